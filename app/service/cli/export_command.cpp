// SPDX-License-Identifier: Apache-2.0
#include "app/service/cli/command.h"
#include "app/service/diary_export.h"
#include "app/service/files.h"

namespace beforehand::app {

namespace {

enum class Format { csv, fhir, text, pdf };

/// --format, or what the name of the file says.
Result<Format> format_of(const Arguments& arguments) {
    const auto out = arguments.value("out");
    const bool pdf = out && std::filesystem::path(*out).extension() == ".pdf";
    const std::string name = arguments.value("format").value_or(pdf ? "pdf" : "text");
    for (const auto& [format, known] :
         {std::pair(Format::csv, "csv"), std::pair(Format::fhir, "fhir"),
          std::pair(Format::text, "text"), std::pair(Format::pdf, "pdf")}) {
        if (name == known) {
            return format;
        }
    }
    return fail(ErrorKind::invalid, "The format is csv, fhir, text or pdf.", "--format");
}

/// The patient's choice. A CSV file holds every word anyway, and no name.
Result<DiaryChoice> choice_of(const Arguments& arguments, Format format) {
    for (const char* option : {"note", "name", "12h"}) {
        if (format == Format::csv && arguments.has(option)) {
            return fail(ErrorKind::invalid,
                        "A CSV file holds every entry and all its words, without a name: leave "
                        "this out.",
                        std::string("--") + option);
        }
    }
    return DiaryChoice{arguments.values("note"), arguments.value("name").value_or(""),
                       !arguments.has("12h")};
}

Error about_option(Error error) {
    error.where = error.where == "name" ? "--name" : "--note " + error.where;
    return error;
}

/// To --out FILE; else to the screen.
Exit put(const std::string& text, const Arguments& arguments, Console& console) {
    const auto out = arguments.value("out");
    if (!out) {
        console.out << text;
        return Exit::ok;
    }
    const auto written = write_file(text, *out);
    return written ? Exit::ok : console.fail(written.error());
}

Exit put(const DiaryExport& diary, Format format, const DiaryChoice& choice,
         const Arguments& arguments, Console& console) {
    switch (format) {
    case Format::csv:
        return put(diary.csv(), arguments, console);
    case Format::fhir:
        return put(diary.fhir(choice), arguments, console);
    case Format::text:
        return put(document_text(diary.report(choice)), arguments, console);
    case Format::pdf:
        break;
    }
    const auto written = console.write_pdf(diary.report(choice), *arguments.value("out"));
    return written ? Exit::ok : console.fail(written.error());
}

Exit export_diary(const Arguments& arguments, Console& console) {
    const auto format = format_of(arguments);
    if (!format) {
        return console.fail(format.error());
    }
    if (*format == Format::pdf && !arguments.has("out")) {
        console.err << "A PDF goes into a file: give --out FILE.\n";
        return Exit::usage;
    }
    if (*format == Format::pdf && !console.write_pdf) {
        return console.fail({ErrorKind::io, "This program cannot write PDF.", "--format"});
    }
    if (arguments.has("out") && is_in_data_folder(*arguments.value("out"), console.data_folder)) {
        return console.fail({ErrorKind::invalid,
                             "Your data lies in this folder. Choose another place for the file.",
                             "--out"});
    }
    const auto choice = choice_of(arguments, *format);
    if (!choice) {
        return console.fail(choice.error());
    }
    const auto opened = open_procedure(arguments, console);
    if (!opened) {
        return Exit::bad_input;
    }
    Composition& composition = *opened->composition;
    const auto diary =
        DiaryExport::read(*opened->snapshot, composition.diary(), composition.zones());
    if (!diary) {
        return console.fail(diary.error());
    }
    if (const auto fine = (*diary)->check(*choice); !fine) {
        return console.fail(about_option(fine.error()));
    }
    Exit exit = put(**diary, *format, *choice, arguments, console);
    for (const std::string& id : (*diary)->damaged()) {
        exit = console.fail({ErrorKind::damaged, "This entry is damaged and is left out.", id});
    }
    return exit;
}

} // namespace

std::vector<Command> export_commands() {
    return {
        {"export",
         "",
         "Write the diary for the clinic as a report (text, pdf), for its programs (fhir), or "
         "for a spreadsheet (csv).",
         {{"format", "csv|fhir|text|pdf", "left out: pdf if the file's name ends so, else text"},
          {"out", "FILE", "where to; left out: print, all but pdf"},
          {"note", "ID", "an entry whose own words go out too, once for each; csv has them all"},
          {"name", "TEXT", "the patient's name; left out: none"},
          {"12h", "", "times with am and pm"},
          {"procedure", "ID", "whose; left out: the current one"}},
         0,
         0,
         export_diary}};
}

} // namespace beforehand::app
