// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QDBusContext>
#include <QDBusMessage>
#include <QObject>
#include <QVariantMap>
#include <functional>

namespace beforehand::agent {

/// What the agent answers on the bus, as org.beforehand.Agent1.
class AgentObject final : public QObject, protected QDBusContext {
    Q_OBJECT
    Q_CLASSINFO("D-Bus Interface", "org.beforehand.Agent1")

  public:
    struct Answers {
        std::function<void()> refresh;
        std::function<QVariantMap()> status;
        std::function<void(const QDBusMessage& call)> test; ///< answers the call later
    };

    explicit AgentObject(Answers answers)
        : answers_(std::move(answers)) {}

  public slots:
    /// Something was changed: look again.
    Q_SCRIPTABLE void Refresh() { answers_.refresh(); }
    /// version (s), data (s): the folder; pid (i); notifications (b): a service is running;
    /// next (x): when the next reminder is due in seconds since 1970, absent if none is.
    Q_SCRIPTABLE QVariantMap Status() { return answers_.status(); }
    /// Shows a test and answers once the notification service took it: empty, or why it did not.
    Q_SCRIPTABLE QString Test() {
        setDelayedReply(true);
        answers_.test(message());
        return {};
    }

  signals:
    /// The data were changed by the agent: something was shown, or pressed.
    Q_SCRIPTABLE void Changed();

  private:
    Answers answers_;
};

} // namespace beforehand::agent
