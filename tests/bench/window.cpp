// SPDX-License-Identifier: Apache-2.0
// Opens one QML file the way the app opens its window: what BENCH_PAGE costs, and nothing else.
#include "app/main/first_frame.h"

#include <QGuiApplication>
#include <QQmlApplicationEngine>

int main(int argc, char* argv[]) {
    FirstFrame first_frame;
    QGuiApplication application(argc, argv);
    QQmlApplicationEngine engine;
    engine.addImportPath(QStringLiteral(":/qt/qml"));
    engine.load(QUrl(QStringLiteral("qrc:/qt/qml/" BENCH_PAGE)));
    auto* window = engine.rootObjects().isEmpty()
                       ? nullptr
                       : qobject_cast<QQuickWindow*>(engine.rootObjects().constFirst());
    if (!window) {
        return 1;
    }
    first_frame.report(*window);
    return QGuiApplication::exec();
}
