// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/service/clock.h"
#include "core/plan/clinic_question_store.h"

#include <string_view>
#include <vector>

namespace beforehand::app {

/// The list of what a patient wants to ask the clinic. A question is on disk when a call succeeds.
class ClinicQuestions {
  public:
    ClinicQuestions(ClinicQuestionStore& store, const Clock& clock);

    struct Asked {
        ClinicQuestion question;
        bool was_there; ///< the same words from the same page were on the list already
    };
    /// `page` is where it came from, as ClinicQuestion has it; empty: typed.
    Result<Asked> ask(std::string_view procedure, std::string_view text, std::string_view page);
    Result<void> change(std::string_view id, std::string_view text);
    /// What was said, and by whom. No words: nothing was said after all.
    Result<void> answer(std::string_view id, std::string_view words);
    /// What put_back() takes: the question under a new id, since what was taken away stays so.
    Result<ClinicQuestion> remove(std::string_view id);
    Result<void> put_back(const ClinicQuestion& removed);

    /// In the order in which they were asked.
    Result<std::vector<ClinicQuestion>> list(std::string_view procedure) const {
        return store_.list(procedure);
    }

  private:
    ClinicQuestionStore& store_;
    const Clock& clock_;
};

} // namespace beforehand::app
