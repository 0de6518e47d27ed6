// SPDX-License-Identifier: Apache-2.0
#include "core/reminders/due.h"

#include <algorithm>
#include <functional>
#include <map>
#include <string_view>
#include <unordered_map>

namespace beforehand {

namespace {

/// A reminder at one instant. Points to an id that lives elsewhere and longer.
struct Claim {
    const ReminderId* id;
    Instant at;
    bool operator==(const Claim& other) const { return at == other.at && *id == *other.id; }
};

struct ClaimHash {
    std::size_t operator()(const Claim& claim) const {
        const std::hash<std::string_view> text;
        const std::hash<long long> number;
        std::size_t result = number(claim.at.time_since_epoch().count());
        result = result * 31 + text(claim.id->about.key);
        result = result * 31 + text(claim.id->about.occurrence);
        return result * 31 + static_cast<std::size_t>(claim.id->again);
    }
};

bool settles(Delivery::State state) {
    return state == Delivery::State::done || state == Delivery::State::dismissed;
}

struct InForce {
    const Delivery* last = nullptr;
    std::optional<Instant> snoozed{}; ///< until when, and not shown since, though maybe claimed
};

class Ledger {
  public:
    explicit Ledger(std::span<const Delivery> rows) {
        in_force_.reserve(rows.size());
        for (const Delivery& row : rows) {
            InForce& found = in_force_[{&row.reminder, row.claimed_for}];
            if (found.last && settles(found.last->state)) {
                continue;
            }
            found.last = &row;
            if (row.state != Delivery::State::claimed) {
                found.snoozed = row.until;
            }
        }
    }

    InForce find(const PlannedReminder& reminder) const {
        const auto found = in_force_.find({&reminder.id, reminder.at});
        return found == in_force_.end() ? InForce{} : found->second;
    }

  private:
    std::unordered_map<Claim, InForce, ClaimHash> in_force_;
};

using Kind = ReminderState::Kind;

ReminderState state_of(const PlannedReminder& reminder, const InForce& found, Instant now) {
    const Delivery* last = found.last;
    ReminderState state{&reminder, Kind::settled, found.snoozed.value_or(reminder.show), last};
    const bool over = now >= reminder.until;
    if (found.snoozed) {
        const bool in_time = state.next < reminder.until && !over;
        state.kind = !in_time ? Kind::settled : state.next > now ? Kind::ahead : Kind::due;
    } else if (!last || last->state == Delivery::State::claimed) {
        state.kind = reminder.show > now ? Kind::ahead : over ? Kind::missed : Kind::due;
    } else if (last->state == Delivery::State::shown) {
        state.kind = over ? Kind::settled : Kind::shown;
    }
    return state;
}

/// Its time has come, whatever became of it since.
bool has_come(const ReminderState& state) {
    return state.kind != Kind::ahead || state.last;
}

/// Reminders that follow one another ask for the same thing: of those of a subject that have come,
/// the last stands for all.
void settle_overtaken(std::vector<ReminderState>& states) {
    std::map<std::reference_wrapper<const Subject>, ReminderState*, std::less<Subject>> newest;
    for (ReminderState& state : states) {
        if (!has_come(state)) {
            continue;
        }
        const auto [place, first] = newest.try_emplace(state.reminder->id.about, &state);
        if (first) {
            continue;
        }
        const bool later = state.reminder->at > place->second->reminder->at;
        (later ? place->second : &state)->kind = Kind::settled;
        if (later) {
            place->second = &state;
        }
    }
}

bool stands(const ReminderState& state) {
    return state.kind == Kind::due || state.kind == Kind::shown;
}

} // namespace

std::vector<ReminderState> reminder_states(std::span<const PlannedReminder> reminders,
                                           std::span<const Delivery> ledger, Instant now) {
    const Ledger rows(ledger);
    std::vector<ReminderState> states;
    states.reserve(reminders.size());
    for (const PlannedReminder& reminder : reminders) {
        states.push_back(state_of(reminder, rows.find(reminder), now));
    }
    settle_overtaken(states);
    return states;
}

std::optional<Instant> next_look(std::span<const ReminderState> states) {
    std::optional<Instant> next;
    const auto consider = [&next](Instant at) {
        if (!next || at < *next) {
            next = at;
        }
    };
    for (const ReminderState& state : states) {
        if (state.kind == Kind::ahead) {
            consider(state.next);
        } else if (stands(state)) {
            consider(state.reminder->until);
        }
    }
    return next;
}

std::vector<const ReminderState*> standing(std::span<const ReminderState> states) {
    std::vector<const ReminderState*> found;
    for (const ReminderState& state : states) {
        if (stands(state)) {
            found.push_back(&state);
        }
    }
    std::ranges::stable_sort(found, std::ranges::greater(),
                             [](const ReminderState* state) { return state->reminder->at; });
    return found;
}

} // namespace beforehand
