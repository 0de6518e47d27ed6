// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/error.h"
#include "core/guide/guide.h"
#include "core/guide/guide_files.h"

#include <string_view>
#include <vector>

namespace beforehand {

/// Reads and checks a guide in one language (its first one if `language` is not there). Untrusted
/// input: everything that is not exactly in the format (core/guides/FORMAT.md) is refused with
/// file, JSON pointer and reason.
Result<Guide> read_guide(const GuideFiles& files, std::string_view language = "en");

/// For authors: every fault that can be found in one go, in file order; empty if there is none.
std::vector<Error> check_guide(const GuideFiles& files);

} // namespace beforehand
