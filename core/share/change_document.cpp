// SPDX-License-Identifier: Apache-2.0
#include "core/share/change_document.h"

#include <algorithm>
#include <array>

namespace beforehand {

namespace {

struct Heading {
    Effect::Kind kind;
    const char* words;
};

// In the order in which they matter to a person.
constexpr std::array headings{
    Heading{Effect::Kind::asked_again, "To do again: it was for the old date"},
    Heading{Effect::Kind::past, "Already past"},
    Heading{Effect::Kind::added, "New in the plan"},
    Heading{Effect::Kind::unsettled, "Depends on an answer now"},
    Heading{Effect::Kind::moved, "Moved"},
    Heading{Effect::Kind::limits, "The same time, but open or late at another"},
    Heading{Effect::Kind::reworded, "New words"},
    Heading{Effect::Kind::removed, "No longer in the plan"},
};

/// What a plan is dated in.
struct Clock {
    const Zone& zone;
    bool named;

    std::string moment(const std::optional<Instant>& instant) const {
        if (!instant) {
            return "no date";
        }
        const auto minute = date::floor<std::chrono::minutes>(zone.to_wall(*instant));
        return date::format("%a %F %R", minute) + (named ? " (" + zone.name() + ")" : "");
    }
};

std::string line(const Effect& effect, const Clock& before, const Clock& after) {
    std::string text = "  " + effect.step->title;
    if (effect.id.occurrence != "once") {
        text += " (" + effect.id.occurrence + ")";
    }
    switch (effect.kind) {
    case Effect::Kind::moved:
    case Effect::Kind::past:
    case Effect::Kind::asked_again:
        text += ": ";
        text += effect.before == effect.after ? "" : before.moment(effect.before) + " -> ";
        text += after.moment(effect.after);
        break;
    case Effect::Kind::limits:
    case Effect::Kind::added:
        text += ": " + after.moment(effect.after);
        break;
    case Effect::Kind::removed:
        text += effect.ticked ? ": was ticked, which stays in its history" : "";
        break;
    case Effect::Kind::unsettled:
    case Effect::Kind::reworded:
    case Effect::Kind::kept:
        break;
    }
    return text + '\n';
}

} // namespace

std::string effects_text(const std::vector<Effect>& effects, const Zone& before,
                         const Zone& after) {
    const bool named = before.name() != after.name();
    std::string text;
    for (const auto& [kind, words] : headings) {
        bool shown = false;
        for (const Effect& effect : effects) {
            if (effect.kind == kind) {
                text += shown ? "" : std::string(words) + '\n';
                text += line(effect, {before, named}, {after, named});
                shown = true;
            }
        }
    }
    const auto kept = std::ranges::count(effects, Effect::Kind::kept, &Effect::kind);
    return text + "As they are: " + std::to_string(kept) + (kept == 1 ? " step\n" : " steps\n");
}

} // namespace beforehand
