// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/plan/procedure_store.h"
#include "db/connection.h"

namespace beforehand::db {

class SqliteProcedureStore final : public ProcedureStore {
  public:
    explicit SqliteProcedureStore(Connection& connection)
        : connection_(connection) {}

    Result<void> add(const Procedure& procedure) override;
    Result<void> change(std::string_view id, const MakeChange& make, Instant recorded_at) override;

    Result<Procedure> find(std::string_view id) const override;
    Result<std::vector<Procedure>> list() const override;

    Result<std::vector<StepEvent>> events(std::string_view id) const override;
    Result<std::vector<ProcedureEvent>> history(std::string_view id) const override;

  private:
    Connection& connection_;
};

} // namespace beforehand::db
