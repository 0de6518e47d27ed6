// SPDX-License-Identifier: Apache-2.0
#include "app/service/diary_reading.h"

#include <algorithm>
#include <iterator>

namespace beforehand::app {

namespace {

/// Both kinds that a book of scores holds.
std::vector<LogQuery> scores_of(const std::string& procedure) {
    return {{.procedure = procedure, .kind = LogEntry::Kind::pain},
            {.procedure = procedure, .kind = LogEntry::Kind::overall}};
}

/// An entry that was written after the version of the book; a part that was read later may have
/// it already. False: it replaces one that is not there.
bool put(DiaryBook& book, LogEntry entry) {
    // Most are about now: from the end.
    const auto find = [&](const std::string& id) {
        return std::ranges::find(book.entries.rbegin(), book.entries.rend(), id, &LogEntry::id);
    };
    const bool there = find(entry.id) != book.entries.rend();
    if (!entry.corrects.empty()) {
        const auto before = find(entry.corrects);
        if (before != book.entries.rend()) {
            book.entries.erase(std::next(before).base());
        } else if (!there) {
            return false;
        }
    }
    if (!there) {
        const auto place =
            std::ranges::upper_bound(book.entries, entry.happened_at, {}, &LogEntry::happened_at);
        book.entries.insert(place, std::move(entry));
    }
    return true;
}

} // namespace

DiaryReading::DiaryReading(const LogStore& store, std::string procedure, std::size_t part)
    : store_(store)
    , procedure_(std::move(procedure))
    , part_(part)
    , left_(scores_of(procedure_))
    , book_(std::make_unique<DiaryBook>()) {}

Result<bool> DiaryReading::read_on() {
    if (!book_->version) {
        auto version = store_.version();
        if (!version) {
            return std::unexpected(version.error());
        }
        book_->version = *version;
    }
    for (std::size_t room = part_; room > 0 && !left_.empty();) {
        LogQuery& query = left_.front();
        query.most = room;
        auto page = store_.read(query);
        if (!page) {
            return std::unexpected(page.error());
        }
        room -= std::min(room, page->entries.size() + page->damaged.size());
        std::ranges::move(page->entries, std::back_inserter(book_->entries));
        std::ranges::move(page->damaged, std::back_inserter(book_->damaged));
        query.after = page->next;
        if (!page->next) {
            left_.erase(left_.begin());
        }
    }
    return left_.empty();
}

std::unique_ptr<DiaryBook> DiaryReading::take(const Snapshot& snapshot) {
    std::ranges::reverse(book_->entries); // now each kind is oldest first
    const auto middle = std::ranges::find(book_->entries, LogEntry::Kind::pain, &LogEntry::kind);
    std::ranges::inplace_merge(book_->entries, middle, {}, &LogEntry::happened_at);
    plan(*book_, snapshot, snapshot.now);
    return std::move(book_);
}

Result<bool> renew(DiaryBook& book, const Snapshot& snapshot, const LogStore& store) {
    const auto version = store.version();
    if (!version) {
        return std::unexpected(version.error());
    }
    if (!book.version || version->removals != book.version->removals ||
        version->others != book.version->others || version->last < book.version->last) {
        return false;
    }
    if (version->last != book.version->last) {
        for (LogQuery query : scores_of(snapshot.procedure.id)) {
            query.written_after = book.version->last;
            auto page = store.read(query);
            if (!page) {
                return std::unexpected(page.error());
            }
            // What a damaged one replaces is not known.
            const bool all_put =
                page->damaged.empty() &&
                std::ranges::all_of(page->entries.rbegin(), page->entries.rend(),
                                    [&](LogEntry& entry) { return put(book, std::move(entry)); });
            if (!all_put) {
                return false;
            }
        }
        book.version = *version;
    }
    plan(book, snapshot, snapshot.now);
    return true;
}

} // namespace beforehand::app
