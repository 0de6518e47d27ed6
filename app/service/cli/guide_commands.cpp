// SPDX-License-Identifier: Apache-2.0
#include "app/service/cli/guide_check.h"
#include "app/service/cli/procedure_options.h"

#include <algorithm>

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
    const auto offered = composition->guides().offered();
    if (!offered) {
        return console.fail(offered.error());
    }
    for (const LoadedGuide& loaded : *offered) {
        print_line(console.out, *loaded.guide);
    }
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

/// What is offered under an id; empty if nothing is.
std::optional<GuideChoice> offered_as(Composition& composition, const std::string& id) {
    const auto offered = composition.guides().offered();
    if (!offered) {
        return std::nullopt;
    }
    const auto found =
        std::ranges::find(*offered, id, [](const LoadedGuide& loaded) { return loaded.guide->id; });
    return found == offered->end() ? std::nullopt : std::optional(found->choice);
}

Exit remove(const Arguments& arguments, Console& console) {
    const std::string& id = arguments.words().front();
    const auto composition = console.open();
    if (!composition) {
        return Exit::bad_input;
    }
    const auto before = offered_as(*composition, id);
    const auto removed = composition->guides().uninstall(id);
    if (!removed) {
        return console.fail(removed.error());
    }
    if (!before) {
        return console.fail({ErrorKind::not_found,
                             "No guide is installed under this id. `beforehand guide list` shows "
                             "what there is.",
                             id});
    }
    if (offered_as(*composition, id) == before) {
        return console.fail(
            {ErrorKind::invalid, "This guide comes with the app: it cannot be removed.", id});
    }
    return Exit::ok;
}

} // namespace

std::vector<Command> guide_commands() {
    const OptionSpec overlay{"overlay", "FILE", "a clinic's file to lay over it"};
    return {{"guide list", "", "List the guides that can be used.", {}, 0, 0, list},
            {"guide check",
             "DIR",
             "Check a guide's folder: every fault and every doubt, with its file and place.",
             {overlay, {"strict", "", "what is doubtful is a fault too"}},
             1,
             1,
             check_guide_folder},
            {"guide fixture",
             "DIR",
             "Print or save a situation with the timeline that the guide gives it, for fixtures/.",
             {{"about", "TEXT", "what the situation is"},
              {"at", "LOCAL", "the appointment; left out: no date yet"},
              {"zone", "ZONE", "the clinic's time zone; left out: this device's"},
              {"answer", "KEY=VALUE", "yes, no, unsure or a choice; may be repeated"},
              {"injected", "LOCAL", "when the injection really was"},
              {"out", "FILE", "where to keep it; left out: print"}},
             1,
             1,
             print_fixture},
            {"guide statements",
             "DIR",
             "Print what the reading tells, one row a statement, for the table of REVIEW.md.",
             {},
             1,
             1,
             print_statements},
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
