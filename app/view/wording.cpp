// SPDX-License-Identifier: Apache-2.0
#include "app/view/wording.h"

#include "core/time/iso8601.h"

#include <QDate>
#include <QTime>
#include <algorithm>
#include <cstdlib>
#include <string>

namespace beforehand::view {

namespace {

date::local_days day_of(WallTime wall) {
    return date::floor<date::days>(wall);
}

int days_between(WallTime from, WallTime to) {
    return static_cast<int>((day_of(to) - day_of(from)).count());
}

QTime to_qtime(WallTime wall) {
    return QTime(0, 0).addSecs(static_cast<int>((wall - day_of(wall)).count()));
}

} // namespace

QDate to_qdate(WallTime wall) {
    const date::year_month_day day{day_of(wall)};
    return {int{day.year()}, static_cast<int>(unsigned{day.month()}),
            static_cast<int>(unsigned{day.day()})};
}

Wording::Wording(QLocale locale, HourClock hour_clock, std::string device_zone)
    : locale_(std::move(locale))
    , device_zone_(std::move(device_zone)) {
    switch (hour_clock) {
    case HourClock::locale:
        time_format_ = locale_.timeFormat(QLocale::ShortFormat);
        time_format_.remove(QStringLiteral(":ss")); // the C locale has seconds in it
        break;
    case HourClock::h12:
        time_format_ = QStringLiteral("h:mm AP");
        break;
    case HourClock::h24:
        time_format_ = QStringLiteral("HH:mm");
        break;
    }
}

QString Wording::time(WallTime wall) const {
    return locale_.toString(to_qtime(wall), time_format_);
}

QString Wording::time(std::chrono::minutes at) const {
    return locale_.toString(QTime(0, 0).addSecs(static_cast<int>(at.count()) * 60), time_format_);
}

QString Wording::day(WallTime wall) const {
    //: A date within the year: weekday, day of the month, month
    return locale_.toString(to_qdate(wall), tr("dddd d MMMM"));
}

QString Wording::day(WallTime wall, WallTime today) const {
    const QDate date = to_qdate(wall);
    return date.year() == to_qdate(today).year() ? day(wall)
                                                 : locale_.toString(date, tr("dddd d MMMM yyyy"));
}

QString Wording::date(WallDate day) const {
    //: A date: day of the month, month, year
    return locale_.toString(to_qdate(day), tr("d MMMM yyyy"));
}

QString Wording::date(std::string_view partial) const {
    constexpr std::string_view rest = "0000-01-01";
    const std::string whole =
        std::string(partial) + std::string(rest.substr(std::min(partial.size(), rest.size())));
    const auto day = parse_date(whole);
    if (!day || partial.size() == 4) {
        return QString::fromUtf8(partial.data(), static_cast<qsizetype>(partial.size()));
    }
    //: A month: May 2018
    return partial.size() == 7 ? locale_.toString(to_qdate(*day), tr("MMMM yyyy")) : date(*day);
}

QString Wording::moment(WallTime wall, WallTime today) const {
    //: A day and a time: Tuesday 24 March, 09:30
    return tr("%1, %2").arg(day(wall, today), time(wall));
}

QString Wording::dated_moment(WallTime wall) const {
    const QString date = locale_.toString(to_qdate(wall), tr("dddd d MMMM yyyy"));
    return tr("%1, %2").arg(date, time(wall));
}

QString Wording::relative_day(WallTime wall, WallTime today) const {
    const int days = days_between(today, wall);
    switch (days) {
    case 0:
        return tr("today");
    case 1:
        return tr("tomorrow");
    case -1:
        return tr("yesterday");
    default:
        return days > 0 ? tr("in %n day(s)", nullptr, days) : tr("%n day(s) ago", nullptr, -days);
    }
}

QString Wording::zone_note(const Zone& zone) const {
    if (zone.name() == device_zone_) {
        return {};
    }
    QString city = QString::fromStdString(zone.name()).section(u'/', -1);
    //: Behind a time that is in another zone than this device's
    return tr(" (%1 time)").arg(city.replace(u'_', u' '));
}

QString Wording::when_day(const When& when) const {
    if (when.fixed) {
        return day(*when.fixed);
    }
    const bool injection = when.anchor == Anchor::injection;
    if (const auto* elapsed = std::get_if<ElapsedOffset>(&when.offset)) {
        const auto minutes = static_cast<int>(elapsed->length.count() / 60);
        if (minutes == 0) {
            return injection ? tr("at the injection") : tr("at your appointment");
        }
        const int length = std::abs(minutes);
        const QString span = length % 60 == 0 ? tr("%n hour(s)", nullptr, length / 60)
                                              : tr("%n minute(s)", nullptr, length);
        return minutes < 0 ? tr("%1 before").arg(span) : tr("%1 after").arg(span);
    }
    const auto days = static_cast<int>(std::get<CalendarOffset>(when.offset).days.count());
    if (days == 0) {
        return tr("on the day");
    }
    if (days == -1) {
        return tr("the day before");
    }
    if (days == 1) {
        return tr("the day after");
    }
    const int length = std::abs(days);
    const QString span =
        length % 7 == 0 ? tr("%n week(s)", nullptr, length / 7) : tr("%n day(s)", nullptr, length);
    return days < 0 ? tr("%1 before").arg(span) : tr("%1 after").arg(span);
}

QString Wording::when(const When& when) const {
    if (when.fixed) {
        return moment(*when.fixed, *when.fixed);
    }
    const auto* calendar = std::get_if<CalendarOffset>(&when.offset);
    if (!calendar || !calendar->at) {
        return when_day(when);
    }
    //: %1 a time of day, %2 "14 days before"
    return tr("%1 · %2").arg(time(*calendar->at), when_day(when));
}

QString Wording::due(const Step& step, const QString& time) const {
    //: The time before which something must be done
    return step.deadline ? tr("By %1").arg(time) : time;
}

QString Wording::due(const PlannedStep& planned, const Plan& plan) const {
    if (!planned.due) {
        return when(planned.when);
    }
    const WallTime wall = plan.zone->to_wall(*planned.due);
    // Its when is not the day of one that was moved away from it.
    return tr("%1 · %2").arg(due(*planned.step, time(wall)),
                             planned.moved_from ? day(wall) : when_day(planned.when));
}

QString Wording::dated(const PlannedStep& planned, const Plan& plan, Instant now) const {
    const WallTime at = plan.zone->to_wall(*planned.due);
    const WallTime today = plan.zone->to_wall(now);
    if (day_of(at) == day_of(today)) {
        //: A time of this day, or "By" and a time of this day
        return tr("%1 today").arg(due(*planned.step, time(at)));
    }
    return tr("%1 · %2").arg(due(*planned.step, moment(at, today)), relative_day(at, today));
}

QString Wording::moved(const PlannedStep& planned, const Plan& plan) const {
    if (!planned.moved_from || !planned.due) {
        return {};
    }
    const WallTime from = plan.zone->to_wall(*planned.moved_from);
    const WallTime to = plan.zone->to_wall(*planned.due);
    const QString then = day_of(from) == day_of(to) ? time(from) : moment(from, to);
    return day_of(to) < day_of(from)
               ? tr("Its usual time is %1. It comes earlier here, so that you see it in time.")
                     .arg(then)
               : tr("Its usual time is %1. It comes at an hour here that fits better.").arg(then);
}

QString Wording::phase(Phase phase) const {
    switch (phase) {
    case Phase::preparation:
        return tr("Preparation");
    case Phase::procedure_day:
        return tr("Procedure day");
    case Phase::recovery:
        return tr("Recovery");
    }
    return {};
}

QString Wording::state(const TimelineRow& row, const Plan& plan, Instant now) const {
    const PlannedStep& planned = *row.planned;
    const auto wall = [&plan](Instant instant) { return plan.zone->to_wall(instant); };
    switch (row.state) {
    case StepState::done:
        return plan.zone ? tr("Done on %1").arg(moment(wall(row.last->happened_at), wall(now)))
                         : tr("Done");
    case StepState::skipped:
        return row.last->words.empty()
                   ? tr("Skipped")
                   : tr("Skipped: %1").arg(QString::fromStdString(row.last->words));
    case StepState::depends:
        return tr("Depends on your answer");
    case StepState::not_applicable:
        return tr("Not for you");
    case StepState::missed:
        return row.past_when_made ? tr("Its time had passed when your plan was made or changed")
                                  : tr("Its time has passed");
    case StepState::late: {
        if (row.past_when_made) {
            return tr(
                "Its time had passed when your plan was made or changed. You can still do it.");
        }
        // The last moment on time: the end of a day belongs to that day.
        const int days = days_between(wall(*planned.closes - std::chrono::seconds(1)), wall(now));
        return days == 0 ? tr("Due since %1. You can still do it.").arg(time(wall(*planned.due)))
                         : tr("%n day(s) late. You can still do it.", nullptr, days);
    }
    case StepState::upcoming:
    case StepState::open:
        break;
    }
    if (!row.waits_for.empty()) {
        return tr("Comes after: %1").arg(QString::fromStdString(row.waits_for.front()->title));
    }
    return due(planned, plan);
}

} // namespace beforehand::view
