// SPDX-License-Identifier: Apache-2.0
#include "app/view/diary_words.h"

#include <QStringList>

namespace beforehand::view {

namespace {

QString later(std::chrono::seconds delay) {
    const auto minutes = static_cast<int>(date::floor<std::chrono::minutes>(delay).count());
    if (minutes < 90) {
        return DiaryWords::tr("written %n minute(s) later", nullptr, minutes);
    }
    if (minutes < 36 * 60) {
        return DiaryWords::tr("written %n hour(s) later", nullptr, (minutes + 30) / 60);
    }
    return DiaryWords::tr("written %n day(s) later", nullptr, (minutes + 12 * 60) / (24 * 60));
}

QString observed(const Observation& observation) {
    using Kind = Observation::Kind;
    const QString unit = observation.unit == "Cel"      ? QStringLiteral("°C")
                         : observation.unit == "[degF]" ? QStringLiteral("°F")
                                                        : QString::fromStdString(observation.unit);
    const QString value = QString::fromStdString(observation.value);
    const QString measured = unit.isEmpty() ? value : value + QChar(QChar::Nbsp) + unit;
    switch (observation.kind) {
    case Kind::sleep:
        return DiaryWords::tr("Sleep: %1").arg(measured);
    case Kind::mood:
        return DiaryWords::tr("Mood: %1").arg(measured);
    case Kind::glucose:
        return DiaryWords::tr("Blood sugar: %1").arg(measured);
    case Kind::temperature:
        return DiaryWords::tr("Temperature: %1").arg(measured);
    case Kind::own:
        break;
    }
    return QStringLiteral("%1: %2").arg(QString::fromStdString(observation.name), measured);
}

} // namespace

QString DiaryWords::side(Side side) {
    switch (side) {
    case Side::whole:
        return {};
    case Side::left:
        return tr("Left");
    case Side::right:
        return tr("Right");
    }
    return {};
}

QString DiaryWords::score(std::optional<int> score) {
    if (!score) {
        return tr("not answered");
    }
    return *score == 0 ? tr("no pain") : tr("%1 out of 10").arg(*score);
}

QString DiaryWords::short_score(std::optional<int> score) {
    //: Stands for a score that was not answered
    return score ? QString::number(*score) : tr("–");
}

QString DiaryWords::scores(const LogEntry& entry) {
    QStringList lines;
    for (const PainScore& scored : entry.scores) {
        const QString both =
            tr("at rest %1, moving %2").arg(short_score(scored.rest), short_score(scored.moving));
        //: A side of the body, and its scores
        lines << (scored.side == Side::whole ? both : tr("%1: %2").arg(side(scored.side), both));
    }
    return lines.join(QLatin1Char('\n'));
}

QString DiaryWords::mark(const LogEntry& entry) {
    QStringList marks;
    const auto delay = entry.recorded_at - entry.happened_at;
    if (entry.mark == LogEntry::Mark::late) {
        marks << tr("late");
    } else if (entry.mark == LogEntry::Mark::memory) {
        marks << tr("from memory");
    }
    if (!entry.corrects.empty()) {
        marks << tr("corrected");
    } else if (delay > live_for) {
        marks << later(delay);
    }
    return marks.join(QStringLiteral(" · "));
}

QString DiaryWords::mark_in_short(LogEntry::Mark mark) const {
    switch (mark) {
    case LogEntry::Mark::live:
        return {};
    case LogEntry::Mark::late:
        return tr("late");
    case LogEntry::Mark::memory:
        return tr("from memory");
    }
    return {};
}

QString DiaryWords::made(const LogEntry& entry) const {
    QStringList marks{mark_in_short(entry.mark)};
    if (!entry.corrects.empty()) {
        marks << tr("corrected");
    }
    marks.removeAll(QString());
    return marks.join(QStringLiteral(", "));
}

QString DiaryWords::details(const LogEntry& entry, const Zone& zone) const {
    QStringList lines;
    if (!entry.movement.empty()) {
        lines << tr("Movement: %1").arg(QString::fromStdString(entry.movement));
    }
    if (entry.took_medicine == false) {
        lines << tr("No pain medicine");
    } else if (entry.took_medicine && entry.medicines.empty()) {
        lines << tr("Pain medicine taken");
    }
    for (const MedicineTaken& medicine : entry.medicines) {
        const QString name = QString::fromStdString(medicine.name);
        lines << (medicine.at
                      ? tr("Medicine: %1, %2").arg(name, wording_.time(zone.to_wall(*medicine.at)))
                      : tr("Medicine: %1").arg(name));
    }
    if (entry.numb_leg) {
        lines << (*entry.numb_leg ? tr("Leg numb or weak") : tr("Leg not numb or weak"));
    }
    if (entry.nap) {
        lines << (*entry.nap ? tr("Slept since the last entry")
                             : tr("Did not sleep since the last entry"));
    }
    for (const Observation& observation : entry.observations) {
        lines << observed(observation);
    }
    if (entry.remembered_relief) {
        lines << tr("Helped, all in all: %1").arg(percent(*entry.remembered_relief));
    }
    if (entry.change) {
        lines << tr("Since before the injection: %1").arg(change(*entry.change));
    }
    return lines.join(QLatin1Char('\n'));
}

QString DiaryWords::change(int answer) {
    switch (answer) {
    case 1:
        return tr("Very much improved");
    case 2:
        return tr("Much improved");
    case 3:
        return tr("Minimally improved");
    case 4:
        return tr("No change");
    case 5:
        return tr("Minimally worse");
    case 6:
        return tr("Much worse");
    case 7:
        return tr("Very much worse");
    default:
        return {};
    }
}

QString DiaryWords::prompt(const PlannedPrompt& planned) const {
    if (planned.prompt->occurrences.size() == 1) {
        return QString::fromStdString(planned.prompt->title);
    }
    const auto* calendar = std::get_if<CalendarOffset>(&planned.when.offset);
    if (!calendar || planned.when.anchor == Anchor::appointment) {
        return wording_.when_day(planned.when);
    }
    const auto days = static_cast<int>(calendar->days.count());
    return planned.id.occurrence.starts_with("wk") ? tr("Week %1").arg(days / 7)
                                                   : tr("Day %1").arg(days);
}

QString DiaryWords::percent(double percent) const {
    const int rounded = qRound(percent);
    const QString digits = wording_.locale().toString(qAbs(rounded));
    //: More pain than before: the sign is a minus
    return rounded < 0 ? tr("−%1 %").arg(digits) : tr("%1 %").arg(digits);
}

QString DiaryWords::number(double value) const {
    const bool whole = qRound(value * 10) % 10 == 0;
    return wording_.locale().toString(value, 'f', whole ? 0 : 1);
}

} // namespace beforehand::view
