// SPDX-License-Identifier: Apache-2.0
#include "db/calendar_store.h"

#include "db/rules.h"

namespace beforehand::db {

namespace {

constexpr std::size_t max_uid_bytes = 200;
constexpr std::size_t max_content_bytes = 4'000;

Result<void> check_entry(const CalendarEntry& entry) {
    if (entry.uid.empty() || entry.sequence < 0) {
        return fail(ErrorKind::invalid,
                    "An event of the calendar needs an id, and a number of at least 0.", "event");
    }
    if (const auto right = check_text(entry.uid, max_uid_bytes, "uid"); !right) {
        return right;
    }
    return check_text(entry.content, max_content_bytes, "content");
}

/// Inside a transaction.
Result<void> put_one(Connection& connection, const CalendarEntry& entry) {
    if (const auto right = check_entry(entry); !right) {
        return right;
    }
    if (!has_procedure(connection, entry.procedure)) {
        return no_such_procedure(entry.procedure);
    }
    {
        Query there = connection.query("SELECT procedure, sequence FROM calendar_event "
                                       "WHERE uid = ?",
                                       std::string_view(entry.uid));
        if (there.next()) {
            if (there.text(0) != entry.procedure) {
                return id_taken(entry.uid);
            }
            if (there.integer(1) > entry.sequence) {
                return fail(ErrorKind::invalid,
                            "A newer version of this event is already in the calendar.", entry.uid);
            }
        }
    }
    connection
        .query("INSERT INTO calendar_event (uid, procedure, sequence, content, cancelled, "
               "written_at) VALUES (?, ?, ?, ?, ?, ?) ON CONFLICT (uid) DO UPDATE SET "
               "sequence = excluded.sequence, content = excluded.content, "
               "cancelled = excluded.cancelled, written_at = excluded.written_at",
               std::string_view(entry.uid), std::string_view(entry.procedure),
               std::int64_t{entry.sequence}, std::string_view(entry.content),
               std::int64_t{entry.cancelled}, entry.written_at)
        .run();
    return {};
}

} // namespace

Result<std::vector<CalendarEntry>> SqliteCalendarStore::entries(std::string_view procedure) const {
    return connection_.read([&]() -> Result<std::vector<CalendarEntry>> {
        Query query = connection_.query("SELECT uid, procedure, sequence, content, cancelled, "
                                        "written_at FROM calendar_event WHERE procedure = ? "
                                        "ORDER BY uid",
                                        procedure);
        std::vector<CalendarEntry> entries;
        while (query.next()) {
            entries.push_back({query.text(0), query.text(1), static_cast<int>(query.integer(2)),
                               query.text(3), query.integer(4) != 0, query.instant(5)});
        }
        return entries;
    });
}

Result<void> SqliteCalendarStore::put(std::span<const CalendarEntry> entries) {
    return connection_.write([&]() -> Result<void> {
        for (const CalendarEntry& entry : entries) {
            if (const auto done = put_one(connection_, entry); !done) {
                return done;
            }
        }
        return {};
    });
}

} // namespace beforehand::db
