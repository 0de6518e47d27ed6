// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/guide/strict_json.h"

#include <cstddef>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace beforehand {

/// A JSON value that knows where it stands and says there what is wrong with it. A reader of the
/// wrong type gets an empty value and leaves a fault.
class JsonValue {
  public:
    JsonValue(const Json& json, std::string where, Faults& faults)
        : json_(&json)
        , where_(std::move(where))
        , faults_(&faults) {}

    const std::string& where() const { return where_; }
    Faults& faults() const { return *faults_; }
    void fault(std::string message) const { faults_->add(where_, std::move(message)); }

    bool is_null() const { return json_->is_null(); }
    bool is_string() const { return json_->is_string(); }
    bool is_array() const { return json_->is_array(); }
    bool is_object() const { return json_->is_object(); }
    const Json& json() const { return *json_; }

    /// Not blank, and at most `longest` characters.
    std::string text(std::size_t longest) const;
    /// As is_key().
    std::string key() const;
    /// A key, or one of a clinic's own steps: "clinic/KEY".
    std::string step_key() const;
    bool boolean() const;
    int integer(int least, int most) const;
    /// Not empty, and at most `most`.
    std::vector<JsonValue> items(std::size_t most) const;

  private:
    const Json* json_;
    std::string where_;
    Faults* faults_;
};

/// The members of an object, each asked for by name. Members that nobody asked for by the time it
/// goes are refused: an author's typing error is never silently dropped.
class JsonObject {
  public:
    explicit JsonObject(const JsonValue& value);
    ~JsonObject();
    JsonObject(const JsonObject&) = delete;
    JsonObject& operator=(const JsonObject&) = delete;

    const JsonValue& self() const { return self_; }
    void fault(std::string message) const { self_.fault(std::move(message)); }

    std::optional<JsonValue> find(std::string_view key);
    /// As find(), and a fault if it is not there.
    std::optional<JsonValue> require(std::string_view key);
    /// A required member that is a text, or a key.
    std::string text(std::string_view key, std::size_t longest);
    std::string key(std::string_view key);
    /// A required member that is a list; empty after a fault.
    std::vector<JsonValue> items(std::string_view key, std::size_t most);
    /// Every member, for an object whose keys are the author's own.
    std::vector<std::pair<std::string, JsonValue>> members();

  private:
    JsonValue self_;
    std::set<std::string, std::less<>> asked_;
};

} // namespace beforehand
