// SPDX-License-Identifier: Apache-2.0
#include "core/plan/reading_days.h"
#include "tests/core/plan/plans.h"

#include <QTest>

using namespace beforehand;
using namespace beforehand::testing;
using date::days;

namespace {

Article article(std::string key, Phase phase, Anchor anchor, int from, int to) {
    Article made;
    made.key = std::move(key);
    made.phase = phase;
    made.read = ReadingDays{anchor, days{from}, days{to}};
    return made;
}

/// Of the procedure as a whole.
Article whole(std::string key) {
    Article made = article(std::move(key), {}, Anchor::appointment, -30, -1);
    made.phase.reset();
    return made;
}

Condition yes_to(const char* question) {
    return {.kind = Condition::Kind::is, .question = question, .values = {"yes"}};
}

} // namespace

class ReadingDaysTest : public QObject {
    Q_OBJECT

    static QStringList keys(const Guide& guide, const Plan& plan, Instant now,
                            const Answers& answers = {}) {
        QStringList keys;
        for (const Article* each : reading_now(guide, plan, answers, now)) {
            keys << QString::fromStdString(each->key);
        }
        return keys;
    }
    static QStringList keys(const Guide& guide, const Anchors& anchors, std::string_view now,
                            const Answers& answers = {}) {
        return keys(guide, build_plan(guide, anchors, answers), at(anchors.zone, now), answers);
    }

  private slots:
    // The second before the first day, its first, the last one of the last day, and the one after.
    void bothDaysAreInIt_data() {
        QTest::addColumn<QString>("zone");
        QTest::addColumn<QString>("appointment");
        QTest::addColumn<QString>("first");
        QTest::addColumn<QString>("last");
        QTest::addColumn<int>("from");
        QTest::addColumn<int>("to");
        const auto row = [](const char* what, const char* where, const char* appointment,
                            const char* first, const char* last, int from, int to) {
            QTest::newRow(what) << where << appointment << first << last << from << to;
        };
        row("before", "Europe/Berlin", "2026-12-03T09:30", "2026-11-19", "2026-12-01", -14, -2);
        row("the day itself", "Europe/Berlin", "2026-12-03T09:30", "2026-12-03", "2026-12-03", 0,
            0);
        row("afterwards", "Europe/Berlin", "2026-12-03T09:30", "2026-12-04", "2026-12-10", 1, 7);
        row("just after midnight", "Europe/Berlin", "2026-12-03T00:05", "2026-12-02", "2026-12-04",
            -1, 1);
        row("just before midnight", "Europe/Berlin", "2026-12-03T23:55", "2026-12-02", "2026-12-04",
            -1, 1);
        // Days of 23 and of 25 hours, and one that begins at one in the morning.
        row("clocks go forward", "Europe/Madrid", "2026-03-29T14:00", "2026-03-27", "2026-03-31",
            -2, 2);
        row("clocks go back", "Europe/Madrid", "2026-10-25T01:30", "2026-10-23", "2026-10-27", -2,
            2);
        row("over two of them", "America/Chicago", "2026-11-20T09:00", "2026-03-01", "2026-12-01",
            -264, 11);
    }
    void bothDaysAreInIt() {
        QFETCH(QString, zone);
        QFETCH(QString, appointment);
        QFETCH(QString, first);
        QFETCH(QString, last);
        QFETCH(int, from);
        QFETCH(int, to);
        Guide guide;
        guide.articles = {article("a", Phase::preparation, Anchor::appointment, from, to)};
        const Anchors anchors = booked(zone.toStdString(), appointment.toStdString());
        const Plan plan = build_plan(guide, anchors, {});
        const Instant begin = at(anchors.zone, (first + "T00:00").toStdString());
        const Instant end = at(anchors.zone, (last + "T23:59:59").toStdString());
        const std::chrono::seconds second{1};
        QCOMPARE(keys(guide, plan, begin - second), QStringList());
        QCOMPARE(keys(guide, plan, begin), QStringList("a"));
        QCOMPARE(keys(guide, plan, end), QStringList("a"));
        QCOMPARE(keys(guide, plan, end + second), QStringList());
        // In between there is no gap: an hour of the change comes twice, or not at all.
        for (Instant now = begin; now <= end; now += std::chrono::minutes{30}) {
            QVERIFY2(!keys(guide, plan, now).empty(), qPrintable(shown(now)));
        }
    }

    // The reader may be anywhere; the days are those of the clinic.
    void theDaysAreTheClinics() {
        Guide guide;
        guide.articles = {article("a", Phase::preparation, Anchor::appointment, -1, -1)};
        const Plan plan = build_plan(guide, booked("Australia/Sydney", "2026-12-03T09:30"), {});
        QCOMPARE(keys(guide, plan, instant("2026-12-01T12:59:59Z")), QStringList());
        QCOMPARE(keys(guide, plan, instant("2026-12-01T13:00:00Z")), QStringList("a"));
        QCOMPARE(keys(guide, plan, instant("2026-12-02T13:00:00Z")), QStringList());
    }

    // Until it is recorded the appointment stands for the injection.
    void theInjectionCountsOnceItIsRecorded() {
        Guide guide;
        guide.articles = {article("before", Phase::preparation, Anchor::appointment, 0, 1),
                          article("after", Phase::recovery, Anchor::injection, 1, 2)};
        Anchors anchors = booked("Europe/Berlin", "2026-12-03T23:00");
        QCOMPARE(keys(guide, anchors, "2026-12-04T12:00"), QStringList({"before", "after"}));
        QCOMPARE(keys(guide, anchors, "2026-12-06T12:00"), QStringList());
        anchors.injection = at(anchors.zone, "2026-12-04T00:20"); // they were late
        // What was to be read before it is over, though its days are not.
        QCOMPARE(keys(guide, anchors, "2026-12-04T12:00"), QStringList());
        QCOMPARE(keys(guide, anchors, "2026-12-05T12:00"), QStringList("after"));
        QCOMPARE(keys(guide, anchors, "2026-12-06T12:00"), QStringList("after"));
        QCOMPARE(keys(guide, anchors, "2026-12-07T12:00"), QStringList());
    }

    void anInjectionWithoutAnAppointmentIsADateToo() {
        Guide guide;
        guide.articles = {article("before", Phase::preparation, Anchor::appointment, -1, 1),
                          article("after", Phase::recovery, Anchor::injection, 1, 1)};
        const ZonePtr berlin = zone("Europe/Berlin");
        const Anchors anchors{berlin, {}, at(berlin, "2026-12-03T10:00")};
        QCOMPARE(keys(guide, anchors, "2026-12-02T12:00"), QStringList());
        QCOMPARE(keys(guide, anchors, "2026-12-04T12:00"), QStringList("after"));
    }

    void withoutADateThereIsTheProcedureAsAWhole() {
        Guide guide;
        guide.articles = {article("before", Phase::preparation, Anchor::appointment, -900, 900),
                          whole("what"), article("after", Phase::recovery, Anchor::injection, 0, 9),
                          whole("how")};
        guide.articles[1].applies = yes_to("q");
        const ZonePtr berlin = zone("Europe/Berlin");
        QCOMPARE(keys(guide, {berlin, {}, {}}, "2026-12-02T12:00"), QStringList({"what", "how"}));
        QCOMPARE(keys(guide, {berlin, {}, {}}, "2026-12-02T12:00", {{"q", "no"}}),
                 QStringList("how"));
        Plan no_zone; // nobody has said where, and there is no date to need it for
        QCOMPARE(keys(guide, no_zone, instant("2026-12-02T12:00:00Z")),
                 QStringList({"what", "how"}));
    }

    // Who waits for a new date may read what it is. Who will not have it has nothing to read for
    // these days, and is told of nothing that "these days" would bring.
    void whatIsNotGoingAhead() {
        Guide guide;
        guide.articles = {article("before", Phase::preparation, Anchor::appointment, -14, -1),
                          whole("what"),
                          article("after", Phase::recovery, Anchor::injection, 1, 7)};
        Anchors anchors = booked("Europe/Berlin", "2026-12-03T09:30");
        QCOMPARE(keys(guide, anchors, "2026-12-01T12:00"), QStringList({"before", "what"}));
        anchors.standing = Standing::to_rebook;
        QCOMPARE(keys(guide, anchors, "2026-12-01T12:00"), QStringList("what"));
        anchors.standing = Standing::cancelled;
        QCOMPARE(keys(guide, anchors, "2026-12-01T12:00"), QStringList());
        // What happened has happened: its recovery is read about, whatever the standing says.
        anchors.injection = at(anchors.zone, "2026-12-03T10:00");
        QCOMPARE(keys(guide, anchors, "2026-12-04T12:00"), QStringList("after"));
        anchors.standing = Standing::to_rebook;
        QCOMPARE(keys(guide, anchors, "2026-12-04T12:00"), QStringList("after"));
    }

    void onlyAPlainNoLeavesAnArticleOut() {
        Guide guide;
        guide.questions.resize(2);
        guide.questions[0].key = "diabetes";
        guide.questions[1].key = "insulin";
        guide.questions[1].applies = yes_to("diabetes");
        guide.articles = {article("sugar", Phase::preparation, Anchor::appointment, -14, -1),
                          article("insulin", Phase::preparation, Anchor::appointment, -14, -1)};
        guide.articles[0].applies = yes_to("diabetes");
        guide.articles[1].applies = yes_to("insulin");
        const Anchors anchors = booked("Europe/Berlin", "2026-12-03T09:30");
        const auto with = [&](const Answers& answers) {
            return keys(guide, anchors, "2026-12-01T12:00", answers);
        };
        QCOMPARE(with({{"diabetes", "yes"}, {"insulin", "yes"}}),
                 QStringList({"sugar", "insulin"}));
        QCOMPARE(with({{"diabetes", "yes"}, {"insulin", "no"}}), QStringList("sugar"));
        QCOMPARE(with({{"diabetes", "unsure"}, {"insulin", "unsure"}}),
                 QStringList({"sugar", "insulin"}));
        QCOMPARE(with({}), QStringList({"sugar", "insulin"}));
        // What is not asked any more holds no more, whatever once was said.
        QCOMPARE(with({{"diabetes", "no"}, {"insulin", "yes"}}), QStringList());
    }

    void theyComeInReadingOrder() {
        Guide guide;
        guide.articles = {article("z", Phase::recovery, Anchor::injection, -3, 3),
                          article("a", Phase::preparation, Anchor::appointment, -2, 9),
                          article("m", Phase::procedure_day, Anchor::appointment, -9, 0)};
        Article silent;
        silent.key = "silent"; // is never offered by itself
        guide.articles.insert(guide.articles.begin(), silent);
        const Anchors anchors = booked("Europe/Berlin", "2026-12-03T09:30");
        QCOMPARE(keys(guide, anchors, "2026-12-02T12:00"), QStringList({"z", "a", "m"}));
        QCOMPARE(keys(guide, {anchors.zone, {}, {}}, "2026-12-02T12:00"), QStringList());
    }
};

QTEST_APPLESS_MAIN(ReadingDaysTest)
#include "reading_days_test.moc"
