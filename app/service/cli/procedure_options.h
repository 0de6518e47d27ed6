// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/service/cli/command.h"

namespace beforehand::app {

/// A procedure as described by --guide, --at, --zone and --answer.
Result<NewProcedure> new_procedure(const Arguments& arguments);

} // namespace beforehand::app
