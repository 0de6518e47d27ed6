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

/// A lock on a folder between processes, let go of when it is destroyed or its process ends.
/// Nobody waits for ever: it is a courtesy that keeps processes out of each other's way, while
/// SQLite's own locks keep the data right. Folders that cannot be locked do without.
class FolderLock {
  public:
    explicit FolderLock(const std::filesystem::path& folder);
    ~FolderLock();
    FolderLock(const FolderLock&) = delete;
    FolderLock& operator=(const FolderLock&) = delete;

    void lock(); ///< or gives up after patience_ms
    void unlock();

  private:
    int descriptor_;
};

/// How long one process waits for another before it says "busy".
inline constexpr int patience_ms = 5000;

} // namespace beforehand::db
