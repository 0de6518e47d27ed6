// SPDX-License-Identifier: Apache-2.0
#include "core/reminders/quiet_hours.h"
#include "tests/core/time/zones.h"

#include <QTest>

using namespace beforehand;
using namespace beforehand::testing;
using namespace std::chrono_literals;

class RemindersQuietHoursTest : public QObject {
    Q_OBJECT

    static QString shown(const std::optional<QuietHours::Stretch>& stretch) {
        return stretch ? testing::shown(stretch->from) + ' ' + testing::shown(stretch->to)
                       : QString("none");
    }

  private slots:
    void areWrittenInOneWay_data() {
        QTest::addColumn<QString>("text");
        QTest::addColumn<bool>("accepted");
        for (const char* text : {"22:00-07:00", "00:00-23:59", "23:59-00:00", "13:05-13:06"}) {
            QTest::newRow(text) << text << true;
        }
        for (const char* text : {"",
                                 "-",
                                 "22:00",
                                 "22:00-",
                                 "-07:00",
                                 "22:00-22:00",
                                 "00:00-00:00",
                                 "24:00-07:00",
                                 "22:00-24:00",
                                 "22:00-07:60",
                                 "22:0-07:00",
                                 "22-7",
                                 "22:00 - 07:00",
                                 " 22:00-07:00",
                                 "22:00-07:00 ",
                                 "22:00-07:00\n",
                                 "22:00-07:00-08:00",
                                 "22:00--07:00",
                                 "22:00–07:00",
                                 "22:00:00-07:00",
                                 "-1:00-07:00",
                                 "+2:00-07:00",
                                 "off"}) {
            QTest::newRow(text) << text << false;
        }
        QTest::newRow("a zero byte") << QString("22:00-07:00") + QChar(0) << false;
    }

    void areWrittenInOneWay() {
        QFETCH(QString, text);
        QFETCH(bool, accepted);
        const auto hours = parse_quiet_hours(text.toStdString());
        QCOMPARE(hours.has_value(), accepted);
        if (hours) {
            QCOMPARE(QString::fromStdString(format_quiet_hours(*hours)), text);
        } else {
            QCOMPARE(hours.error().kind, ErrorKind::invalid);
            QCOMPARE(QString::fromStdString(hours.error().where), text);
        }
    }

    void theUsualOnesAreTenToSeven() {
        QCOMPARE(format_quiet_hours(usual_quiet_hours), "22:00-07:00");
        QCOMPARE(parse_quiet_hours("22:00-07:00").value(), usual_quiet_hours);
    }

    void holdAMoment_data() {
        QTest::addColumn<QString>("hours");
        QTest::addColumn<QString>("zone");
        QTest::addColumn<QString>("moment");
        QTest::addColumn<QString>("stretch");
        const auto row = [](const char* name, const char* hours, const char* zone,
                            const char* moment, const char* stretch) {
            QTest::newRow(name) << hours << zone << moment << stretch;
        };
        const char* night = "2026-06-01T22:00:00Z 2026-06-02T07:00:00Z";
        row("before", "22:00-07:00", "UTC", "2026-06-01T21:59:59Z", "none");
        row("its first second", "22:00-07:00", "UTC", "2026-06-01T22:00:00Z", night);
        row("before midnight", "22:00-07:00", "UTC", "2026-06-01T23:59:59Z", night);
        row("midnight", "22:00-07:00", "UTC", "2026-06-02T00:00:00Z", night);
        row("its last second", "22:00-07:00", "UTC", "2026-06-02T06:59:59Z", night);
        row("its end", "22:00-07:00", "UTC", "2026-06-02T07:00:00Z", "none");
        row("noon", "22:00-07:00", "UTC", "2026-06-02T12:00:00Z", "none");

        const char* nap = "2026-06-01T13:00:00Z 2026-06-01T15:30:00Z";
        row("before a nap", "13:00-15:30", "UTC", "2026-06-01T12:59:59Z", "none");
        row("its beginning", "13:00-15:30", "UTC", "2026-06-01T13:00:00Z", nap);
        row("its last", "13:00-15:30", "UTC", "2026-06-01T15:29:59Z", nap);
        row("after a nap", "13:00-15:30", "UTC", "2026-06-01T15:30:00Z", "none");
        row("from midnight", "00:00-06:00", "UTC", "2026-06-01T00:00:00Z",
            "2026-06-01T00:00:00Z 2026-06-01T06:00:00Z");
        row("to midnight", "20:00-00:00", "UTC", "2026-06-01T23:59:59Z",
            "2026-06-01T20:00:00Z 2026-06-02T00:00:00Z");
        row("past midnight", "20:00-00:00", "UTC", "2026-06-02T00:00:00Z", "none");
        row("but a minute", "07:01-07:00", "UTC", "2026-06-02T07:00:59Z", "none");
        row("all but a minute", "07:01-07:00", "UTC", "2026-06-02T07:01:00Z",
            "2026-06-02T07:01:00Z 2026-06-03T07:00:00Z");
        row("the evening elsewhere", "22:00-07:00", "America/Chicago", "2026-06-02T03:00:00Z",
            "2026-06-02T03:00:00Z 2026-06-02T12:00:00Z");

        // 29 March: from 02:00 (01:00 UTC) to 03:00.
        row("an hour less", "22:00-07:00", "Europe/Berlin", "2026-03-29T01:00:00Z",
            "2026-03-28T21:00:00Z 2026-03-29T05:00:00Z");
        const char* begins = "2026-03-29T01:00:00Z 2026-03-29T05:00:00Z";
        row("the clock jumps over its beginning", "02:30-07:00", "Europe/Berlin",
            "2026-03-29T01:00:00Z", begins);
        row("just after that", "02:30-07:00", "Europe/Berlin", "2026-03-29T01:10:00Z", begins);
        row("just before that", "02:30-07:00", "Europe/Berlin", "2026-03-29T00:59:59Z", "none");
        row("the clock jumps over its end", "22:00-02:30", "Europe/Berlin", "2026-03-29T00:59:59Z",
            "2026-03-28T21:00:00Z 2026-03-29T01:00:00Z");
        row("at that moment", "22:00-02:30", "Europe/Berlin", "2026-03-29T01:00:00Z", "none");
        row("the clock jumps over all of them", "02:10-02:50", "Europe/Berlin",
            "2026-03-29T01:00:00Z", "none");

        // 25 October: from 03:00 (01:00 UTC) back to 02:00.
        row("an hour more", "22:00-07:00", "Europe/Berlin", "2026-10-25T01:30:00Z",
            "2026-10-24T20:00:00Z 2026-10-25T06:00:00Z");
        const char* ends = "2026-10-24T20:00:00Z 2026-10-25T00:30:00Z";
        row("their end comes twice", "22:00-02:30", "Europe/Berlin", "2026-10-25T00:29:59Z", ends);
        row("the first ends them", "22:00-02:30", "Europe/Berlin", "2026-10-25T00:30:00Z", "none");
        row("and they do not come again", "22:00-02:30", "Europe/Berlin", "2026-10-25T01:10:00Z",
            "none");
        const char* from = "2026-10-25T00:30:00Z 2026-10-25T06:00:00Z";
        row("their beginning comes twice", "02:30-07:00", "Europe/Berlin", "2026-10-25T00:30:00Z",
            from);
        row("and they are not interrupted", "02:30-07:00", "Europe/Berlin", "2026-10-25T01:10:00Z",
            from);

        // 1 November 2008: at 00:01 of the second day (02:31 UTC) back to 23:01 of the first.
        row("back over midnight", "00:00-06:00", "America/St_Johns", "2008-11-02T02:45:00Z",
            "2008-11-02T02:30:00Z 2008-11-02T09:30:00Z");
        // 30 December 2011 did not happen.
        row("over a day that was not", "22:00-07:00", "Pacific/Apia", "2011-12-30T09:30:00Z",
            "2011-12-30T08:00:00Z 2011-12-30T10:00:00Z");
    }

    void holdAMoment() {
        QFETCH(QString, hours);
        QFETCH(QString, zone);
        QFETCH(QString, moment);
        const QuietHours quiet = parse_quiet_hours(hours.toStdString()).value();
        QTEST(
            shown(quiet.around(instant(moment.toStdString()), *testing::zone(zone.toStdString()))),
            "stretch");
    }

    /// Minute by minute over both changes of a year: a moment is in the stretch that is said to
    /// hold it, all of a stretch says the same, and what it says begins and ends on the clock.
    void areStretchesOfTime_data() {
        QTest::addColumn<QString>("zone");
        QTest::addColumn<QString>("from");
        for (const char* zone : {"Europe/Berlin", "America/St_Johns", "Australia/Lord_Howe"}) {
            for (const char* from :
                 {"2026-03-07T00:00:00Z", "2026-03-28T00:00:00Z", "2026-04-03T12:00:00Z",
                  "2026-10-02T12:00:00Z", "2026-10-24T00:00:00Z", "2026-10-31T12:00:00Z"}) {
                QTest::addRow("%s, %s", zone, from) << zone << from;
            }
        }
    }

    void areStretchesOfTime() {
        QFETCH(QString, zone);
        QFETCH(QString, from);
        const ZonePtr here = testing::zone(zone.toStdString());
        const Instant begin = instant(from.toStdString());
        for (const char* hours :
             {"22:00-07:00", "00:00-02:15", "02:15-07:00", "01:45-02:45", "23:30-01:30"}) {
            const QuietHours quiet = parse_quiet_hours(hours).value();
            std::optional<QuietHours::Stretch> last;
            for (Instant now = begin; now < begin + 60h; now += 1min) {
                const auto stretch = quiet.around(now, *here);
                if (stretch) {
                    QVERIFY(stretch->from <= now && now < stretch->to);
                }
                QVERIFY(!last || now >= last->to || stretch == last);
                last = stretch;
                const auto wall = here->to_wall(now);
                const auto time = wall - date::floor<date::days>(wall);
                if (here->period_at(now).begin < now - 24h &&
                    here->period_at(now).end > now + 24h) {
                    const bool inside = quiet.from < quiet.to
                                            ? time >= quiet.from && time < quiet.to
                                            : time >= quiet.from || time < quiet.to;
                    QCOMPARE(stretch.has_value(), inside);
                }
            }
        }
    }
};

QTEST_APPLESS_MAIN(RemindersQuietHoursTest)
#include "quiet_hours_test.moc"
