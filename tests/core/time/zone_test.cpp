// SPDX-License-Identifier: Apache-2.0
#include "core/time/zone.h"
#include "tests/core/time/tzif_bytes.h"
#include "tests/core/time/zones.h"

#include <QTest>

#include <algorithm>
#include <random>

using namespace beforehand;
using namespace beforehand::testing;
using std::chrono::hours;
using std::chrono::minutes;
using std::chrono::seconds;

namespace {

Zone footer_only(const std::string& footer) {
    TzifBytes file;
    file.footer = footer;
    return Zone::parse("Test/Footer", file.bytes()).value();
}

} // namespace

class ZoneTest : public QObject {
    Q_OBJECT

  private slots:
    void wall_times_data() {
        QTest::addColumn<QString>("local");
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("fit");
        QTest::addColumn<QString>("utc");
        const auto row = [](const char* local, const char* name, const char* fit, const char* utc) {
            QTest::addRow("%s %s", local, name) << local << name << fit << utc;
        };
        row("2026-01-15T08:00", "Europe/Madrid", "unique", "2026-01-15T07:00:00Z");
        row("2026-07-15T08:00", "Europe/Madrid", "unique", "2026-07-15T06:00:00Z");
        row("2026-03-29T02:30", "Europe/Madrid", "gap", "2026-03-29T01:30:00Z");
        row("2026-03-29T03:00", "Europe/Madrid", "unique", "2026-03-29T01:00:00Z");
        row("2026-10-25T02:30", "Europe/Madrid", "overlap", "2026-10-25T00:30:00Z");
        row("2027-03-14T02:30", "America/New_York", "gap", "2027-03-14T07:30:00Z");
        row("2026-11-01T01:30", "America/New_York", "overlap", "2026-11-01T05:30:00Z");
        row("2026-03-29T00:30", "Asia/Beirut", "gap", "2026-03-28T22:30:00Z");
        row("2026-09-06T00:30", "America/Santiago", "gap", "2026-09-06T04:30:00Z");
        row("2026-06-01T07:00", "Asia/Kathmandu", "unique", "2026-06-01T01:15:00Z");
        row("2028-02-29T09:00", "Europe/Madrid", "unique", "2028-02-29T08:00:00Z");
        // The seams of a gap and of an overlap, to the second.
        row("2026-03-29T01:59:59", "Europe/Madrid", "unique", "2026-03-29T00:59:59Z");
        row("2026-03-29T02:00:00", "Europe/Madrid", "gap", "2026-03-29T01:00:00Z");
        row("2026-03-29T02:59:59", "Europe/Madrid", "gap", "2026-03-29T01:59:59Z");
        row("2026-10-25T01:59:59", "Europe/Madrid", "unique", "2026-10-24T23:59:59Z");
        row("2026-10-25T02:00:00", "Europe/Madrid", "overlap", "2026-10-25T00:00:00Z");
        row("2026-10-25T02:59:59", "Europe/Madrid", "overlap", "2026-10-25T00:59:59Z");
        row("2026-10-25T03:00:00", "Europe/Madrid", "unique", "2026-10-25T02:00:00Z");
        // Long after the last transition that any file holds.
        row("2037-12-31T23:59:59", "Europe/Madrid", "unique", "2037-12-31T22:59:59Z");
        row("2038-07-15T08:00", "Europe/Madrid", "unique", "2038-07-15T06:00:00Z");
        row("2100-03-28T02:30", "Europe/Madrid", "gap", "2100-03-28T01:30:00Z");
        row("2300-07-15T08:00", "Europe/Madrid", "unique", "2300-07-15T06:00:00Z");
        row("2300-12-31T23:59:59", "Europe/Madrid", "unique", "2300-12-31T22:59:59Z");
        row("2299-01-01T00:00", "America/Santiago", "unique", "2299-01-01T03:00:00Z");
        row("2299-07-01T00:00", "America/Santiago", "unique", "2299-07-01T04:00:00Z");
        row("2050-12-31T23:59:59", "Australia/Sydney", "unique", "2050-12-31T12:59:59Z");
        row("2051-01-01T00:00:00", "Australia/Sydney", "unique", "2050-12-31T13:00:00Z");
        // Before the first transition.
        row("1900-07-01T12:00", "Europe/Madrid", "unique", "1900-07-01T11:00:00Z");
        row("1985-12-31T23:59:59", "Asia/Kathmandu", "unique", "1985-12-31T18:29:59Z");
        row("1986-01-01T00:10", "Asia/Kathmandu", "gap", "1985-12-31T18:40:00Z");
        // Standard time in summer, half an hour, a change on the evening before, a day left out.
        row("2026-03-29T01:30", "Europe/Dublin", "gap", "2026-03-29T01:30:00Z");
        row("2026-10-25T01:30", "Europe/Dublin", "overlap", "2026-10-25T00:30:00Z");
        row("2050-07-01T12:00", "Europe/Dublin", "unique", "2050-07-01T11:00:00Z");
        row("2050-01-01T12:00", "Europe/Dublin", "unique", "2050-01-01T12:00:00Z");
        row("2026-10-04T02:15", "Australia/Lord_Howe", "gap", "2026-10-03T15:45:00Z");
        row("2026-04-05T01:45", "Australia/Lord_Howe", "overlap", "2026-04-04T14:45:00Z");
        row("2045-03-25T22:30", "America/Nuuk", "unique", "2045-03-26T00:30:00Z");
        row("2045-03-25T23:30", "America/Nuuk", "gap", "2045-03-26T01:30:00Z");
        row("2045-03-26T00:30", "America/Nuuk", "unique", "2045-03-26T01:30:00Z");
        row("2011-12-29T23:59:59", "Pacific/Apia", "unique", "2011-12-30T09:59:59Z");
        row("2011-12-30T12:00", "Pacific/Apia", "gap", "2011-12-30T22:00:00Z");
        row("2011-12-31T00:00", "Pacific/Apia", "unique", "2011-12-30T10:00:00Z");
    }

    void wall_times() {
        QFETCH(QString, local);
        QFETCH(QString, name);
        for (const char* directory : {BEFOREHAND_TEST_ZONES, BEFOREHAND_TEST_ZONES_SLIM}) {
            const auto in = zone(name.toStdString(), directory);
            const auto found = in->to_instant(wall(local.toStdString()));
            QTEST(shown(found.instant), "utc");
            QTEST(shown(found.fit), "fit");
            if (found.fit != WallFit::gap) {
                QCOMPARE(shown(in->to_wall(found.instant)), shown(wall(local.toStdString())));
            }
        }
    }

    void a_gap_comes_out_an_hour_later() {
        const auto madrid = zone("Europe/Madrid");
        const auto found = madrid->to_instant(wall("2026-03-29T02:30")).instant;
        QCOMPARE(shown(madrid->to_wall(found)), "2026-03-29T03:30:00");
    }

    /// A slim file has the last transition before the rule takes over; a fat one goes on to 2037.
    void fat_and_slim_files_agree() {
        ZoneDatabase fat{std::make_unique<DirectoryZoneSource>(BEFOREHAND_TEST_ZONES)};
        ZoneDatabase slim{std::make_unique<DirectoryZoneSource>(BEFOREHAND_TEST_ZONES_SLIM)};
        const auto names = fat.names();
        QVERIFY(names.size() > 15);
        for (const auto& name : names) {
            const auto one = *fat.find(name);
            const auto other = *slim.find(name);
            QCOMPARE(one->name(), name);
            for (auto at = instant("1900-01-01T00:00:00Z"); at < instant("2300-12-31T00:00:00Z");
                 at += hours{97}) {
                if (one->offset_at(at) != other->offset_at(at)) {
                    QFAIL(qPrintable(QString::fromStdString(name) + ' ' + shown(at)));
                }
            }
        }
    }

    void the_rule_holds_from_the_last_transition_on() {
        // One transition in 2000, in winter; the rule makes the very next summer.
        TzifBytes file;
        file.transitions = {{946684800, 1}};
        file.footer = "CET-1CEST,M3.5.0,M10.5.0/3";
        file.offsets = {0, 3600};
        const auto in = Zone::parse("Test/Slim", file.bytes()).value();
        QCOMPARE(in.offset_at(instant("1999-07-01T00:00:00Z")), seconds{0});
        QCOMPARE(in.offset_at(instant("2000-01-01T00:00:00Z")), seconds{3600});
        QCOMPARE(in.offset_at(instant("2000-03-26T00:59:59Z")), seconds{3600});
        QCOMPARE(in.offset_at(instant("2000-03-26T01:00:00Z")), seconds{7200});
    }

    void the_rule_wins_over_the_last_transition() {
        // In July 2000, and the file says winter time; the rule says summer from there on.
        TzifBytes file;
        file.transitions = {{962409600, 1}};
        file.offsets = {0, 3600};
        file.footer = "CET-1CEST,M3.5.0,M10.5.0/3";
        const auto in = Zone::parse("Test/Odd", file.bytes()).value();
        QCOMPARE(in.offset_at(Instant{seconds{962409599}}), seconds{0});
        QCOMPARE(in.offset_at(Instant{seconds{962409600}}), seconds{7200});
    }

    void without_a_rule_the_last_offset_stays() {
        TzifBytes file;
        file.version = '\0';
        file.transitions = {{0, 1}};
        file.offsets = {-60, 3600};
        const auto in = Zone::parse("Test/Old", file.bytes()).value();
        QCOMPARE(in.offset_at(Instant{seconds{-1}}), seconds{-60});
        QCOMPARE(in.offset_at(instant("2300-07-01T00:00:00Z")), seconds{3600});
    }

    void without_transitions_the_rule_is_all() {
        const auto in = footer_only("EST5EDT,M3.2.0,M11.1.0");
        QCOMPARE(in.offset_at(instant("1900-01-01T00:00:00Z")), seconds{-18000});
        QCOMPARE(in.offset_at(instant("1900-07-01T00:00:00Z")), seconds{-14400});
        QCOMPARE(in.offset_at(instant("2300-07-01T00:00:00Z")), seconds{-14400});
    }

    void daylight_time_all_year() {
        const auto in = footer_only("XXX3EDT4,0/0,J365/23");
        for (auto at = instant("2027-12-25T00:00:00Z"); at < instant("2029-01-08T00:00:00Z");
             at += minutes{30}) {
            QCOMPARE(in.offset_at(at), seconds{-4 * 3600});
            const auto found = in.to_instant(in.to_wall(at));
            QCOMPARE(shown(found.instant), shown(at));
            QCOMPARE(shown(found.fit), "unique");
        }
    }

    /// A rule's hours can move a change into the year before or after.
    void changes_across_the_new_year() {
        const auto early = footer_only("AAA0BBB,J1/-24,J100/0");
        QCOMPARE(early.offset_at(instant("2026-12-30T23:59:59Z")), seconds{0});
        QCOMPARE(early.offset_at(instant("2026-12-31T00:00:00Z")), seconds{3600});
        const auto late = footer_only("AAA0BBB,J200/0,J365/48");
        QCOMPARE(late.offset_at(instant("2027-01-01T22:59:59Z")), seconds{3600});
        QCOMPARE(late.offset_at(instant("2027-01-01T23:00:00Z")), seconds{0});
        const auto east = footer_only("AAA-14BBB,J1/0,J100/0"); // still 31 December in UTC
        QCOMPARE(shown(east.to_instant(wall("2027-01-01T00:30")).instant), "2026-12-31T10:30:00Z");
        QCOMPARE(shown(east.to_instant(wall("2027-01-01T00:30")).fit), "gap");
    }

    /// Changes minutes apart, every wall time found again by trying every instant.
    void close_changes() {
        std::mt19937 random{1};
        for (int round = 0; round < 40; ++round) {
            TzifBytes file;
            std::int64_t at = 0;
            for (int type = 1; type <= 5; ++type) {
                at += 60 * (1 + random() % 90);
                file.transitions.emplace_back(at, type);
                file.offsets.push_back(60 * (static_cast<int>(random() % 240) - 120));
            }
            const auto in = Zone::parse("Test/Close", file.bytes()).value();
            std::vector<WallTime> clock; // minute by minute
            const Instant start{-hours{8}};
            for (Instant t = start; t < Instant{hours{17}}; t += minutes{1}) {
                clock.push_back(in.to_wall(t));
            }
            for (WallTime wanted{-hours{5}}; wanted < WallTime{hours{14}}; wanted += minutes{1}) {
                const auto found = in.to_instant(wanted);
                const auto times = std::ranges::count(clock, wanted);
                QCOMPARE(shown(found.fit), times == 0 ? "gap" : times == 1 ? "unique" : "overlap");
                if (times > 0) {
                    const auto first = std::ranges::find(clock, wanted) - clock.begin();
                    QCOMPARE(shown(found.instant), shown(start + minutes{first}));
                } else { // as if the clock had not jumped over it
                    const auto later = std::ranges::find_if(
                        clock, [wanted](WallTime at_clock) { return at_clock > wanted; });
                    const auto before = later - clock.begin() - 1;
                    const seconds missing = wanted - clock[static_cast<std::size_t>(before)];
                    QCOMPARE(shown(found.instant), shown(start + minutes{before} + missing));
                }
            }
        }
    }

    void an_offset_lasts_from_one_change_to_the_next() {
        const ZonePtr madrid = zone("Europe/Madrid");
        const Instant spring = instant("2026-03-29T01:00:00Z");
        const Instant autumn = instant("2026-10-25T01:00:00Z");
        using std::chrono::seconds;
        for (const Instant at : {spring, spring + seconds{1}, autumn - seconds{1}}) {
            const Zone::Period summer = madrid->period_at(at);
            QCOMPARE(shown(summer.begin), shown(spring));
            QCOMPARE(shown(summer.end), shown(autumn));
            QVERIFY(summer.offset == std::chrono::hours{2});
        }
        QCOMPARE(shown(madrid->period_at(spring - seconds{1}).end), shown(spring));
        QCOMPARE(shown(madrid->period_at(autumn).begin), shown(autumn));
        const Zone::Period always = zone("UTC")->period_at(spring);
        QVERIFY(always.begin == Instant::min() && always.end == Instant::max());
        QVERIFY(always.offset == seconds{0});
    }

    void a_zone_is_read_once_until_refreshed() {
        struct Counted final : ZoneSource {
            explicit Counted(int& count)
                : reads{count} {}
            Result<std::string> tzif(std::string_view name) const override {
                ++reads;
                if (name == "Test/Broken") {
                    return "TZif";
                }
                return TzifBytes{}.bytes();
            }
            std::vector<std::string> names() const override { return {"Test/One"}; }
            int& reads;
        };
        int reads = 0;
        ZoneDatabase zones{std::make_unique<Counted>(reads)};
        const auto held = zones.find("Test/One");
        QCOMPARE(zones.find("Test/One"), held);
        QCOMPARE(reads, 1);
        zones.refresh();
        QVERIFY(zones.find("Test/One") != held);
        QCOMPARE(reads, 2);
        QCOMPARE((*held)->name(), std::string{"Test/One"}); // those who hold one keep it
        QCOMPARE(zones.find("Test/Broken").error().kind, ErrorKind::invalid);
        QCOMPARE(zones.names(), std::vector<std::string>{"Test/One"});
    }
};

QTEST_APPLESS_MAIN(ZoneTest)
#include "zone_test.moc"
