// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/guide/article.h"
#include "core/guide/condition.h"
#include "core/guide/when.h"

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace beforehand {

enum class Phase { preparation, procedure_day, recovery };

std::string_view to_string(Phase phase); ///< "preparation", "procedure_day", "recovery"

/// A question at set-up whose answer switches steps on or off.
struct Question {
    std::string key;
    std::vector<std::string> choices; ///< in place of yes and no, if any. Unsure always exists.
    Condition applies;                ///< asked only if this is not `no`

    std::string ask;
    std::string why;
    std::map<std::string, std::string, std::less<>> choice_texts; ///< one for each choice

    /// Whether `value` is an answer to this question: yes/no or a choice, or unsure.
    bool accepts(std::string_view value) const;
};

/// One thing to do. What it is called and how it is put are texts of a language.
struct Step {
    std::string key;
    Phase phase = Phase::preparation;
    std::vector<Occurrence> occurrences; ///< at least one
    Window window;
    Condition applies;
    bool is_injection =
        false; ///< done when the injection's time is recorded, and the other way round
    bool holds_answer = false; ///< done only when what was said, and by whom, is written down
    std::vector<std::string> facts;
    std::vector<std::string> sources; ///< ids of Guide::sources
    std::string article{};            ///< "KEY" or "KEY#HEADING"; may be empty

    std::string title;
    std::string what;
    std::string why;
    std::string differs{}; ///< where clinics differ, and that the patient's own clinic decides
    std::string late{};    ///< what to do now when it is late
    std::string record{};  ///< of a step that holds an answer: what to write down
};

/// Where a statement comes from. Grades: A regulator, guideline or peer-reviewed; B hospital or
/// university leaflet; C private clinic or vendor; D secondary summary.
struct Source {
    std::string id;
    char grade = 'D';
    std::string name;
    std::string url;
};

struct SafetyItem {
    std::string key;
    std::vector<std::string> sources;
    std::string text;
};

struct SafetyTier {
    enum class Call { emergency, clinic, none };
    std::string key;
    Call call = Call::none;
    std::vector<SafetyItem> items;
    std::string title;
};

/// The fixed list of when to get help: the same for everyone.
struct SafetyCard {
    int valid_weeks = 0; ///< how long after the injection it is kept at hand
    std::vector<SafetyTier> tiers;
    std::map<std::string, std::string, std::less<>> emergency_numbers; ///< ISO 3166 code -> number
    std::string title;
    std::string intro;
};

struct Faq {
    std::string key; ///< slug of the question
    std::string question;
    std::vector<Block> answer;
};

/// Who checked the guide, and until when that holds. None: not reviewed by a clinician.
struct Review {
    std::string by;
    WallDate on;
    WallDate due;
};

/// Versioned, sourced content for one procedure, in one language.
struct Guide {
    std::string id;
    std::string version;
    std::string language;
    std::optional<Review> review;
    std::vector<Question> questions;
    std::vector<Step> steps;
    std::vector<Article> articles; ///< in reading order
    std::vector<Faq> faq;
    std::vector<Source> sources;
    SafetyCard safety;
    std::string title;
    std::string summary;

    const Step* find_step(std::string_view key) const;
    const Question* find_question(std::string_view key) const;
    const Article* find_article(std::string_view key) const;
    const Source* find_source(std::string_view id) const;
};

} // namespace beforehand
