// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QObject>
#include <QString>

/// The window's name on the session bus, org.beforehand.Window1: what is pressed on a notification
/// opens the page in the window that is there. The first window has it; others do without.
class WindowDoor : public QObject {
    Q_OBJECT
    Q_CLASSINFO("D-Bus Interface", "org.beforehand.Window1")

  public:
    /// Where there is a session bus.
    void listen();

  public slots:
    /// "reminders", "step|PROCEDURE|KEY|OCCURRENCE" or "diary|PROCEDURE|KEY|OCCURRENCE".
    Q_SCRIPTABLE void Open(const QString& page) { emit opened(page); }

  signals:
    void opened(const QString& page);
};
