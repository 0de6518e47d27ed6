// SPDX-License-Identifier: Apache-2.0
// bench_pdf DIR: microseconds to write the clinic's page of a diary that is full for twelve weeks,
// both sides, as PDF into DIR, and, in turn, the checklist of the same procedure.
#include "app/view/pdf.h"
#include "app/service/composition.h"
#include "app/service/diary_export.h"
#include "app/service/documents.h"
#include "core/time/iso8601.h"
#include "tests/app/fake_clock.h"
#include "tests/bench/stopwatch.h"

#include <QGuiApplication>
#include <iostream>

using namespace beforehand;

namespace {

constexpr int rounds = 15;
constexpr int not_counted = 2; // until caches are warm
const std::string zone_name = "Europe/Berlin";

template <class T>
T need(Result<T> result) {
    if (!result) {
        std::cerr << result.error().message << '\n';
        std::exit(1);
    }
    if constexpr (!std::is_void_v<T>) {
        return std::move(*result);
    }
}

/// An answer to every prompt, a minute after it was due.
void fill(app::Composition& data, const std::string& id, testing::FakeClock& clock) {
    const auto snapshot = need(data.procedures().snapshot(id));
    const auto book = need(data.diary().book(*snapshot, true));
    int count = 0;
    for (const PlannedPrompt& planned : book->prompts) {
        app::NewEntry entry;
        const bool pain = planned.prompt->asks == Prompt::Asks::pain;
        entry.said.kind = pain ? LogEntry::Kind::pain : LogEntry::Kind::overall;
        const int score = count++ % 8;
        if (pain) {
            entry.said.scores = {{Side::left, score, score + 1}, {Side::right, score, {}}};
            entry.said.took_medicine = count % 3 == 0;
        } else {
            entry.said.change = 2;
        }
        clock.set(format_instant(*planned.due + std::chrono::minutes{1}));
        need(data.diary().write(entry, snapshot.get(), zone_name));
    }
}

} // namespace

int main(int argc, char* argv[]) {
    const QGuiApplication gui(argc, argv);
    if (argc != 2) {
        std::cerr << "usage: bench_pdf DIR\n";
        return 2;
    }
    const std::filesystem::path folder = argv[1];
    testing::FakeClock clock("2026-11-20T08:00:00Z");
    const auto data = need(app::Composition::open({}, clock));
    app::NewProcedure wanted;
    wanted.guide = "si-joint-injection";
    wanted.zone = zone_name;
    wanted.appointment = need(parse_wall_time("2026-12-03T09:30"));
    wanted.answers = {{"side", "both"}};
    const std::string id = need(data->procedures().add(wanted));
    clock.set("2026-12-03T09:00:00Z");
    need(data->procedures().change(
        id, {.injection = Change::Injection{need(parse_instant("2026-12-03T08:45:00Z"))}}, {}));
    fill(*data, id, clock);
    const auto snapshot = need(data->procedures().snapshot(id));
    const auto diary = need(app::DiaryExport::read(*snapshot, data->diary(), data->zones()));
    const Document report = diary->report({});
    const Document checklist = app::make_document(app::DocumentKind::plan, *snapshot, {}, true);

    std::vector<double> ours, theirs;
    for (int i = 0; i < not_counted + rounds; ++i) {
        const double page =
            microseconds([&] { need(view::write_pdf(report, folder / "report.pdf")); });
        const double list =
            microseconds([&] { need(view::write_pdf(checklist, folder / "checklist.pdf")); });
        if (i >= not_counted) {
            ours.push_back(page);
            theirs.push_back(list);
        }
    }
    std::cout << "report_us " << median(ours) << "\nchecklist_us " << median(theirs) << '\n';
    return 0;
}
