// SPDX-License-Identifier: Apache-2.0
#include "app/service/cli/procedure_options.h"
#include "app/service/device.h"
#include "core/share/change_document.h"
#include "core/share/procedure_document.h"

namespace beforehand::app {

namespace {

Exit add(const Arguments& arguments, Console& console) {
    auto wanted = new_procedure(arguments);
    if (!wanted) {
        return console.fail(wanted.error());
    }
    wanted->contacts = {arguments.value("clinic").value_or(""),
                        arguments.value("phone").value_or(""),
                        arguments.value("out-of-hours").value_or("")};
    if (arguments.has("follows") != arguments.has("as")) {
        console.err << "--follows ID and --as KEY come together.\n";
        return Exit::usage;
    }
    if (arguments.has("follows")) {
        wanted->follows = {arguments.value("follows").value_or(""),
                           arguments.value("as").value_or("")};
    }
    const auto composition = console.open();
    if (!composition) {
        return Exit::bad_input;
    }
    const auto id = composition->procedures().add(*wanted);
    if (!id) {
        return console.fail(id.error());
    }
    console.out << *id << '\n';
    return Exit::ok;
}

Exit move(const Arguments& arguments, Console& console) {
    const int ways = arguments.has("at") + arguments.has("no-date") + arguments.has("rebook") +
                     arguments.has("cancel");
    if (ways != 1) {
        console.err << "Give one of --at LOCAL, --no-date, --rebook and --cancel.\n";
        return Exit::usage;
    }
    const auto wall = wall_time_option(arguments, "at");
    if (!wall) {
        return console.fail(wall.error());
    }
    const auto opened = open_procedure(arguments, console);
    if (!opened) {
        return Exit::bad_input;
    }
    const Procedure& procedure = opened->snapshot->procedure;
    Change::Booking booking{*wall, arguments.value("zone").value_or(procedure.zone)};
    if (arguments.has("rebook") || arguments.has("cancel")) { // the old time stays on record
        booking.appointment = procedure.appointment;
        booking.standing = arguments.has("cancel") ? Standing::cancelled : Standing::to_rebook;
    }
    return make_change(*opened, {.booking = booking}, arguments, console);
}

Exit injected(const Arguments& arguments, Console& console) {
    const auto wall = wall_time_option(arguments, "at");
    if (!wall) {
        return console.fail(wall.error());
    }
    if (*wall && arguments.has("undo")) {
        console.err << "Give either --at LOCAL or --undo.\n";
        return Exit::usage;
    }
    const auto opened = open_procedure(arguments, console);
    if (!opened) {
        return Exit::bad_input;
    }
    Change::Injection injection;
    if (!arguments.has("undo")) {
        injection.at =
            *wall ? opened->snapshot->plan.zone->to_instant(**wall).instant : console.clock.now();
    }
    return make_change(*opened, {.injection = injection}, arguments, console);
}

Exit answer(const Arguments& arguments, Console& console) {
    const auto answers = answer_options(arguments, true);
    if (!answers) {
        return console.fail(answers.error());
    }
    if (answers->empty()) {
        console.err << "Give --answer KEY=VALUE.\n";
        return Exit::usage;
    }
    const auto opened = open_procedure(arguments, console);
    return opened ? make_change(*opened, {.answers = *answers}, arguments, console)
                  : Exit::bad_input;
}

/// The guide that --guide, --overlay and --no-overlay ask for; without them a later version. The
/// overlay that the plan has goes only where that is said.
Result<LoadedGuide> wanted_guide(const Arguments& arguments, const Snapshot& snapshot,
                                 const GuideLibrary& guides) {
    const Procedure& procedure = snapshot.procedure;
    const auto overlay = overlay_option(arguments);
    const bool none = arguments.has("no-overlay");
    const auto name = arguments.value("guide");
    if (!name && (overlay || none)) {
        return guides.laid_over(procedure.guide, overlay);
    }
    if (!name) {
        auto newer = guides.newer(*snapshot.guide, procedure.guide);
        return newer ? Result<LoadedGuide>(std::move(*newer))
                     : fail(ErrorKind::not_found, "There is no later version of this guide here.");
    }
    auto found = guides.find_to_keep(*name, overlay);
    if (found && found->guide->id != procedure.guide_id) {
        return fail(ErrorKind::invalid,
                    "That guide is for another procedure: " + found->guide->title + ".");
    }
    if (!found || overlay || (!none && procedure.guide.overlay_hash.empty())) {
        return found;
    }
    auto laid = guides.with_overlay(*found, none ? "" : procedure.guide.overlay_hash);
    if (!laid && !none) {
        laid.error().message = "The clinic's rules that the plan has do not fit that guide. " +
                               laid.error().message + " --no-overlay takes the rules away.";
    }
    return laid;
}

Exit update(const Arguments& arguments, Console& console) {
    if (arguments.has("overlay") && arguments.has("no-overlay")) {
        console.err << "Give either --overlay FILE or --no-overlay.\n";
        return Exit::usage;
    }
    const auto opened = open_procedure(arguments, console);
    if (!opened) {
        return Exit::bad_input;
    }
    const auto wanted = wanted_guide(arguments, *opened->snapshot, opened->composition->guides());
    return wanted ? make_change(*opened, opened->composition->procedures().guide_change(*wanted),
                                arguments, console)
                  : console.fail(wanted.error());
}

Exit choose(const Arguments& arguments, Console& console) {
    const auto composition = console.open();
    if (!composition) {
        return Exit::bad_input;
    }
    const auto chosen = composition->procedures().choose(arguments.words().front());
    return chosen ? Exit::ok : console.fail(chosen.error());
}

Exit list(const Arguments& arguments, Console& console) {
    const auto json = wants_json(arguments);
    if (!json) {
        return console.fail(json.error());
    }
    const auto composition = console.open();
    if (!composition) {
        return Exit::bad_input;
    }
    const auto procedures = composition->procedures().list();
    if (!procedures) {
        return console.fail(procedures.error());
    }
    console.out << (*json ? procedures_json(*procedures) : procedures_text(*procedures));
    return Exit::ok;
}

Exit history(const Arguments& arguments, Console& console) {
    const auto opened = open_procedure(arguments, console);
    if (!opened) {
        return Exit::bad_input;
    }
    const auto events = opened->composition->procedures().history(opened->snapshot->procedure.id);
    if (!events) {
        return console.fail(events.error());
    }
    const Snapshot& snapshot = *opened->snapshot;
    console.out << history_text(*events, snapshot.events, snapshot.procedure.layer,
                                *snapshot.plan.zone);
    return Exit::ok;
}

} // namespace

Exit make_change(const OpenedProcedure& opened, const Change& change, const Arguments& arguments,
                 Console& console) {
    const Procedure& procedure = opened.snapshot->procedure;
    if (!arguments.has("preview")) {
        const auto made =
            opened.composition->procedures().change(procedure.id, change, device_zone());
        return made ? Exit::ok : console.fail(made.error());
    }
    const auto preview =
        opened.composition->procedures().preview(procedure.id, change, device_zone());
    if (!preview) {
        return console.fail(preview.error());
    }
    const ChangePreview& what = **preview;
    console.out << effects_text(what.effects, *what.before->plan.zone, *what.after->plan.zone);
    return Exit::ok;
}

std::vector<Command> procedure_commands() {
    const OptionSpec which{"procedure", "ID", "which one; left out: the current one"};
    const OptionSpec preview{"preview", "", "only say what would change"};
    const OptionSpec overlay{"overlay", "FILE", "a clinic's file to lay over the guide"};
    return {{"procedure add",
             "",
             "Set up a procedure, and print its id.",
             {{"guide", "ID|DIR", "si-joint-injection if left out"},
              overlay,
              {"at", "LOCAL", "the appointment; left out: no date yet"},
              {"zone", "ZONE", "the clinic's time zone; left out: this device's"},
              {"answer", "KEY=VALUE", "yes, no, unsure or a choice; may be repeated"},
              {"clinic", "NAME", "the clinic's name"},
              {"phone", "NUMBER", "the clinic's telephone number"},
              {"out-of-hours", "NUMBER", "the number when the clinic is closed"},
              {"follows", "ID", "the procedure that it comes after"},
              {"as", "KEY", "as what: second-block, other-side"}},
             0,
             0,
             add},
            {"procedure move",
             "",
             "Move the appointment: open steps move with it, ticks stay, answers are asked again.",
             {{"at", "LOCAL", "the new time"},
              {"no-date", "", "there is no date for now"},
              {"rebook", "", "told to rebook: wait for a new date"},
              {"cancel", "", "it does not take place"},
              {"zone", "ZONE", "the clinic's time zone, if it is another"},
              preview,
              which},
             0,
             0,
             move},
            {"procedure injected",
             "",
             "Record when the injection really was: recovery then counts from there.",
             {{"at", "LOCAL", "in the clinic's time zone; left out: now"},
              {"undo", "", "take the record back"},
              preview,
              which},
             0,
             0,
             injected},
            {"procedure answer",
             "",
             "Change answers: steps come and go with them, ticks stay.",
             {{"answer", "KEY=VALUE", "KEY= takes it back; may be repeated"}, preview, which},
             0,
             0,
             answer},
            {"procedure update",
             "",
             "Change to a later version of the guide, or to a clinic's overlay; else it stays.",
             {{"guide", "ID|DIR", "left out: the one that is here"},
              overlay,
              {"no-overlay", "", "take the clinic's rules away"},
              preview,
              which},
             0,
             0,
             update},
            {"procedure choose", "ID", "Make a procedure the current one.", {}, 1, 1, choose},
            {"procedure list",
             "",
             "List the procedures, newest first.",
             {{"format", "text|json", "text if left out"}},
             0,
             0,
             list},
            {"procedure history",
             "",
             "Print all that was recorded, oldest first.",
             {which},
             0,
             0,
             history}};
}

} // namespace beforehand::app
