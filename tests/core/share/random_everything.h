// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/guide/guide_files.h"
#include "core/share/everything.h"

#include <random>
#include <string>
#include <vector>

namespace beforehand::testing {

/// Data of every kind with fields said and unsaid, and texts that a careless layer breaks.
class RandomEverything {
  public:
    explicit RandomEverything(unsigned seed)
        : random_(seed) {}

    EverythingDocument document() {
        EverythingDocument document{"beforehand 0.0.1", instant(), {}};
        Everything& all = document.everything;
        for (std::vector<KeptBytes>* kept : {&all.guides, &all.overlays}) {
            for (std::size_t i = 0, count = 1 + below(3); i < count; ++i) {
                std::string bytes(below(400), '\0');
                for (char& byte : bytes) {
                    byte = static_cast<char>(below(256));
                }
                bytes += id(); // never the same twice
                kept->push_back({below(5) ? guide_hash(bytes) : id(), bytes});
            }
        }
        if (below(2)) {
            all.installed.push_back(
                {id(), any(all.guides).hash, below(2) ? any(all.overlays).hash : "", instant()});
        }
        for (std::size_t count = below(4); count > 0; --count) {
            all.procedures.push_back(procedure(all));
        }
        for (std::size_t count = below(12); count > 0; --count) {
            all.log.push_back(entry(all));
        }
        for (std::size_t count = below(3); count > 0; --count) {
            Reading reading{id(), maybe_instant(), {}, {}};
            if (below(2)) {
                reading.place = {text(), static_cast<int>(below(1000))};
                reading.place_at = instant();
            }
            all.reading.push_back({id(), reading});
        }
        for (std::size_t count = below(3); count > 0; --count) {
            all.settings[id()] = words();
        }
        return document;
    }

  private:
    std::size_t below(std::size_t limit) { return std::size_t(random_()) % limit; }
    template <class T>
    const T& any(const std::vector<T>& items) {
        return items[below(items.size())];
    }
    std::string id() { return "id-" + std::to_string(++ids_); }
    std::string words() {
        static const std::vector<std::string> all{
            "plain words",
            "O'Brien said \"no\"; DROP TABLE log_entry; --",
            "line one\nline two\r\n\ttabbed \\ / \x01 \x1b[0m",
            "ألم في الظهر \u202e\u2028 כאב גב",
            "👩🏽‍⚕️ 痛い \ufeff e\u0301 \U0010ffff",
            " ",
        };
        return any(all);
    }
    std::string text() { return below(3) ? words() : std::string(); }
    Instant instant() {
        return Instant(date::sys_days(date::year(1900 + int(below(400))) / 2 / 28)) +
               std::chrono::seconds(below(86'400));
    }
    std::optional<Instant> maybe_instant() {
        return below(2) ? std::optional(instant()) : std::nullopt;
    }
    WallTime wall() { return WallTime(instant().time_since_epoch()); }
    StepId step() { return {id(), below(2) ? "once" : "wk+6"}; }
    Subject subject() {
        return {below(2) ? Subject::Kind::step : Subject::Kind::prompt, id(),
                below(2) ? "once" : "wk+6"};
    }
    Offset offset() {
        if (below(2)) {
            return ElapsedOffset{std::chrono::seconds(int(below(200'000)) - 100'000)};
        }
        CalendarOffset calendar{date::days(int(below(200)) - 100), {}};
        if (below(2)) {
            calendar.at = std::chrono::minutes(below(1440));
        }
        return calendar;
    }
    When when() {
        When when;
        if (below(3) == 0) {
            when.fixed = wall();
        } else {
            when.anchor = below(2) ? Anchor::injection : Anchor::appointment;
            when.offset = offset();
        }
        return when;
    }
    /// Rows of a history, none to three.
    template <class Make>
    auto rows(Make make) {
        std::vector<Recorded<decltype(make())>> rows;
        for (std::size_t count = below(4); count > 0; --count) {
            rows.push_back({make(), instant()});
        }
        return rows;
    }

    ProcedureRecord procedure(const Everything& all) {
        ProcedureRecord made{id(), id(), any(all.guides).hash, instant()};
        made.contacts = {text(), text(), text()};
        if (!all.procedures.empty() && below(2)) {
            made.follows = {any(all.procedures).id, text()};
        }
        made.appointments = rows([&] {
            Change::Booking booking;
            if (below(2)) {
                booking.appointment = wall();
            }
            booking.zone = "Europe/Madrid";
            booking.standing = static_cast<Standing>(below(3));
            if (below(2)) {
                booking.since = {instant(), instant()};
            }
            return booking;
        });
        made.injections = rows([&] { return Change::Injection{maybe_instant()}; });
        made.guides = rows([&] {
            return GuideChoice{any(all.guides).hash, below(2) ? any(all.overlays).hash : ""};
        });
        made.answers = rows([&] { return ProcedureRecord::Answer{id(), text(), maybe_instant()}; });
        made.own_steps = rows([&] {
            ProcedureRecord::OwnStep own{"own/" + id(), {}};
            if (below(3)) {
                own.words = {static_cast<Phase>(below(3)), words(), text(), when()};
            }
            return own;
        });
        made.step_times = rows([&] {
            return ProcedureRecord::StepTime{step(),
                                             below(2) ? std::optional(when()) : std::nullopt};
        });
        made.step_notes = rows([&] { return ProcedureRecord::StepNote{step(), text()}; });
        made.arrival = rows([&] { return ProcedureRecord::ArrivalLine{id(), text()}; });
        made.questions = rows([&] {
            return ClinicQuestion{id(),      made.id, text(),         text(),
                                  instant(), text(),  maybe_instant()};
        });
        for (std::size_t count = below(4); count > 0; --count) {
            made.step_events.push_back({id(), made.id, step(),
                                        static_cast<StepEvent::Kind>(below(3)), text(), instant(),
                                        instant(), "Asia/Kathmandu"});
            made.reminders.push_back({id(), made.id, subject(), offset(),
                                      static_cast<ReminderChoice::Kind>(below(2)), instant()});
            made.deliveries.push_back({id(),
                                       made.id,
                                       {subject(), offset(), static_cast<int>(below(11))},
                                       instant(),
                                       static_cast<Delivery::State>(below(6)),
                                       maybe_instant(),
                                       text(),
                                       instant()});
            made.calendar.push_back(
                {id(), made.id, static_cast<int>(below(9)), text(), below(2) == 0, instant()});
        }
        return made;
    }

    std::optional<int> score() {
        return below(4) ? std::optional(static_cast<int>(below(11))) : std::nullopt;
    }
    std::optional<bool> yes() { return below(3) ? std::optional(below(2) == 0) : std::nullopt; }

    void fill(LogEntry& entry) {
        entry.text = words() + '.';
        entry.severity = score();
        for (std::size_t count = below(3); count > 0; --count) {
            Observation seen{static_cast<Observation::Kind>(below(5)), "name \"x\"", "6.5",
                             "mg/dL"};
            entry.observations.push_back(seen);
        }
        if (entry.kind == LogEntry::Kind::pain) {
            entry.scores = below(2) ? std::vector<PainScore>{{Side::whole, score(), score()}}
                                    : std::vector<PainScore>{{Side::left, score(), score()},
                                                             {Side::right, score(), score()}};
            entry.movement = "bending ü";
            entry.took_medicine = yes();
            if (entry.took_medicine == true) {
                entry.medicines = {{"ibuprofen", entry.happened_at}, {"the blue one", {}}};
            }
            entry.numb_leg = yes();
            entry.nap = yes();
        }
        if (entry.kind == LogEntry::Kind::overall) {
            entry.remembered_relief = static_cast<int>(below(201)) - 100;
            entry.change = below(2) ? std::optional(1 + static_cast<int>(below(7))) : std::nullopt;
        }
    }

    EntryRecord entry(const Everything& all) {
        EntryRecord record;
        LogEntry& entry = record.entry;
        entry.id = id();
        if (!all.procedures.empty() && below(3)) {
            entry.procedure = any(all.procedures).id;
        }
        entry.kind = static_cast<LogEntry::Kind>(below(3));
        entry.happened_at = instant();
        entry.recorded_at = entry.happened_at + std::chrono::seconds(below(1000));
        entry.zone = "America/Chicago";
        if (!all.log.empty() && below(3) == 0) {
            entry.corrects = any(all.log).entry.id;
        }
        entry.mark = static_cast<LogEntry::Mark>(below(3));
        if (below(2)) {
            entry.prompt = {"hourly", "h+" + std::to_string(below(9))};
        }
        if (below(5) == 0) {
            record.deleted_at = instant();
        } else {
            fill(entry);
        }
        if (below(6) == 0) {
            record.damaged = true;
            entry.severity = 4711;
        }
        return record;
    }

    std::mt19937 random_;
    int ids_ = 0;
};

} // namespace beforehand::testing
