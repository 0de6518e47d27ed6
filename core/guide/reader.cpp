// SPDX-License-Identifier: Apache-2.0
#include "core/guide/reader.h"

#include "core/guide/characters.h"
#include "core/guide/reader_parts.h"
#include "core/guide/words.h"

#include <algorithm>
#include <set>

namespace beforehand {

namespace {

constexpr int newest_format = 2;
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
    const auto value = root.require("format");
    const int format = value && value->integer(1, newest_format) == 1 && value->json() == 1
                           ? 1 // one that cannot be read is meant to be the newest
                           : newest_format;
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
    // A format 1 guide may have a changelog, one of format 2 must: its readers are told of changes.
    if (const auto list = format == 1 ? root.find("changelog") : root.require("changelog")) {
        guide.changelog = read_changelog(*list, guide);
    }
    guide.sources = read_sources(root);
    guide.questions = read_questions(root);
    guide.articles = read_article_list(root, guide);
    if (const auto list = root.find("glossary")) {
        guide.glossary = read_glossary(*list, guide);
    }
    if (const auto list = root.find("figures")) {
        guide.figures = read_figure_list(*list);
    }
    read_figures(files, guide, faults);
    const std::size_t before = faults.count();
    if (const auto diary = format == 1 ? std::nullopt : root.find("diary")) {
        guide.diary = read_diary(*diary, guide);
    }
    guide.steps = read_steps(root, guide, format);
    if (faults.count() == before) { // else what could not be read would be missed
        check_step_links(
            guide.steps, [](std::size_t at) { return "guide.json#/steps/" + std::to_string(at); },
            faults);
        check_prompt_links(guide, faults);
    }
    if (const auto safety = root.require("safety")) {
        guide.safety = read_safety(*safety, guide.sources);
    }
    if (const auto rows = root.find("arrival")) {
        guide.arrival = read_arrival(*rows, guide);
    }
    if (const auto list = root.find("follow_ups")) {
        guide.follow_ups = read_follow_ups(*list);
    }
    return frame;
}

/// The guide with the words of a language over it. The first language has all of them; what a
/// later one lacks stays as it is, and is noted.
Guide read_language(const GuideFiles& files, const Guide& below, const std::string& language,
                    bool first, Faults& faults) {
    const bool whole = faults.empty(); // else what could not be read seems to name no source
    Guide guide = below;
    guide.language = language;
    const std::string path = language + "/texts.json";
    if (const auto json = parse_file(files, path, faults)) {
        read_texts(JsonValue(*json, path, faults), guide, first);
    }
    const std::size_t before = faults.count();
    read_articles(files, guide, first, faults);
    read_faq(files, guide, first, faults);
    if (faults.count() == before) { // else what cannot be read would look like dangling links
        check_links(guide, whole, faults);
    }
    return guide;
}

/// "es-MX" is served by es-MX, then by es, then by the guide's first language.
const std::string& best_language(const std::vector<std::string>& languages,
                                 std::string_view wanted) {
    for (const std::string_view tag : {wanted, wanted.substr(0, wanted.find('-'))}) {
        const auto found = std::ranges::find(languages, tag);
        if (found != languages.end()) {
            return *found;
        }
    }
    return languages.front();
}

/// Files that nothing in guide.json accounts for.
void check_surplus(const GuideFiles& files, const Frame& frame, Faults& faults) {
    std::set<std::string, std::less<>> expected{"guide.json"};
    for (const Figure& figure : frame.guide.figures) {
        expected.insert("figures/" + figure.key + ".svg");
    }
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

Result<Guide> read_guide(const GuideFiles& files, std::string_view language, DocumentAge age) {
    if (const auto limit = check_guide_limits(files)) {
        return std::unexpected(*limit);
    }
    Faults faults(age);
    const auto frame = read_frame(files, faults);
    if (frame && faults.empty()) {
        check_surplus(files, *frame, faults);
    }
    if (!faults.empty()) {
        return std::unexpected(faults.found().front());
    }
    const std::string& wanted = best_language(frame->languages, language);
    Guide guide = read_language(files, frame->guide, frame->languages.front(), true, faults);
    if (wanted != frame->languages.front()) {
        guide = read_language(files, guide, wanted, false, faults);
    }
    if (!faults.empty()) {
        return std::unexpected(in_file_order(faults.found()).front());
    }
    return guide;
}

std::vector<std::string> guide_languages(const GuideFiles& files) {
    Faults faults(DocumentAge::kept); // reading says what a new one lacks
    const auto frame = check_guide_limits(files) ? std::nullopt : read_frame(files, faults);
    return frame && faults.empty() ? frame->languages : std::vector<std::string>();
}

std::vector<Error> check_guide(const GuideFiles& files) {
    if (auto limit = check_guide_limits(files)) {
        return {*std::move(limit)};
    }
    Faults faults;
    if (const auto frame = read_frame(files, faults)) {
        std::optional<Guide> first;
        for (const std::string& language : frame->languages) {
            Guide guide =
                read_language(files, first.value_or(frame->guide), language, !first, faults);
            first = first ? std::move(first) : std::optional(std::move(guide));
        }
        check_surplus(files, *frame, faults);
    }
    return in_file_order(faults.found());
}

} // namespace beforehand
