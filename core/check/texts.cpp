// SPDX-License-Identifier: Apache-2.0
#include "core/check/texts.h"

namespace beforehand {

PlacedTexts texts_in(const Json& json, const std::string& place) {
    PlacedTexts texts;
    if (json.is_string()) {
        texts.emplace(place, json.get<std::string>());
    } else if (json.is_object()) {
        for (const auto& [key, value] : json.items()) {
            texts.merge(texts_in(value, json_place(place, key)));
        }
    }
    return texts;
}

Json json_of(const std::string& file, const std::string& bytes) {
    Faults said_before;
    return parse_strict_json(file, bytes, said_before).value_or(Json::object());
}

namespace {

std::string words_of(const std::vector<Block>& blocks) {
    std::string words;
    for (const Block& block : blocks) {
        words += block.plain_text() + '\n';
        for (const Span& link : block.onward) {
            words += link.text + '\n';
        }
    }
    return words;
}

} // namespace

PlacedTexts texts_of(const GuideFiles& files, const Guide& guide) {
    const std::string folder = guide.language + '/';
    const std::string path = folder + "texts.json";
    PlacedTexts texts = texts_in(json_of(path, files.at(path)), path);
    for (const Article& article : guide.articles) {
        texts.emplace(folder + "articles/" + article.key + ".md", words_of(article.blocks));
    }
    for (const Faq& faq : guide.faq) {
        texts[folder + "faq.md"] += faq.group + '\n' + faq.question + '\n' + words_of(faq.answer);
    }
    std::erase_if(texts, [&files](const auto& text) {
        return !files.contains(text.first.substr(0, text.first.find('#'))); // not translated
    });
    return texts;
}

} // namespace beforehand
