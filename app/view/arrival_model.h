// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/service/procedures.h"
#include "app/view/list_model.h"

#include <QtQml/qqmlregistration.h>
#include <vector>

namespace beforehand::view {

class Session;

struct ArrivalItem {
    QString key;
    QString label;
    QString value; ///< what is known, in words; "Not answered" if nothing is
    QString hint;  ///< of a line to write: what belongs there
    QString own;   ///< the person's own words
    QString opens; ///< where its value is changed: "answers", a step's key, or empty
    bool answered = false;
    bool writes = false;
    bool operator==(const ArrivalItem&) const = default;
};

/// The arrive-ready card: what the front desk asks, and what is known.
class ArrivalModel : public ListModel<ArrivalItem> {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by the session")
    Q_PROPERTY(int count READ count NOTIFY countChanged)
    Q_PROPERTY(int open READ open NOTIFY countChanged) ///< how many are not answered

  public:
    enum Role {
        KeyRole = Qt::UserRole + 1, ///< line
        LabelRole,
        ValueRole,
        HintRole,
        OwnRole,
        OpensRole,
        AnsweredRole,
        WritesRole,
    };

    explicit ArrivalModel(Session& session);

    int count() const { return rowCount(); }
    int open() const;
    QVariant data(const QModelIndex& index, int role) const override;
    QHash<int, QByteArray> roleNames() const override;

    void update(const app::Snapshot& snapshot);
    /// Writes the person's own words; an empty text takes them away. Words if it was not saved.
    Q_INVOKABLE QString write(const QString& line, const QString& text);

  signals:
    void countChanged();

  private:
    Session& session_;
};

} // namespace beforehand::view
