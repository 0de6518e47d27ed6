// SPDX-License-Identifier: Apache-2.0
#include "core/text/utf8.h"

#include <cstddef>
#include <cstdint>

namespace beforehand {

char32_t take_code_point(std::string_view& rest) {
    const std::string_view all = rest;
    const auto byte = [all](std::size_t i) { return static_cast<unsigned char>(all[i]); };
    const unsigned char lead = byte(0);
    rest.remove_prefix(1);
    std::size_t length = 1;
    char32_t code = lead;
    if (lead >= 0x80) {
        if (lead >= 0xc2 && lead <= 0xdf) {
            length = 2;
            code = lead & 0x1fu;
        } else if (lead >= 0xe0 && lead <= 0xef) {
            length = 3;
            code = lead & 0x0fu;
        } else if (lead >= 0xf0 && lead <= 0xf4) {
            length = 4;
            code = lead & 0x07u;
        } else {
            return malformed;
        }
    }
    if (all.size() < length) {
        return malformed;
    }
    for (std::size_t i = 1; i < length; ++i) {
        if ((byte(i) & 0xc0) != 0x80) {
            return malformed;
        }
        code = (code << 6) | (byte(i) & 0x3fu);
    }
    rest.remove_prefix(length - 1);
    const bool overlong = (length == 3 && code < 0x800) || (length == 4 && code < 0x10000);
    const bool surrogate = code >= 0xd800 && code <= 0xdfff;
    return overlong || surrogate || code > 0x10ffff ? malformed : code;
}

bool is_clean_utf8(std::string_view text) {
    while (!text.empty()) {
        const char32_t code = take_code_point(text);
        if (code == malformed || code == 0) {
            return false;
        }
    }
    return true;
}

bool has_control_characters(std::string_view text) {
    while (!text.empty()) {
        const char32_t code = take_code_point(text);
        if (code == malformed) {
            return true;
        }
        const bool blank = code == '\t' || code == '\n' || code == '\r';
        const bool control = (code < 0x20 && !blank) || (code >= 0x7f && code <= 0x9f);
        const bool turning =
            (code >= 0x202a && code <= 0x202e) || (code >= 0x2066 && code <= 0x2069);
        const bool breaking = code == 0x2028 || code == 0x2029;
        if (control || turning || breaking) {
            return true;
        }
    }
    return false;
}

bool has_invisible_characters(std::string_view text) {
    while (!text.empty()) {
        const char32_t code = take_code_point(text);
        if (code == malformed) {
            return true;
        }
        const bool no_width = code == 0xad || code == 0x180e || code == 0x200b || code == 0xfeff ||
                              (code >= 0x2060 && code <= 0x2064);
        const bool filler = code == 0x115f || code == 0x1160 || code == 0x3164 || code == 0xffa0;
        const bool note = code >= 0xfff9 && code <= 0xfffb;
        const bool tag = code >= 0xe0000 && code <= 0xe007f;
        const bool none = (code & 0xfffe) == 0xfffe || (code >= 0xfdd0 && code <= 0xfdef);
        if (no_width || filler || note || tag || none) {
            return true;
        }
    }
    return false;
}

} // namespace beforehand
