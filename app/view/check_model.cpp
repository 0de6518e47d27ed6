// SPDX-License-Identifier: Apache-2.0
#include "app/view/check_model.h"

namespace beforehand::view {

QVariant CheckModel::data(const QModelIndex& index, int role) const {
    const CheckItem* row = item(index);
    if (!row) {
        return {};
    }
    switch (role) {
    case IdRole:
        return row->id;
    case StateRole:
        return row->state;
    case TitleRole:
        return row->title;
    case DetailRole:
        return row->detail;
    case ActionRole:
        return row->action;
    default:
        return {};
    }
}

QHash<int, QByteArray> CheckModel::roleNames() const {
    return {{IdRole, "itemId"},
            {StateRole, "state"},
            {TitleRole, "title"},
            {DetailRole, "detail"},
            {ActionRole, "action"}};
}

void CheckModel::update(std::vector<CheckItem> items) {
    const int before = count();
    replace(std::move(items),
            [](const CheckItem& old_row, const CheckItem& row) { return old_row.id == row.id; });
    if (count() != before) {
        emit countChanged();
    }
}

} // namespace beforehand::view
