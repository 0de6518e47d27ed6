// SPDX-License-Identifier: Apache-2.0
#include "core/check/rules.h"

#include "core/check/usual_hours.h"
#include "core/guide/words.h"
#include "core/plan/placement.h"
#include "core/time/iso8601.h"

#include <algorithm>
#include <set>

namespace beforehand {

namespace {

/// One occurrence of a prompt, with the time in which an entry answers it live.
struct Live {
    std::size_t at; ///< its prompt
    std::string name;
    Instant opens;
    Instant closes;
};

std::vector<Live> live_times(const DiarySchedule& diary, Prompt::Asks asks, Instant appointment) {
    std::vector<Live> times;
    Step step; // a window with all its ends is that of a step
    for (std::size_t i = 0; i < diary.prompts.size(); ++i) {
        const Prompt& prompt = diary.prompts[i];
        step.window = prompt.window;
        for (const Occurrence& occurrence : prompt.occurrences) {
            if (prompt.asks == asks) {
                const Placement placed = place(step, prompt.clamp, occurrence.when, appointment,
                                               appointment, *Zone::utc());
                times.push_back(
                    {i, prompt.key + ' ' + occurrence.name, placed.opens, placed.closes});
            }
        }
    }
    std::ranges::stable_sort(times, {}, &Live::opens);
    return times;
}

} // namespace

void check_prompts(const Guide& guide, Faults& errors) {
    if (!guide.diary) {
        return;
    }
    std::set<std::size_t> said; // once a prompt
    for (const Prompt::Asks asks : {Prompt::Asks::pain, Prompt::Asks::overall}) {
        for (const std::chrono::minutes hour : usual_hours) {
            const auto times = live_times(*guide.diary, asks, usual_appointment(hour));
            const Live* last = nullptr; // to close, of those before
            for (const Live& each : times) {
                if (last && each.opens < last->closes && said.insert(each.at).second) {
                    errors.add("guide.json#/diary/prompts/" + std::to_string(each.at),
                               "For an injection at " + format_time_of_day(hour) + ' ' +
                                   in_quotes(each.name) + " opens before " + in_quotes(last->name) +
                                   " closes: an entry then would answer one of them only.");
                }
                last = last && last->closes >= each.closes ? last : &each;
            }
        }
    }
}

} // namespace beforehand
