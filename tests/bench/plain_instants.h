// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/guide/guide.h"
#include "core/plan/appointment.h"

#include <cstdint>

/// The peer of a plan: nothing but instants, by the same zone code, added up so that none is
/// optimised away. No answers, names, order, clamps or windows that a step names itself.
namespace plain {

using namespace beforehand;

inline Instant due(const When& when, Instant anchor, const Zone& zone) {
    const auto* elapsed = std::get_if<ElapsedOffset>(&when.offset);
    return elapsed ? apply(*elapsed, anchor)
                   : apply(std::get<CalendarOffset>(when.offset), anchor, zone);
}

/// When each step is due.
inline std::int64_t dues(const Guide& guide, const Anchors& anchors) {
    std::int64_t sum = 0;
    for (const Step& step : guide.steps) {
        for (const Occurrence& occurrence : step.occurrences) {
            sum += due(occurrence.when, *anchors.appointment, *anchors.zone)
                       .time_since_epoch()
                       .count();
        }
    }
    return sum;
}

/// The four instants that a planned step has: due, the midnights at which it opens, closes and is
/// missed.
inline std::int64_t all_four(const Guide& guide, const Anchors& anchors) {
    std::int64_t sum = 0;
    for (const Step& step : guide.steps) {
        for (const Occurrence& occurrence : step.occurrences) {
            const Instant at = due(occurrence.when, *anchors.appointment, *anchors.zone);
            sum += at.time_since_epoch().count();
            for (const int days : {-3, 1, 3}) {
                const CalendarOffset midnight{date::days{days}, std::chrono::minutes{0}};
                sum += apply(midnight, at, *anchors.zone).time_since_epoch().count();
            }
        }
    }
    return sum;
}

} // namespace plain
