// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <algorithm>
#include <array>
#include <optional>
#include <string_view>
#include <utility>

namespace beforehand {

/// How the values of an enumeration are written: in the data file, in documents, on the command
/// line. What was written once is read for ever, so a name is never changed.
template <class Kind, std::size_t count>
using Names = std::array<std::pair<Kind, std::string_view>, count>;

/// Empty for a value that has no name.
template <class Kind, std::size_t count>
constexpr std::string_view name_of(const Names<Kind, count>& names, Kind kind) {
    const auto* found = std::ranges::find(names, kind, &std::pair<Kind, std::string_view>::first);
    return found == names.end() ? std::string_view() : found->second;
}

template <class Kind, std::size_t count>
constexpr std::optional<Kind> named(const Names<Kind, count>& names, std::string_view name) {
    const auto* found = std::ranges::find(names, name, &std::pair<Kind, std::string_view>::second);
    return found == names.end() ? std::nullopt : std::optional(found->first);
}

} // namespace beforehand
