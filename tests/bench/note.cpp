// SPDX-License-Identifier: Apache-2.0
// bench_note DIR: microseconds to save a note in an app's file and, in turn, the same row in
// another file by SQLite alone. DIR must be new and on a real disk.
#include "app/service/composition.h"
#include "core/id.h"
#include "tests/bench/plain_notes.h"
#include "tests/bench/stopwatch.h"

#include <iostream>

using namespace beforehand;

namespace {

constexpr int rounds = 400;
constexpr int not_counted = 20; // until caches are warm
const std::string zone_name = "Europe/Berlin";

/// A data folder with one procedure, and its id.
std::pair<std::unique_ptr<app::Composition>, std::string>
new_data(const std::filesystem::path& folder, const app::Clock& clock) {
    auto data = app::Composition::open(folder, clock);
    const auto id =
        data ? (*data)->procedures().add({"si-joint-injection", {}, zone_name, {}, {}, {}, {}})
             : std::unexpected(data.error());
    if (!id) {
        std::cerr << id.error().message << '\n';
        std::exit(1);
    }
    return {std::move(*data), *id};
}

} // namespace

int main(int argc, char* argv[]) {
    if (argc != 2) {
        std::cerr << "usage: bench_note DIR\n";
        return 2;
    }
    const std::filesystem::path folder = argv[1];
    const app::SystemClock clock;
    const auto [data, procedure] = new_data(folder / "ours", clock);
    const std::string other = new_data(folder / "plain", clock).second;
    PlainNotes plain(folder / "plain" / "beforehand.db");

    const std::string text = "Stiff after sitting in the car for an hour; better after a walk.";
    std::vector<double> ours, theirs;
    for (int i = 0; i < not_counted + rounds; ++i) {
        const double saved = microseconds([&] {
            if (!data->diary().write({text, i % 11, {}}, procedure, zone_name)) {
                std::exit(1);
            }
        });
        const LogEntry row{new_id(),    other,     LogEntry::Kind::note,
                           text,        i % 11,    clock.now(),
                           clock.now(), zone_name, {}};
        const double inserted = microseconds([&] { plain.add(row); });
        if (i >= not_counted) {
            ours.push_back(saved);
            theirs.push_back(inserted);
        }
    }
    std::cout << "note_us " << median(ours) << "\nplain_us " << median(theirs) << '\n';
    return 0;
}
