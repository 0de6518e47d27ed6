// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/plan/timeline.h"
#include "core/time/zone.h"

#include <QCoreApplication>
#include <QLocale>
#include <QString>
#include <optional>
#include <string_view>

namespace beforehand::view {

/// Puts dates, times and states into words, by the person's locale and clock.
class Wording {
    Q_DECLARE_TR_FUNCTIONS(Wording)

  public:
    enum class HourClock { locale, h12, h24 };

    Wording(QLocale locale, HourClock hour_clock, std::string device_zone);

    QString time(WallTime wall) const; ///< "09:30" or "9:30 AM"
    QString time(std::chrono::minutes at) const;
    QString day(WallTime wall) const; ///< "Tuesday 24 March", with the year if not `today`'s
    QString day(WallTime wall, WallTime today) const;
    QString date(WallDate day) const; ///< "24 March 2026"
    /// The same of what may be a year or a month alone: "2018", "May 2018".
    QString date(std::string_view partial) const;
    QString moment(WallTime wall, WallTime today) const; ///< "Tuesday 24 March, 09:30"
    QString dated_moment(WallTime wall) const;           ///< "Tuesday 24 March 2026, 09:30"

    /// "in 5 days", "today", "tomorrow", "yesterday", "3 days ago": calendar days.
    QString relative_day(WallTime wall, WallTime today) const;
    /// " (Berlin time)" if the zone is not the device's own; empty otherwise.
    QString zone_note(const Zone& zone) const;

    QString when(const When& when) const; ///< "18:00 · 14 days before"
    /// "By 18:00" for a deadline, the time alone for a nudge.
    QString due(const Step& step, const QString& time) const;
    /// "By 18:00 · 14 days before"; "21:00 · Wednesday 2 December" for one that was moved there.
    QString due(const PlannedStep& planned, const Plan& plan) const;
    /// "By 18:00 today", "Tuesday 10 March, 18:00 · 2 days ago"; of a step that has a date.
    QString dated(const PlannedStep& planned, const Plan& plan, Instant now) const;
    /// Why it is not where its when alone would put it; empty if it is.
    QString moved(const PlannedStep& planned, const Plan& plan) const;
    QString when_day(const When& when) const; ///< "14 days before"
    QString state(const TimelineRow& row, const Plan& plan, Instant now) const;
    QString phase(Phase phase) const;

    const QLocale& locale() const { return locale_; }
    const std::string& device_zone() const { return device_zone_; }

  private:
    QLocale locale_;
    QString time_format_;
    std::string device_zone_;
};

QDate to_qdate(WallTime wall);

} // namespace beforehand::view
