// SPDX-License-Identifier: Apache-2.0
#include "core/check/statements.h"

namespace beforehand {

namespace {

std::string source_list(const std::vector<std::string>& ids, bool general) {
    std::string list;
    for (const std::string& id : ids) {
        list += (list.empty() ? "" : ", ") + id;
    }
    return general ? "general" : list;
}

void add_blocks(const std::string& page, const std::vector<Block>& blocks,
                std::vector<Statement>& into) {
    std::string place = page;
    for (const Block& block : blocks) {
        if (block.kind == Block::Kind::heading) {
            place = page + (page.starts_with("article:") ? '#' + block.anchor : "");
        } else if (block.kind != Block::Kind::table_head && block.kind != Block::Kind::figure &&
                   !block.plain_text().empty()) { // and not links alone
            into.push_back({place, block.plain_text(), source_list(block.sources, block.general)});
        }
    }
}

void add_diary(const DiarySchedule& diary, std::vector<Statement>& into) {
    into.push_back({"diary:movement", diary.movement, source_list({}, true)});
    for (const UsualNow& usual : diary.usual) {
        into.push_back({"diary:usual/" + usual.key, usual.text, source_list(usual.sources, false)});
    }
    if (!diary.cutoffs.empty()) {
        into.push_back({"diary:cutoffs", diary.cutoffs, source_list(diary.sources, false)});
    }
}

/// A bar would end a cell of the table.
std::string in_cell(std::string text) {
    for (auto at = text.find('|'); at != text.npos; at = text.find('|', at + 2)) {
        text.insert(at, 1, '\\');
    }
    return text;
}

} // namespace

std::vector<Statement> statements(const Guide& guide) {
    std::vector<Statement> found;
    for (const Article& article : guide.articles) {
        add_blocks("article:" + article.key, article.blocks, found);
    }
    for (const Faq& faq : guide.faq) {
        add_blocks("faq:" + faq.key, faq.answer, found);
    }
    for (const GlossaryWord& word : guide.glossary) {
        found.push_back({"word:" + word.key, word.word + ": " + word.means,
                         source_list(word.sources, word.sources.empty())});
    }
    if (guide.diary) {
        add_diary(*guide.diary, found);
    }
    return found;
}

std::string table_row(const Statement& statement) {
    return "| " + statement.place + " | " + in_cell(statement.text) + " | " + statement.sources +
           " |";
}

} // namespace beforehand
