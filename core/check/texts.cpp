// SPDX-License-Identifier: Apache-2.0
#include "core/check/texts.h"

namespace beforehand {

PlacedTexts texts_in(const Json& json, const std::string& place) {
    PlacedTexts texts;
    if (json.is_string()) {
        texts.emplace(place, json.get<std::string>());
    } else if (json.is_object()) {
        for (const auto& [key, value] : json.items()) {
            texts.merge(texts_in(value, json_place(place, key)));
        }
    }
    return texts;
}

} // namespace beforehand
