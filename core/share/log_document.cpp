// SPDX-License-Identifier: Apache-2.0
#include "core/share/log_document.h"

#include "core/time/iso8601.h"

#include <nlohmann/json.hpp>

namespace beforehand {

std::string log_json(const std::vector<LogEntry>& entries) {
    using Json = nlohmann::ordered_json;
    Json list = Json::array();
    for (const LogEntry& entry : entries) {
        list.push_back({{"id", entry.id},
                        {"kind", entry.kind == LogEntry::Kind::pain ? "pain" : "note"},
                        {"text", entry.text},
                        {"severity", entry.severity ? Json(*entry.severity) : Json(nullptr)},
                        {"happened_at", format_instant(entry.happened_at)},
                        {"recorded_at", format_instant(entry.recorded_at)},
                        {"zone", entry.zone}});
    }
    return Json{{"entries", std::move(list)}}.dump(2) + '\n';
}

} // namespace beforehand
