// SPDX-License-Identifier: Apache-2.0
#include "core/guide/reader_parts.h"

#include "core/guide/markdown.h"
#include "core/guide/words.h"

#include <algorithm>
#include <set>

namespace beforehand {

namespace {

class LinkCheck {
  public:
    LinkCheck(const Guide& guide, Faults& faults)
        : guide_(guide)
        , faults_(faults) {}

    void check_steps();
    void check_safety();
    void check_blocks(const std::string& file, std::string anchor,
                      const std::vector<Block>& blocks);
    void check_glossary();
    void check_diary();
    void check_unused();

  private:
    std::string hint(std::string_view link) const;
    bool leads_somewhere(std::string_view target) const;
    void use(const std::vector<std::string>& ids) { used_.insert(ids.begin(), ids.end()); }

    const Guide& guide_;
    Faults& faults_;
    std::set<std::string, std::less<>> used_;  ///< sources
    std::set<std::string, std::less<>> shown_; ///< figures
};

/// What to write where an article is there and its heading is not.
std::string LinkCheck::hint(std::string_view link) const {
    const auto hash = link.find('#');
    const auto key = link.substr(0, hash);
    if (hash == link.npos || !guide_.find_article(key)) {
        return {};
    }
    return " In " + guide_.language + "/articles/" + std::string(key) +
           ".md write the anchor behind the heading that is meant: ## … {" +
           std::string(link.substr(hash)) + "}.";
}

bool LinkCheck::leads_somewhere(std::string_view target) const {
    if (target == help_target) {
        return true; // each guide has a safety card
    }
    if (target.starts_with("step:")) {
        return guide_.find_step(target.substr(5)) != nullptr;
    }
    return target.starts_with("article:") && leads_to_article(guide_, target.substr(8));
}

void LinkCheck::check_steps() {
    for (std::size_t i = 0; i < guide_.steps.size(); ++i) {
        const Step& step = guide_.steps[i];
        use(step.sources);
        if (!step.article.empty() && !leads_to_article(guide_, step.article)) {
            faults_.add("guide.json#/steps/" + std::to_string(i) + "/article",
                        "The link to " + in_quotes(step.article) + " leads nowhere in language " +
                            in_quotes(guide_.language) + ": the article has no such heading." +
                            hint(step.article));
        }
    }
}

void LinkCheck::check_safety() {
    for (const SafetyTier& tier : guide_.safety.tiers) {
        for (const SafetyItem& item : tier.items) {
            use(item.sources);
        }
    }
}

void LinkCheck::check_blocks(const std::string& file, std::string anchor,
                             const std::vector<Block>& blocks) {
    for (const Block& block : blocks) {
        if (block.kind == Block::Kind::heading) {
            anchor = block.anchor;
        }
        for (const Span& span : block.links()) {
            if (!leads_somewhere(span.target)) {
                const bool article = span.target.starts_with("article:");
                faults_.add(markdown_place(file, anchor),
                            "The link to " + in_quotes(span.target) + " leads nowhere." +
                                (article ? hint(std::string_view(span.target).substr(8)) : ""));
            }
        }
        for (const std::string& id : block.sources) {
            if (!guide_.find_source(id)) {
                faults_.add(markdown_place(file, anchor),
                            "No source is called " + in_quotes(id) + ".");
            }
        }
        use(block.sources);
        if (block.kind == Block::Kind::figure) {
            shown_.insert(block.figure);
            if (!guide_.find_figure(block.figure)) {
                faults_.add(markdown_place(file, anchor),
                            "No figure is called " + in_quotes(block.figure) +
                                ": guide.json lists those that there are.");
            }
        }
    }
}

void LinkCheck::check_glossary() {
    for (const GlossaryWord& word : guide_.glossary) {
        use(word.sources);
    }
}

void LinkCheck::check_diary() {
    if (guide_.diary) {
        use(guide_.diary->sources);
        for (const UsualNow& usual : guide_.diary->usual) {
            use(usual.sources);
        }
    }
}

void LinkCheck::check_unused() {
    for (std::size_t i = 0; i < guide_.figures.size(); ++i) {
        if (!shown_.contains(guide_.figures[i].key)) {
            faults_.add("guide.json#/figures/" + std::to_string(i),
                        "Nothing shows the figure " + in_quotes(guide_.figures[i].key) + ".");
        }
    }
    for (std::size_t i = 0; i < guide_.sources.size(); ++i) {
        if (!guide_.sources[i].id.empty() && !used_.contains(guide_.sources[i].id)) {
            faults_.add("guide.json#/sources/" + std::to_string(i),
                        "Nothing names the source " + in_quotes(guide_.sources[i].id) + ".");
        }
    }
}

} // namespace

bool leads_to_article(const Guide& guide, std::string_view link) {
    const auto hash = link.find('#');
    const Article* article = guide.find_article(link.substr(0, hash));
    if (!article || hash == link.npos) {
        return article != nullptr;
    }
    return std::ranges::any_of(article->blocks, [&](const Block& block) {
        return block.kind == Block::Kind::heading && block.anchor == link.substr(hash + 1);
    });
}

void check_links(const Guide& guide, bool whole, Faults& faults) {
    LinkCheck check(guide, faults);
    check.check_steps();
    check.check_safety();
    check.check_glossary();
    check.check_diary();
    for (const Article& article : guide.articles) {
        check.check_blocks(guide.language + "/articles/" + article.key + ".md", {}, article.blocks);
    }
    for (const Faq& faq : guide.faq) {
        check.check_blocks(guide.language + "/faq.md", faq.key, faq.answer);
    }
    if (whole) {
        check.check_unused();
    }
}

} // namespace beforehand
