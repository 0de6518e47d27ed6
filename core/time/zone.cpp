// SPDX-License-Identifier: Apache-2.0
#include "core/time/zone.h"

#include "core/time/tzif.h"

#include <algorithm>
#include <optional>

namespace beforehand {

using std::chrono::seconds;

namespace {

// A footer's changes are spelled out once, when a zone is read (some 10 kB), so that a look-up is
// one binary search and knows nothing of rules. Dates are accepted from 1900 to 2300.
constexpr date::year first_year{1800};
constexpr date::year last_year{2400};

date::year year_of(Instant instant) {
    return date::year_month_day{date::floor<date::days>(instant)}.year();
}

/// The year to spell the footer out from: early enough that a change lies before `last`.
date::year footer_start(Instant last) {
    const Instant earliest{date::sys_days{first_year / date::January / 1}};
    const Instant latest{date::sys_days{last_year / date::January / 1}};
    return year_of(std::clamp(last, earliest, latest)) - date::years{2};
}

} // namespace

Result<Zone> Zone::parse(std::string name, std::string_view tzif) {
    auto data = parse_tzif(tzif);
    if (!data) {
        data.error().where = std::move(name);
        return std::unexpected(std::move(data.error()));
    }
    Zone zone;
    zone.name_ = std::move(name);
    zone.first_offset_ = data->first_offset;
    for (const auto& transition : data->transitions) {
        zone.add(transition);
    }
    if (!data->footer) {
        return zone;
    }
    if (data->transitions.empty()) { // then the footer is all there is
        zone.first_offset_ = data->footer->standard_offset();
        for (const auto& change : data->footer->changes(first_year, last_year)) {
            zone.add(change);
        }
        return zone;
    }
    const Instant last = data->transitions.back().at;
    const auto changes = data->footer->changes(footer_start(last), last_year);
    const auto later = std::ranges::upper_bound(changes, last, {}, &OffsetChange::at);
    zone.add({last, later == changes.begin() ? data->footer->standard_offset()
                                             : std::prev(later)->offset});
    std::for_each(later, changes.end(), [&zone](const auto& change) { zone.add(change); });
    return zone;
}

std::shared_ptr<const Zone> Zone::utc() {
    auto zone = std::make_shared<Zone>();
    zone->name_ = "UTC";
    return zone;
}

/// Keeps `changes_` free of changes that change nothing and of two at one instant.
void Zone::add(OffsetChange change) {
    if (!changes_.empty() && changes_.back().at == change.at) {
        changes_.pop_back();
    }
    if (change.offset != (changes_.empty() ? first_offset_ : changes_.back().offset)) {
        changes_.push_back(change);
    }
}

seconds Zone::offset_at(Instant instant) const {
    const auto next = std::ranges::upper_bound(changes_, instant, {}, &OffsetChange::at);
    return next == changes_.begin() ? first_offset_ : std::prev(next)->offset;
}

Zone::Period Zone::period_at(Instant instant) const {
    const auto next = std::ranges::upper_bound(changes_, instant, {}, &OffsetChange::at);
    const bool first = next == changes_.begin();
    return {first ? Instant::min() : std::prev(next)->at,
            next == changes_.end() ? Instant::max() : next->at,
            first ? first_offset_ : std::prev(next)->offset};
}

WallTime Zone::to_wall(Instant instant) const {
    return WallTime{instant.time_since_epoch() + offset_at(instant)};
}

ResolvedWall Zone::to_instant(WallTime wall) const {
    // Walk the periods of one offset each that could hold `wall`: one or two, more where changes
    // follow each other closely.
    const Instant as_utc{wall.time_since_epoch()};
    auto next = std::ranges::upper_bound(changes_, as_utc - offset_limit, {}, &OffsetChange::at);
    seconds offset = next == changes_.begin() ? first_offset_ : std::prev(next)->offset;
    bool begun = true; // whether `wall` is not before the period's first wall time
    std::optional<Instant> found;
    std::optional<Instant> before_gap;
    for (;; ++next) {
        const Instant candidate = as_utc - offset;
        const bool ended = next != changes_.end() && candidate >= next->at;
        if (begun && !ended) {
            if (found) {
                return {*found, WallFit::overlap};
            }
            found = candidate;
        }
        if (next == changes_.end() || next->at > as_utc + offset_limit) {
            break;
        }
        begun = as_utc - next->offset >= next->at;
        if (ended && !begun && !before_gap) {
            before_gap = candidate;
        }
        offset = next->offset;
    }
    return found ? ResolvedWall{*found, WallFit::unique}
                 : ResolvedWall{before_gap.value_or(as_utc - offset), WallFit::gap};
}

ZoneDatabase::ZoneDatabase(std::unique_ptr<ZoneSource> source)
    : source_{std::move(source)} {}

Result<ZonePtr> ZoneDatabase::find(std::string_view name) {
    if (const auto known = zones_.find(name); known != zones_.end()) {
        return known->second;
    }
    const auto bytes = source_->tzif(name);
    if (!bytes) {
        return std::unexpected(bytes.error());
    }
    auto zone = Zone::parse(std::string{name}, *bytes);
    if (!zone) {
        return std::unexpected(std::move(zone.error()));
    }
    return zones_.emplace(name, std::make_shared<const Zone>(std::move(*zone))).first->second;
}

} // namespace beforehand
