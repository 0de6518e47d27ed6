// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/service/agent_client.h"

namespace beforehand::testing {

/// What shows reminders, as a test wants it to be. It answers at once, or when it is told to.
class FakeAgent : public app::AgentClient {
  public:
    FakeAgent()
        : AgentClient(QStringLiteral("/data")) {}

    bool bus = true;
    std::optional<app::AgentStatus> status; ///< empty: it does not run
    QString start_fault;
    QString test_fault;
    bool holds_back = false; ///< answers wait for answer()
    int started = 0;
    int tested = 0;
    int refreshed = 0;

    void run(bool notifications = true, std::optional<Instant> next = {}) {
        status = app::AgentStatus{QStringLiteral("1"), data_folder(), notifications, next};
    }
    void answer() {
        for (const auto& held : std::exchange(held_, {})) {
            held();
        }
    }

    bool reachable() const override { return bus; }
    void ask_status(std::function<void(std::optional<app::AgentStatus>)> then) override {
        say([this, then] { then(status); });
    }
    void start(std::function<void(QString)> then) override {
        ++started;
        say([this, then] {
            if (start_fault.isEmpty() && !status) {
                run();
            }
            then(start_fault);
        });
    }
    void test(std::function<void(QString)> then) override {
        ++tested;
        say([this, then] { then(test_fault); });
    }
    void refresh() override { ++refreshed; }

  private:
    void say(std::function<void()> answer) {
        if (holds_back) {
            held_.push_back(std::move(answer));
        } else {
            answer();
        }
    }

    std::vector<std::function<void()>> held_;
};

} // namespace beforehand::testing
