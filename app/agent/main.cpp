// SPDX-License-Identifier: Apache-2.0
#include "app/agent/agent.h"
#include "app/service/device.h"
#include "core/time/iso8601.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QDir>
#include <iostream>

using namespace beforehand;

namespace {

Result<app::SystemClock> wanted_clock(const QString& now) {
    if (now.isEmpty()) {
        return app::SystemClock();
    }
    const auto wall = parse_wall_time(now.toStdString());
    return wall ? app::make_clock(*wall) : std::unexpected(wall.error());
}

} // namespace

int main(int argc, char* argv[]) {
    QCoreApplication application(argc, argv);
    QCoreApplication::setApplicationName(QStringLiteral("beforehand-agent"));
    QCoreApplication::setApplicationVersion(QStringLiteral(BEFOREHAND_VERSION));
    QCommandLineParser parser;
    parser.setApplicationDescription(
        QStringLiteral("Shows the reminders of Beforehand while its window is closed. There is one "
                       "in a session; it is started at login, by the window or by D-Bus."));
    parser.addHelpOption();
    parser.addVersionOption();
    const QCommandLineOption folder(QStringLiteral("data-dir"),
                                    QStringLiteral("where the data lie"), QStringLiteral("DIR"));
    parser.addOption(folder);
    QCommandLineOption now(QStringLiteral("now"),
                           QStringLiteral("start the clock at this wall time: for rehearsals"),
                           QStringLiteral("LOCAL"));
    now.setFlags(QCommandLineOption::HiddenFromHelp);
    parser.addOption(now);
    parser.process(application);
    const std::filesystem::path data =
        parser.isSet(folder)
            ? std::filesystem::path(QDir(parser.value(folder)).absolutePath().toStdString())
            : app::default_data_folder();

    // Who never made a plan here has nothing to be reminded of, at any login.
    if (std::error_code ignored; !std::filesystem::exists(data, ignored)) {
        return 0;
    }
    const auto clock = wanted_clock(parser.value(now));
    if (!clock) {
        std::cerr << "--now: " << clock.error().message << '\n';
        return 2;
    }
    agent::Agent agent(data, *clock);
    QObject::connect(&agent, &agent::Agent::finished, &application, &QCoreApplication::quit,
                     Qt::QueuedConnection);
    return agent.start() ? QCoreApplication::exec() : 0;
}
