// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/plan/effects.h"
#include "core/plan/plan.h"
#include "core/plan/timeline.h"
#include "core/time/zone.h"
#include "tests/core/time/tzif_bytes.h"

#include <algorithm>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <set>
#include <string>
#include <string_view>
#include <vector>

/// What the targets share. Each takes any bytes at all and must neither crash nor break what it
/// requires.
namespace beforehand::fuzz {

/// Something that must be so whatever the bytes are.
inline void require(bool holds, const char* what) {
    if (!holds) {
        std::fprintf(stderr, "This does not hold: %s\n", what);
        std::abort();
    }
}

inline std::string_view text_of(const std::uint8_t* data, std::size_t size) {
    return {reinterpret_cast<const char*>(data), size};
}

/// Hands out the input from front to back; zeros when it is used up. Each call in a statement of
/// its own: compilers differ in the order of arguments, and a file must mean the same to all.
class Input {
  public:
    explicit Input(std::string_view bytes)
        : rest_(bytes) {}

    bool empty() const { return rest_.empty(); }

    std::uint64_t number(int bytes) {
        std::uint64_t value = 0;
        for (; bytes > 0; --bytes) {
            value = value << 8 | (rest_.empty() ? 0 : static_cast<std::uint8_t>(rest_.front()));
            rest_.remove_prefix(rest_.empty() ? 0 : 1);
        }
        return value;
    }
    int below(int count) { return static_cast<int>(number(1) % static_cast<unsigned>(count)); }
    bool flag() { return number(1) & 1; }

    /// A length, then as many bytes.
    std::string text() {
        std::size_t length = number(1);
        length *= below(8) == 0 ? 16 : 1; // longer than any limit, now and then
        const std::string_view taken = rest_.substr(0, length);
        rest_.remove_prefix(taken.size());
        return std::string(taken);
    }

  private:
    std::string_view rest_;
};

/// Zones made by hand, so that no target reads the system's: with no, usual and odd summer time.
inline const std::vector<ZonePtr>& zones() {
    static const std::vector<ZonePtr> all = [] {
        std::vector<ZonePtr> made;
        for (const char* rule :
             {"UTC0", "CET-1CEST,M3.5.0,M10.5.0/3", "<-04>4<-03>,M9.1.6/24,M4.1.6/24",
              "<+1030>-10:30<+11>-11,M10.1.0,M4.1.0", "XXX3:30YYY,M3.2.0/0:01,M11.1.0/0:01"}) {
            testing::TzifBytes bytes;
            bytes.footer = rule;
            made.push_back(std::make_shared<const Zone>(Zone::parse(rule, bytes.bytes()).value()));
        }
        return made;
    }();
    return all;
}

inline void require_sound(const Plan& plan) {
    for (const PlannedStep& step : plan.steps) {
        const bool dated = step.due.has_value();
        require(step.opens.has_value() == dated && step.closes.has_value() == dated &&
                    step.late_until.has_value() == dated,
                "a step has all of its dates or none");
        require(step.opens <= step.due && step.due <= step.closes && step.closes <= step.late_until,
                "opens <= due <= closes <= late_until");
    }
    require(std::ranges::is_sorted(plan.steps, {}, &PlannedStep::due), "by due time");
}

/// Looks at a plan from some moments, and at what a change from one to the other says.
inline void look(const Plan& before, const Plan& after, const std::vector<StepEvent>& events,
                 Instant now) {
    require_sound(before);
    require_sound(after);
    for (const int days : {-30, -1, 0, 1, 30}) {
        const Instant then = now + date::days{days};
        const auto rows = timeline(before, events, then, Since{now});
        const auto other_rows = timeline(after, events, then, Since{now});
        require(rows.size() == before.steps.size(), "a row for each step");
        std::set<StepId> in_either;
        for (const auto* all : {&rows, &other_rows}) {
            for (const TimelineRow& row : *all) {
                if (row.state != StepState::not_applicable) {
                    in_either.insert(row.planned->id);
                }
            }
        }
        const auto found = effects(rows, other_rows, events);
        for (const Effect& effect : found) {
            require(in_either.erase(effect.id) == 1, "an effect is of a step, and the only one");
        }
        require(in_either.empty(), "an effect for each step");
        const auto next = next_change(before, then);
        require(!next || *next > then, "the next change lies ahead");
    }
}

} // namespace beforehand::fuzz
