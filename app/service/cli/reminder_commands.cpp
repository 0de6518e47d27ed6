// SPDX-License-Identifier: Apache-2.0
#include "app/service/cli/command.h"
#include "core/time/iso8601.h"

#include <nlohmann/json.hpp>

namespace beforehand::app {

namespace {

Exit set(const Arguments& arguments, Console& console) {
    const auto text = arguments.value("lead");
    if (!text) {
        console.err << "Give --lead, such as --lead PT1H.\n";
        return Exit::usage;
    }
    const auto lead = parse_duration(*text);
    if (!lead) {
        return console.fail({ErrorKind::invalid,
                             "A lead is written PT0S (at its time), PT30M, PT2H, P1D or the like.",
                             "--lead"});
    }
    const auto opened = open_procedure(arguments, console);
    if (!opened) {
        return Exit::bad_input;
    }
    const auto step = chosen_step(arguments, *opened->snapshot);
    if (!step) {
        return console.fail(step.error());
    }
    const auto reminder = opened->composition->reminders().set(*opened->snapshot, *step, *lead);
    if (!reminder) {
        return console.fail(reminder.error());
    }
    console.out << reminder->id << '\n';
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
    const auto reminders = opened->composition->reminders().list(*opened->snapshot);
    if (!reminders) {
        return console.fail(reminders.error());
    }
    using Json = nlohmann::ordered_json;
    Json rows = Json::array();
    for (const auto& [reminder, at] : *reminders) {
        const Zone& zone = *opened->snapshot->plan.zone;
        const std::string local = at ? format_wall_time(zone.to_wall(*at)) : std::string();
        if (*json) {
            rows.push_back({{"id", reminder.id},
                            {"key", reminder.step.key},
                            {"occurrence", reminder.step.occurrence},
                            {"lead", format_duration(reminder.lead)},
                            {"local", at ? Json(local) : Json(nullptr)},
                            {"zone", zone.name()},
                            {"utc", at ? Json(format_instant(*at)) : Json(nullptr)}});
        } else {
            console.out << reminder.id << "  " << (at ? local : "no date yet") << "  "
                        << reminder.step.key << ' ' << reminder.step.occurrence << '\n';
        }
    }
    if (*json) {
        console.out << Json{{"reminders", std::move(rows)}}.dump(2) << '\n';
    }
    return Exit::ok;
}

} // namespace

std::vector<Command> reminder_commands() {
    const OptionSpec which{"procedure", "ID", "whose; left out: the newest procedure's"};
    return {{"reminder set",
             "KEY",
             "Set a reminder on a step, and print its id.",
             {{"lead", "DURATION", "how long before: PT0S, PT1H, P1D"},
              {"occurrence", "NAME", "which one, of a step that comes often: d-3"},
              which},
             1,
             1,
             set},
            {"reminder list",
             "",
             "List the reminders with their times.",
             {{"format", "text|json", "text if left out"}, which},
             0,
             0,
             list}};
}

} // namespace beforehand::app
