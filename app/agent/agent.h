// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/agent/agent_object.h"
#include "app/agent/desktop_notifier.h"
#include "app/agent/wake_timer.h"
#include "app/service/clock.h"
#include "app/service/deliverer.h"

#include <QDBusConnection>
#include <QFileSystemWatcher>
#include <QObject>
#include <QTimer>
#include <filesystem>
#include <memory>
#include <optional>

namespace beforehand::agent {

/// Everything of the agent that hangs on one connection to the session bus.
class BusPart : public QObject {
    Q_OBJECT

  public:
    BusPart(QDBusConnection bus, const std::filesystem::path& folder, const app::Clock& clock,
            WakeTimer& timer);
    ~BusPart() override;

    /// Takes the agent's name. False: another agent has it, and there is one of it.
    bool take_name();
    void look();

  signals:
    void disconnected();

  private slots:
    void on_disconnected();

  private:
    void answer_test(const QDBusMessage& call);
    QVariantMap status() const;
    void open_window(const std::string& procedure, const Subject* about);

    QDBusConnection bus_;
    std::filesystem::path folder_;
    WakeTimer& timer_;
    AgentObject object_;
    DesktopNotifier notifier_;
    app::Deliverer deliverer_;
};

/// The agent: one in a session, asleep until a reminder is due, the data, the clock, the zone or
/// the zone data change, or somebody asks.
class Agent : public QObject {
    Q_OBJECT

  public:
    Agent(std::filesystem::path folder, const app::Clock& clock,
          std::unique_ptr<TimerDescriptor> descriptor = make_timer_descriptor());
    ~Agent() override;

    /// Goes onto the bus and looks for the first time. False: there is no bus, or an agent already.
    bool start();

  signals:
    /// There is nothing left to do: another agent took over, or the session is gone.
    void finished();

  private:
    enum class Began { yes, no_bus, another };

    Began go_onto_bus();
    void lost_bus();
    void watch();
    void look_soon();

    std::filesystem::path folder_;
    const app::Clock& clock_;
    WakeTimer timer_;
    QFileSystemWatcher files_;
    QTimer soon_;      ///< gathers a burst of changes into one look
    QTimer reconnect_; ///< runs only while the bus is gone
    int tries_ = 0;
    int connections_ = 0;
    std::unique_ptr<BusPart> bus_part_;
};

} // namespace beforehand::agent
