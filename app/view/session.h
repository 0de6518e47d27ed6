// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/service/composition.h"
#include "app/view/due_model.h"
#include "app/view/guide_view.h"
#include "app/view/log_model.h"
#include "app/view/preferences.h"
#include "app/view/question_model.h"
#include "app/view/setup_view.h"
#include "app/view/step_list_model.h"
#include "app/view/step_view.h"
#include "app/view/today_view.h"

#include <QObject>
#include <QTimer>
#include <QtQml/qqmlregistration.h>
#include <memory>

namespace beforehand::view {

/// What the window shows: the current procedure and everything drawn from it. Calls that change
/// something return an empty text, or words that say why it was not saved.
class Session : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("given to the window")
    Q_PROPERTY(bool hasProcedure READ hasProcedure NOTIFY changed)
    Q_PROPERTY(bool demo READ demo CONSTANT) ///< a sample that is not kept
    Q_PROPERTY(bool readOnly READ readOnly CONSTANT)
    Q_PROPERTY(QString report READ report CONSTANT) ///< how the data was found; empty: all is well
    Q_PROPERTY(QString problem READ problem NOTIFY changed) ///< why the data cannot be shown, or ""
    Q_PROPERTY(beforehand::view::TodayView* today READ today CONSTANT)
    Q_PROPERTY(beforehand::view::StepListModel* timeline READ timeline CONSTANT)
    Q_PROPERTY(beforehand::view::StepView* step READ step CONSTANT)
    Q_PROPERTY(beforehand::view::LogModel* log READ log CONSTANT)
    Q_PROPERTY(beforehand::view::GuideView* guide READ guide CONSTANT)
    Q_PROPERTY(beforehand::view::QuestionModel* questions READ questions CONSTANT)
    Q_PROPERTY(beforehand::view::SetupView* setup READ setup CONSTANT)
    Q_PROPERTY(
        beforehand::view::TextListModel* reminders READ reminders CONSTANT) ///< id, title, time
    Q_PROPERTY(beforehand::view::DueModel* due READ due CONSTANT)
    Q_PROPERTY(beforehand::view::Preferences* preferences READ preferences CONSTANT)
    /// Why the last change of an answer was not saved, or "".
    Q_PROPERTY(QString answerProblem READ answerProblem NOTIFY changed)
    Q_PROPERTY(QString clinic READ clinic NOTIFY changed)
    Q_PROPERTY(QString clinicPhone READ clinicPhone NOTIFY changed)
    Q_PROPERTY(QString outOfHoursPhone READ outOfHoursPhone NOTIFY changed)
    Q_PROPERTY(QString appointmentDate READ appointmentDate NOTIFY changed) ///< "2026-03-24" or ""
    Q_PROPERTY(QString appointmentTime READ appointmentTime NOTIFY changed) ///< "09:30" or ""
    Q_PROPERTY(QString zone READ zone NOTIFY changed)
    Q_PROPERTY(QString todayDate READ todayDate NOTIFY changed) ///< the device's date, "2026-03-12"
    Q_PROPERTY(QString nowTime READ nowTime NOTIFY changed)     ///< the device's time, "10:15"

  public:
    Session(app::Composition& composition, bool demo, QObject* parent = nullptr);
    ~Session() override;

    bool hasProcedure() const { return snapshot_ != nullptr; }
    bool demo() const { return demo_; }
    bool readOnly() const;
    QString report() const;
    QString problem() const { return problem_; }
    TodayView* today() { return &today_; }
    StepListModel* timeline() { return &timeline_; }
    StepView* step() { return &step_; }
    LogModel* log(); ///< made when it is first asked for: it reads every note
    GuideView* guide() { return &guide_; }
    QuestionModel* questions() { return &questions_; }
    SetupView* setup(); ///< made when it is first asked for: it reads every guide and zone
    TextListModel* reminders() { return &reminders_; }
    DueModel* due() { return &due_; }
    Preferences* preferences() { return &preferences_; }
    QString answerProblem() const { return answer_problem_; }
    QString clinic() const;
    QString clinicPhone() const;
    QString outOfHoursPhone() const;
    QString appointmentDate() const;
    QString appointmentTime() const;
    QString zone() const;
    QString todayDate() const;
    QString nowTime() const;

    Q_INVOKABLE QString markDone(const QString& key, const QString& occurrence);
    Q_INVOKABLE QString reopen(const QString& key, const QString& occurrence);
    /// Moves the appointment; an empty date means that there is none for now.
    Q_INVOKABLE QString moveAppointment(const QString& date, const QString& time,
                                        const QString& zone);
    /// Records the injection at a wall time of the clinic's today, "10:05"; empty is now.
    Q_INVOKABLE QString recordInjection(const QString& time);
    Q_INVOKABLE QString undoInjection();
    Q_INVOKABLE QString setContacts(const QString& clinic, const QString& clinicPhone,
                                    const QString& outOfHoursPhone);
    Q_INVOKABLE QString removeReminder(const QString& id);
    /// Reads everything again: after a change, when the window comes back, when time has passed.
    Q_INVOKABLE void refresh();

    // For the views beside this one.
    app::Composition& composition() { return composition_; }
    const app::Snapshot* snapshot() const { return snapshot_.get(); }
    const Wording& wording() const { return *wording_; }
    std::string device_zone() const { return wording_->device_zone(); }
    ZonePtr device_zone_data() const { return device_zone_data_; }
    /// Makes a change of the procedure.
    QString change(const Change& wanted);
    QString mark(const StepId& step, StepEvent::Kind kind, const QString& words);

    /// How long until the picture changes by itself: a minute, midnight, a step, a reminder.
    std::chrono::milliseconds until_next_change() const;

  signals:
    void changed();

  private:
    void load();
    void update_wording();
    void update_reminders();
    void store_answer(const QString& key, const QString& value);

    app::Composition& composition_;
    bool demo_;
    QString problem_;
    QString answer_problem_;
    ZonePtr device_zone_data_;
    std::shared_ptr<const Guide> first_guide_; ///< read only while there is no procedure
    std::unique_ptr<app::Snapshot> snapshot_;
    Preferences preferences_;
    std::unique_ptr<Wording> wording_;
    TodayView today_;
    StepListModel timeline_;
    StepView step_;
    std::unique_ptr<LogModel> log_;
    GuideView guide_;
    QuestionModel questions_;
    std::unique_ptr<SetupView> setup_;
    TextListModel reminders_;
    DueModel due_;
    QTimer timer_;
};

} // namespace beforehand::view
