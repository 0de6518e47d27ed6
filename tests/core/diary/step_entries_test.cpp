// SPDX-License-Identifier: Apache-2.0
#include "core/diary/step_entries.h"
#include "tests/core/diary/schedule.h"
#include "tests/core/plan/plans.h"

#include <QTest>

using namespace beforehand;
using namespace beforehand::testing;
using namespace std::chrono_literals;

namespace {

Instant moment(std::string_view text) {
    return instant("2026-12-" + std::string(text) + ":00Z");
}

Step about(std::string key, std::string prompt, std::vector<std::string> occurrences) {
    Step made = step(std::move(key), Phase::recovery, calendar(1, 20h, Anchor::injection));
    made.occurrences.clear();
    for (std::string& name : occurrences) {
        made.occurrences.push_back({std::move(name), calendar(1, 20h, Anchor::injection)});
    }
    made.prompt = std::move(prompt);
    return made;
}

QStringList shown(const std::vector<StepEvent>& events) {
    QStringList made;
    for (const StepEvent& event : events) {
        made << QString("%1 %2 %3")
                    .arg(QString::fromStdString(event.step.key),
                         QString::fromStdString(event.step.occurrence),
                         testing::shown(event.happened_at));
    }
    return made;
}

} // namespace

class DiaryStepEntriesTest : public QObject {
    Q_OBJECT

    Guide guide_ = guide_of({
        about("evening", "daily", {"d+1", "d+2", "d+99"}),
        about("first-hour", "first-hour", {"once"}),
        about("bedtime", "bedtime", {"d+0"}),
        about("nothing", "", {"once"}),
        about("unknown", "no-such-prompt", {"once"}),
    });

    static std::vector<LogEntry> first_hour(int answered) {
        std::vector<LogEntry> made;
        for (int i = 1; i <= answered; ++i) {
            const auto minutes = std::chrono::minutes{15 * i};
            made.push_back(pain(moment("03T10:00") + minutes, {score(Side::whole, 3)},
                                PromptId{"first-hour", "min+" + std::to_string(15 * i)}));
        }
        return made;
    }

    QStringList events(std::vector<LogEntry> entries,
                       const std::vector<StepEvent>& by_hand = {}) const {
        TestDiary diary({zone("Europe/London"), moment("03T10:00"), moment("03T10:00")});
        diary.entries = std::move(entries);
        diary.look(moment("30T10:00"));
        return shown(entry_events(guide_, diary.rows, by_hand));
    }

  private slots:
    void anOccurrenceGoesWithThePromptsOfTheSameName() {
        QCOMPARE(events({pain(moment("05T20:10"), {}, PromptId{"daily", "d+2"})}),
                 QStringList{"evening d+2 2026-12-05T20:10:00Z"});
        QCOMPARE(
            events({pain(moment("03T22:10"), {}, PromptId{"bedtime", "d+0"}),
                    pain(moment("04T20:10"), {}, PromptId{"daily", "d+1"})}),
            (QStringList{"evening d+1 2026-12-04T20:10:00Z", "bedtime d+0 2026-12-03T22:10:00Z"}));
    }

    void oneThatComesOnceIsDoneWithTheLast() {
        QCOMPARE(events(first_hour(3)), QStringList());
        QCOMPARE(events(first_hour(4)), QStringList{"first-hour once 2026-12-03T11:00:00Z"});
    }

    void itIsDoneWhenTheLastWasWritten() {
        auto entries = first_hour(4);
        entries[1].recorded_at = moment("03T20:00"); // filled in from memory
        std::ranges::reverse(entries);
        QCOMPARE(events(entries), QStringList{"first-hour once 2026-12-03T10:30:00Z"});
    }

    void anEntryBetweenThePromptsDoesNothing() {
        QCOMPARE(events({pain(moment("05T20:10"), {})}), QStringList());
    }

    void theEventTellsOfTheEntry() {
        TestDiary diary({zone("Europe/London"), moment("03T10:00"), moment("03T10:00")});
        LogEntry entry = pain(moment("04T20:10"), {}, PromptId{"daily", "d+1"});
        entry.recorded_at = moment("04T21:00");
        entry.zone = "Asia/Tokyo";
        diary.entries = {entry};
        diary.look(moment("30T10:00"));
        const auto made = entry_events(guide_, diary.rows, {});
        QCOMPARE(made.size(), 1u);
        QCOMPARE(made[0].kind, StepEvent::Kind::done);
        QCOMPARE(made[0].procedure, "procedure");
        QCOMPARE(made[0].zone, "Asia/Tokyo");
        QCOMPARE(shown(made[0].recorded_at), "2026-12-04T21:00:00Z");
        QCOMPARE(made[0].words, "");
    }

    void ofTheEntryAndThePersonTheLaterHolds() {
        std::vector<LogEntry> entries{pain(moment("04T20:10"), {}, PromptId{"daily", "d+1"}),
                                      pain(moment("05T20:10"), {}, PromptId{"daily", "d+2"})};
        entries[0].recorded_at = moment("04T21:00"); // and not when it happened
        const StepId evening{"evening", "d+1"};
        const QStringList other{"evening d+2 2026-12-05T20:10:00Z"};
        const QStringList both{"evening d+1 2026-12-04T20:10:00Z", other[0]};
        for (const auto kind :
             {StepEvent::Kind::done, StepEvent::Kind::skipped, StepEvent::Kind::reopened}) {
            QCOMPARE(events(entries, {did(evening, kind, moment("04T21:00") - 1s)}), both);
            QCOMPARE(events(entries, {did(evening, kind, moment("04T21:00"))}), other);
            QCOMPARE(events(entries, {did(evening, kind, moment("04T21:00") + 1s)}), other);
        }
        const auto skipped = did(evening, StepEvent::Kind::skipped, moment("04T20:00"));
        const auto reopened = did(evening, StepEvent::Kind::reopened, moment("04T22:00"));
        QCOMPARE(events(entries, {skipped, reopened}), other); // the last counts
        StepEvent about_later = skipped; // what counts is when it was recorded
        about_later.happened_at = moment("04T23:00");
        QCOMPARE(events(entries, {about_later}), both);
    }

    void oneThatComesOnceGoesByTheLastEntry() {
        const StepId step{"first-hour", "once"};
        const auto reopened = [&](std::string_view at) {
            return std::vector{did(step, StepEvent::Kind::reopened, moment(at))};
        };
        QCOMPARE(events(first_hour(4), reopened("03T10:59")),
                 QStringList{"first-hour once 2026-12-03T11:00:00Z"});
        QCOMPARE(events(first_hour(4), reopened("03T11:00")), QStringList());
    }

    /// Asked again by a move, and answered for the new date.
    void whatAMoveAskedAgainIsDoneByANewEntry() {
        const Guide guide = guide_of({about("evenings", "before-daily", {"d-1"})});
        const PromptId eve{"before-daily", "d-1"};
        TestDiary diary({zone("Europe/London"), moment("10T10:00"), {}});
        diary.entries = {pain(moment("02T20:10"), {}, eve)};
        diary.look(moment("09T21:00"));
        const std::vector by_hand{
            did({"evenings", "d-1"}, StepEvent::Kind::reopened, moment("02T22:00"))};
        QCOMPARE(shown(entry_events(guide, diary.rows, by_hand)), QStringList());
        QCOMPARE(shown(entry_events(guide, diary.rows, {})), QStringList()); // of another date
        diary.entries.push_back(pain(moment("09T20:10"), {}, eve));
        diary.look(moment("09T21:00"));
        QCOMPARE(shown(entry_events(guide, diary.rows, by_hand)),
                 QStringList{"evenings d-1 2026-12-09T20:10:00Z"});
    }

    void promptsThatAreLeftOutAreNotWaitedFor() {
        // So early that "an hour before" was over; a step about the days before and that hour.
        Guide guide = guide_of({about("before", "before-injection", {"once"}),
                                about("days", "before-daily", {"once"})});
        TestDiary diary({zone("Europe/London"), moment("03T10:00"), moment("02T12:00")});
        for (int day = 2; day <= 7; ++day) {
            diary.entries.push_back(pain(moment("03T20:00") - date::days{day}, {},
                                         PromptId{"before-daily", "d-" + std::to_string(day)}));
        }
        diary.look(moment("30T10:00"));
        QCOMPARE(shown(entry_events(guide, diary.rows, {})),
                 QStringList{"days once 2026-12-01T20:00:00Z"});
    }
};

QTEST_APPLESS_MAIN(DiaryStepEntriesTest)
#include "step_entries_test.moc"
