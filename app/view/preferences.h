// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/view/wording.h"
#include "core/settings_store.h"

#include <QObject>
#include <QtQml/qqmlregistration.h>
#include <map>

namespace beforehand::view {

/// How the app looks and speaks on this device. Each change is stored at once; `problem` says when
/// that failed, and the change then lasts until the window is closed.
class Preferences : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by the session")
    Q_PROPERTY(double textScale READ textScale WRITE setTextScale NOTIFY changed) ///< 1 to 2
    Q_PROPERTY(
        QString theme READ theme WRITE setTheme NOTIFY changed) ///< system, light, dark, contrast
    Q_PROPERTY(QString mode READ mode NOTIFY changed) ///< light, dark or contrast: what to draw
    Q_PROPERTY(
        QString hourClock READ hourClock WRITE setHourClock NOTIFY changed) ///< system, 12, 24
    Q_PROPERTY(bool hours24 READ hours24 NOTIFY changed)
    Q_PROPERTY(QString temperature READ temperature WRITE setTemperature NOTIFY changed) ///< C or F
    Q_PROPERTY(bool reducedMotion READ reducedMotion WRITE setReducedMotion NOTIFY changed)
    Q_PROPERTY(QString problem READ problem NOTIFY changed)

  public:
    explicit Preferences(SettingsStore& store, QObject* parent = nullptr);

    double textScale() const;
    void setTextScale(double scale);
    QString theme() const { return value("theme", QStringLiteral("system")); }
    void setTheme(const QString& theme);
    QString mode() const;
    QString hourClock() const { return value("hour-clock", QStringLiteral("system")); }
    void setHourClock(const QString& clock);
    bool hours24() const;
    QString temperature() const;
    void setTemperature(const QString& unit);
    bool reducedMotion() const { return value("motion", {}) == QStringLiteral("reduced"); }
    void setReducedMotion(bool reduced);
    QString problem() const { return problem_; }

    /// Reads what is stored again: after all of it was deleted.
    void load();
    Wording::HourClock hour_clock() const;
    QString value(std::string_view name, const QString& otherwise) const;
    /// Stores a value without a signal; an empty one forgets it.
    void set(std::string_view name, const QString& value);

  signals:
    void changed();

  private:
    void change(std::string_view name, const QString& value);

    SettingsStore& store_;
    std::map<std::string, std::string, std::less<>> values_;
    QString problem_;
};

} // namespace beforehand::view
