// SPDX-License-Identifier: Apache-2.0
#include "app/view/phase_model.h"

#include <QDate>
#include <algorithm>

namespace beforehand::view {

namespace {

constexpr std::array phases{Phase::preparation, Phase::procedure_day, Phase::recovery};

QString key_of(Phase phase) {
    const std::string_view name = to_string(phase);
    return QString::fromUtf8(name.data(), static_cast<qsizetype>(name.size()));
}

/// The phase that `now` lies in: the one of the next step that is still to come or just begun.
Phase current_phase(const app::Snapshot& snapshot) {
    const Plan& plan = snapshot.plan;
    if (!plan.zone || (!plan.appointment && !plan.injection)) {
        return Phase::preparation;
    }
    const auto day = [&plan](Instant instant) {
        return date::floor<date::days>(plan.zone->to_wall(instant));
    };
    const Instant anchor = plan.injection.value_or(plan.appointment.value_or(Instant{}));
    const auto today = day(snapshot.now);
    if (today < day(anchor)) {
        return Phase::preparation;
    }
    return today == day(anchor) && !plan.injection ? Phase::procedure_day : Phase::recovery;
}

} // namespace

PhaseModel::PhaseModel(QObject* parent)
    : QAbstractListModel(parent) {}

int PhaseModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(items_.size());
}

QVariant PhaseModel::data(const QModelIndex& index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) {
        return {};
    }
    const Item& item = items_.at(static_cast<std::size_t>(index.row()));
    switch (role) {
    case PhaseRole:
        return item.phase;
    case NameRole:
        return item.name;
    case ProgressRole:
        return item.progress;
    case DetailRole:
        return item.detail;
    case CurrentRole:
        return item.current;
    case DoneTextRole:
        return item.done_text;
    default:
        return {};
    }
}

QHash<int, QByteArray> PhaseModel::roleNames() const {
    return {{PhaseRole, "phase"},   {NameRole, "name"},       {ProgressRole, "progress"},
            {DetailRole, "detail"}, {CurrentRole, "current"}, {DoneTextRole, "doneText"}};
}

void PhaseModel::update(const app::Snapshot& snapshot, const Wording& wording) {
    const Phase current = current_phase(snapshot);
    for (std::size_t i = 0; i < phases.size(); ++i) {
        const Phase phase = phases.at(i);
        int done = 0;
        int total = 0;
        std::optional<Instant> begins;
        for (const TimelineRow& row : snapshot.rows) {
            if (row.planned->phase != phase || !in_plan(row.state) ||
                row.state == StepState::depends) {
                continue;
            }
            ++total;
            done += row.state == StepState::done;
            if (row.planned->due && (!begins || *row.planned->due < *begins)) {
                begins = row.planned->due;
            }
        }
        Item item;
        item.phase = key_of(phase);
        item.name = wording.phase(phase);
        item.progress = total == 0 ? 0.0 : static_cast<double>(done) / total;
        item.current = phase == current;
        item.done_text = Wording::tr("%1 of %2 done").arg(done).arg(total);
        item.detail = item.done_text;
        if (phase > current && begins) {
            const QString day = wording.locale().toString(
                to_qdate(snapshot.plan.zone->to_wall(*begins)), Wording::tr("d MMMM"));
            item.detail = phase == Phase::recovery ? Wording::tr("from %1").arg(day) : day;
        }
        if (item != items_.at(i)) {
            items_.at(i) = item;
            emit dataChanged(index(static_cast<int>(i)), index(static_cast<int>(i)));
        }
    }
    emit changed();
}

QString PhaseModel::doneText(const QString& phase) const {
    const auto found = std::ranges::find(items_, phase, &Item::phase);
    return found == items_.end() ? QString() : found->done_text;
}

QString PhaseModel::name(const QString& phase) const {
    const auto found = std::ranges::find(items_, phase, &Item::phase);
    return found == items_.end() ? QString() : found->name;
}

} // namespace beforehand::view
