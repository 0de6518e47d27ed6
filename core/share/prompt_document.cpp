// SPDX-License-Identifier: Apache-2.0
#include "core/share/prompt_document.h"

#include "core/time/iso8601.h"

#include <nlohmann/json.hpp>
#include <utility>

namespace beforehand {

namespace {

using Json = nlohmann::ordered_json;

const char* name_of(PromptState state) {
    switch (state) {
    case PromptState::upcoming:
        return "upcoming";
    case PromptState::open:
        return "open";
    case PromptState::late:
        return "late";
    case PromptState::missed:
        return "missed";
    case PromptState::answered:
        return "answered";
    }
    std::unreachable();
}

Json utc(const std::optional<Instant>& instant) {
    return instant ? Json(format_instant(*instant)) : Json(nullptr);
}

Json completeness_json(const Completeness& complete) {
    return {{"prompts", complete.prompts},
            {"answered", complete.answered},
            {"live", complete.live},
            {"late", complete.late},
            {"memory", complete.memory}};
}

} // namespace

std::string prompts_json(std::span<const PromptRow> rows, Instant since) {
    Json list = Json::array();
    for (const PromptRow& row : rows) {
        const PlannedPrompt& planned = *row.planned;
        list.push_back({{"key", planned.id.key},
                        {"occurrence", planned.id.occurrence},
                        {"title", planned.prompt->title},
                        {"asks", planned.prompt->asks == Prompt::Asks::pain ? "pain" : "overall"},
                        {"state", name_of(row.state)},
                        {"due", utc(planned.due)},
                        {"opens", utc(planned.opens)},
                        {"closes", utc(planned.closes)},
                        {"late_until", utc(planned.late_until)},
                        {"entry", row.entry ? Json(row.entry->id) : Json(nullptr)}});
    }
    const auto complete_in = [&](Prompt::Asks asks) {
        return completeness_json(completeness(rows, asks, since));
    };
    const Json complete{{"pain", complete_in(Prompt::Asks::pain)},
                        {"overall", complete_in(Prompt::Asks::overall)}};
    return Json{{"prompts", std::move(list)}, {"completeness", complete}}.dump(2) + '\n';
}

std::string prompts_text(std::span<const PromptRow> rows, const Zone& zone) {
    std::string text;
    for (const PromptRow& row : rows) {
        const PlannedPrompt& planned = *row.planned;
        text += planned.id.key + '/' + planned.id.occurrence + "  " + name_of(row.state) + "  " +
                (planned.due ? format_wall_time(zone.to_wall(*planned.due)) : "-") + "  " +
                planned.prompt->title + '\n';
    }
    return text;
}

} // namespace beforehand
