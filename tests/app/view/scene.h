// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/view/plurals.h"
#include "app/view/session.h"
#include "tests/app/fake_clock.h"
#include "tests/db/support.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

namespace beforehand::testing {

/// Every test program's device: in Berlin, in English as written in Britain.
inline void set_up_device() {
    qputenv("TZ", "Europe/Berlin");
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom));
}

/// A person thirteen days before an injection at 09:30 in Berlin, at 12:00:30 on 20 November 2026.
struct Scene {
    FakeClock clock{"2026-11-20T11:00:30Z"};
    std::unique_ptr<app::Composition> composition;
    std::string id;
    std::unique_ptr<view::Session> session;

    explicit Scene(const std::optional<std::filesystem::path>& folder = {},
                   const std::string& guide = "si-joint-injection", Answers answers = {}) {
        composition = app::Composition::open(folder, clock).value();
        app::NewProcedure wanted;
        wanted.guide = guide;
        wanted.zone = "Europe/Berlin";
        wanted.appointment = parse_wall_time("2026-12-03T09:30").value();
        wanted.answers = std::move(answers);
        id = composition->procedures().add(wanted).value();
        session = std::make_unique<view::Session>(*composition, false);
    }

    /// Somebody sets up another procedure, which is the current one from then on.
    std::string add_another() {
        clock.pass(std::chrono::minutes{1});
        app::NewProcedure wanted;
        wanted.guide = "si-joint-injection";
        wanted.zone = "Europe/Berlin";
        wanted.appointment = parse_wall_time("2027-02-01T11:00").value();
        return composition->procedures().add(wanted).value();
    }

    QVariant of(const QString& key, view::StepListModel::Role role,
                const QString& occurrence = QStringLiteral("once")) const {
        view::StepListModel& timeline = *session->timeline();
        return timeline.data(timeline.index(timeline.rowOf(key, occurrence)), role);
    }
    QString state(const QString& key) const {
        return of(key, view::StepListModel::StateRole).toString();
    }
};

/// What a model says of itself while this lives.
struct Heard {
    QSignalSpy changed;
    QSignalSpy inserted;
    QSignalSpy removed;
    QSignalSpy moved;
    QSignalSpy reset;

    explicit Heard(QAbstractItemModel& model)
        : changed(&model, &QAbstractItemModel::dataChanged)
        , inserted(&model, &QAbstractItemModel::rowsInserted)
        , removed(&model, &QAbstractItemModel::rowsRemoved)
        , moved(&model, &QAbstractItemModel::rowsMoved)
        , reset(&model, &QAbstractItemModel::modelReset) {}

    bool only_changed(qsizetype times) const {
        return changed.size() == times && inserted.empty() && removed.empty() && moved.empty() &&
               reset.empty();
    }
};

} // namespace beforehand::testing
