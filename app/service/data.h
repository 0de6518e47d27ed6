// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/service/clock.h"
#include "app/service/procedures.h"
#include "core/share/everything_store.h"

#include <filesystem>
#include <optional>
#include <string_view>

namespace beforehand::app {

/// All of a person's data: taken along as one document, or deleted.
class YourData {
  public:
    /// `folder` is where the data lies; none for data in memory.
    YourData(EverythingStore& store, Procedures& procedures, const Clock& clock,
             std::optional<std::filesystem::path> folder);

    /// Writes everything as core/share/EVERYTHING.md says, whole or not at all, for its owner alone
    /// (0600). Not into the data folder: there it could take the place of the data.
    Result<void> export_to(const std::filesystem::path& file) const;

    /// What there is, to be said before it is deleted.
    Result<DataCounts> count() const { return store_.count(); }
    Result<DataCounts> count_of(std::string_view procedure) const {
        return store_.count_of(procedure);
    }
    LeftBehind other_files() const { return store_.other_files(); }

    /// Deletes one procedure; another that is the current one stays so. What is said in core's
    /// EverythingStore holds for both: all or nothing, and what could not be deleted is named.
    Result<LeftBehind> remove(std::string_view procedure);
    Result<LeftBehind> remove_all() { return store_.erase(); }

  private:
    EverythingStore& store_;
    Procedures& procedures_;
    const Clock& clock_;
    std::optional<std::filesystem::path> folder_;
};

} // namespace beforehand::app
