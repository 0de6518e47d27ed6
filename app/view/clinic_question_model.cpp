// SPDX-License-Identifier: Apache-2.0
#include "app/view/clinic_question_model.h"

#include <algorithm>

namespace beforehand::view {

QVariant ClinicQuestionModel::data(const QModelIndex& index, int role) const {
    const ClinicQuestionItem* row = item(index);
    if (!row) {
        return {};
    }
    switch (role) {
    case IdRole:
        return row->id;
    case TextRole:
        return row->text;
    case PageRole:
        return row->page;
    case PageTitleRole:
        return row->pageTitle;
    case OpensRole:
        return row->opens;
    case KeyRole:
        return row->key;
    case DetailRole:
        return row->detail;
    case AnswerRole:
        return row->answer;
    case WhenRole:
        return row->when;
    case AnsweredRole:
        return row->answered;
    default:
        return {};
    }
}

QHash<int, QByteArray> ClinicQuestionModel::roleNames() const {
    return {{IdRole, "questionId"},       {TextRole, "text"},     {PageRole, "page"},
            {PageTitleRole, "pageTitle"}, {OpensRole, "opens"},   {KeyRole, "key"},
            {DetailRole, "detail"},       {AnswerRole, "answer"}, {WhenRole, "when"},
            {AnsweredRole, "answered"}};
}

bool ClinicQuestionModel::update(std::vector<ClinicQuestionItem> now) {
    std::ranges::stable_partition(now, [](const auto& row) { return !row.answered; });
    if (now == items()) {
        return false;
    }
    const int before = count();
    follow(now);
    replace(std::move(now), [](const ClinicQuestionItem& old_row, const ClinicQuestionItem& row) {
        return old_row.id == row.id;
    });
    if (count() != before) {
        emit countChanged();
    }
    return true;
}

/// One that is answered, or open again, goes to the others: a row that moves and stays the same.
void ClinicQuestionModel::follow(const std::vector<ClinicQuestionItem>& now) {
    const auto same_id = [](const auto& one, const auto& other) { return one.id == other.id; };
    for (std::size_t to = 0; to < now.size(); ++to) {
        const auto from = std::ranges::find(items(), now[to].id, &ClinicQuestionItem::id);
        if (from == items().end() || from->answered == now[to].answered) {
            continue;
        }
        // Only where nothing else came or went: then it stands among the others as it will.
        if (std::ranges::is_permutation(items(), now, same_id)) {
            move(static_cast<std::size_t>(from - items().begin()), to);
        }
        return;
    }
}

int ClinicQuestionModel::open() const {
    return static_cast<int>(std::ranges::count(items(), false, &ClinicQuestionItem::answered));
}

const ClinicQuestionItem* ClinicQuestionModel::find(const QString& text,
                                                    const QString& page) const {
    const auto found = std::ranges::find_if(
        items(), [&](const auto& row) { return row.text == text && row.page == page; });
    return found == items().end() ? nullptr : &*found;
}

} // namespace beforehand::view
