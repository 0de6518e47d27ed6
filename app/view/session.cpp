// SPDX-License-Identifier: Apache-2.0
#include "app/view/session.h"

#include "app/service/device.h"
#include "app/view/history.h"
#include "app/view/reminder_item.h"
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
    const auto loaded = guides.find(app::GuideLibrary::usual);
    return loaded ? loaded->guide : guides.built_in();
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
    , diary_(*this)
    , reading_(*this)
    , article_(*this)
    , change_(*this)
    , own_step_(*this)
    , procedures_(*this)
    , clinic_questions_(*this)
    , arrival_(*this)
    , data_(*this)
    , due_(*this)
    , reminding_(*this) {
    timer_.setSingleShot(true);
    timer_.setTimerType(Qt::PreciseTimer);
    connect(&timer_, &QTimer::timeout, this, &Session::refresh);
    connect(&preferences_, &Preferences::changed, this, &Session::refresh);
    connect(&questions_, &QuestionModel::answered, this, &Session::answersEdited);
    connect(&timeline_, &QAbstractItemModel::modelReset, this, &Session::planReplaced);
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
    if (shown_.empty()) {
        const auto id = composition_.procedures().current();
        if (!id) {
            problem_ = QString::fromStdString(id.error().message);
            return;
        }
        shown_ = *id;
    }
    if (shown_.empty()) {
        reminder_book_.reset();
        snapshot_.reset();
        return;
    }
    auto snapshot = composition_.procedures().snapshot(shown_);
    if (!snapshot) {
        problem_ = QString::fromStdString(snapshot.error().message);
        return;
    }
    snapshot_ = std::move(*snapshot);
}

std::shared_ptr<const Guide> Session::shown_guide() const {
    return snapshot_ ? snapshot_->guide : first_guide_;
}

void Session::show(std::string id) {
    shown_ = std::move(id);
    undo_.reset();
    change_.drop();
    refresh();
    emit switched();
}

void Session::refresh() {
    update_wording();
    load();
    if (!snapshot_ && !first_guide_) {
        first_guide_ = first_guide(composition_.guides());
    }
    // What there is to read first: the pages of the plan have its words explained.
    guide_.update(shown_guide(), country(), preferences_.temperature() == QStringLiteral("F"),
                  today_date(), *wording_);
    reading_.update();
    article_.update();
    if (snapshot_) {
        today_.update(*snapshot_, *wording_);
        timeline_.update(timeline_items(*snapshot_, *wording_));
        update_questions();
        clinic_questions_.update();
        arrival_.update(*snapshot_);
        update_follow_ups();
        update_reminders();
    }
    due_.update();
    reminding_.update();
    step_.update();
    diary_.update();
    if (log_) {
        log_->update();
    }
    emit changed();
    timer_.start(until_next_change());
}

void Session::update_reminders() {
    set_reminders_.clear();
    auto book = composition_.reminders().book(*snapshot_);
    if (!book) {
        reminder_book_.reset();
        if (problem_.isEmpty()) {
            problem_ = QString::fromStdString(book.error().message);
        }
        return;
    }
    reminder_book_ = std::move(*book);
    set_reminders_ = composition_.reminders().list(*snapshot_, *reminder_book_);
    std::vector<TextItem> items;
    const Plan& plan = snapshot_->plan;
    for (const app::SetReminder& set : set_reminders_) {
        if (set.at && *set.at <= snapshot_->now) {
            continue; // it came, and its step's page still has it
        }
        items.push_back({reminder_name(set.about, set.lead), subject_title(set.about, *snapshot_),
                         set.at ? wording_->moment(plan.zone->to_wall(*set.at),
                                                   plan.zone->to_wall(snapshot_->now)) +
                                      wording_->zone_note(*plan.zone)
                                : tr("When your appointment has a date")});
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
             {next_change(snapshot_->plan, now), diary_.next_change(now),
              reminder_book_ ? next_look(reminder_book_->states) : std::nullopt}) {
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

QString Session::change_with_undo(const Change& wanted) {
    if (!snapshot_) {
        return tr("There is no plan yet.");
    }
    auto made = composition_.procedures().change(snapshot_->procedure.id, wanted, device_zone());
    if (made) {
        undo_ = std::move(*made);
    }
    refresh();
    if (wanted.guide) {
        lookForGuide();
    }
    return words_of(made);
}

QString Session::undo() {
    if (!undo_) {
        return tr("There is nothing to take back.");
    }
    const auto undone = composition_.procedures().undo(*undo_, device_zone());
    refresh();
    if (undone) {
        resetAnswers();
        if (undo_->made.guide) {
            lookForGuide();
        }
        undo_.reset();
    }
    return words_of(undone);
}

/// What was chosen and is not saved yet stays, through the minutes that pass.
void Session::update_questions() {
    const bool edited = questions_.answers() != saved_answers_;
    const bool same =
        questions_for_ == snapshot_->procedure.id + snapshot_->procedure.guide.guide_hash;
    if (!edited || !same) {
        questions_.update(snapshot_->guide, snapshot_->procedure.answers);
        questions_for_ = snapshot_->procedure.id + snapshot_->procedure.guide.guide_hash;
    }
    saved_answers_ = snapshot_->procedure.answers;
    emit answersEdited();
}

bool Session::answersChanged() const {
    return snapshot_ && questions_.answers() != snapshot_->procedure.answers;
}

Answers Session::changed_answers() const {
    Answers differing;
    if (snapshot_) {
        for (const auto& [question, answer] : questions_.answers()) {
            differing[question] = answer;
        }
        for (const auto& [question, answer] : snapshot_->procedure.answers) {
            const auto chosen = differing.find(question);
            if (chosen == differing.end()) {
                differing[question] = ""; // taken back
            } else if (chosen->second == answer) {
                differing.erase(chosen);
            }
        }
    }
    return differing;
}

void Session::resetAnswers() {
    if (snapshot_) {
        questions_.update(snapshot_->guide, snapshot_->procedure.answers);
        emit answersEdited();
    }
}

void Session::update_follow_ups() {
    std::vector<TextItem> items;
    for (const FollowUp& follow_up : snapshot_->guide->follow_ups) {
        items.push_back({QString::fromStdString(follow_up.key),
                         QString::fromStdString(follow_up.title),
                         QString::fromStdString(follow_up.what)});
    }
    follow_ups_.update(std::move(items));
}

void Session::lookForGuide() {
    newer_guide_ =
        snapshot_ &&
        composition_.guides().newer(*snapshot_->guide, snapshot_->procedure.guide).has_value();
    emit changed();
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
    return change_with_undo({.injection = Change::Injection{}});
}

QString Session::setContacts(const QString& clinic, const QString& clinicPhone,
                             const QString& outOfHoursPhone) {
    return change(
        {.contacts = Contacts{clinic.trimmed().toStdString(), clinicPhone.trimmed().toStdString(),
                              outOfHoursPhone.trimmed().toStdString()}});
}

QString Session::removeReminder(const QString& id) {
    const auto named = parse_reminder_name(id);
    if (!named || !snapshot_) {
        return {};
    }
    const auto removed = composition_.reminders().remove(*snapshot_, named->about, named->lead);
    refresh();
    return words_of(removed);
}

Contacts Session::contacts() const {
    return snapshot_ ? clinic_of(*snapshot_->guide, snapshot_->procedure.contacts) : Contacts();
}

QString Session::clinic() const {
    return QString::fromStdString(contacts().clinic);
}

QString Session::clinicPhone() const {
    return QString::fromStdString(contacts().clinic_phone);
}

QString Session::outOfHoursPhone() const {
    return QString::fromStdString(contacts().out_of_hours_phone);
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

void Session::readHistory() {
    std::vector<TextItem> items;
    const auto events = snapshot_ ? composition_.procedures().history(snapshot_->procedure.id)
                                  : Result<std::vector<ProcedureEvent>>();
    if (events) {
        items = history_items(*events, *snapshot_, *wording_);
    }
    history_.update(std::move(items));
}

QString Session::zone() const {
    return QString::fromStdString(snapshot_ ? snapshot_->procedure.zone : device_zone());
}

QString Session::todayDate() const {
    const WallTime wall = device_zone_data_->to_wall(composition_.clock().now());
    return QString::fromStdString(format_wall_time(wall)).left(10);
}

WallDate Session::today_date() const {
    return date::floor<date::days>(device_zone_data_->to_wall(composition_.clock().now()));
}

QString Session::nowTime() const {
    return time_now(*device_zone_data_);
}

QString Session::clinicNowTime() const {
    const bool zoned = snapshot_ && snapshot_->plan.zone;
    return time_now(zoned ? *snapshot_->plan.zone : *device_zone_data_);
}

QString Session::time_now(const Zone& zone) const {
    const WallTime wall = zone.to_wall(composition_.clock().now());
    return QString::fromStdString(format_wall_time(wall)).mid(11, 5);
}

} // namespace beforehand::view
