// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/error.h"
#include "core/plan/procedure.h"
#include "core/text/utf8.h"
#include "db/connection.h"

#include <optional>
#include <string>
#include <string_view>

namespace beforehand::db {

/// Clean UTF-8 of at most `limit` bytes: what the tables' limits (in characters) never refuse.
inline Result<void> check_text(std::string_view text, std::size_t limit, const char* where) {
    if (text.size() > limit) {
        return fail(ErrorKind::too_large, "This text is too long to save.", where);
    }
    if (!is_clean_utf8(text)) {
        return fail(ErrorKind::invalid, "This text holds characters that cannot be saved.", where);
    }
    return {};
}

inline constexpr std::size_t max_words_bytes = 20'000;
inline constexpr std::size_t max_line_bytes = 1'000;

inline std::unexpected<Error> no_such_procedure(std::string_view id) {
    return fail(ErrorKind::not_found, "There is no such procedure.", std::string(id));
}

/// An id that is there already with other content: not a retry.
inline std::unexpected<Error> id_taken(std::string_view id) {
    return fail(ErrorKind::invalid, "Something else is already saved under this id.",
                std::string(id));
}

/// An empty text as NULL.
inline std::optional<std::string_view> or_null(const std::string& text) {
    return text.empty() ? std::nullopt : std::optional<std::string_view>(text);
}

/// Inside a transaction: whether the guide is kept, and the overlay if one is named.
inline bool has_guide(Connection& connection, const GuideChoice& choice) {
    return connection
               .query("SELECT 1 FROM guide WHERE hash = ?", std::string_view(choice.guide_hash))
               .next() &&
           (choice.overlay_hash.empty() || connection
                                               .query("SELECT 1 FROM overlay WHERE hash = ?",
                                                      std::string_view(choice.overlay_hash))
                                               .next());
}

/// Inside a transaction.
inline bool has_procedure(Connection& connection, std::string_view id) {
    return connection.query("SELECT 1 FROM procedure WHERE id = ?", id).next();
}

} // namespace beforehand::db
