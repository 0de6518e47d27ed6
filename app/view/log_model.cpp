// SPDX-License-Identifier: Apache-2.0
#include "app/view/log_model.h"

#include "app/view/session.h"
#include "core/time/iso8601.h"

namespace beforehand::view {

namespace {

using namespace std::chrono_literals;

/// Later than this, an entry says that it was written down afterwards.
constexpr auto live_for = 30min;

QString severity_text(const std::optional<int>& severity) {
    if (!severity) {
        return LogModel::tr("not answered");
    }
    return *severity == 0 ? LogModel::tr("no pain") : LogModel::tr("%1 out of 10").arg(*severity);
}

QString mark_text(const LogEntry& entry) {
    const auto delay = entry.recorded_at - entry.happened_at;
    if (!entry.corrects.empty()) {
        return LogModel::tr("corrected");
    }
    if (delay <= live_for) {
        return {};
    }
    const auto minutes = static_cast<int>(date::floor<std::chrono::minutes>(delay).count());
    if (minutes < 90) {
        return LogModel::tr("written %n minute(s) later", nullptr, minutes);
    }
    if (minutes < 36 * 60) {
        return LogModel::tr("written %n hour(s) later", nullptr, (minutes + 30) / 60);
    }
    return LogModel::tr("written %n day(s) later", nullptr, (minutes + 12 * 60) / (24 * 60));
}

/// What was typed, as the service takes it.
Result<app::NewNote> new_note(Session& session, const QString& text, int severity,
                              const QString& local) {
    app::NewNote note{text.trimmed().toStdString(), {}, {}};
    if (severity >= 0) {
        note.severity = severity;
    }
    if (!local.isEmpty()) {
        const auto wall = parse_wall_time(local.toStdString());
        if (!wall) {
            return std::unexpected(wall.error());
        }
        note.happened_at = session.device_zone_data()->to_instant(*wall).instant;
    }
    return note;
}

} // namespace

LogModel::LogModel(Session& session)
    : session_(session) {}

QVariant LogModel::data(const QModelIndex& index, int role) const {
    const LogEntry* entry = item(index);
    if (!entry) {
        return {};
    }
    const Wording& wording = session_.wording();
    const auto zone = session_.composition().zones().find(entry->zone);
    const Zone& shown = zone ? **zone : *session_.device_zone_data();
    const WallTime wall = shown.to_wall(entry->happened_at);
    switch (role) {
    case IdRole:
        return QString::fromStdString(entry->id);
    case DayRole:
        return wording.day(
            wall, session_.device_zone_data()->to_wall(session_.composition().clock().now()));
    case TimeRole:
        return wording.time(wall) + wording.zone_note(shown);
    case TextRole:
        return QString::fromStdString(entry->text);
    case SeverityRole:
        return entry->severity.value_or(-1);
    case SeverityTextRole:
        return severity_text(entry->severity);
    case MarkRole:
        return mark_text(*entry);
    case LocalRole:
        return QString::fromStdString(
                   format_wall_time(session_.device_zone_data()->to_wall(entry->happened_at)))
            .left(16);
    default:
        return {};
    }
}

QHash<int, QByteArray> LogModel::roleNames() const {
    return {{IdRole, "entryId"}, {DayRole, "day"},           {TimeRole, "time"},
            {TextRole, "text"},  {SeverityRole, "severity"}, {SeverityTextRole, "severityText"},
            {MarkRole, "mark"},  {LocalRole, "local"}};
}

QString LogModel::write(const QString& text, int severity, const QString& local) {
    const auto note = new_note(session_, text, severity, local);
    if (!note) {
        return QString::fromStdString(note.error().message);
    }
    const app::Snapshot* snapshot = session_.snapshot();
    const auto written = session_.composition().diary().write(
        *note, snapshot ? snapshot->procedure.id : std::string(), session_.device_zone());
    if (!written) {
        return QString::fromStdString(written.error().message);
    }
    update();
    return {};
}

QString LogModel::correct(const QString& id, const QString& text, int severity,
                          const QString& local) {
    auto note = new_note(session_, text, severity, local);
    if (!note) {
        return QString::fromStdString(note.error().message);
    }
    const auto before = session_.composition().diary().find(id.toStdString());
    if (!before) {
        return QString::fromStdString(before.error().message);
    }
    // The editor shows whole minutes: a time that was not touched keeps its seconds, and its zone.
    const auto shown = session_.device_zone_data()->to_wall(before->happened_at);
    std::string zone = session_.device_zone();
    if (format_wall_time(shown).substr(0, 16) == local.toStdString()) {
        note->happened_at = before->happened_at;
        zone = before->zone;
    }
    const auto corrected = session_.composition().diary().correct(id.toStdString(), *note, zone);
    if (!corrected) {
        return QString::fromStdString(corrected.error().message);
    }
    update();
    return {};
}

QString LogModel::remove(const QString& id) {
    const auto removed = session_.composition().diary().remove(id.toStdString());
    if (!removed) {
        return QString::fromStdString(removed.error().message);
    }
    update();
    return {};
}

void LogModel::update() {
    auto entries = session_.composition().diary().list();
    const auto damaged = session_.composition().diary().damaged();
    if (!entries || !damaged) {
        const Error& error = entries ? damaged.error() : entries.error();
        problem_ = QString::fromStdString(error.message);
    } else if (!damaged->empty()) {
        problem_ = tr("%n note(s) are damaged and cannot be shown.", nullptr,
                      static_cast<int>(damaged->size()));
    } else {
        problem_.clear();
    }
    const int before = count();
    if (entries) {
        replace(std::move(*entries),
                [](const LogEntry& old_row, const LogEntry& row) { return old_row.id == row.id; });
    }
    emit problemChanged();
    if (count() != before) {
        emit countChanged();
    }
}

} // namespace beforehand::view
