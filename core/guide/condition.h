// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/guide/answers.h"

#include <string>
#include <vector>

namespace beforehand {

/// Three-valued: `unknown` is neither yes nor no (strong Kleene logic).
enum class Truth { no, yes, unknown };

/// When a step applies. The default applies to everyone.
struct Condition {
    enum class Kind {
        always,
        is,       ///< the answer to `question` is one of `values`
        all,      ///< every part holds
        any,      ///< at least one part holds
        negation, ///< the one part does not hold
    };

    Kind kind = Kind::always;
    std::string question{};
    std::vector<std::string> values{};
    std::vector<Condition> parts{};

    bool operator==(const Condition&) const = default;
};

/// `unknown` when the outcome hangs on a question that is unsure or not answered.
Truth evaluate(const Condition& condition, const Answers& answers);

/// The questions, in order and once each, whose answers could still settle an unknown outcome.
std::vector<std::string> open_questions(const Condition& condition, const Answers& answers);

} // namespace beforehand
