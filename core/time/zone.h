// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/error.h"
#include "core/time/posix_rule.h"
#include "core/time/types.h"
#include "core/time/zone_source.h"

#include <map>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace beforehand {

/// How a wall time met the zone's clock.
enum class WallFit {
    unique,
    gap,     ///< the clock jumped over it; the offset before the gap was used (RFC 5545)
    overlap, ///< the clock showed it twice; the first was used (RFC 5545)
};

struct ResolvedWall {
    Instant instant;
    WallFit fit;
};

/// One IANA time zone as read from TZif data, footer included (RFC 9636), so that it is right
/// after the last stored transition too, until the year 2400. Immutable.
class Zone {
  public:
    /// `invalid` for bytes that are not well-formed TZif, or that count leap seconds.
    static Result<Zone> parse(std::string name, std::string_view tzif);

    /// UTC itself, which needs no data.
    static std::shared_ptr<const Zone> utc();

    const std::string& name() const { return name_; }

    /// Seconds east of UTC in force at `instant`.
    std::chrono::seconds offset_at(Instant instant) const;

    /// From one change of the clock to the next; the first begins, and the last ends, at the end of
    /// time.
    struct Period {
        Instant begin;
        Instant end; ///< the first instant after it
        std::chrono::seconds offset;
    };
    Period period_at(Instant instant) const;

    WallTime to_wall(Instant instant) const;

    /// Gap: the offset before it (02:30 becomes 03:30). Overlap: the first of the two.
    ResolvedWall to_instant(WallTime wall) const;

  private:
    void add(OffsetChange change);

    std::string name_;
    std::chrono::seconds first_offset_{}; ///< before the first change
    std::vector<OffsetChange> changes_;   ///< rising, each to another offset, footer spelled out
};

using ZonePtr = std::shared_ptr<const Zone>;

/// Zones by name, each read once from its source. Not thread safe.
class ZoneDatabase {
  public:
    explicit ZoneDatabase(std::unique_ptr<ZoneSource> source);

    Result<ZonePtr> find(std::string_view name);
    std::vector<std::string> names() const { return source_->names(); }

    /// Forget what was read, so that a tzdata update is seen by the next find().
    void refresh() { zones_.clear(); }

  private:
    std::unique_ptr<ZoneSource> source_;
    std::map<std::string, ZonePtr, std::less<>> zones_;
};

} // namespace beforehand
