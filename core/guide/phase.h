// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string_view>

namespace beforehand {

enum class Phase { preparation, procedure_day, recovery };

std::string_view to_string(Phase phase); ///< "preparation", "procedure_day", "recovery"

} // namespace beforehand
