// SPDX-License-Identifier: Apache-2.0
// `beforehand procedure`, `step` and `reminder`: what the window does, for scripts.
#include "tests/app/cli/program.h"
#include "tests/db/support.h"

#include <QFile>
#include <QUuid>

class ProcedureTest : public QObject {
    Q_OBJECT

    std::unique_ptr<Program> program_;
    QString id_;

    Ended run(const QString& words) const { return program_->run(words.split(' ')); }
    Ended listed(const char* what) const { return run(QString(what) + " list --format json"); }
    QJsonObject step(const QString& key, const QString& occurrence = "once") const {
        const Ended plan = run("plan --format json --procedure " + id_);
        for (const QJsonValue& value : plan.list("steps")) {
            if (value["key"] == key && value["occurrence"] == occurrence) {
                return value.toObject();
            }
        }
        return {};
    }
    QString state(const QString& key, const QString& occurrence = "once") const {
        return step(key, occurrence)["state"].toString();
    }
    /// Without the usual ones of the guide.
    QJsonArray own_reminders() const {
        QJsonArray found;
        for (const QJsonValue& value : listed("reminder").list("reminders")) {
            if (!value["usual"].toBool()) {
                found.append(value);
            }
        }
        return found;
    }

  private slots:
    void init() {
        program_ = std::make_unique<Program>();
        const Ended added = program_->run({"procedure", "add", "--at", "2150-12-03T09:30", "--zone",
                                           "America/Chicago", "--answer", "side=left", "--answer",
                                           "blood-thinner=yes", "--clinic", "Hill Clinic"});
        VERIFY_DONE(added);
        id_ = added.id();
        QCOMPARE(added.out, QUuid(id_).toByteArray(QUuid::WithoutBraces) + '\n');
    }

    void add_and_list() {
        QCOMPARE(listed("procedure").list("procedures"),
                 QJsonArray({QJsonObject{
                     {"id", id_},
                     {"guide", "si-joint-injection"},
                     {"local", "2150-12-03T09:30:00"},
                     {"zone", "America/Chicago"},
                     {"standing", "going_ahead"},
                     {"injected_at", QJsonValue::Null},
                     {"answers", QJsonObject{{"side", "left"}, {"blood-thinner", "yes"}}},
                     {"clinic", "Hill Clinic"},
                     {"follows", QJsonValue::Null},
                     {"follows_as", QJsonValue::Null}}}));
        const Ended second = run("procedure add");
        VERIFY_DONE(second);
        const QJsonArray both = listed("procedure").list("procedures");
        QCOMPARE(both.size(), 2);
        QCOMPARE(nth(both, 0)["id"], second.id());
        QVERIFY(nth(both, 0)["local"].isNull());
        QCOMPARE(nth(both, 0)["zone"], "Europe/Berlin");
        QCOMPARE(run("procedure list").out.split('\n').first(),
                 (second.id() + "  si-joint-injection  no date yet").toUtf8());
    }

    void wrong_input_is_refused() {
        VERIFY_REFUSED(run("procedure add --zone Nowhere/City"), "zone");
        VERIFY_REFUSED(run("procedure add --guide knee"), "knee");
        VERIFY_REFUSED(run("procedure add --answer side=upper"), "side");
        VERIFY_REFUSED(run("procedure add --at 2150-03-08T02:30 --zone America/Chicago"), "clock");
        VERIFY_REFUSED(run("procedure move --at 2200-03-08T02:30"), "2199");
        VERIFY_REFUSED(run("procedure move --at 2150-12-03T09:30 --procedure none"), "");
        VERIFY_REFUSED(run("step done no-such-step"), "no-such-step");
        VERIFY_REFUSED(run("step done baseline-daily"), "--occurrence (d-7, d-6");
        VERIFY_REFUSED(run("step done baseline-daily --occurrence d-99"), "");
        VERIFY_REFUSED(run("reminder set send-medicine-list --lead soon"), "--lead");
        VERIFY_REFUSED(run("reminder set send-medicine-list --lead=-PT1H"), "");
        VERIFY_REFUSED(run("reminder set send-medicine-list --lead P61D"), "60 days");
        VERIFY_USAGE(run("reminder set send-medicine-list"));
        VERIFY_USAGE(run("procedure move"));
        VERIFY_USAGE(run("procedure move --no-date --at 2150-12-03T09:30"));
        VERIFY_USAGE(run("procedure rename"));
        VERIFY_USAGE(run("procedure"));
        VERIFY_USAGE(run("step done"));
        QCOMPARE(listed("procedure").list("procedures").size(), 1);
        QCOMPARE(own_reminders(), QJsonArray());
    }

    void steps_are_ticked_skipped_and_opened_again() {
        const QString key = "send-medicine-list";
        QCOMPARE(state(key), "upcoming");
        VERIFY_DONE(run("step done " + key));
        QCOMPARE(state(key), "done");
        VERIFY_DONE(run("step reopen " + key));
        QCOMPARE(state(key), "upcoming");
        VERIFY_DONE(program_->run({"step", "skip", key, "--reason", "The clinic has it"}));
        QCOMPARE(state(key), "skipped");
        VERIFY_DONE(run("step done baseline-daily --occurrence d-3"));
        QCOMPARE(state("baseline-daily", "d-3"), "done");
        QCOMPARE(state("baseline-daily", "d-2"), "upcoming");
        QCOMPARE(run("step done " + key).out, QByteArray());
    }

    void a_step_that_holds_an_answer_wants_it() {
        VERIFY_REFUSED(run("step done ask-blood-thinner"), "");
        QCOMPARE(state("ask-blood-thinner"), "upcoming");
        VERIFY_DONE(program_->run(
            {"step", "done", "ask-blood-thinner", "--answer", "Keep taking it, says Dr Lee"}));
        QCOMPARE(state("ask-blood-thinner"), "done");
    }

    void a_move_takes_open_steps_along_and_keeps_ticks() {
        VERIFY_DONE(run("step done ask-about-it"));
        VERIFY_DONE(run("procedure move --at 2151-01-14T14:00 --zone Europe/London"));
        QCOMPARE(state("ask-about-it"), "done");
        QCOMPARE(step("check-in")["utc"], "2151-01-14T13:30:00Z");
        QCOMPARE(step("check-in")["zone"], "Europe/London");
        VERIFY_DONE(run("procedure move --no-date"));
        QVERIFY(step("check-in")["utc"].isNull());
        QCOMPARE(state("ask-about-it"), "done");
    }

    void a_reminder_follows_a_move() {
        const Ended set = run("reminder set check-in --lead PT1H");
        VERIFY_DONE(set);
        QJsonObject reminder{{"id", set.id()},
                             {"about", "step"},
                             {"key", "check-in"},
                             {"occurrence", "once"},
                             {"lead", "PT1H"},
                             {"usual", false},
                             {"local", "2150-12-03T08:00:00"},
                             {"zone", "America/Chicago"},
                             {"utc", "2150-12-03T14:00:00Z"}};
        QCOMPARE(own_reminders(), QJsonArray({reminder}));
        VERIFY_DONE(run("procedure move --at 2150-12-04T10:30"));
        reminder["local"] = "2150-12-04T09:00:00";
        reminder["utc"] = "2150-12-04T15:00:00Z";
        QCOMPARE(own_reminders(), QJsonArray({reminder}));
        VERIFY_DONE(run("procedure move --no-date"));
        reminder["local"] = reminder["utc"] = QJsonValue::Null;
        QCOMPARE(own_reminders(), QJsonArray({reminder}));
    }

    void the_same_reminder_again_is_the_same() {
        const Ended first = run("reminder set check-in --lead P1D");
        const Ended again = run("reminder set check-in --lead P1D");
        VERIFY_DONE(again);
        QCOMPARE(again.id(), first.id());
        QCOMPARE(own_reminders().size(), 1);
    }

    void usual_reminders_are_listed_and_can_be_taken_away() {
        const auto of_check_in = [this] {
            QJsonArray found;
            for (const QJsonValue& value : listed("reminder").list("reminders")) {
                if (value["key"] == "check-in") {
                    found.append(value);
                }
            }
            return found;
        };
        const QJsonObject usual{{"id", QJsonValue::Null},
                                {"about", "step"},
                                {"key", "check-in"},
                                {"occurrence", "once"},
                                {"lead", "PT30M"},
                                {"usual", true},
                                {"local", "2150-12-03T08:30:00"},
                                {"zone", "America/Chicago"},
                                {"utc", "2150-12-03T14:30:00Z"}};
        QCOMPARE(of_check_in(), QJsonArray({usual}));
        VERIFY_DONE(run("reminder remove check-in --lead PT30M"));
        QCOMPARE(of_check_in(), QJsonArray());
        VERIFY_DONE(run("reminder set check-in --lead PT30M"));
        QCOMPARE(of_check_in().size(), 1);
        QCOMPARE(nth(of_check_in(), 0)["usual"], false);
    }

    void a_prompt_of_the_diary_is_named_with_its_occurrence() {
        VERIFY_REFUSED(run("reminder set daily --diary --lead PT1H"), "--occurrence");
        VERIFY_REFUSED(run("reminder set none --diary --lead PT1H"), "none");
        VERIFY_DONE(run("reminder set before-daily --diary --occurrence d-3 --lead PT1H"));
        QCOMPARE(nth(own_reminders(), 0)["about"], "prompt");
        // It is night then on this device, in Berlin: it waits until seven there.
        QCOMPARE(nth(own_reminders(), 0)["local"], "2150-12-01T00:00:00");
        VERIFY_DONE(run("reminder settings --quiet none"));
        QCOMPARE(nth(own_reminders(), 0)["local"], "2150-11-30T19:00:00");
    }

    void how_one_is_reminded_is_kept() {
        QVERIFY(run("reminder settings").out.contains("quiet         22:00-07:00"));
        VERIFY_DONE(run("reminder settings --quiet none --detail on --steps off"));
        const QByteArray kept = run("reminder settings").out;
        QVERIFY(kept.contains("quiet         none") && kept.contains("detail        on") &&
                kept.contains("steps         off") && kept.contains("notifications on"));
        VERIFY_REFUSED(run("reminder settings --quiet late"), "--quiet");
        VERIFY_REFUSED(run("reminder settings --diary perhaps"), "--diary");
        QVERIFY(run("reminder log").out.isEmpty());
    }

    void the_injection_is_recorded_and_taken_back() {
        VERIFY_REFUSED(run("procedure injected --at 2150-12-03T10:05"), "ahead");
        VERIFY_DONE(run("procedure move --at 2026-01-14T14:00"));
        VERIFY_DONE(run("procedure injected --at 2026-01-14T14:20"));
        QCOMPARE(nth(listed("procedure").list("procedures"), 0)["injected_at"],
                 "2026-01-14T20:20:00Z");
        QCOMPARE(step("rest-after")["utc"], "2026-01-14T20:35:00Z");
        VERIFY_DONE(run("procedure injected --undo"));
        QVERIFY(nth(listed("procedure").list("procedures"), 0)["injected_at"].isNull());
        QCOMPARE(step("rest-after")["utc"], "2026-01-14T20:15:00Z");
    }

    void a_change_can_be_looked_at_first() {
        VERIFY_DONE(run("step done book-driver"));
        const Ended preview = run("procedure move --at 2151-01-14T14:00 --preview");
        VERIFY_DONE(preview);
        for (const char* words :
             {"To do again", "Moved\n", "Travel and check in", "2151-01-14 13:30"}) {
            QVERIFY2(preview.out.contains(words), preview.out.constData());
        }
        QCOMPARE(step("check-in")["utc"], "2150-12-03T15:00:00Z");
        QCOMPARE(state("book-driver"), "done");
        VERIFY_DONE(run("procedure move --at 2151-01-14T14:00"));
        QCOMPARE(step("check-in")["local"], "2151-01-14T13:30:00");
        QCOMPARE(state("book-driver"), "upcoming"); // the driver said yes to another day
    }

    void a_move_to_another_zone_shows_each_time_on_its_own_clock() {
        const Ended preview =
            run("procedure move --at 2150-12-10T09:30 --zone Europe/Berlin --preview");
        VERIFY_DONE(preview);
        const char* line = "  Check that your driver is coming: Wed 2150-12-02 18:00 "
                           "(America/Chicago) -> Wed 2150-12-09 18:00 (Europe/Berlin)\n";
        QVERIFY2(preview.out.contains(line), preview.out.constData());
        QVERIFY(!run("procedure move --at 2150-12-10T09:30 --preview").out.contains("Chicago"));
    }

    void told_to_rebook_and_cancelled() {
        VERIFY_DONE(run("procedure move --rebook"));
        QCOMPARE(nth(listed("procedure").list("procedures"), 0)["standing"], "to_rebook");
        QVERIFY(step("check-in")["utc"].isNull());
        VERIFY_DONE(run("procedure move --cancel"));
        QCOMPARE(nth(listed("procedure").list("procedures"), 0)["standing"], "cancelled");
        VERIFY_DONE(run("procedure move --at 2150-12-10T09:30"));
        QCOMPARE(nth(listed("procedure").list("procedures"), 0)["standing"], "going_ahead");
        QCOMPARE(step("check-in")["local"], "2150-12-10T09:00:00");
        VERIFY_USAGE(run("procedure move --rebook --cancel"));
        const QByteArray history = run("procedure history").out;
        for (const char* words : {"rebook", "cancelled", "2150-12-03T09:30", "2150-12-10T09:30"}) {
            QVERIFY2(history.contains(words), history.constData());
        }
    }

    void answers_change_with_the_plan() {
        VERIFY_DONE(run("procedure answer --answer blood-thinner=no"));
        QCOMPARE(state("ask-blood-thinner"), "not_applicable");
        VERIFY_DONE(run("procedure answer --answer blood-thinner="));
        QCOMPARE(state("ask-blood-thinner"), "depends");
        QVERIFY(run("procedure answer --answer blood-thinner=yes --preview")
                    .out.contains("Ask about your blood thinner"));
        QCOMPARE(state("ask-blood-thinner"), "depends");
        VERIFY_REFUSED(run("procedure answer --answer blood-thinner=often"), "blood-thinner");
        VERIFY_USAGE(run("procedure answer"));
    }

    void steps_of_ones_own() {
        const Ended added = program_->run({"step", "add", "Borrow crutches", "--at",
                                           "2150-12-01T18:00", "--what", "Ana has some"});
        VERIFY_DONE(added);
        const QString key = added.id();
        QCOMPARE(step(key)["title"], "Borrow crutches");
        QCOMPARE(step(key)["local"], "2150-12-01T18:00:00");
        const QString fixed =
            program_->run({"step", "add", "Pay rent", "--at", "2150-12-01T09:00", "--stay"}).id();
        VERIFY_DONE(run("procedure move --at 2150-12-10T09:30"));
        QCOMPARE(step(key)["local"], "2150-12-08T18:00:00");
        QCOMPARE(step(fixed)["local"], "2150-12-01T09:00:00");
        VERIFY_DONE(run("step done " + key));
        QCOMPARE(state(key), "done");
        VERIFY_DONE(run("step done " + fixed));
        QVERIFY(run("procedure history").out.contains("done: Pay rent\n"));
        VERIFY_DONE(program_->run({"step", "note", fixed, "From the other account"}));
        VERIFY_DONE(run("step remove " + fixed));
        QCOMPARE(state(fixed), "");
        QVERIFY(run("procedure history").out.contains("done: a step of your own that was removed"));
        QFile kept(program_->home() + "/share/beforehand/beforehand.db");
        QVERIFY(kept.open(QIODevice::ReadOnly));
        const QByteArray bytes = kept.readAll();
        QVERIFY(bytes.contains("Borrow crutches"));
        QVERIFY(!bytes.contains("Pay rent") && !bytes.contains("From the other account"));
        VERIFY_REFUSED(run("step remove book-driver"), "skipped");
        VERIFY_REFUSED(program_->run({"step", "add", " ", "--at", "2150-12-01T09:00"}), "name");
        VERIFY_USAGE(run("step add Something"));
    }

    void times_and_notes_of_ones_own() {
        VERIFY_DONE(run("step time check-in --at 2150-12-03T08:30"));
        QCOMPARE(step("check-in")["local"], "2150-12-03T08:30:00");
        VERIFY_DONE(run("procedure move --at 2150-12-10T09:30"));
        QCOMPARE(step("check-in")["local"], "2150-12-10T08:30:00");
        VERIFY_DONE(run("step time check-in --usual"));
        QCOMPARE(step("check-in")["local"], "2150-12-10T09:00:00");
        VERIFY_REFUSED(run("step time the-injection --at 2150-12-10T09:00"), "the-injection");
        VERIFY_USAGE(run("step time check-in"));
        VERIFY_REFUSED(run("step time check-in --at 2150-12-10T08:00 --occurrence nonsense"),
                       "nonsense");
        VERIFY_REFUSED(run("step note check-in Upstairs --occurrence nonsense"), "nonsense");
        VERIFY_DONE(program_->run({"step", "note", "check-in", "Second floor"}));
        QVERIFY(program_->run({"checklist"}).out.contains("Second floor"));
        VERIFY_DONE(program_->run({"step", "note", "check-in", ""}));
        QVERIFY(!program_->run({"checklist"}).out.contains("Second floor"));
    }

    void one_after_another() {
        const QString second =
            run("procedure add --guide si-joint-injection --follows " + id_ + " --as other-side")
                .id();
        const QJsonObject listed_second = nth(listed("procedure").list("procedures"), 0);
        QCOMPARE(listed_second["id"], second);
        QCOMPARE(listed_second["follows"], id_);
        QCOMPARE(listed_second["follows_as"], "other-side");
        VERIFY_DONE(run("step done send-medicine-list")); // of the newest
        QCOMPARE(state("send-medicine-list"), "upcoming");
        VERIFY_DONE(run("procedure choose " + id_));
        VERIFY_DONE(run("step done send-medicine-list"));
        QCOMPARE(state("send-medicine-list"), "done");
        VERIFY_REFUSED(run("procedure choose none"), "none");
        VERIFY_USAGE(run("procedure add --follows " + id_));
        VERIFY_REFUSED(run("procedure add --follows " + id_ + " --as nonsense"), "other-side");
    }

    // As after an update of the machine's zones.
    void a_zone_that_is_not_known_is_said_and_can_be_changed() {
        beforehand::db::testing::run_sql((program_->home() + "/share/beforehand").toStdString(),
                                         "UPDATE appointment_event SET zone = 'US/Gone'");
        for (const char* words : {"plan --procedure ID", "checklist", "procedure history"}) {
            const Ended ended = run(QString(words).replace("ID", id_));
            QCOMPARE(ended.exit, 0);
            QVERIFY2(ended.err.contains("US/Gone"), ended.err.constData());
            QVERIFY(!ended.out.isEmpty());
        }
        QCOMPARE(run("step done book-driver").exit, 0);
        QCOMPARE(run("procedure move --at 2150-12-03T09:30 --zone Europe/Rome").exit, 0);
        QCOMPARE(step("check-in")["utc"], "2150-12-03T08:00:00Z");
        QCOMPARE(state("book-driver"), "done");
    }

    void without_a_procedure_it_says_so() {
        const Program fresh;
        for (const QStringList& words :
             {QStringList{"step", "done", "check-in"}, QStringList{"reminder", "list"},
              QStringList{"procedure", "move", "--no-date"}}) {
            VERIFY_REFUSED(fresh.run(words), "no procedure yet");
        }
        QCOMPARE(fresh.run({"procedure", "list"}).exit, 0);
    }
};

QTEST_GUILESS_MAIN(ProcedureTest)
#include "procedure_test.moc"
