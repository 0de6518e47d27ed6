// SPDX-License-Identifier: Apache-2.0
#include "core/share/calendar_events.h"

#include "core/id.h"
#include "core/share/ical_text.h"
#include "core/time/iso8601.h"

#include <algorithm>
#include <map>
#include <optional>
#include <set>
#include <utility>

namespace beforehand {

namespace {

/// What an event is called, and what it says.
struct Words {
    std::string summary;
    std::string description{};
    std::string place{};
};

/// Nobody takes it for something to do, not even where a calendar does not show what is cancelled.
constexpr char fallen_away[] = "No longer in your plan";

std::string joined(std::string text, std::string_view paragraph) {
    if (!text.empty() && !paragraph.empty()) {
        text += '\n';
    }
    return text += paragraph;
}

std::string with_label(const char* label, const std::string& value) {
    return value.empty() ? value : std::string(label) + ": " + value;
}

std::string clinic_phone(const Contacts& contacts) {
    return with_label("Clinic", contacts.clinic_phone);
}
std::string out_of_hours_phone(const Contacts& contacts) {
    return with_label("Out of hours", contacts.out_of_hours_phone);
}

/// A moment that stands in what was written: "DTSTART:…".
std::optional<Instant> instant_in(std::string_view content, std::string_view name) {
    while (!content.empty()) {
        const std::string_view line = content.substr(0, content.find('\n'));
        content.remove_prefix(std::min(content.size(), line.size() + 1));
        if (line.starts_with(name) && line.substr(name.size()).starts_with(':')) {
            return ical::parse_instant(line.substr(name.size() + 1));
        }
    }
    return {};
}

class Events {
  public:
    explicit Events(const CalendarSource& source)
        : source_(source) {
        for (const CalendarEntry& entry : source.written) {
            written_[entry.uid] = &entry;
        }
        for (const PlannedReminder& reminder : source.reminders) {
            if (reminder.show < reminder.until) {
                reminders_[reminder.id.about].push_back(&reminder);
            }
        }
    }

    std::vector<CalendarEvent> all() && {
        add_appointment();
        for (const TimelineRow& row : source_.rows) {
            if (!row.planned->step->is_injection) {
                add_step(row);
            }
        }
        for (const PromptRow& row : source_.prompts) {
            add_prompt(row);
        }
        for (const CalendarEntry& entry : source_.written) {
            if (!known_.contains(entry.uid)) {
                CalendarEvent& event = add_as_written(entry, {fallen_away});
                event.cancelled = true;
            }
        }
        return std::move(events_);
    }

  private:
    void add_appointment() {
        const std::string uid = uid_of("appointment");
        if (!source_.plan.appointment) {
            return;
        }
        if (source_.plan.injection) {
            keep(uid, appointment_words(), true);
            return;
        }
        CalendarEvent& event =
            add(uid, *source_.plan.appointment, appointment_length, appointment_words());
        event.blocks = true;
        for (const TimelineRow& row : source_.rows) {
            if (row.planned->step->is_injection) {
                add_alarms(event, subject_of(row.planned->id));
            }
        }
    }

    void add_step(const TimelineRow& row) {
        const PlannedStep& planned = *row.planned;
        const Subject subject = subject_of(planned.id);
        if (row.state == StepState::done) {
            keep(uid_of(subject), step_words(*planned.step), false);
        } else if (planned.due && asks_for_something(row.state)) {
            CalendarEvent& event =
                add(uid_of(subject), *planned.due, step_length, step_words(*planned.step));
            add_alarms(event, subject);
            for (const PromptRow& prompt : source_.prompts) {
                if (is_about(planned, *prompt.planned)) {
                    add_alarms(event, subject_of(prompt.planned->id));
                }
            }
        }
    }

    static bool asks_for_something(StepState state) {
        return in_plan(state) && !is_ticked(state) && state != StepState::depends;
    }

    static bool is_about(const PlannedStep& step, const PlannedPrompt& prompt) {
        return step.due && step.due == prompt.due && step.step->prompt == prompt.id.key;
    }

    void add_prompt(const PromptRow& row) {
        const PlannedPrompt& planned = *row.planned;
        const bool has_step = std::ranges::any_of(source_.rows, [&](const TimelineRow& step) {
            return is_about(*step.planned, planned) && in_plan(step.state) &&
                   step.state != StepState::depends;
        });
        if (has_step) {
            return;
        }
        const Subject subject = subject_of(planned.id);
        const std::string uid = uid_of(subject);
        const Words words = prompt_words(*planned.prompt);
        if (row.state == PromptState::answered) {
            keep(uid, words, false);
        } else if (planned.due && (*planned.due > source_.now || was_written(uid))) {
            add_alarms(add(uid, *planned.due, step_length, words), subject);
        }
    }

    // ---- events

    CalendarEvent& add(const std::string& uid, Instant start, std::chrono::minutes length,
                       Words words) {
        known_.insert(uid);
        return events_.emplace_back(
            CalendarEvent{uid, start, start + length, std::move(words.summary),
                          std::move(words.description), std::move(words.place)});
    }

    /// At the time that was written. What cannot be read there is put to when it was written.
    CalendarEvent& add_as_written(const CalendarEntry& entry, Words words) {
        const Instant start = instant_in(entry.content, "DTSTART").value_or(entry.written_at);
        const Instant end = instant_in(entry.content, "DTEND").value_or(start + step_length);
        CalendarEvent& event = add(entry.uid, start, step_length, std::move(words));
        event.end = std::max(end, start + std::chrono::minutes{1});
        return event;
    }

    /// Leaves an event where it was, if it was written.
    void keep(const std::string& uid, Words words, bool blocks) {
        if (was_written(uid)) {
            add_as_written(*written_.at(uid), std::move(words)).blocks = blocks;
        }
    }

    bool was_written(const std::string& uid) const {
        const auto found = written_.find(uid);
        return found != written_.end() && !found->second->cancelled;
    }

    /// Nothing that names the step or the procedure goes out with it.
    std::string uid_of(std::string_view about) const {
        return id_of("calendar\n" + std::string(source_.procedure) + '\n' + std::string(about));
    }
    std::string uid_of(const Subject& about) const {
        const char* kind = about.kind == Subject::Kind::step ? "step\n" : "prompt\n";
        return uid_of(kind + about.key + '\n' + about.occurrence);
    }

    // ---- alarms

    /// An alarm for each moment at which a reminder of the subject shows.
    void add_alarms(CalendarEvent& event, const Subject& subject) {
        const auto found = reminders_.find(subject);
        if (found == reminders_.end()) {
            return;
        }
        for (const PlannedReminder* reminder : found->second) {
            if (std::ranges::find(event.alarms, reminder->show, &CalendarAlarm::at) ==
                event.alarms.end()) {
                event.alarms.push_back({alarm_uid(*reminder), reminder->show});
            }
        }
        std::ranges::sort(event.alarms, {}, &CalendarAlarm::at);
    }

    std::string alarm_uid(const PlannedReminder& reminder) const {
        const ReminderId& id = reminder.id;
        const auto* calendar = std::get_if<CalendarOffset>(&id.lead);
        return uid_of("alarm\n" + uid_of(id.about) + '\n' + format_duration(id.lead) + '\n' +
                      (calendar && calendar->at ? format_time_of_day(*calendar->at) : "") + '\n' +
                      std::to_string(id.again));
    }

    // ---- words

    Words appointment_words() const {
        if (!source_.detail) {
            return {"Appointment"};
        }
        const Contacts& contacts = source_.contacts;
        return {std::string(source_.title),
                joined(clinic_phone(contacts), out_of_hours_phone(contacts)), contacts.clinic};
    }

    Words step_words(const Step& step) const {
        if (!source_.detail) {
            return {"A step in your plan"};
        }
        std::string text = joined(step.rule, step.what); // the clinic's own comes first
        if (step.calls == Call::clinic) {
            text = joined(std::move(text), clinic_phone(source_.contacts));
        } else if (step.calls == Call::out_of_hours) {
            text = joined(std::move(text), out_of_hours_phone(source_.contacts));
        }
        return {step.title, std::move(text)};
    }

    Words prompt_words(const Prompt& prompt) const {
        return {source_.detail ? "Diary: " + prompt.title : "Time to write in your diary"};
    }

    const CalendarSource& source_;
    std::map<std::string_view, const CalendarEntry*> written_;
    std::map<Subject, std::vector<const PlannedReminder*>> reminders_;
    std::set<std::string> known_; ///< uids of what has an event
    std::vector<CalendarEvent> events_;
};

} // namespace

std::vector<CalendarEvent> calendar_events(const CalendarSource& source) {
    return Events(source).all();
}

} // namespace beforehand
