// SPDX-License-Identifier: Apache-2.0
#include "core/plan/reading_days.h"
#include "tests/core/plan/plans.h"

#include <QDir>
#include <QFile>
#include <QProcess>
#include <QTest>

#include <map>
#include <sstream>

using namespace beforehand;
using namespace beforehand::testing;
using date::days;
using namespace std::chrono_literals;

namespace {

constexpr char ruler[] = "---";

/// What the lines above the ruler of a file in tests/data/reading say.
struct Person {
    std::string heading; ///< those lines as they stand, ruler included
    std::string guide;
    Answers answers;
    bool does = false;  ///< each step when it is due
    bool reads = false; ///< the first page that is offered, each evening
};

Person read_person(const std::string& text) {
    Person person;
    std::istringstream lines(text);
    std::string line;
    while (std::getline(lines, line)) {
        person.heading += line + '\n';
        if (line == ruler) {
            return person;
        }
        std::istringstream words(line);
        std::string word, first, second;
        words >> word >> first >> second;
        if (word == "guide") {
            person.guide = first;
        } else if (word == "answer") {
            person.answers[first] = second;
        } else if (line == "does every step") {
            person.does = true;
        } else if (line == "reads a page each evening") {
            person.reads = true;
        } else if (word != "#") {
            throw std::runtime_error("not a line of a person: " + line);
        }
    }
    throw std::runtime_error("no line " + std::string(ruler));
}

/// A person's months, looked at by the hour that matters.
class Months {
  public:
    explicit Months(const Person& person)
        : person_(person)
        , guide_(guide_at(std::string(BEFOREHAND_SOURCE_DIR "/core/guides/") + person.guide))
        , anchors_(booked("Europe/Berlin", "2026-12-03T09:30")) {}

    /// "day -13 12:00 to day -8 12:00  blood-thinners, diabetes"
    std::string table() {
        for (int day = -21; day <= 16 * 7 + 1; ++day) {
            if (day == 0) {
                look(day, "07:00");
                look(day, "09:45");
                anchors_.injection = at(anchors_.zone, "2026-12-03T09:50");
                look(day, "12:30");
                look(day, "20:00");
            } else {
                look(day, "12:00");
            }
            if (person_.reads && !shown_.empty()) {
                marks_.push_back({shown_.front(), anchors_.appointment, {}, {}});
            }
        }
        end_line();
        return table_;
    }

  private:
    void look(int day, const std::string& hour) {
        const WallDate date = date::local_days(date::year(2026) / 12 / 3) + days{day};
        const Instant now = at(anchors_.zone, date::format("%FT", date) + hour);
        const Plan plan = build_plan(guide_, anchors_, person_.answers);
        std::vector<StepEvent> events;
        for (const PlannedStep& planned : plan.steps) {
            if (person_.does && *planned.due <= now) {
                events.push_back(did(planned.id, StepEvent::Kind::done, *planned.due));
            }
        }
        shown_.clear();
        std::string words;
        for (const Article* article : reading_offers(guide_, plan, timeline(plan, events, now),
                                                     person_.answers, marks_, now)) {
            shown_.push_back(article->key);
            words += (words.empty() ? "" : ", ") + article->key;
        }
        if (words != words_) {
            end_line();
            words_ = words;
            from_ = "day " + std::to_string(day) + ' ' + hour;
            to_.clear();
        } else {
            to_ = "day " + std::to_string(day) + ' ' + hour;
        }
    }
    void end_line() {
        if (!from_.empty()) {
            std::string when = from_ + (to_.empty() ? "" : " to " + to_);
            when.resize(std::max<std::size_t>(when.size() + 2, 34), ' ');
            table_ += when + (words_.empty() ? "nothing" : words_) + '\n';
        }
    }

    const Person& person_;
    const Guide guide_;
    Anchors anchors_;
    std::vector<Reading> marks_;
    std::vector<std::string> shown_;
    std::string words_ = "-";
    std::string from_;
    std::string to_;
    std::string table_;
};

Article article(std::string key, Anchor anchor, int from, int to, Condition applies = {}) {
    Article made;
    made.key = std::move(key);
    made.applies = std::move(applies);
    made.read = ReadingDays{anchor, days{from}, days{to}};
    return made;
}

Condition yes_to(const char* question) {
    return {.kind = Condition::Kind::is, .question = question, .values = {"yes"}};
}

} // namespace

/// What Today offers to read. One file for each person, in tests/data/reading: who it is above the
/// ruler, below it what is offered from three weeks before the appointment on (3 December 2026,
/// 09:30; the injection at 09:50) until the reading ends. Read it as that person would.
class ReadingOffersTest : public QObject {
    Q_OBJECT

    QDir folder_{BEFOREHAND_TEST_DATA "/reading"};

    struct Situation {
        Guide guide;
        Anchors anchors = booked("Europe/Berlin", "2026-12-03T09:30");
        Answers answers{};
        std::vector<StepEvent> events{};
        std::vector<Reading> marks{};
    };
    static QStringList offers(const Situation& it, std::string_view now) {
        const Plan plan = build_plan(it.guide, it.anchors, it.answers);
        const Instant then = at(it.anchors.zone, now);
        QStringList keys;
        for (const Article* article : reading_offers(
                 it.guide, plan, timeline(plan, it.events, then), it.answers, it.marks, then)) {
            keys << QString::fromStdString(article->key);
        }
        return keys;
    }

  private slots:
    void areAsRecorded_data() {
        QTest::addColumn<QString>("path");
        QVERIFY(folder_.entryList({"*.txt"}).size() >= 6);
        for (const QString& name : folder_.entryList({"*.txt"})) {
            QTest::newRow(qPrintable(name)) << folder_.filePath(name);
        }
    }
    void areAsRecorded() {
        QFETCH(QString, path);
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray recorded = file.readAll();
        file.close();
        const Person person = read_person(recorded.toStdString());
        const QByteArray current =
            QByteArray::fromStdString(person.heading + Months(person).table());
        if (current == recorded) {
            return;
        }
        if (qEnvironmentVariableIntValue("BEFOREHAND_UPDATE_GOLDEN") == 1) {
            QVERIFY(file.open(QIODevice::WriteOnly) && file.write(current) == current.size());
            return;
        }
        QProcess diff;
        diff.start("diff", {"-u", "--label", "recorded", "--label", "now", path, "-"});
        diff.write(current);
        diff.closeWriteChannel();
        diff.waitForFinished();
        QFAIL(qPrintable(
            QString("%1 is no longer right:\n%2\nRead each line that changed. If all are right: "
                    "BEFOREHAND_UPDATE_GOLDEN=1 %3")
                .arg(path, diff.readAllStandardOutput(), QCoreApplication::applicationFilePath())));
    }

    void whatEndsSoonestIsFirst() {
        Situation it;
        it.guide.articles = {article("long", Anchor::appointment, -20, -1),
                             article("short", Anchor::appointment, -20, -8),
                             article("short too", Anchor::appointment, -20, -8)};
        QCOMPARE(offers(it, "2026-11-20T12:00"), QStringList({"short", "short too"}));
        it.marks = {{"short", it.anchors.appointment, {}, {}}, {"short too", {}, {}, {}}};
        QCOMPARE(offers(it, "2026-11-20T12:00"), QStringList({"short too", "long"}));
        it.marks.push_back({"long", it.anchors.appointment, {}, {}});
        QCOMPARE(offers(it, "2026-11-20T12:00"), QStringList("short too"));
    }

    void whatStepsAskForTodayIsBeforeThat() {
        Situation it;
        it.guide = guide_of({step("call", Phase::preparation, calendar(-10, 18h),
                                  {.opens = ElapsedOffset{120h}, .closes = {}})});
        it.guide.steps[0].article = "calls#who";
        it.guide.articles = {article("soon over", Anchor::appointment, -20, -6),
                             article("over too", Anchor::appointment, -20, -6),
                             article("calls", Anchor::appointment, -20, -1)};
        QCOMPARE(offers(it, "2026-11-22T23:59"), QStringList({"soon over", "over too"}));
        QCOMPARE(offers(it, "2026-11-23T00:00"), QStringList({"calls", "soon over"})); // due today
        QCOMPARE(offers(it, "2026-11-24T12:00"), QStringList({"calls", "soon over"})); // late
        it.events = {did({"call", "once"}, StepEvent::Kind::done, *it.anchors.appointment)};
        QCOMPARE(offers(it, "2026-11-24T12:00"), QStringList({"soon over", "over too"}));
    }

    void whatAnAnswerAsksForIsBeforeAll() {
        Situation it;
        it.guide = guide_of({step("ask", Phase::preparation, calendar(-5, 18h))});
        it.guide.steps[0].article = "thinners";
        it.guide.steps[0].applies = yes_to("thinner");
        it.guide.questions.resize(1);
        it.guide.questions[0].key = "thinner";
        it.guide.articles = {article("soon over", Anchor::appointment, -20, -8),
                             article("over too", Anchor::appointment, -20, -8),
                             article("thinners", Anchor::appointment, -20, -1, yes_to("thinner"))};
        for (const char* answer : {"no", "unsure"}) {
            it.answers = {{"thinner", answer}};
            QCOMPARE(offers(it, "2026-11-20T12:00"), QStringList({"soon over", "over too"}));
        }
        it.answers = {{"thinner", "yes"}};
        QCOMPARE(offers(it, "2026-11-20T12:00"), QStringList({"thinners", "soon over"}));
        // Not everybody marks what was read: what was called about makes room.
        it.events = {did({"ask", "once"}, StepEvent::Kind::done, *it.anchors.appointment)};
        QCOMPARE(offers(it, "2026-11-20T12:00"), QStringList({"soon over", "over too"}));
    }

    void withoutADateItIsTheReadingOrder() {
        Situation it;
        it.guide.articles = {article("first", Anchor::appointment, -20, -1),
                             article("second", Anchor::appointment, -20, -8),
                             article("third", Anchor::appointment, -30, -9)};
        it.anchors.appointment.reset();
        QCOMPARE(offers(it, "2026-11-20T12:00"), QStringList({"first", "second"}));
    }
};

QTEST_GUILESS_MAIN(ReadingOffersTest)
#include "reading_offers_test.moc"
