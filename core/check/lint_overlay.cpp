// SPDX-License-Identifier: Apache-2.0
#include "core/check/lint_overlay.h"

#include "core/check/lint_translated.h"

namespace beforehand {

namespace {

/// Words on a step that the same file switches off.
void lint_unread(const Json& overlay, const std::string& place, const Json& texts,
                 Faults& warnings) {
    const Json changes = overlay.value("steps", Json::object());
    const Json rules = texts.value("steps", Json::object());
    for (const auto& [key, rule] : rules.items()) {
        if (changes.contains(key) && changes.at(key).contains("off")) {
            warnings.add(json_place(json_place(place, "steps"), key),
                         "This step is switched off above: nobody reads these words.");
        }
    }
}

} // namespace

void lint_overlay(const Json& overlay, const std::string& file, Faults& warnings) {
    const auto place_of = [&file](const std::string& language) {
        return json_place(json_place(file, "texts"), language);
    };
    const Json& texts = overlay.at("texts");
    const std::string first = overlay.at("languages").at(0).get<std::string>();
    for (const auto& [language, words] : texts.items()) {
        lint_unread(overlay, place_of(language), words, warnings);
        if (language != first) {
            lint_translated(texts_in(words, place_of(language)), place_of(language),
                            texts_in(texts.at(first), place_of(first)), place_of(first), warnings);
        }
    }
}

} // namespace beforehand
