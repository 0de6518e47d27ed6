// SPDX-License-Identifier: Apache-2.0
#include "core/id.h"
#include "core/time/iso8601.h"
#include "tests/db/support.h"

#include <QTemporaryDir>
#include <QTest>
#include <SQLiteCpp/SQLiteCpp.h>

using namespace beforehand;
using namespace beforehand::db::testing;
using namespace std::chrono_literals;

namespace {

const StepId driver{"book-driver", "once"};
const When evening{Anchor::appointment, CalendarOffset{date::days{-2}, 19h}, {}};

WallTime wall(const char* text) {
    return *parse_wall_time(text);
}

} // namespace

class ProcedureStoreTest : public QObject {
    Q_OBJECT

    std::unique_ptr<QTemporaryDir> folder_;
    StoragePtr storage_;

    std::string folder() const { return folder_->path().toStdString(); }
    ProcedureStore& store() { return storage_->procedures(); }
    Procedure found(const std::string& id = "p1") { return store().find(id).value(); }
    std::string rows(const std::string& table) {
        return ask_sql(folder(), "SELECT count(*) FROM " + table);
    }
    /// Applies it twice: the retry must add nothing.
    void apply(const Change& change, std::int64_t second) {
        for (int retry = 0; retry < 2; ++retry) {
            VERIFY_OK(store().apply("p1", change, at(second)));
        }
    }

  private slots:
    void init() {
        folder_ = std::make_unique<QTemporaryDir>(scratch());
        auto opened = open_with_guide(folder());
        VERIFY_OK(opened);
        storage_ = std::move(*opened);
    }
    void cleanup() { storage_.reset(); }

    void every_field_comes_back() {
        Procedure full = procedure("p1");
        full.injected = at(100);
        for (const std::string& text : odd_texts()) {
            if (text.size() <= 150) {
                full.answers["question " + text] = text;
                full.answered_at["question " + text] = full.created_at;
                full.contacts.clinic = text;
                full.arrival["line " + text] = text;
                full.layer.notes[{"step " + text, "once"}] = text;
                full.layer.own.push_back(
                    own_step({}, Phase::recovery, text, text, {.fixed = wall("2026-12-24T08:00")}));
            }
        }
        full.layer.times[driver] = evening;
        full.layer.times[{"walk", "h+2"}] = {Anchor::injection, ElapsedOffset{-90min}, {}};
        Procedure next = procedure("p2");
        next.created_at = next.dated_at = at(1);
        next.appointment.reset();
        next.booked_at = {};
        next.answers.clear();
        next.answered_at.clear();
        next.contacts = {};
        next.follows = {"p1", "other-side"};
        VERIFY_OK(store().add(full));
        VERIFY_OK(store().add(next));
        QVERIFY(found("p1") == full);
        QVERIFY(found("p2") == next);
        QVERIFY(store().list() == (std::vector{next, full}));
        VERIFY_ERROR(store().find("p3"), not_found);
    }

    void a_retry_adds_nothing() {
        const Procedure made = procedure("p1");
        VERIFY_OK(store().add(made));
        apply({.answers = {{"side", "right"}}}, 1);
        VERIFY_OK(store().add(made));
        QCOMPARE(found().answers.at("side"), std::string("right"));
        Procedure other = made;
        other.created_at = at(1);
        VERIFY_ERROR(store().add(other), invalid);
        QCOMPARE(rows("procedure"), std::string("1"));
        QCOMPARE(rows("appointment_event"), std::string("1"));
        QCOMPARE(rows("guide_event"), std::string("1"));
    }

    void a_refused_one_leaves_nothing() {
        Procedure made = procedure("p1");
        made.answers["question"] = std::string("a\0b", 3);
        VERIFY_ERROR(store().add(made), invalid);
        made = procedure("p1");
        made.zone.clear();
        VERIFY_ERROR(store().add(made), invalid);
        made = procedure("p1");
        made.contacts.clinic = std::string(1001, 'x');
        VERIFY_ERROR(store().add(made), too_large);
        made = procedure("p1");
        made.appointment = WallTime(std::chrono::seconds(-99'999'999'999));
        VERIFY_ERROR(store().add(made), invalid);
        made = procedure("p1");
        made.guide.guide_hash = "not kept";
        VERIFY_ERROR(store().add(made), not_found);
        made = procedure("p1");
        made.follows = {"p0", "other-side"};
        VERIFY_ERROR(store().add(made), not_found);
        made = procedure("p1");
        made.layer.own = {own_step("own/1", Phase::preparation, "x", "",
                                   {.offset = CalendarOffset{date::days{40'000}, {}}})};
        VERIFY_ERROR(store().add(made), invalid);
        QCOMPARE(rows("procedure"), std::string("0"));
        QCOMPARE(rows("answer_event"), std::string("0"));
    }

    void moving_keeps_what_was() {
        VERIFY_OK(store().add(procedure("p1")));
        apply({.booking = Change::Booking{wall("2027-03-28T02:30"), "Europe/Madrid"}}, 10);
        QVERIFY(found().appointment == wall("2027-03-28T02:30"));
        QCOMPARE(found().zone, std::string("Europe/Madrid"));
        apply({.booking = Change::Booking{std::nullopt, "Europe/Madrid"}}, 11);
        QVERIFY(!found().appointment);
        QCOMPARE(rows("appointment_event"), std::string("3"));
        VERIFY_ERROR(store().apply("p2", {.booking = Change::Booking{{}, "Europe/Madrid"}}, at(10)),
                     not_found);
    }

    void nobody_writes_between_what_is_read_and_what_is_written() {
        VERIFY_OK(store().add(procedure("p1")));
        bool free = true;
        const auto moved = store().change(
            "p1",
            [&](const Procedure& now, const std::vector<StepEvent>&) -> Result<Change> {
                SQLite::Database other(folder() + "/beforehand.db", SQLite::OPEN_READWRITE);
                try {
                    other.exec("BEGIN IMMEDIATE");
                } catch (const SQLite::Exception&) {
                    free = false;
                }
                return Change{.answers = {{"side", now.zone}}};
            },
            at(1));
        VERIFY_OK(moved);
        QVERIFY(!free);
        QCOMPARE(found().answers.at("side"), found().zone);
        const auto refused = store().change(
            "p1",
            [](const auto&, const auto&) -> Result<Change> {
                return fail(ErrorKind::conflict, "No.");
            },
            at(2));
        VERIFY_ERROR(refused, conflict);
    }

    void standing_is_kept_beside_the_old_time() {
        VERIFY_OK(store().add(procedure("p1")));
        const auto old = procedure("p1").appointment;
        for (const Standing standing : {Standing::to_rebook, Standing::cancelled}) {
            apply({.booking = Change::Booking{old, "America/Chicago", standing}}, 10);
            QCOMPARE(found().standing, standing);
            QVERIFY(found().appointment == old);
        }
        QCOMPARE(rows("appointment_event"), std::string("3"));
    }

    void since_when_the_dates_are_these() {
        VERIFY_OK(store().add(procedure("p1"))); // on 3 December
        const auto move = [this](const char* to, std::int64_t second,
                                 Standing standing = Standing::going_ahead) {
            apply({.booking = Change::Booking{wall(to), "America/Chicago", standing}}, second);
            return found().dated_at;
        };
        QCOMPARE(found().dated_at, at(0));
        QCOMPARE(move("2026-12-10T09:30", 10), at(0));  // later: nothing lies behind that did not
        QCOMPARE(move("2026-12-05T09:30", 20), at(20)); // earlier: some steps may
        QCOMPARE(move("2026-12-05T09:30", 30, Standing::to_rebook), at(20));
        QCOMPARE(move("2026-12-20T09:30", 40), at(40)); // dates again
        apply({.answers = {{"side", "right"}, {"new", "yes"}}}, 50);
        apply({.answers = {{"new", ""}}}, 60);
        const Instant started = at(0);
        QVERIFY(found().answered_at ==
                (std::map<std::string, Instant, std::less<>>{
                    {"blood_thinner", started}, {"new", at(60)}, {"side", at(50)}}));
    }

    void what_is_taken_back_to_holds_since_it_did() {
        VERIFY_OK(store().add(procedure("p1")));
        apply({.answers = {{"side", "right"}}}, 5);
        const Procedure before = found();
        const Change move{.booking = Change::Booking{wall("2026-12-01T09:30"), "Europe/Madrid"},
                          .answers = {{"side", "left"}, {"blood_thinner", ""}}};
        apply(move, 10);
        QCOMPARE(found().dated_at, at(10));
        QCOMPARE(found().answered_at.at("side"), at(10));
        apply(inverse(move, before, {}, at(20)), 20);
        QVERIFY(found() == before);
        apply({.booking = Change::Booking{{}, "America/Chicago"}}, 30);
        const Procedure undated = found();
        const Change booking{.booking = Change::Booking{wall("2026-12-03T09:30"), "UTC"}};
        apply(booking, 40);
        QCOMPARE(found().booked_at, at(40));
        apply(inverse(booking, undated, {}, at(50)), 50);
        QVERIFY(found() == undated);
    }

    void the_injection_is_recorded_and_taken_back() {
        VERIFY_OK(store().add(procedure("p1")));
        apply({.injection = Change::Injection{}}, 9);
        QCOMPARE(rows("injection_event"), std::string("0"));
        apply({.injection = Change::Injection{at(50)}}, 60);
        QVERIFY(found().injected == at(50));
        apply({.injection = Change::Injection{}}, 70);
        QVERIFY(!found().injected);
        QCOMPARE(rows("injection_event"), std::string("2"));
    }

    void answers_change_one_by_one() {
        VERIFY_OK(store().add(procedure("p1")));
        apply({.answers = {{"side", "right"}, {"blood_thinner", ""}}}, 9);
        QVERIFY(found().answers == (Answers{{"side", "right"}}));
        apply({.answers = {{"blood_thinner", "no"}}}, 10);
        QVERIFY(found().answers == (Answers{{"side", "right"}, {"blood_thinner", "no"}}));
        QCOMPARE(rows("answer_event"), std::string("5"));
    }

    void contacts_change() {
        VERIFY_OK(store().add(procedure("p1")));
        const Contacts contacts{"Ünal Clinic", "", "112"};
        apply({.contacts = contacts}, 1);
        QVERIFY(found().contacts == contacts);
    }

    void the_guide_in_force_is_the_last_chosen() {
        VERIFY_OK(store().add(procedure("p1")));
        const auto later = storage_->guides().keep_guide("a later version");
        const auto overlay = storage_->guides().keep_overlay("{}");
        VERIFY_OK(later);
        VERIFY_OK(overlay);
        apply({.guide = GuideChoice{*later, *overlay}}, 5);
        QVERIFY(found().guide == (GuideChoice{*later, *overlay}));
        apply({.guide = GuideChoice{*later}}, 6);
        QVERIFY(found().guide == GuideChoice{*later});
        QCOMPARE(rows("guide_event"), std::string("3"));
        VERIFY_ERROR(store().apply("p1", {.guide = GuideChoice{"not kept"}}, at(7)), not_found);
        VERIFY_ERROR(store().apply("p1", {.guide = GuideChoice{*later, "not kept"}}, at(7)),
                     not_found);
        QCOMPARE(rows("guide_event"), std::string("3"));
    }

    void own_steps_come_change_and_go() {
        VERIFY_OK(store().add(procedure("p1")));
        const Step one = own_step({}, Phase::preparation, "Buy ice", "", evening);
        const Step two = own_step({}, Phase::recovery, "Call Ana", "She asked.",
                                  {.fixed = wall("2026-12-24T08:00")});
        apply({.own = {{one.key, one}}}, 1);
        apply({.own = {{two.key, two}}}, 2);
        Step changed = one;
        changed.title = "Buy more ice";
        apply({.own = {{one.key, changed}}}, 3);
        QVERIFY(found().layer.own == (std::vector{changed, two})); // it stays in its place
        apply({.own = {{one.key, std::nullopt}}}, 4);
        QVERIFY(found().layer.own == std::vector{two});
        QCOMPARE(rows("own_step_event"), std::string("4"));
        for (const std::string& key : {std::string("pack-bag"), std::string("own/"), two.key}) {
            Step wrong = one; // its key does not fit
            VERIFY_ERROR(store().apply("p1", {.own = {{key, wrong}}}, at(5)), invalid);
        }
    }

    void times_and_notes_come_and_go() {
        VERIFY_OK(store().add(procedure("p1")));
        apply({.times = {{driver, evening}}, .notes = {{driver, "Ana has the car"}}}, 1);
        QVERIFY(found().layer.times.at(driver) == evening);
        QCOMPARE(found().layer.notes.at(driver), std::string("Ana has the car"));
        apply({.times = {{driver, std::nullopt}}, .notes = {{driver, ""}}}, 2);
        QVERIFY(found().layer == PersonalLayer{});
        QCOMPARE(rows("step_time_event"), std::string("2"));
        QCOMPARE(rows("step_note_event"), std::string("2"));
    }

    void words_that_are_taken_away_are_gone_from_the_file() {
        VERIFY_OK(store().add(procedure("p1")));
        apply({.notes = {{driver, "a very private remark"}},
               .arrival = {{"medicines", "a secret tablet"}}},
              1);
        apply({.notes = {{driver, ""}}, .arrival = {{"medicines", ""}}}, 2);
        storage_.reset();
        for (const auto& [name, bytes] : files_in(folder())) {
            QVERIFY2(bytes.find("private remark") == bytes.npos, name.c_str());
            QVERIFY2(bytes.find("secret tablet") == bytes.npos, name.c_str());
        }
    }

    void an_own_step_that_is_removed_is_gone_from_the_file() {
        VERIFY_OK(store().add(procedure("p1")));
        const Step one =
            own_step({}, Phase::preparation, "Hide the letters", "a very private remark", evening);
        const Step other = own_step({}, Phase::preparation, "Buy ice", "", evening);
        Step changed = one;
        changed.title = "Burn the letters";
        apply({.own = {{one.key, one}, {other.key, other}}}, 1);
        apply({.own = {{one.key, changed}}}, 2);
        apply({.own = {{one.key, std::nullopt}}}, 3);
        QVERIFY(found().layer.own == std::vector{other});
        storage_.reset();
        for (const auto& [name, bytes] : files_in(folder())) {
            for (const char* gone : {"the letters", "private remark"}) {
                QVERIFY2(bytes.find(gone) == bytes.npos, name.c_str());
            }
        }
        storage_ = db::Storage::open(folder()).value();
        apply({.own = {{one.key, changed}}}, 4); // an undo writes it again, in its place
        QVERIFY(found().layer.own == (std::vector{changed, other}));
    }

    void a_change_is_made_whole_or_not_at_all() {
        VERIFY_OK(store().add(procedure("p1")));
        const Procedure before = found();
        Change change;
        change.booking = {wall("2027-01-01T10:00"), "Europe/Berlin"};
        change.answers = {{"side", "right"}};
        change.events = {step_event("e1", "p1"), step_event("e2", "another")};
        VERIFY_ERROR(store().apply("p1", change, at(5)), not_found);
        QVERIFY(found() == before);
        QVERIFY(store().events("p1")->empty());
        change.events.pop_back();
        apply(change, 6);
        QCOMPARE(found().zone, std::string("Europe/Berlin"));
        QCOMPARE(store().events("p1")->size(), 1U);
    }

    void history_is_all_that_was_recorded() {
        VERIFY_OK(store().add(procedure("p1")));
        apply({.booking = Change::Booking{wall("2027-01-01T10:00"), "Europe/Berlin"}}, 5);
        apply({.injection = Change::Injection{at(7)}, .answers = {{"side", ""}}}, 8);
        QString kinds;
        const auto events = store().history("p1").value();
        for (const ProcedureEvent& event : events) {
            kinds +=
                QString("%1:%2 ").arg((event.recorded_at - at(0)).count()).arg(event.what.index());
        }
        QCOMPARE(kinds, "0:0 0:2 0:2 0:3 5:0 8:1 8:2 ");
    }

    void step_events_in_the_order_written() {
        VERIFY_OK(store().add(procedure("p1")));
        VERIFY_OK(store().add(procedure("p2")));
        std::vector<StepEvent> written;
        for (const auto kind :
             {StepEvent::Kind::done, StepEvent::Kind::reopened, StepEvent::Kind::skipped}) {
            StepEvent event = step_event("e" + std::to_string(written.size()), "p1");
            event.kind = kind;
            event.happened_at = at(-std::int64_t(written.size())); // backwards on purpose
            event.words = odd_texts()[written.size()];
            written.push_back(event);
            apply({.events = {event}}, 10);
        }
        QVERIFY(store().events("p1") == written);
        QVERIFY(store().events("p2") == std::vector<StepEvent>{});
        StepEvent other = written[0];
        other.words = "else";
        VERIFY_ERROR(store().apply("p1", {.events = {other}}, at(10)), invalid);
        VERIFY_ERROR(store().apply("p3", {.events = {step_event("e9", "p3")}}, at(10)), not_found);
        QVERIFY(store().events("p1") == written);
    }
};

QTEST_GUILESS_MAIN(ProcedureStoreTest)
#include "procedure_store_test.moc"
