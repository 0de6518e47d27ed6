// SPDX-License-Identifier: Apache-2.0
#include "app/service/cli/command.h"
#include "core/share/question_document.h"

namespace beforehand::app {

namespace {

Exit add(const Arguments& arguments, Console& console) {
    const auto opened = open_procedure(arguments, console);
    if (!opened) {
        return Exit::bad_input;
    }
    const auto asked = opened->composition->clinic_questions().ask(
        opened->snapshot->procedure.id, arguments.words().front(),
        arguments.value("page").value_or(""));
    if (!asked) {
        return console.fail(asked.error());
    }
    if (asked->was_there) { // as it was wanted: no fault
        console.err << "This question is on the list already.\n";
    }
    console.out << asked->question.id << '\n' << std::flush;
    return Exit::ok;
}

Exit list(const Arguments& arguments, Console& console) {
    const auto json = wants_json(arguments);
    if (!json) {
        return console.fail(json.error());
    }
    const auto opened = open_procedure(arguments, console);
    if (!opened) {
        return Exit::bad_input;
    }
    const auto questions =
        opened->composition->clinic_questions().list(opened->snapshot->procedure.id);
    if (!questions) {
        return console.fail(questions.error());
    }
    if (*json) {
        console.out << questions_json(*questions);
        return Exit::ok;
    }
    for (const ClinicQuestion& question : *questions) {
        console.out << question.id << "  " << question.text << '\n';
        if (question.answered()) {
            console.out << "    " << question.answer << '\n';
        }
    }
    return Exit::ok;
}

Exit answer(const Arguments& arguments, Console& console) {
    const auto composition = console.open();
    if (!composition) {
        return Exit::bad_input;
    }
    const auto answered =
        composition->clinic_questions().answer(arguments.words()[0], arguments.words()[1]);
    return answered ? Exit::ok : console.fail(answered.error());
}

Exit remove(const Arguments& arguments, Console& console) {
    const auto composition = console.open();
    if (!composition) {
        return Exit::bad_input;
    }
    const auto removed = composition->clinic_questions().remove(arguments.words().front());
    return removed ? Exit::ok : console.fail(removed.error());
}

} // namespace

std::vector<Command> question_commands() {
    const OptionSpec which{"procedure", "ID", "for which; left out: the current one"};
    return {
        {"question add",
         "TEXT",
         "Put a question for the clinic on the list, and print its id.",
         {{"page", "PAGE", "where it came from: article:KEY#HEADING, faq:KEY or step:KEY"}, which},
         1,
         1,
         add},
        {"question list",
         "",
         "List the questions for the clinic, and what was said.",
         {{"format", "text|json", "text if left out"}, which},
         0,
         0,
         list},
        {"question answer",
         "ID TEXT",
         "Write down what was said, and by whom; an empty text takes it away.",
         {},
         2,
         2,
         answer},
        {"question remove", "ID", "Take a question off the list.", {}, 1, 1, remove}};
}

} // namespace beforehand::app
