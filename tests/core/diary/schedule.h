// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/diary/chart.h"
#include "core/diary/prompts.h"
#include "core/diary/relief.h"
#include "tests/core/time/zones.h"

#include <QString>
#include <QStringList>

#include <algorithm>
#include <chrono>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

/// A diary to test with: the schedule that clinics publish (clinical-facts 5), and entries in few
/// words.
namespace beforehand::testing {

inline Offset elapsed_length(std::chrono::seconds length) {
    return ElapsedOffset{length};
}
inline Offset calendar_length(int days) {
    return CalendarOffset{date::days{days}, {}};
}

inline Prompt prompt_of(std::string key, Window window, std::vector<Occurrence> occurrences,
                        Prompt::Asks asks = Prompt::Asks::pain) {
    Prompt made;
    made.key = std::move(key);
    made.asks = asks;
    made.occurrences = std::move(occurrences);
    made.window = std::move(window);
    return made;
}

/// From one number to another, named by its sign: "d-7", "h+2".
inline std::vector<Occurrence> series(const std::string& unit, int first, int last, int step,
                                      Anchor anchor, auto offset) {
    std::vector<Occurrence> made;
    for (int number = first; number <= last; number += step) {
        made.push_back(
            {unit + (number < 0 ? "" : "+") + std::to_string(number), {anchor, offset(number)}});
    }
    return made;
}

inline Summary stretch(std::string key, Summary::Kind kind, Offset from, Offset to) {
    Summary made;
    made.key = std::move(key);
    made.kind = kind;
    made.from = from;
    made.to = to;
    return made;
}
inline Summary at_prompt(std::string key, PromptId id) {
    Summary made;
    made.key = std::move(key);
    made.kind = Summary::Kind::at;
    made.prompt = std::move(id.key);
    made.occurrence = std::move(id.occurrence);
    return made;
}

inline DiarySchedule small_schedule() {
    using namespace std::chrono_literals;
    using std::chrono::hours;
    using std::chrono::minutes;
    const auto evening = [](int day) { return CalendarOffset{date::days{day}, 20h}; };
    const auto week = [](int number) { return CalendarOffset{date::days{7 * number}, 20h}; };
    const Anchor injection = Anchor::injection;
    const Window days{elapsed_length(4h), calendar_length(0), calendar_length(1)};
    const Window weeks{calendar_length(1), calendar_length(1), calendar_length(3)};
    DiarySchedule made;
    made.sides = "side";
    made.prompts = {
        prompt_of("before-daily", {elapsed_length(4h), calendar_length(0), calendar_length(0)},
                  series("d", -7, -1, 1, Anchor::appointment, evening)),
        prompt_of("before-injection", {elapsed_length(1h), elapsed_length(1h), elapsed_length(1h)},
                  {{"h-1", {Anchor::appointment, ElapsedOffset{-1h}}}}),
        prompt_of(
            "first-hour", {elapsed_length(5min), elapsed_length(10min), elapsed_length(15min)},
            series("min", 15, 60, 15, injection, [](int n) { return ElapsedOffset{minutes{n}}; })),
        prompt_of("hourly", {elapsed_length(15min), elapsed_length(30min), elapsed_length(45min)},
                  series("h", 2, 8, 1, injection, [](int n) { return ElapsedOffset{hours{n}}; })),
        prompt_of("bedtime", {elapsed_length(2h), elapsed_length(1h), elapsed_length(2h)},
                  {{"d+0", {injection, CalendarOffset{date::days{0}, 22h}}}}),
        prompt_of("daily", days, series("d", 1, 14, 1, injection, evening)),
        prompt_of("weekly", weeks, series("wk", 3, 12, 1, injection, week)),
        prompt_of("overall", {calendar_length(1), calendar_length(3), calendar_length(6)},
                  {{"wk+2", {injection, week(2)}},
                   {"wk+6", {injection, week(6)}},
                   {"wk+12", {injection, week(12)}}},
                  Prompt::Asks::overall),
    };
    made.phases = {{"numbing", elapsed_length(0h), elapsed_length(8h), "First 8 hours"},
                   {"steroid", calendar_length(2), calendar_length(14), "Day 2 to 14"}};
    made.summaries = {
        stretch("mean", Summary::Kind::mean, elapsed_length(0h), elapsed_length(6h)),
        stretch("best", Summary::Kind::best, elapsed_length(0h), elapsed_length(8h)),
        stretch("later", Summary::Kind::mean, calendar_length(2), calendar_length(14)),
        at_prompt("day-14", {"daily", "d+14"}),
    };
    return made;
}

inline PainScore score(Side side, std::optional<int> rest, std::optional<int> moving = {}) {
    return {side, rest, moving};
}

/// An entry written when it happened, or that much later.
inline LogEntry pain(Instant at, std::vector<PainScore> scores, std::optional<PromptId> prompt = {},
                     LogEntry::Mark mark = LogEntry::Mark::live) {
    LogEntry made;
    made.id = "at " + format_instant(at);
    made.procedure = "procedure";
    made.kind = LogEntry::Kind::pain;
    made.happened_at = at;
    made.recorded_at =
        at + (mark == LogEntry::Mark::memory ? std::chrono::hours{5} : std::chrono::hours{0});
    made.zone = "UTC";
    made.mark = mark;
    made.prompt = std::move(prompt);
    made.scores = std::move(scores);
    return made;
}

/// A diary with all that its rows point to. Looked at again after each change.
struct TestDiary {
    DiarySchedule schedule = small_schedule();
    Anchors anchors;
    std::vector<LogEntry> entries;
    std::vector<PlannedPrompt> prompts;
    std::vector<PromptRow> rows;

    explicit TestDiary(Anchors booked)
        : anchors(std::move(booked)) {}
    TestDiary(const TestDiary&) = delete;
    TestDiary& operator=(const TestDiary&) = delete;

    void look(Instant now) {
        prompts = plan_prompts(schedule, anchors);
        rows = prompt_rows(prompts, entries, now);
    }
    DiaryNumbers numbers(Side side, Doing doing = Doing::rest) const {
        return diary_numbers(schedule, rows, entries, *anchors.zone, anchors.injection, side,
                             doing);
    }
    /// Ids of the prompts that are answered.
    QStringList answered() const;
    const PromptRow& row(const PromptId& id) const {
        return *std::ranges::find(rows, id, [](const PromptRow& row) { return row.planned->id; });
    }
    /// The due prompt of an id, or null.
    const PlannedPrompt* find(const PromptId& id) const {
        for (const PlannedPrompt& planned : prompts) {
            if (planned.id == id) {
                return &planned;
            }
        }
        return nullptr;
    }
};

inline QString shown(LogEntry::Mark mark) {
    const std::string_view name = to_string(mark);
    return QString::fromUtf8(name.data(), static_cast<qsizetype>(name.size()));
}
inline QString shown(PromptState state) {
    switch (state) {
    case PromptState::upcoming:
        return "upcoming";
    case PromptState::open:
        return "open";
    case PromptState::late:
        return "late";
    case PromptState::missed:
        return "missed";
    case PromptState::answered:
        return "answered";
    }
    return "?";
}
inline QString shown(const PromptId& id) {
    return QString::fromStdString(id.key + ' ' + id.occurrence);
}
inline QStringList TestDiary::answered() const {
    QStringList made;
    for (const PromptRow& row : rows) {
        if (row.state == PromptState::answered) {
            made << shown(row.planned->id);
        }
    }
    return made;
}
inline QString shown(const std::optional<PromptId>& id) {
    return id ? shown(*id) : QString("-");
}
inline QString shown(const std::optional<double>& number) {
    return number ? QString::number(*number) : QString("-");
}
/// "score | difference | percent"
inline QString shown(const std::optional<Compared>& compared) {
    return compared ? QString("%1 | %2 | %3")
                          .arg(compared->score)
                          .arg(shown(compared->difference), shown(compared->percent))
                    : QString("- | - | -");
}

} // namespace beforehand::testing
