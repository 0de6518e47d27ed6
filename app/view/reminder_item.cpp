// SPDX-License-Identifier: Apache-2.0
#include "app/view/reminder_item.h"

#include "app/view/step_view.h"

#include <QStringList>

namespace beforehand::view {

namespace {

const QString step_kind = QStringLiteral("step");
const QString prompt_kind = QStringLiteral("prompt");

} // namespace

QString reminder_name(const Subject& about, const Offset& lead) {
    return QStringList{about.kind == Subject::Kind::step ? step_kind : prompt_kind,
                       QString::fromStdString(about.key), QString::fromStdString(about.occurrence),
                       QString::fromStdString(format_duration(lead))}
        .join(u'|');
}

std::optional<NamedReminder> parse_reminder_name(const QString& name) {
    const QStringList parts = name.split(u'|');
    const auto lead =
        parts.size() == 4 ? parse_duration(parts[3].toStdString()) : fail(ErrorKind::invalid, {});
    if (!lead) {
        return {};
    }
    return NamedReminder{{parts[0] == prompt_kind ? Subject::Kind::prompt : Subject::Kind::step,
                          parts[1].toStdString(), parts[2].toStdString()},
                         *lead};
}

QString lead_words(const Offset& lead) {
    if (const auto* elapsed = std::get_if<ElapsedOffset>(&lead)) {
        const auto minutes = static_cast<int>(elapsed->length.count() / 60);
        if (minutes == 0) {
            return StepView::tr("at its time");
        }
        return minutes % 60 == 0 ? StepView::tr("%n hour(s) before", nullptr, minutes / 60)
                                 : StepView::tr("%n minute(s) before", nullptr, minutes);
    }
    const auto days = static_cast<int>(std::get<CalendarOffset>(lead).days.count());
    return days == 0 ? StepView::tr("at its time")
                     : StepView::tr("%n day(s) before", nullptr, days);
}

QString subject_title(const Subject& about, const app::Snapshot& snapshot) {
    if (about.kind == Subject::Kind::step) {
        const PlannedStep* planned = snapshot.plan.find({about.key, about.occurrence});
        return QString::fromStdString(planned ? planned->step->title : about.key);
    }
    const Prompt* prompt = snapshot.guide->diary ? snapshot.guide->diary->find(about.key) : nullptr;
    return StepView::tr("Diary: %1")
        .arg(QString::fromStdString(prompt ? prompt->title : about.key));
}

} // namespace beforehand::view
