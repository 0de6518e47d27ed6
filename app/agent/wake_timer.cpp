// SPDX-License-Identifier: Apache-2.0
#include "app/agent/wake_timer.h"

#include <cerrno>
#include <cstdint>
#include <sys/timerfd.h>
#include <unistd.h>

namespace beforehand::agent {

namespace {

/// Far enough to be never, near enough for every kernel: the year 2200.
constexpr Instant never = date::sys_days{date::January / 1 / 2200};

class TimerFd final : public TimerDescriptor {
  public:
    TimerFd()
        : descriptor_(timerfd_create(CLOCK_REALTIME, TFD_NONBLOCK | TFD_CLOEXEC)) {}
    ~TimerFd() override {
        if (descriptor_ >= 0) {
            close(descriptor_);
        }
    }
    TimerFd(const TimerFd&) = delete;
    TimerFd& operator=(const TimerFd&) = delete;

    int descriptor() const override { return descriptor_; }

    bool arm(Instant at) override {
        itimerspec when{};
        // Zero would disarm it; anything past expires at once.
        when.it_value.tv_sec = std::max<std::int64_t>(at.time_since_epoch().count(), 1);
        return timerfd_settime(descriptor_, TFD_TIMER_ABSTIME | TFD_TIMER_CANCEL_ON_SET, &when,
                               nullptr) == 0;
    }

    News read() override {
        std::uint64_t times = 0;
        if (::read(descriptor_, &times, sizeof times) == sizeof times) {
            return News::expired;
        }
        return errno == ECANCELED ? News::clock_set : News::nothing;
    }

  private:
    int descriptor_;
};

} // namespace

std::unique_ptr<TimerDescriptor> make_timer_descriptor() {
    return std::make_unique<TimerFd>();
}

WakeTimer::WakeTimer(std::unique_ptr<TimerDescriptor> descriptor, QObject* parent)
    : QObject(parent)
    , descriptor_(std::move(descriptor)) {
    if (descriptor_->descriptor() >= 0) {
        readable_ =
            std::make_unique<QSocketNotifier>(descriptor_->descriptor(), QSocketNotifier::Read);
        connect(readable_.get(), &QSocketNotifier::activated, this, &WakeTimer::read);
    }
    arm();
}

void WakeTimer::set(std::optional<Instant> at) {
    at_ = at;
    arm();
}

void WakeTimer::arm() {
    // A timer that is not armed does not notice that the clock was set.
    descriptor_->arm(at_.value_or(never));
}

void WakeTimer::read() {
    switch (descriptor_->read()) {
    case TimerDescriptor::News::expired:
        at_.reset();
        break;
    case TimerDescriptor::News::clock_set:
        break;
    case TimerDescriptor::News::nothing:
        return;
    }
    arm(); // what was cancelled tells of nothing more, until somebody sets another instant
    emit woke();
}

} // namespace beforehand::agent
