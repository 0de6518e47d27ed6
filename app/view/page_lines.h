// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/share/document.h"

#include <QTextDocument>

namespace beforehand::view::page {

class Charts;
class Figures;

/// A block that no page ends with: it stays with what comes after it.
inline constexpr int keep_with_next = 1;

/// Puts a document into an empty text document, in letters of this size. All of it goes in as plain
/// text: nothing is markup. `charts` and `figures` are those of `page`.
void put_lines(const Document& document, double points, QTextDocument& page, Charts& charts,
               Figures& figures);

} // namespace beforehand::view::page
