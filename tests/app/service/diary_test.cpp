// SPDX-License-Identifier: Apache-2.0
// Writing the diary: which prompt an entry answers, how it is marked, and what that does to steps.
#include "app/service/composition.h"
#include "core/time/iso8601.h"
#include "db/open.h"
#include "tests/app/fake_clock.h"
#include "tests/db/support.h"

#include <QTemporaryDir>
#include <QTest>
#include <algorithm>

using namespace beforehand;
using namespace beforehand::app;
using namespace beforehand::testing;
using namespace std::chrono_literals;
using enum LogEntry::Mark;

namespace {

constexpr char zone[] = "Europe/Berlin";
const PromptId quarter{"first-hour", "min+15"}; // due at 09:00Z, from 08:55, late 09:10, to 09:15
const PromptId half{"first-hour", "min+30"};    // due at 09:15Z
const PromptId hour_2{"hourly", "h+2"};         // due at 10:45Z, from 10:30, late 11:15, to 11:30
const PromptId week_2{"overall", "wk+2"};       // due on 17 December at 17:00Z

NewEntry pain(int rest, std::optional<Instant> at = {}, std::optional<PromptId> prompt = {}) {
    NewEntry made;
    made.said.kind = LogEntry::Kind::pain;
    made.said.scores = {{Side::left, rest, {}}};
    made.happened_at = at;
    made.prompt = std::move(prompt);
    return made;
}

NewEntry overall(std::optional<PromptId> prompt = {}) {
    NewEntry made;
    made.said.kind = LogEntry::Kind::overall;
    made.said.change = 2;
    made.prompt = std::move(prompt);
    return made;
}

NewEntry note(std::string text, std::optional<int> severity = {}, std::optional<Instant> at = {}) {
    NewEntry made;
    made.said.text = std::move(text);
    made.said.severity = severity;
    made.happened_at = at;
    return made;
}

Instant moment(std::string_view text) {
    return parse_instant(text).value();
}

} // namespace

class ServiceDiaryTest : public QObject {
    Q_OBJECT

    FakeClock clock_{"2026-12-03T08:45:00Z"};
    std::unique_ptr<QTemporaryDir> folder_;
    std::unique_ptr<Composition> app_;
    std::string id_;

    std::filesystem::path folder() const { return folder_->path().toStdString(); }
    void reopen() {
        app_.reset();
        app_ = Composition::open(folder(), clock_).value();
    }
    std::unique_ptr<Snapshot> snapshot() const { return app_->procedures().snapshot(id_).value(); }
    Result<LogEntry> write(const NewEntry& entry) {
        return app_->diary().write(entry, snapshot().get(), zone);
    }
    std::vector<LogEntry> log() const { return app_->diary().read({})->entries; }
    StepState state_of(const StepId& step) const { return snapshot()->find(step)->state; }

  private slots:
    static void initMain() { qputenv("TZ", zone); }
    /// The injection was at 08:45Z.
    void init() {
        clock_.set("2026-11-20T11:00:00Z");
        folder_ = std::make_unique<QTemporaryDir>(db::testing::scratch());
        reopen();
        NewProcedure wanted;
        wanted.guide = "si-joint-injection";
        wanted.zone = zone;
        wanted.appointment = parse_wall_time("2026-12-03T09:30").value();
        wanted.answers = {{"side", "left"}, {"aim", "both"}};
        id_ = app_->procedures().add(wanted).value();
        clock_.set("2026-12-03T08:45:00Z");
        VERIFY_OK(
            app_->procedures().change(id_, {.injection = Change::Injection{clock_.now()}}, zone));
    }
    void cleanup() { app_.reset(); }

    void it_says_when_it_was_told() {
        const auto written = app_->diary().write(note("Stiff", 0, clock_.now() - 2h),
                                                 snapshot().get(), "America/New_York");
        VERIFY_OK(written);
        QCOMPARE(written->recorded_at, clock_.now());
        QCOMPARE(written->procedure, id_);
        QCOMPARE(written->zone, std::string("America/New_York"));
        clock_.pass(1h);
        const auto corrected = app_->diary().correct(written->id, note("Very stiff"), zone);
        VERIFY_OK(corrected);
        QCOMPARE(corrected->happened_at, written->happened_at);
        QCOMPARE(corrected->recorded_at, clock_.now());
        QCOMPARE(corrected->corrects, written->id);
        reopen();
        QVERIFY(log() == std::vector{*corrected});
        QVERIFY(!log().front().severity);
        QVERIFY(app_->diary().history(corrected->id) == (std::vector{*written, *corrected}));
        VERIFY_ERROR(write(note("x", 11)), invalid);
        VERIFY_ERROR(write(note("x", 1, clock_.now() + 1s)), invalid);
        VERIFY_ERROR(write(note("")), invalid);
        VERIFY_ERROR(app_->diary().correct("none", note("x"), zone), not_found);
        VERIFY_OK(app_->diary().remove(written->id));
        QVERIFY(log().empty());
    }

    void it_can_be_written_without_a_procedure() {
        const auto written = app_->diary().write(pain(3), nullptr, zone);
        VERIFY_OK(written);
        QVERIFY(written->procedure.empty() && !written->prompt && written->mark == live);
        VERIFY_ERROR(app_->diary().write(pain(3, {}, quarter), nullptr, zone), invalid);
    }

    /// Only what was said is taken from it.
    void nobody_says_how_an_entry_came_to_be() {
        NewEntry forged = pain(3);
        forged.said.id = "mine";
        forged.said.mark = late;
        forged.said.prompt = week_2;
        forged.said.corrects = "another";
        forged.said.procedure = "another";
        forged.said.recorded_at = clock_.now() - 24h;
        clock_.set("2026-12-03T09:01:00Z");
        const auto written = write(forged);
        VERIFY_OK(written);
        QVERIFY(written->id != "mine" && written->corrects.empty());
        QVERIFY(written->mark == live && written->prompt == quarter);
        QVERIFY(written->procedure == id_ && written->recorded_at == clock_.now());
    }

    void an_entry_answers_the_prompt_of_its_moment() {
        clock_.set("2026-12-03T08:50:00Z");
        QVERIFY(!write(pain(8))->prompt); // none is open yet
        clock_.set("2026-12-03T08:56:00Z");
        const auto first = write(pain(3));
        VERIFY_OK(first);
        QVERIFY(first->prompt == quarter && first->mark == live);
        const auto second = write(pain(4)); // between the prompts: that one is answered
        QVERIFY(!second->prompt && second->mark == live);
        clock_.set("2026-12-03T11:20:00Z");
        const auto closed = write(pain(5));
        QVERIFY(closed->prompt == hour_2 && closed->mark == late);
        const auto earlier = write(pain(6, moment("2026-12-03T09:16:00Z")));
        QVERIFY(earlier->prompt == half && earlier->mark == memory);
        // Neither a note nor how it is all in all has anything to do with scores.
        clock_.set("2026-12-03T11:45:00Z");
        QVERIFY(!write(note("Fine", 2))->prompt);
        QVERIFY(!write(overall())->prompt);
        QVERIFY(write(pain(2))->prompt == (PromptId{"hourly", "h+3"}));
        clock_.set("2026-12-17T17:30:00Z");
        QVERIFY(write(overall())->prompt == week_2);
    }

    void a_prompt_can_be_picked() {
        clock_.set("2026-12-03T09:12:00Z"); // two are open, and the other is nearer
        const auto picked = write(pain(3, {}, quarter));
        VERIFY_OK(picked);
        QVERIFY(picked->prompt == quarter && picked->mark == late);
        QCOMPARE(picked->happened_at, clock_.now());
        const auto in_time = write(pain(3, moment("2026-12-03T09:10:30Z"), half));
        QVERIFY(in_time->prompt == half && in_time->mark == live);
    }

    /// A score of now says nothing about then.
    void one_that_was_missed_is_about_its_own_time() {
        clock_.set("2026-12-03T14:00:00Z");
        const auto written = write(pain(3, {}, quarter));
        VERIFY_OK(written);
        QCOMPARE(written->happened_at, moment("2026-12-03T09:00:00Z"));
        QVERIFY(written->prompt == quarter && written->mark == memory);
        VERIFY_ERROR(write(pain(3, clock_.now(), half)), invalid);
        VERIFY_ERROR(write(pain(3, moment("2026-12-03T08:46:00Z"), half)), invalid);
        VERIFY_OK(write(pain(3, moment("2026-12-03T09:18:00Z"), half)));
    }

    void what_cannot_be_answered_is_refused() {
        clock_.set("2026-12-03T09:01:00Z");
        const auto refused = [&](const NewEntry& entry, std::string_view words) {
            const auto written = write(entry);
            return !written && written.error().kind == ErrorKind::invalid &&
                   written.error().where == "prompt" &&
                   written.error().message.find(words) != std::string::npos;
        };
        QVERIFY(refused(pain(3, {}, PromptId{"first-hour", "min+16"}), "no such prompt"));
        QVERIFY(refused(pain(3, {}, hour_2), "not time"));
        QVERIFY(refused(overall(quarter), "something else"));
        NewEntry words = note("Fine");
        words.prompt = quarter;
        QVERIFY(refused(words, "A note"));
        VERIFY_OK(write(pain(3, {}, quarter)));
        QVERIFY(refused(pain(4, {}, quarter), "answered already"));
        QCOMPARE(log().size(), 1U);
    }

    void a_correction_stays_what_it_was() {
        clock_.set("2026-12-03T09:12:00Z");
        const auto written = write(pain(3, {}, quarter));
        clock_.set("2026-12-05T09:00:00Z");
        NewEntry wanted = pain(4, {}, week_2); // a correction answers no other prompt
        wanted.said.kind = LogEntry::Kind::note;
        const auto corrected = app_->diary().correct(written->id, wanted, zone);
        VERIFY_OK(corrected);
        QVERIFY(corrected->prompt == quarter && corrected->mark == late);
        QVERIFY(corrected->kind == LogEntry::Kind::pain);
        QVERIFY(corrected->scores == wanted.said.scores);
        const auto moved =
            app_->diary().correct(corrected->id, pain(4, moment("2026-12-03T09:02:00Z")), zone);
        VERIFY_OK(moved);
        QVERIFY(moved->prompt == quarter && moved->mark == memory);
        QCOMPARE(app_->diary().history(moved->id)->size(), 3U);
    }

    void about_another_moment_it_is_marked_anew() {
        clock_.set("2026-12-03T09:13:00Z");
        const auto closed = write(pain(3, {}, quarter));
        QCOMPARE(closed->mark, late);
        clock_.set("2026-12-03T09:14:00Z");
        const auto moved = app_->diary().correct(closed->id, pain(3, clock_.now()), zone);
        QCOMPARE(moved->mark, late); // what was late does not become live
        const auto earlier = write(pain(5, clock_.now() - 2h));
        QCOMPARE(earlier->mark, memory);
        const auto now = app_->diary().correct(earlier->id, pain(5, clock_.now()), zone);
        QCOMPARE(now->mark, memory); // whatever its moment is now
        const auto fresh = write(pain(5));
        QCOMPARE(fresh->mark, live);
        const auto back = app_->diary().correct(fresh->id, pain(5, clock_.now() - 2h), zone);
        QCOMPARE(back->mark, memory);
        QCOMPARE(app_->diary().correct(back->id, pain(5, clock_.now()), zone)->mark, memory);
    }

    /// Put right from another country, it still happened where it did.
    void it_happened_where_it_did_unless_its_moment_moves() {
        const auto written = write(pain(3));
        clock_.set("2026-12-05T09:00:00Z");
        const auto put_right = app_->diary().correct(written->id, pain(4), "America/Chicago");
        QCOMPARE(put_right->zone, written->zone);
        const auto same =
            app_->diary().correct(put_right->id, pain(4, written->happened_at), "America/Chicago");
        QCOMPARE(same->zone, written->zone);
        const auto moved =
            app_->diary().correct(same->id, pain(4, clock_.now()), "America/Chicago");
        QCOMPARE(moved->zone, std::string("America/Chicago"));
    }

    void the_book_holds_prompts_and_entries() {
        clock_.set("2026-12-03T09:01:00Z");
        const auto first = write(pain(3)).value();
        VERIFY_OK(write(note("Fine")));
        clock_.set("2026-12-03T09:40:00Z");
        const auto between = write(pain(4, moment("2026-12-03T08:47:00Z"))).value();
        VERIFY_OK(app_->diary().write(pain(9), nullptr, zone)); // of no procedure
        clock_.set("2026-12-17T17:30:00Z");
        const auto all_in_all = write(overall()).value();
        clock_.set("2026-12-17T17:31:00Z");
        const auto last = write(pain(1)).value();

        const auto now = snapshot();
        const auto book = app_->diary().book(*now, false);
        VERIFY_OK(book);
        QVERIFY((*book)->entries == (std::vector{between, first, all_in_all, last}));
        QVERIFY((*book)->damaged.empty());
        QVERIFY(!(*book)->prompts.empty());
        QCOMPARE((*book)->rows.size(), (*book)->prompts.size());
        const auto row = std::ranges::find((*book)->rows, quarter,
                                           [](const PromptRow& each) { return each.planned->id; });
        QVERIFY(row->state == PromptState::answered && *row->entry == first);

        const auto answers = app_->diary().book(*now, true);
        VERIFY_OK(answers);
        QVERIFY((*answers)->entries == (std::vector{first, all_in_all, last}));
        QCOMPARE((*answers)->rows.size(), (*book)->rows.size());

        db::testing::run_sql(folder(), "UPDATE log_score SET rest = 0 WHERE rest = 3");
        const auto damaged = app_->diary().book(*now, true);
        QVERIFY((*damaged)->damaged == std::vector{first.id});
        QVERIFY((*damaged)->entries == (std::vector{all_in_all, last}));
    }

    void without_a_schedule_there_are_entries_alone() {
        NewProcedure wanted;
        wanted.guide = BEFOREHAND_TEST_DATA "/guides/tiny";
        wanted.zone = zone;
        wanted.appointment = parse_wall_time("2026-12-03T09:30").value();
        id_ = app_->procedures().add(wanted).value();
        QVERIFY(!snapshot()->guide->diary);
        const auto written = write(pain(3));
        VERIFY_OK(written);
        QVERIFY(!written->prompt);
        VERIFY_ERROR(write(pain(3, {}, quarter)), invalid);
        const auto now = snapshot();
        const auto book = app_->diary().book(*now, false);
        QVERIFY((*book)->prompts.empty() && (*book)->rows.empty());
        QVERIFY((*book)->entries == std::vector{*written});
    }

    void answering_a_prompt_ticks_its_step() {
        const StepId evening{"diary-daily", "d+1"};
        clock_.set("2026-12-04T19:10:00Z");
        QCOMPARE(state_of(evening), StepState::open);
        const auto written = write(pain(3));
        QVERIFY(written->prompt == (PromptId{"daily", "d+1"}));
        QCOMPARE(state_of(evening), StepState::done);
        QCOMPARE(snapshot()->find(evening)->last->happened_at, clock_.now());
        QCOMPARE(state_of({"diary-daily", "d+2"}), StepState::upcoming);
        QVERIFY(snapshot()->events.empty()); // it is worked out, and not stored
        QCOMPARE(db::testing::ask_sql(folder(), "SELECT count(*) FROM step_event"),
                 std::string("0"));

        // What the person did themself goes before, and can be taken back as ever.
        const auto reopened =
            app_->procedures().mark(id_, evening, StepEvent::Kind::reopened, "", zone);
        VERIFY_OK(reopened);
        QCOMPARE(state_of(evening), StepState::open);
        VERIFY_OK(app_->procedures().undo(*reopened, zone));
        QCOMPARE(state_of(evening), StepState::done);
    }

    void an_entry_ticks_what_was_skipped_before_it() {
        const StepId evening{"diary-daily", "d+1"};
        clock_.set("2026-12-04T19:00:00Z");
        const auto skipped =
            app_->procedures().mark(id_, evening, StepEvent::Kind::skipped, "Busy", zone);
        VERIFY_OK(skipped);
        clock_.pass(10min);
        VERIFY_OK(write(pain(3)));
        QCOMPARE(state_of(evening), StepState::done);
        // Taking the older one back would take the newer with it, unseen.
        VERIFY_ERROR(app_->procedures().undo(*skipped, zone), conflict);
        QCOMPARE(state_of(evening), StepState::done);

        clock_.pass(1min);
        const auto reopened =
            app_->procedures().mark(id_, evening, StepEvent::Kind::reopened, "", zone);
        VERIFY_OK(reopened);
        QCOMPARE(state_of(evening), StepState::open);
        VERIFY_OK(app_->procedures().undo(*reopened, zone));
        QCOMPARE(state_of(evening), StepState::done);
        QCOMPARE(snapshot()->find(evening)->last->happened_at, moment("2026-12-04T19:10:00Z"));
    }

    void a_moved_appointment_asks_for_its_baseline_again() {
        const StepId evening{"baseline-daily", "d-7"};
        const PromptId week_before{"before-daily", "d-7"};
        NewProcedure wanted;
        wanted.guide = "si-joint-injection";
        wanted.zone = zone;
        wanted.appointment = parse_wall_time("2026-12-20T09:30").value();
        wanted.answers = {{"side", "left"}, {"aim", "both"}};
        id_ = app_->procedures().add(wanted).value();
        const auto answer = [&] {
            const auto now = snapshot();
            const auto book = app_->diary().book(*now, true).value();
            const auto row = std::ranges::find(
                book->rows, week_before, [](const PromptRow& each) { return each.planned->id; });
            return row->entry ? row->entry->id : std::string();
        };
        clock_.set("2026-12-13T19:10:00Z");
        const auto old = write(pain(7)).value();
        QVERIFY(old.prompt == week_before);
        QCOMPARE(state_of(evening), StepState::done);
        QCOMPARE(answer(), old.id);

        clock_.pass(1h);
        Change move;
        move.booking = Change::Booking{parse_wall_time("2027-01-10T09:30").value(), zone};
        const auto preview = app_->procedures().preview(id_, move, zone);
        VERIFY_OK(preview);
        const auto effect = std::ranges::find((*preview)->effects, evening, &Effect::id);
        QVERIFY(effect->kind == Effect::Kind::asked_again && effect->ticked);
        const auto moved = app_->procedures().change(id_, move, zone);
        VERIFY_OK(moved);
        QCOMPARE(state_of(evening), StepState::upcoming);
        QCOMPARE(answer(), std::string());
        clock_.pass(1min);
        VERIFY_OK(app_->procedures().undo(*moved, zone)); // back at the old date it answers
        QCOMPARE(state_of(evening), StepState::done);
        QCOMPARE(answer(), old.id);

        clock_.pass(1min);
        VERIFY_OK(app_->procedures().change(id_, move, zone));
        clock_.set("2027-01-03T19:10:00Z");
        QCOMPARE(state_of(evening), StepState::open);
        const auto fresh = write(pain(6)).value();
        QVERIFY(fresh.prompt == week_before);
        QCOMPARE(state_of(evening), StepState::done);
        QCOMPARE(snapshot()->find(evening)->last->happened_at, clock_.now());
        QCOMPARE(answer(), fresh.id);
        QVERIFY(log() == (std::vector{fresh, old})); // what was written stays

        clock_.pass(1min);
        VERIFY_OK(app_->procedures().mark(id_, evening, StepEvent::Kind::reopened, "", zone));
        QCOMPARE(state_of(evening), StepState::open);
        QCOMPARE(answer(), fresh.id);
    }

    /// The injection asks nothing again: what fits the prompts as they are now ticks them.
    void an_injection_put_right_ticks_by_what_still_fits() {
        const StepId evening{"diary-daily", "d+2"};
        clock_.set("2026-12-05T19:10:00Z");
        VERIFY_OK(write(pain(3)));
        const auto injected = [&](std::string_view at) {
            return app_->procedures().change(id_, {.injection = Change::Injection{moment(at)}},
                                             zone);
        };
        VERIFY_OK(injected("2026-12-03T08:40:00Z"));
        QCOMPARE(state_of(evening), StepState::done);
        VERIFY_OK(injected("2026-12-04T08:40:00Z"));
        QCOMPARE(state_of(evening), StepState::upcoming);
        QCOMPARE(state_of({"diary-daily", "d+1"}), StepState::open); // it did not ask for this one
        VERIFY_OK(injected("2026-12-03T08:45:00Z"));
        QCOMPARE(state_of(evening), StepState::done);
    }

    void a_correction_out_of_the_window_answers_nothing() {
        clock_.set("2026-12-03T09:02:00Z");
        const auto written = write(pain(3)).value();
        QVERIFY(written.prompt == quarter);
        const auto moved =
            app_->diary().correct(written.id, pain(3, moment("2026-12-03T08:50:00Z")), zone);
        VERIFY_OK(moved);
        QVERIFY(moved->prompt == quarter);
        const auto anew = write(pain(4)); // so it is still to be answered
        VERIFY_OK(anew);
        QVERIFY(anew->prompt == quarter);
    }

    void what_is_deleted_ticks_nothing() {
        const StepId evening{"diary-daily", "d+1"};
        clock_.set("2026-12-04T19:10:00Z");
        const auto written = write(pain(3));
        QCOMPARE(state_of(evening), StepState::done);

        VERIFY_OK(app_->diary().remove(written->id));
        QCOMPARE(state_of(evening), StepState::open);
    }

    void the_side_that_is_treated() {
        for (const auto& [answers, side] :
             {std::pair(Answers{{"side", "left"}}, std::optional(Side::left)),
              std::pair(Answers{{"side", "right"}}, std::optional(Side::right)),
              std::pair(Answers{{"side", "both"}}, std::optional<Side>()),
              std::pair(Answers(), std::optional<Side>())}) {
            NewProcedure wanted;
            wanted.guide = "si-joint-injection";
            wanted.zone = zone;
            wanted.answers = answers;
            const auto preview = app_->procedures().preview(wanted);
            VERIFY_OK(preview);
            QVERIFY(has_sides(**preview));
            QCOMPARE(only_side(**preview), side);
        }
        Snapshot without;
        without.guide = std::make_shared<Guide>();
        without.procedure.answers = {{"side", "left"}};
        QVERIFY(!has_sides(without));
        QVERIFY(!only_side(without));
    }

    void a_preview_knows_of_the_answers() {
        clock_.set("2026-12-04T19:10:00Z");
        VERIFY_OK(write(pain(3)));
        const auto preview =
            app_->procedures().preview(id_, {.answers = {{"aim", "treatment"}}}, zone);
        VERIFY_OK(preview);
        for (const auto* side : {&(*preview)->before, &(*preview)->after}) {
            QCOMPARE((*side)->find({"diary-daily", "d+1"})->state, StepState::done);
        }
    }
};

QTEST_GUILESS_MAIN(ServiceDiaryTest)
#include "diary_test.moc"
