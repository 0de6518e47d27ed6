// SPDX-License-Identifier: Apache-2.0
#include "core/diary/relief.h"

#include <algorithm>
#include <array>
#include <tuple>
#include <unordered_set>

namespace beforehand {

namespace {

/// The start of the day that is so many days after that of the injection.
Instant day_start(date::days later, Instant injection, const Zone& zone) {
    const WallDate day = date::floor<date::days>(zone.to_wall(injection)) + later;
    return zone.to_instant(day).instant;
}

Compared compare_with(std::optional<int> baseline, double score) {
    Compared made{score};
    if (baseline) {
        made.difference = *baseline - score;
        made.percent = relief_percent(*baseline, score);
    }
    return made;
}

/// What the numbers of one side and one score are made from.
class Numbers {
  public:
    Numbers(Instant injection, Side side, Doing doing, DiaryNumbers& made)
        : injection_(injection)
        , side_(side)
        , doing_(doing)
        , made_(made) {}

    void add_rows(std::span<const PromptRow> rows, std::span<const LogEntry> entries) {
        std::unordered_set<const LogEntry*> answers;
        for (const PromptRow& row : rows) {
            const PlannedPrompt& planned = *row.planned;
            if (planned.prompt->asks == Prompt::Asks::pain && planned.due &&
                planned.when.anchor == Anchor::injection) {
                made_.rows.push_back({&planned, row.state, row.entry, compared(row.entry)});
                answers.insert(row.entry);
            }
        }
        for (const LogEntry& entry : entries) {
            if (entry.kind == LogEntry::Kind::pain && entry.happened_at >= injection_ &&
                !answers.contains(&entry)) {
                made_.rows.push_back({nullptr, PromptState::answered, &entry, compared(&entry)});
            }
        }
        std::ranges::stable_sort(made_.rows, {}, moment_of);
    }

    /// From the rows: they hold every score from the injection on.
    SummaryValue summarize(const Summary& summary, const Zone& zone) const {
        const bool at = summary.kind == Summary::Kind::at;
        const Instant begin = at ? injection_ : stretch_begin(summary.from, injection_, zone);
        const Instant end = at ? Instant::max() : stretch_end(summary.to, injection_, zone);
        SummaryValue made{&summary};
        double sum = 0;
        double best = 0;
        for (const NumberRow& row : made_.rows) {
            if (!row.compared || (at && !answers(row, summary)) || moment_of(row) < begin ||
                moment_of(row) > end) {
                continue;
            }
            const double score = row.compared->score;
            best = made.scores == 0 ? score : std::min(best, score);
            sum += score;
            ++made.scores;
        }
        if (made.scores > 0) {
            const bool mean = summary.kind == Summary::Kind::mean;
            made.compared = compare_with(made_.baseline, mean ? sum / made.scores : best);
        }
        return made;
    }

  private:
    /// A score of the prompt at 6 hours is one of the first 6 hours, though written a minute later.
    static Instant moment_of(const NumberRow& row) {
        return row.prompt ? *row.prompt->due : row.entry->happened_at;
    }

    static bool answers(const NumberRow& row, const Summary& summary) {
        return row.prompt && row.prompt->id.key == summary.prompt &&
               row.prompt->id.occurrence == summary.occurrence;
    }

    std::optional<Compared> compared(const LogEntry* entry) const {
        const auto score = entry ? score_of(*entry, side_, doing_) : std::nullopt;
        return score ? std::optional(compare_with(made_.baseline, *score)) : std::nullopt;
    }

    const Instant injection_;
    const Side side_;
    const Doing doing_;
    DiaryNumbers& made_;
};

} // namespace

std::optional<int> score_of(const LogEntry& entry, Side side, Doing doing) {
    const auto score = std::ranges::find(entry.scores, side, &PainScore::side);
    if (score == entry.scores.end()) {
        return {};
    }
    return doing == Doing::rest ? score->rest : score->moving;
}

std::optional<double> relief_percent(double baseline, double score) {
    if (baseline == 0) {
        return {};
    }
    return 100 * (baseline - score) / baseline;
}

const LogEntry* baseline_entry(const DiarySchedule& schedule, std::span<const LogEntry> entries,
                               Instant injection, Side side, Doing doing) {
    const Instant earliest = injection - schedule.baseline_within;
    const LogEntry* last = nullptr;
    for (const LogEntry& entry : entries) {
        if (entry.happened_at < earliest || entry.happened_at >= injection ||
            !score_of(entry, side, doing)) {
            continue;
        }
        if (!last || std::tie(last->happened_at, last->recorded_at, last->id) <
                         std::tie(entry.happened_at, entry.recorded_at, entry.id)) {
            last = &entry;
        }
    }
    return last;
}

DiaryNumbers diary_numbers(const DiarySchedule& schedule, std::span<const PromptRow> rows,
                           std::span<const LogEntry> entries, const Zone& zone,
                           std::optional<Instant> injection, Side side, Doing doing) {
    DiaryNumbers made;
    if (!injection) {
        return made;
    }
    made.baseline_entry = baseline_entry(schedule, entries, *injection, side, doing);
    if (made.baseline_entry) {
        made.baseline = score_of(*made.baseline_entry, side, doing);
    }
    Numbers numbers(*injection, side, doing, made);
    numbers.add_rows(rows, entries);
    for (const Summary& summary : schedule.summaries) {
        made.summaries.push_back(numbers.summarize(summary, zone));
    }
    return made;
}

std::vector<Side> scored_sides(std::span<const LogEntry> entries) {
    std::array<bool, 3> scored{};
    for (const LogEntry& entry : entries) {
        for (const PainScore& score : entry.scores) {
            if (score.rest || score.moving) {
                scored[static_cast<std::size_t>(score.side)] = true;
            }
        }
    }
    std::vector<Side> sides;
    for (const Side side : {Side::left, Side::right, Side::whole}) {
        if (scored[static_cast<std::size_t>(side)]) {
            sides.push_back(side);
        }
    }
    return sides;
}

Instant stretch_begin(const Offset& from, Instant injection, const Zone& zone) {
    if (const auto* elapsed = std::get_if<ElapsedOffset>(&from)) {
        return apply(*elapsed, injection);
    }
    return std::max(injection, day_start(std::get<CalendarOffset>(from).days, injection, zone));
}

Instant stretch_end(const Offset& to, Instant injection, const Zone& zone) {
    if (const auto* elapsed = std::get_if<ElapsedOffset>(&to)) {
        return apply(*elapsed, injection);
    }
    const date::days next = std::get<CalendarOffset>(to).days + date::days{1};
    return day_start(next, injection, zone) - std::chrono::seconds{1};
}

std::string_view change_words(int answer) {
    constexpr std::array<std::string_view, 7> words{
        "Very much improved", "Much improved", "Minimally improved", "No change",
        "Minimally worse",    "Much worse",    "Very much worse"};
    return answer >= 1 && answer <= 7 ? words[static_cast<std::size_t>(answer - 1)]
                                      : std::string_view();
}

} // namespace beforehand
