// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/diary/log_entry.h"
#include "core/error.h"

#include <string>
#include <string_view>
#include <vector>

namespace beforehand {

/// Keeps what patients wrote down. Entries are appended: a correction is a new entry that names
/// the one it replaces. An entry whose checksum does not fit is `damaged`: it is never shown as if
/// it were sound, and never hides the others.
class LogStore {
  public:
    virtual ~LogStore() = default;

    /// Durable when it returns a value. An id that is already there with the same content is a
    /// retry and succeeds; with other content it is `invalid`.
    virtual Result<void> add(const LogEntry& entry) = 0;

    /// Current sound entries (not replaced, not deleted), newest happened_at first.
    virtual Result<std::vector<LogEntry>> list() const = 0;
    /// The ids of the current entries that list() leaves out because they are damaged.
    virtual Result<std::vector<std::string>> damaged() const = 0;
    /// The entry in force for `id`, itself or its newest correction.
    virtual Result<LogEntry> find(std::string_view id) const = 0;
    /// The entry and all it replaced, oldest first.
    virtual Result<std::vector<LogEntry>> history(std::string_view id) const = 0;

    /// Blanks the words and scores of the entry and of everything it replaced or was replaced by;
    /// a tombstone stays. Deleting twice is fine.
    virtual Result<void> remove(std::string_view id, Instant recorded_at) = 0;
};

} // namespace beforehand
