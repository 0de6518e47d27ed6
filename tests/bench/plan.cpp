// SPDX-License-Identifier: Apache-2.0
// bench_plan: microseconds to build the SI plan and to compute its instants alone, and to build
// plans of more steps.
#include "core/plan/plan.h"
#include "app/service/device.h"
#include "app/service/guide_library.h"
#include "tests/bench/stopwatch.h"

#include <iostream>

using namespace beforehand;

namespace {

constexpr int rounds = 300;

Instant due(const Offset& offset, Instant anchor, const Zone& zone) {
    const auto* elapsed = std::get_if<ElapsedOffset>(&offset);
    return elapsed ? apply(*elapsed, anchor)
                   : apply(std::get<CalendarOffset>(offset), anchor, zone);
}

/// The peer. A planned step has three instants: due, and the midnights it opens and closes at.
std::int64_t instants(const Guide& guide, const Anchors& anchors) {
    const CalendarOffset opens{date::days{-3}, std::chrono::minutes{0}};
    const CalendarOffset closes{date::days{1}, std::chrono::minutes{0}};
    std::int64_t sum = 0; // so that nothing is optimised away
    for (const Step& step : guide.steps) {
        for (const Occurrence& occurrence : step.occurrences) {
            const Instant at = due(occurrence.when.offset, *anchors.appointment, *anchors.zone);
            sum += at.time_since_epoch().count();
            sum += apply(opens, at, *anchors.zone).time_since_epoch().count();
            sum += apply(closes, at, *anchors.zone).time_since_epoch().count();
        }
    }
    return sum;
}

Guide repeated(const Guide& guide, int times) {
    Guide longer = guide;
    for (int i = 1; i < times; ++i) {
        for (Step step : guide.steps) {
            step.key += '-' + std::to_string(i);
            longer.steps.push_back(std::move(step));
        }
    }
    return longer;
}

} // namespace

int main() {
    const auto loaded = app::GuideLibrary::find("si-joint-injection");
    ZoneDatabase zones(std::make_unique<DirectoryZoneSource>(app::zoneinfo_folder()));
    const auto zone = zones.find("America/Chicago");
    if (!loaded || !zone) {
        std::cerr << "The guide or its zone could not be read.\n";
        return 1;
    }
    using namespace date::literals;
    const WallTime wall{date::local_days{2026_y / 12 / 3} + std::chrono::minutes{570}};
    const Anchors anchors{*zone, (*zone)->to_instant(wall).instant, {}};
    Answers answers;
    for (const Question& question : loaded->guide->questions) {
        answers[question.key] = question.choices.empty() ? "yes" : question.choices.front();
    }

    const Guide& guide = *loaded->guide;
    const Guide longer = repeated(guide, 10);
    std::vector<double> built, computed, built_longer;
    volatile std::int64_t keep = 0;
    std::size_t steps = 0;
    for (int i = 0; i < rounds; ++i) {
        built.push_back(
            microseconds([&] { steps = build_plan(guide, anchors, answers).steps.size(); }));
        computed.push_back(microseconds([&] { keep = instants(guide, anchors); }));
        built_longer.push_back(microseconds([&] {
            keep = static_cast<std::int64_t>(build_plan(longer, anchors, answers).steps.size());
        }));
    }
    std::cout << "steps " << steps << "\nplan_us " << median(built) << "\ninstants_us "
              << median(computed) << "\nplan_10_us " << median(built_longer) << '\n';
    return 0;
}
