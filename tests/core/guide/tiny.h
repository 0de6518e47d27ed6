// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/guide/guide_files.h"

#include <QByteArray>
#include <QString>
#include <QTest>

#include <string>
#include <string_view>

namespace beforehand::testing {

inline QString shown(std::string_view text) {
    return QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()));
}

inline QString shown(const Error& error) {
    return shown(error.where) + ": " + shown(error.message);
}

/// The small guide of tests/data/guides/tiny, which uses every feature once.
inline GuideFiles tiny_files() {
    auto files = load_guide_files(BEFOREHAND_TEST_DATA "/guides/tiny");
    if (!files) {
        qFatal("%s", qPrintable(shown(files.error())));
    }
    return *files;
}

/// Changes the one place in a file where `from` stands; a test that finds none would test nothing.
inline void change(GuideFiles& files, std::string_view path, std::string_view from,
                   std::string_view to) {
    std::string& bytes = files.find(path)->second;
    const auto at = bytes.find(from);
    if (at == bytes.npos) {
        qFatal("%s is not in %s", qPrintable(shown(from)), qPrintable(shown(path)));
    }
    bytes.replace(at, from.size(), to);
}

} // namespace beforehand::testing
