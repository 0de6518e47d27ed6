// SPDX-License-Identifier: Apache-2.0
#include "core/guide/reader.h"

#include "core/guide/characters.h"
#include "core/guide/reader_parts.h"
#include "core/guide/words.h"

#include <algorithm>
#include <set>

namespace beforehand {

namespace {

constexpr int format = 1;
constexpr std::size_t most_languages = 50;

/// guide.json: a guide without words, and the languages in which it has them.
struct Frame {
    Guide guide;
    std::vector<std::string> languages;
};

std::optional<Json> parse_file(const GuideFiles& files, const std::string& path, Faults& faults) {
    const auto file = files.find(path);
    if (file == files.end()) {
        faults.add(path, "The file is missing.");
        return std::nullopt;
    }
    return parse_strict_json(path, file->second, faults);
}

/// "1.0.0": one to three numbers.
bool is_version(std::string_view text) {
    int numbers = 0;
    for (;;) {
        const auto dot = text.find('.');
        const auto number = text.substr(0, dot);
        const bool digits =
            std::ranges::all_of(number, [](char c) { return c >= '0' && c <= '9'; });
        if (number.empty() || number.size() > 6 || !digits || ++numbers > 3) {
            return false;
        }
        if (dot == text.npos) {
            return true;
        }
        text.remove_prefix(dot + 1);
    }
}

/// "en", "pt-BR", "zh-Hant": a BCP 47 tag that is also a safe folder name.
bool is_language(std::string_view text) {
    const auto hyphen = text.find('-');
    const auto language = text.substr(0, hyphen);
    const auto is_letter = [](char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); };
    const auto is_small = [](char c) { return c >= 'a' && c <= 'z'; };
    if (language.size() < 2 || language.size() > 3 || !std::ranges::all_of(language, is_small)) {
        return false;
    }
    if (hyphen == text.npos) {
        return true;
    }
    const auto rest = text.substr(hyphen + 1);
    return rest.size() >= 2 && rest.size() <= 8 && std::ranges::all_of(rest, is_letter);
}

std::vector<std::string> read_languages(JsonObject& root) {
    std::vector<std::string> languages;
    for (const JsonValue& item : root.items("languages", most_languages)) {
        std::string language = item.text(longest_title);
        if (language.empty()) {
            continue;
        }
        if (!is_language(language)) {
            item.fault(in_quotes(language) + " is not a language, such as en or pt-BR.");
        } else if (std::ranges::find(languages, language) != languages.end()) {
            item.fault("The language " + in_quotes(language) + " is given twice.");
        } else {
            languages.push_back(std::move(language));
        }
    }
    return languages;
}

std::vector<Article> read_article_keys(JsonObject& root) {
    std::vector<Article> articles;
    const auto list = root.require("articles");
    if (!list || (list->is_array() && list->json().empty())) {
        return articles; // a guide may have nothing to read
    }
    for (const JsonValue& item : list->items(most_articles)) {
        std::string key = item.key();
        if (std::ranges::find(articles, key, &Article::key) != articles.end()) {
            item.fault("The article " + in_quotes(key) + " is given twice.");
        } else if (!key.empty()) {
            articles.push_back({.key = std::move(key), .title = {}, .blocks = {}});
        }
    }
    return articles;
}

std::optional<Frame> read_frame(const GuideFiles& files, Faults& faults) {
    const auto json = parse_file(files, "guide.json", faults);
    if (!json) {
        return std::nullopt;
    }
    JsonObject root(JsonValue(*json, "guide.json", faults));
    if (!root.self().is_object()) {
        return std::nullopt;
    }
    Frame frame;
    Guide& guide = frame.guide;
    if (const auto value = root.require("format")) {
        value->integer(format, format);
    }
    guide.id = root.key("id");
    if (const auto version = root.require("version")) {
        guide.version = version->text(longest_title);
        if (!guide.version.empty() && !is_version(guide.version)) {
            version->fault("A version is one to three numbers with dots, such as 1.0.0.");
        }
    }
    frame.languages = read_languages(root);
    if (const auto review = root.require("review")) {
        guide.review = read_review(*review);
    }
    guide.sources = read_sources(root);
    guide.articles = read_article_keys(root);
    guide.questions = read_questions(root);
    guide.steps = read_steps(root, guide);
    if (const auto safety = root.require("safety")) {
        guide.safety = read_safety(*safety, guide.sources);
    }
    return frame;
}

Guide read_language(const GuideFiles& files, const Guide& frame, const std::string& language,
                    Faults& faults) {
    Guide guide = frame;
    guide.language = language;
    const std::string path = language + "/texts.json";
    if (const auto json = parse_file(files, path, faults)) {
        read_texts(JsonValue(*json, path, faults), guide);
    }
    const std::size_t before = faults.count();
    read_articles(files, guide, faults);
    read_faq(files, guide, faults);
    if (faults.count() == before) { // else what cannot be read would look like dangling links
        check_links(guide, faults);
    }
    return guide;
}

/// Files that nothing in guide.json accounts for.
void check_surplus(const GuideFiles& files, const Frame& frame, Faults& faults) {
    std::set<std::string, std::less<>> expected{"guide.json"};
    for (const std::string& language : frame.languages) {
        expected.insert(language + "/texts.json");
        expected.insert(language + "/faq.md");
        for (const Article& article : frame.guide.articles) {
            expected.insert(language + "/articles/" + article.key + ".md");
        }
    }
    for (const auto& [path, bytes] : files) {
        if (!expected.contains(path)) {
            faults.add(path, "Nothing in guide.json asks for this file.");
        }
    }
}

/// The file that `where` names: up to the "#" of a place or the " line N".
std::string_view file_of(const Error& error) {
    const std::string_view where = error.where;
    return where.substr(0, std::min(where.find('#'), where.find(" line ")));
}

std::vector<Error> in_file_order(std::vector<Error> errors) {
    const auto rank = [](const Error& error) {
        const std::string_view file = file_of(error);
        return std::pair(file != "guide.json", file);
    };
    std::ranges::stable_sort(errors, {}, rank);
    return errors;
}

} // namespace

Result<Guide> read_guide(const GuideFiles& files, std::string_view language) {
    if (const auto limit = check_guide_limits(files)) {
        return std::unexpected(*limit);
    }
    Faults faults;
    const auto frame = read_frame(files, faults);
    if (frame && faults.empty()) {
        check_surplus(files, *frame, faults);
    }
    if (!faults.empty()) {
        return std::unexpected(faults.found().front());
    }
    const auto wanted = std::ranges::find(frame->languages, language);
    Guide guide = read_language(
        files, frame->guide, wanted == frame->languages.end() ? frame->languages.front() : *wanted,
        faults);
    if (!faults.empty()) {
        return std::unexpected(in_file_order(faults.found()).front());
    }
    return guide;
}

std::vector<Error> check_guide(const GuideFiles& files) {
    if (auto limit = check_guide_limits(files)) {
        return {*std::move(limit)};
    }
    Faults faults;
    if (const auto frame = read_frame(files, faults)) {
        for (const std::string& language : frame->languages) {
            read_language(files, frame->guide, language, faults);
        }
        check_surplus(files, *frame, faults);
    }
    return in_file_order(faults.found());
}

} // namespace beforehand
