// SPDX-License-Identifier: Apache-2.0
#include "core/plan/personal_layer.h"
#include "core/share/document.h"
#include "core/share/documents.h"
#include "core/share/step_document.h"
#include "tests/core/plan/plans.h"
#include "tests/core/share/golden.h"

#include <QTest>
#include <algorithm>

using namespace beforehand;
using namespace beforehand::testing;
using namespace std::chrono_literals;
using Did = StepEvent::Kind;

namespace {

/// A person five days before a block in Madrid, who has answered, ticked, skipped and written.
struct Person {
    Guide guide = guide_at(BEFOREHAND_SOURCE_DIR "/core/guides/lumbar-medial-branch-block");
    Procedure procedure;
    Instant now;
    Plan plan;
    std::vector<TimelineRow> rows;
    std::vector<ClinicQuestion> questions{
        {"q1", "p",
         "Can I take my pain medicine on the day, and in the weeks before it? My letter "
         "says one thing and the leaflet another."},
        {"q2", "p", "How long will I be there?", "faq:how-long", Instant{},
         "About two hours.\nSaid the nurse, Tom", Instant{}},
        {"q3", "p", "¿Puedo conducir?", "step:book-driver"}};

    Person() {
        const ZonePtr there = zone("Europe/Madrid");
        now = at(there, "2026-06-13T10:00");
        procedure.zone = "Europe/Madrid";
        procedure.appointment = wall("2026-06-18T14:00");
        procedure.contacts = {"Clínica del Río", "+34 910 000 000", "+34 910 000 001"};
        procedure.answers = {{"side", "left"},
                             {"which-block", "first"},
                             {"blood-thinner", "yes"},
                             {"diabetes", "no"},
                             {"sedation", "unsure"}};
        procedure.arrival = {{"who", "María Núñez"}};
        const When evening = calendar(-2, std::chrono::hours{18});
        procedure.layer.own = {
            own_step("own/1", Phase::preparation, "Borrow crutches", "Ana has some", evening)};
        procedure.layer.notes = {{{"book-driver", "once"}, "Tom, or Ana if it snows"}};
        const Anchors anchors{there, at(there, "2026-06-18T14:00"), {}};
        plan = build_plan(guide, anchors, procedure.answers, procedure.layer);
        StepEvent answered = did({"ask-blood-thinner", "once"}, Did::done, now);
        answered.words = "Keep taking it, says Dr Lee";
        StepEvent skipped = did({"choose-movements", "once"}, Did::skipped, now);
        skipped.words = "I know them";
        rows =
            timeline(plan, {answered, skipped, did({"book-driver", "once"}, Did::done, now)}, now);
    }

    DocumentSource source(bool hours24 = true) const {
        return {guide, procedure, plan, rows, now, hours24, questions};
    }
};

/// A few steps in every state that a box can have, four days before an appointment at noon.
struct Mixed : Person {
    Mixed() {
        const auto ask = [](std::string key, std::string title, std::string what, When when) {
            Step made = step(std::move(key), Phase::preparation, when);
            made.title = std::move(title);
            made.what = std::move(what);
            return made;
        };
        Step score = ask("score", "Score your pain", "Score it from 0 to 10.", {});
        score.late = "You can still score.";
        score.window = {{}, {}, CalendarOffset{date::days{1}, {}}};
        score.occurrences.clear();
        for (const int day : {7, 6, 5, 4, 3, 2}) {
            score.occurrences.push_back({"d-" + std::to_string(day), calendar(-day, 9h)});
        }
        Step water = ask("water", "Drink water", "Drink a glass of water.", {});
        water.rule = "Two glasses.";
        water.occurrences = {{"d-3", calendar(-3, 10h)}, {"d-2", calendar(-2, 10h)}};
        Step eat = ask("eat", "Ask about food", "Ask when to stop eating.", {});
        eat.applies = {.kind = Condition::Kind::is, .question = "diabetes", .values = {"yes"}};
        eat.occurrences = {{"d-3", calendar(-3, 11h)}, {"d-1", calendar(-1, 11h)}};
        Step form = ask("form", "Send the form", "Send it by mail.", calendar(-20, 9h));
        form.window.late_until = CalendarOffset{date::days{3}, {}};
        guide = guide_of(
            {score, water, eat, form,
             ask("list", "Write your list", "Write down each medicine.", calendar(-12, 9h)),
             ask("bag", "Pack your bag", "Pack your letter.", calendar(-5, 20h))});
        guide.title = "Small guide";
        const ZonePtr there = zone("Europe/Madrid");
        now = at(there, "2026-06-14T08:00");
        procedure.answers = {};
        procedure.layer = {};
        questions = {};
        procedure.layer.notes = {{{"score", "d-3"}, "Ask Mum first"},
                                 {{"score", "d-6"}, "Was asleep"},
                                 {{"eat", "d-1"}, "Call at 8"}};
        plan = build_plan(guide, {there, at(there, "2026-06-18T12:00"), {}}, {});
        rows = timeline(plan, {did({"score", "d-7"}, Did::done, now)}, now,
                        Since{at(there, "2026-06-08T08:00")});
    }
};

} // namespace

/// What is printed and carried around, as it stands in tests/data/documents.
/// BEFOREHAND_UPDATE_GOLDEN=1 writes what they are now.
class ShareDocumentsTest : public QObject {
    Q_OBJECT

    const Person person_;

    static void compare(const std::string& name, const Document& document) {
        compare_golden((name + ".txt").c_str(), document_text(document));
    }

  private slots:
    void theyAreAsTheyWere() {
        compare("checklist", plan_checklist(person_.source()));
        compare("card", arrival_card(person_.source()));
        compare("card-12-hours", arrival_card(person_.source(false)));
        compare("helper", helper_sheet(person_.source()));
    }

    void aStepIsAsItWas() {
        const auto step = [](const Person& person, const char* key, const char* when = "") {
            const auto row = std::ranges::find_if(person.rows, [key](const TimelineRow& some) {
                return some.planned->id.key == key;
            });
            return step_document(person.source(), *row, when,
                                 {{"Emergency", "112"}, {"Clinic", "+34 910 000 000"}});
        };
        compare("step-note", step(person_, "book-driver"));
        compare("step-answered", step(person_, "ask-blood-thinner"));
        const Document own = step(person_, "own/1");
        QVERIFY(own.foot.empty()); // no guide says it
        QVERIFY(document_text(own).find("Ana has some") != std::string::npos);
        Person clinics;
        std::ranges::find(clinics.guide.steps, "book-driver", &Step::key)->origin = Origin::clinic;
        QVERIFY(step(clinics, "book-driver").foot.empty());
        QVERIFY(!step(person_, "book-driver").foot.empty());
        Person undated;
        undated.plan =
            build_plan(undated.guide, {zone("Europe/Madrid"), {}, {}}, undated.procedure.answers);
        undated.rows = timeline(undated.plan, {}, undated.now);
        const Document open = step(undated, "ask-blood-thinner", "14 days before");
        QCOMPARE(open.subtitle, std::string("14 days before"));
        const auto room =
            std::ranges::find(open.lines, Document::Line::Kind::callout, &Document::Line::kind);
        QVERIFY(room != open.lines.end() && room->open); // for what was said
    }

    void withoutADate() {
        Person undated;
        undated.procedure.appointment.reset();
        undated.plan =
            build_plan(undated.guide, {zone("Europe/Madrid"), {}, {}}, undated.procedure.answers);
        undated.rows = timeline(undated.plan, {}, undated.now);
        undated.questions = {};
        compare("checklist-undated", plan_checklist(undated.source()));
        compare("card-undated", arrival_card(undated.source()));
        compare("helper-undated", helper_sheet(undated.source()));
    }

    // What was asked is said once, and everything else beside the box that it belongs to.
    void whateverTheStateOfItsBox() {
        compare("checklist-states", plan_checklist(Mixed().source()));
    }

    // A patient who typed nothing has the clinic's own name and numbers, all the same.
    void withAClinicsOverlay() {
        Person other;
        other.guide.clinic = {"Riverside Clinic", "1.0.0", "+1 312 555 0100", "+1 312 555 0199"};
        other.procedure.contacts = {};
        compare("card-clinic", arrival_card(other.source()));
        compare("helper-clinic", helper_sheet(other.source()));
    }

    void helpersHearThatItIsOff() {
        for (const auto& [standing, words] :
             {std::pair{Standing::to_rebook, "waiting for a new date"},
              {Standing::cancelled, "cancelled"}}) {
            Person other;
            other.plan = build_plan(other.guide, {zone("Europe/Madrid"), {}, {}, standing}, {});
            other.rows = timeline(other.plan, {}, other.now);
            QCOMPARE(helper_sheet(other.source()).lines.front().text, std::string(words));
        }
    }

    // At the desk there is no need to hear what was answered at home already.
    void theCardHasTheOpenQuestionsBesideThePatientsWords() {
        const auto line = [](const Person& person) {
            const Document card = arrival_card(person.source());
            return card.lines.back().text; // "My questions" is the last
        };
        Person other;
        other.questions = {{"q1", "p", "Can I drive?"},
                           {"q2", "p", "How long?", {}, Instant{}, "Two hours", Instant{}},
                           {"q3", "p", "Why"}};
        QCOMPARE(line(other), std::string("Can I drive? Why"));
        other.procedure.arrival["questions"] = "About the dye";
        QCOMPARE(line(other), std::string("About the dye. Can I drive? Why"));
        other.questions = {other.questions[1]};
        QCOMPARE(line(other), std::string("About the dye"));
        other.procedure.arrival.erase("questions");
        QCOMPARE(line(other), std::string("not answered"));
    }

    void onlyTheCardMustFitOnePage() {
        QVERIFY(arrival_card(person_.source()).one_page);
        QVERIFY(!plan_checklist(person_.source()).one_page);
    }

    void everyStepThatAppliesHasItsBox() {
        const Document list = plan_checklist(person_.source());
        const auto boxes =
            std::ranges::count(list.lines, Document::Line::Kind::check, &Document::Line::kind);
        const auto steps = std::ranges::count_if(person_.rows, [](const TimelineRow& row) {
            return row.state != StepState::not_applicable;
        });
        QCOMPARE(boxes, steps + static_cast<int>(person_.questions.size()));
    }

    // Wherever the helper leaves it lying: nothing of it is about anybody's health.
    void theHelpersSheetComesFromNothingButDateAndPlace() {
        Person other;
        other.guide = si_guide();
        other.procedure.answers = {};
        other.procedure.arrival = {};
        other.procedure.layer = {};
        other.plan = build_plan(other.guide, booked("Europe/Madrid", "2026-06-18T14:00"), {});
        other.rows = timeline(other.plan, {}, other.now);
        QVERIFY(helper_sheet(other.source()) == helper_sheet(person_.source()));
    }

    void linesAreAtMost78CharactersLong() {
        for (const Document& document :
             {plan_checklist(person_.source()), arrival_card(person_.source()),
              helper_sheet(person_.source())}) {
            const QString text = QString::fromStdString(document_text(document));
            for (const QString& line : text.split('\n')) {
                QVERIFY2(line.size() <= 78, qPrintable(line));
            }
        }
    }
};

QTEST_APPLESS_MAIN(ShareDocumentsTest)
#include "documents_test.moc"
