// SPDX-License-Identifier: Apache-2.0
#include "app/main/self_test.h"

#include "app/view/session.h"

#include <QGuiApplication>
#include <QQmlError>
#include <iostream>

using namespace beforehand;

namespace {

QStringList* caught = nullptr;

/// Warnings of QML components reach only the message handler.
void catch_message(QtMsgType type, const QMessageLogContext&, const QString& message) {
    if (type != QtDebugMsg && type != QtInfoMsg && caught) {
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
    const view::TextListModel& articles = *session->guide()->articles();
    for (const QSize size : {QSize(390, 844), QSize(800, 600), QSize(1280, 800)}) {
        window.resize(size);
        for (const char* mode : {"light", "dark", "contrast"}) {
            session->preferences()->setTheme(QString::fromUtf8(mode));
            for (const char* place : {"today", "plan", "diary", "learn", "more"}) {
                QMetaObject::invokeMethod(nav, "go", Q_ARG(QString, QString::fromUtf8(place)));
                look();
            }
            for (const char* page : {"help", "setup", "move", "answers", "contacts", "reminders",
                                     "appearance", "about", "note"}) {
                open(page);
                look();
                back();
            }
        }
        for (int row = 0; row < articles.rowCount(); ++row) {
            open("article",
                 articles.data(articles.index(row), view::TextListModel::IdRole).toString());
            look();
            back();
        }
    }
    for (int row = 0; row < timeline.rowCount(); ++row) {
        const QModelIndex index = timeline.index(row);
        if (timeline.data(index, view::StepListModel::KindRole) == QStringLiteral("step")) {
            open("step", timeline.data(index, view::StepListModel::KeyRole).toString(),
                 timeline.data(index, view::StepListModel::OccurrenceRole).toString());
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
