// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/error.h"
#include "core/share/everything.h"

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace beforehand {

/// How much there is, as people count: what is in force, not the rows that led to it.
struct DataCounts {
    std::size_t procedures = 0;
    std::size_t entries = 0; ///< of the log; neither corrected nor deleted ones
    std::size_t questions = 0;
    bool operator==(const DataCounts&) const = default;
};

/// Names of files beside the data that may still hold words of what was deleted.
using LeftBehind = std::vector<std::string>;

/// All of a person's data, or none of it.
class EverythingStore {
  public:
    virtual ~EverythingStore() = default;

    /// Of one moment, whoever else writes.
    virtual Result<Everything> read() const = 0;

    virtual Result<DataCounts> count() const = 0;
    virtual Result<DataCounts> count_of(std::string_view procedure) const = 0;
    /// Files beside the data that hold data of the person too: damaged ones that were set aside,
    /// copies from before a migration.
    virtual LeftBehind other_files() const = 0;

    /// Deletes the procedure with all that belongs to it, all of it or, on an error, nothing: also
    /// what was read in its guide, and guides and overlays, if nothing else is about them. Those
    /// that follow it stay, without the link. A damaged file that was set aside is not looked into:
    /// it is left behind.
    virtual Result<LeftBehind> remove_procedure(std::string_view id) = 0;

    /// Deletes every row, all of them or, on an error, none, and then other_files(). The data file
    /// stays, empty: another program that has it open sees that, and writes into no deleted file.
    virtual Result<LeftBehind> erase() = 0;
};

} // namespace beforehand
