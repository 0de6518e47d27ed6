// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/service/diary.h"
#include "core/share/diary_source.h"
#include "core/share/document.h"
#include "core/time/zone.h"

#include <cstddef>
#include <memory>
#include <string>
#include <vector>

namespace beforehand::app {

inline constexpr std::size_t longest_name = 200; ///< bytes

/// What the patient lets out beside the answers, and how it is written.
struct DiaryChoice {
    std::vector<std::string> notes{}; ///< ids of entries whose own words go out too
    std::string name{};               ///< the patient's; empty: not named
    bool hours24 = true;
};

/// The whole diary of one procedure at one moment, to be made into what goes out. It points into
/// the snapshot, which must outlive it; handed around by pointer and never copied.
class DiaryExport {
  public:
    /// Reads every entry of the snapshot's procedure. Where the clinic's zone is gone, times are on
    /// the clock of the device.
    static Result<std::unique_ptr<DiaryExport>> read(const Snapshot& snapshot, const Diary& diary,
                                                     ZoneDatabase& zones);

    /// Entries of this diary alone can be picked, and a name is one line. An error names what it is
    /// about: the id, or "name".
    Result<void> check(const DiaryChoice& choice) const;

    /// The clinic's page, for paper or as text.
    Document report(const DiaryChoice& choice) const;
    std::string fhir(const DiaryChoice& choice) const;
    /// Every entry with every word, picked or not.
    std::string csv() const;

    /// All kinds, in force, oldest first.
    const std::vector<LogEntry>& entries() const { return book_->entries; }
    const std::vector<std::string>& damaged() const { return book_->damaged; }

  private:
    DiaryExport(const Snapshot& snapshot, std::unique_ptr<DiaryBook> book, ZonePtr zone,
                std::vector<ZonePtr> zones);
    DiarySource source(const DiaryChoice& choice) const;

    const Snapshot& snapshot_;
    std::unique_ptr<DiaryBook> book_;
    ZonePtr zone_;
    std::vector<ZonePtr> zones_; ///< where entries happened, each once
};

} // namespace beforehand::app
