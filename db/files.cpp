// SPDX-License-Identifier: Apache-2.0
#include "db/files.h"

#include <cerrno>
#include <chrono>
#include <fcntl.h>
#include <string>
#include <sys/file.h>
#include <sys/stat.h>
#include <thread>
#include <unistd.h>

namespace beforehand::db {

namespace fs = std::filesystem;

namespace {

std::unexpected<Error> cannot_create(int error, const fs::path& path) {
    switch (error) {
    case EACCES:
    case EPERM:
    case EROFS:
        return fail(ErrorKind::read_only,
                    "Your data cannot be kept here: this folder cannot be written to.",
                    path.string());
    case ENOSPC:
    case EDQUOT:
        return fail(ErrorKind::disk_full, "There is no room left on the disk.", path.string());
    default:
        return fail(ErrorKind::io, "The folder for your data could not be made.", path.string());
    }
}

} // namespace

Result<void> create_private_folder(const fs::path& folder) {
    std::error_code error;
    if (folder.empty() || fs::is_directory(folder, error)) {
        return {};
    }
    if (const auto above = create_private_folder(folder.parent_path()); !above) {
        return above;
    }
    if (::mkdir(folder.c_str(), S_IRWXU) != 0) {
        const int failed = errno;
        if (failed == EEXIST && fs::is_directory(folder, error)) {
            return {}; // another process was quicker
        }
        return cannot_create(failed, folder);
    }
    if (::chmod(folder.c_str(), S_IRWXU) != 0) {
        return cannot_create(errno, folder);
    }
    sync_folder(folder.parent_path());
    return {};
}

Result<bool> create_private_file(const fs::path& file) {
    const int descriptor =
        ::open(file.c_str(), O_CREAT | O_EXCL | O_RDWR | O_CLOEXEC, S_IRUSR | S_IWUSR);
    if (descriptor < 0) {
        if (errno == EEXIST) {
            return false;
        }
        return cannot_create(errno, file);
    }
    const int refused = ::fchmod(descriptor, S_IRUSR | S_IWUSR) == 0 ? 0 : errno;
    ::close(descriptor);
    if (refused != 0) {
        return cannot_create(refused, file);
    }
    return true;
}

std::optional<Error> write_refusal(const fs::path& file) {
    for (const fs::path& path : {file, file.parent_path()}) {
        if (::faccessat(AT_FDCWD, path.c_str(), W_OK, AT_EACCESS) != 0) {
            return Error{ErrorKind::read_only,
                         "Your data can be read here but not changed: this file or its folder "
                         "cannot be written to.",
                         path.string()};
        }
    }
    return std::nullopt;
}

Result<fs::path> set_aside(const fs::path& file) {
    const auto beside = [](const fs::path& path, const char* suffix) {
        return fs::path(path.string() + suffix);
    };
    static constexpr const char* companions[] = {"-journal", "-wal", "-shm"};
    std::error_code error;
    const auto taken = [&](const fs::path& name) {
        bool found = fs::exists(fs::symlink_status(name, error));
        for (const char* suffix : companions) {
            found = found || fs::exists(fs::symlink_status(beside(name, suffix), error));
        }
        return found;
    };
    int number = 1;
    fs::path aside;
    do {
        aside = beside(file, (".damaged-" + std::to_string(number++)).c_str());
    } while (taken(aside));

    // Companions first: a journal left behind would be rolled back into the fresh file.
    for (const char* suffix : companions) {
        if (fs::exists(beside(file, suffix), error)) {
            fs::rename(beside(file, suffix), beside(aside, suffix), error);
            if (error) {
                return cannot_create(error.value(), aside);
            }
        }
    }
    fs::rename(file, aside, error);
    if (error) {
        return cannot_create(error.value(), aside);
    }
    sync_folder(file.parent_path());
    return aside;
}

void sync_folder(const fs::path& folder) {
    const int descriptor = ::open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (descriptor >= 0) {
        ::fsync(descriptor);
        ::close(descriptor);
    }
}

FolderLock::FolderLock(const fs::path& folder)
    : descriptor_(::open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC)) {}

void FolderLock::lock() {
    for (int waited = 0; waited < patience_ms; ++waited) {
        if (::flock(descriptor_, LOCK_EX | LOCK_NB) == 0 || errno != EWOULDBLOCK) {
            return;
        }
        std::this_thread::sleep_for(std::chrono::milliseconds(1));
    }
}

void FolderLock::unlock() {
    ::flock(descriptor_, LOCK_UN);
}

FolderLock::~FolderLock() {
    if (descriptor_ >= 0) {
        ::close(descriptor_); // lets go of the lock
    }
}

} // namespace beforehand::db
