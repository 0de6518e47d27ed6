// SPDX-License-Identifier: Apache-2.0
#include "core/diary/log_entry.h"

#include <array>
#include <sodium.h>

namespace beforehand {

namespace {

class Sum {
  public:
    Sum() { crypto_generichash_init(&state_, nullptr, 0, crypto_generichash_BYTES_MIN); }

    void add(std::string_view field) {
        // The length goes first, so that no two different entries feed in the same bytes.
        const std::string length = std::to_string(field.size()) + ':';
        for (const std::string_view part : {std::string_view(length), field}) {
            crypto_generichash_update(&state_, reinterpret_cast<const unsigned char*>(part.data()),
                                      part.size());
        }
    }
    void add(Instant instant) { add(std::to_string(instant.time_since_epoch().count())); }
    void add(const std::optional<int>& number) { add(number ? std::to_string(*number) : "-"); }
    void add(const std::optional<Instant>& instant) {
        instant ? add(*instant) : add(std::string_view("-"));
    }
    void add(const std::optional<bool>& yes) {
        add(std::string_view(!yes ? "-" : *yes ? "yes" : "no"));
    }

    std::string take() {
        std::array<unsigned char, crypto_generichash_BYTES_MIN> digest{};
        crypto_generichash_final(&state_, digest.data(), digest.size());
        return {reinterpret_cast<const char*>(digest.data()), digest.size()};
    }

  private:
    crypto_generichash_state state_;
};

/// What an entry could hold from schema 5 on. One that has none of it sums as it did before.
void add_details(Sum& sum, const LogEntry& entry) {
    sum.add(to_string(entry.mark));
    sum.add(std::string_view(entry.prompt ? entry.prompt->key : ""));
    sum.add(std::string_view(entry.prompt ? entry.prompt->occurrence : ""));
    sum.add(std::to_string(entry.scores.size()));
    for (const PainScore& score : entry.scores) {
        sum.add(to_string(score.side));
        sum.add(score.rest);
        sum.add(score.moving);
    }
    sum.add(std::string_view(entry.movement));
    sum.add(entry.took_medicine);
    sum.add(std::to_string(entry.medicines.size()));
    for (const MedicineTaken& medicine : entry.medicines) {
        sum.add(std::string_view(medicine.name));
        sum.add(medicine.at);
    }
    sum.add(entry.numb_leg);
    sum.add(entry.nap);
    sum.add(std::to_string(entry.observations.size()));
    for (const Observation& observation : entry.observations) {
        sum.add(to_string(observation.kind));
        sum.add(std::string_view(observation.name));
        sum.add(std::string_view(observation.value));
        sum.add(std::string_view(observation.unit));
    }
    sum.add(entry.remembered_relief);
    sum.add(entry.change);
}

/// Whether there is anything that entries before schema 5 could not hold.
bool has_details(const LogEntry& entry) {
    LogEntry plain;
    plain.id = entry.id;
    plain.procedure = entry.procedure;
    plain.kind = entry.kind;
    plain.text = entry.text;
    plain.severity = entry.severity;
    plain.happened_at = entry.happened_at;
    plain.recorded_at = entry.recorded_at;
    plain.zone = entry.zone;
    plain.corrects = entry.corrects;
    return plain != entry;
}

} // namespace

std::string checksum(const LogEntry& entry) {
    Sum sum;
    sum.add(std::string_view(entry.id));
    sum.add(std::string_view(entry.procedure));
    sum.add(to_string(entry.kind));
    sum.add(std::string_view(entry.text));
    sum.add(entry.severity);
    sum.add(entry.happened_at);
    sum.add(entry.recorded_at);
    sum.add(std::string_view(entry.zone));
    sum.add(std::string_view(entry.corrects));
    if (has_details(entry)) {
        add_details(sum, entry);
    }
    return sum.take();
}

} // namespace beforehand
