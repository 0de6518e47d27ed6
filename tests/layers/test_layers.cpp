// SPDX-License-Identifier: Apache-2.0
// Reads every source file and fails on what the house forbids. The link lines enforce the layers
// for libraries; headers, quoted SQL and clock reads need this.
#include "tests/layers/plain_code.h"
#include "tests/layers/rules.h"

#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QTest>

using namespace beforehand::layers;

class TestLayers : public QObject {
    Q_OBJECT

  private slots:
    void project_keeps_the_rules();
    void offences_are_found_data();
    void offences_are_found();
    void harmless_code_passes_data();
    void harmless_code_passes();
    void lines_are_counted();
};

namespace {

const QString licence = QStringLiteral("// SPDX-License-Identifier: Apache-2.0\n");

QStringList rules_broken(const QString& path, const QString& text) {
    QStringList names;
    for (const Finding& finding : check(path, licence + text))
        names.append(finding.rule);
    return names;
}

void row(const char* rule, const char* path, const char* text) {
    QTest::addRow("%s: %s", rule, text) << rule << path << text;
}

} // namespace

void TestLayers::project_keeps_the_rules() {
    const QDir root(QStringLiteral(BEFOREHAND_SOURCE_DIR));
    const QStringList kinds{"*.cpp", "*.h",   "*.qml", "*.js", "*.mjs",          "*.py",
                            "*.sh",  "*.sql", "*.md",  "*.ui", "CMakeLists.txt", "*.cmake"};
    QStringList words;
    int read = 0;
    for (const char* folder : {"core", "db", "app", "qml", "tests"}) {
        QDirIterator files(root.filePath(QString::fromLatin1(folder)), kinds, QDir::Files,
                           QDirIterator::Subdirectories);
        while (files.hasNext()) {
            QFile file(files.next());
            QVERIFY2(file.open(QIODevice::ReadOnly), qPrintable(file.fileName()));
            ++read;
            const QString path = root.relativeFilePath(file.fileName());
            for (const Finding& found : check(path, QString::fromUtf8(file.readAll())))
                words.append(QStringLiteral("%1:%2: %3: %4")
                                 .arg(found.path)
                                 .arg(found.line)
                                 .arg(found.rule, found.words));
        }
    }
    QVERIFY2(read > 20, "the sources were not found");
    QVERIFY2(words.isEmpty(), qPrintable(u'\n' + words.join(u'\n')));
}

void TestLayers::offences_are_found_data() {
    QTest::addColumn<QString>("rule");
    QTest::addColumn<QString>("path");
    QTest::addColumn<QString>("text");

    row("core has no Qt", "core/time/a.h", "#include <QString>");
    row("core has no Qt", "core/time/a.h", "#  include <QtCore/qglobal.h>");
    row("core has no SQL", "core/plan/a.cpp", "#include <SQLiteCpp/Database.h>");
    row("core has no SQL", "core/plan/a.cpp", "#include <sqlite3.h>");
    row("core stands alone", "core/plan/a.cpp", "#include \"db/store.h\"");
    row("core stands alone", "core/plan/a.cpp", "#include \"app/service/clock.h\"");
    row("db has no Qt", "db/a.cpp", "#include <QFile>");
    row("db knows only core", "db/a.cpp", "#include \"app/service/clock.h\"");
    row("service is below the view", "app/service/a.cpp", "#include \"app/view/today.h\"");
    row("service has no QML and no GUI", "app/service/a.cpp", "#include <QQmlEngine>");
    row("service has no QML and no GUI", "app/service/a.cpp", "#include <QtGui/QColor>");
    row("service has no QML and no GUI", "app/service/a.cpp", "#include <QGuiApplication>");
    row("only composition names db", "app/service/a.cpp", "#include \"db/store.h\"");
    row("only composition names db", "app/view/a.cpp", "#include \"db/store.h\"");
    row("only composition names db", "app/main.cpp", "#include \"db/store.h\"");
    row("view has no Quick but a painted item", "app/view/a.h", "#include <QQuickItem>");
    row("view has no Quick but a painted item", "app/view/a.h", "#include <QtQuick/QQuickWindow>");
    row("view is below the window", "app/view/a.h", "#include \"qml/a.h\"");
    row("SQLite is used in db alone", "app/service/a.cpp", "SQLite::Database d{name};");
    row("SQLite is used in db alone", "app/view/a.cpp", "#include <SQLiteCpp/SQLiteCpp.h>");
    row("SQL is written in db alone", "app/view/a.cpp", "q(\"SELECT id FROM step_event\");");
    row("SQL is written in db alone", "core/a.cpp", "auto s = R\"(INSERT INTO log VALUES)\";");
    row("SQL is written in db alone", "qml/A.qml", "tx.executeSql('DELETE FROM log')");
    row("no savepoints", "db/a.cpp", "SQLite::Savepoint s(d, \"a\");");
    row("no 32-bit getters", "db/a.cpp", "return column.getInt();");
    row("the clock is read in one place", "core/a.cpp",
        "auto n = std::chrono::system_clock::now();");
    row("the clock is read in one place", "db/a.cpp", "auto n = steady_clock::now();");
    row("the clock is read in one place", "db/a.cpp", "srand(std::time(nullptr));");
    row("the clock is read in one place", "app/a.cpp", "auto n = QDateTime::currentDateTimeUtc();");
    row("the clock is read in one place", "app/view/a.cpp", "auto d = QDate::currentDate();");
    row("SQL does not read the clock", "db/migrations/001.sql", "a TEXT DEFAULT CURRENT_TIMESTAMP");
    row("SQL does not read the clock", "db/a.cpp", "q(\"SELECT datetime('now')\");");
    row("QML does not read the clock", "qml/A.qml", "property date now: new Date()");
    row("QML does not read the clock", "qml/a.js", "const now = Date.now()");
    row("text is plain", "qml/A.qml", "Txt { textFormat: Text.RichText }");
    row("text is plain", "qml/A.qml", "TextEdit { textFormat: TextEdit.MarkdownText }");
    row("text is plain in C++ too", "app/view/a.cpp", "label.setTextFormat(Qt::RichText);");
    row("text says that it is plain", "qml/A.qml", "Text { text: name }");
    row("text says that it is plain", "qml/A.qml",
        "T.Label { Item { textFormat: Text.PlainText } }");
    row("text says that it is plain", "qml/A.qml", "Text { // textFormat: Text.PlainText\n}");
    row("no paths of a machine", "README.md",
        "see /ho"
        "me/someone/beforehand");
}

void TestLayers::offences_are_found() {
    QFETCH(QString, rule);
    QFETCH(QString, path);
    QFETCH(QString, text);
    QVERIFY2(rules_broken(path, text).contains(rule),
             qPrintable(rules_broken(path, text).join(u',')));
}

void TestLayers::harmless_code_passes_data() {
    QTest::addColumn<QString>("rule"); // names the row
    QTest::addColumn<QString>("path");
    QTest::addColumn<QString>("text");

    row("the standard library", "core/a.cpp", "#include <chrono>\n#include \"core/error.h\"");
    row("a comment", "core/a.cpp", "// never #include <QString>, never system_clock::now()");
    row("a long comment", "core/a.cpp", "/* SELECT a FROM b\n steady_clock::now() */ int a;");
    row("words for people", "core/a.cpp", "auto w = \"Select one from the list: update it\";");
    row("quoted code", "core/a.cpp", "auto w = \"system_clock::now()\"; auto q = '\"';");
    row("separated digits", "core/a.cpp", "auto n = 1'000'000; // don't read the clock");
    row("a time that is not now", "core/a.cpp", "auto t = plan.time(step); sys_time(0);");
    row("the one clock", "app/service/clock.cpp", "return std::chrono::system_clock::now();");
    row("composition", "app/service/composition.cpp", "#include \"db/database.h\"");
    row("SQL in db", "db/a.cpp", "SQLite::Statement s(d, \"SELECT id FROM log WHERE a = ?\");");
    row("64-bit getters", "db/a.cpp", "return column.getInt64();");
    row("a painted item", "app/view/chart.h", "#include <QQuickPaintedItem>");
    row("models in the view", "app/view/a.h", "#include <QAbstractListModel>\n#include <QtQml>");
    row("QtCore in the service", "app/service/a.h", "#include <QObject>\n#include <QtDBus>");
    row("plain text", "qml/A.qml", "Text { textFormat: Text.PlainText; Item { id: a } }");
    row("a date that is given", "qml/A.qml", "property date day: new Date(model.day)");
    row("a link", "README.md", "https://example.org/home/page");
}

void TestLayers::harmless_code_passes() {
    QFETCH(QString, path);
    QFETCH(QString, text);
    QCOMPARE(rules_broken(path, text), QStringList());
}

void TestLayers::lines_are_counted() {
    const auto found =
        check("core/a.cpp", licence + "/* one\ntwo */\nint a = 1'0;\n#include <QFile>\n");
    QCOMPARE(found.size(), 1);
    QCOMPARE(found[0].line, 5);

    QCOMPARE(check("core/a.cpp", "int a;\n").value(0).rule, "a licence line at the top");
}

QTEST_APPLESS_MAIN(TestLayers)
#include "test_layers.moc"
