// SPDX-License-Identifier: Apache-2.0
#pragma once

/// How the window, the command line and the agent find each other on the session bus.
namespace beforehand::app {

inline constexpr char agent_service[] = "org.beforehand.Agent";
inline constexpr char agent_path[] = "/org/beforehand/Agent";
inline constexpr char agent_interface[] = "org.beforehand.Agent1";

inline constexpr char window_service[] = "org.beforehand.Window";
inline constexpr char window_path[] = "/org/beforehand/Window";
inline constexpr char window_interface[] = "org.beforehand.Window1";

} // namespace beforehand::app
