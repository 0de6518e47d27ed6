// SPDX-License-Identifier: Apache-2.0
#include "app/main/window.h"

#include "app/main/denied_network.h"
#include "app/main/figure_images.h"
#include "app/main/sample.h"
#include "app/main/self_test.h"
#include "app/main/window_door.h"
#include "app/service/agent_client.h"
#include "app/service/cli/command.h"
#include "app/service/device.h"
#include "app/view/plurals.h"
#include "app/view/session.h"

#include <QDir>
#include <QGuiApplication>
#include <QLocale>
#include <QQmlApplicationEngine>
#include <QQuickWindow>
#include <QTimer>
#include <iostream>

using namespace beforehand;

namespace {

const std::vector<app::OptionSpec> window_options{
    {"demo", "", "open on a sample that is not kept"},
    {"self-test", "", "load every page without a display"},
    {"first-frame", "", "print how long the first frame took, and the memory, then quit"},
    {"rtl", "", "mirror the window, to try right to left"},
    {"now", "LOCAL", "start the clock at this wall time: for pictures and rehearsals"},
    {"size", "WxH", "the window's size"},
    {"open", "PAGE", "what a notification is about: see WindowDoor"}};

/// A sample is looked at with the person's own text size, colours and clock.
void copy_preferences(app::Composition& from, app::Composition& to) {
    if (const auto settings = from.settings().all()) {
        for (const auto& [name, value] : *settings) {
            static_cast<void>(to.settings().set(name, value)); // in memory, and only how it looks
        }
    }
}

/// What the window is about: the person's own data, or a sample in memory.
struct Opened {
    std::unique_ptr<app::Composition> composition;
    std::unique_ptr<view::Session> session;
};

Result<Opened> open(const std::optional<std::filesystem::path>& data, const app::Clock& clock,
                    app::Composition* own = nullptr) {
    auto composition = app::Composition::open(data, clock);
    if (!composition) {
        return std::unexpected(composition.error());
    }
    const bool demo = !data;
    if (own) {
        copy_preferences(*own, **composition);
    }
    if (demo) {
        if (const auto added = add_sample(**composition); !added) {
            return std::unexpected(added.error());
        }
    }
    auto session = std::make_unique<view::Session>(**composition, demo);
    return Opened{std::move(*composition), std::move(session)};
}

Result<app::SystemClock> wanted_clock(const app::Arguments& arguments) {
    const auto wall = app::wall_time_option(arguments, "now");
    return wall ? app::make_clock(*wall) : std::unexpected(wall.error());
}

/// Qt ends the program without a word of help where there is no screen.
bool has_display() {
    return qEnvironmentVariableIsSet("QT_QPA_PLATFORM") || qEnvironmentVariableIsSet("DISPLAY") ||
           qEnvironmentVariableIsSet("WAYLAND_DISPLAY");
}

/// English words for days and months, as all texts are English until translations come; the order
/// of a date and the clock are those of the person's country.
QLocale english_here() {
    const QLocale system = QLocale::system();
    return system.language() == QLocale::C ? QLocale::c()
                                           : QLocale(QLocale::English, system.territory());
}

int complain(const Error& error) {
    std::cerr << (error.where.empty() ? "" : error.where + ": ") << error.message << '\n';
    return static_cast<int>(app::Exit::bad_input);
}

QString absolute_path(const std::filesystem::path& folder) {
    return QDir(QString::fromStdString(folder.string())).absolutePath();
}

/// Shows what a notification was about, whichever procedure is shown now.
void open_page(const QString& page, view::Session& session, QQuickWindow& window) {
    const QStringList parts = page.split(u'|');
    const std::string procedure = parts.value(1).toStdString();
    if (!procedure.empty() &&
        (!session.snapshot() || session.snapshot()->procedure.id != procedure)) {
        session.show(procedure);
    }
    QMetaObject::invokeMethod(&window, "visit", Q_ARG(QString, parts.value(0)),
                              Q_ARG(QString, parts.value(2)), Q_ARG(QString, parts.value(3)));
    window.show();
    window.raise();
    window.requestActivate();
}

void remind_while_there_is_a_plan(view::Session& session) {
    view::RemindersView* reminding = session.reminding();
    QObject::connect(&session, &view::Session::changed, reminding,
                     &view::RemindersView::keep_running);
    reminding->keep_running();
}

QSize wanted_size(const app::Arguments& arguments) {
    const QStringList parts =
        QString::fromStdString(arguments.value("size").value_or("")).split(u'x');
    return parts.size() == 2 ? QSize(parts[0].toInt(), parts[1].toInt()) : QSize();
}

} // namespace

int run_window(int argc, char* argv[], const QStringList& words, const std::filesystem::path& data,
               FirstFrame& first_frame) {
    const auto arguments = app::Arguments::parse(words, window_options, 0, 0);
    if (!arguments) {
        std::cerr << arguments.error().message << " `beforehand --help` says more.\n";
        return static_cast<int>(app::Exit::usage);
    }
    const bool self_test = arguments->has("self-test");
    if (self_test) {
        qputenv("QT_QPA_PLATFORM", "offscreen");
    }
    if (!has_display()) {
        std::cerr << "There is no display to open the window on. The command line needs none: "
                     "`beforehand --help`.\n";
        return static_cast<int>(app::Exit::bad_input);
    }
    QLocale::setDefault(english_here());
    QGuiApplication application(argc, argv);
    QGuiApplication::setApplicationName(QStringLiteral("beforehand"));
    QGuiApplication::setApplicationDisplayName(QStringLiteral("Beforehand"));
    QGuiApplication::setApplicationVersion(QStringLiteral(BEFOREHAND_VERSION));
    QGuiApplication::setDesktopFileName(QStringLiteral("beforehand"));
    view::load_plurals();
    if (arguments->has("rtl")) {
        QGuiApplication::setLayoutDirection(Qt::RightToLeft);
    }

    const auto clock = wanted_clock(*arguments);
    if (!clock) {
        return complain(clock.error());
    }
    const bool demo = arguments->has("demo") || self_test;
    auto own = open(demo ? std::nullopt : std::optional(data), *clock);
    if (!own) {
        return complain(own.error());
    }
    Opened sample; // only while someone looks around before they have a procedure

    QQmlApplicationEngine engine;
    DeniedNetwork denied;
    engine.setNetworkAccessManagerFactory(&denied);
    engine.addImageProvider(QStringLiteral("figure"), new FigureImages); // which it deletes
    engine.addImportPath(QStringLiteral(":/qt/qml")); // the default only from Qt 6.5 on
    QStringList warnings;
    if (self_test) {
        collect_warnings(engine, warnings);
    }
    engine.setInitialProperties(
        {{QStringLiteral("session"), QVariant::fromValue(own->session.get())}});
    engine.load(QUrl(QStringLiteral("qrc:/qt/qml/Beforehand/Main.qml")));
    auto* window = engine.rootObjects().isEmpty()
                       ? nullptr
                       : qobject_cast<QQuickWindow*>(engine.rootObjects().constFirst());
    if (!window) {
        std::cerr << "The window could not be made.\n";
        return static_cast<int>(app::Exit::bad_input);
    }
    if (const QSize size = wanted_size(*arguments); size.isValid()) {
        window->resize(size);
    }

    if (arguments->has("first-frame")) {
        first_frame.report(*window);
    }

    const auto show = [window](view::Session* session) {
        window->setProperty("session", QVariant::fromValue(session));
    };
    SampleDoor door;
    QObject::connect(window, SIGNAL(lookAround()), &door, SIGNAL(entered()));
    QObject::connect(window, SIGNAL(leaveSample()), &door, SIGNAL(left()));
    QObject::connect(&door, &SampleDoor::entered, window, [&] {
        if (auto opened = open({}, *clock, own->composition.get())) {
            sample = std::move(*opened);
            show(sample.session.get());
        }
    });
    QObject::connect(&door, &SampleDoor::left, window, [&] {
        if (sample.session) {
            show(own->session.get());
            sample.session.release()->deleteLater(); // bindings still look at it in this turn
        }
    });

    if (self_test) {
        return load_every_page(*window, warnings);
    }
    WindowDoor window_door;
    app::AgentClient agent(absolute_path(data));
    if (!demo) {
        const auto visit = [&](const QString& page) { open_page(page, *own->session, *window); };
        QObject::connect(&window_door, &WindowDoor::opened, window, visit);
        if (const auto page = arguments->value("open")) {
            visit(QString::fromStdString(*page));
        }
        own->session->reminding()->use(agent);
        // Once the first frame is on its way: nobody waits for these.
        QTimer::singleShot(0, window, [&] {
            window_door.listen();
            remind_while_there_is_a_plan(*own->session);
        });
    }
    return QGuiApplication::exec();
}
