// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/share/calendar.h"
#include "tests/core/share/diaries.h"

#include <map>

/// Procedures whose calendar is written again and again, in few words.
namespace beforehand::testing {

/// A reminder of each lead for what asks for something and has a date.
inline std::vector<PlannedReminder> reminders_of(std::span<const TimelineRow> rows,
                                                 std::span<const PromptRow> prompts,
                                                 std::span<const std::chrono::seconds> leads) {
    std::vector<PlannedReminder> made;
    const auto add = [&](Subject about, Instant due, Instant until, const TimelineRow* row,
                         const PromptRow* prompt) {
        for (const std::chrono::seconds lead : leads) {
            made.push_back({{about, ElapsedOffset{lead}, 0},
                            due - lead,
                            due - lead,
                            until,
                            false,
                            row,
                            prompt});
        }
    };
    for (const TimelineRow& row : rows) {
        const PlannedStep& planned = *row.planned;
        if (planned.due && in_plan(row.state) && !is_ticked(row.state) &&
            row.state != StepState::depends) {
            add({Subject::Kind::step, planned.id.key, planned.id.occurrence}, *planned.due,
                Instant::max(), &row, nullptr);
        }
    }
    for (const PromptRow& row : prompts) {
        const PlannedPrompt& planned = *row.planned;
        if (planned.due && row.state != PromptState::answered) {
            add({Subject::Kind::prompt, planned.id.key, planned.id.occurrence}, *planned.due,
                *planned.late_until, nullptr, &row);
        }
    }
    return made;
}

/// What is true of a procedure at one moment. Points into what it was made from.
struct Moment {
    Plan plan;
    std::vector<TimelineRow> rows;
    std::vector<PlannedPrompt> prompts;
    std::vector<PromptRow> prompt_rows;
    std::vector<PlannedReminder> reminders;

    Moment(const Guide& guide, const Procedure& procedure, const Anchors& anchors,
           const std::vector<StepEvent>& events, std::span<const LogEntry> entries, Instant now,
           std::span<const std::chrono::seconds> leads)
        : plan(build_plan(guide, anchors, procedure.answers, procedure.layer))
        , rows(timeline(plan, events, now, Since{procedure.dated_at, procedure.answered_at}))
        , prompts(guide.diary ? plan_prompts(*guide.diary, anchors) : std::vector<PlannedPrompt>())
        , prompt_rows(beforehand::prompt_rows(prompts, entries, now))
        , reminders(reminders_of(rows, prompt_rows, leads)) {}
    Moment(const Moment&) = delete;
    Moment& operator=(const Moment&) = delete;
};

/// Puts what a file holds over what earlier ones held, as a store does.
inline void keep(std::vector<CalendarEntry>& written, const CalendarFile& file) {
    for (const CalendarEntry& entry : file.entries) {
        const auto before = std::ranges::find(written, entry.uid, &CalendarEntry::uid);
        if (before == written.end()) {
            written.push_back(entry);
        } else {
            *before = entry;
        }
    }
}

/// Somebody who is booked for 10:00 on the day before the clocks go back in Madrid, and who has
/// their calendar written.
struct Patient {
    Guide guide;
    Procedure procedure;
    std::vector<StepEvent> events{};
    std::vector<LogEntry> entries{};
    std::vector<std::chrono::seconds> leads{0s, 1h};
    std::vector<CalendarEntry> written{};
    bool detail = false;
    Instant now = instant("2026-10-10T08:00:00Z");
    ZonePtr there = place("Europe/Madrid");

    Patient() {
        const auto named = [](Step made, std::string title, std::string what = {}) {
            made.title = std::move(title);
            made.what = std::move(what);
            return made;
        };
        Step ask =
            named(step("ask", Phase::preparation, calendar(-7, 9h)), "Ask about your blood thinner",
                  "Call the clinic; say which one, and why.\nWrite down who answers.");
        ask.calls = Call::clinic;
        Step injection =
            named(step("the-injection", Phase::procedure_day, elapsed(0s, Anchor::injection)),
                  "The injection");
        injection.is_injection = true;
        guide = guide_of({ask, named(step("bag", Phase::preparation, calendar(-1, 18h)), "Pack"),
                          injection,
                          named(step("walk", Phase::recovery, calendar(3, 9h, Anchor::injection)),
                                "Walk a little")});
        guide.title = "SI joint injection";
        guide.diary = schedule(2, false);
        procedure.id = "5e3ad5a2-6f50-4f6e-9c8f-0f2b6f1d1a11";
        procedure.zone = "Europe/Madrid";
        procedure.contacts = {"Riverside, 2nd floor", "+34 600 000 001", "+34 600 000 002"};
        book("2026-10-24T10:00");
    }

    void book(const char* local) { procedure.appointment = wall(local); }
    void injected(const char* local) {
        procedure.injected = at(there, local);
        mark("the-injection", StepEvent::Kind::done);
    }
    void mark(std::string key, StepEvent::Kind kind) {
        events.push_back(did({std::move(key), "once"}, kind, now));
    }

    std::unique_ptr<Moment> moment() const {
        const Anchors anchors{there,
                              procedure.appointment
                                  ? std::optional(there->to_instant(*procedure.appointment).instant)
                                  : std::nullopt,
                              procedure.injected, procedure.standing};
        return std::make_unique<Moment>(guide, procedure, anchors, events, entries, now, leads);
    }
    CalendarSource source(const Moment& moment) const {
        return {procedure.id,     guide.title,        moment.plan, moment.rows, moment.prompt_rows,
                moment.reminders, procedure.contacts, written,     detail,      now};
    }

    /// Writes the file now, and keeps what it held.
    CalendarFile write() {
        const auto moment = this->moment();
        CalendarFile file = calendar_file(source(*moment));
        keep(written, file);
        return file;
    }
};

/// The calendars in tests/data/documents, one after the other: what to do with a name and a patient
/// whose calendar is written right afterwards.
template <class Visit>
void each_golden(Visit visit) {
    Patient neutral;
    visit("calendar.ics", neutral);
    Patient detailed;
    detailed.detail = true;
    const auto next = [&](const char* name) {
        visit(name, detailed);
        detailed.write();
    };
    next("calendar-detail.ics");
    detailed.now = instant("2026-10-17T10:00:00Z");
    detailed.mark("ask", StepEvent::Kind::done);
    detailed.mark("bag", StepEvent::Kind::skipped);
    detailed.book("2026-10-25T10:00");
    next("calendar-moved.ics");
    detailed.now = instant("2026-10-25T10:00:00Z");
    detailed.injected("2026-10-25T10:20");
    next("calendar-injected.ics");
}

} // namespace beforehand::testing
