// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/guide/json_reader.h"
#include "core/names.h"
#include "core/time/types.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace beforehand::everything {

/// The members of one object of the document. Every member is there: what was not said is null.
/// What is wrong goes to the faults, and an empty value comes back.
class Fields {
  public:
    explicit Fields(const JsonValue& value)
        : object_(value) {}

    void fault(std::string_view member, std::string message);
    JsonValue self() const { return object_.self(); }
    std::optional<JsonValue> member(const char* name) { return object_.require(name); }

    std::string text(const char* name);          ///< may be empty
    std::string words(const char* name);         ///< not empty
    std::string words_or_null(const char* name); ///< null reads as empty
    bool boolean(const char* name);
    std::optional<bool> boolean_or_null(const char* name);
    int integer(const char* name, int least, int most);
    std::optional<int> integer_or_null(const char* name, int least, int most);
    Instant instant(const char* name);
    std::optional<Instant> instant_or_null(const char* name);

    template <class Kind, std::size_t count>
    Kind kind(const char* name, const Names<Kind, count>& names) {
        const std::string given = words(name);
        const auto value = named(names, given);
        if (!value) {
            unknown(name, given);
        }
        return value.value_or(names.front().first);
    }
    /// By a function that knows the names.
    template <class Kind>
    Kind kind(const char* name, std::optional<Kind> (*parse)(std::string_view)) {
        const std::string given = words(name);
        const auto value = parse(given);
        if (!value) {
            unknown(name, given);
        }
        return value.value_or(Kind{});
    }

    /// What `read` makes of each item of a list.
    template <class Read>
    auto list(const char* name, Read read) {
        std::vector<decltype(read(std::declval<const JsonValue&>()))> items;
        for (const JsonValue& item : list(name)) {
            items.push_back(read(item));
        }
        return items;
    }
    /// What `read` makes of the member, or nothing for null.
    template <class Read>
    auto or_null(const char* name, Read read) {
        const auto value = given(name);
        return value ? std::optional(read(*value)) : std::nullopt;
    }

  private:
    std::optional<JsonValue> given(const char* name); ///< there, and not null
    std::vector<JsonValue> list(const char* name);
    void unknown(const char* name, const std::string& given);

    JsonObject object_;
};

} // namespace beforehand::everything
