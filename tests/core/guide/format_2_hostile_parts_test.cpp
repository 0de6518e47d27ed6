// SPDX-License-Identifier: Apache-2.0
#include "tests/core/guide/refusals.h"

using namespace beforehand;
using namespace beforehand::testing;

namespace {

constexpr char json[] = "guide.json";
constexpr char texts[] = "en/texts.json";
constexpr char preparing[] = "en/articles/preparing.md";
constexpr char faq[] = "en/faq.md";
constexpr auto too_large = ErrorKind::too_large;

/// A row with another entry in place of a later one of the changelog.
void add_release(const char* name, const QByteArray& entry, const char* where, const char* phrase) {
    add_change(name, json, R"({"version": "2.0.0", "on": "2026-11-02"})", entry,
               qPrintable("guide.json#/changelog/1" + QString(where)), phrase);
}

/// A row with another line of the card in place of its second, "thinner".
void add_line(const char* name, const QByteArray& line, const char* where, const char* phrase,
              ErrorKind kind = ErrorKind::invalid) {
    add_change(name, json,
               R"({"key": "thinner", "question": "blood-thinner", "steps": ["ask-thinner"], )"
               R"("applies": {"answer": "blood-thinner", "is": "yes"}})",
               line, qPrintable("guide.json#/arrival/1" + QString(where)), phrase, kind);
}

/// A row with another entry in place of the second article.
void add_article(const char* name, const QByteArray& entry, const char* where, const char* phrase,
                 ErrorKind kind = ErrorKind::invalid) {
    add_change(name, json, R"({
      "key": "after",
      "phase": "recovery",
      "read": {"anchor": "injection", "from": "P1D", "to": "P1W"},
      "applies": {"answer": "sedation", "is": "yes"}
    })",
               entry, qPrintable("guide.json#/articles/1" + QString(where)), phrase, kind);
}

/// A row with another time to read the second article.
void add_reading(const char* name, const QByteArray& days, const char* where, const char* phrase) {
    add_change(name, json, R"({"anchor": "injection", "from": "P1D", "to": "P1W"})", days,
               qPrintable("guide.json#/articles/1/read" + QString(where)), phrase);
}

QByteArray many(const char* entry, int count) {
    return "[" + QByteArray(entry) + QByteArray(", " + QByteArray(entry)).repeated(count - 1) + "]";
}

} // namespace

/// What the parts of format 2 beside the steps may not say: one change each.
class Format2HostilePartsTest : public QObject {
    Q_OBJECT

    const GuideFiles files_ = whole_files();

  private slots:
    void changelogs_data() {
        add_change_columns();
        add_change("missing", json, "\"changelog\"", "\"history\"", json,
                   "\"changelog\" is missing");
        add_change("first not the guide's own", json, R"("version": "2.1.0",
  "changelog")",
                   R"("version": "2.1.1", "changelog")", "guide.json#/changelog/0",
                   "the guide's own version, \"2.1.1\"");
        add_release("a text", "\"2.0.0\"", "", "object");
        add_release("no version", R"({"on": "2026-11-02"})", "", "\"version\" is missing");
        add_release("no day", R"({"version": "2.0.0"})", "", "\"on\" is missing");
        add_release("words in guide.json",
                    R"({"version": "2.0.0", "on": "2026-11-02", "text": "x"})", "/text",
                    "Nothing is called");
        add_release("a version of letters", R"({"version": "2.x", "on": "2026-11-02"})", "/version",
                    "one to three numbers");
        add_release("a version that is a number", R"({"version": 2.0, "on": "2026-11-02"})",
                    "/version", "quotes");
        add_release("no such day", R"({"version": "2.0.0", "on": "2026-02-30"})", "/on",
                    "no such day");
        add_release("a month", R"({"version": "2.0.0", "on": "2026-11"})", "/on", "year-month-day");
        add_release("twice", R"({"version": "2.1.0", "on": "2026-11-02"})", "", "given twice");
        add_release("twice, in other words", R"({"version": "2.1", "on": "2026-11-02"})", "",
                    "newest version comes first");
        add_release("a later day", R"({"version": "2.0.0", "on": "2026-11-21"})", "",
                    "newest version comes first");
        add_release("a later version", R"({"version": "2.10.0", "on": "2026-11-02"})", "",
                    "newest version comes first");
    }
    void changelogs() { verify_change(files_); }

    void aChangelogThatIsNotAList() {
        GuideFiles files = files_;
        std::string& bytes = files[json];
        const auto from = bytes.find("\"changelog\": [") + 13;
        const std::string old = bytes.substr(from, bytes.find("],", from) + 1 - from);
        for (const auto& [list, phrase] : {std::pair{"[]", "empty"},
                                           {"{\"2.1.0\": \"2026-11-20\"}", "list"},
                                           {"null", "list"}}) {
            GuideFiles changed = files_;
            change(changed, json, old, list);
            verify_refused(changed, "guide.json#/changelog", phrase);
        }
        change(files, json, old,
               many(R"({"version": "2.1.0", "on": "2026-11-20"})", 101).toStdString());
        verify_refused(files, "guide.json#/changelog", "100 are the most", too_large);
    }

    void datesOfSources_data() {
        add_change_columns();
        const auto row = [](const char* name, const QByteArray& value) {
            add_change(name, json, "\"2024-05\"", value, "guide.json#/sources/0/dated",
                       "Write a year, a month or a day");
        };
        row("a day of no month", R"("2024-13")");
        row("a month of nothing", R"("2024-00")");
        row("a day that is not there", R"("2023-02-29")");
        row("a short month", R"("2024-5")");
        row("a short year", R"("98")");
        row("a year and a hyphen", R"("2024-")");
        row("no digits", R"("May!")");
        row("another order", R"("05-2024")");
        row("with a time", R"("2024-05-01T10:00")");
        row("before all years", R"("0000")");
        row("after all years", R"("9999")");
        row("four characters of more bytes", R"("２０２４")");
        row("spaces", R"("2024-05 ")");
        add_change("a number", json, "\"2024-05\"", "2024", "guide.json#/sources/0/dated",
                   "quotes");
        add_change("null", json, "\"2024-05\"", "null", "guide.json#/sources/0/dated", "quotes");
        add_change("accessed", json, "\"2026-11\"", "\"2026-11-31\"",
                   "guide.json#/sources/2/accessed", "Write a year");
        add_change("read", json, "\"accessed\": \"2026-11\"", "\"read\": \"2026-11\"",
                   "guide.json#/sources/2/read", "Nothing is called");
    }
    void datesOfSources() { verify_change(files_); }

    void linesOfTheCard_data() {
        add_change_columns();
        add_line("a text", "\"thinner\"", "", "object");
        add_line("no key", R"({"question": "side"})", "", "\"key\" is missing");
        add_line("a bad key", R"({"key": "Thinner", "question": "side"})", "/key", "not a key");
        for (const char* key : {"who", "what", "when"}) {
            add_line(key, R"({"key": ")" + QByteArray(key) + R"(", "question": "side"})", "",
                     "on every card by themselves");
        }
        add_line("a key twice", R"({"key": "which-side", "question": "side"})", "", "two lines");
        add_line("filled by nothing", R"({"key": "thinner"})", "", "Nothing can fill this line");
        add_line("not written either", R"({"key": "thinner", "writes": false})", "",
                 "Nothing can fill this line");
        add_line("writes in quotes", R"({"key": "thinner", "writes": "true"})", "/writes",
                 "true or false");
        add_line("no question", R"({"key": "thinner", "question": "pregnant"})", "/question",
                 "No question is called");
        add_line("questions", R"({"key": "thinner", "question": ["side"]})", "/question", "key");
        add_line("a step for a list", R"({"key": "thinner", "steps": "ask-thinner"})", "/steps",
                 "list");
        add_line("no steps", R"({"key": "thinner", "steps": []})", "/steps", "empty");
        add_line("no such step", R"({"key": "thinner", "steps": ["ask"]})", "/steps/0",
                 "No step that holds an answer is called \"ask\"");
        add_line("a step that holds none", R"({"key": "thinner", "steps": ["book-lift"]})",
                 "/steps/0", "No step that holds an answer");
        add_line("a step twice", R"({"key": "thinner", "steps": ["ask-thinner", "ask-thinner"]})",
                 "/steps/1", "given twice");
        add_line("a clinic's step", R"({"key": "thinner", "steps": ["clinic/form"]})", "/steps/0",
                 "not a key");
        add_line("eleven steps",
                 R"({"key": "thinner", "steps": )" + many("\"ask-thinner\"", 11) + "}", "/steps",
                 "10 are the most", too_large);
        add_line("for nobody", R"({"key": "thinner", "writes": true, "applies": {}})", "/applies",
                 "one of");
        add_line("for no question",
                 R"({"key": "thinner", "writes": true, "applies": {"answer": "x", "is": "yes"}})",
                 "/applies/answer", "No question is called");
        add_line(
            "for who is not sure",
            R"({"key": "thinner", "writes": true, "applies": {"answer": "side", "is": "unsure"}})",
            "/applies/is", "unsure");
        add_line("a label in guide.json", R"({"key": "thinner", "writes": true, "label": "x"})",
                 "/label", "Nothing is called");
        add_change("31 lines", json, R"({"key": "which-side", "question": "side"},)",
                   QByteArray(R"({"key": "a", "question": "side"}, )").repeated(28),
                   "guide.json#/arrival", "30 are the most", too_large);
        add_change("no words", texts, R"("thinner": {"label": "Blood thinner"},)", "",
                   "en/texts.json#/arrival", "\"thinner\" is missing");
        add_change("a long label", texts, "\"label\": \"Side\"",
                   "\"label\": \"" + QByteArray(61, 'x') + "\"",
                   "en/texts.json#/arrival/which-side/label", "60 are the most");
    }
    void linesOfTheCard() { verify_change(files_); }

    void followUps_data() {
        add_change_columns();
        const auto row = [](const char* name, const QByteArray& entry, const char* where,
                            const char* phrase) {
            add_change(name, json, R"({"key": "smaller", "guide": "tiny"})", entry,
                       qPrintable("guide.json#/follow_ups/1" + QString(where)), phrase);
        };
        row("a key twice", R"({"key": "other-side", "guide": "tiny"})", "", "two entries");
        row("no guide", R"({"key": "smaller"})", "", "\"guide\" is missing");
        row("a guide that is a path", R"({"key": "smaller", "guide": "../tiny"})", "/guide",
            "not a key");
        row("no key", R"({"guide": "tiny"})", "", "\"key\" is missing");
        row("unknown key", R"({"key": "smaller", "guide": "tiny", "after": "P2W"})", "/after",
            "Nothing is called");
        row("a text", "\"tiny\"", "", "object");
        row("null", "null", "", "object");
        add_change("eleven", json, R"({"key": "smaller", "guide": "tiny"})",
                   many(R"({"key": "a", "guide": "tiny"})", 10).mid(1).chopped(1),
                   "guide.json#/follow_ups", "10 are the most", too_large);
        add_change("no words", texts, "\"what\": \"The next one has less to do.\"",
                   "\"why\": \"x\"", "en/texts.json#/follow_ups/smaller", "\"what\" is missing");
    }
    void followUps() { verify_change(files_); }

    void articles_data() {
        add_change_columns();
        add_article("a number", "7", "", "key");
        add_article("null", "null", "", "key");
        add_article("a list", "[\"after\"]", "", "key");
        add_article("no key", R"({"phase": "recovery"})", "", "\"key\" is missing");
        add_article("a bad key", R"({"key": "After"})", "/key", "not a key");
        add_article("a key twice", R"({"key": "preparing"})", "", "given twice");
        add_article("a key twice, in two ways", "\"preparing\"", "", "given twice");
        add_article("an unknown member", R"({"key": "after", "title": "x"})", "/title",
                    "Nothing is called");
        add_article("a phase that there is not", R"({"key": "after", "phase": "aftercare"})",
                    "/phase", "\"phase\" is");
        add_article("a phase with a hyphen", R"({"key": "after", "phase": "procedure-day"})",
                    "/phase", "\"phase\" is");
        add_article("phases", R"({"key": "after", "phase": ["recovery"]})", "/phase",
                    "text in quotes");
        add_article("null for a phase", R"({"key": "after", "phase": null})", "/phase",
                    "text in quotes");
        add_article("for nobody", R"({"key": "after", "applies": {}})", "/applies", "one of");
        add_article("for no question",
                    R"({"key": "after", "applies": {"answer": "x", "is": "yes"}})",
                    "/applies/answer", "No question is called");
        add_article("for another answer",
                    R"({"key": "after", "applies": {"answer": "side", "is": "up"}})", "/applies/is",
                    "up");
        add_article("null for days", R"({"key": "after", "read": null})", "/read", "object");
        add_reading("a text", "\"P1D\"", "", "object");
        add_reading("no anchor", R"({"from": "P1D", "to": "P1W"})", "", "\"anchor\" is missing");
        add_reading("an anchor that there is not",
                    R"({"anchor": "discharge", "from": "P1D", "to": "P1W"})", "/anchor",
                    "\"appointment\" or \"injection\"");
        add_reading("no start", R"({"anchor": "injection", "to": "P1W"})", "",
                    "\"from\" is missing");
        add_reading("no end", R"({"anchor": "injection", "from": "P1D"})", "", "\"to\" is missing");
        add_reading("hours", R"({"anchor": "injection", "from": "PT1H", "to": "P1W"})", "/from",
                    "P");
        add_reading("months", R"({"anchor": "injection", "from": "P1D", "to": "P1M"})", "/to", "P");
        add_reading("a number of days", R"({"anchor": "injection", "from": 1, "to": "P1W"})",
                    "/from", "quotes");
        add_reading("more than ten years",
                    R"({"anchor": "injection", "from": "P1D", "to": "P9999W"})", "/to", "");
        add_reading("an end before the start",
                    R"({"anchor": "injection", "from": "P8D", "to": "P1W"})", "",
                    "\"from\" is after \"to\"");
        add_reading("a time of day",
                    R"({"anchor": "injection", "from": "P1D", "to": "P1W", "at": "10:00"})", "/at",
                    "Nothing is called");
        add_change("101 articles", json, "\"preparing\",\n    {",
                   QByteArray("\"preparing\", ").repeated(100) + "{", "guide.json#/articles",
                   "100 are the most", too_large);
    }
    void articles() { verify_change(files_); }

    void words_data() {
        add_change_columns();
        const auto row = [](const char* name, const QByteArray& entry, const char* where,
                            const char* phrase, ErrorKind kind = ErrorKind::invalid) {
            add_change(name, json, R"({"key": "sedation", "sources": ["H1", "R2"]})", entry,
                       qPrintable("guide.json#/glossary/1" + QString(where)), phrase, kind);
        };
        row("a key alone", "\"sedation\"", "", "object");
        row("null", "null", "", "object");
        row("no key", "{}", "", "\"key\" is missing");
        row("a bad key", R"({"key": "Sedation"})", "/key", "not a key");
        row("a key twice", R"({"key": "anticoagulant"})", "", "given twice");
        row("no sources in the list", R"({"key": "sedation", "sources": []})", "/sources", "empty");
        row("a source that there is not", R"({"key": "sedation", "sources": ["H9"]})", "/sources/0",
            "No source is called");
        row("a source twice", R"({"key": "sedation", "sources": ["H1", "H1"]})", "/sources/1",
            "given twice");
        row("null for sources", R"({"key": "sedation", "sources": null})", "/sources", "list");
        row("words in guide.json", R"({"key": "sedation", "means": "x"})", "/means",
            "Nothing is called");
        add_change("501 words", json, R"({"key": "anticoagulant"},)",
                   QByteArray(R"({"key": "a"}, )").repeated(500), "guide.json#/glossary",
                   "500 are the most", too_large);
        add_change("an object", json, R"("glossary": [)", R"("glossary": {}, "x": [)",
                   "guide.json#/glossary", "list");

        const QByteArray entry = R"({"word": "Sedation", "means": )"
                                 R"("Medicine that makes you sleepy for 2 hours."})";
        const auto text = [&entry](const char* name, const QByteArray& to, const char* where,
                                   const char* phrase, ErrorKind kind = ErrorKind::invalid) {
            add_change(name, texts, entry, to,
                       qPrintable("en/texts.json#/glossary/sedation" + QString(where)), phrase,
                       kind);
        };
        text("a text for a word", "\"Sedation\"", "", "object");
        text("no word", R"({"means": "x"})", "", "\"word\" is missing");
        text("no meaning", R"({"word": "x"})", "", "\"means\" is missing");
        text("a long word", "{\"word\": \"" + QByteArray(61, 'x') + "\", \"means\": \"x\"}",
             "/word", "60 are the most");
        text("a long meaning", "{\"word\": \"x\", \"means\": \"" + QByteArray(601, 'x') + "\"}",
             "/means", "600 are the most");
        text("no other forms in the list", R"({"word": "x", "means": "x", "also": []})", "/also",
             "empty");
        text("one form, not a list", R"({"word": "x", "means": "x", "also": "y"})", "/also",
             "list");
        text("a form twice", R"({"word": "x", "means": "x", "also": ["y", "y"]})", "/also/1",
             "given twice");
        text("a blank form", R"({"word": "x", "means": "x", "also": [" "]})", "/also/0", "missing");
        text("a number for a form", R"({"word": "x", "means": "x", "also": [7]})", "/also/0",
             "quotes");
        text("a long form",
             R"({"word": "x", "means": "x", "also": [")" + QByteArray(61, 'y') + R"("]})",
             "/also/0", "60 are the most");
        QByteArray forms = "[\"y0\"";
        for (int i = 1; i < 13; ++i) {
            forms += ", \"y" + QByteArray::number(i) + '"';
        }
        text("13 forms", R"({"word": "x", "means": "x", "also": )" + forms + "]}", "/also",
             "12 are the most", too_large);
        text("an unknown text", R"({"word": "x", "means": "x", "plural": "y"})", "/plural",
             "Nothing is called");
        add_change("a word that is not in the list", texts, "\"sedation\": {\"word\"",
                   "\"nerve\": {}, \"sedation\": {\"word\"", "en/texts.json#/glossary/nerve",
                   "Nothing is called");
        add_change("words of no list", json, R"("glossary": [
    {"key": "anticoagulant"},
    {"key": "sedation", "sources": ["H1", "R2"]}
  ],)",
                   "", "en/texts.json#/glossary", "Nothing is called");
        add_change("a list without words", texts, "\"glossary\": {", "\"words\": {", texts,
                   "\"glossary\" is missing");
        add_change("a mark", texts, "sleepy for 2 hours", "sleepy\\nfor 2 hours",
                   "en/texts.json#/glossary/sedation/means", "");
    }
    void words() { verify_change(files_); }

    void everydayWords_data() {
        add_change_columns();
        const auto row = [](const char* name, const QByteArray& entry, const char* where,
                            const char* phrase, ErrorKind kind = ErrorKind::invalid) {
            add_change(name, texts, R"({"say": "knocked out", "find": ["sedation"]})", entry,
                       qPrintable("en/texts.json#/everyday_words/1" + QString(where)), phrase,
                       kind);
        };
        row("a text", "\"knocked out\"", "", "object");
        row("nothing said", R"({"find": ["sedation"]})", "", "\"say\" is missing");
        row("nothing found", R"({"say": "knocked out"})", "", "\"find\" is missing");
        row("a capital", R"({"say": "Knocked out", "find": ["sedation"]})", "/say", "lower case");
        row("a long one", R"({"say": ")" + QByteArray(61, 'x') + R"(", "find": ["sedation"]})",
            "/say", "60 are the most");
        row("one phrase, not a list", R"({"say": "x", "find": "sedation"})", "/find", "list");
        row("no phrases", R"({"say": "x", "find": []})", "/find", "empty");
        row("a phrase twice", R"({"say": "x", "find": ["y", "y"]})", "/find/1", "given twice");
        row("a blank phrase", R"({"say": "x", "find": [""]})", "/find/0", "missing");
        row("a long phrase", R"({"say": "x", "find": [")" + QByteArray(61, 'x') + R"("]})",
            "/find/0", "60 are the most");
        row("seven phrases", R"({"say": "x", "find": ["1", "2", "3", "4", "5", "6", "7"]})",
            "/find", "6 are the most", too_large);
        row("an unknown text", R"({"say": "x", "find": ["y"], "means": "z"})", "/means",
            "Nothing is called");
        add_change("501 of them", texts, R"({"say": "knocked out", "find": ["sedation"]})",
                   many(R"({"say": "x", "find": ["y"]})", 500).mid(1).chopped(1),
                   "en/texts.json#/everyday_words", "500 are the most", too_large);
        add_change("none", texts, R"("everyday_words": [)", R"("everyday_words": [], "x": [)",
                   "en/texts.json#/everyday_words", "empty");
        add_change("an object", texts, R"("everyday_words": [)", R"("everyday_words": {}, "x": [)",
                   "en/texts.json#/everyday_words", "list");
        add_change("in guide.json", json, "\"figures\"", "\"everyday_words\": [], \"figures\"",
                   "guide.json#/everyday_words", "Nothing is called");
    }
    void everydayWords() { verify_change(files_); }

    void figures_data() {
        add_change_columns();
        const char* leg = "figures/leg.svg";
        const auto row = [](const char* name, const QByteArray& figures, const char* where,
                            const char* phrase, ErrorKind kind = ErrorKind::invalid) {
            add_change(name, json, "\"figures\": [\"leg\"]", "\"figures\": " + figures,
                       qPrintable("guide.json#/figures" + QString(where)), phrase, kind);
        };
        row("none", "[]", "", "empty");
        row("a key, not a list", "\"leg\"", "", "list");
        row("a number", "[\"leg\", 7]", "/1", "key");
        row("a bad key", "[\"leg\", \"Leg\"]", "/1", "not a key");
        row("a path", "[\"leg\", \"../leg\"]", "/1", "not a key");
        row("twice", "[\"leg\", \"leg\"]", "/1", "given twice");
        row("51 of them", many("\"leg\"", 51), "", "50 are the most", too_large);
        add_change("one that is not there", json, "[\"leg\"]", "[\"leg\", \"arm\"]",
                   "figures/arm.svg", "The file is missing");
        add_change("one that is not listed", json, "\"figures\": [\"leg\"],", "", leg,
                   "Nothing in guide.json asks for this file");
        add_change("one that nothing shows", "en/articles/after.md",
                   "![A leg that lies on a cushion](figure:leg)", "", "guide.json#/figures/0",
                   "Nothing shows the figure \"leg\"");
        add_change("another in an article", "en/articles/after.md", "1. The cushion.",
                   "![An arm](figure:arm)", "en/articles/after.md#washing",
                   "No figure is called \"arm\"");
        add_change("another in an answer", faq, "It stings", "![An arm](figure:arm)\n\nIt stings",
                   "en/faq.md#does-it-hurt", "No figure is called \"arm\"");
        add_change("no words for it", "en/articles/after.md", "A leg that lies on a cushion", "",
                   "en/articles/after.md#washing", "says in words");
        add_change("a source that there is not, in a table", "en/articles/after.md",
                   "after 2 days or more [H1, R2]", "after 2 days or more [H9]",
                   "en/articles/after.md#washing", "No source is called \"H9\"");
        add_change("a colour of its own", leg, "accent-tint", "#ff0000", leg, "no colour");
        add_change("a script", leg, "<rect", "<script/><rect", leg, "A figure is made of");
        add_change("no XML", leg, "</svg>", "", leg, "This is no SVG");
    }
    void figures() { verify_change(files_); }

    void figuresThatAreTooLarge() {
        GuideFiles files = files_;
        files["figures/leg.svg"].append(64 * 1024, ' ');
        verify_refused(files, "figures/leg.svg", "larger than 64 KiB", too_large);
    }

    void aFigureOfAnAnswerIsShown() {
        GuideFiles files = files_;
        change(files, "en/articles/after.md", "![A leg that lies on a cushion](figure:leg)", "");
        change(files, faq, "It stings", "![A leg that lies on a cushion](figure:leg)\n\nIt stings");
        QVERIFY(check_guide(files).empty());
    }

    void groupsOfQuestions_data() {
        add_change_columns();
        const QByteArray first = "## Does it hurt?";
        const auto row = [&](const char* name, const QByteArray& to, const char* place,
                             const char* phrase, ErrorKind kind = ErrorKind::invalid) {
            add_change(name, faq, first, to, place, phrase, kind);
        };
        row("nothing below one", "# Before\n\n# During\n\n" + first, faq,
            "no question below the group \"Before\"");
        row("text below one", "# Before\n\nWords. [general]\n\n" + first, faq,
            "Text comes before the first question");
        row("no words", "#\n\n" + first, faq, "no words");
        row("called as a question is", "# Does it hurt?\n\n" + first, "en/faq.md#does-it-hurt",
            "two headings");
        row("too long a name", "# " + QByteArray(61, 'a') + "\n\n" + first,
            ("en/faq.md#" + QByteArray(61, 'a')).constData(), "at most 60 characters",
            ErrorKind::too_large);
        row("a picture", "# ![x](https://b.example)\n\n" + first, faq, "An image other");
        row("in a list", "- # Before\n\n" + first, faq, "inside a list");
        add_change("in an article", preparing, "## Sugar", "# Sugar",
                   "en/articles/preparing.md#blood-thinners", "second title");
    }
    void groupsOfQuestions() { verify_change(files_); }

    void aSourceOfAWordIsNamed() {
        GuideFiles files = files_;
        change(files, json, R"("sources": ["C3"],)", R"("sources": ["H1"],)");
        change(files, json, R"("fever", "sources": ["H1", "C3"])", R"("fever", "sources": ["H1"])");
        change(files, preparing, "[C3, W4b]", "[W4b]");
        change(files, "es/articles/preparing.md", "[C3, W4b]", "[W4b]");
        verify_refused(files, "guide.json#/sources/2", "Nothing names the source \"C3\"");
        change(files, json, R"("sources": ["H1", "R2"]}
  ],)",
               R"("sources": ["H1", "C3"]}
  ],)");
        QVERIFY(check_guide(files).empty());
    }

    void headingsAndMarks_data() {
        add_change_columns();
        const auto row = [](const char* name, const char* path, QByteArray from, QByteArray to,
                            const char* below, const char* phrase) {
            add_change(name, path, from, to, qPrintable(QString(path) + below), phrase);
        };
        const QByteArray given = "{#blood-thinners}";
        row("an anchor with blanks", preparing, given, "{#Bad Key}", "",
            "\"Bad Key\" is no anchor");
        row("an anchor of capitals", preparing, given, "{#Blood}", "", "is no anchor");
        row("an empty anchor", preparing, given, "{#}", "", "is no anchor");
        row("an anchor that is a path", preparing, given, "{#../x}", "", "is no anchor");
        row("an anchor with accents", preparing, given, "{#azúcar}", "", "is no anchor");
        row("an anchor twice", preparing, "## Sugar", "## Sugar {#blood-thinners}",
            "#blood-thinners", "two headings");
        row("an anchor that words make too", preparing, "## Sugar", "## Blood thinners",
            "#blood-thinners", "two headings");
        row("words that an anchor is already", preparing, given, "{#sugar}", "#sugar",
            "two headings");
        row("nothing but an anchor", preparing, "## Sugar", "## {#sugar}", "#blood-thinners",
            "no words");
        row("an anchor in the middle", preparing, "## Sugar", "## Sugar {#sugar} again",
            "#blood-thinners", "at the very end");
        row("an anchor in strong words", preparing, "## Sugar", "## **Sugar {#sugar}**",
            "#blood-thinners", "at the very end");
        row("a question of another's anchor", faq, "{#next}", "{#does-it-hurt}", "#does-it-hurt",
            "two headings");
        row("general in the middle", preparing, "what they say to you. [general]",
            "what [general] they say.", "#blood-thinners", "very end");
        row("general before the full stop", preparing, "to you. [general]", "to you [general].",
            "#blood-thinners", "very end");
        row("general in strong words", preparing, "to you. [general]", "to you. **[general]**",
            "#blood-thinners", "very end");
        row("general and a source", preparing, "[general]", "[general] [R2]", "#blood-thinners",
            "very end");
        row("general among sources", preparing, "[general]", "[general, R2]", "#blood-thinners",
            "very end");
        row("sources without blanks", preparing, "[C3, W4b]", "[C3,W4b]", "#sugar",
            "Write these sources as [C3, W4b].");
        row("sources without commas", preparing, "[C3, W4b]", "[C3 W4b]", "#sugar",
            "Write these sources as [C3, W4b].");
        row("sources with a blank too many", preparing, "[C3, W4b]", "[ C3, W4b ]", "#sugar",
            "Write these sources as [C3, W4b].");
        row("general alone", preparing, "Write down what they say to you. [general]", "[general]",
            "#blood-thinners", "no words");
        row("general in a heading", preparing, "## Sugar", "## Sugar [general]", "#blood-thinners",
            "very end");
    }
    void headingsAndMarks() { verify_change(files_); }

    void anAnchorMayStickToTheWords() {
        GuideFiles files = files_;
        change(files, preparing, "## Blood thinners {#blood-thinners}",
               "## **Blood**{#blood-thinners}");
        const Guide guide = read(files);
        const auto& blocks = guide.find_article("preparing")->blocks;
        const auto heading = std::ranges::find(blocks, "blood-thinners", &Block::anchor);
        QVERIFY(heading != blocks.end());
        const std::vector<beforehand::Span> spans{{beforehand::Span::Kind::strong, "Blood"}};
        QCOMPARE(heading->spans, spans);
    }

    void theLinkOfAStepFollowsTheAnchor() {
        GuideFiles files = files_;
        change(files, preparing, "{#blood-thinners}", "{#bleeding}");
        verify_refused(files, "guide.json#/steps/0/article", "no such heading");
    }

    void newPartsAreUnknownToThePartsBesideThem_data() {
        add_change_columns();
        add_change("clinic", json, "\"id\"", "\"clinic\": {\"phone\": \"1\"}, \"id\"",
                   "guide.json#/clinic", "Nothing is called");
        add_change("add", json, "\"id\"", "\"add\": [], \"id\"", "guide.json#/add",
                   "Nothing is called");
        add_change("a deadline of a question", json, R"({"key": "diabetes"})",
                   R"({"key": "diabetes", "deadline": true})", "guide.json#/questions/2/deadline",
                   "Nothing is called");
        add_change("out of hours on the card", json, R"("call": "none")",
                   R"("call": "out_of_hours")", "guide.json#/safety/tiers/2/call",
                   "\"emergency\", \"clinic\" or \"none\"");
        add_change("a rule", texts, "\"what\": \"Lie still.\"",
                   "\"what\": \"Lie still.\", \"rule\": \"x\"",
                   "en/texts.json#/steps/the-injection/rule", "Nothing is called");
    }
    void newPartsAreUnknownToThePartsBesideThem() { verify_change(files_); }

    /// Format 1 did not know these: a guide of it that says them means something else.
    void whatFormat1DidNotHave() {
        GuideFiles files = tiny_files();
        change(files, json, "\"key\": \"eat-breakfast\",",
               R"("key": "eat-breakfast", "late_until": "P1D",)");
        verify_refused(files, "guide.json#/steps/1/late_until", "Nothing is called");
    }
};

QTEST_APPLESS_MAIN(Format2HostilePartsTest)
#include "format_2_hostile_parts_test.moc"
