// SPDX-License-Identifier: Apache-2.0
#include "app/service/composition.h"

#include "app/service/device.h"
#include "db/open.h"
#include "db/search_index.h"
#include "db/storage.h"

namespace beforehand::app {

namespace {

Composition::Report report_for(const db::OpenReport& opened) {
    Composition::Report report;
    if (opened.read_only) {
        report.read_only = true;
        report.words = opened.read_only->message;
    } else if (!opened.set_aside.empty()) {
        report.words = "The file with your data was damaged. It was kept as " +
                       opened.set_aside.filename().string() +
                       ", beside a new, empty one. Nothing was deleted.";
    } else if (!opened.damaged_entry.empty()) {
        report.words = "A note in your log is damaged and cannot be trusted.";
    }
    return report;
}

} // namespace

struct Composition::Parts {
    const Clock& clock;
    std::unique_ptr<db::Storage> storage;
    ZoneDatabase zones;
    GuideLibrary guides;
    Procedures procedures;
    ClinicQuestions clinic_questions;
    Diary diary;
    Reminders reminders;
    Calendar calendar;
    YourData data;
    std::unique_ptr<SearchIndex> search_index;
    ReadingSearch search;
    Report report;

    Parts(std::unique_ptr<db::Storage> opened, const std::optional<std::filesystem::path>& folder,
          const Clock& the_clock)
        : clock(the_clock)
        , storage(std::move(opened))
        , zones(std::make_unique<DirectoryZoneSource>(zoneinfo_folder()))
        , guides(storage->guides(), zones, device_language())
        , procedures(storage->procedures(), storage->log(), storage->settings(), guides, zones,
                     clock)
        , clinic_questions(storage->clinic_questions(), clock)
        , diary(storage->log(), clock)
        , reminders(storage->reminders(), storage->settings(), diary, zones, clock)
        , calendar(storage->calendar(), folder)
        , data(storage->everything(), procedures, clock, folder)
        , search_index(db::make_search_index())
        , search(*search_index)
        , report(report_for(storage->report())) {}
};

Composition::Composition(std::unique_ptr<Parts> parts)
    : parts_(std::move(parts)) {}

Composition::~Composition() = default;

Result<std::unique_ptr<Composition>>
Composition::open(const std::optional<std::filesystem::path>& folder, const Clock& clock) {
    auto storage = folder ? db::Storage::open(*folder) : db::Storage::open_in_memory();
    if (!storage) {
        return std::unexpected(storage.error());
    }
    return std::unique_ptr<Composition>(
        new Composition(std::make_unique<Parts>(std::move(*storage), folder, clock)));
}

Result<std::unique_ptr<Composition>> Composition::open_unseen(const std::filesystem::path& folder,
                                                              const Clock& clock) {
    auto storage = db::Storage::open(folder, db::OnDamage::refuse);
    if (!storage) {
        return std::unexpected(storage.error());
    }
    return std::unique_ptr<Composition>(
        new Composition(std::make_unique<Parts>(std::move(*storage), folder, clock)));
}

bool Composition::has_data(const std::filesystem::path& folder) {
    std::error_code ignored; // what cannot be looked at cannot be opened either
    return std::filesystem::exists(folder / db::file_name, ignored);
}

const Clock& Composition::clock() const {
    return parts_->clock;
}

ZoneDatabase& Composition::zones() {
    return parts_->zones;
}

GuideLibrary& Composition::guides() {
    return parts_->guides;
}

Procedures& Composition::procedures() {
    return parts_->procedures;
}

ClinicQuestions& Composition::clinic_questions() {
    return parts_->clinic_questions;
}

Diary& Composition::diary() {
    return parts_->diary;
}

Reminders& Composition::reminders() {
    return parts_->reminders;
}

Calendar& Composition::calendar() {
    return parts_->calendar;
}

ReadingStore& Composition::reading() {
    return parts_->storage->reading();
}

SettingsStore& Composition::settings() {
    return parts_->storage->settings();
}

ReadingSearch& Composition::search() {
    return parts_->search;
}

YourData& Composition::data() {
    return parts_->data;
}

const Composition::Report& Composition::report() const {
    return parts_->report;
}

} // namespace beforehand::app
