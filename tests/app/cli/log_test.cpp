// SPDX-License-Identifier: Apache-2.0
// `beforehand log`: a note is on disk when its id is printed.
#include "tests/app/cli/program.h"

#include <QDateTime>
#include <QDir>
#include <QSet>
#include <QUuid>

class LogTest : public QObject {
    Q_OBJECT

    std::unique_ptr<Program> program_;

    Ended note(const QStringList& arguments) const {
        return program_->run(QStringList{"log", "note"} + arguments);
    }
    QJsonArray entries() const {
        return program_->run({"log", "list", "--format", "json"}).list("entries");
    }

  private slots:
    void init() { program_ = std::make_unique<Program>(); }

    void it_prints_the_id_and_nothing_else() {
        const Ended ended =
            note({"Stiff after sitting", "--severity", "6", "--at", "2026-03-12T10:15"});
        VERIFY_DONE(ended);
        const QUuid id(ended.id());
        QVERIFY(!id.isNull());
        QCOMPARE(ended.out, id.toByteArray(QUuid::WithoutBraces) + '\n');

        const QJsonArray all = entries();
        QCOMPARE(all.size(), 1);
        QJsonObject entry = all.first().toObject();
        const QDateTime recorded =
            QDateTime::fromString(entry.take("recorded_at").toString(), Qt::ISODate);
        QVERIFY(std::abs(recorded.secsTo(QDateTime::currentDateTimeUtc())) < 120);
        QCOMPARE(entry, QJsonObject({{"id", ended.id()},
                                     {"kind", "note"},
                                     {"text", "Stiff after sitting"},
                                     {"severity", 6},
                                     {"happened_at", "2026-03-12T09:15:00Z"},
                                     {"zone", "Europe/Berlin"}}));
    }

    void not_answered_is_not_0() {
        VERIFY_DONE(note({"later", "--at", "2026-03-12T10:00"}));
        VERIFY_DONE(note({"earlier", "--severity", "0", "--at", "2026-03-11T10:00"}));
        const QJsonArray all = entries();
        QCOMPARE(all.size(), 2);
        QCOMPARE(nth(all, 0)["text"], "later");
        QVERIFY(nth(all, 0)["severity"].isNull() && nth(all, 0).contains("severity"));
        QCOMPARE(nth(all, 1)["severity"], 0);
        VERIFY_DONE(note({"worst", "--severity", "10"}));
        QCOMPARE(program_->run({"log", "list"}).out.split('\n').mid(1),
                 QByteArrayList(
                     {"2026-03-12T10:00:00  -  later", "2026-03-11T10:00:00  0  earlier", ""}));
    }

    void wrong_input_is_refused_and_nothing_written() {
        VERIFY_REFUSED(note({"x", "--severity", "11"}), "0 to 10");
        VERIFY_REFUSED(note({"x", "--severity=-1"}), "0 to 10");
        VERIFY_REFUSED(note({"x", "--severity", "six"}), "--severity");
        VERIFY_REFUSED(note({"x", "--severity", "6.5"}), "--severity");
        VERIFY_REFUSED(note({"x", "--severity", ""}), "--severity");
        VERIFY_REFUSED(note({"x", "--at", "2199-01-01T09:00"}), "");
        VERIFY_REFUSED(note({"x", "--at", "yesterday"}), "--at");
        VERIFY_REFUSED(note({""}), "");
        VERIFY_REFUSED(note({QString(20'001, 'x')}), "");
        QCOMPARE(entries(), QJsonArray());
        VERIFY_USAGE(note({}));
        VERIFY_USAGE(note({"two", "texts"}));
        VERIFY_USAGE(note({"x", "--severity"}));
        VERIFY_USAGE(note({"x", "--mood", "good"}));
    }

    void any_words_are_kept() {
        const QString text = QStringLiteral("näher – “links”\n--severity 3 %1 痛い '; drop table");
        VERIFY_DONE(note({"--", text}));
        QCOMPARE(nth(entries(), 0)["text"].toString(), text);
        VERIFY_DONE(note({"--", "--data-dir"}));
        QCOMPARE(nth(entries(), 0)["text"].toString(), "--data-dir");
        VERIFY_DONE(note({"--", "--help"}));
        QCOMPARE(entries().size(), 3);
    }

    void two_at_once_both_write() {
        constexpr int rounds = 12;
        QSet<QString> printed;
        for (int i = 0; i < rounds; ++i) {
            const auto one = program_->start({"log", "note", "one"});
            const auto other = program_->start({"log", "note", "other"});
            for (QProcess* process : {one.get(), other.get()}) {
                const Ended ended = Program::end(*process);
                VERIFY_DONE(ended);
                printed.insert(ended.id());
            }
        }
        QCOMPARE(printed.size(), 2 * rounds);
        QSet<QString> kept;
        for (const QJsonValue& entry : entries()) {
            kept.insert(entry["id"].toString());
        }
        QCOMPARE(kept, printed);
    }
};

QTEST_GUILESS_MAIN(LogTest)
#include "log_test.moc"
