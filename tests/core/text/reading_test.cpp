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
