// SPDX-License-Identifier: Apache-2.0
// `beforehand calendar`: a file to import again and again.
#include "tests/app/cli/program.h"

#include <QFile>

class CalendarTest : public QObject {
    Q_OBJECT

    std::unique_ptr<Program> program_;
    QString id_;

    Ended run(const QStringList& words) const { return program_->run(words); }
    QString path() const { return program_->home() + "/plan.ics"; }
    QByteArray written(const QStringList& more = {}) const {
        QFile::remove(path());
        const Ended ended = run(QStringList{"calendar", "--out", "plan.ics"} + more);
        QFile file(path());
        return ended.exit == 0 && ended.out.isEmpty() && file.open(QIODevice::ReadOnly)
                   ? file.readAll()
                   : "refused: " + ended.err;
    }

  private slots:
    void init() {
        program_ = std::make_unique<Program>();
        id_ = run({"procedure", "add", "--at", "2199-12-03T09:30", "--zone", "Europe/Berlin",
                   "--clinic", "Unmistakable Clinic"})
                  .id();
    }

    void it_is_neutral_unless_asked() {
        const QByteArray neutral = written();
        QVERIFY2(neutral.startsWith("BEGIN:VCALENDAR\r\n"), neutral.constData());
        QVERIFY(neutral.contains("\r\nDTSTART:21991203T083000Z\r\n"));
        QVERIFY(neutral.contains("\r\nSUMMARY:A step in your plan\r\n"));
        QVERIFY(!neutral.contains("Unmistakable") && !neutral.contains("injection"));
        const QByteArray detailed = written({"--detail"});
        QVERIFY(detailed.contains("\r\nLOCATION:Unmistakable Clinic\r\n"));
        QVERIFY(detailed.contains("\r\nSUMMARY:Sacroiliac joint injection\r\n"));
        QVERIFY((QFile(path()).permissions() & (QFile::ReadGroup | QFile::ReadOther)) ==
                QFile::Permissions());
    }

    void a_move_updates() {
        const QByteArray before = written();
        VERIFY_DONE(run({"procedure", "move", "--at", "2199-12-10T09:30"}));
        const QByteArray after = written();
        QVERIFY(after.contains("\r\nDTSTART:21991210T083000Z\r\n"));
        QCOMPARE(after.count("SEQUENCE:1\r\n"), before.count("SEQUENCE:0\r\n"));
        QCOMPARE(after.count("BEGIN:VEVENT"), before.count("BEGIN:VEVENT"));
    }

    void another_procedure_has_its_own() {
        const QByteArray first = written();
        run({"procedure", "add", "--at", "2199-11-03T09:30", "--zone", "Europe/Berlin"});
        QVERIFY(written().contains("\r\nDTSTART:21991103T083000Z\r\n"));
        QVERIFY(written({"--procedure", id_}).contains("\r\nDTSTART:21991203T083000Z\r\n"));
    }

    void what_is_called_off_is_taken_back() {
        QVERIFY(written().contains("CONFIRMED"));
        VERIFY_DONE(run({"procedure", "move", "--cancel"}));
        const Ended ended = run({"calendar", "--out", "plan.ics"});
        QCOMPARE(ended.exit, 0);
        QVERIFY2(ended.err.contains("takes back"), ended.err.constData());
        QFile file(path());
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray text = file.readAll();
        QVERIFY(text.contains("STATUS:CANCELLED") && !text.contains("CONFIRMED"));
    }

    void what_cannot_be_written_is_said() {
        VERIFY_USAGE(run({"calendar"}));
        VERIFY_REFUSED(run({"calendar", "--out", "no/such/plan.ics"}), "could not be written");
        VERIFY_REFUSED(
            run({"calendar", "--out", program_->home() + "/share/beforehand/beforehand.db"}),
            "another place");
        run({"procedure", "add", "--zone", "Europe/Berlin"});
        VERIFY_REFUSED(run({"calendar", "--out", "plan.ics"}), "has a date yet");
        QVERIFY(!QFile::exists(path()));
    }
};

QTEST_APPLESS_MAIN(CalendarTest)
#include "calendar_test.moc"
