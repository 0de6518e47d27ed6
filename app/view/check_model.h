// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/view/list_model.h"

#include <QString>
#include <QtQml/qqmlregistration.h>
#include <vector>

namespace beforehand::view {

/// One thing that has to be so for reminders to arrive, in words.
struct CheckItem {
    QString id;
    QString state; ///< "good"; "bad": in the way; "note": worth knowing
    QString title;
    QString detail{};
    QString action{}; ///< what a button says that mends it; empty: there is none
    bool operator==(const CheckItem&) const = default;
};

class CheckModel : public ListModel<CheckItem> {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by the session")
    Q_PROPERTY(int count READ count NOTIFY countChanged)

  public:
    /// itemId, state, title, detail, action
    enum Role { IdRole = Qt::UserRole + 1, StateRole, TitleRole, DetailRole, ActionRole };

    int count() const { return rowCount(); }
    QVariant data(const QModelIndex& index, int role) const override;
    QHash<int, QByteArray> roleNames() const override;

    void update(std::vector<CheckItem> items);

  signals:
    void countChanged();
};

} // namespace beforehand::view
