// SPDX-License-Identifier: Apache-2.0
// How a person is reminded, whether reminders can arrive, and what is said of those that came.
#include "app/service/autostart.h"
#include "app/view/reminder_item.h"
#include "core/id.h"
#include "core/time/iso8601.h"
#include "tests/app/view/fake_agent.h"
#include "tests/app/view/scene.h"

using namespace beforehand;
using namespace beforehand::testing;
using namespace std::chrono_literals;
using view::CheckModel;
using view::TextListModel;

class RemindersViewTest : public QObject {
    Q_OBJECT

    QTemporaryDir config_;
    std::unique_ptr<FakeAgent> agent_; // outlives the session
    std::unique_ptr<Scene> scene_;
    view::Session& session() const { return *scene_->session; }
    view::RemindersView& reminding() const { return *session().reminding(); }
    app::Reminders& reminders() const { return scene_->composition->reminders(); }

    /// A role of a check; empty where there is no such check.
    QString check(const QString& id, CheckModel::Role role) const {
        CheckModel& checks = *reminding().checks();
        for (int i = 0; i < checks.count(); ++i) {
            if (checks.data(checks.index(i), CheckModel::IdRole) == id) {
                return checks.data(checks.index(i), role).toString();
            }
        }
        return {};
    }
    QString state(const QString& id) const { return check(id, CheckModel::StateRole); }
    QString title(const QString& id) const { return check(id, CheckModel::TitleRole); }

    void use_agent() {
        agent_->run();
        reminding().use(*agent_);
    }
    /// Something became of the reminder of a step that comes at its time.
    void came(const char* key, const char* at, Delivery::State what,
              std::optional<Instant> until = {}) const {
        const Delivery row{new_id(),
                           scene_->id,
                           {{Subject::Kind::step, key, "once"}, ElapsedOffset{}},
                           parse_instant(at).value(),
                           what,
                           until,
                           {},
                           scene_->clock.now()};
        QVERIFY(reminders().store().add_deliveries({&row, 1}));
        session().refresh();
    }
    QString lately(int row, TextListModel::Role role) const {
        TextListModel& rows = *reminding().lately();
        return rows.data(rows.index(row), role).toString();
    }

  private slots:
    void initTestCase() {
        set_up_device();
        qputenv("XDG_CONFIG_HOME", config_.path().toUtf8());
        qputenv("XDG_CONFIG_DIRS", config_.path().toUtf8());
        view::load_plurals();
    }
    void init() {
        QVERIFY(app::write_autostart("/opt/beforehand-agent", {}));
        scene_.reset();
        agent_ = std::make_unique<FakeAgent>();
        scene_ = std::make_unique<Scene>();
    }
    void cleanup() { scene_.reset(); }

    void what_is_chosen_is_kept() {
        QVERIFY(reminding().on() && reminding().steps() && reminding().prompts());
        QVERIFY(!reminding().detail() && reminding().quiet());
        QCOMPARE(reminding().quietText(), "22:00 to 07:00");
        for (const char* name : {"on", "steps", "prompts", "quiet"}) {
            QCOMPARE(reminding().setSwitch(name, false), "");
        }
        QCOMPARE(reminding().setSwitch("detail", true), "");
        view::Session again(*scene_->composition, false);
        view::RemindersView& kept = *again.reminding();
        QVERIFY(!kept.on() && !kept.steps() && !kept.prompts() && !kept.quiet() && kept.detail());
    }

    void quiet_hours_come_back_as_they_were() {
        QCOMPARE(reminding().setQuietHours("21:30", "08:15"), "");
        QCOMPARE(reminding().quietText(), "21:30 to 08:15");
        QCOMPARE(reminding().setSwitch("quiet", false), "");
        QCOMPARE(reminding().setSwitch("quiet", true), "");
        QCOMPARE(reminding().quietFrom(), "21:30");
        QCOMPARE(reminding().quietTo(), "08:15");
        QCOMPARE(reminding().setQuietHours("08:15", "08:15"), "Choose two different times.");
        QCOMPARE(reminding().quietFrom(), "21:30");
    }

    void the_usual_ones_go_with_their_switch() {
        const int all = session().reminders()->count();
        QVERIFY(all > 5);
        QCOMPARE(reminding().setSwitch("steps", false), "");
        const int diary = session().reminders()->count();
        QVERIFY(diary < all);
        QCOMPARE(reminding().setSwitch("prompts", false), "");
        QCOMPARE(session().reminders()->count(), 0);
        session().step()->open("book-driver", "once");
        QCOMPARE(session().step()->setReminder("PT1H"), "");
        QCOMPARE(session().reminders()->count(), 1);
    }

    void what_came_is_no_longer_ahead() {
        QCOMPARE(reminding().setSwitch("steps", false), "");
        QCOMPARE(reminding().setSwitch("prompts", false), "");
        session().step()->open("book-driver", "once"); // due on the 26th at 18:00
        QCOMPARE(session().step()->setReminder("PT1H"), "");
        scene_->clock.set("2026-11-26T16:00:00Z");
        session().refresh();
        QCOMPARE(session().reminders()->count(), 0);
        QCOMPARE(session().step()->reminders()->count(), 1);
    }

    void a_sample_reminds_of_nothing() {
        reminding().look();
        QVERIFY(!reminding().arrives());
        QCOMPARE(reminding().checks()->count(), 1);
        QCOMPARE(title("agent"), "This is a sample");
        reminding().test();
        QVERIFY(!reminding().testing());
        QCOMPARE(reminding().testText(), "");
    }

    void all_is_well() {
        use_agent();
        agent_->run(true, parse_instant("2026-11-26T17:00:00Z").value());
        reminding().look();
        QVERIFY(reminding().arrives() && !reminding().inTheWay());
        QCOMPARE(reminding().verdict(), "Reminders can reach you.");
        for (const char* id : {"agent", "service", "autostart"}) {
            QCOMPARE(state(id), "good");
        }
        QCOMPARE(check("agent", CheckModel::ActionRole), "");
        QCOMPARE(check("service", CheckModel::ActionRole), "");
        QCOMPARE(title("next"), "Next: Thursday 26 November, 18:00");
        QCOMPARE(title("last"), "None has come yet");
        QVERIFY(!check("sleep", CheckModel::ActionRole).isEmpty());
    }

    void nobody_shows_them() {
        reminding().use(*agent_);
        agent_->start_fault = "It is not there.";
        reminding().look();
        QVERIFY(!reminding().arrives() && reminding().inTheWay());
        QCOMPARE(reminding().verdict(), "Reminders cannot reach you now.");
        QCOMPARE(state("agent"), "bad");
        QCOMPARE(check("agent", CheckModel::ActionRole), "Start it");
        QCOMPARE(reminding().mend("agent"), "");
        QCOMPARE(check("agent", CheckModel::DetailRole), "It is not there.");
        agent_->start_fault.clear();
        QCOMPARE(reminding().mend("agent"), "");
        QVERIFY(reminding().arrives());
    }

    void nothing_is_said_while_it_is_being_started() {
        reminding().use(*agent_);
        agent_->holds_back = true;
        reminding().keep_running();
        QVERIFY(reminding().starting());
        reminding().look();
        session().refresh();
        QCOMPARE(reminding().verdict(), "");
        agent_->answer();
        QVERIFY(!reminding().starting());
        agent_->answer();
        QVERIFY(reminding().arrives());
        reminding().keep_running();
        QCOMPARE(agent_->started, 1); // it is tried once by itself
    }

    void it_is_not_started_where_nothing_is_to_be_told() {
        reminding().use(*agent_);
        QCOMPARE(reminding().setSwitch("on", false), "");
        QCOMPARE(agent_->started, 0);
        QCOMPARE(agent_->refreshed, 1); // whoever runs hears of it
        reminding().look();
        QCOMPARE(reminding().verdict(), "Reminders are switched off.");
        QCOMPARE(reminding().mend("on"), "");
        QCOMPARE(agent_->started, 1);
    }

    void what_else_can_be_in_the_way() {
        use_agent();
        agent_->run(false);
        reminding().look();
        QCOMPARE(state("service"), "bad");
        QVERIFY(!reminding().arrives());
        agent_->run();
        agent_->status->data_folder = "/elsewhere";
        reminding().look();
        QCOMPARE(state("agent"), "bad");
        QVERIFY(check("agent", CheckModel::DetailRole).contains("/elsewhere"));
        QVERIFY(!reminding().arrives());
        agent_->bus = false;
        agent_->status.reset();
        reminding().look();
        QCOMPARE(title("agent"), "This system cannot show notifications");
        QCOMPARE(check("agent", CheckModel::ActionRole), "");
    }

    void after_a_login_somebody_has_to_start_it() {
        use_agent();
        QVERIFY(app::remove_autostart());
        reminding().look();
        QCOMPARE(state("autostart"), "bad");
        QVERIFY(reminding().arrives());
        QCOMPARE(reminding().verdict(), "Reminders can reach you until you log out.");
        QCOMPARE(reminding().mend("autostart"), "");
        QCOMPARE(state("autostart"), "good");
        QCOMPARE(reminding().verdict(), "Reminders can reach you.");
        QCOMPARE(reminding().mend("autostart"), ""); // what was asked for can be taken back
        QCOMPARE(state("autostart"), "bad");
    }

    void a_test_says_what_became_of_it() {
        reminding().use(*agent_);
        agent_->holds_back = true;
        reminding().test();
        QVERIFY(reminding().testing());
        reminding().test();
        QCOMPARE(agent_->started, 1); // first it has to run, and one press is one test
        agent_->answer();
        agent_->answer();
        QVERIFY(!reminding().testing() && !reminding().testFailed());
        QCOMPARE(agent_->tested, 1);
        QVERIFY(reminding().testText().startsWith("Your desktop has shown it."));

        agent_->holds_back = false;
        agent_->answer();
        agent_->test_fault = "There is no notification service.";
        reminding().test();
        QVERIFY(reminding().testFailed());
        QCOMPARE(reminding().testText(),
                 "It could not be shown. There is no notification service.");
        agent_->run(false);
        reminding().test();
        QCOMPARE(reminding().testText(),
                 "It could not be shown. Your desktop shows no notifications now.");
        agent_->status.reset();
        agent_->start_fault = "It is not there.";
        reminding().test();
        QCOMPARE(reminding().testText(), "It could not be shown. It is not there.");
        QCOMPARE(agent_->tested, 3);
    }

    void what_became_of_each_is_told() {
        using State = Delivery::State;
        scene_->clock.set("2026-11-26T17:30:00Z");
        const Instant later = parse_instant("2026-11-26T18:00:00Z").value();
        const std::pair<State, const char*> told[] = {
            {State::claimed, "could not be shown yet"},
            {State::shown, "shown"},
            {State::snoozed, "later, at Thursday 26 November, 19:00"},
            {State::done, "done"},
            {State::dismissed, "closed"}};
        for (const auto& [what, words] : told) {
            came("book-driver", "2026-11-26T17:00:00Z", what,
                 what == State::snoozed ? std::optional(later) : std::nullopt);
            QCOMPARE(reminding().lately()->count(), 1); // what became of it last
            QCOMPARE(lately(0, TextListModel::DetailRole),
                     QString("Thursday 26 November, 18:00 · ") + words);
            scene_->clock.pass(1s);
        }
        QCOMPARE(lately(0, TextListModel::IdRole), "step|book-driver|once|PT0S");
        QCOMPARE(lately(0, TextListModel::TextRole),
                 scene_->of("book-driver", view::StepListModel::TitleRole).toString());
        reminding().use(*agent_);
        reminding().look();
        agent_->run();
        reminding().look();
        QCOMPARE(title("last"), "Last: Thursday 26 November, 18:00");
        scene_->clock.pass(24h * 8);
        session().refresh();
        QCOMPARE(reminding().lately()->count(), 0);
    }

    void a_late_one_says_what_still_counts() {
        const Step* driver = session().snapshot()->guide->find_step("book-driver");
        QVERIFY(driver && !driver->late.empty());
        scene_->clock.set("2026-11-30T09:00:00Z");
        came("book-driver", "2026-11-26T17:00:00Z", Delivery::State::late);
        QCOMPARE(scene_->state("book-driver"), "late");
        QCOMPARE(lately(0, TextListModel::DetailRole),
                 "Thursday 26 November, 18:00 · told afterwards: nothing could be shown then\n" +
                     QString::fromStdString(driver->late));
        QCOMPARE(session().markDone("book-driver", "once"), ""); // no instruction that is past
        QVERIFY(!lately(0, TextListModel::DetailRole).contains('\n'));
    }

    void what_is_no_longer_in_the_plan_has_no_page() {
        came("gone", "2026-11-20T10:00:00Z", Delivery::State::shown);
        QCOMPARE(lately(0, TextListModel::IdRole), "");
        QCOMPARE(lately(0, TextListModel::TextRole), "A step that is no longer in your plan");
    }

    void the_calendar_goes_to_the_documents() {
        const QTemporaryDir home;
        const QByteArray before = qgetenv("HOME");
        qputenv("HOME", home.path().toUtf8());
        QString texts[2];
        for (const bool detail : {false, true}) {
            QCOMPARE(reminding().saveCalendar(detail), "");
            QFile file(QUrl(reminding().calendarAt()).toLocalFile());
            QVERIFY(file.open(QIODevice::ReadOnly));
            texts[detail] = QString::fromUtf8(file.readAll()).remove("\r\n ");
        }
        const QString title = scene_->of("book-driver", view::StepListModel::TitleRole).toString();
        QVERIFY(texts[false].startsWith("BEGIN:VCALENDAR") && !texts[false].contains(title));
        QVERIFY(texts[true].contains(title));
        qputenv("HOME", "/dev/null");
        QVERIFY(!reminding().saveCalendar(false).isEmpty());
        qputenv("HOME", before);
    }

    void what_the_agent_did_shows_at_once() {
        use_agent();
        const Delivery row{new_id(),
                           scene_->id,
                           {{Subject::Kind::step, "book-driver", "once"}, ElapsedOffset{}},
                           scene_->clock.now(),
                           Delivery::State::shown,
                           {},
                           {},
                           scene_->clock.now()};
        QVERIFY(reminders().store().add_deliveries({&row, 1}));
        QCOMPARE(reminding().lately()->count(), 0);
        emit agent_->changed();
        QCOMPARE(reminding().lately()->count(), 1);
        QCOMPARE(reminding().verdict(), ""); // nobody asked
    }
};

QTEST_MAIN(RemindersViewTest)

#include "reminders_view_test.moc"
