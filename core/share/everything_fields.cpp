// SPDX-License-Identifier: Apache-2.0
#include "core/share/everything_fields.h"

#include "core/guide/words.h"
#include "core/time/iso8601.h"

namespace beforehand::everything {

namespace {

std::string text_of(const JsonValue& value) {
    if (!value.is_string()) {
        value.fault("A text in quotes belongs here.");
        return {};
    }
    return value.json().get<std::string>();
}

Instant instant_of(const JsonValue& value) {
    const auto at = parse_instant(text_of(value));
    if (!at) {
        value.fault(at.error().message);
    }
    return at.value_or(Instant{});
}

} // namespace

void Fields::fault(std::string_view member, std::string message) {
    object_.self().faults().add(json_place(object_.self().where(), member), std::move(message));
}

std::string Fields::text(const char* name) {
    const auto value = member(name);
    return value ? text_of(*value) : std::string();
}

std::string Fields::words(const char* name) {
    const auto value = member(name);
    std::string text = value ? text_of(*value) : std::string();
    if (value && value->is_string() && text.empty()) {
        value->fault("The text is missing.");
    }
    return text;
}

std::string Fields::words_or_null(const char* name) {
    return given(name) ? words(name) : std::string();
}

bool Fields::boolean(const char* name) {
    const auto value = member(name);
    return value && value->boolean();
}

std::optional<bool> Fields::boolean_or_null(const char* name) {
    const auto value = given(name);
    return value ? std::optional(value->boolean()) : std::nullopt;
}

int Fields::integer(const char* name, int least, int most) {
    const auto value = member(name);
    return value ? value->integer(least, most) : least;
}

std::optional<int> Fields::integer_or_null(const char* name, int least, int most) {
    const auto value = given(name);
    return value ? std::optional(value->integer(least, most)) : std::nullopt;
}

Instant Fields::instant(const char* name) {
    const auto value = member(name);
    return value ? instant_of(*value) : Instant{};
}

std::optional<Instant> Fields::instant_or_null(const char* name) {
    const auto value = given(name);
    return value ? std::optional(instant_of(*value)) : std::nullopt;
}

std::optional<JsonValue> Fields::given(const char* name) {
    auto value = member(name);
    return value && value->is_null() ? std::nullopt : std::move(value);
}

std::vector<JsonValue> Fields::list(const char* name) {
    std::vector<JsonValue> items;
    const auto value = member(name);
    if (value && !value->is_array()) {
        value->fault("A list in [ ] belongs here.");
    } else if (value) {
        std::size_t index = 0;
        for (const Json& item : value->json()) {
            items.emplace_back(item, json_place(value->where(), std::to_string(index++)),
                               value->faults());
        }
    }
    return items;
}

void Fields::unknown(const char* name, const std::string& given) {
    if (!given.empty()) {
        fault(name, in_quotes(given) + " is not known here.");
    }
}

} // namespace beforehand::everything
