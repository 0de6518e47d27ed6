// SPDX-License-Identifier: Apache-2.0
#include "app/service/device.h"

#include "core/time/zone.h"

#include <QCoreApplication>
#include <QLocale>
#include <QStandardPaths>
#include <QTimeZone>

namespace beforehand::app {

std::string device_zone() {
    const QByteArray id = QTimeZone::systemTimeZoneId();
    return id.isEmpty() || id == "UTC" ? "Etc/UTC" : id.toStdString();
}

std::string device_language() {
    const QLocale locale = QLocale::system();
    return locale.language() == QLocale::C ? "en" : locale.bcp47Name().toStdString();
}

QString program_beside(const char* name) {
    return QCoreApplication::applicationDirPath() + u'/' + QString::fromLatin1(name);
}

std::filesystem::path default_data_folder() {
    const QString base = QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation);
    return std::filesystem::path(base.toStdString()) / "beforehand";
}

Result<SystemClock> make_clock(const std::optional<WallTime>& start) {
    if (!start) {
        return SystemClock();
    }
    ZoneDatabase zones(std::make_unique<DirectoryZoneSource>(zoneinfo_folder()));
    const auto zone = zones.find(device_zone());
    if (!zone) {
        return std::unexpected(zone.error());
    }
    return SystemClock((*zone)->to_instant(*start).instant);
}

bool hours24(std::string_view chosen) {
    return chosen == "24" ||
           (chosen != "12" &&
            !QLocale().timeFormat(QLocale::ShortFormat).contains(u'a', Qt::CaseInsensitive));
}

bool chosen_hours24(const SettingsStore& settings) {
    auto all = settings.all();
    return hours24(all ? (*all)["hour-clock"] : std::string());
}

std::filesystem::path zoneinfo_folder() {
    return "/usr/share/zoneinfo";
}

} // namespace beforehand::app
