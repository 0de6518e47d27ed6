// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>

namespace beforehand {

/// A random UUID (RFC 9562, version 4), lower case. Made by whoever writes a row, so that a retry
/// cannot double it and two devices can be merged.
std::string new_id();

} // namespace beforehand
