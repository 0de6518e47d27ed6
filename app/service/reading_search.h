// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/guide/search.h"

#include <memory>
#include <optional>
#include <string_view>
#include <vector>

namespace beforehand::app {

/// Search over what there is to read: a guide, and the steps that a person added. The index is
/// filled when something is looked for, and again only where what there is to read has changed.
class ReadingSearch {
  public:
    explicit ReadingSearch(SearchIndex& index)
        : index_(index) {}

    /// See SearchIndex::find(). Without a guide nothing is found. `fahrenheit` is the unit of the
    /// temperatures in the safety card.
    Result<SearchFound> find(const std::shared_ptr<const Guide>& guide,
                             const std::vector<Step>& own, std::string_view typed, std::size_t most,
                             bool fahrenheit = false);

  private:
    /// What the index is filled with. It holds the guide, so that no other one has its address.
    struct Filled {
        std::shared_ptr<const Guide> guide;
        std::vector<Step> own;
        bool fahrenheit = false;
    };

    SearchIndex& index_;
    std::optional<Filled> filled_;
};

} // namespace beforehand::app
