// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/error.h"
#include "core/time/types.h"

#include <chrono>
#include <compare>
#include <cstddef>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace beforehand {

inline constexpr std::size_t max_note_bytes = 20'000;
inline constexpr std::size_t max_line_bytes = 200; ///< of a movement, a name, a value or a unit
inline constexpr std::size_t max_medicines = 20;   ///< of one entry
inline constexpr std::size_t max_observations = 20;

/// Which side a score is about. `whole` where a procedure has no sides, or none was said.
enum class Side { whole, left, right };

std::string_view to_string(Side side); ///< "whole", "left", "right"
std::optional<Side> parse_side(std::string_view name);

/// Pain on one side, 0 (none) to 10; absent is *not answered*, which is not 0.
struct PainScore {
    Side side = Side::whole;
    std::optional<int> rest;
    std::optional<int> moving; ///< doing the movement that hurts
    bool operator==(const PainScore&) const = default;
};

/// Pain medicine that was taken since the last entry, as the patient wrote it.
struct MedicineTaken {
    std::string name;
    std::optional<Instant> at{}; ///< absent: not said
    bool operator==(const MedicineTaken&) const = default;
};

/// Something else that was seen or measured, exactly as it was entered.
struct Observation {
    enum class Kind { sleep, mood, glucose, temperature, own };

    Kind kind = Kind::own;
    std::string name{}; ///< own: what it is
    std::string value;  ///< sleep: hours, "6.5"; mood: words; glucose, temperature: a number
    std::string unit{}; ///< "h", "mg/dL", "mmol/L", "Cel", "[degF]" (UCUM); mood: none; own: any
    bool operator==(const Observation&) const = default;
};

std::string_view to_string(Observation::Kind kind); ///< "sleep", "mood", …
std::optional<Observation::Kind> parse_observation_kind(std::string_view name);

/// A prompt of the guide's diary schedule, whatever its date: its key and the occurrence's name.
struct PromptId {
    std::string key;
    std::string occurrence;
    auto operator<=>(const PromptId&) const = default;
};

struct PromptIdHash {
    std::size_t operator()(const PromptId& id) const {
        const std::hash<std::string_view> hash;
        return hash(id.key) * 31 + hash(id.occurrence);
    }
};

/// Something for each prompt, by ids that live elsewhere and longer.
template <class T>
using ByPrompt = std::unordered_map<std::reference_wrapper<const PromptId>, T, PromptIdHash,
                                    std::equal_to<PromptId>>;

/// What the patient wrote down about one moment.
struct LogEntry {
    enum class Kind {
        note,    ///< words, a severity, observations
        pain,    ///< scores
        overall, ///< how it is, all in all, from memory; never part of any arithmetic
    };
    /// How it came to be, as it was when it was written.
    enum class Mark {
        live,   ///< about the moment it was written, in time
        late,   ///< about the moment it was written, after its prompt had closed
        memory, ///< about an earlier moment
    };

    std::string id;          ///< UUID
    std::string procedure{}; ///< empty: written without a procedure
    Kind kind = Kind::note;
    std::string text{};
    std::optional<int> severity{}; ///< of a note: 0 (none) to 10; absent is *not answered*
    Instant happened_at;
    Instant recorded_at;
    std::string zone;       ///< where it happened
    std::string corrects{}; ///< the id of the entry that this one replaces; empty: none
    Mark mark = Mark::live;
    std::optional<PromptId> prompt{};    ///< what it is to answer: see can_answer()
    std::vector<PainScore> scores{};     ///< pain: one a side
    std::string movement{};              ///< pain: which one was done
    std::optional<bool> took_medicine{}; ///< pain medicine since the last entry
    std::vector<MedicineTaken> medicines{};
    std::optional<bool> numb_leg{}; ///< numb or weak
    std::optional<bool> nap{};      ///< slept since the last entry
    std::vector<Observation> observations{};
    std::optional<int>
        remembered_relief{};     ///< overall: percent, -100 (twice as bad) to 100 (none left)
    std::optional<int> change{}; ///< overall, PGIC: 1 (very much improved) to 7 (very much worse)

    bool operator==(const LogEntry&) const = default;
};

std::string_view to_string(LogEntry::Kind kind); ///< "note", "pain", "overall"
std::string_view to_string(LogEntry::Mark mark); ///< "live", "late", "memory"
std::optional<LogEntry::Kind> parse_entry_kind(std::string_view name);
std::optional<LogEntry::Mark> parse_mark(std::string_view name);

/// Something said, and all of it fit for its kind: scores 0 to 10, a side once, sides told apart
/// or not but never both; clean UTF-8 within the limits above; not happened after it was recorded.
/// A medicine that was named was taken.
Result<void> check(const LogEntry& entry);

/// Later than this after the moment it is about, an entry is from memory.
inline constexpr std::chrono::minutes live_for{15};

/// BLAKE2b-128 over every field: finds bits that flipped on the disk. Entries from before a field
/// was there keep their sum.
std::string checksum(const LogEntry& entry);

} // namespace beforehand
