// SPDX-License-Identifier: Apache-2.0
#include "db/search_index.h"
#include "db/search_match.h"
#include "tests/db/support.h"

#include <QRandomGenerator>
#include <QTest>

using namespace beforehand;
using namespace beforehand::db::testing;

namespace {

QString shown(std::string_view text) {
    return QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()));
}

/// A small corpus with one piece of each kind.
std::vector<SearchEntry> pieces() {
    return {
        {"article:after#washing", "Afterwards – Washing",
         "A shower is fine. Leave baths and pools for two days.\nAfter the injection, keep "
         "numb skin from heat."},
        {"article:after#walking", "Afterwards – Walking",
         "Take care on the stairs. Walk with somebody. Your réduction plan says more."},
        {"faq:can-i-drive-home", "Can I drive home?", "No. Your leg may be numb. Ask an adult."},
        {"word:local-anaesthetic", "Local anaesthetic", "Medicine that makes an area numb.",
         "numbing medicine\nlocal"},
        {"step:book-driver", "Book someone to take you home", "Ask an adult who can drive."},
        {"step:pack-bag", "Pack your bag", "Pack your ibuprofen, and a book."},
        {"help", "Get help", "If unsure, call."},
        {"help", "Call now", "New numbness between the legs, or of the genitals."},
        {"help", "Call now", "You cannot pass urine."},
        {"help", "Call today", "A temperature of 38 °C or more."},
    };
}

const std::string long_text =
    "Much more is said here of other things that have nothing to do with it, so that one word of "
    "all of these is a small part of what there is to read in this place, and counts for less.";

const std::vector<EverydayWords> everyday{
    {"numb bum", {"numbness between the legs", "numbness of the genitals"}},
    {"pee", {"pass urine"}},
    {"nurofen", {"ibuprofen"}},
    {"hop in the tub", {"bath"}},
};

} // namespace

/// Search over a small corpus: what is found by what, and in which order.
class SearchIndexTest : public QObject {
    Q_OBJECT

    std::unique_ptr<SearchIndex> index_;

    SearchFound found(std::string_view typed, std::size_t most = 10) const {
        const auto found = index_->find(typed, most);
        if (!found) {
            qFatal("%s", found.error().message.c_str());
        }
        return *found;
    }
    std::vector<SearchHit> hits(std::string_view typed, std::size_t most = 10) const {
        return found(typed, most).hits;
    }
    QStringList pages(std::string_view typed, std::size_t most = 10) const {
        QStringList pages;
        for (const SearchHit& hit : hits(typed, most)) {
            pages << shown(hit.page);
        }
        return pages;
    }
    QString first(std::string_view typed) const { return pages(typed, 1).value(0); }

  private slots:
    void init() {
        index_ = db::make_search_index();
        VERIFY_OK(index_->fill(pieces(), everyday));
    }

    void nothingIsFoundBeforeItIsFilled() {
        const auto index = db::make_search_index();
        const auto found = index->find("numb", 10);
        VERIFY_OK(found);
        QCOMPARE(*found, SearchFound());
    }

    void fillingTakesThePlaceOfWhatWasThere() {
        VERIFY_OK(index_->fill({{"step:own/1", "Feed the cat", "Ask Sam."}}, {}));
        QCOMPARE(pages("numb"), QStringList());
        QCOMPARE(pages("nurofen"), QStringList());
        QCOMPARE(pages("cat"), QStringList("step:own/1"));
    }

    void aHitSaysWhereTheWordsAre() {
        const SearchHit hit = hits("numb skin").at(0);
        QCOMPARE(shown(hit.page), "article:after#washing");
        QCOMPARE(shown(hit.title), "Afterwards – Washing");
        QCOMPARE(shown(hit.sentence), "After the injection, keep numb skin from heat.");
        QCOMPARE(hit.marks.size(), 2U);
        QCOMPARE(shown(hit.sentence.substr(hit.marks[0].first, 4)), "numb");
        QCOMPARE(shown(hit.sentence.substr(hit.marks[1].first, 4)), "skin");
        QCOMPARE(hit.marks[1].second - hit.marks[1].first, 4U);
    }

    void aWordIsFoundInAllItsForms() {
        QCOMPARE(first("shower"), "article:after#washing");
        QCOMPARE(first("showering"), "article:after#washing");
        QCOMPARE(first("bathing"), "article:after#washing");
        QCOMPARE(first("WALKED"), "article:after#walking");
    }

    void theLastWordMayBeItsBeginning() {
        for (const char* typed :
             {"i", "in", "inj", "inje", "injecti", "injection", "the injecti"}) {
            QVERIFY2(pages(typed).contains("article:after#washing"), typed);
        }
        // "injecti" begins no stem: it is looked up as a word.
        QCOMPARE(pages("stai"), QStringList("article:after#walking"));
    }

    void aWordBeforeItMayBeOneWhereItIsNoWord() {
        QCOMPARE(pages("stai walk"), QStringList("article:after#walking"));
        QCOMPARE(shown(hits("temp more").at(0).sentence), "A temperature of 38 °C or more.");
        QCOMPARE(hits("temp more").at(0).marks.size(), 2U);
        QCOMPARE(first("boo someone"), "step:book-driver");
    }

    void aWholeWordComesBeforeOneThatOnlyBeginsSo() {
        VERIFY_OK(index_->fill({{"step:a", "Numbers", "Number the numbers."},
                                {"step:b", "Other", "It is long, and the leg is numb in it."}},
                               {}));
        QCOMPARE(pages("numb"), QStringList({"step:b", "step:a"}));
    }

    void accentsAreFoundWithAndWithout() {
        QCOMPARE(first("reduction"), "article:after#walking");
        QCOMPARE(first("Réduction"), "article:after#walking");
        QCOMPARE(first("RÉDUC"), "article:after#walking");
        QCOMPARE(first("shówer"), "article:after#washing");
    }

    void aMisspeltWordIsTheNearestOne() {
        QCOMPARE(first("anesthetic"), "word:local-anaesthetic"); // one letter is missing
        QCOMPARE(first("ibuprofin"), "step:pack-bag");           // another letter
        QCOMPARE(first("ibuporfen"), "step:pack-bag");           // two are swapped
        QCOMPARE(first("ibbuporfen"), "step:pack-bag");          // two slips in a long word
        QCOMPARE(first("nubm skin"), "article:after#washing");
        QCOMPARE(pages("bok"), QStringList());       // short: it could be anything
        QCOMPARE(pages("numxx"), QStringList());     // two slips in a short word
        QCOMPARE(first("nurofin"), "step:pack-bag"); // of everyday words
    }

    void whatWasReplacedIsSaid() {
        using Words = std::vector<TypedWord>;
        QCOMPARE(found("ibuprofin").replaced, Words({{"ibuprofin", {"ibuprofen"}}}));
        QCOMPARE(found("can I walk on teh staris").replaced, Words({{"staris", {"stairs"}}}));
        QCOMPARE(found("nurofin").replaced, Words({{"nurofin", {"nurofen"}}}));
        // Nothing is replaced by what it begins, nor what is said in other words, nor by nothing.
        for (const char* typed :
             {"shower", "show", "boo someone", "numb bum", "qqqqqq shower", ""}) {
            QCOMPARE(found(typed).replaced, Words());
        }
    }

    void everydayWordsFindThoseOfTheGuide() {
        QCOMPARE(pages("numb bum").value(0), "help");
        QCOMPARE(shown(hits("numb bum").at(0).sentence),
                 "New numbness between the legs, or of the genitals.");
        QCOMPARE(shown(hits("I can't pee!").at(0).sentence), "You cannot pass urine.");
        QCOMPARE(first("nurofen"), "step:pack-bag");
        QCOMPARE(first("Nurof"), "step:pack-bag"); // typed on
        QCOMPARE(first("can I hop in the tub"), "article:after#washing");
        QCOMPARE(pages("tub"), QStringList()); // alone it says nothing else
    }

    void whatIsLeftOfAPhraseSaysLessThanWhatItMeans() {
        const SearchEntry meant{"faq:none", "What if it does nothing?", long_text + " Tell them."};
        const SearchEntry left{"faq:work", "When can I work?", "Work, and more work."};
        VERIFY_OK(index_->fill({left, meant}, {{"didn't work", {"does nothing"}}}));
        QCOMPARE(pages("didnt work"), QStringList({"faq:none", "faq:work"}));
        QCOMPARE(pages("work"), QStringList({"faq:work"}));
    }

    void aTitleComesFirst() {
        QCOMPARE(first("drive"), "faq:can-i-drive-home");
        QCOMPARE(first("pack"), "step:pack-bag");
        QCOMPARE(first("numbing medicine"), "word:local-anaesthetic"); // a name it also has

        const SearchEntry titled{"step:a", "Wash the towel and all else that you may need",
                                 long_text};
        const SearchEntry other{"step:b", "Other", "Towel, towel, towel."};
        VERIFY_OK(index_->fill({titled, other}, {}));
        QCOMPARE(pages("towel"), QStringList({"step:a", "step:b"}));
    }

    void aTextThatIsMoreAboutItComesFirst() {
        const SearchEntry more{"step:more", "One", "A towel. Bring a towel."};
        const SearchEntry less{"step:less", "Two", long_text + " A towel."};
        for (const auto& both : {std::vector{more, less}, std::vector{less, more}}) {
            VERIFY_OK(index_->fill(both, {}));
            QCOMPARE(pages("towel"), QStringList({"step:more", "step:less"}));
        }
    }

    void whatIsAlikeIsInTheOrderOfTheGuide() {
        VERIFY_OK(index_->fill({{"step:b", "Rest", "Rest."}, {"step:a", "Rest", "Rest."}}, {}));
        QCOMPARE(pages("rest"), QStringList({"step:b", "step:a"}));
    }

    void allWordsComeBeforeFewer() {
        QCOMPARE(first("drive adult leg"), "faq:can-i-drive-home");
        const QStringList some = pages("stairs ibuprofen nonsensical");
        QCOMPARE(some.size(), 2);
        QVERIFY(some.contains("article:after#walking") && some.contains("step:pack-bag"));
        QCOMPARE(pages("walk stairs ibuprofen").value(0), "article:after#walking");
    }

    void stopWordsCountOnlyWhereThereIsNothingElse() {
        QCOMPARE(pages("what is the shower"), pages("shower"));
        QVERIFY(!pages("if").isEmpty());
    }

    void aPageIsFoundOnce() {
        QCOMPARE(pages("call").count("help"), 1);
        QCOMPARE(pages("your").filter("article:after").size(), 1);
        QCOMPARE(pages("afterwards").size(), 1);
    }

    void dangerSignsAreAmongTheFirstThree() {
        std::vector<SearchEntry> many;
        for (int i = 0; i < 30; ++i) {
            const std::string key = std::to_string(i);
            many.push_back({"step:" + key, "Numb legs " + key, "Numb legs, numb legs."});
        }
        many.push_back(
            {"help", "Call now", "A long list, in which there are numb legs at the end."});
        VERIFY_OK(index_->fill(many, {}));
        QCOMPARE(pages("numb legs").indexOf("help"), 2);
        QCOMPARE(pages("numb legs", 3).size(), 3);
        QCOMPARE(pages("numb legs", 2).size(), 2);
        QVERIFY(!pages("numb legs 7", 3).contains("help")); // others have more of these words
    }

    void whatMostEntriesHaveHidesNoDangerSign() {
        std::vector<SearchEntry> many;
        for (int i = 0; i < 40; ++i) {
            const std::string key = std::to_string(i);
            many.push_back({"step:" + key, "Step " + key, "Rest after the injection."});
        }
        many.push_back({"faq:chest", "What is under the arm?", "The chest. Rest after that."});
        many.push_back({"help#now", "Call now", "Chest pain"});
        VERIFY_OK(index_->fill(many, {}));
        for (const char* typed : {"chest pain after injection", "chest after the injection"}) {
            QVERIFY2(pages(typed, 3).contains("help#now"), typed);
        }
        QVERIFY(!pages("rest after injection").contains("help#now"));
    }

    void ofTheSafetyCardTheMostUrgentLineIsShown() {
        VERIFY_OK(index_->fill(
            {{"help#now", "Call now", "You cannot walk. " + long_text},
             {"help#today", "Call today", "Much that is said at length here, and bleeding, too"},
             {"help#mention", "Mention it", "Bleeding after it. Bleeding, bleeding"},
             {"step:a", "Rest", "Rest after it, after the meal, after the walk."},
             {"step:b", "Eat", "Eat after it."}},
            {}));
        for (const char* typed : {"bleeding", "bleed", "Bleeding!"}) {
            QCOMPARE(pages(typed), QStringList("help#today"));
        }
        QCOMPARE(pages("bleeding after").value(0), "help#mention"); // more of what is typed
    }

    void whatOnlyBeginsSoIsNoDangerSign() {
        std::vector<SearchEntry> many;
        for (int i = 0; i < 30; ++i) {
            const std::string key = std::to_string(i);
            many.push_back({"step:" + key, "Drive " + key, "Drive, drive."});
        }
        many.push_back({"help#today", "Call today", "A driven mood"});
        VERIFY_OK(index_->fill(many, {}));
        QVERIFY(!pages("drive", 3).contains("help#today"));
        QVERIFY(pages("driven", 3).contains("help#today"));
        QVERIFY(pages("moo", 3).contains("help#today")); // nothing else is meant yet
    }

    void asManyAsAreWanted() {
        QCOMPARE(pages("numb", 0), QStringList());
        QCOMPARE(pages("numb", 2).size(), 2);
        QCOMPARE(pages("numb", 2), pages("numb").mid(0, 2));
    }

    void whatIsTypedIsNeverSyntax_data() {
        QTest::addColumn<QByteArray>("typed");
        const char* const odd[] = {
            "",       " ",    "\"",    "\"\"",      "*",         "numb*\"", "NEAR(",
            "AND",    "OR",   "NOT",   "(",         ")",         "-",       "^",
            "+",      ":",    "body:", "{title} :", "{",         "🤕",      "🤕🤕 🤕",
            "…",      "’",    "'",     ";--",       "\\",        "%_",      "\xff\xfe",
            "\xf0",   "\xc3", "a AND", "痛い",      "ألم",       "a\u0301", "\u0301",
            "\u200b", "NULL", "rank",  "?1",        "NEAR(a b)", "a\tb\n",  "\x01\x02"};
        for (const char* text : odd) {
            QTest::newRow(QByteArray(text).toHex().constData()) << QByteArray(text);
        }
        QTest::newRow("NUL") << QByteArray("\0numb\0\"", 7);
        QTest::newRow("quotes") << QByteArray(10'000, '"');
        QTest::newRow("letters") << QByteArray(10'000, 'x');
        QTest::newRow("words") << QByteArray("numb ").repeated(2'000);
        QTest::newRow("other words") << QByteArray("a1 b2 c3 d4 e5 f6 g7 h8 ").repeated(400);
        QTest::newRow("brackets") << QByteArray("NEAR(").repeated(2'000);
    }
    void whatIsTypedIsNeverSyntax() {
        QFETCH(QByteArray, typed);
        for (const QByteArray& each : {typed, "shower " + typed, typed + " shower"}) {
            const auto found = index_->find(std::string_view(each.data(), each.size()), 10);
            VERIFY_OK(found);
        }
    }

    void onlyPunctuationFindsNothing() {
        for (const char* typed : {"", "  ", "\"*()", "…–’", "🤕", "\x01", "???"}) {
            QCOMPARE(pages(typed), QStringList());
        }
        QCOMPARE(first("shower *"), "article:after#washing");
        QCOMPARE(first("\"shower\""), "article:after#washing");
        QCOMPARE(first(std::string_view("shower\0", 7)), "article:after#washing");
    }

    void thousandsOfRandomInputsAreNeverAnError() {
        QRandomGenerator random(2026);
        const std::vector<std::string> pool{
            "numb",     "bum",    "pee", "drive", "the",     "NEAR(",   "\"",        "*", "AND",
            "OR",       "NOT",    "(",   ")",     " ",       " ",       " ",         "é", "🤕",
            "\xf0\x9f", "-",      "^",   ":",     "{title}", "'",       "ibuporfen", "x", "痛",
            "\x01",     "hop in", "tub", "0",     "38 °C",   "\xc2\xa0"};
        for (int i = 0; i < 2'000; ++i) {
            std::string typed;
            for (int n = random.bounded(25); n > 0; --n) {
                typed += random.bounded(4) == 0
                             ? std::string(1, static_cast<char>(random.bounded(256)))
                             : pool[random.bounded(static_cast<int>(pool.size()))];
            }
            const auto found = index_->find(typed, 5);
            QVERIFY2(found.has_value(), QByteArray(typed.data(), int(typed.size())).toHex());
            QVERIFY(found->hits.size() <= 5);
            for (const SearchHit& hit : found->hits) {
                for (const auto& [begin, end] : hit.marks) {
                    QVERIFY(begin < end && end <= hit.sentence.size());
                }
            }
        }
    }

    void whatIsIndexedIsNeverWrongEither() {
        std::vector<SearchEntry> odd;
        for (const std::string& text : odd_texts()) {
            odd.push_back(
                {"step:own/" + std::to_string(odd.size()), text, text + "\x01shower\x02"});
        }
        odd.push_back({"step:own/nul", std::string("a\0b", 3), std::string("c\0 towel", 8)});
        odd.push_back({"step:own/none", "", ""});
        odd.push_back({"step:own/mark", "x", "Bring \x01 a blanket."});
        VERIFY_OK(index_->fill(odd, {{"", {}}, {"\"", {"*"}}, {"x", {""}}}));
        QCOMPARE(first("towel"), "step:own/nul");
        QVERIFY(!pages("shower").isEmpty());
        QCOMPARE(hits("towel").at(0).title, "a b");
        const SearchHit hit = hits("blanket").at(0);
        QCOMPARE(hit.marks.size(), 1U);
        QCOMPARE(shown(hit.sentence.substr(hit.marks[0].first)), "blanket.");
    }

    void nothingTypedLeavesItsQuotes() {
        QCOMPARE(shown(db::quoted_words("a\" OR b")), "\"a\"\" OR b\"");
        const SearchVocabulary words({{"numb", 1}, {"numbness", 1}});
        const db::Match match =
            db::match_of({{{"and", {}}, {"num", {}}}, {{"x", "y"}}, {{"z"}}, true}, words);
        QCOMPARE(shown(match.whole), R"((("and" AND "num") OR NEAR("x" "y" , 10)))");
        QCOMPARE(shown(match.any), R"((("and" AND ("num" OR "numb" OR "numbness")) OR )"
                                   R"(NEAR("x" "y" , 10) OR "z"))");
    }
};

QTEST_APPLESS_MAIN(SearchIndexTest)
#include "search_index_test.moc"
