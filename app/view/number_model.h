// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/view/list_model.h"

#include <QString>
#include <QtQml/qqmlregistration.h>
#include <vector>

namespace beforehand::view {

/// A score and what it is compared with. Texts are empty where there is nothing to say.
struct NumberItem {
    QString id;
    QString title;      ///< "45 minutes after", "Best of the first 8 hours"
    QString time;       ///< when it was written about, or how many scores went into it
    QString score;      ///< "3", "–"
    QString difference; ///< "4 less", "2 more", "the same"
    QString percent;    ///< "57 %", "not computable"
    QString sum;        ///< "100 × (7 − 3) ÷ 7"
    QString mark;       ///< "late", "from memory", "no entry"
    bool operator==(const NumberItem&) const = default;
};

/// The numbers of the diary, row by row.
class NumberModel : public ListModel<NumberItem> {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by the session")
    Q_PROPERTY(int count READ rowCount NOTIFY countChanged)

  public:
    enum Role {
        TitleRole = Qt::UserRole + 1, ///< all as above
        TimeRole,
        ScoreRole,
        DifferenceRole,
        PercentRole,
        SumRole,
        MarkRole,
    };

    using ListModel::ListModel;
    QVariant data(const QModelIndex& index, int role) const override;
    QHash<int, QByteArray> roleNames() const override;
    void update(std::vector<NumberItem> items);

  signals:
    void countChanged();
};

} // namespace beforehand::view
