// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/service/agent_client.h"
#include "app/service/reminder_settings.h"
#include "app/view/check_model.h"
#include "app/view/text_list_model.h"

#include <QObject>
#include <QString>
#include <QtQml/qqmlregistration.h>
#include <optional>

namespace beforehand::view {

class Session;

/// How the person is reminded, whether reminders can arrive now, and what became of the last ones.
/// Calls that change something return an empty text, or words that say why it was not saved.
class RemindersView : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by the session")
    Q_PROPERTY(bool on READ on NOTIFY changed)           ///< notifications at all
    Q_PROPERTY(bool steps READ steps NOTIFY changed)     ///< the usual ones of steps
    Q_PROPERTY(bool prompts READ prompts NOTIFY changed) ///< the usual ones of the diary
    Q_PROPERTY(bool detail READ detail NOTIFY changed)   ///< notifications say what they are about
    Q_PROPERTY(bool quiet READ quiet NOTIFY changed)
    Q_PROPERTY(QString quietFrom READ quietFrom NOTIFY changed) ///< "22:00", the last one chosen
    Q_PROPERTY(QString quietTo READ quietTo NOTIFY changed)
    Q_PROPERTY(QString quietText READ quietText NOTIFY changed) ///< "22:00 to 07:00"

    /// The answer in one sentence, and whether it is yes.
    Q_PROPERTY(QString verdict READ verdict NOTIFY checked)
    Q_PROPERTY(bool arrives READ arrives NOTIFY checked)
    Q_PROPERTY(beforehand::view::CheckModel* checks READ checks CONSTANT)
    Q_PROPERTY(bool testing READ testing NOTIFY checked)      ///< a test is on its way
    Q_PROPERTY(QString testText READ testText NOTIFY checked) ///< what became of it, or ""
    Q_PROPERTY(bool testFailed READ testFailed NOTIFY checked)

    /// What came in the last week, the newest first: id, title, when and what became of it.
    Q_PROPERTY(beforehand::view::TextListModel* lately READ lately CONSTANT)
    Q_PROPERTY(QString calendarAt READ calendarAt NOTIFY calendarSaved) ///< the file, as an address

  public:
    explicit RemindersView(Session& session);

    /// Who shows the reminders; it must outlive this. None in a sample.
    void use(app::AgentClient& agent);

    bool on() const { return settings_.on; }
    bool steps() const { return settings_.steps; }
    bool prompts() const { return settings_.prompts; }
    bool detail() const { return settings_.detail; }
    bool quiet() const { return settings_.quiet.has_value(); }
    QString quietFrom() const;
    QString quietTo() const;
    QString quietText() const;
    QString verdict() const { return verdict_; }
    bool arrives() const { return arrives_; }
    CheckModel* checks() { return &checks_; }
    bool testing() const { return testing_; }
    QString testText() const { return test_text_; }
    bool testFailed() const { return test_failed_; }
    TextListModel* lately() { return &lately_; }
    QString calendarAt() const { return calendar_at_; }

    /// `name`: on, steps, prompts, detail, quiet.
    Q_INVOKABLE QString setSwitch(const QString& name, bool value);
    /// "22:00", "07:00".
    Q_INVOKABLE QString setQuietHours(const QString& from, const QString& to);
    /// Looks whether reminders can arrive. What the agent says comes a moment later.
    Q_INVOKABLE void look();
    /// Presses the button of a check. "" or why it was not mended.
    Q_INVOKABLE QString mend(const QString& check);
    /// Has a test notification shown.
    Q_INVOKABLE void test();
    /// Writes the plan as a calendar file into the person's documents; `calendarAt`.
    Q_INVOKABLE QString saveCalendar(bool detail);

    /// Reads what is kept again.
    void update();
    /// Where there is something to be reminded of, has somebody do it, once.
    void keep_running();

  signals:
    void changed();
    void checked();
    void calendarSaved();

  private:
    QString save(const app::ReminderSettings& wanted);
    void start_agent();
    void show_checks();
    void update_lately();
    QString moment(Instant instant) const;
    QString became(const Delivery& row) const;
    QString late_words(const Delivery& row) const;

    Session& session_;
    app::AgentClient* agent_ = nullptr;
    app::ReminderSettings settings_;
    QuietHours last_quiet_ = usual_quiet_hours; ///< while there are none
    std::optional<app::AgentStatus> status_;
    bool asked_ = false;    ///< the agent has answered, or is not there
    bool starting_ = false; ///< asked once, for as long as this window is open
    QString fault_;         ///< why it could not be started
    QString verdict_;
    bool arrives_ = false;
    CheckModel checks_;
    bool testing_ = false;
    bool test_failed_ = false;
    QString test_text_;
    TextListModel lately_;
    QString calendar_at_;
};

} // namespace beforehand::view
