// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "tests/core/diary/schedule.h"

#include <array>
#include <cstdint>
#include <memory>
#include <random>

/// Random diaries: places near changes of the clock, sides, entries in every state and any order.
/// The same seed makes the same diary on every machine.
namespace beforehand::testing {

class DiaryGenerator {
  public:
    explicit DiaryGenerator(std::uint64_t seed)
        : random_(seed) {}

    // The library's distributions differ from one to the next.
    int below(int count) { return static_cast<int>(random_() % static_cast<unsigned>(count)); }
    int between(int low, int high) { return low + below(high - low + 1); }
    bool chance(int percent) { return below(100) < percent; }

    std::unique_ptr<TestDiary> diary() {
        static const std::array<ZonePtr, 3> zones{zone("Europe/London"), zone("America/Chicago"),
                                                  zone("Australia/Lord_Howe")};
        const ZonePtr& there = zones[static_cast<std::size_t>(below(3))];
        const Instant appointment = instant("2026-01-01T00:00:00Z") +
                                    std::chrono::hours{between(0, 365 * 24)} +
                                    std::chrono::minutes{15 * below(4)};
        injection_ = appointment + std::chrono::minutes{between(-180, 300)};
        auto made = std::make_unique<TestDiary>(Anchors{there, appointment, injection_});
        made->schedule.baseline_within = date::days{between(1, 9)};
        sides_ = below(4);
        const int keen = between(0, 100);
        for (const PlannedPrompt& planned : plan_prompts(made->schedule, once(made->anchors))) {
            if (chance(keen)) {
                answer(*made, planned);
            }
            if (chance(5)) {
                answer(*made, planned); // on two devices at once
            }
        }
        for (int others = below(20); others > 0; --others) {
            made->entries.push_back(between_prompts());
        }
        std::ranges::shuffle(made->entries, random_);
        for (std::size_t i = 0; i < made->entries.size(); ++i) {
            made->entries[i].id = "id" + std::to_string(i);
        }
        return made;
    }

    /// Some moment of the twelve weeks, or of the first hours.
    Instant moment() {
        if (chance(5)) {
            return injection_;
        }
        const int reach = chance(50) ? 12 * 60 : 90 * 24 * 60;
        return injection_ + std::chrono::minutes{between(-reach / 8, reach)};
    }

    ChartFrame frame() {
        const Instant from = moment();
        if (chance(10)) {
            return {from, from + std::chrono::seconds{between(1, 100)}, between(1, 200)};
        }
        return {from, from + std::chrono::minutes{between(1, chance(50) ? 600 : 90 * 24 * 60)},
                between(1, 90)};
    }

  private:
    /// The booking when the prompts were answered: now and then it has moved since.
    Anchors once(Anchors booked) {
        if (chance(25)) {
            const auto by = std::chrono::minutes{between(-300, 300) * (chance(50) ? 1 : 24)};
            booked.appointment = *booked.appointment + by;
            booked.injection = *booked.injection + by;
        }
        return booked;
    }

    std::optional<int> scored() {
        return chance(15) ? std::nullopt : std::optional(chance(20) ? 0 : below(11));
    }

    std::vector<PainScore> scores() {
        std::vector<PainScore> made;
        for (const Side side : {Side::left, Side::right}) {
            if ((sides_ != 2 && side == Side::left) || (sides_ != 1 && side == Side::right)) {
                made.push_back({side, scored(), scored()});
            }
        }
        return sides_ == 0 ? std::vector<PainScore>{{Side::whole, scored(), scored()}} : made;
    }

    LogEntry entry(Instant at) {
        LogEntry made = pain(at, scores());
        made.recorded_at = at + std::chrono::minutes{chance(60) ? 0 : below(600)};
        made.mark = static_cast<LogEntry::Mark>(below(3));
        if (chance(20)) {
            made.took_medicine = chance(70);
            for (int count = *made.took_medicine ? below(3) : 0; count > 0; --count) {
                made.medicines.push_back({"some", {}});
                if (chance(60)) {
                    made.medicines.back().at = at - std::chrono::minutes{below(400)};
                }
            }
        }
        return made;
    }

    void answer(TestDiary& diary, const PlannedPrompt& planned) {
        const auto width = (*planned.late_until - *planned.opens).count() / 60;
        LogEntry made = entry(
            chance(60) ? *planned.due
                       : *planned.opens + std::chrono::minutes{below(static_cast<int>(width) + 1)});
        made.prompt = planned.id;
        if ((planned.prompt->asks == Prompt::Asks::overall) != chance(3)) {
            make_overall(made);
        }
        diary.entries.push_back(std::move(made));
    }

    void make_overall(LogEntry& made) {
        made.kind = LogEntry::Kind::overall;
        made.scores.clear();
        made.took_medicine = {};
        made.medicines.clear();
        made.change = between(1, 7);
    }

    LogEntry between_prompts() {
        LogEntry made = entry(moment());
        if (chance(15)) {
            make_overall(made);
        }
        if (chance(15)) { // of a plan as it was
            made.prompt = PromptId{"hourly", "h+77"};
        }
        if (chance(10)) {
            made.kind = LogEntry::Kind::note;
            made.scores.clear();
            made.change = {};
            made.took_medicine = {};
            made.medicines.clear();
        }
        return made;
    }

    std::mt19937_64 random_;
    Instant injection_;
    int sides_ = 0; ///< 0 whole, 1 left, 2 right, 3 both
};

} // namespace beforehand::testing
