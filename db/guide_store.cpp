// SPDX-License-Identifier: Apache-2.0
#include "db/guide_store.h"

#include "core/guide/guide_files.h"
#include "core/guide/overlay.h"
#include "db/rules.h"

namespace beforehand::db {

Result<std::string> SqliteGuideStore::keep_guide(std::string_view packed) {
    if (packed.size() > 2 * max_guide_bytes) { // the packed form of the largest guide is smaller
        return fail(ErrorKind::too_large, "This guide is too large to keep.");
    }
    const std::string hash = guide_hash(packed);
    return connection_.write([&]() -> Result<std::string> {
        connection_
            .query("INSERT INTO guide (hash, packed) VALUES (?, ?) ON CONFLICT (hash) DO NOTHING",
                   std::string_view(hash), Blob{packed})
            .run();
        return hash;
    });
}

Result<std::string> SqliteGuideStore::keep_overlay(std::string_view json) {
    if (json.size() > max_overlay_bytes) {
        return fail(ErrorKind::too_large, "This overlay is too large to keep.");
    }
    const std::string hash = guide_hash(json);
    return connection_.write([&]() -> Result<std::string> {
        connection_
            .query("INSERT INTO overlay (hash, bytes) VALUES (?, ?) ON CONFLICT (hash) DO NOTHING",
                   std::string_view(hash), Blob{json})
            .run();
        return hash;
    });
}

Result<std::string> SqliteGuideStore::bytes(const char* sql, std::string_view hash) const {
    return connection_.read([&]() -> Result<std::string> {
        Query query = connection_.query(sql, hash);
        if (!query.next()) {
            return fail(ErrorKind::not_found, "There is no such guide.", std::string(hash));
        }
        std::string found = query.text(0);
        if (guide_hash(found) != hash) {
            return fail(ErrorKind::damaged, "A part of your data is damaged and cannot be shown.",
                        std::string(hash));
        }
        return found;
    });
}

Result<std::string> SqliteGuideStore::guide(std::string_view hash) const {
    return bytes("SELECT packed FROM guide WHERE hash = ?", hash);
}

Result<std::string> SqliteGuideStore::overlay(std::string_view hash) const {
    return bytes("SELECT bytes FROM overlay WHERE hash = ?", hash);
}

Result<void> SqliteGuideStore::install(const InstalledGuide& guide) {
    if (guide.guide_id.empty()) {
        return fail(ErrorKind::invalid, "A guide needs an id.", "guide");
    }
    if (const auto right = check_text(guide.guide_id, 200, "guide"); !right) {
        return right;
    }
    return connection_.write([&]() -> Result<void> {
        if (!has_guide(connection_, {guide.guide_hash, guide.overlay_hash})) {
            return fail(ErrorKind::not_found, "There is no such guide.", guide.guide_hash);
        }
        connection_
            .query("INSERT INTO installed_guide (guide_id, guide_hash, overlay_hash, installed_at) "
                   "VALUES (?, ?, ?, ?) ON CONFLICT (guide_id) DO UPDATE SET "
                   "guide_hash = excluded.guide_hash, overlay_hash = excluded.overlay_hash, "
                   "installed_at = excluded.installed_at",
                   std::string_view(guide.guide_id), std::string_view(guide.guide_hash),
                   or_null(guide.overlay_hash), guide.installed_at)
            .run();
        return {};
    });
}

Result<void> SqliteGuideStore::uninstall(std::string_view guide_id) {
    return connection_.write([&]() -> Result<void> {
        connection_.query("DELETE FROM installed_guide WHERE guide_id = ?", guide_id).run();
        return {};
    });
}

Result<std::vector<InstalledGuide>> SqliteGuideStore::installed() const {
    return connection_.read([&]() -> Result<std::vector<InstalledGuide>> {
        Query query = connection_.query("SELECT guide_id, guide_hash, overlay_hash, installed_at "
                                        "FROM installed_guide ORDER BY guide_id");
        std::vector<InstalledGuide> guides;
        while (query.next()) {
            guides.push_back({query.text(0), query.text(1), query.text(2), query.instant(3)});
        }
        return guides;
    });
}

} // namespace beforehand::db
