// SPDX-License-Identifier: Apache-2.0
#include "core/id.h"

#include <array>
#include <sodium.h>

namespace beforehand {

namespace {

using Bytes = std::array<unsigned char, 16>;

std::string uuid(Bytes bytes, unsigned char version) {
    bytes[6] = static_cast<unsigned char>((bytes[6] & 0x0f) | (version << 4));
    bytes[8] = static_cast<unsigned char>((bytes[8] & 0x3f) | 0x80); // variant 10

    static constexpr char hex[] = "0123456789abcdef";
    std::string id;
    id.reserve(36);
    for (std::size_t i = 0; i < bytes.size(); ++i) {
        if (i == 4 || i == 6 || i == 8 || i == 10) {
            id += '-';
        }
        id += hex[bytes[i] >> 4];
        id += hex[bytes[i] & 0x0f];
    }
    return id;
}

} // namespace

std::string new_id() {
    static const int ready = sodium_init();
    static_cast<void>(ready); // fails only without any source of randomness, and then aborts
    Bytes bytes{};
    randombytes_buf(bytes.data(), bytes.size());
    return uuid(bytes, 4);
}

std::string id_of(std::string_view words) {
    Bytes bytes{};
    static_assert(bytes.size() == crypto_generichash_BYTES_MIN);
    crypto_generichash(bytes.data(), bytes.size(),
                       reinterpret_cast<const unsigned char*>(words.data()), words.size(), nullptr,
                       0);
    return uuid(bytes, 8);
}

} // namespace beforehand
