// SPDX-License-Identifier: Apache-2.0
#include "app/service/cli/command.h"
#include "core/time/iso8601.h"

#include <algorithm>
#include <map>
#include <nlohmann/json.hpp>

namespace beforehand::app {

namespace {

using Json = nlohmann::ordered_json;

/// KEY and --occurrence: a step of the plan, or with --diary a prompt of the diary.
Result<Subject> chosen_subject(const Arguments& arguments, const Snapshot& snapshot) {
    if (!arguments.has("diary")) {
        const auto step = chosen_step(arguments, snapshot);
        return step ? Result<Subject>(subject_of(*step)) : std::unexpected(step.error());
    }
    const std::string& key = arguments.words().front();
    const Prompt* prompt = snapshot.guide->diary ? snapshot.guide->diary->find(key) : nullptr;
    const auto occurrence = arguments.value("occurrence");
    if (!prompt || (!occurrence && prompt->occurrences.size() > 1)) {
        return fail(prompt ? ErrorKind::invalid : ErrorKind::not_found,
                    prompt ? "Say which one with --occurrence: `beforehand diary` lists them."
                           : "There is no \"" + key + "\" in the diary.");
    }
    return Subject{Subject::Kind::prompt, key,
                   occurrence.value_or(prompt->occurrences.front().name)};
}

/// What a command about one reminder is about.
struct Chosen {
    OpenedProcedure opened;
    Subject about;
    Offset lead;
};

std::optional<Chosen> choose(const Arguments& arguments, Console& console, Exit& exit) {
    const auto text = arguments.value("lead");
    if (!text) {
        console.err << "Give --lead, such as --lead PT1H.\n";
        exit = Exit::usage;
        return {};
    }
    exit = Exit::bad_input;
    const auto lead = parse_duration(*text);
    if (!lead) {
        console.fail({ErrorKind::invalid,
                      "A lead is written PT0S (at its time), PT30M, PT2H, P1D or the like.",
                      "--lead"});
        return {};
    }
    auto opened = open_procedure(arguments, console);
    if (!opened) {
        return {};
    }
    const auto about = chosen_subject(arguments, *opened->snapshot);
    if (!about) {
        console.fail(about.error());
        return {};
    }
    return Chosen{std::move(*opened), *about, *lead};
}

Exit set(const Arguments& arguments, Console& console) {
    Exit exit{};
    const auto chosen = choose(arguments, console, exit);
    if (!chosen) {
        return exit;
    }
    const auto reminder = chosen->opened.composition->reminders().set(*chosen->opened.snapshot,
                                                                      chosen->about, chosen->lead);
    if (!reminder) {
        return console.fail(reminder.error());
    }
    console.out << reminder->id << '\n';
    return Exit::ok;
}

Exit remove(const Arguments& arguments, Console& console) {
    Exit exit{};
    const auto chosen = choose(arguments, console, exit);
    if (!chosen) {
        return exit;
    }
    const auto removed = chosen->opened.composition->reminders().remove(
        *chosen->opened.snapshot, chosen->about, chosen->lead);
    return removed ? Exit::ok : console.fail(removed.error());
}

/// Members that name an instant: in the clinic's clock, its zone, and in UTC.
void put_instant(Json& row, const std::optional<Instant>& at, const Zone& zone) {
    row["local"] = at ? Json(format_wall_time(zone.to_wall(*at))) : Json(nullptr);
    row["zone"] = zone.name();
    row["utc"] = at ? Json(format_instant(*at)) : Json(nullptr);
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
    const Reminders& reminders = opened->composition->reminders();
    const auto book = reminders.book(*opened->snapshot);
    if (!book) {
        return console.fail(book.error());
    }
    const Zone& zone = *opened->snapshot->plan.zone;
    Json rows = Json::array();
    for (const SetReminder& set : reminders.list(*opened->snapshot, **book)) {
        if (*json) {
            Json row{{"id", set.id.empty() ? Json(nullptr) : Json(set.id)},
                     {"about", name_of(subject_names, set.about.kind)},
                     {"key", set.about.key},
                     {"occurrence", set.about.occurrence},
                     {"lead", format_duration(set.lead)},
                     {"usual", set.id.empty()}};
            put_instant(row, set.at, zone);
            rows.push_back(std::move(row));
        } else {
            console.out << (set.at ? format_wall_time(zone.to_wall(*set.at)) : "no date yet")
                        << "  " << set.about.key << ' ' << set.about.occurrence << "  "
                        << format_duration(set.lead) << (set.id.empty() ? "" : "  own " + set.id)
                        << '\n';
        }
    }
    if (*json) {
        console.out << Json{{"reminders", std::move(rows)}}.dump(2) << '\n';
    }
    return Exit::ok;
}

/// The ledger, as it was written.
Exit log(const Arguments& arguments, Console& console) {
    const auto json = wants_json(arguments);
    if (!json) {
        return console.fail(json.error());
    }
    const auto opened = open_procedure(arguments, console);
    if (!opened) {
        return Exit::bad_input;
    }
    const auto ledger =
        opened->composition->reminders().store().deliveries(opened->snapshot->procedure.id);
    if (!ledger) {
        return console.fail(ledger.error());
    }
    const Zone& zone = *opened->snapshot->plan.zone;
    Json rows = Json::array();
    for (const Delivery& row : *ledger) {
        if (*json) {
            rows.push_back({{"id", row.id},
                            {"about", name_of(subject_names, row.reminder.about.kind)},
                            {"key", row.reminder.about.key},
                            {"occurrence", row.reminder.about.occurrence},
                            {"lead", format_duration(row.reminder.lead)},
                            {"again", row.reminder.again},
                            {"claimed_for", format_instant(row.claimed_for)},
                            {"state", name_of(delivery_names, row.state)},
                            {"until", row.until ? Json(format_instant(*row.until)) : Json(nullptr)},
                            {"recorded_at", format_instant(row.recorded_at)}});
        } else {
            console.out << format_wall_time(zone.to_wall(row.recorded_at)) << "  "
                        << name_of(delivery_names, row.state) << "  " << row.reminder.about.key
                        << ' ' << row.reminder.about.occurrence << "  for "
                        << format_wall_time(zone.to_wall(row.claimed_for)) << '\n';
        }
    }
    if (*json) {
        console.out << Json{{"deliveries", std::move(rows)}}.dump(2) << '\n';
    }
    return Exit::ok;
}

/// Puts the options that are given into the settings; `invalid` for one that cannot be read.
Result<bool> read_settings(const Arguments& arguments, ReminderSettings& settings) {
    bool given = false;
    const std::map<std::string, bool ReminderSettings::*> switches{
        {"notifications", &ReminderSettings::on},
        {"steps", &ReminderSettings::steps},
        {"diary", &ReminderSettings::prompts},
        {"detail", &ReminderSettings::detail}};
    for (const auto& [name, member] : switches) {
        if (const auto value = arguments.value(name)) {
            if (*value != "on" && *value != "off") {
                return fail(ErrorKind::invalid, "This is on or off.", "--" + name);
            }
            settings.*member = *value == "on";
            given = true;
        }
    }
    if (const auto value = arguments.value("quiet")) {
        const auto hours = parse_quiet_hours(*value);
        if (!hours && *value != "none") {
            return fail(ErrorKind::invalid, "Give hours like 22:00-07:00, or none.", "--quiet");
        }
        settings.quiet = hours ? std::optional(*hours) : std::nullopt;
        given = true;
    }
    return given;
}

Exit settings(const Arguments& arguments, Console& console) {
    const auto composition = console.open();
    if (!composition) {
        return Exit::bad_input;
    }
    auto settings = composition->reminders().settings();
    if (!settings) {
        return console.fail(settings.error());
    }
    const auto given = read_settings(arguments, *settings);
    if (!given) {
        return console.fail(given.error());
    }
    if (*given) {
        if (const auto set = composition->reminders().set_settings(*settings); !set) {
            return console.fail(set.error());
        }
    }
    const auto on = [](bool value) { return value ? "on\n" : "off\n"; };
    console.out << "notifications " << on(settings->on) << "steps         " << on(settings->steps)
                << "diary         " << on(settings->prompts) << "detail        "
                << on(settings->detail) << "quiet         "
                << (settings->quiet ? format_quiet_hours(*settings->quiet) : "none") << '\n';
    return Exit::ok;
}

} // namespace

std::vector<Command> reminder_commands() {
    const OptionSpec which{"procedure", "ID", "whose; left out: the newest procedure's"};
    const OptionSpec format{"format", "text|json", "text if left out"};
    const std::vector<OptionSpec> one{
        {"lead", "DURATION", "how long before: PT0S, PT1H, P1D"},
        {"occurrence", "NAME", "which one, of a step that comes often: d-3"},
        {"diary", "", "KEY is a prompt of the diary, not a step"},
        which};
    return {{"reminder set", "KEY", "Set a reminder on a step, and print its id.", one, 1, 1, set},
            {"reminder remove", "KEY", "Take a reminder away, your own or a usual one.", one, 1, 1,
             remove},
            {"reminder list",
             "",
             "List the reminders that are ahead with their times.",
             {format, which},
             0,
             0,
             list},
            {"reminder log",
             "",
             "Show what became of the reminders that came.",
             {format, which},
             0,
             0,
             log},
            {"reminder settings",
             "",
             "Show how you are reminded; with options, change it.",
             {{"notifications", "on|off", "show notifications at all"},
              {"steps", "on|off", "the guide's usual reminders of steps"},
              {"diary", "on|off", "the guide's usual reminders of the diary"},
              {"detail", "on|off", "say in a notification what it is about"},
              {"quiet", "HOURS|none", "22:00-07:00: nudges wait, safety steps do not"}},
             0,
             0,
             settings}};
}

} // namespace beforehand::app
