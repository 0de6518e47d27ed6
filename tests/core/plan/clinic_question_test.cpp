// SPDX-License-Identifier: Apache-2.0
#include "core/plan/clinic_question.h"

#include "core/plan/personal_layer.h"
#include "tests/core/plan/plans.h"

#include <QTest>

using namespace beforehand;
using namespace beforehand::testing;

class PlanClinicQuestionTest : public QObject {
    Q_OBJECT

    static ClinicQuestion question() {
        return {"id", "procedure", "Can I drive?", "article:after#driving", Instant{}};
    }

    /// Where check() finds fault, or "ok".
    static std::string fault(const ClinicQuestion& question) {
        const auto checked = check(question);
        return checked ? "ok" : checked.error().where;
    }
    static std::string with_page(const char* page) {
        ClinicQuestion asked = question();
        asked.page = page;
        return fault(asked);
    }
    static std::string with_text(std::string text) {
        ClinicQuestion asked = question();
        asked.text = std::move(text);
        return fault(asked);
    }
    static std::string with_answer(std::string answer, std::optional<Instant> at) {
        ClinicQuestion asked = question();
        asked.answer = std::move(answer);
        asked.answered_at = at;
        return fault(asked);
    }

  private slots:
    void theWordsAreThereAndShortEnough() {
        QCOMPARE(fault(question()), "ok");
        QCOMPARE(with_text(""), "text");
        QCOMPARE(with_text(" \n"), "text");
        QCOMPARE(with_text(std::string(max_question_bytes, 'a')), "ok");
        QCOMPARE(with_text(std::string(max_question_bytes + 1, 'a')), "text");
        QCOMPARE(with_text("a\xff"), "text");
        QCOMPARE(with_text(std::string("a\0b", 3)), "text");
        ClinicQuestion nobodys = question();
        nobodys.procedure.clear();
        QCOMPARE(fault(nobodys), "question");
    }

    void thePageIsOneOfThreeOrNone() {
        for (const char* page : {"", "article:after", "article:after#driving", "faq:can-i-drive",
                                 "step:book-driver", "step:own/1"}) {
            QCOMPARE(with_page(page), "ok");
        }
        for (const char* page : {"after", "article:", "article:#driving", "faq:", "step:", "web:x",
                                 "https://example.org", " article:after", "faq:\xff"}) {
            QCOMPARE(with_page(page), "page");
        }
        QCOMPARE(with_page(("faq:" + std::string(max_question_page_bytes, 'a')).c_str()), "page");
    }

    void aPageHasItsParts() {
        const auto article = question_page("article:after#driving-home");
        QVERIFY(article && article->kind == QuestionPage::Kind::article);
        QCOMPARE(article->key + '|' + article->heading, std::string("after|driving-home"));
        const auto step = question_page("step:own/1#2");
        QVERIFY(step && step->kind == QuestionPage::Kind::step);
        QCOMPARE(step->key + '|' + step->heading, std::string("own/1#2|"));
        QVERIFY(question_page("faq:drive")->kind == QuestionPage::Kind::faq);
        QVERIFY(!question_page("") && !question_page("article:#driving"));
    }

    void anAnswerHasATimeAndATimeAnAnswer() {
        QCOMPARE(with_answer("No, said Dr Lee", Instant{}), "ok");
        QCOMPARE(with_answer("No, said Dr Lee", {}), "answer");
        QCOMPARE(with_answer("", Instant{}), "answer");
        QCOMPARE(with_answer(" ", Instant{}), "answer");
        QCOMPARE(with_answer(" ", {}), "answer");
        QCOMPARE(with_answer(std::string(max_clinic_answer_bytes + 1, 'a'), Instant{}), "answer");
    }

    void aPageIsCalledAsInTheGuide() {
        const Guide guide = guide_at(BEFOREHAND_SOURCE_DIR "/core/guides/si-joint-injection");
        PersonalLayer layer;
        layer.own = {own_step("own/1", Phase::preparation, "Borrow crutches", "", {})};
        const Article& article = guide.articles.front();
        const Faq& faq = guide.faq.back();
        const auto title = [&](const std::string& page) { return page_title(guide, layer, page); };
        QCOMPARE(title("article:" + article.key), article.title);
        QCOMPARE(title("article:" + article.key + "#anywhere"), article.title);
        QCOMPARE(title("faq:" + faq.key), faq.question);
        QCOMPARE(title("step:book-driver"), guide.find_step("book-driver")->title);
        QCOMPARE(title("step:own/1"), "Borrow crutches");
        for (const char* gone : {"", "article:gone", "faq:gone", "step:gone", "step:own/2", "x"}) {
            QCOMPARE(title(gone), "");
        }
    }
};

QTEST_GUILESS_MAIN(PlanClinicQuestionTest)
#include "clinic_question_test.moc"
