// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/share/diary_source.h"

#include <string>
#include <string_view>

namespace beforehand {

/// All entries of a diary for spreadsheets, picked or not: RFC 4180 in UTF-8, a header and then
/// one row an entry as it is now, oldest happened_at first. What was not answered is an empty cell;
/// 0 is "0". Columns are only ever added, at the end:
///
///   id, corrects        UUIDs; `corrects` is the entry that this one took the place of
///   kind                pain, note or overall
///   happened_at         on the clock of the place, with its offset: 2026-12-03T10:15:00+01:00
///   happened_at_utc, recorded_at_utc   the same kind of time with Z
///   zone                IANA name of where it happened
///   mark                live, late or memory
///   prompt              what it was to answer, KEY/OCCURRENCE: first-hours/min+15; of a date
///                       that has moved since it is an entry between the prompts
///   left_rest, left_moving, right_rest, right_moving, whole_rest, whole_moving
///                       scores 0 to 10; whole where no side was said
///   movement            the one that was done for the score
///   took_medicine       pain medicine since the last entry: yes or no
///   medicines           one a line: NAME | TIME, the time in UTC and only where it was said
///   numb_leg, nap       yes or no
///   severity            of a note, 0 to 10
///   observations        one a line: WHAT: VALUE UNIT, exactly as entered. WHAT is sleep (in h),
///                       mood (words, no unit), glucose (mg/dL or mmol/L), temperature (Cel or
///                       [degF]), or the name that the patient gave it
///   remembered_relief   percent from memory, -100 to 100
///   change              PGIC, 1 (very much improved) to 7 (very much worse)
///   note                the patient's own words
std::string diary_csv(const DiarySource& source);

/// One cell of text, quoted if it must be. A spreadsheet would take for a formula what begins with
/// = + - or @, also behind blanks and quotes that it skips, and what begins with a tab or a line
/// break: such a cell gets a leading '. To undo: take off the first ' where the rest would get one.
std::string csv_cell(std::string_view text);

} // namespace beforehand
