// SPDX-License-Identifier: Apache-2.0
#include "core/guide/diary_schedule.h"

#include <algorithm>

namespace beforehand {

const Prompt* DiarySchedule::find(std::string_view key) const {
    const auto found = std::ranges::find(prompts, key, &Prompt::key);
    return found == prompts.end() ? nullptr : &*found;
}

const UsualNow* DiarySchedule::usual_on(int day) const {
    const auto found = std::ranges::find_if(
        usual, [day](const UsualNow& some) { return some.from_day <= day && day <= some.to_day; });
    return found == usual.end() ? nullptr : &*found;
}

} // namespace beforehand
