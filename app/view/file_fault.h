// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/service/guide_library.h"

#include <QString>

namespace beforehand::view {

/// Why a guide that a clinic gave cannot be used: a sentence for the person and, after a line
/// break, what the clinic needs to mend it.
QString guide_fault(const Error& error);

/// The same of a clinic's file over the guide `chosen`.
QString overlay_fault(const Error& error, const std::filesystem::path& file, const Guide& chosen,
                      const app::GuideLibrary& guides);

} // namespace beforehand::view
