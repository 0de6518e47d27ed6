// SPDX-License-Identifier: Apache-2.0
#include "core/share/reading_document.h"

#include "core/share/review_words.h"
#include "core/text/units.h"

#include <algorithm>
#include <vector>

namespace beforehand {

namespace {

using Line = Document::Line;
using Kind = Document::Line::Kind;

/// Puts lines together and remembers which sources they name.
class Pages {
  public:
    explicit Pages(const Guide& guide)
        : guide_(guide) {}

    void add_blocks(const std::vector<Block>& blocks) {
        for (const Block& block : blocks) {
            add(block);
        }
    }
    void add_heading(const std::string& text) { lines_.push_back({Kind::heading, text}); }
    void add_word(const GlossaryWord& word) {
        lines_.push_back({Kind::fact, word.means + named(word.sources), word.word});
    }
    void add_tier(const SafetyTier& tier, bool fahrenheit) {
        add_heading(tier.title);
        for (const SafetyItem& item : tier.items) {
            lines_.push_back(
                {Kind::item, with_temperatures(item.text, fahrenheit) + named(item.sources), "•"});
        }
    }
    void add_fact(const std::string& label, const std::string& text) {
        lines_.push_back({Kind::fact, text, label});
    }
    void add_words(const std::string& text) { lines_.push_back({Kind::words, text}); }

    Document take(std::string title) {
        if (!sources_.empty()) {
            add_heading("Sources");
            for (const Source* source : sources_) {
                lines_.push_back({Kind::item, source_words(*source), source->id});
            }
        }
        Document document;
        document.title = std::move(title);
        document.lines = std::move(lines_);
        document.foot = "From the guide " + guide_.title + ", version " + guide_.version + ". " +
                        review_words(guide_) +
                        " General information: it does not diagnose, monitor, triage or recommend "
                        "treatment. Where it differs from your clinic, your clinic's word counts.";
        return document;
    }

  private:
    void add(const Block& block) {
        if (block.kind == Block::Kind::paragraph && block.spans.empty()) {
            for (const Span& link : block.onward) { // alone they are a list of what else there is
                lines_.push_back({Kind::item, link.text, "•"});
            }
            return;
        }
        const std::string text = block.plain_text() + named(block.sources);
        switch (block.kind) {
        case Block::Kind::heading:
            return add_heading(text);
        case Block::Kind::bullet:
            return lines_.push_back({Kind::item, text, "•"});
        case Block::Kind::numbered:
            return lines_.push_back({Kind::item, text, std::to_string(block.number) + '.'});
        case Block::Kind::table_row:
            return lines_.push_back({Kind::item, text, "•"});
        case Block::Kind::table_head:
            return; // each row says the heads of its cells
        case Block::Kind::figure: {
            const Figure* figure = guide_.find_figure(block.figure);
            return lines_.push_back(
                {.kind = Kind::figure, .text = text, .svg = figure ? figure->svg : ""});
        }
        case Block::Kind::paragraph:
        case Block::Kind::callout:
            break;
        }
        add_words(text);
    }

    /// " [H1, R3]", and the list at the end has them.
    std::string named(const std::vector<std::string>& ids) {
        std::string text;
        for (const std::string& id : ids) {
            const Source* source = guide_.find_source(id);
            if (source && std::ranges::find(sources_, source) == sources_.end()) {
                sources_.push_back(source);
            }
            text += (text.empty() ? " [" : ", ") + id;
        }
        return text.empty() ? text : text + ']';
    }

    static std::string source_words(const Source& source) {
        return source.name + (source.dated.empty() ? "" : ", " + source.dated) + ", grade " +
               source.grade + ". " + source.url;
    }

    const Guide& guide_;
    std::vector<Line> lines_;
    std::vector<const Source*> sources_;
};

/// As one looks words up: by their letters, whatever their case.
std::vector<const GlossaryWord*> by_alphabet(const std::vector<GlossaryWord>& glossary) {
    const auto lower = [](const GlossaryWord* word) {
        std::string text = word->word;
        std::ranges::transform(text, text.begin(), [](char c) {
            return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
        });
        return text;
    };
    std::vector<const GlossaryWord*> words;
    for (const GlossaryWord& word : glossary) {
        words.push_back(&word);
    }
    std::ranges::sort(words, {}, lower);
    return words;
}

Result<Document> no_such_page(std::string_view page) {
    return fail(ErrorKind::not_found, "There is no such page in this guide.", std::string(page));
}

} // namespace

Result<Document>
reading_document(const Guide& guide, std::string_view page, bool fahrenheit,
                 const std::vector<std::pair<std::string, std::string>>& telephones) {
    Pages pages(guide);
    if (page.starts_with("article:")) {
        const Article* article = guide.find_article(page.substr(8));
        if (!article) {
            return no_such_page(page);
        }
        pages.add_blocks(article->blocks);
        return pages.take(article->title);
    }
    if (page.starts_with("faq:")) {
        const auto faq = std::ranges::find(guide.faq, page.substr(4), &Faq::key);
        if (faq == guide.faq.end()) {
            return no_such_page(page);
        }
        pages.add_blocks(faq->answer);
        return pages.take(faq->question);
    }
    if (page == "faq") {
        for (const Faq& faq : guide.faq) {
            pages.add_heading(faq.question);
            pages.add_blocks(faq.answer);
        }
        return pages.take("Questions people ask");
    }
    if (page == "words") {
        for (const GlossaryWord* word : by_alphabet(guide.glossary)) {
            pages.add_word(*word);
        }
        return pages.take("Words explained");
    }
    if (page == "help") {
        pages.add_words(guide.safety.intro);
        for (const auto& [label, number] : telephones) {
            pages.add_fact(label, number);
        }
        for (const SafetyTier& tier : guide.safety.tiers) {
            pages.add_tier(tier, fahrenheit);
        }
        return pages.take(guide.safety.title);
    }
    return no_such_page(page);
}

} // namespace beforehand
