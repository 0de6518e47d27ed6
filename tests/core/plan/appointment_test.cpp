// SPDX-License-Identifier: Apache-2.0
#include "core/plan/appointment.h"
#include "tests/core/time/zones.h"

#include <QTest>

using namespace beforehand;
using namespace beforehand::testing;

class PlanAppointmentTest : public QObject {
    Q_OBJECT

  private slots:
    void isTheWallTimeInTheZone() {
        const auto winter = appointment_instant(wall("2026-12-03T09:30"), *zone("America/Chicago"));
        QCOMPARE(shown(winter.value()), "2026-12-03T15:30:00Z");
        const auto summer = appointment_instant(wall("2026-07-03T09:30"), *zone("America/Chicago"));
        QCOMPARE(shown(summer.value()), "2026-07-03T14:30:00Z");
    }

    void thatTheClockJumpsOverIsRefused() {
        const ZonePtr berlin = zone("Europe/Berlin");
        for (const char* there : {"2026-03-29T02:00", "2026-03-29T02:30", "2026-03-29T02:59:59"}) {
            const auto refused = appointment_instant(wall(there), *berlin);
            QVERIFY2(!refused, there);
            QCOMPARE(refused.error().kind, ErrorKind::invalid);
            QVERIFY(refused.error().message.find("Europe/Berlin") != std::string::npos);
        }
        QCOMPARE(shown(appointment_instant(wall("2026-03-29T01:59:59"), *berlin).value()),
                 "2026-03-29T00:59:59Z");
        QCOMPARE(shown(appointment_instant(wall("2026-03-29T03:00"), *berlin).value()),
                 "2026-03-29T01:00:00Z");
    }

    void onADayThatDidNotHappenIsRefused() {
        QVERIFY(!appointment_instant(wall("2011-12-30T12:00"), *zone("Pacific/Apia")));
    }

    void thatComesTwiceIsTheFirst() {
        const auto first = appointment_instant(wall("2026-11-01T01:30"), *zone("America/New_York"));
        QCOMPARE(shown(first.value()), "2026-11-01T05:30:00Z");
    }

    void isFrom1970To2199_data() {
        QTest::addColumn<QString>("local");
        QTest::addColumn<bool>("accepted");
        QTest::newRow("the last second of 1969") << "1969-12-31T23:59:59" << false;
        QTest::newRow("the first of 1970") << "1970-01-01T00:00:00" << true;
        QTest::newRow("the last of 2199") << "2199-12-31T23:59:59" << true;
        QTest::newRow("the first of 2200") << "2200-01-01T00:00:00" << false;
    }

    void isFrom1970To2199() {
        QFETCH(QString, local);
        QFETCH(bool, accepted);
        // The year counts where the clinic is, on both sides of Greenwich.
        for (const char* there : {"UTC", "Asia/Tokyo", "America/Los_Angeles"}) {
            const auto made = appointment_instant(wall(local.toStdString()), *zone(there));
            QCOMPARE(made.has_value(), accepted);
            if (!made) {
                QCOMPARE(made.error().kind, ErrorKind::invalid);
            }
        }
    }

    void keepsTheClockChangesOf2199() {
        const auto july = appointment_instant(wall("2199-07-03T09:30"), *zone("Europe/Berlin"));
        QCOMPARE(shown(july.value()), "2199-07-03T07:30:00Z");
    }
};

QTEST_APPLESS_MAIN(PlanAppointmentTest)
#include "appointment_test.moc"
