// SPDX-License-Identifier: Apache-2.0
#include "app/service/cli/command.h"

namespace beforehand::app {

namespace {

/// "1 procedure", "2 procedures".
std::string counted(std::size_t count, const char* one, const char* many) {
    return std::to_string(count) + ' ' + (count == 1 ? one : many);
}

std::string counted(const DataCounts& counts) {
    return counted(counts.procedures, "procedure", "procedures") + ", " +
           counted(counts.entries, "entry", "entries") + ", " +
           counted(counts.questions, "question", "questions");
}

Exit export_all(const Arguments& arguments, Console& console) {
    const auto out = arguments.value("out");
    if (!out || out->empty()) {
        console.err << "Give --out FILE.\n";
        return Exit::usage;
    }
    const auto composition = console.open();
    if (!composition) {
        return Exit::bad_input;
    }
    const auto written = composition->data().export_to(*out);
    return written ? Exit::ok : console.fail(written.error());
}

/// Says what would go, and what to add for it to go.
Exit ask(const DataCounts& counts, const LeftBehind& files, Console& console) {
    console.err << "This would delete " << counted(counts);
    console.err << (files.empty() ? ".\n" : ", and these files:\n");
    for (const std::string& file : files) {
        console.err << "  " << file << '\n';
    }
    console.err << "It cannot be undone. Nothing was deleted: add --yes to delete.\n";
    return Exit::usage;
}

Exit tell(const DataCounts& counts, const Result<LeftBehind>& left, Console& console) {
    if (!left) {
        return console.fail(left.error());
    }
    console.out << "Deleted: " << counted(counts) << ".\n";
    for (const std::string& file : *left) {
        console.err << file
                    << ": This file is still there and may hold words of what was deleted.\n";
    }
    return left->empty() ? Exit::ok : Exit::bad_input;
}

Exit remove(const Arguments& arguments, Console& console) {
    const auto procedure = arguments.value("procedure");
    const bool all = arguments.has("all");
    if (all == procedure.has_value() || (procedure && procedure->empty())) {
        console.err << "Give either --procedure ID or --all.\n";
        return Exit::usage;
    }
    const auto composition = console.open();
    if (!composition) {
        return Exit::bad_input;
    }
    YourData& data = composition->data();
    const auto counts = all ? data.count() : data.count_of(*procedure);
    if (!counts) {
        return console.fail(counts.error());
    }
    if (!arguments.has("yes")) {
        return ask(*counts, all ? data.other_files() : LeftBehind{}, console);
    }
    return tell(*counts, all ? data.remove_all() : data.remove(*procedure), console);
}

} // namespace

std::vector<Command> data_commands() {
    return {{"data export",
             "",
             "Save everything as one JSON file, to keep or to take elsewhere.",
             {{"out", "FILE", "where to"}},
             0,
             0,
             export_all},
            {"data delete",
             "",
             "Delete a procedure with all that belongs to it, or all data. It cannot be undone.",
             {{"procedure", "ID", "that one, and its log, questions and reminders"},
              {"all", "", "all data"},
              {"yes", "", "really; left out: only say what would go"}},
             0,
             0,
             remove}};
}

} // namespace beforehand::app
