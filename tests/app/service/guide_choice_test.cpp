// SPDX-License-Identifier: Apache-2.0
// Which guide and which clinic's rules a plan is made from, and what may change that.
#include "app/service/composition.h"
#include "core/time/iso8601.h"
#include "tests/app/fake_clock.h"
#include "tests/db/support.h"

#include <QTemporaryDir>
#include <QTest>
#include <filesystem>

using namespace beforehand;
using namespace beforehand::app;
using namespace beforehand::testing;
namespace fs = std::filesystem;

namespace {

constexpr char zone[] = "Europe/Berlin";

} // namespace

/// The guide "tiny" in a folder, and two clinics that lay their rules over it.
class GuideChoiceTest : public QObject {
    Q_OBJECT

    FakeClock clock_{"2026-11-20T11:00:00Z"};
    std::unique_ptr<QTemporaryDir> home_;
    std::unique_ptr<Composition> app_;
    std::string id_;

    fs::path home() const { return home_->path().toStdString(); }
    fs::path data() const { return home() / "data"; }
    fs::path tiny() const { return home() / "tiny"; }

    /// A clinic's file with a rule for one step.
    fs::path clinic(const std::string& name, const std::string& guide = "tiny",
                    const std::string& step = "eat-breakfast") const {
        const fs::path file = home() / (name + ".json");
        db::testing::write_bytes(
            file, R"({"format": 2, "version": "1.0", "languages": ["en"], "overlay": "clinic",
                "guide": ")" +
                      guide + R"(", "texts": {"en": {"clinic": ")" + name + R"(", "steps": {")" +
                      step + R"(": {"rule": "Rule of )" + name + R"("}}}}})");
        return file;
    }
    void install(const fs::path& guide, const std::optional<fs::path>& overlay = {}) const {
        VERIFY_OK(app_->guides().install(guide.string(), overlay, clock_.now()));
    }
    void install_next_version() const {
        db::testing::replace_in_file(tiny() / "guide.json", R"("version": "1.2.0")",
                                     R"("version": "1.3.0")");
        install(tiny());
    }
    /// A plan with the guide, a folder or an id, and the clinic's rules, if any.
    void add(const std::string& guide, const std::optional<fs::path>& overlay = {}) {
        NewProcedure wanted;
        wanted.guide = guide;
        wanted.overlay = overlay;
        wanted.zone = zone;
        wanted.appointment = parse_wall_time("2026-12-03T09:30").value();
        const auto added = app_->procedures().add(wanted);
        VERIFY_OK(added);
        id_ = *added;
    }
    std::unique_ptr<Snapshot> snapshot() const { return app_->procedures().snapshot(id_).value(); }
    std::optional<LoadedGuide> newer() const {
        return app_->guides().newer(*snapshot()->guide, snapshot()->procedure.guide);
    }
    std::string rule() const {
        return snapshot()->find({"eat-breakfast", "once"})->planned->step->rule;
    }
    std::string kept() const {
        return db::testing::ask_sql(
            data(), "SELECT (SELECT count(*) FROM guide) || ' ' || (SELECT count(*) FROM overlay)");
    }

  private slots:
    static void initMain() { qputenv("TZ", zone); }
    void init() {
        clock_.set("2026-11-20T11:00:00Z");
        home_ = std::make_unique<QTemporaryDir>(db::testing::scratch());
        fs::copy(BEFOREHAND_TEST_DATA "/guides/tiny", tiny(), fs::copy_options::recursive);
        app_ = Composition::open(data(), clock_).value();
    }
    void cleanup() { app_.reset(); }

    void another_clinics_rules_are_no_update() {
        install(tiny(), clinic("Hill"));
        add("tiny", clinic("Lake"));
        QCOMPARE(rule(), "Rule of Lake");
        QVERIFY(!newer()); // the same guide, and no rules of a clinic that is not theirs
        install_next_version();
        const auto later = newer();
        QVERIFY(later);
        QCOMPARE(later->guide->version, "1.3.0");
        QCOMPARE(later->guide->clinic.name, "Lake");
    }

    void rules_that_a_plan_has_not_are_no_update() {
        install(tiny());
        add("tiny");
        install(tiny(), clinic("Hill"));
        QVERIFY(!newer()); // these would not be a newer version of the guide
        db::testing::replace_in_file(tiny() / "guide.json", R"("version": "1.2.0")",
                                     R"("version": "1.3.0")");
        install(tiny(), clinic("Hill"));
        const auto later = newer();
        QVERIFY(later);
        QCOMPARE(later->guide->version, "1.3.0");
        QCOMPARE(later->guide->clinic.name, ""); // no rules came in under that name
    }

    void a_clinics_rules_are_never_left_out() {
        install(tiny(), clinic("Hill"));
        install("si-joint-injection", clinic("Lake", "si-joint-injection", "book-driver"));
        db::testing::run_sql(data(), "ALTER TABLE installed_guide RENAME TO elsewhere");
        for (const char* guide : {"tiny", "si-joint-injection"}) {
            const auto found = app_->guides().find(guide); // who knows which rules there are
            QVERIFY(!found && found.error().kind != ErrorKind::not_found);
        }
        QVERIFY(!app_->guides().offered());
        QVERIFY(app_->guides().built_in()); // the safety card can be read all the same
        db::testing::run_sql(data(), "ALTER TABLE elsewhere RENAME TO installed_guide");
        QCOMPARE(app_->guides().find("tiny")->guide->clinic.name, "Hill");
        QCOMPARE(app_->guides().find("si-joint-injection")->guide->clinic.name, "Lake");
    }

    void a_clinics_file_goes_over_the_guide_that_a_plan_has() {
        install(tiny());
        add("tiny");
        install_next_version();
        const auto laid = app_->guides().laid_over(snapshot()->procedure.guide, clinic("Hill"));
        VERIFY_OK(laid);
        QCOMPARE(laid->guide->version, "1.2.0"); // not the one that was installed since
        QCOMPARE(laid->guide->clinic.name, "Hill");
        VERIFY_ERROR(
            app_->guides().laid_over(snapshot()->procedure.guide, clinic("Knee", "knee-injection")),
            invalid);
        const auto none = app_->guides().laid_over(laid->choice, {});
        VERIFY_OK(none);
        QVERIFY(none->choice == snapshot()->procedure.guide);
    }

    void what_is_kept_has_its_fixtures_run() {
        const fs::path whole = home() / "whole";
        fs::copy(BEFOREHAND_TEST_DATA "/guides/whole", whole, fs::copy_options::recursive);
        add(whole.string());
        const std::string before = kept();
        db::testing::replace_in_file(fs::directory_iterator(whole / "fixtures")->path(),
                                     "\"timeline\": [", "\"timeline\": [\"depends no-step\", ");
        NewProcedure wanted;
        wanted.guide = whole.string();
        wanted.zone = zone;
        VERIFY_ERROR(app_->procedures().add(wanted), invalid);
        VERIFY_ERROR(app_->guides().find_to_keep(whole.string()), invalid);
        VERIFY_OK(app_->procedures().preview(wanted)); // its author may look at it
        QCOMPARE(app_->procedures().list()->size(), 1U);
        QCOMPARE(kept(), before);
    }

    void looking_at_a_change_keeps_nothing() {
        add(tiny().string());
        const std::string before = kept();
        db::testing::replace_in_file(tiny() / "guide.json", R"("version": "1.2.0")",
                                     R"("version": "1.3.0")");
        const auto loaded = app_->guides().find_to_keep(tiny().string(), clinic("Hill"));
        VERIFY_OK(loaded);
        const Change change = app_->procedures().guide_change(*loaded);
        VERIFY_OK(app_->procedures().preview(id_, change, zone));
        QCOMPARE(kept(), before);
        VERIFY_OK(app_->procedures().change(id_, change, zone));
        QCOMPARE(kept(), "2 1");
        app_ = Composition::open(data(), clock_).value();
        QCOMPARE(rule(), "Rule of Hill");
        QCOMPARE(snapshot()->guide->version, "1.3.0");
    }

    void another_guide_under_the_same_version_is_refused() {
        install(tiny());
        install(tiny()); // the same once more is no other
        install(tiny(), clinic("Hill"));
        const auto again = [this] {
            return app_->guides().install(tiny().string(), {}, clock_.now());
        };
        db::testing::replace_in_file(tiny() / "en" / "texts.json", "A tiny guide", "A small guide");
        VERIFY_ERROR(again(), conflict);
        db::testing::replace_in_file(tiny() / "guide.json", R"("version": "1.2.0")",
                                     R"("version": "1.1.0")");
        VERIFY_ERROR(again(), conflict);
        QCOMPARE(app_->guides().find("tiny")->guide->title, "A tiny guide");
        db::testing::replace_in_file(tiny() / "guide.json", R"("version": "1.1.0")",
                                     R"("version": "1.2.1")");
        VERIFY_OK(again());
        QCOMPARE(app_->guides().find("tiny")->guide->title, "A small guide");
    }

    void rules_that_are_taken_off_a_plan_are_not_offered_again() {
        install(tiny(), clinic("Hill"));
        add("tiny");
        QCOMPARE(rule(), "Rule of Hill");
        Procedures& procedures = app_->procedures();
        const auto bare = app_->guides().laid_over(snapshot()->procedure.guide, {});
        VERIFY_OK(bare);
        VERIFY_OK(procedures.preview(id_, procedures.guide_change(*bare), zone));
        QCOMPARE(app_->guides().find("tiny")->guide->clinic.name, "Hill"); // only looked at
        VERIFY_OK(procedures.change(id_, procedures.guide_change(*bare), zone));
        QCOMPARE(rule(), "");
        QCOMPARE(app_->guides().find("tiny")->guide->clinic.name, "");
    }

    void what_follows_has_the_rules_of_the_clinic_too() {
        Procedures& procedures = app_->procedures();
        const fs::path rules = clinic("Hill", "si-joint-injection", "book-driver");
        NewProcedure first{"si-joint-injection", rules, zone, {}, {}, {}};
        const auto id = procedures.add(first);
        VERIFY_OK(id);
        NewProcedure next{"si-joint-injection", {}, zone, {}, {}, {}};
        QCOMPARE(procedures.guide_for(next)->guide->clinic.name, "");
        next.follows = {*id, "other-side"};
        QCOMPARE(procedures.guide_for(next)->guide->clinic.name, "Hill");
        const auto second = procedures.add(next);
        VERIFY_OK(second);
        QCOMPARE(procedures.snapshot(*second).value()->guide->clinic.name, "Hill");
        next.guide = "lumbar-medial-branch-block"; // other rules hold for another procedure
        QCOMPARE(procedures.guide_for(next)->guide->clinic.name, "");
    }
};

QTEST_GUILESS_MAIN(GuideChoiceTest)
#include "guide_choice_test.moc"
