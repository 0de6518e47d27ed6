// SPDX-License-Identifier: Apache-2.0
#include "core/share/search_document.h"

#include <nlohmann/json.hpp>

namespace beforehand {

std::string search_json(const std::vector<SearchHit>& hits) {
    using Json = nlohmann::ordered_json;
    Json list = Json::array();
    for (const SearchHit& hit : hits) {
        list.push_back({{"page", hit.page},
                        {"title", hit.title},
                        {"sentence", hit.sentence},
                        {"marks", hit.marks}});
    }
    return Json{{"hits", std::move(list)}}.dump(2) + '\n';
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

} // namespace beforehand
