// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/guide/answers.h"
#include "core/time/types.h"

#include <optional>
#include <string>

namespace beforehand {

/// Whom to call and where to go, as the patient typed it.
struct Contacts {
    std::string clinic;
    std::string clinic_phone;
    std::string out_of_hours_phone;
    bool operator==(const Contacts&) const = default;
};

/// A patient's own procedure: one guide version, an appointment, answers.
struct Procedure {
    std::string id;         ///< UUID
    std::string guide_id;   ///< "si-joint-injection", for people and scripts
    std::string guide_hash; ///< the content address of the guide it was made with
    Instant created_at;
    std::string zone;                    ///< the clinic's IANA zone
    std::optional<WallTime> appointment; ///< none: no date yet
    std::optional<Instant> injected;     ///< the actual time, once recorded
    Answers answers;
    Contacts contacts;
    bool operator==(const Procedure&) const = default;
};

} // namespace beforehand
