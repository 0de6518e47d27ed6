// SPDX-License-Identifier: Apache-2.0
#include "app/service/diary_export.h"

#include "app/service/device.h"
#include "core/share/diary_csv.h"
#include "core/share/diary_report.h"
#include "core/share/fhir_bundle.h"
#include "core/text/utf8.h"

#include <algorithm>
#include <set>

namespace beforehand::app {

namespace {

/// Those that are known, each once.
std::vector<ZonePtr> zones_of(const std::vector<LogEntry>& entries, ZoneDatabase& zones) {
    std::set<std::string_view> names;
    for (const LogEntry& entry : entries) {
        names.insert(entry.zone);
    }
    std::vector<ZonePtr> found;
    for (const std::string_view name : names) {
        if (const auto zone = zones.find(name)) {
            found.push_back(*zone);
        }
    }
    return found;
}

} // namespace

Result<std::unique_ptr<DiaryExport>> DiaryExport::read(const Snapshot& snapshot, const Diary& diary,
                                                       ZoneDatabase& zones) {
    const auto zone =
        snapshot.plan.zone ? Result<ZonePtr>(snapshot.plan.zone) : zones.find(device_zone());
    if (!zone) {
        return std::unexpected(zone.error());
    }
    auto book = diary.whole_book(snapshot);
    if (!book) {
        return std::unexpected(book.error());
    }
    auto where = zones_of((*book)->entries, zones);
    return std::unique_ptr<DiaryExport>(
        new DiaryExport(snapshot, std::move(*book), *zone, std::move(where)));
}

DiaryExport::DiaryExport(const Snapshot& snapshot, std::unique_ptr<DiaryBook> book, ZonePtr zone,
                         std::vector<ZonePtr> zones)
    : snapshot_(snapshot)
    , book_(std::move(book))
    , zone_(std::move(zone))
    , zones_(std::move(zones)) {}

Result<void> DiaryExport::check(const DiaryChoice& choice) const {
    for (const std::string& id : choice.notes) {
        if (std::ranges::find(book_->entries, id, &LogEntry::id) == book_->entries.end()) {
            return fail(ErrorKind::not_found,
                        "There is no such entry in this procedure's diary: `beforehand log list` "
                        "shows the ids.",
                        id);
        }
    }
    if (choice.name.size() > longest_name || !is_clean_utf8(choice.name) ||
        has_control_characters(choice.name) ||
        choice.name.find_first_of("\t\r\n") != std::string::npos) {
        return fail(ErrorKind::invalid, "A name is one line of at most 200 letters.", "name");
    }
    return {};
}

Document DiaryExport::report(const DiaryChoice& choice) const {
    return diary_report(source(choice));
}

std::string DiaryExport::fhir(const DiaryChoice& choice) const {
    return fhir_bundle(source(choice));
}

std::string DiaryExport::csv() const {
    return diary_csv(source({}));
}

DiarySource DiaryExport::source(const DiaryChoice& choice) const {
    return {.guide = *snapshot_.guide,
            .procedure = snapshot_.procedure,
            .rows = snapshot_.rows,
            .prompts = book_->rows,
            .entries = book_->entries,
            .zone = *zone_,
            .now = snapshot_.now,
            .hours24 = choice.hours24,
            .picked = choice.notes,
            .zones = zones_,
            .name = choice.name,
            .damaged = book_->damaged.size()};
}

} // namespace beforehand::app
