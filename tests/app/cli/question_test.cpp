// SPDX-License-Identifier: Apache-2.0
// `beforehand question`: what to ask the clinic, and what was said.
#include "tests/app/cli/program.h"

#include <QDateTime>
#include <QUuid>

class QuestionTest : public QObject {
    Q_OBJECT

    std::unique_ptr<Program> program_;

    Ended question(const QStringList& arguments) const {
        return program_->run(QStringList{"question"} + arguments);
    }
    QJsonArray questions(const QStringList& more = {}) const {
        return question(QStringList{"list", "--format", "json"} + more).list("questions");
    }
    QString add_procedure() const {
        return program_
            ->run({"procedure", "add", "--at", "2026-12-03T09:30", "--zone", "Europe/Berlin"})
            .id();
    }

  private slots:
    void init() { program_ = std::make_unique<Program>(); }

    void it_prints_the_id_and_nothing_else() {
        const QString procedure = add_procedure();
        const Ended ended =
            question({"add", " Can I drive? ", "--page", "article:after-injection#driving"});
        VERIFY_DONE(ended);
        const QUuid id(ended.id());
        QVERIFY(!id.isNull());
        QCOMPARE(ended.out, id.toByteArray(QUuid::WithoutBraces) + '\n');

        const QJsonArray all = questions();
        QCOMPARE(all.size(), 1);
        QJsonObject asked = all.first().toObject();
        const QDateTime at = QDateTime::fromString(asked.take("asked_at").toString(), Qt::ISODate);
        QVERIFY(std::abs(at.secsTo(QDateTime::currentDateTimeUtc())) < 120);
        QCOMPARE(asked, QJsonObject({{"id", ended.id()},
                                     {"procedure", procedure},
                                     {"text", "Can I drive?"},
                                     {"page", "article:after-injection#driving"},
                                     {"answer", QJsonValue::Null},
                                     {"answered_at", QJsonValue::Null}}));
    }

    void the_same_again_is_said_and_adds_none() {
        add_procedure();
        const QString id = question({"add", "Can I drive?"}).id();
        const Ended again = question({"add", "Can I drive?"});
        QCOMPARE(again.exit, 0);
        QCOMPARE(again.id(), id);
        QVERIFY2(again.err.contains("already"), again.err.constData());
        VERIFY_DONE(question({"add", "Can I drive?", "--page", "step:book-driver"}));
        QCOMPARE(questions().size(), 2);
    }

    void answered_changed_and_removed() {
        add_procedure();
        const QString id = question({"add", "Can I drive?"}).id();
        const QString other = question({"add", "How long does it take?"}).id();
        VERIFY_DONE(question({"answer", id, "Not on the day, said Dr Lee"}));
        const QJsonObject answered = nth(questions(), 0);
        QCOMPARE(answered["answer"], "Not on the day, said Dr Lee");
        QVERIFY(answered["answered_at"].isString());
        QCOMPARE(question({"list"}).out, (id + "  Can I drive?\n    Not on the day, said Dr Lee\n" +
                                          other + "  How long does it take?\n")
                                             .toUtf8());
        const Ended list = program_->run({"checklist"});
        VERIFY_DONE(list);
        QVERIFY(list.out.contains("\nQuestions for my clinic\n"));
        QVERIFY(list.out.contains("[x] Can I drive?\n      Not on the day, said Dr Lee\n"));
        const Ended card = program_->run({"checklist", "--kind", "card"});
        QVERIFY(card.out.contains("Questions for the clinic: How long does it take?\n"));

        VERIFY_DONE(question({"answer", id, ""}));
        QVERIFY(nth(questions(), 0)["answer"].isNull());
        VERIFY_DONE(question({"remove", id}));
        QCOMPARE(questions().size(), 1);
        VERIFY_REFUSED(question({"remove", id}), "no such question");
        VERIFY_REFUSED(question({"answer", id, "x"}), "no such question");
    }

    void each_procedure_has_its_own() {
        const QString first = add_procedure();
        VERIFY_DONE(question({"add", "Can I drive?"}));
        add_procedure();
        QVERIFY(questions().isEmpty());
        QCOMPARE(questions({"--procedure", first}).size(), 1);
        VERIFY_DONE(question({"add", "Can I drive?"}));
        QCOMPARE(questions().size(), 1);
    }

    void wrong_input_is_refused_and_nothing_written() {
        VERIFY_REFUSED(question({"add", "Can I drive?"}), "no procedure yet");
        add_procedure();
        VERIFY_REFUSED(question({"add", ""}), "Write your question");
        VERIFY_REFUSED(question({"add", QString(2'001, 'x')}), "too long");
        VERIFY_REFUSED(question({"add", "x", "--page", "https://example.org"}), "article:KEY");
        QVERIFY(questions().isEmpty());
        VERIFY_USAGE(question({"add"}));
        VERIFY_USAGE(question({"add", "two", "texts"}));
        VERIFY_USAGE(question({"answer", "id"}));
        VERIFY_USAGE(question({"remove"}));
    }
};

QTEST_GUILESS_MAIN(QuestionTest)
#include "question_test.moc"
