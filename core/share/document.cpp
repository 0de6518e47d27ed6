// SPDX-License-Identifier: Apache-2.0
#include "core/share/document.h"

#include "core/guide/words.h"
#include "core/share/document_table.h"

#include <algorithm>

namespace beforehand {

namespace {

constexpr std::size_t width = 78;

/// `text` in lines of at most `width`, the first behind `first`, the others behind `indent` blanks.
std::string wrapped(const std::string& first, std::size_t indent, const std::string& text) {
    std::string made;
    std::string line = first;
    std::size_t used = count_characters(first);
    bool empty = true;
    const auto end_line = [&] {
        made += line.substr(0, line.find_last_not_of(' ') + 1) + '\n';
        line.assign(indent, ' ');
        used = indent;
        empty = true;
    };
    for (std::size_t at = 0; at < text.size();) {
        if (text[at] == '\n') {
            end_line();
            ++at;
            continue;
        }
        if (text[at] == ' ' || text[at] == '\t' || text[at] == '\r') {
            ++at;
            continue;
        }
        const std::size_t end = std::min(text.find_first_of(" \t\r\n", at), text.size());
        const std::string word = text.substr(at, end - at);
        const std::size_t length = count_characters(word);
        if (!empty && used + 1 + length > width) {
            end_line();
        }
        line += (empty ? "" : " ") + word;
        used += length + !empty;
        empty = false;
        at = end;
    }
    end_line();
    return made;
}

const char* box(Document::Line::Mark mark) {
    switch (mark) {
    case Document::Line::Mark::none:
        return "[ ] ";
    case Document::Line::Mark::done:
        return "[x] ";
    case Document::Line::Mark::skipped:
        break;
    }
    return "[-] ";
}

std::string line_text(const Document::Line& line) {
    using Kind = Document::Line::Kind;
    const std::string text = line.text + sources_text(line);
    switch (line.kind) {
    case Kind::heading:
        return '\n' + wrapped("", 0, text) +
               std::string(std::min(width, count_characters(text)), '-') + '\n';
    case Kind::day:
        return '\n' + wrapped("", 0, line.text);
    case Kind::check: {
        const std::string head = box(line.mark) + (line.label.empty() ? "" : line.label + "  ");
        return wrapped(head, 4, line.text) +
               (line.detail.empty() ? "" : wrapped("      ", 6, line.detail));
    }
    case Kind::fact:
    case Kind::term:
        return wrapped(line.label + ": ", 4, text);
    case Kind::room:
        return line.label + ": " +
               std::string(width - std::min(width, count_characters(line.label) + 2), '_') + '\n';
    case Kind::item:
    case Kind::source:
        return wrapped("  " + line.label + ' ', 3 + count_characters(line.label), text);
    case Kind::callout:
        return '\n' + wrapped("  | ", 4, text) +
               (line.open ? "  | " + std::string(width - 4, '_') + '\n' : "");
    case Kind::figure:
        return wrapped("", 0, "(Picture: " + text + ')');
    case Kind::chart:
        return wrapped("", 0, "(Chart: " + line.text + ')');
    case Kind::words:
    case Kind::columns: // a table is laid out as a whole
    case Kind::row:
        break;
    }
    return wrapped("", 0, text);
}

} // namespace

std::string sources_text(const Document::Line& line) {
    std::string text;
    for (const std::string& id : line.sources) {
        text += (text.empty() ? " [" : ", ") + id;
    }
    return text.empty() ? text : text + ']';
}

std::string document_text(const Document& document) {
    std::string text = wrapped("", 0, document.title);
    text += std::string(std::min(width, count_characters(document.title)), '=') + '\n';
    if (!document.subtitle.empty()) {
        text += wrapped("", 0, document.subtitle);
    }
    for (auto line = document.lines.begin(); line != document.lines.end();) {
        if (const auto end = table_end(line, document.lines.end()); end != line) {
            text += '\n' + table_text({line, end}, width);
            line = end;
        } else {
            text += line_text(*line++);
        }
    }
    if (!document.call.empty()) {
        text += '\n' + wrapped("", 0, document.call);
    }
    if (!document.foot.empty()) {
        text += '\n' + wrapped("", 0, document.foot);
    }
    return text;
}

} // namespace beforehand
