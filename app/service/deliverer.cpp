// SPDX-License-Identifier: Apache-2.0
#include "app/service/deliverer.h"

#include "app/service/device.h"
#include "core/id.h"
#include "core/time/clock_rules.h"

#include <algorithm>
#include <array>
#include <ranges>

namespace beforehand::app {

namespace {

using namespace std::chrono_literals;

/// How long to wait after so many failures in a row.
std::chrono::minutes patience(int failures) {
    constexpr std::array waits{1min, 2min, 5min, 15min};
    return waits[std::min<std::size_t>(failures, waits.size()) - 1];
}

bool is_late(const ReminderState& state, Instant now) {
    return state.kind == ReminderState::Kind::missed ||
           (state.kind == ReminderState::Kind::due && state.next + Deliverer::late_after < now);
}

std::string tag_of(const std::string& procedure, const Subject& about) {
    return procedure + (about.kind == Subject::Kind::step ? "/step/" : "/prompt/") + about.key +
           '/' + about.occurrence;
}

Delivery row_for(const std::string& procedure, const PlannedReminder& reminder,
                 Delivery::State state, Instant now) {
    return {new_id(), procedure, reminder.id, reminder.at, state, {}, {}, now};
}

/// How the service knows what it last showed about the subject.
std::string last_shown_as(const std::vector<Delivery>& ledger, const Subject& about) {
    for (const Delivery& row : ledger | std::views::reverse) {
        if (row.reminder.about == about && row.state == Delivery::State::shown) {
            return row.shown_as;
        }
    }
    return {};
}

std::vector<NoticeAction> actions_for(const PlannedReminder& reminder, Instant now,
                                      const Zone& here) {
    std::vector<NoticeAction> actions;
    // What must hold an answer cannot be ticked from here.
    if (reminder.row && !reminder.row->planned->step->holds_answer) {
        actions.push_back(NoticeAction::done);
    }
    const auto fits = [&reminder](std::optional<Instant> until) {
        return until && *until < reminder.until;
    };
    if (fits(now + 10min)) {
        actions.push_back(NoticeAction::snooze_10_minutes);
    }
    if (fits(now + 1h)) {
        actions.push_back(NoticeAction::snooze_1_hour);
    }
    if (fits(this_evening(now, here))) {
        actions.push_back(NoticeAction::snooze_evening);
    }
    actions.push_back(NoticeAction::open);
    return actions;
}

constexpr char late_tag[] = "late";
constexpr char moved_tag[] = "moved";
constexpr char test_tag[] = "test";
constexpr char clocks_name[] = "reminders.clocks"; // a setting: clock_rules() of the last look

} // namespace

struct Deliverer::Watched {
    std::unique_ptr<Snapshot> snapshot;
    std::unique_ptr<ReminderBook> book;

    const std::string& id() const { return snapshot->procedure.id; }
};

/// All of one moment. It lives until every notification that it asked for is answered.
struct Deliverer::Look {
    std::shared_ptr<Composition> data;
    ReminderSettings settings;
    ZonePtr here;
    Instant now;
    std::vector<Watched> all;
    bool complete = true; ///< every procedure could be read
    bool hours24 = true;

    /// Whether the ledger says so already: trying again is no reason to say it again.
    bool is_claimed(const Delivery& claim) const {
        return std::ranges::any_of(all, [&claim](const Watched& one) {
            return one.id() == claim.procedure &&
                   std::ranges::any_of(one.book->states, [&claim](const ReminderState& state) {
                       return state.reminder->id == claim.reminder && state.last &&
                              state.last->state == Delivery::State::claimed;
                   });
        });
    }
};

Deliverer::Deliverer(Open open, Notifier& notifier, const Clock& clock, Hooks hooks)
    : open_(std::move(open))
    , notifier_(notifier)
    , clock_(clock)
    , hooks_(std::move(hooks)) {}

Deliverer::~Deliverer() {
    *alive_ = false;
}

void Deliverer::wake(std::optional<Instant> at) {
    next_ = at;
    hooks_.wake_at(at);
}

void Deliverer::try_again() {
    ++failures_;
    const Instant at = clock_.now() + patience(failures_);
    wake(next_ ? std::min(*next_, at) : at);
}

void Deliverer::look() {
    auto data = open_();
    if (!data) {
        if (data.error().kind == ErrorKind::not_found) {
            wake({});
        } else {
            next_.reset();
            try_again();
        }
        return;
    }
    write_left_over(**data);
    auto look = std::make_shared<Look>();
    look->data = std::move(*data);
    look->now = clock_.now();
    auto settings = look->data->reminders().settings();
    if (settings && !settings->since) {
        const ReminderSettings before = *settings;
        settings->since = look->now;
        // Where that cannot be kept, nothing else can: it is asked anew each time.
        static_cast<void>(write_reminder_settings(look->data->settings(), before, *settings));
    }
    if (!settings || !watch(*look)) {
        next_.reset();
        try_again();
        return;
    }
    look->settings = *settings;
    look->here = look->data->reminders().here();
    look->hours24 = chosen_hours24(look->data->settings());
    if (!look->settings.on) {
        for (Watched& one : look->all) {
            one.book->states.clear();
        }
    }
    withdraw_what_is_over(*look);

    std::optional<Instant> next;
    if (look->settings.on) {
        for (const Watched& one : look->all) {
            for (const auto& at : {next_look(one.book->states), one.book->next_release}) {
                next = at && (!next || *at < *next) ? at : next;
            }
        }
    }
    wake(next);
    if (look->settings.on) {
        tell_moved(*look);
        show_late(look);
        show_due(look);
    }
}

/// Every procedure that can be read: one that cannot hides none of the others.
Result<void> Deliverer::watch(Look& look) {
    const auto procedures = look.data->procedures().list();
    if (!procedures) {
        return std::unexpected(procedures.error());
    }
    for (const Procedure& procedure : *procedures) {
        auto snapshot = look.data->procedures().snapshot(procedure.id);
        auto book =
            snapshot ? look.data->reminders().book(**snapshot) : std::unexpected(snapshot.error());
        if (!book) {
            look.complete = false;
            continue;
        }
        ReminderBook& reminders = **book;
        std::ranges::copy_if(unwritten_, std::back_inserter(reminders.ledger),
                             [&](const Delivery& row) { return row.procedure == procedure.id; });
        reminders.states = reminder_states(reminders.planned, reminders.ledger, (*snapshot)->now);
        look.all.push_back({std::move(*snapshot), std::move(*book)});
    }
    return {};
}

void Deliverer::withdraw_what_is_over(const Look& look) {
    std::set<std::string> standing;
    std::set<std::string> shown;
    for (const Watched& one : look.all) {
        for (const ReminderState& state : one.book->states) {
            // One that was snoozed, here or in the window, is ahead.
            if (state.last && state.kind != ReminderState::Kind::settled &&
                state.kind != ReminderState::Kind::ahead) {
                standing.insert(last_shown_as(one.book->ledger, state.reminder->id.about));
            }
        }
        for (const Delivery& row : one.book->ledger) {
            shown.insert(row.shown_as);
            if (look.settings.on && row.state == Delivery::State::late) {
                standing.insert(row.shown_as); // a summary says what was, whatever became of it
            }
        }
    }
    shown.erase(std::string());
    seen_.insert(shown.begin(), shown.end());
    // No ledger names any more what came from a procedure that was deleted.
    for (const std::string& name : look.complete ? seen_ : shown) {
        if (!standing.contains(name) && notifier_.knows(name) && gone_.insert(name).second) {
            notifier_.withdraw(name);
        }
    }
}

void Deliverer::show_due(const std::shared_ptr<Look>& look) {
    const ClockWords clock(*look->here, look->hours24);
    for (const Watched& one : look->all) {
        for (const ReminderState* state : standing(one.book->states)) {
            if (state->kind != ReminderState::Kind::due || is_late(*state, look->now)) {
                continue;
            }
            const PlannedReminder& reminder = *state->reminder;
            Notification notification;
            notification.tag = tag_of(one.id(), reminder.id.about);
            notification.words =
                notice_words(DueNotice{&reminder},
                             {look->settings.detail, notifier_.markup(), clock, look->now});
            notification.actions = actions_for(reminder, look->now, *look->here);
            notification.replaces = last_shown_as(one.book->ledger, reminder.id.about);
            notification.urgent = reminder.row && reminder.row->planned->step->locked;
            send(look, std::move(notification),
                 {row_for(one.id(), reminder, Delivery::State::claimed, look->now)},
                 Delivery::State::shown);
        }
    }
}

void Deliverer::show_late(const std::shared_ptr<Look>& look) {
    LateNotice notice;
    std::vector<Delivery> claims;
    for (const Watched& one : look->all) {
        for (const ReminderState& state : one.book->states) {
            // What was asked for and is not answered yet may be shown still.
            if (is_late(state, look->now) &&
                !asked_for_.contains(tag_of(one.id(), state.reminder->id.about))) {
                notice.reminders.push_back(state.reminder);
                claims.push_back(
                    row_for(one.id(), *state.reminder, Delivery::State::claimed, look->now));
            }
        }
    }
    if (claims.empty()) {
        return;
    }
    std::ranges::stable_sort(notice.reminders, {}, &PlannedReminder::show);
    const ClockWords clock(*look->here, look->hours24);
    Notification notification;
    notification.tag = late_tag;
    notification.words =
        notice_words(notice, {look->settings.detail, notifier_.markup(), clock, look->now});
    notification.actions = {NoticeAction::open};
    send(look, std::move(notification), std::move(claims), Delivery::State::late);
}

/// The claims become `then` once the service says that it shows the notification.
void Deliverer::send(const std::shared_ptr<Look>& look, Notification notification,
                     std::vector<Delivery> claims, Delivery::State then) {
    const std::string tag = notification.tag;
    if (!asked_for_.insert(tag).second) {
        return; // asked for, and not answered yet
    }
    std::vector<Delivery> fresh = claims;
    std::erase_if(fresh, [&look](const Delivery& claim) { return look->is_claimed(claim); });
    write(*look->data, std::move(fresh));
    if (!notifier_.knows(notification.replaces)) {
        notification.replaces.clear();
    }
    ++in_flight_;
    notifier_.show(notification, [this, alive = alive_, look, tag, claims = std::move(claims),
                                  then](const Result<std::string>& shown) {
        if (!*alive) {
            return;
        }
        --in_flight_;
        asked_for_.erase(tag);
        refused_ = refused_ || !shown;
        if (shown) {
            std::vector<Delivery> rows = claims;
            for (Delivery& row : rows) {
                row.id = new_id();
                row.state = then;
                row.shown_as = *shown;
                row.recorded_at = clock_.now();
            }
            gone_.erase(*shown);
            seen_.insert(*shown);
            write(*look->data, std::move(rows));
            failures_ = 0;
            hooks_.changed();
        }
        if (in_flight_ > 0) {
            return;
        }
        if (std::exchange(refused_, false)) {
            try_again();
        } else {
            this->look(); // when it is over, and what came up meanwhile
        }
    });
}

/// Where nothing can be written it is shown all the same, once for as long as this lives.
void Deliverer::write(Composition& data, std::vector<Delivery> rows) {
    ReminderStore& store = data.reminders().store();
    const auto written = store.add_deliveries(rows);
    if (written) {
        return;
    }
    if (written.error().kind != ErrorKind::not_found) {
        std::ranges::move(rows, std::back_inserter(unwritten_));
    } else if (rows.size() > 1) { // a procedure was deleted meanwhile: the rows of the others
        for (Delivery& row : rows) {
            write(data, {std::move(row)});
        }
    }
}

void Deliverer::write_left_over(Composition& data) {
    write(data, std::exchange(unwritten_, {}));
}

/// A change of the clock's rules that moved something ahead is told once.
void Deliverer::tell_moved(const Look& look) {
    SettingsStore& settings = look.data->settings();
    const auto kept = settings.all();
    if (!kept) {
        return;
    }
    const auto found = kept->find(clocks_name);
    const std::string remembered = found == kept->end() ? std::string() : found->second;
    std::vector<ZonePtr> zones;
    bool moved = false;
    for (const Watched& one : look.all) {
        const ZonePtr& zone = one.snapshot->plan.zone;
        zones.push_back(zone);
        moved = moved || std::ranges::any_of(one.book->planned, [&](const auto& reminder) {
                    return reminder.at > look.now && has_moved(remembered, *zone, reminder.at);
                });
    }
    const std::string now = clock_rules(zones, look.now);
    if (now == remembered || !settings.set(clocks_name, now) || !moved) {
        return; // where it cannot be kept it would be told again and again
    }
    const ClockWords clock(*look.here, look.hours24);
    Notification notification;
    notification.tag = moved_tag;
    notification.words =
        notice_words(MovedNotice{}, {look.settings.detail, notifier_.markup(), clock, look.now});
    notification.actions = {NoticeAction::open};
    tell(notification);
}

/// Shows what no ledger keeps.
void Deliverer::tell(const Notification& notification) {
    notifier_.show(notification, [this, alive = alive_](const Result<std::string>& shown) {
        if (*alive && shown) {
            told_.insert(*shown);
        }
    });
}

void Deliverer::test(Notifier::Answer then) {
    const auto zone = Zone::utc(); // a test names no time
    const ClockWords clock(*zone, true);
    Notification notification;
    notification.tag = test_tag;
    notification.words =
        notice_words(TestNotice{}, {false, notifier_.markup(), clock, clock_.now()});
    notifier_.show(notification, std::move(then));
}

} // namespace beforehand::app
