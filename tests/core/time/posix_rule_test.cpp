// SPDX-License-Identifier: Apache-2.0
#include "core/time/posix_rule.h"
#include "tests/core/time/zones.h"

#include <QTest>

using namespace beforehand;
using namespace beforehand::testing;
using std::chrono::seconds;

class PosixRuleTest : public QObject {
    Q_OBJECT

  private slots:
    void changes_data() {
        QTest::addColumn<QString>("rule");
        QTest::addColumn<int>("year");
        QTest::addColumn<QString>("expected"); // instant offset, instant offset
        QTest::addRow("last Sundays") << "CET-1CEST,M3.5.0,M10.5.0/3" << 2026
                                      << "2026-03-29T01:00:00Z 7200, 2026-10-25T01:00:00Z 3600";
        QTest::addRow("counted Sundays, default time")
            << "EST5EDT,M3.2.0,M11.1.0" << 2027
            << "2027-03-14T07:00:00Z -14400, 2027-11-07T06:00:00Z -18000";
        QTest::addRow("southern, quoted names, 24:00")
            << "<-04>4<-03>,M9.1.6/24,M4.1.6/24" << 2026
            << "2026-04-05T03:00:00Z -14400, 2026-09-06T04:00:00Z -10800";
        QTest::addRow("negative daylight time")
            << "IST-1GMT0,M10.5.0,M3.5.0/1" << 2026
            << "2026-03-29T01:00:00Z 3600, 2026-10-25T01:00:00Z 0";
        QTest::addRow("half an hour") << "<+1030>-10:30<+11>-11,M10.1.0,M4.1.0" << 2026
                                      << "2026-04-04T15:00:00Z 37800, 2026-10-03T15:30:00Z 39600";
        QTest::addRow("negative hour") << "<-02>2<-01>,M3.5.0/-1,M10.5.0/0" << 2026
                                       << "2026-03-29T01:00:00Z -3600, 2026-10-25T01:00:00Z -7200";
        QTest::addRow("fifty hours") << "EET-2EEST,M3.4.4/50,M10.4.4/50" << 2026
                                     << "2026-03-28T00:00:00Z 10800, 2026-10-23T23:00:00Z 7200";
        QTest::addRow("the most hours") << "AAA0BBB,J1/-167,J365/167" << 2026
                                        << "2025-12-25T01:00:00Z 3600, 2027-01-06T22:00:00Z 0";
        QTest::addRow("seconds") << "AAA-0:00:01BBB-1:02:03,J60/1:02:03,J61" << 2026
                                 << "2026-03-01T01:02:02Z 3723, 2026-03-02T00:57:57Z 1";
        QTest::addRow("Jn never counts 29 February")
            << "AAA0BBB,J59/0,J60/0" << 2028 << "2028-02-28T00:00:00Z 3600, 2028-02-29T23:00:00Z 0";
        QTest::addRow("n counts 29 February")
            << "AAA0BBB,58/0,59/0" << 2028 << "2028-02-28T00:00:00Z 3600, 2028-02-28T23:00:00Z 0";
        QTest::addRow("n counts from zero")
            << "AAA0BBB,0/0,364/0" << 2026 << "2026-01-01T00:00:00Z 3600, 2026-12-30T23:00:00Z 0";
        QTest::addRow("none") << "<+0545>-5:45" << 2026 << "";
    }

    void changes() {
        QFETCH(QString, rule);
        QFETCH(int, year);
        const auto parsed = PosixRule::parse(rule.toStdString());
        QVERIFY(parsed);
        QStringList found;
        for (const auto& change : parsed->changes(date::year{year}, date::year{year})) {
            found << shown(change.at) + ' ' + QString::number(change.offset.count());
        }
        QTEST(found.join(", "), "expected");
    }

    void standard_offset_is_east_of_utc() {
        QCOMPARE(PosixRule::parse("<+0545>-5:45")->standard_offset(), seconds{20700});
        QCOMPARE(PosixRule::parse("EST+5")->standard_offset(), seconds{-18000});
        QCOMPARE(PosixRule::parse("AAA24")->standard_offset(), seconds{-86400});
    }

    void daylight_time_all_year_never_ends() {
        const auto rule = PosixRule::parse("XXX3EDT4,0/0,J365/23");
        QVERIFY(rule);
        const auto changes = rule->changes(date::year{2026}, date::year{2028});
        QCOMPARE(changes.size(), 6U);
        // Each year's end comes with the next year's start, and the start comes after it.
        for (std::size_t i = 1; i + 1 < changes.size(); i += 2) {
            QCOMPARE(shown(changes[i].at), shown(changes[i + 1].at));
            QCOMPARE(changes[i].offset, seconds{-3 * 3600});
            QCOMPARE(changes[i + 1].offset, seconds{-4 * 3600});
        }
    }

    void refused_data() {
        QTest::addColumn<QString>("rule");
        for (const char* rule : {"",
                                 "C",
                                 "CE-1",
                                 "CET",
                                 "1",
                                 "CET-1CE",
                                 "CET-1CEST",
                                 "CET-1CEST-2",
                                 "CET-1CEST,M3.5.0",
                                 "CET-1CEST,M3.5.0,",
                                 "CET-1CEST,M3.5.0,M10.5.0/3 ",
                                 "CET-1CEST,M3.5.0,M10.5.0/3,",
                                 "CET-1CEST,M0.5.0,M10.5.0",
                                 "CET-1CEST,M13.5.0,M10.5.0",
                                 "CET-1CEST,M3.0.0,M10.5.0",
                                 "CET-1CEST,M3.6.0,M10.5.0",
                                 "CET-1CEST,M3.5.7,M10.5.0",
                                 "CET-1CEST,M3.5,M10.5.0",
                                 "CET-1CEST,J0,J1",
                                 "CET-1CEST,J366,J1",
                                 "CET-1CEST,366,1",
                                 "CET-1CEST,-1,1",
                                 "CET-1CEST,M3.5.0/168,M10.5.0",
                                 "CET-1CEST,M3.5.0/-168,M10.5.0",
                                 "CET-1CEST,M3.5.0/,M10.5.0",
                                 "CET-1CEST,M3.5.0/1:60,M10.5.0",
                                 "CET-1CEST,M3.5.0/1:,M10.5.0",
                                 "CET-1CEST,M3.5.0/1:1:60,M10.5.0",
                                 "CET-25",
                                 "CET--1",
                                 "CET-1:60",
                                 "CET-99999999999",
                                 "<CET-1",
                                 "<+1>-1",
                                 "<>-1",
                                 "<+0 1>-1",
                                 "C3T-1",
                                 "+03-3",
                                 ":Europe/Madrid",
                                 "CET-1CEST,M3.5.0,M10.5.0\n"}) {
            QTest::addRow("%s", rule) << rule;
        }
    }

    void refused() {
        QFETCH(QString, rule);
        QVERIFY(!PosixRule::parse(rule.toStdString()));
    }
};

QTEST_APPLESS_MAIN(PosixRuleTest)
#include "posix_rule_test.moc"
