// SPDX-License-Identifier: Apache-2.0
#include "core/diary/chart.h"

#include <algorithm>
#include <cstdint>

namespace beforehand {

namespace {

using std::chrono::seconds;

/// The columns of a frame.
class Columns {
  public:
    explicit Columns(const ChartFrame& frame)
        : from_(frame.from)
        , to_(frame.to)
        , span_(std::max<std::int64_t>(1, (frame.to - frame.from).count()))
        , count_(std::max(1, frame.columns)) {}

    std::size_t count() const { return static_cast<std::size_t>(count_); }
    bool shows(Instant at) const { return from_ <= at && at <= to_; }
    /// Of a moment that it shows. Whole numbers: no score falls between two columns.
    std::size_t of(Instant at) const {
        return static_cast<std::size_t>(
            std::min(count_ - 1, (at - from_).count() * count_ / span_));
    }

  private:
    Instant from_;
    Instant to_;
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

    void add(int score, const LogEntry& entry, Instant from) {
        const Instant at = entry.happened_at;
        least = count == 0 ? score : std::min(least, score);
        most = count == 0 ? score : std::max(most, score);
        first = count == 0 ? at : std::min(first, at);
        last = count == 0 ? at : std::max(last, at);
        mark = std::max(mark, entry.mark);
        moments += at - from;
        sum += score;
        ++count;
    }

    ChartPoint point(Instant from) const {
        return {from + moments / count, static_cast<double>(sum) / count, least, most, count, mark};
    }
};

std::vector<Instant> missed_in(const Columns& columns, std::span<const PromptRow> rows) {
    std::vector<Instant> missed;
    for (const PromptRow& row : rows) {
        if (row.state == PromptState::missed && row.planned->prompt->asks == Prompt::Asks::pain &&
            columns.shows(*row.planned->due)) {
            missed.push_back(*row.planned->due);
        }
    }
    std::ranges::sort(missed);
    return missed;
}

std::vector<Instant> medicine_in(const Columns& columns, std::span<const LogEntry> entries) {
    std::vector<std::optional<Instant>> first(columns.count());
    const auto add = [&](Instant at) {
        if (columns.shows(at)) {
            auto& mark = first[columns.of(at)];
            mark = mark ? std::min(*mark, at) : at;
        }
    };
    for (const LogEntry& entry : entries) {
        if (entry.took_medicine != true) {
            continue;
        }
        if (entry.medicines.empty()) {
            add(entry.happened_at);
        }
        for (const MedicineTaken& medicine : entry.medicines) {
            add(medicine.at.value_or(entry.happened_at));
        }
    }
    std::vector<Instant> marks;
    for (const auto& mark : first) {
        if (mark) {
            marks.push_back(*mark);
        }
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

Chart chart(const ChartFrame& frame, Doing doing, const DiarySchedule& schedule,
            std::span<const PromptRow> rows, std::span<const LogEntry> entries,
            std::optional<Instant> injection) {
    const Columns columns(frame);
    Chart made{frame, {}, missed_in(columns, rows), medicine_in(columns, entries)};
    for (const Side side : {Side::left, Side::right, Side::whole}) {
        std::vector<Bucket> buckets(columns.count());
        for (const LogEntry& entry : entries) {
            const auto score = score_of(entry, side, doing);
            if (score && columns.shows(entry.happened_at)) {
                buckets[columns.of(entry.happened_at)].add(*score, entry, frame.from);
            }
        }
        ChartLine line{side, {}, runs_of(buckets, frame.from, made.missed)};
        const LogEntry* baseline =
            injection ? baseline_entry(schedule, entries, *injection, side, doing) : nullptr;
        if (baseline) {
            line.baseline = score_of(*baseline, side, doing);
        }
        if (line.baseline || !line.runs.empty()) {
            made.lines.push_back(std::move(line));
        }
    }
    return made;
}

} // namespace beforehand
