// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/service/clock.h"
#include "app/service/procedures.h"
#include "core/diary/log_store.h"
#include "core/diary/prompts.h"

#include <cstddef>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace beforehand::app {

/// What a person writes down. Of `said` what they said counts, from kind to change; the rest is
/// filled in when it is written.
struct NewEntry {
    LogEntry said;
    /// Absent: now; of a prompt that was picked and missed, when it was due.
    std::optional<Instant> happened_at{};
    /// The prompt that was picked to be answered: one that is not answered yet, whose window holds
    /// the moment. Absent: the one that the moment falls to, if any.
    std::optional<PromptId> prompt{};
};

/// The diary of one procedure at one moment. The rows point into the rest and into the snapshot's
/// guide, so it is handed around by pointer and never copied.
struct DiaryBook {
    std::vector<PlannedPrompt> prompts; ///< empty: the guide has no diary
    std::vector<LogEntry> entries;      ///< pain and overall, of whole_book() notes too; oldest
                                        ///< happened_at first
    std::vector<PromptRow> rows;
    std::vector<std::string> damaged;    ///< ids of entries that cannot be shown
    std::optional<LogVersion> version{}; ///< of the log that it was read from; absent: not asked

    DiaryBook() = default;
    DiaryBook(const DiaryBook&) = delete;
    DiaryBook& operator=(const DiaryBook&) = delete;
};

/// Whether the scores of this procedure are kept apart by side.
bool has_sides(const Snapshot& snapshot);
/// Whether this side is treated, as the patient answered.
bool treats(const Snapshot& snapshot, Side side);
/// The one side that is treated. None: both, not answered, or there are no sides.
std::optional<Side> only_side(const Snapshot& snapshot);
/// Of these sides the first that is treated; else the first; `whole` if there is none.
Side usual_side(const Snapshot& snapshot, std::span<const Side> sides);

/// Puts the prompts of the snapshot's plan into a book, and what became of them.
void plan(DiaryBook& book, const Snapshot& snapshot, Instant now);

class DiaryReading;
inline constexpr std::size_t entries_at_a_time = 1000; ///< takes some milliseconds to read

/// The log: writing, correcting and deleting entries. An entry is on disk when a call succeeds.
class Diary {
  public:
    Diary(LogStore& store, const Clock& clock);

    /// `snapshot` is the procedure that it is about, or null: without one. `zone` is where it
    /// happened. Finds the prompt that it answers, and how it is marked.
    Result<LogEntry> write(const NewEntry& entry, const Snapshot* snapshot, std::string_view zone);
    /// Adds a new entry in the place of `id`; what was there stays in its history. Its kind and the
    /// prompt that it is to answer stay. So do its mark and its zone, unless it is about another
    /// moment now: then `zone` is where that was, and the mark can become less live, never more.
    /// Outside the prompt's window it is an entry between the prompts. `happened_at` absent: the
    /// moment stays.
    Result<LogEntry> correct(std::string_view id, const NewEntry& entry, std::string_view zone);
    Result<void> remove(std::string_view id);

    /// Reads what numbers and chart are made from. With only_prompts the entries alone that answer
    /// a prompt, however many others there are.
    Result<std::unique_ptr<DiaryBook>> book(const Snapshot& snapshot, bool only_prompts) const;

    /// The book of scores, to be read part by part.
    std::unique_ptr<DiaryReading> begin_reading(const Snapshot& snapshot,
                                                std::size_t part = entries_at_a_time) const;
    /// Makes a book of scores as new as the log and the snapshot; reads nothing but what was
    /// written since. False: something was removed, or another program has written, and the book
    /// must be read anew.
    Result<bool> renew(DiaryBook& book, const Snapshot& snapshot) const;

    /// The same with the notes too: all that was written about the procedure.
    Result<std::unique_ptr<DiaryBook>> whole_book(const Snapshot& snapshot) const;

    Result<LogPage> read(const LogQuery& query) const { return store_.read(query); }
    Result<LogEntry> find(std::string_view id) const { return store_.find(id); }
    Result<std::vector<LogEntry>> history(std::string_view id) const { return store_.history(id); }

  private:
    LogStore& store_;
    const Clock& clock_;
};

} // namespace beforehand::app
