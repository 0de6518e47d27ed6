// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/diary/relief.h"

#include <chrono>
#include <optional>
#include <vector>

namespace beforehand {

/// The numbers of one injection, as diary_numbers() makes them.
struct InjectionNumbers {
    const DiaryNumbers& numbers;
    Instant injection;
};

/// A row of one of the two, and how long after its injection it lies.
struct ComparedRow {
    const NumberRow* row = nullptr; ///< null: this injection has no such row
    std::chrono::seconds after{};   ///< of the entry; without one, of the prompt's due time

    const Compared* compared() const { return row && row->compared ? &*row->compared : nullptr; }
};

/// The same prompt after each injection, or an entry between the prompts of one of them: those two
/// never answer the same question, so none stands beside another.
struct ComparisonRow {
    std::optional<PromptId> prompt{}; ///< absent: an entry between the prompts
    ComparedRow first{};
    ComparedRow second{};
};

/// The same summary of both. One that is defined in another way is another one, whatever its key.
struct ComparisonSummary {
    const SummaryValue* first = nullptr; ///< null: this injection's guide has no such summary
    const SummaryValue* second = nullptr;
};

/// Two injections of one person, beside each other. Each keeps its own baseline, and nothing is
/// worked out across the two.
struct Comparison {
    std::vector<ComparisonRow> rows;          ///< by time since the injection, the earlier of both
    std::vector<ComparisonSummary> summaries; ///< the first's, then those of the second alone
};

/// Both numbers must outlive the comparison.
Comparison compare(const InjectionNumbers& first, const InjectionNumbers& second);

} // namespace beforehand
