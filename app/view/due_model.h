// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/service/reminders.h"
#include "app/view/list_model.h"

#include <QtQml/qqmlregistration.h>
#include <vector>

namespace beforehand::view {

class Session;

struct DueItem {
    ReminderId reminder;
    Instant at;
    QString title;
    QString detail;
    bool operator==(const DueItem&) const = default;
};

/// The reminders of the last day that are due, the latest first: what the window shows on top
/// until it is settled. Older ones are on the page of reminders.
class DueModel : public ListModel<DueItem> {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by the session")
    Q_PROPERTY(int count READ count NOTIFY countChanged)

  public:
    /// title, detail, about ("step", "prompt"), key, occurrence
    enum Role { TitleRole = Qt::UserRole + 1, DetailRole, AboutRole, KeyRole, OccurrenceRole };

    explicit DueModel(Session& session);

    int count() const { return rowCount(); }
    QVariant data(const QModelIndex& index, int role) const override;
    QHash<int, QByteArray> roleNames() const override;

    Q_INVOKABLE QString dismiss(int row);
    Q_INVOKABLE QString snooze(int row, int minutes);

    /// Looks at the session's reminders again.
    void update();

  signals:
    void countChanged();

  private:
    Session& session_;
};

} // namespace beforehand::view
