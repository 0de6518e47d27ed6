// SPDX-License-Identifier: Apache-2.0
#include "app/service/cli/command.h"
#include "core/guide/reader.h"

namespace beforehand::app {

namespace {

Exit list(const Arguments&, Console& console) {
    for (const std::string& id : GuideLibrary::ids()) {
        const auto loaded = GuideLibrary::find(id);
        if (!loaded) {
            return console.fail(loaded.error());
        }
        const Guide& guide = *loaded->guide;
        console.out << guide.id << "  " << guide.version << "  " << guide.title
                    << (guide.review ? "" : "  (not yet reviewed by a clinician)") << '\n';
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

} // namespace

std::vector<Command> guide_commands() {
    return {{"guide list", "", "List the guides in the app.", {}, 0, 0, list},
            {"guide check",
             "DIR",
             "Check a guide's folder, and show every fault with its file and place.",
             {},
             1,
             1,
             check}};
}

} // namespace beforehand::app
