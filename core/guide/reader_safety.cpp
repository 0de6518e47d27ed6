// SPDX-License-Identifier: Apache-2.0
#include "core/guide/reader_parts.h"

#include "core/guide/words.h"
#include "core/time/iso8601.h"

#include <algorithm>

namespace beforehand {

namespace {

constexpr std::size_t most_ids = 40;
constexpr std::size_t most_tiers = 10;
constexpr std::size_t most_items = 60;
constexpr int most_weeks = 520;
constexpr std::size_t longest_url = 1000;

SafetyTier::Call read_call(JsonObject& tier) {
    const auto value = tier.require("call");
    const std::string text = value ? value->text(longest_title) : std::string();
    if (text == "emergency") {
        return SafetyTier::Call::emergency;
    }
    if (text == "clinic") {
        return SafetyTier::Call::clinic;
    }
    if (!text.empty() && text != "none") {
        value->fault("\"call\" is \"emergency\", \"clinic\" or \"none\".");
    }
    return SafetyTier::Call::none;
}

/// Item keys are one set for the whole card.
bool has_item(const std::vector<SafetyTier>& tiers, std::string_view key) {
    return std::ranges::any_of(tiers, [&](const SafetyTier& tier) {
        return std::ranges::find(tier.items, key, &SafetyItem::key) != tier.items.end();
    });
}

void read_tier(const JsonValue& value, const std::vector<Source>& known,
               std::vector<SafetyTier>& tiers) {
    JsonObject object(value);
    const std::string key = object.key("key");
    if (std::ranges::find(tiers, key, &SafetyTier::key) != tiers.end()) {
        value.fault("There are two tiers " + in_quotes(key) + ".");
    }
    tiers.push_back({.key = key, .call = read_call(object), .items = {}, .title = {}});
    for (const JsonValue& item : object.items("items", most_items)) {
        JsonObject entry(item);
        std::string item_key = entry.key("key");
        auto ids = read_source_ids(entry, known);
        if (has_item(tiers, item_key)) {
            item.fault("There are two items " + in_quotes(item_key) + " on the safety card.");
        } else if (!item_key.empty()) {
            tiers.back().items.push_back({std::move(item_key), std::move(ids), {}});
        }
    }
}

void read_number(const std::string& country, const JsonValue& value, SafetyCard& card) {
    const auto is_capital = [](char c) { return c >= 'A' && c <= 'Z'; };
    const auto is_digit = [](char c) { return c >= '0' && c <= '9'; };
    if (country.size() != 2 || !std::ranges::all_of(country, is_capital)) {
        value.fault(in_quotes(country) + " is not a country: two capitals, such as US.");
    }
    std::string number = value.text(longest_title);
    if (!number.empty() && (number.size() > 15 || !std::ranges::all_of(number, is_digit))) {
        value.fault("An emergency number is digits only, at most 15.");
    } else if (!number.empty()) {
        card.emergency_numbers.emplace(country, std::move(number));
    }
}

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
    return source;
}

} // namespace

SafetyCard read_safety(const JsonValue& value, const std::vector<Source>& known) {
    SafetyCard card;
    JsonObject object(value);
    if (const auto weeks = object.require("valid_weeks")) {
        card.valid_weeks = weeks->integer(1, most_weeks);
    }
    if (const auto numbers = object.require("emergency_numbers")) {
        JsonObject countries(*numbers);
        if (numbers->is_object() && numbers->json().empty()) {
            numbers->fault("There is no emergency number here.");
        }
        for (const auto& [country, number] : countries.members()) {
            read_number(country, number, card);
        }
    }
    for (const JsonValue& tier : object.items("tiers", most_tiers)) {
        read_tier(tier, known, card.tiers);
    }
    return card;
}

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

} // namespace beforehand
