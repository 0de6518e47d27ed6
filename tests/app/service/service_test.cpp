// SPDX-License-Identifier: Apache-2.0
// The use cases below the screens, over the real stores and a clock that stands still.
#include "app/service/composition.h"
#include "core/time/iso8601.h"
#include "db/open.h"
#include "tests/app/fake_clock.h"
#include "tests/db/support.h"

#include <QTemporaryDir>
#include <QTest>
#include <filesystem>
#include <pwd.h>
#include <unistd.h>

using namespace beforehand;
using namespace beforehand::app;
using namespace beforehand::testing;
using namespace std::chrono_literals;
namespace fs = std::filesystem;

namespace {

constexpr char zone[] = "Europe/Berlin";
const StepId driver{"book-driver", "once"}; // due on 26 November at 18:00
const StepId list{"send-medicine-list", "once"};

NewProcedure injection() {
    NewProcedure wanted;
    wanted.guide = "si-joint-injection";
    wanted.zone = zone;
    wanted.appointment = parse_wall_time("2026-12-03T09:30").value();
    return wanted;
}

/// A change of the appointment, in words.
Change booked(std::string_view wall, std::string_view in = zone) {
    return {.booking = Change::Booking{parse_wall_time(wall).value(), std::string(in)}};
}

} // namespace

class ServiceTest : public QObject {
    Q_OBJECT

    FakeClock clock_{"2026-11-20T11:00:00Z"};
    std::unique_ptr<QTemporaryDir> folder_;
    std::unique_ptr<Composition> app_;
    std::string id_;

    fs::path folder() const { return folder_->path().toStdString(); }
    void reopen() {
        app_.reset();
        app_ = Composition::open(folder(), clock_).value();
    }
    std::unique_ptr<Snapshot> snapshot() const { return app_->procedures().snapshot(id_).value(); }
    /// The reminders that stand before the person now.
    std::vector<PlannedReminder> due() const {
        const auto made = snapshot();
        const auto book = app_->reminders().book(*made).value();
        std::vector<PlannedReminder> found;
        for (const ReminderState* state : standing(book->states)) {
            found.push_back(*state->reminder);
        }
        return found;
    }
    std::optional<Instant> next() const {
        const auto made = snapshot();
        return next_look(app_->reminders().book(*made).value()->states);
    }
    std::vector<SetReminder> listed() const {
        const auto made = snapshot();
        return app_->reminders().list(*made, *app_->reminders().book(*made).value());
    }
    Result<ReminderChoice> remind(const StepId& step, const Offset& lead) const {
        return app_->reminders().set(*snapshot(), subject_of(step), lead);
    }
    Result<void> dismiss(const PlannedReminder& reminder) const {
        return app_->reminders().dismiss(id_, reminder.id, reminder.at);
    }
    std::string ledger() const {
        return db::testing::ask_sql(folder(), "SELECT group_concat(state, ' ') FROM delivery");
    }
    /// Leaves the reminders that a test sets.
    void switch_usual_ones_off() const {
        ReminderSettings settings;
        settings.steps = settings.prompts = false;
        VERIFY_OK(app_->reminders().set_settings(settings));
    }

  private slots:
    static void initMain() { qputenv("TZ", zone); }
    void init() {
        clock_.set("2026-11-20T11:00:00Z");
        folder_ = std::make_unique<QTemporaryDir>(db::testing::scratch());
        reopen();
        id_ = app_->procedures().add(injection()).value();
        switch_usual_ones_off();
    }
    void cleanup() { app_.reset(); }

    void a_plan_keeps_the_guide_it_was_made_with() {
        QTemporaryDir other;
        const fs::path guide = fs::path(other.path().toStdString()) / "tiny";
        fs::copy(BEFOREHAND_TEST_DATA "/guides/tiny", guide, fs::copy_options::recursive);
        NewProcedure wanted = injection();
        wanted.guide = guide.string();
        const auto first = app_->procedures().add(wanted);
        VERIFY_OK(first);
        db::testing::replace_in_file(guide / "guide.json", R"("elapsed": "-PT6H")",
                                     R"("elapsed": "-PT2H")");
        const auto second = app_->procedures().add(wanted);
        VERIFY_OK(second);
        fs::remove_all(guide);
        reopen();
        const auto due = [this](const std::string& id) {
            const auto made = app_->procedures().snapshot(id).value();
            return format_instant(made->plan.find({"eat-breakfast", "once"})->due.value());
        };
        QCOMPARE(due(*first), "2026-12-03T02:30:00Z");
        QCOMPARE(due(*second), "2026-12-03T06:30:00Z");
    }

    void stored_bytes_are_not_trusted_blindly() {
        const GuideChoice choice = snapshot()->procedure.guide;
        VERIFY_OK(app_->guides().load(choice));
        db::testing::run_sql(folder(), "UPDATE guide SET packed = x'20'");
        reopen();
        VERIFY_ERROR(app_->guides().load(choice), damaged);
        VERIFY_ERROR(app_->procedures().snapshot(id_), damaged);
        VERIFY_ERROR(app_->guides().find("../si-joint-injection"), not_found);
        VERIFY_ERROR(app_->guides().find(""), not_found);
    }

    // A guide is read again by today's rules: they must not shut out one that was fine when its
    // plan was made, nor move a step of it.
    void a_plan_of_the_first_release_is_as_it_was() {
        app_.reset();
        QTemporaryDir other;
        const fs::path old = other.path().toStdString();
        db::testing::write_bytes(old / db::file_name,
                                 db::testing::bytes_of(BEFOREHAND_TEST_DATA "/files/001.db"));
        const auto opened = Composition::open(old, clock_).value();
        const std::string id = opened->procedures().list()->back().id;
        const auto snapshot = opened->procedures().snapshot(id);
        VERIFY_OK(snapshot);
        QCOMPARE((*snapshot)->guide->version, "1.0.0");
        std::vector<std::string> now;
        for (const TimelineRow& row : (*snapshot)->rows) {
            now.push_back(format_instant(*row.planned->due) + ' ' + row.planned->id.key + ' ' +
                          row.planned->id.occurrence + '\n');
        }
        std::istringstream made(db::testing::bytes_of(BEFOREHAND_TEST_DATA "/files/001.plan.txt"));
        std::vector<std::string> then;
        for (std::string line; std::getline(made, line);) {
            then.push_back(line + '\n');
        }
        QCOMPARE(now.size(), then.size());
        for (std::size_t i = 0; i < now.size(); ++i) {
            QCOMPARE(now[i], then[i]);
        }
        // There is a later version of it in the program, and it is a choice.
        QVERIFY(opened->guides().newer(*(*snapshot)->guide, (*snapshot)->procedure.guide));
    }

    void a_procedure_is_what_was_asked_for() {
        NewProcedure wanted = injection();
        wanted.answers = {{"side", "left"}};
        wanted.contacts = {"Hill Clinic", "030 1", "030 2"};
        clock_.pass(1s);
        id_ = app_->procedures().add(wanted).value();
        reopen();
        QCOMPARE(app_->procedures().current().value(), id_);
        const auto made = snapshot();
        QCOMPARE(made->procedure.appointment, wanted.appointment);
        QCOMPARE(made->procedure.answers, wanted.answers);
        QCOMPARE(made->procedure.contacts, wanted.contacts);
        QCOMPARE(made->procedure.created_at, clock_.now());
        VERIFY_OK(app_->procedures().change(
            id_, {.answers = {{"side", ""}, {"diabetes", "unsure"}}}, zone));
        QCOMPARE(snapshot()->procedure.answers, (Answers{{"diabetes", "unsure"}}));
    }

    void what_is_wrong_is_refused_and_nothing_kept() {
        Procedures& procedures = app_->procedures();
        NewProcedure wanted = injection();
        wanted.answers = {{"side", "upper"}};
        VERIFY_ERROR(procedures.add(wanted), invalid);
        wanted = injection();
        wanted.zone = "../../etc/passwd";
        VERIFY_ERROR(procedures.add(wanted), not_found);
        wanted = injection();
        wanted.contacts.clinic = "two\nlines";
        VERIFY_ERROR(procedures.add(wanted), invalid);
        wanted = injection();
        wanted.appointment = parse_wall_time("2026-03-29T02:30").value();
        VERIFY_ERROR(procedures.add(wanted), invalid);
        VERIFY_ERROR(procedures.change(id_, booked("2026-03-29T02:30"), zone), invalid);
        VERIFY_ERROR(procedures.change(id_, booked("2026-03-29T01:30", "Nowhere"), zone),
                     not_found);
        VERIFY_ERROR(procedures.change(id_, {.answers = {{"side", "upper"}}}, zone), invalid);
        VERIFY_ERROR(
            procedures.change(id_, {.injection = Change::Injection{clock_.now() + 1s}}, zone),
            invalid);
        VERIFY_ERROR(procedures.mark(id_, {"none", "once"}, StepEvent::Kind::done, "", zone),
                     not_found);
        VERIFY_ERROR(procedures.snapshot("none"), not_found);
        QCOMPARE(procedures.list().value().size(), 1U);
        QVERIFY(snapshot()->events.empty());
        QCOMPARE(snapshot()->procedure.appointment, injection().appointment);
    }

    void the_step_that_is_the_injection_and_its_time_are_one() {
        Procedures& procedures = app_->procedures();
        const StepId the_step{"the-injection", "once"};
        const auto is_done = [&] {
            const auto now = snapshot();
            const auto row = std::ranges::find(
                now->rows, the_step, [](const TimelineRow& each) { return each.planned->id; });
            return row->state == StepState::done && row->last->happened_at == now->plan.injection;
        };
        // Days before, a slip of the finger records nothing.
        VERIFY_ERROR(procedures.mark(id_, the_step, StepEvent::Kind::done, "", zone), invalid);
        QVERIFY(!snapshot()->plan.injection);

        // No date: then it can be now.
        VERIFY_OK(procedures.change(id_, {.booking = Change::Booking{{}, zone}}, zone));
        VERIFY_OK(procedures.mark(id_, the_step, StepEvent::Kind::done, "", zone));
        QCOMPARE(snapshot()->plan.injection.value(), clock_.now());
        QVERIFY(is_done());
        VERIFY_OK(procedures.mark(id_, the_step, StepEvent::Kind::reopened, "", zone));
        QVERIFY(!snapshot()->plan.injection && !is_done());

        VERIFY_OK(
            procedures.change(id_, {.injection = Change::Injection{clock_.now() - 1h}}, zone));
        QVERIFY(is_done());
    }

    void a_tick_survives_a_move() {
        const StepId asked{"ask-about-it", "once"};
        VERIFY_OK(app_->procedures().mark(id_, asked, StepEvent::Kind::done, "", zone));
        VERIFY_OK(
            app_->procedures().change(id_, booked("2027-01-14T14:00", "Europe/London"), zone));
        reopen();
        const auto moved = snapshot();
        const TimelineRow* row = moved->find(asked);
        QCOMPARE(row->state, StepState::done);
        QCOMPARE(format_instant(*row->planned->due), "2027-01-07T10:00:00Z");
    }

    void what_was_arranged_for_one_day_is_asked_again() {
        Procedures& procedures = app_->procedures();
        const auto state = [this] { return snapshot()->find(driver)->state; };
        VERIFY_OK(procedures.mark(id_, driver, StepEvent::Kind::done, "", zone));
        VERIFY_OK(procedures.change(id_, booked("2026-12-03T15:00"), zone)); // the same day
        QCOMPARE(state(), StepState::done);

        const auto preview = procedures.preview(id_, booked("2026-12-10T15:00"), zone);
        VERIFY_OK(preview);
        QCOMPARE(state(), StepState::done); // nothing was written
        const auto again = std::ranges::find((*preview)->effects, driver, &Effect::id);
        QCOMPARE(again->kind, Effect::Kind::asked_again);

        const auto back = procedures.change(id_, booked("2026-12-10T15:00"), zone);
        VERIFY_OK(back);
        QCOMPARE(state(), StepState::open);
        QCOMPARE(snapshot()->events.size(), 2U);
        VERIFY_OK(procedures.undo(*back, zone));
        QCOMPARE(state(), StepState::done);
        QCOMPARE(snapshot()->events.size(), 3U); // history only grows
        QVERIFY(snapshot()->procedure.appointment == parse_wall_time("2026-12-03T15:00").value());
    }

    void a_zone_that_is_gone_takes_the_dates_and_nothing_else() {
        Procedures& procedures = app_->procedures();
        VERIFY_OK(procedures.mark(id_, driver, StepEvent::Kind::done, "", zone));
        VERIFY_OK(remind(list, ElapsedOffset{1h}));
        db::testing::run_sql(folder(), "UPDATE appointment_event SET zone = 'US/Gone'");
        const auto plain = procedures.snapshot(id_);
        VERIFY_OK(plain);
        QVERIFY((*plain)->problem.find("US/Gone") != std::string::npos);
        QVERIFY(!(*plain)->plan.dated());
        for (const TimelineRow& row : (*plain)->rows) {
            QVERIFY(!row.planned->due && !row.planned->opens); // rather none than a wrong one
        }
        QCOMPARE((*plain)->find(driver)->state, StepState::done);
        QVERIFY(due().empty());

        // What needs no date goes on; what would be put on a wrong one waits.
        VERIFY_OK(procedures.mark(id_, list, StepEvent::Kind::done, "", zone));
        VERIFY_OK(procedures.change(id_, {.notes = {{list, "Ana has it"}}}, zone));
        VERIFY_OK(procedures.history(id_));
        VERIFY_ERROR(procedures.change(id_, {.injection = Change::Injection{clock_.now()}}, zone),
                     invalid);
        VERIFY_ERROR(procedures.change(id_, booked("2026-12-04T09:30", "US/Gone"), zone),
                     not_found);
        Change stop = booked("2026-12-03T09:30", "US/Gone"); // this one is not new
        stop.booking->standing = Standing::to_rebook;
        VERIFY_OK(procedures.change(id_, stop, zone));
        const Change again = booked("2026-12-03T09:30");
        VERIFY_OK(procedures.preview(id_, again, zone));
        const auto back = procedures.change(id_, again, zone);
        VERIFY_OK(back);
        QVERIFY(snapshot()->problem.empty());
        QCOMPARE(snapshot()->find(driver)->state, StepState::done);
        QCOMPARE(format_instant(*snapshot()->find(driver)->planned->due), "2026-11-26T17:00:00Z");
        VERIFY_OK(procedures.undo(*back, zone)); // and it can be taken back
        QVERIFY(!snapshot()->problem.empty());
    }

    void an_injection_in_a_zone_that_is_gone_stays_recorded() {
        VERIFY_OK(app_->procedures().change(id_, booked("2026-11-20T11:00"), zone));
        VERIFY_OK(
            app_->procedures().change(id_, {.injection = Change::Injection{clock_.now()}}, zone));
        db::testing::run_sql(folder(), "UPDATE appointment_event SET zone = 'US/Gone'");
        QVERIFY(!snapshot()->plan.dated());
        QVERIFY(snapshot()->procedure.injected == clock_.now());
        VERIFY_OK(app_->procedures().change(id_, booked("2026-11-20T11:30"), zone));
        QVERIFY(snapshot()->plan.injection == clock_.now());
    }

    // The zone's clock was changed by law, after the booking.
    void an_appointment_that_fell_into_a_gap_comes_after_it() {
        db::testing::run_sql(folder(), "UPDATE appointment_event SET wall = '2027-03-28T02:30:00'");
        QCOMPARE(format_instant(snapshot()->plan.appointment.value()), "2027-03-28T01:30:00Z");
        QVERIFY(snapshot()->problem.empty());
        VERIFY_OK(app_->procedures().change(id_, {.answers = {{"side", "left"}}}, zone));
        VERIFY_ERROR(app_->procedures().change(id_, booked("2028-03-26T02:30"), zone), invalid);
        VERIFY_OK(app_->procedures().change(id_, booked("2027-03-28T03:30"), zone));
    }

    void told_to_rebook_nothing_falls_due() {
        Procedures& procedures = app_->procedures();
        VERIFY_OK(remind(driver, ElapsedOffset{1h}));
        Change stop = booked("2026-12-03T09:30");
        stop.booking->standing = Standing::to_rebook;
        VERIFY_OK(procedures.change(id_, stop, zone));
        clock_.set("2026-11-26T16:00:00Z");
        QVERIFY(due().empty());
        clock_.set("2026-11-26T15:59:59Z");
        QVERIFY(!snapshot()->find(driver)->planned->due);
        QCOMPARE(snapshot()->procedure.standing, Standing::to_rebook);
        VERIFY_OK(procedures.change(id_, booked("2026-12-03T09:30"), zone)); // on again after all
        clock_.pass(1s);
        QCOMPARE(due().size(), 1U);
    }

    void a_chosen_procedure_is_current_until_there_is_a_newer_one() {
        Procedures& procedures = app_->procedures();
        clock_.pass(1s);
        NewProcedure next = injection();
        next.follows = {id_, "other-side"};
        const std::string second = procedures.add(next).value();
        QCOMPARE(procedures.current().value(), second);
        VERIFY_OK(procedures.choose(id_));
        reopen();
        QCOMPARE(app_->procedures().current().value(), id_);
        clock_.pass(1s);
        const std::string third = app_->procedures().add(injection()).value();
        QCOMPARE(app_->procedures().current().value(), third);
        VERIFY_ERROR(app_->procedures().choose("none"), not_found);
        QCOMPARE(app_->procedures().snapshot(second).value()->procedure.follows->procedure, id_);
    }

    void an_update_of_the_guide_is_a_choice() {
        QTemporaryDir other;
        const fs::path guide = fs::path(other.path().toStdString()) / "tiny";
        fs::copy(BEFOREHAND_TEST_DATA "/guides/tiny", guide, fs::copy_options::recursive);
        VERIFY_OK(app_->guides().install(guide.string(), {}, clock_.now()));
        NewProcedure wanted = injection();
        wanted.guide = "tiny"; // by its id, now that it is installed
        id_ = app_->procedures().add(wanted).value();
        const auto newer = [this] {
            return app_->guides().newer(*snapshot()->guide, snapshot()->procedure.guide);
        };
        QVERIFY(!newer());

        db::testing::replace_in_file(guide / "guide.json", R"("version": "1.2.0")",
                                     R"("version": "1.10.0")");
        db::testing::replace_in_file(guide / "guide.json", R"("elapsed": "-PT6H")",
                                     R"("elapsed": "-PT2H")");
        VERIFY_OK(app_->guides().install(guide.string(), {}, clock_.now()));
        reopen();
        const auto due = [this] {
            return snapshot()->find({"eat-breakfast", "once"})->planned->due;
        };
        const auto before = due();
        const auto later = newer();
        QVERIFY(later);
        const Change change = app_->procedures().guide_change(*later);
        const auto preview = app_->procedures().preview(id_, change, zone);
        VERIFY_OK(preview);
        const auto effect =
            std::ranges::find((*preview)->effects, StepId{"eat-breakfast", "once"}, &Effect::id);
        QCOMPARE(effect->kind, Effect::Kind::moved);
        QVERIFY(due() == before); // only looked at

        const auto back = app_->procedures().change(id_, change, zone);
        VERIFY_OK(back);
        QVERIFY(due() == *before + 4h && !newer());
        VERIFY_OK(app_->procedures().undo(*back, zone));
        QVERIFY(due() == before && newer());

        db::testing::replace_in_file(guide / "guide.json", R"("version": "1.10.0")",
                                     R"("version": "1.9.0")");
        VERIFY_ERROR(app_->guides().install(guide.string(), {}, clock_.now()), conflict);
        VERIFY_OK(app_->procedures().change(id_, change, zone));
        QVERIFY(!newer()); // an older one is no update
    }

    void a_guide_that_somebody_brings_is_checked_first() {
        QTemporaryDir other;
        const fs::path guide = fs::path(other.path().toStdString()) / "whole";
        fs::copy(BEFOREHAND_TEST_DATA "/guides/whole", guide, fs::copy_options::recursive);
        const auto install = [&] {
            return app_->guides().install(guide.string(), {}, clock_.now());
        };
        const std::string spanish = db::testing::bytes_of(guide / "es" / "texts.json");
        db::testing::write_bytes(guide / "es" / "texts.json", "{");
        VERIFY_ERROR(install(), invalid); // though this device speaks English
        VERIFY_ERROR(app_->guides().find(guide.string()), invalid);
        db::testing::write_bytes(guide / "es" / "texts.json", spanish);

        const fs::path fixture = fs::directory_iterator(guide / "fixtures")->path();
        const std::string fine = db::testing::bytes_of(fixture);
        db::testing::replace_in_file(fixture, "\"timeline\": [",
                                     "\"timeline\": [\"depends no-step\", ");
        VERIFY_ERROR(install(), invalid);
        VERIFY_OK(app_->guides().find(guide.string())); // its author may look at it
        QVERIFY(app_->guides().installed()->empty());
        db::testing::write_bytes(fixture, fine);
        VERIFY_OK(install());
        QCOMPARE(app_->guides().installed()->size(), 1U);
    }

    void a_damaged_guide_never_loses_the_clinics_rules() {
        QTemporaryDir other;
        const fs::path overlay = fs::path(other.path().toStdString()) / "clinic.json";
        db::testing::write_bytes(overlay, R"({"format": 2, "overlay": "hill",
            "guide": "si-joint-injection", "version": "1.0", "languages": ["en"],
            "texts": {"en": {"clinic": "Hill Clinic"}}})");
        VERIFY_OK(app_->guides().install("si-joint-injection", overlay, clock_.now()));
        const auto clinic = [this]() -> Result<std::string> {
            const auto found = app_->guides().find("si-joint-injection");
            return found ? Result<std::string>(found->guide->clinic.name)
                         : std::unexpected(found.error());
        };
        QCOMPARE(clinic().value(), "Hill Clinic");
        const auto damage = [this](const char* what) {
            app_.reset();
            db::testing::run_sql(folder(), std::string("UPDATE ") + what + " = x'20'");
            reopen();
        };
        damage("guide SET packed");
        QCOMPARE(clinic().value(), "Hill Clinic"); // the guide in the program, and their overlay
        damage("overlay SET bytes");
        QVERIFY(!clinic()); // rather nothing than the guide without the clinic's rules
    }

    void a_guide_without_the_clinics_rules_is_no_update() {
        QTemporaryDir other;
        const fs::path root = other.path().toStdString();
        db::testing::write_bytes(root / "clinic.json", R"({"format": 2, "overlay": "hill",
            "guide": "tiny", "version": "1.0", "languages": ["en"],
            "texts": {"en": {"clinic": "Hill Clinic"}}})");
        fs::copy(BEFOREHAND_TEST_DATA "/guides/tiny", root / "tiny", fs::copy_options::recursive);
        VERIFY_OK(app_->guides().install((root / "tiny").string(), {}, clock_.now()));
        NewProcedure wanted = injection();
        wanted.guide = "tiny";
        wanted.overlay = root / "clinic.json"; // of this plan alone
        id_ = app_->procedures().add(wanted).value();
        const auto newer = [this] {
            return app_->guides().newer(*snapshot()->guide, snapshot()->procedure.guide);
        };
        QVERIFY(!newer());
        db::testing::replace_in_file(root / "tiny" / "guide.json", R"("version": "1.2.0")",
                                     R"("version": "1.3.0")");
        VERIFY_OK(app_->guides().install((root / "tiny").string(), {}, clock_.now()));
        const auto later = newer();
        QVERIFY(later);
        QCOMPARE(later->guide->version, "1.3.0");
        QCOMPARE(later->guide->clinic.name, "Hill Clinic");
    }

    void a_clinics_rules_come_with_a_plan() {
        QTemporaryDir other;
        const fs::path file = fs::path(other.path().toStdString()) / "clinic.json";
        db::testing::write_bytes(file, R"({"format": 2, "overlay": "hill", "guide": "tiny",
            "version": "1.0", "languages": ["en"], "clinic": {"phone": "030 1"},
            "steps": {"eat-breakfast": {"when": {"anchor": "appointment", "elapsed": "-PT3H"}}},
            "texts": {"en": {"clinic": "Hill Clinic",
                             "steps": {"eat-breakfast": {"rule": "Toast only."}}}}})");
        NewProcedure wanted = injection();
        wanted.guide = BEFOREHAND_TEST_DATA "/guides/tiny";
        wanted.overlay = file;
        id_ = app_->procedures().add(wanted).value();
        fs::remove(file);
        reopen(); // the plan has its own copy
        const Step& step = *snapshot()->find({"eat-breakfast", "once"})->planned->step;
        QCOMPARE(step.rule, std::string("Toast only."));
        QCOMPARE(step.what, std::string("Eat."));
        QCOMPARE(format_instant(*snapshot()->find({"eat-breakfast", "once"})->planned->due),
                 "2026-12-03T05:30:00Z");
        QCOMPARE(snapshot()->guide->clinic.phone, std::string("030 1"));
        wanted.overlay = other.path().toStdString() + "/nowhere.json";
        VERIFY_ERROR(app_->procedures().add(wanted), not_found);
    }

    void a_persons_own_layer() {
        Procedures& procedures = app_->procedures();
        const When when{Anchor::appointment, CalendarOffset{date::days{-2}, 19h}, {}};
        const Step own = own_step({}, Phase::preparation, "Buy ice", "", when);
        const StepId own_id{own.key, "once"};
        Change change;
        change.own = {{own.key, own}};
        change.times = {{list, when}};
        change.notes = {{list, "Ana has it"}};
        const auto back = procedures.change(id_, change, zone);
        VERIFY_OK(back);
        VERIFY_OK(procedures.mark(id_, own_id, StepEvent::Kind::done, "", zone));
        reopen();
        QCOMPARE(snapshot()->find(own_id)->state, StepState::done);
        QVERIFY(snapshot()->find(list)->planned->own_time);
        QCOMPARE(format_instant(*snapshot()->find(list)->planned->due), "2026-12-01T18:00:00Z");
        QCOMPARE(snapshot()->procedure.layer.notes.at(list), std::string("Ana has it"));
        VERIFY_OK(app_->procedures().undo(*back, zone));
        QVERIFY(!snapshot()->find(own_id));
        QVERIFY(snapshot()->procedure.layer == PersonalLayer{});
        QCOMPARE(snapshot()->events.size(), 1U); // what was done stays in the history

        const StepId locked{"ask-blood-thinner", "once"};
        VERIFY_ERROR(app_->procedures().change(id_, {.times = {{locked, when}}}, zone), invalid);
        VERIFY_ERROR(app_->procedures().change(id_, {.times = {{{"none", "once"}, when}}}, zone),
                     not_found);
        VERIFY_ERROR(app_->procedures().change(id_, {.arrival = {{"none", "x"}}}, zone), not_found);
        VERIFY_OK(app_->procedures().change(id_, {.arrival = {{"who", "Ana"}}}, zone));
    }

    void what_no_step_has_cannot_be_changed() {
        const When when{Anchor::appointment, CalendarOffset{date::days{-2}, 19h}, {}};
        for (const StepId& id : {StepId{"book-driver", "nonsense"}, StepId{"none", "once"}}) {
            VERIFY_ERROR(app_->procedures().change(id_, {.times = {{id, when}}}, zone), not_found);
            VERIFY_ERROR(app_->procedures().change(id_, {.notes = {{id, "Ana"}}}, zone), not_found);
        }
        const Step own = own_step({}, Phase::preparation, "Buy ice", "", when);
        const StepId own_id{own.key, "once"}; // with what is written on it at once
        VERIFY_OK(app_->procedures().change(
            id_, {.own = {{own.key, own}}, .notes = {{own_id, "Two bags"}}}, zone));
    }

    void what_a_procedure_follows_has_such_a_follow_up() {
        NewProcedure next = injection();
        next.follows = {id_, "nonsense"};
        VERIFY_ERROR(app_->procedures().add(next), invalid);
        next.follows = {"none", "other-side"};
        VERIFY_ERROR(app_->procedures().add(next), not_found);
        QCOMPARE(app_->procedures().list()->size(), 1U);
        next.follows = {id_, "other-side"};
        VERIFY_OK(app_->procedures().add(next));
    }

    void a_reminder_is_due_from_its_time_on() {
        VERIFY_OK(remind(driver, ElapsedOffset{1h}));
        QVERIFY(due().empty());
        QCOMPARE(format_instant(next().value()), "2026-11-26T16:00:00Z");
        clock_.set("2026-11-26T16:00:00Z");
        QCOMPARE(due().size(), 1U);
        reopen();
        QCOMPARE(due().size(), 1U);
        QCOMPARE(ledger(), std::string()); // looking writes nothing
    }

    void dismissed_stays_dismissed() {
        VERIFY_OK(remind(driver, ElapsedOffset{1h}));
        clock_.set("2026-11-26T16:00:00Z");
        VERIFY_OK(dismiss(due().front()));
        QVERIFY(due().empty());
        reopen();
        clock_.pass(1h);
        QVERIFY(due().empty());
        QVERIFY(!next());
    }

    void snoozed_comes_back() {
        VERIFY_OK(remind(driver, ElapsedOffset{1h}));
        clock_.set("2026-11-26T16:00:00Z");
        const PlannedReminder shown = due().front();
        VERIFY_OK(app_->reminders().snooze(id_, shown.id, shown.at, clock_.now() + 10min));
        QVERIFY(due().empty());
        reopen();
        clock_.pass(10min - 1s);
        QVERIFY(due().empty());
        QCOMPARE(next().value(), clock_.now() + 1s);
        clock_.pass(1s);
        QCOMPARE(due().size(), 1U);
    }

    void what_is_due_shows_even_where_nothing_can_be_saved() {
        VERIFY_OK(remind(driver, ElapsedOffset{0s}));
        clock_.set("2026-11-26T17:05:00Z");
        app_.reset();
        db::testing::run_sql(folder(), "PRAGMA user_version = 99"); // a newer app's file
        reopen();
        QVERIFY(app_->report().read_only);
        QCOMPARE(due().size(), 1U);
        QVERIFY(!dismiss(due().front()));
        QCOMPARE(due().size(), 1U);
        QCOMPARE(ledger(), std::string());
    }

    void a_move_gives_a_settled_reminder_a_new_chance() {
        VERIFY_OK(remind(driver, CalendarOffset{date::days{1}, {}}));
        clock_.set("2026-11-25T17:00:00Z");
        VERIFY_OK(dismiss(due().front()));
        VERIFY_OK(app_->procedures().change(id_, booked("2026-12-10T09:30"), zone));
        QCOMPARE(listed().size(), 1U);
        QCOMPARE(format_instant(listed().front().at.value()), "2026-12-02T17:00:00Z");
        QVERIFY(due().empty());
        clock_.set("2026-12-02T17:00:00Z");
        QCOMPARE(due().size(), 1U);
    }

    void a_done_step_is_not_reminded_of() {
        VERIFY_OK(remind(driver, ElapsedOffset{1h}));
        VERIFY_OK(app_->procedures().mark(id_, driver, StepEvent::Kind::done, "", zone));
        clock_.set("2026-11-26T16:00:00Z");
        QVERIFY(due().empty());
    }

    void reminders_have_limits() {
        const auto set = [this](const Offset& lead) { return remind(driver, lead); };
        VERIFY_OK(set(CalendarOffset{date::days{60}, {}}));
        VERIFY_ERROR(set(CalendarOffset{date::days{61}, {}}), invalid);
        VERIFY_ERROR(set(ElapsedOffset{-1s}), invalid);
        VERIFY_ERROR(set(ElapsedOffset{24h * 60 + 1s}), invalid);
        VERIFY_ERROR(remind({"none", "once"}, ElapsedOffset{}), not_found);
        const auto diary = [this](const char* key, const char* occurrence) {
            return app_->reminders().set(*snapshot(), {Subject::Kind::prompt, key, occurrence},
                                         ElapsedOffset{1h});
        };
        VERIFY_ERROR(diary("none", "once"), not_found);
        VERIFY_ERROR(diary("daily", "d-99"), not_found);
        const auto first = set(ElapsedOffset{1h});
        const auto again = set(ElapsedOffset{1h});
        QCOMPARE(again->id, first->id);
        QCOMPARE(listed().size(), 2U);
        const auto remove = [this] {
            return app_->reminders().remove(*snapshot(), subject_of(driver), ElapsedOffset{1h});
        };
        VERIFY_OK(remove());
        QCOMPARE(listed().size(), 1U);
        VERIFY_OK(remove()); // a retry
        VERIFY_OK(diary("daily", "d+1"));
        QCOMPARE(listed().size(), 2U);
    }

    void usual_reminders_are_taken_away_and_brought_back() {
        VERIFY_OK(app_->reminders().set_settings({}));
        const auto of_driver = [this] {
            std::vector<SetReminder> found = listed();
            std::erase_if(found,
                          [](const SetReminder& one) { return one.about != subject_of(driver); });
            return found;
        };
        QCOMPARE(of_driver().size(), 1U);
        QCOMPARE(of_driver().front().id, "");
        QCOMPARE(format_instant(of_driver().front().at.value()), "2026-11-26T17:00:00Z");
        const Offset usual = of_driver().front().lead;
        VERIFY_OK(app_->reminders().remove(*snapshot(), subject_of(driver), usual));
        QVERIFY(of_driver().empty());
        clock_.set("2026-11-26T17:00:00Z");
        QVERIFY(std::ranges::none_of(
            due(), [](const PlannedReminder& one) { return one.id.about == subject_of(driver); }));
        clock_.set("2026-11-26T16:00:00Z");
        VERIFY_OK(remind(driver, usual));
        QCOMPARE(of_driver().size(), 1U);
        QVERIFY(!of_driver().front().id.empty()); // it is a choice now
    }

    void a_folder_that_cannot_be_written_is_said_so() {
        app_.reset();
        if (::geteuid() == 0) { // root may write everything: the child below becomes nobody
            const passwd* nobody = ::getpwnam("nobody");
            QVERIFY(nobody);
            for (const auto& entry : fs::recursive_directory_iterator(folder())) {
                QCOMPARE(::chown(entry.path().c_str(), nobody->pw_uid, nobody->pw_gid), 0);
            }
            QCOMPARE(::chown(folder().c_str(), nobody->pw_uid, nobody->pw_gid), 0);
        }
        for (const auto& entry : fs::directory_iterator(folder())) {
            fs::permissions(entry.path(), fs::perms::owner_read);
        }
        fs::permissions(folder(), fs::perms::owner_read | fs::perms::owner_exec);
        const std::string found = db::testing::in_child([this]() -> std::string {
            if (::geteuid() == 0) {
                const passwd* nobody = ::getpwnam("nobody");
                if (::setgid(nobody->pw_gid) != 0 || ::setuid(nobody->pw_uid) != 0) {
                    return "cannot become nobody";
                }
            }
            const auto opened = Composition::open(folder(), clock_);
            if (!opened) {
                return "not opened: " + opened.error().message;
            }
            if (!(*opened)->report().read_only || (*opened)->report().words.empty()) {
                return "not reported";
            }
            if ((*opened)->procedures().list().value().size() != 1) {
                return "not readable";
            }
            const auto marked =
                (*opened)->procedures().mark(id_, driver, StepEvent::Kind::done, "", zone);
            if (marked || marked.error().kind != ErrorKind::read_only) {
                return "a write was not refused";
            }
            return {};
        });
        fs::permissions(folder(), fs::perms::owner_all);
        QCOMPARE(found, "");
    }

    void all_well_needs_no_words() {
        QVERIFY(!app_->report().read_only);
        QCOMPARE(app_->report().words, "");
    }
};

QTEST_GUILESS_MAIN(ServiceTest)
#include "service_test.moc"
