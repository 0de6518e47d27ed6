// SPDX-License-Identifier: Apache-2.0
#include "core/guide/article.h"
#include "core/guide/markdown.h"
#include "tests/core/guide/tiny.h"

#include <QElapsedTimer>

using namespace beforehand;
using namespace beforehand::testing;
using Kind = Block::Kind;

namespace {

constexpr char file[] = "en/articles/a.md";

Article read(std::string_view markdown) {
    auto article = read_article(file, "a", markdown);
    if (!article) {
        qFatal("%s", qPrintable(shown(article.error())));
    }
    return *article;
}

} // namespace

class ArticleTest : public QObject {
    Q_OBJECT

  private slots:
    void blocksInOrder() {
        const Article article = read("# The *title*\n\nOne\ntwo.\n\n## What's next?\n\n"
                                     "- a\n- b\n    1. c\n    2. d\n- e\n\n> Ask.\n>\n> Now.\n\n"
                                     "### Before – after\n\n7. g\n\n8. h\n");
        QCOMPARE(shown(article.key), "a");
        QCOMPARE(shown(article.title), "The title");
        const std::vector<std::tuple<Kind, int, int, std::string>> expected{
            {Kind::paragraph, 0, 0, "One two."}, {Kind::heading, 2, 0, "What's next?"},
            {Kind::bullet, 0, 0, "a"},           {Kind::bullet, 0, 0, "b"},
            {Kind::numbered, 1, 1, "c"},         {Kind::numbered, 1, 2, "d"},
            {Kind::bullet, 0, 0, "e"},           {Kind::callout, 0, 0, "Ask."},
            {Kind::callout, 0, 0, "Now."},       {Kind::heading, 3, 0, "Before – after"},
            {Kind::numbered, 0, 7, "g"},         {Kind::numbered, 0, 8, "h"}};
        QCOMPARE(article.blocks.size(), expected.size());
        for (std::size_t i = 0; i < expected.size(); ++i) {
            const Block& block = article.blocks[i];
            QCOMPARE(std::tuple(block.kind, block.level, block.number, block.plain_text()),
                     expected[i]);
        }
        QCOMPARE(shown(article.blocks[1].anchor), "whats-next");
        QCOMPARE(shown(article.blocks[9].anchor), "before-after");
    }

    void spansOfTheFourKinds() {
        const Article article =
            read("# T\n\nA **b *c*** *d* [e **f**](article:x#y) & [g](step:h).\n");
        using Span = beforehand::Span;
        const std::vector<Span> expected{
            {Span::Kind::text, "A "},  {Span::Kind::strong, "b c"},
            {Span::Kind::text, " "},   {Span::Kind::emphasis, "d"},
            {Span::Kind::text, " "},   {Span::Kind::link, "e f", "article:x#y"},
            {Span::Kind::text, " & "}, {Span::Kind::link, "g", "step:h"},
            {Span::Kind::text, "."}};
        QCOMPARE(article.blocks.at(0).spans, expected);
    }

    void aLinkCanLeadToHelp() {
        const Article article = read("# T\n\nOpen [Get help](help). [general]\n");
        using Span = beforehand::Span;
        QCOMPARE(article.blocks.at(0).spans.at(1), (Span{Span::Kind::link, "Get help", "help"}));
        QCOMPARE(shown(article.blocks.at(0).plain_text()), "Open Get help.");
    }

    // "See send your list." was what people read of a link in its sentence.
    void linksThatStandAloneAreNoWords() {
        const Article article =
            read("# T\n\nSend it. [Your *list*](step:a) [Why?](article:b#c) [H1]\n\n"
                 "[Only this](article:x)\n\n- [First](article:y)\n- Two. [Second](article:z)\n"
                 "    1. [Third](article:w)\n\n> Ask **now!** [How](step:q)\n");
        using Link = beforehand::Span;
        const auto link = [](const char* text, const char* target) {
            return Link{Link::Kind::link, text, target};
        };
        const std::vector<std::tuple<Kind, std::string, std::vector<Link>>> expected{
            {Kind::paragraph,
             "Send it.",
             {link("Your list", "step:a"), link("Why?", "article:b#c")}},
            {Kind::paragraph, "", {link("Only this", "article:x")}},
            {Kind::paragraph, "", {link("First", "article:y")}},
            {Kind::bullet, "Two.", {link("Second", "article:z")}},
            {Kind::paragraph, "", {link("Third", "article:w")}},
            {Kind::callout, "Ask now!", {link("How", "step:q")}}};
        QCOMPARE(article.blocks.size(), expected.size());
        for (std::size_t i = 0; i < expected.size(); ++i) {
            const Block& block = article.blocks[i];
            QCOMPARE(std::tuple(block.kind, block.plain_text(), block.onward), expected[i]);
            QCOMPARE(block.links(), block.onward);
            QCOMPARE(block.level, 0);
        }
        QCOMPARE(article.blocks[0].sources, std::vector<std::string>{"H1"});
    }

    void otherLinksStayAmongTheWords() {
        for (const char* words :
             {"Send [it](step:a).", "Send [it](step:a)", "Read on: [it](step:a)",
              "Send it. [Now](step:a), please.", "[A](step:a) and [b](step:b)"}) {
            const Article article = read("# T\n\n" + std::string(words) + "\n");
            QVERIFY2(article.blocks.at(0).onward.empty(), words);
            QVERIFY2(!article.blocks.at(0).links().empty(), words);
        }
    }

    void closingSourcesAreSplitOff() {
        const Article article = read("# T\n\nA fact. [H1, R3]\n\n- **Strong.** [G15b]\n\n"
                                     "> Ask [your clinic]\n");
        using Ids = std::vector<std::string>;
        QCOMPARE(article.blocks.at(0).plain_text(), std::string("A fact."));
        QCOMPARE(article.blocks.at(0).sources, (Ids{"H1", "R3"}));
        QCOMPARE(article.blocks.at(1).plain_text(), std::string("Strong."));
        QCOMPARE(article.blocks.at(1).sources, Ids{"G15b"});
        QCOMPARE(article.blocks.at(2).plain_text(), std::string("Ask [your clinic]"));
        QVERIFY(article.blocks.at(2).sources.empty());
    }

    void aTableIsItsHeadAndItsRows() {
        const Article article = read("# T\n\nBefore.\n\n| What | *How* | When |\n|:--|---|--:|\n"
                                     "| Bath | as **usual** | after 2 days [H1, R3] |\n"
                                     "Shower | no | soon [general]\n"
                                     "| Swim \\| dive | no | ask |\n\nAfter.\n");
        QCOMPARE(article.blocks.size(), std::size_t(6));
        using Texts = std::vector<std::string>;
        const Texts heads{"What", "How", "When"};
        const Block& head = article.blocks[1];
        QCOMPARE(head.kind, Kind::table_head);
        QCOMPARE(head.heads, heads);
        QVERIFY(head.cells.empty() && head.spans.empty() && head.plain_text().empty());
        for (int i = 2; i < 5; ++i) {
            QCOMPARE(article.blocks[i].kind, Kind::table_row);
            QCOMPARE(article.blocks[i].heads, heads);
            QVERIFY(article.blocks[i].spans.empty());
        }
        const Block& bath = article.blocks[2];
        QCOMPARE(bath.cells, (Texts{"Bath", "as usual", "after 2 days"}));
        QCOMPARE(bath.sources, (Texts{"H1", "R3"}));
        QCOMPARE(shown(bath.plain_text()), "Bath. How: as usual. When: after 2 days");
        QVERIFY(!bath.general);
        QVERIFY(article.blocks[3].general && article.blocks[3].sources.empty());
        QCOMPARE(shown(article.blocks[3].cells[2]), "soon");
        QCOMPARE(shown(article.blocks[4].cells[0]), "Swim | dive");
        QVERIFY(!article.blocks[4].general && article.blocks[4].sources.empty());
        QCOMPARE(shown(article.blocks[5].plain_text()), "After.");
    }

    void tablesEachHaveTheirOwnHeads() {
        const Article article =
            read("# T\n\n|a|b|\n|---|---|\n|c|d|\n\n|e|f|g|h|\n|---|---|---|---|\n|i|j|k|l|\n");
        QCOMPARE(article.blocks.size(), std::size_t(4));
        QCOMPARE(shown(article.blocks[1].plain_text()), "c. b: d");
        QCOMPARE(shown(article.blocks[3].plain_text()), "i. f: j. g: k. h: l");
    }

    void thirtyRowsAreAllowed() {
        std::string table = "# T\n\n|a|b|\n|---|---|\n";
        for (int i = 0; i < 30; ++i) {
            table += "|c|d|\n";
        }
        QCOMPARE(read(table).blocks.size(), std::size_t(31));
    }

    void aFigureStandsForItsParagraph() {
        const Article article =
            read("# T\n\nOne.\n\n![A *joint*, seen from\nbehind](figure:the-joint)\n\n1. Two.\n");
        QCOMPARE(article.blocks.size(), std::size_t(3));
        const Block& figure = article.blocks[1];
        QCOMPARE(figure.kind, Kind::figure);
        QCOMPARE(shown(figure.figure), "the-joint");
        QCOMPARE(shown(figure.plain_text()), "A joint, seen from behind");
        QVERIFY(figure.sources.empty() && figure.cells.empty());
        QCOMPARE(article.blocks[0].kind, Kind::paragraph);
        QCOMPARE(article.blocks[2].kind, Kind::numbered);
    }

    void figuresRefused_data() {
        QTest::addColumn<QByteArray>("markdown");
        QTest::addColumn<QString>("phrase");
        const auto row = [](const char* name, const QByteArray& markdown, const char* phrase) {
            QTest::addRow("%s", name) << "# T\n\n## The day\n\n" + markdown + "\n"
                                      << QString(phrase);
        };
        for (const char* target :
             {"http://b.example/a.png", "https://b.example/a.svg", "file:///etc/passwd",
              "data:image/svg+xml,x", "javascript:x", "article:b", "step:b", "a.svg",
              "figures/a.svg", "figure", "figure:", "figure:A", "figure:a/b", "figure:../a",
              "figure:a.svg", "FIGURE:a", "", "//b.example"}) {
            row(target, "![Words](" + QByteArray(target) + ")", "An image other than a figure");
        }
        row("by reference", "![Words][a]\n\n[a]: http://b.example", "An image other than a figure");
        row("no words", "![](figure:a)", "says in words");
        row("blanks for words", "![ ](figure:a)", "says in words");
        const char* alone = "A figure stands alone in its paragraph";
        row("words before it", "See ![Words](figure:a)", alone);
        row("words behind it", "![Words](figure:a) Here.", alone);
        row("words below it", "![Words](figure:a)\nHere.", alone);
        row("sources behind it", "![Words](figure:a) [H1]", alone);
        row("two", "![Words](figure:a)![Words](figure:b)", alone);
        row("two on two lines", "![Words](figure:a)\n![Words](figure:b)", alone);
        row("one in another", "![Words ![Words](figure:b)](figure:a)", alone);
        row("in strong words", "**![Words](figure:a)**", alone);
        row("in a link", "[![Words](figure:a)](step:b)", alone);
        row("in a list", "- ![Words](figure:a)", alone);
        row("in a list of paragraphs", "- a\n\n- ![Words](figure:a)", alone);
        row("in a callout", "> ![Words](figure:a)", alone);
        row("in a heading", "### ![Words](figure:a)", alone);
        row("in a table", "|a|b|\n|---|---|\n|c|![Words](figure:a)|", alone);
        row("with a link in its words", "![See [this](step:b)](figure:a)",
            "A figure's words are plain");
    }

    void figuresRefused() {
        QFETCH(QByteArray, markdown);
        QFETCH(QString, phrase);
        const auto article = read_article(file, "a", markdown.toStdString());
        QVERIFY(!article);
        QCOMPARE(shown(article.error().where), "en/articles/a.md#the-day");
        QVERIFY2(shown(article.error().message).contains(phrase), article.error().message.c_str());
    }

    void tablesRefused_data() {
        QTest::addColumn<QByteArray>("markdown");
        QTest::addColumn<QString>("phrase");
        const auto row = [](const char* name, const QByteArray& markdown, const char* phrase) {
            QTest::addRow("%s", name) << "# T\n\n## The day\n\n" + markdown + "\n"
                                      << QString(phrase);
        };
        const QByteArray head = "|a|b|\n|---|---|\n";
        const char* columns = "Block 3, near line 5: A table has two to four columns";
        row("one column", "|a|\n|---|\n|c|", columns);
        row("five columns", "|a|b|c|d|e|\n|---|---|---|---|---|\n|f|g|h|i|j|", columns);
        row("a thousand columns",
            QByteArray("|a").repeated(1000) + "|\n" + QByteArray("|---").repeated(1000) + "|\n|c|",
            "A table has two to four columns");
        row("no rows", head, "no rows below its head");
        row("31 rows", head + QByteArray("|c|d|\n").repeated(31), "at most 30 rows");
        row("an empty cell", head + "|c| |", "A cell of a table has no words");
        row("an empty first cell", head + "| |d|", "A cell of a table has no words");
        row("a row that is too short", head + "|c|", "A cell of a table has no words");
        row("words right below it", head + "|c|d|\nWords.", "A cell of a table has no words");
        row("an empty head", "|a| |\n|---|---|\n|c|d|", "A cell of a table has no words");
        row("a cell of sources alone", head + "|c| [H1] |", "A cell of a table has no words");
        const char* none = "This looks like a table, and is none";
        row("short rules", "|a|b|\n|-|-|\n|c|d|", none);
        row("no rules", "|a|b|\n|c|d|", none);
        row("fewer rules than heads", "|a|b|c|\n|---|---|\n|d|e|",
            "more cells than the table has heads");
        row("a row below a blank line", head + "|c|d|\n\n|e|f|", none);
        row("short rules in a list", "- |a|b|\n  |-|-|\n  |c|d|", none);
        const char* surplus = "more cells than the table has heads";
        row("a row that is too long", head + "|c|d|e|", surplus);
        row("a row that is too long, without bars around", "a|b\n---|---\nc|**d**|e", surplus);
        row("a source in a cell too many", head + "|c|d| [H1] |", surplus);
        row("a link", head + "|c|[d](step:e)|", "A link inside a table");
        row("an outside link", head + "|c|<https://b.example>|", "A link inside a table");
        row("HTML", head + "|c|<b>d</b>|", "HTML");
        row("code", head + "|c|`d`|", "backticks");
        row("strike", head + "|c|~~d~~|", "Struck-out");
        row("entity", head + "|c|&amp;|", "Write the character");
        row("in a list", "- One.\n\n  |a|b|\n  |---|---|\n  |c|d|",
            "A table inside a list or callout");
        row("in a callout", "> |a|b|\n> |---|---|\n> |c|d|", "A table inside a list or callout");
        row("sources in the first cell", head + "|c [H1]|d|", "belong to the very end");
        row("sources before the full stop", head + "|c|d [H1].|", "belong to the very end");
        row("general in the first cell", head + "|c [general]|d|", "belong to the very end");
        row("sources without a space", head + "|c|d [H1,H2]|", "Write these sources as [H1, H2].");
        row("sources in the head", "|a|b [H1]|\n|---|---|\n|c|d|", "not to the heads");
    }

    void tablesRefused() {
        QFETCH(QByteArray, markdown);
        QFETCH(QString, phrase);
        const auto article = read_article(file, "a", markdown.toStdString());
        QVERIFY(!article);
        QCOMPARE(shown(article.error().where), "en/articles/a.md#the-day");
        QVERIFY2(shown(article.error().message).contains(phrase), article.error().message.c_str());
    }

    void aTableThatCannotBeIsOneFault() {
        Faults faults;
        read_markdown(file, "# T\n\n|a|b|c|d| |\n|---|---|---|---|---|\n|e| | | |<b>f</b>|\n",
                      faults);
        QCOMPARE(faults.count(), std::size_t(1));
    }

    void aTableDoesNotComeBeforeTheTitle() {
        const auto article = read_article(file, "a", "|a|b|\n|---|---|\n|c|d|\n\n# T\n");
        QVERIFY2(shown(article.error().message).contains("comes first"),
                 article.error().message.c_str());
    }

    void readingTimeIsRoundedUp() {
        QCOMPARE(read("# T\n").minutes(), 1);
        std::string words = "# T\n\n";
        for (int i = 0; i < 200; ++i) {
            words += "word ";
        }
        QCOMPARE(read(words).minutes(), 1);
        QCOMPARE(read(words + "more").minutes(), 2);
    }

    void refused_data() {
        QTest::addColumn<QByteArray>("markdown");
        QTest::addColumn<QString>("where");
        QTest::addColumn<QString>("phrase");
        const auto row = [](const char* name, QByteArray markdown, const char* where,
                            const char* phrase) {
            QTest::addRow("%s", name) << markdown << QString(where) << QString(phrase);
        };
        const char* top = "en/articles/a.md";
        const char* below = "en/articles/a.md#the-day";
        const QByteArray t = "# T\n\n## The day\n\n";
        row("empty", "", top, "no title");
        row("no title", "Words.\n", top, "comes first");
        row("title late", "## The day\n\n# T\n", top, "comes first");
        row("two titles", t + "# T\n", below, "second title");
        row("same heading twice", t + "## The *day*\n", below, "two headings");
        row("heading without words", t + "## ?\n", below, "no words");
        row("heading too deep", t + "#### Deep\n", below, "###");
        row("heading in callout", t + "> ## No\n", below, "inside a list or callout");
        row("block HTML", t + "<div>x</div>\n", below, "Block 3, near line 5: HTML");
        row("comment", "<!-- x -->\n\n# T\n", top, "Block 1, near line 1: HTML");
        row("inline HTML", t + "A <b>b</b>.\n", below, "HTML");
        row("HTML first in a tight item", t + "- <b>x</b> y\n", below, "HTML");
        row("in the second paragraph", t + "One.\n\nTwo\nlines <b>b</b>.\n\nThree.\n", below,
            "Block 4, near line 8: HTML");
        row("a fence after a list", t + "- a\n- b\n\n```\nx\n```\n", below,
            "Block 5, near line 8: Code");
        row("at the end of a paragraph", t + "One [H1]\nand more.\n", below,
            "Block 3, near line 6: Sources in brackets");
        row("code fence", t + "```\nx\n```\n", below, "Code");
        row("indented code", t + "    x\n", below, "Code");
        row("code span", t + "A `b`.\n", below, "backticks");
        row("rule", t + "---\n", below, "line across");
        row("strike", t + "~~a~~\n", below, "Struck-out");
        row("outside link", t + "[a](https://b.example)\n", below, "leads outside");
        row("autolink", t + "<https://b.example>\n", below, "leads outside");
        row("reference link", t + "[a]\n\n[a]: javascript:x\n", below, "leads outside");
        row("file link", t + "[a](file:///etc/passwd)\n", below, "leads outside");
        row("help of another kind", t + "[a](help:)\n", below, "leads outside");
        row("a part of help", t + "[a](help#now)\n", below, "leads outside");
        row("help in capitals", t + "[a](Help)\n", below, "leads outside");
        row("empty link", t + "[a]()\n", below, "leads outside");
        row("no such key", t + "[a](article:No_Key)\n", below, "leads outside");
        row("link without words", t + "[](step:a)\n", below, "no words");
        row("entity", t + "a &#x202e; b\n", below, "Write the character");
        row("sources in the middle", t + "A [H1] fact.\n", below, "very end");
        row("sources before the full stop", t + "A fact [H1, R3].\n", below, "very end");
        row("sources in a heading", t + "### A fact [H1]\n", below, "very end");
        row("sources with a semicolon", t + "A fact. [N4; H4]\n", below,
            "Write these sources as [N4, H4].");
        row("sources without a space", t + "A fact. [N4,H4]\n", below,
            "Write these sources as [N4, H4].");
        row("sources in small letters", t + "A fact. [n4, g15b]\n", below,
            "Write these sources as [N4, G15b].");
        row("general with a capital", t + "A word. [General]\n", below, "as [general].");
        row("two lists of sources", t + "A fact. [N4] [H4]\n", below, "very end");
        row("only sources", t + "[H1]\n", below, "no words");
        row("empty item", t + "-\n", below, "no words");
        row("item of two paragraphs", t + "- a\n\n    b\n", below, "one paragraph");
        row("list in callout", t + "> - a\n", below, "list inside a callout");
        row("callout in list", t + "- > a\n", below, "callout inside a list");
        row("nested lists", t + "- a\n  - b\n    - c\n      - d\n        - e\n", below, "too deep");
        row("nested callouts", t + "> > a\n", below, "too deep");
        row("NUL", QByteArray("# T\n\na\0b\n", 9), "en/articles/a.md line 3", "NUL");
        row("control", "# T\n\na\x07z\n", "en/articles/a.md line 3", "control character");
        row("bidi", "# T\n\na\u202eb\n", "en/articles/a.md line 3", "reading direction");
        for (const char* hidden :
             {"\u00ad", "\u200b", "\u3164", "\ufeff", "\ufff9", "\ufffe", "\U000e0041"}) {
            row(QByteArray(hidden).toHex().constData(),
                ("# T\n\na" + std::string(hidden) + "b\n").c_str(), "en/articles/a.md line 3",
                "nobody sees");
        }
        row("isolate", "# T\n\na\u2066b\n", "en/articles/a.md line 3", "reading direction");
        row("not UTF-8", "# T\n\n\xc3(\n", "en/articles/a.md line 3", "not UTF-8");
        row("surrogate in UTF-8", "# T\n\n\xed\xa0\x80\n", "en/articles/a.md line 3", "not UTF-8");
        row("byte-order mark", "\xef\xbb\xbf# T\n", top, "byte-order mark");
    }

    void refused() {
        QFETCH(QByteArray, markdown);
        QFETCH(QString, where);
        QFETCH(QString, phrase);
        const auto article = read_article(
            file, "a", {markdown.constData(), static_cast<std::size_t>(markdown.size())});
        QVERIFY(!article);
        QCOMPARE(shown(article.error().where), where);
        QVERIFY2(shown(article.error().message).contains(phrase), article.error().message.c_str());
    }

    void bracketsThatAreNoSourcesStay() {
        for (const char* text :
             {"Ask [someone]", "It is [4; 5]", "It says []", "It is [N4; four]"}) {
            QVERIFY2(read_article(file, "a", std::string("# T\n\n") + text), text);
        }
    }

    void largeFilesAreRefusedBeforeTheyAreRead() {
        const auto article = read_article(file, "a", "# T\n" + std::string(256 * 1024, 'x'));
        QVERIFY(!article);
        QCOMPARE(article.error().kind, ErrorKind::too_large);
    }

    // Inputs that make Markdown parsers slow or deep.
    void pathologicalMarkdownEndsSoon() {
        const std::size_t most = 200 * 1024;
        for (const std::string part : {"[",
                                       "*a_",
                                       "> ",
                                       "- ",
                                       "<",
                                       "![",
                                       "`",
                                       "|",
                                       "1. ",
                                       "&",
                                       "|-",
                                       "|a|b|\n|---|---|\n",
                                       "|a|b|\n|---|---|\n|c|d|\n\n",
                                       "a|b\n",
                                       "![a](figure:b)",
                                       "![a](b)",
                                       "[a](b)",
                                       "![a](figure:b)\n\n",
                                       "\\|",
                                       "|*a|"}) {
            std::string markdown = part.starts_with("a|b") ? "# T\n\na|b\n---|---\n" : "# T\n\n";
            while (markdown.size() < most) {
                markdown += part;
            }
            QElapsedTimer timer;
            timer.start();
            const auto article = read_article(file, "a", markdown);
            QVERIFY2(article || !article.error().message.empty(), part.c_str());
            QVERIFY2(timer.elapsed() < 5'000,
                     part.c_str()); // what grows with its square takes longer
            qInfo("%s: %lld ms", part.c_str(), static_cast<long long>(timer.elapsed()));
        }
    }
};

QTEST_APPLESS_MAIN(ArticleTest)
#include "article_test.moc"
