// SPDX-License-Identifier: Apache-2.0
#include "app/service/cli/guide_check.h"

#include "app/service/cli/procedure_options.h"
#include "app/service/device.h"
#include "core/check/check.h"
#include "core/check/fixture.h"
#include "core/check/named_place.h"
#include "core/check/statements.h"
#include "core/guide/reader.h"

#include <QSaveFile>
#include <algorithm>

namespace beforehand::app {

namespace {

/// The files of a guide's folder; an author may have given the id of a guide instead.
Result<GuideFiles> files_of(const std::string& folder) {
    auto files = load_guide_files(folder);
    const std::vector<std::string> ids = GuideLibrary::ids();
    if (!files && std::ranges::find(ids, folder) != ids.end()) {
        return fail(ErrorKind::not_found,
                    "This is the id of a guide that comes with the app. Give a folder, the one "
                    "that guide.json is in.",
                    folder);
    }
    return files;
}

/// A file that is there already stays as it is until all of the new one is written.
Result<void> write_file(const std::string& text, const std::string& file) {
    QSaveFile out(QString::fromStdString(file));
    const auto size = static_cast<qint64>(text.size());
    if (!out.open(QIODevice::WriteOnly) || out.write(text.data(), size) != size || !out.commit()) {
        return fail(ErrorKind::io, "The file could not be written. Is its folder there?", file);
    }
    return {};
}

} // namespace

Exit check_guide_folder(const Arguments& arguments, Console& console) {
    const std::string& folder = arguments.words().front();
    const auto files = files_of(folder);
    if (!files) {
        return console.fail(files.error());
    }
    const auto fixtures = load_fixture_files(folder);
    if (!fixtures) {
        return console.fail(fixtures.error());
    }
    std::optional<OverlayFile> overlay;
    if (const auto file = overlay_option(arguments)) {
        auto json = load_overlay_file(*file);
        if (!json) {
            return console.fail(json.error());
        }
        overlay = {file->filename().string(), std::move(*json)};
    }
    ZoneDatabase zones(std::make_unique<DirectoryZoneSource>(zoneinfo_folder()));
    const CheckReport report = check_all(*files, *fixtures, overlay, zones);
    const auto named = [&](const Error& found) {
        const std::string file = found.where.substr(0, found.where.find('#'));
        return Error{found.kind, found.message,
                     overlay && file == overlay->name ? named_place(found.where, overlay->json)
                     : files->contains(file)          ? named_place(found.where, files->at(file))
                                                      : found.where};
    };
    for (const Error& error : report.errors) {
        console.fail(named(error));
    }
    for (const Error& warning : report.warnings) {
        console.err << "warning: ";
        console.fail(named(warning));
    }
    const bool refused =
        !report.errors.empty() || (arguments.has("strict") && !report.warnings.empty());
    if (!refused) {
        console.out << folder << ": no faults found";
        if (!report.warnings.empty()) {
            console.out << ", " << report.warnings.size() << " to look at";
        }
        console.out << '\n';
    }
    return refused ? Exit::bad_input : Exit::ok;
}

Exit print_statements(const Arguments& arguments, Console& console) {
    const auto files = files_of(arguments.words().front());
    const auto guide = files ? read_guide(*files) : std::unexpected(files.error());
    if (!guide) {
        return console.fail(guide.error());
    }
    for (const Statement& statement : statements(*guide)) {
        console.out << table_row(statement) << '\n';
    }
    return Exit::ok;
}

Exit print_fixture(const Arguments& arguments, Console& console) {
    auto wanted = new_procedure(arguments);
    if (!wanted) {
        return console.fail(wanted.error());
    }
    wanted->guide = arguments.words().front();
    const auto injected = wall_time_option(arguments, "injected");
    if (!injected) {
        return console.fail(injected.error());
    }
    auto composition = Composition::open({}, console.clock);
    if (!composition) {
        return console.fail(composition.error());
    }
    const auto made = (*composition)->procedures().preview(*wanted, *injected);
    if (!made) {
        return console.fail(made.error());
    }
    const std::string fixture =
        write_fixture({arguments.value("about").value_or(""), wanted->zone, wanted->appointment,
                       *injected, wanted->answers, fixture_timeline((*made)->plan)});
    const auto file = arguments.value("out");
    if (!file) {
        console.out << fixture;
        return Exit::ok;
    }
    const auto written = write_file(fixture, *file);
    return written ? Exit::ok : console.fail(written.error());
}

} // namespace beforehand::app
