// SPDX-License-Identifier: Apache-2.0
#include "core/guide/guide_files.h"
#include "core/time/iso8601.h"
#include "tests/db/support.h"

#include <QTemporaryDir>
#include <QTest>

using namespace beforehand;
using namespace beforehand::db::testing;

class ProcedureStoreTest : public QObject {
    Q_OBJECT

    std::unique_ptr<QTemporaryDir> folder_;
    StoragePtr storage_;

    std::string folder() const { return folder_->path().toStdString(); }
    ProcedureStore& store() { return storage_->procedures(); }
    std::string rows(const std::string& table) {
        return ask_sql(folder(), "SELECT count(*) FROM " + table);
    }

  private slots:
    void init() {
        folder_ = std::make_unique<QTemporaryDir>(scratch());
        auto opened = db::Storage::open(folder());
        VERIFY_OK(opened);
        storage_ = std::move(*opened);
    }
    void cleanup() { storage_.reset(); }

    void every_field_comes_back() {
        Procedure full = procedure("p1");
        full.injected = at(100);
        for (const std::string& text : odd_texts()) {
            if (text.size() <= 1000) {
                full.answers["question " + text] = text;
                full.contacts.clinic = text;
            }
        }
        Procedure undated = procedure("p2");
        undated.created_at = at(1);
        undated.appointment.reset();
        undated.answers.clear();
        undated.contacts = {};
        VERIFY_OK(store().add(full, packed_guide));
        VERIFY_OK(store().add(undated, packed_guide));
        QVERIFY(store().find("p1") == full);
        QVERIFY(store().find("p2") == undated);
        QVERIFY(store().list() == (std::vector{undated, full}));
        QVERIFY(store().packed_guide(full.guide_hash) == packed_guide);
        QCOMPARE(rows("guide"), std::string("1"));
        VERIFY_ERROR(store().find("p3"), not_found);
        VERIFY_ERROR(store().packed_guide("p3"), not_found);
    }

    void a_guide_of_any_bytes() {
        std::string packed(3'000'000, '\0');
        for (std::size_t i = 0; i < packed.size(); ++i) {
            packed[i] = static_cast<char>(i * 31 >> 3);
        }
        Procedure made = procedure("p1");
        VERIFY_ERROR(store().add(made, packed), invalid); // not the guide it names
        made.guide_hash = guide_hash(packed);
        VERIFY_OK(store().add(made, packed));
        QVERIFY(store().packed_guide(made.guide_hash) == packed);
        run_sql(folder(), "UPDATE guide SET packed = x'00'");
        VERIFY_ERROR(store().packed_guide(made.guide_hash), damaged);
    }

    void a_retry_adds_nothing() {
        const Procedure made = procedure("p1");
        VERIFY_OK(store().add(made, packed_guide));
        VERIFY_OK(store().set_answers("p1", {{"side", "right"}}, at(1)));
        VERIFY_OK(store().add(made, packed_guide));
        QCOMPARE(store().find("p1")->answers.at("side"), std::string("right"));
        Procedure other = made;
        other.created_at = at(1);
        VERIFY_ERROR(store().add(other, packed_guide), invalid);
        QCOMPARE(rows("procedure"), std::string("1"));
        QCOMPARE(rows("appointment_event"), std::string("1"));
    }

    void a_refused_one_leaves_nothing() {
        Procedure made = procedure("p1");
        made.answers["question"] = std::string("a\0b", 3);
        VERIFY_ERROR(store().add(made, packed_guide), invalid);
        made = procedure("p1");
        made.zone.clear();
        VERIFY_ERROR(store().add(made, packed_guide), invalid);
        made = procedure("p1");
        made.contacts.clinic = std::string(1001, 'x');
        VERIFY_ERROR(store().add(made, packed_guide), too_large);
        made = procedure("p1");
        made.appointment = WallTime(std::chrono::seconds(-99'999'999'999));
        VERIFY_ERROR(store().add(made, packed_guide), invalid);
        QCOMPARE(rows("guide"), std::string("0"));
        QCOMPARE(rows("procedure"), std::string("0"));
    }

    void moving_keeps_what_was() {
        VERIFY_OK(store().add(procedure("p1"), packed_guide));
        const auto later = *parse_wall_time("2027-03-28T02:30");
        for (int retry = 0; retry < 2; ++retry) {
            VERIFY_OK(store().set_appointment("p1", later, "Europe/Madrid", at(10)));
        }
        QVERIFY(store().find("p1")->appointment == later);
        QCOMPARE(store().find("p1")->zone, std::string("Europe/Madrid"));
        VERIFY_OK(store().set_appointment("p1", std::nullopt, "Europe/Madrid", at(11)));
        VERIFY_OK(store().set_appointment("p1", std::nullopt, "Europe/Madrid", at(12)));
        QVERIFY(!store().find("p1")->appointment);
        QCOMPARE(rows("appointment_event"), std::string("3"));
        VERIFY_ERROR(store().set_appointment("p2", later, "Europe/Madrid", at(10)), not_found);
    }

    void the_injection_is_recorded_and_taken_back() {
        VERIFY_OK(store().add(procedure("p1"), packed_guide));
        VERIFY_OK(store().set_injected("p1", std::nullopt, at(9)));
        QCOMPARE(rows("injection_event"), std::string("0"));
        VERIFY_OK(store().set_injected("p1", at(50), at(60)));
        VERIFY_OK(store().set_injected("p1", at(50), at(61)));
        QVERIFY(store().find("p1")->injected == at(50));
        VERIFY_OK(store().set_injected("p1", std::nullopt, at(70)));
        QVERIFY(!store().find("p1")->injected);
        QCOMPARE(rows("injection_event"), std::string("2"));
        VERIFY_ERROR(store().set_injected("p2", at(50), at(60)), not_found);
    }

    void answers_change_one_by_one() {
        VERIFY_OK(store().add(procedure("p1"), packed_guide));
        for (int retry = 0; retry < 2; ++retry) {
            VERIFY_OK(store().set_answers("p1", {{"side", "right"}, {"blood_thinner", ""}}, at(9)));
        }
        QVERIFY(store().find("p1")->answers == (Answers{{"side", "right"}}));
        VERIFY_OK(store().set_answers("p1", {{"blood_thinner", "no"}}, at(10)));
        QVERIFY(store().find("p1")->answers ==
                (Answers{{"side", "right"}, {"blood_thinner", "no"}}));
        QCOMPARE(rows("answer_event"), std::string("5"));
        VERIFY_ERROR(store().set_answers("p2", {{"side", "left"}}, at(9)), not_found);
    }

    void contacts_change() {
        VERIFY_OK(store().add(procedure("p1"), packed_guide));
        const Contacts contacts{"Ünal Clinic", "", "112"};
        VERIFY_OK(store().set_contacts("p1", contacts));
        VERIFY_OK(store().set_contacts("p1", contacts));
        QVERIFY(store().find("p1")->contacts == contacts);
        VERIFY_ERROR(store().set_contacts("p2", contacts), not_found);
    }

    void step_events_in_the_order_written() {
        VERIFY_OK(store().add(procedure("p1"), packed_guide));
        VERIFY_OK(store().add(procedure("p2"), packed_guide));
        std::vector<StepEvent> written;
        for (const auto kind :
             {StepEvent::Kind::done, StepEvent::Kind::reopened, StepEvent::Kind::skipped}) {
            StepEvent event = step_event("e" + std::to_string(written.size()), "p1");
            event.kind = kind;
            event.happened_at = at(-std::int64_t(written.size())); // backwards on purpose
            event.words = odd_texts()[written.size()];
            written.push_back(event);
            VERIFY_OK(store().add_event(event));
            VERIFY_OK(store().add_event(event));
        }
        QVERIFY(store().events("p1") == written);
        QVERIFY(store().events("p2") == std::vector<StepEvent>{});
        StepEvent other = written[0];
        other.words = "else";
        VERIFY_ERROR(store().add_event(other), invalid);
        VERIFY_ERROR(store().add_event(step_event("e9", "p3")), not_found);
        QVERIFY(store().events("p1") == written);
    }
};

QTEST_GUILESS_MAIN(ProcedureStoreTest)
#include "procedure_store_test.moc"
