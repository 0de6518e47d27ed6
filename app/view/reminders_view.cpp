// SPDX-License-Identifier: Apache-2.0
#include "app/view/reminders_view.h"

#include "app/service/autostart.h"
#include "app/service/device.h"
#include "app/view/reminder_item.h"
#include "app/view/session.h"
#include "core/time/iso8601.h"

#include <QUrl>
#include <algorithm>
#include <map>
#include <ranges>

namespace beforehand::view {

namespace {

using app::Autostart;

constexpr date::days shown_for{7};
constexpr std::size_t most_lately = 20;

const QString good = QStringLiteral("good");
const QString bad = QStringLiteral("bad");
const QString note = QStringLiteral("note");

QString words_of(const Result<void>& result) {
    return result ? QString() : QString::fromStdString(result.error().message);
}

CheckItem autostart_check() {
    CheckItem check{QStringLiteral("autostart"), good, {}};
    const Autostart found = app::autostart();
    switch (found) {
    case Autostart::own:
        check.action = RemindersView::tr("Do not start it when I log in");
        [[fallthrough]];
    case Autostart::installed:
        check.title = RemindersView::tr("It starts when you log in");
        break;
    case Autostart::off:
        check.title = RemindersView::tr("It does not start when you log in");
        check.action = RemindersView::tr("Start it when I log in");
        break;
    case Autostart::refused:
        check.title = RemindersView::tr("Starting it at login was switched off");
        check.action = RemindersView::tr("Switch it on again");
        break;
    }
    if (found == Autostart::off || found == Autostart::refused) {
        check.state = bad;
        check.detail =
            RemindersView::tr("After a restart, no reminder comes until you open this window.");
    }
    return check;
}

} // namespace

RemindersView::RemindersView(Session& session)
    : session_(session) {}

void RemindersView::use(app::AgentClient& agent) {
    agent_ = &agent;
    connect(&agent, &app::AgentClient::changed, this, [this] {
        session_.refresh();
        if (asked_) {
            look();
        }
    });
}

QString RemindersView::quietFrom() const {
    return QString::fromStdString(format_time_of_day(settings_.quiet.value_or(last_quiet_).from));
}

QString RemindersView::quietTo() const {
    return QString::fromStdString(format_time_of_day(settings_.quiet.value_or(last_quiet_).to));
}

QString RemindersView::quietText() const {
    const QuietHours hours = settings_.quiet.value_or(last_quiet_);
    return tr("%1 to %2", "quiet hours")
        .arg(session_.wording().time(hours.from), session_.wording().time(hours.to));
}

void RemindersView::update() {
    if (const auto kept = session_.composition().reminders().settings()) {
        settings_ = *kept;
        last_quiet_ = settings_.quiet.value_or(last_quiet_);
    }
    update_lately();
    if (!verdict_.isEmpty()) {
        show_checks();
    }
    emit changed();
}

QString RemindersView::save(const app::ReminderSettings& wanted) {
    const auto saved = session_.composition().reminders().set_settings(wanted);
    session_.refresh();
    if (agent_) {
        agent_->refresh();
    }
    keep_running();
    return words_of(saved);
}

QString RemindersView::setSwitch(const QString& name, bool value) {
    app::ReminderSettings wanted = settings_;
    if (name == QStringLiteral("on")) {
        wanted.on = value;
    } else if (name == QStringLiteral("steps")) {
        wanted.steps = value;
    } else if (name == QStringLiteral("prompts")) {
        wanted.prompts = value;
    } else if (name == QStringLiteral("detail")) {
        wanted.detail = value;
    } else if (name == QStringLiteral("quiet")) {
        wanted.quiet = value ? std::optional(last_quiet_) : std::nullopt;
    }
    return save(wanted);
}

QString RemindersView::setQuietHours(const QString& from, const QString& to) {
    const auto hours = parse_quiet_hours((from + u'-' + to).toStdString());
    if (!hours) {
        return tr("Choose two different times.");
    }
    app::ReminderSettings wanted = settings_;
    wanted.quiet = *hours;
    return save(wanted);
}

void RemindersView::keep_running() {
    if (agent_ && settings_.on && session_.hasProcedure() && !kept_) {
        kept_ = true;
        start_agent();
    }
}

void RemindersView::start_agent() {
    starting_ = true;
    emit checked();
    agent_->start([this](const QString& fault) {
        starting_ = false;
        fault_ = fault;
        emit checked();
        if (asked_) {
            look();
        }
    });
}

void RemindersView::look() {
    asked_ = true;
    if (starting_) {
        return; // its answer looks: until then nothing is in the way
    }
    if (!agent_) {
        show_checks();
        return;
    }
    agent_->ask_status([this](const std::optional<app::AgentStatus>& status) {
        status_ = status;
        show_checks();
    });
}

QString RemindersView::moment(Instant instant) const {
    const ZonePtr here = session_.composition().reminders().here();
    return session_.wording().moment(here->to_wall(instant),
                                     here->to_wall(session_.composition().clock().now()));
}

void RemindersView::show_checks() {
    std::vector<CheckItem> checks;
    const auto add = [&checks](const char* id, const QString& state, const QString& title,
                               const QString& detail = {}, const QString& action = {}) {
        checks.push_back({QString::fromLatin1(id), state, title, detail, action});
    };
    const bool running = status_.has_value();
    const bool ours = running && (!agent_ || status_->data_folder == agent_->data_folder());
    if (!settings_.on) {
        add("on", bad, tr("Reminders are switched off"), {}, tr("Switch them on"));
    }
    if (!agent_) {
        add("agent", note, tr("This is a sample"), tr("It reminds you of nothing."));
    } else if (!agent_->reachable()) {
        add("agent", bad, tr("This system cannot show notifications"),
            tr("It has no session bus. The calendar file works all the same."));
    } else if (!running) {
        add("agent", bad, tr("The program that shows reminders is not running"), fault_,
            tr("Start it"));
    } else if (!ours) {
        add("agent", bad, tr("The program that shows reminders looks after other data"),
            tr("It is about %1.").arg(status_->data_folder));
    } else {
        add("agent", good, tr("The program that shows reminders is running"),
            tr("Reminders come while this window is closed, too."));
    }
    if (running) {
        add("service", status_->notifications ? good : bad,
            status_->notifications ? tr("Your desktop shows notifications")
                                   : tr("Your desktop shows no notifications now"),
            status_->notifications
                ? tr("It asks for no permission. Set to do not disturb, it may keep them back.")
                : tr("Its notification service is not running. Reminders wait until it is."));
    }
    if (agent_) {
        checks.push_back(autostart_check());
        add("sleep", note, tr("A computer that sleeps or is off cannot be woken"),
            tr("What came meanwhile is told when it is back. A calendar on your phone can ring "
               "all the same."),
            tr("Use my calendar"));
    }
    if (running && ours) {
        add("next", note,
            status_->next ? tr("Next: %1").arg(moment(*status_->next)) : tr("Nothing is ahead"));
        checks.push_back(last_check());
    }
    const auto service_works = running && ours && status_->notifications;
    arrives_ = settings_.on && service_works;
    const bool stays = std::ranges::none_of(checks, [](const CheckItem& check) {
        return check.id == QStringLiteral("autostart") && check.state == bad;
    });
    verdict_ = !settings_.on ? tr("Reminders are switched off.")
               : !arrives_   ? tr("Reminders cannot reach you now.")
               : stays       ? tr("Reminders can reach you.")
                             : tr("Reminders can reach you until you log out.");
    in_the_way_ = std::ranges::find(checks, bad, &CheckItem::state) != checks.end();
    checks_.update(std::move(checks));
    emit checked();
}

CheckItem RemindersView::last_check() const {
    CheckItem check{QStringLiteral("last"), note, tr("None has come yet")};
    if (const app::ReminderBook* book = session_.reminder_book()) {
        const auto last = std::ranges::find_if(
            book->ledger.rbegin(), book->ledger.rend(),
            [](const Delivery& row) { return row.state != Delivery::State::claimed; });
        if (last != book->ledger.rend()) {
            check.title = tr("Last: %1").arg(moment(last->claimed_for));
        }
    }
    return check;
}

QString RemindersView::mend(const QString& check) {
    if (check == QStringLiteral("on")) {
        return setSwitch(check, true);
    }
    if (check == QStringLiteral("agent") && agent_) {
        start_agent();
    } else if (check == QStringLiteral("autostart")) {
        const bool asked_for = app::autostart() == Autostart::own;
        const auto written =
            asked_for ? app::remove_autostart()
                      : app::write_autostart(app::program_beside("beforehand-agent").toStdString(),
                                             agent_ ? agent_->data_folder().toStdString() : "");
        look();
        return words_of(written);
    }
    return {};
}

void RemindersView::test() {
    if (!agent_ || testing_) {
        return;
    }
    testing_ = true;
    test_text_.clear();
    emit checked();
    agent_->start([this](const QString& fault) {
        if (fault.isEmpty()) {
            agent_->test([this](const QString& not_shown) { tested(not_shown); });
        } else {
            show_tested(fault);
        }
    });
}

/// Where nothing shows notifications, that is why, in plainer words than those of the bus.
void RemindersView::tested(const QString& fault) {
    if (fault.isEmpty()) {
        show_tested(fault);
        return;
    }
    agent_->ask_status([this, fault](const std::optional<app::AgentStatus>& status) {
        show_tested(status && !status->notifications
                        ? tr("Your desktop shows no notifications now.")
                        : fault);
    });
}

void RemindersView::show_tested(const QString& fault) {
    testing_ = false;
    test_failed_ = !fault.isEmpty();
    test_text_ = test_failed_
                     ? tr("It could not be shown. %1").arg(fault)
                     : tr("Your desktop has shown it. If you did not see it, look at its settings "
                          "for notifications.");
    emit checked();
    look();
}

QString RemindersView::saveCalendar(bool detail) {
    const app::Snapshot* snapshot = session_.snapshot();
    const app::ReminderBook* book = session_.reminder_book();
    if (!snapshot || !book) {
        return tr("There is no plan yet.");
    }
    const std::filesystem::path file = app::free_name(tr("calendar").toStdString(), ".ics");
    const auto written = session_.composition().calendar().write(*snapshot, *book, detail, file);
    if (!written) {
        return QString::fromStdString(written.error().message);
    }
    calendar_at_ = QUrl::fromLocalFile(QString::fromStdString(file.string())).toString();
    emit calendarSaved();
    return {};
}

void RemindersView::update_lately() {
    std::vector<TextItem> items;
    if (const app::ReminderBook* book = session_.reminder_book()) {
        const app::Snapshot& snapshot = *session_.snapshot();
        std::vector<std::pair<ReminderId, Instant>> seen;
        for (const Delivery& row : book->ledger | std::views::reverse) {
            const std::pair claim(row.reminder, row.claimed_for);
            if (items.size() == most_lately || row.recorded_at + shown_for < snapshot.now) {
                break;
            }
            if (std::ranges::find(seen, claim) != seen.end()) {
                continue; // what became of it last is told
            }
            seen.push_back(claim);
            items.push_back({is_there(row.reminder.about, snapshot)
                                 ? reminder_name(row.reminder.about, row.reminder.lead)
                                 : QString(),
                             subject_title(row.reminder.about, snapshot), became(row)});
        }
    }
    lately_.update(std::move(items));
}

QString RemindersView::became(const Delivery& row) const {
    const QString when = moment(row.claimed_for);
    switch (row.state) {
    case Delivery::State::claimed:
        return tr("%1 · could not be shown yet").arg(when);
    case Delivery::State::shown:
        return tr("%1 · shown").arg(when);
    case Delivery::State::done:
        return tr("%1 · done").arg(when);
    case Delivery::State::snoozed:
        return tr("%1 · later, at %2").arg(when, moment(*row.until));
    case Delivery::State::dismissed:
        return tr("%1 · closed").arg(when);
    case Delivery::State::late:
        return tr("%1 · told afterwards: nothing could be shown then").arg(when) + late_words(row);
    }
    return {};
}

/// What to do about a step now that its reminder came late, in the guide's own words.
QString RemindersView::late_words(const Delivery& row) const {
    const Subject& about = row.reminder.about;
    const TimelineRow* step = about.kind == Subject::Kind::step
                                  ? session_.snapshot()->find({about.key, about.occurrence})
                                  : nullptr;
    const bool counts =
        step && (step->state == StepState::late || step->state == StepState::missed);
    return counts && !step->planned->step->late.empty()
               ? u'\n' + QString::fromStdString(step->planned->step->late)
               : QString();
}

} // namespace beforehand::view
