// SPDX-License-Identifier: Apache-2.0
#include "app/view/marked_text.h"

namespace beforehand::view {

namespace {

QString in_marks(Span::Kind kind, const QString& words) {
    switch (kind) {
    case Span::Kind::strong:
        return QStringLiteral("<b>") + words + QStringLiteral("</b>");
    case Span::Kind::emphasis:
        return QStringLiteral("<i>") + words + QStringLiteral("</i>");
    case Span::Kind::text:
    case Span::Kind::link:
        break;
    }
    return words;
}

/// Puts one span after the other, with the links of the words that lie in it.
class Marking {
  public:
    Marking(std::vector<Terms::Use> uses, std::set<const GlossaryWord*>& explained)
        : uses_(std::move(uses))
        , explained_(explained) {}

    void add(const Span& span) {
        QString words;
        const std::string_view text = span.text;
        const std::size_t end = at_ + text.size();
        std::size_t from = at_;
        for (const Terms::Use& use : uses_) {
            if (use.range.begin < from || use.range.end > end || span.kind == Span::Kind::link ||
                !explained_.insert(use.word).second) {
                continue;
            }
            words += escaped(text.substr(from - at_, use.range.begin - from));
            const QString key = QString::fromStdString(use.word->key);
            words += QStringLiteral("<a href=\"word:%1\">").arg(key) +
                     escaped(text.substr(use.range.begin - at_, use.range.end - use.range.begin)) +
                     QStringLiteral("</a>");
            marked_.words.push_back({key, QString::fromStdString(use.word->word),
                                     QString::fromStdString(use.word->means)});
            from = use.range.end;
        }
        words += escaped(text.substr(from - at_));
        marked_.plain += QString::fromStdString(span.text);
        marked_.markup += in_marks(span.kind, words);
        at_ = end;
    }
    MarkedText take() { return std::move(marked_); }

  private:
    std::vector<Terms::Use> uses_;
    std::set<const GlossaryWord*>& explained_;
    std::size_t at_ = 0;
    MarkedText marked_;
};

} // namespace

QString escaped(std::string_view text) {
    return QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size())).toHtmlEscaped();
}

QVariantList MarkedText::word_list() const {
    QVariantList list;
    for (const ExplainedWord& each : words) {
        list.push_back(QVariantMap{{QStringLiteral("key"), each.key},
                                   {QStringLiteral("word"), each.word},
                                   {QStringLiteral("means"), each.means}});
    }
    return list;
}

MarkedText mark(const Block& block, const Terms& terms, std::set<const GlossaryWord*>& explained) {
    // These are shown without marks: a word in them is explained where it comes next.
    if (block.kind == Block::Kind::heading || block.kind == Block::Kind::figure ||
        block.kind == Block::Kind::callout || !block.heads.empty()) {
        const QString plain = QString::fromStdString(block.plain_text());
        return {plain, plain.toHtmlEscaped(), {}};
    }
    std::string text;
    for (const Span& span : block.spans) {
        text += span.text;
    }
    Marking marking(terms.in(text), explained);
    for (const Span& span : block.spans) {
        marking.add(span);
    }
    return marking.take();
}

MarkedText mark(const std::string& text, const Terms& terms,
                std::set<const GlossaryWord*>& explained) {
    Marking marking(terms.in(text), explained);
    marking.add({.kind = Span::Kind::text, .text = text});
    return marking.take();
}

} // namespace beforehand::view
