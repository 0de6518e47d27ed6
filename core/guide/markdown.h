// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/guide/article.h"
#include "core/guide/faults.h"

#include <string>
#include <string_view>
#include <vector>

namespace beforehand {

/// What a Markdown file of a guide says: its one title and everything below it.
struct MarkdownPage {
    std::string title;
    std::vector<Block> blocks;
};

/// Whether a single # is the title alone, or a group of what follows as well: a heading of level 1.
enum class MarkdownGroups { none, allowed };

/// Reads the Markdown that guides may use (see read_article). What is refused goes to `faults`.
MarkdownPage read_markdown(std::string_view file, std::string_view markdown, Faults& faults,
                           MarkdownGroups groups = MarkdownGroups::none);

/// "en/articles/after.md#first-day": the file, and the nearest heading above if there is one.
std::string markdown_place(std::string_view file, std::string_view anchor);

} // namespace beforehand
