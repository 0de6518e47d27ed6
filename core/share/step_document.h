// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/share/documents.h"

#include <string>
#include <utility>
#include <vector>

namespace beforehand {

/// One step of the plan to print: when, what to do and why, the clinic's rule beside general
/// advice, and room for the answer that it must hold. `when`: how its time is said while it has no
/// date; with whom to call, label and number.
Document step_document(const DocumentSource& source, const TimelineRow& row,
                       const std::string& when,
                       const std::vector<std::pair<std::string, std::string>>& telephones = {});

} // namespace beforehand
