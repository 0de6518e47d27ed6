// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QQmlEngine>
#include <QQuickWindow>
#include <QStringList>

/// Appends every warning that QML gives from now on.
void collect_warnings(QQmlEngine& engine, QStringList& warnings);

/// Shows every place and every page of the window once, in light, dark and high contrast. The exit
/// code: 0 only if there was no warning; they are printed.
int load_every_page(QQuickWindow& window, const QStringList& warnings);
