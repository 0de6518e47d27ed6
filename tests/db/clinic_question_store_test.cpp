// SPDX-License-Identifier: Apache-2.0
#include "tests/db/support.h"

#include <QTemporaryDir>
#include <QTest>

using namespace beforehand;
using namespace beforehand::db::testing;

namespace {

ClinicQuestion question(const std::string& id, const std::string& text,
                        const std::string& page = {}) {
    return {id, "p1", text, page, at(10)};
}

ClinicQuestion answered(ClinicQuestion asked, const std::string& words) {
    asked.answer = words;
    asked.answered_at = words.empty() ? std::nullopt : std::optional(at(60));
    return asked;
}

} // namespace

class ClinicQuestionStoreTest : public QObject {
    Q_OBJECT

    std::unique_ptr<QTemporaryDir> folder_;
    StoragePtr storage_;
    ClinicQuestionStore& store() { return storage_->clinic_questions(); }

    std::vector<ClinicQuestion> all(const char* procedure = "p1") {
        return store().list(procedure).value();
    }
    Result<void> change(const std::string& id, const ClinicQuestion& after) {
        return store().change(id, [&](const auto&) { return after; }, at(70));
    }
    std::string ask(const std::string& sql) {
        storage_.reset();
        std::string said = ask_sql(folder_->path().toStdString(), sql);
        storage_ = db::Storage::open(folder_->path().toStdString()).value();
        return said;
    }
    std::string rows() { return ask("SELECT count(*) FROM clinic_question_event"); }

  private slots:
    void init() {
        folder_ = std::make_unique<QTemporaryDir>(scratch());
        auto opened = open_with_guide(folder_->path().toStdString());
        VERIFY_OK(opened);
        storage_ = std::move(*opened);
        VERIFY_OK(storage_->procedures().add(procedure("p1")));
        VERIFY_OK(storage_->procedures().add(procedure("p2")));
    }
    void cleanup() { storage_.reset(); }

    void any_words_come_back_as_they_were_asked() {
        std::vector<ClinicQuestion> written;
        for (const std::string& text : odd_texts()) {
            const std::string number = std::to_string(written.size());
            const bool fits = !text.empty() && text.size() <= max_question_bytes;
            const ClinicQuestion asked =
                answered(question("q" + number, fits ? text : "Why?", "article:after#" + number),
                         text.substr(0, 20'000));
            QVERIFY(store().add(asked, at(10)) == asked);
            written.push_back(asked);
        }
        QVERIFY(all() == written);
        QVERIFY(all("p2").empty());
        QVERIFY(store().find("q1") == written[1]);
    }

    void in_the_order_in_which_they_were_asked() {
        ClinicQuestion later = question("q1", "Later?");
        later.asked_at = at(20);
        const ClinicQuestion first = question("q2", "First?");
        const ClinicQuestion second = question("q3", "Second?");
        for (const ClinicQuestion& asked : {later, first, second}) {
            VERIFY_OK(store().add(asked, at(30)));
        }
        ClinicQuestion changed = first; // keeps its place
        changed.text = "First of all?";
        VERIFY_OK(change("q2", changed));
        QVERIFY(all() == (std::vector{changed, second, later}));
    }

    void a_retry_adds_nothing() {
        const ClinicQuestion asked = question("q1", "Can I drive?", "faq:drive");
        VERIFY_OK(store().add(asked, at(10)));
        QVERIFY(store().add(asked, at(11)) == asked);
        ClinicQuestion changed = answered(asked, "No");
        changed.text = "Can I drive home?";
        VERIFY_OK(change("q1", changed));
        QVERIFY(store().add(asked, at(12)) == changed); // it came through before it moved on
        VERIFY_OK(change("q1", changed));
        QCOMPARE(rows(), std::string("2"));
        ClinicQuestion other = asked;
        other.asked_at = at(11);
        VERIFY_ERROR(store().add(other, at(13)), invalid);
    }

    void the_same_from_the_same_page_is_there_already() {
        const ClinicQuestion asked = question("q1", "Can I drive?", "faq:drive");
        VERIFY_OK(store().add(asked, at(10)));
        QVERIFY(store().add(question("q2", "Can I drive?", "faq:drive"), at(20)) == asked);
        QCOMPARE(all().size(), 1U);
        VERIFY_OK(store().add(question("q3", "Can I drive?"), at(20)));
        VERIFY_OK(store().add(question("q4", "Can I drive?", "step:drive"), at(20)));
        ClinicQuestion others = question("q5", "Can I drive?", "faq:drive");
        others.procedure = "p2";
        QVERIFY(store().add(others, at(20)) == others);
        QCOMPARE(all().size(), 3U);
        VERIFY_OK(store().remove("q1", at(30))); // taken away, it can be asked again
        const ClinicQuestion again = question("q6", "Can I drive?", "faq:drive");
        QVERIFY(store().add(again, at(40)) == again);
    }

    void what_makes_no_sense_is_refused() {
        VERIFY_ERROR(store().add(question("q1", " "), at(10)), invalid);
        VERIFY_ERROR(store().add(question("q1", "a?", "elsewhere"), at(10)), invalid);
        VERIFY_ERROR(store().add(question("q1", std::string(2'001, 'a')), at(10)), too_large);
        ClinicQuestion astray = question("q1", "a?");
        astray.procedure = "p9";
        VERIFY_ERROR(store().add(astray, at(10)), not_found);
        VERIFY_ERROR(store().find("q1"), not_found);
        VERIFY_ERROR(store().remove("q1", at(10)), not_found);
        VERIFY_ERROR(change("q1", question("q1", "a?")), not_found);

        const ClinicQuestion asked = question("q1", "a?");
        VERIFY_OK(store().add(asked, at(10)));
        VERIFY_ERROR(change("q1", question("q1", "")), invalid);
        VERIFY_ERROR(change("q1", question("q2", "a?")), invalid);
        VERIFY_ERROR(change("q1", question("q1", "a?", "faq:drive")), invalid);
        VERIFY_ERROR(store().change(
                         "q1",
                         [](const auto&) -> Result<ClinicQuestion> {
                             return fail(ErrorKind::conflict, "no");
                         },
                         at(20)),
                     conflict);
        QVERIFY(all() == std::vector{asked});
    }

    void answered_and_the_answer_taken_away() {
        const ClinicQuestion asked = question("q1", "Can I drive?");
        VERIFY_OK(store().add(asked, at(10)));
        VERIFY_OK(change("q1", answered(asked, "Not on the day")));
        VERIFY_OK(change("q1", answered(asked, "Not for two days")));
        QCOMPARE(store().find("q1")->answer, std::string("Not for two days"));
        QCOMPARE(ask("SELECT group_concat(answer, ', ') FROM clinic_question_event"),
                 std::string(", Not on the day, Not for two days"));
        VERIFY_OK(change("q1", asked));
        QVERIFY(all() == std::vector{asked});
        QCOMPARE(ask("SELECT group_concat(answer, ', ') FROM clinic_question_event"),
                 std::string(", , , "));
    }

    void taken_away_it_leaves_only_that_there_was_one() {
        const ClinicQuestion asked = question("q1", "Can I drive?", "faq:drive");
        const ClinicQuestion kept = question("q2", "How long does it take?");
        VERIFY_OK(store().add(asked, at(10)));
        VERIFY_OK(store().add(kept, at(10)));
        VERIFY_OK(change("q1", answered(asked, "No, said Dr Lee")));
        VERIFY_OK(store().remove("q1", at(80)));
        VERIFY_OK(store().remove("q1", at(90)));
        QVERIFY(all() == std::vector{kept});
        VERIFY_ERROR(store().find("q1"), not_found);
        VERIFY_ERROR(store().add(asked, at(91)), invalid); // a retry does not bring it back
        QCOMPARE(ask("SELECT count(*) || ' ' || sum(text || page || answer <> '') || ' ' || "
                     "max(recorded_at) FROM clinic_question_event WHERE question = 'q1'"),
                 std::string("3 0 ") + std::to_string(at(80).time_since_epoch().count()));
    }
};

QTEST_GUILESS_MAIN(ClinicQuestionStoreTest)
#include "clinic_question_store_test.moc"
