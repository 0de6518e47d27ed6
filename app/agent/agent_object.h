// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QDBusContext>
#include <QDBusMessage>
#include <QObject>
#include <QVariantMap>

namespace beforehand::agent {

/// What the agent answers on the bus, as org.beforehand.Agent1.
class AgentObject final : public QObject, protected QDBusContext {
    Q_OBJECT
    Q_CLASSINFO("D-Bus Interface", "org.beforehand.Agent1")

  public:
    using QObject::QObject;

  public slots:
    /// Something was changed: look again.
    Q_SCRIPTABLE void Refresh() { emit refresh_wanted(); }
    /// version (s), data (s): the folder; pid (i); notifications (b): a service is running;
    /// next (x): when the next reminder is due in seconds since 1970, absent if none is.
    Q_SCRIPTABLE QVariantMap Status() {
        QVariantMap status;
        emit status_wanted(status);
        return status;
    }
    /// Shows a test and answers once the notification service took it: empty, or why it did not.
    Q_SCRIPTABLE QString Test() {
        setDelayedReply(true);
        emit test_wanted(message());
        return {};
    }

  signals:
    /// The data were changed by the agent: something was shown, or pressed.
    Q_SCRIPTABLE void Changed();

    void refresh_wanted();
    void status_wanted(QVariantMap& status);
    void test_wanted(const QDBusMessage& call);
};

} // namespace beforehand::agent
