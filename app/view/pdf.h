// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/error.h"
#include "core/share/document.h"

#include <filesystem>

namespace beforehand::view {

/// Writes a document as a PDF (A4; US Letter where that is the custom), with its fonts in it and
/// its words as text. Needs a QGuiApplication. A file of that name is replaced only once the new
/// one is whole. One that is meant for one page gets smaller letters down to 8 points, and a second
/// page rather than lost words.
Result<void> write_pdf(const Document& document, const std::filesystem::path& file);

} // namespace beforehand::view
