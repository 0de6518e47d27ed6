// SPDX-License-Identifier: Apache-2.0
#include "app/service/cli/procedure_options.h"
#include "core/time/iso8601.h"

#include <nlohmann/json.hpp>

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
    if (arguments.has("at") == arguments.has("no-date")) {
        console.err << "Give either --at LOCAL or --no-date.\n";
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
    const auto moved = opened->composition->procedures().move(
        procedure.id, *wall, arguments.value("zone").value_or(procedure.zone));
    return moved ? Exit::ok : console.fail(moved.error());
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
    std::optional<Instant> happened_at;
    if (!arguments.has("undo")) {
        happened_at =
            *wall ? opened->snapshot->plan.zone->to_instant(**wall).instant : console.clock.now();
    }
    const auto recorded = opened->composition->procedures().record_injection(
        opened->snapshot->procedure.id, happened_at);
    return recorded ? Exit::ok : console.fail(recorded.error());
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
    using Json = nlohmann::ordered_json;
    Json rows = Json::array();
    for (const Procedure& procedure : *procedures) {
        const std::string at =
            procedure.appointment ? format_wall_time(*procedure.appointment) : std::string();
        if (*json) {
            rows.push_back(
                {{"id", procedure.id},
                 {"guide", procedure.guide_id},
                 {"local", at.empty() ? Json(nullptr) : Json(at)},
                 {"zone", procedure.zone},
                 {"injected_at",
                  procedure.injected ? Json(format_instant(*procedure.injected)) : Json(nullptr)},
                 {"answers", procedure.answers},
                 {"clinic", procedure.contacts.clinic}});
        } else {
            console.out << procedure.id << "  " << procedure.guide_id << "  "
                        << (at.empty() ? "no date yet" : at + ' ' + procedure.zone) << '\n';
        }
    }
    if (*json) {
        console.out << Json{{"procedures", std::move(rows)}}.dump(2) << '\n';
    }
    return Exit::ok;
}

} // namespace

std::vector<Command> procedure_commands() {
    const OptionSpec which{"procedure", "ID", "which one; left out: the newest"};
    return {{"procedure add",
             "",
             "Set up a procedure, and print its id.",
             {{"guide", "ID|DIR", "si-joint-injection if left out"},
              {"at", "LOCAL", "the appointment; left out: no date yet"},
              {"zone", "ZONE", "the clinic's time zone; left out: this device's"},
              {"answer", "KEY=VALUE", "yes, no, unsure or a choice; may be repeated"},
              {"clinic", "NAME", "the clinic's name"},
              {"phone", "NUMBER", "the clinic's telephone number"},
              {"out-of-hours", "NUMBER", "the number when the clinic is closed"}},
             0,
             0,
             add},
            {"procedure move",
             "",
             "Move the appointment: open steps move with it, ticks stay.",
             {{"at", "LOCAL", "the new time"},
              {"no-date", "", "there is no date for now"},
              {"zone", "ZONE", "the clinic's time zone, if it is another"},
              which},
             0,
             0,
             move},
            {"procedure injected",
             "",
             "Record when the injection really was: recovery then counts from there.",
             {{"at", "LOCAL", "in the clinic's time zone; left out: now"},
              {"undo", "", "take the record back"},
              which},
             0,
             0,
             injected},
            {"procedure list",
             "",
             "List the procedures, newest first.",
             {{"format", "text|json", "text if left out"}},
             0,
             0,
             list}};
}

} // namespace beforehand::app
