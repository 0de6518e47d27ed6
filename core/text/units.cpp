// SPDX-License-Identifier: Apache-2.0
#include "core/text/units.h"

#include <cstdlib>
#include <optional>

namespace beforehand {

namespace {

/// "38" or "37.5" as tenths of a degree.
std::optional<int> parse_tenths(std::string_view text) {
    int tenths = 0;
    int decimals = -1;
    for (const char c : text) {
        if (c == '.' && decimals < 0) {
            decimals = 0;
        } else if (c >= '0' && c <= '9' && decimals < 1 && tenths < 1000) {
            tenths = tenths * 10 + (c - '0');
            decimals += decimals == 0;
        } else {
            return {};
        }
    }
    if (text.empty() || text.front() == '.' || text.back() == '.') {
        return {};
    }
    return decimals == 1 ? tenths : tenths * 10;
}

std::string format_tenths(int tenths) {
    std::string text = std::to_string(tenths / 10);
    if (tenths % 10 != 0) {
        text += '.' + std::to_string(tenths % 10);
    }
    return text;
}

} // namespace

std::string with_temperatures(std::string_view text, bool fahrenheit) {
    std::string result;
    while (!text.empty()) {
        const auto open = text.find('{');
        const auto close = text.find(" C}", open);
        if (open == std::string_view::npos || close == std::string_view::npos) {
            break;
        }
        const auto celsius = parse_tenths(text.substr(open + 1, close - open - 1));
        result += text.substr(0, open);
        if (!celsius) {
            result += '{';
            text.remove_prefix(open + 1);
            continue;
        }
        // 9/5 of tenths may leave a half: one rounding, to the nearest tenth.
        const int shown = fahrenheit ? (*celsius * 18 + 5) / 10 + 320 : *celsius;
        result += format_tenths(shown) + (fahrenheit ? " °F" : " °C");
        text.remove_prefix(close + 3);
    }
    return result.append(text);
}

} // namespace beforehand
