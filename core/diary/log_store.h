// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/diary/log_entry.h"
#include "core/error.h"

#include <cstddef>
#include <cstdint>
#include <limits>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace beforehand {

/// Where a page of entries ended: the next one goes on from here.
struct LogPlace {
    Instant happened_at;
    std::int64_t number = 0; ///< the store's own
    bool operator==(const LogPlace&) const = default;
};

/// Which entries to read. All that is said holds.
struct LogQuery {
    std::optional<std::string> procedure{}; ///< empty text: those written without one
    std::optional<LogEntry::Kind> kind{};
    std::optional<Instant> from{};   ///< happened then or later
    std::optional<Instant> before{}; ///< happened before then
    bool answering = false;          ///< only those that answer a prompt
    /// Only those written after a version's `last`.
    std::optional<std::int64_t> written_after{};
    std::optional<LogPlace> after{}; ///< goes on behind that place
    std::size_t most = std::numeric_limits<std::size_t>::max();
};

struct LogPage {
    std::vector<LogEntry> entries;    ///< sound and in force, newest happened_at first
    std::vector<std::string> damaged; ///< ids of those between them whose checksum does not fit
    std::optional<LogPlace> next{};   ///< absent: there are no more
};

/// Differs when a log may hold something else than before. Where only `last` has grown there is
/// nothing but what was written since.
struct LogVersion {
    std::int64_t last = 0;     ///< the number of what was written last
    std::int64_t removals = 0; ///< by this program
    std::int64_t others = 0;   ///< another one when some other program has written
    bool operator==(const LogVersion&) const = default;
};

/// Keeps what patients wrote down. Entries are appended: a correction is a new entry that names
/// the one it replaces. An entry whose checksum does not fit is `damaged`: it is never shown as if
/// it were sound, and never hides the others.
class LogStore {
  public:
    virtual ~LogStore() = default;

    /// Durable when it returns a value. An id that is already there with the same content is a
    /// retry and succeeds; with other content it is `invalid`.
    virtual Result<void> add(const LogEntry& entry) = 0;

    virtual Result<LogPage> read(const LogQuery& query) const = 0;
    /// Quick, however much there is.
    virtual Result<LogVersion> version() const = 0;
    /// The entry in force for `id`, itself or its newest correction.
    virtual Result<LogEntry> find(std::string_view id) const = 0;
    /// The entry and all it replaced, oldest first.
    virtual Result<std::vector<LogEntry>> history(std::string_view id) const = 0;

    /// Blanks the words and scores of the entry and of everything it replaced or was replaced by;
    /// a tombstone stays. Deleting twice is fine.
    virtual Result<void> remove(std::string_view id, Instant recorded_at) = 0;
};

} // namespace beforehand
