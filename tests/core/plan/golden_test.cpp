// SPDX-License-Identifier: Apache-2.0
#include "tests/core/plan/plans.h"

#include <QDir>
#include <QFile>
#include <QProcess>
#include <QTest>

#include <sstream>

using namespace beforehand;
using namespace beforehand::testing;

namespace {

constexpr char ruler[] = "---";

/// What the lines above the ruler of a file in tests/data/timelines say.
struct Situation {
    std::string heading; ///< those lines as they stand, ruler included
    Anchors anchors;
    Answers answers;
    std::vector<StepEvent> events;
    std::optional<Instant> made_at;
    Instant now;
};

/// `zone` comes before every line that names a time there.
Situation read_situation(const std::string& text) {
    Situation result;
    std::istringstream lines(text);
    std::string line;
    while (std::getline(lines, line)) {
        result.heading += line + '\n';
        if (line == ruler) {
            return result;
        }
        std::istringstream words(line);
        std::string word, first, second;
        words >> word >> first >> second;
        if (word == "zone") {
            result.anchors.zone = zone(first);
        } else if (word == "appointment") {
            result.anchors.appointment =
                appointment_instant(wall(first), *result.anchors.zone).value();
        } else if (word == "injected") {
            result.anchors.injection = at(result.anchors.zone, first);
        } else if (word == "made") {
            result.made_at = at(result.anchors.zone, first);
        } else if (word == "now") {
            result.now = at(result.anchors.zone, first);
        } else if (word == "answer") {
            result.answers[first] = second;
        } else if (word == "done") {
            result.events.push_back(did({first, second}, StepEvent::Kind::done, result.now));
        } else if (word != "#") {
            throw std::runtime_error("not a line of a situation: " + line);
        }
    }
    throw std::runtime_error("no line " + std::string(ruler));
}

std::string clock(const Plan& plan, Instant instant) {
    return date::format("%F %R", date::floor<std::chrono::minutes>(plan.zone->to_wall(instant)));
}

std::string padded(std::string text, std::size_t width) {
    text.resize(std::max(width, text.size()), ' ');
    return text;
}

/// "Thu 2026-11-19 18:00 -06:00  upcoming        send-medicine-list once  OPENS to CLOSES"
std::string line_of(const TimelineRow& row, const Plan& plan) {
    const PlannedStep& planned = *row.planned;
    std::string text = padded("(no date)", 27);
    if (planned.due) {
        const WallTime local = plan.zone->to_wall(*planned.due);
        const auto east = date::floor<std::chrono::minutes>(plan.zone->offset_at(*planned.due));
        text = date::format("%a ", local) + clock(plan, *planned.due) +
               (east.count() < 0 ? " -" : " +") + date::format("%R", date::abs(east));
    }
    text += "  " + padded(std::string(to_string(row.state)), 14) +
            (row.past_when_made ? "  past" : "      ") + "  " + planned.id.key + ' ' +
            planned.id.occurrence;
    if (planned.due) {
        text = padded(text, 83) + "  " + clock(plan, *planned.opens) + " to " +
               clock(plan, *planned.late_until);
    }
    return text + '\n';
}

QByteArray read_all(const QString& path) {
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

/// One file for each clinical situation, in tests/data/timelines: what is so above the ruler, what
/// the plan of the SI joint guide makes of it below. A new situation is a new file.
///
/// Below the ruler: when a step is due and the offset from UTC then, its state at `now`, whether it
/// was past when the plan was made, its key and occurrence, and from when to when it can be done.
class PlanGoldenTest : public QObject {
    Q_OBJECT

    Guide guide_ = si_guide();
    QDir folder_{BEFOREHAND_TEST_DATA "/timelines"};

  private slots:
    void thereIsOneForEachSituation() { QVERIFY(folder_.entryList({"*.txt"}).size() >= 12); }

    void isAsRecorded_data() {
        QTest::addColumn<QString>("path");
        for (const QString& name : folder_.entryList({"*.txt"})) {
            QTest::newRow(qPrintable(name)) << folder_.filePath(name);
        }
    }

    void isAsRecorded() {
        QFETCH(QString, path);
        const QByteArray recorded = read_all(path);
        const Situation situation = read_situation(recorded.toStdString());
        QVERIFY(check_answers_are_of_guide(situation.answers));

        const Plan plan = build_plan(guide_, situation.anchors, situation.answers);
        std::string text = situation.heading;
        for (const TimelineRow& row :
             timeline(plan, situation.events, situation.now, made(situation.made_at))) {
            text += line_of(row, plan);
        }
        const QByteArray current = QByteArray::fromStdString(text);
        if (current == recorded) {
            return;
        }
        if (qEnvironmentVariableIntValue("BEFOREHAND_UPDATE_GOLDEN") == 1) {
            QFile file(path);
            QVERIFY(file.open(QIODevice::WriteOnly) && file.write(current) == current.size());
            return;
        }
        QProcess diff;
        diff.start("diff", {"-u", "--label", "recorded", "--label", "now", path, "-"});
        diff.write(current);
        diff.closeWriteChannel();
        diff.waitForFinished();
        QFAIL(qPrintable(
            QString("%1 is no longer right:\n%2\nRead each line that changed. If all "
                    "are right: BEFOREHAND_UPDATE_GOLDEN=1 %3")
                .arg(path, diff.readAllStandardOutput(), QCoreApplication::applicationFilePath())));
    }

  private:
    bool check_answers_are_of_guide(const Answers& answers) const {
        return std::ranges::all_of(answers, [this](const auto& answer) {
            const Question* question = guide_.find_question(answer.first);
            return question && question->accepts(answer.second);
        });
    }
};

QTEST_GUILESS_MAIN(PlanGoldenTest)
#include "golden_test.moc"
