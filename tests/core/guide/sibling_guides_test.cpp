// SPDX-License-Identifier: Apache-2.0
#include "core/check/check.h"
#include "core/check/lints.h"
#include "core/guide/overlay.h"
#include "tests/core/guide/tiny.h"
#include "tests/core/plan/plans.h"

#include <algorithm>
#include <functional>
#include <set>

using namespace beforehand;
using namespace beforehand::testing;
using namespace std::chrono_literals;

namespace {

const std::vector<std::string> ids{"lumbar-facet-joint-injection",
                                   "epidural-steroid-injection",
                                   "radiofrequency-ablation",
                                   "hip-injection",
                                   "knee-injection",
                                   "si-lateral-branch-rfa"};

std::string folder_of(const std::string& id) {
    return BEFOREHAND_TEST_DATA "/guides/" + id;
}

Guide guide_of(const QString& id) {
    return guide_at(folder_of(id.toStdString()));
}

/// "fasting=yes sedation=no".
Answers answers_of(const Guide& guide, const QString& words) {
    Answers answers;
    for (const QString& word : words.split(' ', Qt::SkipEmptyParts)) {
        const QStringList parts = word.split('=');
        const std::string key = parts.at(0).toStdString();
        const std::string value = parts.at(1).toStdString();
        const Question* question = guide.find_question(key);
        if (!question || !question->accepts(value)) {
            throw std::runtime_error("not an answer: " + word.toStdString());
        }
        answers[key] = value;
    }
    return answers;
}

/// "score wk+1", or a step that comes once.
StepId id_of(const QString& words) {
    const QStringList parts = words.split(' ');
    return {parts.at(0).toStdString(), parts.size() > 1 ? parts.at(1).toStdString() : "once"};
}

QString shown(Truth truth) {
    return truth == Truth::yes ? "yes" : truth == Truth::no ? "no" : "depends";
}

/// "h+1, h+2, …" as a series from one offset to another.
QStringList run(const QString& unit, int from, int to) {
    QStringList names;
    for (int i = from; i <= to; ++i) {
        names << unit + '+' + QString::number(i);
    }
    return names;
}

bool holds_kind(const Condition& condition, Condition::Kind kind) {
    return condition.kind == kind ||
           std::ranges::any_of(condition.parts,
                               [kind](const Condition& part) { return holds_kind(part, kind); });
}

} // namespace

/// Six small guides that show that the format carries procedures which differ from the first one.
/// Each table asserts what is special about them.
class SiblingGuidesTest : public QObject {
    Q_OBJECT

    std::vector<Guide> guides_;

    void every_guide() {
        QTest::addColumn<QString>("id");
        for (const std::string& id : ids) {
            QTest::newRow(id.c_str()) << QString::fromStdString(id);
        }
    }

    bool some_step(const std::function<bool(const Step&)>& holds) const {
        return std::ranges::any_of(guides_, [&holds](const Guide& guide) {
            return std::ranges::any_of(guide.steps, holds);
        });
    }

  private slots:
    void initTestCase() {
        for (const std::string& id : ids) {
            const auto files = load_guide_files(folder_of(id));
            auto guide = files ? read_guide(*files) : std::unexpected(files.error());
            QVERIFY2(guide, guide ? "" : qPrintable(testing::shown(guide.error())));
            guides_.push_back(*std::move(guide));
        }
    }

    void hasNeitherFaultNorDoubt_data() { every_guide(); }
    void hasNeitherFaultNorDoubt() {
        QFETCH(QString, id);
        const std::string folder = folder_of(id.toStdString());
        const auto files = load_guide_files(folder);
        const auto fixtures = load_fixture_files(folder);
        QVERIFY2(files && fixtures, "the folder cannot be read");
        QVERIFY(!fixtures->empty());
        ZoneDatabase zones{std::make_unique<DirectoryZoneSource>(BEFOREHAND_TEST_ZONES)};
        const CheckReport report = check_all(*files, *fixtures, {}, zones);
        for (const auto* found : {&report.errors, &report.warnings}) {
            for (const Error& each : *found) {
                qWarning("%s", qPrintable(testing::shown(each)));
            }
            QVERIFY(found->empty());
        }
    }

    void isWhole_data() { every_guide(); }
    void isWhole() {
        QFETCH(QString, id);
        const Guide guide = guide_of(id);
        QCOMPARE(testing::shown(guide.id), id);
        QVERIFY(guide.steps.size() >= 6);
        QVERIFY(guide.questions.size() >= 3 && guide.questions.size() <= 6);
        QVERIFY(guide.faq.size() >= 2 && !guide.articles.empty());
        QVERIFY(guide.safety.tiers.size() == 3 && !guide.arrival.empty());
        QCOMPARE(testing::shown(guide.changelog.front().version), testing::shown(guide.version));
        QCOMPARE(std::ranges::count_if(guide.steps, &Step::is_injection), 1);
        QVERIFY2(!guide.review, "nobody has reviewed a guide that was made to test the format");
        QVERIFY(guide.summary.find("written to try out the guide format") != std::string::npos);
    }

    void series_data() {
        QTest::addColumn<QString>("id");
        QTest::addColumn<QString>("step");
        QTest::addColumn<QStringList>("expected");
        const QStringList year = run("wk", 1, 12) + QStringList{"wk+26", "wk+52"};
        QTest::newRow("facet: six hours, then two weeks")
            << "lumbar-facet-joint-injection" << "score-pain" << run("h", 1, 6) + run("d", 1, 14);
        QTest::newRow("epidural: headache, day 1 to 7")
            << "epidural-steroid-injection" << "headache-watch" << run("d", 1, 7);
        QTest::newRow("epidural: the leg, to week 8")
            << "epidural-steroid-injection" << "score-leg" << run("d", 1, 14) + run("wk", 3, 8);
        QTest::newRow("epidural: the back, to week 8")
            << "epidural-steroid-injection" << "score-back" << run("d", 1, 14) + run("wk", 3, 8);
        QTest::newRow("ablation: weekly to 12, then half a year and a year")
            << "radiofrequency-ablation" << "score" << year;
        QTest::newRow("SI ablation: the same, by count")
            << "si-lateral-branch-rfa" << "score" << year;
        QTest::newRow("hip: half an hour, hours, days")
            << "hip-injection" << "score-groin"
            << QStringList("min+30") + run("h", 1, 4) + run("d", 1, 14);
        QTest::newRow("knee: two of one day, told apart by name")
            << "knee-injection" << "score-knee"
            << QStringList{"d+1-morning", "d+1-evening", "d+3"} + run("wk", 1, 6);
        QTest::newRow("knee: two before it") << "knee-injection" << "check-infection"
                                             << QStringList{"d-1-day-before", "d+0-morning"};
    }

    void series() {
        QFETCH(QString, id);
        QFETCH(QString, step);
        QFETCH(QStringList, expected);
        const Guide guide = guide_of(id);
        const Step* found = guide.find_step(step.toStdString());
        QVERIFY(found);
        QStringList names;
        for (const Occurrence& occurrence : found->occurrences) {
            names << testing::shown(occurrence.name);
        }
        QCOMPARE(names, expected);
    }

    void applies_data() {
        QTest::addColumn<QString>("id");
        QTest::addColumn<QString>("answers");
        QTest::addColumn<QString>("step");
        QTest::addColumn<QString>("expected");
        const auto row = [](const char* id, const char* answers, const char* step,
                            const char* expected) {
            QTest::addRow("%s: %s with %s", id, step, answers) << id << answers << step << expected;
        };
        const char* facet = "lumbar-facet-joint-injection";
        row(facet, "", "ask-preparation", "yes");
        row(facet, "blood-thinner=yes", "call-blood-thinner", "yes");
        row(facet, "blood-thinner=no", "call-blood-thinner", "no");
        row(facet, "blood-thinner=unsure", "call-blood-thinner", "depends");
        row(facet, "could-be-pregnant=yes", "say-period-date d+0", "yes");
        row(facet, "could-be-pregnant=no", "say-period-date d+0", "no");
        row(facet, "steroid=no", "steroid-days", "no");
        const char* epidural = "epidural-steroid-injection";
        row(epidural, "fasting=yes", "check-food-times", "yes");
        row(epidural, "fasting=no sedation=yes", "check-food-times", "yes");
        row(epidural, "fasting=no sedation=no", "check-food-times", "no");
        row(epidural, "fasting=no", "check-food-times", "depends");
        row(epidural, "fasting=no sedation=no", "eat-as-usual", "yes");
        row(epidural, "fasting=no sedation=yes", "eat-as-usual", "no");
        row(epidural, "fasting=no sedation=unsure", "eat-as-usual", "depends");
        row(epidural, "fasting=yes", "eat-as-usual", "no");
        row(epidural, "pain-place=leg", "score-leg d+1", "yes");
        row(epidural, "pain-place=leg", "score-back d+1", "no");
        row(epidural, "pain-place=both", "score-leg d+1", "yes");
        row(epidural, "pain-place=both", "score-back d+1", "yes");
        row(epidural, "", "headache-watch d+1", "yes");
        const char* ablation = "radiofrequency-ablation";
        row(ablation, "heart-device=yes", "tell-heart-device", "yes");
        row(ablation, "heart-device=no", "tell-heart-device", "no");
        row(ablation, "sedation=yes lives-alone=yes", "find-adult", "yes");
        row(ablation, "sedation=yes lives-alone=no", "find-adult", "yes");
        row(ablation, "sedation=yes", "find-adult", "yes");
        row(ablation, "", "find-adult", "depends");
        row(ablation, "sedation=no", "find-adult", "no");
        row("hip-injection", "stairs-at-home=yes", "plan-stairs", "yes");
        row("hip-injection", "stairs-at-home=no", "plan-stairs", "no");
        row("hip-injection", "", "plan-stairs", "depends");
        row("knee-injection", "steroid=yes", "flare-days", "yes");
        row("knee-injection", "steroid=no", "flare-days", "no");
        row("knee-injection", "steroid=unsure", "flare-days", "depends");
        row("knee-injection", "steroid=no", "no-impact", "yes");
        row("si-lateral-branch-rfa", "payer=us-medicare", "ask-cover", "yes");
        row("si-lateral-branch-rfa", "payer=other-insurer", "ask-cover", "yes");
        row("si-lateral-branch-rfa", "payer=health-service", "ask-cover", "no");
    }

    void applies() {
        QFETCH(QString, id);
        QFETCH(QString, answers);
        QFETCH(QString, step);
        QFETCH(QString, expected);
        const Guide guide = guide_of(id);
        const Plan plan = build_plan(guide, {}, answers_of(guide, answers));
        QCOMPARE(shown(planned(plan, id_of(step)).applies), expected);
    }

    void clamped_data() {
        QTest::addColumn<QString>("id");
        QTest::addColumn<QString>("appointment");
        QTest::addColumn<QString>("step");
        QTest::addColumn<QString>("due");
        QTest::addColumn<QString>("from"); ///< "-" where it was not moved
        const auto row = [](const char* id, const char* appointment, const char* step,
                            const char* due, const char* from = "-") {
            QTest::addRow("%s: %s for %s", id, step, appointment)
                << id << appointment << step << due << from;
        };
        const char* facet = "lumbar-facet-joint-injection"; // not_after
        row(facet, "2026-06-18T08:15", "say-period-date d+0", "2026-06-18T07:15:00",
            "2026-06-18T08:00:00");
        row(facet, "2026-06-18T14:00", "say-period-date d+0", "2026-06-18T08:00:00");
        const char* epidural = "epidural-steroid-injection"; // hours, earlier
        row(epidural, "2026-06-18T08:30", "check-food-times", "2026-06-17T20:00:00",
            "2026-06-17T22:30:00");
        row(epidural, "2026-06-18T14:00", "check-food-times", "2026-06-17T20:00:00",
            "2026-06-18T04:00:00");
        row(epidural, "2026-06-18T18:00", "check-food-times", "2026-06-18T08:00:00");
        const char* hip = "hip-injection"; // not_before, and hours, later
        row(hip, "2026-06-18T09:00", "weight-again", "2026-06-19T08:00:00", "2026-06-18T21:00:00");
        row(hip, "2026-06-18T16:00", "weight-again", "2026-06-19T08:00:00", "2026-06-19T04:00:00");
        row(hip, "2026-06-18T07:30", "weight-again", "2026-06-18T19:30:00");
        row(hip, "2026-06-18T08:00", "get-ready", "2026-06-18T07:00:00", "2026-06-18T07:30:00");
        const char* ablation = "radiofrequency-ablation"; // later, over a change of the clocks
        row(ablation, "2026-10-15T19:30", "still-sore", "2026-10-26T09:00:00",
            "2026-10-25T18:30:00");
        row(ablation, "2026-10-12T19:00", "still-sore", "2026-10-23T09:00:00",
            "2026-10-22T19:00:00");
        row("knee-injection", "2026-06-18T07:45", "check-infection d+0-morning",
            "2026-06-18T06:45:00", "2026-06-18T07:00:00");
    }

    void clamped() {
        QFETCH(QString, id);
        QFETCH(QString, appointment);
        QFETCH(QString, step);
        QFETCH(QString, due);
        QFETCH(QString, from);
        const Guide guide = guide_of(id);
        const Plan plan = build_plan(guide, booked("Europe/London", appointment.toStdString()), {});
        const PlannedStep& found = planned(plan, id_of(step));
        QCOMPARE(there(plan, found.due), due);
        QCOMPARE(there(plan, found.moved_from), from);
    }

    void windows_data() {
        QTest::addColumn<QString>("id");
        QTest::addColumn<QString>("step");
        QTest::addColumn<QString>("opens");
        QTest::addColumn<QString>("closes");
        QTest::addColumn<QString>("lateUntil");
        QTest::newRow("knee: 48 hours, while the clocks go forward")
            << "knee-injection" << "no-impact" << "2026-03-28T09:00:00" << "2026-03-30T10:00:00"
            << "2026-03-30T10:00:00";
        QTest::newRow("ablation: sore to the end of day 10, then late until day 15")
            << "radiofrequency-ablation" << "sore-days" << "2026-03-29T00:00:00"
            << "2026-04-08T00:00:00" << "2026-04-13T00:00:00";
        QTest::newRow("ablation: sunburn from day 2 to 14")
            << "radiofrequency-ablation" << "sunburn-feeling" << "2026-03-30T00:00:00"
            << "2026-04-12T00:00:00" << "2026-04-19T00:00:00";
        QTest::newRow("hip: trouble with weight, four hours")
            << "hip-injection" << "first-steps" << "2026-03-28T09:00:00" << "2026-03-28T13:15:00"
            << "2026-03-29T00:00:00";
        QTest::newRow("epidural: a weak leg, eight hours")
            << "epidural-steroid-injection" << "weak-leg-hours" << "2026-03-28T09:00:00"
            << "2026-03-28T17:00:00" << "2026-03-29T01:00:00";
        QTest::newRow("epidural: a deadline closes when it is due")
            << "epidural-steroid-injection" << "chase-blood-thinner" << "2026-03-17T00:00:00"
            << "2026-03-18T10:00:00" << "2026-03-28T09:00:00";
        QTest::newRow("epidural: a nudge stays on time for four days more")
            << "epidural-steroid-injection" << "ask-blood-thinner" << "2026-02-28T00:00:00"
            << "2026-03-19T00:00:00" << "2026-03-28T09:00:00";
    }

    void windows() {
        QFETCH(QString, id);
        QFETCH(QString, step);
        QFETCH(QString, opens);
        QFETCH(QString, closes);
        QFETCH(QString, lateUntil);
        const Guide guide = guide_of(id);
        const Plan plan = build_plan(guide, booked("Europe/Berlin", "2026-03-28T09:00"), {});
        const PlannedStep& found = planned(plan, id_of(step));
        QCOMPARE(there(plan, found.opens), opens);
        QCOMPARE(there(plan, found.closes), closes);
        QCOMPARE(there(plan, found.late_until), lateUntil);
    }

    void waits_data() {
        QTest::addColumn<QString>("id");
        QTest::addColumn<QString>("step");
        QTest::addColumn<QString>("first");
        QTest::newRow("ablation: both blocks first")
            << "radiofrequency-ablation" << "talk-blocks" << "first-block second-block";
        QTest::newRow("SI ablation: the blocks first")
            << "si-lateral-branch-rfa" << "ask-aim" << "block-scores";
        QTest::newRow("epidural: the rule before its times")
            << "epidural-steroid-injection" << "check-food-times" << "ask-eating";
    }

    /// The step opens with the last of those that come first, and not before.
    void waits() {
        QFETCH(QString, id);
        QFETCH(QString, step);
        QFETCH(QString, first);
        const Guide guide = guide_of(id);
        const Plan plan =
            build_plan(guide, booked("Europe/London", "2026-06-18T14:00"),
                       answers_of(guide, id.startsWith("epidural") ? "fasting=yes" : "side=left"));
        const Instant now = *planned(plan, id_of(step)).opens + 1min;
        std::vector<StepEvent> events;
        for (const QString& each : first.split(' ')) {
            QCOMPARE(state(plan, id_of(step), now, events), "upcoming");
            events.push_back(did(id_of(each), StepEvent::Kind::done, now));
        }
        QCOMPARE(state(plan, id_of(step), now, events), "open");
    }

    void needless_data() {
        QTest::addColumn<QString>("id");
        QTest::addColumn<QString>("answers");
        QTest::addColumn<QString>("chase");
        QTest::addColumn<QString>("ask");
        QTest::newRow("epidural") << "epidural-steroid-injection" << "blood-thinner=yes"
                                  << "chase-blood-thinner" << "ask-blood-thinner";
        QTest::newRow("ablation") << "radiofrequency-ablation" << "heart-device=yes"
                                  << "chase-heart-device" << "tell-heart-device";
    }

    /// Chasing an answer leaves the plan once the answer is there.
    void needless() {
        QFETCH(QString, id);
        QFETCH(QString, answers);
        QFETCH(QString, chase);
        QFETCH(QString, ask);
        const Guide guide = guide_of(id);
        const Plan plan = build_plan(guide, booked("Europe/London", "2026-06-18T14:00"),
                                     answers_of(guide, answers));
        const Instant due = *planned(plan, id_of(chase)).due;
        QCOMPARE(state(plan, id_of(chase), due - 1min), "open");
        QCOMPARE(state(plan, id_of(chase), due), "late"); // it is a "by"
        QCOMPARE(state(plan, id_of(chase), due, {did(id_of(ask), StepEvent::Kind::done, due)}),
                 "not_applicable");
        QCOMPARE(state(plan, id_of(chase), due, {did(id_of(ask), StepEvent::Kind::skipped, due)}),
                 "late");
    }

    void locked_data() {
        QTest::addColumn<QString>("id");
        QTest::addColumn<QString>("step");
        QTest::newRow("facet: never stop it on your own")
            << "lumbar-facet-joint-injection" << "call-blood-thinner";
        QTest::newRow("facet: when to get help") << "lumbar-facet-joint-injection"
                                                 << "read-get-help";
        QTest::newRow("epidural: headache") << "epidural-steroid-injection" << "headache-watch d+1";
        QTest::newRow("ablation: pacemaker") << "radiofrequency-ablation" << "tell-heart-device";
        QTest::newRow("hip: blood thinner") << "hip-injection" << "ask-blood-thinner";
        QTest::newRow("knee: blood thinner") << "knee-injection" << "ask-blood-thinner";
        QTest::newRow("SI ablation: pacemaker") << "si-lateral-branch-rfa" << "tell-heart-device";
        QTest::newRow("SI ablation: sedation") << "si-lateral-branch-rfa" << "sedation-day";
    }

    /// No clinic switches it off, and no person moves it.
    void locked() {
        QFETCH(QString, id);
        QFETCH(QString, step);
        const Guide guide = guide_of(id);
        const StepId locked = id_of(step);
        const auto overlay = [&guide](const std::string& key) {
            QString text = R"({"format": 2, "overlay": "a-clinic", "guide": "GUIDE", "version": "1",
                               "languages": ["en"], "steps": {"STEP": {"off": true}},
                               "texts": {"en": {"clinic": "A clinic"}}})";
            text.replace("GUIDE", testing::shown(guide.id)).replace("STEP", testing::shown(key));
            return text.toStdString();
        };
        const auto refused = apply_overlay(guide, "overlay", overlay(locked.key));
        QVERIFY(!refused);
        QCOMPARE(testing::shown(refused.error().where),
                 testing::shown("overlay#/steps/" + locked.key));
        const auto free = std::ranges::find_if(
            guide.steps, [](const Step& each) { return !each.locked && !each.is_injection; });
        QVERIFY(apply_overlay(guide, "overlay", overlay(free->key))); // so it is the lock

        PersonalLayer layer;
        layer.times[locked] = calendar(40, 12h);
        const Anchors anchors = booked("Europe/London", "2026-06-18T14:00");
        const Plan plain = build_plan(guide, anchors, {});
        const Plan plan = build_plan(guide, anchors, {}, layer);
        QVERIFY(!planned(plan, locked).own_time);
        QCOMPARE(there(plan, planned(plan, locked).due), there(plain, planned(plain, locked).due));
    }

    void askedAgain_data() {
        QTest::addColumn<QString>("id");
        QTest::addColumn<QString>("step");
        QTest::addColumn<bool>("holdsAnswer");
        QTest::addColumn<bool>("expected");
        QTest::newRow("an answer holds for its date")
            << "knee-injection" << "ask-blood-thinner" << true << true;
        QTest::newRow("a count stays true")
            << "knee-injection" << "count-injections" << true << false;
        QTest::newRow("a check holds for its date, too")
            << "knee-injection" << "check-infection" << false << true;
        QTest::newRow("a block stays what it was")
            << "radiofrequency-ablation" << "first-block" << true << false;
        QTest::newRow("packing stays packed") << "hip-injection" << "plan-stairs" << false << false;
    }

    void askedAgain() {
        QFETCH(QString, id);
        QFETCH(QString, step);
        QFETCH(bool, holdsAnswer);
        QFETCH(bool, expected);
        const Guide guide = guide_of(id);
        const Step* found = guide.find_step(step.toStdString());
        QVERIFY(found);
        QCOMPARE(found->holds_answer, holdsAnswer);
        QCOMPARE(found->asked_again, expected);
    }

    void followUps() {
        const Guide guide = guide_of("si-lateral-branch-rfa");
        QStringList links;
        for (const FollowUp& each : guide.follow_ups) {
            links << testing::shown(each.key) + " " + testing::shown(each.guide);
        }
        QCOMPARE(links, QStringList({"other-side si-lateral-branch-rfa",
                                     "joint-injection si-joint-injection"}));
    }

    /// Section for section of the format: a guide that loses the last use of a part says so here.
    void together() {
        using Kind = Condition::Kind;
        QVERIFY(some_step([](const Step& s) { return s.clamp.not_before.has_value(); }));
        QVERIFY(some_step([](const Step& s) { return s.clamp.not_after.has_value(); }));
        QVERIFY(some_step([](const Step& s) { return s.clamp.hours && s.clamp.hours->earlier; }));
        QVERIFY(some_step([](const Step& s) { return s.clamp.hours && !s.clamp.hours->earlier; }));
        QVERIFY(some_step([](const Step& s) { return s.deadline; }));
        QVERIFY(some_step([](const Step& s) { return !s.deadline && s.window.closes; }));
        QVERIFY(some_step([](const Step& s) { return !s.after.empty(); }));
        QVERIFY(some_step([](const Step& s) { return !s.unless_done.empty(); }));
        QVERIFY(some_step([](const Step& s) { return !s.conflicts.empty(); }));
        QVERIFY(some_step([](const Step& s) { return s.reminders.size() > 1; }));
        QVERIFY(some_step([](const Step& s) { return s.calls == Call::clinic; }));
        QVERIFY(some_step([](const Step& s) { return s.calls == Call::out_of_hours; }));
        QVERIFY(some_step([](const Step& s) { return !s.usual.empty() && !s.differs.empty(); }));
        for (const Kind kind : {Kind::is, Kind::all, Kind::any, Kind::negation}) {
            QVERIFY(some_step([kind](const Step& s) { return holds_kind(s.applies, kind); }));
        }
        std::set<std::string> filled;
        for (const Guide& guide : guides_) {
            for (const ArrivalRow& row : guide.arrival) {
                filled.insert(row.writes             ? "writes"
                              : row.question.empty() ? "steps"
                              : row.steps.empty()    ? "question"
                                                     : "both");
            }
        }
        QCOMPARE(filled, (std::set<std::string>{"both", "question", "steps", "writes"}));
        // Where clinics differ, the reader is sent to the own clinic, team or insurer.
        for (const Guide& guide : guides_) {
            for (const Step& step : guide.steps) {
                QVERIFY2(step.differs.empty() || step.differs.find("our own") != std::string::npos,
                         (guide.id + ' ' + step.key).c_str());
            }
        }
    }
};

QTEST_APPLESS_MAIN(SiblingGuidesTest)
#include "sibling_guides_test.moc"
