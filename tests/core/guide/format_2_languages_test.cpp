// SPDX-License-Identifier: Apache-2.0
#include "tests/core/guide/whole.h"

using namespace beforehand;
using namespace beforehand::testing;

namespace {

constexpr char es_texts[] = "es/texts.json";

} // namespace

/// A guide in its first language, which is complete, and in one that lacks some of it.
class Format2LanguagesTest : public QObject {
    Q_OBJECT

    const GuideFiles files_ = whole_files();
    const Guide en_ = read(files_);
    const Guide es_ = read(files_, "es");

    /// The guide in Spanish after a change of its texts.
    Guide with(std::string_view from, std::string_view to) const {
        GuideFiles files = files_;
        change(files, es_texts, from, to);
        return read(files, "es");
    }

  private slots:
    void theFirstLanguageLacksNothing() {
        QVERIFY(en_.untranslated.empty());
        for (const char* place : {"", "steps", "steps/feel-leg", "articles/after", "faq"}) {
            QVERIFY2(!en_.lacks(place), place);
        }
    }

    void theBestLanguageIsServed_data() {
        QTest::addColumn<QString>("wanted");
        QTest::addColumn<QString>("served");
        QTest::newRow("the first") << "en" << "en";
        QTest::newRow("another") << "es" << "es";
        QTest::newRow("a region") << "es-MX" << "es";
        QTest::newRow("a region of the first") << "en-GB" << "en";
        QTest::newRow("unknown") << "fr" << "en";
        QTest::newRow("an unknown region") << "fr-CA" << "en";
        QTest::newRow("one that starts alike") << "est" << "en";
        QTest::newRow("none") << "" << "en";
        QTest::newRow("nonsense") << "../es" << "en";
    }

    void theBestLanguageIsServed() {
        QFETCH(QString, wanted);
        QTEST(shown(read(files_, wanted.toStdString()).language), "served");
    }

    void aRegionOfItsOwnGoesFirst() {
        GuideFiles files = files_;
        change(files, "guide.json", R"("es"])", R"("es", "es-MX"])");
        files["es-MX/texts.json"] = R"({"title": "Una guía de México"})";
        QCOMPARE(shown(read(files, "es-MX").title), "Una guía de México");
        QCOMPARE(shown(read(files, "es-AR").title), "Una guía completa");
        // What it lacks comes from the first language, not from its neighbour.
        QCOMPARE(shown(read(files, "es-MX").summary), shown(en_.summary));
    }

    void guideLanguagesAreThoseOfTheGuide() {
        QCOMPARE(list(guide_languages(files_)), QStringList({"en", "es"}));
        GuideFiles files = files_;
        change(files, "guide.json", "\"format\": 2", "\"format\": 9");
        QVERIFY(guide_languages(files).empty());
        QVERIFY(guide_languages({}).empty());
    }

    void whatATranslationHasIsShown() {
        QCOMPARE(shown(es_.title), "Una guía completa");
        QCOMPARE(shown(es_.find_question("side")->choice_texts.at("left")), "Izquierdo");
        QCOMPARE(shown(step_of(es_, "ask-thinner").usual), "Siga tomándolo hasta que le digan.");
        QCOMPARE(shown(es_.changelog[1].text), "La guía dice cuándo un paso llega tarde.");
        QCOMPARE(shown(es_.find_article("preparing")->title), "Preparación");
        QCOMPARE(shown(es_.arrival[0].label), "Lado");
        QCOMPARE(shown(es_.safety.tiers[0].items[0].text), "No puede respirar bien.");
    }

    void whatItLacksIsThereInTheFirstLanguage() {
        const auto same = [](const std::string& one, const std::string& other) {
            return !one.empty() && one == other;
        };
        QVERIFY(same(es_.changelog[2].text, en_.changelog[2].text));
        QVERIFY(same(es_.find_question("sedation")->ask, en_.find_question("sedation")->ask));
        QVERIFY(same(es_.find_question("side")->choice_texts.at("both"), "Both sides"));
        QVERIFY(same(step_of(es_, "ask-thinner").why, step_of(en_, "ask-thinner").why));
        QVERIFY(same(step_of(es_, "ask-thinner").late, step_of(en_, "ask-thinner").late));
        QVERIFY(same(step_of(es_, "feel-leg").title, step_of(en_, "feel-leg").title));
        QVERIFY(same(es_.safety.tiers[0].items[1].text, "Your chest hurts."));
        QVERIFY(same(es_.safety.tiers[2].title, "Mention it"));
        QVERIFY(same(es_.arrival[2].label, en_.arrival[2].label));
        QVERIFY(same(es_.arrival[3].hint, "Name and telephone number"));
        QVERIFY(same(es_.follow_ups[0].what, en_.follow_ups[0].what));
        QVERIFY(*es_.find_article("after") == *en_.find_article("after"));
        QCOMPARE(es_.faq.size(), std::size_t(2));
        QVERIFY(same(es_.faq[0].question, "Does it hurt?"));
    }

    void everyPlaceThatIsNotTranslatedIsNamed() {
        QStringList places;
        for (const std::string& place : es_.untranslated) {
            places << shown(place);
        }
        QCOMPARE(places, QStringList({"arrival/lift/hint", "arrival/prescriber", "articles/after",
                                      "changes/1.0.0", "diary/cutoffs", "diary/phases",
                                      "diary/prompts/all-in-all", "diary/usual/first-days", "faq",
                                      "follow_ups", "glossary/sedation/means", "questions/sedation",
                                      "questions/side/choices/both", "safety/tiers/mention",
                                      "safety/tiers/now/items/chest-pain", "steps/ask-thinner/late",
                                      "steps/ask-thinner/why", "steps/feel-leg"}));
    }

    void lacksSaysWhetherAPlaceShowsTheFirstLanguage_data() {
        QTest::addColumn<bool>("expected");
        const auto row = [](const char* place, bool expected) { QTest::newRow(place) << expected; };
        row("steps/ask-thinner", true); // something below it
        row("steps/ask-thinner/why", true);
        row("steps/ask-thinner/what", false);
        row("steps/book-lift", false);
        row("steps/feel-leg", true);
        row("steps/feel", false); // the start of a name is another name
        row("steps", true);
        row("articles/after", true);
        row("articles/preparing", false);
        row("faq", true);
        row("questions/diabetes", false);
        row("safety/tiers/now", true);
        row("safety/tiers/today", false);
        row("title", false);
        row("glossary/sedation", true); // what it means
        row("glossary/sedation/word", false);
        row("glossary/anticoagulant", false);
        row("everyday_words", false); // never translated: each language has its own
        // Below what is missing as a whole.
        row("steps/feel-leg/title", true);
        row("follow_ups/other-side", true);
        row("follow_ups/other-side/what", true);
        row("questions/sedation/ask", true);
        row("safety/tiers/mention/items/soreness", true);
    }

    void lacksSaysWhetherAPlaceShowsTheFirstLanguage() {
        QFETCH(bool, expected);
        QCOMPARE(es_.lacks(QTest::currentDataTag()), expected);
    }

    void wordsAreThoseOfTheLanguage() {
        const GlossaryWord& oac = *es_.find_word("anticoagulant");
        QCOMPARE(shown(oac.word), "Anticoagulante");
        QVERIFY(oac.also.empty()); // other forms are forms of the word that is read
        QCOMPARE(shown(oac.means), "Una medicina que evita que la sangre se coagule.");
        const GlossaryWord& sedation = *es_.find_word("sedation");
        QCOMPARE(shown(sedation.word), "Sedación");
        QCOMPARE(list(sedation.also), QStringList("calmante"));
        QCOMPARE(shown(sedation.means), "Medicine that makes you sleepy for 2 hours.");
        QCOMPARE(list(sedation.sources), QStringList({"H1", "R2"}));
        QCOMPARE(es_.everyday_words.size(), std::size_t(1));
        QCOMPARE(shown(es_.everyday_words[0].say), "pinchazo");
        QCOMPARE(list(es_.everyday_words[0].find), QStringList("inyección"));
    }

    void wordsThatAreNotTranslatedAreShownWithTheirForms() {
        GuideFiles files = files_;
        change(files, es_texts, R"("sedation": {"word": "Sedación", "also": ["calmante"]})",
               R"("sedation": {"word": "Sedación"})");
        change(files, es_texts,
               R"("anticoagulant": {"word": "Anticoagulante", "means": )"
               R"("Una medicina que evita que la sangre se coagule."},)",
               "");
        const Guide guide = read(files, "es");
        QCOMPARE(list(guide.find_word("anticoagulant")->also),
                 QStringList({"OAC", "clot medicine"}));
        QVERIFY(guide.lacks("glossary/anticoagulant") &&
                guide.lacks("glossary/anticoagulant/word"));
        files[es_texts] = "{}";
        QVERIFY(read(files, "es").everyday_words.empty());
        QVERIFY(read(files, "es").lacks("glossary"));
    }

    void figuresAreTheSameInEachLanguage() {
        QCOMPARE(shown(es_.find_figure("leg")->svg), shown(en_.find_figure("leg")->svg));
        const Article& after = *es_.find_article("after");
        QCOMPARE(after.phase, Phase::recovery);
        QCOMPARE(after.read, en_.find_article("after")->read);
    }

    void aTranslationShowsTheFiguresInItsOwnWords() {
        GuideFiles files = files_;
        std::string& after = files["es/articles/after.md"];
        after = "# Después\n\n## El primer día {#first-day}\n\n![Una pierna](figure:leg)\n";
        const Guide guide = read(files, "es");
        const auto& blocks = guide.find_article("after")->blocks;
        QCOMPARE(shown(blocks.back().plain_text()), "Una pierna");
        change(after, "figure:leg", "figure:arm");
        const auto faults = check_guide(files);
        QCOMPARE(faults.size(), std::size_t(2)); // as a source does, each language has each of them
        QCOMPARE(shown(faults[0]), "guide.json#/figures/0: Nothing shows the figure \"leg\".");
        QVERIFY(shown(faults[1]).startsWith("es/articles/after.md#first-day: No figure is called"));
    }

    void aTextThatTheFirstLanguageNeedNotHave() {
        // The first language has no "usual" here: a translation may, and lacks nothing without.
        const Guide guide = with(R"("title": "Mire su autobús",)",
                                 R"("title": "Mire su autobús", "usual": "El 7.",)");
        QCOMPARE(shown(step_of(guide, "go-by-bus").usual), "El 7.");
        QVERIFY(!es_.lacks("steps/go-by-bus"));
    }

    void aTranslationOfNothingIsAllInTheFirstLanguage() {
        GuideFiles files = files_;
        files[es_texts] = "{}";
        files.erase("es/articles/preparing.md");
        QVERIFY(check_guide(files).empty());
        const Guide guide = read(files, "es");
        QCOMPARE(shown(guide.language), "es");
        QCOMPARE(shown(guide.title), shown(en_.title));
        QVERIFY(guide.steps == en_.steps);
        QVERIFY(guide.articles == en_.articles);
        QVERIFY(guide.lacks("steps/check-in") && guide.lacks("safety/tiers/now"));
    }

    void aFaqOfItsOwnReplacesTheFirst() {
        GuideFiles files = files_;
        files["es/faq.md"] = "# Preguntas\n\n## ¿Duele? {#does-it-hurt}\n\nPoco. [H1]\n";
        const Guide guide = read(files, "es");
        QCOMPARE(guide.faq.size(), std::size_t(1));
        QCOMPARE(shown(guide.faq[0].key), "does-it-hurt");
        QVERIFY(!guide.lacks("faq"));
    }

    void whatIsWrong_data() {
        QTest::addColumn<QString>("path");
        QTest::addColumn<QByteArray>("from");
        QTest::addColumn<QByteArray>("to");
        QTest::addColumn<QString>("where");
        QTest::addColumn<QString>("phrase");
        const auto row = [](const char* name, const char* path, QByteArray from, QByteArray to,
                            const char* where, const char* phrase) {
            QTest::addRow("%s", name) << path << from << to << where << phrase;
        };
        row("a text for nothing", es_texts,
            "\"book-lift\":", "\"run\": {}, \"book-lift\":", "es/texts.json#/steps/run",
            "Nothing is called");
        row("a blank text", es_texts, "\"Mire el autobús.\"", "\" \"",
            "es/texts.json#/steps/go-by-bus/what", "missing");
        row("a list for a text", es_texts, "\"Mire el autobús.\"", "[]",
            "es/texts.json#/steps/go-by-bus/what", "text in quotes");
        row("a text for an object", es_texts, "{\"label\": \"Lado\"}", "\"Lado\"",
            "es/texts.json#/arrival/which-side", "object");
        row("null for what is missing", es_texts, "\"arrival\": {",
            "\"follow_ups\": null, \"arrival\": {", "es/texts.json#/follow_ups", "object");
        row("a hint for a line that is not written", es_texts, "{\"label\": \"Lado\"}",
            "{\"label\": \"Lado\", \"hint\": \"x\"}", "es/texts.json#/arrival/which-side/hint",
            "Nothing is called");
        row("a heading without the shared anchor", "es/articles/preparing.md", " {#blood-thinners}",
            "", "guide.json#/steps/0/article", "no such heading");
        row("an article without its title", "es/articles/preparing.md", "# Preparación", "",
            "es/articles/preparing.md", "comes first");
        row("a word for nothing", es_texts, "\"anticoagulant\": {",
            "\"nerve\": {\"word\": \"Nervio\"}, \"anticoagulant\": {",
            "es/texts.json#/glossary/nerve", "Nothing is called");
        row("null for the words", es_texts, "\"everyday_words\": [",
            "\"everyday_words\": null, \"x\": [", "es/texts.json#/everyday_words", "list");
        row("a word that is not explained", "en/texts.json",
            ", \"means\": \"Medicine that makes you sleepy for 2 hours.\"", "",
            "en/texts.json#/glossary/sedation", "\"means\" is missing");
        row("a word that is not said", "en/texts.json", "\"word\": \"Sedation\", ", "",
            "en/texts.json#/glossary/sedation", "\"word\" is missing");
        row("nothing for the first language", "en/texts.json", "\"Lie still.\"", "\"\"",
            "en/texts.json#/steps/the-injection/what", "missing");
        row("a change without words", "en/texts.json", ",\n    \"1.0.0\": \"The first version.\"",
            "", "en/texts.json#/changes", "\"1.0.0\" is missing");
        row("a line of the card without words", "en/texts.json",
            ", \"hint\": \"Name and telephone number\"", "", "en/texts.json#/arrival/lift",
            "\"hint\" is missing");
    }

    void whatIsWrong() {
        QFETCH(QString, path);
        QFETCH(QByteArray, from);
        QFETCH(QByteArray, to);
        QFETCH(QString, where);
        QFETCH(QString, phrase);
        GuideFiles files = files_;
        change(files, path.toStdString(), from.toStdString(), to.toStdString());
        const auto guide = read_guide(files, "es");
        QVERIFY(!guide);
        QCOMPARE(shown(guide.error().where), where);
        QVERIFY2(shown(guide.error().message).contains(phrase), guide.error().message.c_str());
    }

    void aMissingFileOfTextsIsRefused() {
        GuideFiles files = files_;
        files.erase(es_texts);
        QCOMPARE(shown(read_guide(files, "es").error().where), es_texts);
        QVERIFY(read_guide(files, "en")); // each language stands for itself
        QCOMPARE(check_guide(files).size(), std::size_t(1));
    }
};

QTEST_APPLESS_MAIN(Format2LanguagesTest)
#include "format_2_languages_test.moc"
