// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/guide/when.h"

#include <string>
#include <string_view>
#include <vector>

namespace beforehand {

/// A planned moment to make an entry in the diary.
struct Prompt {
    enum class Asks {
        pain,    ///< scores
        overall, ///< how it is, all in all: remembered relief and the change since before (PGIC)
    };

    std::string key;
    Asks asks = Asks::pain;
    std::vector<Occurrence> occurrences; ///< at least one
    Window window;                       ///< all three lengths are there
    Clamp clamp;
    std::vector<Offset> reminders{}; ///< usual leads of a reminder, lengths >= 0 before due

    std::string title; ///< "First 8 hours"

    bool operator==(const Prompt&) const = default;
};

/// A stretch after the injection that is charted by itself. Lengths after the injection, >= 0; a
/// calendar length reaches from the start, or to the end, of that day.
struct DiaryPhase {
    std::string key;
    Offset from;
    Offset to;
    std::string title; ///< "First 8 hours"
};

/// A named way to put many scores into one number. Never a verdict.
struct Summary {
    enum class Kind {
        mean, ///< of all scores in a stretch after the injection: see SummaryValue
        best, ///< the lowest score in it
        at,   ///< the score that answered one prompt
    };

    std::string key;
    Kind kind = Kind::mean;
    Offset from{};          ///< mean and best: lengths after the injection, as in DiaryPhase
    Offset to{};            ///< both ends belong to it
    std::string prompt{};   ///< at: key of a prompt
    std::string occurrence; ///< at: one of its occurrences
    std::string title;      ///< "Mean of the first 6 hours"
};

/// What is usual on some days of recovery: the same text for everyone.
struct UsualNow {
    std::string key;
    int from_day = 0; ///< days since the injection, 0 is the day itself
    int to_day = 0;   ///< included, >= from_day
    std::vector<std::string> sources;
    std::string text;
};

/// What a guide says about the diary: when to make an entry, and how the scores are put together.
struct DiarySchedule {
    std::string sides; ///< key of the question with the choices left, right, both; empty: no sides
    date::days baseline_within{7};  ///< how long before the injection a baseline may be scored
    std::vector<Prompt> prompts;    ///< in the author's order
    std::vector<DiaryPhase> phases; ///< one after the other, none inside another
    std::vector<Summary> summaries;
    std::vector<UsualNow> usual;      ///< rising, no day in two of them
    std::vector<std::string> sources; ///< of `cutoffs`
    std::string movement;             ///< which movement to score: "Stand up from a chair, …"
    std::string cutoffs;              ///< what clinics use, the same for everyone

    const Prompt* find(std::string_view key) const;
    /// The text for a day of recovery, or none.
    const UsualNow* usual_on(int day) const;
};

} // namespace beforehand
