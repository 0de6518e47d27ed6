// SPDX-License-Identifier: Apache-2.0
#include "tests/core/check/checks.h"

using namespace beforehand;
using namespace beforehand::testing;

namespace {

constexpr char json[] = "guide.json";
constexpr char texts[] = "en/texts.json";
constexpr char after[] = "en/articles/after.md";

const QByteArray ask = R"("calendar": "-P14D", "at": "10:00")"; // preparation, step 0
const QByteArray feel_leg = R"("elapsed": "PT4H")";             // recovery, step 7
const QByteArray score = R"({"elapsed": "PT1H", "every": "PT1H", "until": "PT3H30M"},)";

void add_columns() {
    QTest::addColumn<QString>("path");
    QTest::addColumn<QByteArray>("from");
    QTest::addColumn<QByteArray>("to");
    QTest::addColumn<QString>("found");
}

/// A change, and the one thing that is then found: "error: where: words" as far as it is given.
void add_row(const char* name, const char* path, const QByteArray& from, const QByteArray& to,
             const char* found = "") {
    QTest::addRow("%s", name) << QString(path) << from << to << QString(found);
}

/// Without its translation: a change of a text alone would make that differ.
GuideFiles in_english(GuideFiles files) {
    change(files, json, R"(["en", "es"])", R"(["en"])");
    std::erase_if(files, [](const auto& file) { return file.first.starts_with("es/"); });
    return files;
}

QStringList all_of(const CheckReport& report) {
    QStringList all;
    for (const Error& error : report.errors) {
        all << "error: " + shown(error);
    }
    for (const Error& warning : report.warnings) {
        all << "warning: " + shown(warning);
    }
    return all;
}

} // namespace

/// What a guide that can be read is still refused or doubted for, one change at a time.
class CheckRulesTest : public QObject {
    Q_OBJECT

    const GuideFiles files_ = in_english(whole_files());
    const QStringList plain_ = all_of(check(files_));

    QStringList found_with(const GuideFiles& files,
                           const std::optional<OverlayFile>& overlay = {}) const {
        QStringList found = all_of(check(files, {}, overlay));
        for (const QString& known : plain_) {
            found.removeOne(known);
        }
        return found;
    }

    void verify() const {
        QFETCH(QString, path);
        QFETCH(QByteArray, from);
        QFETCH(QByteArray, to);
        QFETCH(QString, found);
        GuideFiles files = files_;
        change(files, path.toStdString(), from.toStdString(), to.toStdString());
        const QStringList all = found_with(files);
        QCOMPARE(all.size(), found.isEmpty() ? 0 : 1);
        QVERIFY2(all.isEmpty() || all.front().startsWith(found), qPrintable(all.join('\n')));
    }

  private slots:
    void aForgottenMinusSign_data() {
        add_columns();
        add_row("days after", json, ask, R"("calendar": "P7D", "at": "18:00")",
                "error: guide.json#/steps/0/when: This preparation step comes after the "
                "appointment. Did you mean -P7D?");
        add_row("hours after", json, ask, R"("elapsed": "PT2H")",
                "error: guide.json#/steps/0/when: This preparation step comes after the "
                "appointment. Did you mean -PT2H?");
        add_row("a series that goes on too long", json, ask,
                R"("series": [{"calendar": "-P2D", "at": "17:00", "every": "P1D", "count": 4}])",
                "error: guide.json#/steps/0/when: This preparation step comes after");
        add_row("at the appointment itself", json, ask, R"("elapsed": "PT0M")");
        add_row("later on that day", json, ask, R"("calendar": "P0D", "at": "20:00")",
                "warning: guide.json#/steps/0/when: For an appointment at 08:00 this preparation "
                "step comes after it, at 20:00. A clamp with \"not_after\" keeps it before.");
        add_row("later than some appointments", json, ask, R"("calendar": "P0D", "at": "08:01")",
                "warning: guide.json#/steps/0/when: For an appointment at 08:00 this preparation");
        add_row("as late as the earliest", json, ask, R"("calendar": "P0D", "at": "08:00")");
        add_row("later, and clamped", json, ask + "},",
                R"("calendar": "P0D", "at": "12:00"}, "clamp": {"not_after": "-PT1H"},)");
        add_row("recovery before", json, feel_leg, R"("calendar": "-P2W", "at": "10:00")",
                "error: guide.json#/steps/7/when: This recovery step comes before the injection. "
                "Did you mean P14D?");
        add_row("recovery at once", json, feel_leg, R"("elapsed": "PT0M")");
        add_row("recovery before an afternoon", json, feel_leg,
                R"("calendar": "P0D", "at": "12:00")",
                "warning: guide.json#/steps/7/when: For an appointment at 16:30 this recovery step "
                "comes before it, at 12:00. A clamp with \"not_before\" keeps it after.");
        add_row("recovery in the evening", json, feel_leg, R"("calendar": "P0D", "at": "21:00")");
        add_row("the procedure day later", json, R"("calendar": "P0D", "at": "07:00")",
                R"("calendar": "P3D", "at": "07:00")",
                "error: guide.json#/steps/4/when: This step of the procedure day comes on another "
                "day. Is its phase \"recovery\"?");
        add_row("the procedure day earlier", json, R"("elapsed": "-PT6H")",
                R"("elapsed": "-PT24H")",
                "error: guide.json#/steps/3/when: This step of the procedure day comes on another "
                "day. Is its phase \"preparation\"?");
        add_row("the night before it", json, R"("elapsed": "-PT6H")", R"("elapsed": "-PT10H")");
    }
    void aForgottenMinusSign() { verify(); }

    void aForgottenMinusSignOfAClinic() {
        const auto found = [this](const char* from, const char* to) {
            OverlayFile overlay{whole_overlay_name, whole_overlay()};
            change(overlay.json, from, to);
            return found_with(files_, overlay);
        };
        const QString after_it = ": This preparation step comes after the appointment. Did you "
                                 "mean %1?";
        QVERIFY(found(R"("calendar": "-P2D", "at": "18:00")", R"("calendar": "P1D", "at": "18:00")")
                    .contains("error: whole-clinic.json#/add/0/when" + after_it.arg("-P1D")));
        QVERIFY(
            found(R"("calendar": "-P3D", "at": "12:00")", R"("calendar": "P5D", "at": "12:00")")
                .contains("error: whole-clinic.json#/steps/book-lift/when" + after_it.arg("-P5D")));
    }

    void twiceAtOnce_data() {
        add_columns();
        add_row("in two units", json, score,
                R"({"elapsed": "PT60M"}, {"elapsed": "PT1H", "every": "PT1H", "until": "PT3H"},)",
                "error: guide.json#/steps/10/when: \"min+60\" and \"h+1\" come at the same moment: "
                "leave one of them out.");
        add_row("where the pace changes", json, R"("every": "PT15M", "count": 3)",
                R"("every": "PT15M", "count": 4)",
                "error: guide.json#/steps/10/when: \"min+60\" and \"h+1\" come");
        add_row("in weeks and days", json, R"({"calendar": "P1W", "at": "20:00", "every")",
                R"({"calendar": "P7D", "at": "20:00"}, {"calendar": "P1W", "at": "20:00", "every")",
                "error: guide.json#/steps/10/when: \"d+7\" and \"wk+1\" come");
        add_row("at two hours", json, R"("at": "20:00", "name": "evening")",
                R"("at": "08:01", "name": "evening")");
    }
    void twiceAtOnce() { verify(); }

    void theFrame_data() {
        add_columns();
        add_row("no injection", json, "\n      \"is_injection\": true,", "",
                "error: guide.json#/steps: One step needs \"is_injection\": true");
        add_row("nobody calls the emergency number", json, R"("call": "emergency")",
                R"("call": "clinic")",
                "error: guide.json#/safety/tiers: No line of the safety card calls the emergency "
                "number: one tier needs \"call\": \"emergency\".");
        add_row("the reviewer of the page", json, "Dr B. Stone, Example Clinic",
                "Dr A. Name, Riverside Pain Clinic",
                "error: guide.json#/review/by: This is the example of the page for authors.");
    }
    void theFrame() { verify(); }

    void aGuideOfFormatOneStaysAsItIs() {
        QCOMPARE(shown(check(tiny_files()).errors), QStringList()); // without is_injection
    }

    void temperatures_data() {
        add_columns();
        const char* fever = "error: en/texts.json#/safety/tiers/today/items/fever: ";
        const auto row = [&](const char* token, const char* words) {
            add_row(token, texts, "{38 C}", token, words ? qPrintable(fever + QString(words)) : "");
        };
        row("{38.5 C}", nullptr);
        row("{0 C}", nullptr);
        row("{45 C}", nullptr);
        for (const char* token : {"{38C}", "{100 F}", "{38,5 C}", "{ 38 C}", "{38 C", "38 C}",
                                  "{x}", "{38 °C}", "{}"}) {
            row(token, "Write a temperature as {38 C}, with a space and in Celsius.");
        }
        row("{46 C}", "\"{46 C}\" is no temperature of a body or a cold pack");
        row("{380 C}", "\"{380 C}\" is no temperature of a body or a cold pack");
        add_row("in a step", texts, "Look up the bus.", "Look up the bus at {38C}.",
                "error: en/texts.json#/steps/go-by-bus/what: Write a temperature as {38 C}");
        add_row("where they stay as they are", texts, "Look up the bus.",
                "Look up the bus at {38 C}.",
                "warning: en/texts.json#/steps/go-by-bus/what: The braces show here");
        add_row("in an article", after, "- Rest.", "- Keep under {38C}.",
                "error: en/articles/after.md#first-day: Write a temperature as {38 C}");
        add_row("in the name of a link", after, "- Rest.",
                "- Rest. [Above {38C}](article:preparing)",
                "error: en/articles/after.md#first-day: Write a temperature as {38 C}");
    }
    void temperatures() { verify(); }

    void marks_data() {
        add_columns();
        const auto row = [](const char* text, const char* found) {
            add_row(text, texts, "Look up the bus.", text, found);
        };
        row("Look <b>up</b> the bus.", "error: en/texts.json#/steps/go-by-bus/what: A text has no "
                                       "marks: \"<b>\" would be shown "
                                       "as it is.");
        row("Look up</p> the bus.",
            "error: en/texts.json#/steps/go-by-bus/what: A text has no marks: "
            "\"</p>\" would");
        row("Wait < 5 or <5 minutes.", "");
        row("Look **up** the bus.", "warning: en/texts.json#/steps/go-by-bus/what: A text has no "
                                    "marks and no links: \"**\" is shown as it is.");
        row("[Look](https://x.org) up the bus.", "warning: en/texts.json#/steps/go-by-bus/what: A "
                                                 "text has no marks and no links: \"](\" is");
        add_row("a heading without a space", after, "- Rest.", "##Rest\n\n- Rest.",
                "warning: en/articles/after.md line 5: This is no heading: write a space after the "
                "#.");
        add_row("an address", "en/faq.md", "It stings", "See https://x.org. It stings",
                "warning: en/faq.md line 5: Nobody can follow an address here");
    }
    void marks() { verify(); }

    void promptsThatAreOpenAtOnce_data() {
        add_columns();
        const QByteArray window = R"("opens": "PT10M",
        "closes": "PT20M")";
        const auto row = [&window](const char* name, const QByteArray& to, const char* found) {
            add_row(name, json, window, to, found);
        };
        row("right after each other", R"("opens": "PT40M", "closes": "PT20M")", "");
        row("a minute too early", R"("opens": "PT41M", "closes": "PT20M")",
            "error: guide.json#/diary/prompts/1: For an injection at 08:00 \"hours h+2\" opens "
            "before \"hours h+1\" closes");
        row("a minute too late", R"("opens": "PT10M", "closes": "PT51M")",
            "error: guide.json#/diary/prompts/1: ");
        add_row("after a late injection alone", json,
                R"({"calendar": "P1D", "at": "20:00", "every": "P1D", "until": "P4D"}]},
        "opens": "PT15H")",
                R"({"calendar": "P0D", "at": "20:00", "every": "P1D", "until": "P4D"}]},
        "opens": "PT15M")",
                "error: guide.json#/diary/prompts/2: For an injection at 16:30 \"evenings d+0\" "
                "opens before \"hours h+3\" closes");
        add_row("one that another covers", json, R"("opens": "P1D",
        "closes": "P0D",
        "late_until": "PT6H")",
                R"("opens": "P1D", "closes": "P1D", "late_until": "P1D")",
                "error: guide.json#/diary/prompts/1: For an injection at 08:00 \"hours h+1\" "
                "opens before \"before once\" closes");
        add_row("one that asks for something else", json, R"("opens": "P1D",
        "closes": "P2D")",
                R"("opens": "P13D", "closes": "P2D")", "");
    }
    void promptsThatAreOpenAtOnce() { verify(); }

    // Each prompt once, also where one that closed lies between it and the one that is open still.
    void everyPromptThatOpensTooEarlyIsNamed() {
        GuideFiles files = files_;
        change(files, json, R"("opens": "P1D",
        "closes": "P0D",
        "late_until": "PT6H")",
               R"("opens": "P1D", "closes": "P2D", "late_until": "P2D")");
        const QStringList found = found_with(files);
        QCOMPARE(found.size(), 2);
        QVERIFY(found[0].contains("\"hours h+1\" opens before \"before once\" closes"));
        QVERIFY(found[1].contains("\"evenings d+1\" opens before \"before once\" closes"));
    }

    void marksInTheDiary_data() {
        add_columns();
        add_row("a mark", texts, "You are sore.", "You are <b>sore</b>.",
                "error: en/texts.json#/diary/usual/first-days: A text has no marks");
        add_row("a temperature", texts, "Some say half", "Some {38C} half",
                "error: en/texts.json#/diary/cutoffs: ");
    }
    void marksInTheDiary() { verify(); }

    void marksInAnOverlay() {
        OverlayFile overlay{whole_overlay_name, whole_overlay()};
        change(overlay.json, "Bring a driver, even", "Bring a **driver** at {38C}, <i>even</i>");
        change(overlay.json, "Venga con conductor,", "Venga **con** conductor a {38C}, <i>");
        QCOMPARE(found_with(files_, overlay).size(), 6);
        for (const QString& found : found_with(files_, overlay)) {
            QVERIFY2(found.contains("/steps/book-lift/rule: "), qPrintable(found));
        }
    }
};

QTEST_APPLESS_MAIN(CheckRulesTest)
#include "rules_test.moc"
