// SPDX-License-Identifier: Apache-2.0
// Shows the components, or with --grab writes a picture of them and ends. For example:
//   QT_QPA_PLATFORM=offscreen beforehand_gallery --mode dark --scale 2 --rtl --size 390x844
//       --sheet plan --grab plan.png
#include <QCommandLineParser>
#include <QGuiApplication>
#include <QQmlApplicationEngine>
#include <QQuickWindow>
#include <QTimer>

namespace {
// Long enough for layouts and images to settle before the picture is taken.
constexpr int settle_ms = 700;
} // namespace

int main(int argc, char** argv) {
    QGuiApplication app(argc, argv);
    QCommandLineParser args;
    args.addHelpOption();
    args.addOptions({{"mode", "light, dark or contrast", "mode", "light"},
                     {"scale", "text scale, 1 to 2", "scale", "1"},
                     {"rtl", "mirror right to left"},
                     {"size", "window size", "WxH", "390x844"},
                     {"sheet", "which part of the gallery", "sheet", "today"},
                     {"file", "another QML file to show", "file", QStringLiteral(GALLERY_FILE)},
                     {"grab", "write a picture and end", "file"}});
    args.process(app);

    const QStringList size = args.value("size").split('x');
    QQmlApplicationEngine engine;
    engine.addImportPath(QStringLiteral(":/qt/qml"));
    engine.setInitialProperties({{"mode", args.value("mode")},
                                 {"textScale", args.value("scale").toDouble()},
                                 {"rtl", args.isSet("rtl")},
                                 {"sheet", args.value("sheet")},
                                 {"width", size.value(0).toInt()},
                                 {"height", size.value(1).toInt()}});
    engine.load(QUrl::fromLocalFile(args.value("file")));
    if (engine.rootObjects().isEmpty())
        return 1;
    if (args.isSet("grab")) {
        QTimer::singleShot(settle_ms, &app, [&] {
            auto* window = qobject_cast<QQuickWindow*>(engine.rootObjects().constFirst());
            app.exit(window && window->grabWindow().save(args.value("grab")) ? 0 : 1);
        });
    }
    return app.exec();
}
