// SPDX-License-Identifier: Apache-2.0
// A change is seen before it is made, says how it went, and can be taken back.
#include "tests/app/view/scene.h"

using namespace beforehand;
using namespace beforehand::testing;
using view::ChangeModel;

class ChangeTest : public QObject {
    Q_OBJECT

    std::unique_ptr<Scene> scene_;
    view::Session& session() const { return *scene_->session; }
    view::ChangeView& change() const { return *session().change(); }

    QVariant row(int at, ChangeModel::Role role) const {
        return change().rows()->data(change().rows()->index(at), role);
    }
    /// "kind: title", in the order that is shown.
    QStringList rows() const {
        QStringList all;
        for (int i = 0; i < change().rows()->count(); ++i) {
            all << row(i, ChangeModel::KindRole).toString() + ": " +
                       row(i, ChangeModel::TitleRole).toString();
        }
        return all;
    }
    int of_kind(const char* kind) const {
        return static_cast<int>(
            rows().filter(QRegularExpression("^" + QString(kind) + ':')).size());
    }

  private slots:
    static void initMain() { set_up_device(); }
    void initTestCase() { view::load_plurals(); }
    void init() { scene_ = std::make_unique<Scene>(); }
    void cleanup() { scene_.reset(); }

    void a_move_says_what_it_does_before_it_is_made() {
        QCOMPARE(session().markDone("book-driver", "once"), "");
        QCOMPARE(session().markDone("ask-about-it", "once"), "");
        QCOMPARE(change().book("2026-12-10", "14:00", "Europe/Berlin"), "");
        QCOMPARE(rows().first(), "asked_again: Book someone to drive you");
        QVERIFY(row(0, ChangeModel::StartsRole).toBool());
        QCOMPARE(row(0, ChangeModel::GroupRole).toString(), "To do again: it was for the old date");
        QVERIFY(row(0, ChangeModel::BeforeRole).toString().contains("26 November"));
        QVERIFY(row(0, ChangeModel::AfterRole).toString().contains("3 December"));
        QVERIFY(change().moving() > 60);
        const qsizetype series = rows().indexOf("moved: Score your pain today");
        QCOMPARE(rows().lastIndexOf("moved: Score your pain today"), series); // seven in one row
        QCOMPARE(row(static_cast<int>(series), ChangeModel::AfterRole).toString(),
                 "Thursday 3 December, 20:00 · and 6 more times");
        QVERIFY(change().kept() >= 1); // the ticked question stays
        QVERIFY(change().summary().contains("1 "));
        QCOMPARE(session().appointmentDate(), "2026-12-03"); // only looked at
        QCOMPARE(scene_->state("book-driver"), "done");

        QCOMPARE(change().apply(), "");
        QCOMPARE(session().appointmentDate(), "2026-12-10");
        QCOMPARE(scene_->state("book-driver"), "open");
        QCOMPARE(scene_->state("ask-about-it"), "done");
        QCOMPARE(change().rows()->count(), 0);
        QVERIFY(!change().doneText().isEmpty());

        QCOMPARE(session().undo(), "");
        QCOMPARE(session().appointmentDate(), "2026-12-03");
        QCOMPARE(scene_->state("book-driver"), "done");
    }

    void a_move_to_another_zone_shows_each_time_on_its_own_clock() {
        QCOMPARE(change().book("2026-12-10", "09:30", "America/Chicago"), "");
        const qsizetype driver = rows().indexOf("moved: Check that your driver is coming");
        QCOMPARE(row(static_cast<int>(driver), ChangeModel::BeforeRole).toString(),
                 "Wednesday 2 December, 18:00"); // in the zone of the device
        QCOMPARE(row(static_cast<int>(driver), ChangeModel::AfterRole).toString(),
                 "Wednesday 9 December, 18:00 (Chicago time)");
    }

    void what_would_be_past_comes_before_what_moves() {
        QCOMPARE(change().book("2026-11-21", "14:00", "Europe/Berlin"), "");
        QVERIFY(of_kind("past") > 3);
        QVERIFY(rows().first().startsWith("past: "));
        QCOMPARE(change().book("2026-02-30", "14:00", "Europe/Berlin"),
                 "There is no such day in the calendar.");
        change().drop();
        QCOMPARE(change().rows()->count(), 0);
        QCOMPARE(session().appointmentDate(), "2026-12-03");
    }

    void without_a_date_the_days_go() {
        QCOMPARE(session().markDone("book-driver", "once"), "");
        for (const char* standing : {"to_rebook", "cancelled"}) {
            QCOMPARE(change().stand(standing), "");
            QCOMPARE(of_kind("asked_again"), 0); // the old day may still come true
            QVERIFY(!change().summary().isEmpty());
            QCOMPARE(change().apply(), "");
            QCOMPARE(session().today()->stage(), standing);
            QCOMPARE(scene_->state("book-driver"), "done");
        }
        QCOMPARE(change().book("2026-12-10", "14:00", "Europe/Berlin"), "");
        QCOMPARE(of_kind("asked_again"), 1);
        QCOMPARE(change().apply(), "");
        QCOMPARE(session().today()->stage(), "before");
        QCOMPARE(scene_->state("book-driver"), "open");
    }

    void a_first_date_gives_every_step_its_day() {
        QCOMPARE(change().book("", "", "Europe/Berlin"), "");
        QCOMPARE(change().apply(), "");
        QCOMPARE(change().book("2026-12-10", "14:00", "Europe/Berlin"), "");
        QVERIFY2(change().summary().contains("get a day"), qPrintable(change().summary()));
        QVERIFY(change().movingText().contains("get a day"));
        QCOMPARE(row(0, ChangeModel::BeforeRole).toString(), "");
    }

    void answers_bring_steps_and_take_them() {
        session().questions()->setAnswer("blood-thinner", "yes");
        QCOMPARE(change().answer(), "");
        QVERIFY(rows().contains("added: Ask about your blood thinner"));
        QCOMPARE(change().apply(), "");
        session().step()->open("ask-blood-thinner", "once");
        QCOMPARE(session().step()->markDone("Keep it, says Dr Lee"), "");
        QCOMPARE(change().book("2026-12-10", "14:00", "Europe/Berlin"), "");
        QCOMPARE(change().apply(), ""); // that answer was for another day
        QCOMPARE(session().step()->words(), "");
        QCOMPARE(session().step()->earlierWords(), "Keep it, says Dr Lee");
        QCOMPARE(session().undo(), "");
        QCOMPARE(session().step()->words(), "Keep it, says Dr Lee");
        QCOMPARE(session().step()->earlierWords(), "");
        session().questions()->setAnswer("blood-thinner", "no");
        QCOMPARE(change().answer(), "");
        const qsizetype gone = rows().indexOf("removed: Ask about your blood thinner");
        QVERIFY(gone >= 0);
        QVERIFY(row(static_cast<int>(gone), ChangeModel::AfterRole).toString().contains("history"));
        QCOMPARE(change().apply(), "");
        session().questions()->setAnswer("blood-thinner", "unsure");
        QCOMPARE(change().answer(), "");
        QCOMPARE(change().apply(), "");
        QCOMPARE(scene_->state("ask-blood-thinner"), "done"); // what was written is still there
    }

    void a_later_guide_says_what_is_new() {
        QTemporaryDir folder;
        const std::filesystem::path root = folder.path().toStdString();
        std::filesystem::copy(BEFOREHAND_TEST_DATA "/guides/tiny", root / "tiny",
                              std::filesystem::copy_options::recursive);
        app::GuideLibrary& guides = scene_->composition->guides();
        VERIFY_OK(guides.install((root / "tiny").string(), {}, scene_->clock.now()));
        app::NewProcedure wanted;
        wanted.guide = "tiny";
        wanted.zone = "Europe/Berlin";
        wanted.appointment = parse_wall_time("2026-12-03T09:30").value();
        const auto id = scene_->composition->procedures().add(wanted);
        VERIFY_OK(id);
        QCOMPARE(session().procedures()->choose(QString::fromStdString(*id)), "");
        session().lookForGuide();
        QVERIFY(!session().newerGuide());
        QVERIFY(!change().updateGuide().isEmpty());

        std::string guide = db::testing::bytes_of(root / "tiny" / "guide.json");
        for (const auto& [from, to] :
             {std::pair<std::string, std::string>{R"("version": "1.2.0")", R"("version": "1.3.0")"},
              {R"("elapsed": "-PT6H")", R"("elapsed": "-PT2H")"},
              {R"("phase": "recovery")", R"("phase": "recovery", "opens": "PT5M")"}}) {
            guide.replace(guide.find(from), from.size(), to);
        }
        db::testing::write_bytes(root / "tiny" / "guide.json", guide);
        VERIFY_OK(guides.install((root / "tiny").string(), {}, scene_->clock.now()));
        session().lookForGuide();
        QVERIFY(session().newerGuide());
        QCOMPARE(change().updateGuide(), "");
        QCOMPARE(change().doneText(), "Your plan follows the new version.");
        QCOMPARE(of_kind("moved"), 1);
        QCOMPARE(of_kind("limits"), 1); // a series, that opens later
        QVERIFY(change().summary().contains("other limits"));
        QCOMPARE(change().apply(), "");
        QVERIFY(!session().newerGuide());
        QCOMPARE(session().undo(), "");
        QVERIFY(session().newerGuide());
    }

    // The guide of the plan is from a folder: none is installed under its name.
    void a_clinics_file_goes_over_the_guide_that_the_plan_has() {
        QTemporaryDir folder;
        const std::filesystem::path file = folder.path().toStdString() + "/clinic.json";
        db::testing::write_bytes(file, R"({"format": 2, "overlay": "hill",
            "guide": "tiny", "version": "1.0", "languages": ["en"],
            "steps": {"eat-breakfast": {"when": {"anchor": "appointment", "elapsed": "-PT3H"}}},
            "texts": {"en": {"clinic": "Hill Clinic"}}})");
        app::NewProcedure wanted;
        wanted.guide = BEFOREHAND_TEST_DATA "/guides/tiny";
        wanted.zone = "Europe/Berlin";
        wanted.appointment = parse_wall_time("2026-12-03T09:30").value();
        scene_->clock.pass(std::chrono::seconds(1));
        const auto id = scene_->composition->procedures().add(wanted);
        VERIFY_OK(id);
        QCOMPARE(session().procedures()->choose(QString::fromStdString(*id)), "");
        QCOMPARE(change().useOverlay(QString::fromStdString(file.string())), "");
        QCOMPARE(change().title(), "Hill Clinic");
        QCOMPARE(change().doneText(), "Your plan has your clinic's rules now.");
        QCOMPARE(of_kind("moved"), 1);
        QCOMPARE(change().apply(), "");
        QCOMPARE(session().guide()->clinic(), "Hill Clinic");
        QCOMPARE(session().guide()->title(), "A tiny guide");
    }

    void get_help_has_the_clinics_numbers_where_none_were_typed() {
        QCOMPARE(session().outOfHoursPhone(), "");
        QCOMPARE(change().useOverlay(BEFOREHAND_TEST_DATA "/overlays/riverside.json"), "");
        QCOMPARE(change().apply(), "");
        const Clinic& theirs = session().snapshot()->guide->clinic;
        QVERIFY(!theirs.out_of_hours_phone.empty());
        QCOMPARE(session().outOfHoursPhone().toStdString(), theirs.out_of_hours_phone);
        QCOMPARE(session().setContacts("", "", "030 1"), "");
        QCOMPARE(session().outOfHoursPhone(), "030 1");
    }

    void a_clinics_file_comes_and_can_be_taken_off_again() {
        const QString file = BEFOREHAND_TEST_DATA "/overlays/riverside.json";
        app::GuideLibrary& guides = scene_->composition->guides();
        VERIFY_OK(guides.install("si-joint-injection", file.toStdString(), scene_->clock.now()));
        QCOMPARE(change().useOverlay(file), "");
        QCOMPARE(change().apply(), "");
        QCOMPARE(session().guide()->clinic(), "Riverside Pain Clinic");
        session().step()->open("book-driver", "once");
        QCOMPARE(session().step()->setTime("2026-11-24", "08:15", true), "");
        QVERIFY(session().step()->clinicTime());
        QVERIFY(session().step()->adviceText().startsWith("Your clinic says: 12:00"));

        QCOMPARE(change().removeOverlay(), "");
        QVERIFY(rows().contains("removed: Fill in the blue form"));
        QCOMPARE(change().apply(), "");
        QCOMPARE(session().guide()->clinic(), "");
        QVERIFY(!session().newerGuide()); // nor is it offered again
        QVERIFY(session().step()->adviceText().startsWith("The guide says: "));
        QCOMPARE(session().undo(), "");
        QCOMPARE(session().guide()->clinic(), "Riverside Pain Clinic");
    }

    void what_is_wrong_with_a_clinics_file_is_said_to_the_person_first() {
        QTemporaryDir folder;
        const std::filesystem::path file = folder.filePath("clinic.json").toStdString();
        const std::string good =
            db::testing::bytes_of(BEFOREHAND_TEST_DATA "/overlays/riverside.json");
        const auto words = [&](std::string from, const std::string& to) {
            std::string text = good;
            text.replace(text.find(from), from.size(), to);
            db::testing::write_bytes(file, text);
            return change().useOverlay(QString::fromStdString(file.string())).split('\n');
        };
        const QString id = R"("guide": "si-joint-injection")";
        QCOMPARE(words("{", "[").first(), "This file is damaged. Ask your clinic for it again.");
        QCOMPARE(words(id.toStdString(), R"("guide": "lumbar-medial-branch-block")").first(),
                 "This file is for another procedure: Lumbar medial branch block. "
                 "Yours is: Sacroiliac joint injection.");
        QCOMPARE(words(id.toStdString(), R"("guide": "knee")").first(),
                 "This file is for another procedure. Yours is: Sacroiliac joint injection.");
        const QStringList both = words(R"("format": 2)", R"("format": 3)");
        QCOMPARE(both.size(), 2);
        QVERIFY(both.last().startsWith("For the clinic: "));
        QCOMPARE(change().useOverlay("/nowhere.json"),
                 "There is no such file. Choose the file that your clinic gave you.");
    }

    void what_was_not_saved_is_said_and_stays_to_be_tried_again() {
        QTemporaryDir folder;
        scene_ = std::make_unique<Scene>(folder.path().toStdString());
        QCOMPARE(change().book("2026-12-10", "14:00", "Europe/Berlin"), "");
        const std::filesystem::path root = folder.path().toStdString();
        db::testing::run_sql(root, "CREATE TRIGGER no BEFORE INSERT ON appointment_event BEGIN "
                                   "SELECT RAISE(ABORT, 'no'); END");
        QVERIFY(!change().apply().isEmpty());
        QVERIFY(change().rows()->count() > 0);
        QCOMPARE(session().appointmentDate(), "2026-12-03");
        db::testing::run_sql(root, "DROP TRIGGER no");
        QCOMPARE(change().apply(), "");
        QCOMPARE(session().appointmentDate(), "2026-12-10");
    }
};

QTEST_MAIN(ChangeTest)
#include "change_test.moc"
