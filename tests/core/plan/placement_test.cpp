// SPDX-License-Identifier: Apache-2.0
#include "core/plan/placement.h"
#include "tests/core/plan/plans.h"

#include <QTest>

#include <random>

using namespace beforehand;
using namespace beforehand::testing;
using namespace std::chrono_literals;

namespace {

constexpr auto preparation = Phase::preparation;
constexpr auto procedure_day = Phase::procedure_day;
constexpr auto recovery = Phase::recovery;
constexpr bool nudge = false;
constexpr bool deadline = true;

/// A step of the guide that is due then; "P1D" and the like for its window, "" for the usual one.
Step step_due(Phase phase, bool by, const When& when, const char* opens = "",
              const char* closes = "", const char* late_until = "") {
    Step made = step("step", phase, when);
    made.deadline = by;
    const auto length = [](const char* text) {
        return *text ? std::optional(parse_duration(text).value()) : std::nullopt;
    };
    made.window = {length(opens), length(closes), length(late_until)};
    return made;
}

/// "06-08 00:00": a moment of 2026 on the clinic's clock.
QString clock(Instant instant, const Zone& zone) {
    return shown(zone.to_wall(instant)).sliced(5, 11).replace('T', ' ');
}

/// "opens | due | closes | late until".
QString places(const Step& made, const ZonePtr& zone, Instant appointment) {
    const Placement placed =
        place(made, made.clamp, made.occurrences.front().when, appointment, appointment, *zone);
    return QStringList({clock(placed.opens, *zone), clock(placed.due, *zone),
                        clock(placed.closes, *zone), clock(placed.late_until, *zone)})
        .join(" | ");
}

} // namespace

Q_DECLARE_METATYPE(Step)

/// The windows of a step. What moves it: clamp_test.
class PlanPlacementTest : public QObject {
    Q_OBJECT

    const ZonePtr madrid_ = zone("Europe/Madrid");
    const Instant appointment_ = at(madrid_, "2026-06-18T14:00");

    static void add_columns() {
        QTest::addColumn<Step>("made");
        QTest::addColumn<QString>("expected");
    }
    static void add_row(const char* name, const Step& made, const char* expected) {
        QTest::newRow(name) << made << expected;
    }
    void verify() const {
        QFETCH(Step, made);
        QTEST(places(made, madrid_, appointment_), "expected");
    }

  private slots:
    // opens | due | closes | late until, for an appointment on 18 June at 14:00.
    void windowsOfEachPhase_data() {
        add_columns();
        const When week = calendar(-7, 10h);
        add_row("preparation", step_due(preparation, nudge, week),
                "06-08 00:00 | 06-11 10:00 | 06-12 00:00 | 06-18 14:00");
        add_row("preparation by then", step_due(preparation, deadline, week),
                "06-08 00:00 | 06-11 10:00 | 06-11 10:00 | 06-18 14:00");
        add_row("preparation on the day", step_due(preparation, nudge, calendar(0, 9h)),
                "06-15 00:00 | 06-18 09:00 | 06-18 14:00 | 06-18 14:00");
        add_row("preparation at midnight", step_due(preparation, nudge, calendar(-1, 0h)),
                "06-14 00:00 | 06-17 00:00 | 06-18 00:00 | 06-18 14:00");
        add_row("preparation at the appointment", step_due(preparation, nudge, calendar(0)),
                "06-15 00:00 | 06-18 14:00 | 06-18 14:00 | 06-18 14:00");
        add_row("preparation after it", step_due(preparation, nudge, calendar(1)),
                "06-16 00:00 | 06-19 14:00 | 06-19 14:00 | 06-19 14:00");
        add_row("the day", step_due(procedure_day, nudge, elapsed(-6h)),
                "06-18 00:00 | 06-18 08:00 | 06-19 00:00 | 06-19 00:00");
        add_row("the day, by then", step_due(procedure_day, deadline, elapsed(-6h)),
                "06-18 00:00 | 06-18 08:00 | 06-18 08:00 | 06-19 00:00");
        add_row("the day, in the last minute",
                step_due(procedure_day, nudge, calendar(0, 23h + 59min)),
                "06-18 00:00 | 06-18 23:59 | 06-19 00:00 | 06-19 00:00");
        add_row("recovery", step_due(recovery, nudge, elapsed(4h)),
                "06-18 00:00 | 06-18 18:00 | 06-19 00:00 | 06-21 00:00");
        add_row("recovery, by then", step_due(recovery, deadline, elapsed(4h)),
                "06-18 00:00 | 06-18 18:00 | 06-18 18:00 | 06-21 00:00");
        add_row("recovery, weeks later", step_due(recovery, nudge, calendar(42, 20h)),
                "07-30 00:00 | 07-30 20:00 | 07-31 00:00 | 08-02 00:00");
    }
    void windowsOfEachPhase() { verify(); }

    void windowsThatAStepNames_data() {
        add_columns();
        const auto prepare = [](const char* opens, const char* closes, const char* late_until,
                                bool by = nudge) {
            return step_due(preparation, by, calendar(-7, 10h), opens, closes, late_until);
        };
        add_row("opens days before", prepare("P14D", "", ""),
                "05-28 00:00 | 06-11 10:00 | 06-12 00:00 | 06-18 14:00");
        add_row("opens on its day", prepare("P0D", "", ""),
                "06-11 00:00 | 06-11 10:00 | 06-12 00:00 | 06-18 14:00");
        add_row("opens hours before", prepare("PT36H", "", ""),
                "06-09 22:00 | 06-11 10:00 | 06-12 00:00 | 06-18 14:00");
        add_row("opens as it is due", prepare("PT0M", "", ""),
                "06-11 10:00 | 06-11 10:00 | 06-12 00:00 | 06-18 14:00");
        add_row("closes at the end of a day", prepare("", "P2D", ""),
                "06-08 00:00 | 06-11 10:00 | 06-14 00:00 | 06-18 14:00");
        add_row("closes at the end of its day", prepare("", "P0D", ""),
                "06-08 00:00 | 06-11 10:00 | 06-12 00:00 | 06-18 14:00");
        add_row("closes hours after", prepare("", "PT2H", ""),
                "06-08 00:00 | 06-11 10:00 | 06-11 12:00 | 06-18 14:00");
        add_row("closes as it is due", prepare("", "PT0M", ""),
                "06-08 00:00 | 06-11 10:00 | 06-11 10:00 | 06-18 14:00");
        add_row("closes after the appointment", prepare("", "P9D", ""),
                "06-08 00:00 | 06-11 10:00 | 06-18 14:00 | 06-18 14:00");
        add_row("closes after the appointment, as it says", prepare("", "P9D", "P7D"),
                "06-08 00:00 | 06-11 10:00 | 06-21 00:00 | 06-21 00:00");
        add_row("late for days", prepare("", "", "P3D"),
                "06-08 00:00 | 06-11 10:00 | 06-12 00:00 | 06-15 00:00");
        add_row("late for hours", prepare("", "", "PT6H"),
                "06-08 00:00 | 06-11 10:00 | 06-11 16:00 | 06-11 16:00");
        add_row("late past the appointment", prepare("", "", "P14D"),
                "06-08 00:00 | 06-11 10:00 | 06-12 00:00 | 06-26 00:00");
        add_row("late for less than it is open", prepare("", "P4D", "P1D"),
                "06-08 00:00 | 06-11 10:00 | 06-16 00:00 | 06-16 00:00");
        add_row("a deadline, late for hours", prepare("", "", "PT6H", deadline),
                "06-08 00:00 | 06-11 10:00 | 06-11 10:00 | 06-11 16:00");
        add_row("all of them", prepare("P1D", "P1D", "P2D"),
                "06-10 00:00 | 06-11 10:00 | 06-13 00:00 | 06-14 00:00");
        add_row("the day, closing soon",
                step_due(procedure_day, nudge, elapsed(-30min), "", "PT20M"),
                "06-18 00:00 | 06-18 13:30 | 06-18 13:50 | 06-19 00:00");
        add_row("recovery, for a month",
                step_due(recovery, nudge, calendar(42, 12h), "P7D", "P7D", "P28D"),
                "07-23 00:00 | 07-30 12:00 | 08-07 00:00 | 08-28 00:00");
    }
    void windowsThatAStepNames() { verify(); }

    void windowsOfStepsOfAClinicAndOfAPerson_data() {
        add_columns();
        const auto of = [](Origin origin, Phase phase, const When& when) {
            Step made = step_due(phase, nudge, when);
            made.origin = origin;
            return made;
        };
        add_row("a clinic's preparation", of(Origin::clinic, preparation, calendar(-7, 10h)),
                "06-08 00:00 | 06-11 10:00 | 06-12 00:00 | 06-18 14:00");
        add_row("a clinic's recovery", of(Origin::clinic, recovery, elapsed(4h)),
                "06-18 00:00 | 06-18 18:00 | 06-19 00:00 | 06-21 00:00");
        // What a person's own is for is not known: it can be done until the appointment, and for
        // two days after its own.
        add_row("own preparation", of(Origin::own, preparation, calendar(-7, 10h)),
                "06-08 00:00 | 06-11 10:00 | 06-12 00:00 | 06-18 14:00");
        add_row("own preparation the day before", of(Origin::own, preparation, calendar(-1, 10h)),
                "06-14 00:00 | 06-17 10:00 | 06-18 00:00 | 06-20 00:00");
        add_row("own preparation after the appointment",
                of(Origin::own, preparation, calendar(2, 10h)),
                "06-17 00:00 | 06-20 10:00 | 06-21 00:00 | 06-23 00:00");
        add_row("own on the day", of(Origin::own, procedure_day, calendar(0, 9h)),
                "06-18 00:00 | 06-18 09:00 | 06-19 00:00 | 06-21 00:00");
        add_row("own recovery", of(Origin::own, recovery, calendar(3, 9h)),
                "06-21 00:00 | 06-21 09:00 | 06-22 00:00 | 06-24 00:00");
    }
    void windowsOfStepsOfAClinicAndOfAPerson() { verify(); }

    void aFixedTimeIsThatTimeWhateverTheAnchor() {
        When fixed = calendar(-7, 10h);
        fixed.fixed = wall("2026-06-10T03:30");
        Step made = step_due(preparation, nudge, fixed);
        made.clamp.hours = Clamp::Hours{7h, 21h, true};
        made.clamp.not_after = -240h;
        QCOMPARE(places(made, madrid_, appointment_),
                 "06-07 00:00 | 06-10 03:30 | 06-11 00:00 | 06-18 14:00");
        const Placement placed =
            place(made, made.clamp, fixed, appointment_ + 24h, appointment_, *madrid_);
        QCOMPARE(clock(placed.due, *madrid_), "06-10 03:30");
        QVERIFY(!placed.moved_from);
        fixed.fixed = wall("2026-03-29T02:30"); // the clock jumps over it
        QCOMPARE(shown(instant_of(fixed, appointment_, *madrid_)), "2026-03-29T01:30:00Z");
    }

    // The injection was late: recovery counts from it, and preparation still ends with the
    // appointment.
    void theAnchorAndTheAppointmentAreTwoThings() {
        const Instant injected = appointment_ + 3h;
        const auto late_until = [&](Phase phase) {
            const Step made = step_due(phase, nudge, elapsed(-1h, Anchor::injection));
            const Placement placed =
                place(made, {}, made.occurrences.front().when, injected, appointment_, *madrid_);
            return clock(placed.due, *madrid_) + " | " + clock(placed.late_until, *madrid_);
        };
        QCOMPARE(late_until(recovery), "06-18 16:00 | 06-21 00:00");
        QCOMPARE(late_until(preparation), "06-18 16:00 | 06-18 16:00");
    }

    void daysEndWhenTheClockSaysSo() {
        // In Madrid 29 March has 23 hours, 25 October has 25.
        const Instant spring = at(madrid_, "2026-03-30T10:00");
        QCOMPARE(places(step_due(preparation, nudge, calendar(-1, 10h), "P1D", "P0D", ""), madrid_,
                        spring),
                 "03-28 00:00 | 03-29 10:00 | 03-30 00:00 | 03-30 10:00");
        QCOMPARE(places(step_due(preparation, nudge, calendar(-1, 10h), "PT24H", "PT24H", "PT24H"),
                        madrid_, spring),
                 "03-28 09:00 | 03-29 10:00 | 03-30 10:00 | 03-30 10:00");
        const Instant autumn = at(madrid_, "2026-10-26T10:00");
        QCOMPARE(places(step_due(preparation, nudge, calendar(-1, 10h), "PT24H", "PT24H", "PT24H"),
                        madrid_, autumn),
                 "10-24 11:00 | 10-25 10:00 | 10-26 10:00 | 10-26 10:00");
        // In Beirut 29 March begins at 01:00.
        const ZonePtr beirut = zone("Asia/Beirut");
        QCOMPARE(places(step_due(procedure_day, nudge, elapsed(-2h)), beirut,
                        at(beirut, "2026-03-28T22:00")),
                 "03-28 00:00 | 03-28 20:00 | 03-29 01:00 | 03-29 01:00");
        QCOMPARE(places(step_due(procedure_day, nudge, elapsed(-2h)), beirut,
                        at(beirut, "2026-03-29T08:00")),
                 "03-29 01:00 | 03-29 06:00 | 03-30 00:00 | 03-30 00:00");
    }

    void theFourAreAlwaysInOrder() {
        std::mt19937 random(18);
        const auto pick = [&random](int count) {
            return static_cast<int>(random() % static_cast<unsigned>(count));
        };
        const auto length = [&pick]() -> std::optional<Offset> {
            switch (pick(3)) {
            case 0:
                return {};
            case 1:
                return CalendarOffset{date::days{pick(20)}, {}};
            default:
                return ElapsedOffset{std::chrono::minutes{pick(3000)}};
            }
        };
        const std::vector<ZonePtr> zones{madrid_, zone("Asia/Beirut"), zone("America/St_Johns"),
                                         zone("Pacific/Apia")};
        for (int round = 0; round < 5'000; ++round) {
            Step made =
                step("step", static_cast<Phase>(pick(3)), calendar(pick(40) - 20, pick(24) * 1h));
            made.deadline = pick(2) == 0;
            made.origin = static_cast<Origin>(pick(3));
            made.window = {length(), length(), length()};
            if (pick(2) == 0) {
                made.clamp.hours = Clamp::Hours{pick(12) * 1h, (12 + pick(12)) * 1h, pick(2) == 0};
            }
            if (pick(2) == 0) {
                made.clamp.not_after = pick(100) * 1h - 50h;
            }
            const Instant appointment = instant("2011-12-20T06:00:00Z") + pick(400'000) * 1h / 20;
            const Placement placed =
                place(made, made.clamp, made.occurrences.front().when, appointment, appointment,
                      *zones[static_cast<std::size_t>(pick(4))]);
            QVERIFY(placed.opens <= placed.due && placed.due <= placed.closes &&
                    placed.closes <= placed.late_until);
            QVERIFY(!placed.moved_from || *placed.moved_from != placed.due);
        }
    }
};

QTEST_APPLESS_MAIN(PlanPlacementTest)
#include "placement_test.moc"
