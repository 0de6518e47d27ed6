// SPDX-License-Identifier: Apache-2.0
#include "core/guide/figure.h"

#include "core/guide/words.h"

#include <algorithm>
#include <array>
#include <pugixml.hpp>
#include <sstream>

namespace beforehand {

namespace {

constexpr int deepest = 12;
constexpr int most_shapes = 2000;
constexpr double largest_side = 4000; ///< of the view box, in its own units

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

constexpr std::string_view svg_namespace = "http://www.w3.org/2000/svg";

template <std::size_t n>
bool is_one_of(std::string_view name, const std::array<std::string_view, n>& known) {
    return std::ranges::find(known, name) != known.end();
}

bool is_colored(std::string_view attribute) {
    return attribute == "fill" || attribute == "stroke";
}

/// Numbers, the letters of path data, and plain words with brackets: "M 1,2 L3-4", "rotate(20)".
/// Neither a colon nor a hash nor a quote: no address of anything.
bool is_plain(std::string_view value) {
    return std::ranges::all_of(value,
                               [](char c) {
                                   return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') ||
                                          (c >= '0' && c <= '9') ||
                                          std::string_view(" \t\r\n.,+-()").find(c) !=
                                              std::string_view::npos;
                               }) &&
           value.find("url") == value.npos;
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
    void fault(const std::string& words) { faults_.add(file_, words); }

    std::string file_;
    Faults& faults_;
    int shapes_ = 0;
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
    }
}

void Check::view_box(const pugi::xml_node& svg) {
    std::istringstream numbers(svg.attribute("viewBox").value());
    double x = 0;
    double y = 0;
    double width = 0;
    double height = 0;
    if (!(numbers >> x >> y >> width >> height) || width <= 0 || height <= 0 ||
        width > largest_side || height > largest_side) {
        fault("A figure says how large it is: viewBox=\"0 0 320 240\", 4000 at most.");
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
    for (const pugi::xml_attribute& each : node.attributes()) {
        attribute(node, each);
    }
    if (depth == 0) {
        view_box(node);
    }
    for (const pugi::xml_node& child : node.children()) {
        this->node(child, depth + 1);
    }
}

/// Comments, instructions and document types are kept, so that they can be refused.
constexpr unsigned parse_all =
    pugi::parse_default | pugi::parse_comments | pugi::parse_pi | pugi::parse_doctype;

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
    return faults.count() == before;
}

std::string painted_figure(std::string_view svg,
                           const std::function<std::string(std::string_view)>& color) {
    pugi::xml_document document;
    if (!document.load_buffer(svg.data(), svg.size(), pugi::parse_default, pugi::encoding_utf8)) {
        return {};
    }
    paint(document.document_element(), color);
    std::ostringstream painted;
    document.save(painted, "", pugi::format_raw | pugi::format_no_declaration);
    return painted.str();
}

} // namespace beforehand
