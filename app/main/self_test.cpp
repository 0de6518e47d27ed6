// SPDX-License-Identifier: Apache-2.0
#include "app/main/self_test.h"

#include "app/view/session.h"

#include <QGuiApplication>
#include <QQmlError>
#include <QSet>
#include <iostream>

using namespace beforehand;

namespace {

QStringList* caught = nullptr;

/// Warnings of QML components reach only the message handler.
void catch_message(QtMsgType type, const QMessageLogContext&, const QString& message) {
    // What Qt says of the machine ("XDG_RUNTIME_DIR not set") is not about a page.
    const bool about_a_page = message.contains(QStringLiteral(".qml"));
    if (type != QtDebugMsg && type != QtInfoMsg && about_a_page && caught) {
        caught->push_back(message);
    }
}

} // namespace

void collect_warnings(QQmlEngine& engine, QStringList& warnings) {
    caught = &warnings;
    qInstallMessageHandler(catch_message);
    QObject::connect(&engine, &QQmlEngine::warnings, &engine,
                     [&warnings](const QList<QQmlError>& errors) {
                         for (const QQmlError& error : errors) {
                             warnings.push_back(error.toString());
                         }
                     });
}

int load_every_page(QQuickWindow& window, const QStringList& warnings) {
    auto* session = window.property("session").value<view::Session*>();
    auto* nav = window.property("nav").value<QObject*>();
    if (!session || !nav) {
        std::cerr << "The window has no session or no way around.\n";
        return 1;
    }
    int pages = 0;
    const auto look = [&window, &pages] {
        QGuiApplication::processEvents();
        pages += !window.grabWindow().isNull();
    };
    const auto open = [nav](const char* page, const QString& a = {}, const QString& b = {}) {
        QMetaObject::invokeMethod(nav, "push", Q_ARG(QString, QString::fromUtf8(page)),
                                  Q_ARG(QString, a), Q_ARG(QString, b));
    };
    const auto back = [nav] { QMetaObject::invokeMethod(nav, "back"); };

    const view::StepListModel& timeline = *session->timeline();
    const view::TextListModel& articles = *session->reading()->questions();
    const struct {
        QSize size;
        const char* theme;
    } looks[] = {{{390, 844}, "light"},
                 {{390, 844}, "contrast"},
                 {{800, 600}, "light"},
                 {{1280, 800}, "dark"}};
    for (const auto& [size, theme] : looks) {
        window.resize(size);
        session->preferences()->setTheme(QString::fromUtf8(theme));
        for (const char* place : {"today", "plan", "diary", "learn", "more"}) {
            QMetaObject::invokeMethod(nav, "go", Q_ARG(QString, QString::fromUtf8(place)));
            look();
        }
        for (const char* page :
             {"help",       "setup",      "move",    "answers", "contacts",  "reminders",
              "appearance", "about",      "note",    "change",  "own",       "card",
              "documents",  "procedures", "guide",   "history", "questions", "entries",
              "schedule",   "numbers",    "compare", "report",  "data",      "setupReminders"}) {
            open(page);
            look();
            back();
        }
    }
    for (int row = 0; row < articles.rowCount(); ++row) {
        open("article", articles.data(articles.index(row), view::TextListModel::IdRole).toString());
        look();
        back();
    }
    QSet<QString> steps;
    for (int row = 0; row < timeline.rowCount(); ++row) {
        const QModelIndex index = timeline.index(row);
        const QString key = timeline.data(index, view::StepListModel::KeyRole).toString();
        if (!key.isEmpty() && !steps.contains(key)) {
            steps.insert(key);
            open("step", key, timeline.data(index, view::StepListModel::OccurrenceRole).toString());
            look();
            back();
        }
    }
    for (const QString& warning : warnings) {
        std::cerr << warning.toStdString() << '\n';
    }
    std::cout << pages << " pages shown, " << warnings.size() << " warnings\n";
    return warnings.isEmpty() && pages > 0 ? 0 : 1;
}
