// SPDX-License-Identifier: Apache-2.0
#include "core/check/named_place.h"

#include "core/guide/strict_json.h"
#include "core/guide/words.h"

#include <map>

namespace beforehand {

namespace {

/// What an entry of a list is called.
const std::map<std::string, std::string, std::less<>> kinds{
    {"add", "step"},     {"arrival", "line"},      {"items", "line"}, {"questions", "question"},
    {"steps", "step"},   {"sources", "source"},    {"tiers", "tier"}, {"prompts", "prompt"},
    {"phases", "phase"}, {"summaries", "summary"}, {"usual", "text"}};

std::string name_of(const Json& entry) {
    for (const char* member : {"key", "id"}) {
        if (entry.is_object() && entry.contains(member) && entry.at(member).is_string()) {
            return entry.at(member).get<std::string>();
        }
    }
    return {};
}

} // namespace

std::string named_place(const std::string& where, std::string_view json) {
    const auto hash = where.find('#');
    const Json file = Json::parse(json, nullptr, false); // one that is no JSON has no entries
    std::string named = where;
    std::string list;
    const Json* at = &file;
    for (std::string_view rest = hash == where.npos ? "" : std::string_view(where).substr(hash + 1);
         rest.starts_with('/');) {
        const auto end = std::min(rest.find('/', 1), rest.size());
        const std::string part(rest.substr(1, end - 1));
        const Json::json_pointer next(std::string(rest.substr(0, end)));
        if (!at->contains(next)) {
            break;
        }
        const bool entry = at->is_array();
        at = &at->at(next);
        if (const auto kind = kinds.find(list); entry && kind != kinds.end()) {
            const std::string name = name_of(*at);
            named =
                name.empty() ? named : where + " (" + kind->second + ' ' + in_quotes(name) + ')';
        }
        list = part;
        rest.remove_prefix(end);
    }
    return named;
}

} // namespace beforehand
