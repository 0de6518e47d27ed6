// SPDX-License-Identifier: Apache-2.0
#include "db/errors.h"

#include <sqlite3.h>

namespace beforehand::db {

Error to_error(int code, const char* detail) {
    switch (code) {
    case SQLITE_READONLY_ROLLBACK:
    case SQLITE_READONLY_RECOVERY:
        return {ErrorKind::read_only,
                "The last save was cut short. Your data can be put right only where its folder can "
                "be written to: make the folder writable and open Beforehand again.",
                detail};
    case SQLITE_READONLY_DBMOVED:
        return {ErrorKind::io,
                "The file with your data was moved or replaced while it was open. Close Beforehand "
                "and open it again.",
                detail};
    case SQLITE_IOERR_WRITE: // also a quota or a limit on file sizes: SQLite does not say which
    case SQLITE_IOERR_FSYNC:
    case SQLITE_IOERR_DIR_FSYNC:
        return {ErrorKind::io,
                "Your data could not be saved: the disk refused to take it. Check that there is "
                "room left.",
                detail};
    default:
        break;
    }
    switch (code & 0xff) {
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
        return {ErrorKind::busy,
                "Another program is using your data and did not let go in time. Try again.",
                detail};
    case SQLITE_FULL:
        return {ErrorKind::disk_full, "There is no room left on the disk. Nothing was saved.",
                detail};
    case SQLITE_READONLY:
    case SQLITE_PERM:
    case SQLITE_AUTH:
        return {ErrorKind::read_only, "Your data cannot be written to here. Nothing was saved.",
                detail};
    case SQLITE_CORRUPT:
    case SQLITE_NOTADB:
        return {ErrorKind::damaged, "The file with your data is damaged.", detail};
    case SQLITE_CONSTRAINT:
    case SQLITE_MISMATCH:
        return {ErrorKind::invalid, "This cannot be saved as it is.", detail};
    case SQLITE_TOOBIG:
        return {ErrorKind::too_large, "This is too long to save.", detail};
    default:
        return {ErrorKind::io, "Your data could not be read or saved.", detail};
    }
}

} // namespace beforehand::db
