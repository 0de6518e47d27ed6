// SPDX-License-Identifier: Apache-2.0
// A long diary is read between whatever else the window does, and the window says so.
#include "core/id.h"
#include "db/open.h"
#include "db/storage.h"
#include "tests/app/view/diary_scene.h"

#include <QCoreApplication>

using namespace beforehand;
using namespace beforehand::testing;
using namespace std::chrono_literals;
using view::DiaryView;

namespace {

constexpr std::size_t many = 2 * app::entries_at_a_time + 1; // more than is read at once

} // namespace

class BookReaderTest : public QObject {
    Q_OBJECT

    QTemporaryDir template_{db::testing::scratch()}; ///< has the long diary
    std::string long_of_;                            ///< of this procedure
    Instant ended_;
    std::unique_ptr<QTemporaryDir> folder_;
    std::unique_ptr<DiaryScene> scene_;
    DiaryView& diary() const { return scene_->diary(); }
    view::Session& session() const { return *scene_->session; }

    /// Scores of a procedure, a minute apart, by whoever has `composition`.
    void write(app::Composition& composition, std::size_t count) {
        const auto snapshot = composition.procedures().snapshot(scene_->id).value();
        for (std::size_t i = 0; i < count; ++i) {
            scene_->clock.pass(1min);
            app::NewEntry entry;
            entry.said.kind = LogEntry::Kind::pain;
            entry.said.scores = {{Side::whole, 3, 6}};
            VERIFY_OK(composition.diary().write(entry, snapshot.get(), "Europe/Berlin"));
        }
    }
    /// A score a minute for a day and a half. Made once, by the store alone, and then copied.
    void write_many() {
        if (long_of_.empty()) {
            scene_->inject();
            const auto storage = db::Storage::open(folder()).value();
            for (std::size_t i = 0; i < many; ++i) {
                scene_->clock.pass(1min);
                LogEntry entry = scored("2026-12-03T09:00:00Z", Side::whole, 3, 6);
                entry.id = new_id();
                entry.procedure = scene_->id;
                entry.zone = "Europe/Berlin";
                entry.happened_at = entry.recorded_at = scene_->clock.now();
                VERIFY_OK(storage->log().add(entry));
            }
            long_of_ = scene_->id;
            ended_ = scene_->clock.now();
            db::testing::write_bytes(template_.path().toStdString() + "/" + db::file_name,
                                     db::testing::bytes_of(folder() + "/" + db::file_name));
        }
        scene_.reset();
        db::testing::write_bytes(
            folder() + "/" + db::file_name,
            db::testing::bytes_of(template_.path().toStdString() + "/" + db::file_name));
        scene_ = std::make_unique<DiaryScene>(folder());
        scene_->id = long_of_;
        scene_->clock.pass(ended_ - scene_->clock.now());
        session().show(long_of_);
    }
    std::string folder() const { return folder_->path().toStdString(); }
    std::size_t read_entries() const { return diary().book() ? diary().book()->entries.size() : 0; }
    /// One turn of the window: a part is read.
    static void turn() { QCoreApplication::processEvents(); }

  private slots:
    static void initMain() { set_up_device(); }
    void initTestCase() { view::load_plurals(); }
    void init() {
        folder_ = std::make_unique<QTemporaryDir>(db::testing::scratch());
        scene_ = std::make_unique<DiaryScene>(folder());
    }
    void cleanup() { scene_.reset(); }

    void a_short_diary_is_there_at_once() {
        scene_->inject();
        write(*scene_->composition, 3);
        diary().read();
        QVERIFY(!diary().reading());
        QVERIFY(!diary().chart()->empty());
        QCOMPARE(read_entries(), 3u);
    }

    void a_long_one_comes_in_parts() {
        write_many();
        QSignalSpy changed(&diary(), &DiaryView::changed);
        diary().read();
        QVERIFY(diary().reading());
        QVERIFY(diary().chart()->empty());
        QVERIFY(diary().latest()->count() > 0); // what can be said at once is
        QVERIFY(!diary().completenessText().isEmpty());
        turn();
        QVERIFY(diary().reading());
        turn();
        QVERIFY(!diary().reading());
        QVERIFY(!diary().chart()->empty());
        QCOMPARE(read_entries(), many);
        QVERIFY(changed.size() >= 2);
        turn();
        QVERIFY(!diary().reading());
    }

    void it_is_read_once() {
        write_many();
        diary().read();
        QTRY_VERIFY(!diary().reading());
        const app::DiaryBook* book = diary().book();
        scene_->clock.pass(1min);
        session().refresh();
        QVERIFY(!diary().reading());
        QCOMPARE(diary().book(), book);
        scene_->score(1, 2);
        QVERIFY(!diary().reading());
        QCOMPARE(diary().book(), book);
        QCOMPARE(read_entries(), many + 1);
    }

    void a_minute_passes_meanwhile() {
        write_many();
        diary().read();
        scene_->clock.pass(1min);
        session().refresh();
        QVERIFY(diary().reading());
        turn();
        turn();
        QVERIFY(!diary().reading()); // it did not begin anew
    }

    void what_is_saved_meanwhile_is_in_it() {
        write_many();
        diary().read();
        scene_->score(1, 2);
        QVERIFY(diary().reading());
        QTRY_VERIFY(!diary().reading());
        QCOMPARE(read_entries(), many + 1);
    }

    void what_others_write_is_read_when_the_window_looks_again() {
        write_many();
        diary().read();
        QTRY_VERIFY(!diary().reading());
        const auto other = app::Composition::open(folder(), scene_->clock).value();
        write(*other, 1);
        session().refresh();
        QVERIFY(diary().reading());
        QVERIFY(!diary().chart()->empty()); // what was there before
        QTRY_VERIFY(!diary().reading());
        QCOMPARE(read_entries(), many + 1);
    }

    void what_is_removed_goes() {
        write_many();
        diary().read();
        QTRY_VERIFY(!diary().reading());
        session().log();
        QCOMPARE(session().log()->remove(QString::fromStdString(diary().book()->entries.back().id)),
                 "");
        QTRY_VERIFY(!diary().reading());
        QCOMPARE(read_entries(), many - 1);
    }

    void another_procedure_is_another_diary() {
        write_many();
        diary().read();
        QVERIFY(diary().reading());
        app::NewProcedure wanted;
        wanted.guide = "si-joint-injection";
        wanted.zone = "Europe/Berlin";
        wanted.appointment = parse_wall_time("2027-03-03T09:30").value();
        const std::string first = scene_->id;
        session().show(scene_->composition->procedures().add(wanted).value());
        QVERIFY(!diary().reading());
        QCOMPARE(read_entries(), 0u);
        turn();
        QCOMPARE(read_entries(), 0u);
        session().show(first);
        QVERIFY(diary().reading());
        QTRY_VERIFY(!diary().reading());
        QCOMPARE(read_entries(), many);
    }

    void damage_is_named_wherever_it_lies() {
        write_many();
        db::testing::run_sql(folder(), "UPDATE log_score SET rest = 4 WHERE entry = 7");
        diary().read();
        QTRY_VERIFY(!diary().reading());
        QCOMPARE(read_entries(), many - 1);
        QCOMPARE(diary().problem(), "1 entry is damaged and cannot be shown.");
    }

    void what_cannot_be_read_is_said() {
        write_many();
        diary().read();
        QVERIFY(diary().reading());
        db::testing::run_sql(folder(), "DROP VIEW current_entry; DROP TABLE log_score");
        QTRY_VERIFY(!diary().reading());
        QVERIFY(!diary().problem().isEmpty());
        QVERIFY(diary().chart()->empty());
    }
};

QTEST_MAIN(BookReaderTest)
#include "book_reader_test.moc"
