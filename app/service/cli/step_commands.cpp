// SPDX-License-Identifier: Apache-2.0
#include "app/service/cli/command.h"
#include "app/service/cli/procedure_options.h"
#include "app/service/device.h"
#include "core/guide/words.h"
#include "core/plan/personal_layer.h"
#include "core/plan/picked_time.h"

namespace beforehand::app {

namespace {

Exit mark(const Arguments& arguments, Console& console, StepEvent::Kind kind,
          std::string_view words_option) {
    const auto opened = open_procedure(arguments, console);
    if (!opened) {
        return Exit::bad_input;
    }
    const auto step = chosen_step(arguments, *opened->snapshot);
    if (!step) {
        return console.fail(step.error());
    }
    const auto marked = opened->composition->procedures().mark(
        opened->snapshot->procedure.id, *step, kind, arguments.value(words_option).value_or(""),
        device_zone());
    return marked ? Exit::ok : console.fail(marked.error());
}

Exit done(const Arguments& arguments, Console& console) {
    return mark(arguments, console, StepEvent::Kind::done, "answer");
}

Exit skip(const Arguments& arguments, Console& console) {
    return mark(arguments, console, StepEvent::Kind::skipped, "reason");
}

Exit reopen(const Arguments& arguments, Console& console) {
    return mark(arguments, console, StepEvent::Kind::reopened, "");
}

Error without_stay(Error error) {
    error.message += " Give --stay for that time whatever moves.";
    return error;
}

Exit add(const Arguments& arguments, Console& console) {
    const auto wall = wall_time_option(arguments, "at");
    if (!wall) {
        return console.fail(wall.error());
    }
    if (!*wall) {
        console.err << "Give --at LOCAL.\n";
        return Exit::usage;
    }
    const auto opened = open_procedure(arguments, console);
    if (!opened) {
        return Exit::bad_input;
    }
    const auto picked = picked_time(opened->snapshot->plan, **wall, !arguments.has("stay"));
    if (!picked) {
        return console.fail(without_stay(picked.error()));
    }
    const Step step = own_step({}, picked->phase, arguments.words().front(),
                               arguments.value("what").value_or(""), picked->when);
    const Exit made = make_change(*opened, {.own = {{step.key, step}}}, arguments, console);
    if (made == Exit::ok) {
        console.out << step.key << '\n';
    }
    return made;
}

Exit remove(const Arguments& arguments, Console& console) {
    const auto opened = open_procedure(arguments, console);
    if (!opened) {
        return Exit::bad_input;
    }
    const auto step = chosen_step(arguments, *opened->snapshot);
    if (!step) {
        return console.fail(step.error());
    }
    if (!step->key.starts_with(own_prefix)) {
        return console.fail({ErrorKind::invalid,
                             "This step is the guide's or the clinic's: it can be skipped, not "
                             "removed.",
                             step->key});
    }
    return make_change(*opened, {.own = {{step->key, std::nullopt}}, .notes = {{*step, ""}}},
                       arguments, console);
}

Exit time(const Arguments& arguments, Console& console) {
    const auto wall = wall_time_option(arguments, "at");
    if (!wall) {
        return console.fail(wall.error());
    }
    if (wall->has_value() == arguments.has("usual")) {
        console.err << "Give either --at LOCAL or --usual.\n";
        return Exit::usage;
    }
    const auto opened = open_procedure(arguments, console);
    if (!opened) {
        return Exit::bad_input;
    }
    const auto step = chosen_step(arguments, *opened->snapshot);
    if (!step) {
        return console.fail(step.error());
    }
    std::optional<When> when;
    if (*wall) {
        const auto picked = picked_time(opened->snapshot->plan, **wall, !arguments.has("stay"));
        if (!picked) {
            return console.fail(without_stay(picked.error()));
        }
        when = picked->when;
    }
    return make_change(*opened, {.times = {{*step, when}}}, arguments, console);
}

Exit note(const Arguments& arguments, Console& console) {
    const auto opened = open_procedure(arguments, console);
    if (!opened) {
        return Exit::bad_input;
    }
    const auto step = chosen_step(arguments, *opened->snapshot);
    return step ? make_change(*opened, {.notes = {{*step, arguments.words()[1]}}}, arguments,
                              console)
                : console.fail(step.error());
}

} // namespace

std::vector<Command> step_commands() {
    const OptionSpec stay{"stay", "", "at that time whatever moves; left out: it moves along"};
    const OptionSpec occurrence{"occurrence", "NAME", "which one, of a step that comes often: d-3"};
    const OptionSpec which{"procedure", "ID", "whose step; left out: the newest procedure's"};
    return {
        {"step done",
         "KEY",
         "Tick a step.",
         {{"answer", "TEXT", "what was said, and by whom, for a step that must hold it"},
          occurrence,
          which},
         1,
         1,
         done},
        {"step skip",
         "KEY",
         "Skip a step.",
         {{"reason", "TEXT", "why"}, occurrence, which},
         1,
         1,
         skip},
        {"step reopen", "KEY", "Take a tick or a skip back.", {occurrence, which}, 1, 1, reopen},
        {"step add",
         "TITLE",
         "Add a step of your own, and print its key.",
         {{"at", "LOCAL", "when, in the clinic's time zone"},
          {"what", "TEXT", "more about it"},
          stay,
          which},
         1,
         1,
         add},
        {"step remove", "KEY", "Remove a step of your own.", {which}, 1, 1, remove},
        {"step time",
         "KEY",
         "Give a step a time of your own.",
         {{"at", "LOCAL", "when, in the clinic's time zone"},
          {"usual", "", "back to the guide's time"},
          stay,
          occurrence,
          which},
         1,
         1,
         time},
        {"step note",
         "KEY TEXT",
         "Write a note on a step; an empty text takes it away.",
         {occurrence, which},
         2,
         2,
         note}};
}

} // namespace beforehand::app
