// SPDX-License-Identifier: Apache-2.0
#include "core/diary/chart.h"

#include <algorithm>
#include <cstdint>

namespace beforehand {

namespace {

using std::chrono::seconds;

/// The columns of a frame. A moment in it belongs to the column (moment - from) * columns / span,
/// rounded down: whole numbers, so that no score falls between two.
class Columns {
  public:
    explicit Columns(const ChartFrame& frame)
        : from_(frame.from)
        , span_(std::max<std::int64_t>(1, (frame.to - frame.from).count()))
        , count_(std::max(1, frame.columns)) {}

    int count() const { return static_cast<int>(count_); }
    /// The first moment that belongs to a column; of the one behind the last the frame's end.
    Instant begin(int column) const {
        return from_ + seconds((column * span_ + count_ - 1) / count_);
    }

  private:
    Instant from_;
    std::int64_t span_;
    std::int64_t count_;
};

/// The scores of one column, summed up.
struct Bucket {
    int count = 0;
    int sum = 0;
    int least = 0;
    int most = 0;
    Instant first;
    Instant last;
    seconds moments{}; ///< since the frame began, summed up
    LogEntry::Mark mark = LogEntry::Mark::live;

    /// By time.
    void add(int score, Instant at, LogEntry::Mark how, Instant from) {
        least = count == 0 ? score : std::min(least, score);
        most = count == 0 ? score : std::max(most, score);
        first = count == 0 ? at : first;
        last = at;
        mark = std::max(mark, how);
        moments += at - from;
        sum += score;
        ++count;
    }

    ChartPoint point(Instant from) const {
        return {from + moments / count, static_cast<double>(sum) / count, least, most, count, mark};
    }
};

std::vector<Instant> missed_of(std::span<const PromptRow> rows) {
    std::vector<Instant> missed;
    for (const PromptRow& row : rows) {
        if (row.state == PromptState::missed && row.planned->prompt->asks == Prompt::Asks::pain) {
            missed.push_back(*row.planned->due);
        }
    }
    std::ranges::sort(missed);
    return missed;
}

std::vector<Instant> medicine_of(std::span<const LogEntry> entries) {
    std::vector<Instant> taken;
    for (const LogEntry& entry : entries) {
        if (entry.took_medicine != true) {
            continue;
        }
        if (entry.medicines.empty()) {
            taken.push_back(entry.happened_at);
        }
        for (const MedicineTaken& medicine : entry.medicines) {
            taken.push_back(medicine.at.value_or(entry.happened_at));
        }
    }
    std::ranges::sort(taken);
    return taken;
}

std::vector<Instant> within(const ChartFrame& frame, const std::vector<Instant>& instants) {
    return {std::ranges::lower_bound(instants, frame.from),
            std::ranges::upper_bound(instants, frame.to)};
}

/// The first of each column.
std::vector<Instant> marks_of(const Columns& columns, const std::vector<Instant>& taken) {
    std::vector<Instant> marks;
    auto next = taken.begin();
    for (int column = 0; column < columns.count() && next != taken.end(); ++column) {
        const bool last = column + 1 == columns.count();
        const auto end =
            last ? taken.end()
                 : std::ranges::lower_bound(next, taken.end(), columns.begin(column + 1));
        if (next != end) {
            marks.push_back(*next);
        }
        next = end;
    }
    return marks;
}

std::vector<ChartRun> runs_of(const std::vector<Bucket>& buckets, Instant from,
                              const std::vector<Instant>& missed) {
    std::vector<ChartRun> runs;
    const Bucket* before = nullptr;
    for (const Bucket& bucket : buckets) {
        if (bucket.count == 0) {
            continue;
        }
        const auto gap = before ? std::ranges::upper_bound(missed, before->last) : missed.end();
        if (!before || (gap != missed.end() && *gap < bucket.first)) {
            runs.emplace_back();
        }
        runs.back().push_back(bucket.point(from));
        before = &bucket;
    }
    return runs;
}

} // namespace

ChartSource::ChartSource(Doing doing, const DiarySchedule& schedule,
                         std::span<const PromptRow> rows, std::span<const LogEntry> entries,
                         std::optional<Instant> injection)
    : sides_{{{Side::left}, {Side::right}, {Side::whole}}}
    , missed_(missed_of(rows))
    , medicine_(medicine_of(entries)) {
    for (Scores& scores : sides_) {
        for (const LogEntry& entry : entries) {
            if (const auto score = score_of(entry, scores.side, doing)) {
                scores.scored.push_back({entry.happened_at, *score, entry.mark});
            }
        }
        std::ranges::stable_sort(scores.scored, {}, &Scored::at);
        const LogEntry* baseline =
            injection ? baseline_entry(schedule, entries, *injection, scores.side, doing) : nullptr;
        if (baseline) {
            scores.baseline = score_of(*baseline, scores.side, doing);
        }
    }
}

Chart ChartSource::draw(const ChartFrame& frame) const {
    const Columns columns(frame);
    Chart made{frame, {}, within(frame, missed_), marks_of(columns, within(frame, medicine_))};
    for (const Scores& scores : sides_) {
        const auto end = std::ranges::upper_bound(scores.scored, frame.to, {}, &Scored::at);
        auto next = std::ranges::lower_bound(scores.scored, frame.from, {}, &Scored::at);
        std::vector<Bucket> buckets(static_cast<std::size_t>(columns.count()));
        for (int column = 0; column < columns.count(); ++column) {
            const bool last = column + 1 == columns.count();
            const Instant behind = columns.begin(column + 1);
            Bucket& bucket = buckets[static_cast<std::size_t>(column)];
            for (; next < end && (last || next->at < behind); ++next) {
                bucket.add(next->score, next->at, next->mark, frame.from);
            }
        }
        ChartLine line{scores.side, scores.baseline, runs_of(buckets, frame.from, made.missed)};
        if (line.baseline || !line.runs.empty()) {
            made.lines.push_back(std::move(line));
        }
    }
    return made;
}

Chart chart(const ChartFrame& frame, Doing doing, const DiarySchedule& schedule,
            std::span<const PromptRow> rows, std::span<const LogEntry> entries,
            std::optional<Instant> injection) {
    return ChartSource(doing, schedule, rows, entries, injection).draw(frame);
}

} // namespace beforehand
