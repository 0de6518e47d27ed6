// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/plan/change.h"
#include "core/plan/effects.h"
#include "core/plan/procedure.h"
#include "core/plan/timeline.h"
#include "tests/core/plan/naive.h"
#include "tests/core/plan/plans.h"

#include <map>
#include <memory>
#include <sstream>
#include <string>
#include <vector>

/// A person's situation as one value, that a property is asked about, that can be made smaller and
/// written out.
namespace beforehand::testing {

struct Case {
    Guide guide; ///< questions and steps alone
    Procedure procedure;
    std::vector<StepEvent> events;
    std::vector<Change> changes; ///< for the property to make
    Instant now;
};

/// A zone of the tests, read once.
inline const ZonePtr& zone_of(const std::string& name) {
    static std::map<std::string, ZonePtr> zones;
    ZonePtr& found = zones[name];
    return found = found ? found : zone(name);
}
inline const NaiveClock& naive_clock_of(const std::string& name) {
    static std::map<std::string, NaiveClock> clocks;
    return clocks.try_emplace(name, name).first->second;
}

inline Anchors anchors_of(const Procedure& procedure) {
    Anchors anchors{zone_of(procedure.zone), {}, procedure.injected, procedure.standing};
    if (procedure.appointment) {
        anchors.appointment = appointment_instant(*procedure.appointment, *anchors.zone).value();
    }
    return anchors;
}

/// What follows from a procedure at one moment. Points into what it was made from.
struct Seen {
    Plan plan;
    std::vector<TimelineRow> rows;

    Seen(const Guide& guide, const Procedure& procedure, const std::vector<StepEvent>& events,
         Instant now)
        : plan(build_plan(guide, anchors_of(procedure), procedure.answers, procedure.layer))
        , rows(timeline(plan, events, now, Since{procedure.dated_at, procedure.answered_at})) {}
    explicit Seen(const Case& given)
        : Seen(given.guide, given.procedure, given.events, given.now) {}
    Seen(const Seen&) = delete;
    Seen& operator=(const Seen&) = delete;
};

/// A procedure and its events after a change, with what the change asks again: as it is stored.
struct Changed {
    Procedure procedure;
    std::vector<StepEvent> events;
    std::vector<StepEvent> again;
    Change complete; ///< the change with those
};

/// Makes a change of a case, or of what another change left of it.
inline Changed make(const Case& given, const Changed& before, const Change& change) {
    const Seen seen(given.guide, before.procedure, before.events, given.now);
    const Procedure& procedure = before.procedure;
    Changed made{changed(procedure, change, given.now), before.events,
                 asked_again(procedure, change, seen.rows, given.now, procedure.zone), change};
    std::vector<StepEvent>& events = made.complete.events;
    events.insert(events.end(), made.again.begin(), made.again.end());
    made.events.insert(made.events.end(), events.begin(), events.end());
    return made;
}
inline Changed make(const Case& given, const Change& change) {
    return make(given, {given.procedure, given.events, {}, {}}, change);
}

// ---- in words
// ------------------------------------------------------------------------------------

inline std::string words(const StepId& id) {
    return id.key + (id.occurrence == "once" ? "" : " " + id.occurrence);
}
inline std::string words(std::optional<Instant> at) {
    return at ? format_instant(*at) : "none";
}

inline std::string words(const When& when) {
    if (when.fixed) {
        return "at " + format_wall_time(*when.fixed);
    }
    std::string text = when.anchor == Anchor::injection ? "injection " : "appointment ";
    text += format_duration(when.offset);
    const auto* calendar = std::get_if<CalendarOffset>(&when.offset);
    return calendar && calendar->at ? text + " at " + format_time_of_day(*calendar->at) : text;
}

inline std::string words(const Condition& condition) {
    std::string text = condition.kind == Condition::Kind::all   ? "all("
                       : condition.kind == Condition::Kind::any ? "any("
                                                                : "not(";
    switch (condition.kind) {
    case Condition::Kind::always:
        return "always";
    case Condition::Kind::is:
        text = condition.question + " is";
        for (const std::string& value : condition.values) {
            text += ' ' + value;
        }
        return text;
    case Condition::Kind::all:
    case Condition::Kind::any:
    case Condition::Kind::negation:
        break;
    }
    for (const Condition& part : condition.parts) {
        text += words(part) + "; ";
    }
    return text + ')';
}

inline std::string words(const Step& step) {
    static constexpr const char* phases[] = {"preparation", "procedure_day", "recovery"};
    std::string text = step.key + ", " + phases[static_cast<int>(step.phase)];
    for (const Occurrence& occurrence : step.occurrences) {
        text += ", " + occurrence.name + " (" + words(occurrence.when) + ")";
    }
    const auto length = [&text](const char* name, const std::optional<Offset>& offset) {
        text += offset ? std::string(", ") + name + ' ' + format_duration(*offset) : "";
    };
    length("opens", step.window.opens);
    length("closes", step.window.closes);
    length("late until", step.window.late_until);
    const auto bound = [&text](const char* name, const std::optional<std::chrono::seconds>& at) {
        text += at ? std::string(", ") + name + ' ' + format_elapsed_duration(*at) : "";
    };
    bound("not before", step.clamp.not_before);
    bound("not after", step.clamp.not_after);
    if (const auto& hours = step.clamp.hours) {
        text += ", from " + format_time_of_day(hours->from) + " to " +
                format_time_of_day(hours->to) + (hours->earlier ? " earlier" : " later");
    }
    if (step.applies.kind != Condition::Kind::always) {
        text += ", if " + words(step.applies);
    }
    const auto flag = [&text](const char* name, bool set) { text += set ? name : ""; };
    flag(", deadline", step.deadline);
    flag(", is_injection", step.is_injection);
    flag(", asked_again", step.asked_again);
    flag(", locked", step.locked);
    for (const std::string& key : step.after) {
        text += ", after " + key;
    }
    for (const std::string& key : step.unless_done) {
        text += ", unless_done " + key;
    }
    return text;
}

inline std::string words(const StepEvent& event) {
    static constexpr const char* kinds[] = {"done", "skipped", "reopened"};
    return std::string(kinds[static_cast<int>(event.kind)]) + ' ' + words(event.step) + " at " +
           format_instant(event.happened_at);
}

inline std::string words(const Change& change) {
    std::string text;
    if (change.booking) {
        text += "booking " +
                (change.booking->appointment ? format_wall_time(*change.booking->appointment)
                                             : std::string("none")) +
                ' ' + change.booking->zone + ' ' +
                std::string(to_string(change.booking->standing)) + "; ";
    }
    if (change.injection) {
        text += "injection " + words(change.injection->at) + "; ";
    }
    for (const auto& [question, answer] : change.answers) {
        text += "answer " + question + '=' + answer + "; ";
    }
    for (const auto& [key, step] : change.own) {
        text += (step ? "own " + words(*step) : "no more own " + key) + "; ";
    }
    for (const auto& [id, when] : change.times) {
        text +=
            words(id) + (when ? " now " + words(*when) : std::string(" at its own time")) + "; ";
    }
    for (const StepEvent& event : change.events) {
        text += words(event) + "; ";
    }
    const std::size_t others = change.notes.size() + change.arrival.size() +
                               std::size_t{change.guide.has_value()} +
                               std::size_t{change.contacts.has_value()};
    return text + (others ? std::to_string(others) + " others" : "");
}

inline std::string words(const Case& given) {
    const Procedure& procedure = given.procedure;
    std::ostringstream text;
    for (const Question& question : given.guide.questions) {
        if (question.applies.kind != Condition::Kind::always) {
            text << "question " << question.key << ", asked if " << words(question.applies) << '\n';
        }
    }
    text << "zone " << procedure.zone << ", appointment "
         << (procedure.appointment ? format_wall_time(*procedure.appointment) : "none") << ", "
         << to_string(procedure.standing) << ", injected " << words(procedure.injected) << "\n"
         << "now " << format_instant(given.now) << ", dated " << format_instant(procedure.dated_at)
         << '\n';
    for (const auto& [question, answer] : procedure.answers) {
        text << "answer " << question << '=' << answer << '\n';
    }
    for (const Step& step : given.guide.steps) {
        text << "step " << words(step) << '\n';
    }
    for (const Step& step : procedure.layer.own) {
        text << "own step " << words(step) << '\n';
    }
    for (const auto& [id, when] : procedure.layer.times) {
        text << "own time of " << words(id) << ": " << words(when) << '\n';
    }
    for (const StepEvent& event : given.events) {
        text << words(event) << '\n';
    }
    for (const Change& change : given.changes) {
        text << "change: " << words(change) << '\n';
    }
    return text.str();
}

} // namespace beforehand::testing
