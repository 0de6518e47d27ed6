// SPDX-License-Identifier: Apache-2.0
#include "core/guide/search_query.h"
#include "core/guide/search_vocabulary.h"
#include "core/guide/spelling.h"
#include "tests/core/guide/whole.h"

using namespace beforehand;
using namespace beforehand::testing;

namespace {

const std::vector<EverydayWords> everyday{
    {"numb bum", {"numb buttock", "numbness between the legs"}},
    {"numb", {"no feeling"}},
    {"can't pee", {"cannot pass urine"}},
    {"pee", {"urine"}},
    {"pee blood", {"blood in the urine"}},
    {"nurofen", {"ibuprofen"}},
    {"call it off", {"cancel"}},
    {"lie on it", {"side"}},
};

QString shown_phrases(const std::vector<std::vector<std::string>>& phrases) {
    QStringList all;
    for (const auto& phrase : phrases) {
        all << list(phrase).join(u'+');
    }
    return all.join(u'/');
}

/// "numb+bum=numb+buttock/numbness+between+legs": a part, what it means, "~" what it may come to
/// mean, and "*" where it is unfinished.
QString shown_part(const QueryPart& part) {
    QStringList typed;
    for (const TypedWord& word : part.words) {
        typed << shown(word.word);
    }
    return typed.join(u'+') + (part.unfinished ? "*" : "") +
           (part.means.empty() ? QString() : u'=' + shown_phrases(part.means)) +
           (part.maybe.empty() ? QString() : u'~' + shown_phrases(part.maybe));
}

QStringList query(std::vector<TypedWord> typed) {
    QStringList parts;
    for (const QueryPart& part : search_query(std::move(typed), everyday_phrases(everyday))) {
        parts << shown_part(part);
    }
    return parts;
}
QStringList query(std::string_view typed) {
    std::vector<TypedWord> words;
    for (const std::string& word : search_words(typed)) {
        words.push_back({word, {}});
    }
    return query(std::move(words));
}

} // namespace

/// What is made of what a person types, before anything is looked for.
class SearchQueryTest : public QObject {
    Q_OBJECT

    static QStringList words(std::string_view text) { return list(search_words(text)); }

  private slots:
    void wordsAreLettersAndDigitsInLowerCase() {
        QCOMPARE(words("Blood-thinner, 38.5 °C!"),
                 QStringList({"blood", "thinner", "38", "5", "c"}));
        QCOMPARE(words("ÉTÉ Čas ŽENA ΩΣ ДЯ"), QStringList({"été", "čas", "žena", "ωσ", "дя"}));
        QCOMPARE(words("Can't doctor’s 'quoted'"), QStringList({"cant", "doctors", "quoted"}));
        QCOMPARE(words("痛い ألم"), QStringList({"痛い", "ألم"}));
        QCOMPARE(words("pain🤕pain…pain\xc2\xa0pain"),
                 QStringList({"pain", "pain", "pain", "pain"}));
    }

    void whatIsNoTextPartsWords() {
        QCOMPARE(words(std::string_view("a\0b\xff"
                                        "c\xc3",
                                        6)),
                 QStringList({"a", "b", "c"}));
        QCOMPARE(words("\xf0\x9f"), QStringList());
        QCOMPARE(words("\"*()[]{}^:;-+"), QStringList());
        QCOMPARE(words(""), QStringList());
    }

    void onlySoMuchIsLookedAt() {
        QCOMPARE(search_words(std::string(10'000, 'x')).front().size(), most_typed_characters);
        QCOMPARE(words(std::string(199, ' ') + "ab"), QStringList("a"));
        std::string many;
        for (int i = 0; i < 30; ++i) {
            many += "w" + std::to_string(i) + " the ";
        }
        QCOMPARE(query(many).size(), static_cast<qsizetype>(most_typed_words));
        QCOMPARE(query("the a of the a of the a of the a of the a of the a of").size(), 12);
    }

    void stopWordsAreDroppedUnlessThereIsNothingElse() {
        QCOMPARE(query("What is the flare"), QStringList("flare*"));
        QCOMPARE(query("can I drive the"), QStringList("drive")); // "the" was typed on, not "drive"
        QCOMPARE(query("what is it"), QStringList({"what", "is", "it*"}));
        QCOMPARE(query("eat before"), QStringList({"eat", "before*"}));
    }

    void aPhraseThatEndsInAStopWordIsFinished() {
        QCOMPARE(query("can I lie on it"), QStringList("lie=side"));
        QCOMPARE(query("can I call it off"), QStringList("call+off*=cancel"));
    }

    void theLastWordIsUnfinished() {
        QCOMPARE(query("blood thin"), QStringList({"blood", "thin*"}));
        QCOMPARE(query("blood thin "), QStringList({"blood", "thin*"}));
    }

    void everydayWordsMeanThoseOfTheGuide() {
        QCOMPARE(query("my numb bum hurts"),
                 QStringList({"numb+bum=numb+buttock/numbness+between+legs", "hurts*"}));
        QCOMPARE(query("numb leg"), QStringList({"numb=no+feeling", "leg*"}));
        QCOMPARE(query("Nurofen?"), QStringList("nurofen*=ibuprofen"));
        QCOMPARE(query("nurofens help"), QStringList({"nurofens=ibuprofen", "help*"}));
        QCOMPARE(query("I can’t pee"), QStringList("pee*=pass+urine")); // with a stop word in it
    }

    void whatIsTypedOnMayComeToMeanIt() {
        QCOMPARE(query("nuro"), QStringList("nuro*~ibuprofen"));
        QCOMPARE(query("nu"), QStringList("nu*"));
        QCOMPARE(query("nuro tablets"), QStringList({"nuro", "tablets*"}));
        QCOMPARE(query("pee blo"), QStringList({"pee=urine", "blo*"})); // hides no whole phrase
    }

    void aWordThatStandsInMeansItToo() {
        QCOMPARE(query({{"nurofin", {"nurofen"}}}), QStringList("nurofin*=ibuprofen"));
    }

    void theVocabularyKnowsBeginningsAndSlips() {
        const SearchVocabulary words({{"sedation", 3},
                                      {"sedate", 1},
                                      {"sedated", 9},
                                      {"bag", 5},
                                      {"bad", 7},
                                      {"sedate", 2}});
        QVERIFY(words.has_beginning("sed") && words.has_beginning("bag"));
        QVERIFY(!words.has_beginning("bags") && !words.has_beginning("x"));
        QCOMPARE(list(words.longer("sedate", 9)), QStringList({"sedate", "sedated"}));
        QCOMPARE(list(words.longer("sed", 2)), QStringList({"sedated", "sedation"}));
        QCOMPARE(list(words.longer("sed", 0)), QStringList());
        QCOMPARE(list(words.nearest("sedatoin", 9)), QStringList({"sedation"}));
        QCOMPARE(list(words.nearest("sedatex", 9)), QStringList({"sedated", "sedate"}));
        QCOMPARE(list(words.nearest("sedatex", 1)), QStringList({"sedated"}));
        QCOMPARE(list(words.nearest("bas", 9)), QStringList()); // too short
        QCOMPARE(list(words.nearest("baxx", 9)), QStringList());
        const SearchVocabulary others(
            {{"most", 9}, {"cast", 1}, {"cold", 1}, {"could", 9}, {"injection", 1}});
        QCOMPARE(list(others.nearest("cost", 9)), QStringList("cast")); // a first letter is right
        QCOMPARE(list(others.nearest("ocld", 9)), QStringList("cold")); // or swapped
        QCOMPARE(list(others.nearest("coudl", 9)), QStringList());      // no stop words
        QCOMPARE(list(others.nearest("onjection", 9)), QStringList("injection"));
        QCOMPARE(list(SearchVocabulary().nearest("anything", 9)), QStringList());
        // Names of medicines are other words.
        const SearchVocabulary names({{"liquid", 2}, {"starting", 9}, {"numeric", 1}});
        for (const char* name : {"eliquis", "statins", "turmeric"}) {
            QCOMPARE(list(names.nearest(name, 9)), QStringList());
        }
        QCOMPARE(list(names.nearest("startnig", 9)), QStringList("starting"));
        QCOMPARE(list(names.nearest("sttartnig", 9)), QStringList("starting"));
    }

    void lettersAway() {
        QCOMPARE(letters_away("", "", 2), 0U);
        QCOMPARE(letters_away("numb", "numb", 0), 0U);
        QCOMPARE(letters_away("numb", "nmub", 2), 1U); // swapped
        QCOMPARE(letters_away("numb", "nub", 2), 1U);
        QCOMPARE(letters_away("nub", "numb", 2), 1U);
        QCOMPARE(letters_away("numb", "dumb", 2), 1U);
        QCOMPARE(letters_away("ibbuporfen", "ibuprofen", 2), 2U);
        QCOMPARE(letters_away("numb", "leg", 2), 3U); // more than is asked
        QCOMPARE(letters_away("a", "abcdef", 2), 3U);
        QCOMPARE(letters_away(std::string(61, 'a'), std::string(61, 'a'), 2), 3U);
    }
};

QTEST_APPLESS_MAIN(SearchQueryTest)
#include "search_query_test.moc"
