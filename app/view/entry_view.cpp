// SPDX-License-Identifier: Apache-2.0
#include "app/view/entry_view.h"

#include "app/view/diary_view.h"
#include "app/view/diary_words.h"
#include "app/view/session.h"
#include "core/time/iso8601.h"

#include <algorithm>
#include <set>

namespace beforehand::view {

namespace {

using Kind = Observation::Kind;

constexpr std::chrono::hours small_hours{6}; ///< until then
constexpr std::chrono::hours evening{18};    ///< from then on

std::optional<int> answered(int value) {
    return value < 0 ? std::nullopt : std::optional(value);
}

std::optional<bool> yes_or_no(int value) {
    return value < 0 ? std::nullopt : std::optional(value == 1);
}

int shown(std::optional<bool> answer) {
    return answer ? *answer : -1;
}

/// Digits with a point in them, however the person writes both; nothing if it is no number.
std::string number(const QString& typed, const QLocale& locale) {
    std::string plain;
    for (const QChar letter : typed) {
        if (letter.isDigit()) {
            plain += static_cast<char>('0' + letter.digitValue());
        } else if (letter == u'.' || QString(letter) == locale.decimalPoint()) {
            plain += '.';
        } else {
            return {};
        }
    }
    const bool fine = !plain.empty() && plain.front() != '.' && plain.back() != '.' &&
                      std::ranges::count(plain, '.') <= 1;
    return fine ? plain : std::string();
}

/// What stands in the field for it.
QString shown(const Observation& observation) {
    const QString value = QString::fromStdString(observation.value);
    return observation.kind == Kind::own && !observation.unit.empty()
               ? value + QLatin1Char(' ') + QString::fromStdString(observation.unit)
               : value;
}

} // namespace

EntryView::EntryView(Session& session)
    : session_(session) {}

QString EntryView::kind() const {
    return QString::fromUtf8(to_string(kind_).data(), std::ssize(to_string(kind_)));
}

QString EntryView::promptText() const {
    if (before_) {
        return session_.diary()->answered_words(*before_);
    }
    if (kind_ == LogEntry::Kind::note || !local_.isEmpty()) {
        return session_.diary()->prompt_words(prompt_);
    }
    return session_.diary()->prompt_words(prompt_ ? prompt_ : session_.diary()->asked(kind_));
}

std::vector<Side> EntryView::sides_scored() const {
    const app::Snapshot* snapshot = session_.snapshot();
    const bool sided = snapshot && app::has_sides(*snapshot);
    return sided ? std::vector{Side::left, Side::right} : std::vector{Side::whole};
}

QStringList EntryView::sides() const {
    QStringList names;
    for (const Side side : sides_scored()) {
        names << QString::fromStdString(std::string(to_string(side)));
    }
    return names;
}

QString EntryView::side() const {
    return side_ ? QString::fromStdString(std::string(to_string(*side_))) : QString();
}

void EntryView::setSide(const QString& side) {
    const auto said = parse_side(side.toStdString());
    if (!said) {
        return;
    }
    side_ = *said;
    const auto unsaid = scores_.find(Side::whole);
    if (*said != Side::whole && unsaid != scores_.end()) {
        scores_[*said] = unsaid->second; // of an entry that did not say which
        scores_.erase(unsaid);
        edit();
    }
    emit changed();
}

int EntryView::rest() const {
    const auto scores = side_ ? scores_.find(*side_) : scores_.end();
    return scores == scores_.end() ? -1 : scores->second.rest;
}

int EntryView::moving() const {
    const auto scores = side_ ? scores_.find(*side_) : scores_.end();
    return scores == scores_.end() ? -1 : scores->second.moving;
}

QString EntryView::otherSideText() const {
    for (const auto& [side, scores] : scores_) {
        if (side != side_ && (scores.rest >= 0 || scores.moving >= 0)) {
            LogEntry other;
            other.scores = {{side, answered(scores.rest), answered(scores.moving)}};
            return DiaryWords::scores(other);
        }
    }
    return {};
}

QString EntryView::sideName(const QString& name) const {
    const auto side = parse_side(name.toStdString()).value_or(Side::whole);
    //: A side of the body: the one that is treated
    return session_.diary()->treated(side) ? tr("%1, treated").arg(DiaryWords::side(side))
                                           : DiaryWords::side(side);
}

QString EntryView::changeName(int answer) const {
    return DiaryWords::change(answer);
}

void EntryView::edit() {
    touched_ = true;
    fault_.clear();
    emit changed();
}

void EntryView::setRest(int score) {
    if (side_) {
        scores_[*side_].rest = score;
        edit();
    }
}

void EntryView::setMoving(int score) {
    if (side_) {
        scores_[*side_].moving = score;
        edit();
    }
}

void EntryView::setMovement(const QString& movement) {
    if (movement_ != movement) {
        movement_ = movement;
        edit();
    }
}

void EntryView::setTookMedicine(int took) {
    took_medicine_ = took;
    edit();
}

void EntryView::setMedicine(const QString& name) {
    if (medicine_ != name) {
        medicine_ = name;
        edit();
    }
}

void EntryView::setMedicineTime(const QString& time) {
    medicine_time_ = time;
    edit();
}

void EntryView::setNumbLeg(int numb) {
    numb_leg_ = numb;
    edit();
}

void EntryView::setNap(int nap) {
    nap_ = nap;
    edit();
}

void EntryView::setText(const QString& text) {
    if (text_ != text) {
        text_ = text;
        edit();
    }
}

void EntryView::setSeverity(int severity) {
    severity_ = severity;
    edit();
}

QString EntryView::glucoseUnit() const {
    if (!glucose_unit_.isEmpty()) {
        return glucose_unit_;
    }
    const bool american = QLocale().territory() == QLocale::UnitedStates;
    return session_.preferences()->value("glucose", american ? QStringLiteral("mg/dL")
                                                             : QStringLiteral("mmol/L"));
}

void EntryView::setGlucoseUnit(const QString& unit) {
    glucose_unit_ = unit;
    session_.preferences()->set("glucose", unit);
    edit();
}

QString EntryView::temperatureUnit() const {
    if (!temperature_unit_.isEmpty()) {
        return temperature_unit_;
    }
    return session_.preferences()->temperature() == QStringLiteral("F") ? QStringLiteral("[degF]")
                                                                        : QStringLiteral("Cel");
}

void EntryView::setTemperatureUnit(const QString& unit) {
    temperature_unit_ = unit;
    edit();
}

void EntryView::setRelief(int percent) {
    relief_ = answered(percent);
    edit();
}

void EntryView::setChange(int answer) {
    change_ = answer;
    edit();
}

void EntryView::setLocal(const QString& local) {
    if (local_ != local) {
        local_ = local;
        edit();
    }
}

bool EntryView::more() const {
    return !movement_.isEmpty() || took_medicine_ >= 0 || !medicines_.empty() ||
           !medicine_.isEmpty() || numb_leg_ >= 0 || nap_ >= 0 || !text_.isEmpty() ||
           std::ranges::any_of(observed_,
                               [](const auto& typed) { return !typed.second.isEmpty(); });
}

void EntryView::clear() {
    before_.reset();
    prompt_.reset();
    scores_.clear();
    movement_.clear();
    took_medicine_ = -1;
    medicines_.clear();
    medicine_.clear();
    medicine_time_.clear();
    numb_leg_ = -1;
    nap_ = -1;
    text_.clear();
    severity_ = -1;
    observed_.clear();
    glucose_unit_.clear();
    temperature_unit_.clear();
    relief_.reset();
    change_ = -1;
    local_.clear();
    fault_.clear();
    touched_ = false;
    show_medicines();
    side_ = first_side();
}

/// None where nobody said which side is treated: a score of a side that nobody named helps nobody.
std::optional<Side> EntryView::first_side() const {
    const std::vector<Side> sides = sides_scored();
    const auto treated =
        std::ranges::find_if(sides, [this](Side side) { return session_.diary()->treated(side); });
    if (treated == sides.end()) {
        return sides.size() == 1 ? std::optional(sides.front()) : std::nullopt;
    }
    return *treated;
}

void EntryView::begin(const QString& kind) {
    const auto wanted = parse_entry_kind(kind.toStdString()).value_or(LogEntry::Kind::note);
    if (touched_ && kind_ == wanted && fresh()) {
        return;
    }
    clear();
    kind_ = wanted;
    emit changed();
}

void EntryView::beginFor(const QString& key, const QString& occurrence, bool remembered) {
    const PromptId id{key.toStdString(), occurrence.toStdString()};
    const PlannedPrompt* planned = session_.diary()->planned(id);
    clear();
    if (planned) {
        kind_ = planned->prompt->asks == Prompt::Asks::overall ? LogEntry::Kind::overall
                                                               : LogEntry::Kind::pain;
        prompt_ = id;
        if (remembered && planned->due) {
            local_ = minute(*planned->due);
        }
    }
    emit changed();
}

void EntryView::fill(const LogEntry& entry) {
    kind_ = entry.kind;
    before_ = entry;
    prompt_ = entry.prompt;
    for (const PainScore& scored : entry.scores) {
        scores_[scored.side] = {scored.rest.value_or(-1), scored.moving.value_or(-1)};
    }
    if (!entry.scores.empty()) {
        side_ = entry.scores.front().side;
    }
    movement_ = QString::fromStdString(entry.movement);
    took_medicine_ = shown(entry.took_medicine);
    medicines_ = entry.medicines;
    numb_leg_ = shown(entry.numb_leg);
    nap_ = shown(entry.nap);
    text_ = QString::fromStdString(entry.text);
    severity_ = entry.severity.value_or(-1);
    for (const Observation& observation : entry.observations) {
        const std::string name(to_string(observation.kind));
        const QString unit = QString::fromStdString(observation.unit);
        if (!observed_.try_emplace(name, shown(observation)).second) {
            continue; // there is a field for one of each: observations() keeps the others
        }
        if (observation.kind == Kind::own) {
            observed_["own-name"] = QString::fromStdString(observation.name);
        } else if (observation.kind == Kind::glucose) {
            glucose_unit_ = unit;
        } else if (observation.kind == Kind::temperature) {
            temperature_unit_ = unit;
        }
    }
    relief_ = entry.remembered_relief;
    change_ = entry.change.value_or(-1);
    local_ = minute(entry.happened_at);
    show_medicines();
}

QString EntryView::correct(const QString& id) {
    if (touched_ && before_ && before_->id == id.toStdString()) {
        return {};
    }
    clear();
    const auto entry = session_.composition().diary().find(id.toStdString());
    if (!entry) {
        emit changed();
        return QString::fromStdString(entry.error().message);
    }
    fill(*entry);
    emit changed();
    return {};
}

void EntryView::show_medicines() {
    std::vector<TextItem> items;
    const Zone& zone = *session_.device_zone_data();
    const WallTime about =
        zone.to_wall(before_ ? before_->happened_at : session_.composition().clock().now());
    for (const MedicineTaken& medicine : medicines_) {
        QString time;
        if (medicine.at) { // with its day, if that is another one
            const WallTime at = zone.to_wall(*medicine.at);
            const bool same = date::floor<date::days>(at) == date::floor<date::days>(about);
            time = same ? session_.wording().time(at) : session_.wording().moment(at, about);
        }
        items.push_back(
            {QString::number(items.size()), QString::fromStdString(medicine.name), time});
    }
    medicine_list_.update(std::move(items));
}

void EntryView::addMedicine() {
    const auto taken = medicines_taken();
    if (!taken) {
        fault_ = QString::fromStdString(taken.error().message);
        emit changed();
        return;
    }
    medicines_ = *taken;
    medicine_.clear();
    medicine_time_.clear();
    show_medicines();
    edit();
}

void EntryView::removeMedicine(int row) {
    if (row >= 0 && row < std::ssize(medicines_)) {
        medicines_.erase(medicines_.begin() + row);
        show_medicines();
        edit();
    }
}

QString EntryView::typed(std::string_view observation) const {
    const auto found = observed_.find(observation);
    return found == observed_.end() ? QString() : found->second;
}

void EntryView::type(std::string_view observation, const QString& value) {
    if (typed(observation) != value) {
        observed_[std::string(observation)] = value;
        edit();
    }
}

/// Those on the list, and the one that is still in its field.
Result<std::vector<MedicineTaken>> EntryView::medicines_taken() const {
    std::vector<MedicineTaken> all = medicines_;
    if (medicine_.trimmed().isEmpty()) {
        return all;
    }
    MedicineTaken typed{medicine_.trimmed().toStdString(), {}};
    if (!medicine_time_.isEmpty()) {
        const auto at = parse_time_of_day(medicine_time_.toStdString());
        if (!at) {
            return std::unexpected(at.error());
        }
        const auto about = moment();
        if (!about) {
            return std::unexpected(about.error());
        }
        // In the small hours a time of the evening is the evening before. Any other that lies after
        // the entry is a slip, and not for us to put on another day.
        const Zone& zone = *session_.device_zone_data();
        const Instant latest = about->value_or(session_.composition().clock().now());
        WallDate day = date::floor<date::days>(zone.to_wall(latest));
        if (zone.to_instant(day + *at).instant > latest) {
            if (zone.to_wall(latest) - day >= small_hours || *at < evening) {
                return fail(
                    ErrorKind::invalid,
                    tr("The time of the medicine lies after the time of the entry.").toStdString(),
                    "medicines");
            }
            day -= date::days{1};
        }
        typed.at = zone.to_instant(day + *at).instant;
    }
    all.push_back(std::move(typed));
    return all;
}

Result<std::vector<Observation>> EntryView::observations() const {
    std::vector<Observation> all;
    const QLocale& locale = session_.wording().locale();
    const auto add_number = [&](const char* name, Kind kind, const QString& unit,
                                const char* words) -> Result<void> {
        const QString said = typed(name).trimmed();
        if (said.isEmpty()) {
            return {};
        }
        const std::string value = number(said, locale);
        if (value.empty()) {
            return fail(ErrorKind::invalid, tr(words).toStdString(), name);
        }
        all.push_back({kind, {}, value, unit.toStdString()});
        return {};
    };
    for (const auto& added : {add_number("sleep", Kind::sleep, QStringLiteral("h"),
                                         QT_TR_NOOP("Hours of sleep must be a number.")),
                              add_number("glucose", Kind::glucose, glucoseUnit(),
                                         QT_TR_NOOP("Blood sugar must be a number.")),
                              add_number("temperature", Kind::temperature, temperatureUnit(),
                                         QT_TR_NOOP("Temperature must be a number."))}) {
        if (!added) {
            return std::unexpected(added.error());
        }
    }
    if (const QString said = mood().trimmed(); !said.isEmpty()) {
        all.push_back({Kind::mood, {}, said.toStdString(), {}});
    }
    const QString name = ownName().trimmed();
    const QString value = own().trimmed();
    // Of an entry that is corrected, what was not touched keeps its unit, and what has no field
    // stays.
    const std::vector<Observation> before = before_ ? before_->observations : decltype(all)();
    if (!name.isEmpty() || !value.isEmpty()) {
        const Observation typed{Kind::own, name.toStdString(), value.toStdString(), {}};
        const auto was = std::ranges::find(before, Kind::own, &Observation::kind);
        const bool same = was != before.end() && was->name == typed.name && shown(*was) == value;
        all.push_back(same ? *was : typed);
    }
    std::set<Kind> seen;
    std::ranges::copy_if(before, std::back_inserter(all),
                         [&](const Observation& was) { return !seen.insert(was.kind).second; });
    return all;
}

Result<LogEntry> EntryView::said() const {
    LogEntry entry;
    entry.kind = kind_;
    entry.text = text_.trimmed().toStdString();
    entry.severity = answered(severity_);
    if (kind_ == LogEntry::Kind::overall) {
        entry.remembered_relief = relief_;
        entry.change = answered(change_);
        return entry;
    }
    const auto observed = observations();
    if (!observed) {
        return std::unexpected(observed.error());
    }
    entry.observations = *observed;
    if (kind_ == LogEntry::Kind::note) {
        return entry;
    }
    for (const auto& [side, scores] : scores_) {
        if (scores.rest >= 0 || scores.moving >= 0) {
            entry.scores.push_back({side, answered(scores.rest), answered(scores.moving)});
        }
    }
    entry.movement = movement_.trimmed().toStdString();
    entry.took_medicine = yes_or_no(took_medicine_);
    if (took_medicine_ == 1) {
        const auto taken = medicines_taken();
        if (!taken) {
            return std::unexpected(taken.error());
        }
        entry.medicines = *taken;
    }
    entry.numb_leg = yes_or_no(numb_leg_);
    entry.nap = yes_or_no(nap_);
    return entry;
}

QString EntryView::minute(Instant at) const {
    const WallTime wall = session_.device_zone_data()->to_wall(at);
    return QString::fromStdString(format_wall_time(wall)).left(16);
}

/// The page shows whole minutes: a moment that was not touched keeps its seconds.
Result<std::optional<Instant>> EntryView::moment() const {
    if (local_.isEmpty()) {
        return std::nullopt;
    }
    const auto wall = parse_wall_time(local_.toStdString());
    if (!wall) {
        return std::unexpected(wall.error());
    }
    std::optional<Instant> was;
    if (before_) {
        was = before_->happened_at;
    } else if (const PlannedPrompt* planned =
                   prompt_ ? session_.diary()->planned(*prompt_) : nullptr) {
        was = planned->due;
    }
    return was && minute(*was) == local_ ? was
                                         : session_.device_zone_data()->to_instant(*wall).instant;
}

Result<LogEntry> EntryView::write() const {
    const auto entry = said();
    if (!entry) {
        return entry;
    }
    const auto about = moment();
    if (!about) {
        return std::unexpected(about.error());
    }
    app::NewEntry wanted{*entry, *about, prompt_};
    app::Diary& diary = session_.composition().diary();
    if (!before_) {
        // "Now" is now, also when the prompt that was picked has closed meanwhile.
        const Instant now = session_.composition().clock().now();
        const PlannedPrompt* planned = prompt_ ? session_.diary()->planned(*prompt_) : nullptr;
        if (!wanted.happened_at && planned && planned->due && now >= *planned->late_until) {
            wanted.prompt.reset();
        }
        wanted.happened_at = wanted.happened_at.value_or(now);
        return diary.write(wanted, session_.snapshot(), session_.device_zone());
    }
    const bool moved = about->value_or(before_->happened_at) != before_->happened_at;
    return diary.correct(before_->id, wanted, moved ? session_.device_zone() : before_->zone);
}

QString EntryView::save() {
    const auto written = write();
    if (!written) {
        fault_ = QString::fromStdString(written.error().message);
        emit changed();
        return fault_;
    }
    clear();
    session_.refresh();
    emit changed();
    emit saved();
    return {};
}

void EntryView::drop() {
    clear();
    emit changed();
}

void EntryView::update() {
    if (fresh() && side_ && !sides().contains(side())) {
        clear(); // another procedure has other sides
    } else if (fresh() && !side_) {
        side_ = first_side(); // it may be answered by now
    }
    emit changed();
}

} // namespace beforehand::view
