// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/guide/guide.h"
#include "core/share/document.h"

#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace beforehand {

/// A page of a guide's reading to print: "article:KEY", "faq:KEY", "faq" for all questions and
/// answers, "words" for the glossary, "help" for the safety card with temperatures in the person's
/// unit. `telephones` is whom to call, label and number: first on the safety card, at the foot of
/// the other pages. Sources stand behind what they are for and are listed at the end. `not_found`
/// if there is no such page.
Result<Document>
reading_document(const Guide& guide, std::string_view page, bool fahrenheit,
                 const std::vector<std::pair<std::string, std::string>>& telephones = {});

} // namespace beforehand
