// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/guide/guide.h"
#include "core/plan/appointment.h"
#include "core/plan/personal_layer.h"
#include "core/time/types.h"

#include <map>
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

/// The same, and where the patient typed nothing what the clinic's overlay says.
Contacts clinic_of(const Guide& guide, Contacts typed);

/// The content addresses of the bytes that a plan is made from.
struct GuideChoice {
    std::string guide_hash;
    std::string overlay_hash{}; ///< empty: none
    bool operator==(const GuideChoice&) const = default;
};

/// Which procedure this one follows, and as what.
struct Link {
    std::string procedure; ///< UUID
    std::string kind;      ///< key of the guide's FollowUp, such as "second-block"
    bool operator==(const Link&) const = default;
};

/// The line of the arrive-ready card that every guide has: the patient's name.
inline constexpr char arrival_who[] = "who";

/// A patient's own procedure: one guide version, an appointment, answers.
struct Procedure {
    std::string id;       ///< UUID
    std::string guide_id; ///< "si-joint-injection", for people and scripts
    GuideChoice guide;    ///< in force: an update is a choice that the person made
    Instant created_at;
    std::string zone;                    ///< the clinic's IANA zone
    std::optional<WallTime> appointment; ///< none: no date yet; the old one while not going ahead
    Standing standing = Standing::going_ahead;
    std::optional<Instant> injected{}; ///< the actual time, once recorded
    Answers answers{};
    Contacts contacts{};
    std::optional<Link> follows{};
    PersonalLayer layer{};
    std::map<std::string, std::string, std::less<>> arrival{}; ///< line of the card -> own words
    /// Since when the dates have been these: steps due before then were never due in this plan.
    Instant dated_at{};
    /// Since when there has been a date at all: what was done before then was done for none.
    Instant booked_at{};
    /// The same as dated_at for the steps that each answer decides.
    std::map<std::string, Instant, std::less<>> answered_at{};
    bool operator==(const Procedure&) const = default;
};

} // namespace beforehand
