// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/service/cli/command.h"

#include <QStringList>

namespace beforehand::app {

/// Takes `--data-dir DIR` or `--data-dir=DIR` out of `arguments`, wherever it stands; empty if it
/// is not there. `invalid` without its value.
Result<std::optional<std::filesystem::path>> take_data_folder(QStringList& arguments);

/// Whether the arguments (without the program's name) ask for the command line and not the window.
bool is_command_line(const QStringList& arguments);

/// Runs one command.
Exit run_command_line(const QStringList& arguments, Console& console);

} // namespace beforehand::app
