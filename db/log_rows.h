// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/diary/log_store.h"
#include "db/connection.h"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace beforehand::db {

/// An entry as it lies in the file.
struct LogRow {
    LogEntry entry;
    std::int64_t number = 0; ///< its seq
    bool marked = true;      ///< false: from before there were marks; this one follows from times
    bool deleted = false;
    bool sound = false; ///< its checksum fits
    std::string sum{};  ///< the checksum that is kept
};

/// The checksum that belongs to a row. One without a mark keeps the sum that it was written with.
std::string checksum_for(const LogRow& row);

/// "SELECT … FROM " and what is given: what read_log_rows() reads.
std::string log_select(std::string_view from);
/// The same for a page of the log. Its values: from (?1), the place it begins behind (?2, ?3), how
/// many (?4), written after what (?5) and, if the query names one, the procedure (?6).
std::string log_page_select(const LogQuery& query);

/// Every row of the query, damaged ones too, with what hangs on them: one more query for each kind
/// of it, however many rows there are.
std::vector<LogRow> read_log_rows(Connection& connection, Query query);

/// Writes scores, medicines and observations.
void add_log_parts(Connection& connection, const LogEntry& entry, std::int64_t number);
/// Leaves no word and no score of them.
void blank_log_parts(Connection& connection, std::int64_t number);

} // namespace beforehand::db
