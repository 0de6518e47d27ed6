// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/share/diary_source.h"
#include "core/share/document.h"

namespace beforehand {

/// The clinic's page: the diary as a clinician can read and check it, each side in columns of its
/// own. What is remembered stands apart from what is worked out, and of the patient's own words
/// only those are on it that the patient picked. No verdict and no threshold.
Document diary_report(const DiarySource& source);

} // namespace beforehand
