// SPDX-License-Identifier: Apache-2.0
#include "app/service/data.h"

#include "app/service/files.h"

namespace beforehand::app {

namespace fs = std::filesystem;

YourData::YourData(EverythingStore& store, Procedures& procedures, const Clock& clock,
                   std::optional<fs::path> folder)
    : store_(store)
    , procedures_(procedures)
    , clock_(clock)
    , folder_(std::move(folder)) {}

Result<void> YourData::export_to(const fs::path& file) const {
    if (folder_ && is_in_data_folder(file, *folder_)) {
        return fail(ErrorKind::invalid,
                    "Your data lies in this folder. Choose another place for a copy of it.",
                    file.string());
    }
    auto everything = store_.read();
    if (!everything) {
        return std::unexpected(everything.error());
    }
    const std::string json =
        everything_json({"beforehand " BEFOREHAND_VERSION, clock_.now(), std::move(*everything)});
    return write_file(json, file);
}

Result<LeftBehind> YourData::remove(std::string_view procedure) {
    const auto current = procedures_.current();
    auto left = store_.remove_procedure(procedure);
    if (left && current && *current != procedure) {
        // The choice holds while the newest one is the same, and that may be the one that went. If
        // it cannot be written again, the newest is the current one: nothing is lost.
        if (const auto now = procedures_.current(); now && *now != *current) {
            static_cast<void>(procedures_.choose(*current));
        }
    }
    return left;
}

} // namespace beforehand::app
