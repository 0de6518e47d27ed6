// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/service/diary.h"

#include <cstddef>
#include <memory>
#include <string>
#include <vector>

namespace beforehand::app {

/// Reads the scores of a procedure part by part, the newest first, so that a window still answers
/// while a long diary is read. What is written meanwhile may be missing: Diary::renew() the book.
class DiaryReading {
  public:
    /// `part` is how many entries are read at a time, at least 1.
    DiaryReading(const LogStore& store, std::string procedure, std::size_t part);

    const std::string& procedure() const { return procedure_; }
    /// Reads the next part. Whether that was the last.
    Result<bool> read_on();
    /// Once all is read.
    std::unique_ptr<DiaryBook> take(const Snapshot& snapshot);

  private:
    const LogStore& store_;
    std::string procedure_;
    std::size_t part_;
    std::vector<LogQuery> left_; ///< what is still to be read
    std::unique_ptr<DiaryBook> book_;
};

/// Diary::renew().
Result<bool> renew(DiaryBook& book, const Snapshot& snapshot, const LogStore& store);

} // namespace beforehand::app
