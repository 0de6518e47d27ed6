// SPDX-License-Identifier: Apache-2.0
// An entry from the first tap to the disk: nothing that was said is lost, and nothing is said for
// a person.
#include "tests/app/view/diary_scene.h"

using namespace beforehand;
using namespace beforehand::testing;
using namespace std::chrono_literals;
using view::EntryView;
using Kind = Observation::Kind;

class EntryViewTest : public QObject {
    Q_OBJECT

    std::unique_ptr<DiaryScene> scene_;
    EntryView& entry() const { return scene_->entry(); }
    EntryView& editor() const { return *scene_->diary().editor(); }
    QString written_at() const {
        return QString::fromStdString(format_instant(scene_->newest().happened_at));
    }
    /// A pain entry that a moment ago said that medicine was taken.
    EntryView& medicated() const {
        entry().begin("pain");
        entry().setRest(4);
        entry().setTookMedicine(1);
        return entry();
    }
    LogEntry keep(const LogEntry& said, std::string_view zone = "Europe/Berlin") const {
        return scene_->log()
            .write({said, said.happened_at}, scene_->session->snapshot(), zone)
            .value();
    }
    QString correct(const LogEntry& written) const {
        return editor().correct(QString::fromStdString(written.id));
    }

  private slots:
    static void initMain() { set_up_device(); }
    void initTestCase() { view::load_plurals(); }
    void init() { scene_ = std::make_unique<DiaryScene>(); }
    void cleanup() {
        scene_.reset();
        set_up_device();
    }

    void three_taps() {
        scene_->answer_side("right");
        entry().begin("pain");
        const QSignalSpy saved(&entry(), &EntryView::saved);
        QVERIFY(!entry().touched());
        entry().setRest(3);
        entry().setMoving(6);
        QVERIFY(entry().touched());
        QCOMPARE(entry().save(), "");
        QCOMPARE(saved.size(), 1);

        const auto all = scene_->all();
        QCOMPARE(all.size(), 1U);
        QCOMPARE(all[0].kind, LogEntry::Kind::pain);
        QCOMPARE(all[0].procedure, scene_->id);
        QCOMPARE(all[0].zone, "Europe/Berlin");
        QCOMPARE(all[0].mark, LogEntry::Mark::live);
        QCOMPARE(all[0].happened_at, scene_->clock.now());
        QCOMPARE(all[0].recorded_at, scene_->clock.now());
        QCOMPARE(all[0].scores, std::vector{(PainScore{Side::right, 3, 6})});
        QVERIFY(!all[0].took_medicine && !all[0].numb_leg && !all[0].nap);

        QCOMPARE(entry().rest(), -1);
        QCOMPARE(entry().moving(), -1);
        QVERIFY(!entry().touched() && !entry().more());
        QVERIFY(!entry().save().isEmpty()); // a second press writes nothing
        QCOMPARE(scene_->all().size(), 1U);
    }

    void not_answered_is_not_0() {
        scene_->score(0, -1);
        QCOMPARE(scene_->newest().scores[0].rest, std::optional(0));
        QCOMPARE(scene_->newest().scores[0].moving, std::nullopt);
        entry().setRest(0);
        entry().setRest(-1);
        QCOMPARE(entry().save(), "Choose a number first.");
        QCOMPARE(entry().fault(), "Choose a number first.");
        QCOMPARE(scene_->all().size(), 1U);

        entry().setNap(0);
        QCOMPARE(entry().save(), "");
        QCOMPARE(scene_->newest().nap, std::optional(false));
        QCOMPARE(scene_->newest().numb_leg, std::nullopt);
        QCOMPARE(scene_->newest().took_medicine, std::nullopt);
    }

    void no_side_is_chosen_for_anybody() {
        scene_->answer_side("");
        entry().begin("pain");
        QCOMPARE(entry().sides(), QStringList({"left", "right"}));
        QCOMPARE(entry().side(), "");
        QCOMPARE(entry().sideName("left"), "Left");
        entry().setRest(4);
        QVERIFY(!entry().touched());
        QVERIFY(!entry().save().isEmpty());
        scene_->answer_side("right"); // and then somebody says it
        QCOMPARE(entry().side(), "right");
    }

    void the_treated_side_comes_first() {
        entry().begin("pain");
        QCOMPARE(entry().side(), "left");
        QCOMPARE(entry().sideName("left"), "Left, treated");
        scene_->answer_side("right");
        entry().begin("pain");
        QCOMPARE(entry().side(), "right");
        QCOMPARE(entry().sideName("right"), "Right, treated");
        QCOMPARE(entry().sideName("left"), "Left");
        scene_->answer_side("both");
        entry().begin("pain");
        QCOMPARE(entry().side(), "left");
        QCOMPARE(entry().sideName("left"), "Left, treated");
        QCOMPARE(entry().sideName("right"), "Right, treated");
    }

    void each_side_by_itself() {
        entry().begin("pain");
        entry().setRest(2);
        QCOMPARE(entry().otherSideText(), "");
        entry().setSide("right");
        QCOMPARE(entry().rest(), -1);
        QCOMPARE(entry().otherSideText(), "Left: at rest 2, moving –");
        entry().setMoving(7);
        entry().setSide("left");
        QCOMPARE(entry().rest(), 2);
        QCOMPARE(entry().moving(), -1);
        QCOMPARE(entry().otherSideText(), "Right: at rest –, moving 7");
        entry().setSide("middle");
        QCOMPARE(entry().side(), "left");
        QCOMPARE(entry().save(), "");
        QCOMPARE(scene_->newest().scores,
                 (std::vector<PainScore>{{Side::left, 2, std::nullopt}, {Side::right, {}, 7}}));
    }

    void without_a_procedure_there_are_no_sides() {
        FakeClock clock("2026-11-20T11:00:30Z");
        const auto composition = app::Composition::open({}, clock).value();
        view::Session session(*composition, false);
        EntryView& alone = *session.diary()->entry();
        alone.begin("pain");
        QCOMPARE(alone.sides(), QStringList("whole"));
        QCOMPARE(alone.side(), "whole");
        alone.setRest(4);
        QCOMPARE(alone.save(), "");
        const auto page = composition->diary().read({}).value();
        QCOMPARE(page.entries.at(0).scores, std::vector{(PainScore{Side::whole, 4, {}})});
        QCOMPARE(page.entries.at(0).procedure, "");
    }

    void what_was_typed_stays_while_another_page_is_shown() {
        entry().begin("pain");
        entry().setMoving(5);
        entry().setText("Stairs");
        entry().setMedicine("Half a tab");
        scene_->clock.pass(3h);
        scene_->session->refresh();
        editor().begin("note");
        editor().setText("Something else");
        editor().drop();
        entry().begin("pain"); // the page is shown again
        QCOMPARE(entry().moving(), 5);
        QCOMPARE(entry().text(), "Stairs");
        QCOMPARE(entry().medicine(), "Half a tab");
        QVERIFY(entry().touched());
        entry().drop();
        QCOMPARE(entry().moving(), -1);
        QCOMPARE(entry().text(), "");
        QVERIFY(!entry().touched());
    }

    void what_was_typed_waits_for_its_procedure() {
        entry().begin("pain");
        entry().setMoving(5);
        entry().setText("Stairs");
        const std::string other = scene_->add_another();
        QCOMPARE(scene_->session->procedures()->choose(QString::fromStdString(other)), "");
        QCOMPARE(entry().kind(), "pain");
        QVERIFY(!entry().touched());
        QCOMPARE(entry().moving(), -1);
        entry().setText("Another matter");
        QCOMPARE(scene_->session->procedures()->choose(QString::fromStdString(scene_->id)), "");
        QCOMPARE(entry().moving(), 5);
        QCOMPARE(entry().text(), "Stairs");
        QCOMPARE(entry().save(), "");
        QCOMPARE(scene_->newest().procedure, scene_->id);
        QCOMPARE(scene_->session->procedures()->choose(QString::fromStdString(other)), "");
        QCOMPARE(entry().text(), "Another matter");
        QVERIFY(entry().touched());
    }

    void what_was_typed_goes_with_a_procedure_that_is_deleted() {
        entry().begin("pain");
        entry().setText("Stairs");
        const std::string other = scene_->add_another();
        QCOMPARE(scene_->session->procedures()->choose(QString::fromStdString(other)), "");
        entry().setText("Another matter");
        scene_->diary().forget(scene_->id);
        QCOMPARE(entry().text(), "Another matter");
        QCOMPARE(scene_->session->procedures()->choose(QString::fromStdString(scene_->id)), "");
        QCOMPARE(entry().text(), "");
        scene_->diary().forget({});
        QCOMPARE(scene_->session->procedures()->choose(QString::fromStdString(other)), "");
        QCOMPARE(entry().text(), "");
        QVERIFY(!entry().touched());
    }

    void what_was_typed_before_there_was_a_procedure_comes_along() {
        FakeClock clock("2026-11-20T11:00:30Z");
        const auto composition = app::Composition::open({}, clock).value();
        view::Session session(*composition, false);
        EntryView& alone = *session.diary()->entry();
        alone.begin("pain");
        alone.setRest(4);
        alone.setText("Stairs");
        app::NewProcedure wanted;
        wanted.guide = "si-joint-injection";
        wanted.zone = "Europe/Berlin";
        QVERIFY(composition->procedures().add(wanted).has_value());
        session.refresh();
        QCOMPARE(alone.text(), "Stairs");
        QCOMPARE(alone.side(), "");
        alone.setSide("left"); // the score did not say of which side it is
        QCOMPARE(alone.rest(), 4);
        QCOMPARE(alone.save(), "");
    }

    void not_saved_is_said_and_all_stays() {
        QTemporaryDir folder(db::testing::scratch());
        scene_ = std::make_unique<DiaryScene>(folder.path().toStdString());
        medicated();
        entry().setMovement("Stood up");
        entry().setMedicine("Gel");
        entry().setMedicineTime("11:00");
        entry().setNumbLeg(1);
        entry().setText("Bad night");
        entry().setGlucose("6.1");
        entry().setLocal("2026-11-20T11:30");
        refuse_entries(folder);
        const QSignalSpy saved(&entry(), &EntryView::saved);
        const QString words = entry().save();
        QVERIFY(!words.isEmpty());
        QCOMPARE(entry().fault(), words);
        QVERIFY(saved.empty());
        QVERIFY(entry().touched());
        QCOMPARE(entry().rest(), 4);
        QCOMPARE(entry().movement(), "Stood up");
        QCOMPARE(entry().medicine(), "Gel");
        QCOMPARE(entry().medicineTime(), "11:00");
        QCOMPARE(entry().numbLeg(), 1);
        QCOMPARE(entry().text(), "Bad night");
        QCOMPARE(entry().glucose(), "6.1");
        QCOMPARE(entry().local(), "2026-11-20T11:30");

        entry().setText("Bad night, again");
        QCOMPARE(entry().fault(), ""); // it is about what was typed before
        allow_entries(folder);
        QCOMPARE(entry().save(), "");
        QCOMPARE(scene_->newest().text, "Bad night, again");
        QCOMPARE(scene_->newest().medicines.size(), 1U);
        QCOMPARE(written_at(), "2026-11-20T10:30:00Z");
    }

    void a_correction_that_is_not_saved_stays_too() {
        QTemporaryDir folder(db::testing::scratch());
        scene_ = std::make_unique<DiaryScene>(folder.path().toStdString());
        scene_->score(3, 6);
        const LogEntry before = scene_->newest();
        QCOMPARE(correct(before), "");
        editor().setMoving(5);
        refuse_entries(folder);
        QVERIFY(!editor().save().isEmpty());
        QCOMPARE(correct(before), ""); // the page is made again
        QCOMPARE(editor().moving(), 5);
        QVERIFY(!editor().fresh() && editor().touched());
        QCOMPARE(scene_->newest(), before);
    }

    void a_correction_keeps_seconds_zone_and_prompt() {
        scene_->inject();
        scene_->clock.set("2026-12-03T09:16:42Z");
        LogEntry said = scored("2026-12-03T09:16:42Z", Side::left, 3, 6);
        const LogEntry before = keep(said, "Europe/London");
        QCOMPARE(before.prompt, std::optional(PromptId{"first-hour", "min+15"}));
        scene_->go_to("2026-12-03T15:00:00Z");
        QCOMPARE(correct(before), "");
        QVERIFY(!editor().fresh() && !editor().touched());
        QCOMPARE(editor().local(), "2026-12-03T10:16"); // the device's time
        QCOMPARE(editor().promptText(), "15 minutes after");
        QCOMPARE(editor().rest(), 3);
        editor().setRest(2);
        QCOMPARE(editor().save(), "");
        const LogEntry after = scene_->newest();
        QCOMPARE(after.corrects, before.id);
        QCOMPARE(after.happened_at, before.happened_at);
        QCOMPARE(after.zone, "Europe/London");
        QCOMPARE(after.prompt, before.prompt);
        QCOMPARE(after.mark, LogEntry::Mark::live);
        QCOMPARE(after.scores[0].rest, std::optional(2));
        QCOMPARE(scene_->all().size(), 1U);

        QCOMPARE(correct(after), "");
        editor().setLocal("2026-12-03T10:20");
        QCOMPARE(editor().save(), "");
        QCOMPARE(written_at(), "2026-12-03T09:20:00Z");
        QCOMPARE(scene_->newest().zone, "Europe/Berlin");
        QCOMPARE(scene_->newest().prompt, before.prompt);
        QCOMPARE(scene_->newest().mark, LogEntry::Mark::memory);
    }

    void a_correction_keeps_every_word() {
        LogEntry said = scored("2026-11-20T10:55:20Z", Side::left, 3, {});
        said.scores.push_back({Side::right, {}, 0});
        said.movement = "Stairs";
        said.took_medicine = true;
        said.medicines = {{"Tablet", parse_instant("2026-11-20T10:00:10Z").value()}, {"Gel", {}}};
        said.numb_leg = false;
        said.nap = true;
        said.text = "Two lines\nof words";
        said.observations = {
            {Kind::sleep, "", "6.50", "h"},      {Kind::mood, "", "low", ""},
            {Kind::glucose, "", "110", "mg/dL"}, {Kind::temperature, "", "98.6", "[degF]"},
            {Kind::own, "Walk", "2", "km"},      {Kind::own, "Steps", "1200", ""}};
        const LogEntry before = keep(said);
        QCOMPARE(correct(before), "");
        QVERIFY(editor().more());
        QCOMPARE(editor().medicines()->count(), 2);
        QCOMPARE(editor().glucoseUnit(), "mg/dL");
        QCOMPARE(editor().temperatureUnit(), "[degF]");
        editor().setNap(0);
        QCOMPARE(editor().save(), "");
        LogEntry wanted = before;
        const LogEntry after = scene_->newest();
        wanted.nap = false;
        wanted.id = after.id;
        wanted.corrects = before.id;
        wanted.recorded_at = after.recorded_at;
        const auto sorted = [](LogEntry entry) {
            std::ranges::sort(entry.observations, {},
                              [](const Observation& each) { return each.name + each.value; });
            return entry;
        };
        QCOMPARE(sorted(after), sorted(wanted));
    }

    void a_correction_of_worse_than_before_keeps_it() {
        scene_->inject();
        scene_->go_to("2026-12-17T17:00:00Z");
        LogEntry said;
        said.kind = LogEntry::Kind::overall;
        said.happened_at = scene_->clock.now();
        said.remembered_relief = -20;
        said.change = 5;
        const LogEntry before = keep(said);
        QCOMPARE(correct(before), "");
        editor().setChange(6);
        QCOMPARE(editor().save(), "");
        QCOMPARE(scene_->newest().remembered_relief, std::optional(-20));
        QCOMPARE(scene_->newest().change, std::optional(6));
        QCOMPARE(correct(scene_->newest()), "");
        editor().setRelief(-1);
        QCOMPARE(editor().save(), "");
        QCOMPARE(scene_->newest().remembered_relief, std::nullopt);
    }

    void a_side_that_was_not_said_can_be_said() {
        const LogEntry before = keep(scored("2026-11-20T10:55:20Z", Side::whole, 3, 6));
        QCOMPARE(correct(before), "");
        QCOMPARE(editor().rest(), 3);
        editor().setSide("right");
        QCOMPARE(editor().rest(), 3);
        QCOMPARE(editor().otherSideText(), "");
        QCOMPARE(editor().save(), "");
        QCOMPARE(scene_->newest().scores, std::vector{(PainScore{Side::right, 3, 6})});
    }

    void what_is_not_there_cannot_be_corrected() {
        QVERIFY(!editor().correct("no-such-id").isEmpty());
        scene_->score(3, 6);
        QCOMPARE(correct(scene_->newest()), "");
        editor().setRest(1);
        VERIFY_OK(scene_->log().remove(scene_->newest().id));
        QVERIFY(!editor().save().isEmpty());
        QCOMPARE(editor().rest(), 1);
    }

    void a_prompt_that_is_open_is_answered_live() {
        scene_->inject();
        scene_->go_to("2026-12-03T09:16:00Z");
        entry().begin("pain");
        QCOMPARE(entry().promptText(), "15 minutes after");
        scene_->score(3, 6);
        QCOMPARE(scene_->newest().prompt, std::optional(PromptId{"first-hour", "min+15"}));
        QCOMPARE(scene_->newest().mark, LogEntry::Mark::live);
        QCOMPARE(entry().promptText(), ""); // it is answered
    }

    void a_prompt_that_was_missed_is_filled_in_from_memory() {
        scene_->inject("2026-12-03T09:00:20Z");
        scene_->go_to("2026-12-03T13:10:00Z");
        editor().beginFor("first-hour", "min+15", true);
        QCOMPARE(editor().kind(), "pain");
        QCOMPARE(editor().promptText(), "15 minutes after");
        QCOMPARE(editor().local(), "2026-12-03T10:15");
        QVERIFY(editor().fresh() && !editor().touched());
        editor().setMoving(4);
        QCOMPARE(editor().save(), "");
        QCOMPARE(scene_->newest().prompt, std::optional(PromptId{"first-hour", "min+15"}));
        QCOMPARE(scene_->newest().mark, LogEntry::Mark::memory);
        QCOMPARE(written_at(), "2026-12-03T09:15:20Z"); // its own moment, to the second

        editor().beginFor("first-hour", "min+15", true);
        editor().setMoving(5);
        QCOMPARE(editor().save(), "This prompt was answered already. Change that entry instead.");
        editor().beginFor("first-hour", "min+30", true);
        editor().setMoving(5);
        editor().setLocal("2026-12-03T12:00");
        QCOMPARE(editor().save(), "This prompt is about another time.");
    }

    void a_prompt_that_is_late_is_about_now() {
        scene_->inject();
        scene_->go_to("2026-12-03T11:40:00Z"); // hour 2 closed at 30 past
        editor().beginFor("hourly", "h+2", false);
        QCOMPARE(editor().local(), "");
        editor().setRest(1);
        QCOMPARE(editor().save(), "");
        QCOMPARE(scene_->newest().mark, LogEntry::Mark::late);
        QCOMPARE(written_at(), "2026-12-03T11:40:00Z");
    }

    void a_medicine_that_was_not_added_is_saved_too() {
        medicated();
        entry().setMedicine(" Two tablets ");
        entry().setMedicineTime("08:30");
        entry().addMedicine();
        QCOMPARE(entry().medicines()->count(), 1);
        QCOMPARE(entry().medicine(), "");
        QCOMPARE(entry().medicineTime(), "");
        entry().setMedicine("Gel");
        entry().addMedicine();
        entry().removeMedicine(7);
        QCOMPARE(entry().medicines()->count(), 2);
        entry().removeMedicine(1);
        entry().setMedicine("Patch");
        QVERIFY(entry().more());
        QCOMPARE(entry().save(), "");
        QCOMPARE(scene_->newest().took_medicine, std::optional(true));
        QCOMPARE(
            scene_->newest().medicines,
            (std::vector<MedicineTaken>{
                {"Two tablets", parse_instant("2026-11-20T07:30:00Z").value()}, {"Patch", {}}}));
        QCOMPARE(entry().medicines()->count(), 0);
        QCOMPARE(entry().medicine(), "");
    }

    void none_taken_names_none() {
        medicated();
        entry().setMedicine("Gel");
        entry().setTookMedicine(0);
        QCOMPARE(entry().save(), "");
        QCOMPARE(scene_->newest().took_medicine, std::optional(false));
        QVERIFY(scene_->newest().medicines.empty());
    }

    void medicine_taken_before_midnight() {
        const auto taken = [this](const char* time) {
            medicated();
            entry().setMedicine("Tablet");
            entry().setMedicineTime(time);
            const QString words = entry().save();
            return words.isEmpty()
                       ? QString::fromStdString(format_instant(*scene_->newest().medicines[0].at))
                       : words;
        };
        scene_->go_to("2026-11-20T23:20:00Z"); // 00:20 on the 21st
        QCOMPARE(taken("23:30"), "2026-11-20T22:30:00Z");
        QCOMPARE(taken("00:10"), "2026-11-20T23:10:00Z");
        QCOMPARE(taken("00:20"), "2026-11-20T23:20:00Z");
        QVERIFY(taken("00:21").contains("lies after")); // nothing was taken in the future
        QVERIFY(taken("17:59").contains("lies after")); // nor, it seems, so long ago
        QCOMPARE(taken("18:00"), "2026-11-20T17:00:00Z");
        scene_->go_to("2026-11-21T05:00:00Z"); // 06:00
        QVERIFY(taken("23:30").contains("lies after"));
    }

    void medicine_taken_before_an_entry_about_another_moment() {
        medicated();
        entry().setLocal("2026-11-19T08:00");
        entry().setMedicine("Tablet");
        entry().setMedicineTime("09:00");
        QVERIFY(entry().save().contains("lies after"));
        entry().setMedicineTime("07:00");
        QCOMPARE(entry().save(), "");
        QCOMPARE(format_instant(*scene_->newest().medicines[0].at), "2026-11-19T06:00:00Z");
    }

    void a_wrong_time_of_medicine_is_said() {
        medicated();
        entry().setMedicine("Tablet");
        entry().setMedicineTime("25:00");
        entry().addMedicine();
        QVERIFY(!entry().fault().isEmpty());
        QCOMPARE(entry().medicine(), "Tablet");
        QCOMPARE(entry().medicines()->count(), 0);
        QVERIFY(!entry().save().isEmpty());
        QVERIFY(scene_->all().empty());
    }

    void numbers_as_people_write_them_data() {
        QTest::addColumn<QLocale>("locale");
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QString>("kept"); // empty: it is no number
        const QLocale english(QLocale::English, QLocale::UnitedKingdom);
        const QLocale german(QLocale::German, QLocale::Germany);
        const QLocale arabic(QLocale::Arabic, QLocale::Egypt);
        QTest::newRow("plain") << english << "6.1" << "6.1";
        QTest::newRow("as it is read") << english << " 6.10 " << "6.10";
        QTest::newRow("whole") << english << "110" << "110";
        QTest::newRow("comma") << german << "6,5" << "6.5";
        QTest::newRow("point in Germany") << german << "6.5" << "6.5";
        QTest::newRow("their digits") << arabic << QString::fromUtf8("٦٫٥") << "6.5";
        QTest::newRow("words") << english << "lots" << "";
        QTest::newRow("with its unit") << english << "6.1 mmol/L" << "";
        QTest::newRow("two points") << english << "6.1.1" << "";
        QTest::newRow("no number") << english << "nan" << "";
        QTest::newRow("without end") << english << "inf" << "";
        QTest::newRow("thousands") << english << "1,000" << "";
        QTest::newRow("a point alone") << english << "." << "";
    }
    void numbers_as_people_write_them() {
        QFETCH(QLocale, locale);
        QFETCH(QString, typed);
        QFETCH(QString, kept);
        QLocale::setDefault(locale);
        scene_->session->refresh();
        entry().begin("note");
        entry().setGlucose(typed);
        const QString words = entry().save();
        if (kept.isEmpty()) {
            QCOMPARE(words, "Blood sugar must be a number.");
            QCOMPARE(entry().glucose(), typed);
            QVERIFY(scene_->all().empty());
            return;
        }
        QCOMPARE(words, "");
        QCOMPARE(scene_->newest().observations,
                 std::vector{(Observation{Kind::glucose, "", kept.toStdString(), "mmol/L"})});
    }

    void which_number_is_wrong_is_said() {
        entry().begin("note");
        entry().setSleep("well");
        QCOMPARE(entry().save(), "Hours of sleep must be a number.");
        entry().setSleep("7");
        entry().setTemperature("warm");
        QCOMPARE(entry().save(), "Temperature must be a number.");
        entry().setTemperature("37.2");
        entry().setMood("calm");
        entry().setOwnName("Steps");
        entry().setOwn("1200");
        QCOMPARE(entry().save(), "");
        QCOMPARE(scene_->newest().kind, LogEntry::Kind::note);
        QCOMPARE(scene_->newest().observations,
                 (std::vector<Observation>{{Kind::sleep, "", "7", "h"},
                                           {Kind::temperature, "", "37.2", "Cel"},
                                           {Kind::mood, "", "calm", ""},
                                           {Kind::own, "Steps", "1200", ""}}));
        QCOMPARE(entry().ownName(), "");
        entry().begin("note");
        entry().setOwn("1200");
        QVERIFY(!entry().save().isEmpty()); // of what?
    }

    void the_unit_of_blood_sugar_is_remembered() {
        entry().begin("note");
        QCOMPARE(entry().glucoseUnit(), "mmol/L");
        entry().setGlucoseUnit("mg/dL");
        entry().setGlucose("110");
        QCOMPARE(entry().save(), "");
        QCOMPARE(scene_->newest().observations[0].unit, "mg/dL");
        QCOMPARE(entry().glucoseUnit(), "mg/dL");
        const view::Session later(*scene_->composition, false);
        QCOMPARE(const_cast<view::Session&>(later).diary()->entry()->glucoseUnit(), "mg/dL");
    }

    void the_usual_units_are_the_countrys() {
        QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates));
        const DiaryScene there;
        QCOMPARE(there.entry().glucoseUnit(), "mg/dL");
        QCOMPARE(there.entry().temperatureUnit(), "[degF]");
    }

    void a_unit_of_one_entry_is_not_the_next_ones() {
        entry().begin("note");
        entry().setTemperatureUnit("[degF]");
        entry().setTemperature("98.6");
        QCOMPARE(entry().save(), "");
        QCOMPARE(scene_->newest().observations[0].unit, "[degF]");
        QCOMPARE(entry().temperatureUnit(), "Cel");
    }

    void all_in_all_is_kept_apart() {
        scene_->inject();
        scene_->go_to("2026-12-17T17:00:00Z");
        scene_->score(4, 8);
        editor().beginFor("overall", "wk+2", false);
        QCOMPARE(editor().kind(), "overall");
        QCOMPARE(editor().promptText(), "Week 2");
        QCOMPARE(editor().changeName(2), "Much improved");
        QCOMPARE(editor().save(), "Answer one of the questions first.");
        editor().setRelief(0);
        editor().setChange(4);
        QCOMPARE(editor().save(), "");
        const auto all = scene_->log().read({.kind = LogEntry::Kind::overall}).value().entries;
        QCOMPARE(all.size(), 1U);
        QCOMPARE(all[0].remembered_relief, std::optional(0));
        QCOMPARE(all[0].change, std::optional(4));
        QVERIFY(all[0].scores.empty());
        QCOMPARE(all[0].prompt, std::optional(PromptId{"overall", "wk+2"}));
        QCOMPARE(scene_->log().read({.kind = LogEntry::Kind::pain}).value().entries.size(), 1U);
    }

    void when_is_checked() {
        entry().begin("note");
        entry().setText("x");
        for (const char* wrong : {"2026-11-20T12:01", "yesterday", "2026-11-31T10:00"}) {
            entry().setLocal(wrong);
            QVERIFY2(!entry().save().isEmpty(), wrong);
            QVERIFY(scene_->all().empty());
        }
        entry().setLocal("2026-11-20T11:15");
        QCOMPARE(entry().save(), "");
        QCOMPARE(written_at(), "2026-11-20T10:15:00Z");
        QCOMPARE(scene_->newest().mark, LogEntry::Mark::memory);
        QCOMPARE(entry().local(), "");
    }

    void a_note_too_long_is_said() {
        entry().begin("note");
        entry().setText(QString(30'000, 'x'));
        QVERIFY(!entry().save().isEmpty());
        QCOMPARE(entry().text().size(), 30'000);
        entry().setText("  short  ");
        entry().setSeverity(0);
        QCOMPARE(entry().save(), "");
        QCOMPARE(scene_->newest().text, "short");
        QCOMPARE(scene_->newest().severity, std::optional(0));
    }

    void saying_the_same_again_is_no_change() {
        entry().begin("note");
        entry().setText("");
        entry().setMovement("");
        entry().setGlucose("");
        entry().setLocal("");
        QVERIFY(!entry().touched());
    }
};

QTEST_MAIN(EntryViewTest)
#include "entry_view_test.moc"
