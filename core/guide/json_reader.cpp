// SPDX-License-Identifier: Apache-2.0
#include "core/guide/json_reader.h"

#include "core/guide/spelling.h"
#include "core/guide/words.h"

#include <algorithm>
#include <charconv>
#include <iterator>

namespace beforehand {

std::string JsonValue::text(std::size_t longest) const {
    if (!is_string()) {
        fault("A text in quotes belongs here.");
        return {};
    }
    const auto& text = json_->get_ref<const std::string&>();
    if (is_blank(text)) {
        fault("The text is missing.");
        return {};
    }
    const std::size_t length = count_characters(text);
    if (length > longest) {
        fault("The text has " + std::to_string(length) + " characters; " + std::to_string(longest) +
              " are the most.");
        return {};
    }
    return text;
}

std::string JsonValue::key() const {
    if (!is_string()) {
        fault("A key in quotes belongs here.");
        return {};
    }
    const auto& text = json_->get_ref<const std::string&>();
    if (!is_key(text)) {
        fault(in_quotes(text) + " is not a key: lower-case words and digits, joined by hyphens, at "
                                "most 60 characters.");
        return {};
    }
    return text;
}

std::string JsonValue::step_key() const {
    if (is_string()) {
        const std::string_view text = json_->get_ref<const std::string&>();
        if (text.starts_with(clinic_prefix) && is_key(text.substr(clinic_prefix.size()))) {
            return std::string(text);
        }
    }
    return key();
}

bool JsonValue::boolean() const {
    if (!json_->is_boolean()) {
        fault("true or false belongs here, without quotes.");
        return false;
    }
    return json_->get<bool>();
}

namespace {

/// "2": a number that somebody put in quotes.
std::optional<int> quoted_number(const Json& json) {
    const std::string text = json.is_string() ? json.get<std::string>() : std::string();
    int number = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    return !text.empty() && error == std::errc() && end == text.data() + text.size()
               ? std::optional(number)
               : std::nullopt;
}

} // namespace

int JsonValue::integer(int least, int most) const {
    if (const auto number = quoted_number(*json_); number && *number >= least && *number <= most) {
        fault("Write " + std::to_string(*number) + ", without quotes.");
        return *number;
    }
    const bool fits = json_->is_number_unsigned()
                          ? json_->get<std::uint64_t>() <= static_cast<std::uint64_t>(most)
                          : json_->is_number_integer() && json_->get<std::int64_t>() <= most;
    if (!fits || json_->get<std::int64_t>() < least) {
        fault("A whole number from " + std::to_string(least) + " to " + std::to_string(most) +
              " belongs here.");
        return least;
    }
    return json_->get<int>();
}

std::vector<JsonValue> JsonValue::items(std::size_t most) const {
    if (!is_array()) {
        fault("A list in [ ] belongs here.");
        return {};
    }
    if (json_->empty()) {
        fault("The list is empty.");
        return {};
    }
    if (json_->size() > most) {
        faults_->add(where_,
                     "The list has " + std::to_string(json_->size()) + " entries; " +
                         std::to_string(most) + " are the most.",
                     ErrorKind::too_large);
        return {};
    }
    std::vector<JsonValue> items;
    for (std::size_t i = 0; i < json_->size(); ++i) {
        items.emplace_back((*json_)[i], json_place(where_, std::to_string(i)), *faults_);
    }
    return items;
}

JsonObject::JsonObject(const JsonValue& value)
    : self_(value) {
    if (!self_.is_object()) {
        self_.fault("An object in { } belongs here.");
    }
}

JsonObject::~JsonObject() {
    if (!self_.is_object()) {
        return;
    }
    std::vector<std::string> absent; // known, and perhaps meant
    std::ranges::copy_if(asked_, std::back_inserter(absent),
                         [this](const auto& key) { return !self_.json().contains(key); });
    for (const auto& [key, value] : self_.json().items()) {
        if (!asked_.contains(key)) {
            const std::string meant = meant_by(key, absent);
            self_.faults().add(
                json_place(self_.where(), key),
                "Nothing is called " + in_quotes(key) + " here." +
                    (meant.empty() ? "" : " Did you mean " + in_quotes(meant) + '?'));
        }
    }
}

std::optional<JsonValue> JsonObject::find(std::string_view key) {
    asked_.emplace(key);
    if (!self_.is_object()) {
        return std::nullopt;
    }
    const auto found = self_.json().find(key);
    if (found == self_.json().end()) {
        return std::nullopt;
    }
    return JsonValue(*found, json_place(self_.where(), key), self_.faults());
}

std::optional<JsonValue> JsonObject::require(std::string_view key) {
    auto found = find(key);
    if (!found && self_.is_object()) {
        self_.fault(in_quotes(key) + " is missing.");
    }
    return found;
}

std::string JsonObject::text(std::string_view key, std::size_t longest) {
    const auto value = require(key);
    return value ? value->text(longest) : std::string();
}

std::string JsonObject::key(std::string_view key) {
    const auto value = require(key);
    return value ? value->key() : std::string();
}

std::vector<JsonValue> JsonObject::items(std::string_view key, std::size_t most) {
    const auto value = require(key);
    return value ? value->items(most) : std::vector<JsonValue>();
}

std::vector<std::pair<std::string, JsonValue>> JsonObject::members() {
    std::vector<std::pair<std::string, JsonValue>> members;
    if (self_.is_object()) {
        for (const auto& [key, value] : self_.json().items()) {
            asked_.emplace(key);
            members.emplace_back(key,
                                 JsonValue(value, json_place(self_.where(), key), self_.faults()));
        }
    }
    return members;
}

} // namespace beforehand
