// SPDX-License-Identifier: Apache-2.0
#include "app/service/documents.h"

#include "app/service/files.h"
#include "core/share/documents.h"

#include <QStandardPaths>

namespace beforehand::app {

Result<DocumentKind> document_kind(std::string_view name) {
    if (name == "plan") {
        return DocumentKind::plan;
    }
    if (name == "card") {
        return DocumentKind::card;
    }
    if (name == "helper") {
        return DocumentKind::helper;
    }
    return fail(ErrorKind::invalid, "The kind is plan, card or helper.", "--kind");
}

Document make_document(DocumentKind kind, const Snapshot& snapshot,
                       std::span<const ClinicQuestion> questions, bool hours24) {
    const DocumentSource source{*snapshot.guide, snapshot.procedure, snapshot.plan,
                                snapshot.rows,   snapshot.now,       hours24,
                                questions};
    switch (kind) {
    case DocumentKind::plan:
        return plan_checklist(source);
    case DocumentKind::card:
        return arrival_card(source);
    case DocumentKind::helper:
        break;
    }
    return helper_sheet(source);
}

std::filesystem::path free_name(std::string_view name, std::string_view extension) {
    const QString base = QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
    const std::filesystem::path folder(base.toStdString());
    std::error_code error;
    std::filesystem::create_directories(folder, error); // writing the file will tell
    std::filesystem::path file;
    int number = 1;
    do {
        const std::string count = number == 1 ? std::string() : ' ' + std::to_string(number);
        file = folder / ("Beforehand " + std::string(name) + count + std::string(extension));
        ++number;
    } while (std::filesystem::exists(file, error));
    return file;
}

Result<void> write_text_file(const Document& document, const std::filesystem::path& file) {
    return write_file(document_text(document), file);
}

} // namespace beforehand::app
