// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "tests/core/plan/cases.h"

#include <functional>
#include <string>
#include <vector>

namespace beforehand::testing {

/// What is wrong with a case; empty if all is well.
using Property = std::function<std::string(const Case&)>;

/// Takes away what a failure does not need. Each try is a whole case, so nothing can dangle.
class Shrinker {
  public:
    Shrinker(Case failing, const Property& property)
        : best_(std::move(failing))
        , property_(property) {}

    Case shrunk() {
        for (bool smaller = true; smaller && tries_ < most_tries;) {
            smaller = false;
            smaller |= drop_steps();
            smaller |= drop_each([](Case& c) -> auto& { return c.events; });
            smaller |= drop_each([](Case& c) -> auto& { return c.changes; });
            smaller |= drop_each([](Case& c) -> auto& { return c.procedure.layer.own; });
            smaller |= drop_each([](Case& c) -> auto& { return c.procedure.layer.times; });
            smaller |= drop_each([](Case& c) -> auto& { return c.procedure.layer.notes; });
            smaller |= drop_each([](Case& c) -> auto& { return c.procedure.answers; });
            smaller |= drop_each([](Case& c) -> auto& { return c.procedure.answered_at; });
            smaller |= simplify_steps();
            smaller |= simplify_procedure();
            smaller |= simplify_changes();
        }
        return best_;
    }

  private:
    static constexpr int most_tries = 4000;

    bool accept(Case candidate) {
        if (++tries_ > most_tries || property_(candidate).empty()) {
            return false;
        }
        best_ = std::move(candidate);
        return true;
    }

    template <class Part>
    bool drop_each(Part part) {
        bool any = false;
        for (std::size_t i = part(best_).size(); i-- > 0;) {
            Case candidate = best_;
            auto& things = part(candidate);
            things.erase(std::next(things.begin(), static_cast<std::ptrdiff_t>(i)));
            any |= accept(std::move(candidate));
        }
        return any;
    }

    static void forget(Case& candidate, const std::string& key) {
        for (Step& step : candidate.guide.steps) {
            std::erase(step.after, key);
            std::erase(step.unless_done, key);
        }
        const auto of_step = [&key](const auto& entry) { return entry.first.key == key; };
        std::erase_if(candidate.procedure.layer.times, of_step);
        for (Change& change : candidate.changes) {
            std::erase_if(change.times, of_step);
        }
    }

    bool drop_steps() {
        bool any = false;
        for (std::size_t i = best_.guide.steps.size(); i-- > 0;) {
            Case candidate = best_;
            const std::string key = candidate.guide.steps[i].key;
            candidate.guide.steps.erase(candidate.guide.steps.begin() +
                                        static_cast<std::ptrdiff_t>(i));
            forget(candidate, key);
            any |= accept(std::move(candidate));
        }
        return any;
    }

    /// Sets a part of a thing to nothing, unless that is what it is.
    template <class Find, class Part>
    bool clear(Find find, Part part) {
        Case candidate = best_;
        auto& value = find(candidate).*part;
        if (value == std::remove_reference_t<decltype(value)>{}) {
            return false;
        }
        value = {};
        return accept(std::move(candidate));
    }

    bool simplify_steps() {
        bool any = false;
        for (std::size_t i = 0; i < best_.guide.questions.size(); ++i) {
            any |= clear([i](Case& c) -> Question& { return c.guide.questions[i]; },
                         &Question::applies);
        }
        for (std::size_t i = 0; i < best_.guide.steps.size(); ++i) {
            const auto step = [i](Case& c) -> Step& { return c.guide.steps[i]; };
            while (best_.guide.steps[i].occurrences.size() > 1) {
                Case candidate = best_;
                candidate.guide.steps[i].occurrences.pop_back();
                if (!accept(std::move(candidate))) {
                    break;
                }
                any = true;
            }
            any |= clear(step, &Step::applies);
            any |= clear(step, &Step::after);
            any |= clear(step, &Step::unless_done);
            any |= clear(step, &Step::deadline);
            any |= clear(step, &Step::asked_again);
            any |= clear(step, &Step::locked);
            any |= clear(step, &Step::is_injection);
            const auto window = [i](Case& c) -> Window& { return c.guide.steps[i].window; };
            any |= clear(window, &Window::opens);
            any |= clear(window, &Window::closes);
            any |= clear(window, &Window::late_until);
            const auto clamp = [i](Case& c) -> Clamp& { return c.guide.steps[i].clamp; };
            any |= clear(clamp, &Clamp::not_before);
            any |= clear(clamp, &Clamp::not_after);
            any |= clear(clamp, &Clamp::hours);
        }
        return any;
    }

    bool simplify_procedure() {
        const auto procedure = [](Case& c) -> Procedure& { return c.procedure; };
        bool any = clear(procedure, &Procedure::injected);
        any |= clear(procedure, &Procedure::standing);
        any |= clear(procedure, &Procedure::appointment);
        Case candidate = best_;
        candidate.procedure.zone = "UTC";
        for (Change& change : candidate.changes) {
            if (change.booking) {
                change.booking->zone = "UTC";
            }
        }
        return (best_.procedure.zone != "UTC" && accept(std::move(candidate))) || any;
    }

    bool simplify_changes() {
        bool any = false;
        for (std::size_t i = 0; i < best_.changes.size(); ++i) {
            const auto without = [&](auto clear_part) {
                Case candidate = best_;
                clear_part(candidate.changes[i]);
                if (words(candidate.changes[i]) != words(best_.changes[i])) {
                    any |= accept(std::move(candidate));
                }
            };
            without([](Change& change) { change.booking.reset(); });
            without([](Change& change) { change.injection.reset(); });
            without([](Change& change) { change.answers.clear(); });
            without([](Change& change) { change.own.clear(); });
            without([](Change& change) { change.times.clear(); });
            without([](Change& change) { change.events.clear(); });
            without([](Change& change) {
                change.notes.clear();
                change.arrival.clear();
                change.guide.reset();
                change.contacts.reset();
            });
        }
        return any;
    }

    Case best_;
    const Property& property_;
    int tries_ = 0;
};

} // namespace beforehand::testing
