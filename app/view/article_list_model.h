// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/view/list_model.h"

#include <QString>
#include <QtQml/qqmlregistration.h>

namespace beforehand::view {

struct ArticleItem {
    QString key;
    QString title;
    QString detail; ///< "4 minutes"
    bool read = false;
    bool operator==(const ArticleItem&) const = default;
};

/// Articles to choose from, in reading order.
class ArticleListModel : public ListModel<ArticleItem> {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by the session")
    Q_PROPERTY(int count READ count NOTIFY countChanged)

  public:
    enum Role { KeyRole = Qt::UserRole + 1, TitleRole, DetailRole, ReadRole };

    explicit ArticleListModel(QObject* parent = nullptr);

    int count() const { return rowCount(); }
    QVariant data(const QModelIndex& index, int role) const override;
    QHash<int, QByteArray> roleNames() const override;

    void update(std::vector<ArticleItem> items);

  signals:
    void countChanged();
};

} // namespace beforehand::view
