// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/diary/log_entry.h"
#include "core/guide/diary_schedule.h"
#include "core/plan/appointment.h"

#include <optional>
#include <span>
#include <vector>

namespace beforehand {

/// One occurrence of a prompt. Those that hang on the injection have dates once it is recorded;
/// those before it as soon as the plan has dates.
struct PlannedPrompt {
    PromptId id;
    const Prompt* prompt = nullptr; ///< lives in the schedule
    When when;
    std::optional<Instant> due{};
    std::optional<Instant> opens{};      ///< at or before due
    std::optional<Instant> closes{};     ///< at or after due: an entry made from here on is late
    std::optional<Instant> late_until{}; ///< at or after closes: from here on only from memory
};

/// By due time, those without a date last, else in the author's order. The schedule must outlive
/// them. Prompts that hang on the appointment are about the time before the injection, those that
/// hang on the injection about the time from it on: one whose time would come on the other side of
/// the recorded injection is left out, and no window reaches over to that side. Left out, too, is a
/// calendar time of the day of the injection that its clamp takes to another day.
std::vector<PlannedPrompt> plan_prompts(const DiarySchedule& schedule, const Anchors& anchors);

enum class PromptState {
    upcoming, ///< not open yet, or without a date
    open,     ///< can be answered now, on time
    late,     ///< closed; what is true now can still be written, and is marked late
    missed,   ///< can be filled in from memory
    answered,
};

struct PromptRow {
    const PlannedPrompt* planned = nullptr;
    PromptState state = PromptState::upcoming;
    const LogEntry* entry = nullptr; ///< the one that answers it, if it is answered
};

/// Whether an entry can answer this prompt as it is planned now: it names it, is of the kind that
/// it asks for, and its moment lies in the window (opens to late_until). One that answered the
/// prompt of a date that has moved since says nothing about the new one, and without a date there
/// is nothing to answer.
bool can_answer(const LogEntry& entry, const PlannedPrompt& planned);

/// A row for each prompt, in their order. Where two entries can answer one prompt the first written
/// does. The other, and one that can answer no prompt, is an entry between the prompts. Entries are
/// those of one procedure, in force, in any order; they and the prompts must outlive the rows.
std::vector<PromptRow> prompt_rows(std::span<const PlannedPrompt> prompts,
                                   std::span<const LogEntry> entries, Instant now);

/// Which prompt an entry about this moment answers: of those not answered, the one whose window
/// (as in can_answer) holds the moment; of several the one whose window is on time for it, then
/// the one due nearest, then the first of the rows.
std::optional<PromptId> prompt_for(std::span<const PromptRow> rows, Prompt::Asks asks,
                                   Instant happened_at);

/// How an entry is marked: from memory if it was written more than live_for after its moment, late
/// if its prompt (may be null) had closed by that moment, else live.
LogEntry::Mark mark_of(Instant happened_at, Instant recorded_at, const PlannedPrompt* answers);

/// "11 of 14 prompts, 9 live".
struct Completeness {
    int prompts = 0; ///< those that are or were open, and those that are answered
    int answered = 0;
    int live = 0;
    int late = 0;
    int memory = 0;
    bool operator==(const Completeness&) const = default;
};

/// Of the prompts that ask for this and whose window has opened. `since` is when the diary could
/// first be written in (Procedure::created_at): what had closed by then counts only where it was
/// answered all the same, and never as missed.
Completeness completeness(std::span<const PromptRow> rows, Prompt::Asks asks, Instant since);

/// When prompt_rows() will next differ by itself; empty if never.
std::optional<Instant> next_prompt_change(std::span<const PlannedPrompt> prompts, Instant now);

} // namespace beforehand
