// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/diary/log_entry.h"
#include "core/diary/prompts.h"
#include "core/guide/diary_schedule.h"
#include "core/time/zone.h"

#include <optional>
#include <span>
#include <string_view>
#include <vector>

namespace beforehand {

/// Which of the two scores of an entry.
enum class Doing { rest, moving };

/// The score of an entry for a side, if it was answered.
std::optional<int> score_of(const LogEntry& entry, Side side, Doing doing);

/// 100 × (baseline − score) / baseline: negative is worse. Empty at baseline 0: not computable.
/// Source: clinical-facts 5 (R23; one abstract divides by the later score [R36], which is wrong).
std::optional<double> relief_percent(double baseline, double score);

/// A score with what it is compared with.
struct Compared {
    double score = 0;
    std::optional<double> difference{}; ///< baseline − score; absent without a baseline
    std::optional<double> percent{};    ///< absent without a baseline, and at baseline 0
};

/// The last score before the injection, at most DiarySchedule::baseline_within before it: days of
/// 24 hours. One from memory counts too, and its mark says so.
const LogEntry* baseline_entry(const DiarySchedule& schedule, std::span<const LogEntry> entries,
                               Instant injection, Side side, Doing doing);

/// One row of the table: a prompt for pain from the injection on, or an entry between the prompts.
/// An entry that tells of a moment before the injection answers none of these: see can_answer().
struct NumberRow {
    const PlannedPrompt* prompt = nullptr; ///< null: an entry between the prompts
    PromptState state = PromptState::answered;
    const LogEntry* entry = nullptr;    ///< null: no entry
    std::optional<Compared> compared{}; ///< absent: no entry, or this score was not answered
};

/// A score that answers a prompt is in a stretch where the prompt is due in it, whichever minute it
/// was written; one between the prompts where its moment is.
struct SummaryValue {
    const Summary* summary = nullptr;
    int scores = 0;                     ///< how many went into it
    std::optional<Compared> compared{}; ///< absent: no score yet
};

/// The numbers of one side and one of the two scores. No verdict and no threshold.
struct DiaryNumbers {
    const LogEntry* baseline_entry = nullptr;
    std::optional<int> baseline{};
    std::vector<NumberRow> rows;         ///< by due or happened_at; a prompt before an entry
    std::vector<SummaryValue> summaries; ///< in the guide's order
};

/// Before the injection is recorded there are none: all empty. `rows` are prompt_rows() of these
/// entries. Everything must outlive the numbers.
DiaryNumbers diary_numbers(const DiarySchedule& schedule, std::span<const PromptRow> rows,
                           std::span<const LogEntry> entries, const Zone& zone,
                           std::optional<Instant> injection, Side side, Doing doing);

/// The sides that have a score in any entry, in the order left, right, or whole.
std::vector<Side> scored_sides(std::span<const LogEntry> entries);

/// From when to when a length after the injection lies: a calendar length from the start of its
/// day in the zone, but not from before the injection, or to the last second of its day; an elapsed
/// one to the second. Both ends belong to it.
Instant stretch_begin(const Offset& from, Instant injection, const Zone& zone);
Instant stretch_end(const Offset& to, Instant injection, const Zone& zone);

/// The seven answers of the PGIC (public domain: NINDS CRF F2677), `answer` 1 to 7; else empty.
std::string_view change_words(int answer);

} // namespace beforehand
