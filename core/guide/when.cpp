// SPDX-License-Identifier: Apache-2.0
#include "core/guide/when.h"

namespace beforehand {

Result<Offset> parse_duration(std::string_view text) {
    if (text.find('T') != std::string_view::npos) {
        const auto elapsed = parse_elapsed_duration(text);
        if (!elapsed) {
            return std::unexpected(elapsed.error());
        }
        return ElapsedOffset{*elapsed};
    }
    const auto days = parse_calendar_duration(text);
    if (!days) {
        return std::unexpected(days.error());
    }
    return CalendarOffset{*days, {}};
}

std::string format_duration(const Offset& offset) {
    if (const auto* elapsed = std::get_if<ElapsedOffset>(&offset)) {
        return format_elapsed_duration(elapsed->length);
    }
    return format_calendar_duration(std::get<CalendarOffset>(offset).days);
}

} // namespace beforehand
