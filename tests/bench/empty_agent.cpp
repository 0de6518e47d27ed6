// SPDX-License-Identifier: Apache-2.0
// A program that has a name on the session bus and does nothing: what the agent's memory is
// compared with.
#include <QCoreApplication>
#include <QDBusConnection>

int main(int argc, char* argv[]) {
    QCoreApplication application(argc, argv);
    return QDBusConnection::sessionBus().registerService(QStringLiteral("org.beforehand.Empty"))
               ? QCoreApplication::exec()
               : 1;
}
