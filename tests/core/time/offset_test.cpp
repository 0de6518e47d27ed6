// SPDX-License-Identifier: Apache-2.0
#include "core/time/offset.h"
#include "tests/core/time/zones.h"

#include <QTest>

#include <type_traits>

using namespace beforehand;
using namespace beforehand::testing;
using date::days;
using std::chrono::hours;
using std::chrono::minutes;
using std::chrono::seconds;

static_assert(!std::is_convertible_v<ElapsedOffset, CalendarOffset> &&
              !std::is_convertible_v<CalendarOffset, ElapsedOffset> &&
              !std::is_constructible_v<ElapsedOffset, CalendarOffset> &&
              !std::is_constructible_v<CalendarOffset, ElapsedOffset>);

class OffsetTest : public QObject {
    Q_OBJECT

    ZonePtr madrid_ = zone("Europe/Madrid");

    QString there(Instant at) const { return shown(madrid_->to_wall(at)); }
    Instant here(std::string_view local) const { return madrid_->to_instant(wall(local)).instant; }

  private slots:
    void a_day_is_not_24_hours() {
        const auto berlin = zone("Europe/Berlin");
        const Instant anchor = berlin->to_instant(wall("2026-03-29T09:30")).instant;
        const auto day_before = apply(CalendarOffset{days{-1}, {}}, anchor, *berlin);
        const auto hours_before = apply(ElapsedOffset{hours{-24}}, anchor);
        QCOMPARE(shown(berlin->to_wall(day_before)), "2026-03-28T09:30:00");
        QCOMPARE(shown(berlin->to_wall(hours_before)), "2026-03-28T08:30:00");
    }

    void around_a_spring_appointment() {
        const Instant anchor = here("2026-03-29T10:00");
        QCOMPARE(there(apply(ElapsedOffset{hours{-12}}, anchor)), "2026-03-28T21:00:00");
        QCOMPARE(there(apply(ElapsedOffset{hours{-8}}, anchor)), "2026-03-29T01:00:00");
        const CalendarOffset at_two{days{0}, hours{2}};
        QCOMPARE(there(apply(at_two, anchor, *madrid_)), "2026-03-29T03:00:00");
    }

    void around_an_autumn_appointment() {
        const Instant anchor = here("2026-10-25T10:00");
        QCOMPARE(there(apply(ElapsedOffset{hours{-12}}, anchor)), "2026-10-24T23:00:00");
        const Instant second_two = apply(ElapsedOffset{hours{-8}}, anchor);
        QCOMPARE(shown(second_two), "2026-10-25T01:00:00Z");
        QCOMPARE(there(second_two), "2026-10-25T02:00:00");
        QCOMPARE(madrid_->offset_at(second_two), seconds{hours{1}});
        const Instant first_two = apply(CalendarOffset{days{0}, hours{2}}, anchor, *madrid_);
        QCOMPARE(shown(first_two), "2026-10-25T00:00:00Z");
        QCOMPARE(madrid_->offset_at(first_two), seconds{hours{2}});
    }

    void every_eight_hours() {
        QStringList shown_there;
        for (int i = 1; i <= 3; ++i) {
            shown_there << there(apply(ElapsedOffset{hours{8 * i}}, here("2026-03-28T20:00")));
        }
        const QStringList expected{"2026-03-29T05:00:00", "2026-03-29T13:00:00",
                                   "2026-03-29T21:00:00"};
        QCOMPARE(shown_there, expected);
    }

    void calendar_offsets() {
        const Instant anchor = here("2026-12-03T09:30:15");
        const auto moved = [&](int count, std::optional<minutes> at) {
            return there(apply(CalendarOffset{days{count}, at}, anchor, *madrid_));
        };
        QCOMPARE(moved(-1, hours{18}), "2026-12-02T18:00:00");
        QCOMPARE(moved(-1, std::nullopt), "2026-12-02T09:30:15");
        QCOMPARE(moved(0, minutes{0}), "2026-12-03T00:00:00");
        QCOMPARE(moved(42, std::nullopt), "2027-01-14T09:30:15");
        QCOMPARE(moved(-300, std::nullopt), "2026-02-06T09:30:15");
        QCOMPARE(moved(29, hours{23} + minutes{59}), "2027-01-01T23:59:00");
    }

    void the_date_is_the_one_of_the_zone() {
        const auto tokyo = zone("Asia/Tokyo");
        const Instant anchor = instant("2026-12-03T20:00:00Z"); // 4 December in Tokyo
        const CalendarOffset morning{days{0}, hours{8}};
        QCOMPARE(shown(tokyo->to_wall(apply(morning, anchor, *tokyo))), "2026-12-04T08:00:00");
    }

    void a_move_by_nothing_is_the_anchor() {
        const Instant second = instant("2026-10-25T01:30:00Z"); // 02:30 for the second time
        QCOMPARE(shown(apply(CalendarOffset{}, second, *madrid_)), shown(second));
        QCOMPARE(shown(apply(ElapsedOffset{}, second)), shown(second));
    }

    void calendar_durations() {
        QCOMPARE(parse_calendar_duration("-P7D"), days{-7});
        QCOMPARE(parse_calendar_duration("P6W"), days{42});
        QCOMPARE(parse_calendar_duration("-P2W"), days{-14});
        QCOMPARE(parse_calendar_duration("+P1D"), days{1});
        QCOMPARE(parse_calendar_duration("P0D"), days{0});
        QCOMPARE(parse_calendar_duration("-P0D"), days{0});
        QCOMPARE(parse_calendar_duration("P3653D"), days{3653});
        QCOMPARE(parse_calendar_duration("-P521W"), days{-3647});
    }

    void elapsed_durations() {
        QCOMPARE(parse_elapsed_duration("-PT6H"), seconds{hours{-6}});
        QCOMPARE(parse_elapsed_duration("PT1H30M"), seconds{minutes{90}});
        QCOMPARE(parse_elapsed_duration("PT90M"), seconds{minutes{90}});
        QCOMPARE(parse_elapsed_duration("-PT1H2M3S"), seconds{-3723});
        QCOMPARE(parse_elapsed_duration("PT1H3S"), seconds{3603});
        QCOMPARE(parse_elapsed_duration("PT0S"), seconds{0});
        QCOMPARE(parse_elapsed_duration("PT87672H"), seconds{days{3653}});
    }

    void calendar_durations_refused_data() {
        QTest::addColumn<QString>("text");
        for (const char* text : {"",
                                 "P",
                                 "-",
                                 "7D",
                                 "P7",
                                 "PD",
                                 "P-7D",
                                 "--P7D",
                                 "-+P7D",
                                 "p7d",
                                 "P7d",
                                 " P7D",
                                 "P7D ",
                                 "P1.5D",
                                 "P1,5D",
                                 "P1W2D",
                                 "P2D1W",
                                 "P1M",
                                 "P1Y",
                                 "P1DT2H",
                                 "P7DT",
                                 "PT6H",
                                 "PT24H",
                                 "P7D7D",
                                 "P3654D",
                                 "-P3654D",
                                 "P522W",
                                 "P999999999D",
                                 "P9999999999D",
                                 "P99999999999999999999W",
                                 "P 7D",
                                 "P\xef\xbc\x97"
                                 "D"}) {
            QTest::addRow("%s", text) << text;
        }
    }

    void calendar_durations_refused() {
        QFETCH(QString, text);
        const auto parsed = parse_calendar_duration(text.toStdString());
        QVERIFY(!parsed);
        QCOMPARE(parsed.error().kind, ErrorKind::invalid);
        QVERIFY(!parsed.error().message.empty() && parsed.error().where.empty());
    }

    void elapsed_durations_refused_data() {
        QTest::addColumn<QString>("text");
        for (const char* text : {"",
                                 "P",
                                 "PT",
                                 "-PT",
                                 "T6H",
                                 "6H",
                                 "PT6",
                                 "PTH",
                                 "PT-6H",
                                 "--PT6H",
                                 "pt6h",
                                 "PT6h",
                                 " PT6H",
                                 "PT6H ",
                                 "PT1.5H",
                                 "PT30M1H",
                                 "PT1S1M",
                                 "PT1H1H",
                                 "P1D",
                                 "P1W",
                                 "P1DT6H",
                                 "P6H",
                                 "PT1D",
                                 "PT87673H",
                                 "-PT87672H1S",
                                 "PT999999999H",
                                 "PT9999999999S",
                                 "PT99999999999999999999S"}) {
            QTest::addRow("%s", text) << text;
        }
    }

    void elapsed_durations_refused() {
        QFETCH(QString, text);
        const auto parsed = parse_elapsed_duration(text.toStdString());
        QVERIFY(!parsed);
        QCOMPARE(parsed.error().kind, ErrorKind::invalid);
        QVERIFY(!parsed.error().message.empty() && parsed.error().where.empty());
    }

    void written_out() {
        QCOMPARE(format_calendar_duration(days{42}), std::string{"P42D"});
        QCOMPARE(format_calendar_duration(days{-7}), std::string{"-P7D"});
        QCOMPARE(format_calendar_duration(days{0}), std::string{"P0D"});
        QCOMPARE(format_elapsed_duration(hours{-6}), std::string{"-PT6H"});
        QCOMPARE(format_elapsed_duration(minutes{90}), std::string{"PT1H30M"});
        QCOMPARE(format_elapsed_duration(minutes{-15}), std::string{"-PT15M"});
        QCOMPARE(format_elapsed_duration(seconds{3603}), std::string{"PT1H3S"});
        QCOMPARE(format_elapsed_duration(hours{48}), std::string{"PT48H"});
        QCOMPARE(format_elapsed_duration(seconds{0}), std::string{"PT0S"});
    }

    void what_is_written_is_read_back() {
        for (int i = -3653; i <= 3653; i += 7) {
            const days some{i};
            QCOMPARE(parse_calendar_duration(format_calendar_duration(some)), some);
            const seconds length = some + seconds{i};
            if (length <= days{3653} && length >= days{-3653}) {
                QCOMPARE(parse_elapsed_duration(format_elapsed_duration(length)), length);
            }
        }
    }
};

QTEST_APPLESS_MAIN(OffsetTest)
#include "offset_test.moc"
