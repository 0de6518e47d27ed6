// SPDX-License-Identifier: Apache-2.0
#include "core/check/statements.h"
#include "tests/core/guide/whole.h"

#include <QFile>
#include <QRegularExpression>

using namespace beforehand;
using namespace beforehand::testing;

/// REVIEW.md of each guide that the app comes with has each statement as it is shown: whoever
/// changes one has to compare it with its source again, and to say so there.
class ReviewedStatementsTest : public QObject {
    Q_OBJECT

    static QStringList rows_of(const Guide& guide) {
        QStringList rows;
        for (const Statement& statement : statements(guide)) {
            rows << shown(table_row(statement));
        }
        return rows;
    }
    static QStringList lines_of(const QString& path) {
        QFile file(path);
        if (!file.open(QIODevice::ReadOnly)) {
            qFatal("%s cannot be read", qPrintable(path));
        }
        return QString::fromUtf8(file.readAll()).split('\n');
    }

  private slots:
    void eachStandsInTheReviewOfItsGuide_data() {
        QTest::addColumn<QString>("id");
        for (const char* id : {"si-joint-injection", "lumbar-medial-branch-block"}) {
            QTest::newRow(id) << id;
        }
    }
    void eachStandsInTheReviewOfItsGuide() {
        QFETCH(QString, id);
        const QString folder = QString(BEFOREHAND_SOURCE_DIR "/core/guides/") + id;
        const Guide guide = read(load_guide_files(folder.toStdString()).value());
        const QStringList lines = lines_of(folder + "/REVIEW.md");
        const QStringList rows = rows_of(guide);
        QVERIFY(rows.size() > 200);
        qsizetype missing = 0;
        for (const QString& row : rows) {
            // What was found, and what became of it, stands behind the row.
            const bool there = std::ranges::any_of(
                lines, [&row](const QString& line) { return line.startsWith(row); });
            if (!there && ++missing <= 10) {
                qWarning("not in REVIEW.md: %s", qPrintable(row));
            }
        }
        QCOMPARE(missing, 0);
    }

    // A row about what nobody is told any more would be a check of nothing.
    void andNothingElseDoes_data() { eachStandsInTheReviewOfItsGuide_data(); }
    void andNothingElseDoes() {
        QFETCH(QString, id);
        const QString folder = QString(BEFOREHAND_SOURCE_DIR "/core/guides/") + id;
        const QStringList rows = rows_of(read(load_guide_files(folder.toStdString()).value()));
        for (const QString& line : lines_of(folder + "/REVIEW.md")) {
            static const QRegularExpression place(R"(^\| (article|faq|word|diary):)");
            const bool stands =
                !place.match(line).hasMatch() ||
                std::ranges::any_of(rows, [&](const QString& row) { return line.startsWith(row); });
            QVERIFY2(stands, qPrintable("told nowhere: " + line));
        }
    }
};

QTEST_APPLESS_MAIN(ReviewedStatementsTest)
#include "reviewed_statements_test.moc"
