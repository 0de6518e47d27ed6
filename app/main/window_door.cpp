// SPDX-License-Identifier: Apache-2.0
#include "app/main/window_door.h"

#include "app/service/agent_client.h"
#include "app/service/agent_names.h"

#include <QDBusConnection>

void WindowDoor::listen() {
    using namespace beforehand::app;
    if (has_session_bus()) {
        QDBusConnection bus = QDBusConnection::sessionBus();
        bus.registerObject(QString::fromLatin1(window_path), this,
                           QDBusConnection::ExportScriptableSlots);
        bus.registerService(QString::fromLatin1(window_service));
    }
}
