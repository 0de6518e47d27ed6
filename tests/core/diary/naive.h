// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "tests/core/diary/schedule.h"

#include <algorithm>
#include <cmath>
#include <map>

/// The diary once more, written from the words alone and as simply as can be: each question
/// goes through all entries again. Only the dates of prompts are taken as given.
namespace beforehand::testing::naive {

inline bool is_for(const Prompt& prompt, const LogEntry& entry) {
    return (prompt.asks == Prompt::Asks::overall) == (entry.kind == LogEntry::Kind::overall) &&
           entry.kind != LogEntry::Kind::note;
}

/// Of a moment that the prompt is about.
inline bool is_in_time(const PlannedPrompt& planned, const LogEntry& entry) {
    return planned.due && !(entry.happened_at < *planned.opens) &&
           *planned.late_until > entry.happened_at;
}

/// The entry that answers a prompt: of those that name it, in its window, the first written.
inline const LogEntry* answer(const PlannedPrompt& planned, const std::vector<LogEntry>& entries) {
    std::vector<const LogEntry*> all;
    for (const LogEntry& entry : entries) {
        if (entry.prompt == planned.id && is_for(*planned.prompt, entry) &&
            is_in_time(planned, entry)) {
            all.push_back(&entry);
        }
    }
    std::ranges::sort(all, [](const LogEntry* a, const LogEntry* b) {
        return a->recorded_at != b->recorded_at   ? a->recorded_at < b->recorded_at
               : a->happened_at != b->happened_at ? a->happened_at < b->happened_at
                                                  : a->id < b->id;
    });
    return all.empty() ? nullptr : all.front();
}

inline bool is_missed(const PlannedPrompt& planned, const std::vector<LogEntry>& entries,
                      Instant now) {
    return planned.late_until && now >= *planned.late_until && !answer(planned, entries);
}

inline std::optional<int> score(const LogEntry& entry, Side side, Doing doing) {
    std::optional<int> found;
    for (const PainScore& each : entry.scores) {
        if (each.side == side) {
            found = doing == Doing::rest ? each.rest : each.moving;
        }
    }
    return found;
}

/// Whole seconds back from the injection until a score is met.
inline const LogEntry* baseline(const TestDiary& diary, Instant injection, Side side, Doing doing) {
    std::map<std::int64_t, const LogEntry*> by_age;
    for (const LogEntry& entry : diary.entries) {
        const std::int64_t age = (injection - entry.happened_at).count();
        if (age > 0 && age <= diary.schedule.baseline_within.count() * 86'400 &&
            score(entry, side, doing)) {
            const LogEntry*& other = by_age[age];
            const bool later = !other || other->recorded_at < entry.recorded_at ||
                               (other->recorded_at == entry.recorded_at && other->id < entry.id);
            other = later ? &entry : other;
        }
    }
    return by_age.empty() ? nullptr : by_age.begin()->second;
}

inline QString number(double value) {
    return QString::number(std::round(value * 1e6) / 1e6, 'f', 6);
}

/// "score (difference, percent)" from whole numbers: `sum` of `count` scores.
inline QString compared(std::optional<int> base, int sum, int count) {
    if (!base) {
        return number(1.0 * sum / count) + " (-, -)";
    }
    const int lost = *base * count - sum; // count times the difference
    return QString("%1 (%2, %3)")
        .arg(number(1.0 * sum / count), number(1.0 * lost / count),
             *base == 0 ? QString("-") : number(100.0 * lost / (*base * count)));
}

inline QString label(const PlannedPrompt* planned, PromptState state, const LogEntry* entry) {
    return QString("%1 %2 %3 ")
        .arg(planned ? shown(planned->id) : QString("between"), shown(state),
             entry ? QString::fromStdString(entry->id) : QString("-"));
}

inline QStringList rows(const TestDiary& diary, Instant now, Side side, Doing doing) {
    const Instant injection = *diary.anchors.injection;
    const LogEntry* before = baseline(diary, injection, side, doing);
    const auto base = before ? score(*before, side, doing) : std::nullopt;
    const auto line = [&](const PlannedPrompt* planned, PromptState state, const LogEntry* entry) {
        const auto scored =
            entry && entry->happened_at >= injection ? score(*entry, side, doing) : std::nullopt;
        return label(planned, state, entry) + (scored ? compared(base, *scored, 1) : QString("-"));
    };
    // By time, prompts first, then as they come.
    std::map<std::tuple<Instant, bool, std::size_t>, QString> lines;
    std::vector<const LogEntry*> used;
    for (const PlannedPrompt& planned : diary.prompts) {
        if (planned.prompt->asks != Prompt::Asks::pain ||
            planned.when.anchor == Anchor::appointment) {
            continue;
        }
        const LogEntry* entry = answer(planned, diary.entries);
        const PromptState state = entry                        ? PromptState::answered
                                  : now >= *planned.late_until ? PromptState::missed
                                  : now >= *planned.closes     ? PromptState::late
                                  : now >= *planned.opens      ? PromptState::open
                                                               : PromptState::upcoming;
        lines[{*planned.due, false, lines.size()}] = line(&planned, state, entry);
        used.push_back(entry);
    }
    for (const LogEntry& entry : diary.entries) {
        if (entry.kind == LogEntry::Kind::pain && entry.happened_at >= injection &&
            std::ranges::count(used, &entry) == 0) {
            lines[{entry.happened_at, true, lines.size()}] =
                line(nullptr, PromptState::answered, &entry);
        }
    }
    QStringList made;
    for (const auto& [time, text] : lines) {
        made << text;
    }
    return made;
}

inline QStringList summaries(const TestDiary& diary, Side side, Doing doing) {
    const Instant injection = *diary.anchors.injection;
    const Zone& there = *diary.anchors.zone;
    const LogEntry* before = baseline(diary, injection, side, doing);
    const auto base = before ? score(*before, side, doing) : std::nullopt;
    const auto days_on = [&](Instant at) {
        return date::floor<date::days>(there.to_wall(at)) -
               date::floor<date::days>(there.to_wall(injection));
    };
    // A score counts when its prompt was due; one that answers none, when it was made.
    std::map<const LogEntry*, Instant> counted_at;
    for (const LogEntry& entry : diary.entries) {
        counted_at[&entry] = entry.happened_at;
    }
    for (const PlannedPrompt& planned : diary.prompts) {
        const LogEntry* entry = answer(planned, diary.entries);
        if (entry && planned.when.anchor == Anchor::injection) {
            counted_at[entry] = *planned.due;
        }
    }
    const auto within = [&](const Summary& summary, Instant at) {
        const auto* from = std::get_if<ElapsedOffset>(&summary.from);
        const auto* to = std::get_if<ElapsedOffset>(&summary.to);
        const bool begun = from ? at - injection >= from->length
                                : days_on(at) >= std::get<CalendarOffset>(summary.from).days;
        const bool over = to ? at - injection > to->length
                             : days_on(at) > std::get<CalendarOffset>(summary.to).days;
        return at >= injection && begun && !over;
    };
    QStringList made;
    for (const Summary& summary : diary.schedule.summaries) {
        const PlannedPrompt* planned = diary.find({summary.prompt, summary.occurrence});
        const LogEntry* asked = planned ? answer(*planned, diary.entries) : nullptr;
        std::vector<int> scores;
        for (const LogEntry& entry : diary.entries) {
            const auto scored = score(entry, side, doing);
            const bool counts = summary.kind == Summary::Kind::at
                                    ? &entry == asked && entry.happened_at >= injection
                                    : scored && within(summary, counted_at[&entry]);
            if (counts && scored) {
                scores.push_back(*scored);
            }
        }
        std::ranges::sort(scores);
        const int count = static_cast<int>(scores.size());
        const bool mean = summary.kind == Summary::Kind::mean;
        int sum = 0;
        for (const int each : scores) {
            sum += each;
        }
        made << QString("%1 of %2 ").arg(QString::fromStdString(summary.key)).arg(count) +
                    (count == 0 ? QString("-")
                     : mean     ? compared(base, sum, count)
                                : compared(base, scores.front(), 1));
    }
    return made;
}

/// The column of a moment: its edges are compared as fractions.
inline int column(const ChartFrame& frame, Instant at) {
    const std::int64_t span = (frame.to - frame.from).count();
    const std::int64_t into = (at - frame.from).count() * frame.columns;
    int found = 0;
    for (int each = 0; each < frame.columns; ++each) {
        found = into >= each * span ? each : found;
    }
    return found;
}

inline bool shows(const ChartFrame& frame, Instant at) {
    return !(at < frame.from) && !(frame.to < at);
}

inline std::vector<Instant> missed(const TestDiary& diary, const ChartFrame& frame, Instant now) {
    std::vector<Instant> made;
    for (const PlannedPrompt& planned : diary.prompts) {
        if (planned.prompt->asks == Prompt::Asks::pain && planned.due &&
            shows(frame, *planned.due) && is_missed(planned, diary.entries, now)) {
            made.push_back(*planned.due);
        }
    }
    return made;
}

/// A line for each point: "left 12: 3 (1 to 5 of 4) at … late"; "left gap" between two runs.
inline QStringList points(const TestDiary& diary, const ChartFrame& frame, Instant now,
                          Doing doing) {
    QStringList made;
    const std::vector<Instant> no_entry = missed(diary, frame, now);
    for (const Side side : {Side::left, Side::right, Side::whole}) {
        std::map<int, std::vector<const LogEntry*>> by_column;
        for (const LogEntry& entry : diary.entries) {
            if (shows(frame, entry.happened_at) && score(entry, side, doing)) {
                by_column[column(frame, entry.happened_at)].push_back(&entry);
            }
        }
        const auto name = to_string(side);
        const QString prefix = QString::fromUtf8(name.data(), static_cast<qsizetype>(name.size()));
        std::optional<Instant> before;
        for (auto& [place, entries] : by_column) {
            std::ranges::sort(entries, {}, &LogEntry::happened_at);
            bool gap = false;
            for (const Instant due : no_entry) {
                gap = gap || (before && *before < due && due < entries.front()->happened_at);
            }
            if (gap) {
                made << prefix + " gap";
            }
            std::vector<int> scores;
            int sum = 0;
            std::chrono::seconds moments{};
            LogEntry::Mark mark = LogEntry::Mark::live;
            for (const LogEntry* entry : entries) {
                scores.push_back(*score(*entry, side, doing));
                sum += scores.back();
                moments += entry->happened_at - frame.from;
                if (entry->mark == LogEntry::Mark::memory || mark == LogEntry::Mark::live) {
                    mark = entry->mark;
                }
            }
            const int count = static_cast<int>(scores.size());
            made << QString("%1: %2 (%3 to %4 of %5) at %6 %7")
                        .arg(prefix, number(1.0 * sum / count))
                        .arg(*std::ranges::min_element(scores))
                        .arg(*std::ranges::max_element(scores))
                        .arg(count)
                        .arg(shown(frame.from + moments / count), shown(mark));
            before = entries.back()->happened_at;
        }
    }
    return made;
}

inline std::vector<Instant> medicine(const TestDiary& diary, const ChartFrame& frame) {
    std::vector<Instant> all;
    for (const LogEntry& entry : diary.entries) {
        if (!entry.took_medicine.value_or(false)) {
            continue;
        }
        for (const MedicineTaken& taken : entry.medicines) {
            all.push_back(taken.at ? *taken.at : entry.happened_at);
        }
        if (entry.medicines.empty()) {
            all.push_back(entry.happened_at);
        }
    }
    std::ranges::sort(all);
    std::vector<Instant> made;
    for (const Instant at : all) {
        const bool taken =
            !made.empty() && shows(frame, at) && column(frame, made.back()) == column(frame, at);
        if (shows(frame, at) && !taken) {
            made.push_back(at);
        }
    }
    return made;
}

inline Completeness completeness(const TestDiary& diary, Instant now, Prompt::Asks asks,
                                 Instant since) {
    Completeness made;
    for (const PlannedPrompt& planned : diary.prompts) {
        const LogEntry* entry = answer(planned, diary.entries);
        const bool was_open =
            planned.opens && !(now < *planned.opens) && !(*planned.closes <= since);
        if (planned.prompt->asks == asks && (entry || was_open)) {
            ++made.prompts;
            made.answered += entry ? 1 : 0;
            made.live += entry && entry->mark == LogEntry::Mark::live ? 1 : 0;
            made.late += entry && entry->mark == LogEntry::Mark::late ? 1 : 0;
            made.memory += entry && entry->mark == LogEntry::Mark::memory ? 1 : 0;
        }
    }
    return made;
}

} // namespace beforehand::testing::naive
