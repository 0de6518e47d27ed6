// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <string>
#include <utility>
#include <vector>

namespace beforehand::testing {

/// Writes TZif data by hand, right or wrong, for what zic would never write.
struct TzifBytes {
    char version = '2';
    std::vector<std::pair<std::int64_t, int>> transitions; ///< time, type
    std::vector<std::int32_t> offsets{0};
    std::string names{"XXX\0", 4};
    std::string footer;
    std::uint32_t leaps = 0;
    std::uint32_t standard_flags = 0;
    std::uint32_t ut_flags = 0;

    static std::string number(std::int64_t value, int size) {
        std::string bytes;
        for (int shift = 8 * (size - 1); shift >= 0; shift -= 8) {
            bytes += static_cast<char>(value >> shift & 0xff);
        }
        return bytes;
    }

    std::string header(bool empty) const {
        std::string bytes = std::string{"TZif"} + version + std::string(15, '\0');
        const auto count = [&](std::size_t n) {
            bytes += number(static_cast<std::int64_t>(empty ? 0 : n), 4);
        };
        count(ut_flags);
        count(standard_flags);
        count(leaps);
        count(transitions.size());
        count(offsets.size());
        count(names.size());
        return bytes;
    }

    std::string block(int size) const {
        std::string bytes;
        for (const auto& [time, type] : transitions) {
            bytes += number(time, size);
        }
        for (const auto& [time, type] : transitions) {
            bytes += static_cast<char>(type);
        }
        for (const auto offset : offsets) {
            bytes += number(offset, 4) + std::string(2, '\0');
        }
        return bytes + names + std::string(leaps * (size + 4U) + standard_flags + ut_flags, '\0');
    }

    std::string bytes() const {
        if (version == '\0') {
            return header(false) + block(4);
        }
        return header(true) + header(false) + block(8) + "\n" + footer + "\n";
    }
};

} // namespace beforehand::testing
