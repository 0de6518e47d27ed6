// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/error.h"

#include <filesystem>
#include <optional>
#include <string>

namespace beforehand::db {

/// Who finds a damaged file sets it aside and must tell the person; who cannot tell them refuses.
enum class OnDamage { set_aside, refuse };

/// What opening the data file came to, for people to be told.
struct OpenReport {
    bool created = false; ///< there was no data yet

    /// Set: nothing can be saved, and why in words. `newer_version`: a newer version of the app
    /// wrote the file; `read_only`: the file or its folder cannot be written to.
    std::optional<Error> read_only;

    /// Where a damaged file was moved to; empty if none was. `created` is then true.
    std::filesystem::path set_aside;

    /// The newest log entry's id if its checksum does not fit; empty if it does.
    std::string damaged_entry;
};

} // namespace beforehand::db
