// SPDX-License-Identifier: Apache-2.0
#include "tests/core/guide/overlays.h"

using namespace beforehand;
using namespace beforehand::testing;

/// What an overlay may not change of a guide, and what its own steps may not say.
class OverlayHostileTest : public QObject {
    Q_OBJECT

    const Guide guide_ = read(whole_files());

  private slots:
    void theSmallOnesAreFineButForWhatATestAdds() {
        for (const QByteArray& json :
             {overlay(""), overlay("", R"("check-in": {"closes": "PT1M"})"),
              overlay("", "", form(""), form_texts)}) {
            QVERIFY2(apply_overlay(guide_, "clinic.json", view(json)), json.constData());
        }
    }

    void whatKeepsPeopleSafeCannotBeTouched_data() {
        add_overlay_columns();
        for (const char* key : {"ask-thinner", "call-numb", "the-injection"}) {
            const bool locked = key != std::string_view("the-injection");
            const char* phrase = locked ? "keeps people safe" : "the injection itself";
            for (const char* change :
                 {R"("off": true)", R"("off": false)", R"("deadline": false)", R"("opens": "P1D")",
                  R"("closes": "P30D")", R"("late_until": "P30D")", R"("reminders": ["PT0M"])",
                  R"("reminders": [])", R"("remind_again": {"every": "PT24H", "times": 1})",
                  R"("clamp": {"not_after": "-PT1H"})",
                  R"("when": {"anchor": "appointment", "calendar": "P1D"})", ""}) {
                add_row(qPrintable(QString("%1: {%2}").arg(key, change)),
                        overlay("", quoted(key) + ": {" + change + "}"),
                        qPrintable("clinic.json#/steps/" + QString(key)), phrase);
            }
            for (const char* change : {R"("rule": "x")", R"("title": "x")", R"("late": "x")", ""}) {
                add_row(qPrintable(QString("words of %1: {%2}").arg(key, change)),
                        overlay("", "", "", ", \"steps\": {" + quoted(key) + ": {" + change + "}}"),
                        qPrintable("clinic.json#/texts/en/steps/" + QString(key)),
                        "keeps people safe");
            }
        }
        for (const char* part :
             {"safety", "questions", "sources", "articles", "languages_of", "arrival", "follow_ups",
              "changelog", "review", "id", "title", "rules"}) {
            add_row(part, overlay("\"" + QByteArray(part) + "\": {},"),
                    qPrintable("clinic.json#/" + QString(part)), "Nothing is called");
            add_row(qPrintable(QString("words of %1").arg(part)),
                    overlay("", "", "", ", \"" + QByteArray(part) + "\": {}"),
                    qPrintable("clinic.json#/texts/en/" + QString(part)), "Nothing is called");
        }
        for (const char* member :
             {R"("locked": false)", R"("key": "a")", R"("phase": "recovery")",
              R"("sources": ["H1"])", R"("applies": {"answer": "side", "is": "left"})",
              R"("after": ["feel-leg"])", R"("unless_done": ["feel-leg"])",
              R"("conflicts": ["feel-leg"])", R"("holds_answer": false)", R"("asked_again": false)",
              R"("calls": "clinic")", R"("is_injection": true)", R"("article": "after")",
              R"("rule": "x")"}) {
            const QString key = QString(member).section('"', 1, 1);
            add_row(member, overlay("", R"("check-in": {)" + QByteArray(member) + "}"),
                    qPrintable("clinic.json#/steps/check-in/" + key), "Nothing is called");
        }
        for (const char* text : {"what", "why", "usual", "differs", "record"}) {
            add_row(
                qPrintable(QString("the guide's %1").arg(text)),
                overlay("", "", "", R"(, "steps": {"check-in": {)" + quoted(text) + R"(: "x"}})"),
                qPrintable(QString("clinic.json#/texts/en/steps/check-in/%1").arg(text)),
                "Nothing is called");
        }
    }
    void whatKeepsPeopleSafeCannotBeTouched() { verify_overlay(guide_); }

    void changesOfSteps_data() {
        add_overlay_columns();
        const auto row = [](const QByteArray& members, const char* below, const char* phrase,
                            ErrorKind kind = ErrorKind::invalid) {
            add_row(members.left(80).constData(), overlay("", R"("book-lift": )" + members),
                    qPrintable(QString("clinic.json#/steps/book-lift%1").arg(below)), phrase, kind);
        };
        row("{}", "", "Nothing is changed here");
        row("\"off\"", "", "object");
        row("null", "", "object");
        row(R"({"off": "true"})", "/off", "true or false");
        row(R"({"deadline": 0})", "/deadline", "true or false");
        row(R"({"opens": "-P1D"})", "/opens", "without a minus");
        row(R"({"clamp": {}})", "/clamp", "One of");
        row(R"({"reminders": "PT1H"})", "/reminders", "list");
        row(R"({"remind_again": {"every": "P1D", "times": 1}})", "/remind_again/every",
            "hours or minutes");
        row(R"({"remind_again": {"every": "PT2H"}})", "/remind_again", "\"times\" is missing");
        row(R"({"reminders": [], "remind_again": {"every": "PT2H", "times": 1}})", "/remind_again",
            "no \"reminders\"");
        add_row("again of a step without reminders",
                overlay("", R"("go-by-bus": {"remind_again": {"every": "PT2H", "times": 1}})"),
                "clinic.json#/steps/go-by-bus/remind_again", "no \"reminders\"");
        add_row(
            "again of a clinic's step without reminders",
            overlay("", "", form(R"("remind_again": {"every": "PT2H", "times": 1},)"), form_texts),
            "clinic.json#/add/0/remind_again", "no \"reminders\"");
        row(R"({"off": false})", "/off", "stays on");
        row(R"({"off": true, "reminders": []})", "", "leave out \"off\", or all the rest");
        row(R"({"deadline": true, "closes": "P1D"})", "", "A deadline closes when it is due");
        row(R"({"opens": "-P0D"})", "/opens", "without a minus");
        row(R"({"opens": "+P1D"})", "/opens", "no sign");
        row(R"({"opens": "PT900S"})", "/opens", "whole hours or minutes");
        row(R"({"when": {"calendar": "-P1D"}})", "/when", "\"anchor\" is missing");
        row(R"({"when": {"anchor": "clinic", "calendar": "-P1D"}})", "/when/anchor", "The anchor");
        row(R"({"when": {"anchor": "appointment", "calendar": "-P9999D"}})", "/when/calendar",
            "ten years");
        row(R"({"when": {"anchor": "appointment", "series": [{"calendar": "-P2D"}, {"calendar": "-P1D"}]}})",
            "/when", "The guide has this step 1 times");
        add_row(
            "too few times",
            overlay("", R"("check-sugar": {"when": {"anchor": "injection", "elapsed": "PT1H"}})"),
            "clinic.json#/steps/check-sugar/when", "The guide has this step 3 times");
        add_row("no such step", overlay("", R"("fly": {"off": true})"), "clinic.json#/steps/fly",
                "no step \"fly\"");
        add_row("a clinic's own step",
                overlay("", R"("clinic/form": {"off": true})", form(""), form_texts),
                "clinic.json#/steps/clinic~1form", "no step");
        add_row("steps in a list", overlay(R"("steps": [],)"), "clinic.json#/steps", "object");
        add_row("words for no step", overlay("", "", "", R"(, "steps": {"fly": {"rule": "x"}})"),
                "clinic.json#/texts/en/steps/fly", "no step \"fly\"");
        add_row(
            "words for its own among the guide's",
            overlay("", "", form(""), form_texts + R"(, "steps": {"clinic/form": {"rule": "x"}})"),
            "clinic.json#/texts/en/steps/clinic~1form", "no step");
        add_row(
            "a long rule",
            overlay("", "", "",
                    R"(, "steps": {"check-in": {"rule": )" + quoted(QByteArray(601, 'x')) + "}}"),
            "clinic.json#/texts/en/steps/check-in/rule", "600 are the most");
    }
    void changesOfSteps() { verify_overlay(guide_); }

    void addedSteps_data() {
        add_overlay_columns();
        const auto row = [](const QByteArray& members, const char* below, const char* phrase) {
            add_row(members.constData(), overlay("", "", form(members + ","), form_texts),
                    qPrintable(QString("clinic.json#/add/0%1").arg(below)), phrase);
        };
        row(R"("is_injection": true)", "", "which step is the injection");
        row(R"("locked": true)", "", "Only a guide can lock");
        row(R"("after": ["form"])", "/after", "No step is called \"form\"");
        row(R"("after": ["clinic/form"])", "/after", "cannot name itself");
        row(R"("after": ["clinic/other"])", "/after", "No step is called \"clinic/other\"");
        row(R"("after": ["write-score"])", "/after", "a series");
        row(R"("unless_done": ["clinic/"])", "/unless_done/0", "not a key");
        row(R"("sources": ["X1"])", "/sources/0", "No source is called");
        row(R"("sources": [])", "/sources", "empty");
        row(R"("applies": {"answer": "x", "is": "yes"})", "/applies/answer", "No question");
        row(R"("article": "nothing")", "/article", "leads nowhere");
        row("\"article\": \"preparing#nothing\"", "/article", "no such heading");
        row(R"("colour": "blue")", "/colour", "Nothing is called");
        add_row("a key of a clinic",
                overlay("", "", form("").replace("\"form\"", "\"clinic/form\""), form_texts),
                "clinic.json#/add/0/key", "not a key");
        add_row("a key twice", overlay("", "", form("") + "," + form(""), form_texts),
                "clinic.json#/add/1", "two steps \"form\"");
        add_row(
            "a circle of its own",
            overlay(
                "", "",
                form(R"("after": ["clinic/b"],)") + "," +
                    form(R"("unless_done": ["clinic/form"],)").replace("\"form\"", "\"b\""),
                R"(, "add": {"form": {"title": "T", "what": "W"}, "b": {"title": "T", "what": "W"}})"),
            "clinic.json#/add/1/unless_done", "wait for each other");
        add_row("an empty list", overlay(R"("add": [],)"), "clinic.json#/add", "empty");
        add_row("an object", overlay(R"("add": {"form": {}},)"), "clinic.json#/add", "list");
        add_row("no words", overlay("", "", form("")), "clinic.json#/texts/en",
                "\"add\" is missing");
        add_row("no words for one", overlay("", "", form(""), R"(, "add": {})"),
                "clinic.json#/texts/en/add", "\"form\" is missing");
        add_row("no title", overlay("", "", form(""), R"(, "add": {"form": {"what": "W"}})"),
                "clinic.json#/texts/en/add/form", "\"title\" is missing");
        add_row("words of the guide",
                overlay("", "", form(""),
                        R"(, "add": {"form": {"title": "T", "what": "W", "rule": "R"}})"),
                "clinic.json#/texts/en/add/form/rule", "Nothing is called");
        add_row("no record", overlay("", "", form(R"("holds_answer": true,)"), form_texts),
                "clinic.json#/texts/en/add/form", "\"record\" is missing");
        add_row("a record of nothing",
                overlay("", "", form(""),
                        R"(, "add": {"form": {"title": "T", "what": "W", "record": "R"}})"),
                "clinic.json#/texts/en/add/form/record", "Nothing is called");
        add_row("words for no step of its own",
                overlay("", "", "", R"(, "add": {"form": {"title": "T", "what": "W"}})"),
                "clinic.json#/texts/en/add", "Nothing is called");
    }
    void addedSteps() { verify_overlay(guide_); }
};

QTEST_APPLESS_MAIN(OverlayHostileTest)
#include "overlay_hostile_test.moc"
