// SPDX-License-Identifier: Apache-2.0
// bench_due: microseconds to work out, from plan, choices and ledger, what is due now and when to
// look next, for 1,000 and for 100,000 occurrences with reminders, half of them told already; and
// to put so many instants in order, which is the least that it could take.
#include "core/reminders/due.h"
#include "tests/bench/stopwatch.h"

#include <algorithm>
#include <cstdlib>
#include <iostream>

using namespace beforehand;

namespace {

using namespace std::chrono_literals;

constexpr int rounds = 15;
const Instant start = date::sys_days{date::January / 1 / 2026};

Guide guide_with(int count) {
    Guide guide;
    Step step;
    step.key = "step";
    step.reminders = {ElapsedOffset{0s}};
    step.window = {{}, ElapsedOffset{1h}, ElapsedOffset{2h}};
    for (int i = 0; i < count; ++i) {
        step.occurrences.push_back(
            {"min+" + std::to_string(i), {Anchor::appointment, ElapsedOffset{i * 1min}, {}}});
    }
    guide.steps.push_back(std::move(step));
    return guide;
}

void measure(int count) {
    const Guide guide = guide_with(count);
    const Plan plan = build_plan(guide, {Zone::utc(), start, {}}, {});
    const Instant now = start + count / 2 * 1min;
    const auto rows = timeline(plan, {}, now);
    const ReminderSource source{plan, rows, {}, {}};
    const ReminderRules rules;
    std::vector<Delivery> ledger;
    for (const PlannedReminder& reminder : plan_reminders(source, rules)) {
        if (reminder.at < now) {
            ledger.push_back({"id",
                              "procedure",
                              reminder.id,
                              reminder.at,
                              Delivery::State::dismissed,
                              {},
                              {},
                              now});
        }
    }
    std::vector<double> due;
    std::vector<double> ordered;
    for (int i = 0; i < rounds; ++i) {
        std::optional<Instant> next;
        due.push_back(microseconds([&] {
            const auto planned = plan_reminders(source, rules);
            next = next_look(reminder_states(planned, ledger, now));
        }));
        if (!next) {
            std::cerr << "Nothing is ahead: this measures nothing.\n";
            std::exit(1);
        }
        std::vector<Instant> instants;
        ordered.push_back(microseconds([&] {
            for (const PlannedStep& step : plan.steps) {
                instants.push_back(*step.due);
            }
            std::ranges::sort(instants);
        }));
    }
    std::cout << "due_" << count << ' ' << median(due) << "\nordered_" << count << ' '
              << median(ordered) << '\n';
}

} // namespace

int main() {
    measure(1'000);
    measure(100'000);
    return 0;
}
