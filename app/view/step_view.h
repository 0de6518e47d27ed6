// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/view/step_item.h"
#include "app/view/text_list_model.h"

#include <QObject>
#include <QtQml/qqmlregistration.h>

namespace beforehand::view {

class Session;

/// One step, opened. Calls that change something return an empty text, or words that say why it
/// was not saved.
class StepView : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by the session")
    Q_PROPERTY(bool isOpen READ isOpen NOTIFY changed) ///< whether a step is shown at all
    Q_PROPERTY(QString key READ key NOTIFY changed)
    Q_PROPERTY(QString occurrence READ occurrence NOTIFY changed)
    Q_PROPERTY(QString phase READ phase NOTIFY changed)
    Q_PROPERTY(QString phaseName READ phaseName NOTIFY changed)
    Q_PROPERTY(QString title READ title NOTIFY changed)
    Q_PROPERTY(QString whenText READ whenText NOTIFY changed)
    Q_PROPERTY(QString what READ what NOTIFY changed)
    Q_PROPERTY(QString why READ why NOTIFY changed)
    Q_PROPERTY(QString usual READ usual NOTIFY changed)     ///< where clinics differ: the default
    Q_PROPERTY(QString differs READ differs NOTIFY changed) ///< where clinics differ: the range
    Q_PROPERTY(QString rule READ rule NOTIFY changed)       ///< the clinic's own rule
    Q_PROPERTY(QString origin READ origin NOTIFY changed)   ///< "guide", "clinic" or "own"
    Q_PROPERTY(QString movedText READ movedText NOTIFY changed) ///< why it is not at its own hour
    Q_PROPERTY(
        QString adviceText READ adviceText NOTIFY changed)      ///< when the guide has it, if else
    Q_PROPERTY(QString untilText READ untilText NOTIFY changed) ///< until when it is on time, or ""
    Q_PROPERTY(QString phone READ phone NOTIFY changed) ///< the number it asks to call, or ""
    Q_PROPERTY(QString phoneText READ phoneText NOTIFY changed) ///< "Call the clinic: 030 1"
    Q_PROPERTY(QString note READ note NOTIFY changed)           ///< the person's own
    Q_PROPERTY(bool ownTime READ ownTime NOTIFY changed)
    Q_PROPERTY(bool clinicTime READ clinicTime NOTIFY changed) ///< its usual time is the clinic's
    Q_PROPERTY(bool follows READ follows NOTIFY changed)       ///< it moves with the appointment
    Q_PROPERTY(bool canChangeTime READ canChangeTime NOTIFY changed)
    Q_PROPERTY(QString date READ date NOTIFY changed) ///< "2026-03-24", or empty
    Q_PROPERTY(QString time READ time NOTIFY changed) ///< "09:30", or empty
    Q_PROPERTY(bool untranslated READ untranslated NOTIFY changed)
    /// Steps that come first: key and title.
    Q_PROPERTY(beforehand::view::TextListModel* waitsFor READ waitsFor CONSTANT)
    Q_PROPERTY(QString late READ late NOTIFY changed) ///< what to do now; empty unless it is late
    Q_PROPERTY(QString state READ state NOTIFY changed)
    Q_PROPERTY(QString stateText READ stateText NOTIFY changed)
    Q_PROPERTY(bool holdsAnswer READ holdsAnswer NOTIFY changed)
    Q_PROPERTY(QString record READ record NOTIFY changed) ///< what to write down
    Q_PROPERTY(QString words READ words NOTIFY changed) ///< the answer held, or why it was skipped
    /// The answer that it held before it was to be done again; empty if there was none.
    Q_PROPERTY(QString earlierWords READ earlierWords NOTIFY changed)
    Q_PROPERTY(QString openQuestions READ openQuestions NOTIFY changed) ///< what it depends on
    Q_PROPERTY(QString articleKey READ articleKey NOTIFY changed)
    Q_PROPERTY(QString articleHeading READ articleHeading NOTIFY changed)
    Q_PROPERTY(QString articleTitle READ articleTitle NOTIFY changed)
    Q_PROPERTY(QString articlePart READ articlePart NOTIFY changed) ///< its heading, or ""
    Q_PROPERTY(QString reviewText READ reviewText NOTIFY changed)
    Q_PROPERTY(bool dated READ dated NOTIFY changed) ///< a reminder needs a date
    Q_PROPERTY(beforehand::view::TextListModel* sources READ sources CONSTANT)
    Q_PROPERTY(beforehand::view::TextListModel* history READ history CONSTANT)
    /// The step's reminders: id and words.
    Q_PROPERTY(beforehand::view::TextListModel* reminders READ reminders CONSTANT)
    /// What setReminder() can be given and would still come: lead, words, and "usual" on those
    /// that the guide or the clinic has for this step, which come first.
    Q_PROPERTY(beforehand::view::TextListModel* leads READ leads CONSTANT)

  public:
    explicit StepView(Session& session);

    bool isOpen() const { return isOpen_; }
    QString key() const { return item_.key; }
    QString occurrence() const { return item_.occurrence; }
    QString phase() const { return item_.phase; }
    QString phaseName() const { return phaseName_; }
    QString title() const { return item_.title; }
    QString whenText() const { return whenText_; }
    QString what() const { return item_.what; }
    QString why() const { return why_; }
    QString usual() const { return usual_; }
    QString differs() const { return differs_; }
    QString rule() const { return rule_; }
    QString origin() const { return origin_; }
    QString movedText() const { return movedText_; }
    QString adviceText() const { return adviceText_; }
    QString untilText() const { return untilText_; }
    QString phone() const { return phone_; }
    QString phoneText() const { return phoneText_; }
    QString note() const { return note_; }
    bool ownTime() const { return ownTime_; }
    bool clinicTime() const { return clinicTime_; }
    bool follows() const { return follows_; }
    bool canChangeTime() const { return canChangeTime_; }
    QString date() const { return date_; }
    QString time() const { return time_; }
    bool untranslated() const { return untranslated_; }
    TextListModel* waitsFor() { return &waitsFor_; }
    QString late() const { return late_; }
    QString state() const { return item_.state; }
    QString stateText() const { return item_.detail; }
    bool holdsAnswer() const { return item_.holds_answer; }
    QString record() const { return record_; }
    QString words() const { return words_; }
    QString earlierWords() const { return earlierWords_; }
    QString openQuestions() const { return openQuestions_; }
    QString articleKey() const { return articleKey_; }
    QString articleHeading() const { return articleHeading_; }
    QString articleTitle() const { return articleTitle_; }
    QString articlePart() const { return articlePart_; }
    QString reviewText() const { return reviewText_; }
    bool dated() const { return dated_; }
    TextListModel* sources() { return &sources_; }
    TextListModel* history() { return &history_; }
    TextListModel* reminders() { return &reminders_; }
    TextListModel* leads() { return &leads_; }

    /// Without an occurrence, the one to look at now: see Snapshot::next().
    Q_INVOKABLE void open(const QString& key, const QString& occurrence);
    Q_INVOKABLE void close();
    /// `words`: the answer that the step holds, if it must hold one.
    Q_INVOKABLE QString markDone(const QString& words = {});
    Q_INVOKABLE QString skip(const QString& reason);
    Q_INVOKABLE QString reopen();
    /// Another time, in the clinic's zone; it moves with the appointment if it `follows`.
    Q_INVOKABLE QString setTime(const QString& date, const QString& time, bool follows);
    Q_INVOKABLE QString resetTime(); ///< the guide's own again
    Q_INVOKABLE QString setNote(const QString& text);
    /// `lead` is an ISO 8601 duration: "PT0S", "PT1H", "P1D".
    Q_INVOKABLE QString setReminder(const QString& lead);
    Q_INVOKABLE QString removeReminder(const QString& id);

    /// Reads the open step again; closes it if it is no longer in the plan.
    void update();

  signals:
    void changed();

  private:
    StepId id() const { return {item_.key.toStdString(), item_.occurrence.toStdString()}; }
    void update_words(const TimelineRow& row);
    void update_times(const TimelineRow& row);
    void update_phone(Call call);
    void update_lists(const TimelineRow& row);

    Session& session_;
    bool isOpen_ = false;
    StepItem item_;
    QString phaseName_;
    QString whenText_;
    QString why_;
    QString usual_;
    QString differs_;
    QString rule_;
    QString origin_;
    QString movedText_;
    QString adviceText_;
    QString untilText_;
    QString phone_;
    QString phoneText_;
    QString note_;
    bool ownTime_ = false;
    bool clinicTime_ = false;
    bool follows_ = true;
    bool canChangeTime_ = false;
    QString date_;
    QString time_;
    bool untranslated_ = false;
    QString late_;
    QString record_;
    QString words_;
    QString earlierWords_;
    QString openQuestions_;
    QString articleKey_;
    QString articleHeading_;
    QString articleTitle_;
    QString articlePart_;
    QString reviewText_;
    bool dated_ = false;
    TextListModel waitsFor_;
    TextListModel sources_;
    TextListModel history_;
    TextListModel reminders_;
    TextListModel leads_;
};

} // namespace beforehand::view
