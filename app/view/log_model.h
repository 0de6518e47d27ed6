// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/view/list_model.h"
#include "core/diary/log_entry.h"

#include <QtQml/qqmlregistration.h>
#include <vector>

namespace beforehand::view {

class Session;

/// The notes by time, newest first. Calls that change something return an empty text, or words
/// that say why it was not saved.
class LogModel : public ListModel<LogEntry> {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by the session")
    Q_PROPERTY(int count READ count NOTIFY countChanged)
    Q_PROPERTY(QString problem READ problem NOTIFY problemChanged) ///< why the log cannot be read

  public:
    enum Role {
        IdRole = Qt::UserRole + 1, ///< entryId
        DayRole,                   ///< "Thursday 12 March": for sections
        TimeRole,                  ///< "10:15", with the zone if it is not the device's
        TextRole,
        SeverityRole,     ///< 0 to 10; -1 is not answered
        SeverityTextRole, ///< "6 out of 10", "no pain", "not answered"
        MarkRole,         ///< "written 3 hours later", "corrected"; empty if neither
        LocalRole,        ///< "2026-03-12T10:15" in the device's zone, for the editor
    };

    explicit LogModel(Session& session);

    int count() const { return rowCount(); }
    QString problem() const { return problem_; }
    QVariant data(const QModelIndex& index, int role) const override;
    QHash<int, QByteArray> roleNames() const override;

    /// `local` is a wall time on this device, "2026-03-12T10:15"; empty is now. `severity` -1 is
    /// not answered.
    Q_INVOKABLE QString write(const QString& text, int severity, const QString& local);
    Q_INVOKABLE QString correct(const QString& id, const QString& text, int severity,
                                const QString& local);
    Q_INVOKABLE QString remove(const QString& id);

    /// Reads the log again.
    void update();

  signals:
    void countChanged();
    void problemChanged();

  private:
    Session& session_;
    QString problem_;
};

} // namespace beforehand::view
