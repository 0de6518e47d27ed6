// SPDX-License-Identifier: Apache-2.0
// Entries on the screen: read as far as someone looks, and no more said than what changed.
#include "tests/app/view/diary_scene.h"

using namespace beforehand;
using namespace beforehand::testing;
using namespace std::chrono_literals;
using view::LogModel;

class LogModelTest : public QObject {
    Q_OBJECT

    std::unique_ptr<DiaryScene> scene_;
    LogModel& log() { return *scene_->session->log(); }
    static QVariant at(const LogModel& log, int row, LogModel::Role role) {
        return log.data(log.index(row), role);
    }
    QVariant at(int row, LogModel::Role role) { return at(log(), row, role); }
    QString id(int row) { return at(row, LogModel::IdRole).toString(); }

    LogEntry write(const LogEntry& said, std::string_view at = {}) {
        app::NewEntry entry{said};
        if (!at.empty()) {
            entry.happened_at = parse_instant(at).value();
        }
        return scene_->log().write(entry, scene_->session->snapshot(), "Europe/Berlin").value();
    }
    LogEntry note(const char* text, std::optional<int> severity, std::string_view at = {}) {
        LogEntry said;
        said.text = text;
        said.severity = severity;
        return write(said, at);
    }
    /// Notes 0 (the oldest) to `count` - 1, a minute apart.
    void many(int count) {
        const Instant first = parse_instant("2026-11-10T10:00:00Z").value();
        for (int i = 0; i < count; ++i) {
            LogEntry said;
            said.text = std::to_string(i);
            const app::NewEntry entry{said, first + i * 1min};
            VERIFY_OK(scene_->log().write(entry, nullptr, "Europe/Berlin"));
        }
    }
    static void read_on(LogModel& log) {
        while (log.canFetchMore({})) {
            log.fetchMore({});
        }
    }

  private slots:
    static void initMain() { set_up_device(); }
    void initTestCase() { view::load_plurals(); }
    void init() { scene_ = std::make_unique<DiaryScene>(); }
    void cleanup() { scene_.reset(); }

    void what_a_row_says() {
        note("Stiff after sitting", 6);
        log().update();
        QCOMPARE(log().count(), 1);
        QCOMPARE(at(0, LogModel::KindRole), "note");
        QCOMPARE(at(0, LogModel::TextRole), "Stiff after sitting");
        QCOMPARE(at(0, LogModel::DayRole), "Friday 20 November");
        QCOMPARE(at(0, LogModel::TimeRole), "12:00");
        QCOMPARE(at(0, LogModel::ScoreRole), "6 out of 10");
        QCOMPARE(at(0, LogModel::ScoredRole), true);
        QCOMPARE(at(0, LogModel::MarkRole), "");
        QCOMPARE(at(0, LogModel::PromptRole), "");
        QCOMPARE(at(0, LogModel::CorrectedRole), false);
    }

    void not_answered_is_not_0() {
        note("a", {}, "2026-11-20T10:00:00Z");
        note("b", 0, "2026-11-20T09:00:00Z");
        log().update();
        QCOMPARE(at(0, LogModel::ScoreRole), "not answered");
        QCOMPARE(at(0, LogModel::ScoredRole), false);
        QCOMPARE(at(1, LogModel::ScoreRole), "no pain");
        QCOMPARE(at(1, LogModel::ScoredRole), true);
    }

    /// Nobody asks a list for more that has shown its end.
    void an_entry_before_the_last_one_shows_at_once() {
        note("evening", {}, "2026-11-20T10:00:00Z");
        log().update();
        QCOMPARE(log().count(), 1);
        QVERIFY(!log().canFetchMore({}));
        note("morning", {}, "2026-11-20T06:00:00Z");
        log().update();
        QCOMPARE(log().count(), 2);
        QCOMPARE(at(1, LogModel::TextRole), "morning");
        many(100); // further back, more than are read at a time
        log().update();
        QVERIFY(log().count() > 2 && log().canFetchMore({}));
    }

    void each_kind_in_its_words() {
        scene_->inject();
        scene_->go_to("2026-12-03T09:16:00Z");
        LogEntry pain;
        pain.kind = LogEntry::Kind::pain;
        pain.scores = {{Side::left, 3, 6}, {Side::right, {}, 0}};
        pain.took_medicine = true;
        pain.medicines = {{"Two tablets", parse_instant("2026-12-03T09:05:00Z").value()}};
        write(pain);
        scene_->go_to("2026-12-17T17:00:00Z");
        LogEntry overall;
        overall.kind = LogEntry::Kind::overall;
        overall.remembered_relief = 70;
        overall.change = 2;
        write(overall);
        log().update();
        QCOMPARE(at(0, LogModel::KindRole), "overall");
        QCOMPARE(at(0, LogModel::ScoreRole), "All in all");
        QCOMPARE(at(0, LogModel::ScoredRole), true);
        QCOMPARE(at(0, LogModel::PromptRole), "Week 2");
        QCOMPARE(at(0, LogModel::DetailRole),
                 "Helped, all in all: 70 %\nSince before the injection: Much improved");
        QCOMPARE(at(1, LogModel::KindRole), "pain");
        QCOMPARE(at(1, LogModel::ScoreRole),
                 "Left: at rest 3, moving 6\nRight: at rest –, moving 0");
        QCOMPARE(at(1, LogModel::PromptRole), "15 minutes after");
        QCOMPARE(at(1, LogModel::DetailRole), "Medicine: Two tablets, 10:05");
        QCOMPARE(at(1, LogModel::TimeRole), "10:16");
    }

    void written_afterwards_says_so() {
        const auto mark = [this](const char* happened_at) {
            const LogEntry written = note("x", 1, happened_at);
            log().update();
            const QString shown = at(0, LogModel::MarkRole).toString();
            return log().remove(QString::fromStdString(written.id)) + shown;
        };
        QCOMPARE(mark("2026-11-20T10:45:30Z"), "");
        QCOMPARE(mark("2026-11-20T10:15:00Z"), "from memory · written 45 minutes later");
        QCOMPARE(mark("2026-11-20T08:00:00Z"), "from memory · written 3 hours later");
        QCOMPARE(mark("2026-11-18T11:00:00Z"), "from memory · written 2 days later");
    }

    void a_row_from_another_zone_says_which() {
        LogEntry said;
        said.text = "on holiday";
        VERIFY_OK(scene_->log().write({said, parse_instant("2026-11-19T14:20:42Z").value()},
                                      nullptr, "America/New_York"));
        log().update();
        QCOMPARE(at(0, LogModel::TimeRole), "09:20 (New York time)");
    }

    void it_is_read_in_parts() {
        many(100);
        log().update();
        QCOMPARE(log().count(), 40);
        QVERIFY(log().canFetchMore({}));
        QCOMPARE(at(39, LogModel::TextRole), "60");
        const QSignalSpy counted(&log(), &LogModel::countChanged);
        const Heard heard(log());
        log().fetchMore({});
        QCOMPARE(log().count(), 80);
        QCOMPARE(counted.size(), 1);
        read_on(log());
        QCOMPARE(log().count(), 100);
        QVERIFY(!log().canFetchMore({}));
        QCOMPARE(at(99, LogModel::TextRole), "0");
        QVERIFY(heard.removed.empty() && heard.reset.empty() && heard.changed.empty());
        log().fetchMore({}); // there is no more
        QCOMPARE(log().count(), 100);
    }

    void looking_again_says_nothing_and_keeps_what_was_read() {
        many(100);
        log().update();
        log().fetchMore({});
        const Heard heard(log());
        log().update();
        QVERIFY(heard.only_changed(0));
        QCOMPARE(log().count(), 80);
        read_on(log());
        QCOMPARE(log().count(), 100);
    }

    void deleting_is_one_row_less() {
        for (const int read : {40, 80, 100}) {
            scene_ = std::make_unique<DiaryScene>();
            many(100);
            log().update();
            while (log().count() < read) {
                log().fetchMore({});
            }
            const Heard heard(log());
            QCOMPARE(log().remove(id(20)), "");
            QCOMPARE(heard.removed.size(), 1);
            QCOMPARE(heard.removed.at(0).at(1).toInt(), 20);
            QCOMPARE(heard.removed.at(0).at(2).toInt(), 20);
            QVERIFY(heard.reset.empty() && heard.inserted.empty() && heard.changed.empty());
            QCOMPARE(log().count(), read - 1);
            read_on(log());
            QCOMPARE(log().count(), 99);
        }
    }

    void writing_is_one_row_more() {
        many(100);
        log().update();
        const Heard heard(log());
        note("new", 1);
        log().update();
        QCOMPARE(heard.inserted.size(), 1);
        QCOMPARE(heard.inserted.at(0).at(1).toInt(), 0);
        QVERIFY(heard.reset.empty() && heard.removed.empty() && heard.changed.empty());
        QCOMPARE(log().count(), 41);
        read_on(log());
        QCOMPARE(log().count(), 101);
    }

    // A view may ask for more as soon as it hears of a row that went.
    void it_keeps_the_rules_of_models() {
        many(100);
        log().update();
        const QAbstractItemModelTester tester(
            &log(), QAbstractItemModelTester::FailureReportingMode::Fatal);
        QCOMPARE(log().remove(id(20)), "");
        QCOMPARE(log().remove(id(0)), "");
        note("new", 1);
        log().update();
        LogEntry said;
        said.text = "other";
        VERIFY_OK(scene_->log().correct(id(30).toStdString(), {said}, "Europe/Berlin"));
        log().update();
        read_on(log());
        QCOMPARE(log().count(), 99);
        for (int row = log().count() - 1; row >= 0; row -= 2) {
            QCOMPARE(log().remove(id(row)), "");
        }
        QCOMPARE(log().count(), 49);
    }

    void a_correction_stays_in_its_place() {
        many(3);
        log().update();
        LogEntry said;
        said.text = "one and a half";
        VERIFY_OK(scene_->log().correct(id(1).toStdString(), {said}, "Europe/Berlin"));
        log().update();
        QCOMPARE(log().count(), 3);
        QCOMPARE(at(1, LogModel::TextRole), "one and a half");
        QCOMPARE(at(1, LogModel::CorrectedRole), true);
        QCOMPARE(at(1, LogModel::MarkRole), "from memory · corrected");
    }

    void entries_of_one_moment_are_all_there() {
        for (int i = 0; i < 60; ++i) {
            note("at once", i % 11);
        }
        log().update();
        read_on(log());
        QCOMPARE(log().count(), 60);
        log().update();
        read_on(log());
        QCOMPARE(log().count(), 60);
    }

    void no_more_than_wanted() {
        LogModel latest(*scene_->session, 3);
        many(5);
        latest.update();
        const QAbstractItemModelTester tester(
            &latest, QAbstractItemModelTester::FailureReportingMode::Fatal);
        QCOMPARE(latest.count(), 3);
        QVERIFY(!latest.canFetchMore({}));
        latest.fetchMore({});
        QCOMPARE(latest.count(), 3);
        note("newest", 1);
        latest.update();
        QCOMPARE(latest.count(), 3);
        QCOMPARE(at(latest, 0, LogModel::TextRole), "newest");
        QCOMPARE(at(latest, 2, LogModel::TextRole), "3");
        QCOMPARE(latest.remove(at(latest, 0, LogModel::IdRole).toString()), "");
        latest.update();
        QCOMPARE(latest.count(), 3);
        QCOMPARE(at(latest, 2, LogModel::TextRole), "2");
        QVERIFY(!latest.canFetchMore({}));
    }

    void a_damaged_entry_is_named_and_hides_no_other() {
        QTemporaryDir folder(db::testing::scratch());
        scene_ = std::make_unique<DiaryScene>(folder.path().toStdString());
        many(3);
        log().update();
        QCOMPARE(log().problem(), "");
        const QSignalSpy problems(&log(), &LogModel::problemChanged);
        db::testing::run_sql(folder.path().toStdString(),
                             "UPDATE log_entry SET text = 'another' WHERE text = '1'");
        log().update();
        QCOMPARE(log().count(), 2);
        QCOMPARE(log().problem(), "1 note is damaged and cannot be shown.");
        QVERIFY(!problems.empty());
        db::testing::run_sql(folder.path().toStdString(),
                             "UPDATE log_entry SET text = 'other' WHERE text = '0'");
        log().update();
        QCOMPARE(log().problem(), "2 notes are damaged and cannot be shown.");
        QCOMPARE(at(0, LogModel::TextRole), "2");
    }

    void what_cannot_be_deleted_is_still_there() {
        QVERIFY(!log().remove("no-such-id").isEmpty());
        QTemporaryDir folder(db::testing::scratch());
        scene_ = std::make_unique<DiaryScene>(folder.path().toStdString());
        note("here", 1);
        log().update();
        db::testing::run_sql(folder.path().toStdString(),
                             "CREATE TRIGGER no_tombstone BEFORE UPDATE ON log_entry "
                             "BEGIN SELECT RAISE(ABORT, 'no'); END");
        QVERIFY(!log().remove(id(0)).isEmpty());
        QCOMPARE(log().count(), 1);
        QCOMPARE(at(0, LogModel::TextRole), "here");
    }
};

QTEST_MAIN(LogModelTest)
#include "log_model_test.moc"
