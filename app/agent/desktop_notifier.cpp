// SPDX-License-Identifier: Apache-2.0
#include "app/agent/desktop_notifier.h"

#include <QDBusConnectionInterface>
#include <QDBusMessage>
#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>
#include <array>

namespace beforehand::agent {

namespace {

using app::NoticeAction;

const QString service = QStringLiteral("org.freedesktop.Notifications");
const QString path = QStringLiteral("/org/freedesktop/Notifications");
const QString get_capabilities = QStringLiteral("GetCapabilities");

/// A service that is only slow shows it in the end. Asked again before it said under which number,
/// it would show two; of one that ended the bus tells at once.
constexpr int patience_ms = 5 * 60'000;

/// What is due waits this long at most for how a service wants its texts.
constexpr int moment_ms = 1'000;

struct ActionName {
    NoticeAction action;
    const char* key;
    const char* words;
};
constexpr std::array<ActionName, 5> actions{{
    {NoticeAction::done, "done", "Done"},
    {NoticeAction::snooze_10_minutes, "snooze-10", "In 10 minutes"},
    {NoticeAction::snooze_1_hour, "snooze-60", "In 1 hour"},
    {NoticeAction::snooze_evening, "snooze-evening", "This evening"},
    {NoticeAction::open, "default", "Open"}, // what a click on the notification itself does
}};

QStringList action_list(const std::vector<NoticeAction>& wanted) {
    QStringList list;
    for (const ActionName& name : actions) {
        if (std::ranges::find(wanted, name.action) != wanted.end()) {
            list << QString::fromLatin1(name.key) << QString::fromLatin1(name.words);
        }
    }
    return list;
}

QVariantMap hints_for(const app::Notification& notification) {
    const QString tag = QString::fromStdString(notification.tag);
    return {
        {QStringLiteral("urgency"), QVariant::fromValue(uchar(notification.urgent ? 2 : 1))},
        {QStringLiteral("desktop-entry"), QStringLiteral("beforehand")},
        {QStringLiteral("category"), QStringLiteral("x-beforehand.reminder")},
        // By these names services replace a notification that nobody knows the number of any more,
        // as after a crash.
        {QStringLiteral("x-canonical-private-synchronous"), tag},
        {QStringLiteral("x-dunst-stack-tag"), tag},
    };
}

QDBusMessage call(const QString& method) {
    return QDBusMessage::createMethodCall(service, path, service, method);
}

} // namespace

DesktopNotifier::DesktopNotifier(QDBusConnection bus, QObject* parent)
    : QObject(parent)
    , bus_(std::move(bus))
    , watcher_(service, bus_, QDBusServiceWatcher::WatchForOwnerChange) {
    connect(&watcher_, &QDBusServiceWatcher::serviceOwnerChanged, this,
            [this](const QString&, const QString&, const QString& now) { on_owner(now); });
    bus_.connect(service, path, service, QStringLiteral("ActionInvoked"), this,
                 SLOT(on_action(uint, QString)));
    bus_.connect(service, path, service, QStringLiteral("NotificationClosed"), this,
                 SLOT(on_closed(uint, uint)));
    const QDBusReply<QString> id = bus_.call(QDBusMessage::createMethodCall(
        QStringLiteral("org.freedesktop.DBus"), QStringLiteral("/org/freedesktop/DBus"),
        QStringLiteral("org.freedesktop.DBus"), QStringLiteral("GetId")));
    bus_id_ = id.value();
    if (const QDBusConnectionInterface* names = bus_.interface()) {
        owner_ = names->serviceOwner(service).value();
    }
    if (present()) {
        learn(bus_.call(call(get_capabilities), QDBus::Block, moment_ms));
    }
}

void DesktopNotifier::on_owner(const QString& owner) {
    owner_ = owner;
    if (!present()) {
        return;
    }
    auto* answer =
        new QDBusPendingCallWatcher(bus_.asyncCall(call(get_capabilities), moment_ms), this);
    connect(answer, &QDBusPendingCallWatcher::finished, this, [this, answer] {
        answer->deleteLater();
        learn(*answer);
        emit appeared();
    });
}

void DesktopNotifier::learn(const QDBusReply<QStringList>& capabilities) {
    markup_ =
        !capabilities.isValid() || capabilities.value().contains(QStringLiteral("body-markup"));
}

QString DesktopNotifier::name_of(uint id) const {
    return bus_id_ + u'/' + owner_ + u'/' + QString::number(id);
}

bool DesktopNotifier::knows(const std::string& shown_as) const {
    return present() && QString::fromStdString(shown_as).startsWith(bus_id_ + u'/' + owner_ + u'/');
}

void DesktopNotifier::show(const app::Notification& notification, Answer then) {
    const uint replaces =
        knows(notification.replaces)
            ? QString::fromStdString(notification.replaces).section(u'/', -1).toUInt()
            : 0;
    QDBusMessage message = call(QStringLiteral("Notify"));
    message << QStringLiteral("Beforehand") << replaces << QStringLiteral("beforehand")
            << QString::fromStdString(notification.words.title)
            << QString::fromStdString(notification.words.body) << action_list(notification.actions)
            << hints_for(notification) << 0; // it stays until somebody acts, or it is over
    auto* answer = new QDBusPendingCallWatcher(bus_.asyncCall(message, patience_ms), this);
    connect(
        answer, &QDBusPendingCallWatcher::finished, this, [this, answer, then = std::move(then)] {
            answer->deleteLater();
            const QDBusPendingReply<uint> reply = *answer;
            if (reply.isError()) {
                then(fail(ErrorKind::io, reply.error().message().toStdString(),
                          reply.error().name().toStdString()));
                return;
            }
            // Of one that D-Bus started for this, word may come after the answer.
            owner_ = reply.reply().service().startsWith(u':') ? reply.reply().service() : owner_;
            then(name_of(reply.value()).toStdString());
        });
}

void DesktopNotifier::withdraw(const std::string& shown_as) {
    if (knows(shown_as)) {
        QDBusMessage message = call(QStringLiteral("CloseNotification"));
        message << QString::fromStdString(shown_as).section(u'/', -1).toUInt();
        // A bus lets only so many wait for an answer, and after a start there may be more.
        bus_.send(message);
    }
}

void DesktopNotifier::on_action(uint id, const QString& key) {
    for (const ActionName& name : actions) {
        if (key == QLatin1String(name.key)) {
            emit acted(name_of(id), name.action);
        }
    }
}

void DesktopNotifier::on_closed(uint id, uint reason) {
    constexpr uint by_the_person = 2; // the specification's table of reasons
    if (reason == by_the_person) {
        emit closed_by_person(name_of(id));
    }
}

} // namespace beforehand::agent
