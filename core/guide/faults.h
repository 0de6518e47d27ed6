// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/error.h"

#include <cstddef>
#include <string>
#include <utility>
#include <vector>

namespace beforehand {

/// One that is kept already was taken by the rules of its day: a later rule about its characters
/// must not close a plan that was made with it.
enum class DocumentAge { brought, kept };

/// Collects what is wrong with a guide, so that an author sees it all at once. Bounded: a hostile
/// file cannot make it grow without end.
class Faults {
  public:
    static constexpr std::size_t most = 200;

    explicit Faults(DocumentAge age = DocumentAge::brought)
        : age_(age) {}

    DocumentAge age() const { return age_; }

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
    DocumentAge age_;
    std::vector<Error> found_;
};

} // namespace beforehand
