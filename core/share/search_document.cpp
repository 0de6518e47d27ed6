// SPDX-License-Identifier: Apache-2.0
#include "core/share/search_document.h"

#include <nlohmann/json.hpp>

namespace beforehand {

std::string search_json(const SearchFound& found) {
    using Json = nlohmann::ordered_json;
    Json hits = Json::array();
    for (const SearchHit& hit : found.hits) {
        const bool help = without_heading(hit.page) == help_page;
        const std::string_view tier = heading_of(hit.page);
        hits.push_back({{"page", help ? help_page : hit.page},
                        {"title", hit.title},
                        {"sentence", hit.sentence},
                        {"marks", hit.marks},
                        {"tier", help && !tier.empty() ? Json(tier) : Json()}});
    }
    Json replaced = Json::array();
    for (const TypedWord& each : found.replaced) {
        replaced.push_back({{"word", each.word}, {"instead", each.instead}});
    }
    return Json{{"hits", std::move(hits)}, {"replaced", std::move(replaced)}}.dump(2) + '\n';
}

std::string search_text(const std::vector<SearchHit>& hits) {
    std::string text;
    for (const SearchHit& hit : hits) {
        text += hit.page + "  " + hit.title + '\n';
        if (!hit.sentence.empty()) {
            text += "    " + hit.sentence + '\n';
        }
    }
    return text;
}

std::string replaced_text(const std::vector<TypedWord>& replaced) {
    std::string text;
    for (const TypedWord& each : replaced) {
        std::string instead;
        for (const std::string& word : each.instead) {
            instead += (instead.empty() ? "" : ", ") + word;
        }
        text += "Nothing for “" + each.word + "”. Shown: " + instead + '\n';
    }
    return text;
}

} // namespace beforehand
