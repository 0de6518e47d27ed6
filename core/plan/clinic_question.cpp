// SPDX-License-Identifier: Apache-2.0
#include "core/plan/clinic_question.h"

#include "core/guide/words.h"
#include "core/plan/checks.h"
#include "core/text/utf8.h"

#include <algorithm>
#include <array>

namespace beforehand {

namespace {

using Kind = QuestionPage::Kind;

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

std::optional<QuestionPage> question_page(std::string_view page) {
    static constexpr std::array prefixes{std::pair(Kind::article, std::string_view("article:")),
                                         std::pair(Kind::faq, std::string_view("faq:")),
                                         std::pair(Kind::step, std::string_view("step:"))};
    for (const auto& [kind, prefix] : prefixes) {
        if (!page.starts_with(prefix)) {
            continue;
        }
        QuestionPage named{kind, std::string(page.substr(prefix.size()))};
        const auto mark = kind == Kind::article ? named.key.find('#') : std::string::npos;
        if (mark != std::string::npos) {
            named.heading = named.key.substr(mark + 1);
            named.key.resize(mark);
        }
        return named.key.empty() ? std::nullopt : std::optional(named);
    }
    return std::nullopt;
}

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
    if (!question.page.empty() && !question_page(question.page)) {
        return fail(ErrorKind::invalid,
                    "The page of a question is article:KEY, faq:KEY or step:KEY.", "page");
    }
    if (question.answered() ? is_blank(question.answer) : !question.answer.empty()) {
        return fail(ErrorKind::invalid, "Write down what was said first.", "answer");
    }
    return {};
}

std::string page_title(const Guide& guide, const PersonalLayer& layer, std::string_view page) {
    const auto named = question_page(page);
    if (!named) {
        return {};
    }
    switch (named->kind) {
    case Kind::article: {
        const Article* article = guide.find_article(named->key);
        return article ? article->title : std::string();
    }
    case Kind::faq: {
        const auto found = std::ranges::find(guide.faq, named->key, &Faq::key);
        return found == guide.faq.end() ? std::string() : found->question;
    }
    case Kind::step:
        break;
    }
    const Step* step = find_step(guide, layer, named->key);
    return step ? step->title : std::string();
}

} // namespace beforehand
