// SPDX-License-Identifier: Apache-2.0
#include "core/guide/reader_parts.h"

#include "core/guide/words.h"

#include <algorithm>

namespace beforehand {

namespace {

constexpr std::size_t most_tiers = 10;
constexpr std::size_t most_items = 60;
constexpr int most_weeks = 520;

Call read_call(JsonObject& tier) {
    const auto value = tier.require("call");
    const std::string text = value ? value->text(longest_title) : std::string();
    if (text == "emergency") {
        return Call::emergency;
    }
    if (text == "clinic") {
        return Call::clinic;
    }
    if (!text.empty() && text != "none") {
        value->fault("\"call\" is \"emergency\", \"clinic\" or \"none\".");
    }
    return Call::none;
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
    if (country == "UK") {
        value.fault("For the United Kingdom write GB.");
    } else if (country.size() != 2 || !std::ranges::all_of(country, is_capital)) {
        value.fault(in_quotes(country) + " is not a country: two capitals, such as US.");
    }
    std::string number = value.text(longest_title);
    if (!number.empty() && (number.size() > 15 || !std::ranges::all_of(number, is_digit))) {
        value.fault("An emergency number is digits only, at most 15.");
    } else if (!number.empty()) {
        card.emergency_numbers.emplace(country, std::move(number));
    }
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

} // namespace beforehand
