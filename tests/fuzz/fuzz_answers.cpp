// SPDX-License-Identifier: Apache-2.0
// Any answers, contacts, words, steps and times of one's own, and changes of them: what the checks
// let through makes a plan, and can be taken back.
#include "core/guide/words.h"
#include "core/plan/change.h"
#include "core/plan/checks.h"
#include "tests/fuzz/fixed_guide.h"
#include "tests/fuzz/support.h"

using namespace beforehand;
using namespace beforehand::fuzz;

namespace {

using namespace date::literals;
const Instant appointment{date::sys_days{2026_y / 3 / 28} + std::chrono::minutes{1350}};
const Instant now{date::sys_days{2026_y / 3 / 20}};

When when_of(Input& input) {
    When when;
    when.anchor = input.flag() ? Anchor::injection : Anchor::appointment;
    // Any number there is in one of a few, else one that is near.
    const bool any = input.below(8) == 0;
    const auto number = static_cast<std::int64_t>(input.number(any ? 8 : 2)) - (any ? 0 : 32'768);
    switch (input.below(3)) {
    case 0:
        when.offset = ElapsedOffset{std::chrono::seconds{any ? number : number * 60}};
        break;
    case 1:
        when.offset = CalendarOffset{date::days{static_cast<int>(any ? number : number / 256)}, {}};
        if (input.flag()) {
            std::get<CalendarOffset>(when.offset).at =
                std::chrono::minutes{input.number(2) % (24 * 60)};
        }
        break;
    case 2:
        when.fixed = WallTime{any ? std::chrono::seconds{number}
                                  : appointment.time_since_epoch() + std::chrono::minutes{number}};
        break;
    }
    return when;
}

StepId step_of(Input& input, const PersonalLayer& layer) {
    const auto& steps = fixed_guide().steps;
    const int at = input.below(static_cast<int>(steps.size() + layer.own.size() + 1));
    if (at < static_cast<int>(steps.size())) {
        const Step& step = steps[static_cast<std::size_t>(at)];
        return {step.key, step.occurrences.front().name};
    }
    if (const auto own = static_cast<std::size_t>(at) - steps.size(); own < layer.own.size()) {
        return {layer.own[own].key, "once"};
    }
    return {input.text(), input.text()};
}

/// One change that the app would let through, as Procedures::change() checks it.
Change change_of(Input& input, const Procedure& procedure) {
    const Guide& guide = fixed_guide();
    Change change;
    for (int i = input.below(4); i > 0; --i) {
        const Answers answer{{input.flag()   ? "q"
                              : input.flag() ? "side"
                                             : input.text(),
                              input.flag()   ? "yes"
                              : input.flag() ? "left"
                                             : input.text()}};
        if (check_answers(guide, answer)) {
            const Question* question = guide.find_question(answer.begin()->first);
            require(question && question->accepts(answer.begin()->second), "a real answer");
            change.answers.insert(answer.begin(), answer.end());
        }
    }
    if (input.flag()) {
        const Contacts contacts{input.text(), input.text(), input.text()};
        if (check_contacts(contacts)) {
            require(contacts.clinic.find('\n') == std::string::npos &&
                        contacts.clinic.size() <= max_contact_bytes,
                    "contacts are short and on one line");
            change.contacts = contacts;
        }
    }
    for (int i = input.below(4); i > 0; --i) {
        const std::string key = "own/" + std::to_string(input.below(4));
        const auto phase = static_cast<Phase>(input.below(3));
        const std::string title = input.text();
        const std::string what = input.text();
        const Step step = own_step(key, phase, title, what, when_of(input));
        if (check_own_step(step)) {
            change.own.emplace_back(key, input.below(4) == 0 ? std::nullopt : std::optional(step));
        }
    }
    for (int i = input.below(4); i > 0; --i) {
        const StepId id = step_of(input, procedure.layer);
        const Step* step = find_step(guide, procedure.layer, id.key);
        const When when = when_of(input);
        if (step && check_own_time(*step, when)) {
            require(!step->locked && !step->is_injection, "what is locked is not moved");
            change.times[id] = input.below(4) == 0 ? std::nullopt : std::optional(when);
        }
    }
    for (int i = input.below(4); i > 0; --i) {
        const StepId id = step_of(input, procedure.layer);
        const StepEvent event{
            "event",      "procedure", id,  static_cast<StepEvent::Kind>(input.below(3)),
            input.text(), now,         now, "UTC"};
        if (check_event(guide, procedure.layer, event)) {
            const Step* step = find_step(guide, procedure.layer, id.key);
            require(step && (!step->holds_answer || event.kind != StepEvent::Kind::done ||
                             !is_blank(event.words)),
                    "what holds an answer holds it");
            change.events.push_back(event);
        }
        const std::string note = input.text();
        if (check_step_words(note)) {
            change.notes[id] = note;
        }
    }
    if (input.below(3) == 0) {
        const std::chrono::hours later{input.below(200) - 100};
        const auto standing = static_cast<Standing>(input.below(3));
        change.booking = {WallTime{appointment.time_since_epoch()} + later, "UTC", standing};
    }
    return change;
}

Plan plan_of(const Procedure& procedure, const ZonePtr& zone) {
    Anchors anchors{zone, {}, procedure.injected, procedure.standing};
    if (procedure.appointment) {
        anchors.appointment = zone->to_instant(*procedure.appointment).instant;
    }
    return build_plan(fixed_guide(), anchors, procedure.answers, procedure.layer);
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
    Input input(text_of(bytes, size));
    Procedure procedure;
    procedure.id = "procedure";
    procedure.zone = "UTC";
    if (input.flag()) {
        procedure.appointment = WallTime{appointment.time_since_epoch()};
    }
    if (input.below(4) == 0) {
        procedure.injected = appointment + std::chrono::minutes{input.below(200)};
    }
    const ZonePtr& zone = zones()[static_cast<std::size_t>(input.below(5))];
    std::vector<StepEvent> events;
    for (int i = 0; i < 4 && !input.empty(); ++i) {
        const Plan before = plan_of(procedure, zone);
        const Change change = change_of(input, procedure);
        const auto rows = timeline(before, events, now);
        Change complete = change;
        for (StepEvent& event : asked_again(procedure, change, rows, now, "UTC")) {
            complete.events.push_back(std::move(event));
        }
        const Procedure after = changed(procedure, complete, now);
        std::vector<StepEvent> more = events;
        more.insert(more.end(), complete.events.begin(), complete.events.end());
        look(before, plan_of(after, zone), more, now);

        const Change back = inverse(complete, procedure, events, now);
        const Procedure undone = changed(after, back, now);
        require(undone.answers == procedure.answers && undone.contacts == procedure.contacts &&
                    undone.appointment == procedure.appointment &&
                    undone.layer.times == procedure.layer.times &&
                    undone.layer.notes == procedure.layer.notes &&
                    undone.layer.own.size() == procedure.layer.own.size(),
                "undo gives back what was");
        procedure = after;
        events = std::move(more);
    }
    return 0;
}
