// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/service/cli/command.h"
#include "core/diary/log_entry.h"

#include <string_view>
#include <vector>

namespace beforehand::app {

inline constexpr std::string_view not_answered = "none"; ///< as a value: takes an answer back

/// What an entry of each kind can say, but for a note's words.
std::vector<OptionSpec> note_options();
std::vector<OptionSpec> pain_options();
std::vector<OptionSpec> overall_options();
/// Every one of them.
std::vector<OptionSpec> all_entry_options();

/// What the options say, laid over `entry`: what none is given for stays. "none" takes back what
/// was answered or written. Errors name the option. A time is one of this device's clock.
/// `snapshot` is the procedure that the entry is about, or null: where its diary has sides, a score
/// is of one, and if none is named of the one that is treated.
Result<LogEntry> entry_with(LogEntry entry, const Arguments& arguments, Composition& composition,
                            const Snapshot* snapshot);

/// The part of it that is about observations: one takes the place of another of its kind and name.
Result<void> put_observations(const Arguments& arguments, LogEntry& entry);

/// An error about a part of an entry, as one about the option that says it.
Error about_option(Error error);

} // namespace beforehand::app
