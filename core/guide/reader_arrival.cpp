// SPDX-License-Identifier: Apache-2.0
// The arrive-ready card, and what can follow a procedure.
#include "core/guide/reader_parts.h"

#include "core/guide/words.h"

#include <algorithm>

namespace beforehand {

namespace {

constexpr std::size_t most_rows = 30;
constexpr std::size_t most_holding_steps = 10;
constexpr std::size_t most_follow_ups = 10;

/// Of a list that a guide need not have.
std::vector<JsonValue> entries(const JsonValue& value, std::size_t most) {
    if (value.is_array() && value.json().empty()) {
        value.fault("The list is empty: leave it out, here and in texts.json.");
        return {};
    }
    return value.items(most);
}

std::vector<std::string> read_holding_steps(const JsonValue& value, const Guide& guide) {
    std::vector<std::string> keys;
    for (const JsonValue& item : value.items(most_holding_steps)) {
        std::string key = item.key();
        const Step* step = guide.find_step(key);
        if (key.empty()) {
            continue;
        }
        if (!step || !step->holds_answer) {
            item.fault("No step that holds an answer is called " + in_quotes(key) + ".");
        } else if (std::ranges::find(keys, key) != keys.end()) {
            item.fault("The step " + in_quotes(key) + " is given twice.");
        } else {
            keys.push_back(std::move(key));
        }
    }
    return keys;
}

ArrivalRow read_row(const JsonValue& item, const Guide& guide) {
    JsonObject object(item);
    ArrivalRow row{.key = object.key("key"), .label = {}};
    if (const auto question = object.find("question")) {
        row.question = question->key();
        if (!row.question.empty() && !guide.find_question(row.question)) {
            question->fault("No question is called " + in_quotes(row.question) + ".");
        }
    }
    if (const auto steps = object.find("steps")) {
        row.steps = read_holding_steps(*steps, guide);
    }
    if (const auto writes = object.find("writes")) {
        row.writes = writes->boolean();
    }
    if (const auto applies = object.find("applies")) {
        row.applies = read_condition(*applies, guide.questions);
    }
    if (item.is_object() && row.question.empty() && row.steps.empty() && !row.writes) {
        object.fault("Nothing can fill this line: give a \"question\", \"steps\" or \"writes\".");
    }
    return row;
}

} // namespace

std::vector<ArrivalRow> read_arrival(const JsonValue& value, const Guide& guide) {
    std::vector<ArrivalRow> rows;
    for (const JsonValue& item : entries(value, most_rows)) {
        ArrivalRow row = read_row(item, guide);
        if (row.key == "who" || row.key == "what" || row.key == "when") {
            item.fault("The lines who, what and when are on every card by themselves.");
        } else if (std::ranges::find(rows, row.key, &ArrivalRow::key) != rows.end()) {
            item.fault("There are two lines " + in_quotes(row.key) + " on the card.");
        } else if (!row.key.empty()) {
            rows.push_back(std::move(row));
        }
    }
    return rows;
}

std::vector<FollowUp> read_follow_ups(const JsonValue& value) {
    std::vector<FollowUp> follow_ups;
    for (const JsonValue& item : entries(value, most_follow_ups)) {
        JsonObject object(item);
        FollowUp follow_up{object.key("key"), object.key("guide"), {}, {}};
        if (std::ranges::find(follow_ups, follow_up.key, &FollowUp::key) != follow_ups.end()) {
            item.fault("There are two entries " + in_quotes(follow_up.key) + ".");
        } else if (!follow_up.key.empty()) {
            follow_ups.push_back(std::move(follow_up));
        }
    }
    return follow_ups;
}

} // namespace beforehand
