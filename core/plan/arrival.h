// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/guide/guide.h"
#include "core/plan/clinic_question.h"
#include "core/plan/procedure.h"
#include "core/plan/timeline.h"

#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace beforehand {

/// The line that the open questions of the person's list stand on too.
inline constexpr std::string_view arrival_questions = "questions";

/// A line of the arrive-ready card with what is known for it. Nothing in any of the four: not
/// answered.
struct ArrivalLine {
    const ArrivalRow* row = nullptr;          ///< lives in the guide
    std::string answer;                       ///< yes, no, unsure or a choice; empty: not answered
    std::string choice_text;                  ///< the words of a choice
    std::vector<const StepEvent*> held;       ///< what steps hold, live in the timeline's rows
    std::string own;                          ///< the person's own words
    std::vector<const ClinicQuestion*> asked; ///< open, live in the list that was given

    bool answered() const {
        return !answer.empty() || !held.empty() || !own.empty() || !asked.empty();
    }
};

/// The guide's lines that apply to this person, in its order.
std::vector<ArrivalLine> arrival_lines(const Guide& guide, const Procedure& procedure,
                                       const std::vector<TimelineRow>& rows,
                                       std::span<const ClinicQuestion> questions = {});

} // namespace beforehand
