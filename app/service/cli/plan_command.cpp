// SPDX-License-Identifier: Apache-2.0
#include "app/service/cli/procedure_options.h"
#include "app/service/device.h"
#include "core/share/plan_document.h"

namespace beforehand::app {

namespace {

/// A plan from the options alone: nothing is stored. What is installed counts, as it does for one
/// that is set up. Empty if `console` has said why it failed.
Result<std::unique_ptr<Snapshot>> described(const Arguments& arguments, Console& console) {
    const auto wanted = new_procedure(arguments);
    if (!wanted) {
        return std::unexpected(wanted.error());
    }
    const auto injected = wall_time_option(arguments, "injected");
    if (!injected) {
        return std::unexpected(injected.error());
    }
    const auto now = wall_time_option(arguments, "now");
    if (!now) {
        return std::unexpected(now.error());
    }
    if (*injected && !wanted->appointment) {
        return fail(ErrorKind::invalid, "An injection time needs an appointment: give --at too.",
                    "--injected");
    }
    const auto composition = console.open_to_find(wanted->guide);
    if (!composition) {
        return nullptr;
    }
    return composition->procedures().preview(*wanted, *injected, *now);
}

Exit plan(const Arguments& arguments, Console& console) {
    const auto json = wants_json(arguments);
    if (!json) {
        return console.fail(json.error());
    }
    if (arguments.has("guide") == arguments.has("procedure")) {
        console.err << "Give either --guide ID|DIR, or --procedure ID for one that is set up.\n";
        return Exit::usage;
    }
    std::unique_ptr<Snapshot> snapshot;
    if (arguments.has("guide")) {
        auto plan = described(arguments, console);
        if (!plan) {
            return console.fail(plan.error());
        }
        if (!*plan) {
            return Exit::bad_input;
        }
        snapshot = std::move(*plan);
    } else {
        auto opened = open_procedure(arguments, console);
        if (!opened) {
            return Exit::bad_input;
        }
        snapshot = std::move(opened->snapshot);
    }
    const auto write = *json ? plan_json : plan_text;
    console.out << write(snapshot->plan, snapshot->rows);
    return Exit::ok;
}

} // namespace

Result<NewProcedure> new_procedure(const Arguments& arguments) {
    NewProcedure wanted;
    wanted.guide = arguments.value("guide").value_or(GuideLibrary::usual);
    wanted.zone = arguments.value("zone").value_or(device_zone());
    const auto appointment = wall_time_option(arguments, "at");
    if (!appointment) {
        return std::unexpected(appointment.error());
    }
    wanted.appointment = *appointment;
    wanted.overlay = overlay_option(arguments);
    const auto answers = answer_options(arguments, false);
    if (!answers) {
        return std::unexpected(answers.error());
    }
    wanted.answers = *answers;
    return wanted;
}

Result<Answers> answer_options(const Arguments& arguments, bool may_be_empty) {
    Answers answers;
    for (const std::string& given : arguments.values("answer")) {
        const auto middle = given.find('=');
        if (middle == std::string::npos || middle == 0 ||
            (middle + 1 == given.size() && !may_be_empty)) {
            return fail(ErrorKind::invalid,
                        "An answer is written KEY=yes, KEY=no, KEY=unsure or "
                        "KEY=CHOICE.",
                        "--answer");
        }
        answers[given.substr(0, middle)] = given.substr(middle + 1);
    }
    return answers;
}

std::optional<std::filesystem::path> overlay_option(const Arguments& arguments) {
    const auto file = arguments.value("overlay");
    return file ? std::optional<std::filesystem::path>(*file) : std::nullopt;
}

std::vector<Command> plan_commands() {
    return {{"plan",
             "",
             "Print the dated steps of a guide, or of a procedure that is set up.",
             {{"guide", "ID|DIR", "a guide of the app, an installed one, or a folder with one"},
              {"overlay", "FILE", "a clinic's file to lay over it"},
              {"at", "LOCAL", "the appointment: 2026-12-03T09:30; left out: no date yet"},
              {"zone", "ZONE", "the clinic's time zone; left out: this device's"},
              {"answer", "KEY=VALUE", "yes, no, unsure or a choice; may be repeated"},
              {"injected", "LOCAL", "when the injection really was"},
              {"now", "LOCAL", "what time it is to be taken as"},
              {"procedure", "ID", "a procedure that is set up, instead of --guide"},
              {"format", "text|json", "text if left out"}},
             0,
             0,
             plan}};
}

} // namespace beforehand::app
