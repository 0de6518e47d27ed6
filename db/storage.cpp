// SPDX-License-Identifier: Apache-2.0
#include "db/storage.h"

#include "db/calendar_store.h"
#include "db/clinic_question_store.h"
#include "db/everything_store.h"
#include "db/guide_store.h"
#include "db/log_store.h"
#include "db/open.h"
#include "db/procedure_store.h"
#include "db/reading_store.h"
#include "db/reminder_store.h"
#include "db/settings_store.h"

namespace beforehand::db {

struct Storage::Parts {
    explicit Parts(Opened opened)
        : report(std::move(opened.report))
        , connection(std::move(opened.connection)) {}

    OpenReport report;
    std::unique_ptr<Connection> connection;
    SqliteGuideStore guides{*connection};
    SqliteProcedureStore procedures{*connection};
    SqliteClinicQuestionStore clinic_questions{*connection};
    SqliteLogStore log{*connection};
    SqliteReminderStore reminders{*connection};
    SqliteCalendarStore calendar{*connection};
    SqliteReadingStore reading{*connection};
    SqliteSettingsStore settings{*connection};
    SqliteEverythingStore everything{*connection};
};

Result<std::unique_ptr<Storage>> Storage::open(const std::filesystem::path& folder,
                                               OnDamage on_damage) {
    auto opened = open_database(folder, all_migrations(), on_damage);
    if (!opened) {
        return std::unexpected(opened.error());
    }
    auto parts = std::make_unique<Parts>(std::move(*opened));
    auto damaged = parts->log.damaged_newest();
    if (!damaged) {
        return std::unexpected(damaged.error());
    }
    parts->report.damaged_entry = std::move(*damaged);
    return std::unique_ptr<Storage>(new Storage(std::move(parts)));
}

Result<std::unique_ptr<Storage>> Storage::open_in_memory() {
    auto opened = open_memory();
    if (!opened) {
        return std::unexpected(opened.error());
    }
    return std::unique_ptr<Storage>(new Storage(std::make_unique<Parts>(std::move(*opened))));
}

Storage::Storage(std::unique_ptr<Parts> parts)
    : parts_(std::move(parts)) {}
Storage::~Storage() = default;

const OpenReport& Storage::report() const {
    return parts_->report;
}
GuideStore& Storage::guides() {
    return parts_->guides;
}
ProcedureStore& Storage::procedures() {
    return parts_->procedures;
}
ClinicQuestionStore& Storage::clinic_questions() {
    return parts_->clinic_questions;
}
LogStore& Storage::log() {
    return parts_->log;
}
ReminderStore& Storage::reminders() {
    return parts_->reminders;
}
CalendarStore& Storage::calendar() {
    return parts_->calendar;
}
ReadingStore& Storage::reading() {
    return parts_->reading;
}
SettingsStore& Storage::settings() {
    return parts_->settings;
}
EverythingStore& Storage::everything() {
    return parts_->everything;
}

Result<std::int64_t> Storage::data_version() {
    return parts_->connection->guard([&]() -> Result<std::int64_t> {
        return parts_->connection->pragma_number("data_version");
    });
}

} // namespace beforehand::db
