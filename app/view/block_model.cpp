// SPDX-License-Identifier: Apache-2.0
#include "app/view/block_model.h"

namespace beforehand::view {

namespace {

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
    for (const Span& span : block.spans) {
        if (span.kind == Span::Kind::link) {
            list.push_back(QString::fromStdString(span.*field));
        }
    }
    return list;
}

} // namespace

BlockModel::BlockModel(QObject* parent)
    : ListModel(parent) {}

QVariant BlockModel::data(const QModelIndex& index, int role) const {
    const Block* block = item(index);
    if (!block) {
        return {};
    }
    switch (role) {
    case KindRole:
        return kind_name(block->kind);
    case LevelRole:
        return block->level;
    case NumberRole:
        return block->number;
    case AnchorRole:
        return QString::fromStdString(block->anchor);
    case TextRole:
        return QString::fromStdString(block->plain_text());
    case LinkTextsRole:
        return links(*block, &Span::text);
    case LinkTargetsRole:
        return links(*block, &Span::target);
    default:
        return {};
    }
}

QHash<int, QByteArray> BlockModel::roleNames() const {
    return {{KindRole, "kind"},
            {LevelRole, "level"},
            {NumberRole, "number"},
            {AnchorRole, "anchor"},
            {TextRole, "text"},
            {LinkTextsRole, "linkTexts"},
            {LinkTargetsRole, "linkTargets"}};
}

void BlockModel::update(std::vector<Block> blocks) {
    // Another page: none of its blocks is the same as one before.
    replace(std::move(blocks),
            [](const Block& before, const Block& after) { return before == after; });
}

int BlockModel::rowOf(const QString& anchor) const {
    const auto found = std::ranges::find(items(), anchor.toStdString(), &Block::anchor);
    return found == items().end() ? 0 : static_cast<int>(found - items().begin());
}

} // namespace beforehand::view
