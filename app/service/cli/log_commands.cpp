// SPDX-License-Identifier: Apache-2.0
#include "app/service/cli/command.h"
#include "app/service/cli/entry_options.h"
#include "app/service/device.h"
#include "core/share/log_document.h"

#include <algorithm>
#include <iterator>

namespace beforehand::app {

namespace {

/// The data and the procedure that an entry is about; no snapshot: there is none yet.
std::optional<OpenedProcedure> open_log(const Arguments& arguments, Console& console) {
    if (arguments.has("procedure")) {
        return open_procedure(arguments, console);
    }
    OpenedProcedure opened{console.open(), {}};
    if (!opened.composition) {
        return {};
    }
    const auto id = opened.composition->procedures().current();
    if (!id) {
        console.fail(id.error());
        return {};
    }
    if (!id->empty()) {
        auto snapshot = opened.composition->procedures().snapshot(*id);
        if (!snapshot) {
            console.fail(snapshot.error());
            return {};
        }
        opened.snapshot = std::move(*snapshot);
    }
    return opened;
}

/// --at LOCAL as a moment of this device's clock, or nothing.
Result<std::optional<Instant>> moment_option(const Arguments& arguments, Composition& composition) {
    const auto wall = wall_time_option(arguments, "at");
    if (!wall) {
        return std::unexpected(wall.error());
    }
    if (!*wall) {
        return std::nullopt;
    }
    const auto instant = device_instant(**wall, composition);
    return instant ? Result<std::optional<Instant>>(*instant) : std::unexpected(instant.error());
}

/// --prompt KEY/OCCURRENCE, or nothing.
Result<std::optional<PromptId>> prompt_option(const Arguments& arguments) {
    const auto text = arguments.value("prompt");
    if (!text) {
        return std::nullopt;
    }
    const auto slash = text->find('/');
    if (slash == std::string::npos) {
        return fail(ErrorKind::invalid,
                    "Say which as KEY/OCCURRENCE: `beforehand diary` lists them.", "--prompt");
    }
    return PromptId{text->substr(0, slash), text->substr(slash + 1)};
}

Result<NewEntry> wanted_entry(LogEntry said, const Arguments& arguments, Composition& composition,
                              const Snapshot* snapshot) {
    auto entry = entry_with(std::move(said), arguments, composition, snapshot);
    if (!entry) {
        return std::unexpected(entry.error());
    }
    const auto moment = moment_option(arguments, composition);
    if (!moment) {
        return std::unexpected(moment.error());
    }
    const auto prompt = prompt_option(arguments);
    if (!prompt) {
        return std::unexpected(prompt.error());
    }
    return NewEntry{std::move(*entry), *moment, *prompt};
}

Exit print_id(const Result<LogEntry>& entry, Console& console) {
    if (!entry) {
        return console.fail(about_option(entry.error()));
    }
    console.out << entry->id << '\n' << std::flush;
    return Exit::ok;
}

Exit write(LogEntry said, const Arguments& arguments, Console& console) {
    const auto opened = open_log(arguments, console);
    if (!opened) {
        return Exit::bad_input;
    }
    const auto wanted =
        wanted_entry(std::move(said), arguments, *opened->composition, opened->snapshot.get());
    if (!wanted) {
        return console.fail(wanted.error());
    }
    return print_id(
        opened->composition->diary().write(*wanted, opened->snapshot.get(), device_zone()),
        console);
}

Exit note(const Arguments& arguments, Console& console) {
    const bool says = std::ranges::any_of(
        note_options(), [&](const OptionSpec& option) { return arguments.has(option.name); });
    if (arguments.words().empty() && !says) {
        console.err << "Something is missing.\n";
        return Exit::usage;
    }
    LogEntry said;
    said.text = arguments.words().empty() ? std::string() : arguments.words().front();
    return write(std::move(said), arguments, console);
}

Exit pain(const Arguments& arguments, Console& console) {
    LogEntry said;
    said.kind = LogEntry::Kind::pain;
    return write(std::move(said), arguments, console);
}

Exit overall(const Arguments& arguments, Console& console) {
    LogEntry said;
    said.kind = LogEntry::Kind::overall;
    return write(std::move(said), arguments, console);
}

Exit correct(const Arguments& arguments, Console& console) {
    const auto options = all_entry_options();
    const bool says = arguments.has("note") || arguments.has("at") ||
                      std::ranges::any_of(options, [&](const OptionSpec& option) {
                          return arguments.has(option.name);
                      });
    if (!says) {
        console.err << "Say what to change.\n";
        return Exit::usage;
    }
    const auto composition = console.open();
    if (!composition) {
        return Exit::bad_input;
    }
    const std::string& id = arguments.words().front();
    auto before = composition->diary().find(id);
    if (!before) {
        return console.fail(before.error());
    }
    std::unique_ptr<Snapshot> about;
    const bool scores = arguments.has("rest") || arguments.has("moving");
    if (scores && !before->procedure.empty()) {
        auto snapshot = composition->procedures().snapshot(before->procedure);
        if (!snapshot) {
            return console.fail(snapshot.error());
        }
        about = std::move(*snapshot);
    }
    const auto wanted = wanted_entry(std::move(*before), arguments, *composition, about.get());
    if (!wanted) {
        return console.fail(wanted.error());
    }
    return print_id(composition->diary().correct(id, *wanted, device_zone()), console);
}

Exit remove(const Arguments& arguments, Console& console) {
    const auto composition = console.open();
    if (!composition) {
        return Exit::bad_input;
    }
    const auto removed = composition->diary().remove(arguments.words().front());
    return removed ? Exit::ok : console.fail(removed.error());
}

void print(const std::vector<LogEntry>& entries, bool json, Composition& composition,
           Console& console) {
    if (json) {
        console.out << log_json(entries);
        return;
    }
    for (const LogEntry& entry : entries) {
        const auto zone = composition.zones().find(entry.zone);
        console.out << log_line(entry, zone ? zone->get() : nullptr);
    }
}

Exit show(const Arguments& arguments, Console& console) {
    const auto json = wants_json(arguments);
    if (!json) {
        return console.fail(json.error());
    }
    const auto composition = console.open();
    if (!composition) {
        return Exit::bad_input;
    }
    const auto newest = composition->diary().find(arguments.words().front());
    if (!newest) {
        return console.fail(newest.error());
    }
    const auto history = composition->diary().history(newest->id);
    if (!history) {
        return console.fail(history.error());
    }
    print(*history, *json, *composition, console);
    return Exit::ok;
}

Exit list(const Arguments& arguments, Console& console) {
    const auto json = wants_json(arguments);
    if (!json) {
        return console.fail(json.error());
    }
    LogQuery query{.procedure = arguments.value("procedure")};
    if (const auto kind = arguments.value("kind")) {
        query.kind = parse_entry_kind(*kind);
        if (!query.kind) {
            return console.fail(
                {ErrorKind::invalid, "The kind is note, pain or overall.", "--kind"});
        }
    }
    const auto composition = console.open();
    if (!composition) {
        return Exit::bad_input;
    }
    const auto page = composition->diary().read(query);
    if (!page) {
        return console.fail(page.error());
    }
    Exit exit = Exit::ok;
    for (const std::string& id : page->damaged) {
        exit = console.fail({ErrorKind::damaged, "This entry is damaged and is left out.", id});
    }
    print(page->entries, *json, *composition, console);
    return exit;
}

std::vector<OptionSpec> with(std::vector<OptionSpec> options, std::vector<OptionSpec> more) {
    std::ranges::copy(more, std::back_inserter(options));
    return options;
}

} // namespace

std::vector<Command> log_commands() {
    const OptionSpec at{"at", "LOCAL", "when it was, in this device's time zone; left out: now"};
    const OptionSpec words{"note", "TEXT", "a note on it"};
    const OptionSpec which{"procedure", "ID", "about which; left out: the current one"};
    const OptionSpec prompt{"prompt", "KEY/OCCURRENCE",
                            "which prompt it answers; left out: the one of that moment"};
    const OptionSpec format{"format", "text|json", "text if left out"};
    return {
        {"log pain", "",
         "Write how bad it is, on one side, and print the entry's id once it is safely on disk.",
         with(pain_options(), {words, at, prompt, which}), 0, 0, pain},
        {"log overall", "", "Write how it is, all in all, from memory, and print the entry's id.",
         with(overall_options(), {words, at, prompt, which}), 0, 0, overall},
        {"log note", "[TEXT]",
         "Write a symptom note, or what was measured, and print its id once it is safely on disk.",
         with(note_options(), {at, which}), 0, 1, note},
        {"log list",
         "",
         "List what was written down, newest first.",
         {{"kind", "note|pain|overall", "left out: all"},
          {"procedure", "ID", "about which; left out: all"},
          format},
         0,
         0,
         list},
        {"log show",
         "ID",
         "Show an entry and what it was before it was corrected, oldest first.",
         {format},
         1,
         1,
         show},
        {"log correct", "ID",
         "Change what an entry says, and print the new id; what was there stays in its history. "
         "\"none\" takes an answer back.",
         with(all_entry_options(), {words, {"at", "LOCAL", "when it was; left out: as it was"}}), 1,
         1, correct},
        {"log delete",
         "ID",
         "Delete an entry and all it was before, and every word of it.",
         {},
         1,
         1,
         remove}};
}

} // namespace beforehand::app
