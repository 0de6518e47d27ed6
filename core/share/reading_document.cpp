// SPDX-License-Identifier: Apache-2.0
#include "core/share/reading_document.h"

#include "core/share/reading_pages.h"

#include <algorithm>
#include <vector>

namespace beforehand {

namespace {

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
    ReadingPages pages(guide);
    if (page != "help") { // which begins with them
        pages.add_call(telephones);
    }
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
