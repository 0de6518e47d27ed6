// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/share/diary_source.h"
#include "core/share/document.h"

namespace beforehand {

/// The clinic's page: the diary as a clinician can read and check it, each side in columns of its
/// own. What is remembered stands apart from what is worked out. Of the patient's own words the
/// movements that were scored and the names of medicines are on it, all others only where the
/// patient picked them. No verdict and no threshold.
Document diary_report(const DiarySource& source);

} // namespace beforehand
