// SPDX-License-Identifier: Apache-2.0
#include "app/service/calendar.h"

#include "app/service/files.h"
#include "core/share/calendar.h"

#include <algorithm>

namespace beforehand::app {

namespace fs = std::filesystem;

Calendar::Calendar(CalendarStore& store, std::optional<fs::path> folder)
    : store_(store)
    , folder_(std::move(folder)) {}

Result<Calendar::Written> Calendar::write(const Snapshot& snapshot, const ReminderBook& book,
                                          bool detail, const fs::path& file) {
    if (folder_ && is_in_data_folder(file, *folder_)) {
        return fail(ErrorKind::invalid,
                    "Your data lies in this folder. Choose another place for the file.",
                    file.string());
    }
    if (!snapshot.problem.empty()) {
        return fail(ErrorKind::invalid, snapshot.problem);
    }
    const Procedure& procedure = snapshot.procedure;
    const auto written = store_.entries(procedure.id);
    if (!written) {
        return std::unexpected(written.error());
    }
    const Contacts contacts = clinic_of(*snapshot.guide, procedure.contacts);
    const CalendarFile made = calendar_file({.procedure = procedure.id,
                                             .title = snapshot.guide->title,
                                             .plan = snapshot.plan,
                                             .rows = snapshot.rows,
                                             .prompts = book.diary->rows,
                                             .reminders = book.planned,
                                             .contacts = contacts,
                                             .written = *written,
                                             .detail = detail,
                                             .now = snapshot.now});
    if (made.entries.empty()) {
        return fail(ErrorKind::invalid,
                    "Nothing in this plan has a date yet, so there is nothing to put into a "
                    "calendar. Set the date of the appointment first.");
    }
    if (const auto done = write_file(made.text, file); !done) {
        return std::unexpected(done.error());
    }
    if (const auto kept = store_.put(made.entries); !kept) {
        return fail(kept.error().kind,
                    "The file is there, but what it holds was not saved. Do not import it: a later "
                    "one would not update it. " +
                        kept.error().message,
                    file.string());
    }
    const auto cancelled =
        static_cast<int>(std::ranges::count(made.entries, true, &CalendarEntry::cancelled));
    return Written{static_cast<int>(made.entries.size()) - cancelled, cancelled};
}

} // namespace beforehand::app
