// SPDX-License-Identifier: Apache-2.0
#include "app/view/text_list_model.h"

namespace beforehand::view {

TextListModel::TextListModel(QObject* parent)
    : ListModel(parent) {}

QVariant TextListModel::data(const QModelIndex& index, int role) const {
    const TextItem* row = item(index);
    if (!row) {
        return {};
    }
    switch (role) {
    case IdRole:
        return row->id;
    case TextRole:
        return row->text;
    case DetailRole:
        return row->detail;
    default:
        return {};
    }
}

QHash<int, QByteArray> TextListModel::roleNames() const {
    return {{IdRole, "itemId"}, {TextRole, "text"}, {DetailRole, "detail"}};
}

void TextListModel::update(std::vector<TextItem> items) {
    const int before = count();
    replace(std::move(items),
            [](const TextItem& old_row, const TextItem& row) { return old_row.id == row.id; });
    if (count() != before) {
        emit countChanged();
    }
}

} // namespace beforehand::view
