// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QAbstractListModel>
#include <QString>
#include <QtQml/qqmlregistration.h>
#include <vector>

namespace beforehand::view {

/// Short lists of words with an id: sources, history, choices.
class TextListModel : public QAbstractListModel {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by the session")
    Q_PROPERTY(int count READ count NOTIFY countChanged)

  public:
    struct Item {
        QString id;
        QString text;
        QString detail;
        bool operator==(const Item&) const = default;
    };
    enum Role { IdRole = Qt::UserRole + 1, TextRole, DetailRole }; ///< itemId, text, detail

    explicit TextListModel(QObject* parent = nullptr);

    int count() const { return static_cast<int>(items_.size()); }
    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QHash<int, QByteArray> roleNames() const override;

    void update(std::vector<Item> items);

  signals:
    void countChanged();

  private:
    std::vector<Item> items_;
};

} // namespace beforehand::view
