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
    QString state{};
    QString phase{};
    bool operator==(const PlanLink&) const = default;
};

struct BlockRow {
    Block block;
    MarkedText text;
    std::vector<PlanLink> steps; ///< of the last block of a section
    std::string section{};       ///< the anchor of its heading; empty before the first
    QString widest{};            ///< of a table: the longest text of its first column
    bool operator==(const BlockRow&) const = default;
};

/// The blocks of a page, for delegates.
class BlockModel : public ListModel<BlockRow> {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by the session")
    Q_PROPERTY(bool more READ more NOTIFY moreChanged) ///< showMore() brings some

  public:
    enum Role {
        /// "heading", "paragraph", "bullet", "numbered", "callout", "figure", "table_head",
        /// "table_row"
        KindRole = Qt::UserRole + 1,
        LevelRole,
        NumberRole,
        AnchorRole,
        SectionRole, ///< the anchor of the heading that it stands below, or ""
        TextRole,
        MarkupRole,      ///< see MarkedText
        WordsRole,       ///< [{ key, word, means }] that the markup links
        FigureRole,      ///< key of a figure; its text is what it shows
        HeadsRole,       ///< of a table
        CellsRole,       ///< of a table's row
        WidestRole,      ///< see BlockRow
        LinkTextsRole,   ///< the words of each link in the block
        LinkTargetsRole, ///< "article:KEY#HEADING", "step:KEY" or "help", in the same order
        StepsRole,       ///< [{ key, occurrence, title, when, state, phase }]: see BlockRow
    };

    explicit BlockModel(QObject* parent = nullptr);

    QVariant data(const QModelIndex& index, int role) const override;
    QHash<int, QByteArray> roleNames() const override;

    /// Another page shows its first screens; the rest follows with showMore(), so that a long one
    /// opens as fast as a short one. On the same page as many are shown as before. (Not Qt's
    /// fetchMore(): a Repeater calls that until there is no more, before the first picture.)
    void update(std::vector<BlockRow> rows);
    bool more() const { return items().size() < rows_.size(); }
    Q_INVOKABLE void showMore();
    Q_INVOKABLE void showAll();
    /// The row of a heading; 0 if there is none of that name.
    Q_INVOKABLE int rowOf(const QString& anchor) const;
    /// The row of the nearest heading after (`step` 1) or before (-1) a row; -1 if there is none.
    Q_INVOKABLE int headingFrom(int row, int step) const;

  signals:
    void moreChanged();

  private:
    void show(std::size_t count);

    std::vector<BlockRow> rows_; ///< of the whole page; items() are the first of them
};

} // namespace beforehand::view
