// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "tests/core/share/diaries.h"

#include <cstdint>
#include <random>

namespace beforehand::testing {

/// Entries with anything that check() lets through, and words that are hard to write out. The same
/// seed makes the same on every machine.
class DiaryGenerator {
  public:
    explicit DiaryGenerator(std::uint64_t seed)
        : random_(seed) {}

    Diary make() {
        Diary diary(chance(80) ? "2026-10-24T10:20" : nullptr);
        diary.name = chance(50) ? words() : "";
        diary.procedure.standing =
            static_cast<Standing>(chance(80) ? 0 : below(3)); // the dates stay with the injection
        diary.guide.title = chance(90) ? diary.guide.title : words();
        for (int i = below(12); i > 0; --i) {
            while (!check(entry(diary))) {
                diary.entries.pop_back();
            }
            if (chance(40)) {
                diary.picked.push_back(diary.entries.back().id);
            }
        }
        diary.zones = {place("America/Chicago"), Zone::utc()};
        return diary;
    }

  private:
    int below(int count) { return static_cast<int>(random_() % static_cast<unsigned>(count)); }
    bool chance(int percent) { return below(100) < percent; }

    std::string words() {
        static const std::string parts[]{"=1+1", " ",   "\t",           "a",    "é", "日本",
                                         "😀",   "\"",  "\xc2\xa0",     "\x01", "-", "@",
                                         "'",    "<b>", "\xef\xbb\xbf", "7,5",  "\r"};
        std::string made;
        for (int i = below(5); i > 0; --i) {
            made += parts[below(std::size(parts))];
        }
        return made;
    }
    std::optional<int> number(int least, int most) {
        return chance(70) ? std::optional(least + below(most - least + 1)) : std::nullopt;
    }
    std::optional<bool> yes() { return chance(60) ? std::optional(chance(50)) : std::nullopt; }

    const LogEntry& entry(Diary& diary) {
        const Instant at = diary.now - std::chrono::seconds{below(40 * 86400)};
        LogEntry& made = diary.pain(at, {});
        made.id = "entry-" + std::to_string(number_++);
        made.recorded_at = at + std::chrono::seconds{below(86400)};
        made.zone = chance(50) ? "Europe/Madrid" : chance(50) ? "America/Chicago" : "Nowhere/Now";
        made.kind = static_cast<LogEntry::Kind>(below(3));
        made.mark = static_cast<LogEntry::Mark>(below(3));
        made.corrects = chance(20) ? "entry-0" : "";
        made.text = chance(40) ? words() + (chance(30) ? "\n" : "") + words() : "";
        if (made.kind != LogEntry::Kind::overall) {
            made.severity = chance(30) ? number(0, 10) : std::nullopt;
            for (int i = below(3); i > 0; --i) {
                made.observations.push_back(observation());
            }
        }
        if (made.kind == LogEntry::Kind::pain) {
            made.movement = chance(50) ? words() : "";
            made.numb_leg = yes();
            made.nap = yes();
            made.took_medicine = yes();
            if (made.took_medicine == true && chance(60)) {
                made.medicines = {{words(), chance(50) ? std::optional(at) : std::nullopt}};
            }
            if (chance(30)) {
                made.scores = {{Side::whole, number(0, 10), number(0, 10)}};
            } else {
                made.scores = {{Side::left, number(0, 10), number(0, 10)},
                               {Side::right, number(0, 10), number(0, 10)}};
            }
        }
        if (made.kind == LogEntry::Kind::overall) {
            made.remembered_relief = number(-100, 100);
            made.change = number(1, 7);
        }
        return made;
    }

    Observation observation() {
        static const char* values[]{"6.5", "6,5", "1,100", "110", ".5", "5.", "1e9", "-3", "37.0"};
        static const char* units[]{"h", "mg/dL", "mmol/L", "Cel", "[degF]", "", " cm"};
        return {static_cast<Observation::Kind>(below(5)), words(),
                chance(70) ? values[below(std::size(values))] : words(),
                units[below(std::size(units))]};
    }

    std::mt19937_64 random_;
    int number_ = 1;
};

} // namespace beforehand::testing
