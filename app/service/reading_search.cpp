// SPDX-License-Identifier: Apache-2.0
#include "app/service/reading_search.h"

#include <algorithm>
#include <iterator>

namespace beforehand::app {

Result<SearchFound> ReadingSearch::find(const std::shared_ptr<const Guide>& guide,
                                        const std::vector<Step>& own, std::string_view typed,
                                        std::size_t most, bool fahrenheit) {
    if (!guide) {
        return SearchFound{};
    }
    if (!filled_ || filled_->guide != guide || filled_->own != own ||
        filled_->fahrenheit != fahrenheit) {
        filled_.reset();
        std::vector<SearchEntry> entries = search_entries(*guide, fahrenheit);
        std::ranges::move(search_entries(own), std::back_inserter(entries));
        if (const auto filled = index_.fill(entries, guide->everyday_words); !filled) {
            return std::unexpected(filled.error());
        }
        filled_ = {guide, own, fahrenheit};
    }
    return index_.find(typed, most);
}

} // namespace beforehand::app
