// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/error.h"

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

namespace beforehand {

/// Where the bytes of a zone's TZif data come from. The system's directory is one source; a phone
/// or a test has others.
class ZoneSource {
  public:
    virtual ~ZoneSource() = default;

    /// The TZif bytes of an IANA zone. not_found for a name that is unknown, malformed or a path.
    virtual Result<std::string> tzif(std::string_view name) const = 0;

    /// Every zone a person may pick, sorted. Empty if the source cannot list them.
    virtual std::vector<std::string> names() const = 0;
};

/// Reads a compiled zoneinfo directory such as /usr/share/zoneinfo.
class DirectoryZoneSource final : public ZoneSource {
  public:
    explicit DirectoryZoneSource(std::filesystem::path directory);

    Result<std::string> tzif(std::string_view name) const override;
    std::vector<std::string> names() const override;

  private:
    std::filesystem::path directory_;
};

} // namespace beforehand
