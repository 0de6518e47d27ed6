// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/service/deliverer.h"
#include "core/time/iso8601.h"
#include "tests/app/fake_clock.h"
#include "tests/db/support.h"

#include <QStringList>
#include <QTemporaryDir>

#include <deque>
#include <filesystem>
#include <map>
#include <memory>
#include <string>

/// A deliverer with all that it needs, and a service whose answers come when a test says so.
namespace beforehand::testing {

using namespace std::chrono_literals;

class FakeNotifier final : public app::Notifier {
  public:
    struct Asked {
        app::Notification notification;
        Answer then;
    };

    bool markup() const override { return true; }
    void show(const app::Notification& notification, Answer then) override {
        asked.push_back({notification, std::move(then)});
    }
    void withdraw(const std::string& shown_as) override { screen.erase(shown_as); }
    bool knows(const std::string& shown_as) const override {
        return shown_as.starts_with(service_ + '/');
    }

    /// The oldest that is not answered yet is shown, and that is said.
    std::string answer() {
        const Asked one = take();
        const std::string name = put(one.notification);
        one.then(name);
        return name;
    }
    void answer_all() {
        while (!asked.empty()) {
            answer();
        }
    }
    void refuse() {
        take().then(fail(ErrorKind::io, "The service is not there.", "org.freedesktop"));
    }
    /// It is shown, but nobody hears of it.
    void lose_answer() { put(take().notification); }

    /// Another service takes over: it shows nothing, and numbers its own anew.
    void restart() {
        service_ += '\'';
        screen.clear();
    }

    /// What is on the screen, by tag. "twice" if one is there twice.
    QStringList tags() const {
        QStringList found;
        for (const auto& [name, notification] : screen) {
            const QString tag = QString::fromStdString(notification.tag).section('/', 1);
            const QString shown = tag.isEmpty() ? QString::fromStdString(notification.tag) : tag;
            found << (found.contains(shown) ? "twice" : shown);
        }
        found.sort();
        return found;
    }
    std::string name_of(const QString& tag) const {
        for (const auto& [name, notification] : screen) {
            if (QString::fromStdString(notification.tag).endsWith(tag)) {
                return name;
            }
        }
        return {};
    }

    std::deque<Asked> asked;
    std::map<std::string, app::Notification> screen; ///< by how it is known

  private:
    Asked take() {
        Asked one = asked.at(0);
        asked.pop_front();
        return one;
    }
    std::string put(const app::Notification& notification) {
        std::string name = service_ + '/' + std::to_string(++count_);
        if (screen.contains(notification.replaces)) {
            name = notification.replaces;
        }
        // By its tag, as services do whose notification nobody knows the name of any more.
        std::erase_if(screen, [&](const auto& one) { return one.second.tag == notification.tag; });
        screen[name] = notification;
        return name;
    }

    std::string service_ = "service";
    int count_ = 0;
};

inline constexpr char berlin[] = "Europe/Berlin";

inline Subject step_subject(std::string key, std::string occurrence = "once") {
    return {Subject::Kind::step, std::move(key), std::move(occurrence)};
}
inline Change booked(std::string_view wall) {
    return {.booking = Change::Booking{parse_wall_time(wall).value(), berlin}};
}

/// A plan for 3 December at 09:30 in Berlin, looked after since 20 November at noon there. Of the
/// reminders there are only those that a test sets.
class Delivering {
  public:
    Delivering()
        : folder_(db::testing::scratch()) {
        open();
        id = add();
        settings([](app::ReminderSettings& wanted) { wanted.steps = wanted.prompts = false; });
        restart();
        deliverer->look();
    }

    std::filesystem::path folder() const { return folder_.path().toStdString(); }
    void open() {
        data.reset();
        data = app::Composition::open(folder(), clock).value();
    }
    /// As after a kill: nothing is known but what the file says, and no answer comes any more.
    void restart() {
        deliverer = std::make_unique<app::Deliverer>(
            [this]() -> Result<std::shared_ptr<app::Composition>> { return data; }, notifier, clock,
            app::Deliverer::Hooks{
                .wake_at = [this](std::optional<Instant> at) { wake = at; },
                .open_window =
                    [this](const std::string& procedure, const Subject* about) {
                        opened << QString::fromStdString(procedure == id ? "" : procedure) +
                                      QString::fromStdString(about ? about->key : "lately");
                    },
                .changed = [this] { ++changes; }});
        notifier.asked.clear();
    }
    std::string add(std::string_view appointment = "2026-12-03T09:30") {
        app::NewProcedure wanted;
        wanted.guide = "si-joint-injection";
        wanted.zone = berlin;
        wanted.appointment = parse_wall_time(appointment).value();
        return data->procedures().add(wanted).value();
    }
    void settings(const std::function<void(app::ReminderSettings&)>& change) {
        app::ReminderSettings wanted = data->reminders().settings().value();
        change(wanted);
        data->reminders().set_settings(wanted).value();
    }
    std::unique_ptr<app::Snapshot> snapshot() const {
        return data->procedures().snapshot(id).value();
    }
    void remind(const Subject& about, const Offset& lead) {
        data->reminders().set(*snapshot(), about, lead).value();
    }
    void change(const Change& wanted) { data->procedures().change(id, wanted, berlin).value(); }
    void mark(const Subject& about, StepEvent::Kind kind = StepEvent::Kind::done) {
        data->procedures().mark(id, {about.key, about.occurrence}, kind, "", berlin).value();
    }
    StepState state(const Subject& about) const {
        return snapshot()->find({about.key, about.occurrence})->state;
    }

    void look_at(std::string_view instant) {
        clock.set(instant);
        deliverer->look();
    }
    /// It looks, and the service answers at once.
    void show_at(std::string_view instant) {
        look_at(instant);
        notifier.answer_all();
    }

    std::vector<Delivery> ledger() const {
        return data->reminders().store().deliveries(id).value();
    }
    /// What became of the reminders, as it was written.
    QString states() const {
        static const QStringList names{"claimed", "shown", "done", "snoozed", "dismissed", "late"};
        QStringList found;
        for (const Delivery& row : ledger()) {
            found << names[static_cast<int>(row.state)];
        }
        return found.join(' ');
    }
    QString next() const {
        return wake ? QString::fromStdString(format_instant(*wake)) : QString("never");
    }

    FakeClock clock{"2026-11-20T11:00:00Z"};
    FakeNotifier notifier;
    std::shared_ptr<app::Composition> data;
    std::unique_ptr<app::Deliverer> deliverer;
    std::string id;
    std::optional<Instant> wake;
    QStringList opened; ///< what the window was asked to show
    int changes = 0;

  private:
    QTemporaryDir folder_;
};

} // namespace beforehand::testing
