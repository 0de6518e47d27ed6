// SPDX-License-Identifier: Apache-2.0
// Notes on the screen: written, corrected and deleted without losing what was not touched.
#include "tests/app/view/scene.h"

using namespace beforehand;
using namespace beforehand::testing;
using namespace std::chrono_literals;
using view::LogModel;

class LogModelTest : public QObject {
    Q_OBJECT

    std::unique_ptr<Scene> scene_;
    LogModel& log() { return *scene_->session->log(); }
    QVariant at(int row, LogModel::Role role) { return log().data(log().index(row), role); }
    QString id(int row) { return at(row, LogModel::IdRole).toString(); }

  private slots:
    static void initMain() { set_up_device(); }
    void initTestCase() { view::load_plurals(); }
    void init() { scene_ = std::make_unique<Scene>(); }
    void cleanup() { scene_.reset(); }

    void writing() {
        const Heard heard(log());
        QCOMPARE(log().write("  Stiff after sitting ", 6, ""), "");
        QCOMPARE(log().count(), 1);
        QCOMPARE(heard.inserted.size(), 1);
        QVERIFY(heard.reset.empty());
        QCOMPARE(at(0, LogModel::TextRole), "Stiff after sitting");
        QCOMPARE(at(0, LogModel::DayRole), "Friday 20 November");
        QCOMPARE(at(0, LogModel::TimeRole), "12:00");
        QCOMPARE(at(0, LogModel::SeverityTextRole), "6 out of 10");
        QCOMPARE(at(0, LogModel::MarkRole), "");
        QCOMPARE(at(0, LogModel::LocalRole), "2026-11-20T12:00");
    }

    void not_answered_is_not_0() {
        QCOMPARE(log().write("a", -1, "2026-11-20T11:00"), "");
        QCOMPARE(log().write("b", 0, "2026-11-20T10:00"), "");
        QCOMPARE(at(0, LogModel::SeverityRole), -1);
        QCOMPARE(at(0, LogModel::SeverityTextRole), "not answered");
        QCOMPARE(at(1, LogModel::SeverityRole), 0);
        QCOMPARE(at(1, LogModel::SeverityTextRole), "no pain");
        QCOMPARE(log().correct(id(1), "b", -1, "2026-11-20T10:00"), "");
        QCOMPARE(at(1, LogModel::SeverityRole), -1);
        QCOMPARE(log().correct(id(1), "b", 0, "2026-11-20T10:00"), "");
        QCOMPARE(at(1, LogModel::SeverityRole), 0);
    }

    void written_afterwards_says_so() {
        const auto mark = [this](const char* local) {
            const QString words = log().write("x", 1, local);
            const QString shown = at(0, LogModel::MarkRole).toString();
            return words.isEmpty() && log().remove(id(0)).isEmpty() ? shown : words;
        };
        QCOMPARE(mark("2026-11-20T11:31"), "");
        QCOMPARE(mark("2026-11-20T11:15"), "written 45 minutes later");
        QCOMPARE(mark("2026-11-20T09:00"), "written 3 hours later");
        QCOMPARE(mark("2026-11-18T12:00"), "written 2 days later");
    }

    void a_correction_keeps_seconds_and_zone() {
        const auto before = scene_->composition->diary().write(
            {"on holiday", 4, parse_instant("2026-11-19T14:20:42Z").value()}, scene_->id,
            "America/New_York");
        VERIFY_OK(before);
        log().update();
        QCOMPARE(at(0, LogModel::TimeRole), "09:20 (New York time)");
        QCOMPARE(at(0, LogModel::LocalRole), "2026-11-19T15:20"); // the editor's is the device's
        QCOMPARE(log().correct(id(0), "on my holiday", 4, at(0, LogModel::LocalRole).toString()),
                 "");
        const auto kept = scene_->composition->diary().find(before->id);
        VERIFY_OK(kept);
        QCOMPARE(kept->text, "on my holiday");
        QCOMPARE(kept->happened_at, before->happened_at);
        QCOMPARE(kept->zone, "America/New_York");
        QCOMPARE(at(0, LogModel::MarkRole), "corrected");

        QCOMPARE(log().correct(id(0), "on my holiday", 4, "2026-11-19T15:25"), "");
        const auto moved = scene_->composition->diary().find(before->id);
        QCOMPARE(format_instant(moved->happened_at), "2026-11-19T14:25:00Z");
        QCOMPARE(moved->zone, "Europe/Berlin");
        QCOMPARE(log().count(), 1);
    }

    void what_is_wrong_is_said_and_changes_nothing() {
        QCOMPARE(log().write("Stiff", 6, ""), "");
        const Heard heard(log());
        QVERIFY(!log().write("", -1, "").isEmpty());
        QVERIFY(!log().write("x", 11, "").isEmpty());
        QVERIFY(!log().write("x", 1, "2026-11-20T12:01").isEmpty()); // lies ahead
        QVERIFY(!log().write("x", 1, "yesterday").isEmpty());
        QVERIFY(!log().correct(id(0), QString(30'000, 'x'), 1, "").isEmpty());
        QVERIFY(!log().correct("no-such-id", "x", 1, "").isEmpty());
        QVERIFY(!log().remove("no-such-id").isEmpty());
        QVERIFY(heard.only_changed(0));
        QCOMPARE(at(0, LogModel::TextRole), "Stiff");
    }

    void deleting() {
        QCOMPARE(log().write("one", 1, "2026-11-20T11:00"), "");
        QCOMPARE(log().write("two", 2, "2026-11-20T11:30"), "");
        const Heard heard(log());
        QCOMPARE(log().remove(id(0)), "");
        QCOMPARE(heard.removed.size(), 1);
        QVERIFY(heard.reset.empty() && heard.inserted.empty());
        QCOMPARE(log().count(), 1);
        QCOMPARE(at(0, LogModel::TextRole), "one");
    }
};

QTEST_MAIN(LogModelTest)
#include "log_model_test.moc"
