// SPDX-License-Identifier: Apache-2.0
// What a person lays over the plan: steps, times and notes of their own, the card, one procedure
// after another.
#include "tests/app/view/scene.h"

using namespace beforehand;
using namespace beforehand::testing;
using view::ArrivalModel;
using view::ProcedureModel;
using view::StepListModel;
using view::TextListModel;

class PersonalTest : public QObject {
    Q_OBJECT

    std::unique_ptr<Scene> scene_;
    view::Session& session() const { return *scene_->session; }
    view::StepView& step() const { return *session().step(); }

    /// The key of the own step of this title.
    QString own(const QString& title) const {
        view::StepListModel& timeline = *session().timeline();
        for (int i = 0; i < timeline.rowCount(); ++i) {
            const QModelIndex row = timeline.index(i);
            if (timeline.data(row, StepListModel::TitleRole) == title) {
                return timeline.data(row, StepListModel::KeyRole).toString();
            }
        }
        return {};
    }
    QVariant card(const QString& line, ArrivalModel::Role role) const {
        ArrivalModel& all = *session().arrival();
        for (int i = 0; i < all.count(); ++i) {
            if (all.data(all.index(i), ArrivalModel::KeyRole) == line) {
                return all.data(all.index(i), role);
            }
        }
        return {};
    }
    QStringList history() const {
        session().readHistory();
        QStringList all;
        for (int i = 0; i < session().history()->rowCount(); ++i) {
            const QModelIndex row = session().history()->index(i);
            all << session().history()->data(row, TextListModel::TextRole).toString();
        }
        return all;
    }

    /// "PT30M usual, PT0S, …" of what can be set.
    QStringList offered() const {
        QStringList result;
        TextListModel& leads = *step().leads();
        for (int i = 0; i < leads.count(); ++i) {
            const QModelIndex row = leads.index(i);
            result << (leads.data(row, TextListModel::IdRole).toString() + ' ' +
                       leads.data(row, TextListModel::DetailRole).toString())
                          .trimmed();
        }
        return result;
    }
    QString set_reminder(int row) const {
        TextListModel& set = *step().reminders();
        return set.data(set.index(row), TextListModel::IdRole).toString();
    }

  private slots:
    static void initMain() { set_up_device(); }
    void initTestCase() { view::load_plurals(); }
    void init() { scene_ = std::make_unique<Scene>(); }
    void cleanup() { scene_.reset(); }

    void an_own_step_is_written_changed_and_removed() {
        view::OwnStepView& writing = *session().ownStep();
        writing.begin("");
        QVERIFY(writing.isNew() && writing.follows() && writing.canFollow());
        QVERIFY(!writing.save("  ", "", "2026-12-01", "18:00", true).isEmpty());
        QVERIFY(!writing.save("Borrow crutches", "", "", "18:00", true).isEmpty());
        QCOMPARE(writing.save(" Borrow crutches ", "Ana has some", "2026-12-01", "18:00", true),
                 "");
        const QString key = own("Borrow crutches");
        QVERIFY(key.startsWith("own/"));
        step().open(key, "once");
        QCOMPARE(step().origin(), "own");
        QCOMPARE(step().phase(), "preparation");
        QCOMPARE(step().what(), "Ana has some");
        QCOMPARE(session().markDone(key, "once"), "");
        QCOMPARE(step().setNote("Ask Mum first"), "");

        writing.begin(key);
        QVERIFY(!writing.isNew());
        QCOMPARE(writing.title(), "Borrow crutches");
        QCOMPARE(writing.date() + writing.time(), "2026-12-0118:00");
        QCOMPARE(writing.save("Borrow two crutches", "", "2026-12-01", "19:00", true), "");
        QCOMPARE(own("Borrow two crutches"), key);
        QCOMPARE(scene_->state(key), "done"); // a tick stays
        QCOMPARE(writing.remove(), "");
        QCOMPARE(own("Borrow two crutches"), "");
        QVERIFY(!step().isOpen());
        QCOMPARE(history().filter("Done: a step of your own that was removed").size(), 1);
        QCOMPARE(session().undo(), "");
        QCOMPARE(own("Borrow two crutches"), key);
        QCOMPARE(scene_->state(key), "done");
        step().open(key, "once");
        QCOMPARE(step().note(), "Ask Mum first");
    }

    void an_own_step_that_stays_comes_after_a_procedure_that_moves_before_it() {
        QCOMPARE(session().ownStep()->save("Pay rent", "", "2026-12-01", "18:00", false), "");
        const QString key = own("Pay rent");
        QCOMPARE(scene_->of(key, StepListModel::PhaseRole).toString(), "preparation");
        QCOMPARE(session().change()->book("2026-11-28", "09:30", "Europe/Berlin"), "");
        QCOMPARE(session().change()->apply(), "");
        QCOMPARE(scene_->of(key, StepListModel::PhaseRole).toString(), "recovery");
        step().open(key, "once");
        QCOMPARE(step().phaseName(), "Recovery");
    }

    void a_step_gets_a_time_of_ones_own_and_its_usual_one_back() {
        step().open("book-driver", "once");
        QVERIFY(step().canChangeTime() && !step().ownTime());
        const QString usual = step().date() + ' ' + step().time();
        QCOMPARE(step().setTime("2026-11-24", "08:15", true), "");
        QVERIFY(step().ownTime());
        QCOMPARE(step().date() + ' ' + step().time(), "2026-11-24 08:15");
        QVERIFY2(step().adviceText().contains("1 week before"), qPrintable(step().adviceText()));
        QVERIFY(!step().setTime("2026-02-30", "08:15", true).isEmpty());
        QCOMPARE(step().resetTime(), "");
        QVERIFY(!step().ownTime() && step().adviceText().isEmpty());
        QCOMPARE(step().date() + ' ' + step().time(), usual);
        step().open("the-injection", "once");
        QVERIFY(!step().canChangeTime());
        QVERIFY(!step().setTime("2026-11-24", "08:15", true).isEmpty());
    }

    void a_usual_reminder_is_set_until_it_is_taken_away() {
        step().open("check-in", "once");
        QCOMPARE(step().reminders()->count(), 1);
        const QString usual = set_reminder(0);
        QCOMPARE(usual, "step|check-in|once|PT30M");
        QCOMPARE(offered(), QStringList({"PT0S", "PT1H", "P1D"}));
        QCOMPARE(step().removeReminder(usual), "");
        QCOMPARE(step().reminders()->count(), 0);
        QCOMPARE(offered(), QStringList({"PT30M usual", "PT0S", "PT1H", "P1D"}));
        QCOMPARE(step().setReminder("PT30M"), "");
        QCOMPARE(set_reminder(0), usual);
        for (const char* lead : {"PT0S", "PT1H", "P1D"}) {
            QCOMPARE(step().setReminder(lead), "");
        }
        QCOMPARE(step().reminders()->count(), 4);
        QCOMPARE(offered(), QStringList());
    }

    void only_reminders_that_would_still_come_are_offered() {
        step().open("check-in", "once");
        const int all = step().leads()->count();
        scene_->clock.set("2026-12-03T07:45:00Z"); // a quarter of an hour before
        session().refresh();
        QVERIFY(step().leads()->count() < all);
        QCOMPARE(step().leads()->data(step().leads()->index(0), TextListModel::IdRole).toString(),
                 "PT0S");
        scene_->clock.pass(std::chrono::minutes(15));
        session().refresh();
        QCOMPARE(step().leads()->count(), 0);
        QCOMPARE(session().change()->book("", "", "Europe/Berlin"), "");
        QCOMPARE(session().change()->apply(), "");
        // Without a date nothing is too late, and nothing of the guide's is set.
        QCOMPARE(step().leads()->count(), all + 1);
    }

    void a_note_is_the_persons_own_words() {
        step().open("book-driver", "once");
        QCOMPARE(step().setNote("  Ana, or Tom if it snows "), "");
        QCOMPARE(step().note(), "Ana, or Tom if it snows");
        step().open("check-in", "once");
        QCOMPARE(step().note(), "");
        step().open("book-driver", "once");
        QCOMPARE(step().setNote(""), "");
        QCOMPARE(step().note(), "");
    }

    void the_card_shows_what_is_known_and_what_is_not() {
        const int open = session().arrival()->open();
        QCOMPARE(card("thinner", ArrivalModel::ValueRole).toString(), "Not answered");
        QCOMPARE(card("thinner", ArrivalModel::AnsweredRole).toBool(), false);
        session().questions()->setAnswer("blood-thinner", "yes");
        QCOMPARE(session().change()->answer(), "");
        QCOMPARE(session().change()->apply(), "");
        step().open("ask-blood-thinner", "once");
        QCOMPARE(step().markDone("Keep taking it, says Dr Lee"), "");
        const QString value = card("thinner", ArrivalModel::ValueRole).toString();
        QVERIFY2(value.contains("Yes") && value.contains("Keep taking it, says Dr Lee"),
                 qPrintable(value));
        QCOMPARE(session().arrival()->write("who", "Maria Grün"), "");
        QCOMPARE(card("who", ArrivalModel::ValueRole).toString(), "Maria Grün");
        QCOMPARE(session().arrival()->open(), open - 2);
        QVERIFY(!session().arrival()->write("shoe-size", "38").isEmpty());
        QCOMPARE(session().arrival()->write("who", ""), "");
        QCOMPARE(session().arrival()->open(), open - 1);
    }

    void one_procedure_after_another() {
        QVERIFY(session().followUps()->rowCount() > 0);
        const QString key = session()
                                .followUps()
                                ->data(session().followUps()->index(0), TextListModel::IdRole)
                                .toString();
        QCOMPARE(session().setContacts("Hill Clinic", "030 1", ""), "");
        session().setup()->beginFollowUp(key);
        QCOMPARE(session().setup()->clinic(), "Hill Clinic"); // what is the same is not asked again
        session().setup()->setDate("2027-02-01");
        session().setup()->setTime("09:30");
        QCOMPARE(session().setup()->finish(), "");
        QCOMPARE(session().appointmentDate(), "2027-02-01");

        QCOMPARE(session().procedures()->update(), "");
        ProcedureModel& all = *session().procedures();
        QCOMPARE(all.count(), 2);
        QVERIFY(all.data(all.index(0), ProcedureModel::CurrentRole).toBool());
        QVERIFY(!all.data(all.index(0), ProcedureModel::DetailRole).toString().isEmpty());
        QCOMPARE(all.choose(all.data(all.index(1), ProcedureModel::IdRole).toString()), "");
        QCOMPARE(session().appointmentDate(), "2026-12-03");
        QVERIFY(all.data(all.index(1), ProcedureModel::CurrentRole).toBool());
        QVERIFY(!all.choose("none").isEmpty());
    }

    void all_that_was_done_is_on_record() {
        const qsizetype before = history().size();
        QCOMPARE(session().markDone("book-driver", "once"), "");
        QCOMPARE(session().reopen("book-driver", "once"), "");
        QCOMPARE(session().change()->book("2026-12-10", "14:00", "Europe/Berlin"), "");
        QCOMPARE(session().change()->apply(), "");
        QCOMPARE(session().undo(), "");
        const QStringList now = history();
        QCOMPARE(now.size(), before + 4); // taking back is an event of its own
        QVERIFY(now.filter("Book someone to drive you").size() >= 2);
        const QString first = session()
                                  .history()
                                  ->data(session().history()->index(0), TextListModel::DetailRole)
                                  .toString();
        QVERIFY2(first.contains("20 November 2026"), qPrintable(first));
    }

    void documents_are_saved_where_people_find_them() {
        QTemporaryDir home;
        qputenv("HOME", home.path().toUtf8());
        for (const char* kind : {"plan", "card", "helper"}) {
            QCOMPARE(session().saveDocument(kind, "txt"), "");
            const QString file = QUrl(session().savedTo()).toLocalFile();
            QVERIFY2(QFileInfo(file).size() > 100, qPrintable(file));
            QCOMPARE(session().saveDocument(kind, "txt"), ""); // again, beside the first
            QVERIFY(QUrl(session().savedTo()).toLocalFile() != file);
        }
        QVERIFY(!session().saveDocument("poster", "txt").isEmpty());
    }
};

QTEST_MAIN(PersonalTest)
#include "personal_test.moc"
