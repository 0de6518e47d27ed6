// SPDX-License-Identifier: Apache-2.0
#include "core/guide/overlay.h"
#include "tests/core/guide/whole.h"

#include <algorithm>

using namespace beforehand;
using namespace beforehand::testing;
using std::chrono::hours;
using std::chrono::minutes;

namespace {

Guide lay(const Guide& guide, std::string_view json) {
    auto laid = apply_overlay(guide, whole_overlay_name, json);
    if (!laid) {
        qFatal("%s", qPrintable(shown(laid.error())));
    }
    return *laid;
}

/// An overlay that changes nothing but what `more` says.
std::string overlay_with(std::string_view more, std::string_view texts = "") {
    return R"({"format": 2, "overlay": "a", "guide": "whole", "version": "1", "languages": ["en"],)" +
           std::string(more) + R"("texts": {"en": {"clinic": "A")" + std::string(texts) + "}}}";
}

When calendar(int days, minutes at, Anchor anchor = Anchor::appointment) {
    return {anchor, CalendarOffset{date::days{days}, at}};
}
When after_injection(minutes length) {
    return {Anchor::injection, ElapsedOffset{length}};
}
Offset days(int count) {
    return CalendarOffset{date::days{count}, {}};
}

QStringList keys(const Guide& guide) {
    QStringList keys;
    for (const Step& step : guide.steps) {
        keys << shown(step.key);
    }
    return keys;
}

} // namespace

/// What a clinic's overlay changes of a guide, and what it leaves.
class OverlayTest : public QObject {
    Q_OBJECT

    const GuideFiles files_ = whole_files();
    const std::string json_ = whole_overlay();
    const Guide guide_ = read(files_);
    const Guide laid_ = lay(guide_, json_);

    const Step& was(std::string_view key) const { return step_of(guide_, key); }
    const Step& is(std::string_view key) const { return step_of(laid_, key); }

  private slots:
    void itHasNoFaults() {
        for (const char* language : {"en", "es"}) {
            for (const Error& fault :
                 check_overlay(read(files_, language), whole_overlay_name, json_)) {
                QFAIL(qPrintable(shown(fault)));
            }
        }
    }

    void theClinicIsNamed() {
        QCOMPARE(shown(laid_.clinic.name), "Example Pain Clinic");
        QCOMPARE(shown(laid_.clinic.version), "1.2");
        QCOMPARE(shown(laid_.clinic.phone), "+44 20 7946 0000");
        QCOMPARE(shown(laid_.clinic.out_of_hours_phone), "(020) 7946-0001");
        QVERIFY(guide_.clinic.name.empty() && guide_.clinic.phone.empty());
    }

    void aStepTakesTheClinicsTimesAndWords() {
        const Step& lift = is("book-lift");
        QCOMPARE(lift.occurrences, (std::vector<Occurrence>{{"once", calendar(-3, hours{12})}}));
        QCOMPARE(lift.window.opens, days(4));
        QCOMPARE(lift.window.closes, days(1));
        QCOMPARE(lift.window.late_until, days(2));
        QVERIFY(was("book-lift").deadline && !lift.deadline);
        QCOMPARE(lift.reminders, (std::vector<Offset>{days(1), ElapsedOffset{hours{2}}}));
        QCOMPARE(lift.remind_again, (RemindAgain{hours{4}, 1}));
        QCOMPARE(shown(lift.title), "Book a driver");
        QCOMPARE(shown(lift.rule), "Bring a driver, even if you are wide awake.");
        QCOMPARE(shown(lift.late), "Call us, and we find you a taxi.");
    }

    void theGuidesOwnStayReadable() {
        Step expected = is("book-lift");
        const Step& guides = was("book-lift");
        QVERIFY(expected.usual_when == guides.occurrences.front().when);
        QVERIFY(expected.what == guides.what && expected.why == guides.why);
        // All that the overlay did not name is the guide's.
        expected.occurrences = guides.occurrences;
        expected.window = guides.window;
        expected.deadline = guides.deadline;
        expected.reminders = guides.reminders;
        expected.remind_again = guides.remind_again;
        expected.title = guides.title;
        expected.late = guides.late;
        expected.rule.clear();
        expected.usual_when.reset();
        QVERIFY(expected == guides);
        QCOMPARE(expected.origin, Origin::guide);
    }

    void occurrencesKeepTheirNames() {
        const Step& sugar = is("check-sugar");
        const std::vector<Occurrence> expected{{"h+2", after_injection(hours{1})},
                                               {"h+5", calendar(0, hours{20}, Anchor::injection)},
                                               {"h+8", calendar(1, hours{8}, Anchor::injection)}};
        QCOMPARE(sugar.occurrences, expected);
        QVERIFY(sugar.usual_when == after_injection(hours{2}));
    }

    void aTimeTakesTheGuidesClampAway() {
        QVERIFY(was("check-sugar").clamp.hours && is("check-sugar").clamp == Clamp{});
        const Clamp own{{}, {}, Clamp::Hours{hours{6} + minutes{30}, hours{20}, true}};
        QVERIFY(is("stop-eating").clamp == own);
    }

    void aClampAloneKeepsTheTime() {
        const Guide laid =
            lay(guide_, overlay_with(R"("steps": {"check-sugar": {"clamp": {"not_after":
            "PT7H"}}},)"));
        const Step& sugar = step_of(laid, "check-sugar");
        QVERIFY(sugar.occurrences == was("check-sugar").occurrences && !sugar.usual_when);
        const Clamp own{{}, hours{7}, {}};
        QVERIFY(sugar.clamp == own);
    }

    void eachPartOfAWindowIsItsOwn() {
        const auto window = [this](std::string_view member) {
            const std::string change = R"("steps": {"check-in": {)" + std::string(member) + "}},";
            return step_of(lay(guide_, overlay_with(change)), "check-in").window;
        };
        const Window guides = was("check-in").window;
        const auto expected = [&guides](auto part) {
            Window made = guides;
            made.*part = days(1);
            return made;
        };
        QVERIFY(window(R"("opens": "P1D")") == expected(&Window::opens));
        QVERIFY(window(R"("closes": "P1D")") == expected(&Window::closes));
        QVERIFY(window(R"("late_until": "P1D")") == expected(&Window::late_until));
    }

    void wordsAloneChangeNothingElse() {
        Step medicines = is("take-medicines");
        QCOMPARE(shown(medicines.rule), "Bring your pills with you.");
        medicines.rule.clear();
        QVERIFY(medicines == was("take-medicines"));
    }

    void whatIsNotNamedStaysAsItIs() {
        for (const char* key :
             {"ask-thinner", "the-injection", "feel-leg", "call-numb", "write-score"}) {
            QVERIFY2(is(key) == was(key), key);
        }
        QVERIFY(laid_.articles == guide_.articles);
        QCOMPARE(shown(laid_.title), shown(guide_.title));
        QCOMPARE(shown(laid_.version), "2.1.0"); // the guide's, not the overlay's
        QCOMPARE(laid_.questions.size(), guide_.questions.size());
        QCOMPARE(laid_.sources.size(), guide_.sources.size());
        QCOMPARE(laid_.changelog.size(), guide_.changelog.size());
        QCOMPARE(laid_.follow_ups.size(), guide_.follow_ups.size());
        QCOMPARE(laid_.safety.tiers[0].items[0].text, guide_.safety.tiers[0].items[0].text);
        QVERIFY(laid_.safety.emergency_numbers == guide_.safety.emergency_numbers);
        QVERIFY(laid_.untranslated.empty());
    }

    void addedStepsComeLastInTheirOrder() {
        QCOMPARE(
            keys(laid_),
            QStringList({"ask-thinner", "book-lift", "stop-eating", "take-medicines", "check-in",
                         "the-injection", "feel-leg", "call-numb", "check-sugar", "write-score",
                         "clinic/blue-form", "clinic/show-form", "clinic/ask-for-form"}));
    }

    void anAddedStepIsReadAsOneOfAGuide() {
        const Step& form = is("clinic/blue-form");
        QCOMPARE(form.origin, Origin::clinic);
        QCOMPARE(form.phase, Phase::preparation);
        QCOMPARE(form.occurrences, (std::vector<Occurrence>{{"once", calendar(-2, hours{18})}}));
        QVERIFY(form.holds_answer && form.asked_again && !form.deadline && !form.locked);
        QCOMPARE(form.calls, Call::clinic);
        QCOMPARE(form.reminders, std::vector<Offset>{ElapsedOffset{hours{1}}});
        QVERIFY(form.sources.empty());
        QCOMPARE(shown(form.title), "Fill in the blue form");
        QCOMPARE(shown(form.what), "Call us if it did not come.");
        QCOMPARE(shown(form.why), "We need it on the day.");
        QCOMPARE(shown(form.record), "What was not clear?");
        QVERIFY(form.rule.empty() && !form.usual_when);
        const Step& ask = is("clinic/ask-for-form");
        QVERIFY(ask.deadline);
        QCOMPARE(shown(ask.late), "Ask for it at the desk.");
    }

    void addedStepsNameEachOtherAndTheGuides() {
        const Step& show = is("clinic/show-form");
        QCOMPARE(list(show.after), QStringList({"clinic/blue-form", "book-lift"}));
        QCOMPARE(list(show.sources), QStringList("H1"));
        QCOMPARE(shown(show.article), "preparing#blood-thinners");
        QCOMPARE(evaluate(show.applies, {{"side", "both"}}), Truth::yes);
        QCOMPARE(evaluate(show.applies, {{"side", "right"}}), Truth::no);
        QCOMPARE(list(is("clinic/ask-for-form").unless_done), QStringList("clinic/blue-form"));
    }

    void aStepOfTheSameKeyIsAnother() {
        const Guide laid =
            lay(guide_, overlay_with(R"("add": [{"key": "check-in", "phase": "recovery",
            "when": {"anchor": "injection", "elapsed": "PT1H"}}],)",
                                     R"(, "add": {"check-in": {"title": "T", "what": "W"}})"));
        QVERIFY(step_of(laid, "check-in") == was("check-in"));
        QCOMPARE(shown(step_of(laid, "clinic/check-in").title), "T");
    }

    void switchedOffStepsAreWaitedForNoMore() {
        QVERIFY(guide_.find_step("go-by-bus") && !laid_.find_step("go-by-bus"));
        QCOMPARE(list(was("check-in").after), QStringList({"book-lift", "go-by-bus"}));
        QCOMPARE(list(is("check-in").after), QStringList("book-lift"));
        QCOMPARE(list(is("the-injection").after), QStringList("check-in"));
        const Guide laid = lay(guide_, overlay_with(R"("steps": {"feel-leg": {"off": true},
            "book-lift": {"off": true}, "check-in": {"off": true}},)"));
        QVERIFY(step_of(laid, "call-numb").unless_done.empty());
        QVERIFY(step_of(laid, "go-by-bus").conflicts.empty());
        QVERIFY(step_of(laid, "the-injection").after.empty());
    }

    void anAddedStepMayNameOneThatIsOff() {
        const Guide laid =
            lay(guide_, overlay_with(R"("steps": {"feel-leg": {"off": true}}, "add": [{"key": "a",
            "phase": "recovery", "when": {"anchor": "injection", "elapsed": "PT1H"},
            "after": ["feel-leg", "check-in"]}],)",
                                     R"(, "add": {"a": {"title": "T", "what": "W"}})"));
        QCOMPARE(list(step_of(laid, "clinic/a").after), QStringList("check-in"));
    }

    // What is off holds no answer: its line of the card could never be filled from it.
    void theCardAsksNoStepThatIsOff() {
        GuideFiles files = files_;
        change(files, "guide.json", "\"locked\": true,\n      \"calls\": \"clinic\",",
               "\"calls\": \"clinic\",");
        const Guide laid =
            lay(read(files), overlay_with(R"("steps": {"ask-thinner": {"off": true}},)"));
        QStringList rows;
        for (const ArrivalRow& row : laid.arrival) {
            rows << shown(row.key) + ':' + list(row.steps).join(',');
        }
        QCOMPARE(rows, QStringList({"which-side:", "thinner:", "lift:"}));
    }

    void aDeadlineTakesTheGuidesClosingTimeAway() {
        const auto closes = [this](const std::string& change) {
            Guide guide = guide_;
            const auto step = std::ranges::find(guide.steps, "go-by-bus", &Step::key);
            step->window.closes = CalendarOffset{date::days{1}, {}};
            const Guide laid =
                lay(guide, overlay_with(R"("steps": {"go-by-bus": )" + change + "},"));
            return laid.find_step("go-by-bus")->window.closes.has_value();
        };
        QVERIFY(closes(R"({"opens": "P2D"})"));
        QVERIFY(closes(R"({"deadline": false})"));
        QVERIFY(!closes(R"({"deadline": true})"));
    }

    void remindersCanBeTakenAway() {
        Guide guide = guide_;
        std::ranges::find(guide.steps, "go-by-bus", &Step::key)->reminders = {
            ElapsedOffset{std::chrono::hours{1}}};
        const Guide laid =
            lay(guide, overlay_with(R"("steps": {"go-by-bus": {"reminders": []}},)"));
        QVERIFY(laid.find_step("go-by-bus")->reminders.empty());
    }

    void whatComesAgainGoesWithTheRemindersAlone() {
        Guide guide = guide_;
        const auto step = std::ranges::find(guide.steps, "go-by-bus", &Step::key);
        step->reminders = {ElapsedOffset{hours{1}}};
        step->remind_again = RemindAgain{hours{2}, 1};
        const auto again = [&guide](const std::string& change) {
            return lay(guide, overlay_with(R"("steps": {"go-by-bus": )" + change + "},"))
                .find_step("go-by-bus")
                ->remind_again;
        };
        QCOMPARE(again(R"({"reminders": []})"), std::nullopt);
        QCOMPARE(again(R"({"reminders": ["P1D"]})"), step->remind_again);
        QCOMPARE(again(R"({"opens": "P2D"})"), step->remind_again);
        QCOMPARE(again(R"({"remind_again": {"every": "PT15M", "times": 5}})"),
                 (RemindAgain{std::chrono::minutes{15}, 5}));
    }

    void theGuideItselfIsNotChanged() {
        QVERIFY(guide_.steps == read(files_).steps);
        QVERIFY(lay(guide_, json_).steps == laid_.steps);
    }
};

QTEST_APPLESS_MAIN(OverlayTest)
#include "overlay_test.moc"
