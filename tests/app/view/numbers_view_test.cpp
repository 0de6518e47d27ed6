// SPDX-License-Identifier: Apache-2.0
// The diary as a table that a person can check with a pencil.
#include "app/view/numbers_view.h"
#include "tests/app/view/diary_scene.h"

using namespace beforehand;
using namespace beforehand::testing;
using namespace std::chrono_literals;
using view::NumberModel;
using view::NumbersView;

class NumbersViewTest : public QObject {
    Q_OBJECT

    std::unique_ptr<DiaryScene> scene_;
    NumbersView& numbers() const { return *scene_->diary().numbers(); }

    /// A row as it is read, its parts with "|" between them; empty if there is none of this title.
    static QString said(NumberModel& model, const QString& title) {
        for (int row = 0; row < model.rowCount(); ++row) {
            const auto at = [&](NumberModel::Role role) {
                return model.data(model.index(row), role).toString();
            };
            if (at(NumberModel::TitleRole) == title) {
                return QStringList{at(NumberModel::TimeRole),       at(NumberModel::ScoreRole),
                                   at(NumberModel::DifferenceRole), at(NumberModel::PercentRole),
                                   at(NumberModel::SumRole),        at(NumberModel::MarkRole)}
                    .join('|');
            }
        }
        return {};
    }
    QString row(const QString& title) const { return said(*numbers().rows(), title); }
    QString summary(const QString& title) const { return said(*numbers().summaries(), title); }
    /// A score before the injection, and the injection.
    void begin(int rest, int moving) {
        scene_->diary().read();
        if (rest >= 0 || moving >= 0) {
            scene_->score_at("2026-12-02T18:00:00Z", rest, moving);
        }
        scene_->inject();
    }

  private slots:
    static void initMain() { set_up_device(); }
    void initTestCase() { view::load_plurals(); }
    void init() { scene_ = std::make_unique<DiaryScene>(); }
    void cleanup() { scene_.reset(); }

    void before_the_injection_there_are_none() {
        scene_->diary().read();
        scene_->score(3, 6);
        QCOMPARE(numbers().rows()->rowCount(), 0);
        QCOMPARE(numbers().summaries()->rowCount(), 0);
        QCOMPARE(numbers().baselineText(), "");
        QCOMPARE(numbers().completenessText(), "");
    }

    void each_score_beside_the_one_before() {
        begin(4, 7);
        scene_->score_at("2026-12-03T09:15:00Z", 4, 3);
        scene_->go_to("2026-12-03T09:46:00Z");
        QCOMPARE(numbers().sides(), QStringList("left"));
        QCOMPARE(numbers().baselineText(),
                 "Before the injection: 7 out of 10, on Wednesday 2 December, 19:00");
        QCOMPARE(row("15 minutes after"),
                 "Thursday 3 December, 10:15|3|4 less|57 %|100 × (7 − 3) ÷ 7|");
        QCOMPARE(row("30 minutes after"), "Thursday 3 December, 10:30|–||||no entry");
        QCOMPARE(row("45 minutes after"), "Thursday 3 December, 10:45|–||||open now");
        QCOMPARE(row("60 minutes after"), "");
        QCOMPARE(row("2 hours after"), "Thursday 3 December, 12:00|–||||not yet");
        QCOMPARE(numbers().completenessText(), "2 of 11 prompts, 2 live");
        numbers().setDoing("rest");
        QCOMPARE(row("15 minutes after"),
                 "Thursday 3 December, 10:15|4|the same|0 %|100 × (4 − 4) ÷ 4|");
    }

    void worse_is_negative() {
        begin(5, 5);
        scene_->score_at("2026-12-03T09:15:00Z", 6, 6);
        QCOMPARE(row("15 minutes after"),
                 QString::fromUtf8("Thursday 3 December, 10:15|6|1 more|−20 %|100 × (5 − 6) ÷ 5|"));
    }

    void at_0_nothing_can_be_computed() {
        begin(0, 0);
        scene_->score_at("2026-12-03T09:15:00Z", 2, 2);
        QCOMPARE(numbers().baselineText(),
                 "Before the injection: no pain, on Wednesday 2 December, 19:00");
        QCOMPARE(row("15 minutes after"), "Thursday 3 December, 10:15|2|2 more|not computable||");
        scene_->score_at("2026-12-03T09:30:00Z", 0, 0);
        QCOMPARE(row("30 minutes after"), "Thursday 3 December, 10:30|0|the same|not computable||");
    }

    void without_a_score_from_before_nothing_is_compared() {
        begin(-1, -1);
        scene_->score_at("2026-12-03T09:15:00Z", 2, 2);
        QCOMPARE(numbers().baselineText(),
                 "There is no score from before the injection, so nothing can be compared.");
        QCOMPARE(row("15 minutes after"), "Thursday 3 December, 10:15|2||||");
    }

    void not_answered_is_not_0() {
        begin(4, 7);
        scene_->score_at("2026-12-03T09:15:00Z", 0, -1);
        QCOMPARE(row("15 minutes after"), "Thursday 3 December, 10:15|–||||");
        numbers().setDoing("rest");
        QCOMPARE(row("15 minutes after"),
                 "Thursday 3 December, 10:15|0|4 less|100 %|100 × (4 − 0) ÷ 4|");
    }

    void put_together_by_name() {
        begin(4, 8);
        scene_->score_at("2026-12-03T09:15:00Z", 4, 6);
        scene_->score_at("2026-12-03T09:30:00Z", 4, 4);
        scene_->score_at("2026-12-03T11:00:00Z", 4, 3);
        scene_->score_at("2026-12-03T16:00:00Z", 4, 1); // after hour 6
        QCOMPARE(summary("Best of the first 8 hours"),
                 "from 4 scores|1|7 less|88 %|100 × (8 − 1) ÷ 8|");
        QCOMPARE(summary("Mean of the first 6 hours"),
                 "from 3 scores|4.3|3.7 less|46 %|100 × (8 − 4.3) ÷ 8|");
        QCOMPARE(summary("Evening of day 14"), "from 0 scores|–||||");
        scene_->score_at("2026-12-17T18:59:00Z", 4, 8);
        QCOMPARE(summary("Evening of day 14"), "from 1 score|8|the same|0 %|100 × (8 − 8) ÷ 8|");
    }

    void late_and_from_memory_are_marked() {
        begin(4, 8);
        scene_->score_at("2026-12-03T09:26:00Z", 1, 1); // 30 minutes after
        scene_->score_at("2026-12-03T09:27:00Z", 1, 1); // 15 minutes after, late
        QVERIFY(row("15 minutes after").endsWith("|late"));
        scene_->go_to("2026-12-03T12:00:00Z");
        view::EntryView& editor = *scene_->diary().editor();
        editor.beginFor("first-hour", "min+45", true);
        editor.setMoving(5);
        QCOMPARE(editor.save(), "");
        QVERIFY(row("45 minutes after").endsWith("|from memory"));
        QVERIFY(row("30 minutes after").endsWith("|"));
    }

    void what_is_about_the_other_side_is_left_out() {
        begin(4, 8);
        scene_->score_at("2026-12-03T09:15:00Z", 2, 3);
        scene_->go_to("2026-12-03T09:20:00Z"); // between the prompts
        scene_->entry().begin("pain");
        scene_->entry().setSide("right");
        scene_->entry().setMoving(9);
        QCOMPARE(scene_->entry().save(), "");
        QCOMPARE(numbers().sides(), QStringList({"left", "right"}));
        QCOMPARE(numbers().sideName("right"), "Right");
        QCOMPARE(numbers().side(), "left");
        QCOMPARE(row("Between the prompts"), "");
        numbers().setSide("right");
        QCOMPARE(row("Between the prompts"), "Thursday 3 December, 10:20|9||||");
        QCOMPARE(row("15 minutes after"), "Thursday 3 December, 10:15|–||||");
        QCOMPARE(numbers().baselineText(),
                 "There is no score from before the injection, so nothing can be compared.");
    }

    void a_side_that_has_no_score_any_more_is_left() {
        begin(4, 8);
        scene_->go_to("2026-12-03T09:15:00Z");
        scene_->entry().begin("pain");
        scene_->entry().setSide("right");
        scene_->entry().setMoving(9);
        QCOMPARE(scene_->entry().save(), "");
        numbers().setSide("right");
        QCOMPARE(scene_->session->log()->remove(QString::fromStdString(scene_->newest().id)), "");
        QCOMPARE(numbers().side(), "left");
    }

    void one_entry_is_one_change() {
        begin(4, 8);
        scene_->go_to("2026-12-03T09:15:00Z");
        const Heard heard(*numbers().rows());
        scene_->score(1, 2);
        QVERIFY(heard.reset.empty());
        QVERIFY(heard.inserted.size() + heard.removed.size() + heard.changed.size() <= 2);
    }

    void a_long_table_is_shown_in_parts() {
        begin(4, 8);
        const Side side = parse_side(numbers().side().toStdString()).value();
        for (int i = 0; i < 150; ++i) {
            app::NewEntry entry;
            entry.said.kind = LogEntry::Kind::pain;
            entry.said.scores = {{side, 1, 2}};
            scene_->clock.pass(1min);
            VERIFY_OK(scene_->log().write(entry, scene_->session->snapshot(), "Europe/Berlin"));
        }
        scene_->session->refresh();
        QCOMPARE(numbers().rows()->rowCount(), 100);
        QVERIFY(numbers().more());
        const Heard heard(*numbers().rows());
        numbers().showMore();
        QVERIFY(numbers().rows()->rowCount() > 150);
        QVERIFY(!numbers().more());
        QVERIFY(heard.reset.empty() && heard.changed.empty()); // what was there stays
        QCOMPARE(heard.inserted.size(), 1);
    }

    void completeness_in_words() {
        QCOMPARE(view::completeness_words({}), "");
        QCOMPARE(view::completeness_words(
                     {.prompts = 14, .answered = 11, .live = 9, .late = 1, .memory = 1}),
                 "11 of 14 prompts, 9 live, 1 late, 1 from memory");
        QCOMPARE(view::completeness_words({.prompts = 1, .answered = 0}), "0 of 1 prompt, 0 live");
    }
};

QTEST_MAIN(NumbersViewTest)
#include "numbers_view_test.moc"
