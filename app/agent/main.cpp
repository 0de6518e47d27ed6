// SPDX-License-Identifier: Apache-2.0
#include "app/agent/agent.h"
#include "app/service/device.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QDir>

using namespace beforehand;

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
    parser.process(application);
    const std::filesystem::path data =
        parser.isSet(folder)
            ? std::filesystem::path(QDir(parser.value(folder)).absolutePath().toStdString())
            : app::default_data_folder();

    // Who never made a plan here has nothing to be reminded of, at any login.
    if (std::error_code ignored; !std::filesystem::exists(data, ignored)) {
        return 0;
    }
    const app::SystemClock clock;
    agent::Agent agent(data, clock);
    QObject::connect(&agent, &agent::Agent::finished, &application, &QCoreApplication::quit,
                     Qt::QueuedConnection);
    return agent.start() ? QCoreApplication::exec() : 0;
}
