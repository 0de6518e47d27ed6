// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <expected>
#include <string>
#include <utility>

namespace beforehand {

/// What went wrong, for code that must act on it. The words in Error::message are for people.
enum class ErrorKind {
    invalid,       ///< the input is wrong; `where` names the file, field or line at fault
    conflict,      ///< something else was made of it meanwhile
    not_found,     ///< no such thing: an id, a key, a zone, a file
    too_large,     ///< over a size or depth limit
    io,            ///< the operating system refused to read or write
    busy,          ///< another process holds the data and did not let go in time
    disk_full,     ///< no room; nothing was written
    read_only,     ///< the file or folder cannot be written
    damaged,       ///< the stored data cannot be trusted
    newer_version, ///< the data was written by a newer version of the app
};

/// An error as a value: never thrown by our own code across a public function.
struct Error {
    ErrorKind kind;
    std::string message; ///< one or two plain sentences that a patient or author can act on
    std::string where{}; ///< "guide.json#/steps/3/when", "--at", "line 4"; empty if it is nowhere

    bool operator==(const Error&) const = default;
};

template <class T>
using Result = std::expected<T, Error>;

inline std::unexpected<Error> fail(ErrorKind kind, std::string message, std::string where = {}) {
    return std::unexpected(Error{kind, std::move(message), std::move(where)});
}

} // namespace beforehand
