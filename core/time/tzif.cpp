// SPDX-License-Identifier: Apache-2.0
#include "core/time/tzif.h"

#include <cstdint>
#include <string>

namespace beforehand {

using std::chrono::seconds;

namespace {

/// RFC 9636 asks writers to stay inside this, and adding an offset to it cannot overflow.
constexpr std::int64_t earliest_transition = -(std::int64_t{1} << 59);
constexpr std::int64_t latest_transition = std::int64_t{1} << 59;

std::unexpected<Error> broken(const char* why) {
    return fail(ErrorKind::invalid, std::string{"The time zone data is not usable: "} + why + ".");
}

unsigned byte_at(std::string_view bytes, std::size_t at) {
    return static_cast<unsigned char>(bytes[at]);
}

/// Big-endian and signed, as everything in TZif; the whole of `bytes`.
std::int64_t signed_number(std::string_view bytes) {
    std::uint64_t value = byte_at(bytes, 0) >= 0x80 ? ~std::uint64_t{0} : 0;
    for (std::size_t i = 0; i < bytes.size(); ++i) {
        value = value << 8 | byte_at(bytes, i);
    }
    return static_cast<std::int64_t>(value);
}

/// Hands out the file from front to back, and never more than there is.
class Bytes {
  public:
    explicit Bytes(std::string_view all)
        : rest_{all} {}

    std::optional<std::string_view> take(std::uint64_t length) {
        if (length > rest_.size()) {
            return std::nullopt;
        }
        const auto taken = rest_.substr(0, static_cast<std::size_t>(length));
        rest_.remove_prefix(taken.size());
        return taken;
    }

    std::string_view rest() const { return rest_; }

  private:
    std::string_view rest_;
};

struct Header {
    char version{};
    std::uint64_t ut_flags{}, standard_flags{}, leaps{}, times{}, types{}, characters{};

    /// Of the block that follows. Each count is below 2^32, so this cannot overflow.
    std::uint64_t block_size(std::uint64_t time_size) const {
        return times * (time_size + 1) + types * 6 + characters + leaps * (time_size + 4) +
               standard_flags + ut_flags;
    }
};

std::optional<Header> take_header(Bytes& file) {
    const auto raw = file.take(44);
    if (!raw || !raw->starts_with("TZif")) {
        return std::nullopt;
    }
    const auto count = [&raw](std::size_t index) {
        const auto number = signed_number(raw->substr(20 + 4 * index, 4));
        return static_cast<std::uint64_t>(number) & 0xffffffffU;
    };
    return Header{(*raw)[4], count(0), count(1), count(2), count(3), count(4), count(5)};
}

bool flags_fit(std::uint64_t flags, std::uint64_t types) {
    return flags == 0 || flags == types;
}

bool is_flag(char c) {
    return c == 0 || c == 1;
}

Result<std::vector<seconds>> parse_types(std::string_view types, std::string_view names) {
    std::vector<seconds> offsets;
    for (; !types.empty(); types.remove_prefix(6)) {
        const auto offset = seconds{signed_number(types.substr(0, 4))};
        if (offset <= -offset_limit || offset >= offset_limit) {
            return broken("an offset is longer than a day");
        }
        if (!is_flag(types[4])) {
            return broken("a daylight saving flag is neither 0 nor 1");
        }
        if (names.find('\0', byte_at(types, 5)) == std::string_view::npos) {
            return broken("a zone abbreviation lies outside of the data");
        }
        offsets.push_back(offset);
    }
    return offsets;
}

Result<Tzif> parse_block(const Header& header, std::uint64_t time_size, Bytes& file) {
    if (header.leaps != 0) {
        return broken("it counts leap seconds");
    }
    if (header.types == 0 || header.types > 256 || header.characters == 0 ||
        !flags_fit(header.standard_flags, header.types) ||
        !flags_fit(header.ut_flags, header.types)) {
        return broken("its counts do not fit together");
    }
    const auto raw = file.take(header.block_size(time_size));
    if (!raw) {
        return broken("it is cut short");
    }
    Bytes block{*raw};
    const auto times = *block.take(header.times * time_size);
    const auto indices = *block.take(header.times);
    const auto types = *block.take(header.types * 6);
    const auto names = *block.take(header.characters);
    for (const char flag : block.rest()) {
        if (!is_flag(flag)) {
            return broken("a flag is neither 0 nor 1");
        }
    }
    const auto offsets = parse_types(types, names);
    if (!offsets) {
        return std::unexpected(offsets.error());
    }

    Tzif data;
    data.first_offset = offsets->front();
    data.transitions.reserve(indices.size());
    for (std::size_t i = 0; i < indices.size(); ++i) {
        const auto time = signed_number(times.substr(i * time_size, time_size));
        if (time < earliest_transition || time > latest_transition) {
            return broken("a transition is out of range");
        }
        const Instant at{seconds{time}};
        if (!data.transitions.empty() && at <= data.transitions.back().at) {
            return broken("its transitions do not rise");
        }
        const auto type = byte_at(indices, i);
        if (type >= offsets->size()) {
            return broken("a transition names a type that is not there");
        }
        data.transitions.push_back({at, (*offsets)[type]});
    }
    return data;
}

} // namespace

Result<Tzif> parse_tzif(std::string_view bytes) {
    Bytes file{bytes};
    const auto first = take_header(file);
    if (!first) {
        return broken("it does not start as TZif data does");
    }
    if (first->version == '\0') {
        return parse_block(*first, 4, file);
    }
    if (first->version < '2' || first->version > '4') {
        return broken("its version is not known");
    }
    // The 32-bit block is for old readers: it may be empty or out of date.
    if (!file.take(first->block_size(4))) {
        return broken("it is cut short");
    }
    const auto second = take_header(file);
    if (!second || second->version != first->version) {
        return broken("its second part is missing");
    }
    auto data = parse_block(*second, 8, file);
    if (!data) {
        return data;
    }
    const auto tail = file.rest();
    const auto end = tail.find('\n', 1);
    if (!tail.starts_with('\n') || end == std::string_view::npos) {
        return broken("its last line is missing");
    }
    if (const auto rule = tail.substr(1, end - 1); !rule.empty()) {
        data->footer = PosixRule::parse(rule);
        if (!data->footer) {
            return broken("the rule in its last line cannot be read");
        }
    }
    return data;
}

} // namespace beforehand
