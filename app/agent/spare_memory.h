// SPDX-License-Identifier: Apache-2.0
#pragma once

namespace beforehand::agent {

/// Gives back what a look needed, before the hours in which nothing does: free memory, and the
/// code of libraries, which the system reads again from its cache when somebody needs it.
void let_go_of_memory();

} // namespace beforehand::agent
