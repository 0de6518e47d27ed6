// SPDX-License-Identifier: Apache-2.0
#include "app/service/cli/command.h"

namespace beforehand::app {

namespace {

Exit calendar(const Arguments& arguments, Console& console) {
    const auto out = arguments.value("out");
    if (!out) {
        console.err << "A calendar goes into a file: give --out FILE, such as plan.ics.\n";
        return Exit::usage;
    }
    const auto opened = open_procedure(arguments, console);
    if (!opened) {
        return Exit::bad_input;
    }
    Composition& composition = *opened->composition;
    const auto book = composition.reminders().book(*opened->snapshot);
    if (!book) {
        return console.fail(book.error());
    }
    const auto written =
        composition.calendar().write(*opened->snapshot, **book, arguments.has("detail"), *out);
    if (!written) {
        return console.fail(written.error());
    }
    if (written->ahead == 0) {
        console.err << "Nothing in this plan has a date now: the file takes back what an earlier "
                       "one put into the calendar.\n";
    }
    return Exit::ok;
}

} // namespace

std::vector<Command> calendar_commands() {
    return {{"calendar",
             "",
             "Write the plan as a calendar file, with alarms. Import it again after a change: it "
             "updates what is there.",
             {{"out", "FILE", "where to, such as plan.ics"},
              {"detail", "", "real titles, texts and telephone numbers; left out: none of them"},
              {"procedure", "ID", "whose; left out: the current one"}},
             0,
             0,
             calendar}};
}

} // namespace beforehand::app
