// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/guide/guide.h"

#include <QAbstractListModel>
#include <QStringList>
#include <QtQml/qqmlregistration.h>

namespace beforehand::view {

/// The safety card: a row for each tier. The same for everyone; nothing in it comes from what a
/// person entered, but for the telephone numbers.
class SafetyModel : public QAbstractListModel {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by the session")
    Q_PROPERTY(QString title READ title NOTIFY changed)
    Q_PROPERTY(QString intro READ intro NOTIFY changed)
    /// The number for the device's country; empty where the guide names none.
    Q_PROPERTY(QString emergencyNumber READ emergencyNumber NOTIFY changed)
    Q_PROPERTY(QString allNumbers READ allNumbers NOTIFY changed) ///< "112, 911, 999"

  public:
    enum Role {
        CallRole = Qt::UserRole + 1, ///< "emergency", "clinic" or "none"
        TitleRole,
        ItemsRole, ///< the lines, as a list of texts
        KeyRole,   ///< as search names the tier
    };

    explicit SafetyModel(QObject* parent = nullptr);

    QString title() const { return QString::fromStdString(card_.title); }
    QString intro() const { return QString::fromStdString(card_.intro); }
    QString emergencyNumber() const;
    QString allNumbers() const;

    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QHash<int, QByteArray> roleNames() const override;

    /// `country`: the ISO 3166 code of the one whose number is shown first.
    void update(const SafetyCard& card, const QString& country, bool fahrenheit);

  signals:
    void changed();

  private:
    SafetyCard card_;
    QString country_;
    bool fahrenheit_ = false;
};

} // namespace beforehand::view
