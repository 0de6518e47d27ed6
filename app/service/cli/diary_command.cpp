// SPDX-License-Identifier: Apache-2.0
#include "app/service/cli/command.h"
#include "core/share/prompt_document.h"

namespace beforehand::app {

namespace {

Exit diary(const Arguments& arguments, Console& console) {
    const auto json = wants_json(arguments);
    if (!json) {
        return console.fail(json.error());
    }
    const auto opened = open_procedure(arguments, console);
    if (!opened) {
        return Exit::bad_input;
    }
    const auto book = opened->composition->diary().book(*opened->snapshot, true);
    if (!book) {
        return console.fail(book.error());
    }
    Exit exit = Exit::ok;
    for (const std::string& id : (*book)->damaged) {
        exit = console.fail({ErrorKind::damaged, "This entry is damaged and is left out.", id});
    }
    console.out << (*json ? prompts_json((*book)->rows, opened->snapshot->procedure.created_at)
                          : prompts_text((*book)->rows, *opened->snapshot->plan.zone));
    return exit;
}

} // namespace

std::vector<Command> diary_commands() {
    return {{"diary",
             "",
             "List when the diary asks for an entry, and what was answered.",
             {{"format", "text|json", "text if left out"},
              {"procedure", "ID", "whose; left out: the current one"}},
             0,
             0,
             diary}};
}

} // namespace beforehand::app
