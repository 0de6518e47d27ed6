// SPDX-License-Identifier: Apache-2.0
#include "tests/core/guide/refusals.h"

using namespace beforehand;
using namespace beforehand::testing;

namespace {

constexpr char json[] = "guide.json";
constexpr auto too_large = ErrorKind::too_large;

/// A row that gives the plain step "check-in" something more, or something else.
void add_to_step(const char* name, const QByteArray& members, const char* where, const char* phrase,
                 ErrorKind kind = ErrorKind::invalid) {
    add_change(name, json,
               "\"closes\": \"PT20M\",\n      \"after\": [\"book-lift\", \"go-by-bus\"]", members,
               qPrintable("guide.json#/steps/5" + QString(where)), phrase, kind);
}

/// A row with another clamp of "take-medicines".
void add_clamp(const char* name, const QByteArray& clamp, const char* where, const char* phrase,
               ErrorKind kind = ErrorKind::invalid) {
    add_change(name, json, R"({"not_before": "-PT12H", "not_after": "-PT1H"})", clamp,
               qPrintable("guide.json#/steps/4/clamp" + QString(where)), phrase, kind);
}

/// A row with another series of "check-sugar".
void add_series(const char* name, const QByteArray& entries, const char* where, const char* phrase,
                ErrorKind kind = ErrorKind::invalid) {
    add_change(name, json, R"({"elapsed": "PT2H", "every": "PT3H", "until": "PT9H"})", entries,
               qPrintable("guide.json#/steps/9/when/series" + QString(where)), phrase, kind);
}

/// `count` times "KEY-0", "KEY-1", … as a JSON list.
QByteArray keys(const char* key, int count) {
    QByteArray list;
    for (int i = 0; i < count; ++i) {
        list += (i == 0 ? "\"" : ", \"") + QByteArray(key) + "-" + QByteArray::number(i) + "\"";
    }
    return "[" + list + "]";
}

} // namespace

/// What steps of format 2 may not say: one change each to a guide that is right.
class Format2HostileTest : public QObject {
    Q_OBJECT

    const GuideFiles files_ = whole_files();

  private slots:
    void membersOfSteps_data() {
        add_change_columns();
        add_to_step("late_until that is a number", R"("late_until": 3)", "/late_until", "quotes");
        add_to_step("late_until before", R"("late_until": "-P1D")", "/late_until",
                    "without a minus");
        add_to_step("late_until of both kinds", R"("late_until": "P1DT2H")", "/late_until",
                    "hours");
        add_to_step("late_until of seconds", R"("late_until": "PT30S")", "/late_until", "whole");
        add_to_step("late_until over ten years", R"("late_until": "P9999W")", "/late_until",
                    "ten years");
        add_to_step("late_until with a time", R"("late_until": {"calendar": "P1D"})", "/late_until",
                    "quotes");
        add_to_step("closes that is blank", R"("closes": " ")", "/closes", "missing");
        add_to_step("opens that is null", R"("opens": null)", "/opens", "quotes");
        add_to_step("a deadline in quotes", R"("deadline": "true")", "/deadline", "true or false");
        add_to_step("a deadline of a number", R"("deadline": 1)", "/deadline", "true or false");
        add_to_step("asked_again", R"("asked_again": null)", "/asked_again", "true or false");
        add_to_step("locked", R"("locked": "yes")", "/locked", "true or false");
        add_to_step("calls nobody", R"("calls": "none")", "/calls",
                    "\"clinic\" or \"out_of_hours\"");
        add_to_step("calls for an ambulance", R"("calls": "emergency")", "/calls",
                    "\"clinic\" or \"out_of_hours\"");
        add_to_step("calls a list", R"("calls": ["clinic"])", "/calls", "text in quotes");
        add_to_step("reminders that are a text", R"("reminders": "PT0M")", "/reminders", "list");
        add_to_step("no reminders", R"("reminders": [])", "/reminders", "empty");
        add_to_step("a reminder after", R"("reminders": ["PT0M", "-PT5M"])", "/reminders/1",
                    "without a minus");
        add_to_step("a reminder twice", R"("reminders": ["PT60M", "PT1H"])", "/reminders/1",
                    "twice");
        add_to_step("a reminder with a time", R"("reminders": [{"at": "18:00"}])", "/reminders/0",
                    "quotes");
        add_to_step(
            "eleven reminders",
            R"("reminders": ["P1D","P2D","P3D","P4D","P5D","P6D","P7D","P8D","P9D","P10D","P11D"])",
            "/reminders", "10 are the most", too_large);
        const auto again = [](const char* name, const QByteArray& value, const char* below,
                              const char* phrase) {
            add_to_step(name, R"("reminders": ["PT0M"], "remind_again": )" + value,
                        qPrintable("/remind_again" + QString(below)), phrase);
        };
        add_to_step("again without reminders", R"("remind_again": {"every": "PT2H", "times": 3})",
                    "/remind_again", "no \"reminders\"");
        again("again, in a list", "[]", "", "object");
        again("again that is null", "null", "", "object");
        again("again without every", R"({"times": 3})", "", "\"every\" is missing");
        again("again without times", R"({"every": "PT2H"})", "", "\"times\" is missing");
        again("again with more", R"({"every": "PT2H", "times": 3, "until": "P1D"})", "/until",
              "Nothing is called");
        again("again every day of the calendar", R"({"every": "P1D", "times": 3})", "/every",
              "hours or minutes");
        again("again too soon", R"({"every": "PT14M", "times": 3})", "/every", "15 minutes to 24");
        again("again too late", R"({"every": "PT24H1M", "times": 3})", "/every",
              "15 minutes to 24");
        again("again before", R"({"every": "-PT2H", "times": 3})", "/every", "15 minutes to 24");
        again("again every 7", R"({"every": 7, "times": 3})", "/every", "quotes");
        again("again no times", R"({"every": "PT2H", "times": 0})", "/times", "from 1 to 5");
        again("again six times", R"({"every": "PT2H", "times": 6})", "/times", "from 1 to 5");
        again("again half a time", R"({"every": "PT2H", "times": 1.5})", "/times", "whole number");
        again("again, in quotes", R"({"every": "PT2H", "times": "3"})", "/times", "without quotes");
        add_to_step("an unknown key", R"("lock": true)", "/lock", "Nothing is called \"lock\"");
        add_to_step("a word of another case", R"("Locked": true)", "/Locked", "Nothing is called");
        add_to_step("words in guide.json", R"("title": "Check in")", "/title", "Nothing is called");
        add_to_step("an origin", R"("origin": "clinic")", "/origin", "Nothing is called");
        add_to_step("a key twice", R"("closes": "PT1M", "closes": "PT2M")", "/closes", "twice");
        add_change("a step of a clinic", json, R"("key": "check-in")",
                   R"("key": "clinic/check-in")", "guide.json#/steps/5/key", "not a key");
        add_change("a step of a person", json, R"("key": "check-in")", R"("key": "own/check-in")",
                   "guide.json#/steps/5/key", "not a key");
        add_change("another injection", json, R"("key": "check-in",)",
                   R"("key": "check-in", "is_injection": true,)", "guide.json#/steps/6",
                   "the injection already");
    }
    void membersOfSteps() { verify_change(files_); }

    void namesOfOtherSteps_data() {
        add_change_columns();
        for (const char* part : {"after", "unless_done", "conflicts"}) {
            const auto row = [part](const char* name, const QByteArray& value, const char* below,
                                    const char* phrase, ErrorKind kind = ErrorKind::invalid) {
                add_to_step(qPrintable(QString("%1: %2").arg(part, name)),
                            "\"" + QByteArray(part) + "\": " + value,
                            qPrintable(QString("/%1%2").arg(part, below)), phrase, kind);
            };
            row("a text", R"("book-lift")", "", "list");
            row("none", "[]", "", "empty");
            row("a number", "[7]", "/0", "key in quotes");
            row("no key", R"(["Book Lift"])", "/0", "not a key");
            row("twice", R"(["book-lift", "book-lift"])", "/1", "given twice");
            row("no step", R"(["book-lift", "fly"])", "", "No step is called \"fly\"");
            row("a clinic's step", R"(["clinic/form"])", "", "No step is called \"clinic/form\"");
            row("a person's step", R"(["own/form"])", "/0", "not a key");
            row("itself", R"(["check-in"])", "", "cannot name itself");
            row("21", keys("step", 21), "", "20 are the most", too_large);
        }
        add_to_step("waits for a series", R"("after": ["write-score"])", "/after",
                    "\"write-score\" is a series");
        add_to_step("needless after a series", R"("unless_done": ["check-sugar"])", "/unless_done",
                    "\"check-sugar\" is a series");
    }
    void namesOfOtherSteps() { verify_change(files_); }

    // The guide has: the-injection after check-in after book-lift and go-by-bus; call-numb unless
    // feel-leg is done.
    void circles_data() {
        add_change_columns();
        add_change("two steps", json, R"("asked_again": true,)",
                   R"("asked_again": true, "after": ["check-in"],)", "guide.json#/steps/5/after",
                   "\"check-in\" and \"book-lift\" wait for each other");
        add_change("three steps", json, R"("asked_again": true,)",
                   R"("asked_again": true, "after": ["the-injection"],)",
                   "guide.json#/steps/5/after", "wait for each other");
        add_change("two steps that make each other needless", json, R"("late_until": "PT8H")",
                   R"("late_until": "PT8H", "unless_done": ["call-numb"])",
                   "guide.json#/steps/8/unless_done", "wait for each other");
        add_change("mixed, two steps", json, R"("late_until": "PT8H")",
                   R"("late_until": "PT8H", "after": ["call-numb"])",
                   "guide.json#/steps/8/unless_done", "wait for each other");
        add_change("mixed, three steps", json, R"("asked_again": true,)",
                   R"("asked_again": true, "unless_done": ["the-injection"],)",
                   "guide.json#/steps/5/after", "wait for each other");
    }
    void circles() { verify_change(files_); }

    void conflictsMayGoBothWays() {
        GuideFiles files = files_;
        change(files, json, R"("asked_again": true,)",
               R"("asked_again": true, "conflicts": ["go-by-bus", "write-score"],)");
        QVERIFY(read_guide(files)); // nothing waits for anything
    }

    void clamps_data() {
        add_change_columns();
        add_clamp("a text", R"("07:00")", "", "object");
        add_clamp("empty", "{}", "", "One of");
        add_clamp("unknown key", R"({"not_before": "-PT1H", "not_at": "PT1H"})", "/not_at",
                  "Nothing is called");
        add_clamp("days", R"({"not_before": "-P1D"})", "/not_before", "hours");
        add_clamp("a number", R"({"not_after": 1})", "/not_after", "quotes");
        add_clamp("seconds", R"({"not_after": "PT1S"})", "/not_after", "whole");
        add_clamp("upside down", R"({"not_before": "-PT1H", "not_after": "-PT2H"})", "",
                  "\"not_before\" is after \"not_after\"");
        add_clamp("a move of nothing", R"({"not_before": "-PT1H", "move": "later"})", "/move",
                  "Nothing is called");
        add_clamp("hours without a move", R"({"hours": ["07:00", "21:00"]})", "",
                  "\"move\" is missing");
        add_clamp("a move both ways", R"({"hours": ["07:00", "21:00"], "move": "nearest"})",
                  "/move", "\"earlier\" or \"later\"");
        add_clamp("a move of a number", R"({"hours": ["07:00", "21:00"], "move": 1})", "/move",
                  "quotes");
        add_clamp("hours in a text", R"({"hours": "07:00-21:00", "move": "later"})", "/hours",
                  "list");
        add_clamp("no hours", R"({"hours": [], "move": "later"})", "/hours", "empty");
        add_clamp("one hour", R"({"hours": ["07:00"], "move": "later"})", "/hours", "Two times");
        add_clamp("three hours", R"({"hours": ["07:00", "12:00", "21:00"], "move": "later"})",
                  "/hours", "2 are the most", too_large);
        add_clamp("hours over midnight", R"({"hours": ["21:00", "07:00"], "move": "later"})",
                  "/hours", "first time comes before");
        add_clamp("hours that are equal", R"({"hours": ["07:00", "07:00"], "move": "later"})",
                  "/hours", "first time comes before");
        add_clamp("24 o'clock", R"({"hours": ["07:00", "24:00"], "move": "later"})", "/hours/1",
                  "00:00 to 23:59");
        add_clamp("hours with seconds", R"({"hours": ["07:00:00", "21:00"], "move": "later"})",
                  "/hours/0", "time of day");
    }
    void clamps() { verify_change(files_); }

    void repetitions_data() {
        add_change_columns();
        add_series("until and count",
                   R"({"elapsed": "PT2H", "every": "PT3H", "count": 2, "until": "PT9H"})", "/0",
                   "with \"count\" or with \"until\"");
        add_series("until alone", R"({"elapsed": "PT2H", "until": "PT9H"})", "/0",
                   "with \"until\"");
        add_series("every alone", R"({"elapsed": "PT2H", "every": "PT3H"})", "/0",
                   "with \"until\"");
        add_series("until before the start",
                   R"({"elapsed": "PT2H", "every": "PT3H", "until": "PT1H"})", "/0/until",
                   "ends before it starts");
        add_series("until before, in the calendar",
                   R"({"calendar": "-P1D", "every": "P1D", "until": "-P2D"})", "/0/until",
                   "ends before it starts");
        add_series("until of the other kind",
                   R"({"elapsed": "PT2H", "every": "PT3H", "until": "P1D"})", "/0/until", "hours");
        add_series("until of the other kind, in the calendar",
                   R"({"calendar": "P1D", "every": "P1D", "until": "PT48H"})", "/0/until", "days");
        add_series("until a number", R"({"elapsed": "PT2H", "every": "PT3H", "until": 9})",
                   "/0/until", "quotes");
        add_series("until 401 days", R"({"calendar": "P1D", "every": "P1D", "until": "P401D"})",
                   "/0/until", "These are 401 repetitions; 400 are the most", too_large);
        add_series("until ten years of minutes",
                   R"({"elapsed": "PT0M", "every": "PT1M", "until": "PT87672H"})", "/0/until",
                   "400 are the most", too_large);
        add_series("until over ten years",
                   R"({"calendar": "P1D", "every": "P300D", "until": "P3654D"})", "/0/until",
                   "ten years");
        add_series("every of nothing", R"({"elapsed": "PT2H", "every": "PT0M", "until": "PT9H"})",
                   "/0/every", "forward");
        add_series("every backwards", R"({"elapsed": "PT2H", "every": "-PT1H", "until": "PT9H"})",
                   "/0/every", "forward");
        add_series("no name", R"({"elapsed": "PT2H", "name": "After Lunch"})", "/0/name",
                   "not a key");
        add_series("a name that is a list", R"({"elapsed": "PT2H", "name": ["a"]})", "/0/name",
                   "key");
        add_series("a name twice",
                   R"({"elapsed": "PT2H", "name": "a"}, {"elapsed": "PT2H", "name": "a"})", "/1",
                   "\"h+2-a\" twice");
        add_series("one time by two ways",
                   R"({"elapsed": "PT2H"}, {"elapsed": "PT1H", "every": "PT1H", "until": "PT3H"})",
                   "/1", "\"h+2\" twice: give one of the two a \"name\"");
        add_series("unknown key", R"({"elapsed": "PT2H", "times": 3})", "/0/times",
                   "Nothing is called");
        add_change("a name of what is no series", json, R"("calendar": "-P1D", "at": "17:00")",
                   R"("calendar": "-P1D", "at": "17:00", "name": "evening")",
                   "guide.json#/steps/2/when/name", "Nothing is called");
    }
    void repetitions() { verify_change(files_); }
};

QTEST_APPLESS_MAIN(Format2HostileTest)
#include "format_2_hostile_test.moc"
