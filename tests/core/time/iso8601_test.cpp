// SPDX-License-Identifier: Apache-2.0
#include "core/time/iso8601.h"

#include <QTest>

using namespace beforehand;
using date::days;
using std::chrono::hours;
using std::chrono::minutes;
using std::chrono::seconds;

namespace {

template <class T>
void verify_refused(const Result<T>& parsed) {
    QVERIFY(!parsed);
    QCOMPARE(parsed.error().kind, ErrorKind::invalid);
    QVERIFY(!parsed.error().message.empty());
}

void rows(std::initializer_list<const char*> texts) {
    QTest::addColumn<QString>("text");
    for (const char* text : texts) {
        QTest::addRow("%s", text) << text;
    }
}

} // namespace

class Iso8601Test : public QObject {
    Q_OBJECT

  private slots:
    void read() {
        constexpr auto day = date::local_days{date::year{2026} / 12 / 3};
        QVERIFY(parse_date("2026-12-03") == day);
        QVERIFY(parse_date("2028-02-29") == date::local_days{date::year{2028} / 2 / 29});
        QVERIFY(parse_date("1900-01-01") && parse_date("2300-12-31"));
        QVERIFY(parse_wall_time("2026-12-03T09:30") == day + hours{9} + minutes{30});
        QVERIFY(parse_wall_time("2026-12-03T09:30:15") ==
                day + hours{9} + minutes{30} + seconds{15});
        QVERIFY(parse_wall_time("2026-12-03T00:00:00") == day + seconds{0});
        QVERIFY(parse_instant("1970-01-01T00:00:00Z") == Instant{});
        QVERIFY(parse_instant("2026-12-03T15:30:01Z") == Instant{seconds{1796311801}});
        QVERIFY(parse_instant("1969-12-31T23:59:59Z") == Instant{seconds{-1}});
        QVERIFY(parse_time_of_day("00:00") == minutes{0});
        QVERIFY(parse_time_of_day("09:30") == minutes{570});
        QVERIFY(parse_time_of_day("23:59") == minutes{1439});
    }

    void written() {
        QCOMPARE(format_date(*parse_date("2026-12-03")), std::string{"2026-12-03"});
        QCOMPARE(format_wall_time(*parse_wall_time("2026-12-03T09:30")),
                 std::string{"2026-12-03T09:30:00"});
        QCOMPARE(format_instant(Instant{seconds{-1}}), std::string{"1969-12-31T23:59:59Z"});
        QCOMPARE(format_time_of_day(minutes{0}), std::string{"00:00"});
        QCOMPARE(format_time_of_day(minutes{1439}), std::string{"23:59"});
        QCOMPARE(format_date(date::local_days{date::year{7} / 1 / 2}), std::string{"0007-01-02"});
    }

    void every_day_is_read_back() {
        const auto last = *parse_date("2300-12-31");
        for (auto day = *parse_date("1900-01-01"); day <= last; day += days{1}) {
            const auto text = format_date(day);
            if (parse_date(text) != day) {
                QFAIL(text.c_str());
            }
        }
    }

    void dates_refused_data() {
        rows({"",
              "2026",
              "2026-12",
              "2026-12-3",
              "2026-1-03",
              "26-12-03",
              "2026/12/03",
              "20261203",
              "2026-12-03 ",
              " 2026-12-03",
              "2026-12-03T09:30",
              "-2026-12-03",
              "+2026-12-03",
              "02026-12-03",
              "2026-00-10",
              "2026-13-10",
              "2026-12-00",
              "2026-12-32",
              "2026-04-31",
              "2026-02-29",
              "1900-02-29",
              "2100-02-29",
              "1899-12-31",
              "2301-01-01",
              "0000-01-01",
              "9999-12-31",
              "2026-W49-4",
              "2026-337",
              "today",
              "2026-12-0x",
              "20\xd9\xa2\xd9\xa6-12-03"});
    }
    void dates_refused() {
        QFETCH(QString, text);
        verify_refused(parse_date(text.toStdString()));
    }

    void wall_times_refused_data() {
        rows({"",
              "2026-12-03",
              "09:30",
              "2026-12-03 09:30",
              "2026-12-03t09:30",
              "2026-12-03T09",
              "2026-12-03T9:30",
              "2026-12-03T09:3",
              "2026-12-03T09:30:1",
              "2026-12-03T09:30:15.5",
              "2026-12-03T09:30Z",
              "2026-12-03T09:30:15Z",
              "2026-12-03T09:30+01:00",
              "2026-12-03T09:30:15+01:00",
              "2026-12-03T09:30:15 ",
              "2026-12-03T24:00",
              "2026-12-03T09:60",
              "2026-12-03T23:59:60",
              "2026-02-30T09:30",
              "1899-12-31T23:59",
              "2301-01-01T00:00",
              "2026-12-03T-9:30",
              "2026-12-03T09-30",
              "20261203T0930"});
    }
    void wall_times_refused() {
        QFETCH(QString, text);
        verify_refused(parse_wall_time(text.toStdString()));
    }

    void instants_refused_data() {
        rows({"", "Z", "2026-12-03", "2026-12-03T15:30Z", "2026-12-03T15:30:00",
              "2026-12-03T15:30:00z", "2026-12-03T15:30:00+00:00", "2026-12-03T15:30:00ZZ",
              "2026-12-03T15:30:00 Z", "2026-12-03T15:30:60Z", "2026-12-03T24:00:00Z",
              "2026-12-32T15:30:00Z", "1899-12-31T23:59:59Z", "2301-01-01T00:00:00Z",
              "2026-12-03T15:30:00.000Z", "1796311800"});
    }
    void instants_refused() {
        QFETCH(QString, text);
        verify_refused(parse_instant(text.toStdString()));
    }

    void times_of_day_refused_data() {
        rows({"", "9:30", "09:3", "0930", "09.30", "09:30:00", "24:00", "23:60", "99:99", "-1:00",
              "09:30 ", " 09:30", "9:30 am", "T09:30"});
    }
    void times_of_day_refused() {
        QFETCH(QString, text);
        verify_refused(parse_time_of_day(text.toStdString()));
    }

    void offsets_are_written_out_data() {
        QTest::addColumn<int>("east");
        QTest::addColumn<QString>("text");
        QTest::newRow("none") << 0 << "2026-12-03T15:30:05+00:00";
        QTest::newRow("east") << 3600 << "2026-12-03T16:30:05+01:00";
        QTest::newRow("west") << -6 * 3600 << "2026-12-03T09:30:05-06:00";
        QTest::newRow("quarters") << 20700 << "2026-12-03T21:15:05+05:45";
        QTest::newRow("half an hour west") << -12600 << "2026-12-03T12:00:05-03:30";
        QTest::newRow("over midnight") << 13 * 3600 << "2026-12-04T04:30:05+13:00";
        QTest::newRow("with seconds") << -2670 << "2026-12-03T15:30:05Z"; // Liberia, until 1972
    }
    void offsets_are_written_out() {
        QFETCH(int, east);
        QFETCH(QString, text);
        QCOMPARE(QString::fromStdString(format_with_offset(
                     parse_instant("2026-12-03T15:30:05Z").value(), std::chrono::seconds{east})),
                 text);
    }

    void nul_is_refused() {
        using namespace std::string_view_literals;
        verify_refused(parse_date("2026-12-03\0"sv));
        verify_refused(parse_time_of_day("09\0"
                                         "30"sv));
    }
};

QTEST_APPLESS_MAIN(Iso8601Test)
#include "iso8601_test.moc"
