// SPDX-License-Identifier: Apache-2.0
// What the diary asks, has and says on each day, as time passes.
#include "tests/app/view/diary_scene.h"

using namespace beforehand;
using namespace beforehand::testing;
using namespace std::chrono_literals;
using view::DiaryView;
using view::PromptModel;

class DiaryViewTest : public QObject {
    Q_OBJECT

    std::unique_ptr<DiaryScene> scene_;
    DiaryView& diary() const { return scene_->diary(); }

    QVariant of(const char* key, const char* occurrence, PromptModel::Role role) const {
        PromptModel& schedule = *diary().schedule();
        for (int row = 0; row < schedule.rowCount(); ++row) {
            const QModelIndex index = schedule.index(row);
            if (schedule.data(index, PromptModel::KeyRole) == key &&
                schedule.data(index, PromptModel::OccurrenceRole) == occurrence) {
                return schedule.data(index, role);
            }
        }
        return {};
    }
    QString state(const char* key, const char* occurrence) const {
        return of(key, occurrence, PromptModel::StateRole).toString();
    }
    /// What is asked at a moment of the day of the injection, and what comes next.
    QStringList asked(const std::string& time) const {
        scene_->go_to("2026-12-03T" + time + "Z");
        return {diary().nowText(), diary().nextText()};
    }

  private slots:
    static void initMain() { set_up_device(); }
    void initTestCase() { view::load_plurals(); }
    void init() { scene_ = std::make_unique<DiaryScene>(); }
    void cleanup() { scene_.reset(); }

    void before_the_injection() {
        QVERIFY(diary().planned());
        QVERIFY(!diary().started());
        QCOMPARE(diary().nowText(), "");
        QCOMPARE(diary().nextText(), "1 week before · Thursday 26 November, 20:00");
        QCOMPARE(diary().missed(), 0);
        QCOMPARE(diary().completenessText(), "");
        QCOMPARE(diary().dayText(), "");
        QCOMPARE(diary().usualText(), "");
        QCOMPARE(diary().usualTitle(), "");
        QCOMPARE(diary().overallText(), "");
        QVERIFY(diary().movementText().startsWith("Pick a movement"));
        QVERIFY(diary().cutoffsText().startsWith("Clinics use different cut-offs"));
        QVERIFY(diary().cutoffsSources()->count() > 0);
        QCOMPARE(diary().schedule()->rowCount(), 8); // those after it have no date yet
        scene_->go_to("2026-11-26T18:30:00Z");
        QCOMPARE(diary().nowText(), "1 week before · until midnight");
        scene_->score(4, 7);
        QCOMPARE(diary().nowText(), "");
        QCOMPARE(diary().completenessText(), "1 of 1 prompt, 1 live");
        QCOMPARE(state("before-daily", "d-7"), "answered");
    }

    void the_first_hour_as_it_passes() {
        scene_->inject();
        QVERIFY(diary().started());
        QCOMPARE(asked("09:00:00"), QStringList({"", "15 minutes after · 10:15"}));
        QCOMPARE(asked("09:09:59"), QStringList({"", "15 minutes after · 10:15"}));
        QCOMPARE(asked("09:10:00"),
                 QStringList({"15 minutes after · until 10:25", "30 minutes after · 10:30"}));
        QCOMPARE(asked("09:24:59")[0], "15 minutes after · until 10:25");
        QCOMPARE(asked("09:25:00"),
                 QStringList({"30 minutes after · until 10:40", "45 minutes after · 10:45"}));
        QCOMPARE(state("first-hour", "min+15"), "late");
        QCOMPARE(of("first-hour", "min+15", PromptModel::WordsRole), "Late, still welcome");
        scene_->score(3, 6);
        QCOMPARE(asked("09:26:00")[0], "15 minutes after · late, still welcome");
        QCOMPARE(asked("09:30:00"), QStringList({"", "45 minutes after · 10:45"}));
        QCOMPARE(state("first-hour", "min+15"), "missed");
        QCOMPARE(of("first-hour", "min+15", PromptModel::WordsRole), "No entry");
        QCOMPARE(state("first-hour", "min+30"), "answered");
        QCOMPARE(of("first-hour", "min+30", PromptModel::WordsRole), "Left: at rest 3, moving 6");
        QCOMPARE(of("first-hour", "min+30", PromptModel::TimeRole), "10:30");
        QCOMPARE(of("first-hour", "min+15", PromptModel::SectionRole), "The first hour");
        QCOMPARE(of("first-hour", "min+30", PromptModel::SectionRole), "");
        QCOMPARE(of("first-hour", "min+45", PromptModel::WordsRole), "Not yet");
        QCOMPARE(of("hourly", "h+2", PromptModel::TitleRole), "2 hours after");
        QCOMPARE(of("daily", "d+3", PromptModel::TitleRole), "Day 3");
        QCOMPARE(of("weekly", "wk+6", PromptModel::TitleRole), "Week 6");
    }

    void the_window_wakes_up_when_a_prompt_opens() {
        scene_->inject("2026-12-03T09:00:20Z");
        scene_->go_to("2026-12-03T09:10:05Z");
        QCOMPARE(diary().nowText(), "");
        QCOMPARE(scene_->session->until_next_change(), 15s);
        scene_->clock.pass(15s);
        scene_->session->refresh();
        QVERIFY(!diary().nowText().isEmpty());
    }

    void what_was_missed_is_counted_and_can_be_filled_in() {
        scene_->inject();
        const int before = diary().missed(); // all of the week before
        QCOMPARE(before, 8);
        QCOMPARE(diary().completenessText(), "0 of 8 prompts, 0 live");
        scene_->score_at("2026-12-03T09:15:00Z", 3, 6);
        QCOMPARE(diary().missed(), before);
        QCOMPARE(diary().completenessText(), "1 of 9 prompts, 1 live");
        scene_->go_to("2026-12-03T10:30:00Z");
        QCOMPARE(diary().missed(), before + 3);
        diary().editor()->beginFor("first-hour", "min+30", true);
        diary().editor()->setRest(2);
        QCOMPARE(diary().editor()->save(), "");
        QCOMPARE(diary().missed(), before + 2);
        QCOMPARE(of("first-hour", "min+30", PromptModel::WordsRole),
                 "Left: at rest 2, moving – · from memory");
        scene_->score_at("2026-12-03T11:35:00Z", 4, 6); // hour 2 closed at 12:30
        QCOMPARE(of("hourly", "h+2", PromptModel::WordsRole), "Left: at rest 4, moving 6 · late");
        QCOMPARE(diary().completenessText(), "3 of 13 prompts, 1 live, 1 late, 1 from memory");
    }

    void all_in_all_is_asked_at_its_weeks() {
        scene_->inject();
        scene_->go_to("2026-12-15T22:59:59Z"); // the day before it is midnight in Berlin
        QCOMPARE(diary().overallText(), "");
        scene_->go_to("2026-12-15T23:00:00Z");
        QCOMPARE(diary().overallText(), "Week 2");
        QCOMPARE(diary().overallKey(), "overall");
        QCOMPARE(diary().overallOccurrence(), "wk+2");
        scene_->go_to("2026-12-30T16:59:59Z"); // late, and still welcome
        QCOMPARE(diary().overallText(), "Week 2");
        const QString complete = diary().completenessText();
        diary().editor()->beginFor(diary().overallKey(), diary().overallOccurrence(), false);
        diary().editor()->setChange(3);
        QCOMPARE(diary().editor()->save(), "");
        QCOMPARE(diary().overallText(), "");
        QCOMPARE(diary().completenessText(), complete); // it counts scores alone
        QCOMPARE(of("overall", "wk+2", PromptModel::WordsRole), "Answered · late");
        scene_->go_to("2027-01-14T17:00:00Z");
        QCOMPARE(diary().overallText(), "Week 6");
        scene_->go_to("2027-02-25T17:00:00Z");
        QCOMPARE(diary().overallText(), "Week 12");
    }

    void what_is_usual_by_day() {
        scene_->inject();
        QCOMPARE(diary().dayText(), "The day of the injection");
        QCOMPARE(diary().usualTitle(), "The day of the injection: what is usual, and when to call");
        QVERIFY(diary().usualText().startsWith("Pain may be less for half an hour"));
        QVERIFY(diary().usualSources()->count() > 0);
        scene_->go_to("2026-12-03T22:59:59Z");
        QCOMPARE(diary().dayText(), "The day of the injection");
        scene_->go_to("2026-12-03T23:00:00Z"); // midnight in Berlin
        QCOMPARE(diary().dayText(), "Day 1");
        QCOMPARE(diary().usualTitle(), "Day 1: what is usual, and when to call");
        const QString first = diary().usualText();
        QVERIFY(first.startsWith("Your usual pain may be back."));
        scene_->score(10, 10); // and it says the same, whatever was written
        QCOMPARE(diary().usualText(), first);
        scene_->go_to("2026-12-07T12:00:00Z");
        QVERIFY(diary().usualText().startsWith("A flare is mostly gone"));
        scene_->go_to("2027-02-25T12:00:00Z");
        QCOMPARE(diary().dayText(), "Day 84");
        QVERIFY(!diary().usualText().isEmpty());
        scene_->go_to("2027-02-26T12:00:00Z");
        QCOMPARE(diary().dayText(), "Day 85");
        QCOMPARE(diary().usualText(), "");
        QCOMPARE(diary().usualTitle(), "");
        QCOMPARE(diary().usualSources()->count(), 0);
    }

    void an_injection_that_is_taken_back_and_recorded_again() {
        scene_->inject();
        scene_->score_at("2026-12-03T09:16:00Z", 3, 6);
        const int with = diary().schedule()->rowCount();
        QCOMPARE(scene_->session->undoInjection(), "");
        QVERIFY(!diary().started());
        QCOMPARE(diary().usualText(), "");
        QVERIFY(diary().schedule()->rowCount() < with);
        QCOMPARE(scene_->all().size(), 1U); // what was written stays
        QCOMPARE(scene_->session->undo(), "");
        QCOMPARE(state("first-hour", "min+15"), "answered");
        QCOMPARE(scene_->session->undoInjection(), "");
        scene_->inject("2026-12-03T09:20:00Z");
        // That score is from before the injection now.
        QCOMPARE(diary().nextText(), "15 minutes after · 10:35");
        QCOMPARE(state("first-hour", "min+15"), "upcoming");
        QCOMPARE(diary().schedule()->rowCount(), with);
    }

    void another_procedure_has_its_own_diary() {
        scene_->inject();
        diary().read();
        scene_->score_at("2026-12-03T09:16:00Z", 3, 6);
        QVERIFY(!diary().chart()->empty());
        app::NewProcedure wanted;
        wanted.guide = "lumbar-medial-branch-block";
        wanted.zone = "Europe/Berlin";
        const std::string other = scene_->composition->procedures().add(wanted).value();
        scene_->session->show(other);
        QVERIFY(diary().planned() && !diary().started());
        QVERIFY(diary().chart()->empty());
        QCOMPARE(diary().numbers()->rows()->rowCount(), 0);
        QCOMPARE(diary().completenessText(), "");
        QCOMPARE(diary().nowText(), "");
        QCOMPARE(diary().schedule()->rowCount(), 0); // it has no date
        scene_->session->show(scene_->id);
        QVERIFY(!diary().chart()->empty());
        QCOMPARE(state("first-hour", "min+15"), "answered");
    }

    void without_a_procedure_there_is_nothing_to_ask() {
        FakeClock clock("2026-11-20T11:00:30Z");
        const auto composition = app::Composition::open({}, clock).value();
        view::Session session(*composition, false);
        DiaryView& none = *session.diary();
        none.read();
        QVERIFY(!none.planned() && !none.started());
        QCOMPARE(none.nowText() + none.nextText() + none.completenessText() + none.usualText(), "");
        QCOMPARE(none.problem(), "");
        none.entry()->begin("pain");
        none.entry()->setRest(3);
        QCOMPARE(none.entry()->save(), "");
        QCOMPARE(none.latest()->count(), 1);
    }

    void an_entry_ticks_the_step_that_asks_for_it() {
        QVERIFY(diary().stepAsks("diary-daily"));
        QVERIFY(!diary().stepAsks("book-driver"));
        QVERIFY(!diary().stepAsks("no-such-step"));
        scene_->inject();
        scene_->go_to("2026-12-04T18:30:00Z");
        const auto step = [this] {
            return scene_->of("diary-daily", view::StepListModel::StateRole, "d+1").toString();
        };
        QVERIFY(step() != "done");
        scene_->score(3, 6);
        QCOMPARE(step(), "done");
        QCOMPARE(scene_->session->log()->remove(QString::fromStdString(scene_->newest().id)), "");
        QVERIFY(step() != "done");
    }

    void which_side_is_treated() {
        const auto treated = [this] {
            return std::vector{diary().treated(Side::left), diary().treated(Side::right),
                               diary().treated(Side::whole)};
        };
        scene_->answer_side("");
        QCOMPARE(treated(), (std::vector{false, false, false}));
        scene_->answer_side("left");
        QCOMPARE(treated(), (std::vector{true, false, false}));
        scene_->answer_side("both");
        QCOMPARE(treated(), (std::vector{true, true, false}));
        scene_->answer_side("unsure");
        QCOMPARE(treated(), (std::vector{false, false, false}));
    }

    void the_newest_few_are_kept_new() {
        QCOMPARE(diary().latest()->count(), 0); // not asked for yet
        diary().read();
        for (int i = 0; i < 5; ++i) {
            scene_->clock.pass(1min);
            scene_->score(i, -1);
        }
        QCOMPARE(diary().latest()->count(), 3);
        QCOMPARE(diary().latest()->data(diary().latest()->index(0), view::LogModel::ScoreRole),
                 "Left: at rest 4, moving –");
    }

    void what_was_there_before_a_correction() {
        scene_->score(3, 6);
        const QString first = QString::fromStdString(scene_->newest().id);
        scene_->clock.pass(1h);
        QCOMPARE(diary().editor()->correct(first), "");
        diary().editor()->setRest(2);
        diary().editor()->setText("I misread it");
        QCOMPARE(diary().editor()->save(), "");
        QCOMPARE(diary().readHistory(QString::fromStdString(scene_->newest().id)), "");
        view::TextListModel& history = *diary().history();
        QCOMPARE(history.count(), 2);
        const auto text = [&](int row, view::TextListModel::Role role) {
            return history.data(history.index(row), role).toString();
        };
        QCOMPARE(text(0, view::TextListModel::TextRole), "Left: at rest 2, moving 6\nI misread it");
        QCOMPARE(text(1, view::TextListModel::TextRole), "Left: at rest 3, moving 6");
        QCOMPARE(text(0, view::TextListModel::DetailRole),
                 "About Friday 20 November, 12:00 · written Friday 20 November, 13:00");
        QVERIFY(!diary().readHistory("no-such-id").isEmpty());
        QCOMPARE(history.count(), 0);
    }

    void a_damaged_entry_is_named() {
        QTemporaryDir folder(db::testing::scratch());
        scene_ = std::make_unique<DiaryScene>(folder.path().toStdString());
        scene_->inject();
        scene_->score_at("2026-12-03T09:16:00Z", 3, 6);
        QCOMPARE(diary().problem(), "");
        db::testing::run_sql(folder.path().toStdString(), "UPDATE log_entry SET movement = 'x'");
        scene_->session->refresh();
        QCOMPARE(diary().problem(), "1 entry is damaged and cannot be shown.");
        QCOMPARE(diary().completenessText(), "0 of 9 prompts, 0 live");
    }

    void models_keep_the_rules_through_a_diary() {
        std::vector<std::unique_ptr<QAbstractItemModelTester>> testers;
        for (QAbstractItemModel* model : std::initializer_list<QAbstractItemModel*>{
                 diary().schedule(), diary().latest(), diary().numbers()->rows(),
                 diary().numbers()->summaries(), diary().usualSources(), diary().cutoffsSources(),
                 diary().history(), diary().entry()->medicines()}) {
            testers.push_back(std::make_unique<QAbstractItemModelTester>(
                model, QAbstractItemModelTester::FailureReportingMode::Fatal));
        }
        diary().read();
        scene_->inject();
        for (int i = 0; i < 40; ++i) {
            scene_->clock.pass(15min);
            scene_->session->refresh();
            if (i % 3 != 1) {
                scene_->score(i % 11, (i + 1) % 11);
            }
        }
        diary().entry()->setMedicine("Gel");
        diary().entry()->addMedicine();
        diary().entry()->drop();
        for (int day = 0; day < 100; ++day) {
            scene_->clock.pass(24h);
            scene_->session->refresh();
            if (day % 2 == 0) {
                scene_->score(day % 11, -1);
            }
        }
        diary().numbers()->setDoing("rest");
        QCOMPARE(scene_->session->undoInjection(), "");
    }

    void looking_again_says_nothing() {
        diary().read();
        scene_->inject();
        scene_->score_at("2026-12-03T09:16:00Z", 3, 6);
        const Heard schedule(*diary().schedule());
        const Heard latest(*diary().latest());
        const Heard rows(*diary().numbers()->rows());
        scene_->session->refresh();
        QVERIFY(schedule.only_changed(0));
        QVERIFY(latest.only_changed(0));
        QVERIFY(rows.only_changed(0));
    }
};

QTEST_MAIN(DiaryViewTest)
#include "diary_view_test.moc"
