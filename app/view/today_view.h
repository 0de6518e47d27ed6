// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/view/phase_model.h"
#include "app/view/step_list_model.h"
#include "core/plan/today.h"

#include <QObject>
#include <QtQml/qqmlregistration.h>

namespace beforehand::view {

/// The Today page in words.
class TodayView : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by the session")
    Q_PROPERTY(QString dateText READ dateText NOTIFY changed) ///< "Thursday 12 March"
    Q_PROPERTY(QString headline READ headline NOTIFY changed) ///< "12 days to go"
    Q_PROPERTY(QString subtitle READ subtitle NOTIFY changed) ///< "Left sacroiliac joint injection"
    Q_PROPERTY(QString appointmentText READ appointmentText NOTIFY changed)
    /// "undated", "to_rebook", "cancelled", "before", "procedure_day" or "recovery"
    Q_PROPERTY(QString stage READ stage NOTIFY changed)
    Q_PROPERTY(bool cardNear READ cardNear NOTIFY changed) ///< the arrive-ready card is of use soon
    Q_PROPERTY(bool injectionRecorded READ injectionRecorded NOTIFY changed)
    /// Its time is over and nothing is recorded: did it take place?
    Q_PROPERTY(bool injectionAsked READ injectionAsked NOTIFY changed)
    Q_PROPERTY(QString injectionText READ injectionText NOTIFY changed) ///< "Injection at 10:05"
    /// Why the plan has no dates, though it should; empty: all is well.
    Q_PROPERTY(QString problem READ problem NOTIFY changed)
    Q_PROPERTY(QString injectionTitle READ injectionTitle NOTIFY changed) ///< its step: "The block"
    Q_PROPERTY(QString lateText READ lateText NOTIFY changed) ///< "2 steps are late. You can …"
    Q_PROPERTY(beforehand::view::StepListModel* next READ next CONSTANT) ///< no row or one
    Q_PROPERTY(beforehand::view::StepListModel* late READ late CONSTANT)
    Q_PROPERTY(beforehand::view::StepListModel* also READ also CONSTANT)
    Q_PROPERTY(beforehand::view::StepListModel* comingUp READ comingUp CONSTANT)
    Q_PROPERTY(beforehand::view::StepListModel* day READ day CONSTANT)
    Q_PROPERTY(int turn READ turn NOTIFY changed)     ///< whose turn it is in `day`; -1: nobody's
    Q_PROPERTY(int passed READ passed NOTIFY changed) ///< how many of `day` come before that
    /// What happens now, on the day: the step whose turn it is. Empty if it is nobody's.
    Q_PROPERTY(QString turnKey READ turnKey NOTIFY changed)
    Q_PROPERTY(QString turnTitle READ turnTitle NOTIFY changed)
    Q_PROPERTY(QString turnWhat READ turnWhat NOTIFY changed)
    Q_PROPERTY(QString turnArticle READ turnArticle NOTIFY changed) ///< "KEY#HEADING", or ""
    Q_PROPERTY(QString thenTitle READ thenTitle NOTIFY changed)     ///< the step after it
    Q_PROPERTY(beforehand::view::PhaseModel* journey READ journey CONSTANT)

  public:
    explicit TodayView(QObject* parent = nullptr);

    QString dateText() const { return dateText_; }
    QString headline() const { return headline_; }
    QString subtitle() const { return subtitle_; }
    QString appointmentText() const { return appointmentText_; }
    QString stage() const { return stage_; }
    bool cardNear() const { return cardNear_; }
    bool injectionRecorded() const { return injectionRecorded_; }
    bool injectionAsked() const { return injectionAsked_; }
    QString injectionText() const { return injectionText_; }
    QString problem() const { return problem_; }
    QString injectionTitle() const { return injectionTitle_; }
    QString lateText() const { return lateText_; }
    StepListModel* next() { return &next_; }
    StepListModel* late() { return &late_; }
    StepListModel* also() { return &also_; }
    StepListModel* comingUp() { return &comingUp_; }
    StepListModel* day() { return &day_; }
    int turn() const { return turn_; }
    int passed() const { return passed_; }
    QString turnKey() const { return turnKey_; }
    QString turnTitle() const { return turnTitle_; }
    QString turnWhat() const { return turnWhat_; }
    QString turnArticle() const { return turnArticle_; }
    QString thenTitle() const { return thenTitle_; }
    PhaseModel* journey() { return &journey_; }

    void update(const app::Snapshot& snapshot, const Wording& wording);

  signals:
    void changed();

  private:
    void update_turn(const Today& today, const app::Snapshot& snapshot);

    QString dateText_;
    QString headline_;
    QString subtitle_;
    QString appointmentText_;
    QString stage_;
    bool cardNear_ = false;
    bool injectionRecorded_ = false;
    bool injectionAsked_ = false;
    QString injectionText_;
    QString problem_;
    QString injectionTitle_;
    QString lateText_;
    StepListModel next_;
    int turn_ = -1;
    int passed_ = 0;
    QString turnKey_;
    QString turnTitle_;
    QString turnWhat_;
    QString turnArticle_;
    QString thenTitle_;
    StepListModel late_;
    StepListModel also_;
    StepListModel comingUp_;
    StepListModel day_;
    PhaseModel journey_;
};

/// "Sacroiliac joint injection, left", or the guide's title where no side was given.
QString procedure_title(const Guide& guide, const Answers& answers);

} // namespace beforehand::view
