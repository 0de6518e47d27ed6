// SPDX-License-Identifier: Apache-2.0
#include "core/time/iso8601.h"
#include "tests/core/guide/whole.h"

using namespace beforehand;
using namespace beforehand::testing;
using std::chrono::hours;
using std::chrono::minutes;

namespace {

constexpr char json[] = "guide.json";

Offset days(int count) {
    return CalendarOffset{date::days{count}, {}};
}
Offset elapsed(minutes length) {
    return ElapsedOffset{length};
}
When before(int count, minutes at) {
    return {Anchor::appointment, CalendarOffset{date::days{-count}, at}};
}
When after(minutes length) {
    return {Anchor::injection, ElapsedOffset{length}};
}

} // namespace

/// What each part of format 2 becomes. Languages: languages_test.
class Format2Test : public QObject {
    Q_OBJECT

    const GuideFiles files_ = whole_files();
    const Guide guide_ = read(files_);

    const Step& step(std::string_view key) const { return step_of(guide_, key); }

    /// The names of a series written in place of the one of "check-sugar".
    QStringList series(std::string_view entries) const {
        GuideFiles files = files_;
        change(files, "guide.json", R"({"elapsed": "PT2H", "every": "PT3H", "until": "PT9H"})",
               entries);
        return names(step_of(read(files), "check-sugar"));
    }

  private slots:
    void theGuideHasNoFaults() {
        for (const Error& fault : check_guide(files_)) {
            QFAIL(qPrintable(shown(fault)));
        }
        QCOMPARE(shown(guide_.id), "whole");
        QCOMPARE(shown(guide_.version), "2.1.0");
        QCOMPARE(shown(format_date(guide_.review->due)), "2027-11-01");
        QCOMPARE(shown(guide_.clinic.name), "");
    }

    void theChangelogIsNewestFirst() {
        QStringList releases;
        for (const Release& release : guide_.changelog) {
            releases << shown(release.version + ' ' + format_date(release.on) + ' ' + release.text);
        }
        QCOMPARE(releases, QStringList({"2.1.0 2026-11-20 You can now write who gives you a lift.",
                                        "2.0.0 2026-11-02 The guide says when a step is late.",
                                        "1.0.0 2026-05-01 The first version."}));
    }

    void sourcesSayWhenTheyWereMadeAndRead() {
        QStringList sources;
        for (const Source& source : guide_.sources) {
            sources << shown(source.id + ' ' + source.grade + " |" + source.dated + '|' +
                             source.accessed);
        }
        QCOMPARE(sources, QStringList({"H1 B |2024-05|2026-11-20", "R2 A |2018|", "C3 C ||2026-11",
                                       "W4b D |2020-02-29|"}));
    }

    void aStepWithEverything() {
        const Step& ask = step("ask-thinner");
        QCOMPARE(ask.phase, Phase::preparation);
        QCOMPARE(ask.origin, Origin::guide);
        QCOMPARE(names(ask), QStringList("once"));
        QCOMPARE(ask.occurrences.front().when, before(14, hours{10}));
        QCOMPARE(ask.window.opens, days(14));
        QCOMPARE(ask.window.closes, days(4));
        QCOMPARE(ask.window.late_until, days(9));
        QCOMPARE(evaluate(ask.applies, {{"blood-thinner", "yes"}}), Truth::yes);
        QCOMPARE(evaluate(ask.applies, {{"blood-thinner", "no"}}), Truth::no);
        QVERIFY(ask.holds_answer && ask.locked && ask.asked_again);
        QVERIFY(!ask.deadline && !ask.is_injection);
        QCOMPARE(ask.calls, Call::clinic);
        QCOMPARE(ask.reminders, (std::vector{elapsed(minutes{0}), days(1)}));
        QCOMPARE(ask.remind_again, (RemindAgain{hours{24}, 3}));
        QCOMPARE(list(ask.facts), QStringList({"P1", "P2"}));
        QCOMPARE(list(ask.sources), QStringList({"H1", "R2"}));
        QCOMPARE(shown(ask.article), "preparing#blood-thinners");
        QCOMPARE(shown(ask.title), "Ask about your blood thinner");
        QCOMPARE(shown(ask.what), "Call the clinic to ask what to do.");
        QCOMPARE(shown(ask.why), "Blood thinners can make you bleed more.");
        QCOMPARE(shown(ask.usual), "Keep on taking it until you are told.");
        QCOMPARE(shown(ask.differs), "Clinics differ. Ask yours.");
        QCOMPARE(shown(ask.late), "Call the clinic now. Do not stop by yourself.");
        QCOMPARE(shown(ask.record), "What did they say, and who told you?");
        QVERIFY(ask.rule.empty() && !ask.usual_when);
    }

    void aStepWithLittleHasTheDefaults() {
        const Step& little = step("take-medicines");
        QVERIFY(little.window == Window{} && little.applies == Condition{});
        QVERIFY(!little.holds_answer && !little.locked && !little.asked_again && !little.deadline);
        QCOMPARE(little.calls, Call::none);
        QVERIFY(little.after.empty() && little.unless_done.empty() && little.conflicts.empty());
        QVERIFY(little.reminders.empty() && !little.remind_again);
        QVERIFY(little.facts.empty() && little.article.empty());
        QVERIFY(little.usual.empty() && little.differs.empty() && little.late.empty());
        QVERIFY(step("check-in").clamp == Clamp{});
    }

    void deadlinesAndWhatIsAskedAgain() {
        const Step& lift = step("book-lift");
        QVERIFY(lift.deadline && lift.asked_again && !lift.holds_answer);
        QCOMPARE(lift.window.opens, elapsed(hours{72}));
        QVERIFY(!lift.window.closes && !lift.window.late_until);
        GuideFiles files = files_;
        change(files, "guide.json", R"("holds_answer": true,)",
               R"("holds_answer": true, "asked_again": false,)");
        QVERIFY(!step_of(read(files), "ask-thinner").asked_again);
    }

    void windowsAreOfDaysOrOfHours() {
        QCOMPARE(step("check-in").window.closes, elapsed(minutes{20}));
        QCOMPARE(step("feel-leg").window.late_until, elapsed(hours{8}));
        QVERIFY(!step("feel-leg").window.opens && !step("feel-leg").window.closes);
    }

    void clampsOfEachKind() {
        const Clamp evening{{}, {}, Clamp::Hours{hours{7}, hours{21}, true}};
        QVERIFY(step("stop-eating").clamp == evening);
        const Clamp morning{{}, {}, Clamp::Hours{hours{7}, hours{22}, false}};
        QVERIFY(step("check-sugar").clamp == morning);
        const Clamp bounds{-hours{12}, -hours{1}, {}};
        QVERIFY(step("take-medicines").clamp == bounds);
    }

    void stepsNameOthers() {
        QCOMPARE(list(step("check-in").after), QStringList({"book-lift", "go-by-bus"}));
        QCOMPARE(list(step("call-numb").unless_done), QStringList("feel-leg"));
        QCOMPARE(list(step("go-by-bus").conflicts), QStringList("book-lift"));
        QCOMPARE(step("call-numb").calls, Call::out_of_hours);
        QVERIFY(step("the-injection").is_injection);
        QCOMPARE(list(step("the-injection").after), QStringList("check-in"));
    }

    void conditionsOfEachKind() {
        const Condition& sugar = step("check-sugar").applies;
        const auto sugar_for = [&](std::string side) {
            return evaluate(sugar, {{"diabetes", "yes"}, {"insulin", "yes"}, {"side", side}});
        };
        QCOMPARE(sugar_for("left"), Truth::yes);
        QCOMPARE(sugar_for("both"), Truth::no);
        QCOMPARE(sugar_for("unsure"), Truth::unknown);
        const Condition& eating = step("stop-eating").applies;
        QCOMPARE(evaluate(eating, {{"sedation", "no"}, {"side", "both"}}), Truth::yes);
        QCOMPARE(evaluate(eating, {{"sedation", "no"}, {"side", "left"}}), Truth::no);
        const Question& insulin = *guide_.find_question("insulin");
        QCOMPARE(evaluate(insulin.applies, {{"diabetes", "no"}}), Truth::no);
        QVERIFY(guide_.find_question("diabetes")->applies == Condition{});
    }

    void occurrencesAreNamedByTheirOffset() {
        const Step& score = step("write-score");
        QCOMPARE(names(score),
                 QStringList({"min+15", "min+30", "min+45", "h+1", "h+2", "h+3", "d+1-morning",
                              "d+1-evening", "d+2", "d+3", "d+4", "wk+1", "wk+2", "wk+3"}));
        QCOMPARE(score.occurrences[5].when, after(hours{3}));
        const When morning{Anchor::injection, CalendarOffset{date::days{1}, hours{8}}};
        const When evening{Anchor::injection, CalendarOffset{date::days{1}, hours{20}}};
        const When third{Anchor::injection, CalendarOffset{date::days{21}, hours{20}}};
        QCOMPARE(score.occurrences[6].when, morning);
        QCOMPARE(score.occurrences[7].when, evening);
        QCOMPARE(score.occurrences[13].when, third);
        QCOMPARE(names(step("check-sugar")), QStringList({"h+2", "h+5", "h+8"}));
    }

    void untilIsTheLastOffsetThatMayBeReached_data() {
        QTest::addColumn<QByteArray>("entries");
        QTest::addColumn<QStringList>("expected");
        const auto row = [](QByteArray entries, QStringList expected) {
            QTest::newRow(entries.constData()) << entries << expected;
        };
        row(R"({"calendar": "P1D", "every": "P1D", "until": "P3D"})", {"d+1", "d+2", "d+3"});
        row(R"({"calendar": "P1D", "every": "P2D", "until": "P4D"})", {"d+1", "d+3"});
        row(R"({"calendar": "P2D", "every": "P1D", "until": "P2D"})", {"d+2"});
        row(R"({"calendar": "-P3D", "every": "P1D", "until": "-P1D"})", {"d-3", "d-2", "d-1"});
        row(R"({"calendar": "P1W", "every": "P1W", "until": "P14D"})", {"wk+1", "wk+2"});
        row(R"({"calendar": "P1W", "every": "P1D", "until": "P8D"})", {"d+7", "d+8"});
        row(R"({"elapsed": "PT0M", "every": "PT30M", "until": "PT1H"})",
            {"min+0", "min+30", "min+60"});
        row(R"({"elapsed": "-PT2H", "every": "PT1H", "until": "PT0H"})", {"h-2", "h-1", "h+0"});
        row(R"({"calendar": "P1D", "every": "P1D", "until": "P2D", "name": "late"})",
            {"d+1-late", "d+2-late"});
        row(R"({"elapsed": "PT1H", "name": "sitting"}, {"elapsed": "PT1H", "name": "standing"})",
            {"h+1-sitting", "h+1-standing"});
    }

    void untilIsTheLastOffsetThatMayBeReached() {
        QFETCH(QByteArray, entries);
        QTEST(series(entries.toStdString()), "expected");
    }

    void asManyTimesAsAreAllowed() {
        QCOMPARE(series(R"({"calendar": "P1D", "every": "P1D", "until": "P400D"})").size(), 400);
    }

    void theArrivalCardHasARowOfEachKind() {
        QStringList rows;
        for (const ArrivalRow& row : guide_.arrival) {
            rows << shown(row.key + '|' + row.question + '|' +
                          list(row.steps).join(',').toStdString() + '|' +
                          (row.writes ? "writes" : "") + '|' + row.label + '|' + row.hint);
        }
        QCOMPARE(rows, QStringList({"which-side|side|||Side|",
                                    "thinner|blood-thinner|ask-thinner||Blood thinner|",
                                    "prescriber||ask-thinner||What you were told|",
                                    "lift|||writes|Lift home|Name and telephone number"}));
        QVERIFY(guide_.arrival[0].applies == Condition{});
        QCOMPARE(evaluate(guide_.arrival[3].applies, {{"sedation", "no"}}), Truth::no);
    }

    void whatCanFollow() {
        QCOMPARE(guide_.follow_ups.size(), std::size_t(2));
        const FollowUp& smaller = guide_.follow_ups[1];
        QCOMPARE(shown(smaller.key), "smaller");
        QCOMPARE(shown(smaller.guide), "tiny");
        QCOMPARE(shown(smaller.title), "A smaller one");
        QCOMPARE(shown(smaller.what), "The next one has less to do.");
    }

    void anchorsAreGivenOrMadeFromTheWords() {
        QStringList headings;
        for (const Block& block : guide_.find_article("preparing")->blocks) {
            if (block.kind == Block::Kind::heading) {
                headings << shown(block.anchor + '|' + block.plain_text());
            }
        }
        QCOMPARE(headings, QStringList({"blood-thinners|Blood thinners", "sugar|Sugar"}));
        QCOMPARE(shown(guide_.faq[1].key), "next");
        QCOMPARE(shown(guide_.faq[1].question), "What's next?");
    }

    void generalStandsWhereASourceWould() {
        const auto& blocks = guide_.find_article("preparing")->blocks;
        const auto general = std::ranges::find(blocks, true, &Block::general);
        QVERIFY(general != blocks.end());
        QCOMPARE(shown(general->plain_text()), "Write down what they say to you.");
        QVERIFY(general->sources.empty());
        QCOMPARE(std::ranges::count(blocks, true, &Block::general), 1);
        QCOMPARE(list(blocks.front().sources), QStringList({"H1", "R2"}));
    }

    void articlesAreForAPhaseAndForDays() {
        const Article& preparing = *guide_.find_article("preparing"); // a key alone
        QVERIFY(!preparing.phase && !preparing.read && preparing.applies == Condition{});
        const Article& after = *guide_.find_article("after");
        QCOMPARE(after.phase, Phase::recovery);
        const ReadingDays week{Anchor::injection, date::days{1}, date::days{7}};
        QCOMPARE(after.read, week);
        QCOMPARE(evaluate(after.applies, {{"sedation", "yes"}}), Truth::yes);
        QCOMPARE(evaluate(after.applies, {{"sedation", "no"}}), Truth::no);
        QCOMPARE(shown(guide_.articles[0].key), "preparing");
        QCOMPARE(shown(guide_.articles[1].key), "after");
        QCOMPARE(shown(after.title), "After the day");
    }

    void readingDaysCanBeBeforeAndOnOneDay() {
        GuideFiles files = files_;
        change(files, json, R"({"anchor": "injection", "from": "P1D", "to": "P1W"})",
               R"({"anchor": "appointment", "from": "-P2W", "to": "-P14D"})");
        const ReadingDays day{Anchor::appointment, date::days{-14}, date::days{-14}};
        QCOMPARE(read(files).find_article("after")->read, day);
    }

    void anArticleOfAKeyAloneMayBeAnObject() {
        GuideFiles files = files_;
        change(files, json, "\"preparing\",\n    {", "{\"key\": \"preparing\"},\n    {");
        QVERIFY(read(files).articles == guide_.articles);
        for (const auto& [name, phase] : {std::pair{"preparation", Phase::preparation},
                                          {"procedure_day", Phase::procedure_day}}) {
            GuideFiles changed = files_;
            change(changed, json, "\"phase\": \"recovery\",\n      \"read\"",
                   R"("phase": ")" + std::string(name) + R"(", "read")");
            QCOMPARE(read(changed).find_article("after")->phase, phase);
        }
    }

    void wordsAreExplained() {
        QStringList words;
        for (const GlossaryWord& word : guide_.glossary) {
            words << shown(word.key + '|' + word.word + '|' +
                           list(word.also).join(',').toStdString() + '|' +
                           list(word.sources).join(',').toStdString() + '|' + word.means);
        }
        QCOMPARE(
            words,
            QStringList({"anticoagulant|Anticoagulant|OAC,clot medicine||"
                         "A medicine that keeps blood from clotting.",
                         "sedation|Sedation||H1,R2|Medicine that makes you sleepy for 2 hours."}));
        QCOMPARE(guide_.find_word("sedation"), &guide_.glossary[1]);
        QVERIFY(!guide_.find_word("Sedation"));
    }

    void peopleHaveWordsOfTheirOwn() {
        QCOMPARE(guide_.everyday_words.size(), std::size_t(2));
        QCOMPARE(shown(guide_.everyday_words[0].say), "jab");
        QCOMPARE(list(guide_.everyday_words[0].find), QStringList({"injection", "the injection"}));
        QCOMPARE(shown(guide_.everyday_words[1].say), "knocked out");
    }

    void figuresAreRead() {
        QCOMPARE(guide_.figures.size(), std::size_t(1));
        QCOMPARE(shown(guide_.figures[0].svg), shown(files_.at("figures/leg.svg")));
        QCOMPARE(guide_.find_figure("leg"), &guide_.figures[0]);
        QVERIFY(!guide_.find_figure("arm"));
        const auto& blocks = guide_.find_article("after")->blocks;
        const auto figure = std::ranges::find(blocks, Block::Kind::figure, &Block::kind);
        QVERIFY(figure != blocks.end());
        QCOMPARE(shown(figure->figure), "leg");
        QCOMPARE(shown(figure->plain_text()), "A leg that lies on a cushion");
    }

    void tablesAreRead() {
        QStringList rows;
        for (const Block& block : guide_.find_article("after")->blocks) {
            if (block.kind == Block::Kind::table_row) {
                rows << shown(block.plain_text()) + '|' + list(block.sources).join(',') +
                            (block.general ? "general" : "");
            }
        }
        QCOMPARE(rows, QStringList({"Shower. How: short. When: the next day|general",
                                    "Bath. How: as usual. When: after 2 days or more|H1,R2"}));
    }

    void allOfTheReadingMayBeLeftOut() {
        GuideFiles files = files_;
        std::string& frame = files[json];
        const auto from = frame.find("  \"glossary\": [");
        frame.erase(from, frame.find("  \"safety\": {") - from);
        std::string& words = files["en/texts.json"];
        words.erase(words.find(",\n  \"glossary\""));
        words += "}";
        std::string& spanish = files["es/texts.json"];
        spanish.erase(spanish.find(",\n  \"glossary\""));
        spanish += "}";
        files.erase("figures/leg.svg");
        change(files, "en/articles/after.md", "![A leg that lies on a cushion](figure:leg)", "");
        const Guide guide = read(files);
        QVERIFY(guide.glossary.empty() && guide.everyday_words.empty() && guide.figures.empty());
        QVERIFY(check_guide(files).empty());
    }

    void theSafetyCardIsInOrder() {
        QCOMPARE(guide_.safety.valid_weeks, 12);
        QCOMPARE(shown(guide_.safety.emergency_numbers.at("ES")), "112");
        QCOMPARE(guide_.safety.tiers[0].call, Call::emergency);
        QCOMPARE(shown(guide_.safety.tiers[0].items[1].text), "Your chest hurts.");
        QCOMPARE(list(guide_.safety.tiers[1].items[0].sources), QStringList({"H1", "C3"}));
    }

    /// One step that says "closes", in a guide of each format.
    void closesAndDeadlineMeanWhatTheFormatSays() {
        const GuideFiles older = tiny_files(); // "closes": "PT12H"
        const Step of_1 = step_of(read(older), "ask-insulin");
        QVERIFY(of_1.deadline && !of_1.window.closes);
        QCOMPARE(of_1.window.late_until, elapsed(hours{12}));
        QVERIFY(step_of(read(older), "walk").deadline);

        GuideFiles newer = older;
        change(newer, "guide.json", R"("format": 1,)",
               R"("format": 2, "changelog": [{"version": "1.2.0", "on": "2026-01-01"}],)");
        change(newer, "en/texts.json", "{", R"({"changes": {"1.2.0": "New."},)");
        const Step of_2 = step_of(read(newer), "ask-insulin");
        QVERIFY(!of_2.deadline && !of_2.window.late_until);
        QCOMPARE(of_2.window.closes, elapsed(hours{12}));
        QVERIFY(read(older).changelog.empty());
    }
};

QTEST_APPLESS_MAIN(Format2Test)
#include "format_2_test.moc"
