// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/error.h"

#include <array>
#include <string_view>
#include <utility>

namespace beforehand::db {

/// How the values of an enumeration are written in the file.
template <class Kind, std::size_t count>
using Names = std::array<std::pair<Kind, std::string_view>, count>;

template <class Kind, std::size_t count>
std::string_view name_of(const Names<Kind, count>& names, Kind kind) {
    for (const auto& [value, name] : names) {
        if (value == kind) {
            return name;
        }
    }
    return {}; // refused by the table's CHECK
}

template <class Kind, std::size_t count>
Result<Kind> kind_of(const Names<Kind, count>& names, std::string_view text, std::string_view row) {
    for (const auto& [value, name] : names) {
        if (name == text) {
            return value;
        }
    }
    return fail(ErrorKind::damaged, "A part of your data is damaged and cannot be shown.",
                std::string(row));
}

} // namespace beforehand::db
