// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/error.h"
#include "core/guide/guide_files.h"
#include "core/time/zone.h"

#include <optional>
#include <string>
#include <vector>

namespace beforehand {

/// What a guide's author should know. Errors keep it from being used; warnings are for reading: the
/// app takes the guide, but somebody should look. Each names file and JSON pointer.
struct CheckReport {
    std::vector<Error> errors;
    std::vector<Error> warnings;
};

struct OverlayFile {
    std::string name; ///< what errors call it
    std::string json;
};

/// Everything that is wrong or doubtful with a guide, its fixtures (load_fixture_files) and a
/// clinic's overlay, if one is given. `zones` are those that the fixtures name.
CheckReport check_all(const GuideFiles& files, const GuideFiles& fixtures,
                      const std::optional<OverlayFile>& overlay, ZoneDatabase& zones);

} // namespace beforehand
