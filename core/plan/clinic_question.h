// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/error.h"
#include "core/guide/guide.h"
#include "core/plan/personal_layer.h"

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace beforehand {

inline constexpr std::size_t max_question_bytes = 2'000;
inline constexpr std::size_t max_clinic_answer_bytes = 20'000;
inline constexpr std::size_t max_question_page_bytes = 400;

/// What a patient wants to ask the clinic about one procedure, and what they were told.
struct ClinicQuestion {
    std::string id; ///< UUID
    std::string procedure;
    std::string text;
    /// Where it came from: "article:KEY", "article:KEY#HEADING", "faq:KEY" or "step:KEY"; empty:
    /// typed.
    std::string page{};
    Instant asked_at{};   ///< when it was put on the list
    std::string answer{}; ///< what was said, and by whom; empty: nothing yet
    std::optional<Instant> answered_at{};

    bool answered() const { return answered_at.has_value(); }
    bool operator==(const ClinicQuestion&) const = default;
};

/// It has an id, a procedure and words; all of it is clean and short enough; the page is one of the
/// forms above; and there is an answer exactly if there is a time of it.
Result<void> check(const ClinicQuestion& question);

/// Where a question came from, in its parts.
struct QuestionPage {
    enum class Kind { article, faq, step };

    Kind kind = Kind::article;
    std::string key;
    std::string heading{}; ///< of an article; may be empty
};

/// Nothing if it has none of the forms above.
std::optional<QuestionPage> question_page(std::string_view page);

/// What the page is called in this guide. Empty without one, or if it is not there any more.
std::string page_title(const Guide& guide, const PersonalLayer& layer, std::string_view page);

} // namespace beforehand
