// SPDX-License-Identifier: Apache-2.0
#include "core/plan/placement.h"
#include "tests/core/plan/plans.h"

#include <QTest>

using namespace beforehand;
using namespace beforehand::testing;
using namespace std::chrono_literals;

namespace {

Clamp hours(std::chrono::minutes from, std::chrono::minutes to, bool earlier) {
    return {{}, {}, Clamp::Hours{from, to, earlier}};
}
const Clamp evening = hours(7h, 21h, true);
const Clamp morning = hours(7h, 21h, false);

Clamp not_before(std::chrono::seconds bound) {
    return {bound, {}, {}};
}
Clamp not_after(std::chrono::seconds bound) {
    return {{}, bound, {}};
}

} // namespace

Q_DECLARE_METATYPE(Clamp)
Q_DECLARE_METATYPE(When)

/// Where a clamp moves a step, and from where.
class PlanClampTest : public QObject {
    Q_OBJECT

    static void add_columns() {
        QTest::addColumn<QString>("zone_name");
        QTest::addColumn<QString>("appointment");
        QTest::addColumn<When>("when");
        QTest::addColumn<Clamp>("clamp");
        QTest::addColumn<QString>("due");
        QTest::addColumn<QString>("moved_from"); // "-": it stays
    }

    static void verify() {
        QFETCH(QString, zone_name);
        QFETCH(QString, appointment);
        QFETCH(When, when);
        QFETCH(Clamp, clamp);
        const ZonePtr there = zone(zone_name.toStdString());
        const Instant anchor = at(there, appointment.toStdString());
        const Step made = step("step", Phase::procedure_day, when);
        const Placement placed = place(made, clamp, when, anchor, anchor, *there);
        const auto local = [&](Instant instant) {
            return shown(there->to_wall(instant)).sliced(0, 16) + ' ' +
                   QString::number(there->offset_at(instant) / 1h);
        };
        QTEST(local(placed.due), "due");
        QTEST(placed.moved_from ? local(*placed.moved_from) : "-", "moved_from");
        if (placed.moved_from) {
            QCOMPARE(*placed.moved_from, instant_of(when, anchor, *there));
        }
        // A time that a person chose is not clamped.
        const Placement own = place(made, {}, when, anchor, anchor, *there);
        QVERIFY(own.due == instant_of(when, anchor, *there) && !own.moved_from);
    }

  private slots:
    void intoTheHours_data() {
        add_columns();
        const auto row = [](const char* name, const char* appointment, const When& when,
                            const Clamp& clamp, const char* due, const char* moved_from) {
            QTest::newRow(name) << "Europe/Madrid" << appointment << when << clamp << due
                                << moved_from;
        };
        const char* eight = "2026-06-18T08:00";
        row("at two, earlier", eight, elapsed(-6h), evening, "2026-06-17T21:00 2",
            "2026-06-18T02:00 2");
        row("at two, later", eight, elapsed(-6h), morning, "2026-06-18T07:00 2",
            "2026-06-18T02:00 2");
        row("at eleven in the evening, earlier", eight, elapsed(-9h), evening, "2026-06-17T21:00 2",
            "2026-06-17T23:00 2");
        row("at eleven in the evening, later", eight, elapsed(-9h), morning, "2026-06-18T07:00 2",
            "2026-06-17T23:00 2");
        row("at midnight, earlier", eight, elapsed(-8h), evening, "2026-06-17T21:00 2",
            "2026-06-18T00:00 2");
        row("at the first hour", eight, elapsed(-1h), evening, "2026-06-18T07:00 2", "-");
        row("a minute before it", eight, elapsed(-61min), evening, "2026-06-17T21:00 2",
            "2026-06-18T06:59 2");
        row("a minute before it, later", eight, elapsed(-61min), morning, "2026-06-18T07:00 2",
            "2026-06-18T06:59 2");
        row("a second before it", eight, elapsed(-3601s), morning, "2026-06-18T07:00 2",
            "2026-06-18T06:59 2");
        row("at the last hour", eight, elapsed(-11h), evening, "2026-06-17T21:00 2", "-");
        row("a minute after it", eight, elapsed(-11h + 1min), evening, "2026-06-17T21:00 2",
            "2026-06-17T21:01 2");
        row("a minute after it, later", eight, elapsed(-11h + 1min), morning, "2026-06-18T07:00 2",
            "2026-06-17T21:01 2");
        row("in between", eight, elapsed(-16h), evening, "2026-06-17T16:00 2", "-");
        row("on the first of a month, earlier", "2026-07-01T08:00", elapsed(-6h), evening,
            "2026-06-30T21:00 2", "2026-07-01T02:00 2");
        row("on the last of a year, later", "2027-01-01T08:00", elapsed(-9h), morning,
            "2027-01-01T07:00 1", "2026-12-31T23:00 1");
        row("on the calendar too", eight, calendar(-1, 5h), evening, "2026-06-16T21:00 2",
            "2026-06-17T05:00 2");
        row("whole days", eight, calendar(-3), hours(0h, 23h + 59min, true), "2026-06-15T08:00 2",
            "-");
    }
    void intoTheHours() { verify(); }

    void withinTheBounds_data() {
        add_columns();
        const auto row = [](const char* name, const char* appointment, const When& when,
                            const Clamp& clamp, const char* due, const char* moved_from) {
            QTest::newRow(name) << "Europe/Madrid" << appointment << when << clamp << due
                                << moved_from;
        };
        const When seven = calendar(0, 7h);
        row("an hour before at the latest", "2026-06-18T06:00", seven, not_after(-1h),
            "2026-06-18T05:00 2", "2026-06-18T07:00 2");
        row("just in time", "2026-06-18T08:00", seven, not_after(-1h), "2026-06-18T07:00 2", "-");
        row("a minute too late", "2026-06-18T07:59", seven, not_after(-1h), "2026-06-18T06:59 2",
            "2026-06-18T07:00 2");
        row("after the anchor", "2026-06-18T06:00", seven, not_after(30min), "2026-06-18T06:30 2",
            "2026-06-18T07:00 2");
        row("twelve hours before at the earliest", "2026-06-18T20:00", seven, not_before(-12h),
            "2026-06-18T08:00 2", "2026-06-18T07:00 2");
        row("just not too early", "2026-06-18T19:00", seven, not_before(-12h), "2026-06-18T07:00 2",
            "-");
        row("a minute too early", "2026-06-18T19:01", seven, not_before(-12h), "2026-06-18T07:01 2",
            "2026-06-18T07:00 2");
        row("between two bounds", "2026-06-18T14:00", seven, {-12h, -1h, {}}, "2026-06-18T07:00 2",
            "-");
        row("one moment", "2026-06-18T14:00", seven, {-3h, -3h, {}}, "2026-06-18T11:00 2",
            "2026-06-18T07:00 2");
        row("the hours come last", "2026-06-18T06:00", seven,
            {{}, -1h, Clamp::Hours{7h, 21h, true}}, "2026-06-17T21:00 2", "2026-06-18T07:00 2");
    }
    void withinTheBounds() { verify(); }

    void whereTheClocksChange_data() {
        add_columns();
        const auto row = [](const char* name, const char* zone_name, const char* appointment,
                            const When& when, const Clamp& clamp, const char* due,
                            const char* moved_from) {
            QTest::newRow(name) << zone_name << appointment << when << clamp << due << moved_from;
        };
        const char* madrid = "Europe/Madrid";
        const char* new_york = "America/New_York";
        // Forward: 29 March 2026 in Madrid, 14 March 2027 in New York, two becomes three.
        row("six hours before, over the gap, earlier", madrid, "2026-03-29T08:00", elapsed(-6h),
            evening, "2026-03-28T21:00 1", "2026-03-29T01:00 1");
        row("six hours before, over the gap, later", madrid, "2026-03-29T08:00", elapsed(-6h),
            morning, "2026-03-29T07:00 2", "2026-03-29T01:00 1");
        row("into the gap", madrid, "2026-03-29T08:00", elapsed(-6h), hours(2h + 30min, 21h, false),
            "2026-03-29T03:30 2", "2026-03-29T01:00 1");
        row("not more than twelve hours before, over the gap", madrid, "2026-03-29T10:00",
            calendar(-1, 20h), not_before(-12h), "2026-03-28T21:00 1", "2026-03-28T20:00 1");
        row("not less than eight hours before, over the gap", madrid, "2026-03-29T10:00",
            calendar(0, 6h), not_after(-8h), "2026-03-29T01:00 1", "2026-03-29T06:00 2");
        row("over the gap in New York", new_york, "2027-03-14T08:00", elapsed(-6h), evening,
            "2027-03-13T21:00 -5", "2027-03-14T01:00 -5");
        // Back: 25 October 2026 in Madrid, 1 November 2026 in New York, an hour comes twice.
        row("over the doubled hour, earlier", madrid, "2026-10-25T08:00", elapsed(-6h), evening,
            "2026-10-24T21:00 2", "2026-10-25T02:00 1");
        row("over the doubled hour, later", madrid, "2026-10-25T08:00", elapsed(-6h), morning,
            "2026-10-25T07:00 1", "2026-10-25T02:00 1");
        row("into the doubled hour: the first", madrid, "2026-10-25T08:00", elapsed(-8h),
            hours(2h + 30min, 21h, false), "2026-10-25T02:30 2", "2026-10-25T01:00 2");
        row("not more than twelve hours before, over the doubled hour", madrid, "2026-10-25T10:00",
            calendar(-1, 20h), not_before(-12h), "2026-10-24T23:00 2", "2026-10-24T20:00 2");
        row("not less than eight hours before, over the doubled hour", madrid, "2026-10-25T10:00",
            calendar(0, 6h), not_after(-8h), "2026-10-25T02:00 1", "2026-10-25T06:00 1");
        row("over the doubled hour in New York", new_york, "2026-11-01T08:00", elapsed(-6h),
            morning, "2026-11-01T07:00 -5", "2026-11-01T02:00 -5");
    }
    void whereTheClocksChange() { verify(); }

    // The hours are the clinic's, whoever looks.
    void theHoursAreOnTheClinicsClock() {
        for (const char* name : {"Asia/Tokyo", "America/Los_Angeles", "UTC"}) {
            const ZonePtr there = zone(name);
            const Instant anchor = at(there, "2026-06-18T08:00");
            const Step made = step("step", Phase::procedure_day, elapsed(-6h));
            const Placement placed =
                place(made, evening, made.occurrences.front().when, anchor, anchor, *there);
            QCOMPARE(shown(there->to_wall(placed.due)), "2026-06-17T21:00:00");
        }
    }

    // The window is that of the day on which the step falls now.
    void theWindowFollowsTheMove() {
        const ZonePtr there = zone("Europe/Madrid");
        const Instant anchor = at(there, "2026-06-18T08:00");
        const Step made = step("step", Phase::procedure_day, elapsed(-6h));
        const Placement placed =
            place(made, evening, made.occurrences.front().when, anchor, anchor, *there);
        QCOMPARE(shown(there->to_wall(placed.opens)), "2026-06-17T00:00:00");
        QCOMPARE(shown(there->to_wall(placed.closes)), "2026-06-17T21:00:00");
    }

    void boundsHoldWhereHoursCannot() {
        const ZonePtr there = zone("Europe/Madrid");
        const Instant anchor = at(there, "2026-06-18T06:00");
        Step made = step("made", Phase::preparation, elapsed(-3h));
        made.clamp = morning; // 07:00 on that day would be after the appointment
        made.clamp.not_after = -1h;
        const Placement placed = place(made, made.clamp, elapsed(-3h), anchor, anchor, *there);
        QCOMPARE(shown(there->to_wall(placed.due)), "2026-06-18T05:00:00");
        made.clamp = evening; // 21:00 would be too early
        made.clamp.not_before = -8h;
        const Placement later = place(made, made.clamp, elapsed(-3h), anchor, anchor, *there);
        QCOMPARE(shown(there->to_wall(later.due)), "2026-06-17T22:00:00");
    }

    void whatComesTheEveningBeforeEndsWithItsOwnDay() {
        const ZonePtr there = zone("Europe/Madrid");
        const Instant anchor = at(there, "2026-06-18T08:00");
        const auto ends = [&](Phase phase, bool deadline) {
            Step made = step("made", phase, elapsed(-6h));
            made.deadline = deadline;
            const Placement placed = place(made, evening, elapsed(-6h), anchor, anchor, *there);
            return QStringList{shown(there->to_wall(placed.opens)),
                               shown(there->to_wall(placed.closes)),
                               shown(there->to_wall(placed.late_until))};
        };
        const QString evening_before = "2026-06-17T21:00:00";
        const QString opens = "2026-06-17T00:00:00";
        const QString end = "2026-06-19T00:00:00";
        QCOMPARE(ends(Phase::procedure_day, false), QStringList({opens, end, end}));
        QCOMPARE(ends(Phase::procedure_day, true), QStringList({opens, evening_before, end}));
        QCOMPARE(
            ends(Phase::preparation, false),
            QStringList({"2026-06-14T00:00:00", "2026-06-18T08:00:00", "2026-06-18T08:00:00"}));
        QCOMPARE(ends(Phase::recovery, false), QStringList({opens, end, "2026-06-21T00:00:00"}));
    }

    void aPlanSaysWhatWasMoved() {
        Step moved = step("moved", Phase::procedure_day, elapsed(-6h));
        moved.clamp = evening;
        Step locked = moved;
        locked.key = "locked";
        locked.locked = true;
        const Guide guide = guide_of({moved, locked});
        const Anchors anchors = booked("Europe/Madrid", "2026-06-18T08:00");
        const Plan plan = build_plan(guide, anchors, {});
        QCOMPARE(there(plan, planned(plan, "moved").due), "2026-06-17T21:00:00");
        QCOMPARE(there(plan, planned(plan, "moved").moved_from), "2026-06-18T02:00:00");
        // A person may choose the night, but not for a step that is locked.
        PersonalLayer layer;
        layer.times = {{{"moved", "once"}, elapsed(-5h)}, {{"locked", "once"}, elapsed(-5h)}};
        const Plan own = build_plan(guide, anchors, {}, layer);
        QCOMPARE(there(own, planned(own, "moved").due), "2026-06-18T03:00:00");
        QCOMPARE(there(own, planned(own, "moved").moved_from), "-");
        QCOMPARE(there(own, planned(own, "locked").due), "2026-06-17T21:00:00");
    }
};

QTEST_APPLESS_MAIN(PlanClampTest)
#include "clamp_test.moc"
