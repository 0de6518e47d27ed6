// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/error.h"
#include "core/guide/faults.h"
#include "core/guide/guide.h"

#include <string_view>
#include <vector>

namespace beforehand {

inline constexpr std::size_t max_overlay_bytes = 256 * 1024;

/// A clinic's changes laid over a guide (core/guides/FORMAT.md, "Overlays"): its times, rules and
/// telephone numbers, steps of its own, steps switched off. Untrusted input: what is not exactly
/// in the format is refused with JSON pointer and reason, and so is every change of a step that is
/// safety-locked, of the injection itself, and of the safety card. Words come in the guide's
/// language, or in the overlay's first one (Guide::untranslated then has "clinic"). `file` is what
/// errors call the overlay.
Result<Guide> apply_overlay(const Guide& guide, std::string_view file, std::string_view json,
                            DocumentAge age = DocumentAge::brought);

/// For authors: every fault at once.
std::vector<Error> check_overlay(const Guide& guide, std::string_view file, std::string_view json);

} // namespace beforehand
