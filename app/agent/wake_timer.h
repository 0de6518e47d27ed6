// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/time/types.h"

#include <QObject>
#include <QSocketNotifier>
#include <memory>
#include <optional>

namespace beforehand::agent {

/// The descriptor that a wake timer sleeps on. Tests have their own: nobody sets a machine's clock.
class TimerDescriptor {
  public:
    enum class News { expired, clock_set, nothing };

    virtual ~TimerDescriptor() = default;
    virtual int descriptor() const = 0; ///< becomes readable with news; -1: there is none
    /// Expires once the machine's clock shows `at`, at once if it does already. Said of every
    /// change of the clock, too. False: it cannot.
    virtual bool arm(Instant at) = 0;
    virtual News read() = 0;
};

/// timerfd on CLOCK_REALTIME with TFD_TIMER_CANCEL_ON_SET (timerfd_create(2)): it counts the time
/// that the machine was asleep, and notices that the clock was set. QTimer does neither.
std::unique_ptr<TimerDescriptor> make_timer_descriptor();

/// Sleeps until an instant of the machine's clock, and not a moment is spent awake meanwhile.
class WakeTimer : public QObject {
    Q_OBJECT

  public:
    explicit WakeTimer(std::unique_ptr<TimerDescriptor> descriptor, QObject* parent = nullptr);

    /// Replaces what was set. Empty: only a change of the clock wakes.
    void set(std::optional<Instant> at);

  signals:
    /// The instant has come, or the clock was set: look again.
    void woke();

  private:
    void arm();
    void read();

    std::unique_ptr<TimerDescriptor> descriptor_;
    std::unique_ptr<QSocketNotifier> readable_;
    std::optional<Instant> at_;
};

} // namespace beforehand::agent
