// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/error.h"

#include <filesystem>

namespace beforehand::app {

/// Whether the desktop starts the agent at login (XDG Autostart Specification).
enum class Autostart {
    installed, ///< for everybody on this machine
    own,       ///< this person asked for it
    off,       ///< nobody did
    refused,   ///< this person, or a setting of their desktop, switched it off
};
Autostart autostart();

/// Writes the entry into this person's own folder of autostart entries: only when they ask for it.
Result<void> write_autostart(const std::filesystem::path& agent);
/// Takes that entry away again.
Result<void> remove_autostart();

} // namespace beforehand::app
