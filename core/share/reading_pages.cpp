// SPDX-License-Identifier: Apache-2.0
#include "core/share/reading_pages.h"

#include "core/share/review_words.h"
#include "core/text/units.h"

#include <algorithm>

namespace beforehand {

namespace {

using Line = Document::Line;
using Kind = Document::Line::Kind;

constexpr char bullet[] = "•";
constexpr std::size_t longest_lead = 32; ///< of a callout, as on the screen

std::string quoted(const std::string& words) {
    return "“" + words + "”";
}

std::string lower(std::string text) {
    std::ranges::transform(text, text.begin(), [](char c) {
        return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
    });
    return text;
}

/// "Ask your clinic:", as its first words are bold on the screen.
void add_lead(Line& line) {
    const auto colon = line.text.find(": ");
    if (line.stretches.empty() && colon != line.text.npos && colon < longest_lead) {
        line.stretches.push_back({0, colon + 1});
    }
}

std::string source_words(const Source& source) {
    const bool says = source.dated.empty() || source.name.find(source.dated) != source.name.npos;
    return source.name + (says ? "" : ", " + source.dated) + ", grade " + source.grade + ". " +
           source.url;
}

} // namespace

void ReadingPages::add_blocks(const std::vector<Block>& blocks) {
    for (const Block& block : blocks) {
        add(block);
    }
}

void ReadingPages::add_heading(const std::string& text) {
    lines_.push_back({Kind::heading, text});
}

void ReadingPages::add_word(const GlossaryWord& word) {
    lines_.push_back({.kind = Kind::term,
                      .text = word.means,
                      .label = word.word,
                      .sources = cite(word.sources)});
}

void ReadingPages::add_tier(const SafetyTier& tier, bool fahrenheit) {
    add_heading(tier.title);
    for (const SafetyItem& item : tier.items) {
        lines_.push_back({.kind = Kind::item,
                          .text = with_temperatures(item.text, fahrenheit),
                          .label = bullet,
                          .sources = cite(item.sources)});
    }
}

void ReadingPages::add_fact(const std::string& label, const std::string& text) {
    lines_.push_back({Kind::fact, text, label});
}

void ReadingPages::add_words(const std::string& text) {
    lines_.push_back({Kind::words, text});
}

void ReadingPages::add_room(const std::string& text) {
    lines_.push_back({.kind = Kind::callout, .text = text, .open = true});
}

void ReadingPages::add_more(const std::string& target) {
    const std::string words = target_words(target);
    if (!words.empty()) {
        add_words("More: " + words);
    }
}

void ReadingPages::add_call(const std::vector<std::pair<std::string, std::string>>& telephones) {
    for (const auto& [label, number] : telephones) {
        call_ += (call_.empty() ? guide_.safety.title + ": " : " · ") + label + ' ' + number;
    }
}

Document ReadingPages::take(std::string title) {
    if (!sources_.empty()) {
        add_heading("Sources");
        for (const Source* source : sources_) {
            lines_.push_back({Kind::source, source_words(*source), source->id});
        }
    }
    Document document;
    document.title = std::move(title);
    document.call = std::move(call_);
    document.lines = std::move(lines_);
    document.foot = "From the guide " + guide_.title + ", version " + guide_.version + ". " +
                    review_words(guide_) +
                    " General information: it does not diagnose, monitor, triage or recommend "
                    "treatment. Where it differs from your clinic, your clinic's word counts.";
    return document;
}

void ReadingPages::add(const Block& block) {
    if (block.kind == Block::Kind::paragraph && block.spans.empty()) {
        for (const Span& link : block.onward) { // alone they are a list of what else there is
            const std::string target = target_words(link.target);
            lines_.push_back({Kind::item, target.empty() ? link.text : target, bullet});
        }
        return;
    }
    Line line;
    line.sources = cite(block.sources);
    add_spans(block, line);
    switch (block.kind) {
    case Block::Kind::heading:
        line.kind = Kind::heading;
        break;
    case Block::Kind::bullet:
        line.kind = Kind::item;
        line.label = bullet;
        break;
    case Block::Kind::numbered:
        line.kind = Kind::item;
        line.label = std::to_string(block.number) + '.';
        break;
    case Block::Kind::table_head:
        line.kind = Kind::columns;
        line.cells = block.heads;
        break;
    case Block::Kind::table_row:
        line.kind = Kind::row;
        line.cells = block.cells;
        break;
    case Block::Kind::figure:
        line.kind = Kind::figure;
        if (const Figure* figure = guide_.find_figure(block.figure)) {
            line.svg = figure->svg;
        }
        break;
    case Block::Kind::callout:
        line.kind = Kind::callout;
        line.open = line.text.ends_with('?');
        add_lead(line);
        break;
    case Block::Kind::paragraph:
        line.kind = Kind::words;
        break;
    }
    lines_.push_back(std::move(line));
    for (const Span& link : block.onward) {
        add_more(link.target);
    }
}

void ReadingPages::add_spans(const Block& block, Line& line) const {
    for (const Span& span : block.spans) {
        const std::size_t begin = line.text.size();
        line.text += span.kind == Span::Kind::link ? link_words(span) : span.text;
        if (span.kind == Span::Kind::strong || span.kind == Span::Kind::emphasis) {
            line.stretches.push_back({begin, line.text.size(), span.kind == Span::Kind::strong});
        }
    }
}

/// On paper a link says where it leads: "your list (“Send your list” in your plan)".
std::string ReadingPages::link_words(const Span& link) const {
    const std::string target = target_words(link.target);
    if (target.empty()) {
        return link.text;
    }
    // What only names the page in other letters is not said twice.
    return lower(target) == lower(quoted(link.text)) ? target : link.text + " (" + target + ')';
}

/// What a link leads to: "“Eating and drinking” in “Getting ready”"; empty if nothing.
std::string ReadingPages::target_words(std::string_view target) const {
    if (target == help_target) {
        return quoted(guide_.safety.title);
    }
    if (target.starts_with("step:")) {
        const Step* step = guide_.find_step(target.substr(5));
        return step ? quoted(step->title) + " in your plan" : std::string();
    }
    const std::string_view place = target.substr(target.find(':') + 1);
    const std::string_view key = place.substr(0, place.find('#'));
    const Article* article = guide_.find_article(key);
    if (!article) {
        return {};
    }
    const std::string heading =
        key.size() < place.size() ? article->heading(place.substr(key.size() + 1)) : "";
    return (heading.empty() ? "" : quoted(heading) + " in ") + quoted(article->title);
}

/// The ids, and the list at the end has them.
const std::vector<std::string>& ReadingPages::cite(const std::vector<std::string>& ids) {
    for (const std::string& id : ids) {
        const Source* source = guide_.find_source(id);
        if (source && std::ranges::find(sources_, source) == sources_.end()) {
            sources_.push_back(source);
        }
    }
    return ids;
}

} // namespace beforehand
