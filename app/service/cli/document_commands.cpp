// SPDX-License-Identifier: Apache-2.0
#include "app/service/cli/command.h"
#include "app/service/documents.h"

namespace beforehand::app {

namespace {

bool is_pdf(const std::filesystem::path& file) {
    return file.extension() == ".pdf";
}

/// To --out FILE, as PDF if it ends so; else as text, to the screen without --out.
Exit put(const Document& document, const Arguments& arguments, Console& console) {
    const auto out = arguments.value("out");
    if (!out) {
        console.out << document_text(document);
        return Exit::ok;
    }
    const std::filesystem::path file(*out);
    if (is_pdf(file) && !console.write_pdf) {
        return console.fail({ErrorKind::io,
                             "This program cannot write PDF: give a name that ends "
                             "in .txt.",
                             *out});
    }
    const auto written =
        is_pdf(file) ? console.write_pdf(document, file) : write_text_file(document, file);
    return written ? Exit::ok : console.fail(written.error());
}

Exit checklist(const Arguments& arguments, Console& console) {
    const std::string kind = arguments.value("kind").value_or("plan");
    const auto made = document_kind(kind);
    if (!made) {
        return console.fail(made.error());
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
    return put(make_document(*made, *opened->snapshot, *questions, !arguments.has("12h")),
               arguments, console);
}

Exit write_line(const Arguments& arguments, Console& console) {
    const auto opened = open_procedure(arguments, console);
    if (!opened) {
        return Exit::bad_input;
    }
    const auto written = opened->composition->procedures().change(
        opened->snapshot->procedure.id,
        {.arrival = {{arguments.words().at(0), arguments.words().at(1)}}}, {});
    return written ? Exit::ok : console.fail(written.error());
}

} // namespace

std::vector<Command> document_commands() {
    const OptionSpec which{"procedure", "ID", "whose; left out: the current one"};
    return {{"checklist",
             "",
             "Print or save the plan as a checklist, the arrive-ready card, or a helper's sheet.",
             {{"kind", "plan|card|helper", "plan if left out"},
              {"out", "FILE", "a .pdf, or text under any other name; left out: print"},
              {"12h", "", "times with am and pm"},
              which},
             0,
             0,
             checklist},
            {"card write",
             "LINE TEXT",
             "Write a line of the arrive-ready card; an empty text takes it away.",
             {which},
             2,
             2,
             write_line}};
}

} // namespace beforehand::app
