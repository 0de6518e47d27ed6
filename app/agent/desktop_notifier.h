// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/service/notifier.h"

#include <QDBusConnection>
#include <QDBusReply>
#include <QDBusServiceWatcher>
#include <QObject>
#include <QString>

namespace beforehand::agent {

/// Shows notifications through the desktop's own service, org.freedesktop.Notifications (Desktop
/// Notifications Specification 1.2). One is known as "BUS/OWNER/ID": ids are numbered anew by each
/// service that starts.
class DesktopNotifier final : public QObject, public app::Notifier {
    Q_OBJECT

  public:
    explicit DesktopNotifier(QDBusConnection bus, QObject* parent = nullptr);

    /// Whether a service is running. One that D-Bus can start runs from the first notification on.
    bool present() const { return !owner_.isEmpty(); }

    bool markup() const override { return markup_; }
    void show(const app::Notification& notification, Answer then) override;
    void withdraw(const std::string& shown_as) override;
    bool knows(const std::string& shown_as) const override;

  signals:
    void acted(const QString& shown_as, beforehand::app::NoticeAction action);
    void closed_by_person(const QString& shown_as);
    /// A service is there, and how it wants its texts is known: what could not be shown can be now.
    void appeared();

  private slots:
    void on_action(uint id, const QString& key);
    void on_closed(uint id, uint reason);

  private:
    void on_owner(const QString& owner);
    void learn(const QDBusReply<QStringList>& capabilities);
    QString name_of(uint id) const;

    QDBusConnection bus_;
    QDBusServiceWatcher watcher_;
    QString bus_id_;
    QString owner_; ///< unique name of the service; empty: none runs
    bool markup_ = true;
};

} // namespace beforehand::agent
