// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/error.h"
#include "core/time/types.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace beforehand {

/// Where someone stopped reading: below a heading, and which block of the page.
struct ReadingPlace {
    std::string anchor{}; ///< of the heading; empty: before the first
    int block = 0;        ///< counted from 0 within the page

    bool operator==(const ReadingPlace&) const = default;
};

/// What became of one page of a guide on this device.
struct Reading {
    std::string article;            ///< its key, or "faq:KEY"
    std::optional<Instant> read_at; ///< none: not read, or marked so
    std::optional<ReadingPlace> place;
    std::optional<Instant> place_at; ///< when it was left there

    bool operator==(const Reading&) const = default;
};

/// Keeps what was read: a note of this device's, not a health record. Only the latest is kept.
class ReadingStore {
  public:
    virtual ~ReadingStore() = default;

    /// None: not read after all.
    virtual Result<void> mark_read(std::string_view guide_id, std::string_view article,
                                   std::optional<Instant> at) = 0;
    virtual Result<void> remember_place(std::string_view guide_id, std::string_view article,
                                        const ReadingPlace& place, Instant at) = 0;
    /// By key.
    virtual Result<std::vector<Reading>> all(std::string_view guide_id) const = 0;
};

} // namespace beforehand
