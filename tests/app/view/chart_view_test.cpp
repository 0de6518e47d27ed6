// SPDX-License-Identifier: Apache-2.0
// What the chart shows, and being somewhere in it without a finger.
#include "tests/app/view/diary_scene.h"

using namespace beforehand;
using namespace beforehand::testing;
using namespace std::chrono_literals;
using view::ChartView;

class ChartViewTest : public QObject {
    Q_OBJECT

    std::unique_ptr<DiaryScene> scene_;
    ChartView& chart() const { return *scene_->diary().chart(); }
    static QString said(Instant at) { return QString::fromStdString(format_instant(at)); }
    QString from() const { return said(chart().picture().chart.frame.from); }
    QString to() const { return said(chart().picture().chart.frame.to); }
    /// The day of the injection, with a score before it and five after it.
    void the_day() const {
        scene_->diary().read();
        scene_->score_at("2026-12-02T18:00:00Z", 5, 8);
        scene_->inject();
        scene_->score_at("2026-12-03T09:15:00Z", 3, 6);
        scene_->score_at("2026-12-03T09:30:00Z", 2, 4);
        scene_->score_at("2026-12-03T11:00:00Z", 1, 2);
        scene_->score_at("2026-12-03T12:00:00Z", 0, 0);
        scene_->score_at("2026-12-03T13:00:00Z", 4, 7);
    }

  private slots:
    static void initMain() { set_up_device(); }
    void initTestCase() { view::load_plurals(); }
    void init() { scene_ = std::make_unique<DiaryScene>(); }
    void cleanup() { scene_.reset(); }

    void nothing_was_read_yet() {
        scene_->score(3, 6);
        QVERIFY(chart().empty());
        QCOMPARE(chart().pointText(), "");
        QCOMPARE(chart().spanText(), "");
        chart().point(1);
        chart().pointAt(0.5);
        chart().pan(0.5);
        QVERIFY(!chart().cursor());
        scene_->diary().read();
        QVERIFY(!chart().empty());
    }

    void empty_until_something_is_scored() {
        scene_->diary().read();
        QVERIFY(chart().empty());
        scene_->entry().begin("pain");
        scene_->entry().setNap(1);
        QCOMPARE(scene_->entry().save(), "");
        QVERIFY(chart().empty()); // it has no score
        scene_->score(0, -1);
        QVERIFY(!chart().empty());
        QVERIFY(scene_->session->log()->remove(QString::fromStdString(scene_->newest().id)) == "");
    }

    void the_range_follows_the_day_until_one_is_chosen() {
        scene_->diary().read();
        QCOMPARE(chart().range(), "weeks");
        QCOMPARE(from(), "2026-11-13T11:00:30Z"); // the week before, and the one to come
        QCOMPARE(to(), "2026-11-28T11:00:30Z");
        scene_->inject();
        QCOMPARE(chart().range(), "hours");
        QCOMPARE(from(), "2026-12-03T09:00:00Z");
        QCOMPARE(to(), "2026-12-03T17:40:00Z");
        scene_->go_to("2026-12-03T17:00:01Z");
        QCOMPARE(chart().range(), "weeks");
        scene_->go_to("2026-12-17T09:00:01Z");
        QCOMPARE(chart().range(), "months");
        QCOMPARE(from(), "2026-12-03T09:00:00Z");
        QCOMPARE(to(), "2027-02-27T09:00:00Z");
        chart().setRange("hour");
        QCOMPARE(to(), "2026-12-03T10:10:00Z");
        scene_->go_to("2026-12-20T09:00:00Z");
        QCOMPARE(chart().range(), "hour");
        chart().setRange("years");
        QCOMPARE(chart().range(), "hour");
    }

    void earlier_and_later() {
        the_day();
        chart().setRange("hours");
        chart().pan(-0.5);
        QCOMPARE(from(), "2026-12-03T04:40:00Z");
        QVERIFY(chart().hasEarlier() && chart().hasLater());
        chart().pan(0.5);
        QCOMPARE(from(), "2026-12-03T09:00:00Z");
        chart().pan(-1000);
        QCOMPARE(from(), "2026-11-26T09:00:00Z"); // a week before the injection
        QVERIFY(!chart().hasEarlier() && chart().hasLater());
        chart().pan(-0.5);
        QCOMPARE(from(), "2026-11-26T09:00:00Z");
        chart().pan(1000);
        QVERIFY(chart().hasEarlier() && !chart().hasLater());
        const QString last = from();
        chart().pan(0.5);
        QCOMPARE(from(), last);
        scene_->go_to("2026-12-10T09:00:00Z");
        chart().pan(1000);
        QCOMPARE(from(), "2026-12-10T04:40:00Z"); // now is in the middle
        chart().setRange("weeks");
        QCOMPARE(from(), "2026-12-03T09:00:00Z"); // another range begins at its usual place
    }

    void from_point_to_point() {
        the_day();
        QCOMPARE(chart().pointText(), "");
        chart().point(1);
        QCOMPARE(chart().pointText(), "Thursday 3 December, 10:15, left: 6 out of 10");
        chart().point(1);
        QCOMPARE(chart().pointText(), "Thursday 3 December, 10:30, left: 4 out of 10");
        chart().point(-1);
        chart().point(-1);
        QCOMPARE(chart().pointText(), "Thursday 3 December, 10:15, left: 6 out of 10");
        chart().point(100);
        QCOMPARE(chart().pointText(), "Thursday 3 December, 14:00, left: 7 out of 10");
        chart().pointNowhere();
        QCOMPARE(chart().pointText(), "");
        chart().point(-1);
        QCOMPARE(chart().pointText(), "Thursday 3 December, 14:00, left: 7 out of 10");
    }

    void the_point_nearest_to_a_place() {
        the_day();
        chart().pointAt(0.26); // 12:05
        QVERIFY(chart().pointText().contains("12:00"));
        chart().pointAt(0);
        QVERIFY(chart().pointText().contains("10:15"));
        chart().pointAt(1);
        QVERIFY(chart().pointText().contains("14:00"));
    }

    void at_one_time_the_left_side_comes_first() {
        scene_->diary().read();
        scene_->inject();
        scene_->go_to("2026-12-03T09:15:00Z");
        scene_->entry().begin("pain");
        scene_->entry().setMoving(3);
        scene_->entry().setSide("right");
        scene_->entry().setMoving(9);
        QCOMPARE(scene_->entry().save(), "");
        chart().point(1);
        QVERIFY(chart().pointText().contains("left: 3 out of 10"));
        chart().point(1);
        QVERIFY(chart().pointText().contains("right: 9 out of 10"));
    }

    void the_other_score() {
        the_day();
        QCOMPARE(chart().doing(), "moving");
        chart().point(1);
        chart().setDoing("rest");
        QCOMPARE(chart().doing(), "rest");
        QVERIFY(chart().pointText().contains("10:15, left: 3 out of 10")); // one is where one was
    }

    void a_point_that_is_not_shown_any_more_is_left() {
        the_day();
        chart().point(-1);
        chart().setRange("hour");
        QCOMPARE(chart().pointText(), "");
        QVERIFY(!chart().cursor());
        QCOMPARE(chart().pointText(), "");
    }

    void what_a_point_says_of_itself() {
        the_day();
        scene_->go_to("2026-12-03T15:00:00Z");
        view::EntryView& editor = *scene_->diary().editor();
        editor.beginFor("first-hour", "min+45", true);
        editor.setMoving(5);
        QCOMPARE(editor.save(), "");
        chart().pointAt(0.75 / 8);
        QCOMPARE(chart().pointText(), "Thursday 3 December, 10:45, left: 5 out of 10, from memory");
        // Several in one column of three months.
        chart().setRange("months");
        chart().point(1);
        QVERIFY2(
            chart().pointText().endsWith("left: 6 scores, 4 on average, from 0 to 7, from memory"),
            qPrintable(chart().pointText()));
    }

    void spoken_in_a_few_words() {
        the_day();
        QCOMPARE(chart().spanText(), "Thursday 3 December, 10:00 to 18:40");
        QCOMPARE(chart().spoken(),
                 "Chart of your pain: Thursday 3 December, 10:00 to 18:40, 5 scores, 2 times "
                 "without an entry, Numbing medicine: first 8 hours. The same numbers are in "
                 "the table.");
        chart().setRange("weeks");
        QCOMPARE(chart().spanText(), "Thursday 3 December to Friday 18 December");
        chart().setRange("hour");
        chart().pan(-100'000);
        QVERIFY(chart().spoken().contains(", 0 scores, "));
        scene_->go_to("2026-12-03T19:24:00Z");
        chart().setRange("hours");
        chart().pan(0.8);
        QCOMPARE(chart().spanText(), "Thursday 3 December, 16:04 to Friday 4 December, 00:44");
    }

    void the_picture_has_phases_and_the_time_since() {
        the_day();
        const auto& bands = chart().picture().bands;
        QCOMPARE(bands.size(), 1U);
        QVERIFY(bands[0].first);
        QCOMPARE(bands[0].title, "Numbing medicine: first 8 hours");
        QCOMPARE(chart().picture().ticks.front().text, "0 h");
        QCOMPARE(chart().picture().ticks.size(), 9U);
        chart().setRange("weeks");
        QCOMPARE(chart().picture().bands.size(), 2U);
        QCOMPARE(chart().picture().ticks.front().text, "day 0");
        chart().setRange("months");
        QCOMPARE(chart().picture().ticks.at(1).text, "week 1");
        chart().setRange("hour");
        QCOMPARE(chart().picture().ticks.at(1).text, "15 min");
    }

    void it_moves_with_an_injection_that_is_recorded_anew() {
        the_day();
        QCOMPARE(scene_->session->undoInjection(), "");
        QVERIFY(chart().picture().bands.empty());
        scene_->inject("2026-12-03T13:30:00Z");
        QCOMPARE(from(), "2026-12-03T13:30:00Z");
    }
};

QTEST_MAIN(ChartViewTest)
#include "chart_view_test.moc"
