// SPDX-License-Identifier: Apache-2.0
#include "db/settings_store.h"

#include "db/rules.h"

namespace beforehand::db {

namespace {

constexpr std::size_t max_name_bytes = 200;

} // namespace

Result<std::map<std::string, std::string, std::less<>>> SqliteSettingsStore::all() const {
    using Settings = std::map<std::string, std::string, std::less<>>;
    return connection_.read([&]() -> Result<Settings> {
        Settings settings;
        Query query = connection_.query("SELECT name, value FROM setting");
        while (query.next()) {
            settings.emplace(query.text(0), query.text(1));
        }
        return settings;
    });
}

Result<void> SqliteSettingsStore::set(std::string_view name, std::string_view value) {
    if (name.empty()) {
        return fail(ErrorKind::invalid, "A setting needs a name.", "setting");
    }
    if (const auto right = check_text(name, max_name_bytes, "setting"); !right) {
        return right;
    }
    if (const auto right = check_text(value, max_words_bytes, "setting"); !right) {
        return right;
    }
    return connection_.write([&]() -> Result<void> {
        if (value.empty()) {
            connection_.query("DELETE FROM setting WHERE name = ?", name).run();
        } else {
            connection_
                .query("INSERT INTO setting (name, value) VALUES (?, ?) "
                       "ON CONFLICT (name) DO UPDATE SET value = excluded.value",
                       name, value)
                .run();
        }
        return {};
    });
}

} // namespace beforehand::db
