// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/service/composition.h"
#include "app/service/documents.h"
#include "core/error.h"

#include <QStringList>
#include <filesystem>
#include <memory>
#include <optional>
#include <ostream>
#include <string>
#include <string_view>
#include <vector>

namespace beforehand::app {

/// How a command ends: what scripts may rely on.
enum class Exit {
    ok = 0,
    bad_input = 1, ///< the input is wrong or the work failed; the reason is on `err`
    usage = 2,     ///< the call itself is wrong
};

/// What a command works with: results go to `out`, words for people to `err`.
struct Console {
    std::ostream& out;
    std::ostream& err;
    const Clock& clock;
    std::filesystem::path data_folder;
    PdfWriter write_pdf{};    ///< none: this program cannot
    bool opened_data = false; ///< whether open() was called: the command may have written

    /// Says what went wrong, and gives the exit for it.
    Exit fail(const Error& error);
    /// Opens the data folder; says why if that fails, or what a person should know about it.
    std::unique_ptr<Composition> open();
    /// Opens what it takes to find a guide that is named so: the data folder where there is one and
    /// something may be installed in it. No data folder is made for that.
    std::unique_ptr<Composition> open_to_find(std::string_view guide);
};

/// An option of a command: with a value if `value` names one, otherwise a plain switch.
struct OptionSpec {
    const char* name;
    const char* value;
    const char* help;
};

/// The words of one call, checked against its command's options.
class Arguments {
  public:
    /// `invalid` for an unknown option, a missing value, or too few or too many words.
    static Result<Arguments> parse(const QStringList& words, const std::vector<OptionSpec>& options,
                                   int fewest_words, int most_words);

    bool has(std::string_view option) const;
    std::optional<std::string> value(std::string_view option) const; ///< the last one given
    std::vector<std::string> values(std::string_view option) const;  ///< all, in order
    const std::vector<std::string>& words() const { return words_; } ///< what is not an option

  private:
    std::vector<std::pair<std::string, std::string>> options_;
    std::vector<std::string> words_;
};

/// One thing the command line can do.
struct Command {
    const char* name;  ///< "plan", "log note"
    const char* words; ///< what follows, for the help: "KEY"
    const char* help;
    std::vector<OptionSpec> options;
    int fewest_words;
    int most_words;
    Exit (*run)(const Arguments&, Console&);
};

std::vector<Command> calendar_commands();
std::vector<Command> data_commands();
std::vector<Command> diary_commands();
std::vector<Command> document_commands();
std::vector<Command> export_commands();
std::vector<Command> guide_commands();
std::vector<Command> log_commands();
std::vector<Command> plan_commands();
std::vector<Command> procedure_commands();
std::vector<Command> question_commands();
std::vector<Command> reminder_commands();
std::vector<Command> search_commands();
std::vector<Command> step_commands();

/// --format text|json, given or "text".
Result<bool> wants_json(const Arguments& arguments);
/// The data, and a procedure in it.
struct OpenedProcedure {
    std::unique_ptr<Composition> composition;
    std::unique_ptr<Snapshot> snapshot;
};
/// Opens the data and takes --procedure ID, or the newest one. Empty if that fails: `console` has
/// then said why.
std::optional<OpenedProcedure> open_procedure(const Arguments& arguments, Console& console);
/// KEY and --occurrence; the occurrence may be left out where there is only one.
Result<StepId> chosen_step(const Arguments& arguments, const Snapshot& snapshot);
/// An option that holds a wall time, or nothing.
Result<std::optional<WallTime>> wall_time_option(const Arguments& arguments,
                                                 std::string_view option);
/// The instant of a wall time in the zone that this device is set to.
Result<Instant> device_instant(WallTime wall, Composition& composition);

} // namespace beforehand::app
