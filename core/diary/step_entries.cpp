// SPDX-License-Identifier: Apache-2.0
#include "core/diary/step_entries.h"

#include <algorithm>
#include <map>
#include <string_view>

namespace beforehand {

namespace {

/// The rows of one prompt, and what all of them together come to.
struct PromptRows {
    std::size_t count = 0;
    std::size_t answered = 0;
    const LogEntry* last = nullptr; ///< the answer that was written last

    void add(const PromptRow& row) {
        ++count;
        if (row.entry) {
            ++answered;
            last = !last || last->recorded_at < row.entry->recorded_at ? row.entry : last;
        }
    }
};

class Answered {
  public:
    explicit Answered(std::span<const PromptRow> rows) {
        for (const PromptRow& row : rows) {
            by_id_.emplace(row.planned->id, row.entry);
            by_key_[row.planned->id.key].add(row);
        }
    }

    /// The entry by which this occurrence of the step is done, if it is.
    const LogEntry* by(const Step& step, const Occurrence& occurrence) const {
        const PromptId id{step.prompt, occurrence.name};
        if (const auto same = by_id_.find(id); same != by_id_.end()) {
            return same->second;
        }
        const auto all = by_key_.find(step.prompt);
        if (step.occurrences.size() != 1 || all == by_key_.end()) {
            return nullptr;
        }
        return all->second.answered == all->second.count ? all->second.last : nullptr;
    }

  private:
    ByPrompt<const LogEntry*> by_id_;
    std::map<std::string_view, PromptRows> by_key_;
};

} // namespace

std::vector<StepEvent> entry_events(const Guide& guide, std::span<const PromptRow> rows,
                                    std::span<const StepEvent> events) {
    ByStep<Instant> by_hand; // when it was last recorded
    for (const StepEvent& event : events) {
        by_hand[event.step] = event.recorded_at;
    }
    const Answered answered(rows);
    std::vector<StepEvent> made;
    for (const Step& step : guide.steps) {
        if (step.prompt.empty()) {
            continue;
        }
        for (const Occurrence& occurrence : step.occurrences) {
            const StepId id{step.key, occurrence.name};
            const LogEntry* entry = answered.by(step, occurrence);
            const auto hand = by_hand.find(id);
            if (entry && (hand == by_hand.end() || hand->second < entry->recorded_at)) {
                made.push_back({{},
                                entry->procedure,
                                id,
                                StepEvent::Kind::done,
                                {},
                                entry->happened_at,
                                entry->recorded_at,
                                entry->zone});
            }
        }
    }
    return made;
}

} // namespace beforehand
