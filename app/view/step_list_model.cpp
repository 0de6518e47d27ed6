// SPDX-License-Identifier: Apache-2.0
#include "app/view/step_list_model.h"

namespace beforehand::view {

namespace {

QString kind_name(StepItem::Kind kind) {
    switch (kind) {
    case StepItem::Kind::phase:
        return QStringLiteral("phase");
    case StepItem::Kind::day:
        return QStringLiteral("day");
    case StepItem::Kind::now:
        return QStringLiteral("now");
    case StepItem::Kind::step:
        return QStringLiteral("step");
    }
    return {};
}

} // namespace

StepListModel::StepListModel(QObject* parent)
    : ListModel(parent) {}

QVariant StepListModel::data(const QModelIndex& index, int role) const {
    const StepItem* row = item(index);
    if (!row) {
        return {};
    }
    switch (role) {
    case KindRole:
        return kind_name(row->kind);
    case PhaseRole:
        return row->phase;
    case KeyRole:
        return row->key;
    case OccurrenceRole:
        return row->occurrence;
    case TitleRole:
        return row->title;
    case DetailRole:
        return row->detail;
    case WhatRole:
        return row->what;
    case StateRole:
        return row->state;
    case BehindRole:
        return row->behind;
    case HoldsAnswerRole:
        return row->holds_answer;
    default:
        return {};
    }
}

QHash<int, QByteArray> StepListModel::roleNames() const {
    return {{KindRole, "kind"},     {PhaseRole, "phase"},
            {KeyRole, "key"},       {OccurrenceRole, "occurrence"},
            {TitleRole, "title"},   {DetailRole, "detail"},
            {WhatRole, "what"},     {StateRole, "state"},
            {BehindRole, "behind"}, {HoldsAnswerRole, "holdsAnswer"}};
}

void StepListModel::update(std::vector<StepItem> items) {
    const int before = count();
    replace(std::move(items),
            [](const StepItem& old_row, const StepItem& row) { return old_row.same_row(row); });
    if (count() != before) {
        emit countChanged();
    }
}

int StepListModel::nowRow() const {
    const auto found = std::ranges::find(items(), StepItem::Kind::now, &StepItem::kind);
    return found == items().end() ? 0 : static_cast<int>(found - items().begin());
}

int StepListModel::rowOf(const QString& key, const QString& occurrence) const {
    const auto found = std::ranges::find_if(items(), [&](const StepItem& row) {
        return row.key == key && row.occurrence == occurrence;
    });
    return found == items().end() ? -1 : static_cast<int>(found - items().begin());
}

} // namespace beforehand::view
