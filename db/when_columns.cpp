// SPDX-License-Identifier: Apache-2.0
#include "db/when_columns.h"

#include "core/time/iso8601.h"

namespace beforehand::db {

namespace {

constexpr char appointment[] = "appointment";
constexpr char injection[] = "injection";

} // namespace

std::string write_length(const Offset& offset) {
    return format_duration(offset);
}

std::string write_at(const Offset& offset) {
    const auto* calendar = std::get_if<CalendarOffset>(&offset);
    return calendar && calendar->at ? format_time_of_day(*calendar->at) : std::string();
}

Result<Offset> read_offset(const std::string& length, const std::string& at) {
    auto offset = parse_duration(length);
    if (!offset || at.empty()) {
        return offset;
    }
    auto* calendar = std::get_if<CalendarOffset>(&*offset);
    const auto time = parse_time_of_day(at);
    if (!calendar || !time) {
        return fail(ErrorKind::invalid, "Only days and weeks have a time of day.");
    }
    calendar->at = *time;
    return offset;
}

WhenColumns write_when(const When& when) {
    if (when.fixed) {
        return {{}, {}, {}, format_wall_time(*when.fixed)};
    }
    const std::string at = write_at(when.offset);
    return {when.anchor == Anchor::injection ? injection : appointment,
            write_length(when.offset),
            at.empty() ? std::nullopt : std::optional(at),
            {}};
}

Result<When> read_when(const WhenColumns& columns) {
    const auto damaged = fail(ErrorKind::damaged, "A part of your data is damaged and cannot be "
                                                  "shown.");
    When when;
    if (columns.fixed) {
        const auto wall = parse_wall_time(*columns.fixed);
        if (!wall) {
            return damaged;
        }
        when.fixed = *wall;
        return when;
    }
    const auto offset = read_offset(columns.length.value_or(""), columns.at.value_or(""));
    if (!offset || (columns.anchor != appointment && columns.anchor != injection)) {
        return damaged;
    }
    when.anchor = columns.anchor == injection ? Anchor::injection : Anchor::appointment;
    when.offset = *offset;
    return when;
}

WhenColumns when_columns(const Query& query, int first) {
    const auto text = [&query](int column) {
        return query.null(column) ? std::nullopt : std::optional(query.text(column));
    };
    return {text(first), text(first + 1), text(first + 2), text(first + 3)};
}

} // namespace beforehand::db
