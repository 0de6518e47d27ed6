// SPDX-License-Identifier: Apache-2.0
#include "core/plan/personal_layer.h"

#include "core/guide/words.h"
#include "core/id.h"
#include "core/text/utf8.h"

namespace beforehand {

namespace {

constexpr std::size_t max_own_words_bytes = 2'000;
constexpr date::days longest_offset{3653}; // ten years, as in core/time/offset.h
constexpr WallDate first_day{date::year{1970} / 1 / 1};
constexpr WallDate day_after_last{date::year{2200} / 1 / 1};

template <class Length>
bool is_near(Length length) {
    return length >= -longest_offset && length <= longest_offset;
}

/// The numbers may be any there are: none is calculated with before it is known to be small.
bool fits(const When& when) {
    if (when.fixed) {
        return *when.fixed >= first_day && *when.fixed < day_after_last;
    }
    if (const auto* elapsed = std::get_if<ElapsedOffset>(&when.offset)) {
        return is_near(elapsed->length);
    }
    const auto& [days, at] = std::get<CalendarOffset>(when.offset);
    return is_near(days) && (!at || (at->count() >= 0 && *at < std::chrono::hours{24}));
}

Result<void> check_when(const When& when) {
    if (!fits(when)) {
        return fail(ErrorKind::invalid, "This day is too far away.", "when");
    }
    return {};
}

} // namespace

Step own_step(std::string key, Phase phase, std::string title, std::string what, const When& when) {
    Step step;
    step.key = key.empty() ? std::string(own_prefix) + new_id() : std::move(key);
    step.phase = phase;
    step.origin = Origin::own;
    step.occurrences = {{"once", when}};
    step.title = std::move(title);
    step.what = std::move(what);
    return step;
}

Phase phase_on(WallDate day, WallDate procedure_day) {
    return day < procedure_day    ? Phase::preparation
           : day == procedure_day ? Phase::procedure_day
                                  : Phase::recovery;
}

Result<void> check_own_step(const Step& step) {
    if (is_blank(step.title)) {
        return fail(ErrorKind::invalid, "Give your step a name.", "title");
    }
    if (step.title.size() > max_own_title_bytes || step.what.size() > max_own_words_bytes) {
        return fail(ErrorKind::too_large, "These words are too long for a step.", "title");
    }
    if (!is_clean_utf8(step.title) || has_control_characters(step.title) ||
        step.title.find_first_of("\r\n") != std::string::npos || !is_clean_utf8(step.what)) {
        return fail(ErrorKind::invalid, "These words hold characters that cannot be saved.",
                    "title");
    }
    return check_when(step.occurrences.front().when);
}

Result<void> check_own_time(const Step& step, const When& when) {
    if (step.locked) {
        return fail(ErrorKind::invalid,
                    "This step keeps you safe, so its time stays. You can add a step of your own "
                    "beside it.",
                    step.key);
    }
    if (step.is_injection) {
        return fail(ErrorKind::invalid, "This step is at your appointment. Move that instead.",
                    step.key);
    }
    return check_when(when);
}

} // namespace beforehand
