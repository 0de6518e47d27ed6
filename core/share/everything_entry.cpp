// SPDX-License-Identifier: Apache-2.0
#include "core/share/everything_fields.h"
#include "core/share/everything_parts.h"

#include <limits>

namespace beforehand::everything {

namespace {

PainScore read_score(const JsonValue& value) {
    Fields fields(value);
    return {fields.kind("side", parse_side), fields.integer_or_null("rest", 0, 10),
            fields.integer_or_null("moving", 0, 10)};
}

MedicineTaken read_medicine(const JsonValue& value) {
    Fields fields(value);
    return {fields.text("name"), fields.instant_or_null("at")};
}

Observation read_observation(const JsonValue& value) {
    Fields fields(value);
    return {fields.kind("kind", parse_observation_kind), fields.text("name"), fields.text("value"),
            fields.text("unit")};
}

PromptId read_prompt(const JsonValue& value) {
    Fields fields(value);
    return {fields.words("key"), fields.words("occurrence")};
}

/// Sound ones are fit for their kind; a tombstone says nothing. Of a damaged one nothing is
/// expected.
void check_record(const EntryRecord& record, Fields& fields) {
    if (record.damaged) {
        return;
    }
    if (record.deleted_at) {
        if (!record.entry.text.empty() || record.entry.severity || !record.entry.scores.empty()) {
            fields.fault("deleted_at", "A deleted entry has no words and no numbers.");
        }
        return;
    }
    if (const auto right = check(record.entry); !right) {
        fields.fault(right.error().where, right.error().message);
    }
}

} // namespace

EntryRecord read_entry(const JsonValue& value) {
    constexpr int least = std::numeric_limits<int>::min(); // check() knows the ranges
    constexpr int most = std::numeric_limits<int>::max();
    Fields fields(value);
    EntryRecord record;
    LogEntry& entry = record.entry;
    entry.id = fields.words("id");
    entry.procedure = fields.words_or_null("procedure");
    entry.kind = fields.kind("kind", parse_entry_kind);
    entry.text = fields.text("text");
    entry.severity = fields.integer_or_null("severity", least, most);
    entry.happened_at = fields.instant("happened_at");
    entry.recorded_at = fields.instant("recorded_at");
    entry.zone = fields.text("zone");
    entry.corrects = fields.words_or_null("corrects");
    entry.mark = fields.kind("mark", parse_mark);
    entry.prompt = fields.or_null("prompt", read_prompt);
    entry.scores = fields.list("scores", read_score);
    entry.movement = fields.text("movement");
    entry.took_medicine = fields.boolean_or_null("took_medicine");
    entry.medicines = fields.list("medicines", read_medicine);
    entry.numb_leg = fields.boolean_or_null("numb_leg");
    entry.nap = fields.boolean_or_null("nap");
    entry.observations = fields.list("observations", read_observation);
    entry.remembered_relief = fields.integer_or_null("remembered_relief", least, most);
    entry.change = fields.integer_or_null("change", least, most);
    record.deleted_at = fields.instant_or_null("deleted_at");
    record.damaged = fields.boolean("damaged");
    check_record(record, fields);
    return record;
}

} // namespace beforehand::everything
