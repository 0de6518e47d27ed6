// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/guide/when.h"
#include "db/connection.h"

#include <optional>
#include <string>

namespace beforehand::db {

/// A when as it is written: four columns, in this order. All empty: none.
struct WhenColumns {
    std::optional<std::string> anchor; ///< "appointment", "injection"
    std::optional<std::string> length; ///< ISO 8601; with a T it is elapsed time
    std::optional<std::string> at;     ///< of a calendar length, if it has one
    std::optional<std::string> fixed;  ///< a wall time
    bool operator==(const WhenColumns&) const = default;
};

WhenColumns write_when(const When& when);
/// `damaged` for what write_when() does not write.
Result<When> read_when(const WhenColumns& columns);
/// The four columns from `first` on.
WhenColumns when_columns(const Query& query, int first);

/// An offset by itself: length, and the time of day or empty.
std::string write_length(const Offset& offset);
std::string write_at(const Offset& offset);
Result<Offset> read_offset(const std::string& length, const std::string& at);

} // namespace beforehand::db
