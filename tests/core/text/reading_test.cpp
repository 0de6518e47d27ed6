// SPDX-License-Identifier: Apache-2.0
#include "core/text/reading.h"

#include <QTest>

#include <cmath>
#include <random>
#include <string>

using namespace beforehand;

namespace {

/// Equal to four decimals.
bool near(double one, double other) {
    return std::abs(one - other) < 0.00005;
}

/// Where these words first stand in a text.
std::vector<TextRange> ranges(const std::string& text, const QStringList& words) {
    std::vector<TextRange> found;
    for (const QString& word : words) {
        const auto at = text.find(word.toStdString());
        if (at == text.npos) {
            qFatal("%s is not there", qPrintable(word));
        }
        found.push_back({at, at + word.toStdString().size()});
    }
    return found;
}

} // namespace

class TextReadingTest : public QObject {
    Q_OBJECT

  private slots:
    void counts_data() {
        QTest::addColumn<QString>("text");
        QTest::addColumn<int>("words");
        QTest::addColumn<int>("sentences");
        QTest::addColumn<int>("longest");
        QTest::addColumn<int>("letters");
        const auto row = [](const char* text, int words, int sentences, int longest, int letters) {
            QTest::newRow(text) << text << words << sentences << longest << letters;
        };
        row("", 0, 0, 0, 0);
        row(" \t\r\n", 0, 0, 0, 0);
        row("Rest.", 1, 1, 1, 4);
        row("Rest", 1, 1, 1, 4);
        row("Rest. Drink.", 2, 2, 1, 9);
        row("One two three. Four.", 4, 2, 3, 15);
        row("Is it sore? Yes! Call:", 5, 3, 3, 15);
        row("One two\nthree", 3, 2, 2, 11);
        row("One\n\n\ntwo.\n", 2, 2, 1, 6);
        row("One\r\ntwo", 2, 2, 1, 6);
        row("One\ttwo", 2, 1, 2, 6);
        row("Rest; then, walk", 3, 1, 3, 12);
        row("(Rest.) \"Now.\" [Go.]", 3, 3, 1, 9);
        row("At 10:30 go.", 3, 1, 3, 8);
        row("Take 1.5 pills.", 3, 1, 3, 11);
        row("... ! ?", 0, 0, 0, 0);
        row("- item", 1, 1, 1, 4);
        row("A follow-up and/or a test", 5, 1, 5, 19);
        row("a naïve café", 3, 1, 3, 10);
        // What is not a letter counts neither as one nor as a word, outside ASCII too.
        row("Rest – then walk.", 3, 1, 3, 12);
        row("Rest — then… walk.", 3, 1, 3, 12);
        row("It’s fine.", 2, 1, 2, 7);
        row("He said “rest.” Then go.", 5, 2, 3, 16);
        row("38 °C", 2, 1, 2, 3);
        row("• Rest • Drink", 2, 1, 2, 9);
        row("¿Duele?", 1, 1, 1, 5);
    }

    void counts() {
        QFETCH(QString, text);
        const TextMeasure found = measure(text.toStdString());
        QTEST(found.words, "words");
        QTEST(found.sentences, "sentences");
        QTEST(found.longest_sentence, "longest");
        QTEST(found.letters, "letters");
    }

    void syllables_data() {
        QTest::addColumn<int>("expected");
        const auto rows = [](int expected, std::initializer_list<const char*> words) {
            for (const char* word : words) {
                QTest::newRow(word) << expected;
            }
        };
        rows(1, {"the",    "pain", "walk",  "have",  "scores", "need",  "bed",
                 "called", "dose", "nurse", "knee",  "stayed", "times", "eye",
                 "blue",   "yes",  "shoe",  "while", "whole",  "rules"});
        rows(2, {"table",   "tables", "needed", "wanted", "doses",   "places", "sizes",
                 "watches", "dishes", "boxes",  "pages",  "before",  "people", "agree",
                 "female",  "value",  "issues", "movie",  "carried", "fatigue"});
        rows(3, {"medicine", "medicines", "injection", "appointment", "allergies", "hospital",
                 "continue", "continued"});
        rows(4, {"ibuprofen", "anaesthetic"});
        // Vowels side by side, as a dictionary parts them.
        rows(1, {"friend", "priest", "field", "great", "reach", "fruit", "guess", "guide", "buy",
                 "they", "eyes", "year", "lead"});
        rows(2, {"special",  "social",   "partial", "marriage",   "brilliant", "action",  "region",
                 "fashion",  "million",  "lion",    "patient",    "ancient",   "anxious", "diet",
                 "quiet",    "science",  "client",  "people",     "surgeon",   "create",  "being",
                 "going",    "fluid",    "ruin",    "cruel",      "poem",      "chaos",   "guilty",
                 "language", "persuade", "player",  "beyond",     "royal",     "dying",   "dryer",
                 "lawyer",   "eyelid",   "fluent",  "conscience", "soldier"});
        rows(3, {"area",       "areas",     "idea",      "nausea",   "period",    "serious",
                 "radio",      "medium",    "usual",     "actual",   "sexual",    "manual",
                 "earlier",    "easiest",   "companion", "familiar", "condition", "religious",
                 "infectious", "reaction",  "theater",   "video",    "museum",    "influence",
                 "suicide",    "genuine",   "diary",     "studying", "anyone",    "audience",
                 "alcohol",    "yesterday", "ultrasound"});
        rows(4, {"diabetes", "criteria", "bacteria", "bacterial", "material", "experience",
                 "anxiety", "society", "variety", "january", "situation", "usually", "gradually",
                 "continuous", "february", "sciatica", "influenza", "cooperate"});
        rows(5, {"immediately", "individual", "association"});
        rows(6, {"anticoagulant", "hyperglycaemia"});
        // Silent within, or sounded without a vowel.
        rows(2, {"safely", "movement", "careful", "useless", "soreness", "something", "sometimes",
                 "baseline", "evening", "statement", "spasm", "rhythm", "didn't", "wouldn't",
                 "rely", "cement"});
        rows(3, {"completely", "everyday", "everything", "element", "supplement", "agreement",
                 "somebody", "settlement"});
        rows(4, {"everybody", "rheumatism", "nevertheless"});
    }

    void syllables() {
        QFETCH(int, expected);
        QCOMPARE(measure(QTest::currentDataTag()).syllables, expected);
        const std::string loud = QString(QTest::currentDataTag()).toUpper().toStdString() + "!";
        QCOMPARE(measure(loud).syllables, expected);
    }

    void numbersHaveASyllableADigit() {
        QCOMPARE(measure("7").syllables, 1);
        QCOMPARE(measure("30").syllables, 2);
        QCOMPARE(measure("911").syllables, 3);
        QCOMPARE(measure("2026").syllables, 3); // three at most
        QCOMPARE(measure("10:30").syllables, 3);
    }

    void aWordWithoutVowelsHasOne() {
        QCOMPARE(measure("hmm").syllables, 1);
        QCOMPARE(measure("x").syllables, 1);
    }

    // Take-4-1 your-4-1 pills-5-1 at-2-1 noon-4-1: 5 words, 19 letters, 5 syllables.
    // Drink-5-1 some-4-1 water-5-2 with-4-1 them-4-1: 5, 22, 6.
    // Then-4-1 rest-4-1 for-3-1 one-3-1 hour-4-1: 5, 18, 5.
    // Together 15 words, 3 sentences, 59 letters, 16 syllables.
    //   0.39 * 15 / 3 + 11.8 * 16 / 15 - 15.59 = 1.95 + 12.5867 - 15.59 = -1.0533
    //   4.71 * 59 / 15 + 0.5 * 15 / 3 - 21.43 = 18.526 + 2.5 - 21.43 = -0.404
    void anEasyParagraph() {
        const TextMeasure found =
            measure("Take your pills at noon. Drink some water with them. Then rest for one hour.");
        QCOMPARE(found.words, 15);
        QCOMPARE(found.sentences, 3);
        QCOMPARE(found.letters, 59);
        QCOMPARE(found.syllables, 16);
        QVERIFY(near(found.flesch_kincaid(), -1.05333));
        QVERIFY(near(found.automated_index(), -0.404));
    }

    // The-3-1 doctor-6-2 puts-4-1 numbing-7-2 medicine-8-3 into-4-2 the-3-1 joint-5-1 and-3-1
    // then-4-1 a-1-1 small-5-1 amount-6-2 of-2-1 steroid-7-2: 15 words, 68 letters, 22 syllables.
    // Some-4-1 people-6-2 feel-4-1 better-6-2 in-2-1 a-1-1 few-3-1 hours-5-1 others-6-2 need-4-1
    // several-7-3 days-4-1: 12, 52, 17.
    // Together 27 words, 2 sentences, 120 letters, 39 syllables.
    //   0.39 * 27 / 2 + 11.8 * 39 / 27 - 15.59 = 5.265 + 17.0444 - 15.59 = 6.7194
    //   4.71 * 120 / 27 + 0.5 * 27 / 2 - 21.43 = 20.9333 + 6.75 - 21.43 = 6.2533
    void aHarderParagraph() {
        const TextMeasure found =
            measure("The doctor puts numbing medicine into the joint, and then a small amount of "
                    "steroid.\nSome people feel better in a few hours; others need several days.");
        QCOMPARE(found.words, 27);
        QCOMPARE(found.sentences, 2);
        QCOMPARE(found.longest_sentence, 15);
        QCOMPARE(found.letters, 120);
        QCOMPARE(found.syllables, 39);
        QVERIFY(near(found.flesch_kincaid(), 6.71944));
        QVERIFY(near(found.automated_index(), 6.25333));
    }

    // The-3-1 anaesthetic-11-4 wears-5-1 off-3-1 soon-4-1: 5 words, 26 letters, 8 syllables.
    // Then-4-1 your-4-1 anticoagulant-13-6 can-3-1 wait-4-1: 5, 28, 10.
    //   0.39 * 10 / 2 + 11.8 * 18 / 10 - 15.59 = 1.95 + 21.24 - 15.59 = 7.6
    //   4.71 * 54 / 10 + 0.5 * 10 / 2 - 21.43 = 25.434 + 2.5 - 21.43 = 6.504
    // Explained, the two count as 6-2 each: 42 letters, 12 syllables.
    //   0.39 * 10 / 2 + 11.8 * 12 / 10 - 15.59 = 1.95 + 14.16 - 15.59 = 0.52
    //   4.71 * 42 / 10 + 0.5 * 10 / 2 - 21.43 = 19.782 + 2.5 - 21.43 = 0.852
    void explainedWordsCountAsTwoSyllablesAndSixLetters() {
        const std::string text =
            "The anaesthetic wears off soon. Then your anticoagulant can wait.";
        const TextMeasure plain = measure(text);
        QCOMPARE(plain.letters, 54);
        QCOMPARE(plain.syllables, 18);
        QVERIFY(near(plain.flesch_kincaid(), 7.6));
        QVERIFY(near(plain.automated_index(), 6.504));
        const TextMeasure known = measure(text, ranges(text, {"anaesthetic", "anticoagulant"}));
        QCOMPARE(known.words, 10);
        QCOMPARE(known.sentences, 2);
        QCOMPARE(known.longest_sentence, 5);
        QCOMPARE(known.letters, 42);
        QCOMPARE(known.syllables, 12);
        QVERIFY(near(known.flesch_kincaid(), 0.52));
        QVERIFY(near(known.automated_index(), 0.852));
    }

    void explained_data() {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QStringList>("words");
        QTest::addColumn<int>("letters");
        QTest::addColumn<int>("syllables");
        const auto row = [](const char* text, QStringList words, int letters, int syllables) {
            QTest::newRow(text) << text << words << letters << syllables;
        };
        row("a rib", {"rib"}, 1 + 6, 1 + 2);                           // a short one as well
        row("the nerve block", {"nerve block"}, 3 + 6 + 6, 1 + 2 + 2); // each of its words
        row("a nerve-block", {"nerve-block"}, 1 + 6, 1 + 2); // one word for a reader's eye
        row("(sedation), yes", {"sedation"}, 6 + 3, 2 + 1);
        row("“sedation” yes", {"sedation"}, 6 + 3, 2 + 1);
        row("pre-sedation yes", {"sedation"}, 6 + 3, 2 + 1);
        row("rib ribs", {"rib"}, 6 + 4, 2 + 1); // where it stands, and nowhere else
        row("... rib", {"..."}, 3, 1);
        row("é rib", {"rib"}, 1 + 6, 1 + 2); // bytes, not characters
    }

    void explained() {
        QFETCH(QString, text);
        QFETCH(QStringList, words);
        const std::string bytes = text.toStdString();
        const TextMeasure found = measure(bytes, ranges(bytes, words));
        QTEST(found.letters, "letters");
        QTEST(found.syllables, "syllables");
        QCOMPARE(found.words, measure(bytes).words);
        QCOMPARE(found.sentences, measure(bytes).sentences);
    }

    void hardWords_data() {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QStringList>("explained");
        QTest::addColumn<QStringList>("expected");
        const auto row = [](const char* text, QStringList expected, QStringList explained = {}) {
            QTest::newRow(text) << text << explained << expected;
        };
        row("", {});
        row("Take your medicine to the hospital.", {}); // three syllables
        row("An anaesthetic.", {"anaesthetic"});
        row("Antibiotics, an EPIDURAL and more antibiotics.", {"antibiotics", "epidural"});
        row("Anaesthetic? Anaesthetic!", {"anaesthetic"});
        row("“Anaesthetic”, anaesthetics’", {"anaesthetic", "anaesthetics"});
        row("intra-articular", {"articular"});
        row("well-known follow-up", {});
        row("epidural-antibiotic", {"epidural", "antibiotic"});
        row("- -- -", {});
        // Everyday ones.
        row("Usually information for an emergency in January.", {});
        row("USUALLY! “Temperature”, activity-", {});
        row("Everyday activities and alcohol", {});
        row("Diabetes criteria for anybody", {"diabetes", "criteria"});
        row("Immediately, the individual bacteria", {"immediately", "individual", "bacteria"});
        // Abbreviations: two capitals or more.
        row("PEG, an MRI and NSAIDs", {"peg", "mri", "nsaids"});
        row("Peg or Mri", {});
        row("UK, US, ID, HIV, NHS, COVID", {});
        row("A CT scan", {"ct"});
        row("COVID-19", {});
        row("GP's", {"gps"});
        row("SI joint", {"si"});
        // Numbers and what has one in it.
        row("2026 123456789 10:30", {});
        row("B12 H1N1 3D-MRI", {"mri"});
        // What is explained.
        row("an anaesthetic or an epidural", {"epidural"}, {"anaesthetic"});
        row("SI joint and PEG", {}, {"SI joint", "PEG"});
        row("intra-articular and articular", {"articular"}, {"intra-articular"});
        row("an anaesthetic, then the anaesthetic", {"anaesthetic"}, {"anaesthetic"});
        row("é anaesthetic", {}, {"anaesthetic"});
    }

    void hardWords() {
        QFETCH(QString, text);
        QFETCH(QStringList, explained);
        const std::string bytes = text.toStdString();
        QStringList found;
        for (const std::string& word : hard_words(bytes, ranges(bytes, explained))) {
            found << QString::fromStdString(word);
        }
        QTEST(found, "expected");
    }

    void aTextWithoutWordsHasNoGrade() {
        QCOMPARE(measure("").flesch_kincaid(), 0.0);
        QCOMPARE(measure(" … ").automated_index(), 0.0);
    }

    void oddBytesDoNoHarm() {
        for (int byte = 0; byte < 256; ++byte) {
            const std::string one(1, static_cast<char>(byte));
            QVERIFY(measure(one).words <= 1);
            QVERIFY(measure("a" + one).words <= 2);
            QVERIFY(measure(one + ".").sentences <= 1);
        }
        std::mt19937 random(2026);
        for (int round = 0; round < 2'000; ++round) {
            std::string bytes;
            for (auto i = random() % 60; i > 0; --i) {
                bytes += static_cast<char>(random() % 256);
            }
            const TextMeasure found = measure(bytes);
            const auto size = std::max<std::size_t>(bytes.size(), 1);
            std::vector<TextRange> some{{random() % size, random() % size}};
            QVERIFY(hard_words(bytes, some).size() <= hard_words(bytes).size());
            QVERIFY(measure(bytes, some).words == found.words);
            QVERIFY(found.words >= 0 && found.words <= static_cast<int>(bytes.size()));
            QVERIFY(found.sentences <= found.words && found.longest_sentence <= found.words);
            QVERIFY(found.syllables >= found.words);
            QVERIFY(std::isfinite(found.flesch_kincaid()) &&
                    std::isfinite(found.automated_index()));
        }
        QCOMPARE(measure(std::string(256 * 1024, 'e')).words, 1);
        QCOMPARE(measure(std::string("a\0b c", 5)).words, 2);
    }
};

QTEST_APPLESS_MAIN(TextReadingTest)
#include "reading_test.moc"
