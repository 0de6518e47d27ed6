// SPDX-License-Identifier: Apache-2.0
#include "core/check/check.h"
#include "core/guide/reader.h"
#include "core/plan/plan.h"
#include "core/time/iso8601.h"
#include "tests/core/guide/tiny.h"
#include "tests/core/time/zones.h"

#include <map>

using namespace beforehand;
using namespace beforehand::testing;

namespace {

const char* const si = "si-joint-injection";
const char* const block = "lumbar-medial-branch-block";

std::string folder_of(const std::string& id) {
    return BEFOREHAND_SOURCE_DIR "/core/guides/" + id;
}

Guide guide_of(const std::string& id) {
    return read_guide(load_guide_files(folder_of(id)).value()).value();
}

std::string words_of(const Step& step) {
    return step.title + ' ' + step.what + ' ' + step.why + ' ' + step.usual + ' ' + step.differs +
           ' ' + step.late + ' ' + step.record;
}

} // namespace

/// The guides that the app comes with, as they lie in the source folder.
class ShippedGuidesTest : public QObject {
    Q_OBJECT

    static void every_guide() {
        QTest::addColumn<QString>("id");
        for (const char* id : {si, block}) {
            QTest::newRow(id) << id;
        }
    }

  private slots:
    void haveNoFaultsAndNoDoubtsButTheKnown_data() {
        QTest::addColumn<QString>("id");
        QTest::addColumn<QStringList>("known");
        // A sudden change of mood is on record for steroids in one source of grade C alone; it is
        // shown all the same, because it sends the person to the clinic today and to nothing else.
        QTest::newRow(si) << si << QStringList("guide.json#/safety/tiers/1/items/7");
        QTest::newRow(block) << block << QStringList();
    }
    void haveNoFaultsAndNoDoubtsButTheKnown() {
        QFETCH(QString, id);
        const std::string folder = folder_of(id.toStdString());
        const auto fixtures = load_fixture_files(folder).value();
        QVERIFY(fixtures.size() >= 6);
        ZoneDatabase zones{std::make_unique<DirectoryZoneSource>(BEFOREHAND_TEST_ZONES)};
        const CheckReport report = check_all(load_guide_files(folder).value(), fixtures, {}, zones);
        for (const Error& fault : report.errors) {
            QFAIL(qPrintable(shown(fault)));
        }
        QStringList doubts;
        for (const Error& warning : report.warnings) {
            doubts << shown(warning.where);
        }
        QTEST(doubts, "known");
    }

    void comeAgainWithTheFewStepsThatMatter_data() { every_guide(); }
    void comeAgainWithTheFewStepsThatMatter() {
        QFETCH(QString, id);
        const Guide guide = guide_of(id.toStdString());
        QStringList again;
        for (const Step& step : guide.steps) {
            if (step.remind_again) {
                again << shown(step.key);
            }
        }
        QCOMPARE(again, QStringList({"ask-blood-thinner", "book-driver", "ask-pain-medicine",
                                     "ask-eating", "eating-evening", "check-infection-today"}));
    }

    void sayWhoReviewedThemAndWhatChanged_data() { every_guide(); }
    void sayWhoReviewedThemAndWhatChanged() {
        QFETCH(QString, id);
        const Guide guide = guide_of(id.toStdString());
        QVERIFY(!guide.review); // no clinician has read them yet, and none may be made up
        QCOMPARE(guide.changelog.front().version, guide.version);
    }

    // What a person does with a medicine is for those who prescribe it. These words would be a
    // rule: a dose, or a day to stop.
    void giveNoDoseAndNoDayToStop_data() { every_guide(); }
    void giveNoDoseAndNoDayToStop() {
        QFETCH(QString, id);
        static const QRegularExpression rule(
            R"(\b\d+(\.\d+)?\s?(mg|ml|mcg|units?)\b|\b(stop|skip|hold|pause) (taking )?(it|them|your)\b)"
            R"([^.?]*\b\d+ (days?|hours?|weeks?)\b)",
            QRegularExpression::CaseInsensitiveOption);
        for (const Step& step : guide_of(id.toStdString()).steps) {
            const auto found = rule.match(shown(words_of(step)));
            QVERIFY2(!found.hasMatch(), qPrintable(shown(step.key) + ": " + found.captured()));
        }
        QVERIFY(rule.match("Stop it 5 days before.").hasMatch()); // it can find one
        QVERIFY(rule.match("Take 400 mg.").hasMatch());
    }

    void prepareBeforeTheAppointmentWheneverItIs_data() { every_guide(); }
    void prepareBeforeTheAppointmentWheneverItIs() {
        QFETCH(QString, id);
        const Guide guide = guide_of(id.toStdString());
        const ZonePtr utc = Zone::utc();
        for (std::chrono::minutes time{0}; time < std::chrono::hours{24};
             time += std::chrono::minutes{15}) {
            const Instant appointment =
                utc->to_instant(date::local_days{date::year{2027} / 6 / 15} + time).instant;
            const Plan plan = build_plan(guide, {utc, appointment, {}}, {});
            for (const PlannedStep& planned : plan.steps) {
                const Phase phase = planned.step->phase;
                const bool before = phase == Phase::preparation ||
                                    (phase == Phase::procedure_day &&
                                     planned.moved_from.value_or(*planned.due) < appointment);
                const std::string words =
                    planned.id.key + " comes after an appointment at " + format_time_of_day(time);
                QVERIFY2(!before || *planned.due <= appointment, words.c_str());
            }
        }
    }

    void theSiGuideNamesEveryPreparationFactAndNoOther() {
        std::map<std::string, int> named;
        for (const Step& step : guide_of(si).steps) {
            for (const std::string& fact : step.facts) {
                ++named[fact];
            }
        }
        for (int i = 1; i <= 27; ++i) {
            const std::string fact = "P" + std::to_string(i);
            QVERIFY2(named.erase(fact) == 1, fact.c_str());
        }
        for (const auto& [fact, count] : named) {
            QFAIL(("names a fact that is not one of P1 to P27: " + fact).c_str());
        }
    }

    // A test whose numbing medicine is gone the same day: no steroid, hours of scores, another
    // block after it.
    void theBlockIsWhatABlockIs() {
        const Guide guide = guide_of(block);
        const auto second = std::ranges::find(guide.follow_ups, "second-block", &FollowUp::key);
        QVERIFY(second != guide.follow_ups.end());
        QCOMPARE(second->guide, block);
        std::set<std::string> on_steroids;
        for (const Step& step : guide.steps) {
            if (words_of(step).find("steroid") != std::string::npos) {
                on_steroids.insert(step.key);
            }
        }
        // To ask whether there is one after all, and to bring the card that says so.
        QCOMPARE(on_steroids, (std::set<std::string>{"ask-about-it", "pack-bag"}));
        QCOMPARE(guide.find_step("diary-first-hour")->occurrences.size(), 4U);
        QCOMPARE(guide.find_step("diary-hourly")->occurrences.size(), 7U);
        QVERIFY(guide.find_step("pain-returns"));
        QVERIFY(!guide.find_step("flare-days"));
    }
};

QTEST_APPLESS_MAIN(ShippedGuidesTest)
#include "shipped_guides_test.moc"
