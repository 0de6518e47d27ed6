// SPDX-License-Identifier: Apache-2.0
#include "core/plan/clinic_question.h"

#include "core/guide/words.h"
#include "core/plan/checks.h"
#include "core/text/utf8.h"

#include <algorithm>
#include <array>

namespace beforehand {

namespace {

enum class PageKind { article, faq, step };

/// "article:KEY#HEADING" in its parts.
struct Page {
    PageKind kind;
    std::string_view key;
};

std::optional<Page> read_page(std::string_view text) {
    static constexpr std::array prefixes{std::pair(PageKind::article, std::string_view("article:")),
                                         std::pair(PageKind::faq, std::string_view("faq:")),
                                         std::pair(PageKind::step, std::string_view("step:"))};
    for (const auto& [kind, prefix] : prefixes) {
        if (!text.starts_with(prefix)) {
            continue;
        }
        std::string_view key = text.substr(prefix.size());
        if (kind == PageKind::article) {
            key = key.substr(0, key.find('#'));
        }
        return key.empty() ? std::nullopt : std::optional(Page{kind, key});
    }
    return std::nullopt;
}

Result<void> check_words(std::string_view words, std::size_t limit, const char* where) {
    if (words.size() > limit) {
        return fail(ErrorKind::too_large, "This text is too long to save. Make it shorter.", where);
    }
    if (!is_clean_utf8(words)) {
        return fail(ErrorKind::invalid, "This text holds characters that cannot be saved.", where);
    }
    return {};
}

} // namespace

Result<void> check(const ClinicQuestion& question) {
    if (question.id.empty() || question.procedure.empty()) {
        return fail(ErrorKind::invalid, "A question needs an id and a procedure.", "question");
    }
    if (is_blank(question.text)) {
        return fail(ErrorKind::invalid, "Write your question first.", "text");
    }
    for (const auto& right : {check_words(question.text, max_question_bytes, "text"),
                              check_words(question.answer, max_clinic_answer_bytes, "answer"),
                              check_words(question.page, max_question_page_bytes, "page")}) {
        if (!right) {
            return right;
        }
    }
    if (!question.page.empty() && !read_page(question.page)) {
        return fail(ErrorKind::invalid,
                    "The page of a question is article:KEY, faq:KEY or step:KEY.", "page");
    }
    if (question.answered() ? is_blank(question.answer) : !question.answer.empty()) {
        return fail(ErrorKind::invalid, "Write down what was said first.", "answer");
    }
    return {};
}

std::string page_title(const Guide& guide, const PersonalLayer& layer, std::string_view page) {
    const auto named = read_page(page);
    if (!named) {
        return {};
    }
    switch (named->kind) {
    case PageKind::article: {
        const Article* article = guide.find_article(named->key);
        return article ? article->title : std::string();
    }
    case PageKind::faq: {
        const auto found = std::ranges::find(guide.faq, named->key, &Faq::key);
        return found == guide.faq.end() ? std::string() : found->question;
    }
    case PageKind::step:
        break;
    }
    const Step* step = find_step(guide, layer, named->key);
    return step ? step->title : std::string();
}

} // namespace beforehand
