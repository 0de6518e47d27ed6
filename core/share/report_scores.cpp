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

double rounded_to(double step, double number) {
    return std::round(number / step) * step;
}

/// With a real minus; as many decimals as are needed, at most two.
std::string number_words(double number) {
    const long long hundredths = std::llround(number * 100);
    const std::string digits = std::to_string(std::abs(hundredths) % 100 + 100).substr(1);
    std::string text = std::to_string(std::abs(hundredths) / 100) + '.' + digits;
    text.erase(text.find_last_not_of('0') + 1);
    if (text.ends_with('.')) {
        text.pop_back();
    }
    return (hundredths < 0 ? "−" : "") + text;
}

/// "3 (4, 57%)": the score, what it is less than the baseline, and the same in percent. Whoever
/// works it out from what is shown finds the difference, and the percent to within half of one.
std::string compared_words(const Compared& compared) {
    const double shown = rounded_to(0.01, compared.score);
    std::string text = number_words(shown);
    if (compared.difference) {
        const double baseline = compared.score + *compared.difference;
        text += " (" + number_words(baseline - shown);
        if (compared.percent) {
            const double whole = std::round(*compared.percent);
            const bool differs = std::abs(100 * (baseline - shown) / baseline - whole) > 0.5;
            text += ", " + number_words(differs ? rounded_to(0.1, *compared.percent) : whole) + '%';
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

/// What stands over the scores of a side, where there are several.
std::string side_title(Side side) {
    switch (side) {
    case Side::left:
        return "Left";
    case Side::right:
        return "Right";
    case Side::whole:
        break;
    }
    return "No side said";
}

class ScoreTables {
  public:
    ScoreTables(std::span<const Side> sides, const DiarySource& source, Document& document)
        : source_(source)
        , document_(document)
        , clock_(source.zone, source.hours24)
        , sides_(sides.begin(), sides.end()) {
        for (const Side side : sides) {
            for (const Doing doing : {Doing::rest, Doing::moving}) {
                columns_.push_back(diary_numbers(*source.guide.diary, source.prompts,
                                                 source.entries, source.zone,
                                                 source.procedure.injected, side, doing));
            }
        }
    }

    void add_baselines() {
        for (std::size_t i = 0; i < sides_.size(); ++i) {
            const std::string rest = baseline_words(columns_[2 * i]);
            const std::string moving = baseline_words(columns_[2 * i + 1]);
            const std::string side(side_words(sides_[i]));
            Line line{Kind::fact};
            line.label = "Baseline" + (side.empty() ? "" : ", " + side);
            line.text = rest.empty() && moving.empty()
                            ? "no score before the injection, so nothing can be compared with it"
                            : "at rest " + (rest.empty() ? "not scored" : rest) + "; moving " +
                                  (moving.empty() ? "not scored" : moving);
            document_.lines.push_back(std::move(line));
        }
    }

    void add_tables() {
        std::vector<std::size_t> day_itself, later, between;
        for (std::size_t row = 0; row < columns_.front().rows.size(); ++row) {
            const NumberRow& first = columns_.front().rows[row];
            if (!first.prompt && is_scored(row)) {
                between.push_back(row);
            } else if (first.prompt && first.state != PromptState::upcoming) {
                const auto* days = std::get_if<CalendarOffset>(&first.prompt->when.offset);
                (days && days->days.count() > 0 ? later : day_itself).push_back(row);
            }
        }
        if (!day_itself.empty()) {
            add_full(day_itself);
        }
        if (!later.empty()) {
            add_short(later, "Prompt");
        }
        if (!between.empty()) {
            const std::size_t shown = std::min(between.size(), most_between);
            const std::size_t left = between.size() - shown;
            between.resize(shown);
            add_short(between, "Between");
            if (left > 0) {
                document_.lines.push_back(
                    {Kind::words, std::to_string(left) + " more between the prompts " +
                                      (left == 1 ? "is" : "are") + " in the data file."});
            }
        }
    }

    void add_summaries() {
        if (columns_.front().summaries.empty()) {
            return;
        }
        std::vector<std::string> titles{"Summary"};
        for (const SummaryValue& value : columns_.front().summaries) {
            titles.push_back(value.summary->title);
        }
        head(std::move(titles));
        const std::vector<std::string> names = score_titles();
        for (std::size_t i = 0; i < columns_.size(); ++i) {
            std::vector<std::string> cells{names[i]};
            for (const SummaryValue& value : columns_[i].summaries) {
                cells.push_back(summary_words(value));
            }
            row(std::move(cells));
        }
    }

  private:
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
               marks_behind(entry) + ')';
    }

    /// "At rest", "Moving"; with their sides where there are several.
    std::vector<std::string> score_titles() const {
        if (sides_.size() == 1) {
            return {"At rest", "Moving"};
        }
        std::vector<std::string> titles;
        for (const Side side : sides_) {
            titles.push_back(side_title(side) + ", at rest");
            titles.push_back(side_title(side) + ", moving");
        }
        return titles;
    }

    /// The rows of all columns are the same prompts and entries in the same order.
    bool is_scored(std::size_t row) const {
        return std::ranges::any_of(columns_, [row](const DiaryNumbers& column) {
            return column.rows[row].compared.has_value();
        });
    }

    /// The prompts of the day itself, one a row.
    void add_full(const std::vector<std::size_t>& rows) {
        std::vector<std::string> titles{"Prompt", "Time"};
        std::ranges::move(score_titles(), std::back_inserter(titles));
        titles.push_back("Since the last");
        head(std::move(titles));
        for (const std::size_t at : rows) {
            const LogEntry* entry = columns_.front().rows[at].entry;
            std::vector<std::string> cells = score_cells(at);
            cells.insert(cells.begin() + 1,
                         entry ? clock_.time(entry->happened_at) : std::string());
            cells.push_back(entry ? also_words(*entry) : std::string());
            row(std::move(cells));
        }
    }

    /// One a row; where there is room, beside it the one after.
    void add_short(const std::vector<std::size_t>& rows, const char* what) {
        std::vector<std::string> titles{what};
        std::ranges::move(score_titles(), std::back_inserter(titles));
        const std::size_t width = titles.size();
        const std::size_t in_a_row = sides_.size() == 1 && rows.size() > 1 ? 2 : 1;
        if (in_a_row == 2) {
            titles.resize(2 * width);
            std::copy_n(titles.begin(), width, titles.begin() + static_cast<std::ptrdiff_t>(width));
        }
        head(std::move(titles));
        for (std::size_t i = 0; i < rows.size(); i += in_a_row) {
            std::vector<std::string> cells = score_cells(rows[i]);
            if (in_a_row == 2 && i + 1 < rows.size()) {
                std::ranges::move(score_cells(rows[i + 1]), std::back_inserter(cells));
            }
            cells.resize(in_a_row * width);
            row(std::move(cells));
        }
    }

    /// When, and what was scored. Where no entry is, why, once.
    std::vector<std::string> score_cells(std::size_t at) const {
        const NumberRow& first = columns_.front().rows[at];
        std::vector<std::string> cells{first.prompt
                                           ? prompt_words(*first.prompt)
                                           : clock_.short_moment(first.entry->happened_at)};
        if (first.entry) {
            cells.front() += marks_behind(*first.entry);
        }
        for (const DiaryNumbers& column : columns_) {
            const bool said = !first.entry && cells.size() > 1;
            cells.push_back(said ? std::string() : cell(column.rows[at]));
        }
        return cells;
    }

    std::string cell(const NumberRow& row) const {
        if (row.compared) {
            return compared_words(*row.compared);
        }
        const bool earlier = row.entry && row.entry->happened_at < *source_.procedure.injected;
        return earlier ? "before the injection" : state_words(row.state);
    }

    /// "1.4 (4.6, 76%), 7 scores": how many went into it.
    static std::string summary_words(const SummaryValue& value) {
        return value.compared
                   ? compared_words(*value.compared) + ", " + std::to_string(value.scores) +
                         (value.scores == 1 ? " score" : " scores")
                   : "no score yet";
    }

    const DiarySource& source_;
    Document& document_;
    ClockWords clock_;
    std::vector<Side> sides_;
    std::vector<DiaryNumbers> columns_; ///< of each side at rest, then moving
};

/// How the numbers in those tables are worked out.
Line formula_line() {
    return {Kind::words,
            "Scores are from 0 (no pain) to 10. In brackets: difference = baseline − score, and "
            "percent = 100 × (baseline − score) ÷ baseline. Below 0 is more pain than before. At a "
            "baseline of 0 no percentage can be computed. An entry with no mark is live: written "
            "within " +
                std::to_string(live_for.count()) +
                " minutes of its moment. Late: the same, but after the prompt's time was over. "
                "From memory: written later than that. Corrected: the patient changed it "
                "afterwards."};
}

} // namespace

void add_scores(std::span<const Side> sides, const DiarySource& source, Document& document) {
    document.lines.push_back({Kind::heading, "Pain scores"});
    ScoreTables tables(sides, source, document);
    tables.add_baselines();
    document.lines.push_back(formula_line());
    add_charts(sides, source, document);
    tables.add_summaries();
    tables.add_tables();
}

} // namespace beforehand
