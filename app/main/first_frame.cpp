// SPDX-License-Identifier: Apache-2.0
#include "app/main/first_frame.h"

#include <QCoreApplication>
#include <QFile>
#include <ctime>
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
            // All threads, and what came before main: what the start costs even on a busy machine.
            const double processor_ms = 1e3 * static_cast<double>(std::clock()) / CLOCKS_PER_SEC;
            std::cout << "first frame " << ms << " ms, processor " << processor_ms
                      << " ms, peak memory " << peak_mib() << " MiB" << std::endl;
            QCoreApplication::quit();
        },
        static_cast<Qt::ConnectionType>(Qt::DirectConnection | Qt::SingleShotConnection));
}
