// SPDX-License-Identifier: Apache-2.0
#include "app/service/autostart.h"
#include "app/service/device.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>
#include <optional>

using namespace beforehand::app;

/// The person's folder and the machine's are folders of this test.
class AutostartTest : public QObject {
    Q_OBJECT

    std::optional<QTemporaryDir> folder_;

    QString own() const { return folder_->filePath("own/autostart/beforehand-agent.desktop"); }
    QString installed() const {
        return folder_->filePath("all/autostart/beforehand-agent.desktop");
    }

    static void write(const QString& file, const QByteArray& text) {
        QDir().mkpath(QFileInfo(file).path());
        QFile out(file);
        QVERIFY(out.open(QFile::WriteOnly) && out.write(text) == text.size());
    }
    static QByteArray read(const QString& file) {
        QFile in(file);
        return in.open(QFile::ReadOnly) ? in.readAll() : QByteArray("none");
    }

  private slots:
    void init() {
        folder_.emplace();
        qputenv("XDG_CONFIG_HOME", folder_->filePath("own").toUtf8());
        qputenv("XDG_CONFIG_DIRS", folder_->filePath("all").toUtf8());
    }

    void isOffUntilSomebodyAsks() {
        QCOMPARE(autostart(), Autostart::off);
        QVERIFY(!QFile::exists(own())); // looking writes nothing
    }

    void isInstalledForEverybody() {
        write(installed(), "[Desktop Entry]\nType=Application\nExec=/usr/bin/beforehand-agent\n");
        QCOMPARE(autostart(), Autostart::installed);
    }

    void isWrittenAndTakenAway() {
        QVERIFY(write_autostart("/opt/a b/beforehand-agent", {}));
        QCOMPARE(autostart(), Autostart::own);
        QVERIFY(read(own()).contains("\nExec=\"/opt/a b/beforehand-agent\"\n"));
        QVERIFY(remove_autostart());
        QCOMPARE(autostart(), Autostart::off);
        QVERIFY(remove_autostart()); // a retry
    }

    void looksAfterTheSameFolderAsTheWindow() {
        QVERIFY(write_autostart("/opt/agent", default_data_folder()));
        QVERIFY(read(own()).contains("\nExec=\"/opt/agent\"\n"));
        QVERIFY(write_autostart("/opt/agent", "/data/100%/\"$x\""));
        QVERIFY2(
            read(own()).contains("\nExec=\"/opt/agent\" --data-dir \"/data/100%%/\\\"\\$x\\\"\"\n"),
            read(own()));
    }

    void canBeSwitchedOffByTheDesktop_data() {
        QTest::addColumn<QByteArray>("line");
        QTest::newRow("hidden") << QByteArray("Hidden=true");
        QTest::newRow("GNOME") << QByteArray("X-GNOME-Autostart-enabled=false");
    }

    void canBeSwitchedOffByTheDesktop() {
        QFETCH(QByteArray, line);
        write(installed(), "[Desktop Entry]\nType=Application\n");
        write(own(), "[Desktop Entry]\nType=Application\n" + line + '\n');
        QCOMPARE(autostart(), Autostart::refused);
        QVERIFY(write_autostart("/opt/agent", {}));
        QCOMPARE(autostart(), Autostart::own);
    }

    void aFolderThatCannotBeWrittenIsSaidSo() {
        write(folder_->filePath("own"), "a file where the folder should be");
        QVERIFY(!write_autostart("/opt/agent", {}));
        QCOMPARE(autostart(), Autostart::off);
    }
};

QTEST_GUILESS_MAIN(AutostartTest)
#include "autostart_test.moc"
