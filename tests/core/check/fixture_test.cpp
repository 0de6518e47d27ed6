// SPDX-License-Identifier: Apache-2.0
#include "core/check/fixture.h"

#include "tests/core/guide/whole.h"
#include "tests/core/time/zones.h"

using namespace beforehand;
using namespace beforehand::testing;

namespace {

constexpr char name[] = "fixtures/a.json";

/// A situation of few lines: a guide of two steps, one for who says yes.
Guide small_guide() {
    Step ask;
    ask.key = "ask";
    ask.occurrences = {
        {"once", {Anchor::appointment, CalendarOffset{date::days{-1}, std::chrono::hours{9}}}}};
    ask.applies = {.kind = Condition::Kind::is, .question = "sleepy", .values = {"yes"}};
    Step walk;
    walk.key = "walk";
    walk.phase = Phase::recovery;
    walk.occurrences = {
        {"h+1", {Anchor::injection, ElapsedOffset{std::chrono::hours{1}}}},
        {"h+2", {Anchor::injection, ElapsedOffset{std::chrono::hours{2}}}},
    };
    Guide guide;
    guide.questions.push_back({});
    guide.questions.back().key = "sleepy";
    guide.steps = {ask, walk};
    return guide;
}

constexpr char right[] = R"({
  "about": "A sleepy one",
  "zone": "Europe/Madrid",
  "appointment": "2026-03-28T10:00",
  "injected": "2026-03-28T10:05",
  "answers": {"sleepy": "yes"},
  "timeline": ["2026-03-27 09:00 ask", "2026-03-28 11:05 walk h+1", "2026-03-28 12:05 walk h+2"]
})";

constexpr char written[] = R"({
  "about": "A sleepy one, très tôt",
  "zone": "Europe/Madrid",
  "appointment": "2026-03-28T10:00",
  "injected": "2026-03-28T10:05",
  "answers": {
    "sleepy": "yes"
  },
  "timeline": [
    "2026-03-27 09:00 ask",
    "2026-03-28 11:05 walk h+1",
    "2026-03-28 12:05 walk h+2"
  ]
}
)";

} // namespace

class CheckFixtureTest : public QObject {
    Q_OBJECT

    const Guide guide_ = small_guide();
    ZoneDatabase zones_{std::make_unique<DirectoryZoneSource>(BEFOREHAND_TEST_ZONES)};

    std::vector<Error> faults(std::string_view json, const Guide& guide) {
        Faults found;
        run_fixture(name, json, guide, zones_, found);
        return found.found();
    }
    /// Those of the right fixture after a change.
    std::vector<Error> faults_with(std::string_view from, std::string_view to) {
        std::string json = right;
        change(json, from, to);
        return faults(json, guide_);
    }

  private slots:
    void everyFixtureOfTheWholeGuideIsRight() {
        const Guide whole = read(whole_files());
        const auto files = load_fixture_files(BEFOREHAND_TEST_DATA "/guides/whole").value();
        QCOMPARE(files.size(), std::size_t(4));
        for (const auto& [file, json] : files) {
            for (const Error& fault : faults(json, whole)) {
                QFAIL(qPrintable(shown(file) + " " + shown(fault)));
            }
        }
    }

    void aRightOneHasNoFaults() {
        QVERIFY(faults(right, guide_).empty());
        QVERIFY(faults_with(R"("about": "A sleepy one",)", "").empty());
        QVERIFY(faults_with("10:00\"", "10:00:00\"").empty());
    }

    void differences_data() {
        QTest::addColumn<QString>("from");
        QTest::addColumn<QString>("to");
        QTest::addColumn<int>("line");
        QTest::addColumn<QString>("words");
        const auto row = [](const char* row_name, const char* from, const char* to, int line,
                            const char* words) {
            QTest::newRow(row_name) << from << to << line << words;
        };
        row("another time", "2026-03-27 09:00 ask", "2026-03-27 09:01 ask", 0,
            R"(has "2026-03-27 09:01 ask" here, the guide gives "2026-03-27 09:00 ask".)");
        row("another day", "2026-03-28 12:05 walk h+2", "2026-03-29 12:05 walk h+2", 2,
            R"(has "2026-03-29 12:05 walk h+2" here)");
        row("another step", "09:00 ask", "09:00 asks", 0,
            R"(the guide gives "2026-03-27 09:00 ask".)");
        row("another occurrence", "walk h+2", "walk h+3", 2,
            R"(the guide gives "2026-03-28 12:05 walk h+2".)");
        row("no occurrence", "walk h+1", "walk", 1, R"(has "2026-03-28 11:05 walk" here)");
        row("another order", R"("2026-03-28 11:05 walk h+1", "2026-03-28 12:05 walk h+2")",
            R"("2026-03-28 12:05 walk h+2", "2026-03-28 11:05 walk h+1")", 1,
            R"(has "2026-03-28 12:05 walk h+2" here)");
        row("one too few", R"(, "2026-03-28 12:05 walk h+2")", "", 2,
            R"(has nothing more here, the guide gives "2026-03-28 12:05 walk h+2".)");
        row("one too many", R"("2026-03-28 12:05 walk h+2")",
            R"("2026-03-28 12:05 walk h+2", "2026-03-28 13:05 walk h+3")", 3,
            R"(has "2026-03-28 13:05 walk h+3" here, the guide gives nothing more.)");
        row("a step that does not apply", R"({"sleepy": "yes"})", R"({"sleepy": "no"})", 0,
            R"(the guide gives "2026-03-28 11:05 walk h+1".)");
        row("a step that depends", R"({"sleepy": "yes"})", R"({"sleepy": "unsure"})", 0,
            R"(the guide gives "depends ask".)");
        row("no date", R"("appointment": "2026-03-28T10:00",
  "injected": "2026-03-28T10:05",)",
            "", 0, R"(the guide gives "ask".)");
        row("not injected yet", R"("injected": "2026-03-28T10:05",)", "", 1,
            R"(the guide gives "2026-03-28 11:00 walk h+1".)");
        row("another zone", "Europe/Madrid", "Asia/Tokyo", -1, "");
        row("a blank more", "09:00 ask", "09:00  ask", 0, "has");
    }

    void differences() {
        QFETCH(QString, from);
        QFETCH(QString, to);
        QFETCH(int, line);
        QFETCH(QString, words);
        const auto found = faults_with(from.toStdString(), to.toStdString());
        if (line < 0) { // the same wall times there
            QVERIFY(found.empty());
            return;
        }
        QCOMPARE(found.size(), std::size_t(1)); // what follows is most often shifted only
        QCOMPARE(shown(found[0].where), QString("fixtures/a.json#/timeline/%1").arg(line));
        QVERIFY2(shown(found[0].message).contains(words), found[0].message.c_str());
    }

    void longLinesAreComparedToTheirEnd() {
        Guide guide = small_guide();
        const std::string key(50, 'k');
        guide.steps[1].key = key;
        std::string json = right;
        change(json, "walk h+1", key + " h+1");
        change(json, "walk h+2", key + " h+2");
        QVERIFY(faults(json, guide).empty());
        change(json, " h+2", " h+3");
        QCOMPARE(faults(json, guide).size(), std::size_t(1));
    }

    void undatedWithNoAnswers() {
        QVERIFY(faults(R"({"zone": "UTC", "timeline": ["depends ask", "walk h+1", "walk h+2"]})",
                       guide_)
                    .empty());
    }

    void injectedWithoutAnAppointment() {
        QVERIFY(
            faults(R"({"zone": "UTC", "injected": "2026-03-28T10:00", "timeline": ["depends ask",
                       "2026-03-28 11:00 walk h+1", "2026-03-28 12:00 walk h+2"]})",
                   guide_)
                .empty());
    }

    void whatCannotBeRead_data() {
        QTest::addColumn<QString>("from");
        QTest::addColumn<QString>("to");
        QTest::addColumn<QString>("below");
        QTest::addColumn<QString>("phrase");
        const auto row = [](const char* from, const char* to, const char* below,
                            const char* phrase) {
            QTest::addRow("%s", to) << from << to << below << phrase;
        };
        row("Europe/Madrid", "Europe/Atlantis", "#/zone", "zone");
        row("Europe/Madrid", "../../etc/passwd", "#/zone", "zone");
        row("\"Europe/Madrid\"", "7", "#/zone", "quotes");
        row("\"zone\": \"Europe/Madrid\",", "", "", "\"zone\" is missing");
        row("03-28T10:00", "03-29T02:30", "#/appointment", "jump over");
        row("2026-03-28T10:00", "2300-03-28T10:00", "#/appointment", "1970 to 2199");
        row("2026-03-28T10:00", "2026-02-30T10:00", "#/appointment", "no such day");
        row("2026-03-28T10:00", "2026-03-28", "#/appointment", "date and a time");
        row("2026-03-28T10:00", "2026-03-28T10:00Z", "#/appointment", "without an offset");
        row("2026-03-28T10:05", "2026-03-28T24:05", "#/injected", "no such time");
        row("\"2026-03-28T10:05\"", "null", "#/injected", "quotes");
        row("\"yes\"", "true", "#/answers/sleepy", "key");
        row("\"yes\"", "\"maybe\"", "#/answers/sleepy", "yes, no or unsure");
        row("\"sleepy\": ", "\"tired\": ", "#/answers/tired", "no question");
        row("{\"sleepy\": \"yes\"}", "[\"sleepy\"]", "#/answers", "object");
        row("\"about\"", "\"About\"", "#/About", "Nothing is called");
        row("\"A sleepy one\"", "\"\"", "#/about", "missing");
        row("\"timeline\"", "\"lines\"", "", "\"timeline\" is missing");
        row("\"2026-03-27 09:00 ask\"", "{}", "#/timeline/0", "quotes");
        row("\"2026-03-27 09:00 ask\"", "\"\"", "#/timeline/0", "missing");
        row("{\n", "{\"zone\": \"UTC\",\n", "#/zone", "given twice");
        row("{\n", "[{\n", " line 8", "ends too early");
    }

    void whatCannotBeRead() {
        QFETCH(QString, from);
        QFETCH(QString, to);
        QFETCH(QString, below);
        QFETCH(QString, phrase);
        const auto found = faults_with(from.toStdString(), to.toStdString());
        QVERIFY(!found.empty());
        QCOMPARE(shown(found[0].where), name + below);
        QVERIFY2(shown(found[0].message).contains(phrase), found[0].message.c_str());
    }

    void whatIsWrittenIsWhatIsRead() {
        const WallTime appointment = wall("2026-03-28T10:00");
        Fixture full{
            "A sleepy one, très tôt",
            "Europe/Madrid",
            appointment,
            wall("2026-03-28T10:05"),
            {{"sleepy", "yes"}},
            {"2026-03-27 09:00 ask", "2026-03-28 11:05 walk h+1", "2026-03-28 12:05 walk h+2"}};
        QVERIFY(faults(write_fixture(full), guide_).empty());
        QCOMPARE(shown(write_fixture(full)), QString(written));
        full.about = "\"quoted\" {and} \\slashed/";
        QVERIFY(faults(write_fixture(full), guide_).empty());
        const Fixture little{"", "UTC", {}, {}, {}, {"depends ask", "walk h+1", "walk h+2"}};
        QVERIFY(faults(write_fixture(little), guide_).empty());
    }

    void wordsThatAreNotTextDoNoHarm() {
        const Fixture odd{"\xff\xc3", "UTC", {}, {}, {}, {"depends ask", "walk h+1", "walk h+2"}};
        QVERIFY(faults(write_fixture(odd), guide_).empty());
    }

    void aSituationWithNothingToDoCanBeKept() {
        Guide guide = small_guide();
        guide.steps.pop_back();
        const Fixture nothing{"", "UTC", {}, {}, {{"sleepy", "no"}}, {}};
        QVERIFY(faults(write_fixture(nothing), guide).empty());
    }

    void linesOfAPlanAreItsStepsInOrder() {
        const ZonePtr madrid = zone("Europe/Madrid");
        const Anchors anchors{madrid, madrid->to_instant(wall("2026-03-29T04:00")).instant, {}};
        const auto lines = fixture_timeline(build_plan(guide_, anchors, {{"sleepy", "yes"}}));
        QCOMPARE(list(lines), QStringList({"2026-03-28 09:00 ask", "2026-03-29 05:00 walk h+1",
                                           "2026-03-29 06:00 walk h+2"}));
    }
};

QTEST_APPLESS_MAIN(CheckFixtureTest)
#include "fixture_test.moc"
