// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/guide/article.h"
#include "core/guide/condition.h"
#include "core/guide/diary_schedule.h"
#include "core/guide/phase.h"
#include "core/guide/when.h"

#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace beforehand {

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

/// Who put a step in the plan.
enum class Origin { guide, clinic, own };

/// Whose telephone a step or a tier of the safety card asks for.
enum class Call { none, clinic, out_of_hours, emergency };

/// One thing to do. What it is called and how it is put are texts of a language.
struct Step {
    std::string key; ///< "pack-bag"; of a clinic "clinic/KEY", a person's own "own/UUID"
    Phase phase = Phase::preparation;
    Origin origin = Origin::guide;
    std::vector<Occurrence> occurrences; ///< at least one
    Window window;
    Clamp clamp;
    Condition applies;
    bool deadline = false; ///< due is a "by": past it the step is late, not at the end of the day
    bool is_injection =
        false; ///< done when the injection's time is recorded, and the other way round
    bool holds_answer = false;      ///< done only when what was said, and by whom, is written down
    bool asked_again = false;       ///< what was done or said held for the date: a move reopens it
    bool locked = false;            ///< keeps people safe: no clinic and no person takes it away
    Call calls = Call::none;        ///< whom it asks to telephone
    std::vector<std::string> after; ///< keys: waits until all of these are settled
    std::vector<std::string> unless_done; ///< keys: not needed any more once one of these is done
    std::vector<std::string> conflicts;   ///< keys: must never apply together; for the checker
    std::vector<Offset> reminders;        ///< usual leads of a reminder, lengths >= 0 before due
    std::optional<RemindAgain> remind_again{}; ///< of the few that matter; needs a reminder
    std::vector<std::string> facts;
    std::vector<std::string> sources; ///< ids of Guide::sources
    std::string article{};            ///< "KEY" or "KEY#HEADING"; may be empty
    std::string prompt{};             ///< key of the diary's prompt that this step is about

    std::string title;
    std::string what;
    std::string why;
    std::string usual{};   ///< where clinics differ: the cautious default
    std::string differs{}; ///< where clinics differ: the range, and that one's own clinic decides
    std::string late{};    ///< what to do now when it is late
    std::string record{};  ///< of a step that holds an answer: what to write down
    std::string rule{};    ///< the clinic's own rule, from its overlay; comes before general advice
    std::optional<When> usual_when{}; ///< the guide's own, where an overlay put another

    bool operator==(const Step&) const = default;
};

/// Where a statement comes from. Grades: A regulator, guideline or peer-reviewed; B hospital or
/// university leaflet; C private clinic or vendor; D secondary summary.
struct Source {
    std::string id;
    char grade = 'D';
    std::string name;
    std::string url;
    std::string dated{};    ///< when it was published or last reviewed: "2018", "2018-05", or empty
    std::string accessed{}; ///< when it was read, in the same way
};

struct SafetyItem {
    std::string key;
    std::vector<std::string> sources;
    std::string text;
};

struct SafetyTier {
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
    std::string group{}; ///< the heading that it stands below; empty: none
};

/// A word that is explained where it is read.
struct GlossaryWord {
    std::string key;
    std::vector<std::string> sources{}; ///< empty: what the word means is common knowledge
    std::string word{};
    std::vector<std::string> also{}; ///< other forms that mean the same
    std::string means{};
};

/// What people say in their own words, and the guide's words that answer it. For search alone.
struct EverydayWords {
    std::string say; ///< lower case
    std::vector<std::string> find;
};

/// A drawing of the guide: see check_figure().
struct Figure {
    std::string key;
    std::string svg{};
};

/// Who checked the guide, and until when that holds. None: not reviewed by a clinician.
struct Review {
    std::string by;
    WallDate on;
    WallDate due;
};

/// What a version of the guide changed.
struct Release {
    std::string version;
    WallDate on;
    std::string text;
};

/// A line of the arrive-ready card: what the front desk asks. Its value is the answer to a
/// question, then what steps hold, then what the person wrote for it.
struct ArrivalRow {
    std::string key;
    std::string question{};           ///< key of a question; may be empty
    std::vector<std::string> steps{}; ///< keys of steps that hold answers
    bool writes = false;              ///< the person can write a line of their own
    Condition applies{};              ///< shown unless this is `no`

    std::string label;
    std::string hint{}; ///< of a line to write: what belongs there
};

/// A procedure that can come after this one and be linked to it: a second block, the other side.
struct FollowUp {
    std::string key;
    std::string guide; ///< id of the guide to set it up with
    std::string title;
    std::string what;
};

/// What a clinic's overlay says of the clinic. Empty without one.
struct Clinic {
    std::string name;
    std::string version; ///< of the overlay
    std::string phone;
    std::string out_of_hours_phone;
};

/// Versioned, sourced content for one procedure, in one language.
struct Guide {
    std::string id;
    std::string version;
    std::string language;
    std::optional<Review> review;
    std::vector<Release> changelog; ///< newest first
    Clinic clinic;
    std::vector<Question> questions;
    std::vector<Step> steps;
    std::vector<Article> articles; ///< in reading order
    std::vector<Faq> faq;
    std::vector<GlossaryWord> glossary; ///< by the author's order
    std::vector<EverydayWords> everyday_words;
    std::vector<Figure> figures;
    std::vector<Source> sources;
    SafetyCard safety;
    std::vector<ArrivalRow> arrival;
    std::vector<FollowUp> follow_ups;
    std::optional<DiarySchedule> diary; ///< none: entries can be made, at no planned moments
    std::string title;
    std::string summary;
    /// What is shown in the guide's first language because this one lacks it: places such as
    /// "steps/pack-bag/why", "articles/after", "faq".
    std::set<std::string, std::less<>> untranslated;

    /// Whether `place` ("steps/pack-bag"), something below it or what it belongs to is
    /// untranslated.
    bool lacks(std::string_view place) const;

    const Step* find_step(std::string_view key) const;
    const Question* find_question(std::string_view key) const;
    const Article* find_article(std::string_view key) const;
    const Source* find_source(std::string_view id) const;
    const GlossaryWord* find_word(std::string_view key) const;
    const Figure* find_figure(std::string_view key) const;
};

/// The answers as conditions take them: to a question that is not asked, because of the answers to
/// those before it, nothing is answered that any condition could match, whatever once was.
Answers in_force(const Guide& guide, Answers answers);

} // namespace beforehand
