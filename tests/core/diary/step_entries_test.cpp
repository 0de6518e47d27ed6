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

    void whatAPersonDidGoesBefore() {
        const std::vector<LogEntry> entries{pain(moment("04T20:10"), {}, PromptId{"daily", "d+1"}),
                                            pain(moment("05T20:10"), {}, PromptId{"daily", "d+2"})};
        for (const auto kind :
             {StepEvent::Kind::done, StepEvent::Kind::skipped, StepEvent::Kind::reopened}) {
            QCOMPARE(events(entries, {did({"evening", "d+1"}, kind, moment("04T12:00"))}),
                     QStringList{"evening d+2 2026-12-05T20:10:00Z"});
        }
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
