// SPDX-License-Identifier: Apache-2.0
#include "core/plan/change_checks.h"
#include "core/plan/checks.h"
#include "tests/core/plan/plans.h"

#include <QTest>

using namespace beforehand;
using namespace beforehand::testing;
using Kind = StepEvent::Kind;

class PlanChecksTest : public QObject {
    Q_OBJECT

    Guide guide_ = tiny_guide();

    QString answers(const Answers& given) const {
        const auto checked = check_answers(guide_, given);
        return checked ? "ok" : QString::fromStdString(checked.error().message);
    }

    StepEvent done(std::string key, std::string occurrence, std::string words = {}) const {
        StepEvent made = did({std::move(key), std::move(occurrence)}, Kind::done, {});
        made.words = std::move(words);
        return made;
    }

    std::optional<ErrorKind> refused(const StepEvent& given) const {
        const auto checked = check_event(guide_, {}, given);
        return checked ? std::nullopt : std::optional(checked.error().kind);
    }

  private slots:
    void answersAreOfTheGuide() {
        QCOMPARE(answers({}), "ok");
        QCOMPARE(answers({{"diabetes", "yes"}, {"insulin", "no"}, {"side", "both"}}), "ok");
        QCOMPARE(answers({{"diabetes", "unsure"}, {"side", "unsure"}}), "ok");
        QCOMPARE(answers({{"blood-thinner", "yes"}}),
                 "This guide has no question \"blood-thinner\".");
        QCOMPARE(answers({{"diabetes", "maybe"}}),
                 "\"maybe\" does not answer \"diabetes\": it takes yes, no or unsure.");
        QCOMPARE(answers({{"side", "yes"}}),
                 "\"yes\" does not answer \"side\": it takes left, right, both or unsure.");
        for (const char* wrong : {"", "YES", "yes ", "left"}) {
            QVERIFY(answers({{"diabetes", wrong}}) != "ok");
        }
        QVERIFY(answers({{"diabetes", "yes"}, {"side", "up"}}) != "ok"); // one bad one is enough
        QCOMPARE(check_answers(guide_, {{"side", "up"}}).error().where, std::string("side"));
    }

    void contactsAreShortAndOnOneLine() {
        QVERIFY(check_contacts({}));
        QVERIFY(check_contacts({"Clínica São José, 2nd floor", "+44 20 7946 0000 ext. 3", "111"}));
        const std::string longest(max_contact_bytes, 'x');
        std::string Contacts::* const fields[] = {&Contacts::clinic, &Contacts::clinic_phone,
                                                  &Contacts::out_of_hours_phone};
        for (const auto field : fields) {
            const auto kind = [field](std::string value) {
                Contacts contacts;
                contacts.*field = std::move(value);
                const auto checked = check_contacts(contacts);
                return checked ? std::nullopt : std::optional(checked.error().kind);
            };
            QVERIFY(!kind(longest));
            QVERIFY(kind(longest + 'x') == ErrorKind::too_large);
            for (const char* wrong : {"two\nlines", "two\rlines", "bell\x07", "escape\x1b[0m",
                                      "\xc3", "turned \xe2\x80\xae round"}) {
                QVERIFY2(kind(wrong) == ErrorKind::invalid, wrong);
            }
            QVERIFY(kind(std::string("nul\0", 4)) == ErrorKind::invalid);
        }
    }

    void eventsAreOfAStepAndAnOccurrence() {
        QVERIFY(!refused(done("eat-breakfast", "once")));
        QVERIFY(!refused(done("walk", "min+15")));
        QVERIFY(!refused(done("walk", "wk+6")));
        QVERIFY(refused(done("run", "once")) == ErrorKind::not_found);
        QVERIFY(refused(done("walk", "once")) == ErrorKind::not_found);
        QVERIFY(refused(done("walk", "")) == ErrorKind::not_found);
        QVERIFY(refused(done("eat-breakfast", "d+0")) == ErrorKind::not_found);
        QCOMPARE(check_event(guide_, {}, done("run", "once")).error().where, std::string("run"));
    }

    void aStepThatHoldsAnAnswerIsDoneWithIt() {
        for (const char* nothing : {"", " ", "\n\t \r"}) {
            QVERIFY(refused(done("ask-insulin", "once", nothing)) == ErrorKind::invalid);
        }
        QVERIFY(!refused(done("ask-insulin", "once", "Take half. Nurse Ana, 3 May")));
        QVERIFY(!refused(done("eat-breakfast", "once"))); // this one holds none
        for (const Kind kind : {Kind::skipped, Kind::reopened}) {
            QVERIFY(!refused(did({"ask-insulin", "once"}, kind, {})));
        }
    }

    void wordsAreLimited() {
        const std::string longest(max_step_words_bytes, 'x');
        QVERIFY(!refused(done("eat-breakfast", "once", longest)));
        QVERIFY(refused(done("eat-breakfast", "once", longest + 'x')) == ErrorKind::too_large);
        QVERIFY(refused(done("eat-breakfast", "once", std::string("nul\0", 4))) ==
                ErrorKind::invalid);
        QVERIFY(refused(done("eat-breakfast", "once", "\xff")) == ErrorKind::invalid);
        StepEvent skipped = did({"eat-breakfast", "once"}, Kind::skipped, {});
        skipped.words = longest + 'x';
        QVERIFY(refused(skipped) == ErrorKind::too_large);
    }

    void aChangeMustFitTheProcedure() {
        Procedure before;
        before.zone = "America/Chicago";
        before.appointment = wall("2026-12-03T09:30");
        const ZonePtr chicago = zone("America/Chicago");
        const Instant now = at(chicago, "2026-12-03T12:00");
        const auto refused = [&](const Change& change) {
            const auto checked = check_change(before, guide_, change, *chicago, now);
            return checked ? std::nullopt : std::optional(checked.error().kind);
        };
        const auto injected = [&](std::string_view local) {
            return refused({.injection = Change::Injection{at(chicago, local)}});
        };
        QVERIFY(!injected("2026-12-03T12:00"));
        QVERIFY(!injected("2026-12-03T00:00")); // earlier that day than booked
        QVERIFY(injected("2026-12-03T12:01") == ErrorKind::invalid);
        QVERIFY(injected("2026-12-02T23:59") == ErrorKind::invalid);
        before.standing = Standing::to_rebook; // the old day was still not before its day
        QVERIFY(injected("2026-12-02T23:59") == ErrorKind::invalid);
        before.appointment.reset();
        QVERIFY(!injected("2026-12-02T23:59"));

        const StepId breakfast{"eat-breakfast", "once"};
        const StepId nowhere{"eat-breakfast", "d+9"};
        const When noon{Anchor::appointment, CalendarOffset{{}, std::chrono::hours(12)}, {}};
        QVERIFY(!refused({.times = {{breakfast, noon}}, .notes = {{breakfast, "Oats"}}}));
        QVERIFY(refused({.times = {{nowhere, noon}}}) == ErrorKind::not_found);
        QVERIFY(refused({.notes = {{nowhere, "Oats"}}}) == ErrorKind::not_found);
        QVERIFY(!refused({.notes = {{nowhere, ""}}})); // takes away what may be left
        QVERIFY(refused({.answers = {{"side", "up"}}}) == ErrorKind::invalid);
        QVERIFY(!refused({.answers = {{"side", ""}}})); // taken back
        QVERIFY(!refused({.arrival = {{arrival_who, "Ana"}}}));
        QVERIFY(refused({.arrival = {{"no line", "Ana"}}}) == ErrorKind::not_found);

        const auto many = [](std::size_t count) {
            std::vector<Step> steps;
            for (std::size_t i = 0; i < count; ++i) {
                steps.push_back(own_step({}, Phase::preparation, "Call", "", {}));
            }
            return steps;
        };
        before.layer.own = many(max_own_steps);
        const Step same = before.layer.own.front();
        QVERIFY(!refused({.own = {{same.key, same}}}));
        const Step more = many(1).front();
        QVERIFY(refused({.own = {{more.key, more}}}) == ErrorKind::too_large);
    }
};

QTEST_APPLESS_MAIN(PlanChecksTest)
#include "checks_test.moc"
