// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>

namespace beforehand {

/// A random UUID (RFC 9562, version 4), lower case. Made by whoever writes a row, so that a retry
/// cannot double it and two devices can be merged.
std::string new_id();

/// A UUID that hangs on the words alone (RFC 9562, version 8), lower case: the same words have the
/// same each time, and no word can be read out of it.
std::string id_of(std::string_view words);

} // namespace beforehand
