// SPDX-License-Identifier: Apache-2.0
#include "core/guide/overlay.h"
#include "tests/core/guide/refusals.h"

using namespace beforehand;
using namespace beforehand::testing;

namespace {

/// The whole overlay without one of its languages, or with them the other way round.
std::string in_languages(const char* languages) {
    std::string json = whole_overlay();
    change(json, R"(["en", "es"])", languages);
    const std::string_view wanted = languages;
    const auto en = json.find("    \"en\": {");
    const auto es = json.find("    \"es\": {");
    if (wanted.find("es") == wanted.npos) {
        const auto end = json.rfind("  }\n}");
        json.erase(es, end - es);
        json.erase(json.rfind("},\n"), 3);
        json.insert(json.rfind("  }\n}"), "}\n");
    } else if (wanted.find("en") == wanted.npos) {
        json.erase(en, es - en);
    }
    return json;
}

} // namespace

/// The words of an overlay in the guide's language, or in its own first one.
class OverlayLanguagesTest : public QObject {
    Q_OBJECT

    const GuideFiles files_ = whole_files();

    Guide laid(const char* language, const std::string& json) const {
        auto guide = apply_overlay(read(files_, language), whole_overlay_name, json);
        if (!guide) {
            qFatal("%s", qPrintable(shown(guide.error())));
        }
        return *guide;
    }

  private slots:
    void theWordsAreInTheGuidesLanguage_data() {
        QTest::addColumn<QString>("overlay");
        QTest::addColumn<QString>("guide");
        QTest::addColumn<QString>("clinic");
        QTest::addColumn<bool>("untranslated");
        const char* english = "Example Pain Clinic";
        const char* spanish = "Clínica Ejemplo";
        const auto row = [](const char* overlay, const char* guide, const char* clinic,
                            bool lacks) {
            QTest::addRow("%s for %s", overlay, guide) << overlay << guide << clinic << lacks;
        };
        row(R"(["en", "es"])", "en", english, false);
        row(R"(["en", "es"])", "es", spanish, false);
        row(R"(["es", "en"])", "en", english, false);
        row(R"(["es", "en"])", "es", spanish, false);
        row(R"(["en"])", "en", english, false);
        row(R"(["en"])", "es", english, true);
        row(R"(["es"])", "en", spanish, true);
        row(R"(["es"])", "es", spanish, false);
    }

    void theWordsAreInTheGuidesLanguage() {
        QFETCH(QString, overlay);
        QFETCH(QString, guide);
        QFETCH(QString, clinic);
        QFETCH(bool, untranslated);
        const Guide made = laid(qPrintable(guide), in_languages(qPrintable(overlay)));
        QCOMPARE(shown(made.language), guide);
        QCOMPARE(shown(made.clinic.name), clinic);
        const bool spanish = clinic.startsWith("Cl");
        QCOMPARE(shown(step_of(made, "take-medicines").rule),
                 spanish ? "Traiga sus pastillas." : "Bring your pills with you.");
        QCOMPARE(shown(step_of(made, "clinic/show-form").title),
                 spanish ? "Muestre la hoja azul" : "Show the blue form");
        // The guide's own words stay in the guide's language.
        QCOMPARE(shown(step_of(made, "book-lift").what),
                 guide == "es" ? "Pida a un amigo que le lleve." : "Ask a friend to drive you.");
        QCOMPARE(made.lacks("clinic"), untranslated);
        QCOMPARE(made.lacks("articles/after"), guide == "es"); // what was noted stays noted
    }

    void aLanguageOfAThirdKindIsNotTheGuides() {
        std::string json = in_languages(R"(["es"])");
        change(json, R"(["es"])", R"(["es-MX"])");
        change(json, R"("es": {)", R"("es-MX": {)");
        QVERIFY(laid("es", json).lacks("clinic"));
    }

    /// Every language of an overlay says all that the others do.
    void languagesThatSayLessOrMore_data() {
        QTest::addColumn<QByteArray>("from");
        QTest::addColumn<QByteArray>("to");
        QTest::addColumn<QString>("where");
        QTest::addColumn<QString>("phrase");
        const auto row = [](const char* name, QByteArray from, QByteArray to, const char* where,
                            const char* phrase) {
            QTest::newRow(name) << from << to << QString("whole-clinic.json#/%1").arg(where)
                                << phrase;
        };
        row("no rule", R"("rule": "Venga con conductor, aunque esté despierto.",)", "", "texts/es",
            "\"/steps/book-lift/rule\" is in another language");
        row("no rule in the first", R"("rule": "Bring a driver, even if you are wide awake.",)", "",
            "texts/en", "\"/steps/book-lift/rule\" is in another language");
        row("no words on a step", R"(,
        "take-medicines": {"rule": "Traiga sus pastillas."})",
            "", "texts/es", "\"/steps/take-medicines/rule\" is in another language");
        row("a rule more", R"("take-medicines": {"rule": "Traiga sus pastillas."})",
            R"("take-medicines": {"rule": "Traiga sus pastillas.", "late": "Ahora."})", "texts/en",
            "\"/steps/take-medicines/late\" is in another language");
        row("another step", R"("take-medicines": {"rule": "Traiga sus pastillas."})",
            R"("feel-leg": {"rule": "Traiga sus pastillas."})", "texts/es",
            "\"/steps/take-medicines/rule\" is in another language");
        row("no why of its own step", R"("why": "La necesitamos ese día.",)", "", "texts/es",
            "\"/add/blue-form/why\" is in another language");
        row("no name", R"("clinic": "Clínica Ejemplo",)", "", "texts/es", "\"clinic\" is missing");
        row("no language", R"("es": {
      "clinic")",
            R"("fr": {
      "clinic")",
            "texts", "\"es\" is missing");
        row("a language that is not listed", R"(["en", "es"])", R"(["en"])", "texts/es",
            "Nothing is called \"es\"");
        row("a language twice", R"(["en", "es"])", R"(["en", "es", "en"])", "languages/2",
            "given twice");
        row("a language that is a path", R"(["en", "es"])", R"(["en", "../es"])", "languages/1",
            "not a language");
        row("no languages", R"(["en", "es"])", "[]", "languages", "empty");
        row("a language for a text", R"(["en", "es"])", R"("en")", "languages", "list");
    }

    void languagesThatSayLessOrMore() {
        QFETCH(QByteArray, from);
        QFETCH(QByteArray, to);
        QFETCH(QString, where);
        QFETCH(QString, phrase);
        std::string json = whole_overlay();
        change(json, view(from), view(to));
        for (const char* language : {"en", "es"}) { // whichever is shown
            const auto guide = apply_overlay(read(files_, language), whole_overlay_name, json);
            QVERIFY(!guide);
            verify_refusal(guide.error(), where, phrase);
        }
    }
};

QTEST_APPLESS_MAIN(OverlayLanguagesTest)
#include "overlay_languages_test.moc"
