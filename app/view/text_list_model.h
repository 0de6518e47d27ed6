// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/view/list_model.h"

#include <QString>
#include <QStringList>
#include <QtQml/qqmlregistration.h>
#include <vector>

namespace beforehand::view {

struct TextItem {
    QString id;
    QString text;
    QString detail{};
    QString head{};    ///< what stands above it: it is the first of its group; or empty
    QString address{}; ///< of a source
    bool operator==(const TextItem&) const = default;
};

/// Short lists of words with an id: sources, history, choices.
class TextListModel : public ListModel<TextItem> {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by the session")
    Q_PROPERTY(int count READ count NOTIFY countChanged)
    Q_PROPERTY(QStringList heads READ heads NOTIFY headsChanged) ///< of its groups, in order

  public:
    using Item = TextItem;
    enum Role {
        IdRole = Qt::UserRole + 1, ///< itemId
        TextRole,
        DetailRole,
        HeadRole,
        AddressRole,
    };

    explicit TextListModel(QObject* parent = nullptr);

    int count() const { return rowCount(); }
    QStringList heads() const;
    QVariant data(const QModelIndex& index, int role) const override;
    QHash<int, QByteArray> roleNames() const override;

    void update(std::vector<Item> items);

  signals:
    void countChanged();
    void headsChanged();
};

} // namespace beforehand::view
