// SPDX-License-Identifier: Apache-2.0
#include "tests/core/check/checks.h"

using namespace beforehand;
using namespace beforehand::testing;

namespace {

constexpr char json[] = "guide.json";
constexpr char texts[] = "en/texts.json";
constexpr char preparing[] = "en/articles/preparing.md";
constexpr char after[] = "en/articles/after.md";

void add_columns() {
    QTest::addColumn<QString>("path");
    QTest::addColumn<QByteArray>("from");
    QTest::addColumn<QByteArray>("to");
    QTest::addColumn<QString>("warning");
}

/// A change to the guide, and the one warning that it brings: "where: words" as far as it is given.
void add_row(const char* name, const char* path, const QByteArray& from, const QByteArray& to,
             const char* warning) {
    QTest::addRow("%s", name) << QString(path) << from << to << QString(warning);
}

/// So many words of one syllable, the last one with a full stop.
QByteArray words(int count) {
    return QByteArray("word ").repeated(count - 1) + "word.";
}

} // namespace

/// What can be read but should be looked at: each warning comes with one change and goes without.
class CheckLintsTest : public QObject {
    Q_OBJECT

    const GuideFiles files_ = whole_files();
    const CheckReport plain_ = check(files_);

    QStringList warnings_with(const QString& path, const QByteArray& from,
                              const QByteArray& to) const {
        GuideFiles files = files_;
        change(files, path.toStdString(), from.toStdString(), to.toStdString());
        const CheckReport report = check(files);
        return report.errors.empty() ? new_warnings(report, plain_) : shown(report.errors);
    }

    void verify() const {
        QFETCH(QString, path);
        QFETCH(QByteArray, from);
        QFETCH(QByteArray, to);
        QFETCH(QString, warning);
        const QStringList found = warnings_with(path, from, to);
        if (warning.isEmpty()) {
            QCOMPARE(found, QStringList());
            return;
        }
        QCOMPARE(found.size(), 1);
        QVERIFY2(found.front().startsWith(warning), qPrintable(found.front()));
    }

  private slots:
    void steps_data() {
        add_columns();
        add_row(
            "nobody can reach it", json, R"({"answer": "blood-thinner", "is": "yes"},
      "holds_answer")",
            R"({"all": [{"answer": "sedation", "is": "yes"}, {"answer": "sedation", "is": "no"}]},
      "holds_answer")",
            "guide.json#/steps/0/applies: Nobody can reach this step");
        add_row("contradiction", json, R"("applies": {"answer": "sedation", "is": "no"},)", "",
                "guide.json#/steps/2/conflicts: This step contradicts \"book-lift\"");
        add_row("waits for a later one", json, R"("calendar": "-P1W", "at": "18:00")",
                R"("elapsed": "-PT10M")",
                "guide.json#/steps/5/after: This step waits for \"book-lift\", which comes later");
        add_row("waits for one that is as late", json, R"("calendar": "-P1D", "at": "17:00")",
                R"("elapsed": "-PT30M")", "");
        add_row("a deadline without late", texts,
                R"(,
      "late": "Ask today. Tell the clinic if there is no one.")",
                "", "guide.json#/steps/1: This step has a deadline, and no \"late\" text");
        add_row("locked without late", texts, R"(,
      "late": "Call now.")",
                "", "guide.json#/steps/8: This step is locked, and no \"late\" text");
        add_row(
            "locked by a clinic's word", json, R"("sources": ["R2"],
      "when": {"anchor": "injection", "elapsed": "PT8H"},)",
            R"("sources": ["C3", "W4b"],
      "when": {"anchor": "injection", "elapsed": "PT8H"},)",
            "guide.json#/steps/8/sources: This step is locked, and only sources of grade C or D");
        add_row("locked by a clinic's word and another's", json, R"("sources": ["R2"],
      "when": {"anchor": "injection", "elapsed": "PT8H"},)",
                R"("sources": ["C3", "H1"],
      "when": {"anchor": "injection", "elapsed": "PT8H"},)",
                "");
        add_row("a clinic's word on the safety card", json, R"("chest-pain", "sources": ["R2"])",
                R"("chest-pain", "sources": ["C3"])",
                "guide.json#/safety/tiers/0/items/1: Only sources of grade C or D");
        add_row("late for no time", json, R"("late_until": "P9D")", R"("late_until": "P3D")",
                "guide.json#/steps/0/late_until: This ends before the step closes");
        add_row("late for no time, in hours", json, R"("closes": "PT20M",)",
                R"("closes": "PT20M", "late_until": "PT10M",)",
                "guide.json#/steps/5/late_until: This ends before the step closes");
        add_row("late as long as it is open", json, R"("late_until": "P9D")",
                R"("late_until": "P4D")", "");
        add_row(
            "no number to call", json, R"("calls": "clinic",)", "",
            "guide.json#/steps/0: The words ask to call the clinic, but the step offers no number");
        add_row("no number to call when late", texts, "Ask today. Tell", "Call your clinic. Tell",
                "guide.json#/steps/1: The words ask to call the clinic");
    }
    void steps() { verify(); }

    void twins() {
        GuideFiles files = files_;
        change(files, texts, "\"Look up your bus\"", "\"Book your lift home\"");
        QCOMPARE(new_warnings(check(files), plain_), QStringList()); // at another time
        change(files, json, R"("calendar": "-P1D", "at": "17:00")",
               R"("calendar": "-P1W", "at": "18:00")");
        QCOMPARE(new_warnings(check(files), plain_), QStringList()); // for another person
        change(files, json, R"("applies": {"answer": "sedation", "is": "no"},
      "conflicts": ["book-lift"])",
               R"("applies": {"answer": "side", "is": "left"})");
        const QStringList found = new_warnings(check(files), plain_);
        QCOMPARE(found.size(), 1);
        QVERIFY(found.front().startsWith(
            "guide.json#/steps/2: This step has the title and the time of \"book-lift\""));
    }

    void times_data() {
        add_columns();
        const QByteArray at = R"("calendar": "-P1D", "at": "17:00")";
        const auto row = [&at](const char* time, bool night) {
            add_row(time, json, at,
                    R"("calendar": "-P1D", "at": )" + ('"' + QByteArray(time) + '"'),
                    night ? qPrintable(QString("guide.json#/steps/2: For an appointment at 08:00 "
                                               "this step falls in the night, at %1.")
                                           .arg(time))
                          : "");
        };
        row("21:59", false);
        row("22:00", true);
        row("00:00", true);
        row("06:29", true);
        row("06:30", false);
        add_row("early for an early appointment alone", json, at, R"("elapsed": "-PT2H")",
                "guide.json#/steps/2: For an appointment at 08:00 this step falls in the night, at "
                "06:00.");
        add_row("late before a late appointment alone", json, at, R"("elapsed": "-PT18H")",
                "guide.json#/steps/2: For an appointment at 16:30 this step falls in the night, at "
                "22:30.");
        add_row("clamped", json, at + "},",
                R"("elapsed": "-PT18H"}, "clamp": {"hours": ["08:00", "20:00"], "move": "later"},)",
                "");
        add_row("a reminder", json, R"(["PT0M", "P1D"])", R"(["PT0M", "PT12H"])",
                "guide.json#/steps/0/reminders/1: For an appointment at 08:00 this reminder falls "
                "in the night, at 22:00.");
        add_row("a reminder days before", json, R"("reminders": ["P2D"])",
                R"("reminders": ["P2D", "P1W"])", "");
        add_row("a reminder of recovery", json, R"("late_until": "PT8H")",
                R"("late_until": "PT8H", "reminders": ["PT12H"])",
                "guide.json#/steps/7/reminders/0: For an appointment at 08:00 this reminder falls "
                "in the night, at 00:00.");
        add_row("recovery goes on at night", json, R"("elapsed": "PT4H")", R"("elapsed": "PT16H")",
                "");
    }
    void times() { verify(); }

    // Of a step that is due at 10:00, 14 days before, and can be done for 9 days; the last of its
    // reminders is then.
    void reminders_that_come_again_data() {
        add_columns();
        const auto row = [](const char* name, const char* again, const char* warning) {
            add_row(name, json, R"({"every": "PT24H", "times": 3})", again, warning);
        };
        row("five days", R"({"every": "PT24H", "times": 5})", "");
        row("up to ten", R"({"every": "PT2H55M", "times": 4})", "");
        row("at ten", R"({"every": "PT3H", "times": 4})",
            "guide.json#/steps/0/remind_again: For an appointment at 08:00 this step is reminded "
            "of again in the night, at 22:00.");
        // Due an hour before the appointment, which is the last chance.
        const auto late = [](const char* name, const char* again, const char* warning) {
            add_row(name, json, R"("calendar": "-P1D", "at": "17:00"})",
                    R"("elapsed": "-PT1H"}, "reminders": ["PT0M"], "remind_again": )" +
                        QByteArray(again),
                    warning);
        };
        late("before the last chance", R"({"every": "PT29M", "times": 2})", "");
        late("at the last chance", R"({"every": "PT30M", "times": 2})",
             "guide.json#/steps/2/remind_again: For an appointment at 08:00 this step is "
             "reminded of again when it can no longer be done.");
    }
    void reminders_that_come_again() { verify(); }

    // What a clamp keeps out of the night it must not put behind the appointment.
    void before_the_appointment_data() {
        add_columns();
        const QByteArray hours = R"({"hours": ["06:30", "23:30"], "move": "later"})";
        const QByteArray bounded =
            R"({"not_after": "-PT30M", "hours": ["06:30", "23:30"], "move": "later"})";
        const auto row = [](const char* name, const QByteArray& from, const QByteArray& clamp,
                            const char* warning) {
            add_row(name, json, from + "},", from + R"(}, "clamp": )" + clamp + ',', warning);
        };
        const QByteArray go_by_bus = R"("calendar": "-P1D", "at": "17:00")";
        add_row("preparation", json, go_by_bus + "},",
                R"("elapsed": "-PT1H"}, "clamp": )" + hours + ',',
                "guide.json#/steps/2/clamp: For an appointment at 01:00 this step comes after it, "
                "at 06:30.");
        add_row("preparation with a bound", json, go_by_bus + "},",
                R"("elapsed": "-PT1H"}, "clamp": )" + bounded + ',', "");
        row("a step of the day", R"("elapsed": "-PT30M")", hours,
            "guide.json#/steps/5/clamp: For an appointment at 01:00 this step comes after it, at "
            "06:30.");
        row("a step of the day with a bound", R"("elapsed": "-PT30M")", bounded, "");
        row("a step for after it", R"("elapsed": "PT4H")", hours, "");
    }
    void before_the_appointment() { verify(); }

    void aLockedStepThatCannotWaitIsSaid() {
        GuideFiles files = files_;
        change(files, json, R"("unless_done": ["feel-leg"])",
               R"("unless_done": ["feel-leg"], "after": ["the-injection", "feel-leg"])");
        const QStringList found = new_warnings(check(files), plain_);
        QCOMPARE(found.size(), 1);
        QVERIFY2(found.front().startsWith(
                     "guide.json#/steps/8/after: This step is locked, and \"feel-leg\" is not"),
                 qPrintable(found.front()));
    }

    void reading_data() {
        add_columns();
        add_row("fifteen words", texts, "Look up the bus.", words(15), "");
        add_row("sixteen words", texts, "Look up the bus.", words(16),
                "en/texts.json#/steps/go-by-bus: A sentence here has 16 words; 15 are the most.");
        add_row("sixteen words in Spanish", "es/texts.json", "Mire el autobús.", words(16), "");
        add_row("a long text of short sentences", texts, "Look up the bus.",
                QByteArray("Go to the bus and sit in it. ").repeated(8), "");
        add_row("a long text of long words", texts, "Look up the bus.",
                QByteArray("Avoid alcohol. ").repeated(30),
                "en/texts.json#/steps/go-by-bus: This reads at US school grade ");
        add_row("not quite long enough for a grade", texts, "Look up the bus.",
                QByteArray("Avoid alcohol. ").repeated(26), "");
        add_row("a long sentence in an answer", "en/faq.md", "It stings for a short time only.",
                words(16), "en/faq.md#does-it-hurt: A sentence here has 16 words");
        add_row("a long sentence in an article", "en/articles/after.md", "Sleep.",
                words(16) + " [general]", "en/articles/after.md: A sentence here has 16 words");
        add_row("long words in an article", preparing, "> Ask your clinic.",
                "> " + QByteArray("Consider hospital medicines. ").repeated(25),
                "en/articles/preparing.md: This reads at US school grade ");
        add_row("hard words in an article", preparing, "> Ask your clinic.",
                "> Consider transportation alternatives. Get an MRI.",
                "en/articles/preparing.md: Hard to read, and not in the glossary: transportation, "
                "alternatives, mri.");
        add_row("hard words in an answer", "en/faq.md", "It stings", "The epidural stings",
                "en/faq.md#does-it-hurt: Hard to read, and not in the glossary: epidural.");
        add_row("hard words in a step", texts, "Look up the bus.", "Take your antibiotics.",
                "en/texts.json#/steps/go-by-bus: Hard to read, and not in the glossary: "
                "antibiotics.");
        add_row("hard words in a meaning", texts, "keeps blood from clotting", "is an antibiotic",
                "en/texts.json#/glossary/anticoagulant: Hard to read, and not in "
                "the glossary: antibiotic.");
        add_row("hard words in the diary", texts, "You are sore.", "Take your antibiotics.",
                "en/texts.json#/diary/usual/first-days: Hard to read, and not in the glossary: "
                "antibiotics.");
        add_row("a movement of sixteen words", texts, "Stand up from a chair.", words(16),
                "en/texts.json#/diary/movement: A sentence here has 16 words");
        add_row("cut-offs in sixteen words", texts, "Your own doctor decides.", words(16),
                "en/texts.json#/diary/cutoffs: A sentence here has 16 words");
        add_row("hard words in a cell", after, "the next day", "with antibiotics",
                "en/articles/after.md: Hard to read, and not in the glossary: antibiotics.");
        add_row("hard words in Spanish", "es/texts.json", "Mire el autobús.",
                "Considere un anticoagulante de la MRI.", "");
        add_row("everyday words", texts, "Look up the bus.", "Usually take the temperature.", "");
        add_row("a word of the glossary", texts, "Look up the bus.", "Ask about anticoagulants.",
                "");
        add_row("another form of it", texts, "Look up the bus.", "Ask about your OAC.", "");
        add_row("a word that counts as explained", texts, "Look up the bus.",
                QByteArray("An anticoagulant can help. ").repeated(16), "");
        add_row("the same that is not", texts, "Look up the bus.",
                QByteArray("An anticoagulation can help. ").repeated(3),
                "en/texts.json#/steps/go-by-bus: Hard to read, and not in the glossary: "
                "anticoagulation.");
        add_row("a meaning of sixteen words", texts, "A medicine that keeps blood from clotting.",
                words(16), "en/texts.json#/glossary/anticoagulant: A sentence here has 16 words");
        add_row("a cell is a sentence", after, "the next day [general]",
                words(10).chopped(1) + " [general]", "");
        add_row("a cell of sixteen words", after, "the next day [general]",
                words(16).chopped(1) + " [general]",
                "en/articles/after.md: A sentence here has 16 words");
        add_row("the words of a figure", after, "A leg that lies on a cushion",
                words(16).chopped(1), "en/articles/after.md: A sentence here has 16 words");
    }
    void reading() { verify(); }

    // Read in a hurry, or before anything else.
    void lines_data() {
        add_columns();
        const char* sign = "You cannot breathe well.";
        add_row("a line of sixteen words", texts, sign, words(16),
                "en/texts.json#/safety/tiers/now/items/breathing: A sentence here has 16 words");
        add_row("short signs in a row", texts, sign,
                QByteArray("fever that will not go, ").repeated(4) + "or chills", "");
        add_row("long signs in a row", texts, sign,
                QByteArray("fever that will not go away at all, ").repeated(3) + "or chills",
                "en/texts.json#/safety/tiers/now/items/breathing: A sentence here has 26 words");
        add_row("a hard word on the card", texts, sign, "Sudden paralysis.",
                "en/texts.json#/safety/tiers/now/items/breathing: Hard to read, and not in the "
                "glossary: paralysis.");
        add_row("a hard word in its title", texts, "\"Call today\"", "\"Call for bacteria\"",
                "en/texts.json#/safety/tiers/today/title: Hard to read, and not in the glossary: "
                "bacteria.");
        add_row("a long intro", texts, "Call if you are not sure.", words(16),
                "en/texts.json#/safety/intro: A sentence here has 16 words");
        add_row("a long question", texts, "Do you use insulin?", words(16),
                "en/texts.json#/questions/insulin/ask: A sentence here has 16 words");
        add_row("a hard word in its reason", texts, "Your sugar can rise.", "Paralysis.",
                "en/texts.json#/questions/diabetes/why: Hard to read, and not in the glossary: "
                "paralysis.");
        add_row("a long summary", texts, "It uses every part of the format once.", words(16),
                "en/texts.json#/summary: A sentence here has 16 words");
    }
    void lines() { verify(); }

    void sentences_data() {
        add_columns();
        const char* place = "en/texts.json#/steps/go-by-bus: ";
        const auto twice = [place](const char* sentence) {
            add_row(sentence, texts, "Look up the bus.", sentence,
                    (std::string(place) + "Two actions in one sentence: \"" + sentence).c_str());
        };
        twice("Open Get help and call the number.");
        twice("Wrap it, and hold it on.");
        twice("Wait an hour, then call.");
        twice("Note it, go on, and tell your clinic.");
        twice("Book a lift, and do not drive.");
        const auto once = [](const char* sentence) {
            add_row(sentence, texts, "Look up the bus.", sentence, "");
        };
        once("Ask about food and drink.");
        once("Open Get help. Call the number.");
        once("Write down the time and the side.");
        once("Your plan opens and asks.");
        once("If so, ask and wait.");
        once("Then call. And wait.");
        add_row(
            "points with an order", texts, "Look up the bus.", "See send your list.",
            "en/texts.json#/steps/go-by-bus: This reads as no sentence: \"See send your list.\"");
        add_row("points with a name", texts, "Look up the bus.", "See your own list.", "");
    }
    void sentences() { verify(); }

    void a_sentence_that_ends_twice() {
        QCOMPARE(warnings_with(texts, "Look up the bus.", "See do you need it?.").size(), 2);
        QCOMPARE(warnings_with(texts, "Look up the bus.", "Do you need it?.").size(), 1);
    }

    void sources_data() {
        add_columns();
        add_row("a paragraph", preparing, " [H1, R2]", "",
                "en/articles/preparing.md: This has no source: \"Bring all of your papers with you "
                "on the …\"");
        add_row("below a heading", preparing, "more than you should. [R2]", "more than you should.",
                "en/articles/preparing.md#blood-thinners: This has no source: \"They can make");
        add_row("a list item that was general", preparing, " [general]", "",
                "en/articles/preparing.md#blood-thinners: This has no source: \"Write down what");
        add_row("a source for what was general", preparing, "[general]", "[H1]", "");
        add_row("general for what had a source", "en/faq.md", "[H1]", "[general]", "");
        add_row("an answer", "en/faq.md", " [H1]", "",
                "en/faq.md#does-it-hurt: This has no source: \"It stings for");
        add_row("a translation", "es/articles/preparing.md", " [H1, R2]", "",
                "es/articles/preparing.md: This has no source: \"Lleve todos");
        add_row("five words", preparing, "2. Show it.", "2. Show it to the desk.", "");
        add_row("six words", preparing, "2. Show it.", "2. Show it to the front desk.",
                "en/articles/preparing.md#blood-thinners: This has no source: \"Show it");
        add_row("a question", preparing, "2. Show it.", "2. Do you know where the desk is?", "");
        add_row("the lead of a list", preparing, "2. Show it.",
                "2. Show it to each of these people:", "");
        add_row("what points elsewhere", preparing, "2. Show it.",
                "2. Show it as it says [in the article](article:after).", "");
        add_row("a row of a table", after, " [H1, R2]", "",
                "en/articles/after.md#washing: This has no source: \"Bath. How: as usual. When: "
                "after 2 "
                "days or …\"");
        add_row("a row that was general", after, "| the next day [general]", "| after the next day",
                "en/articles/after.md#washing: This has no source: \"Shower. How: short.");
        add_row("a short row", after, "| *short* | the next day [general]", "| no | later", "");
        add_row("a figure", after, "A leg that lies on a cushion",
                "A leg that lies on a cushion and does not hurt", "");
        add_row("a callout", preparing, "> Ask your clinic.",
                "> Ask your clinic what you should do on that day.", "");
    }
    void sources() { verify(); }

    void translations_data() {
        add_columns();
        add_row("a title", "es/texts.json", "\"title\": \"Una guía completa\",", "",
                "es/texts.json#/title: There is no translation");
        add_row(
            "a step", "es/texts.json",
            R"("check-in": {"title": "Diga que ha llegado", "what": "Vaya al mostrador.", "why": "Necesitan su nombre."},)",
            "", "es/texts.json#/steps/check-in: There is no translation");
        const QByteArray fever = "Tiene fiebre de {38 C} o más.";
        add_row("another temperature", "es/texts.json", fever, "Tiene fiebre de {39 C} o más.",
                "es/texts.json#/safety/tiers/today/items/fever: The numbers are not those of the "
                "first language: {39 C} here, {38 C} there.");
        add_row("a temperature that stays as it is", "es/texts.json", fever,
                "Tiene fiebre de 38 °C o más.",
                "es/texts.json#/safety/tiers/today/items/fever: The numbers are not those of the "
                "first language: 38 here, {38 C} there.");
        add_row("no temperature", "es/texts.json", fever, "Tiene fiebre.",
                "es/texts.json#/safety/tiers/today/items/fever: The numbers are not those of the "
                "first language: {38 C} there.");
        add_row("a number more", "es/texts.json", fever, "Tiene 2 días fiebre de {38 C}.",
                "es/texts.json#/safety/tiers/today/items/fever: The numbers are not those of the "
                "first language: 2 here.");
        add_row("in another order", "es/texts.json", "de 0 a 10", "hasta 10, desde 0", "");
        add_row("in an article", "es/articles/preparing.md", "Lleve **todos", "Lleve 2 y **todos",
                "es/articles/preparing.md: The numbers are not those of the first language: 2 "
                "here.");
        add_row("other sources", "es/articles/preparing.md", "[H1, R2]", "[H1]", "");
        add_row("left in English", "es/texts.json", "Llame si no está seguro.",
                "Call if you are not sure.", "");
        add_row("more of it left in English", "es/texts.json",
                "Usa una vez cada parte del formato.", "It uses every part of the format once.",
                "es/texts.json#/summary: These are the words of the first language.");
    }
    void translations() { verify(); }

    void aMissingArticleIsAMissingTranslation() {
        GuideFiles files = files_;
        files.erase("es/articles/preparing.md");
        QCOMPARE(
            new_warnings(check(files), plain_),
            QStringList("es/articles/preparing.md: There is no translation: the first language "
                        "is shown here."));
    }
};

QTEST_APPLESS_MAIN(CheckLintsTest)
#include "lints_test.moc"
