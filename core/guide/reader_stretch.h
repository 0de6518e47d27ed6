// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/guide/json_reader.h"
#include "core/guide/when.h"

#include <string_view>
#include <utility>

namespace beforehand {

// Stretches after the injection, from one length to another. A length of days reaches from the
// start, or to the end, of its day: how long after the injection that is hangs on its hour.

/// A required member that is a length >= 0.
Offset require_length(JsonObject& object, std::string_view key);

/// The required members "from" and "to". One that ends before it begins is refused.
std::pair<Offset, Offset> read_stretch(JsonObject& object);

/// Whether a stretch that ends at `to` is over when one that begins at `from` does, whatever the
/// hour of the injection.
bool is_over(const Offset& to, const Offset& from);

/// Of two lengths of one kind; of different kinds neither is.
bool is_surely_shorter(const Offset& one, const Offset& other);

} // namespace beforehand
