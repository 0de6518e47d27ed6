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
    case HeadRole:
        return row->head;
    case AddressRole:
        return row->address;
    default:
        return {};
    }
}

QHash<int, QByteArray> TextListModel::roleNames() const {
    return {{IdRole, "itemId"},
            {TextRole, "text"},
            {DetailRole, "detail"},
            {HeadRole, "head"},
            {AddressRole, "address"}};
}

QStringList TextListModel::heads() const {
    QStringList heads;
    for (const TextItem& item : items()) {
        if (!item.head.isEmpty()) {
            heads.push_back(item.head);
        }
    }
    return heads;
}

void TextListModel::update(std::vector<TextItem> items) {
    const int before = count();
    const QStringList heads_before = heads();
    replace(std::move(items),
            [](const TextItem& old_row, const TextItem& row) { return old_row.id == row.id; });
    if (count() != before) {
        emit countChanged();
    }
    if (heads() != heads_before) {
        emit headsChanged();
    }
}

} // namespace beforehand::view
