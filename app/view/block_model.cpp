// SPDX-License-Identifier: Apache-2.0
#include "app/view/block_model.h"

#include <algorithm>

namespace beforehand::view {

namespace {

constexpr std::size_t first_rows = 14; ///< more than a tall window shows
constexpr std::size_t more_rows = 8;

QString kind_name(Block::Kind kind) {
    switch (kind) {
    case Block::Kind::heading:
        return QStringLiteral("heading");
    case Block::Kind::paragraph:
        return QStringLiteral("paragraph");
    case Block::Kind::bullet:
        return QStringLiteral("bullet");
    case Block::Kind::numbered:
        return QStringLiteral("numbered");
    case Block::Kind::callout:
        return QStringLiteral("callout");
    case Block::Kind::figure:
        return QStringLiteral("figure");
    case Block::Kind::table_head:
        return QStringLiteral("table_head");
    case Block::Kind::table_row:
        return QStringLiteral("table_row");
    }
    return {};
}

QStringList links(const Block& block, std::string Span::* field) {
    QStringList list;
    for (const Span& span : block.links()) {
        list.push_back(QString::fromStdString(span.*field));
    }
    return list;
}

QStringList qstrings(const std::vector<std::string>& texts) {
    QStringList list;
    for (const std::string& text : texts) {
        list.push_back(QString::fromStdString(text));
    }
    return list;
}

QVariantList steps_of(const BlockRow& row) {
    QVariantList list;
    for (const PlanLink& link : row.steps) {
        list.push_back(QVariantMap{{QStringLiteral("key"), link.key},
                                   {QStringLiteral("occurrence"), link.occurrence},
                                   {QStringLiteral("title"), link.title},
                                   {QStringLiteral("when"), link.when},
                                   {QStringLiteral("state"), link.state},
                                   {QStringLiteral("phase"), link.phase}});
    }
    return list;
}

} // namespace

BlockModel::BlockModel(QObject* parent)
    : ListModel(parent) {}

QVariant BlockModel::data(const QModelIndex& index, int role) const {
    const BlockRow* row = item(index);
    if (!row) {
        return {};
    }
    const Block& block = row->block;
    switch (role) {
    case KindRole:
        return kind_name(block.kind);
    case LevelRole:
        return block.level;
    case NumberRole:
        return block.number;
    case AnchorRole:
        return QString::fromStdString(block.anchor);
    case SectionRole:
        return QString::fromStdString(row->section);
    case TextRole:
        return row->text.plain;
    case MarkupRole:
        return row->text.markup;
    case WordsRole:
        return row->text.word_list();
    case FigureRole:
        return QString::fromStdString(block.figure);
    case HeadsRole:
        return qstrings(block.heads);
    case CellsRole:
        return qstrings(block.cells);
    case WidestRole:
        return row->widest;
    case LinkTextsRole:
        return links(block, &Span::text);
    case LinkTargetsRole:
        return links(block, &Span::target);
    case StepsRole:
        return steps_of(*row);
    default:
        return {};
    }
}

QHash<int, QByteArray> BlockModel::roleNames() const {
    return {{KindRole, "kind"},           {LevelRole, "level"},
            {NumberRole, "number"},       {AnchorRole, "anchor"},
            {SectionRole, "section"},     {TextRole, "text"},
            {MarkupRole, "markup"},       {WordsRole, "words"},
            {FigureRole, "figure"},       {HeadsRole, "heads"},
            {CellsRole, "cells"},         {WidestRole, "widest"},
            {LinkTextsRole, "linkTexts"}, {LinkTargetsRole, "linkTargets"},
            {StepsRole, "steps"}};
}

void BlockModel::update(std::vector<BlockRow> rows) {
    const bool same =
        std::ranges::equal(rows_, rows, [](const BlockRow& before, const BlockRow& after) {
            return before.block == after.block;
        });
    const std::size_t shown = same ? items().size() : first_rows;
    rows_ = std::move(rows);
    show(shown);
}

void BlockModel::show(std::size_t count) {
    const auto end = static_cast<std::ptrdiff_t>(std::min(count, rows_.size()));
    // Another page has none of the blocks of one before; on the same one only its steps change.
    replace(
        {rows_.begin(), rows_.begin() + end},
        [](const BlockRow& before, const BlockRow& after) { return before.block == after.block; });
    emit moreChanged();
}

void BlockModel::showMore() {
    show(items().size() + more_rows);
}

void BlockModel::showAll() {
    show(rows_.size());
}

int BlockModel::rowOf(const QString& anchor) const {
    const std::string wanted = anchor.toStdString();
    const auto found = std::ranges::find_if(
        rows_, [&wanted](const BlockRow& row) { return row.block.anchor == wanted; });
    return found == rows_.end() ? 0 : static_cast<int>(found - rows_.begin());
}

int BlockModel::headingFrom(int row, int step) const {
    const int count = static_cast<int>(rows_.size());
    for (int at = row + step; at >= 0 && at < count; at += step) {
        if (rows_[static_cast<std::size_t>(at)].block.kind == Block::Kind::heading) {
            return at;
        }
    }
    return -1;
}

} // namespace beforehand::view
