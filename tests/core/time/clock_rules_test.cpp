// SPDX-License-Identifier: Apache-2.0
// An update of the zone data is the same name with other bytes.
#include "core/time/clock_rules.h"
#include "tests/core/time/tzif_bytes.h"
#include "tests/core/time/zones.h"

#include <QTest>

#include <array>

using namespace beforehand;
using namespace beforehand::testing;
using namespace std::chrono_literals;

namespace {

const Instant now = instant("2026-01-15T10:00:00Z");

/// Berlin as it would be if summer time were abolished.
ZonePtr without_summer() {
    TzifBytes bytes;
    bytes.offsets = {3600};
    bytes.footer = "CET-1";
    return std::make_shared<const Zone>(Zone::parse("Europe/Berlin", bytes.bytes()).value());
}

std::string rules(const ZonePtr& zone, Instant at = now) {
    const std::array zones{zone};
    return clock_rules(zones, at);
}

} // namespace

class ClockRulesTest : public QObject {
    Q_OBJECT

  private slots:
    void the_same_rules_are_the_same_text() {
        QCOMPARE(rules(zone("Europe/Berlin")),
                 rules(zone("Europe/Berlin", BEFOREHAND_TEST_ZONES_SLIM)));
        QCOMPARE(rules(zone("Europe/Berlin")), rules(zone("Europe/Berlin"), now + 13h));
        QVERIFY(rules(zone("Europe/Berlin")) != rules(without_summer()));
    }

    void each_zone_is_there_once_whatever_the_order() {
        const std::vector one{zone("Europe/Berlin"), zone("Asia/Tokyo"), zone("Europe/Berlin")};
        const std::vector other{zone("Asia/Tokyo"), zone("Europe/Berlin")};
        QCOMPARE(clock_rules(one, now), clock_rules(other, now));
        const std::string text = clock_rules(one, now);
        QCOMPARE(std::ranges::count(text, '\n'), 2);
        QVERIFY(text.size() < 300);
        QCOMPARE(clock_rules({}, now), "");
    }

    void what_moved_has_moved_and_nothing_else() {
        const std::string before = rules(zone("Europe/Berlin"));
        const ZonePtr after = without_summer();
        struct {
            const char* at;
            bool moved;
        } const cases[] = {
            {"2026-02-01T09:00:00Z", false}, {"2026-03-29T00:59:59Z", false},
            {"2026-03-29T01:00:00Z", true},  {"2026-07-01T09:00:00Z", true},
            {"2026-10-25T00:59:59Z", true},  {"2026-10-25T01:00:00Z", false},
            {"2027-07-01T09:00:00Z", true},  {"2027-12-01T09:00:00Z", false},
        };
        for (const auto& [at, moved] : cases) {
            QCOMPARE(has_moved(before, *after, instant(at)), moved);
            QVERIFY(!has_moved(before, *zone("Europe/Berlin"), instant(at)));
        }
    }

    void where_nothing_was_remembered_nothing_has_moved() {
        const ZonePtr after = without_summer();
        const Instant summer = instant("2026-07-01T09:00:00Z");
        QVERIFY(!has_moved("", *after, summer));
        QVERIFY(!has_moved(rules(zone("Europe/Paris")), *after, summer)); // another zone
        const std::string before = rules(zone("Europe/Berlin"));
        QVERIFY(!has_moved(before, *after, instant("2025-07-01T09:00:00Z"))); // before it
        QVERIFY(!has_moved(before, *after, instant("2028-07-01T09:00:00Z"))); // two years on
        QVERIFY(!has_moved(rules(after), *zone("Europe/Berlin"), instant("2028-07-01T09:00:00Z")));
        QVERIFY(has_moved(before, *after, summer));
        for (const char* broken : {"Europe/Berlin", "Europe/Berlin ", "Europe/Berlin x y",
                                   "Europe/Berlin 0", "\n\n", "Europe/Berlin 0 3600"}) {
            QVERIFY2(!has_moved(broken, *after, summer), broken);
        }
    }
};

QTEST_APPLESS_MAIN(ClockRulesTest)
#include "clock_rules_test.moc"
