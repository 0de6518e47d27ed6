// SPDX-License-Identifier: Apache-2.0
#include "app/service/cli/command.h"
#include "app/service/device.h"
#include "core/share/log_document.h"
#include "core/time/iso8601.h"

#include <charconv>

namespace beforehand::app {

namespace {

Result<std::optional<int>> severity_option(const Arguments& arguments) {
    const auto text = arguments.value("severity");
    if (!text) {
        return std::nullopt;
    }
    int severity = 0;
    const auto [end, fault] = std::from_chars(text->data(), text->data() + text->size(), severity);
    if (fault != std::errc() || end != text->data() + text->size()) {
        return fail(ErrorKind::invalid, "How bad it is must be a number from 0 to 10.",
                    "--severity");
    }
    return severity;
}

Exit note(const Arguments& arguments, Console& console) {
    const auto severity = severity_option(arguments);
    if (!severity) {
        return console.fail(severity.error());
    }
    const auto wall = wall_time_option(arguments, "at");
    if (!wall) {
        return console.fail(wall.error());
    }
    const auto composition = console.open();
    if (!composition) {
        return Exit::bad_input;
    }
    NewNote wanted{arguments.words().front(), *severity, {}};
    if (*wall) {
        const auto instant = device_instant(**wall, *composition);
        if (!instant) {
            return console.fail(instant.error());
        }
        wanted.happened_at = *instant;
    }
    const auto procedure = composition->procedures().current();
    if (!procedure) {
        return console.fail(procedure.error());
    }
    const auto entry = composition->diary().write(wanted, *procedure, device_zone());
    if (!entry) {
        return console.fail(entry.error());
    }
    console.out << entry->id << '\n' << std::flush;
    return Exit::ok;
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
    const auto entries = composition->diary().list();
    if (!entries) {
        return console.fail(entries.error());
    }
    const auto damaged = composition->diary().damaged();
    if (!damaged) {
        return console.fail(damaged.error());
    }
    Exit exit = Exit::ok;
    for (const std::string& id : *damaged) {
        exit = console.fail({ErrorKind::damaged, "This note is damaged and is left out.", id});
    }
    if (*json) {
        console.out << log_json(*entries);
        return exit;
    }
    for (const LogEntry& entry : *entries) {
        const auto zone = composition->zones().find(entry.zone);
        console.out << (zone ? format_wall_time((*zone)->to_wall(entry.happened_at))
                             : format_instant(entry.happened_at))
                    << "  " << (entry.severity ? std::to_string(*entry.severity) : "-") << "  "
                    << entry.text << '\n';
    }
    return exit;
}

} // namespace

std::vector<Command> log_commands() {
    return {{"log note",
             "TEXT",
             "Write a symptom note, and print its id once it is safely on disk.",
             {{"severity", "N", "how bad, 0 to 10; left out: not answered"},
              {"at", "LOCAL", "when it was, in this device's time zone; left out: now"}},
             1,
             1,
             note},
            {"log list",
             "",
             "List what was written down, newest first.",
             {{"format", "text|json", "text if left out"}},
             0,
             0,
             list}};
}

} // namespace beforehand::app
