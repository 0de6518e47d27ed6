// SPDX-License-Identifier: Apache-2.0
#include "db/log_rows.h"

#include "core/diary/prompts.h"

namespace beforehand::db {

namespace {

std::optional<int> number_or_none(const Query& query, int column) {
    return query.null(column) ? std::nullopt
                              : std::optional(static_cast<int>(query.integer(column)));
}

std::optional<bool> yes_or_none(const Query& query, int column) {
    return query.null(column) ? std::nullopt : std::optional(query.integer(column) != 0);
}

/// The name of a value, or `otherwise`, and then it is not sound.
template <class T>
T known(const std::optional<T>& value, T otherwise, LogRow& row) {
    row.sound = row.sound && value.has_value();
    return value.value_or(otherwise);
}

/// The row alone, in the order of log_select(); sound as far as its names are known.
LogRow read_row(const Query& query) {
    LogRow row;
    row.sound = true;
    LogEntry& entry = row.entry;
    row.number = query.integer(0);
    entry.id = query.text(1);
    entry.procedure = query.text(2); // NULL reads as empty, here and below
    entry.kind = known(parse_entry_kind(query.text(3)), LogEntry::Kind::note, row);
    entry.text = query.text(4);
    entry.severity = number_or_none(query, 5);
    entry.happened_at = query.instant(6);
    entry.recorded_at = query.instant(7);
    entry.zone = query.text(8);
    entry.corrects = query.text(9);
    row.sum = query.text(10);
    row.deleted = !query.null(11);
    row.marked = !query.null(12);
    entry.mark = row.marked ? known(parse_mark(query.text(12)), LogEntry::Mark::live, row)
                            : mark_of(entry.happened_at, entry.recorded_at, nullptr);
    if (!query.null(13)) {
        entry.prompt = PromptId{query.text(13), query.text(14)};
    }
    entry.movement = query.text(15);
    entry.took_medicine = yes_or_none(query, 16);
    entry.numb_leg = yes_or_none(query, 17);
    entry.nap = yes_or_none(query, 18);
    entry.remembered_relief = number_or_none(query, 19);
    entry.change = number_or_none(query, 20);
    return row;
}

/// The numbers of the rows as a JSON array, for json_each(): its key is then the row's place. A
/// deleted one has nothing any more.
std::string numbers_of(const std::vector<LogRow>& rows) {
    std::string numbers;
    for (const LogRow& row : rows) {
        numbers += numbers.empty() ? '[' : ',';
        numbers += row.deleted ? "null" : std::to_string(row.number);
    }
    return numbers + ']';
}

void read_parts(Connection& connection, std::vector<LogRow>& rows) {
    const std::string numbers = numbers_of(rows);
    // CROSS: in this order, from the few rows to what hangs on each.
    Query scores = connection.query(
        "SELECT key, side, rest, moving FROM json_each(?) CROSS JOIN log_score ON entry = value "
        "ORDER BY key, place",
        std::string_view(numbers));
    while (scores.next()) {
        LogRow& row = rows[static_cast<std::size_t>(scores.integer(0))];
        row.entry.scores.push_back({known(parse_side(scores.text(1)), Side::whole, row),
                                    number_or_none(scores, 2), number_or_none(scores, 3)});
    }
    Query medicines = connection.query(
        "SELECT key, name, at FROM json_each(?) CROSS JOIN log_medicine ON entry = value "
        "ORDER BY key, place",
        std::string_view(numbers));
    while (medicines.next()) {
        LogRow& row = rows[static_cast<std::size_t>(medicines.integer(0))];
        row.entry.medicines.push_back(
            {medicines.text(1),
             medicines.null(2) ? std::nullopt : std::optional(medicines.instant(2))});
    }
    Query observations = connection.query(
        "SELECT key, kind, name, log_observation.value, unit "
        "FROM json_each(?) AS each CROSS JOIN log_observation ON entry = each.value "
        "ORDER BY key, place",
        std::string_view(numbers));
    while (observations.next()) {
        LogRow& row = rows[static_cast<std::size_t>(observations.integer(0))];
        row.entry.observations.push_back(
            {known(parse_observation_kind(observations.text(1)), Observation::Kind::own, row),
             observations.text(2), observations.text(3), observations.text(4)});
    }
}

} // namespace

std::string checksum_for(const LogRow& row) {
    if (row.marked) {
        return checksum(row.entry);
    }
    LogEntry before_marks = row.entry;
    before_marks.mark = LogEntry::Mark::live;
    return checksum(before_marks);
}

std::string log_select(std::string_view from) {
    return "SELECT seq, id, procedure, kind, text, severity, happened_at, recorded_at, zone, "
           "corrects, checksum, deleted_at, mark, prompt_key, prompt_occurrence, movement, "
           "took_medicine, numb_leg, nap, remembered_relief, change FROM " +
           std::string(from);
}

std::string log_page_select(const LogQuery& query) {
    std::string from = "current_entry WHERE happened_at >= ?1 AND (happened_at, seq) < (?2, ?3) "
                       "AND seq > ?5";
    if (query.procedure) {
        from += " AND procedure IS ?6";
    }
    if (query.kind) {
        from += " AND kind = '" + std::string(to_string(*query.kind)) + '\'';
    }
    if (query.answering) {
        from += " AND prompt_key IS NOT NULL";
    }
    return log_select(from + " ORDER BY happened_at DESC, seq DESC LIMIT ?4");
}

std::vector<LogRow> read_log_rows(Connection& connection, Query query) {
    std::vector<LogRow> rows;
    while (query.next()) {
        rows.push_back(read_row(query));
    }
    if (!rows.empty()) {
        read_parts(connection, rows);
    }
    for (LogRow& row : rows) {
        row.sound = row.sound && row.sum == checksum_for(row);
    }
    return rows;
}

void add_log_parts(Connection& connection, const LogEntry& entry, std::int64_t number) {
    std::int64_t place = 0;
    const auto as_number = [](const std::optional<int>& value) {
        return value ? std::optional(std::int64_t{*value}) : std::nullopt;
    };
    for (const PainScore& score : entry.scores) {
        connection
            .query(
                "INSERT INTO log_score (entry, place, side, rest, moving) VALUES (?, ?, ?, ?, ?)",
                number, place++, to_string(score.side), as_number(score.rest),
                as_number(score.moving))
            .run();
    }
    place = 0;
    for (const MedicineTaken& medicine : entry.medicines) {
        connection
            .query("INSERT INTO log_medicine (entry, place, name, at) VALUES (?, ?, ?, ?)", number,
                   place++, std::string_view(medicine.name), medicine.at)
            .run();
    }
    place = 0;
    for (const Observation& observation : entry.observations) {
        connection
            .query("INSERT INTO log_observation (entry, place, kind, name, value, unit) "
                   "VALUES (?, ?, ?, ?, ?, ?)",
                   number, place++, to_string(observation.kind), std::string_view(observation.name),
                   std::string_view(observation.value), std::string_view(observation.unit))
            .run();
    }
}

void blank_log_parts(Connection& connection, std::int64_t number) {
    // A text becomes as many zeros, a time another one: what lies in the file keeps its length.
    const auto zeros = [](const std::string& column) {
        return column + " = replace(hex(zeroblob(length(CAST(" + column +
               " AS BLOB)))), '00', '0')";
    };
    const std::string medicine = "UPDATE log_medicine SET " + zeros("name") +
                                 ", at = iif(at IS NULL, NULL, 1000000000) WHERE entry = ?";
    const std::string observation = "UPDATE log_observation SET " + zeros("kind") + ", " +
                                    zeros("name") + ", " + zeros("value") + ", " + zeros("unit") +
                                    " WHERE entry = ?";
    connection.query("DELETE FROM log_score WHERE entry = ?", number).run();
    connection.query(medicine.c_str(), number).run();
    connection.query(observation.c_str(), number).run();
}

} // namespace beforehand::db
