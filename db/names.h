// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/error.h"
#include "core/names.h"

namespace beforehand::db {

/// The value that a row holds the name of.
template <class Kind, std::size_t count>
Result<Kind> kind_of(const Names<Kind, count>& names, std::string_view text, std::string_view row) {
    if (const auto kind = named(names, text)) {
        return *kind;
    }
    return fail(ErrorKind::damaged, "A part of your data is damaged and cannot be shown.",
                std::string(row));
}

} // namespace beforehand::db
