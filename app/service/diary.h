// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/service/clock.h"
#include "core/diary/log_store.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace beforehand::app {

/// What a person writes down about one moment.
struct NewNote {
    std::string text;
    std::optional<int> severity;        ///< absent: not answered, which is not 0
    std::optional<Instant> happened_at; ///< absent: now
};

/// The log: writing, correcting and deleting entries. An entry is on disk when a call succeeds.
class Diary {
  public:
    Diary(LogStore& store, const Clock& clock);

    /// `zone` is where it happened.
    Result<LogEntry> write(const NewNote& note, std::string_view procedure, std::string_view zone);
    /// Adds a new entry in the place of `id`; what was there stays in its history.
    Result<LogEntry> correct(std::string_view id, const NewNote& note, std::string_view zone);
    Result<void> remove(std::string_view id);

    Result<std::vector<LogEntry>> list() const { return store_.list(); }
    Result<std::vector<std::string>> damaged() const { return store_.damaged(); }
    Result<LogEntry> find(std::string_view id) const { return store_.find(id); }

  private:
    LogStore& store_;
    const Clock& clock_;
};

} // namespace beforehand::app
