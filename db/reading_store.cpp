// SPDX-License-Identifier: Apache-2.0
#include "db/reading_store.h"

#include "db/rules.h"

namespace beforehand::db {

namespace {

constexpr std::size_t max_key_bytes = 200;
constexpr int max_block = 1'000'000;

Result<void> check_page(std::string_view guide_id, std::string_view article) {
    if (guide_id.empty() || article.empty()) {
        return fail(ErrorKind::invalid, "What was read needs a guide and a page.", "reading");
    }
    if (const auto right = check_text(guide_id, max_key_bytes, "guide"); !right) {
        return right;
    }
    return check_text(article, max_key_bytes, "article");
}

Result<void> check_place(const ReadingPlace& place) {
    if (place.block < 0 || place.block > max_block) {
        return fail(ErrorKind::invalid, "This is no place in a page.", "block");
    }
    return check_text(place.anchor, max_line_bytes, "anchor");
}

} // namespace

Result<void> SqliteReadingStore::mark_read(std::string_view guide_id, std::string_view article,
                                           std::optional<Instant> at) {
    if (const auto right = check_page(guide_id, article); !right) {
        return right;
    }
    return connection_.write([&]() -> Result<void> {
        connection_
            .query("INSERT INTO reading (guide_id, article, read_at) VALUES (?, ?, ?) "
                   "ON CONFLICT (guide_id, article) DO UPDATE SET read_at = excluded.read_at",
                   guide_id, article, at)
            .run();
        return {};
    });
}

Result<void> SqliteReadingStore::remember_place(std::string_view guide_id, std::string_view article,
                                                const ReadingPlace& place, Instant at) {
    for (const auto& right : {check_page(guide_id, article), check_place(place)}) {
        if (!right) {
            return right;
        }
    }
    return connection_.write([&]() -> Result<void> {
        connection_
            .query("INSERT INTO reading (guide_id, article, anchor, block, place_at) "
                   "VALUES (?, ?, ?, ?, ?) ON CONFLICT (guide_id, article) DO UPDATE SET "
                   "anchor = excluded.anchor, block = excluded.block, "
                   "place_at = excluded.place_at",
                   guide_id, article, std::string_view(place.anchor), std::int64_t{place.block}, at)
            .run();
        return {};
    });
}

Result<std::vector<Reading>> SqliteReadingStore::all(std::string_view guide_id) const {
    return connection_.read([&]() -> Result<std::vector<Reading>> {
        Query query = connection_.query("SELECT article, read_at, anchor, block, place_at "
                                        "FROM reading WHERE guide_id = ? ORDER BY article",
                                        guide_id);
        std::vector<Reading> readings;
        while (query.next()) {
            Reading& reading = readings.emplace_back();
            reading.article = query.text(0);
            if (!query.null(1)) {
                reading.read_at = query.instant(1);
            }
            if (!query.null(4)) {
                reading.place = {query.text(2), static_cast<int>(query.integer(3))};
                reading.place_at = query.instant(4);
            }
        }
        return readings;
    });
}

} // namespace beforehand::db
