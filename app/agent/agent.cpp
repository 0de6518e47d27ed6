// SPDX-License-Identifier: Apache-2.0
#include "app/agent/agent.h"

#include "app/agent/spare_memory.h"
#include "app/service/agent_names.h"
#include "app/service/device.h"

#include <QCoreApplication>
#include <QDBusConnectionInterface>
#include <QPointer>
#include <QProcess>

namespace beforehand::agent {

namespace {

using namespace std::chrono_literals;

QString text(const char* name) {
    return QString::fromLatin1(name);
}

QString as_path(const std::filesystem::path& path) {
    return QString::fromStdString(path.string());
}

app::Deliverer::Open opener(const std::filesystem::path& folder, const app::Clock& clock) {
    return [folder, &clock]() -> Result<std::shared_ptr<app::Composition>> {
        if (!app::Composition::has_data(folder)) {
            return fail(ErrorKind::not_found, "There are no data yet.", folder.string());
        }
        return app::Composition::open_unseen(folder, clock);
    };
}

/// The page of the window that shows a subject, as `beforehand --open` takes it.
QString page_of(const std::string& procedure, const Subject* about) {
    if (!about) {
        return QStringLiteral("reminders");
    }
    const QString kind =
        about->kind == Subject::Kind::step ? QStringLiteral("step") : QStringLiteral("diary");
    return QStringList{kind, QString::fromStdString(procedure), QString::fromStdString(about->key),
                       QString::fromStdString(about->occurrence)}
        .join(u'|');
}

} // namespace

BusPart::BusPart(QDBusConnection bus, const std::filesystem::path& folder, const app::Clock& clock,
                 WakeTimer& timer)
    : bus_(std::move(bus))
    , folder_(folder)
    , timer_(timer)
    , object_({.refresh = [this] { look(); },
               .status = [this] { return status(); },
               .test = [this](const QDBusMessage& call) { answer_test(call); }})
    , notifier_(bus_)
    , deliverer_(opener(folder, clock), notifier_, clock,
                 {.wake_at =
                      [this, &clock](std::optional<Instant> at) {
                          timer_.set(at ? std::optional(clock.machine_time(*at)) : at);
                      },
                  .open_window = [this](const std::string& procedure,
                                        const Subject* about) { open_window(procedure, about); },
                  .changed = [this] { emit object_.Changed(); }}) {
    connect(&notifier_, &DesktopNotifier::appeared, this, &BusPart::look);
    connect(&notifier_, &DesktopNotifier::acted, this,
            [this](const QString& shown_as, app::NoticeAction action) {
                deliverer_.act(shown_as.toStdString(), action);
            });
    connect(&notifier_, &DesktopNotifier::closed_by_person, this,
            [this](const QString& shown_as) { deliverer_.closed(shown_as.toStdString()); });
    bus_.connect({}, QStringLiteral("/org/freedesktop/DBus/Local"),
                 QStringLiteral("org.freedesktop.DBus.Local"), QStringLiteral("Disconnected"), this,
                 SLOT(on_disconnected()));
}

BusPart::~BusPart() {
    bus_.unregisterObject(text(app::agent_path));
    bus_.unregisterService(text(app::agent_service));
}

bool BusPart::take_name() {
    return bus_.registerObject(text(app::agent_path), &object_,
                               QDBusConnection::ExportScriptableContents) &&
           bus_.interface()
                   ->registerService(text(app::agent_service),
                                     QDBusConnectionInterface::DontQueueService,
                                     QDBusConnectionInterface::DontAllowReplacement)
                   .value() == QDBusConnectionInterface::ServiceRegistered;
}

void BusPart::look() {
    deliverer_.look();
    let_go_of_memory();
}

void BusPart::on_disconnected() {
    emit disconnected();
}

QVariantMap BusPart::status() const {
    QVariantMap status;
    status[QStringLiteral("version")] = QStringLiteral(BEFOREHAND_VERSION);
    status[QStringLiteral("data")] = as_path(folder_);
    status[QStringLiteral("pid")] = static_cast<int>(QCoreApplication::applicationPid());
    status[QStringLiteral("notifications")] = notifier_.present();
    if (const auto next = deliverer_.next()) {
        status[QStringLiteral("next")] =
            QVariant::fromValue(qlonglong(next->time_since_epoch().count()));
    }
    return status;
}

void BusPart::answer_test(const QDBusMessage& call) {
    auto* patience = new QTimer(this); // whoever pressed it waits for an answer
    patience->setSingleShot(true);
    connect(patience, &QTimer::timeout, this, [bus = bus_, call, patience] {
        patience->deleteLater();
        bus.send(call.createReply(QStringLiteral("The notification service does not answer.")));
    });
    patience->start(10s);
    deliverer_.test(
        [bus = bus_, call, waits = QPointer(patience)](const Result<std::string>& shown) {
            if (waits) {
                delete waits;
                bus.send(call.createReply(shown ? QString()
                                                : QString::fromStdString(shown.error().message)));
            }
        });
}

/// In the window that is open, or in a new one.
void BusPart::open_window(const std::string& procedure, const Subject* about) {
    const QString page = page_of(procedure, about);
    QDBusMessage open =
        QDBusMessage::createMethodCall(text(app::window_service), text(app::window_path),
                                       text(app::window_interface), QStringLiteral("Open"));
    open << page;
    open.setAutoStartService(false);
    auto* answer = new QDBusPendingCallWatcher(bus_.asyncCall(open), this);
    connect(answer, &QDBusPendingCallWatcher::finished, this, [this, answer, page] {
        answer->deleteLater();
        if (answer->isError()) {
            QProcess::startDetached(
                app::program_beside("beforehand"),
                {QStringLiteral("--data-dir"), as_path(folder_), QStringLiteral("--open"), page});
        }
    });
}

Agent::Agent(std::filesystem::path folder, const app::Clock& clock,
             std::unique_ptr<TimerDescriptor> descriptor)
    : folder_(std::move(folder))
    , clock_(clock)
    , timer_(std::move(descriptor)) {
    connect(&timer_, &WakeTimer::woke, this, [this] {
        if (bus_part_) {
            bus_part_->look();
        }
    });
    soon_.setSingleShot(true);
    soon_.setInterval(100ms);
    connect(&soon_, &QTimer::timeout, this, [this] {
        watch(); // a file that came or was replaced
        if (bus_part_) {
            bus_part_->look();
        }
    });
    connect(&files_, &QFileSystemWatcher::fileChanged, this, &Agent::look_soon);
    connect(&files_, &QFileSystemWatcher::directoryChanged, this, &Agent::look_soon);
    reconnect_.setSingleShot(true);
    connect(&reconnect_, &QTimer::timeout, this, [this] {
        const Began began = go_onto_bus();
        if (began == Began::no_bus) {
            lost_bus();
        } else if (began == Began::another) {
            emit finished();
        }
    });
}

Agent::~Agent() = default;

bool Agent::start() {
    watch();
    return go_onto_bus() == Began::yes;
}

Agent::Began Agent::go_onto_bus() {
    // Each time under another name: a connection that was cut stays cut.
    const QString name = QStringLiteral("agent-%1").arg(++connections_);
    const QDBusConnection bus = QDBusConnection::connectToBus(QDBusConnection::SessionBus, name);
    if (!bus.isConnected()) {
        QDBusConnection::disconnectFromBus(name);
        return Began::no_bus;
    }
    auto part = std::make_unique<BusPart>(bus, folder_, clock_, timer_);
    if (!part->take_name()) {
        return Began::another;
    }
    connect(part.get(), &BusPart::disconnected, this, &Agent::lost_bus, Qt::QueuedConnection);
    bus_part_ = std::move(part);
    tries_ = 0;
    bus_part_->look();
    return Began::yes;
}

/// A bus that was restarted comes back soon; one that does not is the end of the session.
void Agent::lost_bus() {
    constexpr int most_tries = 5; // half a minute
    bus_part_.reset();
    QDBusConnection::disconnectFromBus(QStringLiteral("agent-%1").arg(connections_));
    timer_.set({});
    if (tries_ == most_tries) {
        emit finished();
        return;
    }
    reconnect_.start(1s * (1 << tries_++));
}

/// What tells of another process's write, of a zone that was chosen, and of an update of the zone
/// data. Folders, as the files are replaced.
void Agent::watch() {
    for (const std::filesystem::path& path :
         {folder_, folder_ / "beforehand.db", std::filesystem::path("/etc"),
          app::zoneinfo_folder()}) {
        if (std::error_code ignored; std::filesystem::exists(path, ignored)) {
            files_.addPath(as_path(path));
        }
    }
}

void Agent::look_soon() {
    soon_.start();
}

} // namespace beforehand::agent
