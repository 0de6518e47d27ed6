// SPDX-License-Identifier: Apache-2.0
// Times and days in words, the settings behind them, and the lists to choose from.
#include "tests/app/view/scene.h"

using namespace beforehand;
using namespace beforehand::testing;
using view::Preferences;
using view::QuestionModel;
using view::Wording;
using view::ZoneModel;

namespace {

Wording wording(Wording::HourClock clock, QLocale::Territory territory = QLocale::UnitedKingdom) {
    return {QLocale(QLocale::English, territory), clock, "Europe/Berlin"};
}

WallTime wall(const char* text) {
    return parse_wall_time(text).value();
}

} // namespace

class WordsTest : public QObject {
    Q_OBJECT

  private slots:
    static void initMain() { set_up_device(); }
    void initTestCase() { view::load_plurals(); }

    void clocks() {
        const auto half_past_nine = wall("2026-03-24T21:30");
        using enum Wording::HourClock;
        QCOMPARE(wording(h24).time(half_past_nine), "21:30");
        QCOMPARE(wording(h12).time(half_past_nine).toUpper(), "9:30 PM");
        QCOMPARE(wording(h12).time(wall("2026-03-24T00:05")).toUpper(), "12:05 AM");
        QCOMPARE(wording(h24).time(std::chrono::minutes(5)), "00:05");
        QCOMPARE(wording(locale).time(half_past_nine), "21:30");
        QVERIFY(wording(locale, QLocale::UnitedStates).time(half_past_nine).contains("9:30"));
        QCOMPARE(Wording(QLocale::c(), locale, "Etc/UTC").time(half_past_nine), "21:30");
    }

    void days() {
        const Wording words = wording(Wording::HourClock::h24);
        const WallTime today = wall("2026-03-24T23:59");
        QCOMPARE(words.relative_day(wall("2026-03-24T00:00"), today), "today");
        QCOMPARE(words.relative_day(wall("2026-03-25T00:00"), today), "tomorrow");
        QCOMPARE(words.relative_day(wall("2026-03-23T23:59"), today), "yesterday");
        QCOMPARE(words.relative_day(wall("2026-03-26T00:00"), today), "in 2 days");
        QCOMPARE(words.relative_day(wall("2026-03-14T00:00"), today), "10 days ago");
        QCOMPARE(words.day(today), "Tuesday 24 March");
        QCOMPARE(words.day(wall("2027-01-01T00:00"), today), "Friday 1 January 2027");
        QCOMPARE(words.moment(wall("2026-03-26T09:30"), today), "Thursday 26 March, 09:30");
    }

    void rules() {
        const Wording words = wording(Wording::HourClock::h24);
        const auto calendar = [](int days, std::optional<std::chrono::minutes> at = {}) {
            return When{Anchor::appointment, CalendarOffset{date::days{days}, at}};
        };
        QCOMPARE(words.when(calendar(-14, std::chrono::hours(18))), "18:00 · 2 weeks before");
        QCOMPARE(words.when(calendar(-1)), "the day before");
        QCOMPARE(words.when(calendar(0)), "on the day");
        QCOMPARE(words.when(calendar(1)), "the day after");
        QCOMPARE(words.when(calendar(-10)), "10 days before");
        QCOMPARE(words.when({Anchor::injection, ElapsedOffset{}}), "at the injection");
        QCOMPARE(words.when({Anchor::appointment, ElapsedOffset{}}), "at your appointment");
        QCOMPARE(words.when({Anchor::injection, ElapsedOffset{std::chrono::minutes(15)}}),
                 "15 minutes after");
    }

    void settings_are_stored_and_read_back() {
        const FakeClock clock("2026-03-01T11:00:00Z");
        const auto composition = app::Composition::open({}, clock).value();
        {
            Preferences preferences(composition->settings());
            QCOMPARE(preferences.textScale(), 1.0);
            QCOMPARE(preferences.theme(), "system");
            QCOMPARE(preferences.temperature(), "C");
            QVERIFY(preferences.hours24() && !preferences.reducedMotion());
            const QSignalSpy changed(&preferences, &Preferences::changed);
            preferences.setTextScale(1.5);
            preferences.setTheme("contrast");
            preferences.setHourClock("12");
            preferences.setTemperature("F");
            preferences.setReducedMotion(true);
            QCOMPARE(changed.size(), 5);
            QCOMPARE(preferences.problem(), "");
        }
        Preferences again(composition->settings());
        QCOMPARE(again.textScale(), 1.5);
        QCOMPARE(again.mode(), "contrast");
        QVERIFY(!again.hours24());
        QCOMPARE(again.hour_clock(), Wording::HourClock::h12);
        QCOMPARE(again.temperature(), "F");
        QVERIFY(again.reducedMotion());
        again.setTextScale(7);
        QCOMPARE(again.textScale(), 2.0);
        again.setReducedMotion(false);
        QVERIFY(!Preferences(composition->settings()).reducedMotion());
    }

    void the_clock_setting_reaches_the_page() {
        const Scene scene;
        scene.session->preferences()->setHourClock("12");
        QVERIFY(scene.session->today()->appointmentText().contains("9:30 am", Qt::CaseInsensitive));
        scene.session->preferences()->setHourClock("24");
        QVERIFY(scene.session->today()->appointmentText().endsWith("09:30"));
    }

    void zones_are_found_as_people_write_them() {
        ZoneModel zones;
        const QAbstractItemModelTester tester(
            &zones, QAbstractItemModelTester::FailureReportingMode::Fatal);
        zones.update({"America/Argentina/Buenos_Aires", "America/New_York", "Europe/London"});
        const auto found = [&zones](const char* text) {
            zones.setFilter(text);
            QStringList names;
            for (int row = 0; row < zones.count(); ++row) {
                names << zones.data(zones.index(row), ZoneModel::ZoneRole).toString();
            }
            return names;
        };
        QCOMPARE(found("new york"), QStringList{"America/New_York"});
        QCOMPARE(found("NEW_YORK"), QStringList{"America/New_York"});
        QCOMPARE(found("  london "), QStringList{"Europe/London"});
        QCOMPARE(found("america").size(), 2);
        QCOMPARE(found("atlantis"), QStringList());
        QCOMPARE(found("").size(), 3);
        QCOMPARE(zones.data(zones.index(0), ZoneModel::CityRole), "Buenos Aires");
        QCOMPARE(zones.data(zones.index(0), ZoneModel::RegionRole), "America/Argentina");
    }

    void questions_come_with_the_answers_before_them() {
        const Scene scene;
        const auto guide =
            scene.composition->guides().find(BEFOREHAND_TEST_DATA "/guides/tiny").value();
        QuestionModel questions;
        const QAbstractItemModelTester tester(
            &questions, QAbstractItemModelTester::FailureReportingMode::Fatal);
        questions.update(guide.guide, {{"diabetes", "no"}});
        const auto at = [&questions](int row, QuestionModel::Role role) {
            return questions.data(questions.index(row), role);
        };
        QCOMPARE(questions.rowCount(), 2);
        QCOMPARE(at(0, QuestionModel::KeyRole), "side");
        QCOMPARE(at(0, QuestionModel::ValuesRole),
                 QStringList({"left", "right", "both", "unsure"}));
        QCOMPARE(at(0, QuestionModel::AnswerRole), "");
        QVERIFY(at(0, QuestionModel::OwnChoicesRole).toBool());
        QCOMPARE(at(1, QuestionModel::ValuesRole), QStringList({"yes", "no", "unsure"}));
        QCOMPARE(at(1, QuestionModel::LabelsRole), QStringList({"Yes", "No", "Not sure yet"}));
        QCOMPARE(at(1, QuestionModel::AnswerRole), "no");
        const QSignalSpy answered(&questions, &QuestionModel::answered);
        questions.setAnswer("diabetes", "yes");
        QCOMPARE(questions.rowCount(), 3);
        QCOMPARE(at(2, QuestionModel::KeyRole), "insulin");
        questions.setAnswer("diabetes", "yes");
        QCOMPARE(answered.size(), 1);
        questions.setAnswer("diabetes", "");
        QVERIFY(!questions.answers().contains("diabetes"));
        QCOMPARE(questions.rowCount(), 3); // not answered is not no
    }
};

QTEST_MAIN(WordsTest)
#include "words_test.moc"
