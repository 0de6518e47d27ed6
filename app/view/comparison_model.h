// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/view/list_model.h"

#include <QString>
#include <QtQml/qqmlregistration.h>
#include <vector>

namespace beforehand::view {

/// The same moment, or the same summary, of two injections: "3 · 57 %", or "–".
struct ComparisonItem {
    QString title;
    QString first;
    QString second;
    bool operator==(const ComparisonItem&) const = default;
};

class ComparisonModel : public ListModel<ComparisonItem> {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by the session")
    Q_PROPERTY(int count READ rowCount NOTIFY countChanged)

  public:
    enum Role { TitleRole = Qt::UserRole + 1, FirstRole, SecondRole }; ///< title, first, second

    using ListModel::ListModel;
    QVariant data(const QModelIndex& index, int role) const override;
    QHash<int, QByteArray> roleNames() const override;
    void update(std::vector<ComparisonItem> items);

  signals:
    void countChanged();
};

} // namespace beforehand::view
