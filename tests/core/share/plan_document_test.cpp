// SPDX-License-Identifier: Apache-2.0
#include "core/share/plan_document.h"
#include "tests/core/plan/plans.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace beforehand;
using namespace beforehand::testing;
using namespace std::chrono_literals;

namespace {

QJsonArray steps_of(const std::string& json) {
    return QJsonDocument::fromJson(QByteArray::fromStdString(json)).object()["steps"].toArray();
}

} // namespace

class SharePlanDocumentTest : public QObject {
    Q_OBJECT

    Guide guide_ = tiny_guide();
    Plan plan_ = build_plan(guide_, booked("Europe/Madrid", "2026-03-28T10:00"), {});
    Plan undated_ = build_plan(guide_, {zone("Europe/Madrid"), {}, {}}, {});

    std::vector<TimelineRow> rows(const Plan& plan, std::string_view now) const {
        return timeline(plan, {}, at(zone("Europe/Madrid"), now));
    }

  private slots:
    void aStepIsWrittenOutInFull() {
        const std::string json = plan_json(plan_, rows(plan_, "2026-03-28T05:00"));
        QVERIFY(json.starts_with(R"({
  "steps": [
    {
      "key": "ask-insulin",
      "occurrence": "once",
      "phase": "preparation",
      "title": ")" + guide_.steps[0].title +
                                 R"(",
      "local": "2026-03-14T18:00:00",
      "zone": "Europe/Madrid",
      "utc": "2026-03-14T17:00:00Z",
      "when": {
        "anchor": "appointment",
        "kind": "calendar",
        "offset": "-P14D",
        "at": "18:00"
      },
      "state": "depends",
      "facts": [
        "P1",
        "P2"
      ],
      "sources": [
        "H1",
        "R3"
      ],
      "origin": "guide",
      "deadline": true,
      "opens": "2026-03-06T23:00:00Z",
      "closes": "2026-03-14T17:00:00Z",
      "late_until": "2026-03-15T05:00:00Z",
      "moved_from": null,
      "waits_for": []
    },
)"));
        QVERIFY(json.ends_with("}\n"));
    }

    void hasEveryFieldOfEveryStep() {
        const QJsonArray steps = steps_of(plan_json(plan_, rows(plan_, "2026-03-28T05:00")));
        QCOMPARE(steps.size(), 10);
        for (const auto& step : steps) {
            QCOMPARE(step.toObject().keys(),
                     (QStringList{"closes", "deadline", "facts", "key", "late_until", "local",
                                  "moved_from", "occurrence", "opens", "origin", "phase", "sources",
                                  "state", "title", "utc", "waits_for", "when", "zone"}));
            QCOMPARE(step.toObject()["when"].toObject().keys(),
                     (QStringList{"anchor", "at", "kind", "offset"}));
        }
    }

    void tellsElapsedFromCalendar() {
        const QJsonArray steps = steps_of(plan_json(plan_, rows(plan_, "2026-03-28T05:00")));
        const auto line = [&steps](int i) {
            const QJsonObject step = steps[i].toObject();
            const QJsonObject when = step["when"].toObject();
            return QStringList{
                step["occurrence"].toString(), step["phase"].toString(),
                step["utc"].toString(),        step["state"].toString(),
                when["anchor"].toString(),     when["kind"].toString(),
                when["offset"].toString(),     when["at"].isNull() ? "null" : when["at"].toString()}
                .join(' ');
        };
        QCOMPARE(line(1), "once procedure_day 2026-03-28T03:00:00Z late appointment elapsed -PT6H "
                          "null");
        QCOMPARE(line(2), "min+15 recovery 2026-03-28T09:15:00Z open injection elapsed PT15M null");
        QCOMPARE(line(5), "h+2 recovery 2026-03-28T11:00:00Z open injection elapsed PT2H null");
        QCOMPARE(line(6), "d+0 recovery 2026-03-28T20:00:00Z open injection calendar P0D 21:00");
        QCOMPARE(line(7), "d+1 recovery 2026-03-29T08:00:00Z upcoming injection calendar P1D null");
        QCOMPARE(line(9), "wk+6 recovery 2026-05-09T08:00:00Z upcoming injection calendar P42D "
                          "null");
    }

    void withoutADateHasNulls() {
        const QJsonArray steps = steps_of(plan_json(undated_, rows(undated_, "2026-03-28T05:00")));
        QCOMPARE(steps.size(), 10);
        for (const auto& step : steps) {
            QVERIFY(step.toObject()["local"].isNull());
            QVERIFY(step.toObject()["utc"].isNull());
            QCOMPARE(step.toObject()["zone"].toString(), "Europe/Madrid");
        }
        const Plan nowhere = build_plan(guide_, {}, {});
        const QJsonArray other = steps_of(plan_json(nowhere, timeline(nowhere, {}, {})));
        QVERIFY(other[0].toObject()["zone"].isNull());
    }

    void titlesOfAnyScriptStayAsTheyAre() {
        guide_.steps[0].title = "Zuerst \"fragen\"\\ 日本";
        const QJsonArray steps = steps_of(plan_json(plan_, rows(plan_, "2026-03-28T05:00")));
        QCOMPARE(steps[0].toObject()["title"].toString(), "Zuerst \"fragen\"\\ 日本");
        guide_ = tiny_guide();
        plan_ = build_plan(guide_, booked("Europe/Madrid", "2026-03-28T10:00"), {});
        undated_ = build_plan(guide_, {zone("Europe/Madrid"), {}, {}}, {});
    }

    void forPeopleByPhaseAndDay() {
        Step asked = step("asked", Phase::preparation, calendar(-7, 10h));
        asked.applies = {.kind = Condition::Kind::is, .question = "q", .values = {"yes"}};
        Guide guide = guide_of({step("list", Phase::preparation, calendar(-7, 18h)), asked,
                                step("bag", Phase::preparation, calendar(-1, 20h)),
                                step("arrive", Phase::procedure_day, elapsed(-30min)),
                                step("walk", Phase::recovery, calendar(1, 10h)),
                                step("ice", Phase::recovery, calendar(1, 12h))});
        for (Step& each : guide.steps) {
            each.title = "The " + each.key;
        }
        const Anchors anchors = booked("America/Chicago", "2026-12-03T09:30");
        const Plan open = build_plan(guide, anchors, {});
        const auto text = [&](const Plan& plan) {
            return QString::fromStdString(
                plan_text(plan, timeline(plan, {}, at(anchors.zone, "2026-11-26T19:00"))));
        };
        QCOMPARE(text(open), "Preparation\n"
                             "  Thursday 2026-11-26\n"
                             "    10:00  The asked  [depends]\n"
                             "    18:00  The list  [late]\n"
                             "  Wednesday 2026-12-02\n"
                             "    20:00  The bag  [upcoming]\n"
                             "\n"
                             "Procedure day\n"
                             "  Thursday 2026-12-03\n"
                             "    09:00  The arrive  [upcoming]\n"
                             "\n"
                             "Recovery\n"
                             "  Friday 2026-12-04\n"
                             "    10:00  The walk  [upcoming]\n"
                             "    12:00  The ice  [upcoming]\n");
        QVERIFY(!text(build_plan(guide, anchors, {{"q", "no"}})).contains("The asked"));
        QVERIFY(text(build_plan(guide, anchors, {{"q", "yes"}})).contains("The asked  [late]"));
    }

    void forPeopleWithoutADate_data() {
        QTest::addColumn<int>("days");
        QTest::addColumn<int>("minutes"); // calendar: of the day, -1 for none; else the length
        QTest::addColumn<bool>("calendar_kind");
        QTest::addColumn<bool>("injection_anchor");
        QTest::addColumn<QString>("expected");
        const auto row = [](int days, int minutes, bool calendar_kind, bool injection_anchor,
                            const char* expected) {
            QTest::newRow(expected)
                << days << minutes << calendar_kind << injection_anchor << expected;
        };
        row(-14, 18 * 60, true, false, "2 weeks before the appointment, at 18:00");
        row(-7, -1, true, false, "1 week before the appointment");
        row(-3, 600, true, false, "3 days before the appointment, at 10:00");
        row(-1, 0, true, false, "1 day before the appointment, at 00:00");
        row(0, 420, true, false, "on the day of the appointment, at 07:00");
        row(0, -1, true, true, "on the day of the injection");
        row(1, 600, true, true, "1 day after the injection, at 10:00");
        row(42, -1, true, true, "6 weeks after the injection");
        row(0, -360, false, false, "6 hours before the appointment");
        row(0, -60, false, false, "1 hour before the appointment");
        row(0, -30, false, false, "30 minutes before the appointment");
        row(0, 90, false, true, "90 minutes after the injection");
        row(0, 1, false, true, "1 minute after the injection");
        row(0, 0, false, true, "at the time of the injection");
    }

    void forPeopleWithoutADate() {
        QFETCH(int, days);
        QFETCH(int, minutes);
        QFETCH(bool, calendar_kind);
        QFETCH(bool, injection_anchor);
        QFETCH(QString, expected);
        const Anchor anchor = injection_anchor ? Anchor::injection : Anchor::appointment;
        const std::chrono::minutes length{minutes};
        const When when =
            calendar_kind
                ? calendar(days, minutes < 0 ? std::nullopt : std::optional(length), anchor)
                : elapsed(length, anchor);
        const Guide guide = guide_of({step("step", Phase::preparation, when)});
        const Plan plan = build_plan(guide, {}, {});
        QCOMPARE(QString::fromStdString(plan_text(plan, timeline(plan, {}, {}))),
                 "Preparation\n  " + expected + "\n      [upcoming]\n");
    }

    void ofNothingIsNothing() {
        const Plan empty = build_plan({}, {}, {});
        QCOMPARE(plan_json(empty, {}), std::string("{\n  \"steps\": []\n}\n"));
        QCOMPARE(plan_text(empty, {}), std::string());
    }
};

QTEST_APPLESS_MAIN(SharePlanDocumentTest)
#include "plan_document_test.moc"
