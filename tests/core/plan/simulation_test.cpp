// SPDX-License-Identifier: Apache-2.0
#include "tests/core/plan/naive.h"
#include "tests/core/plan/plans.h"

#include <QTest>

#include <map>

using namespace beforehand;
using namespace beforehand::testing;
using namespace std::chrono_literals;
using std::chrono::minutes;

namespace {

std::string words(const StepId& id) {
    return id.key + ' ' + id.occurrence;
}

/// The shipped guide, and steps of one's own for each quarter of an hour of the night in which the
/// clock changes: by the calendar, and at that very time.
struct Night {
    Guide guide;
    Answers answers;
    PersonalLayer layer;

    Night(Guide shipped, WallDate day_of_change, WallDate day_of_appointment)
        : guide(std::move(shipped)) {
        for (const Question& question : guide.questions) { // so that most steps apply
            answers[question.key] = question.choices.empty() ? "yes" : question.choices.back();
        }
        const date::days away = day_of_change - day_of_appointment;
        for (minutes time = -2h; time <= 4h; time += 15min) {
            const WallTime wall = day_of_change + time;
            const WallDate day = date::floor<date::days>(wall);
            const minutes at = date::floor<minutes>(wall - day);
            const int days = (away + (day - day_of_change)).count();
            const std::string clock = format_time_of_day(at);
            layer.own.push_back(
                own_step("own/calendar-" + clock, Phase::recovery, clock, "", calendar(days, at)));
            layer.own.push_back(
                own_step("own/fixed-" + clock, Phase::preparation, clock, "", {.fixed = wall}));
        }
    }
};

/// When a wall time comes, for someone who watches the clock: the first minute that shows it, or
/// as long after the jump as it would have been, where the clock jumps over it.
class Watch {
  public:
    explicit Watch(WallTime wanted)
        : wanted_(wanted) {}

    void look(WallTime shows, Instant now) {
        const bool jumped = last_ && shows > *last_ + 1min;
        if (!came_ && shows == wanted_) {
            came_ = now;
        } else if (!came_ && jumped && *last_ < wanted_ && wanted_ < shows) {
            came_ = now + (wanted_ - (*last_ + 1min));
        }
        last_ = shows;
    }

    std::optional<Instant> came() const { return came_; }

  private:
    WallTime wanted_;
    std::optional<WallTime> last_;
    std::optional<Instant> came_;
};

int rank(StepState state) {
    return state == StepState::upcoming ? 1
           : state == StepState::open   ? 2
           : state == StepState::late   ? 3
           : state == StepState::missed ? 4
                                        : 0;
}

} // namespace

/// Two days around a change of the clock, minute by minute: at each the timeline is what
/// the naive one (naive.h) says, each change comes in one minute, and next_change() knew of it.
class PlanSimulationTest : public QObject {
    Q_OBJECT

    const Guide guide_ = si_guide();

  private slots:
    void minuteByMinute_data() {
        QTest::addColumn<QString>("zone");
        QTest::addColumn<QString>(
            "change"); // the day on which the clock changes, or begins changed
        QTest::addColumn<QString>("appointment");
        QTest::addColumn<bool>("ticks");
        const auto rows = [](const char* zone, const char* season, const char* change,
                             const char* evening, const char* morning) {
            QTest::addRow("%s, %s, on that day", zone, season)
                << zone << change << morning << false;
            QTest::addRow("%s, %s, the evening before, with ticks", zone, season)
                << zone << change << evening << true;
        };
        rows("Europe/Berlin", "forward", "2026-03-29", "2026-03-28T22:45", "2026-03-29T10:00");
        rows("Europe/Berlin", "back", "2026-10-25", "2026-10-24T22:45", "2026-10-25T10:00");
        rows("America/Chicago", "forward", "2026-03-08", "2026-03-07T22:45", "2026-03-08T09:30");
        rows("America/Chicago", "back", "2026-11-01", "2026-10-31T22:45", "2026-11-01T09:30");
        rows("America/Santiago", "forward", "2026-09-06", "2026-09-05T21:15", "2026-09-06T08:00");
        rows("America/Santiago", "back", "2026-04-05", "2026-04-04T21:15", "2026-04-05T08:00");
        rows("Australia/Lord_Howe", "back", "2026-04-05", "2026-04-04T22:45", "2026-04-05T09:00");
    }

    void minuteByMinute() {
        QFETCH(QString, zone);
        QFETCH(QString, change);
        QFETCH(QString, appointment);
        QFETCH(bool, ticks);
        const NaiveClock clock(zone.toStdString());
        const WallTime wall_time = wall(appointment.toStdString());
        const WallDate day = parse_date(change.toStdString()).value();
        const Night night(guide_, day, date::floor<date::days>(wall_time));
        Anchors anchors{testing::zone(zone.toStdString()), clock.instant_of(wall_time), {}};
        anchors.injection = *anchors.appointment + 25min;

        const Plan plan = build_plan(night.guide, anchors, night.answers, night.layer);
        std::vector<StepEvent> events;
        const NaivePlan naive_plan{clock, night.guide, anchors, night.answers, night.layer};
        const NaiveStates naive(naive_plan, events);
        QCOMPARE(plan.steps.size(), naive.entries().size());
        std::vector<const NaiveStates::Entry*> entries; // in the plan's order
        for (const PlannedStep& planned : plan.steps) {
            const auto entry =
                std::ranges::find(naive.entries(), planned.id, &NaiveStates::Entry::id);
            QVERIFY(entry != naive.entries().end());
            entries.push_back(&*entry);
        }
        std::map<StepId, Watch> watches;
        for (const Step& own : night.layer.own) {
            const When& when = own.occurrences.front().when;
            const auto& offset = std::get<CalendarOffset>(when.offset);
            const WallTime wanted =
                when.fixed ? *when.fixed
                           : date::floor<date::days>(wall_time) + offset.days + *offset.at;
            watches.try_emplace({own.key, "once"}, wanted);
        }

        const Instant first = clock.start_of(day - date::days{1}) + 12h;
        const Instant last = clock.start_of(day + date::days{1}) + 12h;
        const auto states_at = [&](Instant now) {
            std::vector<StepState> states;
            for (const auto* entry : entries) {
                states.push_back(naive.state(*entry, now));
            }
            return states;
        };
        std::vector<StepState> before = states_at(first - 1min);
        std::vector<int> fell_due(entries.size());
        std::optional<Instant> announced = first;
        std::optional<Instant> edge = first;
        int changes = 0;
        for (Instant now = first; now < last; now += 1min) {
            const auto rows = timeline(plan, events, now);
            QCOMPARE(rows.size(), entries.size());
            std::vector<StepState> states = states_at(now);
            for (std::size_t i = 0; i < rows.size(); ++i) {
                fell_due[i] += plan.steps[i].due == now;
                const StepState is = rows[i].state;
                if (is != states[i]) {
                    return differs(plan.steps[i].id, now, clock, is, states[i]);
                }
                if (is != before[i] && (rank(before[i]) == 0 || rank(is) <= rank(before[i]))) {
                    return differs(plan.steps[i].id, now, clock, is, before[i]);
                }
                changes += is != before[i];
            }
            if (states != before && announced != now) {
                QFAIL(qPrintable("nobody said that something changes at " + shown(now)));
            }
            announced = next_change(plan, now);
            edge = edge <= now ? naive.next_edge(now) : edge;
            QVERIFY(announced && announced == edge);
            const WallTime shows = clock.wall(now);
            for (auto& [id, watch] : watches) {
                watch.look(shows, now);
            }
            if (ticks && (now - first) % 3h == 0s) {
                do_what_can_be_done(rows, now, events);
                states = states_at(now); // that was no change of its own
            }
            before = std::move(states);
        }

        QVERIFY2(changes > 60, "nothing happened in all that time");
        for (std::size_t i = 0; i < entries.size(); ++i) {
            const Instant due = entries[i]->times->due;
            QCOMPARE(fell_due[i], due >= first && due < last ? 1 : 0);
        }
        for (const auto& [id, watch] : watches) {
            const auto due = testing::planned(plan, id).due;
            if (!watch.came() || due != watch.came()) {
                QFAIL(qPrintable(QString::fromStdString(words(id)) + " came at " +
                                 shown(watch.came().value_or(Instant{})) + ", is due at " +
                                 shown(due.value_or(Instant{}))));
            }
        }
    }

  private:
    /// The first of it.
    static void do_what_can_be_done(const std::vector<TimelineRow>& rows, Instant now,
                                    std::vector<StepEvent>& events) {
        for (const TimelineRow& row : rows) {
            if (row.state == StepState::open || row.state == StepState::late) {
                events.push_back(did(row.planned->id, StepEvent::Kind::done, now));
                return;
            }
        }
    }

    static void differs(const StepId& id, Instant now, const NaiveClock& clock, StepState is,
                        StepState expected) {
        QFAIL(qPrintable(QString::fromStdString(words(id)) + " at " + shown(clock.wall(now)) +
                         " (" + shown(now) + "): " + shown(is) + ", not " + shown(expected)));
    }
};

QTEST_APPLESS_MAIN(PlanSimulationTest)
#include "simulation_test.moc"
