// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/error.h"
#include "core/plan/clinic_question.h"

#include <functional>
#include <string_view>
#include <vector>

namespace beforehand {

/// Keeps what patients want to ask. Every write is durable when it returns a value, and did nothing
/// when it returns an error. What changes is appended; the latest is in force. Words that are taken
/// away are gone, in what was written before too.
class ClinicQuestionStore {
  public:
    virtual ~ClinicQuestionStore() = default;

    /// The question as it is kept: another one, if the procedure has one with the same words from
    /// the same page already. An id that is there with what never changes is a retry; with other
    /// content, or taken away, it is `invalid`.
    virtual Result<ClinicQuestion> add(const ClinicQuestion& question, Instant recorded_at) = 0;

    /// Makes a question out of the one that is so.
    using MakeQuestion = std::function<Result<ClinicQuestion>(ClinicQuestion)>;
    /// Writes what `make` makes; nobody else writes between. What is so already adds nothing.
    virtual Result<void> change(std::string_view id, const MakeQuestion& make,
                                Instant recorded_at) = 0;
    /// Blanks every word of it; that there was one stays. Twice is fine.
    virtual Result<void> remove(std::string_view id, Instant recorded_at) = 0;

    virtual Result<ClinicQuestion> find(std::string_view id) const = 0;
    /// In the order in which they were asked.
    virtual Result<std::vector<ClinicQuestion>> list(std::string_view procedure) const = 0;
};

} // namespace beforehand
