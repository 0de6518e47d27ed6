// SPDX-License-Identifier: Apache-2.0
#include "core/share/ical_text.h"

#include "core/text/utf8.h"
#include "core/time/iso8601.h"

#include <cstddef>

namespace beforehand::ical {

namespace {

constexpr std::size_t longest_line = 75; ///< octets, without the line break

/// A code point that is not dropped, escaped where it must be; `letter` is its bytes.
std::string_view escaped(std::string_view letter) {
    if (letter == "\\") {
        return "\\\\";
    }
    if (letter == ";") {
        return "\\;";
    }
    if (letter == ",") {
        return "\\,";
    }
    if (letter == "\t") {
        return " ";
    }
    if (letter == "\n" || letter == "\u0085" || letter == "\u2028" || letter == "\u2029") {
        return "\\n";
    }
    return has_control_characters(letter) ? std::string_view() : letter;
}

} // namespace

std::string text(std::string_view words) {
    std::string made;
    while (!words.empty()) {
        const std::string_view before = words;
        const char32_t point = take_code_point(words);
        if (point == U'\r') { // alone it is a line break as well
            made += words.starts_with('\n') ? "" : "\\n";
        } else if (point != malformed) {
            made += escaped(before.substr(0, before.size() - words.size()));
        }
    }
    return made;
}

std::string instant(Instant at) {
    std::string made;
    for (const char letter : format_instant(at)) {
        if (letter != '-' && letter != ':') {
            made += letter;
        }
    }
    return made;
}

std::optional<Instant> parse_instant(std::string_view value) {
    if (value.size() != std::string_view("20261203T153000Z").size()) {
        return {};
    }
    std::string extended(value);
    for (const std::size_t at : {13u, 11u}) {
        extended.insert(at, ":");
    }
    for (const std::size_t at : {6u, 4u}) {
        extended.insert(at, "-");
    }
    const auto parsed = beforehand::parse_instant(extended);
    return parsed ? std::optional(*parsed) : std::nullopt;
}

std::string folded(std::string_view line) {
    std::string made;
    std::size_t length = 0; // of the line so far
    while (!line.empty()) {
        const std::string_view before = line;
        take_code_point(line);
        const std::string_view letter = before.substr(0, before.size() - line.size());
        if (length + letter.size() > longest_line) {
            made += "\r\n ";
            length = 1;
        }
        made += letter;
        length += letter.size();
    }
    return made + "\r\n";
}

} // namespace beforehand::ical
