// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/diary/log_entry.h"
#include "core/error.h"
#include "core/guide/guide_store.h"
#include "core/guide/reading_store.h"
#include "core/plan/change.h"
#include "core/plan/clinic_question.h"
#include "core/plan/procedure.h"
#include "core/plan/step_event.h"
#include "core/reminders/reminder.h"
#include "core/share/calendar_store.h"
#include "core/time/types.h"

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace beforehand {

/// One row of a history: what was so from then on.
template <class T>
struct Recorded {
    T what;
    Instant recorded_at;
    bool operator==(const Recorded&) const = default;
};

/// The bytes of a guide (packed) or of an overlay under their content address.
struct KeptBytes {
    std::string hash;
    std::string bytes;
    bool operator==(const KeptBytes&) const = default;
};

/// All that is known of one procedure. Every list but the last is in the order of writing; the last
/// of a kind is in force, and those before it are how it came to be.
struct ProcedureRecord {
    struct Answer {
        std::string question;
        std::string answer;                   ///< empty: taken back
        std::optional<Instant> answered_at{}; ///< where an earlier answer came back: since when
        bool operator==(const Answer&) const = default;
    };
    struct OwnStep {
        struct Words {
            Phase phase = Phase::preparation;
            std::string title;
            std::string what;
            When when;
            bool operator==(const Words&) const = default;
        };
        std::string key;
        std::optional<Words> words; ///< none: taken away
        bool operator==(const OwnStep&) const = default;
    };
    struct StepTime {
        StepId step;
        std::optional<When> when; ///< none: the guide's own
        bool operator==(const StepTime&) const = default;
    };
    struct StepNote {
        StepId step;
        std::string words; ///< empty: taken away
        bool operator==(const StepNote&) const = default;
    };
    struct ArrivalLine {
        std::string line;
        std::string words; ///< empty: taken away
        bool operator==(const ArrivalLine&) const = default;
    };

    std::string id;
    std::string guide_id;
    std::string made_with; ///< the hash of the guide that it was set up with
    Instant created_at;
    Contacts contacts{};
    std::optional<Link> follows{};
    std::vector<Recorded<Change::Booking>> appointments{};
    std::vector<Recorded<Change::Injection>> injections{};
    std::vector<Recorded<GuideChoice>> guides{};
    std::vector<Recorded<Answer>> answers{};
    std::vector<Recorded<OwnStep>> own_steps{};
    std::vector<Recorded<StepTime>> step_times{};
    std::vector<Recorded<StepNote>> step_notes{};
    std::vector<Recorded<ArrivalLine>> arrival{};
    std::vector<StepEvent> step_events{};
    std::vector<Recorded<ClinicQuestion>> questions{}; ///< one without text was taken off the list
    std::vector<ReminderChoice> reminders{};
    std::vector<Delivery> deliveries{};
    std::vector<CalendarEntry> calendar{}; ///< by uid
    bool operator==(const ProcedureRecord&) const = default;
};

/// A row of the log: an entry, or a correction of one.
struct EntryRecord {
    LogEntry entry;
    std::optional<Instant> deleted_at{}; ///< a tombstone: its words and numbers are gone
    bool damaged = false;                ///< its checksum does not fit: not to be trusted
    bool operator==(const EntryRecord&) const = default;
};

struct ReadingRecord {
    std::string guide_id;
    Reading reading;
    bool operator==(const ReadingRecord&) const = default;
};

/// Every fact of a person's data file.
struct Everything {
    std::vector<KeptBytes> guides{};   ///< by hash
    std::vector<KeptBytes> overlays{}; ///< by hash
    std::vector<InstalledGuide> installed{};
    std::vector<ProcedureRecord> procedures{}; ///< in the order of writing
    std::vector<EntryRecord> log{};            ///< in the order of writing
    std::vector<ReadingRecord> reading{};
    std::map<std::string, std::string, std::less<>> settings{};
    bool operator==(const Everything&) const = default;
};

/// Everything, with what wrote it down and when.
struct EverythingDocument {
    std::string app; ///< "beforehand 0.4.0"
    Instant exported_at;
    Everything everything;
    bool operator==(const EverythingDocument&) const = default;
};

/// The form of the document. Its shape is written down in EVERYTHING.md.
inline constexpr int everything_format = 1;

/// One JSON document, the same for the same data. Bytes that are no text, which only a damaged file
/// holds, become U+FFFD.
std::string everything_json(const EverythingDocument& document);

/// Takes back what everything_json() wrote, and nothing else: no member more or less, each of its
/// type, every id that is named there. `newer_version` for a later form. `where` says which place.
Result<EverythingDocument> read_everything_json(std::string_view json);

} // namespace beforehand
