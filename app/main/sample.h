// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/service/composition.h"

#include <QObject>

/// Sets up the sample that "Look around" shows: an injection in twelve days, some steps done, a
/// few notes. It goes through the same calls as a person's own data.
beforehand::Result<void> add_sample(beforehand::app::Composition& composition);

/// Turns the window's wishes into signals that C++ can connect to.
class SampleDoor : public QObject {
    Q_OBJECT

  signals:
    void entered();
    void left();
};
