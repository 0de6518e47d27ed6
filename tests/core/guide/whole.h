// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/guide/reader.h"
#include "tests/core/guide/tiny.h"

#include <QStringList>

namespace beforehand::testing {

/// The small guide of tests/data/guides/whole, which uses every feature of format 2 once: complete
/// in "en", partial in "es".
inline GuideFiles whole_files() {
    auto files = load_guide_files(BEFOREHAND_TEST_DATA "/guides/whole");
    if (!files) {
        qFatal("%s", qPrintable(shown(files.error())));
    }
    return *files;
}

inline constexpr char whole_overlay_name[] = "whole-clinic.json";

/// The overlay that uses every feature of overlays once, in "en" and "es".
inline std::string whole_overlay() {
    auto json = load_overlay_file(BEFOREHAND_TEST_DATA "/overlays/whole-clinic.json");
    if (!json) {
        qFatal("%s", qPrintable(shown(json.error())));
    }
    return *json;
}

inline Guide read(const GuideFiles& files, std::string_view language = "en") {
    auto guide = read_guide(files, language);
    if (!guide) {
        qFatal("%s", qPrintable(shown(guide.error())));
    }
    return *guide;
}

inline const Step& step_of(const Guide& guide, std::string_view key) {
    const Step* step = guide.find_step(key);
    if (!step) {
        qFatal("no step %s", qPrintable(shown(key)));
    }
    return *step;
}

inline QStringList names(const Step& step) {
    QStringList names;
    for (const Occurrence& occurrence : step.occurrences) {
        names << shown(occurrence.name);
    }
    return names;
}

inline QStringList list(const std::vector<std::string>& texts) {
    QStringList list;
    for (const std::string& text : texts) {
        list << shown(text);
    }
    return list;
}

/// Changes the one place where `from` stands; a test that finds none would test nothing.
inline void change(std::string& bytes, std::string_view from, std::string_view to) {
    const auto at = bytes.find(from);
    if (at == bytes.npos) {
        qFatal("%s is not there", qPrintable(shown(from)));
    }
    bytes.replace(at, from.size(), to);
}

} // namespace beforehand::testing
