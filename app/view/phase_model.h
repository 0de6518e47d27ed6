// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/service/procedures.h"
#include "app/view/wording.h"

#include <QAbstractListModel>
#include <QtQml/qqmlregistration.h>
#include <array>

namespace beforehand::view {

/// The three phases with how far each has come.
class PhaseModel : public QAbstractListModel {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by the session")

  public:
    enum Role {
        PhaseRole = Qt::UserRole + 1,
        NameRole,     ///< "Preparation"
        ProgressRole, ///< 0 to 1: how much is done
        DetailRole,   ///< "5 of 14 done", or when it begins
        CurrentRole,  ///< whether we are in it now
        DoneTextRole, ///< "5 of 14 done", always
    };

    explicit PhaseModel(QObject* parent = nullptr);

    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QHash<int, QByteArray> roleNames() const override;

    void update(const app::Snapshot& snapshot, const Wording& wording);

    /// "5 of 14 done" for a phase's key.
    Q_INVOKABLE QString doneText(const QString& phase) const;
    Q_INVOKABLE QString name(const QString& phase) const;

  signals:
    void changed();

  private:
    struct Item {
        QString phase;
        QString name;
        double progress = 0;
        QString detail;
        bool current = false;
        QString done_text;
        bool operator==(const Item&) const = default;
    };
    std::array<Item, 3> items_;
};

} // namespace beforehand::view
