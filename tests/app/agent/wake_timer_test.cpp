// SPDX-License-Identifier: Apache-2.0
// Nobody sets the machine's clock here: a descriptor of our own says that it was set.
#include "app/agent/wake_timer.h"

#include <QSignalSpy>
#include <QTest>

#include <sys/eventfd.h>
#include <unistd.h>
#include <vector>

using namespace beforehand;
using namespace beforehand::agent;
using namespace std::chrono_literals;

namespace {

using News = TimerDescriptor::News;

const Instant noon = date::sys_days{date::November / 26 / 2026} + 12h;

/// What a test sees of a descriptor that a timer owns.
struct Seen {
    std::vector<Instant> armed;
    News news = News::nothing;
    int descriptor = -1;

    void tell(News what) {
        news = what;
        QCOMPARE(eventfd_write(descriptor, 1), 0);
    }
};

class FakeDescriptor final : public TimerDescriptor {
  public:
    explicit FakeDescriptor(Seen& seen)
        : seen_(seen) {
        seen_.descriptor = eventfd(0, EFD_NONBLOCK | EFD_CLOEXEC);
    }
    ~FakeDescriptor() override { close(seen_.descriptor); }
    FakeDescriptor(const FakeDescriptor&) = delete;
    FakeDescriptor& operator=(const FakeDescriptor&) = delete;

    int descriptor() const override { return seen_.descriptor; }
    bool arm(Instant at) override {
        seen_.armed.push_back(at);
        return true;
    }
    News read() override {
        eventfd_t times = 0;
        eventfd_read(seen_.descriptor, &times);
        return std::exchange(seen_.news, News::nothing);
    }

  private:
    Seen& seen_;
};

/// A machine without one.
class NoDescriptor final : public TimerDescriptor {
  public:
    int descriptor() const override { return -1; }
    bool arm(Instant) override { return false; }
    News read() override { return News::nothing; }
};

} // namespace

class WakeTimerTest : public QObject {
    Q_OBJECT

    Seen seen_;
    std::unique_ptr<WakeTimer> timer_;
    std::unique_ptr<QSignalSpy> woke_;

  private slots:
    void init() {
        seen_ = {};
        timer_ = std::make_unique<WakeTimer>(std::make_unique<FakeDescriptor>(seen_));
        woke_ = std::make_unique<QSignalSpy>(timer_.get(), &WakeTimer::woke);
    }
    void cleanup() {
        woke_.reset();
        timer_.reset();
    }

    void it_wakes_once_at_its_instant() {
        timer_->set(noon);
        QCOMPARE(seen_.armed.back(), noon);
        QCOMPARE(woke_->count(), 0);
        seen_.tell(News::expired);
        QVERIFY(woke_->wait());
        QCOMPARE(woke_->count(), 1);
        // What has passed is not armed again, or it would never sleep.
        QVERIFY(seen_.armed.back() > noon + 24h * 365 * 100);
        QCoreApplication::processEvents();
        QCOMPARE(woke_->count(), 1);
    }

    void a_clock_that_is_set_wakes_it_and_it_is_armed_anew() {
        timer_->set(noon);
        for (int times = 1; times <= 3; ++times) { // forward and back: it says the same
            const std::size_t armed = seen_.armed.size();
            seen_.tell(News::clock_set);
            QVERIFY(woke_->wait());
            QCOMPARE(woke_->count(), times);
            QCOMPARE(seen_.armed.size(), armed + 1);
            QCOMPARE(seen_.armed.back(), noon); // a cancelled timer tells of nothing more
        }
    }

    void whoever_is_woken_may_set_it() {
        connect(timer_.get(), &WakeTimer::woke, timer_.get(), [this] { timer_->set(noon + 1h); });
        timer_->set(noon);
        seen_.tell(News::expired);
        QVERIFY(woke_->wait());
        QCOMPARE(seen_.armed.back(), noon + 1h);
    }

    void with_nothing_ahead_it_still_notices_the_clock() {
        QCOMPARE(seen_.armed.size(), 1U); // from the start
        timer_->set(noon);
        timer_->set({});
        QVERIFY(seen_.armed.back() > noon + 24h * 365 * 100);
        seen_.tell(News::clock_set);
        QVERIFY(woke_->wait());
        QVERIFY(seen_.armed.back() > noon + 24h * 365 * 100);
    }

    void no_news_wakes_nobody() {
        timer_->set(noon);
        const std::size_t armed = seen_.armed.size();
        seen_.tell(News::nothing);
        QTRY_COMPARE(eventfd_pending(), false);
        QCOMPARE(woke_->count(), 0);
        QCOMPARE(seen_.armed.size(), armed);
    }

    void without_a_descriptor_it_is_harmless() {
        WakeTimer timer(std::make_unique<NoDescriptor>());
        timer.set(noon);
        timer.set({});
    }

    void the_real_one_expires_at_once_for_what_has_passed() {
        for (const Instant past : {Instant{}, Instant{} - 1h, Instant::min(), noon - 24h * 3650}) {
            WakeTimer timer(make_timer_descriptor());
            const QSignalSpy woke(&timer, &WakeTimer::woke);
            timer.set(past);
            QTRY_COMPARE(woke.count(), 1);
            QCoreApplication::processEvents();
            QCOMPARE(woke.count(), 1);
        }
    }

    void the_real_one_sleeps_until_what_is_ahead() {
        const auto descriptor = make_timer_descriptor();
        QVERIFY(descriptor->descriptor() >= 0);
        QVERIFY(descriptor->arm(date::sys_days{date::January / 1 / 2200}));
        QVERIFY(descriptor->read() == News::nothing);
        QVERIFY(descriptor->arm(Instant{}));
        QSocketNotifier readable(descriptor->descriptor(), QSocketNotifier::Read);
        QSignalSpy told(&readable, &QSocketNotifier::activated);
        QVERIFY(told.wait());
        QVERIFY(descriptor->read() == News::expired);
        QVERIFY(descriptor->read() == News::nothing); // said once
    }

  private:
    bool eventfd_pending() const {
        fd_set set;
        FD_ZERO(&set);
        FD_SET(seen_.descriptor, &set);
        timeval now{};
        return select(seen_.descriptor + 1, &set, nullptr, nullptr, &now) > 0;
    }
};

QTEST_GUILESS_MAIN(WakeTimerTest)
#include "wake_timer_test.moc"
