// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/service/composition.h"
#include "app/service/documents.h"
#include "app/view/arrival_model.h"
#include "app/view/article_view.h"
#include "app/view/change_view.h"
#include "app/view/clinic_questions_view.h"
#include "app/view/data_view.h"
#include "app/view/diary_view.h"
#include "app/view/due_model.h"
#include "app/view/guide_view.h"
#include "app/view/log_model.h"
#include "app/view/own_step_view.h"
#include "app/view/preferences.h"
#include "app/view/procedure_model.h"
#include "app/view/question_model.h"
#include "app/view/reading_view.h"
#include "app/view/reminders_view.h"
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
    Q_PROPERTY(beforehand::view::DiaryView* diary READ diary CONSTANT)
    Q_PROPERTY(beforehand::view::DataView* data READ data CONSTANT)
    Q_PROPERTY(beforehand::view::GuideView* guide READ guide CONSTANT)
    Q_PROPERTY(beforehand::view::ReadingView* reading READ reading CONSTANT)
    Q_PROPERTY(beforehand::view::ArticleView* article READ article CONSTANT)
    Q_PROPERTY(beforehand::view::QuestionModel* questions READ questions CONSTANT)
    Q_PROPERTY(beforehand::view::SetupView* setup READ setup CONSTANT)
    /// What is ahead, the soonest first: id, title, time.
    Q_PROPERTY(beforehand::view::TextListModel* reminders READ reminders CONSTANT)
    Q_PROPERTY(beforehand::view::DueModel* due READ due CONSTANT)
    Q_PROPERTY(beforehand::view::RemindersView* reminding READ reminding CONSTANT)
    Q_PROPERTY(beforehand::view::Preferences* preferences READ preferences CONSTANT)
    /// Whether `questions` differs from what is saved: see ChangeView::answer().
    Q_PROPERTY(bool answersChanged READ answersChanged NOTIFY answersEdited)
    Q_PROPERTY(beforehand::view::ChangeView* change READ change CONSTANT)
    Q_PROPERTY(beforehand::view::OwnStepView* ownStep READ ownStep CONSTANT)
    Q_PROPERTY(beforehand::view::ProcedureModel* procedures READ procedures CONSTANT)
    Q_PROPERTY(beforehand::view::ArrivalModel* arrival READ arrival CONSTANT)
    Q_PROPERTY(beforehand::view::ClinicQuestionsView* clinicQuestions READ clinicQuestions CONSTANT)
    Q_PROPERTY(beforehand::view::TextListModel* history READ history CONSTANT)
    /// What can come after this procedure: key, title, what.
    Q_PROPERTY(beforehand::view::TextListModel* followUps READ followUps CONSTANT)
    Q_PROPERTY(bool newerGuide READ newerGuide NOTIFY changed)
    Q_PROPERTY(QString savedTo READ savedTo NOTIFY saved) ///< the last document, as an address
    Q_PROPERTY(QString clinic READ clinic NOTIFY changed)
    Q_PROPERTY(QString clinicPhone READ clinicPhone NOTIFY changed)
    Q_PROPERTY(QString outOfHoursPhone READ outOfHoursPhone NOTIFY changed)
    Q_PROPERTY(QString appointmentDate READ appointmentDate NOTIFY changed) ///< "2026-03-24" or ""
    Q_PROPERTY(QString appointmentTime READ appointmentTime NOTIFY changed) ///< "09:30" or ""
    Q_PROPERTY(QString zone READ zone NOTIFY changed)
    Q_PROPERTY(QString todayDate READ todayDate NOTIFY changed) ///< the device's date, "2026-03-12"
    Q_PROPERTY(QString nowTime READ nowTime NOTIFY changed)     ///< the device's time, "10:15"
    Q_PROPERTY(QString clinicNowTime READ clinicNowTime NOTIFY changed) ///< the clinic's time

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
    LogModel* log(); ///< made when it is first asked for
    DiaryView* diary() { return &diary_; }
    DataView* data() { return &data_; }
    GuideView* guide() { return &guide_; }
    ReadingView* reading() { return &reading_; }
    ArticleView* article() { return &article_; }
    QuestionModel* questions() { return &questions_; }
    SetupView* setup(); ///< made when it is first asked for: it reads every guide and zone
    TextListModel* reminders() { return &reminders_; }
    DueModel* due() { return &due_; }
    RemindersView* reminding() { return &reminding_; }
    Preferences* preferences() { return &preferences_; }
    bool answersChanged() const;
    ChangeView* change() { return &change_; }
    OwnStepView* ownStep() { return &own_step_; }
    ProcedureModel* procedures() { return &procedures_; }
    ArrivalModel* arrival() { return &arrival_; }
    ClinicQuestionsView* clinicQuestions() { return &clinic_questions_; }
    TextListModel* history() { return &history_; }
    TextListModel* followUps() { return &follow_ups_; }
    bool newerGuide() const { return newer_guide_; }
    QString savedTo() const { return saved_to_; }
    QString clinic() const;
    QString clinicPhone() const;
    QString outOfHoursPhone() const;
    QString appointmentDate() const;
    QString appointmentTime() const;
    QString zone() const;
    QString todayDate() const;
    QString nowTime() const;
    QString clinicNowTime() const;

    Q_INVOKABLE QString markDone(const QString& key, const QString& occurrence);
    Q_INVOKABLE QString reopen(const QString& key, const QString& occurrence);
    /// Takes back what was last made with ChangeView::apply() or undoInjection(), or an own step
    /// that was removed.
    Q_INVOKABLE QString undo();
    /// Puts `questions` back to what is saved.
    Q_INVOKABLE void resetAnswers();
    /// Reads what was recorded about the procedure: `history`, newest first.
    Q_INVOKABLE void readHistory();
    /// Looks whether a later version of the guide is here: `newerGuide`. Reads
    /// guides, so it is not for startup.
    Q_INVOKABLE void lookForGuide();
    /// Saves "plan", "card" or "helper" in the person's documents, as "pdf" or "txt"; `savedTo`.
    Q_INVOKABLE QString saveDocument(const QString& kind, const QString& format);
    /// Saves a page of the reading as PDF: "article:KEY", "faq:KEY", "faq", "words", "help",
    /// "step:KEY#OCCURRENCE"; `savedTo`.
    Q_INVOKABLE QString savePage(const QString& page);
    /// Records the injection at a wall time of the clinic's today, "10:05"; empty is now.
    Q_INVOKABLE QString recordInjection(const QString& time);
    Q_INVOKABLE QString undoInjection();
    Q_INVOKABLE QString setContacts(const QString& clinic, const QString& clinicPhone,
                                    const QString& outOfHoursPhone);
    Q_INVOKABLE QString removeReminder(const QString& id);
    /// Reads everything again: after a change, when the window comes back, when time has passed.
    Q_INVOKABLE void refresh();

    // For the views beside this one.
    app::Composition& composition() const { return composition_; }
    const app::Snapshot* snapshot() const { return snapshot_.get(); }
    /// The procedure's guide, or the usual one while there is no procedure.
    std::shared_ptr<const Guide> shown_guide() const;
    const Wording& wording() const { return *wording_; }
    /// The reminders of the procedure that is shown; null where there is none, or a problem.
    const app::ReminderBook* reminder_book() const { return reminder_book_.get(); }
    const std::vector<app::SetReminder>& set_reminders() const { return set_reminders_; }
    std::string device_zone() const { return wording_->device_zone(); }
    ZonePtr device_zone_data() const { return device_zone_data_; }
    WallDate today_date() const; ///< on this device
    /// Makes a change of the procedure.
    QString change(const Change& wanted);
    /// The same, and keeps what takes it back for undo().
    QString change_with_undo(const Change& wanted);
    /// Shows this procedure from now on, whatever becomes the current one elsewhere.
    void show(std::string id);
    Answers changed_answers() const;
    QString mark(const StepId& step, StepEvent::Kind kind, const QString& words);

    /// How long until the picture changes by itself: a minute, midnight, a step, a reminder.
    std::chrono::milliseconds until_next_change() const;

  signals:
    void switched();     ///< another procedure is shown
    void planReplaced(); ///< its rows are mostly others: show again where now is
    void changed();
    void answersEdited();
    void saved();

  private:
    void load();
    void update_wording();
    void update_reminders();
    std::vector<std::pair<std::string, std::string>> telephones();
    QString save(const Document& document, const std::string& name, bool pdf);
    Contacts contacts() const; ///< as typed, or as the clinic's overlay says
    QString time_now(const Zone& zone) const;

    app::Composition& composition_;
    bool demo_;
    QString problem_;
    void update_questions();
    void update_follow_ups();

    std::string
        shown_; ///< id of the procedure that is shown; empty: the current one, once there is
    std::optional<app::Undo> undo_;
    std::string questions_for_; ///< the procedure and guide that `questions_` was filled for
    QString saved_to_;
    bool newer_guide_ = false;
    Answers saved_answers_; ///< what `questions_` was last filled with
    ZonePtr device_zone_data_;
    std::shared_ptr<const Guide> first_guide_; ///< read only while there is no procedure
    std::unique_ptr<app::Snapshot> snapshot_;
    std::unique_ptr<app::ReminderBook> reminder_book_; ///< points into the snapshot
    std::vector<app::SetReminder> set_reminders_;
    Preferences preferences_;
    std::unique_ptr<Wording> wording_;
    TodayView today_;
    StepListModel timeline_;
    StepView step_;
    std::unique_ptr<LogModel> log_;
    DiaryView diary_;
    GuideView guide_;
    ReadingView reading_;
    ArticleView article_;
    QuestionModel questions_;
    ChangeView change_;
    OwnStepView own_step_;
    ProcedureModel procedures_;
    ClinicQuestionsView clinic_questions_;
    ArrivalModel arrival_;
    TextListModel history_;
    TextListModel follow_ups_;
    std::unique_ptr<SetupView> setup_;
    TextListModel reminders_;
    DataView data_;
    DueModel due_;
    RemindersView reminding_;
    QTimer timer_;
};

} // namespace beforehand::view
