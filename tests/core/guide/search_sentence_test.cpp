// SPDX-License-Identifier: Apache-2.0
#include "core/guide/search_sentence.h"
#include "core/text/utf8.h"
#include "tests/core/guide/whole.h"

#include <algorithm>

using namespace beforehand;
using namespace beforehand::testing;

namespace {

/// A text in which [this] is marked.
MarkedText marked(std::string_view text) {
    std::string with_marks(text);
    std::ranges::replace(with_marks, '[', mark_begin);
    std::ranges::replace(with_marks, ']', mark_end);
    return read_marks(with_marks);
}

QString with_brackets(const MarkedText& marked) {
    std::string text = marked.text;
    for (auto mark = marked.marks.rbegin(); mark != marked.marks.rend(); ++mark) {
        text.insert(mark->second, "]");
        text.insert(mark->first, "[");
    }
    return shown(text);
}

QString best(std::string_view text) {
    return with_brackets(best_sentence(marked(text)));
}

} // namespace

/// The sentence that is shown with a hit.
class SearchSentenceTest : public QObject {
    Q_OBJECT

  private slots:
    void marksAreTakenOut() {
        const MarkedText text = marked("a [b] c[d]");
        QCOMPARE(shown(text.text), "a b cd");
        QCOMPARE(text.marks, (decltype(text.marks){{2, 3}, {5, 6}}));
        QCOMPARE(with_brackets(marked("[a")), "[a]"); // an end that is missing
        QCOMPARE(with_brackets(marked("a] [[b]]")), "a [b]");
        QCOMPARE(marked(""), MarkedText());
    }

    void theSentenceWithTheMostWords() {
        QCOMPARE(best("One [leg]. Is your [leg] [numb]? A [numb] arm."), "Is your [leg] [numb]?");
        QCOMPARE(best("The [leg], the [Leg]. A [numb] [leg]."), "A [numb] [leg].");
        QCOMPARE(best("A [leg]. A [leg]."), "A [leg].");
    }

    void withoutMarksTheFirst() {
        QCOMPARE(best("Lie still. Then rest."), "Lie still.");
        QCOMPARE(best(" \n\n Lie still\nThen rest."), "Lie still");
        QCOMPARE(best(""), "");
        QCOMPARE(best(" \n"), "");
    }

    void whereASentenceEnds() {
        QCOMPARE(best("Above 37.4 °C [call]. Rest."), "Above 37.4 °C [call].");
        QCOMPARE(best("He said \"[call].\" Rest."), "He said \"[call].\"");
        QCOMPARE(best("(Rest.) [Call]"), "[Call]");
        QCOMPARE(best("Rest\n[Call] now\nWalk"), "[Call] now");
        QCOMPARE(best("..! [Call]"), "[Call]");
    }

    void aLongOneIsCutAroundTheMark() {
        std::string words;
        for (int i = 100; i < 200; ++i) {
            words += (i == 150 ? "[word" : "word") + std::to_string(i) + (i == 150 ? "] " : " ");
        }
        const MarkedText found = best_sentence(marked(words));
        QVERIFY(found.text.size() <= longest_sentence_bytes);
        QVERIFY(found.text.size() > longest_sentence_bytes - 20);
        QVERIFY2(with_brackets(found).contains(" [word150] "), found.text.c_str());
        QVERIFY(shown(found.text).startsWith("…word") && shown(found.text).endsWith("…"));
        QVERIFY(!shown(found.text).endsWith(" …"));
    }

    void aCutLeavesNoHalfLetter_data() {
        QTest::addColumn<int>("before");
        for (const int before : {0, 1, 79, 80, 81, 82, 200, 239, 240, 241, 1000}) {
            QTest::addRow("%d", before) << before;
        }
    }
    void aCutLeavesNoHalfLetter() {
        QFETCH(int, before);
        for (const char* letter : {"x", "é", "痛", "é ", "痛 "}) {
            std::string text;
            for (int i = 0; i < before; ++i) {
                text += letter;
            }
            text += "[é]";
            for (int i = 0; i < 400; ++i) {
                text += letter;
            }
            const MarkedText found = best_sentence(marked(text));
            QVERIFY(is_clean_utf8(found.text));
            QVERIFY(found.text.size() <= longest_sentence_bytes);
            QCOMPARE(found.marks.size(), 1U);
            const auto [begin, end] = found.marks.front();
            QCOMPARE(shown(found.text.substr(begin, end - begin)), "é");
        }
    }

    void aMarkWithoutEndIsCut() {
        const MarkedText found = best_sentence(marked('[' + std::string(1000, 'x') + ']'));
        QVERIFY(found.text.size() <= longest_sentence_bytes);
        QCOMPARE(found.marks.front().first, 0U);
        QVERIFY(found.marks.front().second <= found.text.size());
    }
};

QTEST_APPLESS_MAIN(SearchSentenceTest)
#include "search_sentence_test.moc"
