// SPDX-License-Identifier: Apache-2.0
#include "app/view/number_model.h"

namespace beforehand::view {

QVariant NumberModel::data(const QModelIndex& index, int role) const {
    const NumberItem* row = item(index);
    if (!row) {
        return {};
    }
    switch (role) {
    case TitleRole:
        return row->title;
    case TimeRole:
        return row->time;
    case ScoreRole:
        return row->score;
    case DifferenceRole:
        return row->difference;
    case PercentRole:
        return row->percent;
    case SumRole:
        return row->sum;
    case MarkRole:
        return row->mark;
    default:
        return {};
    }
}

QHash<int, QByteArray> NumberModel::roleNames() const {
    return {{TitleRole, "title"},     {TimeRole, "time"},
            {ScoreRole, "score"},     {DifferenceRole, "difference"},
            {PercentRole, "percent"}, {SumRole, "sum"},
            {MarkRole, "mark"}};
}

void NumberModel::update(std::vector<NumberItem> items) {
    const int before = rowCount();
    replace(std::move(items),
            [](const NumberItem& old_row, const NumberItem& row) { return old_row.id == row.id; });
    if (rowCount() != before) {
        emit countChanged();
    }
}

} // namespace beforehand::view
