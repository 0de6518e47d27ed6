// SPDX-License-Identifier: Apache-2.0
// What there is to read, as guide.json lists it: articles, the glossary, figures.
#include "core/guide/reader_lengths.h"
#include "core/guide/reader_parts.h"
#include "core/guide/words.h"

#include <algorithm>

namespace beforehand {

namespace {

constexpr std::size_t most_words = 500;
constexpr std::size_t most_figures = 50;

std::optional<date::days> read_days(JsonObject& object, std::string_view key) {
    const auto value = object.require(key);
    const auto length = value ? read_calendar(*value) : std::nullopt;
    if (!length) {
        return std::nullopt;
    }
    return date::days(static_cast<int>(length->count)); // of weeks, too
}

std::optional<ReadingDays> read_reading_days(const JsonValue& value) {
    JsonObject object(value);
    if (!value.is_object()) {
        return std::nullopt;
    }
    const auto anchor = read_anchor(object);
    const auto from = read_days(object, "from");
    const auto to = read_days(object, "to");
    if (!anchor || !from || !to) {
        return std::nullopt;
    }
    if (*from > *to) {
        object.fault("\"from\" is after \"to\".");
    }
    return ReadingDays{*anchor, *from, *to};
}

std::optional<Phase> read_article_phase(const JsonValue& value) {
    const std::string name = value.text(longest_title);
    for (const Phase phase : {Phase::preparation, Phase::procedure_day, Phase::recovery}) {
        if (name == to_string(phase)) {
            return phase;
        }
    }
    if (!name.empty()) {
        value.fault("\"phase\" is \"preparation\", \"procedure_day\" or \"recovery\".");
    }
    return std::nullopt;
}

Article read_listed_article(const JsonValue& item, const Guide& guide) {
    if (!item.is_object()) {
        return {.key = item.key()};
    }
    JsonObject object(item);
    Article article{.key = object.key("key")};
    if (const auto phase = object.find("phase")) {
        article.phase = read_article_phase(*phase);
    }
    if (const auto applies = object.find("applies")) {
        article.applies = read_condition(*applies, guide.questions);
    }
    if (const auto days = object.find("read")) {
        article.read = read_reading_days(*days);
    }
    return article;
}

} // namespace

std::vector<Article> read_article_list(JsonObject& root, const Guide& guide) {
    std::vector<Article> articles;
    const auto list = root.require("articles");
    if (!list || (list->is_array() && list->json().empty())) {
        return articles; // a guide may have nothing to read
    }
    for (const JsonValue& item : list->items(most_articles)) {
        Article article = read_listed_article(item, guide);
        if (std::ranges::find(articles, article.key, &Article::key) != articles.end()) {
            item.fault("The article " + in_quotes(article.key) + " is given twice.");
        } else if (!article.key.empty()) {
            articles.push_back(std::move(article));
        }
    }
    return articles;
}

std::vector<GlossaryWord> read_glossary(const JsonValue& value, const Guide& guide) {
    std::vector<GlossaryWord> words;
    for (const JsonValue& item : value.items(most_words)) {
        JsonObject object(item);
        GlossaryWord word{.key = object.key("key")};
        if (item.is_object() && item.json().contains("sources")) {
            word.sources = read_source_ids(object, guide.sources);
        }
        if (std::ranges::find(words, word.key, &GlossaryWord::key) != words.end()) {
            item.fault("The word " + in_quotes(word.key) + " is given twice.");
        } else if (!word.key.empty()) {
            words.push_back(std::move(word));
        }
    }
    return words;
}

std::vector<Figure> read_figure_list(const JsonValue& value) {
    std::vector<Figure> figures;
    for (const JsonValue& item : value.items(most_figures)) {
        Figure figure{.key = item.key()};
        if (std::ranges::find(figures, figure.key, &Figure::key) != figures.end()) {
            item.fault("The figure " + in_quotes(figure.key) + " is given twice.");
        } else if (!figure.key.empty()) {
            figures.push_back(std::move(figure));
        }
    }
    return figures;
}

void read_figures(const GuideFiles& files, Guide& guide, Faults& faults) {
    for (Figure& figure : guide.figures) {
        const std::string path = "figures/" + figure.key + ".svg";
        const auto file = files.find(path);
        if (file == files.end()) {
            faults.add(path, "The file is missing: guide.json lists this figure.");
        } else if (check_figure(path, file->second, faults)) {
            figure.svg = file->second;
        }
    }
}

} // namespace beforehand
