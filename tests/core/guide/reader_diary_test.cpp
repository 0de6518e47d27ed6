// SPDX-License-Identifier: Apache-2.0
#include "tests/core/guide/whole.h"

using namespace beforehand;
using namespace beforehand::testing;
using std::chrono::hours;
using std::chrono::minutes;

namespace {

constexpr char json[] = "guide.json";
constexpr char texts[] = "en/texts.json";

Offset days(int count) {
    return CalendarOffset{date::days{count}, {}};
}
Offset elapsed(minutes length) {
    return ElapsedOffset{length};
}

QStringList names(const Prompt& prompt) {
    QStringList names;
    for (const Occurrence& occurrence : prompt.occurrences) {
        names << shown(occurrence.name);
    }
    return names;
}

} // namespace

/// What the diary of a guide becomes.
class ReaderDiaryTest : public QObject {
    Q_OBJECT

    const GuideFiles files_ = whole_files();
    const Guide guide_ = read(files_);
    const DiarySchedule& diary_ = *guide_.diary;

    DiarySchedule with(std::string_view from, std::string_view to) const {
        GuideFiles files = files_;
        change(files, json, from, to);
        return *read(files).diary;
    }

  private slots:
    void aPromptWithEverything() {
        QCOMPARE(diary_.prompts.size(), std::size_t(4));
        const Prompt& hours_after = diary_.prompts[1];
        QCOMPARE(shown(hours_after.key), "hours");
        QVERIFY(hours_after.asks == Prompt::Asks::pain);
        QCOMPARE(names(hours_after), QStringList({"h+1", "h+2", "h+3"}));
        QVERIFY(hours_after.occurrences[2].when ==
                (When{Anchor::injection, elapsed(hours{3}), {}}));
        QVERIFY(hours_after.window ==
                (Window{elapsed(minutes{10}), elapsed(minutes{20}), elapsed(minutes{40})}));
        QVERIFY(hours_after.clamp == Clamp{.not_before = minutes{30}});
        QCOMPARE(hours_after.reminders, (std::vector{elapsed(minutes{0}), elapsed(minutes{5})}));
        QVERIFY(diary_.prompts[0].reminders.empty());
        QCOMPARE(shown(hours_after.title), "The first hours");
    }

    void promptsOfEachKind() {
        const Prompt& before = diary_.prompts[0];
        QCOMPARE(names(before), QStringList("once"));
        QVERIFY(before.occurrences[0].when ==
                (When{Anchor::appointment, CalendarOffset{date::days{-1}, hours{19}}, {}}));
        QVERIFY(before.window == (Window{days(1), days(0), elapsed(hours{6})}));
        QVERIFY(before.clamp == Clamp{});
        QCOMPARE(names(diary_.prompts[2]), QStringList({"d+1", "d+2", "d+3", "d+4"}));
        QVERIFY(diary_.prompts[3].asks == Prompt::Asks::overall);
        QCOMPARE(diary_.find("evenings"), &diary_.prompts[2]);
        QVERIFY(!diary_.find("evening"));
        QVERIFY(!diary_.find(""));
    }

    void howScoresArePutTogether() {
        QCOMPARE(shown(diary_.sides), "side");
        QCOMPARE(diary_.baseline_within, date::days{14});
        QCOMPARE(diary_.phases.size(), std::size_t(2));
        QCOMPARE(shown(diary_.phases[1].key + ": " + diary_.phases[1].title), "later: Day 2 to 14");
        QVERIFY(diary_.phases[0].from == elapsed(hours{0}));
        QVERIFY(diary_.phases[0].to == elapsed(hours{8}));
        QVERIFY(diary_.phases[1].from == days(2));
        QVERIFY(diary_.phases[1].to == days(14));

        QCOMPARE(diary_.summaries.size(), std::size_t(3));
        const Summary& mean = diary_.summaries[0];
        QVERIFY(mean.kind == Summary::Kind::mean);
        QVERIFY(mean.from == elapsed(hours{0}) && mean.to == elapsed(hours{6}));
        const Summary& best = diary_.summaries[1];
        QVERIFY(best.kind == Summary::Kind::best);
        QVERIFY(best.from == elapsed(minutes{30}) && best.to == days(4));
        QCOMPARE(shown(best.title), "Best of 4 days");
        const Summary& at = diary_.summaries[2];
        QVERIFY(at.kind == Summary::Kind::at);
        QCOMPARE(shown(at.prompt + ' ' + at.occurrence), "evenings d+4");
    }

    void whatIsUsualWhen() {
        QCOMPARE(shown(diary_.movement), "Stand up from a chair.");
        QCOMPARE(shown(diary_.cutoffs), "Some say half, some say more. Your own doctor decides.");
        QCOMPARE(list(diary_.sources), QStringList({"R2", "W4b"}));
        QCOMPARE(shown(diary_.usual_on(0)->key), "day-0");
        QCOMPARE(shown(diary_.usual_on(1)->key), "first-days");
        QCOMPARE(shown(diary_.usual_on(3)->text), "You are sore. Open Get help if it grows.");
        QCOMPARE(list(diary_.usual_on(3)->sources), QStringList({"H1", "R2"}));
        QVERIFY(!diary_.usual_on(4));
        QVERIFY(!diary_.usual_on(-1));
    }

    void aStepIsAboutAPrompt() {
        QCOMPARE(shown(step_of(guide_, "feel-leg").prompt), "hours");
        QCOMPARE(shown(step_of(guide_, "call-numb").prompt), "");
    }

    void theRestMayBeLeftOut() {
        GuideFiles files = files_;
        std::string& guide = files[json];
        std::string& words = files[texts];
        std::erase_if(files, [](const auto& file) { return file.first.starts_with("es/"); });
        change(files, json, R"(["en", "es"])", R"(["en"])");
        const auto from = guide.find("    \"phases\": [");
        guide.erase(from, guide.find("\n  },\n  \"sources\"") - from);
        guide.erase(guide.rfind(',', from), 1);
        change(files, json, R"("sides": "side",)", "");
        change(files, json, R"("baseline_within": "P2W",)", "");
        const auto said = words.find("    \"phases\": {");
        words.erase(said, words.find("\n  },\n  \"glossary\"") - said);
        words.erase(words.rfind(',', said), 1);
        change(files, texts,
               R"("cutoffs": "Some say half, some say more. Your own doctor decides.",)", "");
        const DiarySchedule diary = *read(files).diary;
        QCOMPARE(diary.prompts.size(), std::size_t(4));
        QVERIFY(diary.sides.empty() && diary.phases.empty() && diary.summaries.empty());
        QVERIFY(diary.usual.empty() && diary.cutoffs.empty() && diary.sources.empty());
        QCOMPARE(diary.baseline_within, date::days{7});
    }

    void aGuideNeedHaveNone() {
        const Guide tiny = read(tiny_files());
        QVERIFY(!tiny.diary);
    }

    void lengthsAndDaysAtTheirEnds() {
        QVERIFY(
            with(R"("from": "P2D", "to": "P14D")", R"("from": "P2D", "to": "P2D")").phases[1].to ==
            days(2));
        // The first moment of day 2 is at least 24 hours after any injection.
        QVERIFY(with(R"("to": "PT8H"})", R"("to": "PT24H"})").phases[0].to == elapsed(hours{24}));
        QVERIFY(with(R"("from": "PT0M", "to": "PT8H"},
      {"key": "later", "from": "P2D")",
                     R"("from": "P0D", "to": "P1D"}, {"key": "later", "from": "PT48H")")
                    .phases[1]
                    .from == elapsed(hours{48}));
        QCOMPARE(with(R"("days": [1, 3])", R"("days": [1, 1])").usual[1].to_day, 1);
        QCOMPARE(with(R"("days": [1, 3])", R"("days": [5, 3653])").usual[1].to_day, 3653);
    }

    void aSeriesGoesWithItsOwnTimes() {
        GuideFiles files = files_;
        change(files, json, R"({"elapsed": "PT2H", "every": "PT3H", "until": "PT9H"})",
               R"({"elapsed": "PT2H", "every": "PT1H", "until": "PT3H"})");
        change(files, json, R"("key": "check-sugar",)",
               R"("key": "check-sugar", "prompt": "hours",)");
        QVERIFY(check_guide(files).empty());
    }

    void aTranslationShowsWhatItLacksInTheFirstLanguage() {
        const Guide es = read(files_, "es");
        QCOMPARE(shown(es.diary->movement), "Levántese de una silla.");
        QCOMPARE(shown(es.diary->prompts[1].title), "Las primeras horas");
        QCOMPARE(shown(es.diary->prompts[3].title), "All in all");
        QCOMPARE(shown(es.diary->phases[0].title), "The first 8 hours");
        QCOMPARE(shown(es.diary->cutoffs), shown(diary_.cutoffs));
        QCOMPARE(shown(es.diary->usual[1].text), shown(diary_.usual[1].text));
        QVERIFY(es.lacks("diary/cutoffs") && es.lacks("diary/phases/numb"));
        QVERIFY(es.lacks("diary/usual/first-days") && !es.lacks("diary/usual/day-0"));
    }
};

QTEST_APPLESS_MAIN(ReaderDiaryTest)
#include "reader_diary_test.moc"
