// SPDX-License-Identifier: Apache-2.0
// The questions for the clinic on the screen: what the list says of itself, and where they stand.
#include "app/view/clinic_questions_view.h"
#include "tests/app/view/scene.h"

#include <QUrl>

using namespace beforehand;
using namespace beforehand::testing;
using view::ArrivalModel;
using view::ClinicQuestionModel;

class ClinicQuestionsViewTest : public QObject {
    Q_OBJECT

    std::unique_ptr<Scene> scene_;
    std::unique_ptr<QAbstractItemModelTester> tester_;
    view::ClinicQuestionsView& view() { return *scene_->session->clinicQuestions(); }
    ClinicQuestionModel& list() { return *view().list(); }
    QVariant at(int row, ClinicQuestionModel::Role role) {
        return list().data(list().index(row), role);
    }
    QString id(int row) { return at(row, ClinicQuestionModel::IdRole).toString(); }
    QStringList texts() {
        QStringList all;
        for (int row = 0; row < list().count(); ++row) {
            all << at(row, ClinicQuestionModel::TextRole).toString();
        }
        return all;
    }
    void three() {
        for (const char* text : {"A?", "B?", "C?"}) {
            QCOMPARE(view().add(text, ""), "");
        }
    }

  private slots:
    static void initMain() { set_up_device(); }
    void initTestCase() { view::load_plurals(); }
    void init() {
        scene_ = std::make_unique<Scene>();
        tester_ = std::make_unique<QAbstractItemModelTester>(
            &list(), QAbstractItemModelTester::FailureReportingMode::QtTest);
    }
    void cleanup() {
        tester_.reset();
        scene_.reset();
    }

    void one_is_put_on_the_list() {
        const Heard heard(list());
        QSignalSpy changed(&view(), &view::ClinicQuestionsView::changed);
        QCOMPARE(view().add(" Can I drive? ", "step:book-driver"), "");
        QCOMPARE(heard.inserted.size(), 1);
        QVERIFY(heard.changed.empty() && heard.reset.empty());
        QCOMPARE(changed.size(), 1);
        QCOMPARE(view().count(), 1);
        QCOMPARE(view().open(), 1);
        QCOMPARE(at(0, ClinicQuestionModel::TextRole), "Can I drive?");
        QCOMPARE(at(0, ClinicQuestionModel::AnsweredRole), false);
        QCOMPARE(at(0, ClinicQuestionModel::WhenRole), "");
        scene_->session->refresh(); // a minute later nothing is other
        QCOMPARE(changed.size(), 1);
        QVERIFY(heard.changed.empty());
    }

    void what_is_there_already_is_said() {
        QCOMPARE(view().add("Can I drive?", "faq:drive"), "");
        QVERIFY(view().has("Can I drive?", "faq:drive") &&
                view().has(" Can I drive? ", "faq:drive"));
        QVERIFY(!view().has("Can I drive?", "") && !view().has("Can I", "faq:drive"));
        const int revision = view().revision();
        QCOMPARE(view().add("Can I drive?", "faq:drive"), "It is on your list already.");
        QCOMPARE(view().count(), 1);
        QCOMPARE(view().revision(), revision);
        QCOMPARE(view().remove(id(0)), "");
        QVERIFY(!view().has("Can I drive?", "faq:drive"));
        QVERIFY(view().revision() != revision);
    }

    void what_was_said_is_found_by_the_question() {
        const auto said = [&](const char* key) {
            return view().said("Can I drive?", "faq:drive")[key].toString();
        };
        QCOMPARE(said("answer") + said("when"), "");
        QCOMPARE(view().add("Can I drive?", "faq:drive"), "");
        QCOMPARE(said("answer") + said("when"), "");
        QCOMPARE(view().answer(id(0), "Not for a day. Sam, front desk"), "");
        QCOMPARE(said("answer"), "Not for a day. Sam, front desk");
        QVERIFY2(said("when").startsWith("Written down on "), qPrintable(said("when")));
        QCOMPARE(view().said("Can I drive?", "")["answer"].toString(), "");
    }

    void where_it_came_from() {
        const Guide& guide = *scene_->session->snapshot()->guide;
        const QString article = QString::fromStdString(guide.articles.front().key);
        const QString faq = "faq:" + QString::fromStdString(guide.faq.front().key);
        const QString asked = QString::fromStdString(guide.faq.front().question);
        const auto from = [&](int row) {
            QStringList parts;
            for (const auto role :
                 {ClinicQuestionModel::PageTitleRole, ClinicQuestionModel::OpensRole,
                  ClinicQuestionModel::KeyRole, ClinicQuestionModel::DetailRole}) {
                parts << at(row, role).toString();
            }
            return parts;
        };
        QCOMPARE(view().add("A?", "article:" + article + "#where"), "");
        QCOMPARE(view().add(asked, faq), "");
        QCOMPARE(view().add("B?", faq), "");
        QCOMPARE(view().add("C?", "step:book-driver"), "");
        QCOMPARE(view().add("D?", "step:gone"), "");
        QCOMPARE(view().add("E?", ""), "");
        QCOMPARE(from(0), QStringList({QString::fromStdString(guide.articles.front().title),
                                       "article", article, "where"}));
        QCOMPARE(from(1), QStringList({"Questions people ask", "article", faq, ""}));
        QCOMPARE(from(2), QStringList({asked, "article", faq, ""}));
        QCOMPARE(from(3), QStringList({"Book someone to drive you", "step", "book-driver", ""}));
        QCOMPARE(from(4), QStringList({"", "", "", ""}));
        QCOMPARE(from(5), QStringList({"", "", "", ""}));
    }

    void answered_it_moves_below_the_open_ones() {
        three();
        const Heard heard(list());
        QSignalSpy changed(&view(), &view::ClinicQuestionsView::changed);
        QCOMPARE(view().answer(id(0), " No, said Dr Lee "), "");
        QCOMPARE(texts(), QStringList({"B?", "C?", "A?"}));
        QCOMPARE(heard.moved.size(), 1);
        QCOMPARE(heard.changed.size(), 1);
        QVERIFY(heard.inserted.empty() && heard.removed.empty() && heard.reset.empty());
        QCOMPARE(changed.size(), 1);
        QCOMPARE(view().open(), 2);
        QCOMPARE(at(2, ClinicQuestionModel::AnswerRole), "No, said Dr Lee");
        QCOMPARE(at(2, ClinicQuestionModel::WhenRole), "Written down on Friday 20 November");

        QCOMPARE(view().answer(id(1), "Yes"), "");
        QCOMPARE(texts(), QStringList({"B?", "A?", "C?"})); // the answered as they were asked
        QCOMPARE(view().answer(id(1), ""), "");
        QCOMPARE(texts(), QStringList({"A?", "B?", "C?"}));
        QCOMPARE(at(0, ClinicQuestionModel::AnswerRole), "");
        QVERIFY(heard.inserted.empty() && heard.removed.empty() && heard.reset.empty());
        QCOMPARE(heard.moved.size(), 3);
    }

    void changing_its_words_is_one_row() {
        three();
        const Heard heard(list());
        QCOMPARE(view().change(id(1), "B, or not?"), "");
        QVERIFY(heard.only_changed(1));
        QCOMPARE(texts(), QStringList({"A?", "B, or not?", "C?"}));
    }

    void what_is_wrong_is_said_and_changes_nothing() {
        three();
        const Heard heard(list());
        QSignalSpy changed(&view(), &view::ClinicQuestionsView::changed);
        QVERIFY(!view().add("  ", "").isEmpty());
        QVERIFY(!view().add("x", "elsewhere").isEmpty());
        QVERIFY(!view().add(QString(2'001, 'x'), "").isEmpty());
        QVERIFY(!view().change(id(0), "").isEmpty());
        QVERIFY(!view().change("nothing", "x").isEmpty());
        QVERIFY(!view().answer(id(0), QString(20'001, 'x')).isEmpty());
        QVERIFY(!view().answer("nothing", "x").isEmpty());
        QVERIFY(!view().remove("nothing").isEmpty());
        QVERIFY(!view().undoRemove().isEmpty());
        QVERIFY(heard.only_changed(0));
        QVERIFY(changed.empty());
    }

    void removed_and_put_back() {
        three();
        QCOMPARE(view().answer(id(1), "Yes"), "");
        QCOMPARE(texts(), QStringList({"A?", "C?", "B?"}));
        const Heard heard(list());
        QCOMPARE(view().remove(id(2)), "");
        QCOMPARE(heard.removed.size(), 1);
        QCOMPARE(view().undoRemove(), "");
        QCOMPARE(heard.inserted.size(), 1);
        QVERIFY(heard.reset.empty() && heard.moved.empty());
        QCOMPARE(texts(), QStringList({"A?", "C?", "B?"}));
        QCOMPARE(at(2, ClinicQuestionModel::AnswerRole), "Yes");
        QVERIFY(!view().undoRemove().isEmpty()); // once
    }

    void the_card_has_the_open_ones() {
        ArrivalModel& card = *scene_->session->arrival();
        const auto value = [&card](ArrivalModel::Role role) {
            for (int row = 0; row < card.count(); ++row) {
                if (card.data(card.index(row), ArrivalModel::KeyRole) == "questions") {
                    return card.data(card.index(row), role);
                }
            }
            return QVariant();
        };
        QCOMPARE(value(ArrivalModel::AnsweredRole), false);
        const int open = card.open();
        three();
        QCOMPARE(view().answer(id(1), "Yes"), "");
        QCOMPARE(value(ArrivalModel::ValueRole), "A?\nC?");
        QCOMPARE(card.open(), open - 1);
        QCOMPARE(card.write("questions", "About the dye"), "");
        QCOMPARE(value(ArrivalModel::ValueRole), "About the dye\nA?\nC?");
        QCOMPARE(value(ArrivalModel::OwnRole), "About the dye"); // what the sheet starts with
    }

    void the_saved_checklist_has_them() {
        QTemporaryDir home;
        const QByteArray before = qgetenv("HOME");
        qputenv("HOME", home.path().toUtf8());
        three();
        const QString fault = scene_->session->saveDocument("plan", "txt");
        QFile file(QUrl(scene_->session->savedTo()).toLocalFile());
        const bool there = file.open(QIODevice::ReadOnly);
        qputenv("HOME", before);
        QCOMPARE(fault, "");
        QVERIFY(there && file.readAll().contains("Questions for my clinic\n"));
    }

    void each_procedure_has_its_own() {
        three();
        app::NewProcedure wanted;
        wanted.guide = "si-joint-injection";
        wanted.zone = "Europe/Berlin";
        const auto other = scene_->composition->procedures().add(wanted);
        VERIFY_OK(other);
        scene_->session->show(*other);
        QCOMPARE(view().count(), 0);
        QCOMPARE(view().add("A?", ""), "");
        scene_->session->show(scene_->id);
        QCOMPARE(texts(), QStringList({"A?", "B?", "C?"}));
    }

    void others_write_too() {
        VERIFY_OK(scene_->composition->clinic_questions().ask(scene_->id, "From elsewhere?", ""));
        scene_->session->refresh();
        QCOMPARE(texts(), QStringList({"From elsewhere?"}));
    }
};

QTEST_MAIN(ClinicQuestionsViewTest)
#include "clinic_questions_test.moc"
