// SPDX-License-Identifier: Apache-2.0
// bench_plan: microseconds to build plans and to preview a move, and for their instants alone. Of
// the SI guide, and of 1,000 to 100,000 steps over two years (a guide may have 2,000).
#include "core/plan/plan.h"
#include "app/service/device.h"
#include "core/guide/reader.h"
#include "core/plan/effects.h"
#include "core/plan/timeline.h"
#include "tests/bench/many_steps.h"
#include "tests/bench/plain_instants.h"
#include "tests/bench/stopwatch.h"

#include <array>
#include <iostream>
#include <limits>
#include <malloc.h>

using namespace beforehand;
using namespace date::literals;

namespace {

constexpr int planned_in_all = 300'000; ///< about as many steps for each length of the curve

volatile std::int64_t keep = 0; // so that nothing is optimised away

Anchors booked(const ZonePtr& zone, date::local_days day) {
    return {zone, zone->to_instant(WallTime{day + std::chrono::minutes{570}}).instant, {}};
}

/// Runs the calls in turn, so that a busy moment of the machine meets all of them.
template <class... Calls>
std::array<double, sizeof...(Calls)> in_turn(int rounds, Calls&&... calls) {
    std::array<std::vector<double>, sizeof...(Calls)> times;
    for (int i = 0; i < rounds + 1; ++i) {
        std::size_t at = 0;
        (times[at++].push_back(microseconds(calls)), ...);
    }
    std::array<double, sizeof...(Calls)> medians;
    std::ranges::transform(times, medians.begin(), [](std::vector<double>& each) {
        each.erase(each.begin()); // the first fills the caches
        return median(each);
    });
    return medians;
}

/// What a person waits for who looks at what a move would do.
std::size_t preview(const Guide& guide, const Anchors& from, const Anchors& to,
                    const Answers& answers, const std::vector<StepEvent>& events) {
    const Instant now = *from.appointment - date::days{30};
    const Plan before = build_plan(guide, from, answers);
    const Plan after = build_plan(guide, to, answers);
    const auto rows = timeline(before, events, now, Since{now});
    const auto later = timeline(after, events, now, Since{now});
    return effects(rows, later, {}).size();
}

void say(const std::string& name, double value) {
    std::cout << name << ' ' << value << '\n';
}

} // namespace

int main() {
    // What is measured is the work, not how a heap that is empty again gives its pages back.
    mallopt(M_MMAP_THRESHOLD, 1 << 30);
    mallopt(M_TRIM_THRESHOLD, std::numeric_limits<int>::max());
    const auto files = load_guide_files(BENCH_GUIDES "/si-joint-injection");
    const auto guide = files ? read_guide(*files) : std::unexpected(files.error());
    ZoneDatabase zones(std::make_unique<DirectoryZoneSource>(app::zoneinfo_folder()));
    const auto zone = zones.find("America/Chicago");
    if (!guide || !zone) {
        std::cerr << "The guide or its zone could not be read.\n";
        return 1;
    }
    const Anchors from = booked(*zone, date::local_days{2026_y / 12 / 3});
    const Anchors to = booked(*zone, date::local_days{2027_y / 3 / 16});
    Answers answers{{"q", "yes"}};
    for (const Question& question : guide->questions) {
        answers[question.key] = question.choices.empty() ? "yes" : question.choices.front();
    }

    const Guide& si = *guide;
    std::size_t steps = 0;
    const auto [si_plan, si_dues, si_four] = in_turn(
        300, [&] { steps = build_plan(si, from, answers).steps.size(); },
        [&] { keep = plain::dues(si, from); }, [&] { keep = plain::all_four(si, from); });
    say("si_steps", static_cast<double>(steps));
    say("si_plan", si_plan);
    say("si_dues", si_dues);
    say("si_four", si_four);

    for (const int count : {1'000, 3'000, 10'000, 30'000, 100'000}) {
        const Guide many = guide_of_many(count);
        const auto events = ticks_of(many, *from.appointment - date::days{40});
        const auto [plan, dues, four, whole] = in_turn(
            planned_in_all / count,
            [&] { keep = static_cast<std::int64_t>(build_plan(many, from, answers).steps.size()); },
            [&] { keep = plain::dues(many, from); }, [&] { keep = plain::all_four(many, from); },
            [&] { keep = static_cast<std::int64_t>(preview(many, from, to, answers, events)); });
        const std::string name = std::to_string(count);
        say("plan_" + name, plan);
        say("dues_" + name, dues);
        say("four_" + name, four);
        say("preview_" + name, whole);
    }
    return 0;
}
