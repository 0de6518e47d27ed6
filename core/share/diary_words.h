// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/diary/log_entry.h"
#include "core/diary/prompts.h"
#include "core/diary/relief.h"

#include <string>
#include <string_view>

namespace beforehand {

/// How an entry came to be, for who reads it outside the app: "live", "late", "from memory".
std::string_view mark_words(LogEntry::Mark mark);
/// What stands behind an entry: ", late", ", from memory, corrected"; of one that is live and was
/// never changed, nothing.
std::string marks_behind(const LogEntry& entry);
std::string corrected_behind(const LogEntry& entry); ///< of these the last alone
/// "left side", "right side"; of the whole, nothing.
std::string_view side_words(Side side);
std::string_view doing_words(Doing doing); ///< "at rest", "moving"

/// When a prompt comes, seen from the injection: "15 min", "2 h", "day 3", "week 6"; of the
/// day itself its title, "Bedtime". Before the injection "day -1" and "-1 h".
std::string prompt_words(const PlannedPrompt& planned);

/// "sleep 6.5 h", "glucose 110 mg/dL", "swelling: a little": the patient's own words and units.
std::string observation_words(const Observation& observation);

} // namespace beforehand
