// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/share/document.h"

#include <QColor>
#include <QTextCharFormat>
#include <QTextCursor>

namespace beforehand::view::page {

QTextCharFormat letters(double points, bool bold, const QColor& colour);

/// Puts the text of a line at the cursor, with what is bold or slanted in it, and then its sources.
void put_prose(const Document::Line& line, const QTextCharFormat& format, QTextCursor& cursor);

/// The ids of a line's sources, small and raised: the list at the end has them.
void put_sources(const Document::Line& line, const QTextCharFormat& format, QTextCursor& cursor);

} // namespace beforehand::view::page
