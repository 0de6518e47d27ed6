// SPDX-License-Identifier: Apache-2.0
#include "core/time/clock_rules.h"

#include <map>
#include <optional>
#include <sstream>

namespace beforehand {

namespace {

constexpr date::days reach{731};

long long seconds(Instant instant) {
    return instant.time_since_epoch().count();
}

/// The offset that a line of rules gives at an instant. A line is the zone's name, then from when
/// on each offset holds, rising, then the end.
std::optional<long long> offset_at(std::istringstream line, Instant at) {
    std::optional<long long> offset;
    long long from = 0;
    long long next = 0;
    while (line >> from) {
        if (seconds(at) < from) {
            return offset;
        }
        if (!(line >> next)) {
            return {}; // behind the end
        }
        offset = next;
    }
    return {};
}

} // namespace

std::string clock_rules(std::span<const ZonePtr> zones, Instant now) {
    // By the day, so that the text does not change with every look.
    const Instant from = date::floor<date::days>(now);
    std::map<std::string, std::string> lines;
    for (const ZonePtr& zone : zones) {
        std::string line;
        Instant at = from;
        while (at < from + reach) {
            const Zone::Period period = zone->period_at(at);
            line += ' ' + std::to_string(seconds(at)) + ' ' + std::to_string(period.offset.count());
            at = period.end;
        }
        lines[zone->name()] = line + ' ' + std::to_string(seconds(from + reach));
    }
    std::string text;
    for (const auto& [name, line] : lines) {
        text += name + line + '\n';
    }
    return text;
}

bool has_moved(std::string_view remembered, const Zone& zone, Instant at) {
    std::istringstream lines{std::string(remembered)};
    for (std::string line; std::getline(lines, line);) {
        if (line.starts_with(zone.name() + ' ')) {
            const auto offset = offset_at(std::istringstream(line.substr(zone.name().size())), at);
            return offset && *offset != zone.offset_at(at).count();
        }
    }
    return false;
}

} // namespace beforehand
