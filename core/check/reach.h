// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/guide/guide.h"

#include <optional>

namespace beforehand {

/// Which people there can be: answers, each to a question that they are asked. Searches are
/// bounded, one by one and together; what was not searched to its end is taken to be as it should
/// be.
class Reach {
  public:
    explicit Reach(const Guide& guide)
        : guide_(guide) {}

    /// Whether the condition is a yes for anybody.
    bool can_apply(const Condition& condition) { return search(condition).value_or(true); }

    /// Whether both are a yes for one person.
    bool can_apply_together(const Condition& one, const Condition& other) {
        return search({.kind = Condition::Kind::all, .parts = {one, other}}).value_or(false);
    }

    /// Whether any search was given up.
    bool gave_up() const { return gave_up_; }

  private:
    std::optional<bool> search(const Condition& condition);

    const Guide& guide_;
    int looks_left_ = 500'000;
    bool gave_up_ = false;
};

} // namespace beforehand
