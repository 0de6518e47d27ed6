// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QColor>

/// What everything on paper is measured and drawn with.
namespace beforehand::view::page {

inline constexpr int resolution = 300; ///< dots an inch: the unit of a page
inline constexpr char family[] = "Noto Sans";

constexpr double dots(double points) {
    return points * resolution / 72;
}

/// Room above and below, and all that a table has, as text formats want it: Qt takes them for 96ths
/// of an inch and makes dots of them.
constexpr double format_length(double points) {
    return points * 96 / 72;
}

/// The light colours of qml/theme/Theme.qml.
inline const QColor ink(0x1d, 0x25, 0x28);
inline const QColor muted(0x56, 0x60, 0x65);
inline const QColor hairline(0xb4, 0xb3, 0xac); ///< darker than the theme's line: it is thinner
inline const QColor left_side(0x0a, 0x5c, 0x9e);
inline const QColor right_side(0xb0, 0x4a, 0x00);

} // namespace beforehand::view::page
