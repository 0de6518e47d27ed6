// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/service/cli/command.h"

namespace beforehand::app {

/// A procedure as described by --guide, --overlay, --at, --zone and --answer.
Result<NewProcedure> new_procedure(const Arguments& arguments);

/// --answer KEY=VALUE, as often as it is given. `may_be_empty`: KEY= takes an answer back.
Result<Answers> answer_options(const Arguments& arguments, bool may_be_empty);

/// Makes a change, or with --preview only says what it would do.
Exit make_change(const OpenedProcedure& opened, const Change& change, const Arguments& arguments,
                 Console& console);

/// --overlay FILE, or nothing.
std::optional<std::filesystem::path> overlay_option(const Arguments& arguments);

} // namespace beforehand::app
