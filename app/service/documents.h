// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/service/procedures.h"
#include "core/plan/clinic_question.h"
#include "core/share/document.h"

#include <filesystem>
#include <functional>
#include <span>
#include <string_view>

namespace beforehand::app {

/// What can be printed or saved.
enum class DocumentKind { plan, card, helper };

/// "plan", "card", "helper".
Result<DocumentKind> document_kind(std::string_view name);

/// `questions`: for the clinic, about that procedure.
Document make_document(DocumentKind kind, const Snapshot& snapshot,
                       std::span<const ClinicQuestion> questions, bool hours24);

/// Writes the document as plain text, whole or not at all.
Result<void> write_text_file(const Document& document, const std::filesystem::path& file);

/// A file that is not there yet, in the person's documents: "NAME.pdf", "NAME 2.pdf".
std::filesystem::path free_name(std::string_view name, std::string_view extension);

/// Writes a document as PDF; the window's program has one.
using PdfWriter = std::function<Result<void>(const Document&, const std::filesystem::path&)>;

} // namespace beforehand::app
