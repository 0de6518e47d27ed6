// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/guide/article.h"
#include "core/guide/terms.h"

#include <QString>
#include <QVariantList>
#include <set>
#include <vector>

namespace beforehand::view {

/// A word of the glossary, explained.
struct ExplainedWord {
    QString key;
    QString word;
    QString means;
    bool operator==(const ExplainedWord&) const = default;
};

/// A text with its strong words, and with the words that the glossary explains as links "word:KEY",
/// for the one component that shows marks (qml/components/Prose.qml). All else is escaped: whatever
/// a text holds, <b>, <i> and <a href="word:KEY"> are the only marks in it.
struct MarkedText {
    QString plain;
    QString markup;
    std::vector<ExplainedWord> words; ///< that it links, in order of reading
    bool operator==(const MarkedText&) const = default;

    QVariantList word_list() const; ///< [{ key, word, means }]
};

/// As it is written, whatever marks it holds.
QString escaped(std::string_view text);

/// A word is explained where it first comes: those in `explained` are not again, and those that are
/// now are added. Words inside a link stay as they are.
MarkedText mark(const Block& block, const Terms& terms, std::set<const GlossaryWord*>& explained);
MarkedText mark(const std::string& text, const Terms& terms,
                std::set<const GlossaryWord*>& explained);

} // namespace beforehand::view
