// SPDX-License-Identifier: Apache-2.0
// Texts that count read as English, and none is missing from the file that makes them so.
#include "app/view/plurals.h"
#include "app/view/wording.h"

#include <QProcess>
#include <QTemporaryDir>
#include <QTest>
#include <QXmlStreamReader>

using namespace beforehand;
using namespace beforehand::view;

namespace {

/// Context and source text -> its forms.
using Plurals = QMap<std::pair<QString, QString>, QStringList>;

Plurals read_plurals(const QString& path) {
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) {
        return {};
    }
    QXmlStreamReader xml(&file);
    Plurals plurals;
    QString context, source;
    while (!xml.atEnd()) {
        if (xml.readNext() != QXmlStreamReader::StartElement) {
            continue;
        }
        if (xml.name() == u"name") {
            context = xml.readElementText();
        } else if (xml.name() == u"source") {
            source = xml.readElementText();
            plurals[{context, source}];
        } else if (xml.name() == u"numerusform") {
            plurals[{context, source}].push_back(xml.readElementText());
        }
    }
    return plurals;
}

const QString kept = QStringLiteral(BEFOREHAND_SOURCE_DIR "/app/view/i18n/beforehand_en.ts");

} // namespace

class PluralsTest : public QObject {
    Q_OBJECT

  private slots:
    void one_and_many() {
        load_plurals();
        const Wording wording(QLocale::c(), Wording::HourClock::h24, "Etc/UTC");
        const WallTime today = date::local_days{date::year{2026} / 3 / 1};
        const auto in = [&](int days) {
            return wording.relative_day(today + date::days{days}, today);
        };
        QCOMPARE(in(3), "in 3 days");
        QCOMPARE(in(-3), "3 days ago");
        const auto before = [&](std::chrono::seconds length) {
            return wording.when_day({Anchor::appointment, ElapsedOffset{-length}});
        };
        QCOMPARE(before(std::chrono::hours{1}), "1 hour before");
        QCOMPARE(before(std::chrono::hours{6}), "6 hours before");
        QCOMPARE(before(std::chrono::minutes{1}), "1 minute before");
        const auto after = [&](int days) {
            return wording.when_day({Anchor::injection, CalendarOffset{date::days{days}, {}}});
        };
        QCOMPARE(after(7), "1 week after");
        QCOMPARE(after(14), "2 weeks after");
        QCOMPARE(after(5), "5 days after");
    }

    void every_text_that_counts_is_there() {
        QTemporaryDir folder;
        const QString fresh = folder.filePath("beforehand_en.ts");
        QProcess lupdate;
        lupdate.setWorkingDirectory(BEFOREHAND_SOURCE_DIR);
        lupdate.start(LUPDATE, {"app", "qml", "-I", ".", "-extensions", "cpp,h,qml", "-pluralonly",
                                "-no-obsolete", "-locations", "none", "-source-language", "en",
                                "-target-language", "en", "-ts", fresh});
        QVERIFY(lupdate.waitForFinished(60000));
        QCOMPARE(lupdate.exitCode(), 0);
        const auto wanted = read_plurals(fresh).keys();
        QVERIFY(wanted.size() > 10);
        QCOMPARE(read_plurals(kept).keys(), wanted);
    }

    void both_forms_are_written() {
        const Plurals plurals = read_plurals(kept);
        QVERIFY(!plurals.isEmpty());
        for (auto it = plurals.begin(); it != plurals.end(); ++it) {
            QCOMPARE(it->size(), 2);
            for (const QString& form : *it) {
                QVERIFY2(form.contains("%n") && !form.contains("(s)"), qPrintable(form));
            }
        }
    }
};

QTEST_GUILESS_MAIN(PluralsTest)
#include "plurals_test.moc"
