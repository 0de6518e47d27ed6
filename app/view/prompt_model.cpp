// SPDX-License-Identifier: Apache-2.0
#include "app/view/prompt_model.h"

namespace beforehand::view {

QVariant PromptModel::data(const QModelIndex& index, int role) const {
    const PromptItem* row = item(index);
    if (!row) {
        return {};
    }
    switch (role) {
    case KeyRole:
        return row->key;
    case OccurrenceRole:
        return row->occurrence;
    case SectionRole:
        return row->section;
    case TitleRole:
        return row->title;
    case TimeRole:
        return row->time;
    case StateRole:
        return row->state;
    case WordsRole:
        return row->words;
    case EntryRole:
        return row->entry;
    default:
        return {};
    }
}

QHash<int, QByteArray> PromptModel::roleNames() const {
    return {{KeyRole, "key"},         {OccurrenceRole, "occurrence"},
            {SectionRole, "section"}, {TitleRole, "title"},
            {TimeRole, "time"},       {StateRole, "promptState"},
            {WordsRole, "words"},     {EntryRole, "entry"}};
}

void PromptModel::update(std::vector<PromptItem> items) {
    const int before = rowCount();
    replace(std::move(items), [](const PromptItem& old_row, const PromptItem& row) {
        return old_row.key == row.key && old_row.occurrence == row.occurrence;
    });
    if (rowCount() != before) {
        emit countChanged();
    }
}

} // namespace beforehand::view
