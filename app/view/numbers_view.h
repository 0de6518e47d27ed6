// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/view/number_model.h"
#include "core/diary/relief.h"

#include <QObject>
#include <QStringList>
#include <cstddef>

namespace beforehand::app {
struct DiaryBook;
}

namespace beforehand::view {

class Session;

/// The diary as a table: each score beside the one before the injection, and how the difference
/// is reckoned. It says what is, and never what it means.
class NumbersView : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by the session")
    Q_PROPERTY(QStringList sides READ sides NOTIFY changed) ///< that have scores
    Q_PROPERTY(QString side READ side WRITE setSide NOTIFY changed)
    Q_PROPERTY(QString doing READ doing WRITE setDoing NOTIFY changed) ///< "rest" or "moving"
    Q_PROPERTY(QString baselineText READ baselineText NOTIFY changed)
    Q_PROPERTY(QString completenessText READ completenessText NOTIFY changed)
    Q_PROPERTY(beforehand::view::NumberModel* rows READ rows CONSTANT)
    Q_PROPERTY(bool more READ more NOTIFY changed) ///< there are rows that are not shown yet
    Q_PROPERTY(beforehand::view::NumberModel* summaries READ summaries CONSTANT)

  public:
    explicit NumbersView(Session& session);

    QStringList sides() const;
    QString side() const;
    void setSide(const QString& side);
    QString doing() const;
    void setDoing(const QString& doing);
    QString baselineText() const { return baseline_text_; }
    QString completenessText() const { return completeness_text_; }
    NumberModel* rows() { return &rows_; }
    bool more() const { return more_; }
    Q_INVOKABLE void showMore();
    NumberModel* summaries() { return &summaries_; }
    Q_INVOKABLE QString sideName(const QString& side) const;

    /// `book` may be null: nothing was read yet.
    void update(const app::DiaryBook* book);

  signals:
    void changed();

  private:
    void reckon();
    NumberItem item(const NumberRow& row, std::optional<int> baseline) const;
    void compare(NumberItem& item, const std::optional<Compared>& compared,
                 std::optional<int> baseline) const;

    Session& session_;
    const app::DiaryBook* book_ = nullptr;
    std::vector<Side> sides_;
    Side side_ = Side::whole;
    bool chosen_ = false; ///< the person chose a side
    Doing doing_ = Doing::moving;
    QString baseline_text_;
    QString completeness_text_;
    std::size_t most_; ///< rows that are shown
    bool more_ = false;
    NumberModel rows_;
    NumberModel summaries_;
};

/// "11 of 14 prompts, 9 live".
QString completeness_words(const Completeness& completeness);

} // namespace beforehand::view
