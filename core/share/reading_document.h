// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/guide/guide.h"
#include "core/share/document.h"

#include <string_view>

namespace beforehand {

/// A page of a guide's reading to print: "article:KEY", "faq:KEY", "faq" for all questions and
/// answers, "words" for the glossary, "help" for the safety card with temperatures in the person's
/// unit. Sources stand behind what they are for and are listed at the end. `not_found` if there is
/// no such page.
Result<Document> reading_document(const Guide& guide, std::string_view page, bool fahrenheit);

} // namespace beforehand
