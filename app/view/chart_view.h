// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/view/chart_painter.h"
#include "app/view/chart_picture.h"

#include <QObject>
#include <QtQml/qqmlregistration.h>
#include <memory>

namespace beforehand::app {
struct DiaryBook;
struct Snapshot;
} // namespace beforehand::app

namespace beforehand::view {

class Session;

/// What the chart of the diary shows, and where in it one is. Everything that can be done with a
/// finger can be done with keys and by words.
class ChartView : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by the session")
    /// "hour", "hours" (8), "weeks" (2) or "months" (3)
    Q_PROPERTY(QString range READ range WRITE setRange NOTIFY changed)
    Q_PROPERTY(QString doing READ doing WRITE setDoing NOTIFY changed) ///< "rest" or "moving"
    Q_PROPERTY(bool empty READ empty NOTIFY changed)            ///< there is no score at all yet
    Q_PROPERTY(QString spanText READ spanText NOTIFY changed)   ///< from when to when
    Q_PROPERTY(QString spoken READ spoken NOTIFY changed)       ///< the picture in a few words
    Q_PROPERTY(QString pointText READ pointText NOTIFY changed) ///< the point one is at, or ""
    Q_PROPERTY(bool hasEarlier READ hasEarlier NOTIFY changed)
    Q_PROPERTY(bool hasLater READ hasLater NOTIFY changed)

  public:
    explicit ChartView(Session& session);

    QString range() const;
    void setRange(const QString& range);
    QString doing() const;
    void setDoing(const QString& doing);
    bool empty() const { return empty_; }
    QString spanText() const;
    QString spoken() const;
    QString pointText() const;
    bool hasEarlier() const;
    bool hasLater() const;

    /// Moves on by a share of what is shown: 0.5 is half of it later.
    Q_INVOKABLE void pan(double share);
    /// To the next point, or the one before: by time, and of one time the left side first.
    Q_INVOKABLE void point(int step);
    /// To the point nearest to a moment, which is a share of what is shown.
    Q_INVOKABLE void pointAt(double share);
    Q_INVOKABLE void pointNowhere();

    const ChartPicture& picture() const { return picture_; }
    const std::optional<ChartCursor>& cursor() const { return cursor_; }

    /// What it is a chart of; null: nothing was read yet. The book must outlive it or be taken
    /// away.
    void update(const app::Snapshot* snapshot, const app::DiaryBook* book);

  signals:
    void changed();

  private:
    struct Point {
        Side side;
        const ChartPoint* point;
    };

    const DiarySchedule& schedule() const;
    void sort_scores();
    void draw();
    Instant first() const; ///< where what is shown can begin at the earliest
    Instant last() const;
    std::vector<Point> points() const; ///< by time
    const ChartPoint* pointed() const;

    Session& session_;
    const app::DiaryBook* book_ = nullptr;
    std::shared_ptr<const Guide> guide_;
    ZonePtr zone_; ///< the clinic's
    std::optional<Instant> injection_;
    Instant now_;
    ChartRange range_ = ChartRange::weeks;
    Doing doing_ = Doing::moving;
    bool chosen_ = false;          ///< the person chose a range
    std::chrono::seconds since_{}; ///< what is shown begins this long after its usual begin
    bool empty_ = true;
    std::optional<ChartSource> source_; ///< of the book, for what is being done
    ChartPicture picture_;
    std::optional<ChartCursor> cursor_;
};

} // namespace beforehand::view
