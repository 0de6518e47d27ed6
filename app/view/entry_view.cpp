// SPDX-License-Identifier: Apache-2.0
#include "app/view/entry_view.h"

#include "app/view/diary_view.h"
#include "app/view/diary_words.h"
#include "app/view/session.h"

#include <algorithm>

namespace beforehand::view {

EntryView::EntryView(Session& session)
    : session_(session) {}

QString EntryView::kind() const {
    return QString::fromUtf8(to_string(draft_.kind).data(), std::ssize(to_string(draft_.kind)));
}

QString EntryView::promptText() const {
    if (draft_.before) {
        return session_.diary()->answered_words(*draft_.before);
    }
    if (draft_.kind == LogEntry::Kind::note || !draft_.local.isEmpty()) {
        return session_.diary()->prompt_words(draft_.prompt);
    }
    return session_.diary()->prompt_words(draft_.prompt ? draft_.prompt
                                                        : session_.diary()->asked(draft_.kind));
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
    return draft_.side ? QString::fromStdString(std::string(to_string(*draft_.side))) : QString();
}

void EntryView::setSide(const QString& side) {
    const auto said = parse_side(side.toStdString());
    if (!said) {
        return;
    }
    draft_.show_side(*said);
    emit changed();
}

int EntryView::rest() const {
    const EntryDraft::Scores* scores = draft_.shown_scores();
    return scores ? scores->rest : -1;
}

int EntryView::moving() const {
    const EntryDraft::Scores* scores = draft_.shown_scores();
    return scores ? scores->moving : -1;
}

QString EntryView::otherSideText() const {
    for (const auto& [side, scores] : draft_.scores) {
        if (side != draft_.side && (scores.rest >= 0 || scores.moving >= 0)) {
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
    draft_.touched = true;
    draft_.fault.clear();
    emit changed();
}

void EntryView::setRest(int score) {
    if (draft_.side) {
        draft_.scores[*draft_.side].rest = score;
        edit();
    }
}

void EntryView::setMoving(int score) {
    if (draft_.side) {
        draft_.scores[*draft_.side].moving = score;
        edit();
    }
}

void EntryView::setMovement(const QString& movement) {
    if (draft_.movement != movement) {
        draft_.movement = movement;
        edit();
    }
}

void EntryView::setTookMedicine(int took) {
    draft_.took_medicine = took;
    edit();
}

void EntryView::setMedicine(const QString& name) {
    if (draft_.medicine != name) {
        draft_.medicine = name;
        edit();
    }
}

void EntryView::setMedicineTime(const QString& time) {
    draft_.medicine_time = time;
    edit();
}

void EntryView::setNumbLeg(int numb) {
    draft_.numb_leg = numb;
    edit();
}

void EntryView::setNap(int nap) {
    draft_.nap = nap;
    edit();
}

void EntryView::setText(const QString& text) {
    if (draft_.text != text) {
        draft_.text = text;
        edit();
    }
}

void EntryView::setSeverity(int severity) {
    draft_.severity = severity;
    edit();
}

QString EntryView::glucoseUnit() const {
    if (!draft_.glucose_unit.isEmpty()) {
        return draft_.glucose_unit;
    }
    const bool american = QLocale().territory() == QLocale::UnitedStates;
    return session_.preferences()->value("glucose", american ? QStringLiteral("mg/dL")
                                                             : QStringLiteral("mmol/L"));
}

void EntryView::setGlucoseUnit(const QString& unit) {
    draft_.glucose_unit = unit;
    session_.preferences()->set("glucose", unit);
    edit();
}

QString EntryView::temperatureUnit() const {
    if (!draft_.temperature_unit.isEmpty()) {
        return draft_.temperature_unit;
    }
    return session_.preferences()->temperature() == QStringLiteral("F") ? QStringLiteral("[degF]")
                                                                        : QStringLiteral("Cel");
}

void EntryView::setTemperatureUnit(const QString& unit) {
    draft_.temperature_unit = unit;
    edit();
}

void EntryView::setRelief(int percent) {
    draft_.relief = answered(percent);
    edit();
}

void EntryView::setChange(int answer) {
    draft_.change = answer;
    edit();
}

void EntryView::setLocal(const QString& local) {
    if (draft_.local != local) {
        draft_.local = local;
        edit();
    }
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
    if (draft_.touched && draft_.kind == wanted && fresh()) {
        return;
    }
    clear();
    draft_.kind = wanted;
    emit changed();
}

void EntryView::beginFor(const QString& key, const QString& occurrence, bool remembered) {
    const PromptId id{key.toStdString(), occurrence.toStdString()};
    const PlannedPrompt* planned = session_.diary()->planned(id);
    clear();
    if (planned) {
        draft_.kind = planned->prompt->asks == Prompt::Asks::overall ? LogEntry::Kind::overall
                                                                     : LogEntry::Kind::pain;
        draft_.prompt = id;
        if (remembered && planned->due) {
            draft_.local = typed_minute(*planned->due, *session_.device_zone_data());
        }
    }
    emit changed();
}

QString EntryView::correct(const QString& id) {
    if (draft_.touched && draft_.before && draft_.before->id == id.toStdString()) {
        return {};
    }
    clear();
    const auto entry = session_.composition().diary().find(id.toStdString());
    if (!entry) {
        emit changed();
        return QString::fromStdString(entry.error().message);
    }
    show_draft(EntryDraft::of(*entry, *session_.device_zone_data()));
    return {};
}

void EntryView::clear() {
    show_draft({.kind = draft_.kind, .side = first_side()});
}

void EntryView::show_draft(EntryDraft draft) {
    draft_ = std::move(draft);
    show_medicines();
    emit changed();
}

const PlannedPrompt* EntryView::answered_prompt() const {
    return draft_.prompt ? session_.diary()->planned(*draft_.prompt) : nullptr;
}

DraftReader::Around EntryView::around() const {
    const PlannedPrompt* planned = answered_prompt();
    return {*session_.device_zone_data(),
            session_.wording().locale(),
            session_.composition().clock().now(),
            planned ? planned->due : std::nullopt,
            glucoseUnit(),
            temperatureUnit()};
}

void EntryView::show_medicines() {
    std::vector<TextItem> items;
    const Zone& zone = *session_.device_zone_data();
    const WallTime about = zone.to_wall(draft_.before ? draft_.before->happened_at
                                                      : session_.composition().clock().now());
    for (const MedicineTaken& medicine : draft_.medicines) {
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
    const auto taken = DraftReader(draft_, around()).medicines();
    if (!taken) {
        draft_.fault = QString::fromStdString(taken.error().message);
        emit changed();
        return;
    }
    draft_.medicines = *taken;
    draft_.medicine.clear();
    draft_.medicine_time.clear();
    show_medicines();
    edit();
}

void EntryView::removeMedicine(int row) {
    if (row >= 0 && row < std::ssize(draft_.medicines)) {
        draft_.medicines.erase(draft_.medicines.begin() + row);
        show_medicines();
        edit();
    }
}

void EntryView::type(std::string_view observation, const QString& value) {
    if (draft_.typed(observation) != value) {
        draft_.observed[std::string(observation)] = value;
        edit();
    }
}

Result<LogEntry> EntryView::write() const {
    const DraftReader reader(draft_, around());
    const auto entry = reader.entry();
    if (!entry) {
        return entry;
    }
    const auto about = reader.moment();
    if (!about) {
        return std::unexpected(about.error());
    }
    app::NewEntry wanted{*entry, *about, draft_.prompt};
    app::Diary& diary = session_.composition().diary();
    if (!draft_.before) {
        // "Now" is now, also when the prompt that was picked has closed meanwhile.
        const Instant now = session_.composition().clock().now();
        const PlannedPrompt* planned = answered_prompt();
        if (!wanted.happened_at && planned && planned->due && now >= *planned->late_until) {
            wanted.prompt.reset();
        }
        wanted.happened_at = wanted.happened_at.value_or(now);
        return diary.write(wanted, session_.snapshot(), session_.device_zone());
    }
    const bool moved = about->value_or(draft_.before->happened_at) != draft_.before->happened_at;
    return diary.correct(draft_.before->id, wanted,
                         moved ? session_.device_zone() : draft_.before->zone);
}

QString EntryView::save() {
    const auto written = write();
    if (!written) {
        draft_.fault = QString::fromStdString(written.error().message);
        emit changed();
        return draft_.fault;
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

void EntryView::forget(const std::string& procedure) {
    if (procedure.empty()) {
        waiting_.clear();
    } else {
        waiting_.erase(procedure);
    }
    if (procedure.empty() || procedure == procedure_) {
        clear();
    }
}

void EntryView::update() {
    const app::Snapshot* snapshot = session_.snapshot();
    const std::string shown = snapshot ? snapshot->procedure.id : std::string();
    if (procedure_ != shown) {
        if (!procedure_.empty()) { // what was typed before there was any procedure comes along
            if (draft_.touched) {
                waiting_.insert_or_assign(procedure_, draft_);
            }
            clear();
            if (const auto typed = waiting_.extract(shown)) {
                show_draft(typed.mapped());
            }
        }
        procedure_ = shown;
    }
    if (fresh() && (!draft_.side || !sides().contains(side()))) {
        draft_.show_side(first_side()); // it may be answered by now
    }
    emit changed();
}

} // namespace beforehand::view
