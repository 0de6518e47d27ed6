// SPDX-License-Identifier: Apache-2.0
#include "app/view/session.h"

#include "app/service/device.h"
#include "core/time/iso8601.h"

#include <algorithm>

namespace beforehand::view {

namespace {

using namespace std::chrono_literals;

template <class Value>
QString words_of(const Result<Value>& result) {
    return result ? QString() : QString::fromStdString(result.error().message);
}

/// The device's zone; UTC where the system's zone data has no such zone.
ZonePtr find_device_zone(ZoneDatabase& zones) {
    for (const std::string& name : {app::device_zone(), std::string("Etc/UTC")}) {
        if (auto zone = zones.find(name)) {
            return *zone;
        }
    }
    return std::make_shared<const Zone>();
}

/// Without a procedure there is still something to read, and the safety card.
std::shared_ptr<const Guide> first_guide(const app::GuideLibrary& guides) {
    const std::vector<std::string> ids = app::GuideLibrary::ids();
    const auto loaded = guides.find(ids.empty() ? std::string() : ids.front());
    return loaded ? loaded->guide : nullptr;
}

QString country() {
    return QLocale::territoryToCode(QLocale().territory());
}

} // namespace

Session::Session(app::Composition& composition, bool demo, QObject* parent)
    : QObject(parent)
    , composition_(composition)
    , demo_(demo)
    , preferences_(composition.settings())
    , step_(*this)
    , due_(*this) {
    timer_.setSingleShot(true);
    timer_.setTimerType(Qt::PreciseTimer);
    connect(&timer_, &QTimer::timeout, this, &Session::refresh);
    connect(&preferences_, &Preferences::changed, this, &Session::refresh);
    connect(&questions_, &QuestionModel::answered, this,
            [this](const QString& key, const QString& value) { store_answer(key, value); });
    refresh();
}

Session::~Session() = default;

bool Session::readOnly() const {
    return composition_.report().read_only;
}

QString Session::report() const {
    return QString::fromStdString(composition_.report().words);
}

LogModel* Session::log() {
    if (!log_) {
        log_ = std::make_unique<LogModel>(*this);
        log_->update();
    }
    return log_.get();
}

SetupView* Session::setup() {
    if (!setup_) {
        setup_ = std::make_unique<SetupView>(*this);
        setup_->begin();
    }
    return setup_.get();
}

void Session::update_wording() {
    device_zone_data_ = find_device_zone(composition_.zones()); // people travel
    wording_ =
        std::make_unique<Wording>(QLocale(), preferences_.hour_clock(), device_zone_data_->name());
}

void Session::load() {
    problem_.clear();
    const auto id = composition_.procedures().current();
    if (!id) {
        problem_ = QString::fromStdString(id.error().message);
        return;
    }
    if (id->empty()) {
        snapshot_.reset();
        return;
    }
    auto snapshot = composition_.procedures().snapshot(*id);
    if (!snapshot) {
        problem_ = QString::fromStdString(snapshot.error().message);
        return;
    }
    snapshot_ = std::move(*snapshot);
}

void Session::refresh() {
    update_wording();
    load();
    if (snapshot_) {
        today_.update(*snapshot_, *wording_);
        timeline_.update(timeline_items(*snapshot_, *wording_));
        questions_.update(snapshot_->guide, snapshot_->procedure.answers);
        guide_.update(snapshot_->guide, country(),
                      preferences_.temperature() == QStringLiteral("F"));
        update_reminders();
    } else {
        if (!first_guide_) {
            first_guide_ = first_guide(composition_.guides());
        }
        guide_.update(first_guide_, country(), preferences_.temperature() == QStringLiteral("F"));
    }
    if (const QString words = due_.update(); problem_.isEmpty()) {
        problem_ = words;
    }
    step_.update();
    if (log_) {
        log_->update();
    }
    emit changed();
    timer_.start(until_next_change());
}

void Session::update_reminders() {
    std::vector<TextItem> items;
    if (const auto planned = composition_.reminders().list(*snapshot_)) {
        const Plan& plan = snapshot_->plan;
        for (const auto& [reminder, at] : *planned) {
            const Step* step = snapshot_->guide->find_step(reminder.step.key);
            items.push_back({QString::fromStdString(reminder.id),
                             QString::fromStdString(step ? step->title : reminder.step.key),
                             at ? wording_->moment(plan.zone->to_wall(*at),
                                                   plan.zone->to_wall(snapshot_->now)) +
                                      wording_->zone_note(*plan.zone)
                                : tr("When your appointment has a date")});
        }
    }
    reminders_.update(std::move(items));
}

std::chrono::milliseconds Session::until_next_change() const {
    const Instant now = composition_.clock().now();
    // The marker for now shows minutes, and a minute holds midnights too: no zone's offset has had
    // seconds since 1972.
    Instant next = date::floor<std::chrono::minutes>(now) + 1min;
    if (snapshot_) {
        for (const auto& change :
             {next_change(snapshot_->plan, now),
              composition_.reminders().next(*snapshot_).value_or(std::nullopt)}) {
            if (change && *change > now) {
                next = std::min(next, *change);
            }
        }
    }
    return next - now;
}

QString Session::change(const Change& wanted) {
    if (!snapshot_) {
        return tr("There is no plan yet.");
    }
    const auto made =
        composition_.procedures().change(snapshot_->procedure.id, wanted, device_zone());
    refresh();
    return words_of(made);
}

QString Session::mark(const StepId& step, StepEvent::Kind kind, const QString& words) {
    if (!snapshot_) {
        return tr("There is no plan yet.");
    }
    const auto marked = composition_.procedures().mark(
        snapshot_->procedure.id, step, kind, words.trimmed().toStdString(), device_zone());
    refresh();
    return words_of(marked);
}

QString Session::markDone(const QString& key, const QString& occurrence) {
    return mark({key.toStdString(), occurrence.toStdString()}, StepEvent::Kind::done, {});
}

QString Session::reopen(const QString& key, const QString& occurrence) {
    return mark({key.toStdString(), occurrence.toStdString()}, StepEvent::Kind::reopened, {});
}

QString Session::moveAppointment(const QString& date, const QString& time, const QString& zone) {
    if (!snapshot_) {
        return tr("There is no plan yet.");
    }
    std::optional<WallTime> wall;
    if (!date.isEmpty()) {
        const auto parsed = parse_wall_time((date + u'T' + time).toStdString());
        if (!parsed) {
            return QString::fromStdString(parsed.error().message);
        }
        wall = *parsed;
    }
    return change({.booking = Change::Booking{wall, zone.toStdString()}});
}

QString Session::recordInjection(const QString& time) {
    if (!snapshot_) {
        return tr("There is no plan yet.");
    }
    Instant happened_at = composition_.clock().now();
    if (!time.isEmpty()) {
        const auto at = parse_time_of_day(time.toStdString());
        if (!at) {
            return QString::fromStdString(at.error().message);
        }
        const Zone& zone = *snapshot_->plan.zone;
        const Instant day =
            snapshot_->plan.appointment && *snapshot_->plan.appointment < happened_at
                ? *snapshot_->plan.appointment
                : happened_at;
        happened_at = zone.to_instant(date::floor<date::days>(zone.to_wall(day)) + *at).instant;
    }
    return change({.injection = Change::Injection{happened_at}});
}

QString Session::undoInjection() {
    return change({.injection = Change::Injection{}});
}

QString Session::setContacts(const QString& clinic, const QString& clinicPhone,
                             const QString& outOfHoursPhone) {
    return change(
        {.contacts = Contacts{clinic.trimmed().toStdString(), clinicPhone.trimmed().toStdString(),
                              outOfHoursPhone.trimmed().toStdString()}});
}

QString Session::removeReminder(const QString& id) {
    const auto removed = composition_.reminders().remove(id.toStdString());
    refresh();
    return words_of(removed);
}

void Session::store_answer(const QString& key, const QString& value) {
    if (!snapshot_) {
        return;
    }
    const QString words = change({.answers = {{key.toStdString(), value.toStdString()}}});
    answer_problem_ = words.isEmpty() ? QString() : tr("Not saved. %1").arg(words);
    emit changed();
}

QString Session::clinic() const {
    return snapshot_ ? QString::fromStdString(snapshot_->procedure.contacts.clinic) : QString();
}

QString Session::clinicPhone() const {
    return snapshot_ ? QString::fromStdString(snapshot_->procedure.contacts.clinic_phone)
                     : QString();
}

QString Session::outOfHoursPhone() const {
    return snapshot_ ? QString::fromStdString(snapshot_->procedure.contacts.out_of_hours_phone)
                     : QString();
}

QString Session::appointmentDate() const {
    const bool dated = snapshot_ && snapshot_->procedure.appointment;
    return dated ? QString::fromStdString(format_wall_time(*snapshot_->procedure.appointment))
                       .left(10)
                 : QString();
}

QString Session::appointmentTime() const {
    const bool dated = snapshot_ && snapshot_->procedure.appointment;
    return dated ? QString::fromStdString(format_wall_time(*snapshot_->procedure.appointment))
                       .mid(11, 5)
                 : QString();
}

QString Session::zone() const {
    return QString::fromStdString(snapshot_ ? snapshot_->procedure.zone : device_zone());
}

QString Session::todayDate() const {
    const WallTime wall = device_zone_data_->to_wall(composition_.clock().now());
    return QString::fromStdString(format_wall_time(wall)).left(10);
}

QString Session::nowTime() const {
    const WallTime wall = device_zone_data_->to_wall(composition_.clock().now());
    return QString::fromStdString(format_wall_time(wall)).mid(11, 5);
}

} // namespace beforehand::view
