// SPDX-License-Identifier: Apache-2.0
#include "core/diary/log_entry.h"

#include "core/text/utf8.h"

#include <array>
#include <sodium.h>

namespace beforehand {

Result<void> check(const LogEntry& entry) {
    if (entry.severity && (*entry.severity < 0 || *entry.severity > 10)) {
        return fail(ErrorKind::invalid, "How bad it is must be a number from 0 to 10.", "severity");
    }
    const bool blank = entry.text.find_first_not_of(" \t\r\n") == std::string::npos;
    if (blank && !entry.severity) {
        return fail(ErrorKind::invalid, "Write a few words or choose a number first.", "text");
    }
    if (entry.text.size() > max_note_bytes) {
        return fail(ErrorKind::too_large, "This note is too long to save. Split it in two.",
                    "text");
    }
    if (!is_clean_utf8(entry.text)) {
        return fail(ErrorKind::invalid, "This note holds characters that cannot be saved.", "text");
    }
    if (entry.happened_at > entry.recorded_at) {
        return fail(ErrorKind::invalid, "The time of a note cannot lie ahead.", "happened_at");
    }
    return {};
}

std::string checksum(const LogEntry& entry) {
    crypto_generichash_state state;
    crypto_generichash_init(&state, nullptr, 0, crypto_generichash_BYTES_MIN);
    const auto add = [&state](std::string_view field) {
        // The length goes first, so that no two different entries feed in the same bytes.
        const std::string length = std::to_string(field.size()) + ':';
        for (const std::string_view part : {std::string_view(length), field}) {
            crypto_generichash_update(&state, reinterpret_cast<const unsigned char*>(part.data()),
                                      part.size());
        }
    };
    add(entry.id);
    add(entry.procedure);
    add(entry.kind == LogEntry::Kind::pain ? "pain" : "note");
    add(entry.text);
    add(entry.severity ? std::to_string(*entry.severity) : "-");
    add(std::to_string(entry.happened_at.time_since_epoch().count()));
    add(std::to_string(entry.recorded_at.time_since_epoch().count()));
    add(entry.zone);
    add(entry.corrects);

    std::array<unsigned char, crypto_generichash_BYTES_MIN> digest{};
    crypto_generichash_final(&state, digest.data(), digest.size());
    return {reinterpret_cast<const char*>(digest.data()), digest.size()};
}

} // namespace beforehand
