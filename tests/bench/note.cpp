// SPDX-License-Identifier: Apache-2.0
// bench_note DIR: microseconds to save a note in an app's file and, in turn, the same row in
// another file by SQLite alone. DIR must be new and on a real disk.
#include "app/service/composition.h"
#include "core/id.h"
#include "tests/bench/plain_entries.h"
#include "tests/bench/stopwatch.h"

#include <iostream>

using namespace beforehand;

namespace {

constexpr int rounds = 400;
constexpr int not_counted = 20; // until caches are warm
const std::string zone_name = "Europe/Berlin";

struct Data {
    std::unique_ptr<app::Composition> app;
    std::unique_ptr<app::Snapshot> snapshot; ///< of its one procedure
};

Data new_data(const std::filesystem::path& folder, const app::Clock& clock) {
    auto data = app::Composition::open(folder, clock);
    const auto id =
        data ? (*data)->procedures().add({"si-joint-injection", {}, zone_name, {}, {}, {}, {}})
             : std::unexpected(data.error());
    if (!id) {
        std::cerr << id.error().message << '\n';
        std::exit(1);
    }
    auto snapshot = (*data)->procedures().snapshot(*id);
    if (!snapshot) {
        std::cerr << snapshot.error().message << '\n';
        std::exit(1);
    }
    return {std::move(*data), std::move(*snapshot)};
}

} // namespace

int main(int argc, char* argv[]) {
    if (argc != 2) {
        std::cerr << "usage: bench_note DIR\n";
        return 2;
    }
    const std::filesystem::path folder = argv[1];
    const app::SystemClock clock;
    const Data data = new_data(folder / "ours", clock);
    const std::string other = new_data(folder / "plain", clock).snapshot->procedure.id;
    PlainEntries plain(folder / "plain" / "beforehand.db");

    const std::string text = "Stiff after sitting in the car for an hour; better after a walk.";
    std::vector<double> ours, theirs;
    for (int i = 0; i < not_counted + rounds; ++i) {
        app::NewEntry entry;
        entry.said.text = text;
        entry.said.severity = i % 11;
        const double saved = microseconds([&] {
            if (!data.app->diary().write(entry, data.snapshot.get(), zone_name)) {
                std::exit(1);
            }
        });
        LogEntry row = entry.said;
        row.id = new_id();
        row.procedure = other;
        row.happened_at = row.recorded_at = clock.now();
        row.zone = zone_name;
        const double inserted = microseconds([&] { plain.add(row); });
        if (i >= not_counted) {
            ours.push_back(saved);
            theirs.push_back(inserted);
        }
    }
    std::cout << "note_us " << median(ours) << "\nplain_us " << median(theirs) << '\n';
    return 0;
}
