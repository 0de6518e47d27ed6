// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/names.h"
#include "core/time/types.h"

#include <compare>
#include <cstddef>
#include <functional>
#include <string>
#include <string_view>
#include <unordered_map>

namespace beforehand {

/// A step of a plan, whatever its date: the guide's key and the occurrence's name in its series.
struct StepId {
    std::string key;
    std::string occurrence;
    auto operator<=>(const StepId&) const = default;
};

struct StepIdHash {
    std::size_t operator()(const StepId& id) const {
        const std::hash<std::string_view> hash;
        return hash(id.key) * 31 + hash(id.occurrence);
    }
};

/// Something for each step, by ids that live elsewhere and longer.
template <class T>
using ByStep =
    std::unordered_map<std::reference_wrapper<const StepId>, T, StepIdHash, std::equal_to<StepId>>;

/// What a person did with a step. Events are only ever added.
struct StepEvent {
    enum class Kind { done, skipped, reopened };

    std::string id; ///< UUID
    std::string procedure;
    StepId step;
    Kind kind = Kind::done;
    std::string words{}; ///< done: the answer it holds, or empty; skipped: the reason
    Instant happened_at;
    Instant recorded_at;
    std::string zone; ///< where it happened

    bool operator==(const StepEvent&) const = default;
};

inline constexpr Names<StepEvent::Kind, 3> step_event_names{{
    {StepEvent::Kind::done, "done"},
    {StepEvent::Kind::skipped, "skipped"},
    {StepEvent::Kind::reopened, "reopened"},
}};

} // namespace beforehand
