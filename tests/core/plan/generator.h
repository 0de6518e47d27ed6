// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "tests/core/plan/cases.h"

#include <array>
#include <cstdint>
#include <random>

/// Random cases: guides with everything that the format allows, appointments near changes of the
/// clock, answers, own steps and times, histories, changes. The same seed makes the same case on
/// every machine.
namespace beforehand::testing {

class Generator {
  public:
    explicit Generator(std::uint64_t seed)
        : random_(seed) {}

    Case make() {
        case_ = {};
        make_questions();
        make_steps();
        make_procedure();
        make_events();
        case_.changes = {change(), change()};
        return std::move(case_);
    }

  private:
    // The library's distributions differ from one to the next.
    int below(int count) { return static_cast<int>(random_() % static_cast<unsigned>(count)); }
    int between(int low, int high) { return low + below(high - low + 1); }
    bool chance(int percent) { return below(100) < percent; }
    template <class Things>
    const auto& one_of(const Things& things) {
        return things[static_cast<std::size_t>(below(static_cast<int>(std::size(things))))];
    }

    void make_questions() {
        for (int i = between(0, 4); i > 0; --i) {
            Question question;
            question.key = "q" + std::to_string(i);
            if (chance(30)) {
                question.choices = {"left", "right", "both"};
            }
            if (!case_.guide.questions.empty() && chance(25)) {
                question.applies = condition(1); // of those before it
            }
            case_.guide.questions.push_back(std::move(question));
        }
    }

    std::string answer(const Question& question) {
        if (chance(20)) {
            return answer_unsure;
        }
        return question.choices.empty() ? (chance(50) ? answer_yes : answer_no)
                                        : one_of(question.choices);
    }

    Condition condition(int depth) {
        Condition made;
        const int kind = depth == 0 ? 0 : below(5);
        if (kind < 2) {
            const Question& question = one_of(case_.guide.questions);
            made.kind = Condition::Kind::is;
            made.question = question.key;
            const std::array<std::string, 2> plain{answer_yes, answer_no};
            made.values = {question.choices.empty() ? one_of(plain) : one_of(question.choices)};
            if (!question.choices.empty() && chance(50)) {
                made.values.push_back(one_of(question.choices));
            }
            return made;
        }
        made.kind = kind == 2   ? Condition::Kind::all
                    : kind == 3 ? Condition::Kind::any
                                : Condition::Kind::negation;
        for (int i = kind == 4 ? 1 : between(1, 3); i > 0; --i) {
            made.parts.push_back(condition(depth - 1));
        }
        return made;
    }

    Offset offset(int days) {
        if (chance(40)) {
            return ElapsedOffset{std::chrono::minutes{between(-days * 24 * 4, days * 24 * 4) * 15}};
        }
        CalendarOffset made{date::days{chance(15) ? 0 : between(-days, days)}, {}};
        if (chance(75)) {
            made.at = chance(50) ? std::chrono::minutes{between(0, 23 * 60 + 59)}
                                 : std::chrono::minutes{between(0, 16) * 15}; // the small hours
        }
        return made;
    }

    /// A length that is not negative.
    std::optional<Offset> length(int percent) {
        if (!chance(percent)) {
            return {};
        }
        if (chance(50)) {
            return CalendarOffset{date::days{between(0, 10)}, {}};
        }
        return ElapsedOffset{std::chrono::minutes{between(0, 12 * 24) * 5}};
    }

    Clamp clamp() {
        Clamp made;
        if (chance(40)) {
            made.not_before = std::chrono::minutes{between(-48 * 60, 48 * 60)};
        }
        if (chance(40)) {
            made.not_after = std::chrono::minutes{between(-48 * 60, 48 * 60)};
        }
        if (made.not_before && made.not_after && *made.not_before > *made.not_after) {
            std::swap(made.not_before, made.not_after);
        }
        if (chance(60)) {
            const int from = between(0, 22 * 60);
            made.hours = {std::chrono::minutes{from},
                          std::chrono::minutes{between(from + 1, 23 * 60 + 59)}, chance(50)};
        }
        return made;
    }

    Step step(const std::string& key) {
        Step made;
        made.key = key;
        made.phase = static_cast<Phase>(below(3));
        const Anchor anchor = chance(60) ? Anchor::appointment : Anchor::injection;
        made.occurrences = {{"once", {anchor, offset(20), {}}}};
        if (chance(25)) {
            made.occurrences.clear();
            for (int i = between(1, 5); i > 0; --i) {
                const When when{anchor, offset(40), {}};
                made.occurrences.push_back({"at-" + std::to_string(i), when});
            }
        }
        made.window = {length(40), length(40), length(40)};
        if (chance(30)) {
            made.clamp = clamp();
        }
        if (!case_.guide.questions.empty() && chance(40)) {
            made.applies = condition(2);
        }
        made.deadline = chance(30);
        made.asked_again = chance(25);
        made.locked = chance(15);
        return made;
    }

    /// Those a step names come once and stand before it in `known`: so there are no circles. They
    /// may stand anywhere in the guide.
    std::vector<std::string> links(const std::vector<Step>& known) {
        std::vector<std::string> keys;
        for (int i = between(1, 2); i > 0 && !known.empty(); --i) {
            const Step& other = one_of(known);
            if (other.occurrences.size() == 1 && std::ranges::find(keys, other.key) == keys.end()) {
                keys.push_back(other.key);
            }
        }
        return keys;
    }

    void make_steps() {
        std::vector<Step>& steps = case_.guide.steps;
        for (int i = between(1, 9); i > 0; --i) {
            Step made = step("step-" + std::to_string(i));
            if (chance(25)) {
                made.after = links(steps);
            }
            if (chance(25)) {
                made.unless_done = links(steps);
            }
            steps.push_back(std::move(made));
        }
        if (chance(50)) {
            Step& injection = steps.emplace_back(step("the-injection"));
            injection.is_injection = true;
            injection.asked_again = false; // it happens once
            injection.occurrences = {{"once", {Anchor::injection, ElapsedOffset{}, {}}}};
        }
        for (std::size_t i = steps.size(); i > 1; --i) {
            std::swap(steps[i - 1], steps[static_cast<std::size_t>(below(static_cast<int>(i)))]);
        }
    }

    /// Often within days of a change of the clock. Of 2026 to 2034; some of 2008 on, when clocks
    /// went back over midnight in Newfoundland and Samoa left out a day.
    WallTime wall(const std::string& zone_name) {
        const auto& changes = naive_clock_of(zone_name).changes();
        Instant near =
            instant("2026-01-01T00:00:00Z") + std::chrono::minutes{between(0, 8 * 366 * 24 * 60)};
        if (!changes.empty() && chance(60)) {
            const Instant change = one_of(changes).at;
            if (change > instant("2008-01-01T00:00:00Z") &&
                change < instant("2034-12-01T00:00:00Z")) {
                near = change + std::chrono::minutes{between(-5 * 24 * 60, 5 * 24 * 60)};
            }
        }
        return zone_of(zone_name)->to_wall(near);
    }

    const std::string& zone_name() {
        static const std::array<std::string, 13> names{"Europe/Berlin",
                                                       "Europe/Dublin",
                                                       "America/Chicago",
                                                       "America/St_Johns",
                                                       "America/Santiago",
                                                       "America/Nuuk",
                                                       "Asia/Beirut",
                                                       "Asia/Kathmandu",
                                                       "Australia/Lord_Howe",
                                                       "Australia/Sydney",
                                                       "America/New_York",
                                                       "Pacific/Apia",
                                                       "UTC"};
        return one_of(names);
    }

    Change::Booking booking(const Procedure& before) {
        Change::Booking made;
        made.zone = chance(85) ? before.zone : zone_name();
        if (chance(85)) {
            made.appointment = wall(made.zone);
        }
        if (chance(20)) {
            made.standing = chance(50) ? Standing::to_rebook : Standing::cancelled;
        }
        // As the app does: what is called off keeps its time on record.
        if (made.standing != Standing::going_ahead) {
            made.zone = before.zone;
            made.appointment = before.appointment;
        }
        return made;
    }

    std::optional<Instant> injected(const Procedure& procedure) {
        if (!procedure.appointment || !chance(35)) {
            return {};
        }
        return zone_of(procedure.zone)->to_instant(*procedure.appointment).instant +
               std::chrono::minutes{between(-60, 300)};
    }

    When own_when() {
        When made{chance(60) ? Anchor::appointment : Anchor::injection, offset(20), {}};
        if (chance(35)) {
            made.fixed = wall(case_.procedure.zone);
        }
        return made;
    }

    Step own(int number) {
        return own_step("own/" + std::to_string(number), static_cast<Phase>(below(3)), "Own", "",
                        own_when());
    }

    /// Occurrences that a person may give another time.
    std::vector<StepId> movable() {
        std::vector<StepId> ids;
        for (const Step& step : case_.guide.steps) {
            if (!step.locked && !step.is_injection) {
                for (const Occurrence& occurrence : step.occurrences) {
                    ids.push_back({step.key, occurrence.name});
                }
            }
        }
        return ids;
    }

    void make_procedure() {
        Procedure& procedure = case_.procedure;
        procedure.id = "procedure";
        procedure.zone = zone_name();
        if (chance(90)) {
            procedure.appointment = wall(procedure.zone);
        }
        if (chance(12)) {
            procedure.standing = chance(50) ? Standing::to_rebook : Standing::cancelled;
        }
        procedure.injected = injected(procedure);
        const Instant centre =
            procedure.appointment
                ? zone_of(procedure.zone)->to_instant(*procedure.appointment).instant
                : instant("2026-06-01T00:00:00Z");
        case_.now = centre + std::chrono::minutes{between(-25 * 24 * 60, 25 * 24 * 60)};
        procedure.created_at = case_.now - std::chrono::hours{24 * between(1, 60)};
        procedure.dated_at = procedure.created_at;
        if (procedure.appointment) {
            procedure.booked_at = procedure.created_at;
        }
        for (const Question& question : case_.guide.questions) {
            if (chance(75)) {
                procedure.answers[question.key] = answer(question);
            }
            if (chance(30)) {
                procedure.answered_at[question.key] =
                    case_.now - std::chrono::hours{between(0, 24 * 20)};
            }
        }
        for (int i = chance(50) ? between(1, 3) : 0; i > 0; --i) {
            procedure.layer.own.push_back(own(i));
        }
        for (const StepId& id : ids()) { // also of steps that a later guide has locked
            if (chance(12)) {
                procedure.layer.times[id] = own_when();
            }
            if (chance(5)) {
                procedure.layer.notes[id] = "a note";
            }
        }
    }

    std::vector<StepId> ids() {
        std::vector<StepId> all{{"gone", "once"}};
        for (const auto* steps : {&case_.guide.steps, &case_.procedure.layer.own}) {
            for (const Step& step : *steps) {
                for (const Occurrence& occurrence : step.occurrences) {
                    all.push_back({step.key, occurrence.name});
                }
            }
        }
        return all;
    }

    StepEvent event(Instant at) {
        StepEvent made = did(one_of(ids()), StepEvent::Kind::done, at);
        made.id = "event-" + std::to_string(++events_);
        made.kind = chance(65)   ? StepEvent::Kind::done
                    : chance(50) ? StepEvent::Kind::skipped
                                 : StepEvent::Kind::reopened;
        made.words = made.kind == StepEvent::Kind::reopened ? "" : "words " + made.id;
        return made;
    }

    void make_events() {
        for (int i = chance(75) ? between(1, 10) : 0; i > 0; --i) {
            case_.events.push_back(event(case_.now - std::chrono::minutes{between(1, 20'000)}));
            case_.events.back().recorded_at = case_.now - std::chrono::minutes{1};
        }
    }

    Change change() {
        const Procedure& procedure = case_.procedure;
        Change made;
        if (chance(60)) {
            made.booking = booking(procedure);
        }
        if (chance(15)) {
            made.injection = {chance(60) ? std::optional(case_.now) : std::nullopt};
        }
        if (chance(10)) {
            made.guide = {"another", ""};
        }
        if (chance(10)) {
            made.contacts = Contacts{"Clinic", "1", "2"};
        }
        for (const Question& question : case_.guide.questions) {
            if (chance(20)) {
                made.answers[question.key] = chance(20) ? "" : answer(question);
            }
        }
        if (chance(20)) {
            const int number = between(1, 4);
            std::optional<Step> step = own(number);
            made.own.emplace_back("own/" + std::to_string(number),
                                  chance(60) ? step : std::nullopt);
        }
        for (const StepId& id : movable()) {
            if (chance(6)) {
                made.times[id] = chance(60) ? std::optional(own_when()) : std::nullopt;
            }
            if (chance(4)) {
                made.notes[id] = chance(60) ? "another note" : "";
            }
        }
        if (chance(10)) {
            made.arrival["who"] = chance(60) ? "A. Name" : "";
        }
        for (int i = chance(25) ? between(1, 3) : 0; i > 0; --i) {
            made.events.push_back(event(case_.now));
        }
        return made;
    }

    std::mt19937_64 random_;
    Case case_;
    int events_ = 0;
};

} // namespace beforehand::testing
