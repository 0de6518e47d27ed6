// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/diary/log_entry.h"
#include "core/diary/prompts.h"
#include "core/diary/relief.h"

#include <array>
#include <optional>
#include <span>
#include <vector>

namespace beforehand {

/// The stretch of time that a chart shows, and how many columns it has room for.
struct ChartFrame {
    Instant from;
    Instant to;       ///< after `from`; both ends belong to it
    int columns = 64; ///< >= 1: at most one point a column and side, so that any number of entries
                      ///< draws alike
    bool operator==(const ChartFrame&) const = default;
};

/// All scores of one side in one column. A column begins where the one before it ends; the end of
/// the frame belongs to the last.
struct ChartPoint {
    Instant at; ///< of a single score its moment; of several the mean of their moments, rounded
                ///< down to the second
    double mean = 0;
    int least = 0;
    int most = 0;
    int count = 0;
    LogEntry::Mark mark = LogEntry::Mark::live; ///< the least live of them
    bool operator==(const ChartPoint&) const = default;
};

/// What is drawn joined: a prompt missed after the last score of one point and before the first of
/// the next ends a run. One missed between two scores of the same column ends none: the gap is
/// narrower than can be drawn, and Chart::missed shows it.
using ChartRun = std::vector<ChartPoint>;

struct ChartLine {
    Side side = Side::whole;
    std::optional<int> baseline{};
    std::vector<ChartRun> runs;
    bool operator==(const ChartLine&) const = default;
};

/// What is to be drawn, at any size.
struct Chart {
    ChartFrame frame;
    std::vector<ChartLine> lines;  ///< a side with a score in the frame or a baseline each, in the
                                   ///< order left, right, whole
    std::vector<Instant> missed;   ///< due times in the frame of prompts for pain that were missed
    std::vector<Instant> medicine; ///< when pain medicine was taken (where no time was said, the
                                   ///< entry's own), the first of each column
    bool operator==(const Chart&) const = default;
};

/// The scores of a diary, put in order once: a frame is then drawn from what it shows, however long
/// the diary is. It keeps nothing of what it is made from.
class ChartSource {
  public:
    /// `entries` in any order.
    ChartSource(Doing doing, const DiarySchedule& schedule, std::span<const PromptRow> rows,
                std::span<const LogEntry> entries, std::optional<Instant> injection);

    /// What lies outside the frame does not matter, except for the baseline and for medicine that
    /// an entry says was taken within it.
    Chart draw(const ChartFrame& frame) const;

  private:
    struct Scored {
        Instant at;
        int score = 0;
        LogEntry::Mark mark = LogEntry::Mark::live;
    };
    struct Scores {
        Side side = Side::whole;
        std::optional<int> baseline{};
        std::vector<Scored> scored{}; ///< by time
    };

    std::array<Scores, 3> sides_; ///< left, right, whole
    std::vector<Instant> missed_; ///< rising, as is the next
    std::vector<Instant> medicine_;
};

/// One frame and no other.
Chart chart(const ChartFrame& frame, Doing doing, const DiarySchedule& schedule,
            std::span<const PromptRow> rows, std::span<const LogEntry> entries,
            std::optional<Instant> injection);

} // namespace beforehand
