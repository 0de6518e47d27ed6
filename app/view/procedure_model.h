// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/view/list_model.h"

#include <QtQml/qqmlregistration.h>
#include <vector>

namespace beforehand::view {

class Session;

struct ProcedureItem {
    QString id;
    QString title;  ///< "Sacroiliac joint injection, left"
    QString when;   ///< "Thursday 3 December, 09:30", "no date yet", "cancelled · was …"
    QString detail; ///< "Second block after …", the clinic, or empty
    bool current = false;
    bool operator==(const ProcedureItem&) const = default;
};

/// A person's procedures over the years, newest first.
class ProcedureModel : public ListModel<ProcedureItem> {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by the session")
    Q_PROPERTY(int count READ count NOTIFY countChanged)

  public:
    enum Role { IdRole = Qt::UserRole + 1, TitleRole, WhenRole, DetailRole, CurrentRole };

    explicit ProcedureModel(Session& session);

    int count() const { return rowCount(); }
    QVariant data(const QModelIndex& index, int role) const override;
    QHash<int, QByteArray> roleNames() const override;

    /// Reads the list again. Empty, or words that say why that failed.
    Q_INVOKABLE QString update();
    /// Makes it the one that the window is about.
    Q_INVOKABLE QString choose(const QString& id);

  signals:
    void countChanged();

  private:
    Session& session_;
};

} // namespace beforehand::view
