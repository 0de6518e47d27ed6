// SPDX-License-Identifier: Apache-2.0
#include "core/plan/effects.h"
#include "tests/core/plan/plans.h"

#include <QTest>

using namespace beforehand;
using namespace beforehand::testing;
using namespace std::chrono_literals;
using Did = StepEvent::Kind;

namespace {

StepId once(const char* key) {
    return {key, "once"};
}

const char* name(Effect::Kind kind) {
    switch (kind) {
    case Effect::Kind::asked_again:
        return "asked_again";
    case Effect::Kind::past:
        return "past";
    case Effect::Kind::moved:
        return "moved";
    case Effect::Kind::limits:
        return "limits";
    case Effect::Kind::added:
        return "added";
    case Effect::Kind::unsettled:
        return "unsettled";
    case Effect::Kind::removed:
        return "removed";
    case Effect::Kind::reworded:
        return "reworded";
    case Effect::Kind::kept:
        break;
    }
    return "kept";
}

/// Ask two weeks before, if "thinner"; pack on the evening before; walk on the two days after it.
Guide small_guide() {
    Step ask = step("ask", Phase::preparation, calendar(-14, 10h));
    ask.applies = {.kind = Condition::Kind::is, .question = "thinner", .values = {"yes"}};
    Step walk = step("walk", Phase::recovery, calendar(1, 10h, Anchor::injection));
    walk.occurrences = {{"d+1", calendar(1, 10h, Anchor::injection)},
                        {"d+2", calendar(2, 10h, Anchor::injection)}};
    return guide_of({ask, step("pack", Phase::preparation, calendar(-1, 20h)), walk});
}

} // namespace

/// What a change does, step by step. Appointment on 3 December 2026 at 09:30 in Chicago, looked at
/// on 20 November at noon: "ask", due on the 19th, is late.
class PlanEffectsTest : public QObject {
    Q_OBJECT

    struct Situation {
        Guide guide = small_guide();
        std::string appointment = "2026-12-03T09:30"; ///< or empty
        std::string injected{};
        Standing standing = Standing::going_ahead;
        Answers answers{{"thinner", "yes"}};
        std::vector<StepEvent> events{};
        PersonalLayer layer{};
    };

    static Instant here(std::string_view local) { return at(zone("America/Chicago"), local); }
    const Instant now_ = here("2026-11-20T12:00");
    Situation before_, after_;

    Plan plan_of(const Situation& given) const {
        Anchors anchors{zone("America/Chicago"), {}, {}, given.standing};
        if (!given.appointment.empty()) {
            anchors.appointment = here(given.appointment);
        }
        if (!given.injected.empty()) {
            anchors.injection = here(given.injected);
        }
        return build_plan(given.guide, anchors, given.answers, given.layer);
    }

    /// "ask: moved 11-19 10:00 to 12-22 10:00, ticked".
    QStringList said(const std::vector<StepEvent>& reopened = {}) const {
        const Plan before = plan_of(before_);
        const Plan after = plan_of(after_);
        const auto rows = timeline(before, before_.events, now_);
        const auto later_rows = timeline(after, after_.events, now_);
        const auto clock = [](const std::optional<Instant>& due) {
            return due ? shown(zone("America/Chicago")->to_wall(*due)).mid(5, 11).replace('T', ' ')
                       : QString("-");
        };
        QStringList lines;
        for (const Effect& effect : effects(rows, later_rows, reopened)) {
            QString line = QString::fromStdString(effect.id.key);
            line += effect.id.occurrence == "once"
                        ? QString()
                        : ' ' + QString::fromStdString(effect.id.occurrence);
            line += QString(": ") + name(effect.kind) + ' ' + clock(effect.before) + " to " +
                    clock(effect.after);
            lines << line + (effect.ticked ? ", ticked" : "");
        }
        return lines;
    }

  private slots:
    void init() { before_ = after_ = {}; }

    void nothingChanges() {
        QCOMPARE(said(), (QStringList{"ask: kept 11-19 10:00 to 11-19 10:00",
                                      "pack: kept 12-02 20:00 to 12-02 20:00",
                                      "walk d+1: kept 12-04 10:00 to 12-04 10:00",
                                      "walk d+2: kept 12-05 10:00 to 12-05 10:00"}));
    }

    void aMoveMovesWhatIsOpen() {
        before_.events = after_.events = {did(once("pack"), Did::done, now_)};
        after_.appointment = "2027-01-05T11:00";
        QCOMPARE(said(), (QStringList{"ask: moved 11-19 10:00 to 12-22 10:00",
                                      "pack: kept 12-02 20:00 to 01-04 20:00, ticked",
                                      "walk d+1: moved 12-04 10:00 to 01-06 10:00",
                                      "walk d+2: moved 12-05 10:00 to 01-07 10:00"}));
    }

    void aMoveForwardPutsSomeBehind() {
        before_.answers = after_.answers = {};
        after_.appointment = "2026-11-20T17:00"; // today: to pack is late, the rest ahead
        QCOMPARE(said(), (QStringList{"ask: moved 11-19 10:00 to 11-06 10:00", // depends, still
                                      "pack: past 12-02 20:00 to 11-19 20:00",
                                      "walk d+1: moved 12-04 10:00 to 11-21 10:00",
                                      "walk d+2: moved 12-05 10:00 to 11-22 10:00"}));
        after_.appointment = "2026-10-01T17:00"; // long ago: all of it missed
        QCOMPARE(said().filter(": past").size(), 3);
    }

    void whatWasBehindAlreadyMoves() {
        after_.appointment = "2026-12-02T09:30"; // a day earlier: late before, late after
        QCOMPARE(said().first(), "ask: moved 11-19 10:00 to 11-18 10:00");
    }

    void whatIsAskedAgainSaysSo() {
        before_.events = {did(once("ask"), Did::done, now_)};
        after_ = before_;
        after_.appointment = "2027-01-05T11:00";
        const StepEvent again = did(once("ask"), Did::reopened, now_);
        after_.events.push_back(again);
        QCOMPARE(said({again}).first(), "ask: asked_again 11-19 10:00 to 12-22 10:00, ticked");
        // It is not for a step that leaves.
        after_.answers = {{"thinner", "no"}};
        QCOMPARE(said({again}).last(), "ask: removed 11-19 10:00 to -, ticked");
    }

    void anAnswerAddsAndRemoves() {
        before_.answers = {{"thinner", "no"}};
        QCOMPARE(said().first(), "ask: added - to 11-19 10:00"); // late, and can still be done
        std::swap(before_, after_);
        QCOMPARE(said(), (QStringList{"pack: kept 12-02 20:00 to 12-02 20:00",
                                      "walk d+1: kept 12-04 10:00 to 12-04 10:00",
                                      "walk d+2: kept 12-05 10:00 to 12-05 10:00",
                                      "ask: removed 11-19 10:00 to -"})); // what leaves comes last
    }

    void anAnswerThatComesTooLateAddsWhatIsPast() {
        before_.appointment = after_.appointment = "2026-11-20T11:00";
        before_.answers = {{"thinner", "no"}};
        QCOMPARE(said().first(), "ask: past - to 11-06 10:00");
    }

    void anAnswerSettlesAndUnsettles() {
        before_.answers = {};
        QCOMPARE(said().first(), "ask: added 11-19 10:00 to 11-19 10:00");
        after_.answers = {};
        QCOMPARE(said().first(), "ask: kept 11-19 10:00 to 11-19 10:00");
        before_.answers = {{"thinner", "yes"}};
        QCOMPARE(said().first(), "ask: unsettled 11-19 10:00 to 11-19 10:00");
        after_.events = {did(once("ask"), Did::done, now_)}; // a tick stays whatever it hung on
        QCOMPARE(said().first(), "ask: kept 11-19 10:00 to 11-19 10:00");
    }

    void aTickOnWhatLeavesIsSaid() {
        before_.events = after_.events = {did(once("ask"), Did::skipped, now_)};
        after_.answers = {{"thinner", "no"}};
        QCOMPARE(said().last(), "ask: removed 11-19 10:00 to -, ticked");
    }

    void whatATickMakesNeedlessLeaves() {
        Step chase = step("chase", Phase::preparation, calendar(-10, 10h));
        chase.unless_done = {"ask"};
        before_.guide.steps.push_back(chase);
        after_ = before_;
        after_.events = {did(once("ask"), Did::done, now_)};
        QCOMPARE(said().last(), "chase: removed 11-23 10:00 to -");
        std::swap(before_, after_);
        QVERIFY(said().contains("chase: added - to 11-23 10:00"));
    }

    void aFirstDateMovesEveryStepToIt() {
        before_.appointment.clear();
        QCOMPARE(said(), (QStringList{"ask: past - to 11-19 10:00", "pack: moved - to 12-02 20:00",
                                      "walk d+1: moved - to 12-04 10:00",
                                      "walk d+2: moved - to 12-05 10:00"}));
        std::swap(before_, after_);
        QVERIFY(said().contains("pack: moved 12-02 20:00 to -"));
    }

    void toRebookTakesTheDatesAway() {
        after_.standing = Standing::to_rebook;
        QCOMPARE(said(), (QStringList{"ask: moved 11-19 10:00 to -", "pack: moved 12-02 20:00 to -",
                                      "walk d+1: moved 12-04 10:00 to -",
                                      "walk d+2: moved 12-05 10:00 to -"}));
    }

    void theInjectionsTimeMovesWhatComesAfter() {
        before_.appointment = after_.appointment = "2026-11-20T09:30";
        after_.injected = "2026-11-21T11:00";
        QCOMPARE(said().filter("moved"),
                 (QStringList{"walk d+1: moved 11-21 10:00 to 11-22 10:00",
                              "walk d+2: moved 11-22 10:00 to 11-23 10:00"}));
    }

    void anOwnTimeMovesItsStepAlone() {
        after_.layer.times = {{{"walk", "d+2"}, {.fixed = wall("2026-12-08T15:00")}}};
        QCOMPARE(said().filter("moved"), QStringList{"walk d+2: moved 12-05 10:00 to 12-08 15:00"});
    }

    void anOwnStepComesAndGoes() {
        after_.layer.own = {
            own_step("own/1", Phase::recovery, "Mine", "", {.fixed = wall("2026-12-08T15:00")})};
        QCOMPARE(said().last(), "own/1: added - to 12-08 15:00");
        std::swap(before_, after_);
        QCOMPARE(said().last(), "own/1: removed 12-08 15:00 to -");
    }

    void otherWordsAreSaid_data() {
        QTest::addColumn<int>("text");
        for (const auto& [text, at] : {std::pair{"title", 0},
                                       {"what", 1},
                                       {"why", 2},
                                       {"usual", 3},
                                       {"differs", 4},
                                       {"late", 5},
                                       {"record", 6},
                                       {"rule", 7}}) {
            QTest::newRow(text) << at;
        }
    }

    void otherWordsAreSaid() {
        QFETCH(int, text);
        Step& pack = after_.guide.steps.at(1);
        std::string* const texts[] = {&pack.title,   &pack.what, &pack.why,    &pack.usual,
                                      &pack.differs, &pack.late, &pack.record, &pack.rule};
        *texts[text] = "Other words";
        QCOMPARE(said().filter("kept").size(), 3);
        QCOMPARE(said().at(1), "pack: reworded 12-02 20:00 to 12-02 20:00");
        // A move says more; and a tick is not moved.
        after_.appointment = "2027-01-05T11:00";
        QCOMPARE(said().at(1), "pack: moved 12-02 20:00 to 01-04 20:00");
        before_.events = after_.events = {did(once("pack"), Did::done, now_)};
        QCOMPARE(said().at(1), "pack: reworded 12-02 20:00 to 01-04 20:00, ticked");
    }

    void otherLimitsAreSaid_data() {
        QTest::addColumn<int>("limit");
        for (const auto& [limit, at] : {std::pair{"opens", 0},
                                        {"closes", 1},
                                        {"late_until", 2},
                                        {"deadline", 3},
                                        {"locked", 4}}) {
            QTest::newRow(limit) << at;
        }
    }

    void otherLimitsAreSaid() {
        QFETCH(int, limit);
        Step& pack = after_.guide.steps.at(1);
        std::optional<Offset>* const lengths[] = {&pack.window.opens, &pack.window.closes,
                                                  &pack.window.late_until};
        if (limit < 3) {
            *lengths[limit] = ElapsedOffset{2h};
        } else {
            (limit == 3 ? pack.deadline : pack.locked) ^= true;
        }
        pack.title = "Other words"; // these alone would matter less
        QCOMPARE(said().filter("kept").size(), 3);
        QCOMPARE(said().at(1), "pack: limits 12-02 20:00 to 12-02 20:00");
        // A move says more; and what is done has no limits any more.
        after_.appointment = "2027-01-05T11:00";
        QCOMPARE(said().at(1), "pack: moved 12-02 20:00 to 01-04 20:00");
        after_.appointment = before_.appointment;
        before_.events = after_.events = {did(once("pack"), Did::done, now_)};
        QCOMPARE(said().at(1), "pack: reworded 12-02 20:00 to 12-02 20:00, ticked");
    }

    void whatIsLateByOtherLimitsIsPast() {
        before_.guide.steps.at(0).deadline = false;
        before_.guide.steps.at(0).window.closes = CalendarOffset{date::days{3}, {}};
        after_.guide.steps.at(0).window.closes = {}; // open before, late after
        QCOMPARE(said().first(), "ask: past 11-19 10:00 to 11-19 10:00");
        std::swap(before_, after_);
        QCOMPARE(said().first(), "ask: limits 11-19 10:00 to 11-19 10:00");
    }

    void whatAnotherVersionLetsWaitIsSaid() {
        before_.appointment = after_.appointment = "2026-11-22T09:30"; // to pack is open
        after_.guide.steps.at(1).after = {"ask"};
        QCOMPARE(said().at(1), "pack: limits 11-21 20:00 to 11-21 20:00");
    }

    void anotherVersionBringsAndTakesSteps() {
        after_.guide.steps.at(1).key = "pack-bag";
        QCOMPARE(said(), (QStringList{"ask: kept 11-19 10:00 to 11-19 10:00",
                                      "pack-bag: added - to 12-02 20:00",
                                      "walk d+1: kept 12-04 10:00 to 12-04 10:00",
                                      "walk d+2: kept 12-05 10:00 to 12-05 10:00",
                                      "pack: removed 12-02 20:00 to -"}));
        after_.guide = small_guide();
        after_.guide.steps.at(2).occurrences.at(1).name = "d+3";
        QCOMPARE(said().filter("walk"), (QStringList{"walk d+1: kept 12-04 10:00 to 12-04 10:00",
                                                     "walk d+3: added - to 12-05 10:00",
                                                     "walk d+2: removed 12-05 10:00 to -"}));
    }

    void theStepIsAsItWouldBe() {
        after_.guide.steps.at(1).title = "Other words";
        const Plan before = plan_of(before_);
        const Plan after = plan_of(after_);
        const auto rows = timeline(before, {}, now_);
        const auto later = timeline(after, {}, now_);
        QVERIFY(effects(rows, later, {}).at(1).step == &after_.guide.steps.at(1));
        const auto gone = effects(rows, {}, {});
        QCOMPARE(gone.size(), 4U);
        QVERIFY(gone.at(1).step == &before_.guide.steps.at(1));
        QVERIFY(effects({}, {}, {}).empty());
    }
};

QTEST_APPLESS_MAIN(PlanEffectsTest)
#include "effects_test.moc"
