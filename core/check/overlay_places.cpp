// SPDX-License-Identifier: Apache-2.0
#include "core/check/overlay_places.h"

#include <algorithm>

namespace beforehand {

std::string overlay_place(const std::string& where, const StepPlaces& places, const Json& overlay,
                          const std::string& file) {
    const auto step = std::ranges::find_if(places, [&where](const auto& entry) {
        return where == entry.second || where.starts_with(entry.second + '/');
    });
    const auto changes = overlay.find("steps");
    if (step == places.end() || changes == overlay.end() || !changes->contains(step->first)) {
        return where;
    }
    const std::string part = where.substr(step->second.size());
    const bool given = (*changes)[step->first].contains(Json::json_pointer(part));
    return json_place(json_place(file, "steps"), step->first) + (given ? part : "");
}

} // namespace beforehand
