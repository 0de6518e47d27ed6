// SPDX-License-Identifier: Apache-2.0
#include "app/service/guide_library.h"

#include <QDir>
#include <QDirIterator>
#include <QTest>

/// What of core/guides is in the program: the guides as they are read, and nothing for authors.
class EmbeddedGuidesTest : public QObject {
    Q_OBJECT

  private slots:
    void areFoldersAlone() {
        QCOMPARE(QDir(":/guides").entryList(QDir::Files), QStringList());
        QVERIFY(!beforehand::app::GuideLibrary::ids().empty());
    }

    void holdWhatIsReadAndNoMore() {
        QDirIterator entries(":/guides", QDir::Files, QDirIterator::Subdirectories);
        int guides = 0;
        while (entries.hasNext()) {
            const QString path = entries.next();
            guides += path.endsWith("/guide.json");
            const bool read = path.endsWith("/guide.json") || path.endsWith("/texts.json") ||
                              path.endsWith("/faq.md") || path.contains("/articles/") ||
                              path.contains("/figures/");
            QVERIFY2(read, qPrintable(path));
        }
        QCOMPARE(guides, static_cast<int>(beforehand::app::GuideLibrary::ids().size()));
    }
};

QTEST_APPLESS_MAIN(EmbeddedGuidesTest)
#include "embedded_guides_test.moc"
