// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/view/chart_view.h"
#include "app/view/comparison_model.h"
#include "app/view/text_list_model.h"
#include "core/diary/compare.h"

#include <QObject>
#include <QStringList>
#include <memory>

namespace beforehand::view {

class Session;

/// The procedure that is shown beside another of the same person, aligned at the injection. Each
/// keeps the score from before itself; nothing is worked out across the two.
class CompareView : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by the session")
    /// What it can be compared with: procedures whose injection is recorded.
    Q_PROPERTY(beforehand::view::TextListModel* others READ others CONSTANT)
    Q_PROPERTY(bool possible READ possible NOTIFY changed)
    Q_PROPERTY(QString other READ other NOTIFY changed)           ///< id of the one that was chosen
    Q_PROPERTY(QString firstTitle READ firstTitle NOTIFY changed) ///< the earlier injection
    Q_PROPERTY(QString secondTitle READ secondTitle NOTIFY changed)
    Q_PROPERTY(QStringList firstSides READ firstSides NOTIFY changed)
    Q_PROPERTY(QStringList secondSides READ secondSides NOTIFY changed)
    Q_PROPERTY(QString firstSide READ firstSide NOTIFY changed)
    Q_PROPERTY(QString secondSide READ secondSide NOTIFY changed)
    Q_PROPERTY(QString range READ range WRITE setRange NOTIFY changed) ///< as ChartView's
    Q_PROPERTY(QString doing READ doing WRITE setDoing NOTIFY changed)
    Q_PROPERTY(beforehand::view::ChartView* firstChart READ firstChart CONSTANT)
    Q_PROPERTY(beforehand::view::ChartView* secondChart READ secondChart CONSTANT)
    Q_PROPERTY(beforehand::view::ComparisonModel* rows READ rows CONSTANT)
    Q_PROPERTY(beforehand::view::ComparisonModel* summaries READ summaries CONSTANT)
    Q_PROPERTY(QString problem READ problem NOTIFY changed)

  public:
    explicit CompareView(Session& session);
    ~CompareView() override;

    TextListModel* others() { return &others_; }
    bool possible() const { return others_.count() > 0; }
    QString other() const { return other_; }
    QString firstTitle() const { return first_.title; }
    QString secondTitle() const { return second_.title; }
    QStringList firstSides() const;
    QStringList secondSides() const;
    QString firstSide() const;
    QString secondSide() const;
    QString range() const { return first_.chart.range(); }
    void setRange(const QString& range);
    QString doing() const { return first_.chart.doing(); }
    void setDoing(const QString& doing);
    ChartView* firstChart() { return &first_.chart; }
    ChartView* secondChart() { return &second_.chart; }
    ComparisonModel* rows() { return &rows_; }
    ComparisonModel* summaries() { return &summaries_; }
    QString problem() const { return problem_; }

    /// Looks what there is to compare with: reads every procedure, and no diary.
    Q_INVOKABLE void look();
    /// The same, and compares with the one that was chosen, or that is the only one.
    Q_INVOKABLE void begin();
    Q_INVOKABLE void choose(const QString& id);
    Q_INVOKABLE void setFirstSide(const QString& side);
    Q_INVOKABLE void setSecondSide(const QString& side);

  signals:
    void changed();

  private:
    /// One of the two, with all that its numbers point into.
    struct Injection {
        explicit Injection(Session& session)
            : chart(session) {}

        std::unique_ptr<app::Snapshot> snapshot{};
        std::unique_ptr<app::DiaryBook> book{};
        QString title{};
        std::vector<Side> sides{};
        Side side = Side::whole;
        ChartView chart;
    };

    bool read(Injection& injection, const std::string& id);
    void clear();
    void reckon();
    DiaryNumbers numbers(const Injection& injection) const;
    QString words(const Compared* compared, const LogEntry* entry) const;

    Session& session_;
    TextListModel others_;
    QString other_;
    Injection first_;
    Injection second_;
    ComparisonModel rows_;
    ComparisonModel summaries_;
    QString problem_;
};

} // namespace beforehand::view
