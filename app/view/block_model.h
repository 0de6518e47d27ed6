// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/view/list_model.h"
#include "core/guide/article.h"

#include <QStringList>
#include <QtQml/qqmlregistration.h>
#include <vector>

namespace beforehand::view {

/// The blocks of a page, as plain text for delegates.
class BlockModel : public ListModel<Block> {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by the session")

  public:
    enum Role {
        KindRole = Qt::UserRole + 1, ///< "heading", "paragraph", "bullet", "numbered", "callout"
        LevelRole,
        NumberRole,
        AnchorRole,
        TextRole,
        LinkTextsRole,   ///< the words of each link in the block
        LinkTargetsRole, ///< "article:KEY#HEADING" or "step:KEY", in the same order
    };

    explicit BlockModel(QObject* parent = nullptr);

    QVariant data(const QModelIndex& index, int role) const override;
    QHash<int, QByteArray> roleNames() const override;

    void update(std::vector<Block> blocks);
    /// The row of a heading; 0 if there is none of that name.
    Q_INVOKABLE int rowOf(const QString& anchor) const;
};

} // namespace beforehand::view
