// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/error.h"

#include <filesystem>
#include <optional>

namespace beforehand::db {

/// Makes the folder, and those above it that are missing, for its owner alone (0700) whatever the
/// umask. A folder that is there already keeps its permissions: it may be shared on purpose.
Result<void> create_private_folder(const std::filesystem::path& folder);

/// Makes an empty file for its owner alone (0600) whatever the umask. False: it was there already.
Result<bool> create_private_file(const std::filesystem::path& file);

/// Why this file cannot be written, if so: SQLite needs to write the file and beside it.
std::optional<Error> write_refusal(const std::filesystem::path& file);

/// Renames a damaged data file, and its journal with it, to the first free `NAME.damaged-N`.
Result<std::filesystem::path> set_aside(const std::filesystem::path& file);

/// Makes what happened to the names in a folder durable. Best effort.
void sync_folder(const std::filesystem::path& folder);

/// Held while a file is opened: of two processes that meet damage at the same time, the second
/// must not set the first one's fresh file aside. Does nothing where folders cannot be locked.
class FolderLock {
  public:
    explicit FolderLock(const std::filesystem::path& folder);
    ~FolderLock();
    FolderLock(const FolderLock&) = delete;
    FolderLock& operator=(const FolderLock&) = delete;

  private:
    int descriptor_;
};

} // namespace beforehand::db
