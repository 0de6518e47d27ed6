// SPDX-License-Identifier: Apache-2.0
#include "app/main/first_frame.h"

#include <QCoreApplication>
#include <QFile>
#include <iostream>

namespace {

/// The most resident memory so far; 0 where the system does not say. Not getrusage(): that counts
/// what the process that started this one had in use.
double peak_mib() {
    QFile status(QStringLiteral("/proc/self/status"));
    if (status.open(QIODevice::ReadOnly)) {
        for (const QByteArray& line : status.readAll().split('\n')) {
            if (line.startsWith("VmHWM:")) {
                return line.mid(6).simplified().split(' ').first().toDouble() / 1024;
            }
        }
    }
    return 0;
}

} // namespace

void FirstFrame::report(QQuickWindow& window) {
    // Direct: with a render thread, the time is taken there and not when this one gets round to it.
    QObject::connect(
        &window, &QQuickWindow::frameSwapped, &window,
        [this] {
            const double ms = static_cast<double>(since_main_.nsecsElapsed()) / 1e6;
            std::cout << "first frame " << ms << " ms, peak memory " << peak_mib() << " MiB"
                      << std::endl;
            QCoreApplication::quit();
        },
        static_cast<Qt::ConnectionType>(Qt::DirectConnection | Qt::SingleShotConnection));
}
