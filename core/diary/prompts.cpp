// SPDX-License-Identifier: Apache-2.0
#include "core/diary/prompts.h"

#include "core/plan/placement.h"

#include <algorithm>
#include <tuple>

namespace beforehand {

namespace {

/// What an occurrence counts from; empty while it has no date. As in a plan, a recorded injection
/// stands in for an appointment that is not there.
std::optional<Instant> anchor_of(const When& when, const Anchors& anchors) {
    const bool dated = anchors.injection || anchors.standing == Standing::going_ahead;
    if (!anchors.zone || !dated) {
        return {};
    }
    const bool before = when.anchor == Anchor::appointment && anchors.appointment;
    return before ? anchors.appointment : anchors.injection;
}

/// Whether a clamp took a time of the day of the injection to another day.
bool left_its_day(const PlannedPrompt& planned, const Placement& placed, Instant injection,
                  const Zone& zone) {
    const auto* calendar = std::get_if<CalendarOffset>(&planned.when.offset);
    return calendar && calendar->days.count() == 0 && placed.moved_from &&
           date::floor<date::days>(zone.to_wall(placed.due)) !=
               date::floor<date::days>(zone.to_wall(injection));
}

/// Dates for one occurrence. Whether it belongs to the plan.
bool put(PlannedPrompt& planned, const Step& as_step, const Anchors& anchors) {
    const auto anchor = anchor_of(planned.when, anchors);
    if (!anchor) {
        return true;
    }
    Placement placed =
        place(as_step, as_step.clamp, planned.when, *anchor, anchors.appointment, *anchors.zone);
    if (anchors.injection) {
        const Instant injection = *anchors.injection;
        if (planned.when.anchor == Anchor::injection) {
            // A bedtime that was over, or that would come at two in the morning.
            if (placed.due < injection || left_its_day(planned, placed, injection, *anchors.zone)) {
                return false;
            }
            placed.opens = std::max(placed.opens, injection);
        } else {
            if (placed.due > injection) {
                return false;
            }
            placed.closes = std::min(placed.closes, injection);
            placed.late_until = std::min(placed.late_until, injection);
        }
    }
    planned.due = placed.due;
    planned.opens = placed.opens;
    planned.closes = placed.closes;
    planned.late_until = placed.late_until;
    return true;
}

LogEntry::Kind kind_for(Prompt::Asks asks) {
    return asks == Prompt::Asks::pain ? LogEntry::Kind::pain : LogEntry::Kind::overall;
}

PromptState state_of(const PlannedPrompt& planned, Instant now) {
    if (!planned.due || now < *planned.opens) {
        return PromptState::upcoming;
    }
    if (now < *planned.closes) {
        return PromptState::open;
    }
    return now < *planned.late_until ? PromptState::late : PromptState::missed;
}

bool holds(const PlannedPrompt& planned, Instant moment) {
    return planned.due && moment >= *planned.opens && moment < *planned.late_until;
}

bool written_before(const LogEntry& one, const LogEntry& other) {
    return std::tie(one.recorded_at, one.happened_at, one.id) <
           std::tie(other.recorded_at, other.happened_at, other.id);
}

} // namespace

std::vector<PlannedPrompt> plan_prompts(const DiarySchedule& schedule, const Anchors& anchors) {
    std::vector<PlannedPrompt> planned;
    for (const Prompt& prompt : schedule.prompts) {
        Step as_step; // prompts and steps are put on the time line by the same rules
        as_step.phase = Phase::recovery;
        as_step.window = prompt.window;
        as_step.clamp = prompt.clamp;
        for (const Occurrence& occurrence : prompt.occurrences) {
            PlannedPrompt one{{prompt.key, occurrence.name}, &prompt, occurrence.when};
            if (put(one, as_step, anchors)) {
                planned.push_back(std::move(one));
            }
        }
    }
    std::ranges::stable_sort(
        planned, {}, [](const PlannedPrompt& one) { return one.due.value_or(Instant::max()); });
    return planned;
}

bool can_answer(const LogEntry& entry, const PlannedPrompt& planned) {
    return entry.prompt == planned.id && entry.kind == kind_for(planned.prompt->asks) &&
           holds(planned, entry.happened_at);
}

std::vector<PromptRow> prompt_rows(std::span<const PlannedPrompt> prompts,
                                   std::span<const LogEntry> entries, Instant now) {
    std::vector<PromptRow> rows;
    rows.reserve(prompts.size());
    ByPrompt<std::size_t> places;
    places.reserve(prompts.size());
    for (const PlannedPrompt& planned : prompts) {
        places.emplace(planned.id, rows.size());
        rows.push_back({&planned, state_of(planned, now)});
    }
    for (const LogEntry& entry : entries) {
        const auto place = entry.prompt ? places.find(*entry.prompt) : places.end();
        if (place == places.end()) {
            continue;
        }
        PromptRow& row = rows[place->second];
        if (can_answer(entry, *row.planned) && (!row.entry || written_before(entry, *row.entry))) {
            row.entry = &entry;
            row.state = PromptState::answered;
        }
    }
    return rows;
}

std::optional<PromptId> prompt_for(std::span<const PromptRow> rows, Prompt::Asks asks,
                                   Instant happened_at) {
    const PlannedPrompt* best = nullptr;
    std::tuple<bool, std::chrono::seconds> best_rank;
    for (const PromptRow& row : rows) {
        const PlannedPrompt& planned = *row.planned;
        if (row.state == PromptState::answered || planned.prompt->asks != asks ||
            !holds(planned, happened_at)) {
            continue;
        }
        const std::tuple rank{happened_at >= *planned.closes,
                              std::chrono::abs(happened_at - *planned.due)};
        if (!best || rank < best_rank) {
            best = &planned;
            best_rank = rank;
        }
    }
    return best ? std::optional(best->id) : std::nullopt;
}

LogEntry::Mark mark_of(Instant happened_at, Instant recorded_at, const PlannedPrompt* answers) {
    if (recorded_at - happened_at > live_for) {
        return LogEntry::Mark::memory;
    }
    const bool closed = answers && answers->closes && happened_at >= *answers->closes;
    return closed ? LogEntry::Mark::late : LogEntry::Mark::live;
}

Completeness completeness(std::span<const PromptRow> rows, Prompt::Asks asks, Instant since) {
    Completeness made;
    for (const PromptRow& row : rows) {
        if (row.planned->prompt->asks != asks || row.state == PromptState::upcoming) {
            continue;
        }
        if (!row.entry && *row.planned->closes <= since) {
            continue;
        }
        ++made.prompts;
        if (!row.entry) {
            continue;
        }
        ++made.answered;
        switch (row.entry->mark) {
        case LogEntry::Mark::live:
            ++made.live;
            break;
        case LogEntry::Mark::late:
            ++made.late;
            break;
        case LogEntry::Mark::memory:
            ++made.memory;
            break;
        }
    }
    return made;
}

std::optional<Instant> next_prompt_change(std::span<const PlannedPrompt> prompts, Instant now) {
    std::optional<Instant> next;
    for (const PlannedPrompt& planned : prompts) {
        for (const auto& instant : {planned.opens, planned.closes, planned.late_until}) {
            if (instant && *instant > now && (!next || *instant < *next)) {
                next = instant;
            }
        }
    }
    return next;
}

} // namespace beforehand
