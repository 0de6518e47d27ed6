// SPDX-License-Identifier: Apache-2.0
#include "app/view/comparison_model.h"

namespace beforehand::view {

QVariant ComparisonModel::data(const QModelIndex& index, int role) const {
    const ComparisonItem* row = item(index);
    if (!row) {
        return {};
    }
    switch (role) {
    case TitleRole:
        return row->title;
    case FirstRole:
        return row->first;
    case SecondRole:
        return row->second;
    default:
        return {};
    }
}

QHash<int, QByteArray> ComparisonModel::roleNames() const {
    return {{TitleRole, "title"}, {FirstRole, "first"}, {SecondRole, "second"}};
}

void ComparisonModel::update(std::vector<ComparisonItem> items) {
    const int before = rowCount();
    replace(std::move(items), [](const ComparisonItem& old_row, const ComparisonItem& row) {
        return old_row.title == row.title;
    });
    if (rowCount() != before) {
        emit countChanged();
    }
}

} // namespace beforehand::view
