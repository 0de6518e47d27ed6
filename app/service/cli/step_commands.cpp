// SPDX-License-Identifier: Apache-2.0
#include "app/service/cli/command.h"
#include "app/service/device.h"

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

} // namespace

std::vector<Command> step_commands() {
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
        {"step reopen", "KEY", "Take a tick or a skip back.", {occurrence, which}, 1, 1, reopen}};
}

} // namespace beforehand::app
