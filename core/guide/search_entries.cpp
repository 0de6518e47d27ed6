// SPDX-License-Identifier: Apache-2.0
#include "core/guide/search.h"
#include "core/text/units.h"

#include <initializer_list>

namespace beforehand {

namespace {

/// One below the other; what is empty leaves no line.
std::string lines(std::initializer_list<std::string_view> parts) {
    std::string text;
    for (const std::string_view part : parts) {
        if (!part.empty()) {
            text += (text.empty() ? "" : "\n") + std::string(part);
        }
    }
    return text;
}

std::string text_of(const std::vector<Block>& blocks) {
    std::string text;
    for (const Block& block : blocks) {
        text = lines({text, block.plain_text()});
    }
    return text;
}

/// An article's sections, each with the article's title before its own. What stands before the
/// first heading is one, too.
void add_sections(const Article& article, std::vector<SearchEntry>& entries) {
    const std::string page = "article:" + article.key;
    SearchEntry section{page, article.title};
    const auto end = [&](bool only) {
        if (only || section.page != page || !section.text.empty()) {
            entries.push_back(section);
        }
    };
    for (const Block& block : article.blocks) {
        if (block.kind == Block::Kind::heading) {
            end(false);
            section = {page + '#' + block.anchor, article.title + " – " + block.plain_text()};
        } else {
            section.text = lines({section.text, block.plain_text()});
        }
    }
    end(article.blocks.empty());
}

SearchEntry entry_of(const Step& step) {
    return {"step:" + step.key, step.title,
            lines({step.rule, step.what, step.why, step.usual, step.differs, step.late})};
}

void add_safety(const SafetyCard& card, bool fahrenheit, std::vector<SearchEntry>& entries) {
    if (!card.title.empty()) {
        entries.push_back(
            {std::string(help_page), card.title, with_temperatures(card.intro, fahrenheit)});
    }
    for (const SafetyTier& tier : card.tiers) {
        const std::string page = std::string(help_page) + '#' + tier.key;
        for (const SafetyItem& item : tier.items) {
            entries.push_back({page, tier.title, with_temperatures(item.text, fahrenheit)});
        }
    }
}

} // namespace

std::vector<SearchEntry> search_entries(const Guide& guide, bool fahrenheit) {
    std::vector<SearchEntry> entries;
    for (const Article& article : guide.articles) {
        add_sections(article, entries);
    }
    for (const Faq& faq : guide.faq) {
        entries.push_back({"faq:" + faq.key, faq.question, text_of(faq.answer)});
    }
    for (const GlossaryWord& word : guide.glossary) {
        SearchEntry entry{"word:" + word.key, word.word, word.means};
        for (const std::string& other : word.also) {
            entry.also = lines({entry.also, other});
        }
        entries.push_back(std::move(entry));
    }
    for (const Step& step : guide.steps) {
        entries.push_back(entry_of(step));
    }
    add_safety(guide.safety, fahrenheit, entries);
    return entries;
}

std::vector<SearchEntry> search_entries(const std::vector<Step>& own) {
    std::vector<SearchEntry> entries;
    for (const Step& step : own) {
        entries.push_back(entry_of(step));
    }
    return entries;
}

} // namespace beforehand
