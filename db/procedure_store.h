// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/plan/procedure_store.h"
#include "db/connection.h"

namespace beforehand::db {

class SqliteProcedureStore final : public ProcedureStore {
  public:
    explicit SqliteProcedureStore(Connection& connection)
        : connection_(connection) {}

    Result<void> add(const Procedure& procedure, std::string_view packed_guide) override;
    Result<Procedure> find(std::string_view id) const override;
    Result<std::vector<Procedure>> list() const override;
    Result<std::string> packed_guide(std::string_view hash) const override;

    Result<void> set_appointment(std::string_view id, std::optional<WallTime> wall,
                                 std::string_view zone, Instant recorded_at) override;
    Result<void> set_injected(std::string_view id, std::optional<Instant> happened_at,
                              Instant recorded_at) override;
    Result<void> set_answers(std::string_view id, const Answers& changed,
                             Instant recorded_at) override;
    Result<void> set_contacts(std::string_view id, const Contacts& contacts) override;

    Result<void> add_event(const StepEvent& event) override;
    Result<std::vector<StepEvent>> events(std::string_view procedure) const override;

  private:
    Connection& connection_;
};

} // namespace beforehand::db
