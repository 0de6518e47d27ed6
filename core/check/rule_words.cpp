// SPDX-License-Identifier: Apache-2.0
#include "core/check/rules.h"

#include "core/guide/characters.h"
#include "core/guide/markdown.h"
#include "core/guide/words.h"
#include "core/text/units.h"

#include <charconv>

namespace beforehand {

namespace {

constexpr int warmest = 45; ///< of a body or a cold pack, in °C

bool is_letter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

/// "{38 C}" -> 38; nothing where the app would leave the braces in the text.
std::optional<int> celsius(std::string_view token) {
    int degrees = 0;
    if (with_temperatures(token, false) == token) {
        return std::nullopt;
    }
    std::from_chars(token.data() + 1, token.data() + token.size(), degrees);
    return degrees;
}

/// The lines of the safety card: where the app puts temperatures into the person's unit.
bool has_units(std::string_view place) {
    return place.find("#/safety/tiers/") != place.npos && place.find("/items/") != place.npos;
}

void check_token(const std::string& place, std::string_view token, Faults& errors,
                 Faults& warnings) {
    const auto degrees = celsius(token);
    if (!degrees) {
        errors.add(place, "Write a temperature as {38 C}, with a space and in Celsius. Braces are "
                          "for nothing else.");
    } else if (*degrees > warmest) {
        errors.add(place, in_quotes(token) + " is no temperature of a body or a cold pack, which "
                                             "is 0 to 45.");
    } else if (!has_units(place)) {
        warnings.add(place, "The braces show here: only in the lines of the safety card do they "
                            "turn into the person's own unit. Write " +
                                with_temperatures(token, false) + '.');
    }
}

void check_braces(const std::string& place, std::string_view text, Faults& errors,
                  Faults& warnings) {
    for (auto at = text.find_first_of("{}"); at != text.npos; at = text.find_first_of("{}", at)) {
        const auto close = text.find('}', at);
        const std::size_t length = close == text.npos ? 1 : close - at + 1;
        check_token(place, text.substr(at, length), errors, warnings);
        at += length;
    }
}

/// "<b>": the first of what looks like HTML; empty if there is none.
std::string_view html_in(std::string_view text) {
    for (auto at = text.find('<'); at != text.npos; at = text.find('<', at + 1)) {
        const char next = at + 1 < text.size() ? text[at + 1] : ' ';
        if (is_letter(next) || next == '/') {
            const auto close = text.find('>', at);
            return text.substr(at, close == text.npos ? close : close - at + 1);
        }
    }
    return {};
}

void check_marks(const std::string& place, std::string_view text, Faults& errors,
                 Faults& warnings) {
    if (const auto html = html_in(text); !html.empty()) {
        errors.add(place, "A text has no marks: " + in_quotes(html) + " would be shown as it is.");
    }
    for (const char* mark : {"**", "]("}) {
        if (text.find(mark) != text.npos) {
            warnings.add(place, "A text has no marks and no links: " + in_quotes(mark) +
                                    " is shown as it is. They are for articles.");
        }
    }
}

/// What Markdown does not take for what its author meant.
void check_lines(const std::string& path, std::string_view bytes, Faults& warnings) {
    for (std::size_t start = 0; start < bytes.size();) {
        const std::size_t end = std::min(bytes.find('\n', start), bytes.size());
        const std::string_view line = bytes.substr(start, end - start);
        const auto words = line.find_first_not_of('#');
        if (words != 0 && words != line.npos && line[words] != ' ') {
            warnings.add(line_place(path, bytes, start),
                         "This is no heading: write a space after the #.");
        }
        if (line.find("http://") != line.npos || line.find("https://") != line.npos) {
            warnings.add(line_place(path, bytes, start),
                         "Nobody can follow an address here: name it among the sources, and that "
                         "source at the end of the paragraph.");
        }
        start = end + 1;
    }
}

void check_blocks(const std::string& path, std::string anchor, const std::vector<Block>& blocks,
                  Faults& errors, Faults& warnings) {
    for (const Block& block : blocks) {
        anchor = block.kind == Block::Kind::heading ? block.anchor : anchor;
        const std::string place = markdown_place(path, anchor);
        check_braces(place, block.plain_text(), errors, warnings);
        for (const Span& link : block.onward) {
            check_braces(place, link.text, errors, warnings);
        }
    }
}

} // namespace

void check_words(const PlacedTexts& texts, Faults& errors, Faults& warnings) {
    for (const auto& [place, text] : texts) {
        check_braces(place, text, errors, warnings);
        check_marks(place, text, errors, warnings);
    }
}

void check_pages(const GuideFiles& files, const Guide& guide, Faults& errors, Faults& warnings) {
    for (const Article& article : guide.articles) {
        const std::string path = guide.language + "/articles/" + article.key + ".md";
        if (files.contains(path)) {
            check_lines(path, files.at(path), warnings);
            check_blocks(path, {}, article.blocks, errors, warnings);
        }
    }
    const std::string path = guide.language + "/faq.md";
    if (files.contains(path)) {
        check_lines(path, files.at(path), warnings);
        for (const Faq& faq : guide.faq) {
            check_blocks(path, faq.key, faq.answer, errors, warnings);
        }
    }
}

} // namespace beforehand
