// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/service/diary_reading.h"

#include <QObject>
#include <QString>
#include <QTimer>
#include <memory>
#include <string>

namespace beforehand::view {

class Session;

/// Keeps the book of the procedure that is shown as new as the log. The whole of a long diary is
/// read in parts, between whatever else the window does; until it is there, what was there before
/// is kept, or what answers prompts.
class BookReader : public QObject {
    Q_OBJECT

  public:
    explicit BookReader(Session& session);

    const app::DiaryBook* book() const { return book_.get(); } ///< null: there is none
    const app::DiaryBook* whole() const; ///< the same if all scores are in it, else null
    bool reading() const { return timer_.isActive(); }
    QString problem() const { return problem_; } ///< why it cannot be read, or ""

    /// After the session's snapshot. `whole`: all scores, not only what answers prompts.
    void update(bool whole);

  signals:
    void finished(); ///< reading in parts: there is another book, or none

  private:
    Result<void> read(const app::Snapshot& snapshot, bool whole);
    Result<bool> read_part(const app::Snapshot& snapshot);
    void read_on();
    void forget(const QString& problem);

    Session& session_;
    std::shared_ptr<const Guide> guide_; ///< that the book points into
    std::unique_ptr<app::DiaryBook> book_;
    std::string whole_of_; ///< the procedure that the book has all scores of; empty: not all
    std::unique_ptr<app::DiaryReading> next_; ///< the next book, as far as it is read
    QTimer timer_;                            ///< reads its next part when nothing else waits
    QString problem_;
};

} // namespace beforehand::view
