// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>

namespace beforehand {

/// A place for people to read: guide.json#/steps/4/when (step "pack-bag"). Entries of lists are
/// counted from 0, and an author knows them by their keys. `json` is the file that `where` names;
/// a place that is below no such entry, or in a file that is no JSON, stays as it is.
std::string named_place(const std::string& where, std::string_view json);

} // namespace beforehand
