// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/time/types.h"

#include <QObject>
#include <QString>
#include <functional>
#include <optional>

namespace beforehand::app {

/// Whether there is a session bus to find anybody on. Looks, and starts nothing.
bool has_session_bus();

/// Asks a running agent to look again, and waits a moment for it to hear. Without one, nothing.
void tell_agent();

/// What the agent says of itself.
struct AgentStatus {
    QString version;
    QString data_folder;
    bool notifications = false; ///< a notification service is running
    std::optional<Instant> next{};
};

/// The agent, as the window has it. Answers come later, through the event loop.
class AgentClient : public QObject {
    Q_OBJECT

  public:
    /// `data_folder` is what an agent that this starts is to look after.
    explicit AgentClient(QString data_folder, QObject* parent = nullptr);

    const QString& data_folder() const { return data_folder_; }

    /// Empty: no agent runs.
    void ask_status(std::function<void(std::optional<AgentStatus>)> then);
    /// Starts one: by D-Bus where it is installed, else the program that lies beside this one. The
    /// answer is empty, or why it could not be started.
    void start(std::function<void(QString)> then);
    /// Empty once the notification service took a test, or why it did not.
    void test(std::function<void(QString)> then);
    /// Asks it to look again; nothing where none runs.
    void refresh();

  signals:
    /// The agent changed the data, or came, or went.
    void changed();

  private:
    void start_beside(std::function<void(QString)> then);
    void await_start(std::function<void(QString)> then);

    QString data_folder_;
};

} // namespace beforehand::app
