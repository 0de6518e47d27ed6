// SPDX-License-Identifier: Apache-2.0
#include "core/plan/change_checks.h"

#include "core/plan/checks.h"

#include <algorithm>

namespace beforehand {

namespace {

/// A slip of the finger must not move the whole recovery.
Result<void> check_injection(Instant at, const Procedure& before, const Zone& zone, Instant now) {
    if (at > now) {
        return fail(ErrorKind::invalid, "The time of the injection cannot lie ahead.");
    }
    const auto& appointment = before.appointment;
    if (appointment &&
        date::floor<date::days>(zone.to_wall(at)) < date::floor<date::days>(*appointment)) {
        return fail(ErrorKind::invalid,
                    "This is before the day of your appointment. If you had the injection "
                    "earlier, move the appointment to that day first.");
    }
    return {};
}

Answers given(Answers answers) {
    std::erase_if(answers, [](const auto& answer) { return answer.second.empty(); });
    return answers;
}

Result<void> check_own_steps(const Procedure& before, const Guide& guide, const Change& change) {
    const PersonalLayer& layer = before.layer;
    for (const auto& [key, step] : change.own) {
        if (const auto fine = step ? check_own_step(*step) : Result<void>(); !fine) {
            return fine;
        }
        if (step && layer.own.size() >= max_own_steps && !find_step(guide, layer, key)) {
            return fail(ErrorKind::too_large, "There are too many steps of your own.");
        }
    }
    return {};
}

/// Times and notes, of steps that there are once the change is made.
Result<void> check_layer(const PersonalLayer& after, const Guide& guide, const Change& change) {
    for (const auto& [id, when] : change.times) {
        const auto step = check_step(guide, after, id);
        if (!step) {
            return std::unexpected(step.error());
        }
        if (const auto fine = when ? check_own_time(**step, *when) : Result<void>(); !fine) {
            return fine;
        }
    }
    for (const auto& [id, words] : change.notes) {
        const auto step = check_step(guide, after, id);
        if (!step && !words.empty()) { // one that goes takes its note with it
            return std::unexpected(step.error());
        }
        if (const auto fine = check_step_words(words); !fine) {
            return fine;
        }
    }
    return {};
}

Result<void> check_arrival(const Guide& guide, const Change& change) {
    for (const auto& [line, words] : change.arrival) {
        const bool known = std::ranges::any_of(
            guide.arrival, [&](const ArrivalRow& row) { return row.key == line && row.writes; });
        if (!known && line != arrival_who) {
            return fail(ErrorKind::not_found, "There is no such line on the card.", line);
        }
        if (const auto fine = check_step_words(words); !fine) {
            return fine;
        }
    }
    return {};
}

} // namespace

bool books_anew(const Procedure& before, const Change& change) {
    if (!change.booking || change.booking->since) {
        return false;
    }
    const Change::Booking& booking = *change.booking;
    return booking.zone != before.zone ||
           (booking.appointment && booking.appointment != before.appointment);
}

Result<void> check_change(const Procedure& before, const Guide& guide, const Change& change,
                          const Zone& zone, Instant now) {
    if (change.injection && change.injection->at) {
        if (const auto fine = check_injection(*change.injection->at, before, zone, now); !fine) {
            return fine;
        }
    }
    if (change.contacts) {
        if (const auto fine = check_contacts(*change.contacts); !fine) {
            return fine;
        }
    }
    if (const auto fine = check_answers(guide, given(change.answers)); !fine) {
        return fine;
    }
    if (const auto fine = check_own_steps(before, guide, change); !fine) {
        return fine;
    }
    if (const auto fine = check_layer(changed(before, change, now).layer, guide, change); !fine) {
        return fine;
    }
    return check_arrival(guide, change);
}

} // namespace beforehand
