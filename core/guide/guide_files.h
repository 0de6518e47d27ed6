// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/error.h"

#include <cstddef>
#include <filesystem>
#include <map>
#include <optional>
#include <string>
#include <string_view>

namespace beforehand {

/// The bytes of a guide: path inside its folder ("guide.json", "en/articles/after.md") -> content.
using GuideFiles = std::map<std::string, std::string, std::less<>>;

inline constexpr std::size_t max_guide_file_bytes = 256 * 1024;
inline constexpr std::size_t max_guide_bytes = 4 * 1024 * 1024;
inline constexpr std::size_t max_guide_files = 500;

/// What is over a limit above, or a path that no guide has; nothing if all is well.
std::optional<Error> check_guide_limits(const GuideFiles& files);

/// Every .json, .md and .svg file below `folder` that belongs to a guide; REVIEW.md, README.md,
/// LICENSE and fixtures/ at the top are for authors and are left out. Symbolic links are not
/// followed.
Result<GuideFiles> load_guide_files(const std::filesystem::path& folder);

/// An overlay's bytes, at most max_overlay_bytes. Not a symbolic link, a folder or a device.
Result<std::string> load_overlay_file(const std::filesystem::path& file);

/// The .json files of `folder`/fixtures: name -> bytes. Empty if there are none.
Result<GuideFiles> load_fixture_files(const std::filesystem::path& folder);

/// One document that holds them all, byte for byte the same for the same files: what is stored.
std::string pack_guide_files(const GuideFiles& files);
Result<GuideFiles> unpack_guide_files(std::string_view packed);

/// BLAKE2b-256 of pack_guide_files(), as 64 lower-case hex digits: the guide's content address.
std::string guide_hash(std::string_view packed);

} // namespace beforehand
