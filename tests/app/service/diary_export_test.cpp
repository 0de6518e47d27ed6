// SPDX-License-Identifier: Apache-2.0
// The whole diary of one procedure, as documents are made of it.
#include "app/service/composition.h"
#include "app/service/diary_export.h"
#include "core/time/iso8601.h"
#include "tests/app/fake_clock.h"
#include "tests/db/support.h"

#include <QTemporaryDir>
#include <QTest>

using namespace beforehand;
using namespace beforehand::app;
using namespace beforehand::testing;

namespace {

constexpr char zone[] = "Europe/Berlin";

} // namespace

class DiaryExportTest : public QObject {
    Q_OBJECT

    FakeClock clock_{"2026-12-03T08:30:00Z"};
    std::unique_ptr<QTemporaryDir> folder_;
    std::unique_ptr<Composition> app_;
    std::unique_ptr<Snapshot> snapshot_;

    std::filesystem::path folder() const { return folder_->path().toStdString(); }

    std::string write(LogEntry said, const Snapshot* about) {
        const auto made = app_->diary().write({.said = std::move(said)}, about, zone);
        return made ? made->id : std::string();
    }
    std::string pain(int rest, const Snapshot* about) {
        LogEntry said;
        said.kind = LogEntry::Kind::pain;
        said.scores = {{Side::left, rest, {}}};
        return write(said, about);
    }
    std::string note(std::string text, const Snapshot* about) {
        LogEntry said;
        said.text = std::move(text);
        return write(said, about);
    }
    void look_again() { snapshot_ = app_->procedures().snapshot(snapshot_->procedure.id).value(); }
    std::unique_ptr<DiaryExport> diary() {
        return DiaryExport::read(*snapshot_, app_->diary(), app_->zones()).value();
    }
    std::string text(const DiaryChoice& choice) { return document_text(diary()->report(choice)); }

  private slots:
    static void initMain() { qputenv("TZ", zone); }
    void init() {
        folder_ = std::make_unique<QTemporaryDir>();
        clock_.set("2026-12-03T08:30:00Z");
        app_ = Composition::open(folder(), clock_).value();
        NewProcedure wanted;
        wanted.guide = "si-joint-injection";
        wanted.zone = zone;
        wanted.appointment = parse_wall_time("2026-12-03T09:30").value();
        const std::string id = app_->procedures().add(wanted).value();
        snapshot_ = app_->procedures().snapshot(id).value();
        QVERIFY(!pain(7, snapshot_.get()).empty());
        clock_.set("2026-12-03T08:45:00Z");
        VERIFY_OK(
            app_->procedures().change(id, {.injection = Change::Injection{clock_.now()}}, {}));
        snapshot_ = app_->procedures().snapshot(id).value();
        clock_.set("2026-12-03T09:00:00Z");
    }
    void it_holds_all_kinds_oldest_first_and_of_this_procedure_alone() {
        const std::string scored = pain(3, snapshot_.get());
        clock_.set("2026-12-03T09:05:00Z");
        const std::string noted = note("Mine", snapshot_.get());
        QVERIFY(!note("Nobody's", nullptr).empty());
        look_again();
        const auto made = diary();
        QCOMPARE(made->entries().size(), 3u);
        QCOMPARE(made->entries()[1].id, scored);
        QCOMPARE(made->entries()[2].id, noted);
        QVERIFY(!made->csv().contains("Nobody's"));
    }

    void own_words_are_on_it_only_when_they_are_picked() {
        const std::string noted = note("Mine", snapshot_.get());
        look_again();
        QVERIFY(!text({}).contains("Mine"));
        QVERIFY(text({.notes = {noted}}).contains("Mine"));
        QVERIFY(!diary()->fhir({}).contains("Mine"));
        QVERIFY(diary()->fhir({.notes = {noted}}).contains("Mine"));
    }

    void a_choice_is_checked() {
        const std::string noted = note("Mine", snapshot_.get());
        const std::string other = note("Nobody's", nullptr);
        look_again();
        QVERIFY(diary()->check({.notes = {noted}, .name = "Maria Grün"}));
        const auto refused = diary()->check({.notes = {noted, other}});
        VERIFY_ERROR(refused, not_found);
        QCOMPARE(refused.error().where, other);
        for (const std::string& name : {std::string("two\nlines"), std::string("turned\u202e"),
                                        std::string("\xff"), std::string(longest_name + 1, 'x')}) {
            VERIFY_ERROR(diary()->check({.name = name}), invalid);
        }
    }

    void what_is_damaged_is_left_out_and_said() {
        const std::string scored = pain(3, snapshot_.get());
        look_again();
        QVERIFY(diary()->damaged().empty());
        db::testing::run_sql(folder(), "UPDATE log_score SET rest = 0 WHERE rest = 3");
        QCOMPARE(diary()->damaged(), std::vector{scored});
        QVERIFY(text({}).contains("Left out: 1 entry that is damaged"));
        QVERIFY(!diary()->csv().contains(scored));
    }
};

QTEST_GUILESS_MAIN(DiaryExportTest)
#include "diary_export_test.moc"
