// SPDX-License-Identifier: Apache-2.0
#include "core/guide/markdown.h"

#include "core/guide/characters.h"
#include "core/guide/markdown_builder.h"

namespace beforehand {

namespace {

MarkdownBuilder& builder(void* user) {
    return *static_cast<MarkdownBuilder*>(user);
}

/// What ends the parse for md4c. Of links and images it heeds negative numbers alone.
int ended(int outcome) {
    return outcome == 0 ? 0 : -1;
}

} // namespace

std::string markdown_place(std::string_view file, std::string_view anchor) {
    std::string place(file);
    if (!anchor.empty()) {
        place += '#';
        place += anchor;
    }
    return place;
}

MarkdownPage read_markdown(std::string_view file, std::string_view markdown, Faults& faults,
                           MarkdownGroups groups) {
    if (!check_bytes(file, markdown, faults) || !check_controls(file, markdown, faults)) {
        return {};
    }
    MD_PARSER parser{};
    parser.flags = MD_FLAG_TABLES | MD_FLAG_STRIKETHROUGH; // this one to refuse it
    parser.enter_block = [](MD_BLOCKTYPE type, void* detail, void* user) {
        return ended(builder(user).enter_block(type, detail));
    };
    parser.leave_block = [](MD_BLOCKTYPE type, void*, void* user) {
        return ended(builder(user).leave_block(type));
    };
    parser.enter_span = [](MD_SPANTYPE type, void* detail, void* user) {
        return ended(builder(user).enter_span(type, detail));
    };
    parser.leave_span = [](MD_SPANTYPE type, void*, void* user) {
        return ended(builder(user).leave_span(type));
    };
    parser.text = [](MD_TEXTTYPE type, const MD_CHAR* text, MD_SIZE size, void* user) {
        return ended(builder(user).text(type, {text, size}));
    };
    MarkdownBuilder into(file, markdown, faults, groups);
    const std::size_t before = faults.count();
    const int outcome =
        md_parse(markdown.data(), static_cast<MD_SIZE>(markdown.size()), &parser, &into);
    if (faults.count() == before) {
        if (outcome != 0) {
            faults.add(std::string(file), "This Markdown could not be read.");
        } else if (!into.has_title()) {
            faults.add(std::string(file), "There is no title: a first line that starts with #.");
        }
    }
    return into.take();
}

} // namespace beforehand
