// SPDX-License-Identifier: Apache-2.0
#include "core/guide/reader_stretch.h"

#include "core/guide/reader_lengths.h"

#include <algorithm>
#include <chrono>

namespace beforehand {

namespace {

using std::chrono::seconds;

constexpr seconds day = std::chrono::hours{24};

bool is_elapsed(const Offset& offset) {
    return std::holds_alternative<ElapsedOffset>(offset);
}

seconds length_of(const Offset& offset) {
    const auto* elapsed = std::get_if<ElapsedOffset>(&offset);
    return elapsed ? elapsed->length : seconds(std::get<CalendarOffset>(offset).days);
}

/// When a stretch begins: the start of a day is as long after the injection as its length says at
/// the latest, and a day less at the earliest.
seconds earliest_begin(const Offset& from) {
    return is_elapsed(from) ? length_of(from) : std::max(length_of(from) - day, seconds{0});
}

/// When it ends: the end of a day is as long after the injection as its length says at the
/// earliest, and a day more at the latest.
seconds latest_end(const Offset& to) {
    return is_elapsed(to) ? length_of(to) : length_of(to) + day;
}

/// Whether it lasts a while, whatever the hour of the injection.
bool lasts(const Offset& from, const Offset& to) {
    return is_elapsed(from) || is_elapsed(to) ? length_of(from) < length_of(to)
                                              : length_of(from) <= length_of(to);
}

} // namespace

Offset require_length(JsonObject& object, std::string_view key) {
    const auto value = object.require(key);
    return value ? read_length(*value).value_or(Offset{}) : Offset{};
}

std::pair<Offset, Offset> read_stretch(JsonObject& object) {
    const std::size_t before = object.self().faults().count();
    const Offset from = require_length(object, "from");
    const Offset to = require_length(object, "to");
    if (object.self().is_object() && object.self().faults().count() == before && !lasts(from, to)) {
        object.fault("This ends before it begins.");
    }
    return {from, to};
}

bool is_over(const Offset& to, const Offset& from) {
    return !is_elapsed(to) && !is_elapsed(from) ? length_of(to) < length_of(from)
                                                : latest_end(to) <= earliest_begin(from);
}

bool is_surely_shorter(const Offset& one, const Offset& other) {
    return is_elapsed(one) == is_elapsed(other) && length_of(one) < length_of(other);
}

} // namespace beforehand
