// SPDX-License-Identifier: Apache-2.0
#include "tests/core/guide/refusals.h"

using namespace beforehand;
using namespace beforehand::testing;

namespace {

constexpr char json[] = "guide.json";
constexpr char texts[] = "en/texts.json";
constexpr auto too_large = ErrorKind::too_large;

/// A row with other members in place of some of the diary, and where that is refused.
void add_row(const char* name, const QByteArray& from, const QByteArray& to, const char* where,
             const char* phrase, ErrorKind kind = ErrorKind::invalid) {
    add_change(name, json, from, to, qPrintable("guide.json#/diary" + QString(where)), phrase,
               kind);
}

/// A list with as many entries, made from one in which % is the number.
QByteArray many(const QByteArray& entry, int count) {
    QByteArray list;
    for (int i = 0; i < count; ++i) {
        list += (i == 0 ? "" : ", ") + QByteArray(entry).replace("%", QByteArray::number(i));
    }
    return '[' + list + ']';
}

} // namespace

/// What the diary of a guide may not say: one change each.
class ReaderDiaryHostileTest : public QObject {
    Q_OBJECT

    const GuideFiles files_ = whole_files();

  private slots:
    void frames_data() {
        add_change_columns();
        const QByteArray sides = R"("sides": "side")";
        add_row("no list of prompts", R"("prompts": [)", R"("prompt": [)", "",
                "\"prompts\" is missing");
        add_row("an unknown key", sides, sides + R"(, "movement": "x")", "/movement",
                "Nothing is called");
        add_row("a verdict", sides, sides + R"(, "threshold": 50)", "/threshold",
                "Nothing is called");
        add_row("no question", sides, R"("sides": "leg")", "/sides", "No question is called");
        add_row("a question of yes and no", sides, R"("sides": "sedation")", "/sides",
                "does not ask for the side");
        add_change("a question of other choices", json, R"(["left", "right", "both"]},)",
                   R"(["left", "right", "both", "none"]},)", "guide.json#/diary/sides",
                   "does not ask for the side");
        add_row("sides in a list", sides, R"("sides": ["side"])", "/sides", "key");
        const QByteArray within = R"("baseline_within": "P2W")";
        add_row("a baseline on no day", within, R"("baseline_within": "P0D")", "/baseline_within",
                "a day or more");
        add_row("a baseline before", within, R"("baseline_within": "-P7D")", "/baseline_within",
                "a day or more");
        add_row("a baseline of hours", within, R"("baseline_within": "PT48H")", "/baseline_within",
                "days or weeks");
        add_row("a baseline of more than ten years", within, R"("baseline_within": "P3654D")",
                "/baseline_within", "ten years");
    }
    void frames() { verify_change(files_); }

    void prompts_data() {
        add_change_columns();
        const QByteArray asks = R"("key": "hours",
        "asks": "pain")";
        const auto other = [&asks](const char* name, const QByteArray& to, const char* where,
                                   const char* phrase) {
            add_row(name, asks, to, qPrintable("/prompts/1" + QString(where)), phrase);
        };
        other("no key", R"("asks": "pain")", "", "\"key\" is missing");
        other("a bad key", R"("key": "Hours", "asks": "pain")", "/key", "not a key");
        other("a key twice", R"("key": "before", "asks": "pain")", "", "two prompts \"before\"");
        other("nothing asked", R"("key": "hours")", "", "\"asks\" is missing");
        other("something else asked", R"("key": "hours", "asks": "PEG")", "/asks",
              "\"pain\" or \"overall\"");
        other("a number asked", R"("key": "hours", "asks": 7)", "/asks", "quotes");
        other("a title", asks + R"(, "title": "x")", "/title", "Nothing is called");
        other("what comes again", asks + R"(, "remind_again": {"every": "PT2H", "times": 3})",
              "/remind_again", "Nothing is called");
        const QByteArray reminders = R"("reminders": ["PT0M", "PT5M"])";
        const auto leads = [&reminders](const char* name, const QByteArray& to, const char* where,
                                        const char* phrase) {
            add_row(name, reminders, R"("reminders": )" + to,
                    qPrintable("/prompts/1/reminders" + QString(where)), phrase);
        };
        leads("no reminders", "[]", "", "empty");
        leads("reminders that are a text", R"("PT0M")", "", "list");
        leads("a reminder after", R"(["-PT5M"])", "/0", "without a minus");
        leads("a reminder twice", R"(["PT0M", "P0D", "PT0M"])", "/2", "twice");
        const QByteArray clamp = R"("clamp": {"not_before": "PT30M"},)";
        add_row("an empty clamp", clamp, R"("clamp": {},)", "/prompts/1/clamp", "belongs here");
        const QByteArray window = R"("opens": "PT10M",
        "closes": "PT20M",
        "late_until": "PT40M")";
        const auto ends = [&window](const char* name, const QByteArray& to, const char* where,
                                    const char* phrase) {
            add_row(name, window, to, qPrintable("/prompts/1" + QString(where)), phrase);
        };
        ends("no opening", R"("closes": "PT20M", "late_until": "PT40M")", "",
             "\"opens\" is missing");
        ends("no closing", R"("opens": "PT10M", "late_until": "PT40M")", "",
             "\"closes\" is missing");
        ends("no end", R"("opens": "PT10M", "closes": "PT20M")", "", "\"late_until\" is missing");
        ends("late before it closes",
             R"("opens": "PT10M", "closes": "PT20M", "late_until": "PT19M")", "",
             "\"late_until\" is before \"closes\"");
        ends("late before it closes, in days",
             R"("opens": "PT10M", "closes": "P2D", "late_until": "P1D")", "",
             "\"late_until\" is before \"closes\"");
        ends("opens after it is due",
             R"("opens": "-PT10M", "closes": "PT20M", "late_until": "PT40M")", "/opens",
             "without a minus sign");
        const QByteArray when = R"({"anchor": "appointment", "calendar": "-P1D", "at": "19:00"})";
        add_row("no when", R"("when": )" + when + ',', "", "/prompts/0", "\"when\" is missing");
        add_row("a when of no kind", when, R"({"anchor": "appointment"})", "/prompts/0/when",
                "belongs here");
        add_row("a when of no anchor", when, R"({"calendar": "-P1D"})", "/prompts/0/when",
                "\"anchor\" is missing");
        add_row("one name twice", R"({"elapsed": "PT1H", "every": "PT1H", "count": 3})",
                R"({"elapsed": "PT1H", "every": "PT1H", "count": 3}, {"elapsed": "PT2H"})",
                "/prompts/1/when/series/1", "has \"h+2\" twice");
        add_row("an object", R"("prompts": [)", R"("prompts": {}, "x": [)", "/prompts", "list");
        add_row("none", R"("prompts": [)", R"("prompts": [], "x": [)", "/prompts", "empty");
        const QByteArray one = R"({"key": "p%", "asks": "pain", "opens": "PT0M", "closes": "PT0M",)"
                               R"( "late_until": "PT0M", "when": {"anchor": "injection",)"
                               R"( "elapsed": "PT%M"}})";
        add_row("41 of them", R"("prompts": [)", R"("prompts": )" + many(one, 41) + R"(, "x": [)",
                "/prompts", "40 are the most", too_large);
        add_row("times without end", R"({"elapsed": "PT1H", "every": "PT1H", "count": 3})",
                R"({"elapsed": "PT1H", "every": "PT1H", "count": 400})", "/prompts/1",
                "more than 400 planned times", too_large);
    }
    void prompts() { verify_change(files_); }

    void phases_data() {
        add_change_columns();
        const auto later = [](const char* name, const QByteArray& to, const char* where,
                              const char* phrase) {
            add_row(name, R"({"key": "later", "from": "P2D", "to": "P14D"})", to,
                    qPrintable("/phases/1" + QString(where)), phrase);
        };
        later("a text", "\"later\"", "", "object");
        later("no key", R"({"from": "P2D", "to": "P14D"})", "", "\"key\" is missing");
        later("a key twice", R"({"key": "numb", "from": "P2D", "to": "P14D"})", "",
              "two phases \"numb\"");
        later("no start", R"({"key": "later", "to": "P14D"})", "", "\"from\" is missing");
        later("no end", R"({"key": "later", "from": "P2D"})", "", "\"to\" is missing");
        later("a colour", R"({"key": "later", "from": "P2D", "to": "P14D", "colour": "red"})",
              "/colour", "Nothing is called");
        later("before the injection", R"({"key": "later", "from": "-P2D", "to": "P14D"})", "/from",
              "without a minus sign");
        later("ends first", R"({"key": "later", "from": "P2D", "to": "P1D"})", "",
              "ends before it begins");
        later("lasts no time", R"({"key": "later", "from": "PT30H", "to": "PT30H"})", "",
              "ends before it begins");
        later("may end first, in hours", R"({"key": "later", "from": "P2D", "to": "PT48H"})", "",
              "ends before it begins");
        later("may end first, in days", R"({"key": "later", "from": "PT48H", "to": "P2D"})", "",
              "ends before it begins");
        later("in the one before it", R"({"key": "later", "from": "PT7H", "to": "P14D"})", "",
              "may not be over");
        later("on the day of the one before it", R"({"key": "later", "from": "P1D", "to": "P14D"})",
              "", "may not be over");
        add_row("until the day that the next begins on", R"("from": "PT0M", "to": "PT8H")",
                R"("from": "P0D", "to": "P2D")", "/phases/1", "may not be over");
        // The end of day 1 is up to 48 hours after an injection.
        add_row("in hours of the day that the one before it ends on",
                R"("from": "PT0M", "to": "PT8H"},
      {"key": "later", "from": "P2D")",
                R"("from": "P0D", "to": "P1D"}, {"key": "later", "from": "PT47H")", "/phases/1",
                "may not be over");
        add_row("none", R"("phases": [)", R"("phases": [], "x": [)", "/phases", "empty");
        add_row("11 of them", R"("phases": [)",
                R"("phases": )" + many(R"({"key": "p%", "from": "P%D", "to": "P%D"})", 11) +
                    R"(, "x": [)",
                "/phases", "10 are the most", too_large);
    }
    void phases() { verify_change(files_); }

    void summaries_data() {
        add_change_columns();
        const auto last = [](const char* name, const QByteArray& to, const char* where,
                             const char* phrase) {
            add_row(name, R"({"key": "day-4", "at": {"prompt": "evenings", "occurrence": "d+4"}})",
                    to, qPrintable("/summaries/2" + QString(where)), phrase);
        };
        last("a text", "\"mean\"", "", "object");
        last("no key", R"({"mean": {"from": "PT0M", "to": "PT6H"}})", "", "\"key\" is missing");
        last("a key twice", R"({"key": "best-days", "mean": {"from": "PT0M", "to": "PT6H"}})", "",
             "two summaries \"best-days\"");
        last("of nothing", R"({"key": "day-4"})", "", "One of \"mean\", \"best\" and \"at\"");
        last("of two kinds",
             R"({"key": "day-4", "mean": {"from": "PT0M", "to": "PT6H"},)"
             R"( "best": {"from": "PT0M", "to": "PT6H"}})",
             "", "One of \"mean\", \"best\" and \"at\"");
        last("of another kind", R"({"key": "day-4", "median": {"from": "PT0M", "to": "PT6H"}})", "",
             "One of");
        last("a mean of a phase", R"({"key": "day-4", "mean": "numb"})", "/mean", "object");
        last("a mean without a start", R"({"key": "day-4", "mean": {"to": "PT6H"}})", "/mean",
             "\"from\" is missing");
        last("a best that ends first",
             R"({"key": "day-4", "best": {"from": "PT7H", "to": "PT6H"}})", "/best",
             "ends before it begins");
        last("a best with a share",
             R"({"key": "day-4", "best": {"from": "PT0M", "to": "PT6H",)"
             R"( "percent": 50}})",
             "/best/percent", "Nothing is called");
        const auto at = [&last](const char* name, const QByteArray& to, const char* where,
                                const char* phrase) {
            last(name, R"({"key": "day-4", "at": )" + to + '}', qPrintable("/at" + QString(where)),
                 phrase);
        };
        at("at a text", "\"d+4\"", "", "object");
        at("at no prompt", R"({"occurrence": "d+4"})", "", "\"prompt\" is missing");
        at("at no time", R"({"prompt": "evenings"})", "", "\"occurrence\" is missing");
        at("at a prompt that is not there", R"({"prompt": "nights", "occurrence": "d+4"})",
           "/prompt", "No prompt is called \"nights\"");
        at("at a prompt without scores", R"({"prompt": "all-in-all", "occurrence": "once"})",
           "/prompt", "asks for no score");
        at("at a time that is not there", R"({"prompt": "evenings", "occurrence": "d+5"})",
           "/occurrence", "does not come at \"d+5\"");
        at("at a blank time", R"({"prompt": "evenings", "occurrence": " "})", "/occurrence",
           "missing");
        add_row("none", R"("summaries": [)", R"("summaries": [], "x": [)", "/summaries", "empty");
        add_row("21 of them", R"("summaries": [)",
                R"("summaries": )" +
                    many(R"({"key": "s%", "mean": {"from": "PT0M", "to": "PT6H"}})", 21) +
                    R"(, "x": [)",
                "/summaries", "20 are the most", too_large);
    }
    void summaries() { verify_change(files_); }

    void usual_data() {
        add_change_columns();
        const auto later = [](const char* name, const QByteArray& to, const char* where,
                              const char* phrase, ErrorKind kind = ErrorKind::invalid) {
            add_row(name, R"({"key": "first-days", "days": [1, 3], "sources": ["H1", "R2"]})", to,
                    qPrintable("/usual/1" + QString(where)), phrase, kind);
        };
        later("no key", R"({"days": [1, 3], "sources": ["H1"]})", "", "\"key\" is missing");
        later("a key twice", R"({"key": "day-0", "days": [1, 3], "sources": ["H1"]})", "",
              "two texts \"day-0\"");
        later("no days", R"({"key": "first-days", "sources": ["H1"]})", "", "\"days\" is missing");
        later("one day", R"({"key": "first-days", "days": [1], "sources": ["H1"]})", "/days",
              "Two days belong here");
        later("three days", R"({"key": "first-days", "days": [1, 2, 3], "sources": ["H1"]})",
              "/days", "2 are the most", too_large);
        later("days in quotes", R"({"key": "first-days", "days": ["1", 3], "sources": ["H1"]})",
              "/days/0", "without quotes");
        later("days before", R"({"key": "first-days", "days": [-1, 3], "sources": ["H1"]})",
              "/days/0", "whole number from 0");
        later("days after ten years",
              R"({"key": "first-days", "days": [1, 3654], "sources": ["H1"]})", "/days/1",
              "whole number from 0 to 3653");
        later("days that go back", R"({"key": "first-days", "days": [3, 1], "sources": ["H1"]})",
              "/days", "first day comes before the last");
        later("a day in two", R"({"key": "first-days", "days": [0, 3], "sources": ["H1"]})", "",
              "after those of the text before it");
        later("no sources", R"({"key": "first-days", "days": [1, 3]})", "",
              "\"sources\" is missing");
        later("no such source", R"({"key": "first-days", "days": [1, 3], "sources": ["H9"]})",
              "/sources/0", "No source is called");
        later("for some",
              R"({"key": "first-days", "days": [1, 3], "sources": ["H1"],)"
              R"( "applies": {"answer": "sedation", "is": "yes"}})",
              "/applies", "Nothing is called");
        add_row("none", R"("usual": [)", R"("usual": [], "x": [)", "/usual", "empty");
        add_row("61 of them", R"("usual": [)",
                R"("usual": )" + many(R"({"key": "u%", "days": [%, %], "sources": ["H1"]})", 61) +
                    R"(, "x": [)",
                "/usual", "60 are the most", too_large);
        const QByteArray cutoffs = R"({"sources": ["R2", "W4b"]})";
        add_row("cut-offs that are a text", cutoffs, "\"R2\"", "/cutoffs", "object");
        add_row("cut-offs without sources", cutoffs, "{}", "/cutoffs", "\"sources\" is missing");
        add_row("cut-offs of a number", cutoffs, R"({"sources": ["R2"], "percent": 50})",
                "/cutoffs/percent", "Nothing is called");
    }
    void usual() { verify_change(files_); }

    void stepsAboutPrompts_data() {
        add_change_columns();
        const auto row = [](const char* name, const QByteArray& to, const char* phrase) {
            add_change(name, json, R"("prompt": "hours")", to, "guide.json#/steps/7/prompt",
                       phrase);
        };
        row("one that is not there", R"("prompt": "nights")", "No prompt of the diary is called");
        row("a bad key", R"("prompt": "Hours")", "not a key");
        row("two", R"("prompt": ["hours", "evenings"])", "key");
        add_change("a series of other times", json, R"("key": "check-sugar",)",
                   R"("key": "check-sugar", "prompt": "hours",)", "guide.json#/steps/9/prompt",
                   "does not come at \"h+5\"");
    }
    void stepsAboutPrompts() { verify_change(files_); }

    // What could not be read is not missed by the steps and the summaries too; its words are.
    void oneMistakeIsSaidOnce() {
        for (const char* key : {R"("key": "hours")", R"("key": "evenings")"}) {
            GuideFiles files = files_;
            change(files, json, key, R"("key": "A Key")");
            const auto faults = check_guide(files);
            QCOMPARE(std::ranges::count_if(
                         faults, [](const Error& e) { return e.where.starts_with("guide.json"); }),
                     1);
        }
    }

    void words_data() {
        add_change_columns();
        const auto row = [](const char* name, const QByteArray& from, const QByteArray& to,
                            const char* where, const char* phrase) {
            add_change(name, texts, from, to, qPrintable("en/texts.json#/diary" + QString(where)),
                       phrase);
        };
        row("no movement", R"("movement": "Stand up from a chair.",)", "", "",
            "\"movement\" is missing");
        row("no cut-offs",
            R"("cutoffs": "Some say half, some say more. Your own doctor decides.",)", "", "",
            "\"cutoffs\" is missing");
        row("no title of a prompt", R"("hours": "The first hours",)", "", "/prompts",
            "\"hours\" is missing");
        row("a title of no prompt", R"("hours": "The first hours",)",
            R"("hours": "The first hours", "nights": "x",)", "/prompts/nights",
            "Nothing is called");
        row("a long title", "The first hours", QByteArray(61, 'x'), "/prompts/hours",
            "60 are the most");
        row("a long text", "You are sore.", QByteArray(600, 'x'), "/usual/first-days",
            "600 are the most");
        row("a title for what is usual",
            R"("day-0": "Your leg is numb. Open Get help if it lasts.")",
            R"("day-0": {"title": "x"})", "/usual/day-0", "quotes");
        row("a verdict", R"("movement": )", R"("verdict": "x", "movement": )", "/verdict",
            "Nothing is called");
        row("no phases", R"("phases": {"numb": "The first 8 hours", "later": "Day 2 to 14"},)", "",
            "", "\"phases\" is missing");
        row("no title of a summary", R"("best-days": "Best of 4 days", )", "", "/summaries",
            "\"best-days\" is missing");
        add_change("no words at all", texts, "\"diary\": {", "\"journal\": {", texts,
                   "\"diary\" is missing");
    }
    void words() { verify_change(files_); }

    void wordsOfNoDiary() {
        GuideFiles files = files_;
        std::string& guide = files[json];
        const auto from = guide.find("  \"diary\": {");
        guide.erase(from, guide.find("  \"sources\": [\n") - from);
        change(files, json, R"("prompt": "hours",)", "");
        verify_refused(files, "en/texts.json#/diary", "Nothing is called");
    }

    void sourcesOfTheDiaryAreNamed() {
        GuideFiles files = files_;
        change(files, "en/articles/preparing.md", "[C3, W4b]", "[C3]");
        change(files, "es/articles/preparing.md", "[C3, W4b]", "[C3]");
        QVERIFY(check_guide(files).empty()); // the cut-offs name it
        change(files, json, R"({"sources": ["R2", "W4b"]})", R"({"sources": ["R2"]})");
        verify_refused(files, "guide.json#/sources/3", "Nothing names the source \"W4b\"");
        change(files, json, R"("days": [0, 0], "sources": ["H1"])",
               R"("days": [0, 0], "sources": ["W4b"])");
        QVERIFY(check_guide(files).empty());
    }

    // One of format 1 cannot have any: it meant nothing to the plans that were made with it.
    void format1HasNone() {
        GuideFiles files = tiny_files();
        change(files, json, "\"id\"", "\"diary\": {}, \"id\"");
        verify_refused(files, "guide.json#/diary", "Nothing is called");
        files = tiny_files();
        change(files, json, R"("key": "eat-breakfast",)",
               R"("key": "eat-breakfast", "prompt": "daily",)");
        verify_refused(files, "guide.json#/steps/1/prompt", "Nothing is called");
    }
};

QTEST_APPLESS_MAIN(ReaderDiaryHostileTest)
#include "reader_diary_hostile_test.moc"
