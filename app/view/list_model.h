// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QAbstractListModel>
#include <algorithm>
#include <cstddef>
#include <utility>
#include <vector>

namespace beforehand::view {

/// A list model over a vector. replace() says as little as is true: the rows that go, the rows
/// that come, and one dataChanged for each row that stays with other content. A long list that is
/// mostly another one is reset: there is no place in it that a view could keep.
template <class Item>
class ListModel : public QAbstractListModel {
  public:
    using QAbstractListModel::QAbstractListModel;

    int rowCount(const QModelIndex& parent = {}) const override {
        return parent.isValid() ? 0 : static_cast<int>(items_.size());
    }

  protected:
    const std::vector<Item>& items() const { return items_; }

    const Item* item(const QModelIndex& index) const {
        const bool there = checkIndex(index, CheckIndexOption::IndexIsValid);
        return there ? &items_[static_cast<std::size_t>(index.row())] : nullptr;
    }

    /// `same(before, after)`: whether it is the same row, perhaps with other content.
    template <class Same>
    void replace(std::vector<Item> after, Same same) {
        const std::size_t shorter = std::min(items_.size(), after.size());
        std::size_t front = 0;
        while (front < shorter && same(items_[front], after[front])) {
            ++front;
        }
        std::size_t back = 0;
        while (back < shorter - front &&
               same(items_[items_.size() - 1 - back], after[after.size() - 1 - back])) {
            ++back;
        }
        const std::size_t replaced = items_.size() + after.size() - 2 * (front + back);
        if (replaced > 20 && replaced > std::max(items_.size(), after.size()) && !items_.empty()) {
            beginResetModel();
            items_ = std::move(after);
            endResetModel();
            return;
        }
        remove(front, items_.size() - back);
        insert(front, after, after.size() - back);
        for (std::size_t i = 0; i < items_.size(); ++i) {
            if (!(items_[i] == after[i])) {
                items_[i] = std::move(after[i]);
                emit dataChanged(index(static_cast<int>(i)), index(static_cast<int>(i)));
            }
        }
    }

    /// Puts a row elsewhere: `to` is where it is afterwards.
    void move(std::size_t from, std::size_t to) {
        const auto at = [this](std::size_t i) { return items_.begin() + std::ptrdiff_t(i); };
        if (from == to) {
            return;
        }
        beginMoveRows({}, static_cast<int>(from), static_cast<int>(from), {},
                      static_cast<int>(from < to ? to + 1 : to));
        if (from < to) {
            std::rotate(at(from), at(from + 1), at(to + 1));
        } else {
            std::rotate(at(to), at(from), at(from + 1));
        }
        endMoveRows();
    }

  private:
    void remove(std::size_t first, std::size_t end) {
        if (first < end) {
            beginRemoveRows({}, static_cast<int>(first), static_cast<int>(end) - 1);
            items_.erase(items_.begin() + static_cast<std::ptrdiff_t>(first),
                         items_.begin() + static_cast<std::ptrdiff_t>(end));
            endRemoveRows();
        }
    }

    void insert(std::size_t first, const std::vector<Item>& from, std::size_t end) {
        if (first < end) {
            beginInsertRows({}, static_cast<int>(first), static_cast<int>(end) - 1);
            items_.insert(items_.begin() + static_cast<std::ptrdiff_t>(first),
                          from.begin() + static_cast<std::ptrdiff_t>(first),
                          from.begin() + static_cast<std::ptrdiff_t>(end));
            endInsertRows();
        }
    }

    std::vector<Item> items_;
};

} // namespace beforehand::view
