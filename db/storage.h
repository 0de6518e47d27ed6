// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/diary/log_store.h"
#include "core/error.h"
#include "core/guide/guide_store.h"
#include "core/guide/reading_store.h"
#include "core/plan/clinic_question_store.h"
#include "core/plan/procedure_store.h"
#include "core/reminders/reminder_store.h"
#include "core/settings_store.h"
#include "core/share/calendar_store.h"
#include "core/share/everything_store.h"
#include "db/open_report.h"

#include <cstdint>
#include <filesystem>
#include <memory>

namespace beforehand::db {

/// The data of one person: one SQLite file, `beforehand.db`, and the stores in it. For one thread;
/// other processes may have the same file open. The stores live as long as the storage.
class Storage {
  public:
    /// Opens the file in `folder`, or makes both. What is worth telling a person is in report().
    static Result<std::unique_ptr<Storage>> open(const std::filesystem::path& folder,
                                                 OnDamage on_damage = OnDamage::set_aside);

    /// Empty, and gone when it is closed: the demo, tests.
    static Result<std::unique_ptr<Storage>> open_in_memory();

    ~Storage();
    Storage(const Storage&) = delete;
    Storage& operator=(const Storage&) = delete;

    const OpenReport& report() const;

    GuideStore& guides();
    ProcedureStore& procedures();
    ClinicQuestionStore& clinic_questions();
    LogStore& log();
    ReminderStore& reminders();
    CalendarStore& calendar();
    ReadingStore& reading();
    SettingsStore& settings();
    EverythingStore& everything();

    /// A number that differs from the last one asked for when another process has written since.
    Result<std::int64_t> data_version();

  private:
    struct Parts;
    explicit Storage(std::unique_ptr<Parts> parts);
    std::unique_ptr<Parts> parts_;
};

} // namespace beforehand::db
