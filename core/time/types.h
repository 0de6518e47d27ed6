// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <chrono>
#include <date/date.h>

namespace beforehand {

/// A point on the world's time line, whole seconds UTC. The only kind of time that is stored for
/// what happened.
using Instant = date::sys_seconds;

/// What a clock on some wall shows: a calendar date and a time of day, in no zone yet.
using WallTime = date::local_seconds;

/// A calendar date, in no zone.
using WallDate = date::local_days;

} // namespace beforehand
