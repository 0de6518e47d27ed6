// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/view/list_model.h"
#include "app/view/marked_text.h"
#include "core/guide/article.h"

#include <QStringList>
#include <QtQml/qqmlregistration.h>
#include <vector>

namespace beforehand::view {

/// A step of the plan that a section of an article is about.
struct PlanLink {
    QString key;
    QString occurrence;
    QString title;
    QString when; ///< "Tuesday 10 March, in 5 days", or how it stands
    bool operator==(const PlanLink&) const = default;
};

struct BlockRow {
    Block block;
    MarkedText text;
    std::vector<PlanLink> steps; ///< of the last block of a section
    bool operator==(const BlockRow&) const = default;
};

/// The blocks of a page, for delegates.
class BlockModel : public ListModel<BlockRow> {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by the session")

  public:
    enum Role {
        /// "heading", "paragraph", "bullet", "numbered", "callout", "figure", "table_head",
        /// "table_row"
        KindRole = Qt::UserRole + 1,
        LevelRole,
        NumberRole,
        AnchorRole,
        TextRole,
        MarkupRole,      ///< see MarkedText
        WordsRole,       ///< [{ key, word, means }] that the markup links
        FigureRole,      ///< key of a figure; its text is what it shows
        HeadsRole,       ///< of a table
        CellsRole,       ///< of a table's row
        LinkTextsRole,   ///< the words of each link in the block
        LinkTargetsRole, ///< "article:KEY#HEADING" or "step:KEY", in the same order
        StepsRole,       ///< [{ key, occurrence, title, when }]: see BlockRow
    };

    explicit BlockModel(QObject* parent = nullptr);

    QVariant data(const QModelIndex& index, int role) const override;
    QHash<int, QByteArray> roleNames() const override;

    void update(std::vector<BlockRow> rows);
    /// The row of a heading; 0 if there is none of that name.
    Q_INVOKABLE int rowOf(const QString& anchor) const;
    /// The row of the nearest heading after (`step` 1) or before (-1) a row; -1 if there is none.
    Q_INVOKABLE int headingFrom(int row, int step) const;
};

} // namespace beforehand::view
