// SPDX-License-Identifier: Apache-2.0
// What is true of every change: moves, answers, undo. BEFOREHAND_PROPERTY_CASES tries more of them.
#include "tests/core/plan/properties.h"

#include <set>

using namespace beforehand;
using namespace beforehand::testing;
using namespace std::chrono_literals;
using Kind = Effect::Kind;

namespace {

Change::Booking booking_of(const Procedure& procedure) {
    return {procedure.appointment, procedure.zone, procedure.standing};
}

/// Since when things have been so moves on with every change; the order of one's own steps is the
/// store's to keep.
bool same_but_for_since(Procedure one, Procedure other) {
    for (Procedure* each : {&one, &other}) {
        each->dated_at = each->booked_at = {};
        each->answered_at.clear();
        std::ranges::sort(each->layer.own, {}, &Step::key);
    }
    return one == other;
}

/// What was done for one day is asked again for another, not for another hour.
WallDate day_of(const std::optional<WallTime>& appointment) {
    return date::floor<date::days>(appointment.value_or(WallTime{}));
}

std::string only_grows(const std::vector<StepEvent>& before, const std::vector<StepEvent>& after) {
    return after.size() >= before.size() && std::equal(before.begin(), before.end(), after.begin())
               ? std::string()
               : std::string("an event that was there is gone or other");
}

/// States, and for what is ticked the words and when it was done.
std::string same_standing(const Seen& one, const Seen& other) {
    if (auto wrong = difference(states_of(one.rows), states_of(other.rows)); !wrong.empty()) {
        return wrong;
    }
    std::map<StepId, const TimelineRow*> known;
    for (const TimelineRow& row : other.rows) {
        known[row.planned->id] = &row;
    }
    for (const TimelineRow& row : one.rows) {
        const TimelineRow& same = *known.at(row.planned->id);
        if (is_ticked(row.state) &&
            (row.last->kind != same.last->kind || row.last->words != same.last->words ||
             row.last->happened_at != same.last->happened_at)) {
            return words(row.planned->id) + ": " + words(*row.last) + " is now " +
                   words(*same.last);
        }
    }
    return {};
}

// ---- moving the appointment
// ----------------------------------------------------------------------

std::string a_move_there_and_back_is_none(const Case& given) {
    const Change there{.booking = change_of(given, 0).booking};
    const Change back{.booking = booking_of(given.procedure)};
    const Changed moved = make(given, there);
    const Changed again = make(given, moved, back);
    if (const auto wrong = only_grows(given.events, moved.events); !wrong.empty()) {
        return wrong;
    }
    if (const auto wrong = only_grows(moved.events, again.events); !wrong.empty()) {
        return wrong;
    }
    const Seen before(given);
    const Seen after(given.guide, again.procedure, again.events, given.now);
    return difference(dates_of(before.plan), dates_of(after.plan));
}

std::string two_moves_are_the_last_one(const Case& given) {
    const Change first{.booking = change_of(given, 0).booking};
    const Change second{.booking = change_of(given, 1).booking};
    if (!second.booking) {
        return {};
    }
    const Changed both = make(given, make(given, first), second);
    const Changed one = make(given, second);
    const Seen after_both(given.guide, both.procedure, both.events, given.now);
    const Seen after_one(given.guide, one.procedure, one.events, given.now);
    if (!same_but_for_since(both.procedure, one.procedure)) {
        return "the procedures differ";
    }
    if (auto wrong = difference(dates_of(after_both.plan), dates_of(after_one.plan));
        !wrong.empty()) {
        return wrong;
    }
    // What was asked again on the way stays so when the second move is back to the first day, and
    // what was done before there was a date held for none.
    const bool comparable = given.procedure.appointment && day_of(second.booking->appointment) !=
                                                               day_of(given.procedure.appointment);
    return comparable ? same_standing(after_both, after_one) : std::string();
}

/// A move shifts what hangs on the appointment by as much, and nothing else.
std::string a_move_shifts_what_hangs_on_it(const Case& given) {
    Change move{.booking = change_of(given, 0).booking};
    if (!move.booking || !move.booking->appointment || !given.procedure.appointment ||
        move.booking->zone != given.procedure.zone) {
        return {};
    }
    const Procedure after = changed(given.procedure, move, given.now);
    const Anchors from = anchors_of(given.procedure);
    const Anchors to = anchors_of(after);
    const auto days = date::floor<date::days>(*after.appointment) -
                      date::floor<date::days>(*given.procedure.appointment);
    const Plan before =
        build_plan(given.guide, from, given.procedure.answers, given.procedure.layer);
    const Plan moved = build_plan(given.guide, to, after.answers, after.layer);
    for (const PlannedStep& was : before.steps) {
        const PlannedStep& is = *moved.find(was.id);
        if (!was.due || !is.due) {
            continue;
        }
        const std::string said =
            words(was.id) + " was due at " + words(was.due) + ", is at " + words(is.due);
        const bool recorded = was.when.anchor == Anchor::injection && given.procedure.injected;
        if (was.when.fixed || recorded) {
            if (was.due != is.due || was.opens != is.opens) {
                return said + ", and the appointment does not touch it";
            }
            continue;
        }
        const Clamp& clamp = was.step->clamp;
        if (!was.own_time && clamp != Clamp{}) {
            continue; // the naive plan knows where
        }
        if (const auto* calendar = std::get_if<CalendarOffset>(&was.when.offset);
            calendar && calendar->at) {
            const auto& clock = naive_clock_of(given.procedure.zone);
            const WallTime day = date::floor<date::days>(*given.procedure.appointment) +
                                 calendar->days + days + std::chrono::seconds{*calendar->at};
            if (clock.instant_of(day) != *is.due) {
                return said + ", not as many days on";
            }
        } else if (!calendar && *is.due - *was.due != *to.appointment - *from.appointment) {
            return said + ", not as much later";
        }
    }
    return {};
}

// ---- answers
// -------------------------------------------------------------------------------------

/// Whether the condition names the question, or one that is asked only for some answers to it.
bool hangs_on(const Guide& guide, const Condition& condition, const std::string& question) {
    const auto part_hangs = [&](const Condition& part) { return hangs_on(guide, part, question); };
    const Question* named = guide.find_question(condition.question);
    return condition.question == question || std::ranges::any_of(condition.parts, part_hangs) ||
           (named && hangs_on(guide, named->applies, question));
}

/// One answer moves nothing; it adds and takes away the steps whose condition it decides, and what
/// those make needless.
std::string an_answer_decides_its_steps_alone(const Case& given) {
    const Answers wanted = change_of(given, 0).answers;
    if (wanted.empty()) {
        return {};
    }
    const auto& [question, value] = *wanted.begin();
    const Changed made = make(given, {.answers = {{question, value}}});
    const Seen before(given);
    const Seen after(given.guide, made.procedure, made.events, given.now);
    if (auto wrong = difference(dates_of(before.plan), dates_of(after.plan)); !wrong.empty()) {
        return wrong;
    }
    const States was = states_of(before.rows);
    const States is = states_of(after.rows);
    for (const PlannedStep& step : before.plan.steps) {
        const Truth truth = after.plan.find(step.id)->applies;
        if (truth != step.applies && !hangs_on(given.guide, step.step->applies, question)) {
            return words(step.id) + " does not ask about " + question;
        }
        const bool linked = !step.step->after.empty() || !step.step->unless_done.empty();
        if (truth == step.applies && !linked && was.at(step.id) != is.at(step.id)) {
            return words(step.id) + " was " + std::string(to_string(was.at(step.id))) + ", is " +
                   std::string(to_string(is.at(step.id)));
        }
        const bool decided = (truth == Truth::no) != (step.applies == Truth::no);
        const bool came_or_went = in_plan(was.at(step.id)) != in_plan(is.at(step.id));
        if (decided != came_or_went && step.step->unless_done.empty()) {
            return words(step.id) + (decided ? " stays as it was" : " comes or goes");
        }
    }
    return {};
}

std::string what_vanishes_comes_back_as_it_was(const Case& given) {
    const Change away{.answers = change_of(given, 0).answers};
    Change back;
    for (const auto& [question, value] : away.answers) {
        const auto known = given.procedure.answers.find(question);
        back.answers[question] = known == given.procedure.answers.end() ? "" : known->second;
    }
    const Changed without = make(given, away);
    const Changed again = make(given, without, back);
    if (again.events != given.events) {
        return "an answer adds or takes away an event";
    }
    const Seen before(given);
    const Seen after(given.guide, again.procedure, again.events, given.now);
    return same_standing(before, after);
}

// ---- any change
// ----------------------------------------------------------------------------------

std::string undo_gives_back_what_was(const Case& given) {
    const Changed made = make(given, change_of(given, 0));
    const Change back = inverse(made.complete, given.procedure, given.events, given.now);
    const Changed undone = make(given, made, back);
    if (auto wrong = only_grows(made.events, undone.events); !wrong.empty()) {
        return wrong;
    }
    Procedure again = undone.procedure;
    std::erase_if(again.answered_at, [&](const auto& answered) { // of answers there were not
        return !given.procedure.answered_at.contains(answered.first);
    });
    std::ranges::sort(again.layer.own, {}, &Step::key);
    Procedure was = given.procedure;
    std::ranges::sort(was.layer.own, {}, &Step::key);
    if (again != was) {
        return "the procedure is not what it was";
    }
    const Seen before(given);
    const Seen after(given.guide, undone.procedure, undone.events, given.now);
    if (auto wrong = difference(dates_of(before.plan), dates_of(after.plan)); !wrong.empty()) {
        return wrong;
    }
    return same_standing(before, after);
}

std::string a_retry_is_harmless(const Case& given) {
    const Change change = change_of(given, 0);
    const Changed once = make(given, change);
    const Changed twice = make(given, once, change);
    if (twice.procedure != once.procedure) {
        return "the procedure is another the second time";
    }
    return twice.again.empty() ? std::string()
                               : words(twice.again.front()) + " by the same change once more";
}

/// A tick stays unless the day moved and the step is asked again; then it is in the history.
std::string no_tick_is_lost(const Case& given) {
    const Change change = change_of(given, 0);
    const Changed made = make(given, change);
    if (auto wrong = only_grows(given.events, made.events); !wrong.empty()) {
        return wrong;
    }
    std::set<StepId> touched;
    for (const StepEvent& event : change.events) {
        touched.insert(event.step);
    }
    std::set<StepId> again;
    for (const StepEvent& event : made.again) {
        again.insert(event.step);
    }
    const bool moved = given.procedure.appointment &&
                       day_of(made.procedure.appointment) != day_of(given.procedure.appointment);
    const Seen before(given);
    const Seen after(given.guide, made.procedure, made.events, given.now);
    std::map<StepId, const TimelineRow*> rows;
    for (const TimelineRow& row : after.rows) {
        rows[row.planned->id] = &row;
    }
    for (const TimelineRow& row : before.rows) {
        const StepId& id = row.planned->id;
        const auto found = rows.find(id);
        const bool injection = row.planned->step->is_injection;
        if (!row.last || touched.contains(id) || found == rows.end() || injection) {
            continue;
        }
        const bool asks =
            moved && row.planned->step->asked_again && row.last->kind == StepEvent::Kind::done;
        if (asks != again.contains(id)) {
            return words(id) + (asks ? " is not asked again" : " is asked again");
        }
        if (asks ? found->second->state == StepState::done : found->second->last != row.last) {
            return words(id) + ": " + words(*row.last) + " became " + words(*found->second->last);
        }
    }
    return {};
}

// ---- effects
// -------------------------------------------------------------------------------------

/// The kind that an effect must have, worked out from the two rows.
Kind kind_of(const TimelineRow* was, const TimelineRow* is, bool again) {
    const auto behind = [](const TimelineRow* row) {
        return row->state == StepState::late || row->state == StepState::missed;
    };
    if (!is) {
        return Kind::removed;
    }
    if (!was) {
        return is->state == StepState::missed ? Kind::past : Kind::added;
    }
    if (again) {
        return Kind::asked_again;
    }
    if (!is_ticked(is->state) && was->state != is->state) { // an answer came or went
        if (is->state == StepState::depends) {
            return Kind::unsettled;
        }
        if (was->state == StepState::depends) {
            return is->state == StepState::missed ? Kind::past : Kind::added;
        }
    }
    if (was->planned->due != is->planned->due && !is_ticked(is->state)) {
        return behind(is) && !behind(was) ? Kind::past : Kind::moved;
    }
    if (!is_ticked(is->state) &&
        (was->state != is->state || was->planned->opens != is->planned->opens ||
         was->planned->closes != is->planned->closes ||
         was->planned->late_until != is->planned->late_until ||
         was->planned->step->deadline != is->planned->step->deadline ||
         was->planned->step->locked != is->planned->step->locked)) {
        return behind(is) && !behind(was) ? Kind::past : Kind::limits;
    }
    return was->planned->step->title == is->planned->step->title ? Kind::kept : Kind::reworded;
}

std::string effects_say_each_step_once(const Case& given) {
    const Changed made = make(given, change_of(given, 0));
    Guide later = given.guide; // of a version with other words,
    for (std::size_t i = 0; i < later.steps.size(); i += 2) {
        later.steps[i].title = "In other words";
    }
    for (std::size_t i = 0; i < later.steps.size(); i += 3) { // and other limits
        Step& step = later.steps[i];
        step.deadline = !step.deadline;
        step.window.opens.swap(step.window.late_until);
    }
    const Guide& guide = change_of(given, 0).guide ? later : given.guide;
    const Seen before(given);
    const Seen after(guide, made.procedure, made.events, given.now);
    const auto found = effects(before.rows, after.rows, made.again);

    std::map<StepId, const TimelineRow*> was, is;
    for (const auto& [rows, all] : {std::pair{&before.rows, &was}, {&after.rows, &is}}) {
        for (const TimelineRow& row : *rows) {
            if (in_plan(row.state)) {
                all->emplace(row.planned->id, &row);
            }
        }
    }
    std::vector<StepId> order;
    for (const TimelineRow& row : after.rows) {
        if (in_plan(row.state)) {
            order.push_back(row.planned->id);
        }
    }
    for (const TimelineRow& row : before.rows) {
        if (in_plan(row.state) && !is.contains(row.planned->id)) {
            order.push_back(row.planned->id);
        }
    }
    if (found.size() != order.size()) {
        return std::to_string(order.size()) + " steps gave " + std::to_string(found.size()) +
               " effects";
    }
    for (std::size_t i = 0; i < found.size(); ++i) {
        const Effect& effect = found[i];
        const TimelineRow* old = was.contains(effect.id) ? was.at(effect.id) : nullptr;
        const TimelineRow* now = is.contains(effect.id) ? is.at(effect.id) : nullptr;
        const bool again =
            std::ranges::find(made.again, effect.id, &StepEvent::step) != made.again.end();
        if (effect.id != order[i]) {
            return words(effect.id) + " is where " + words(order[i]) + " belongs";
        }
        if (effect.kind != kind_of(old, now, again)) {
            return words(effect.id) + " has kind " + std::to_string(static_cast<int>(effect.kind)) +
                   ", not " + std::to_string(static_cast<int>(kind_of(old, now, again)));
        }
        if (effect.before != (old ? old->planned->due : std::nullopt) ||
            effect.after != (now ? now->planned->due : std::nullopt) ||
            effect.step != (now ? now : old)->planned->step ||
            effect.ticked != (old && is_ticked(old->state))) {
            return words(effect.id) + " says other things than its rows";
        }
    }
    return {};
}

std::string no_change_keeps_everything(const Case& given) {
    const Changed made = make(given, {});
    if (made.procedure != given.procedure || made.events != given.events) {
        return "nothing changed something";
    }
    const Case copy = given;
    const Seen before(given);
    const Seen after(copy);
    for (const Effect& effect : effects(before.rows, after.rows, {})) {
        if (effect.kind != Kind::kept) {
            return words(effect.id) + " is not kept";
        }
    }
    return {};
}

} // namespace

class PlanChangePropertyTest : public QObject {
    Q_OBJECT

  private slots:
    void aMoveThereAndBackIsNone() { holds(a_move_there_and_back_is_none); }
    void twoMovesAreTheLastOne() { holds(two_moves_are_the_last_one); }
    void aMoveShiftsWhatHangsOnIt() { holds(a_move_shifts_what_hangs_on_it); }
    void anAnswerDecidesItsStepsAlone() { holds(an_answer_decides_its_steps_alone); }
    void whatVanishesComesBackAsItWas() { holds(what_vanishes_comes_back_as_it_was); }
    void undoGivesBackWhatWas() { holds(undo_gives_back_what_was); }
    void aRetryIsHarmless() { holds(a_retry_is_harmless); }
    void noTickIsLost() { holds(no_tick_is_lost); }
    void effectsSayEachStepOnce() { holds(effects_say_each_step_once); }
    void noChangeKeepsEverything() { holds(no_change_keeps_everything); }
};

QTEST_APPLESS_MAIN(PlanChangePropertyTest)
#include "change_property_test.moc"
