// SPDX-License-Identifier: Apache-2.0
#include "core/guide/terms.h"
#include "tests/core/guide/tiny.h"

#include <random>

using namespace beforehand;
using namespace beforehand::testing;

namespace {

const std::vector<GlossaryWord> glossary{
    {.key = "sedation", .word = "Sedation", .also = {"being made sleepy"}},
    {.key = "block", .word = "Block", .also = {"block of the joint"}},
    {.key = "nerve-block", .word = "Nerve block"},
    {.key = "ilium", .word = "Ilium", .also = {"ilia", "hip wing"}},
    {.key = "si-joint", .word = "SI joint", .also = {"sacroiliac joint"}},
    {.key = "peg", .word = "PEG", .also = {"polyethylene glycol"}},
    {.key = "nsaid", .word = "NSAID", .also = {"anti-inflammatory"}},
    {.key = "meniere", .word = "Ménière disease", .also = {"über"}},
};

} // namespace

/// Where a text says words of the glossary.
class TermsTest : public QObject {
    Q_OBJECT

    const Terms terms_{glossary};

  private slots:
    void found_data() {
        QTest::addColumn<QString>("expected"); // "the words as they stand=key", in order
        const auto row = [](const char* text, const char* expected) {
            QTest::newRow(text) << expected;
        };
        row("", "");
        row("Nothing to explain here.", "");
        row("Sedation", "Sedation=sedation");
        // Whole words, in any case.
        row("presedation, sedationist, sedation2", "");
        row("SEDATION, sedation, seDation",
            "SEDATION=sedation sedation=sedation seDation=sedation");
        row("(sedation) \"sedation\" sedation.",
            "sedation=sedation sedation=sedation sedation=sedation");
        row("“sedation” ‘sedation’—sedation… «sedation»",
            "sedation=sedation sedation=sedation sedation=sedation sedation=sedation");
        row("sedation's and sedation’s", "sedation=sedation sedation=sedation");
        row("sedationé and ésedation", "");
        // A plural s, at the end of the last word alone.
        row("sedations, blocks", "sedations=sedation blocks=block");
        row("sedationss, sedationes", "");
        row("nerves block, nerve blocks", "block=block nerve blocks=nerve-block");
        row("two SI joints", "SI joints=si-joint");
        // A blank or a hyphen between words, once, and nothing else.
        row("nerve-block, Nerve Block", "nerve-block=nerve-block Nerve Block=nerve-block");
        row("nerve\u00a0block nerve\u2011block",
            "nerve\u00a0block=nerve-block nerve\u2011block=nerve-block");
        row("nerve, block; nerve  block; nerve\nblock; nerve/block",
            "block=block block=block block=block block=block");
        row("anti inflammatory, anti-inflammatories, anti-inflammatorys",
            "anti inflammatory=nsaid anti-inflammatorys=nsaid");
        row("a nerve", "");
        row("nerve", "");
        // Abbreviations as they are written; a phrase with one in any case.
        row("PEG, peg, Peg, pEG", "PEG=peg");
        row("PEGs, pegs", "PEGs=peg");
        row("NSAIDs or an nsaid", "NSAIDs=nsaid");
        row("Polyethylene Glycol", "Polyethylene Glycol=peg");
        row("si joint, Si-Joint", "si joint=si-joint Si-Joint=si-joint");
        // The longest of those that begin there, and none within another.
        row("block of the joint", "block of the joint=block");
        row("block of the joint space, block of the hip", "block of the joint=block block=block");
        row("a nerve block of the joint", "nerve block=nerve-block");
        row("sacroiliac joint block", "sacroiliac joint=si-joint block=block");
        // Other forms.
        row("the ilium, both ilia, a hip wing", "ilium=ilium ilia=ilium hip wing=ilium");
        row("Being made sleepy", "Being made sleepy=sedation");
        // Beyond ASCII: as it is written.
        row("Ménière disease", "Ménière disease=meniere");
        row("Meniere disease, MÉNIÈRE disease", "");
        row("é über über", "über=meniere über=meniere");
    }

    void found() {
        QFETCH(QString, expected);
        const std::string text = QTest::currentDataTag();
        QStringList list;
        for (const Terms::Use& use : terms_.in(text)) {
            QVERIFY(use.range.begin < use.range.end && use.range.end <= text.size());
            list << shown(text.substr(use.range.begin, use.range.end - use.range.begin) + '=' +
                          use.word->key);
        }
        QCOMPARE(list.join(' '), expected);
    }

    void rangesAreOfBytes() {
        QCOMPARE(terms_.ranges_in("Für Sedation – ein PEG"),
                 (std::vector<TextRange>{{5, 13}, {22, 25}}));
        QCOMPARE(terms_.ranges_in("Fur: Sedation, ein PEG"),
                 (std::vector<TextRange>{{5, 13}, {19, 22}}));
        QVERIFY(terms_.ranges_in("").empty());
    }

    void withoutAGlossaryNothingIsFound() {
        const std::vector<GlossaryWord> none;
        QVERIFY(Terms(none).in("Sedation and a nerve block.").empty());
        const std::vector<GlossaryWord> signs{{.key = "signs", .word = "?! –"}};
        QVERIFY(Terms(signs).in("?! – and so on").empty());
    }

    void oddBytesDoNoHarm() {
        std::mt19937 random(2026);
        const std::string seeds[] = {"nerve", "block", "PEG",      " ", "-",
                                     "s",     "\xc2",  "\xe2\x80", "é"};
        for (int round = 0; round < 5'000; ++round) {
            std::string text;
            for (auto i = random() % 30; i > 0; --i) {
                text += random() % 3 == 0 ? std::string(1, static_cast<char>(random() % 256))
                                          : seeds[random() % std::size(seeds)];
            }
            std::size_t end = 0;
            for (const TextRange& range : terms_.ranges_in(text)) {
                QVERIFY(range.begin >= end && range.begin < range.end);
                end = range.end;
            }
            QVERIFY(end <= text.size());
        }
    }
};

QTEST_APPLESS_MAIN(TermsTest)
#include "terms_test.moc"
