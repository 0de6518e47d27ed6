// SPDX-License-Identifier: Apache-2.0
// Opens the guide's longest article in the real window, in turn with an empty page of the same
// kind, and prints what each takes from the tap to its picture. And a keystroke of search, to the
// picture of what it found, against one that finds nothing.
#include "app/main/figure_images.h"
#include "app/main/sample.h"
#include "app/view/plurals.h"
#include "app/view/session.h"
#include "tests/bench/stopwatch.h"

#include <QGuiApplication>
#include <QQmlApplicationEngine>
#include <QQuickWindow>
#include <iostream>

using namespace beforehand;

namespace {

constexpr int runs = 31;

QString longest_article(const Guide& guide) {
    const auto found = std::ranges::max_element(guide.articles, {},
                                                [](const Article& a) { return a.blocks.size(); });
    return QString::fromStdString(found->key);
}

void settle(QQuickWindow& window) {
    QGuiApplication::processEvents();
    window.grabWindow();
}

double opening(QQuickWindow& window, QObject& nav, const QString& key) {
    const double taken = microseconds([&] {
        QMetaObject::invokeMethod(&nav, "push", Q_ARG(QString, "article"), Q_ARG(QString, key),
                                  Q_ARG(QString, ""));
        settle(window);
    });
    QMetaObject::invokeMethod(&nav, "back");
    settle(window);
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete); // the page that was left
    return taken;
}

double keystroke(QQuickWindow& window, view::Session& session, const QString& typed) {
    session.reading()->search(QString());
    settle(window);
    return microseconds([&] {
        session.reading()->search(typed);
        settle(window);
    });
}

} // namespace

int main(int argc, char* argv[]) {
    QGuiApplication application(argc, argv);
    view::load_plurals();
    const app::SystemClock clock;
    const auto composition = app::Composition::open(std::nullopt, clock);
    if (!composition || !add_sample(**composition)) {
        return 1;
    }
    view::Session session(**composition, true);
    QQmlApplicationEngine engine;
    engine.addImageProvider(QStringLiteral("figure"), new FigureImages);
    engine.addImportPath(QStringLiteral(":/qt/qml"));
    engine.setInitialProperties({{QStringLiteral("session"), QVariant::fromValue(&session)}});
    engine.load(QUrl(QStringLiteral("qrc:/qt/qml/Beforehand/Main.qml")));
    auto* window = engine.rootObjects().isEmpty()
                       ? nullptr
                       : qobject_cast<QQuickWindow*>(engine.rootObjects().constFirst());
    auto* nav = window ? window->property("nav").value<QObject*>() : nullptr;
    if (!nav) {
        return 1;
    }
    window->resize(390, 844);
    const QString longest = longest_article(*session.shown_guide());
    QMetaObject::invokeMethod(nav, "go", Q_ARG(QString, "learn"));
    settle(*window);
    std::vector<double> article;
    std::vector<double> empty;
    std::vector<double> found;
    std::vector<double> nothing;
    for (int run = 0; run <= runs; ++run) {
        const double one = opening(*window, *nav, longest);
        const double other = opening(*window, *nav, QStringLiteral("none"));
        const double hit = keystroke(*window, session, QStringLiteral("steroid"));
        const double miss = keystroke(*window, session, QStringLiteral("xyzzy"));
        if (run > 0) { // the first makes what is made once
            article.push_back(one);
            empty.push_back(other);
            found.push_back(hit);
            nothing.push_back(miss);
        }
    }
    std::cout << "article " << median(article) << "\nempty " << median(empty) << "\nfound "
              << median(found) << "\nnothing " << median(nothing) << '\n';
    return 0;
}
