// SPDX-License-Identifier: Apache-2.0
// What a text holds is never markup: read back by an XML reader, it is the text, with marks of
// ours.
#include "app/view/hit_model.h"
#include "app/view/marked_text.h"

#include <QAbstractItemModelTester>
#include <QRandomGenerator>
#include <QTest>
#include <QXmlStreamReader>

using namespace beforehand;
using namespace beforehand::view;
using Kind = Span::Kind;

namespace {

/// Markup as a reader of XML takes it apart. A fault is a mark that is not ours, or one that does
/// not close.
struct Taken {
    QString text;
    QStringList marks; ///< "b:WORDS", "a:KEY:WORDS", as they close
    QString fault;

    explicit Taken(const QString& markup) {
        QXmlStreamReader xml(QStringLiteral("<r>") + markup + QStringLiteral("</r>"));
        QList<std::pair<QString, QString>> open;
        xml.readNextStartElement();
        while (!xml.atEnd() && fault.isEmpty()) {
            switch (xml.readNext()) {
            case QXmlStreamReader::StartElement:
                open.push_back({start(xml), QString()});
                break;
            case QXmlStreamReader::EndElement:
                if (!open.empty()) {
                    const auto [name, words] = open.takeLast();
                    marks << name + ':' + words;
                }
                break;
            case QXmlStreamReader::Characters:
                if (xml.isCDATA()) {
                    fault = "CDATA";
                }
                text += xml.text();
                for (auto& each : open) {
                    each.second += xml.text();
                }
                break;
            case QXmlStreamReader::EndDocument:
                break;
            default:
                fault = xml.hasError() ? xml.errorString() : xml.tokenString();
            }
        }
    }

  private:
    QString start(const QXmlStreamReader& xml) {
        const QString name = xml.name().toString();
        const auto attributes = xml.attributes();
        if (name == "a") {
            const QString href = attributes.value("href").toString();
            if (attributes.size() == 1 && href.startsWith("word:")) {
                return "a:" + href.mid(5);
            }
        } else if ((name == "b" || name == "i") && attributes.isEmpty()) {
            return name;
        }
        fault = name + " with " + QString::number(attributes.size()) + " attributes";
        return {};
    }
};

QString qstring(const std::string& text) {
    return QString::fromStdString(text);
}

QStringList keys(const MarkedText& text) {
    QStringList keys;
    for (const ExplainedWord& word : text.words) {
        keys << word.key;
    }
    return keys;
}

Block block_of(std::vector<Span> spans) {
    Block block;
    block.spans = std::move(spans);
    return block;
}

} // namespace

class MarkedTextTest : public QObject {
    Q_OBJECT

    const std::vector<GlossaryWord> glossary_{
        {.key = "block", .word = "Block", .means = "Numbing <medicine>."},
        {.key = "nerve", .word = "Nerve", .also = {"medial branch"}, .means = "A wire."},
        {.key = "nerve-block", .word = "Nerve block", .means = "Both."},
        {.key = "naive", .word = "naïve", .means = "Not \"wise\"."}};
    const Terms terms_{glossary_};

    MarkedText marked(const Block& block) const {
        std::set<const GlossaryWord*> explained;
        return mark(block, terms_, explained);
    }
    MarkedText marked(const std::string& text) const {
        std::set<const GlossaryWord*> explained;
        return mark(text, terms_, explained);
    }

  private slots:
    void wordsAndStrongWordsAreMarks() {
        const MarkedText text = marked(block_of({{Kind::text, "A nerve is "},
                                                 {Kind::strong, "not a block"},
                                                 {Kind::text, ", "},
                                                 {Kind::emphasis, "ever"},
                                                 {Kind::text, "."}}));
        QCOMPARE(text.plain, "A nerve is not a block, ever.");
        QCOMPARE(text.markup, "A <a href=\"word:nerve\">nerve</a> is <b>not a "
                              "<a href=\"word:block\">block</a></b>, <i>ever</i>.");
        QCOMPARE(keys(text), QStringList({"nerve", "block"}));
        QCOMPARE(text.words[0], (ExplainedWord{"nerve", "Nerve", "A wire."}));
        QCOMPARE(text.words[1].means, "Numbing <medicine>."); // for a plain text
    }

    void theLongestWordThatBeginsThere() {
        QCOMPARE(marked("Two Nerve blocks.").markup,
                 "Two <a href=\"word:nerve-block\">Nerve blocks</a>.");
        QCOMPARE(keys(marked("Medial branches, and a medial branch")), QStringList("nerve"));
    }

    void whatIsAroundAWordIsEscaped() {
        const MarkedText text = marked("\"<Naïve>\" & 'naïve'");
        QCOMPARE(text.markup, "&quot;&lt;<a href=\"word:naive\">Naïve</a>&gt;&quot; &amp; 'naïve'");
        QCOMPARE(text.plain, "\"<Naïve>\" & 'naïve'");
    }

    // Across the blocks of a page, as it is read.
    void onlyWhereItFirstComes() {
        std::set<const GlossaryWord*> explained;
        const MarkedText first =
            mark(std::string("Nerve, nerve and medial branch"), terms_, explained);
        QCOMPARE(first.markup, "<a href=\"word:nerve\">Nerve</a>, nerve and medial branch");
        const MarkedText second =
            mark(block_of({{Kind::text, "A block of a nerve"}}), terms_, explained);
        QCOMPARE(second.markup, "A <a href=\"word:block\">block</a> of a nerve");
        QCOMPARE(keys(second), QStringList("block"));
        QCOMPARE(explained.size(), 2U);
    }

    // A link leads elsewhere; it explains nothing, and uses up no word.
    void wordsInALinkStayAsTheyAre() {
        const MarkedText text =
            marked(block_of({{Kind::text, "See "},
                             {Kind::link, "the nerve & <more>", "article:nerve"},
                             {Kind::text, " for each nerve."}}));
        QCOMPARE(text.markup, "See the nerve &amp; &lt;more&gt; for each "
                              "<a href=\"word:nerve\">nerve</a>.");
        QCOMPARE(text.plain, "See the nerve & <more> for each nerve.");
    }

    // Half of it strong: a link over both would not close where it opened.
    void aWordAcrossTwoSpansIsLeftAlone() {
        const MarkedText text = marked(block_of(
            {{Kind::text, "A medial "}, {Kind::strong, "branch"}, {Kind::text, " or nerve"}}));
        QCOMPARE(text.markup, "A medial <b>branch</b> or <a href=\"word:nerve\">nerve</a>");
        QCOMPARE(keys(text), QStringList("nerve"));
    }

    void headingsFiguresAndTablesExplainNothing() {
        std::set<const GlossaryWord*> explained;
        Block block = block_of({{Kind::text, "The nerve <b>"}});
        for (const Block::Kind kind : {Block::Kind::heading, Block::Kind::figure}) {
            block.kind = kind;
            const MarkedText text = mark(block, terms_, explained);
            QCOMPARE(text.markup, "The nerve &lt;b&gt;");
            QVERIFY(text.words.empty() && explained.empty());
        }
        Block row;
        row.kind = Block::Kind::table_row;
        row.heads = {"What", "Nerve"};
        row.cells = {"<i>", "block"};
        const MarkedText text = mark(row, terms_, explained);
        QCOMPARE(text.plain, qstring(row.plain_text()));
        QCOMPARE(text.markup, text.plain.toHtmlEscaped());
        QVERIFY(text.words.empty() && explained.empty());
    }

    void theListForQml() {
        const QVariantList list = marked("A nerve, a block").word_list();
        QCOMPARE(list,
                 QVariantList(
                     {QVariantMap{{"key", "nerve"}, {"word", "Nerve"}, {"means", "A wire."}},
                      QVariantMap{
                          {"key", "block"}, {"word", "Block"}, {"means", "Numbing <medicine>."}}}));
        QVERIFY(marked("nothing").word_list().isEmpty());
    }

    void hostileTexts_data() {
        QTest::addColumn<QString>("text");
        for (const char* text : {"",
                                 "<",
                                 ">",
                                 "&",
                                 "\"",
                                 "'",
                                 "<b>bold</b>",
                                 "</b></i></a>",
                                 "<a href=\"x\">nerve</a>",
                                 "<a href=\"word:nerve\">nerve</a>",
                                 "\"><img src=\"file:///etc/passwd\">",
                                 "<img src='http://a.example/nerve.png'>",
                                 "&lt;b&gt;",
                                 "&amp;amp;",
                                 "&#60;b&#62;",
                                 "&nbsp;nerve&nbsp;",
                                 "<!-- nerve -->",
                                 "<![CDATA[nerve]]>",
                                 "]]>",
                                 "<?xml?>",
                                 "<script>nerve</script>",
                                 "<nerve",
                                 "nerve>",
                                 "<block nerve=\"block\">",
                                 "nerve\"block",
                                 "nerve&block",
                                 "<b",
                                 "a < b and c > d",
                                 "<br/>",
                                 "<pre>nerve\n</pre>",
                                 "%1 nerve %2 %L1",
                                 "word:nerve",
                                 "naïve & co",
                                 "na\xc3\xafve &amp; co",
                                 "\xf0\x9f\xa6\xb4nerve",
                                 "nerve\xe2\x80\x8b",
                                 "\xe2\x80\xaenerve"}) {
            QTest::newRow(text) << text;
        }
        QTest::newRow("long") << QString("<nerve & ").repeated(5'000);
    }
    void hostileTexts() {
        QFETCH(QString, text);
        const std::string bytes = text.toStdString();
        for (const MarkedText& made :
             {marked(bytes), marked(block_of({{Kind::strong, bytes}})),
              marked(block_of({{Kind::emphasis, bytes}, {Kind::link, bytes, bytes}}))}) {
            const Taken taken(made.markup);
            QVERIFY2(taken.fault.isEmpty(), qPrintable(taken.fault + " in " + made.markup));
            QCOMPARE(taken.text, made.plain);
        }
        QCOMPARE(marked(bytes).plain, text);
    }

    void anyText() {
        static const QStringList parts{
            "<",    ">",     "&",    "\"",         "'",    "/",       " ",      "=",
            "b",    "<b>",   "</b>", "<i>",        "</a>", "<a href", "nerve",  "block",
            "word", "&amp;", "&lt;", "naïve & co", "\n",   ";",       "medial", "branch",
            "-",    "s",     "é",    "🦴",         "<!--", "]]>",     "#39",    "nerve blocks"};
        QRandomGenerator random(20'261'120);
        const auto pick = [&random](int most) { return static_cast<int>(random.bounded(most)); };
        const auto words = [&] {
            QString text;
            for (int i = pick(12); i > 0; --i) {
                text += parts[pick(static_cast<int>(parts.size()))];
            }
            return text;
        };
        qsizetype explained_words = 0;
        for (int round = 0; round < 5'000; ++round) {
            std::set<const GlossaryWord*> explained;
            std::vector<Span> spans;
            for (int i = 1 + pick(4); i > 0; --i) {
                spans.push_back({static_cast<Kind>(pick(4)), words().toStdString(), "article:a"});
            }
            const Block block = block_of(spans);
            const MarkedText made = mark(block, terms_, explained);
            const Taken taken(made.markup);
            QVERIFY2(taken.fault.isEmpty(), qPrintable(taken.fault + " in " + made.markup));
            QCOMPARE(taken.text, made.plain);
            QCOMPARE(made.plain, qstring(block.plain_text()));
            // Each link is a word of the list, in its order, and once.
            QStringList linked;
            for (const QString& each : taken.marks) {
                if (each.startsWith("a:")) {
                    linked << each.section(':', 1, 1);
                }
            }
            QCOMPARE(linked, keys(made));
            QCOMPARE(QSet<QString>(linked.begin(), linked.end()).size(), linked.size());
            QCOMPARE(explained.size(), static_cast<std::size_t>(linked.size()));
            explained_words += linked.size();
        }
        QVERIFY(explained_words > 2'000); // it had something to mark
    }

    void hitsAreMarkedWhereTheyWereFound() {
        const auto items = hit_items({{"article:a#b",
                                       "Driving <b>",
                                       "Do not drive <b>&now</b>, or cycle.",
                                       {{7, 12}, {13, 16}, {29, 34}}},
                                      {"faq:q", "May I?", "", {}},
                                      {"word:w", "Nerve", "naïve ways", {{0, 6}}},
                                      {"step:own/1", "Mine", "all", {{0, 3}}},
                                      {"help", "Get help", "Call.", {}}});
        QCOMPARE(items.size(), 5U);
        QCOMPARE(items[0].marked, "Do not <b>drive</b> <b>&lt;b&gt;</b>&amp;now&lt;/b&gt;, or "
                                  "<b>cycle</b>.");
        QCOMPARE(items[0].sentence, "Do not drive <b>&now</b>, or cycle.");
        QCOMPARE(items[0].title, "Driving <b>"); // plain: what shows it takes no marks
        QCOMPARE(items[1].marked, "");
        QCOMPARE(items[2].marked, "<b>naïve</b> ways"); // ranges are of bytes
        QCOMPARE(items[3].marked, "<b>all</b>");
        QStringList kinds;
        for (const HitItem& item : items) {
            kinds << item.at + '|' + item.kind + '|' + item.kind_name;
            const Taken taken(item.marked);
            QVERIFY2(taken.fault.isEmpty(), qPrintable(taken.fault));
            QCOMPARE(taken.text, item.sentence);
        }
        QCOMPARE(kinds, QStringList({"article:a#b|article|Article", "faq:q|faq|Question and answer",
                                     "word:w|word|Word explained",
                                     "step:own/1|step|Step of the plan", "help|help|Get help"}));
    }

    void theModelOfHits() {
        HitModel model;
        QAbstractItemModelTester tester(&model,
                                        QAbstractItemModelTester::FailureReportingMode::QtTest);
        const auto hit = [](const char* page, const char* sentence) {
            return SearchHit{page, "T", sentence, {}};
        };
        QCOMPARE(model.count(), 0);
        model.update(hit_items({hit("faq:a", "1"), hit("faq:b", "2")}));
        QCOMPARE(model.count(), 2);
        model.update(hit_items({hit("faq:b", "other"), hit("help", "3"), hit("word:w", "4")}));
        QCOMPARE(model.count(), 3);
        const auto roles = model.roleNames();
        QStringList row;
        for (const char* name : {"at", "kind", "kindName", "title", "sentence", "marked"}) {
            row << model.data(model.index(0), roles.key(name)).toString();
        }
        QCOMPARE(row, QStringList({"faq:b", "faq", "Question and answer", "T", "other", "other"}));
        QVERIFY(!model.data(model.index(0), Qt::DisplayRole).isValid());
        model.update({});
        QCOMPARE(model.count(), 0);
    }
};

QTEST_APPLESS_MAIN(MarkedTextTest)
#include "marked_text_test.moc"
