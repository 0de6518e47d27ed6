// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/error.h"

#include <filesystem>
#include <string_view>

namespace beforehand::app {

/// Writes a file whole or not at all, to be read by its owner alone: what the app lets out is about
/// somebody's health. A file of that name is replaced once the new one is on disk.
Result<void> write_file(std::string_view bytes, const std::filesystem::path& file);

/// Whether it would lie right in the folder of the data. That is no place for what is let out: its
/// name may be one of the data's own files.
bool is_in_data_folder(const std::filesystem::path& file, const std::filesystem::path& folder);

} // namespace beforehand::app
