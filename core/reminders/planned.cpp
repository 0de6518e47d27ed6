// SPDX-License-Identifier: Apache-2.0
#include "core/reminders/planned.h"

#include <algorithm>
#include <set>
#include <string_view>
#include <tuple>

namespace beforehand {

namespace {

/// What reminders are made of: a step's row or a prompt's, looked at in the same way.
struct About {
    Subject subject;
    Instant due;
    Instant closes;     ///< from here on it is no longer on time
    Instant late_until; ///< from here on it can no longer be done as it is
    Instant since;      ///< what would have come by then never was planned
    bool safety;        ///< comes whatever the hour
    const TimelineRow* row = nullptr;
    const PromptRow* prompt = nullptr;
};

Instant before(Instant due, const Offset& lead, const Zone& zone) {
    if (const auto* elapsed = std::get_if<ElapsedOffset>(&lead)) {
        return due - elapsed->length;
    }
    return apply(CalendarOffset{-std::get<CalendarOffset>(lead).days, {}}, due, zone);
}

/// A step that waits for another is not reminded of: what it asks is not right yet. A late one is:
/// hiding that would harm.
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
            choices_.push_back(&choice);
        }
        std::ranges::stable_sort(choices_, {}, about_of);
        for (const PromptRow& row : source.prompts) {
            if (!row.planned->prompt->reminders.empty()) {
                prompts_.insert(row.planned->prompt->key);
            }
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
        std::ranges::stable_sort(made_, [](const PlannedReminder& a, const PlannedReminder& b) {
            return std::tie(a.show, a.at, a.id.about, a.id.again) <
                   std::tie(b.show, b.at, b.id.about, b.id.again);
        });
        return std::move(made_);
    }

  private:
    static constexpr std::span<const Offset> none{};
    static const Subject& about_of(const ReminderChoice* choice) { return choice->about; }

    void add(const TimelineRow& row) {
        const PlannedStep& planned = *row.planned;
        const About about{
            subject_of(planned.id), *planned.due, *planned.closes, *planned.late_until, row.since,
            planned.step->locked,   &row};
        // What a step that is about the diary asks for, its prompt reminds of.
        const bool usual = rules_.steps && !prompts_.contains(planned.step->prompt);
        add(about, usual ? std::span(planned.step->reminders) : none, planned.step->remind_again);
    }

    void add(const PromptRow& row) {
        const PlannedPrompt& planned = *row.planned;
        const About about{
            subject_of(planned.id), *planned.due,     *planned.closes, *planned.late_until,
            source_.dated_at,       /*safety=*/false, nullptr,         &row};
        add(about, rules_.prompts ? std::span(planned.prompt->reminders) : none, {});
    }

    void add(const About& about, std::span<const Offset> usual,
             const std::optional<RemindAgain>& again) {
        const std::size_t first = made_.size();
        const auto choices = std::ranges::equal_range(choices_, about.subject, {}, about_of);
        const auto chosen = [&](const Offset& lead, ReminderChoice::Kind kind) {
            return std::ranges::any_of(choices, [&](const ReminderChoice* choice) {
                return choice->lead == lead && choice->kind == kind;
            });
        };
        struct Last { // of the usual ones, the nearest to when it is due
            const Offset* lead;
            Instant at;
            bool off;
        };
        std::optional<Last> last;
        for (const Offset& lead : usual) {
            const Instant at = before(about.due, lead, *source_.plan.zone);
            const bool off = chosen(lead, ReminderChoice::Kind::off);
            if (!last || at > last->at) {
                last = {&lead, at, off};
            }
            if (!off) {
                put(about, first, lead, 0, at, chosen(lead, ReminderChoice::Kind::own));
            }
        }
        for (const ReminderChoice* choice : choices) {
            const Instant at = before(about.due, choice->lead, *source_.plan.zone);
            if (choice->kind == ReminderChoice::Kind::own && at > choice->created_at &&
                std::ranges::find(usual, choice->lead) == usual.end()) {
                put(about, first, choice->lead, 0, at, true);
            }
        }
        if (again && last && !last->off) {
            for (int i = 1; i <= again->times; ++i) {
                put(about, first, *last->lead, i, last->at + i * again->every, false);
            }
        }
    }

    /// `first` is where the reminders of its subject begin.
    void put(const About& about, std::size_t first, const Offset& lead, int again, Instant at,
             bool own) {
        const Instant since = std::max(about.since, rules_.since);
        if (at <= since || at >= about.late_until) {
            return;
        }
        const auto wanted = shown_at(about, again, at);
        if (!wanted) {
            return;
        }
        const Instant show = std::max(*wanted, since);
        const auto others = std::span(made_).subspan(first);
        if (again > 0 && std::ranges::find(others, show, &PlannedReminder::show) != others.end()) {
            return;
        }
        made_.push_back({{about.subject, lead, again},
                         at,
                         show,
                         about.late_until,
                         own,
                         about.row,
                         about.prompt});
    }

    std::optional<Instant> shown_at(const About& about, int again, Instant at) const {
        const auto quiet =
            about.safety || !rules_.quiet ? std::nullopt : rules_.quiet->around(at, *rules_.here);
        if (!quiet) {
            return at;
        }
        const bool on_time = about.row && again == 0; // or it is told while it is
        if (quiet->to < (on_time ? about.closes : about.late_until)) {
            return quiet->to;
        }
        return on_time ? std::optional(quiet->from) : std::nullopt;
    }

    const ReminderSource& source_;
    const ReminderRules& rules_;
    std::vector<const ReminderChoice*> choices_; ///< by subject, else as they were made
    std::set<std::string_view> prompts_;         ///< keys of those that remind
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
