// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/service/reminders.h"
#include "app/view/list_model.h"

#include <QtQml/qqmlregistration.h>
#include <vector>

namespace beforehand::view {

class Session;

struct DueItem {
    Reminder reminder;
    Instant at;
    QString title;
    QString detail;
    bool operator==(const DueItem&) const = default;
};

/// The reminders that are due: what the window shows on top until it is settled.
class DueModel : public ListModel<DueItem> {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by the session")
    Q_PROPERTY(int count READ count NOTIFY countChanged)

  public:
    enum Role { TitleRole = Qt::UserRole + 1, DetailRole, KeyRole, OccurrenceRole };

    explicit DueModel(Session& session);

    int count() const { return rowCount(); }
    QVariant data(const QModelIndex& index, int role) const override;
    QHash<int, QByteArray> roleNames() const override;

    Q_INVOKABLE QString dismiss(int row);
    Q_INVOKABLE QString snooze(int row, int minutes);

    /// Asks again what is due. Empty, or words that say why that failed.
    QString update();

  signals:
    void countChanged();

  private:
    Session& session_;
};

} // namespace beforehand::view
