// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/view/list_model.h"
#include "app/view/step_item.h"

#include <QtQml/qqmlregistration.h>
#include <vector>

namespace beforehand::view {

/// Steps for a list. update() says as little as is true: one changed row is one dataChanged.
class StepListModel : public ListModel<StepItem> {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by the session")
    Q_PROPERTY(int count READ count NOTIFY countChanged)

  public:
    enum Role {
        KindRole = Qt::UserRole + 1, ///< "phase", "day", "now" or "step"
        PhaseRole,
        KeyRole,
        OccurrenceRole,
        TitleRole,
        DetailRole,
        WhatRole,
        StateRole,
        BehindRole,
        HoldsAnswerRole,
    };

    explicit StepListModel(QObject* parent = nullptr);

    int count() const { return rowCount(); }
    QVariant data(const QModelIndex& index, int role) const override;
    QHash<int, QByteArray> roleNames() const override;

    void update(std::vector<StepItem> items);

    /// The row to show first: the one for now, or 0.
    Q_INVOKABLE int nowRow() const;
    Q_INVOKABLE int rowOf(const QString& key, const QString& occurrence) const;

  signals:
    void countChanged();
};

} // namespace beforehand::view
