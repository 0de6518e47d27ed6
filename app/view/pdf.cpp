// SPDX-License-Identifier: Apache-2.0
#include "app/view/pdf.h"

#include "app/service/files.h"
#include "app/view/document_pages.h"
#include "app/view/page_ink.h"

#include <QBuffer>
#include <QPainter>
#include <QPdfWriter>

namespace beforehand::view {

Result<void> write_pdf(const Document& document, const std::filesystem::path& file) {
    const DocumentPages pages(document);
    QBuffer bytes;
    bytes.open(QIODevice::WriteOnly);
    {
        QPdfWriter writer(&bytes);
        writer.setPageLayout(pages.layout());
        writer.setResolution(page::resolution);
        writer.setTitle(QString::fromStdString(document.title));
        writer.setCreator(QStringLiteral("Beforehand"));
        QPainter painter(&writer);
        for (int i = 0; i < pages.count(); ++i) {
            if (i > 0) {
                writer.newPage();
            }
            pages.paint(painter, i);
        }
    }
    return app::write_file(bytes.data().toStdString(), file);
}

} // namespace beforehand::view
