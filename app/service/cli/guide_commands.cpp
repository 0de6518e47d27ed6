// SPDX-License-Identifier: Apache-2.0
#include "app/service/cli/procedure_options.h"
#include "core/guide/reader.h"

namespace beforehand::app {

namespace {

void print_line(std::ostream& out, const Guide& guide) {
    out << guide.id << "  " << guide.version << "  " << guide.title
        << (guide.clinic.name.empty() ? "" : "  (" + guide.clinic.name + ")")
        << (guide.review ? "" : "  (not yet reviewed by a clinician)") << '\n';
}

Exit list(const Arguments&, Console& console) {
    const auto composition = console.open();
    if (!composition) {
        return Exit::bad_input;
    }
    for (const LoadedGuide& loaded : composition->guides().offered()) {
        print_line(console.out, *loaded.guide);
    }
    return Exit::ok;
}

Exit check(const Arguments& arguments, Console& console) {
    const std::string& folder = arguments.words().front();
    const auto files = load_guide_files(folder);
    if (!files) {
        return console.fail(files.error());
    }
    const std::vector<Error> faults = check_guide(*files);
    for (const Error& fault : faults) {
        console.fail(fault);
    }
    if (!faults.empty()) {
        return Exit::bad_input;
    }
    console.out << folder << ": no faults found\n";
    return Exit::ok;
}

Exit install(const Arguments& arguments, Console& console) {
    const auto composition = console.open();
    if (!composition) {
        return Exit::bad_input;
    }
    const auto installed = composition->guides().install(
        arguments.words().front(), overlay_option(arguments), console.clock.now());
    if (!installed) {
        return console.fail(installed.error());
    }
    print_line(console.out, *installed->guide);
    return Exit::ok;
}

Exit remove(const Arguments& arguments, Console& console) {
    const auto composition = console.open();
    if (!composition) {
        return Exit::bad_input;
    }
    const auto removed = composition->guides().uninstall(arguments.words().front());
    return removed ? Exit::ok : console.fail(removed.error());
}

} // namespace

std::vector<Command> guide_commands() {
    const OptionSpec overlay{"overlay", "FILE", "a clinic's file to lay over it"};
    return {{"guide list", "", "List the guides that can be used.", {}, 0, 0, list},
            {"guide check",
             "DIR",
             "Check a guide's folder, and show every fault with its file and place.",
             {},
             1,
             1,
             check},
            {"guide install",
             "ID|DIR",
             "Check a guide and keep it, so that set-up offers it.",
             {overlay},
             1,
             1,
             install},
            {"guide remove",
             "ID",
             "Offer an installed guide no more. Plans made with it stay as they are.",
             {},
             1,
             1,
             remove}};
}

} // namespace beforehand::app
