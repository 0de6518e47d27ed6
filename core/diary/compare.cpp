// SPDX-License-Identifier: Apache-2.0
#include "core/diary/compare.h"

#include <algorithm>

namespace beforehand {

namespace {

ComparedRow aligned(const NumberRow& row, Instant injection) {
    return {&row, (row.entry ? row.entry->happened_at : *row.prompt->due) - injection};
}

std::chrono::seconds earlier(const ComparisonRow& row) {
    if (!row.first.row || !row.second.row) {
        return row.first.row ? row.first.after : row.second.after;
    }
    return std::min(row.first.after, row.second.after);
}

bool same_summary(const Summary& one, const Summary& other) {
    const bool stretch = one.from == other.from && one.to == other.to;
    const bool prompt = one.prompt == other.prompt && one.occurrence == other.occurrence;
    return one.key == other.key && one.kind == other.kind &&
           (one.kind == Summary::Kind::at ? prompt : stretch);
}

std::vector<ComparisonSummary> summaries_of(const std::vector<SummaryValue>& first,
                                            const std::vector<SummaryValue>& second) {
    std::vector<ComparisonSummary> made;
    for (const SummaryValue& value : first) {
        made.push_back({&value, nullptr});
    }
    for (const SummaryValue& value : second) {
        const auto same = std::ranges::find_if(made, [&](const ComparisonSummary& other) {
            return other.first && !other.second &&
                   same_summary(*other.first->summary, *value.summary);
        });
        if (same == made.end()) {
            made.push_back({nullptr, &value});
        } else {
            same->second = &value;
        }
    }
    return made;
}

} // namespace

Comparison compare(const InjectionNumbers& first, const InjectionNumbers& second) {
    Comparison made;
    ByPrompt<std::size_t> places;
    for (const NumberRow& row : first.numbers.rows) {
        ComparisonRow& added = made.rows.emplace_back();
        added.first = aligned(row, first.injection);
        if (row.prompt) {
            added.prompt = row.prompt->id;
            places.emplace(row.prompt->id, made.rows.size() - 1);
        }
    }
    for (const NumberRow& row : second.numbers.rows) {
        const auto place = row.prompt ? places.find(row.prompt->id) : places.end();
        ComparisonRow& beside =
            place == places.end() ? made.rows.emplace_back() : made.rows[place->second];
        beside.second = aligned(row, second.injection);
        if (row.prompt) {
            beside.prompt = row.prompt->id;
        }
    }
    std::ranges::stable_sort(made.rows, {}, earlier);
    made.summaries = summaries_of(first.numbers.summaries, second.numbers.summaries);
    return made;
}

} // namespace beforehand
