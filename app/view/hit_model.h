// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/view/list_model.h"
#include "core/guide/search.h"

#include <QString>
#include <QtQml/qqmlregistration.h>
#include <vector>

namespace beforehand::view {

struct HitItem {
    QString at;        ///< its page, and heading or tier, as core/guide/search.h names it
    QString kind;      ///< "article", "faq", "word", "step", "help"
    QString kind_name; ///< "Article"
    QString title;
    QString sentence;
    QString marked; ///< the sentence with what was looked for in <b>, all else escaped
    bool operator==(const HitItem&) const = default;
};

std::vector<HitItem> hit_items(const std::vector<SearchHit>& hits);

/// What search found, the best first.
class HitModel : public ListModel<HitItem> {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by the session")
    Q_PROPERTY(int count READ count NOTIFY countChanged)

  public:
    enum Role {
        AtRole = Qt::UserRole + 1,
        KindRole,
        KindNameRole,
        TitleRole,
        SentenceRole,
        MarkedRole,
    };

    explicit HitModel(QObject* parent = nullptr);

    int count() const { return rowCount(); }
    QVariant data(const QModelIndex& index, int role) const override;
    QHash<int, QByteArray> roleNames() const override;

    void update(std::vector<HitItem> items);

  signals:
    void countChanged();
};

} // namespace beforehand::view
