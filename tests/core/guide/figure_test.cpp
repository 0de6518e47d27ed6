// SPDX-License-Identifier: Apache-2.0
#include "core/guide/figure.h"
#include "tests/core/guide/tiny.h"

#include <QElapsedTimer>

#include <functional>
#include <random>

using namespace beforehand;
using namespace beforehand::testing;

namespace {

constexpr char file[] = "figures/a.svg";
constexpr qint64 soon = 5'000; ///< milliseconds: no time at all, on the slowest machine

QByteArray svg(const QByteArray& inside, const QByteArray& more = "") {
    return "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 320 240\"" + more + ">" +
           inside + "</svg>";
}

std::string_view view(const QByteArray& bytes) {
    return {bytes.constData(), static_cast<std::size_t>(bytes.size())};
}

std::vector<Error> faults_of(const QByteArray& bytes) {
    Faults faults;
    const bool fine = check_figure(file, view(bytes), faults);
    if (fine != faults.empty()) {
        qFatal("what passes has no fault, what does not has one");
    }
    return faults.found();
}

std::string in_color(std::string_view word) {
    return "#" + std::string(word);
}

} // namespace

/// Guides come from anybody: their figures draw, and do nothing else.
class FigureTest : public QObject {
    Q_OBJECT

  private slots:
    void passes_data() {
        QTest::addColumn<QByteArray>("bytes");
        const auto row = [](const char* name, const QByteArray& bytes) {
            QTest::newRow(name) << bytes;
        };
        row("nothing in it", svg(""));
        row("every shape",
            svg("<g><path d=\"M1,2 L3-4 h.5 C1 2,3 4,5 6z\"/><rect x=\"1\" y=\"-2\" width=\"3\" "
                "height=\"4\" rx=\"1\" ry=\"1\"/><circle cx=\"1\" cy=\"2\" r=\"3.5\"/><ellipse "
                "cx=\"1\" cy=\"2\" rx=\"3\" ry=\"4\"/><line x1=\"1\" y1=\"2\" x2=\"3\" "
                "y2=\"4\"/><polyline points=\"1,2 3,4\"/><polygon points=\"1 2 3 4 5 6\"/></g>"));
        row("how it is drawn",
            svg("<g fill=\"none\" stroke=\"ink\" stroke-width=\"2\" stroke-linecap=\"round\" "
                "stroke-linejoin=\"round\" stroke-miterlimit=\"4\" "
                "stroke-opacity=\".5\" fill-opacity=\".5\" opacity=\"0.8\" fill-rule=\"evenodd\" "
                "transform=\"translate(3, 4) rotate(-20) scale(1.5)\"><path d=\"M0 0\" "
                "stroke-dasharray=\"1 5\"/></g>"));
        for (const char* color : {"none", "ink", "ink-muted", "line", "surface", "accent",
                                  "accent-tint", "preparation", "preparation-tint", "procedure-day",
                                  "procedure-day-tint", "recovery", "recovery-tint"}) {
            row(color, svg("<rect fill=\"" + QByteArray(color) + "\"/>"));
        }
        row("lines, tabs, a declaration",
            "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\r\n" + svg("\n\t<rect/>\r\n") + "\n");
        row("12 deep", svg(QByteArray("<g>").repeated(12) + QByteArray("</g>").repeated(12)));
        row("2000 shapes", svg(QByteArray("<g/>").repeated(1999)));
        row("64 KiB", svg("<rect/>" + QByteArray(64 * 1024 - svg("<rect/>").size(), ' ')));
        row("as large and as wide as can be", "<svg viewBox=\"-10 -10 4000 500\"/>");
        row("as small as can be", "<svg viewBox=\"0,0,16,16\"/>");
        row("no dashes", svg("<line stroke-dasharray=\"none\"/>"));
        row("dots", svg("<line stroke-dasharray=\"0,6\" stroke-linecap=\"round\"/>"));
        row("four digits", svg("<path d=\"M1234.56789 0\"/>"));
    }

    void passes() {
        QFETCH(QByteArray, bytes);
        const auto faults = faults_of(bytes);
        QVERIFY2(faults.empty(), faults.empty() ? "" : faults.front().message.c_str());
        QVERIFY(!painted_figure(view(bytes), in_color).empty());
    }

    void refused_data() {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QString>("phrase");
        const auto row = [](const char* name, const QByteArray& bytes, const char* phrase) {
            QTest::newRow(name) << bytes << QString(phrase);
        };
        const auto element = [&row](const char* name, const QByteArray& inside) {
            row(name, svg(inside), "A figure is made of g, path");
        };
        const auto attribute = [&row](const char* name, const QByteArray& given) {
            row(name, svg("<rect " + given + "/>"), "A figure has no");
        };
        const char* no_svg = "This is no SVG";
        const char* alone = "A figure is one svg";

        // What runs, fetches or writes.
        element("script", "<script>alert(1)</script>");
        element("an empty script", "<script/>");
        element("image", "<image href=\"https://tracker.example/a.png\"/>");
        element("use", "<use href=\"#a\"/>");
        element("style", "<style>rect { fill: url(https://tracker.example) }</style>");
        element("text", "<text>Words</text>");
        element("foreignObject", "<foreignObject><p/></foreignObject>");
        element("animate", "<animate attributeName=\"href\" to=\"javascript:x\"/>");
        element("set", "<set attributeName=\"x\" to=\"1\"/>");
        element("link", "<a href=\"https://b.example\"><rect/></a>");
        element("defs", "<defs><rect/></defs>");
        element("gradient", "<linearGradient/>");
        element("filter", "<filter/>");
        element("mask", "<mask/>");
        element("title", "<title>Words</title>");
        element("an svg in an svg", "<svg viewBox=\"0 0 32 32\"/>");
        element("in another namespace", "<h:script xmlns:h=\"http://www.w3.org/1999/xhtml\"/>");
        element("in capitals", "<RECT/>");
        element("words", "Words");
        element("words in a shape", "<rect>Words</rect>");
        element("a character written as a number", "&#65;");
        element("an unknown entity", "&lol;");
        element("CDATA", "<![CDATA[x]]>");
        element("comment", "<!-- x -->");
        element("instruction", "<?php x ?>");
        row("comment before it", "<!-- x -->" + svg(""), "A figure is made of");
        row("comment behind it", svg("") + "<!-- x -->", "A figure is made of");
        row("style sheet", "<?xml-stylesheet href=\"https://b.example/a.css\"?>" + svg(""),
            "A figure is made of");
        row("document type", "<!DOCTYPE svg>" + svg(""), "A figure is made of");
        row("document type with an entity from a file",
            "<!DOCTYPE svg [<!ENTITY x SYSTEM \"file:///etc/passwd\">]>" + svg("&x;"),
            "A figure is made of");
        QByteArray laughs = "<!DOCTYPE svg [<!ENTITY l0 \"ha\">";
        for (int i = 1; i < 30; ++i) {
            laughs += "<!ENTITY l" + QByteArray::number(i) + " \"" +
                      ("&l" + QByteArray::number(i - 1) + ";").repeated(10) + "\">";
        }
        row("a billion laughs", laughs + "]>" + svg("&l29;"), "A figure is made of");

        attribute("style attribute", "style=\"fill:url(#a)\"");
        attribute("class", "class=\"a\"");
        attribute("id", "id=\"a\"");
        attribute("href", "href=\"#a\"");
        attribute("xlink", "xlink:href=\"https://b.example\"");
        attribute("xlink namespace", "xmlns:xlink=\"http://www.w3.org/1999/xlink\"");
        attribute("xml:base", "xml:base=\"https://b.example\"");
        attribute("onload", "onload=\"alert(1)\"");
        attribute("onclick", "onclick=\"alert(1)\"");
        attribute("filter attribute", "filter=\"url(#a)\"");
        attribute("clip-path", "clip-path=\"url(#a)\"");
        attribute("mask attribute", "mask=\"url(#a)\"");
        attribute("marker", "marker-end=\"url(#a)\"");
        attribute("font", "font-family=\"a\"");
        attribute("in capitals too", "FILL=\"ink\"");

        const auto color = [&row](const char* value) {
            row(value, svg("<rect fill=\"" + QByteArray(value) + "\"/>"), "is no colour");
        };
        color("");
        color("red");
        color("#000");
        color("#1d2528");
        color("rgb(0,0,0)");
        color("currentColor");
        color("inherit");
        color("url(#a)");
        color("url(https://b.example)");
        color("Ink");
        color(" ink");
        color("javascript:x");
        row("stroke", svg("<rect stroke=\"black\"/>"), "is no colour");

        const char* signs = "has characters that no shape needs";
        row("an address", svg("<path d=\"url(#a)\"/>"), signs);
        row("an address without signs", svg("<path transform=\"url(a)\"/>"), signs);
        row("an address by numbers", svg("<path transform=\"&#x75;rl(a)\"/>"), signs);
        row("an address in capitals", svg("<path transform=\"URL(a)\"/>"), signs);
        row("a script in a value", svg("<path d=\"javascript:alert(1)\"/>"), signs);
        row("an entity in a value", svg("<path d=\"&lol;\"/>"), signs);
        row("a quote", svg("<path d=\"M0 0&quot;\"/>"), signs);
        row("letters beyond ASCII", svg("<path d=\"M0 é\"/>"), signs);
        row("a percent", svg("<rect width=\"100%\"/>"), signs);

        const char* wild = "too large, or one with an e";
        row("an exponent", svg("<path d=\"M0 0L1e9 0\"/>"), wild);
        row("a capital exponent", svg("<path d=\"M0 0L1.E9 0\"/>"), wild);
        row("a number of seven digits", svg("<rect width=\"1234567\"/>"), wild);
        row("dashes on a group", svg("<g stroke-dasharray=\"6 4\"/>"), "belong to a shape");
        // A zigzag of a few kilobytes that a painter of dashes works at for a minute.
        QByteArray zigzag;
        for (int i = 0; i < 200; ++i) {
            zigzag += i % 2 == 0 ? "L9999 0" : "L0 9999";
        }
        row("a long line in short dashes",
            svg("<path d=\"M0 0" + zigzag + "\" stroke-dasharray=\"1 1\"/>"), "too long");
        row("a large circle in short dashes, often",
            svg(QByteArray("<circle r=\"9999\" stroke-dasharray=\"1 1\"/>").repeated(3)),
            "too long");
        row("dashes of nothing", svg("<line stroke-dasharray=\"0\"/>"), "too short");
        row("dashes too fine", svg("<line stroke-dasharray=\"0.01 0.01\"/>"), "too short");
        row("dashes backwards", svg("<line stroke-dasharray=\"-5 9\"/>"), "too short");
        row("dashes in words", svg("<line stroke-dasharray=\"dotted\"/>"), "too short");
        row("an attribute twice", svg("<rect fill=\"ink\" fill=\"line\"/>"), "given twice");

        row("another namespace",
            "<svg xmlns=\"http://www.w3.org/1999/xhtml\" viewBox=\"0 0 32 32\"/>",
            "\"xmlns\" of a figure");
        row("another namespace inside", svg("<g xmlns=\"http://b.example\"/>"),
            "\"xmlns\" of a figure");
        const char* large = "A figure says how large it is";
        row("no view box", "<svg xmlns=\"http://www.w3.org/2000/svg\"/>", large);
        for (const char* box : {"", "0 0 320", "0 0 320 240 1", "0 0 320 x", "a", "0 0 0 0",
                                "0 0 -320 240", "0 0 nan nan", "0 0 4001 4000", "0 0 320 9999",
                                "0 0 15 15", "0 0 4000 499", "0 0 16 4000"}) {
            row(qPrintable(QString("view box ") + box),
                "<svg viewBox=\"" + QByteArray(box) + "\"/>", large);
        }

        row("a size of its own", svg("", " width=\"1\" height=\"9999\""),
            "The size of a figure is in its viewBox");
        row("a width of its own", svg("", " width=\"320\""),
            "The size of a figure is in its viewBox");

        row("too large", svg(QByteArray(64 * 1024, ' ')), "larger than 64 KiB");
        row("65 KiB of bytes", QByteArray(65 * 1024, 'x'), "larger than 64 KiB");
        row("13 deep", svg(QByteArray("<g>").repeated(13) + QByteArray("</g>").repeated(13)),
            "nested too deep");
        row("9,000 deep",
            svg(QByteArray("<g>").repeated(9'000) + QByteArray("</g>").repeated(9'000)),
            "nested too deep");
        row("10,000 deep",
            svg(QByteArray("<g>").repeated(10'000) + QByteArray("</g>").repeated(10'000)),
            "64 KiB");
        row("20,000 deep, never closed", QByteArray("<g>").repeated(20'000), no_svg);
        row("2001 shapes", svg(QByteArray("<g/>").repeated(2'000)), "too many shapes");
        row("15,000 shapes", svg(QByteArray("<g/>").repeated(15'000)), "too many shapes");
        row("100,000 shapes", svg(QByteArray("<g/>").repeated(100'000)), "64 KiB");
        row("10,000 attributes", svg("<rect " + QByteArray("x=\"\" ").repeated(10'000) + "/>"),
            "given twice");
        row("10,000 unknown ones", svg("<rect " + QByteArray("q=\"\" ").repeated(10'000) + "/>"),
            "A figure has no");

        row("empty", "", alone);
        row("blanks", " \n", alone);
        row("words alone", "Words", "A figure is made of");
        row("words before it", "Words" + svg(""), "A figure is made of");
        row("words behind it", svg("") + "Words", "A figure is made of");
        row("two of them", svg("") + svg(""), alone);
        row("a shape alone", "<rect/>", "A figure is made of");
        row("a page", "<!DOCTYPE html><html><body/></html>", "A figure is made of");
        row("not closed", "<svg viewBox=\"0 0 32 32\">", no_svg);
        row("closed by another", "<svg viewBox=\"0 0 32 32\"></g>", no_svg);
        row("cut off", svg("<rect/>").chopped(3), no_svg);
        row("a picture", "\x89PNG\r\n\x1a\n", "not UTF-8");
        row("JSON", "{}", "A figure is made of");
        row("not UTF-8", svg("\xc3("), "not UTF-8");
        row("UTF-16", QByteArray("\xff\xfe<\0s\0v\0g\0", 10), "Save it as UTF-8");
        row("byte-order mark", "\xef\xbb\xbf" + svg(""), "byte-order mark");
        row("a NUL and more behind it", svg("") + QByteArray("\0<script/>", 10), "NUL");
        row("a control character", svg("\x07"), "control character");
        row("a mark that turns the reading direction", svg("\u202e"), "reading direction");
    }

    void refused() {
        QFETCH(QByteArray, bytes);
        QFETCH(QString, phrase);
        QElapsedTimer timer;
        timer.start();
        const auto faults = faults_of(bytes);
        QVERIFY(timer.elapsed() < soon);
        QVERIFY(!faults.empty() && faults.size() <= Faults::most);
        QVERIFY2(shown(faults.front().message).contains(phrase), faults.front().message.c_str());
        QCOMPARE(shown(faults.front().where).section(' ', 0, 0), file);
        QVERIFY(faults.front().message.size() < 300);
        painted_figure(view(bytes), in_color); // expects none of these, and survives them
        QVERIFY(timer.elapsed() < soon);
    }

    void whatIsTooLargeIsSaidToBe() {
        for (const QByteArray& bytes :
             {svg(QByteArray(64 * 1024, ' ')), svg(QByteArray("<g/>").repeated(2'000)),
              svg(QByteArray("<g>").repeated(13) + QByteArray("</g>").repeated(13))}) {
            QCOMPARE(faults_of(bytes).front().kind, ErrorKind::too_large);
        }
        QCOMPARE(faults_of("").front().kind, ErrorKind::invalid);
    }

    void everyFaultIsSaidAtOnce() {
        QCOMPARE(faults_of(svg("<rect id=\"a\" fill=\"red\"/><text/><path d=\"#\"/>")).size(),
                 std::size_t(4));
    }

    void paintedInTheColorsThatAreGiven() {
        const QByteArray figure =
            svg("<rect fill=\"accent-tint\" stroke=\"line\"/>\n<g fill=\"none\" stroke=\"ink\">"
                "<path d=\"M0 0\" stroke-linejoin=\"round\"/></g>",
                " fill=\"surface\"");
        QVERIFY(faults_of(figure).empty());
        QCOMPARE(shown(painted_figure(view(figure), in_color)),
                 "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 320 240\" "
                 "fill=\"#surface\"><rect fill=\"#accent-tint\" stroke=\"#line\"/>"
                 "<g fill=\"none\" stroke=\"#ink\"><path d=\"M0 0\" stroke-linejoin=\"round\"/></g>"
                 "</svg>");
        QStringList asked;
        painted_figure(view(figure), [&asked](std::string_view word) {
            asked << shown(word);
            return std::string("\"><script/>"); // stays a value, whatever it is
        });
        QCOMPARE(asked, QStringList({"surface", "accent-tint", "line", "ink"}));
    }

    void whatSaysNoFillIsFilledWithInk() {
        QCOMPARE(shown(painted_figure("<svg viewBox=\"0 0 32 32\"><rect/></svg>", in_color)),
                 "<svg viewBox=\"0 0 32 32\" fill=\"#ink\"><rect/></svg>");
        QCOMPARE(shown(painted_figure("<svg fill=\"none\"><rect/></svg>", in_color)),
                 "<svg fill=\"none\"><rect/></svg>");
    }

    void aColorCannotBreakOutOfItsPlace() {
        const std::string painted =
            painted_figure(view(svg("<rect fill=\"ink\"/>")),
                           [](std::string_view) { return std::string("\"><script/>"); });
        QVERIFY(painted.find("<script") == painted.npos);
    }

    // Any byte of a figure becomes any other: it is refused, or draws.
    void oddBytesDoNoHarm() {
        const QByteArray figure =
            svg("<g fill=\"none\" stroke=\"ink\"><path d=\"M1,2L3-4\" stroke-dasharray=\"6 4\"/>"
                "<circle cx=\"1\" r=\"2\"/></g><rect fill=\"accent-tint\"/>");
        std::mt19937 random(2026);
        const auto below = [&random](qsizetype end) {
            return static_cast<qsizetype>(random() % static_cast<unsigned>(end));
        };
        int passed = 0;
        for (int round = 0; round < 20'000; ++round) {
            QByteArray odd = figure;
            for (int i = static_cast<int>(below(3)); i >= 0; --i) {
                const qsizetype at = below(odd.size());
                switch (below(4)) {
                case 0:
                    odd[at] = static_cast<char>(below(256));
                    break;
                case 1:
                    odd.remove(at, 1 + below(20));
                    break;
                case 2:
                    odd.insert(at, odd.mid(below(odd.size()), below(40)));
                    break;
                default:
                    odd[at] = "<>/\"'= &;!?-[]:#"[below(16)];
                }
                if (odd.isEmpty()) {
                    break;
                }
            }
            const bool fine = faults_of(odd).empty();
            const std::string painted = painted_figure(view(odd), in_color);
            QVERIFY2(!fine || !painted.empty(), odd.constData());
            passed += fine;
        }
        QVERIFY(passed > 0 && passed < 20'000);
    }
};

QTEST_APPLESS_MAIN(FigureTest)
#include "figure_test.moc"
