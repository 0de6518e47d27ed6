// SPDX-License-Identifier: Apache-2.0
#include "app/view/article_list_model.h"

namespace beforehand::view {

ArticleListModel::ArticleListModel(QObject* parent)
    : ListModel(parent) {}

QVariant ArticleListModel::data(const QModelIndex& index, int role) const {
    const ArticleItem* row = item(index);
    if (!row) {
        return {};
    }
    switch (role) {
    case KeyRole:
        return row->key;
    case TitleRole:
        return row->title;
    case DetailRole:
        return row->detail;
    case ReadRole:
        return row->read;
    default:
        return {};
    }
}

QHash<int, QByteArray> ArticleListModel::roleNames() const {
    return {{KeyRole, "key"}, {TitleRole, "title"}, {DetailRole, "detail"}, {ReadRole, "read"}};
}

void ArticleListModel::update(std::vector<ArticleItem> items) {
    const int before = count();
    replace(std::move(items), [](const ArticleItem& old_row, const ArticleItem& row) {
        return old_row.key == row.key;
    });
    if (count() != before) {
        emit countChanged();
    }
}

} // namespace beforehand::view
