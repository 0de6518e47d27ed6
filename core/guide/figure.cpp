// SPDX-License-Identifier: Apache-2.0
#include "core/guide/figure.h"

#include "core/guide/characters.h"
#include "core/guide/words.h"

#include <algorithm>
#include <array>
#include <cstdlib>
#include <numeric>
#include <pugixml.hpp>
#include <set>
#include <sstream>
#include <vector>

namespace beforehand {

namespace {

constexpr int deepest = 12;
constexpr int most_shapes = 2000;
constexpr double smallest_side = 16; ///< of the view box, in its own units
constexpr double largest_side = 4000;
constexpr double longest_for_wide = 8;    ///< no side is more times the other
constexpr std::ptrdiff_t most_digits = 4; ///< before the point of a number
constexpr double shortest_dashes = 2;     ///< all of a pattern
constexpr double most_dashes = 100'000;   ///< of a figure: more take a painter forever

constexpr std::array<std::string_view, 9> shapes{"svg",     "g",    "path",     "rect",   "circle",
                                                 "ellipse", "line", "polyline", "polygon"};

/// What a shape is and how it is drawn; values are numbers, lists of them, or plain words.
constexpr std::array<std::string_view, 29> attributes{"xmlns",
                                                      "viewBox",
                                                      "d",
                                                      "points",
                                                      "x",
                                                      "y",
                                                      "x1",
                                                      "y1",
                                                      "x2",
                                                      "y2",
                                                      "width",
                                                      "height",
                                                      "rx",
                                                      "ry",
                                                      "r",
                                                      "cx",
                                                      "cy",
                                                      "transform",
                                                      "fill",
                                                      "stroke",
                                                      "opacity",
                                                      "stroke-width",
                                                      "stroke-linecap",
                                                      "stroke-linejoin",
                                                      "stroke-dasharray",
                                                      "fill-rule",
                                                      "stroke-miterlimit",
                                                      "stroke-opacity",
                                                      "fill-opacity"};

constexpr std::array<std::string_view, 13> colors{"none",          "ink",
                                                  "ink-muted",     "line",
                                                  "surface",       "accent",
                                                  "accent-tint",   "preparation",
                                                  "recovery",      "preparation-tint",
                                                  "procedure-day", "procedure-day-tint",
                                                  "recovery-tint"};

constexpr const char* ink = "ink";
constexpr std::string_view svg_namespace = "http://www.w3.org/2000/svg";

template <std::size_t n>
bool is_one_of(std::string_view name, const std::array<std::string_view, n>& known) {
    return std::ranges::find(known, name) != known.end();
}

bool is_colored(std::string_view attribute) {
    return attribute == "fill" || attribute == "stroke";
}

bool is_digit(char c) {
    return c >= '0' && c <= '9';
}

/// Numbers, the letters of path data, and plain words with brackets: "M 1,2 L3-4", "rotate(20)".
/// Neither a colon nor a hash nor a quote: no address of anything.
bool is_plain(std::string_view value) {
    std::string lower;
    for (const char c : value) {
        lower += c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
    }
    return std::ranges::all_of(lower,
                               [](char c) {
                                   return (c >= 'a' && c <= 'z') || is_digit(c) ||
                                          std::string_view(" \t\r\n.,+-()").find(c) !=
                                              std::string_view::npos;
                               }) &&
           lower.find("url") == lower.npos;
}

/// A number that no drawing needs, and that a painter could choke on: "1e30", "99999999".
bool has_wild_number(std::string_view value) {
    std::ptrdiff_t digits = 0;
    bool fraction = false;
    char before = ' ';
    for (const char c : value) {
        if ((c == 'e' || c == 'E') && (is_digit(before) || before == '.')) {
            return true;
        }
        fraction = c == '.' || (fraction && is_digit(c));
        digits = is_digit(c) && !fraction ? digits + 1 : 0;
        if (digits > most_digits) {
            return true;
        }
        before = c;
    }
    return false;
}

/// "6 4" or "6,4"; nothing if it is anything else.
std::vector<double> numbers_of(std::string_view value) {
    std::string spaced(value);
    std::ranges::replace(spaced, ',', ' ');
    std::istringstream words(spaced);
    std::vector<double> numbers;
    for (double number = 0; words >> number;) {
        numbers.push_back(number);
    }
    return words.eof() ? numbers : std::vector<double>();
}

class Check {
  public:
    Check(std::string_view file, Faults& faults)
        : file_(file)
        , faults_(faults) {}

    void node(const pugi::xml_node& node, int depth);

  private:
    void attribute(const pugi::xml_node& node, const pugi::xml_attribute& attribute);
    void view_box(const pugi::xml_node& svg);
    void dashes(const pugi::xml_node& node, std::string_view value);
    void fault(const std::string& words) { faults_.add(file_, words); }

    std::string file_;
    Faults& faults_;
    int shapes_ = 0;
    double dashes_ = 0; ///< at most so many
};

void Check::attribute(const pugi::xml_node& node, const pugi::xml_attribute& attribute) {
    const std::string_view name = attribute.name();
    const std::string_view value = attribute.value();
    if (name == "xmlns") {
        if (value != svg_namespace) {
            fault("The \"xmlns\" of a figure is " + std::string(svg_namespace) + ".");
        }
    } else if (!is_one_of(name, attributes)) {
        fault("A figure has no " + in_quotes(name) + ", as here on " + in_quotes(node.name()) +
              ": FORMAT.md lists what it may have.");
    } else if (is_colored(name) && !is_one_of(value, colors)) {
        fault(in_quotes(value) + " is no colour of the theme: one of the words that FORMAT.md "
                                 "lists belongs here.");
    } else if (!is_plain(value)) {
        fault("The value " + in_quotes(value) + " of " + in_quotes(name) +
              " has characters that no shape needs.");
    } else if (has_wild_number(value)) {
        fault("The value " + in_quotes(value) + " of " + in_quotes(name) +
              " has a number that is too large, or one with an e.");
    } else if (name == "stroke-dasharray" && value != "none") {
        dashes(node, value);
    }
}

/// No line is longer than seven times all the numbers that it is made from: that is a circle's.
double longest_line(const pugi::xml_node& node) {
    double sum = 0;
    for (const char* name : {"d", "points", "x", "y", "x1", "y1", "x2", "y2", "width", "height",
                             "r", "rx", "ry", "cx", "cy"}) {
        std::string numbers;
        for (const char c : std::string_view(node.attribute(name).value())) {
            if (c == '-') {
                numbers += ' ';
            }
            numbers += is_digit(c) || c == '.' ? c : ' ';
        }
        // "1.5.5" is 1.5 and .5 in path data: read as words, each of which begins with a number.
        std::istringstream words(numbers);
        for (std::string word; words >> word;) {
            sum += std::strtod(word.c_str(), nullptr) +
                   static_cast<double>(std::ranges::count(word, '.'));
        }
    }
    return 7 * sum;
}

void Check::dashes(const pugi::xml_node& node, std::string_view value) {
    const std::vector<double> lengths = numbers_of(value);
    const std::string_view shape = node.name();
    if (shape == "g" || shape == "svg") {
        fault("Dashes belong to a shape, not to " + in_quotes(shape) + '.');
        return;
    }
    dashes_ += longest_line(node) /
               std::max(shortest_dashes, std::accumulate(lengths.begin(), lengths.end(), 0.0));
    if (dashes_ > most_dashes) {
        fault("The dashed lines of this figure are too long for their dashes.");
        return;
    }
    if (std::ranges::any_of(lengths, [](double length) { return length < 0; }) ||
        std::accumulate(lengths.begin(), lengths.end(), 0.0) < shortest_dashes) {
        fault("The dashes " + in_quotes(value) + " are too short: write \"6 4\", or longer ones.");
    }
}

void Check::view_box(const pugi::xml_node& svg) {
    if (svg.attribute("width") || svg.attribute("height")) {
        fault("The size of a figure is in its viewBox: leave \"width\" and \"height\" out of svg.");
    }
    const std::vector<double> box = numbers_of(svg.attribute("viewBox").value());
    const auto fits = [](double side, double other) {
        return side >= smallest_side && side <= largest_side && side <= longest_for_wide * other;
    };
    if (box.size() != 4 || !fits(box[2], box[3]) || !fits(box[3], box[2])) {
        fault(
            "A figure says how large it is: viewBox=\"0 0 320 240\". Each side has 16 to 4000, and "
            "none is more than eight times the other.");
    }
}

void Check::node(const pugi::xml_node& node, int depth) {
    if (faults_.full()) {
        return;
    }
    if (node.type() != pugi::node_element || !is_one_of(node.name(), shapes) ||
        (depth == 0) != (std::string_view(node.name()) == "svg")) {
        fault("A figure is made of g, path, rect, circle, ellipse, line, polyline and polygon "
              "inside one svg; here is " +
              in_quotes(node.type() == pugi::node_element ? node.name() : node.value()) + ".");
        return;
    }
    if (depth > deepest || ++shapes_ > most_shapes) {
        faults_.add(file_, "The figure has too many shapes, or they are nested too deep.",
                    ErrorKind::too_large);
        return;
    }
    std::set<std::string_view> given;
    for (const pugi::xml_attribute& each : node.attributes()) {
        attribute(node, each);
        if (!given.insert(each.name()).second) { // no XML, though pugixml takes it
            fault(in_quotes(each.name()) + " is given twice on " + in_quotes(node.name()) + ".");
        }
    }
    if (depth == 0) {
        view_box(node);
    }
    for (const pugi::xml_node& child : node.children()) {
        this->node(child, depth + 1);
    }
}

/// Comments, instructions, document types and words outside the drawing are kept, so that they can
/// be refused.
constexpr unsigned parse_all = pugi::parse_default | pugi::parse_comments | pugi::parse_pi |
                               pugi::parse_doctype | pugi::parse_fragment;

void paint(pugi::xml_node node, const std::function<std::string(std::string_view)>& color) {
    for (pugi::xml_attribute attribute : node.attributes()) {
        if (is_colored(attribute.name()) && std::string_view(attribute.value()) != "none") {
            attribute.set_value(color(attribute.value()).c_str());
        }
    }
    for (const pugi::xml_node& child : node.children()) {
        paint(child, color);
    }
}

} // namespace

bool check_figure(std::string_view file, std::string_view svg, Faults& faults) {
    const std::size_t before = faults.count();
    if (svg.size() > max_figure_bytes) {
        faults.add(std::string(file), "The figure is larger than 64 KiB.", ErrorKind::too_large);
        return false;
    }
    if (!check_bytes(file, svg, faults) || !check_controls(file, svg, faults)) {
        return false;
    }
    pugi::xml_document document;
    const auto parsed =
        document.load_buffer(svg.data(), svg.size(), parse_all, pugi::encoding_utf8);
    if (!parsed) {
        faults.add(std::string(file), std::string("This is no SVG (") + parsed.description() +
                                          ", at byte " + std::to_string(parsed.offset) + ").");
        return false;
    }
    Check check(file, faults);
    for (const pugi::xml_node& node : document.children()) {
        check.node(node, 0);
    }
    if (document.first_child().empty() || document.first_child() != document.last_child()) {
        faults.add(std::string(file), "A figure is one svg, and nothing before or after it.");
    }
    return faults.count() == before;
}

std::string painted_figure(std::string_view svg,
                           const std::function<std::string(std::string_view)>& color) {
    pugi::xml_document document;
    if (!document.load_buffer(svg.data(), svg.size(), pugi::parse_default, pugi::encoding_utf8)) {
        return {};
    }
    pugi::xml_node root = document.document_element();
    if (root && root.attribute("fill").empty()) {
        root.append_attribute("fill").set_value(ink); // else it is black, by night too
    }
    paint(root, color);
    std::ostringstream painted;
    document.save(painted, "", pugi::format_raw | pugi::format_no_declaration);
    return painted.str();
}

} // namespace beforehand
