// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/guide/faults.h"
#include "core/guide/strict_json.h"

#include <string>

namespace beforehand {

/// What is doubtful in the words of an overlay by themselves: those on a step that it switches
/// off, and translations that differ. `file` is what errors call it.
void lint_overlay(const Json& overlay, const std::string& file, Faults& warnings);

} // namespace beforehand
