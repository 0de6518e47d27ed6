// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/guide/guide.h"
#include "core/plan/clinic_question.h"
#include "core/plan/procedure.h"
#include "core/plan/timeline.h"
#include "core/share/document.h"

#include <span>
#include <vector>

namespace beforehand {

/// What the documents below are made from. All of one moment; nothing of it is kept.
struct DocumentSource {
    const Guide& guide;
    const Procedure& procedure;
    const Plan& plan;
    const std::vector<TimelineRow>& rows;
    Instant now;
    bool hours24 = true;
    std::span<const ClinicQuestion> questions{}; ///< for the clinic, as they were asked
};

/// The whole plan as a checklist: what to do and by when, what is ticked, and the questions for
/// the clinic, with room to write.
Document plan_checklist(const DocumentSource& source);

/// The arrive-ready card for the front desk, on one page.
Document arrival_card(const DocumentSource& source);

/// For the person who drives: when, where, and what to bring in mind. It has no word of what is
/// done, why, or of anybody's health.
Document helper_sheet(const DocumentSource& source);

} // namespace beforehand
