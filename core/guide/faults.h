// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/error.h"

#include <cstddef>
#include <string>
#include <utility>
#include <vector>

namespace beforehand {

/// Collects what is wrong with a guide, so that an author sees it all at once. Bounded: a hostile
/// file cannot make it grow without end.
class Faults {
  public:
    static constexpr std::size_t most = 200;

    void add(std::string where, std::string message, ErrorKind kind = ErrorKind::invalid) {
        if (!full()) {
            found_.push_back({kind, std::move(message), std::move(where)});
        }
    }

    bool full() const { return found_.size() >= most; }
    bool empty() const { return found_.empty(); }
    std::size_t count() const { return found_.size(); }
    const std::vector<Error>& found() const { return found_; }

  private:
    std::vector<Error> found_;
};

} // namespace beforehand
