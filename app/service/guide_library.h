// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/error.h"
#include "core/guide/guide.h"
#include "core/guide/guide_files.h"

#include <filesystem>
#include <map>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace beforehand::app {

/// A guide, read and checked, beside the bytes that it was read from.
struct LoadedGuide {
    std::string hash;
    std::string packed;
    std::shared_ptr<const Guide> guide;
};

/// The guides that can be used: those in the binary, a folder of someone's own, and those that
/// were stored with a procedure.
class GuideLibrary {
  public:
    /// The ids of the guides in the binary, sorted.
    static std::vector<std::string> ids();

    /// `name` is the id of a guide in the binary, or a folder.
    static Result<LoadedGuide> find(std::string_view name);

    /// A stored guide. Each is read once and then kept.
    Result<std::shared_ptr<const Guide>> unpack(const std::string& hash, std::string_view packed);

  private:
    std::map<std::string, std::shared_ptr<const Guide>> unpacked_;
};

} // namespace beforehand::app
