// SPDX-License-Identifier: Apache-2.0
#include "app/service/cli/command_line.h"

#include "app/service/agent_client.h"
#include "app/service/device.h"
#include "core/plan/checks.h"
#include "core/time/iso8601.h"

#include <QCommandLineParser>
#include <algorithm>

namespace beforehand::app {

namespace {

/// What follows it are words, not options.
const QString end_of_options = QStringLiteral("--");

const std::vector<Command>& all_commands() {
    static const std::vector<Command> commands = [] {
        std::vector<Command> all;
        for (auto area :
             {plan_commands, procedure_commands, step_commands, reminder_commands, log_commands,
              diary_commands, question_commands, search_commands, document_commands,
              export_commands, calendar_commands, data_commands, guide_commands}) {
            std::ranges::move(area(), std::back_inserter(all));
        }
        return all;
    }();
    return commands;
}

void print_usage(std::ostream& stream, const Command& command) {
    stream << "usage: beforehand " << command.name;
    if (*command.words) {
        stream << ' ' << command.words;
    }
    stream << (command.options.empty() ? "\n" : " [options]\n") << command.help << '\n';
    for (const OptionSpec& option : command.options) {
        std::string left = std::string("--") + option.name;
        if (*option.value) {
            left += std::string(" ") + option.value;
        }
        left.resize(std::max<std::size_t>(left.size() + 2, 30), ' ');
        stream << "  " << left << option.help << '\n';
    }
}

bool is_of(const Command& command, const std::string& area) {
    return area.empty() || std::string_view(command.name).starts_with(area + ' ');
}

/// A line for each command of an area ("guide"), or of all if it is empty.
void print_commands(std::ostream& stream, const std::string& area = {}) {
    for (const Command& command : all_commands()) {
        if (!is_of(command, area)) {
            continue;
        }
        std::string left = std::string(command.name) + ' ' + command.words;
        left.resize(std::max<std::size_t>(left.size() + 2, 30), ' ');
        stream << "  " << left << command.help << '\n';
    }
}

void print_help(std::ostream& stream) {
    stream << "beforehand opens the window. On the command line:\n\n";
    print_commands(stream);
    stream
        << "\n  --data-dir DIR                where the data lies, before or after the command\n"
           "  --demo                        open the window on a sample that is not kept\n"
           "  --self-test                   load every page without a display\n"
           "  --first-frame                 print how long the first frame took, and the memory,\n"
           "                                then quit\n"
           "  --rtl                         mirror the window, to try right to left\n"
           "  --help, --version\n\n"
           "`beforehand COMMAND --help` says more. Exit: 0 done, 1 the input is wrong, 2 usage.\n";
}

/// The command whose name the words begin with, and how many of the words that takes.
std::pair<const Command*, qsizetype> find_command(const QStringList& words) {
    for (const qsizetype length : {2, 1}) {
        if (words.size() < length) {
            continue;
        }
        const std::string name = words.first(length).join(' ').toStdString();
        for (const Command& command : all_commands()) {
            if (command.name == name) {
                return {&command, length};
            }
        }
    }
    return {nullptr, 0};
}

/// `beforehand guide`, `beforehand guide --help` or one that there is not.
Exit run_area(const QStringList& words, Console& console) {
    const std::string area = words.value(0).toStdString();
    const std::string second = words.value(1).toStdString();
    if (second == "--help" || second == "-h") {
        print_commands(console.out, area);
        return Exit::ok;
    }
    const bool known = std::ranges::any_of(
        all_commands(), [&area](const Command& command) { return is_of(command, area); });
    if (!known) {
        console.err << "There is no command \"" << area
                    << "\". `beforehand --help` shows them all.\n";
        return Exit::usage;
    }
    if (second.empty()) {
        console.err << "One of these is meant:\n";
    } else {
        console.err << "There is no command \"" << area << ' ' << second << "\". There are:\n";
    }
    print_commands(console.err, area);
    return Exit::usage;
}

} // namespace

Exit Console::fail(const Error& error) {
    if (!error.where.empty()) {
        err << error.where << ": ";
    }
    err << error.message << '\n';
    return Exit::bad_input;
}

namespace {

std::unique_ptr<Composition> open_in(const std::optional<std::filesystem::path>& folder,
                                     Console& console) {
    auto composition = Composition::open(folder, console.clock);
    if (!composition) {
        console.fail(composition.error());
        return {};
    }
    if (!(*composition)->report().words.empty()) {
        console.err << (*composition)->report().words << '\n';
    }
    return std::move(*composition);
}

} // namespace

std::unique_ptr<Composition> Console::open() {
    opened_data = true;
    return open_in(data_folder, *this);
}

std::unique_ptr<Composition> Console::open_to_find(std::string_view guide) {
    const bool installed =
        !GuideLibrary::names_a_folder(guide) && Composition::has_data(data_folder);
    return open_in(installed ? std::optional(data_folder) : std::nullopt, *this);
}

Result<Arguments> Arguments::parse(const QStringList& words, const std::vector<OptionSpec>& options,
                                   int fewest_words, int most_words) {
    QCommandLineParser parser;
    for (const OptionSpec& option : options) {
        parser.addOption(QCommandLineOption(QString::fromUtf8(option.name), QString(),
                                            QString::fromUtf8(option.value)));
    }
    if (!parser.parse(QStringList{QStringLiteral("beforehand")} + words)) {
        return beforehand::fail(ErrorKind::invalid, parser.errorText().toStdString());
    }
    Arguments arguments;
    for (const OptionSpec& option : options) {
        const QString name = QString::fromUtf8(option.name);
        if (!parser.isSet(name)) {
            continue;
        }
        if (!*option.value) {
            arguments.options_.emplace_back(option.name, "");
        } else {
            for (const QString& value : parser.values(name)) {
                arguments.options_.emplace_back(option.name, value.toStdString());
            }
        }
    }
    for (const QString& word : parser.positionalArguments()) {
        arguments.words_.push_back(word.toStdString());
    }
    const auto count = static_cast<int>(arguments.words_.size());
    if (count < fewest_words || count > most_words) {
        return beforehand::fail(ErrorKind::invalid,
                                count < fewest_words
                                    ? "Something is missing."
                                    : "\"" + arguments.words_.back() + "\" is one word too many.");
    }
    return arguments;
}

bool Arguments::has(std::string_view option) const {
    return value(option).has_value();
}

std::optional<std::string> Arguments::value(std::string_view option) const {
    const std::vector<std::string> all = values(option);
    return all.empty() ? std::nullopt : std::optional(all.back());
}

std::vector<std::string> Arguments::values(std::string_view option) const {
    std::vector<std::string> all;
    for (const auto& [name, value] : options_) {
        if (name == option) {
            all.push_back(value);
        }
    }
    return all;
}

Result<bool> wants_json(const Arguments& arguments) {
    const std::string format = arguments.value("format").value_or("text");
    if (format != "text" && format != "json") {
        return fail(ErrorKind::invalid, "The format is text or json.", "--format");
    }
    return format == "json";
}

std::optional<OpenedProcedure> open_procedure(const Arguments& arguments, Console& console) {
    auto composition = console.open();
    if (!composition) {
        return {};
    }
    Result<std::string> id = arguments.value("procedure").value_or("");
    if (id->empty()) {
        id = composition->procedures().current();
    }
    if (id && id->empty()) {
        id = beforehand::fail(ErrorKind::not_found,
                              "There is no procedure yet. `beforehand procedure add` sets one up.");
    }
    if (!id) {
        console.fail(id.error());
        return {};
    }
    auto snapshot = composition->procedures().snapshot(*id);
    if (!snapshot) {
        console.fail(snapshot.error());
        return {};
    }
    if (!(*snapshot)->problem.empty()) {
        console.err << (*snapshot)->problem << '\n';
    }
    return OpenedProcedure{std::move(composition), std::move(*snapshot)};
}

Result<StepId> chosen_step(const Arguments& arguments, const Snapshot& snapshot) {
    const std::string& key = arguments.words().front();
    const Step* step = find_step(*snapshot.guide, snapshot.procedure.layer, key);
    if (!step) {
        return fail(ErrorKind::not_found, "There is no step \"" + key + "\" in the plan.");
    }
    if (const auto occurrence = arguments.value("occurrence")) {
        return StepId{key, *occurrence};
    }
    if (step->occurrences.size() == 1) {
        return StepId{key, step->occurrences.front().name};
    }
    std::string names;
    for (const Occurrence& occurrence : step->occurrences) {
        names += (names.empty() ? "" : ", ") + occurrence.name;
    }
    return fail(ErrorKind::invalid,
                "This step comes more than once: say which with --occurrence (" + names + ").");
}

Result<std::optional<WallTime>> wall_time_option(const Arguments& arguments,
                                                 std::string_view option) {
    const auto text = arguments.value(option);
    if (!text) {
        return std::nullopt;
    }
    const auto wall = parse_wall_time(*text);
    if (!wall) {
        return fail(wall.error().kind, wall.error().message, "--" + std::string(option));
    }
    return *wall;
}

Result<Instant> device_instant(WallTime wall, Composition& composition) {
    const auto zone = composition.zones().find(device_zone());
    if (!zone) {
        return std::unexpected(zone.error());
    }
    return (*zone)->to_instant(wall).instant;
}

Result<std::optional<std::filesystem::path>> take_data_folder(QStringList& arguments) {
    std::optional<std::filesystem::path> folder;
    const QString option = QStringLiteral("--data-dir");
    for (qsizetype i = 0; i < arguments.size();) {
        if (arguments[i] == end_of_options) {
            break;
        }
        if (arguments[i] == option) {
            if (i + 1 >= arguments.size()) {
                return fail(ErrorKind::invalid, "--data-dir needs a folder.");
            }
            folder = arguments.takeAt(i + 1).toStdString();
            arguments.removeAt(i);
        } else if (arguments[i].startsWith(option + u'=')) {
            folder = arguments.takeAt(i).mid(option.size() + 1).toStdString();
        } else {
            ++i;
        }
    }
    if (folder && folder->empty()) {
        return fail(ErrorKind::invalid, "--data-dir needs a folder.");
    }
    return folder;
}

bool is_command_line(const QStringList& arguments) {
    return !arguments.isEmpty() &&
           (!arguments.first().startsWith(u'-') || arguments.first() == QStringLiteral("--help") ||
            arguments.first() == QStringLiteral("-h") ||
            arguments.first() == QStringLiteral("--version"));
}

Exit run_command_line(const QStringList& arguments, Console& console) {
    const QString first = arguments.value(0);
    if (first == QStringLiteral("--help") || first == QStringLiteral("-h") ||
        first == QStringLiteral("help")) {
        print_help(console.out);
        return Exit::ok;
    }
    if (first == QStringLiteral("--version")) {
        console.out << "beforehand " << BEFOREHAND_VERSION << '\n';
        return Exit::ok;
    }
    const auto [command, length] = find_command(arguments);
    if (!command) {
        return run_area(arguments, console);
    }
    const QStringList rest = arguments.mid(length);
    const auto options_end = std::ranges::find(rest, end_of_options);
    if (std::find(rest.begin(), options_end, QStringLiteral("--help")) != options_end) {
        print_usage(console.out, *command);
        return Exit::ok;
    }
    const auto parsed =
        Arguments::parse(rest, command->options, command->fewest_words, command->most_words);
    if (!parsed) {
        console.err << parsed.error().message << '\n';
        print_usage(console.err, *command);
        return Exit::usage;
    }
    const Exit exit = command->run(*parsed, console);
    if (console.opened_data) {
        tell_agent();
    }
    return exit;
}

} // namespace beforehand::app
