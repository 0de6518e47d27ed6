// SPDX-License-Identifier: Apache-2.0
#include "core/reminders/planned.h"

#include <algorithm>
#include <map>
#include <tuple>

namespace beforehand {

namespace {

/// What reminders are made of: a step's row or a prompt's, looked at in the same way.
struct About {
    Subject subject;
    Instant due;
    Instant closes;     ///< past it, it is no longer on time
    Instant late_until; ///< past it, it can no longer be done as it is
    Instant since;      ///< what would have come by then never was planned
    bool safety;        ///< comes whatever the hour
    const TimelineRow* row = nullptr;
    const PromptRow* prompt = nullptr;
};

using Choices = std::map<Subject, std::vector<const ReminderChoice*>>;

Instant before(Instant due, const Offset& lead, const Zone& zone) {
    if (const auto* elapsed = std::get_if<ElapsedOffset>(&lead)) {
        return due - elapsed->length;
    }
    return apply(CalendarOffset{-std::get<CalendarOffset>(lead).days, {}}, due, zone);
}

/// A step that waits for another is not reminded of: what it asks is not right yet.
bool asks_for_something(const TimelineRow& row) {
    return row.state == StepState::open || row.state == StepState::late ||
           row.state == StepState::missed ||
           (row.state == StepState::upcoming && row.waits_for.empty());
}

class Planner {
  public:
    Planner(const ReminderSource& source, const ReminderRules& rules)
        : source_(source)
        , rules_(rules) {
        for (const ReminderChoice& choice : source.choices) {
            choices_[choice.about].push_back(&choice);
        }
    }

    std::vector<PlannedReminder> make() {
        for (const TimelineRow& row : source_.rows) {
            if (row.planned->due && asks_for_something(row)) {
                add(row);
            }
        }
        for (const PromptRow& row : source_.prompts) {
            if (row.planned->due && row.state != PromptState::answered) {
                add(row);
            }
        }
        std::ranges::sort(made_, [](const PlannedReminder& a, const PlannedReminder& b) {
            return std::tie(a.show, a.at, a.id.about, a.id.again) <
                   std::tie(b.show, b.at, b.id.about, b.id.again);
        });
        return std::move(made_);
    }

  private:
    void add(const TimelineRow& row) {
        const PlannedStep& planned = *row.planned;
        About about{subject_of(planned.id), *planned.due,         *planned.closes,
                    *planned.late_until,    row.since,            planned.step->locked,
                    &row};
        static const std::vector<Offset> none;
        add(about, rules_.steps ? planned.step->reminders : none, planned.step->remind_again);
    }

    void add(const PromptRow& row) {
        const PlannedPrompt& planned = *row.planned;
        About about{subject_of(planned.id), *planned.due,      *planned.closes, *planned.late_until,
                    source_.dated_at,       /*safety=*/false, nullptr,         &row};
        static const std::vector<Offset> none;
        add(about, rules_.prompts ? planned.prompt->reminders : none, {});
    }

    void add(const About& about, const std::vector<Offset>& usual,
             const std::optional<RemindAgain>& again) {
        const auto found = choices_.find(about.subject);
        static const std::vector<const ReminderChoice*> none;
        const auto& choices = found == choices_.end() ? none : found->second;
        const auto chosen = [&](const Offset& lead, ReminderChoice::Kind kind) {
            return std::ranges::any_of(choices, [&](const ReminderChoice* choice) {
                return choice->lead == lead && choice->kind == kind;
            });
        };
        std::optional<ReminderId> last; // of the usual ones, the nearest to when it is due
        std::optional<Instant> last_at;
        for (const Offset& lead : usual) {
            const Instant at = before(about.due, lead, *source_.plan.zone);
            const bool off = chosen(lead, ReminderChoice::Kind::off);
            if (!last_at || at > *last_at) {
                last_at = at;
                last = off ? std::nullopt : std::optional(ReminderId{about.subject, lead});
            }
            if (!off) {
                put(about, {about.subject, lead}, at, chosen(lead, ReminderChoice::Kind::own));
            }
        }
        for (const ReminderChoice* choice : choices) {
            if (choice->kind == ReminderChoice::Kind::own &&
                std::ranges::find(usual, choice->lead) == usual.end()) {
                put(about, {about.subject, choice->lead},
                    before(about.due, choice->lead, *source_.plan.zone), true);
            }
        }
        if (last && again) {
            for (int i = 1; i <= again->times; ++i) {
                last->again = i;
                put(about, *last, *last_at + i * again->every, false);
            }
        }
    }

    void put(const About& about, ReminderId id, Instant at, bool own) {
        const Instant since = std::max(about.since, rules_.since);
        if (at <= since || at >= about.late_until) {
            return;
        }
        const auto show = shown_at(about, id, at);
        if (!show || (id.again > 0 && made_.back().show == *show)) {
            return; // quiet hours put it onto the one before it
        }
        made_.push_back({std::move(id), at, std::max(*show, since), about.late_until, own,
                         about.row, about.prompt});
    }

    std::optional<Instant> shown_at(const About& about, const ReminderId& id, Instant at) const {
        const auto quiet = about.safety || !rules_.quiet
                               ? std::nullopt
                               : rules_.quiet->around(at, *rules_.here);
        if (!quiet) {
            return at;
        }
        const bool waits = about.row && id.again == 0 ? quiet->to <= about.closes
                                                      : quiet->to < about.late_until;
        if (waits) {
            return quiet->to;
        }
        return about.row && id.again == 0 ? std::optional(quiet->from) : std::nullopt;
    }

    const ReminderSource& source_;
    const ReminderRules& rules_;
    Choices choices_;
    std::vector<PlannedReminder> made_;
};

} // namespace

Subject subject_of(const StepId& step) {
    return {Subject::Kind::step, step.key, step.occurrence};
}

Subject subject_of(const PromptId& prompt) {
    return {Subject::Kind::prompt, prompt.key, prompt.occurrence};
}

std::optional<Instant> reminder_instant(const ReminderSource& source, const Subject& about,
                                        const Offset& lead) {
    std::optional<Instant> due;
    if (about.kind == Subject::Kind::step) {
        const PlannedStep* planned = source.plan.find({about.key, about.occurrence});
        due = planned ? planned->due : std::nullopt;
    } else {
        for (const PromptRow& row : source.prompts) {
            if (subject_of(row.planned->id) == about) {
                due = row.planned->due;
            }
        }
    }
    return due ? std::optional(before(*due, lead, *source.plan.zone)) : std::nullopt;
}

std::vector<PlannedReminder> plan_reminders(const ReminderSource& source,
                                            const ReminderRules& rules) {
    return Planner(source, rules).make();
}

} // namespace beforehand
