// SPDX-License-Identifier: Apache-2.0
#include "app/service/clinic_questions.h"

#include "core/id.h"

#include <string>

namespace beforehand::app {

namespace {

/// Without the blanks around it, which nobody sees: they would make two of one question.
std::string trimmed(std::string_view text) {
    constexpr std::string_view blanks = " \t\r\n";
    const std::size_t first = text.find_first_not_of(blanks);
    return first == std::string_view::npos
               ? std::string()
               : std::string(text.substr(first, text.find_last_not_of(blanks) - first + 1));
}

} // namespace

ClinicQuestions::ClinicQuestions(ClinicQuestionStore& store, const Clock& clock)
    : store_(store)
    , clock_(clock) {}

Result<ClinicQuestions::Asked> ClinicQuestions::ask(std::string_view procedure,
                                                    std::string_view text, std::string_view page) {
    const Instant now = clock_.now();
    const ClinicQuestion wanted{new_id(), std::string(procedure), trimmed(text), std::string(page),
                                now};
    auto kept = store_.add(wanted, now);
    if (!kept) {
        return std::unexpected(kept.error());
    }
    const bool was_there = kept->id != wanted.id;
    return Asked{std::move(*kept), was_there};
}

Result<void> ClinicQuestions::change(std::string_view id, std::string_view text) {
    return store_.change(
        id,
        [&](ClinicQuestion question) -> Result<ClinicQuestion> {
            question.text = trimmed(text);
            return question;
        },
        clock_.now());
}

Result<void> ClinicQuestions::answer(std::string_view id, std::string_view words) {
    const Instant now = clock_.now();
    return store_.change(
        id,
        [&](ClinicQuestion question) -> Result<ClinicQuestion> {
            const std::string said = trimmed(words);
            if (said == question.answer) {
                return question; // said when it was said first
            }
            question.answer = said;
            question.answered_at = said.empty() ? std::nullopt : std::optional(now);
            return question;
        },
        now);
}

Result<ClinicQuestion> ClinicQuestions::remove(std::string_view id) {
    auto question = store_.find(id);
    if (!question) {
        return question;
    }
    if (const auto removed = store_.remove(id, clock_.now()); !removed) {
        return std::unexpected(removed.error());
    }
    question->id = new_id();
    return question;
}

Result<void> ClinicQuestions::put_back(const ClinicQuestion& removed) {
    const auto kept = store_.add(removed, clock_.now());
    if (!kept) {
        return std::unexpected(kept.error());
    }
    if (kept->id != removed.id) { // what was answered to the other is not this one's answer
        return fail(ErrorKind::conflict, "You have put this question on your list again since.",
                    kept->id);
    }
    return {};
}

} // namespace beforehand::app
