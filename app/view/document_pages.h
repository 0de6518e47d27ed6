// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/share/document.h"

#include <QImage>
#include <QPageLayout>
#include <QString>
#include <memory>

class QPainter;

namespace beforehand::view {

/// A document laid out on pages: A4, or US Letter where that is the custom. What is painted on an
/// image is what write_pdf() writes, page for page and letter for letter. One that is meant for one
/// page or two gets smaller letters, down to 8 points, and another page rather than lost words.
/// Needs a QGuiApplication.
class DocumentPages {
  public:
    explicit DocumentPages(const Document& document);
    DocumentPages(const Document& document, const QPageSize& sheet);
    ~DocumentPages();
    DocumentPages(const DocumentPages&) = delete;
    DocumentPages& operator=(const DocumentPages&) = delete;

    int count() const;
    /// The paper; what is painted lies within its margins.
    const QPageLayout& layout() const;
    /// Paints page 0 to count() - 1 in dots of page::resolution, from the corner of the margins.
    void paint(QPainter& painter, int page) const;

    /// The whole sheet, so many pixels wide.
    QImage image(int page, int width) const;
    /// Every word on it, a line for each line.
    QString text(int page) const;

  private:
    struct Parts;
    std::unique_ptr<Parts> parts_;
};

} // namespace beforehand::view
