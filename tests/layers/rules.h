// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QList>
#include <QString>

namespace beforehand::layers {

struct Finding {
    QString rule;
    QString path;
    qsizetype line;
    QString words; ///< the offending piece of text
};

/// What the house forbids in the file at `path` (relative to the project's root).
QList<Finding> check(const QString& path, const QString& raw);

} // namespace beforehand::layers
