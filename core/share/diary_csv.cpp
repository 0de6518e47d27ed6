// SPDX-License-Identifier: Apache-2.0
#include "core/share/diary_csv.h"

#include "core/text/utf8.h"
#include "core/time/iso8601.h"

#include <array>
#include <optional>

namespace beforehand {

namespace {

constexpr std::array columns{"id",
                             "corrects",
                             "kind",
                             "happened_at",
                             "happened_at_utc",
                             "recorded_at_utc",
                             "zone",
                             "mark",
                             "prompt",
                             "left_rest",
                             "left_moving",
                             "right_rest",
                             "right_moving",
                             "whole_rest",
                             "whole_moving",
                             "movement",
                             "took_medicine",
                             "medicines",
                             "numb_leg",
                             "nap",
                             "severity",
                             "observations",
                             "remembered_relief",
                             "change",
                             "note"};

bool is_skipped(char32_t point) {
    switch (point) {
    case U' ':
    case U'\t':
    case U'\r':
    case U'\n':
    case U'\'':
    case U'"':
    case U'\u00a0': // no-break space
    case U'\u200b': // zero-width space
    case U'\u3000': // ideographic space
    case U'\ufeff': // byte order mark
        return true;
    default:
        return false;
    }
}

bool begins_formula(char32_t point) {
    switch (point) {
    case U'=':
    case U'+':
    case U'-':
    case U'@':
    case U'\uff1d': // the same, full width
    case U'\uff0b':
    case U'\uff0d':
    case U'\uff20':
        return true;
    default:
        return false;
    }
}

bool is_formula(std::string_view text) {
    if (text.empty()) {
        return false;
    }
    if (std::string_view("\t\r\n").contains(text.front())) {
        return true;
    }
    while (!text.empty()) {
        const char32_t point = take_code_point(text);
        if (!is_skipped(point)) {
            return begins_formula(point);
        }
    }
    return false;
}

class Row {
  public:
    void add(std::string_view text) { put(csv_cell(text)); }
    /// Numbers are never formulas, even with a minus.
    void add(const std::optional<int>& number) { put(number ? std::to_string(*number) : ""); }
    void add(const std::optional<bool>& yes) { put(!yes ? "" : *yes ? "yes" : "no"); }
    std::string take() && { return std::move(line_) + "\r\n"; }

  private:
    void put(const std::string& cell) {
        line_ += (first_ ? "" : ",") + cell;
        first_ = false;
    }

    std::string line_;
    bool first_ = true;
};

std::string joined(const std::string& lines, const std::string& line) {
    return lines.empty() ? line : lines + '\n' + line;
}

std::string medicines_cell(const LogEntry& entry) {
    std::string lines;
    for (const MedicineTaken& medicine : entry.medicines) {
        lines = joined(lines,
                       medicine.name + (medicine.at ? " | " + format_instant(*medicine.at) : ""));
    }
    return lines;
}

std::string observations_cell(const LogEntry& entry) {
    std::string lines;
    for (const Observation& observation : entry.observations) {
        const std::string what = observation.kind == Observation::Kind::own
                                     ? observation.name
                                     : std::string(to_string(observation.kind));
        lines = joined(lines, what + ": " + observation.value +
                                  (observation.unit.empty() ? "" : " " + observation.unit));
    }
    return lines;
}

void add_scores(const LogEntry& entry, Row& row) {
    for (const Side side : {Side::left, Side::right, Side::whole}) {
        const auto score = std::ranges::find(entry.scores, side, &PainScore::side);
        const bool there = score != entry.scores.end();
        row.add(there ? score->rest : std::nullopt);
        row.add(there ? score->moving : std::nullopt);
    }
}

std::string row_of(const LogEntry& entry, const DiarySource& source) {
    Row row;
    row.add(entry.id);
    row.add(entry.corrects);
    row.add(to_string(entry.kind));
    row.add(
        format_with_offset(entry.happened_at, source.zone_of(entry).offset_at(entry.happened_at)));
    row.add(format_instant(entry.happened_at));
    row.add(format_instant(entry.recorded_at));
    row.add(entry.zone);
    row.add(to_string(entry.mark));
    row.add(entry.prompt ? entry.prompt->key + '/' + entry.prompt->occurrence : "");
    add_scores(entry, row);
    row.add(entry.movement);
    row.add(entry.took_medicine);
    row.add(medicines_cell(entry));
    row.add(entry.numb_leg);
    row.add(entry.nap);
    row.add(entry.severity);
    row.add(observations_cell(entry));
    row.add(entry.remembered_relief);
    row.add(entry.change);
    row.add(entry.text);
    return std::move(row).take();
}

} // namespace

std::string csv_cell(std::string_view text) {
    std::string cell = is_formula(text) ? "'" : "";
    cell += text;
    // Blanks at either end are quoted too: some readers trim them.
    const bool plain = cell.find_first_of("\",\r\n") == std::string::npos &&
                       (cell.empty() || (cell.front() != ' ' && cell.back() != ' '));
    if (plain) {
        return cell;
    }
    std::string quoted = "\"";
    for (const char letter : cell) {
        quoted += letter;
        if (letter == '"') {
            quoted += '"';
        }
    }
    return quoted + '"';
}

std::string diary_csv(const DiarySource& source) {
    Row header;
    for (const char* column : columns) {
        header.add(std::string_view(column));
    }
    std::string text = std::move(header).take();
    for (const LogEntry& entry : source.entries) {
        text += row_of(entry, source);
    }
    return text;
}

} // namespace beforehand
