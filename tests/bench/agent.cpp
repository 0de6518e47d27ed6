// SPDX-License-Identifier: Apache-2.0
// bench_agent DIR, on a session bus of its own: microseconds from the moment at which the timer
// wakes the agent to that at which the notification service has the call, for 1,000 reminders of
// procedures set up in DIR; and for a bare call of the same service.
#include "app/agent/agent.h"
#include "tests/app/fake_clock.h"
#include "tests/bench/stopwatch.h"

#include <QCoreApplication>
#include <QDBusMessage>
#include <QSemaphore>
#include <QThread>
#include <iostream>
#include <sys/eventfd.h>
#include <unistd.h>

using namespace beforehand;

namespace {

constexpr int wanted = 1'000;
using SteadyTime = std::chrono::steady_clock::time_point;

/// The service that shows notifications: it notes when it was called.
class Service : public QObject {
    Q_OBJECT
    Q_CLASSINFO("D-Bus Interface", "org.freedesktop.Notifications")

  public:
    QSemaphore called;
    SteadyTime at; ///< read once `called` is taken

  public slots:
    uint Notify(const QString&, uint replaces, const QString&, const QString&, const QString&,
                const QStringList&, const QVariantMap&, int) {
        at = std::chrono::steady_clock::now();
        called.release();
        return replaces ? replaces : ++last_;
    }
    QStringList GetCapabilities() { return {QStringLiteral("body-markup")}; }
    void CloseNotification(uint) {}

  private:
    uint last_ = 0;
};

/// A timer that wakes when it is poked.
class Poked final : public agent::TimerDescriptor {
  public:
    explicit Poked(int file)
        : file_(file) {}
    int descriptor() const override { return file_; }
    bool arm(Instant) override { return true; }
    News read() override {
        eventfd_t count = 0;
        return eventfd_read(file_, &count) == 0 ? News::expired : News::nothing;
    }

  private:
    int file_;
};

template <class Value>
Value need(Result<Value> result) {
    if (!result) {
        std::cerr << result.error().message << '\n';
        std::exit(1);
    }
    if constexpr (!std::is_void_v<Value>) {
        return std::move(*result);
    }
}

/// Until the service was called; the microseconds since `from`. Then until nothing more is asked
/// of it, and all that came of the call is done: some moments have two reminders.
double until_called(Service& service, SteadyTime from) {
    while (!service.called.tryAcquire()) {
        QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents, 20);
    }
    const SteadyTime at = service.at;
    for (int quiet = 0; quiet < 3;) {
        QThread::msleep(1);
        QCoreApplication::processEvents();
        quiet = service.called.tryAcquire() ? 0 : quiet + 1;
    }
    return std::chrono::duration<double, std::micro>(at - from).count();
}

/// When the reminders of a new procedure with the diary begun come.
std::vector<Instant> set_up(const std::filesystem::path& folder, testing::FakeClock& clock) {
    auto data = need(app::Composition::open(folder, clock));
    const std::string id = need(data->procedures().add({"si-joint-injection",
                                                        {},
                                                        "Etc/UTC",
                                                        parse_wall_time("2026-06-15T09:00").value(),
                                                        {},
                                                        {},
                                                        {}}));
    app::ReminderSettings settings = need(data->reminders().settings());
    settings.quiet.reset();
    need(data->reminders().set_settings(settings));
    const auto snapshot = need(data->procedures().snapshot(id));
    const auto book = need(data->reminders().book(*snapshot));
    std::vector<Instant> instants;
    for (const PlannedReminder& reminder : book->planned) {
        if (reminder.show > clock.now() && (instants.empty() || reminder.show > instants.back())) {
            instants.push_back(reminder.show);
        }
    }
    return instants;
}

} // namespace

int main(int argc, char* argv[]) {
    QCoreApplication application(argc, argv);
    const std::filesystem::path root = application.arguments().value(1).toStdString();

    Service service;
    QThread thread;
    service.moveToThread(&thread);
    thread.start();
    QDBusConnection serving =
        QDBusConnection::connectToBus(QDBusConnection::SessionBus, QStringLiteral("service"));
    serving.registerObject(QStringLiteral("/org/freedesktop/Notifications"), &service,
                           QDBusConnection::ExportAllSlots);
    if (!serving.registerService(QStringLiteral("org.freedesktop.Notifications"))) {
        std::cerr << "There is no session bus of our own.\n";
        return 1;
    }

    std::vector<double> shown;
    for (int folder = 0; shown.size() < wanted; ++folder) {
        testing::FakeClock clock("2026-06-01T08:00:00Z");
        const auto data = root / std::to_string(folder);
        const std::vector<Instant> instants = set_up(data, clock);
        const int file = eventfd(0, EFD_NONBLOCK);
        agent::Agent agent(data, clock, std::make_unique<Poked>(file));
        if (!agent.start()) {
            std::cerr << "The agent did not start.\n";
            return 1;
        }
        for (const Instant at : instants) {
            clock.set(format_instant(at));
            const auto from = std::chrono::steady_clock::now();
            eventfd_write(file, 1);
            shown.push_back(until_called(service, from));
        }
    }
    std::vector<double> bare;
    QDBusConnection calling =
        QDBusConnection::connectToBus(QDBusConnection::SessionBus, QStringLiteral("calling"));
    for (int i = 0; i < wanted; ++i) {
        QDBusMessage call = QDBusMessage::createMethodCall(
            QStringLiteral("org.freedesktop.Notifications"),
            QStringLiteral("/org/freedesktop/Notifications"),
            QStringLiteral("org.freedesktop.Notifications"), QStringLiteral("Notify"));
        call << QString() << 0U << QString() << QStringLiteral("title") << QStringLiteral("body")
             << QStringList() << QVariantMap() << 0;
        const auto from = std::chrono::steady_clock::now();
        calling.asyncCall(call);
        bare.push_back(until_called(service, from));
    }
    std::cout << "shown " << median(shown) << "\nworst " << std::ranges::max(shown) << "\nbare "
              << median(bare) << "\ncount " << shown.size() << '\n';
    thread.quit();
    thread.wait();
    return 0;
}

#include "agent.moc"
