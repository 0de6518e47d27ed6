// SPDX-License-Identifier: Apache-2.0
// Taking all data along, and deleting it, over the real store.
#include "app/service/composition.h"
#include "core/share/everything.h"
#include "tests/app/fake_clock.h"
#include "tests/db/support.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace beforehand;
using namespace beforehand::app;
using namespace beforehand::testing;
using beforehand::db::testing::bytes_of;
using beforehand::db::testing::files_in;
using beforehand::db::testing::write_bytes;
namespace fs = std::filesystem;

class DataTest : public QObject {
    Q_OBJECT

    FakeClock clock_{"2026-11-20T11:00:00Z"};
    std::unique_ptr<QTemporaryDir> dir_;
    fs::path folder_;
    fs::path elsewhere_;
    std::unique_ptr<Composition> app_;

    YourData& service() { return app_->data(); }
    std::string add() {
        NewProcedure wanted;
        wanted.guide = "si-joint-injection";
        wanted.zone = "Europe/Berlin";
        clock_.pass(std::chrono::seconds(60));
        return app_->procedures().add(wanted).value();
    }

  private slots:
    void init() {
        clock_.set("2026-11-20T11:00:00Z");
        dir_ = std::make_unique<QTemporaryDir>(db::testing::scratch());
        folder_ = fs::path(dir_->path().toStdString()) / "data";
        elsewhere_ = fs::path(dir_->path().toStdString()) / "elsewhere";
        fs::create_directory(elsewhere_);
        app_ = Composition::open(folder_, clock_).value();
    }

    void a_document_with_everything_for_its_owner_alone() {
        const std::string id = add();
        VERIFY_OK(app_->clinic_questions().ask(id, "Can I drive?", ""));
        const fs::path file = elsewhere_ / "all.json";
        VERIFY_OK(service().export_to(file));
        const auto perms = fs::status(file).permissions();
        QCOMPARE(perms & fs::perms::mask, fs::perms::owner_read | fs::perms::owner_write);
        const auto read = read_everything_json(bytes_of(file));
        VERIFY_OK(read);
        QVERIFY(read->app.starts_with("beforehand "));
        QVERIFY(read->exported_at == clock_.now());
        QCOMPARE(read->everything.procedures.size(), 1u);
        QCOMPARE(read->everything.procedures.front().questions.size(), 1u);
        QCOMPARE(files_in(elsewhere_).size(), 1u);
    }

    void an_older_document_is_replaced_and_is_private_then() {
        const fs::path file = elsewhere_ / "all.json";
        write_bytes(file, "older");
        fs::permissions(file, fs::perms::all);
        VERIFY_OK(service().export_to(file));
        QVERIFY(read_everything_json(bytes_of(file)));
        QCOMPARE(fs::status(file).permissions() & fs::perms::mask,
                 fs::perms::owner_read | fs::perms::owner_write);
    }

    void whole_or_not_at_all() {
        const fs::path file = elsewhere_ / "not there" / "all.json";
        VERIFY_ERROR(service().export_to(file), io);
        QVERIFY(!fs::exists(file.parent_path()));
    }

    /// Above all not over the data itself.
    void not_into_the_data_folder() {
        add();
        const auto before = files_in(folder_);
        VERIFY_ERROR(service().export_to(folder_ / "beforehand.db"), invalid);
        VERIFY_ERROR(service().export_to(elsewhere_ / ".." / "data" / "all.json"), invalid);
        QVERIFY(files_in(folder_) == before);
        QCOMPARE(app_->procedures().list()->size(), 1u);
    }

    void what_would_go_is_counted() {
        const std::string one = add();
        const std::string two = add();
        VERIFY_OK(app_->clinic_questions().ask(one, "Can I drive?", ""));
        QVERIFY(service().count() == (DataCounts{2, 0, 1}));
        QVERIFY(service().count_of(one) == (DataCounts{1, 0, 1}));
        QVERIFY(service().count_of(two) == (DataCounts{1, 0, 0}));
        VERIFY_ERROR(service().count_of("nobody"), not_found);
    }

    /// The one that was chosen stays, though what it was chosen beside is gone.
    void the_current_procedure_stays_the_current_one() {
        const std::string one = add();
        const std::string two = add();
        const std::string three = add();
        VERIFY_OK(app_->procedures().choose(one));
        VERIFY_OK(service().remove(three));
        QCOMPARE(app_->procedures().current().value(), one);
        VERIFY_OK(service().remove(one));
        QCOMPARE(app_->procedures().current().value(), two);
        VERIFY_OK(service().remove(two));
        QCOMPARE(app_->procedures().current().value(), std::string());
        VERIFY_ERROR(service().remove(two), not_found);
    }

    void all_is_gone_and_the_app_goes_on() {
        const std::string one = add();
        VERIFY_OK(app_->settings().set("theme", "dark"));
        write_bytes(folder_ / "beforehand.db.damaged-1", "x");
        QVERIFY(service().other_files() == LeftBehind{"beforehand.db.damaged-1"});
        const auto left = service().remove_all();
        VERIFY_OK(left);
        QVERIFY(left->empty());
        QCOMPARE(files_in(folder_).size(), 1u);
        QVERIFY(app_->settings().all()->empty());
        VERIFY_ERROR(app_->procedures().snapshot(one), not_found);
        const std::string again = add();
        VERIFY_OK(app_->procedures().snapshot(again));
    }
};

QTEST_GUILESS_MAIN(DataTest)
#include "data_test.moc"
