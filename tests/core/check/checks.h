// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/check/check.h"
#include "tests/core/guide/whole.h"
#include "tests/core/time/zones.h"

/// The checks of the whole guide, and what a change makes of them.
namespace beforehand::testing {

inline CheckReport check(const GuideFiles& files, const GuideFiles& fixtures = {},
                         const std::optional<OverlayFile>& overlay = {}) {
    ZoneDatabase zones{std::make_unique<DirectoryZoneSource>(BEFOREHAND_TEST_ZONES)};
    return check_all(files, fixtures, overlay, zones);
}

inline QStringList shown(const std::vector<Error>& errors) {
    QStringList list;
    for (const Error& error : errors) {
        list << shown(error);
    }
    return list;
}

/// The warnings that are not there without the change.
inline QStringList new_warnings(const CheckReport& after, const CheckReport& before) {
    QStringList warnings = shown(after.warnings);
    for (const QString& known : shown(before.warnings)) {
        warnings.removeOne(known);
    }
    return warnings;
}

} // namespace beforehand::testing
