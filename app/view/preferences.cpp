// SPDX-License-Identifier: Apache-2.0
#include "app/view/preferences.h"

#include "app/service/device.h"

#include <QGuiApplication>
#include <QPalette>
#include <algorithm>

namespace beforehand::view {

namespace {

/// Qt says so only from 6.5 on; before, the window's own colour tells.
bool system_is_dark() {
    return QGuiApplication::palette().color(QPalette::Window).lightness() < 128;
}

} // namespace

Preferences::Preferences(SettingsStore& store, QObject* parent)
    : QObject(parent)
    , store_(store) {
    load();
}

void Preferences::load() {
    if (auto stored = store_.all()) {
        values_ = std::move(*stored);
        problem_.clear();
    } else {
        problem_ = QString::fromStdString(stored.error().message);
    }
    emit changed();
}

QString Preferences::value(std::string_view name, const QString& otherwise) const {
    const auto found = values_.find(name);
    return found == values_.end() ? otherwise : QString::fromStdString(found->second);
}

void Preferences::set(std::string_view name, const QString& value) {
    if (this->value(name, {}) == value) {
        return;
    }
    if (value.isEmpty()) {
        values_.erase(std::string(name));
    } else {
        values_[std::string(name)] = value.toStdString();
    }
    const auto stored = store_.set(name, value.toStdString());
    problem_ = stored ? QString()
                      : tr("Not saved. %1").arg(QString::fromStdString(stored.error().message));
}

void Preferences::change(std::string_view name, const QString& value) {
    set(name, value);
    emit changed();
}

double Preferences::textScale() const {
    return std::clamp(value("text-scale", QStringLiteral("1")).toDouble(), 1.0, 2.0);
}

void Preferences::setTextScale(double scale) {
    change("text-scale", QString::number(std::clamp(scale, 1.0, 2.0)));
}

void Preferences::setTheme(const QString& theme) {
    change("theme", theme);
}

QString Preferences::mode() const {
    const QString chosen = theme();
    if (chosen == QStringLiteral("dark") || chosen == QStringLiteral("contrast") ||
        chosen == QStringLiteral("light")) {
        return chosen;
    }
    return system_is_dark() ? QStringLiteral("dark") : QStringLiteral("light");
}

void Preferences::setHourClock(const QString& clock) {
    change("hour-clock", clock);
}

Wording::HourClock Preferences::hour_clock() const {
    const QString chosen = hourClock();
    if (chosen == QStringLiteral("12")) {
        return Wording::HourClock::h12;
    }
    return chosen == QStringLiteral("24") ? Wording::HourClock::h24 : Wording::HourClock::locale;
}

bool Preferences::hours24() const {
    return app::hours24(hourClock().toStdString());
}

QString Preferences::temperature() const {
    const bool imperial = QLocale().measurementSystem() == QLocale::ImperialUSSystem;
    return value("temperature", imperial ? QStringLiteral("F") : QStringLiteral("C"));
}

void Preferences::setTemperature(const QString& unit) {
    change("temperature", unit);
}

void Preferences::setReducedMotion(bool reduced) {
    change("motion", reduced ? QStringLiteral("reduced") : QString());
}

} // namespace beforehand::view
