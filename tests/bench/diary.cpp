// SPDX-License-Identifier: Apache-2.0
// bench_diary DIR [PEER_DIR]: microseconds in the real window on somebody's data. Without a peer: a
// minute's refresh on Today. With one, a copy of DIR: opening Diary for the first time, to its form
// and to its chart; the longest time meanwhile in which the window answers nothing; a refresh;
// frames while the chart is moved and while nothing is, and of an empty window of the same size;
// saving an entry to its row on the screen, in turn with the same rows by SQLite alone.
#include "app/main/figure_images.h"
#include "app/view/plurals.h"
#include "app/view/session.h"
#include "core/id.h"
#include "tests/bench/plain_entries.h"
#include "tests/bench/stopwatch.h"

#include <QGuiApplication>
#include <QQmlApplicationEngine>
#include <QQuickItem>
#include <QQuickWindow>
#include <iostream>

using namespace beforehand;

namespace {

constexpr int refreshes = 15;
constexpr int frames = 60;
constexpr int saves = 15;
constexpr QSize size{1200, 1400}; // the form, the chart and the newest entries are all on it
const std::string zone_name = "Europe/Berlin";

void say(const char* name, double value) {
    std::cout << name << ' ' << value << std::endl;
}

void settle(QQuickWindow& window) {
    QGuiApplication::processEvents();
    window.grabWindow();
}

const QQuickItem* find(const QQuickItem& in, const QString& name) {
    for (const QQuickItem* item : in.childItems()) {
        const QQuickItem* found = item->objectName() == name ? item : find(*item, name);
        if (found) {
            return found;
        }
    }
    return nullptr;
}

/// Whether an item is there, visible, and within the window.
bool on_screen(const QQuickWindow& window, const QString& name) {
    const QQuickItem* item = find(*window.contentItem(), name);
    return item && item->isVisible() && item->height() > 0 &&
           window.contentItem()->boundingRect().intersects(
               item->mapRectToScene(item->boundingRect()));
}

/// Gives the window its turns until it is so, to the frame that shows it. The longest turn.
template <class Condition>
double wait_for(QQuickWindow& window, Condition&& condition) {
    double longest = 0;
    do {
        longest = std::max(longest, microseconds([] { QGuiApplication::processEvents(); }));
    } while (!condition());
    return std::max(longest, microseconds([&] { window.grabWindow(); }));
}

void refresh(QQuickWindow& window, view::Session& session, const char* name) {
    std::vector<double> times;
    for (int i = 0; i <= refreshes; ++i) {
        times.push_back(microseconds([&] {
            session.refresh();
            settle(window);
        }));
    }
    times.erase(times.begin());
    say(name, median(times));
}

void open_diary(QQuickWindow& window, QObject& nav, view::DiaryView& diary) {
    double longest = 0;
    double form = 0;
    const double chart = microseconds([&] {
        form = microseconds([&] {
            longest = microseconds(
                [&] { QMetaObject::invokeMethod(&nav, "go", Q_ARG(QString, "diary")); });
            longest = std::max(longest, wait_for(window, [&] {
                                   return on_screen(window, QStringLiteral("entrySave"));
                               }));
        });
        longest = std::max(longest, wait_for(window, [&] {
                               return !diary.chart()->empty() &&
                                      on_screen(window, QStringLiteral("chart"));
                           }));
    });
    say("form", form);
    say("chart", chart);
    say("longest", longest);
}

/// A step to the side and its frame, in turn with a frame of the same page and of an empty window.
void move_chart(QQuickWindow& window, view::ChartView& chart) {
    QQuickWindow empty;
    empty.resize(size);
    empty.show();
    settle(empty);
    chart.setRange(QStringLiteral("weeks"));
    std::vector<double> moved, still, nothing;
    for (int i = 0; i < frames; ++i) {
        moved.push_back(microseconds([&] {
            chart.pan(0.01);
            settle(window);
        }));
        still.push_back(microseconds([&] { settle(window); }));
        nothing.push_back(microseconds([&] { settle(empty); }));
    }
    say("moved", median(moved));
    say("still", median(still));
    say("nothing", median(nothing));
}

QString newest(const view::DiaryView& diary) {
    auto& model = *const_cast<view::DiaryView&>(diary).latest();
    return model.data(model.index(0), view::LogModel::IdRole).toString();
}

void save(QQuickWindow& window, const view::Session& session, view::DiaryView& diary,
          PlainEntries& peer, const app::Clock& clock) {
    view::EntryView& entry = *diary.entry();
    std::vector<double> ours, theirs;
    for (int i = 0; i <= saves; ++i) {
        entry.begin(QStringLiteral("pain"));
        entry.setRest(i % 11);
        entry.setMoving(10 - i % 11);
        settle(window);
        const QString before = newest(diary);
        ours.push_back(microseconds([&] {
            entry.save();
            wait_for(window, [&] { return newest(diary) != before; });
        }));
        LogEntry row;
        row.id = new_id();
        row.kind = LogEntry::Kind::pain;
        row.procedure = session.snapshot()->procedure.id;
        row.happened_at = row.recorded_at = clock.now();
        row.zone = zone_name;
        row.scores = {{Side::left, i % 11, 10 - i % 11}};
        theirs.push_back(microseconds([&] { peer.add(row); }));
    }
    ours.erase(ours.begin());
    theirs.erase(theirs.begin());
    say("saved", median(ours));
    say("inserted", median(theirs));
}

} // namespace

int main(int argc, char* argv[]) {
    QGuiApplication application(argc, argv);
    view::load_plurals();
    if (argc < 2 || argc > 3) {
        std::cerr << "usage: bench_diary DIR [PEER_DIR]\n";
        return 2;
    }
    const app::SystemClock clock;
    const auto composition = app::Composition::open(argv[1], clock);
    if (!composition) {
        std::cerr << composition.error().message << '\n';
        return 1;
    }
    view::Session session(**composition, false);
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
    window->resize(size);
    settle(*window);
    settle(*window);
    if (argc == 2) {
        refresh(*window, session, "refresh");
        return 0;
    }
    view::DiaryView& diary = *session.diary();
    open_diary(*window, *nav, diary);
    refresh(*window, session, "refresh");
    move_chart(*window, *diary.chart());
    PlainEntries peer(std::filesystem::path(argv[2]) / "beforehand.db");
    save(*window, session, diary, peer, clock);
    return 0;
}
