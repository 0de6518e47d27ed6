// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/service/cli/command.h"

namespace beforehand::app {

/// guide check DIR: errors and warnings for a guide's author.
Exit check_guide_folder(const Arguments& arguments, Console& console);

/// guide statements DIR: the rows of REVIEW.md's table, for who compares each with its source.
Exit print_statements(const Arguments& arguments, Console& console);

/// guide fixture DIR: a situation and the timeline that the guide gives it, as a fixture's file.
Exit print_fixture(const Arguments& arguments, Console& console);

} // namespace beforehand::app
