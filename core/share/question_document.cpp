// SPDX-License-Identifier: Apache-2.0
#include "core/share/question_document.h"

#include "core/time/iso8601.h"

#include <nlohmann/json.hpp>

namespace beforehand {

std::string questions_json(const std::vector<ClinicQuestion>& questions) {
    using Json = nlohmann::ordered_json;
    Json list = Json::array();
    for (const ClinicQuestion& question : questions) {
        const auto& answered_at = question.answered_at;
        list.push_back(
            {{"id", question.id},
             {"procedure", question.procedure},
             {"text", question.text},
             {"page", question.page},
             {"asked_at", format_instant(question.asked_at)},
             {"answer", answered_at ? Json(question.answer) : Json(nullptr)},
             {"answered_at", answered_at ? Json(format_instant(*answered_at)) : Json(nullptr)}});
    }
    return Json{{"questions", std::move(list)}}.dump(2) + '\n';
}

} // namespace beforehand
