// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/plan/clinic_question_store.h"
#include "db/connection.h"

namespace beforehand::db {

class SqliteClinicQuestionStore final : public ClinicQuestionStore {
  public:
    explicit SqliteClinicQuestionStore(Connection& connection)
        : connection_(connection) {}

    Result<ClinicQuestion> add(const ClinicQuestion& question, Instant recorded_at) override;
    Result<void> change(std::string_view id, const MakeQuestion& make,
                        Instant recorded_at) override;
    Result<void> remove(std::string_view id, Instant recorded_at) override;
    Result<ClinicQuestion> find(std::string_view id) const override;
    Result<std::vector<ClinicQuestion>> list(std::string_view procedure) const override;

  private:
    Connection& connection_;
};

} // namespace beforehand::db
