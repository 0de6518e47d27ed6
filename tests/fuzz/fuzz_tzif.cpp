// SPDX-License-Identifier: Apache-2.0
// Any bytes as a zone's TZif data, and what it makes of instants and wall times.
#include "core/time/tzif.h"
#include "tests/fuzz/support.h"

using namespace beforehand;
using namespace beforehand::fuzz;

namespace {

/// Every instant at which the clock shows `wall`, by a walk over all periods of one offset.
std::vector<Instant> shown_at(const Tzif& data, WallTime wall) {
    std::vector<Instant> found;
    std::chrono::seconds offset = data.first_offset;
    for (std::size_t i = 0; i <= data.transitions.size(); ++i) {
        const Instant at{wall.time_since_epoch() - offset};
        const bool begun = i == 0 || at >= data.transitions[i - 1].at;
        const bool over = i < data.transitions.size() && at >= data.transitions[i].at;
        if (begun && !over) {
            found.push_back(at);
        }
        offset = i < data.transitions.size() ? data.transitions[i].offset : offset;
    }
    return found;
}

void convert(const Zone& zone, const Tzif& data, Instant at) {
    const auto offset = zone.offset_at(at);
    require(date::abs(offset) <= offset_limit, "an offset is less than 26 hours");
    const WallTime wall = zone.to_wall(at);
    require(wall.time_since_epoch() - offset == at.time_since_epoch(), "the wall shows the offset");
    const ResolvedWall back = zone.to_instant(wall);
    require(back.fit != WallFit::gap, "what a clock shows is in no gap");
    require(back.instant <= at && zone.to_wall(back.instant) == wall, "the first that shows it");
    require(back.fit == WallFit::overlap || back.instant == at, "one that is unique comes back");

    if (data.footer) {
        return; // written out by the zone; the naive plan of the tests knows those
    }
    const auto all = shown_at(data, wall);
    require(!all.empty() && all.front() == back.instant, "the walk finds the same");
    require((all.size() > 1) == (back.fit == WallFit::overlap), "and as often");
    for (const int minutes : {-90, -30, 30, 90}) {
        const WallTime near = wall + std::chrono::minutes{minutes};
        const ResolvedWall found = zone.to_instant(near);
        const auto walked = shown_at(data, near);
        require(walked.empty() == (found.fit == WallFit::gap), "the walk finds the same gaps");
        require(walked.empty() || walked.front() == found.instant, "and the same times");
    }
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
    const std::string_view text = text_of(bytes, size);
    const auto data = parse_tzif(text);
    const auto zone = Zone::parse("Fuzzed/Zone", text);
    require(data.has_value() == zone.has_value(), "a zone is what its data is");
    if (!zone) {
        require(!zone.error().message.empty() && zone.error().where == "Fuzzed/Zone",
                "an error says what and where");
        return 0;
    }
    using namespace date::literals;
    const Instant earliest{date::sys_days{1850_y / 1 / 1}};
    const Instant latest{date::sys_days{2350_y / 1 / 1}};
    for (Instant at = earliest; at < latest; at += std::chrono::hours{24 * 701 + 5}) {
        convert(*zone, *data, at);
    }
    std::size_t looked_at = 0;
    for (const OffsetChange& change : data->transitions) {
        if (change.at > earliest && change.at < latest && ++looked_at < 50) {
            for (const int seconds : {-3600, -1, 0, 1, 3600}) {
                convert(*zone, *data, change.at + std::chrono::seconds{seconds});
            }
        }
    }
    return 0;
}
