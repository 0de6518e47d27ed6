// SPDX-License-Identifier: Apache-2.0
#include "app/view/log_model.h"

#include "app/view/diary_words.h"
#include "app/view/session.h"

#include <algorithm>

namespace beforehand::view {

namespace {

constexpr std::size_t part = 40; ///< entries read at a time: more than a screen holds

} // namespace

LogModel::LogModel(Session& session, std::size_t most)
    : session_(session)
    , most_(most) {}

QVariant LogModel::data(const QModelIndex& index, int role) const {
    const LogEntry* entry = item(index);
    if (!entry) {
        return {};
    }
    const Wording& wording = session_.wording();
    const DiaryWords words(wording);
    const auto zone = session_.composition().zones().find(entry->zone);
    const Zone& shown = zone ? **zone : *session_.device_zone_data();
    const WallTime wall = shown.to_wall(entry->happened_at);
    switch (role) {
    case IdRole:
        return QString::fromStdString(entry->id);
    case DayRole:
        return wording.day(
            wall, session_.device_zone_data()->to_wall(session_.composition().clock().now()));
    case TimeRole:
        return wording.time(wall) + wording.zone_note(shown);
    case KindRole:
        return QString::fromStdString(std::string(to_string(entry->kind)));
    case TextRole:
        return QString::fromStdString(entry->text);
    case ScoreRole:
        return entry->kind == LogEntry::Kind::note   ? DiaryWords::score(entry->severity)
               : entry->kind == LogEntry::Kind::pain ? DiaryWords::scores(*entry)
                                                     : tr("All in all");
    case ScoredRole:
        return entry->severity || !entry->scores.empty() || entry->kind == LogEntry::Kind::overall;
    case DetailRole:
        return words.details(*entry, shown);
    case MarkRole:
        return DiaryWords::mark(*entry);
    case CorrectedRole:
        return !entry->corrects.empty();
    case PromptRole:
        return session_.diary()->answered_words(*entry);
    default:
        return {};
    }
}

QHash<int, QByteArray> LogModel::roleNames() const {
    return {{IdRole, "entryId"},          {DayRole, "day"},       {TimeRole, "time"},
            {KindRole, "kind"},           {TextRole, "text"},     {ScoreRole, "score"},
            {ScoredRole, "scored"},       {DetailRole, "detail"}, {MarkRole, "mark"},
            {CorrectedRole, "corrected"}, {PromptRole, "prompt"}};
}

bool LogModel::canFetchMore(const QModelIndex& parent) const {
    return !parent.isValid() && !showing_ && more_ && items().size() < most_;
}

void LogModel::fetchMore(const QModelIndex& parent) {
    if (canFetchMore(parent)) {
        problem_.clear();
        read_on(std::min(part, most_ - items().size()));
        show();
    }
}

QString LogModel::remove(const QString& id) {
    const auto removed = session_.composition().diary().remove(id.toStdString());
    if (!removed) {
        return QString::fromStdString(removed.error().message);
    }
    session_.refresh();
    return {};
}

void LogModel::read(const LogQuery& query) {
    auto page = session_.composition().diary().read(query);
    if (!page) {
        problem_ = QString::fromStdString(page.error().message);
        more_ = false;
        return;
    }
    std::ranges::move(page->entries, std::back_inserter(read_));
    damaged_ += page->damaged.size();
    next_ = page->next;
    more_ = next_.has_value();
}

/// From where it stopped.
void LogModel::read_on(std::size_t wanted) {
    LogQuery query;
    query.before = before_;
    query.after = next_;
    query.most = wanted;
    read(query);
}

void LogModel::show() {
    if (damaged_ > 0 && problem_.isEmpty()) {
        problem_ =
            tr("%n note(s) are damaged and cannot be shown.", nullptr, static_cast<int>(damaged_));
    }
    if (read_.size() > most_) {
        read_.resize(most_);
    }
    const int before = count();
    showing_ = true; // who hears of a row that went may ask for more at once
    replace(read_,
            [](const LogEntry& old_row, const LogEntry& row) { return old_row.id == row.id; });
    showing_ = false;
    emit problemChanged();
    if (count() != before) {
        emit countChanged();
    }
}

/// As far back in time as before, however many came or went, so that the last row stays the last.
void LogModel::update() {
    const bool whole = !more_ && problem_.isEmpty(); // its end was shown: nobody asks for more
    before_.reset();
    if (!items().empty()) {
        before_ = items().back().happened_at;
    }
    read_.clear();
    next_.reset();
    damaged_ = 0;
    problem_.clear();
    more_ = true;
    if (before_) {
        LogQuery query;
        query.from = before_;
        query.most = most_;
        read(query);
        next_.reset();
        more_ = problem_.isEmpty();
    }
    // A short list stays full. A long one is read on when someone gets to its end.
    const bool full = read_.size() >= most_ || (most_ > part && !whole && !read_.empty());
    if (more_ && !full) {
        read_on(std::min(part, most_ - read_.size()));
    }
    show();
}

} // namespace beforehand::view
