// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/time/iso8601.h"
#include "core/time/zone.h"

#include <QString>

/// Short ways to name times and zones in tests. They throw where a test names something wrong,
/// which fails the test.
namespace beforehand::testing {

inline WallTime wall(std::string_view text) {
    return parse_wall_time(text).value();
}
inline Instant instant(std::string_view text) {
    return parse_instant(text).value();
}

/// A zone of tests/data/zones, as zic's "fat" or "slim" file has it.
inline ZonePtr zone(std::string_view name, const char* directory = BEFOREHAND_TEST_ZONES) {
    ZoneDatabase zones{std::make_unique<DirectoryZoneSource>(directory)};
    return zones.find(name).value();
}

inline QString shown(Instant at) {
    return QString::fromStdString(format_instant(at));
}
inline QString shown(WallTime at) {
    return QString::fromStdString(format_wall_time(at));
}

inline QString shown(WallFit fit) {
    return fit == WallFit::unique ? "unique" : fit == WallFit::gap ? "gap" : "overlap";
}

} // namespace beforehand::testing
