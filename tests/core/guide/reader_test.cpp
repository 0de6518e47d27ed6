// SPDX-License-Identifier: Apache-2.0
#include "core/guide/reader.h"
#include "core/time/iso8601.h"
#include "tests/core/guide/tiny.h"

using namespace beforehand;
using namespace beforehand::testing;
using std::chrono::hours;
using std::chrono::minutes;

namespace {

Guide read(const GuideFiles& files, std::string_view language = "en") {
    auto guide = read_guide(files, language);
    if (!guide) {
        qFatal("%s", qPrintable(shown(guide.error())));
    }
    return *guide;
}

QStringList names(const Step& step) {
    QStringList names;
    for (const Occurrence& occurrence : step.occurrences) {
        names << shown(occurrence.name);
    }
    return names;
}

} // namespace

class ReaderTest : public QObject {
    Q_OBJECT

    const GuideFiles files_ = tiny_files();
    const Guide guide_ = read(files_);

    /// The names of a series written in place of the tiny guide's.
    QStringList series(std::string_view entries) const {
        GuideFiles files = files_;
        const std::string& json = files["guide.json"];
        const auto from = json.find("\"series\": [");
        const std::string old = json.substr(from, json.find("      ]}", from) - from);
        change(files, "guide.json", old, "\"series\": [" + std::string(entries) + "\n");
        return names(*read(files).find_step("walk"));
    }

  private slots:
    // Else a later rule would close a plan that was made before it.
    void whatIsKeptWasTakenByTheRulesOfItsDay() {
        GuideFiles files = files_;
        change(files, "en/articles/after.md", "Rest", "Re\u00adst");
        change(files, "en/texts.json", "enough", "e\u00adnough");
        QVERIFY(!read_guide(files));
        QVERIFY(read_guide(files, "en", DocumentAge::kept).has_value());
        QCOMPARE(guide_languages(files), guide_languages(files_));
    }

    void theWholeGuideIsRead() {
        QCOMPARE(shown(guide_.id), "tiny");
        QCOMPARE(shown(guide_.version), "1.2.0");
        QCOMPARE(shown(guide_.language), "en");
        QCOMPARE(shown(guide_.title), "A tiny guide");
        QCOMPARE(shown(guide_.summary), "Just enough to read.");
        QVERIFY(guide_.review);
        QCOMPARE(shown(guide_.review->by), "Dr A. Name, Example Clinic");
        QCOMPARE(shown(format_date(guide_.review->on)), "2026-11-01");
        QCOMPARE(shown(format_date(guide_.review->due)), "2027-11-01");
        QCOMPARE(guide_.sources.size(), std::size_t(4));
        QCOMPARE(guide_.find_source("R3")->grade, 'A');
        QCOMPARE(shown(guide_.find_source("R3")->url), "http://journal.example/3");
        QVERIFY(!guide_.find_source("X1"));
        QVERIFY(check_guide(files_).empty());
    }

    void questions() {
        QCOMPARE(guide_.questions.size(), std::size_t(3));
        const Question& side = *guide_.find_question("side");
        QCOMPARE(shown(side.ask), "Which side is it for?");
        QCOMPARE(shown(side.choice_texts.at("both")), "Both sides");
        QVERIFY(side.accepts("left") && side.accepts("unsure"));
        QVERIFY(!side.accepts("yes") && !side.accepts("middle"));
        const Question& insulin = *guide_.find_question("insulin");
        QVERIFY(insulin.accepts("yes") && insulin.accepts("no") && insulin.accepts("unsure"));
        QVERIFY(!insulin.accepts("left"));
        QCOMPARE(evaluate(insulin.applies, {{"diabetes", "no"}}), Truth::no);
    }

    void aStepWithEverything() {
        const Step& step = *guide_.find_step("ask-insulin");
        QCOMPARE(step.phase, Phase::preparation);
        QCOMPARE(names(step), QStringList("once"));
        const When when{Anchor::appointment, CalendarOffset{date::days{-14}, hours{18}}};
        QCOMPARE(step.occurrences.front().when, when);
        QCOMPARE(step.window.opens, Offset(CalendarOffset{date::days{7}, std::nullopt}));
        QCOMPARE(step.window.late_until, Offset(ElapsedOffset{hours{12}})); // of format 1
        QCOMPARE(evaluate(step.applies, {{"insulin", "yes"}, {"side", "right"}}), Truth::yes);
        QCOMPARE(evaluate(step.applies, {{"insulin", "yes"}, {"side", "both"}}), Truth::no);
        QCOMPARE(step.facts, (std::vector<std::string>{"P1", "P2"}));
        QCOMPARE(step.sources, (std::vector<std::string>{"H1", "R3"}));
        QVERIFY(step.holds_answer);
        QCOMPARE(shown(step.article), "preparing#blood-sugar");
        QCOMPARE(shown(step.title), "Ask about your insulin");
        QCOMPARE(shown(step.differs), "Clinics differ: ask yours.");
        QCOMPARE(shown(step.late), "Ask now.");
        QCOMPARE(shown(step.record), "What did they say, and who told you?");
    }

    void aStepWithLittle() {
        const Step& step = *guide_.find_step("eat-breakfast");
        QCOMPARE(step.phase, Phase::procedure_day);
        const When when{Anchor::appointment, ElapsedOffset{-hours{6}}};
        QCOMPARE(step.occurrences.front().when, when);
        QVERIFY(step.window == Window{} && step.applies == Condition{} && !step.holds_answer);
        QVERIFY(step.facts.empty() && step.differs.empty() && step.record.empty());
    }

    void occurrencesAreNamedByTheirOffset() {
        const Step& walk = *guide_.find_step("walk");
        QCOMPARE(names(walk),
                 QStringList({"min+15", "min+30", "min+45", "h+2", "d+0", "d+1", "d+2", "wk+6"}));
        const When second{Anchor::injection, ElapsedOffset{minutes{30}}};
        QCOMPARE(walk.occurrences[1].when, second);
        const When evening{Anchor::injection, CalendarOffset{date::days{0}, hours{21}}};
        QCOMPARE(walk.occurrences[4].when, evening);
        const When sixWeeks{Anchor::injection, CalendarOffset{date::days{42}, std::nullopt}};
        QCOMPARE(walk.occurrences[7].when, sixWeeks);
    }

    void seriesNaming() {
        QCOMPARE(series(R"({"calendar": "-P3D", "every": "P1D", "count": 4})"),
                 QStringList({"d-3", "d-2", "d-1", "d+0"}));
        QCOMPARE(series(R"({"calendar": "P1W", "every": "P2W", "count": 3})"),
                 QStringList({"wk+1", "wk+3", "wk+5"}));
        QCOMPARE(series(R"({"calendar": "P0D", "every": "P1W", "count": 3})"),
                 QStringList({"d+0", "d+7", "d+14"}));
        QCOMPARE(series(R"({"calendar": "P1W", "every": "P1D", "count": 2})"),
                 QStringList({"d+7", "d+8"}));
        QCOMPARE(series(R"({"elapsed": "PT0H", "every": "PT1H", "count": 3})"),
                 QStringList({"h+0", "h+1", "h+2"}));
        QCOMPARE(series(R"({"elapsed": "-PT1H", "every": "PT30M", "count": 3})"),
                 QStringList({"min-60", "min-30", "min+0"}));
        QCOMPARE(series(R"({"elapsed": "-PT1H30M"})"), QStringList("min-90"));
        QCOMPARE(series(R"({"calendar": "P1D", "every": "P1D", "count": 400})").size(), 400);
    }

    void articlesAndAnswers() {
        QCOMPARE(guide_.articles.size(), std::size_t(2));
        QCOMPARE(shown(guide_.articles[0].key), "preparing");
        QCOMPARE(shown(guide_.find_article("after")->title), "After the day");
        QCOMPARE(guide_.faq.size(), std::size_t(2));
        QCOMPARE(shown(guide_.faq[1].key), "whats-next");
        QCOMPARE(shown(guide_.faq[1].question), "What's next?");
        QCOMPARE(shown(guide_.faq[0].answer.front().plain_text()), "A little.");
        QCOMPARE(guide_.faq[0].answer.front().sources, std::vector<std::string>{"H1"});
    }

    void questionsHaveGroupsWhereThereAreAny() {
        QVERIFY(guide_.faq[0].group.empty());
        GuideFiles files = files_;
        std::string& faq = files.at("en/faq.md");
        faq.insert(faq.rfind("\n## "), "\n# *Later* on\n");
        const Guide guide = read(files, "en");
        QCOMPARE(guide.faq.size(), std::size_t(2));
        QVERIFY(guide.faq[0].group.empty()); // before the first
        QCOMPARE(shown(guide.faq[1].group), "Later on");
        QCOMPARE(shown(guide.faq[1].key), "whats-next");
        QCOMPARE(guide.faq[0].answer, guide_.faq[0].answer); // the group is no part of it
        QCOMPARE(guide.faq[1].answer, guide_.faq[1].answer);
        change(files, "en/faq.md", "## ", "# First of all\n\n## ");
        QCOMPARE(shown(read(files, "en").faq[0].group), "First of all");
    }

    void theSafetyCard() {
        const SafetyCard& card = guide_.safety;
        QCOMPARE(card.valid_weeks, 16);
        QCOMPARE(shown(card.emergency_numbers.at("US")), "911");
        QCOMPARE(shown(card.title), "Get help");
        QCOMPARE(card.tiers.size(), std::size_t(3));
        QCOMPARE(card.tiers[0].call, Call::emergency);
        QCOMPARE(card.tiers[2].call, Call::none);
        QCOMPARE(shown(card.tiers[1].title), "Call today");
        QCOMPARE(shown(card.tiers[1].items.front().text), "You have a fever.");
    }

    void aSecondLanguage() {
        GuideFiles files = files_;
        change(files, "guide.json", R"(["en"])", R"(["en", "pt-BR"])");
        QCOMPARE(shown(read_guide(files, "pt-BR").error().where), "pt-BR/texts.json");
        for (const std::string name :
             {"texts.json", "faq.md", "articles/after.md", "articles/preparing.md"}) {
            files["pt-BR/" + name] = files_.at("en/" + name);
        }
        change(files, "pt-BR/texts.json", "A tiny guide", "Um guia pequeno");
        QCOMPARE(shown(read(files, "pt-BR").title), "Um guia pequeno");
        QCOMPARE(shown(read(files, "fr").title), "A tiny guide");
        change(files, "pt-BR/texts.json", "Um guia pequeno", "");
        QVERIFY(read_guide(files, "en"));
        QCOMPARE(shown(check_guide(files).front().where), "pt-BR/texts.json#/title");
    }

    void checkFindsEverythingInFileOrder() {
        GuideFiles files = files_;
        change(files, "guide.json", "\"recovery\"", "\"later\"");
        change(files, "guide.json", "\"911\"", "\"9-1-1\"");
        change(files, "en/texts.json", "\"Eat.\"", "\"\"");
        change(files, "en/articles/after.md", "Sleep.", "<b>Sleep.</b>");
        change(files, "en/faq.md", "A little.", "`A` little.");
        QStringList places;
        for (const Error& error : check_guide(files)) {
            places << shown(error.where);
        }
        places.removeDuplicates(); // one for each HTML tag
        QCOMPARE(places, QStringList({"guide.json#/steps/2/phase",
                                      "guide.json#/safety/emergency_numbers/US",
                                      "en/articles/after.md#at-night", "en/faq.md#does-it-hurt",
                                      "en/texts.json#/steps/eat-breakfast/what"}));
        QCOMPARE(shown(read_guide(files).error().where), "guide.json#/steps/2/phase");
    }
};

QTEST_APPLESS_MAIN(ReaderTest)
#include "reader_test.moc"
