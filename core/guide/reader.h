// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/error.h"
#include "core/guide/faults.h"
#include "core/guide/guide.h"
#include "core/guide/guide_files.h"

#include <string>
#include <string_view>
#include <vector>

namespace beforehand {

/// Reads and checks a guide in the language asked for ("es-MX", then "es"), or in its first one.
/// What a later language lacks is there in the first one's words, and named in
/// Guide::untranslated. Untrusted input: everything that is not exactly in the format
/// (core/guides/FORMAT.md) is refused with file, JSON pointer and reason.
Result<Guide> read_guide(const GuideFiles& files, std::string_view language = "en",
                         DocumentAge age = DocumentAge::brought);

/// For authors: every fault that can be found in one go, in file order; empty if there is none.
std::vector<Error> check_guide(const GuideFiles& files);

/// The languages of a guide that can be read, its first one first; empty if it cannot.
std::vector<std::string> guide_languages(const GuideFiles& files);

} // namespace beforehand
