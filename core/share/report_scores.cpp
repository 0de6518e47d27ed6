// SPDX-License-Identifier: Apache-2.0
#include "core/share/report_scores.h"

#include "core/share/clock_words.h"
#include "core/share/diary_words.h"
#include "core/share/report_charts.h"

#include <algorithm>
#include <cmath>
#include <iterator>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace beforehand {

namespace {

using Line = Document::Line;
using Kind = Line::Kind;

constexpr std::size_t most_between = 12; ///< entries between prompts that a page has room for

/// With a real minus; one decimal where it is no whole number.
std::string number_words(double number) {
    const double rounded = std::round(number * 10) / 10;
    const auto tenths = static_cast<long long>(std::abs(rounded) * 10 + 0.5);
    std::string text = std::to_string(tenths / 10);
    if (tenths % 10 != 0) {
        text += '.' + std::to_string(tenths % 10);
    }
    return (rounded < 0 ? "−" : "") + text;
}

/// "3 (4, 57%)": the score, what it is less than the baseline, and the same in percent.
std::string compared_words(const Compared& compared) {
    std::string text = number_words(compared.score);
    if (compared.difference) {
        text += " (" + number_words(*compared.difference);
        if (compared.percent) {
            text += ", " + number_words(std::round(*compared.percent)) + '%';
        }
        text += ')';
    }
    return text;
}

/// What stands where no score does.
std::string state_words(PromptState state) {
    switch (state) {
    case PromptState::open:
    case PromptState::late:
        return "no entry yet";
    case PromptState::missed:
        return "missed";
    case PromptState::upcoming:
    case PromptState::answered:
        break;
    }
    return "not answered";
}

std::string also_words(const LogEntry& entry) {
    std::string words;
    for (const auto& [said, what] :
         {std::pair(entry.took_medicine, "medicine"), std::pair(entry.numb_leg, "numb leg"),
          std::pair(entry.nap, "slept")}) {
        if (said == true) {
            words += (words.empty() ? "" : ", ") + std::string(what);
        }
    }
    return words;
}

/// A row of the table with both scores of a side.
struct Scored {
    const NumberRow* rest;
    const NumberRow* moving;
};

class SideTables {
  public:
    SideTables(Side side, const DiarySource& source, Document& document)
        : source_(source)
        , document_(document)
        , clock_(source.zone, source.hours24)
        , rest_(numbers(side, Doing::rest))
        , moving_(numbers(side, Doing::moving)) {}

    void add_baseline() {
        const std::string rest = baseline_words(rest_);
        const std::string moving = baseline_words(moving_);
        if (rest.empty() && moving.empty()) {
            document_.lines.push_back({Kind::fact,
                                       "no score before the injection, so nothing can "
                                       "be compared with it",
                                       "Baseline"});
            return;
        }
        document_.lines.push_back({Kind::fact,
                                   "at rest " + (rest.empty() ? "not scored" : rest) + "; moving " +
                                       (moving.empty() ? "not scored" : moving),
                                   "Baseline"});
        if (rest_.baseline == 0 || moving_.baseline == 0) {
            document_.lines.push_back(
                {Kind::words, "Where the baseline is 0 the percentage is not computable."});
        }
    }

    void add_tables() {
        std::vector<Scored> day_itself, later, between;
        for (const Scored& row : scored_rows()) {
            if (!row.rest->prompt) {
                between.push_back(row);
            } else if (row.rest->state != PromptState::upcoming) {
                const auto* days = std::get_if<CalendarOffset>(&row.rest->prompt->when.offset);
                (days && days->days.count() > 0 ? later : day_itself).push_back(row);
            }
        }
        if (!day_itself.empty()) {
            add_full(day_itself);
        }
        if (!later.empty()) {
            add_pairs(later, "Prompt");
        }
        if (!between.empty()) {
            const std::size_t shown = std::min(between.size(), most_between);
            const std::size_t left = between.size() - shown;
            between.resize(shown);
            add_pairs(between, "Between");
            if (left > 0) {
                document_.lines.push_back(
                    {Kind::words, std::to_string(left) + " more between the prompts " +
                                      (left == 1 ? "is" : "are") + " in the data file."});
            }
        }
    }

    void add_summaries() {
        if (rest_.summaries.empty()) {
            return;
        }
        head({"Summary", "At rest", "Scores", "Moving", "Scores"});
        for (std::size_t i = 0; i < rest_.summaries.size(); ++i) {
            const SummaryValue& rest = rest_.summaries[i];
            const SummaryValue& moving = moving_.summaries[i];
            row({rest.summary->title, summary_words(rest), std::to_string(rest.scores),
                 summary_words(moving), std::to_string(moving.scores)});
        }
    }

  private:
    DiaryNumbers numbers(Side side, Doing doing) const {
        return diary_numbers(*source_.guide.diary, source_.prompts, source_.entries, source_.zone,
                             source_.procedure.injected, side, doing);
    }

    void head(std::vector<std::string> cells) {
        Line line{Kind::columns};
        line.cells = std::move(cells);
        document_.lines.push_back(std::move(line));
    }
    void row(std::vector<std::string> cells) {
        Line line{Kind::row};
        line.cells = std::move(cells);
        document_.lines.push_back(std::move(line));
    }

    std::string baseline_words(const DiaryNumbers& numbers) const {
        if (!numbers.baseline || !numbers.baseline_entry) {
            return {};
        }
        const LogEntry& entry = *numbers.baseline_entry;
        return std::to_string(*numbers.baseline) + " (" + clock_.short_moment(entry.happened_at) +
               (entry.mark == LogEntry::Mark::live ? "" : ", ") +
               (entry.mark == LogEntry::Mark::live ? "" : std::string(mark_words(entry.mark))) +
               ')';
    }

    /// The rows of both are the same prompts and entries in the same order. An entry between the
    /// prompts without a score for this side is not a row of it.
    std::vector<Scored> scored_rows() const {
        std::vector<Scored> rows;
        for (std::size_t i = 0; i < rest_.rows.size(); ++i) {
            const NumberRow& row = rest_.rows[i];
            if (row.prompt || row.compared || moving_.rows[i].compared) {
                rows.push_back({&row, &moving_.rows[i]});
            }
        }
        return rows;
    }

    /// The prompts of the day itself, one a row.
    void add_full(const std::vector<Scored>& rows) {
        head({"Prompt", "About", "At rest", "Moving", "Since the last", "Written"});
        for (const Scored& scored : rows) {
            const LogEntry* entry = scored.rest->entry;
            row({prompt_words(*scored.rest->prompt),
                 entry ? clock_.time(entry->happened_at) : std::string(), cell(*scored.rest),
                 entry ? cell(*scored.moving) : std::string(),
                 entry ? also_words(*entry) : std::string(),
                 entry ? std::string(mark_words(entry->mark)) : std::string()});
        }
    }

    /// Two to a row: the first, and beside it the one after.
    void add_pairs(const std::vector<Scored>& rows, const char* what) {
        std::vector<std::string> titles{what, "At rest", "Moving"};
        if (rows.size() > 1) {
            titles.insert(titles.end(), {what, "At rest", "Moving"});
        }
        head(titles);
        for (std::size_t i = 0; i < rows.size(); i += 2) {
            std::vector<std::string> cells = short_cells(rows[i]);
            if (i + 1 < rows.size()) {
                std::ranges::move(short_cells(rows[i + 1]), std::back_inserter(cells));
            }
            cells.resize(titles.size());
            row(std::move(cells));
        }
    }

    std::vector<std::string> short_cells(const Scored& scored) const {
        const LogEntry* entry = scored.rest->entry;
        std::string when = scored.rest->prompt ? prompt_words(*scored.rest->prompt)
                                               : clock_.short_moment(entry->happened_at);
        if (entry && entry->mark != LogEntry::Mark::live) {
            when += ", " + std::string(mark_words(entry->mark));
        }
        return {std::move(when), cell(*scored.rest), entry ? cell(*scored.moving) : std::string()};
    }

    std::string cell(const NumberRow& row) const {
        if (row.compared) {
            return compared_words(*row.compared);
        }
        const bool earlier = row.entry && row.entry->happened_at < *source_.procedure.injected;
        return earlier ? "before the injection" : state_words(row.state);
    }

    static std::string summary_words(const SummaryValue& value) {
        return value.compared ? compared_words(*value.compared) : "no score yet";
    }

    const DiarySource& source_;
    Document& document_;
    ClockWords clock_;
    DiaryNumbers rest_;
    DiaryNumbers moving_;
};

} // namespace

Document::Line formula_line() {
    return {Kind::words,
            "Scores are from 0 (no pain) to 10. In brackets: difference = baseline − score, and "
            "percent = 100 × (baseline − score) ÷ baseline. Below 0 is more pain than before. At a "
            "baseline of 0 no percentage can be computed. Live: written within " +
                std::to_string(live_for.count()) +
                " minutes of its moment. Late: the same, but after the prompt's time was over. "
                "From memory: written later than that."};
}

void add_side(Side side, const DiarySource& source, Document& document) {
    const std::string title = side == Side::left    ? "Left side"
                              : side == Side::right ? "Right side"
                                                    : "Pain";
    document.lines.push_back({Kind::heading, title});
    SideTables tables(side, source, document);
    tables.add_baseline();
    add_charts(side, source, document);
    tables.add_tables();
    tables.add_summaries();
}

} // namespace beforehand
