// SPDX-License-Identifier: Apache-2.0
#pragma once

class QTextDocument;

namespace beforehand::view::page {

/// Sends to the next page what would stand apart from what belongs to it: a head without its words,
/// a chart without its title, a table's head without its first rows. A short table stays whole, and
/// each row of a longer one.
void keep_together(QTextDocument& document);

} // namespace beforehand::view::page
