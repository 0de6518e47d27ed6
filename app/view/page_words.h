// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QRectF>
#include <QString>
#include <functional>

class QPainter;

namespace beforehand::view::page {

/// The words that `paint` draws into `area`, in dots, and no others: for who hears a page, and to
/// compare a preview with what goes out. A line for each line; cells of a row follow one another.
QString painted_words(const QRectF& area, const std::function<void(QPainter&)>& paint);

} // namespace beforehand::view::page
