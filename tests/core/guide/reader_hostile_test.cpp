// SPDX-License-Identifier: Apache-2.0
#include "core/guide/reader.h"
#include "tests/core/guide/tiny.h"

#include <QElapsedTimer>

#include <algorithm>

using namespace beforehand;
using namespace beforehand::testing;

namespace {

constexpr char json[] = "guide.json";
constexpr char texts[] = "en/texts.json";
constexpr char preparing[] = "en/articles/preparing.md";
constexpr char faq[] = "en/faq.md";

std::string_view view(const QByteArray& bytes) {
    return {bytes.constData(), static_cast<std::size_t>(bytes.size())};
}

} // namespace

class ReaderHostileTest : public QObject {
    Q_OBJECT

    const GuideFiles files_ = tiny_files();

    void verify(const GuideFiles& files, const QString& where, const QString& phrase,
                ErrorKind kind = ErrorKind::invalid) {
        const auto guide = read_guide(files);
        QVERIFY(!guide);
        QCOMPARE(shown(guide.error().where), where);
        QVERIFY2(shown(guide.error().message).contains(phrase), guide.error().message.c_str());
        QCOMPARE(guide.error().kind, kind);
        const auto all = check_guide(files);
        QVERIFY(std::ranges::find(all, guide.error()) != all.end());
    }

  private slots:
    /// One change to one file of the tiny guide; what is refused, and where.
    void oneChange_data() {
        QTest::addColumn<QString>("path");
        QTest::addColumn<QByteArray>("from");
        QTest::addColumn<QByteArray>("to");
        QTest::addColumn<QString>("where");
        QTest::addColumn<QString>("phrase");
        const auto row = [](const char* name, const char* path, QByteArray from, QByteArray to,
                            const char* where, const char* phrase) {
            QTest::addRow("%s", name) << path << from << to << where << phrase;
        };

        // JSON itself.
        row("missing comma", json, "\"tiny\",", "\"tiny\"", "guide.json line 4", "not JSON");
        row("comment", json, "\"id\"", "// x\n\"id\"", "guide.json line 3", "JSON has no comments");
        row("byte-order mark", json, "{\n", "\xef\xbb\xbf{\n", json, "byte-order mark");
        row("NUL", json, "tiny", QByteArray("ti\0ny", 5), "guide.json line 3", "NUL");
        row("NUL after the end", texts, "\n}\n", QByteArray("\n}\n\0x", 5), "en/texts.json line 35",
            "NUL");
        row("escaped NUL", texts, "Eat.", "E\\u0000at.", "en/texts.json#/steps/eat-breakfast/what",
            "control character");
        row("raw control", texts, "Eat.", "E\x01t.", "en/texts.json line 22", "control character");
        row("escaped line feed", texts, "Eat.", "E\\nt.", "en/texts.json#/steps/eat-breakfast/what",
            "control character");
        row("bidi", texts, "Eat.", "E\u202et.", "en/texts.json#/steps/eat-breakfast/what",
            "reading direction");
        row("escaped isolate", texts, "Eat.", "E\\u2067t.",
            "en/texts.json#/steps/eat-breakfast/what", "reading direction");
        row("bidi in a key", json, "\"facts\"", "\"fa\u202dcts\"",
            "guide.json#/steps/0/fa\u202dcts", "reading direction");
        row("lone surrogate", texts, "Eat.", "E\\ud800t.", "en/texts.json line 22", "half");
        row("low surrogate", texts, "Eat.", "E\\udc00t.", "en/texts.json line 22", "half");
        row("not UTF-8", texts, "Eat.", "E\xfft.", "en/texts.json line 22", "not UTF-8");
        row("overlong UTF-8", texts, "Eat.", "E\xc0\xaft.", "en/texts.json line 22", "not UTF-8");
        row("key twice", json, "\"id\": \"tiny\"", "\"id\": \"tiny\", \"id\": \"other\"",
            "guide.json#/id", "given twice");
        row("key twice, nested", json, "\"is\": \"yes\"},", "\"is\": \"yes\", \"is\": \"no\"},",
            "guide.json#/steps/0/applies/all/0/is", "given twice");
        row("key twice, escaped", json, "\"id\": \"tiny\"", "\"id\": \"tiny\", \"\\u0069d\": \"x\"",
            "guide.json#/id", "given twice");
        row("huge number", json, "16", "1e999", "guide.json line 50", "not JSON");

        // Shape.
        row("unknown key", json, "\"id\"", "\"colour\": 1, \"id\"", "guide.json#/colour",
            "Nothing is called");
        row("unknown key, escaped", json, "\"facts\"", "\"a/b~c\": 1, \"facts\"",
            "guide.json#/steps/0/a~1b~0c", "Nothing is called");
        row("unknown key in when", json, "\"at\": \"18:00\"", "\"At\": \"18:00\"",
            "guide.json#/steps/0/when/At", "Nothing is called");
        row("every outside a series", json, "\"at\": \"18:00\"", "\"every\": \"P1D\"",
            "guide.json#/steps/0/when/every", "Nothing is called");
        row("missing key", json, "\"id\": \"tiny\",", "", json, "\"id\" is missing");
        row("missing nested key", json, "\"phase\": \"recovery\",", "", "guide.json#/steps/2",
            "\"phase\" is missing");
        row("text for object", json, "{\"key\": \"diabetes\"}", "\"diabetes\"",
            "guide.json#/questions/1", "object");
        row("number for text", json, "\"1.2.0\"", "1", "guide.json#/version", "text");
        row("number for key", json, "\"tiny\"", "1", "guide.json#/id", "key");
        row("text for number", json, "16", "\"16\"", "guide.json#/safety/valid_weeks",
            "Write 16, without quotes");
        row("fraction for number", json, "16", "1.5", "guide.json#/safety/valid_weeks", "number");
        row("number too large", json, "16", "18446744073709551615",
            "guide.json#/safety/valid_weeks", "from 1 to 520");
        row("number too small", json, "16", "-1", "guide.json#/safety/valid_weeks", "from 1");
        row("text for boolean", json, "\"holds_answer\": true", "\"holds_answer\": \"true\"",
            "guide.json#/steps/0/holds_answer", "true or false");
        row("text for list", json, "[\"G15b\"]", "\"G15b\"", "guide.json#/steps/2/sources", "list");
        row("empty list", json, "[\"G15b\"]", "[]", "guide.json#/steps/2/sources", "empty");
        row("text for review", json,
            "{\"by\": \"Dr A. Name, Example Clinic\", \"on\": "
            "\"2026-11-01\", \"due\": \"2027-11-01\"}",
            "\"no\"", "guide.json#/review", "object");
        row("format 3", json, "\"format\": 1", "\"format\": 3", "guide.json#/format",
            "from 1 to 2");
        row("format 2 without a changelog", json, "\"format\": 1", "\"format\": 2", "guide.json",
            "\"changelog\" is missing");

        // Values.
        row("bad key", json, "\"tiny\"", "\"Tiny Guide\"", "guide.json#/id", "not a key");
        row("what came with format 2", json, R"("holds_answer": true)",
            R"("holds_answer": true, "reminders": ["PT0M"],
               "remind_again": {"every": "PT2H", "times": 1})",
            "guide.json#/steps/0/remind_again", "Nothing is called");
        row("bad version", json, "1.2.0", "1.2.0.0", "guide.json#/version", "one to three numbers");
        row("language that is a path", json, "[\"en\"]", "[\"../en\"]", "guide.json#/languages/0",
            "not a language");
        row("language twice", json, "[\"en\"]", "[\"en\", \"en\"]", "guide.json#/languages/1",
            "given twice");
        row("review on no day", json, "2026-11-01", "2026-02-30", "guide.json#/review/on", "");
        row("review due before", json, "2027-11-01", "2026-11-01", "guide.json#/review",
            "after this one");
        row("phase", json, "\"recovery\"", "\"later\"", "guide.json#/steps/2/phase", "The phase");
        row("series that is the injection", json, "\"sources\": [\"G15b\"],",
            "\"sources\": [\"G15b\"], \"is_injection\": true,", "guide.json#/steps/2/is_injection",
            "once");
        row("is_injection", json, "\"holds_answer\": true", "\"is_injection\": \"yes\"",
            "guide.json#/steps/0/is_injection", "");
        row("fact", json, "\"P2\"", "\"two\"", "guide.json#/steps/0/facts/1", "fact");
        row("fact twice", json, "\"P2\"", "\"P1\"", "guide.json#/steps/0/facts/1", "given twice");
        row("grade", json, "\"grade\": \"C\"", "\"grade\": \"E\"", "guide.json#/sources/3/grade",
            "A, B, C or D");
        row("address", json, "https://clinic.example/", "javascript:x", "guide.json#/sources/3/url",
            "https://");
        row("address with a space", json, "https://clinic.example/", "https://a b",
            "guide.json#/sources/3/url", "no spaces");
        row("emergency number", json, "\"911\"", "\"9-1-1\"",
            "guide.json#/safety/emergency_numbers/US", "digits");
        row("country that is not called so", json, "\"GB\"", "\"UK\"",
            "guide.json#/safety/emergency_numbers/UK", "write GB");
        row("country", json, "\"US\"", "\"usa\"", "guide.json#/safety/emergency_numbers/usa",
            "country");
        row("call", json, "\"emergency\"", "\"now\"", "guide.json#/safety/tiers/0/call", "call");

        // Keys twice.
        row("question twice", json, "{\"key\": \"diabetes\"}", "{\"key\": \"side\"}",
            "guide.json#/questions/1", "two questions");
        row("step twice", json, "\"eat-breakfast\"", "\"ask-insulin\"", "guide.json#/steps/1",
            "two steps");
        row("source twice", json, "{\"id\": \"C9\"", "{\"id\": \"H1\"", "guide.json#/sources/3",
            "two sources");
        row("tier twice", json, "\"key\": \"today\"", "\"key\": \"now\"",
            "guide.json#/safety/tiers/1", "two tiers");
        row("safety item twice", json, "\"key\": \"fever\"", "\"key\": \"breathing\"",
            "guide.json#/safety/tiers/1/items/0", "two items");
        row("article twice", json, "\"after\"]", "\"preparing\"]", "guide.json#/articles/1",
            "given twice");
        row("choice twice", json, "\"right\", \"both\"]", "\"left\", \"both\"]",
            "guide.json#/questions/0/choices/1", "given twice");
        row("choice unsure", json, "\"right\", \"both\"]", "\"unsure\", \"both\"]",
            "guide.json#/questions/0/choices/1", "answers of their own");

        // Conditions.
        row("unknown question", json, "\"answer\": \"insulin\"", "\"answer\": \"insulins\"",
            "guide.json#/steps/0/applies/all/0/answer", "No question is called");
        row("question about a later one", json, "\"answer\": \"diabetes\"",
            "\"answer\": \"insulin\"", "guide.json#/questions/2/applies/answer", "earlier");
        row("undeclared choice", json, "[\"left\", \"both\"]}", "[\"left\", \"middle\"]}",
            "guide.json#/steps/0/applies/all/1/not/any/0/is/1", "not an answer");
        row("yes to a choice", json, "[\"left\", \"both\"]}", "\"yes\"}",
            "guide.json#/steps/0/applies/all/1/not/any/0/is", "not an answer");
        row("asking for unsure", json, "\"is\": \"yes\"},", "\"is\": \"unsure\"},",
            "guide.json#/steps/0/applies/all/0/is", "unsure");
        row("two conditions in one", json, "{\"answer\": \"insulin\"",
            "{\"all\": [], \"answer\": \"insulin\"", "guide.json#/steps/0/applies/all/0", "one of");
        row("no condition", json, "{\"answer\": \"insulin\", \"is\": \"yes\"}", "{}",
            "guide.json#/steps/0/applies/all/0", "one of");
        row("all of nothing", json, "[{\"answer\": \"side\", \"is\": [\"left\", \"both\"]}]", "[]",
            "guide.json#/steps/0/applies/all/1/not/any", "empty");

        // Whens.
        row("bad calendar duration", json, "-P2W", "2 weeks", "guide.json#/steps/0/when/calendar",
            "");
        row("hours on the calendar", json, "-P2W", "-PT6H", "guide.json#/steps/0/when/calendar",
            "");
        row("days that pass", json, "-PT6H", "-P1D", "guide.json#/steps/1/when/elapsed",
            "such as -PT6H or PT15M. Days and weeks go into \"calendar\".");
        row("months", json, "-P2W", "-P1M", "guide.json#/steps/0/when/calendar",
            "There are no months and no years: half a year is P26W.");
        row("a length that is none", json, "\"opens\": \"P7D\"", "\"opens\": \"7D\"",
            "guide.json#/steps/0/opens",
            "Write days (P3D), weeks (P2W), hours (PT6H) or minutes (PT30M).");
        row("a length in months", json, "\"opens\": \"P7D\"", "\"opens\": \"P1M\"",
            "guide.json#/steps/0/opens", "(PT30M). There are no months");
        row("a length over ten years", json, "\"opens\": \"P7D\"", "\"opens\": \"P3654D\"",
            "guide.json#/steps/0/opens", "longer than ten years");
        row("seconds", json, "-PT6H", "-PT30S", "guide.json#/steps/1/when/elapsed", "whole");
        row("over ten years", json, "-P2W", "-P4000D", "guide.json#/steps/0/when/calendar",
            "ten years");
        row("bad time of day", json, "18:00", "24:00", "guide.json#/steps/0/when/at", "");
        row("at with elapsed", json, "\"-PT6H\"", "\"-PT6H\", \"at\": \"18:00\"",
            "guide.json#/steps/1/when/at", "Nothing is called");
        row("anchor", json, "\"injection\"", "\"birth\"", "guide.json#/steps/2/when/anchor",
            "The anchor");
        row("calendar and elapsed", json, "\"-PT6H\"", "\"-PT6H\", \"calendar\": \"P1D\"",
            "guide.json#/steps/1/when", "One of");
        row("neither", json, ", \"elapsed\": \"-PT6H\"", "", "guide.json#/steps/1/when", "One of");
        row("series and calendar", json, "\"series\"", "\"calendar\": \"P1D\", \"series\"",
            "guide.json#/steps/2/when", "not several");
        row("occurrence twice", json, "\"PT2H\"", "\"PT30M\"", "guide.json#/steps/2/when/series/1",
            "\"min+30\" twice");
        row("count 0", json, "\"count\": 3", "\"count\": 0",
            "guide.json#/steps/2/when/series/0/count", "from 1 to 400");
        row("count 401", json, "\"count\": 3", "\"count\": 401",
            "guide.json#/steps/2/when/series/0/count", "from 1 to 400");
        row("every without count", json, ", \"count\": 3", "", "guide.json#/steps/2/when/series/0",
            "comes with \"count\" or with \"until\"");
        row("backwards", json, "\"every\": \"PT15M\"", "\"every\": \"-PT15M\"",
            "guide.json#/steps/2/when/series/0/every", "forward");
        row("mixed repetition", json, "\"every\": \"PT15M\"", "\"every\": \"P1D\"",
            "guide.json#/steps/2/when/series/0/every", "");
        row("repeated over ten years", json, "\"every\": \"P1D\", \"count\": 2",
            "\"every\": \"P100D\", \"count\": 40", "guide.json#/steps/2/when/series/3/count",
            "ten years");
        row("series in a series", json, "{\"calendar\": \"P6W\"}",
            "{\"calendar\": \"P6W\", \"series\": []}", "guide.json#/steps/2/when/series/4/series",
            "Nothing is called");
        row("opens after", json, "\"opens\": \"P7D\"", "\"opens\": \"-P7D\"",
            "guide.json#/steps/0/opens", "without a minus");
        row("closes before", json, "\"PT12H\"", "\"-PT12H\"", "guide.json#/steps/0/closes",
            "without a minus");

        // What belongs together.
        row("undeclared source", json, "[\"G15b\"]", "[\"X9\"]", "guide.json#/steps/2/sources/0",
            "No source is called");
        row("undeclared source on the card", json, "\"key\": \"soreness\", \"sources\": [\"R3\"]",
            "\"key\": \"soreness\", \"sources\": [\"X9\"]",
            "guide.json#/safety/tiers/2/items/0/sources/0", "No source is called");
        row("source named twice", json, "[\"G15b\"]", "[\"G15b\", \"G15b\"]",
            "guide.json#/steps/2/sources/1", "given twice");
        row("unused source", "en/articles/after.md", " [C9]", "", "guide.json#/sources/3",
            "Nothing names");
        row("undeclared article", json, "\"preparing#blood-sugar\"", "\"other\"",
            "guide.json#/steps/0/article", "leads nowhere");
        row("undeclared heading", json, "preparing#blood-sugar", "preparing#blood-thinners",
            "guide.json#/steps/0/article", "no such heading");
        row("empty heading", json, "preparing#blood-sugar", "preparing#",
            "guide.json#/steps/0/article", "leads nowhere");
        row("article without a file", json, "\"after\"]", "\"after\", \"more\"]",
            "en/articles/more.md", "missing");

        // Texts.
        row("missing text", texts, "\"what\": \"Eat.\", ", "", "en/texts.json#/steps/eat-breakfast",
            "\"what\" is missing");
        row("blank text", texts, "\"Eat.\"", "\"  \"", "en/texts.json#/steps/eat-breakfast/what",
            "missing");
        row("text of the wrong type", texts, "\"Eat.\"", "[\"Eat.\"]",
            "en/texts.json#/steps/eat-breakfast/what", "text");
        row("step without texts", texts,
            "\"walk\": {\"title\": \"Walk a little\", \"what\": "
            "\"Walk.\", \"why\": \"It helps.\"}",
            "\"x\": {}", "en/texts.json#/steps", "\"walk\" is missing");
        row("texts for no step", texts,
            "\"walk\":", "\"run\": {}, \"walk\":", "en/texts.json#/steps/run", "Nothing is called");
        row("record of a plain step", texts, "\"what\": \"Eat.\"",
            "\"record\": \"x\", \"what\": \"Eat.\"", "en/texts.json#/steps/eat-breakfast/record",
            "Nothing is called");
        row("no record of a step that holds an answer", texts,
            ",\n      \"record\": \"What did they say, and who told you?\"", "",
            "en/texts.json#/steps/ask-insulin", "\"record\" is missing");
        row("choice without text", texts, ", \"both\": \"Both sides\"", "",
            "en/texts.json#/questions/side/choices", "\"both\" is missing");
        row("choices of a yes-no question", texts, "\"ask\": \"Do you have diabetes?\"",
            "\"choices\": {}, \"ask\": \"x\"", "en/texts.json#/questions/diabetes/choices",
            "Nothing is called");
        row("safety item without text", texts, "{\"fever\": \"You have a fever.\"}", "{}",
            "en/texts.json#/safety/tiers/today/items", "\"fever\" is missing");
        row("long title", texts, "Eat breakfast", QByteArray(61, 'x'),
            "en/texts.json#/steps/eat-breakfast/title", "60 are the most");
        row("long text", texts, "Eat.", QByteArray(601, 'x'),
            "en/texts.json#/steps/eat-breakfast/what", "600 are the most");

        // Markdown.
        row("HTML", preparing, "Show it.", "<b>Show it.</b>",
            "en/articles/preparing.md#blood-sugar", "HTML");
        row("image", preparing, "> Ask your clinic.", "![x](https://a.example/b.png)",
            "en/articles/preparing.md#blood-sugar", "image");
        row("outside link", preparing, "article:after", "https://a.example", preparing,
            "leads outside");
        row("link to no article", preparing, "article:after", "article:other", preparing,
            "leads nowhere");
        row("link to no heading", faq, "#the-first-day", "#the-second-day", "en/faq.md#whats-next",
            "leads nowhere");
        row("link to no step", preparing, "step:ask-insulin", "step:other",
            "en/articles/preparing.md#blood-sugar", "leads nowhere");
        row("undeclared source in an article", preparing, "[G15b]", "[X9]",
            "en/articles/preparing.md#blood-sugar", "No source is called");
        row("undeclared source in an answer", faq, "[H1]", "[X9]", "en/faq.md#does-it-hurt",
            "No source is called");
        row("no title", preparing, "# Preparing", "Preparing", preparing, "comes first");
        row("question without answer", faq, "A little. [H1]", "", "en/faq.md#does-it-hurt",
            "no answer");
        row("text before the questions", faq, "# Questions", "# Questions\n\nWords.", faq,
            "before the first question");
    }

    void oneChange() {
        QFETCH(QString, path);
        QFETCH(QByteArray, from);
        QFETCH(QByteArray, to);
        QFETCH(QString, where);
        QFETCH(QString, phrase);
        GuideFiles files = files_;
        change(files, path.toStdString(), view(from), view(to));
        verify(files, where, phrase);
    }

    // A title of 60 letters with accents has 120 bytes, and is fine.
    void lengthsAreCountedInCharacters() {
        GuideFiles files = files_;
        std::string title;
        for (int i = 0; i < 60; ++i) {
            title += "é";
        }
        change(files, texts, "Eat breakfast", title);
        QVERIFY(read_guide(files));
    }

    void filesThatAreMissingOrTooMany() {
        for (const auto& [path, bytes] : files_) {
            GuideFiles files = files_;
            files.erase(path);
            verify(files, shown(path), "missing");
        }
        GuideFiles files = files_;
        files["en/articles/more.md"] = "# More\n";
        verify(files, "en/articles/more.md", "asks for this file");
        verify({}, json, "missing");
    }

    void overSizeAndTooDeep() {
        GuideFiles files = files_;
        files[json] += std::string(max_guide_file_bytes, ' ');
        verify(files, json, "256 KiB", ErrorKind::too_large);

        files = files_;
        for (int i = 0; i < 17; ++i) {
            files["en/articles/a" + std::to_string(i) + ".md"].assign(max_guide_file_bytes, 'x');
        }
        verify(files, "", "4 MiB", ErrorKind::too_large);

        QString deep = "guide.json#/id";
        for (int i = 0; i < 31; ++i) {
            deep += "/0";
        }
        files = files_;
        change(files, json, "\"tiny\"", std::string(100000, '['));
        verify(files, deep, "too deep", ErrorKind::too_large);
        files = files_;
        change(files, json, "\"tiny\"", std::string(31, '[') + std::string(31, ']'));
        verify(files, "guide.json#/id", "key"); // 32 levels are read
    }

    void tooManyOccurrences() {
        GuideFiles files = files_;
        std::string steps;
        for (int i = 0; i < 5; ++i) {
            steps += "{\"key\": \"s" + std::to_string(i) +
                     "\", \"phase\": \"recovery\", \"sources\": [\"H1\"], \"when\": {\"anchor\": "
                     "\"injection\", \"series\": [{\"calendar\": \"P1D\", \"every\": \"P1D\", "
                     "\"count\": 400}]}},";
        }
        change(files, json, "\"steps\": [", "\"steps\": [" + steps);
        verify(files, "guide.json#/steps/5", "2000 planned times", ErrorKind::too_large);
    }

    void pathsThatNoGuideHas() {
        for (const std::string path :
             {"../guide.json", "/guide.json", "en//faq.md", "en/.faq.md"}) {
            GuideFiles files = files_;
            files[path] = "x";
            verify(files, "", "not the path");
        }
    }

    void noPrefixOfAFileIsReadOrCrashes() {
        for (const std::string path : {json, texts, faq}) {
            const std::string& whole = files_.at(path);
            const std::size_t end = whole.find_last_not_of('\n');
            for (std::size_t length = 0; length < whole.size(); ++length) {
                GuideFiles files = files_;
                files[path].resize(length);
                const auto guide = read_guide(files);
                if (path != faq && length <= end) {
                    QVERIFY2(!guide, qPrintable(shown(path) + QString::number(length)));
                    QVERIFY(guide.error().where.starts_with(path));
                }
            }
        }
    }

    void noChangedByteCrashes() {
        for (const auto& [path, whole] : files_) {
            constexpr std::string_view bytes{"\0\"{]#0\xff", 7};
            for (std::size_t i = 0; i < whole.size(); i += 2) {
                GuideFiles files = files_;
                files[path][i] = bytes[i % bytes.size()];
                for (const Error& error : check_guide(files)) {
                    QVERIFY(!error.message.empty());
                }
            }
        }
    }

    // Many faults in long names: memory and time stay bounded.
    void floodsOfFaultsAreCut() {
        GuideFiles files = files_;
        std::string flood;
        for (int i = 0; i < 40000; ++i) {
            flood += "\"x\":0,";
        }
        change(files, json, "\"format\"", flood + "\"format\"");
        QElapsedTimer timer;
        timer.start();
        QVERIFY(check_guide(files).size() <= 200);
        qInfo("%lld ms", static_cast<long long>(timer.elapsed()));
    }
};

QTEST_APPLESS_MAIN(ReaderHostileTest)
#include "reader_hostile_test.moc"
