// SPDX-License-Identifier: Apache-2.0
// Where a guide comes from: its sources, who reviewed it, and what its versions changed.
#include "core/guide/reader_parts.h"

#include "core/guide/words.h"
#include "core/time/iso8601.h"

#include <algorithm>

namespace beforehand {

namespace {

constexpr std::size_t most_ids = 40;
constexpr std::size_t most_releases = 100;
constexpr std::size_t longest_url = 1000;

WallDate read_date(JsonObject& object, std::string_view key) {
    const auto value = object.require(key);
    const std::string text = value ? value->text(longest_title) : std::string();
    if (text.empty()) {
        return {};
    }
    const auto day = parse_date(text);
    if (!day) {
        value->fault(day.error().message);
        return {};
    }
    return *day;
}

void check_url(const JsonValue& value, std::string_view url) {
    const auto scheme = url.starts_with("https://") ? 8u : url.starts_with("http://") ? 7u : 0u;
    const bool plain = std::ranges::all_of(url, [](char c) { return c > ' ' && c < '\x7f'; });
    if (scheme == 0 || url.size() == scheme || !plain) {
        value.fault("An address starts with https:// or http:// and has no spaces and no "
                    "letters with accents.");
    }
}

/// "2018", "2018-05" or "2018-05-03": as much as is known.
std::string find_partial_date(JsonObject& object, std::string_view key) {
    const auto value = object.find(key);
    std::string text = value ? value->text(longest_title) : std::string();
    constexpr std::string_view rest = "0000-01-01";
    const bool whole = text.size() == 4 || text.size() == 7 || text.size() == 10;
    if (!text.empty() && (!whole || !parse_date(text + std::string(rest.substr(text.size()))))) {
        value->fault("Write a year, a month or a day, such as 2018, 2018-05 or 2018-05-03.");
        text.clear();
    }
    return text;
}

Source read_source(const JsonValue& item) {
    JsonObject object(item);
    Source source;
    source.id = object.text("id", longest_title);
    if (!source.id.empty() && !is_source_id(source.id)) {
        item.faults().add(json_place(item.where(), "id"),
                          in_quotes(source.id) +
                              " is not a source's name: a capital and a number, such as H3.");
    }
    if (const auto grade = object.require("grade")) {
        const std::string text = grade->text(longest_title);
        if (text.size() == 1 && text[0] >= 'A' && text[0] <= 'D') {
            source.grade = text[0];
        } else if (!text.empty()) {
            grade->fault("The grade is A, B, C or D.");
        }
    }
    source.name = object.text("name", longest_name);
    if (const auto url = object.require("url")) {
        source.url = url->text(longest_url);
        if (!source.url.empty()) {
            check_url(*url, source.url);
        }
    }
    source.dated = find_partial_date(object, "dated");
    source.accessed = find_partial_date(object, "accessed");
    return source;
}

} // namespace

std::optional<Review> read_review(const JsonValue& value) {
    if (value.is_null()) {
        return std::nullopt;
    }
    JsonObject object(value);
    Review review;
    review.by = object.text("by", longest_name);
    review.on = read_date(object, "on");
    review.due = read_date(object, "due");
    if (review.on != WallDate{} && review.due != WallDate{} && review.due <= review.on) {
        value.fault("The next review is due after this one.");
    }
    return review;
}

std::vector<Source> read_sources(JsonObject& guide) {
    std::vector<Source> sources;
    for (const JsonValue& item : guide.items("sources", most_sources)) {
        Source source = read_source(item);
        if (std::ranges::find(sources, source.id, &Source::id) != sources.end()) {
            item.fault("There are two sources " + in_quotes(source.id) + ".");
        } else {
            sources.push_back(std::move(source)); // one without an id keeps the places right
        }
    }
    return sources;
}

std::vector<std::string> read_source_ids(JsonObject& object, const std::vector<Source>& known) {
    std::vector<std::string> ids;
    for (const JsonValue& item : object.items("sources", most_ids)) {
        std::string id = item.text(longest_title);
        if (id.empty()) {
            continue;
        }
        if (std::ranges::find(known, id, &Source::id) == known.end()) {
            item.fault("No source is called " + in_quotes(id) + ".");
        } else if (std::ranges::find(ids, id) != ids.end()) {
            item.fault("The source " + in_quotes(id) + " is given twice.");
        } else {
            ids.push_back(std::move(id));
        }
    }
    return ids;
}

std::vector<Release> read_changelog(const JsonValue& value, const Guide& guide) {
    std::vector<Release> releases;
    for (const JsonValue& item : value.items(most_releases)) {
        JsonObject object(item);
        Release release;
        const auto version = object.require("version");
        release.version = version ? version->text(longest_title) : std::string();
        release.on = read_date(object, "on");
        if (!release.version.empty() && !is_version(release.version)) {
            version->fault("A version is one to three numbers with dots, such as 1.0.0.");
        } else if (std::ranges::find(releases, release.version, &Release::version) !=
                   releases.end()) {
            item.fault("The version " + in_quotes(release.version) + " is given twice.");
        } else if (!releases.empty() &&
                   (release.on > releases.back().on ||
                    !is_later_version(releases.back().version, release.version))) {
            item.fault("The newest version comes first.");
        } else if (releases.empty() && release.version != guide.version) {
            item.fault("The first entry is the guide's own version, " + in_quotes(guide.version) +
                       ".");
        }
        releases.push_back(std::move(release));
    }
    return releases;
}

} // namespace beforehand
