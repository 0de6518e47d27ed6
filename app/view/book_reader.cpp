// SPDX-License-Identifier: Apache-2.0
#include "app/view/book_reader.h"

#include "app/view/session.h"

namespace beforehand::view {

BookReader::BookReader(Session& session)
    : session_(session) {
    timer_.setSingleShot(true);
    timer_.setInterval(0);
    connect(&timer_, &QTimer::timeout, this, &BookReader::read_on);
}

const app::DiaryBook* BookReader::whole() const {
    return whole_of_.empty() ? nullptr : book_.get();
}

/// Reads a part more of the whole. Whether all is there.
Result<bool> BookReader::read_part(const app::Snapshot& snapshot) {
    const app::Diary& diary = session_.composition().diary();
    if (!next_) {
        next_ = diary.begin_reading(snapshot);
    }
    const auto all = next_->read_on();
    if (!all || !*all) {
        return all;
    }
    auto book = next_->take(snapshot);
    next_.reset();
    const auto renewed = diary.renew(*book, snapshot); // with what was written meanwhile
    if (renewed && *renewed) {
        book_ = std::move(book);
        whole_of_ = snapshot.procedure.id;
    }
    return renewed;
}

Result<void> BookReader::read(const app::Snapshot& snapshot, bool whole) {
    const app::Diary& diary = session_.composition().diary();
    const std::string& id = snapshot.procedure.id;
    if (next_ && next_->procedure() != id) {
        next_.reset();
        timer_.stop();
    }
    if (whole && book_ && whole_of_ == id) {
        const auto renewed = diary.renew(*book_, snapshot);
        if (!renewed) {
            return std::unexpected(renewed.error());
        }
        if (*renewed) {
            return {};
        }
        plan(*book_, snapshot, snapshot.now); // as it was, until it is read anew
    }
    if (whole && !timer_.isActive()) {
        const auto all = read_part(snapshot);
        if (!all) {
            return std::unexpected(all.error());
        }
        if (!*all) {
            timer_.start();
        }
    }
    if (whole_of_ != id) {
        auto answers = diary.book(snapshot, true);
        if (!answers) {
            return std::unexpected(answers.error());
        }
        book_ = std::move(*answers);
        whole_of_.clear();
    }
    return {};
}

void BookReader::update(bool whole) {
    const app::Snapshot* snapshot = session_.snapshot();
    const std::shared_ptr<const Guide> old_guide = guide_;
    guide_ = snapshot ? snapshot->guide : nullptr;
    problem_.clear();
    if (!snapshot || !(whole || snapshot->guide->diary)) {
        forget({});
    } else if (const auto done = read(*snapshot, whole); !done) {
        forget(QString::fromStdString(done.error().message));
    }
}

void BookReader::read_on() {
    const app::Snapshot* snapshot = session_.snapshot();
    if (!snapshot || (next_ && next_->procedure() != snapshot->procedure.id)) {
        return; // update() takes care of it
    }
    const auto all = read_part(*snapshot);
    if (all && !*all) {
        timer_.start();
        return;
    }
    if (!all) {
        forget(QString::fromStdString(all.error().message));
    }
    emit finished();
}

void BookReader::forget(const QString& problem) {
    timer_.stop();
    next_.reset();
    book_.reset();
    whole_of_.clear();
    problem_ = problem;
}

} // namespace beforehand::view
