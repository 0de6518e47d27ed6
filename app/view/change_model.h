// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/service/procedures.h"
#include "app/view/list_model.h"
#include "app/view/wording.h"

#include <QtQml/qqmlregistration.h>
#include <vector>

namespace beforehand::view {

struct ChangeItem {
    QString kind;  ///< "asked_again", "past", "added", "unsettled", "moved", …
    QString group; ///< the same in words: for sections
    QString title;
    QString before;      ///< when it was, or empty; of a series the first
    QString after;       ///< when it would be, or what to know
    bool starts = false; ///< the first of its group
    bool operator==(const ChangeItem&) const = default;
};

/// What a change would do to each step, most urgent first; what it does to a series is one row.
/// Steps that stay are only counted.
class ChangeModel : public ListModel<ChangeItem> {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by the session")
    Q_PROPERTY(int count READ count NOTIFY countChanged)

  public:
    enum Role {
        KindRole = Qt::UserRole + 1,
        GroupRole,
        TitleRole,
        BeforeRole,
        AfterRole,
        StartsRole
    };

    explicit ChangeModel(QObject* parent = nullptr);

    int count() const { return rowCount(); }
    QVariant data(const QModelIndex& index, int role) const override;
    QHash<int, QByteArray> roleNames() const override;

    void update(const app::ChangePreview* preview, const Wording& wording);

  signals:
    void countChanged();
};

} // namespace beforehand::view
