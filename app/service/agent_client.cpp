// SPDX-License-Identifier: Apache-2.0
#include "app/service/agent_client.h"

#include "app/service/agent_names.h"
#include "app/service/device.h"

#include <QDBusConnection>
#include <QDBusConnectionInterface>
#include <QDBusMessage>
#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>
#include <QDBusServiceWatcher>
#include <QFile>
#include <QProcess>
#include <QTimer>

namespace beforehand::app {

namespace {

QString text(const char* name) {
    return QString::fromLatin1(name);
}

/// A call that starts nobody.
QDBusMessage call(const char* method) {
    QDBusMessage message = QDBusMessage::createMethodCall(text(agent_service), text(agent_path),
                                                          text(agent_interface), text(method));
    message.setAutoStartService(false);
    return message;
}

bool agent_runs() {
    return has_session_bus() && QDBusConnection::sessionBus().isConnected() &&
           QDBusConnection::sessionBus().interface()->isServiceRegistered(text(agent_service));
}

} // namespace

bool has_session_bus() {
    // Asking the library would start a bus where there is none.
    return qEnvironmentVariableIsSet("DBUS_SESSION_BUS_ADDRESS") ||
           QFile::exists(qEnvironmentVariable("XDG_RUNTIME_DIR") + QStringLiteral("/bus"));
}

void tell_agent() {
    constexpr int moment_ms = 500;
    if (agent_runs()) {
        QDBusConnection::sessionBus().call(call("Refresh"), QDBus::Block, moment_ms);
    }
}

AgentClient::AgentClient(QString data_folder, QObject* parent)
    : QObject(parent)
    , data_folder_(std::move(data_folder)) {
    if (!has_session_bus()) {
        return;
    }
    QDBusConnection bus = QDBusConnection::sessionBus();
    bus.connect(text(agent_service), text(agent_path), text(agent_interface),
                QStringLiteral("Changed"), this, SIGNAL(changed()));
    auto* watcher = new QDBusServiceWatcher(text(agent_service), bus,
                                            QDBusServiceWatcher::WatchForOwnerChange, this);
    connect(watcher, &QDBusServiceWatcher::serviceOwnerChanged, this, &AgentClient::changed);
}

bool AgentClient::reachable() const {
    return has_session_bus();
}

void AgentClient::ask_status(std::function<void(std::optional<AgentStatus>)> then) {
    if (!has_session_bus()) {
        QTimer::singleShot(0, this, [then] { then({}); });
        return;
    }
    auto* answer =
        new QDBusPendingCallWatcher(QDBusConnection::sessionBus().asyncCall(call("Status")), this);
    connect(answer, &QDBusPendingCallWatcher::finished, this, [answer, then] {
        answer->deleteLater();
        const QDBusPendingReply<QVariantMap> reply = *answer;
        if (reply.isError()) {
            then({});
            return;
        }
        const QVariantMap said = reply.value();
        AgentStatus status{said[QStringLiteral("version")].toString(),
                           said[QStringLiteral("data")].toString(),
                           said[QStringLiteral("notifications")].toBool()};
        if (const QVariant next = said[QStringLiteral("next")]; next.isValid()) {
            status.next = Instant{std::chrono::seconds{next.toLongLong()}};
        }
        then(status);
    });
}

void AgentClient::start(std::function<void(QString)> then) {
    if (!has_session_bus()) {
        QTimer::singleShot(0, this, [then] {
            then(tr("There is no session bus here: nothing can show notifications."));
        });
        return;
    }
    if (agent_runs()) {
        QTimer::singleShot(0, this, [then] { then({}); });
        return;
    }
    // What is installed looks after the usual folder and no other.
    if (data_folder_ != QString::fromStdString(default_data_folder().string())) {
        start_beside(std::move(then));
        return;
    }
    QDBusMessage by_bus = QDBusMessage::createMethodCall(
        QStringLiteral("org.freedesktop.DBus"), QStringLiteral("/org/freedesktop/DBus"),
        QStringLiteral("org.freedesktop.DBus"), QStringLiteral("StartServiceByName"));
    by_bus << text(agent_service) << 0U;
    auto* answer =
        new QDBusPendingCallWatcher(QDBusConnection::sessionBus().asyncCall(by_bus), this);
    connect(answer, &QDBusPendingCallWatcher::finished, this, [this, answer, then] {
        answer->deleteLater();
        if (answer->isError()) { // not installed
            start_beside(then);
        } else {
            then({});
        }
    });
}

void AgentClient::start_beside(std::function<void(QString)> then) {
    const QString program = program_beside("beforehand-agent");
    if (QFile::exists(program) &&
        QProcess::startDetached(program, {QStringLiteral("--data-dir"), data_folder_})) {
        await_start(std::move(then));
    } else {
        then(tr("The program that shows reminders, %1, could not be started.").arg(program));
    }
}

/// A started program needs a moment to take its name.
void AgentClient::await_start(std::function<void(QString)> then) {
    constexpr int moment_ms = 5'000;
    auto* watcher = new QDBusServiceWatcher(text(agent_service), QDBusConnection::sessionBus(),
                                            QDBusServiceWatcher::WatchForRegistration, this);
    auto* patience = new QTimer(watcher);
    patience->setSingleShot(true);
    const auto done = [watcher, then](const QString& fault) {
        watcher->deleteLater();
        watcher->disconnect();
        then(fault);
    };
    connect(watcher, &QDBusServiceWatcher::serviceRegistered, this, [done] { done({}); });
    connect(patience, &QTimer::timeout, watcher, [this, done] {
        done(agent_runs() ? QString() : tr("What shows reminders was started, and ended again."));
    });
    patience->start(moment_ms);
    if (agent_runs()) {
        QTimer::singleShot(0, watcher, [done] { done({}); });
    }
}

void AgentClient::test(std::function<void(QString)> then) {
    auto* answer =
        new QDBusPendingCallWatcher(QDBusConnection::sessionBus().asyncCall(call("Test")), this);
    connect(answer, &QDBusPendingCallWatcher::finished, this, [answer, then] {
        answer->deleteLater();
        const QDBusPendingReply<QString> reply = *answer;
        then(reply.isError() ? tr("What shows reminders did not answer.") : reply.value());
    });
}

void AgentClient::refresh() {
    if (has_session_bus()) {
        QDBusConnection::sessionBus().send(call("Refresh"));
    }
}

} // namespace beforehand::app
