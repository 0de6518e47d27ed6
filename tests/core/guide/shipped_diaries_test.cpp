// SPDX-License-Identifier: Apache-2.0
#include "core/diary/prompts.h"
#include "core/plan/placement.h"
#include "tests/core/guide/whole.h"
#include "tests/core/time/zones.h"

#include <map>

using namespace beforehand;
using namespace beforehand::testing;

namespace {

const char* const si = "si-joint-injection";
const char* const block = "lumbar-medial-branch-block";

Guide guide_of(const QString& id) {
    return read(load_guide_files(BEFOREHAND_SOURCE_DIR "/core/guides/" + id.toStdString()).value());
}

/// When one time of a prompt can be answered.
struct Placed {
    QString name;
    Placement at;
};

std::vector<Placed> placed(const DiarySchedule& diary, Prompt::Asks asks, Instant injection,
                           const Zone& zone) {
    std::vector<Placed> all;
    for (const Prompt& prompt : diary.prompts) {
        Step step; // a window with all its ends is that of a step
        step.window = prompt.window;
        for (const Occurrence& occurrence : prompt.occurrences) {
            if (prompt.asks == asks) {
                all.push_back(
                    {shown(prompt.key + ' ' + occurrence.name),
                     place(step, prompt.clamp, occurrence.when, injection, injection, zone)});
            }
        }
    }
    std::ranges::stable_sort(all, {}, [](const Placed& one) { return one.at.opens; });
    return all;
}

} // namespace

/// The diaries of the guides that the app comes with.
class ShippedDiariesTest : public QObject {
    Q_OBJECT

    const ZonePtr london_ = zone("Europe/London");

    Instant at(const char* wall_time) const { return london_->to_instant(wall(wall_time)).instant; }
    static void every_guide() {
        QTest::addColumn<QString>("id");
        for (const char* id : {si, block}) {
            QTest::newRow(id) << id;
        }
    }
    static std::map<QString, int> counts(const QString& id) {
        std::map<QString, int> counts;
        const Guide guide = guide_of(id);
        for (const Prompt& prompt : guide.diary->prompts) {
            counts[shown(prompt.key)] = static_cast<int>(prompt.occurrences.size());
        }
        return counts;
    }

  private slots:
    void everyPromptHasItsWindow_data() { every_guide(); }
    void everyPromptHasItsWindow() {
        QFETCH(QString, id);
        const Guide guide = guide_of(id);
        for (const Prompt& prompt : guide.diary->prompts) {
            const Window& window = prompt.window;
            QVERIFY2(window.opens && window.closes && window.late_until, prompt.key.c_str());
            QVERIFY2(!prompt.title.empty(), prompt.key.c_str());
            QVERIFY2(prompt.reminders.size() == 1, prompt.key.c_str());
        }
    }

    void promptsThatAskTheSameAreNeverOpenAtOnce_data() { every_guide(); }
    void promptsThatAskTheSameAreNeverOpenAtOnce() {
        QFETCH(QString, id);
        const Guide guide = guide_of(id);
        // On a plain day, and on the days around which clocks change.
        for (const char* day : {"2027-06-15", "2027-03-27", "2027-03-28", "2027-10-30",
                                "2027-10-31", "2027-03-21", "2027-10-25"}) {
            for (const char* hour : {"08:00", "10:00", "12:00", "14:00", "16:30"}) {
                const Instant injection = at((std::string(day) + 'T' + hour).c_str());
                for (const Prompt::Asks asks : {Prompt::Asks::pain, Prompt::Asks::overall}) {
                    const auto all = placed(*guide.diary, asks, injection, *london_);
                    for (std::size_t i = 1; i < all.size(); ++i) {
                        QVERIFY2(all[i].at.opens >= all[i - 1].at.closes,
                                 qPrintable(all[i].name + " and " + all[i - 1].name + " on " + day +
                                            ' ' + hour));
                    }
                }
            }
        }
    }

    void theSiDiaryAsksAsOftenAsTheFactsSay() {
        QCOMPARE(counts(si), (std::map<QString, int>{{"before-daily", 7},
                                                     {"before-injection", 1},
                                                     {"first-hour", 4},
                                                     {"hourly", 7},
                                                     {"bedtime", 1},
                                                     {"daily", 14},
                                                     {"weekly", 10},
                                                     {"overall", 3}}));
        const Instant injection = at("2027-06-15T10:00");
        const DiarySchedule diary = *guide_of(si).diary;
        const auto pain = placed(diary, Prompt::Asks::pain, injection, *london_);
        QCOMPARE(
            std::ranges::count_if(pain, [&](const Placed& one) { return one.at.due < injection; }),
            8);
        QCOMPARE(pain.size(), std::size_t(44));
        QCOMPARE(placed(diary, Prompt::Asks::overall, injection, *london_).size(), std::size_t(3));
    }

    void theBlocksDiaryEndsWithItsEvenings() {
        QCOMPARE(counts(block), (std::map<QString, int>{{"before-daily", 7},
                                                        {"before-block", 1},
                                                        {"first-hour", 4},
                                                        {"hourly", 7},
                                                        {"evenings", 4}}));
        const DiarySchedule diary = *guide_of(block).diary;
        QCOMPARE(diary.phases.size(), std::size_t(1)); // it has no steroid
        QCOMPARE(shown(diary.phases[0].key), "numbing");
    }

    // The two hours before, whichever minute is picked, and all of the first hour after.
    void theHoursAroundTheInjectionAreCovered() {
        const Instant injection = at("2027-06-15T10:00");
        const auto pain = placed(*guide_of(si).diary, Prompt::Asks::pain, injection, *london_);
        const auto open = [&pain](Instant moment) {
            const auto found = std::ranges::find_if(pain, [moment](const Placed& one) {
                return one.at.opens <= moment && moment < one.at.closes;
            });
            return found == pain.end() ? QString() : found->name;
        };
        for (const auto& [time, name] : {std::pair{"08:00", "before-injection once"},
                                         {"09:59", "before-injection once"},
                                         {"10:05", ""},
                                         {"10:10", "first-hour min+15"},
                                         {"10:25", "first-hour min+30"},
                                         {"11:09", "first-hour min+60"},
                                         {"11:45", "hourly h+2"},
                                         {"12:29", "hourly h+2"},
                                         {"18:29", "hourly h+8"},
                                         {"21:00", "bedtime once"},
                                         {"23:59", "bedtime once"}}) {
            QCOMPARE(open(at((std::string("2027-06-15T") + time).c_str())), name);
        }
        // A score before falling asleep is of the day that ends, not of the evening to come.
        QCOMPARE(open(at("2027-06-16T00:00")), "");
        QCOMPARE(open(at("2027-06-16T04:59")), "");
        QCOMPARE(open(at("2027-06-16T05:00")), "daily d+1");
        QCOMPARE(open(at("2027-06-16T23:59")), "daily d+1");
        QCOMPARE(open(at("2027-06-17T00:00")), "");
    }

    // Bedtime comes last that day: it is never open while the hourly scores run.
    void bedtimeIsAfterTheLastHour() {
        const DiarySchedule diary = *guide_of(si).diary;
        for (const char* hour : {"07:00", "10:00", "13:00", "16:30", "20:00"}) {
            const Instant injection = at((std::string("2027-06-15T") + hour).c_str());
            Placement bedtime{};
            Placement last{};
            for (const Placed& one : placed(diary, Prompt::Asks::pain, injection, *london_)) {
                bedtime = one.name == "bedtime once" ? one.at : bedtime;
                last = one.name == "hourly h+8" ? one.at : last;
            }
            QVERIFY2(bedtime.opens >= last.closes, hour);
        }
        const auto early = placed(diary, Prompt::Asks::pain, at("2027-06-15T10:00"), *london_);
        const auto bedtime = std::ranges::find(early, QString("bedtime once"), &Placed::name);
        QCOMPARE(shown(london_->to_wall(bedtime->at.due)), "2027-06-15T22:00:00");
    }

    /// Where it would be past midnight it is left out: nobody is asked for it at two.
    void bedtimeIsOnTheDayOfTheInjection() {
        const DiarySchedule diary = *guide_of(si).diary;
        for (const auto& [hour, due] : {std::pair{"07:00", "2027-06-15T22:00:00"},
                                        {"12:30", "2027-06-15T22:00:00"},
                                        {"13:00", "2027-06-15T22:30:00"},
                                        {"14:29", "2027-06-15T23:59:00"},
                                        {"14:30", ""},
                                        {"16:30", ""},
                                        {"20:00", ""}}) {
            const Instant injection = at((std::string("2027-06-15T") + hour).c_str());
            const auto prompts = plan_prompts(diary, {london_, injection, injection, {}});
            const auto bedtime =
                std::ranges::find(prompts, PromptId{"bedtime", "once"}, &PlannedPrompt::id);
            QCOMPARE(bedtime == prompts.end() ? QString() : shown(london_->to_wall(*bedtime->due)),
                     due);
        }
    }

    void stepsAreAboutPrompts_data() {
        QTest::addColumn<QString>("id");
        QTest::addColumn<QStringList>("expected");
        QTest::newRow(si) << si
                          << QStringList({"baseline-daily before-daily",
                                          "baseline-before before-injection",
                                          "diary-first-day hourly", "diary-daily daily",
                                          "diary-weekly weekly"});
        QTest::newRow(block) << block
                             << QStringList({"baseline-daily before-daily",
                                             "baseline-before before-block",
                                             "diary-first-hour first-hour", "diary-hourly hourly",
                                             "diary-evenings evenings"});
    }
    void stepsAreAboutPrompts() {
        QFETCH(QString, id);
        const Guide guide = guide_of(id);
        QStringList found;
        for (const Step& step : guide.steps) {
            if (step.prompt.empty()) {
                continue;
            }
            found << shown(step.key + ' ' + step.prompt);
            const Prompt* prompt = guide.diary->find(step.prompt);
            QVERIFY(prompt && prompt->asks == Prompt::Asks::pain);
            if (step.occurrences.size() > 1) { // each is ticked by its own score
                QStringList times;
                for (const Occurrence& occurrence : prompt->occurrences) {
                    times << shown(occurrence.name);
                }
                QCOMPARE(names(step), times);
            }
        }
        QTEST(found, "expected");
    }

    void usualTextsEndWithWhereHelpIs_data() { every_guide(); }
    void usualTextsEndWithWhereHelpIs() {
        QFETCH(QString, id);
        const Guide guide = guide_of(id);
        const DiarySchedule& diary = *guide.diary;
        for (int day = 0; day <= 84; ++day) {
            QVERIFY2(diary.usual_on(day), qPrintable(QString::number(day)));
        }
        QVERIFY(!diary.usual_on(85));
        for (const UsualNow& usual : diary.usual) {
            const QString text = shown(usual.text);
            QVERIFY2(text.mid(text.lastIndexOf(". ", -2)).contains("Get help"), usual.key.c_str());
        }
        for (const QString& text : {shown(diary.cutoffs), shown(diary.movement)}) {
            static const QRegularExpression verdict(
                R"(\b(positive|negative|pass|passed|fail|failed|confirm\w*|candidate)\b)",
                QRegularExpression::CaseInsensitiveOption);
            QVERIFY(!text.contains(verdict));
        }
        QVERIFY(diary.cutoffs.ends_with("This app does not tell you what causes your pain."));
    }
};

QTEST_APPLESS_MAIN(ShippedDiariesTest)
#include "shipped_diaries_test.moc"
