// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/guide/guide_files.h"
#include "core/time/iso8601.h"
#include "tests/db/support.h"

#include <stdexcept>
#include <string>

namespace beforehand::db::testing {

/// Puts something into every column of every table that can be about one procedure. Every text
/// that is a person's or a clinic's holds `tag`.
class Filler {
  public:
    Filler(Storage& storage, std::string tag)
        : storage_(storage)
        , tag_(std::move(tag)) {}

    std::string id() const { return tag_ + "-procedure"; }

    void fill(const std::string& follows = {}) {
        add_procedure(follows);
        change_procedure();
        add_questions();
        add_reminders();
        add_calendar();
        add_entries();
        ok(storage_.reading().mark_read(word("guide-id"), word("article"), at(7)));
        ok(storage_.reading().remember_place(word("guide-id"), word("article"), {word("anchor"), 3},
                                             at(8)));
        ok(storage_.settings().set("draft-of-" + id(), word("draft")));
        ok(storage_.settings().set("last-" + tag_, id() + " is shown"));
    }

    /// What was installed stays when a procedure goes: it is not the procedure's.
    void install() {
        const std::string guide = keep_guide("installed");
        ok(storage_.guides().install({word("installed"), guide, keep_overlay("installed"), at(3)}));
    }

  private:
    static void ok(const auto& result) {
        if (!result) {
            throw std::runtime_error(result.error().where + ": " + result.error().message);
        }
    }
    std::string word(const char* of) const { return tag_ + "-" + of + "-words"; }
    std::string keep_guide(const char* name) {
        const auto kept = storage_.guides().keep_guide(word(name) + std::string("\0\xff", 2));
        ok(kept);
        return *kept;
    }
    std::string keep_overlay(const char* name) {
        const auto kept = storage_.guides().keep_overlay(word(name));
        ok(kept);
        return *kept;
    }

    void add_procedure(const std::string& follows) {
        ok(storage_.guides().keep_guide(packed_guide));
        Procedure made = procedure(id());
        made.guide_id = word("guide-id");
        made.guide = {keep_guide("guide"), keep_overlay("overlay")};
        made.contacts = {word("clinic"), word("phone"), word("out-of-hours")};
        made.zone = word("zone");
        if (!follows.empty()) {
            made.follows = {follows, word("follows-as")};
        }
        ok(storage_.procedures().add(made));
    }

    void change_procedure() {
        const StepId step{word("step"), word("occurrence")};
        const std::string own = "own/" + tag_;
        When calendar;
        calendar.offset = CalendarOffset{date::days(-1), std::chrono::hours(18)};
        When fixed;
        fixed.fixed = *parse_wall_time("2026-12-02T20:15:00");
        const std::string fixed_own = own + "-fixed";
        StepEvent event = step_event(word("step-event"), id());
        event.step = step;
        event.words = word("step-answer");
        event.zone = word("step-zone");
        Change change;
        change.booking = {*parse_wall_time("2026-12-04T10:00:00"), word("zone-again"),
                          Standing::to_rebook, Change::Booking::Since{at(1), at(2)}};
        change.injection = {at(50)};
        change.guide = GuideChoice{guide_hash(packed_guide), keep_overlay("other-overlay")};
        change.answers = {{word("question"), word("answer")}, {"side", ""}};
        change.answered_at = {{word("question"), at(4)}};
        change.own = {{own, own_step(own, Phase::recovery, word("title"), word("what"), calendar)}};
        change.own.emplace_back(fixed_own,
                                own_step(fixed_own, Phase::preparation, word("then"), {}, fixed));
        change.times = {{step, fixed}};
        change.notes = {{step, word("step-note")}};
        change.arrival = {{word("line"), word("line-words")}};
        change.events = {event};
        ok(storage_.procedures().apply(id(), change, at(60)));
        Change back;
        back.booking = {std::nullopt, "UTC", Standing::going_ahead, {}};
        back.injection = Change::Injection{};
        back.times = {{step, calendar}};
        back.notes = {{step, word("step-note-again")}};
        ok(storage_.procedures().apply(id(), back, at(70)));
        Change none;
        none.times = {{step, std::nullopt}};
        none.own = {{own + "-gone", own_step(own + "-gone", Phase::recovery, "t", "w", fixed)}};
        ok(storage_.procedures().apply(id(), none, at(80)));
        none.own.front().second.reset();
        ok(storage_.procedures().apply(id(), none, at(90)));
    }

    void add_questions() {
        ClinicQuestion asked{word("asked"), id(), word("asked-text"), "faq:" + word("page"),
                             at(10)};
        ok(storage_.clinic_questions().add(asked, at(10)));
        asked.answer = word("clinic-said");
        asked.answered_at = at(11);
        ok(storage_.clinic_questions().change(
            asked.id, [&](const auto&) -> Result<ClinicQuestion> { return asked; }, at(12)));
        ok(storage_.clinic_questions().add({word("off"), id(), word("off-text"), "", at(13)},
                                           at(13)));
        ok(storage_.clinic_questions().remove(word("off"), at(14)));
    }

    void add_reminders() {
        const Subject step{Subject::Kind::step, word("step"), word("occurrence")};
        const Subject prompt{Subject::Kind::prompt, word("prompt"), word("prompt-occurrence")};
        const Offset day_before = CalendarOffset{date::days(1), std::chrono::hours(9)};
        const Offset hours_before = ElapsedOffset{std::chrono::hours(2)};
        ok(storage_.reminders().add(
            {word("reminder"), id(), step, day_before, ReminderChoice::Kind::own, at(20)}));
        ok(storage_.reminders().add(
            {word("no-reminder"), id(), prompt, hours_before, ReminderChoice::Kind::off, at(21)}));
        const std::vector<Delivery> ledger{
            {word("delivery"),
             id(),
             {step, day_before},
             at(30),
             Delivery::State::snoozed,
             at(31),
             {},
             at(32)},
            {word("delivery-again"),
             id(),
             {prompt, hours_before, 2},
             at(33),
             Delivery::State::shown,
             {},
             word("shown-as"),
             at(34)},
        };
        ok(storage_.reminders().add_deliveries(ledger));
    }

    void add_calendar() {
        const std::vector<CalendarEntry> entries{
            {word("uid"), id(), 0, word("event"), false, at(35)},
            {word("uid-cancelled"), id(), 3, word("event-cancelled"), true, at(36)}};
        ok(storage_.calendar().put(entries));
    }

    void add_entries() {
        LogEntry pain;
        pain.id = word("pain");
        pain.procedure = id();
        pain.kind = LogEntry::Kind::pain;
        pain.text = word("pain-text");
        pain.happened_at = at(40);
        pain.recorded_at = at(41);
        pain.zone = word("entry-zone");
        pain.mark = LogEntry::Mark::late;
        pain.prompt = {word("prompt"), word("prompt-occurrence")};
        pain.scores = {{Side::left, 0, {}}, {Side::right, {}, 10}};
        pain.movement = word("movement");
        pain.took_medicine = true;
        pain.medicines = {{word("medicine"), at(39)}, {word("medicine-too"), {}}};
        pain.severity = 4;
        pain.numb_leg = false;
        pain.nap = true;
        pain.observations = {{Observation::Kind::own, word("seen"), word("value"), word("unit")}};
        ok(storage_.log().add(pain));
        LogEntry corrected = pain;
        corrected.id = word("corrected");
        corrected.corrects = pain.id;
        corrected.text = std::string();
        while (corrected.text.size() < 18'000) {
            corrected.text += word("corrected-text");
        }
        ok(storage_.log().add(corrected));
        LogEntry overall;
        overall.id = word("overall");
        overall.procedure = id();
        overall.kind = LogEntry::Kind::overall;
        overall.happened_at = at(100);
        overall.recorded_at = at(100);
        overall.zone = "UTC";
        overall.remembered_relief = -20;
        overall.change = 5;
        ok(storage_.log().add(overall));
        LogEntry deleted = note(word("deleted"), 300);
        deleted.procedure = id();
        ok(storage_.log().add(deleted));
        ok(storage_.log().remove(deleted.id, at(21'000)));
    }

    Storage& storage_;
    std::string tag_;
};

} // namespace beforehand::db::testing
