// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/error.h"
#include "core/time/types.h"

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace beforehand {

inline constexpr std::size_t max_note_bytes = 20'000;

/// What the patient wrote down about one moment.
struct LogEntry {
    enum class Kind { note, pain };

    std::string id;          ///< UUID
    std::string procedure{}; ///< empty: written without a procedure
    Kind kind = Kind::note;
    std::string text;
    std::optional<int> severity; ///< 0 (none) to 10; absent is *not answered*, which is not 0
    Instant happened_at;
    Instant recorded_at;
    std::string zone;       ///< where it happened
    std::string corrects{}; ///< the id of the entry that this one replaces; empty: none

    bool operator==(const LogEntry&) const = default;
};

/// Severity 0 to 10; something said (words or a severity); at most max_note_bytes of valid UTF-8
/// without NUL; not happened after it was recorded.
Result<void> check(const LogEntry& entry);

/// BLAKE2b-128 over every field: finds bits that flipped on the disk.
std::string checksum(const LogEntry& entry);

} // namespace beforehand
