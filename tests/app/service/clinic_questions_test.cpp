// SPDX-License-Identifier: Apache-2.0
// Asking the clinic, over the real store and a clock that stands still.
#include "app/service/composition.h"
#include "core/time/iso8601.h"
#include "tests/app/fake_clock.h"
#include "tests/db/support.h"

#include <QTest>

using namespace beforehand;
using namespace beforehand::app;
using namespace beforehand::testing;

class ClinicQuestionsTest : public QObject {
    Q_OBJECT

    FakeClock clock_{"2026-11-20T11:00:00Z"};
    std::unique_ptr<Composition> app_;
    std::string procedure_;

    ClinicQuestions& service() { return app_->clinic_questions(); }
    std::vector<ClinicQuestion> all() { return service().list(procedure_).value(); }

  private slots:
    void init() {
        clock_.set("2026-11-20T11:00:00Z");
        app_ = Composition::open({}, clock_).value();
        NewProcedure wanted;
        wanted.guide = "si-joint-injection";
        wanted.zone = "Europe/Berlin";
        procedure_ = app_->procedures().add(wanted).value();
    }

    void asked_now_and_without_blanks_around() {
        const auto asked = service().ask(procedure_, "\n Can I drive? ", "step:book-driver");
        VERIFY_OK(asked);
        QVERIFY(!asked->was_there);
        QVERIFY(all() ==
                (std::vector<ClinicQuestion>{{asked->question.id, procedure_, "Can I drive?",
                                              "step:book-driver", clock_.now()}}));
        clock_.set("2026-11-21T11:00:00Z");
        const auto again = service().ask(procedure_, "Can I drive?", "step:book-driver");
        VERIFY_OK(again);
        QVERIFY(again->was_there && again->question == asked->question);
        VERIFY_ERROR(service().ask(procedure_, "  ", ""), invalid);
        VERIFY_ERROR(service().ask("nobody", "Can I drive?", ""), not_found);
    }

    void an_answer_keeps_the_time_when_it_was_given() {
        const std::string id = service().ask(procedure_, "Can I drive?", "")->question.id;
        clock_.set("2026-12-03T09:00:00Z");
        VERIFY_OK(service().answer(id, " Not on the day, said Dr Lee\n"));
        const Instant said = clock_.now();
        clock_.set("2026-12-04T09:00:00Z");
        VERIFY_OK(service().answer(id, "Not on the day, said Dr Lee")); // nothing new
        VERIFY_OK(service().change(id, "Can I drive home?"));
        QCOMPARE(all().front().text, std::string("Can I drive home?"));
        QCOMPARE(all().front().answer, std::string("Not on the day, said Dr Lee"));
        QVERIFY(all().front().answered_at == said);
        VERIFY_OK(service().answer(id, "Not for two days"));
        QVERIFY(all().front().answered_at == clock_.now());
        VERIFY_OK(service().answer(id, " "));
        QVERIFY(!all().front().answered() && all().front().answer.empty());
        VERIFY_ERROR(service().change(id, ""), invalid);
        VERIFY_ERROR(service().change("nothing", "x"), not_found);
    }

    void removed_and_put_back_where_it_was() {
        const std::string id = service().ask(procedure_, "Can I drive?", "")->question.id;
        clock_.set("2026-11-20T11:01:00Z");
        VERIFY_OK(service().ask(procedure_, "How long does it take?", ""));
        VERIFY_OK(service().answer(id, "No"));
        const ClinicQuestion before = all().front();
        const auto removed = service().remove(id);
        VERIFY_OK(removed);
        QCOMPARE(all().size(), 1U);
        VERIFY_OK(service().put_back(*removed));
        VERIFY_OK(service().put_back(*removed)); // a retry
        QCOMPARE(all().size(), 2U);
        ClinicQuestion after = all().front();
        QVERIFY(after.id != id); // what was taken away stays so
        after.id = id;
        QVERIFY(after == before);
        VERIFY_ERROR(service().remove(id), not_found);
    }

    void what_was_asked_again_since_keeps_its_own_answer() {
        const std::string id = service().ask(procedure_, "Can I drive?", "")->question.id;
        VERIFY_OK(service().answer(id, "No"));
        const auto removed = service().remove(id);
        VERIFY_OK(removed);
        VERIFY_OK(service().ask(procedure_, "Can I drive?", ""));
        VERIFY_ERROR(service().put_back(*removed), conflict);
        QCOMPARE(all().size(), 1U);
        QVERIFY(!all().front().answered());
    }

    void what_was_read_is_kept_beside_it() {
        VERIFY_OK(app_->reading().mark_read("si-joint-injection", "after", clock_.now()));
        QCOMPARE(app_->reading().all("si-joint-injection")->size(), 1U);
    }
};

QTEST_GUILESS_MAIN(ClinicQuestionsTest)
#include "clinic_questions_test.moc"
