// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>

namespace beforehand::layers {

/// A source file seen three ways. All three have the same length and the same line ends, so that an
/// offset in one is the offset in the others.
struct PlainCode {
    QString raw;  ///< as it lies on disk
    QString text; ///< comments blanked
    QString code; ///< comments blanked, and what stands in quotes, except in #include and import
};

/// Reads C++, QML and JavaScript: // and /* */ comments, "", '' and `` quotes, C++ raw strings.
PlainCode plain_code(const QString& raw);

} // namespace beforehand::layers
