// SPDX-License-Identifier: Apache-2.0
#include "core/share/document.h"

#include <QTest>

using namespace beforehand;

namespace {

using Kind = Document::Line::Kind;

Document::Line line(Kind kind, std::vector<std::string> cells) {
    Document::Line made{kind};
    made.cells = std::move(cells);
    return made;
}

/// The document below its title.
QString text(std::vector<Document::Line> lines) {
    Document document;
    document.title = "T";
    document.lines = std::move(lines);
    return QString::fromStdString(document_text(document)).mid(4);
}

} // namespace

class ShareDocumentTableTest : public QObject {
    Q_OBJECT

  private slots:
    void columnsStandOneBelowAnother() {
        QCOMPARE(text({line(Kind::columns, {"When", "Rest"}),
                       line(Kind::row, {"15 min", "3"}),
                       line(Kind::row, {"Größe", "10"}),
                       {Kind::words, "After"}}),
                 QString("\nWhen    Rest\n------------\n15 min  3\nGröße   10\nAfter\n"));
    }

    void emptyAndMissingCellsLeaveTheirPlace() {
        QCOMPARE(text({line(Kind::columns, {"A", "B", "C"}), line(Kind::row, {"1", "", "3"}),
                       line(Kind::row, {"1"})}),
                 QString("\nA  B  C\n-------\n1     3\n1\n"));
    }

    void oneTableEndsWhereTheNextBegins() {
        QCOMPARE(text({line(Kind::columns, {"A"}), line(Kind::row, {"a long one"}),
                       line(Kind::columns, {"A", "B"}), line(Kind::row, {"1", "2"})}),
                 QString("\nA\n----------\na long one\n\nA  B\n----\n1  2\n"));
    }

    void longCellsGoOnBelowInTheirColumn() {
        const std::string words(120, 'x');
        const QString made =
            text({line(Kind::columns, {"What", "Said"}),
                  line(Kind::row, {"Note", "one two three four five six seven eight nine ten "
                                           "eleven twelve thirteen fourteen fifteen"}),
                  line(Kind::row, {"Word", words})});
        int letters = 0;
        for (const QString& some : made.split('\n')) {
            QVERIFY2(some.size() <= 78, qPrintable(some));
            letters += static_cast<int>(some.count('x'));
        }
        QCOMPARE(letters, 120 + 1); // one in "six"
        QVERIFY(made.contains("\n      fourteen"));
    }

    void chartsAreNamed() {
        QCOMPARE(text({{Kind::chart, "First hours"}}), QString("(Chart: First hours)\n"));
    }
};

QTEST_APPLESS_MAIN(ShareDocumentTableTest)
#include "document_table_test.moc"
