// SPDX-License-Identifier: Apache-2.0
// `beforehand log`: a note is on disk when its id is printed.
#include "tests/app/cli/program.h"

#include <QDateTime>
#include <QDir>
#include <QSet>
#include <QTimeZone>
#include <QUuid>

class LogTest : public QObject {
    Q_OBJECT

    std::unique_ptr<Program> program_;

    Ended note(const QStringList& arguments) const {
        return program_->run(QStringList{"log", "note"} + arguments);
    }
    Ended pain(const QStringList& arguments) const {
        return program_->run(QStringList{"log", "pain"} + arguments);
    }
    QString add_procedure(const QString& at = "2026-12-03T09:30",
                          const QString& answer = "side=left") const {
        return program_
            ->run({"procedure", "add", "--at", at, "--zone", "Europe/Berlin", "--answer", answer})
            .id();
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
                                     {"zone", "Europe/Berlin"},
                                     {"procedure", QJsonValue()},
                                     {"corrects", QJsonValue()},
                                     {"mark", "memory"},
                                     {"prompt", QJsonValue()},
                                     {"scores", QJsonArray()},
                                     {"movement", ""},
                                     {"took_medicine", QJsonValue()},
                                     {"medicines", QJsonArray()},
                                     {"numb_leg", QJsonValue()},
                                     {"nap", QJsonValue()},
                                     {"observations", QJsonArray()},
                                     {"remembered_relief", QJsonValue()},
                                     {"change", QJsonValue()}}));
    }

    void not_answered_is_not_0() {
        const QByteArray later = note({"later", "--at", "2026-03-12T10:00"}).id().toUtf8();
        const QByteArray earlier =
            note({"earlier", "--severity", "0", "--at", "2026-03-11T10:00"}).id().toUtf8();
        const QJsonArray all = entries();
        QCOMPARE(all.size(), 2);
        QCOMPARE(nth(all, 0)["text"], "later");
        QVERIFY(nth(all, 0)["severity"].isNull() && nth(all, 0).contains("severity"));
        QCOMPARE(nth(all, 1)["severity"], 0);
        VERIFY_DONE(note({"worst", "--severity", "10"}));
        QCOMPARE(program_->run({"log", "list"}).out.split('\n').mid(1),
                 QByteArrayList({later + "  2026-03-12T10:00:00  memory  -  later",
                                 earlier + "  2026-03-11T10:00:00  memory  0  earlier", ""}));
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
        VERIFY_USAGE(note({"x", "--rest", "3"}));
    }

    void pain_of_one_side() {
        const Ended ended =
            pain({"--side",     "left",       "--rest",     "3",
                  "--moving",   "6",          "--at",       "2026-03-12T10:15",
                  "--movement", "Stood up",   "--medicine", "Ibuprofen@2026-03-12T08:00",
                  "--medicine", "Gel @ home", "--numb-leg", "no",
                  "--nap",      "yes",        "--note",     "Better"});
        VERIFY_DONE(ended);
        const QJsonObject entry = nth(entries(), 0);
        QCOMPARE(entry["id"], ended.id());
        QCOMPARE(entry["kind"], "pain");
        QCOMPARE(entry["scores"],
                 QJsonArray({QJsonObject({{"side", "left"}, {"rest", 3}, {"moving", 6}})}));
        QCOMPARE(entry["movement"], "Stood up");
        QCOMPARE(entry["took_medicine"], true);
        QCOMPARE(entry["medicines"],
                 QJsonArray({QJsonObject({{"name", "Ibuprofen"}, {"at", "2026-03-12T07:00:00Z"}}),
                             QJsonObject({{"name", "Gel @ home"}, {"at", QJsonValue()}})}));
        QCOMPARE(entry["numb_leg"], false);
        QCOMPARE(entry["nap"], true);
        QCOMPARE(entry["text"], "Better");
        QVERIFY(entry["severity"].isNull());
        QCOMPARE(program_->run({"log", "list"}).out,
                 ended.id().toUtf8() +
                     "  2026-03-12T10:15:00  memory  left 3/6  Better; moving: Stood up; pain "
                     "medicine: Ibuprofen at 2026-03-12T08:00:00, Gel @ home; numb or weak leg: "
                     "no; nap: yes\n");

        VERIFY_DONE(pain({"--moving", "0"}));
        const QJsonObject now = nth(entries(), 0);
        QCOMPARE(now["mark"], "live");
        QCOMPARE(
            now["scores"],
            QJsonArray({QJsonObject({{"side", "whole"}, {"rest", QJsonValue()}, {"moving", 0}})}));
        VERIFY_DONE(pain({"--no-medicine"}));
        QCOMPARE(nth(entries(), 0)["took_medicine"], false);
    }

    void how_it_is_all_in_all() {
        VERIFY_DONE(program_->run({"log", "overall", "--relief", "60", "--change", "2"}));
        QCOMPARE(nth(entries(), 0)["remembered_relief"], 60);
        QCOMPARE(nth(entries(), 0)["change"], 2);
        VERIFY_DONE(program_->run({"log", "overall", "--relief", "-20"}));
        QCOMPARE(nth(entries(), 0)["remembered_relief"], -20);
        QVERIFY(nth(entries(), 0)["change"].isNull());
        const QByteArray shown = program_->run({"log", "list"}).out;
        QVERIFY(shown.contains("  relief -20%\n"));
        QVERIFY(shown.contains("  relief 60%, change 2 (Much improved)\n"));
    }

    void what_was_measured_keeps_its_unit() {
        VERIFY_DONE(note({"--sleep", "6.5", "--mood", "Cheerful", "--glucose", "6.10 mmol/l",
                          "--temperature", "99.5F", "--observed", "Steps=4,000", "--observed",
                          "Where=at home = in bed"}));
        const auto seen = [](const char* kind, const char* name, const char* value,
                             const char* unit) {
            return QJsonObject({{"kind", kind}, {"name", name}, {"value", value}, {"unit", unit}});
        };
        QCOMPARE(nth(entries(), 0)["observations"],
                 QJsonArray({seen("sleep", "", "6.5", "h"), seen("glucose", "", "6.10", "mmol/L"),
                             seen("temperature", "", "99.5", "[degF]"),
                             seen("mood", "", "Cheerful", ""), seen("own", "Steps", "4,000", ""),
                             seen("own", "Where", "at home = in bed", "")}));
        VERIFY_DONE(note({"Warm", "--temperature", "37.5 C"}));
        QVERIFY(program_->run({"log", "list"}).out.contains("  -  Warm; temperature: 37.5 Cel\n"));
        VERIFY_DONE(note({"--glucose", "110 mg/dL"}));
        VERIFY_DONE(note({"--sleep", "7 h"}));
    }

    void errors_name_the_option() {
        VERIFY_REFUSED(pain({}), "--rest");
        VERIFY_REFUSED(pain({"--rest", "11"}), "--rest: ");
        VERIFY_REFUSED(pain({"--moving", "6.5"}), "--moving: ");
        VERIFY_REFUSED(pain({"--side", "both", "--rest", "1"}), "--side: ");
        VERIFY_REFUSED(pain({"--side", "left"}), "--side: ");
        VERIFY_REFUSED(pain({"--side", "left", "--side", "right", "--rest", "1"}), "--side: ");
        VERIFY_REFUSED(pain({"--rest", "1", "--nap", "maybe"}), "--nap: ");
        VERIFY_REFUSED(pain({"--rest", "1", "--numb-leg", ""}), "--numb-leg: ");
        VERIFY_REFUSED(pain({"--rest", "1", "--medicine", " "}), "--medicine: ");
        VERIFY_REFUSED(pain({"--rest", "1", "--medicine", "Gel@2199-01-01T10:00"}), "--medicine: ");
        VERIFY_REFUSED(pain({"--rest", "1", "--medicine", "Gel", "--no-medicine"}),
                       "--no-medicine: ");
        VERIFY_REFUSED(pain({"--rest", "1", "--movement", QString(201, 'x')}), "--movement: ");
        VERIFY_REFUSED(pain({"--rest", "1", "--at", "noon"}), "--at: ");
        VERIFY_REFUSED(pain({"--rest", "1", "--at", "2199-01-01T10:00"}), "--at: ");
        VERIFY_REFUSED(pain({"--rest", "1", "--prompt", "min+15"}), "--prompt: ");
        VERIFY_REFUSED(pain({"--rest", "1", "--prompt", "first-hour/min+15"}), "--prompt: ");
        VERIFY_REFUSED(pain({"--rest", "1", "--procedure", "none"}), "no such procedure");
        for (const char* wrong : {"6.1", "mmol/L", "6,1 mmol/L", "6. mmol/L", "-6 mmol/L", ""}) {
            VERIFY_REFUSED(note({"--glucose", wrong}), "--glucose: ");
        }
        VERIFY_REFUSED(note({"--temperature", "37.5 K"}), "--temperature: ");
        VERIFY_REFUSED(note({"--sleep", "well"}), "--sleep: ");
        VERIFY_REFUSED(note({"--mood", ""}), "--mood: ");
        VERIFY_REFUSED(note({"--mood", QString(201, 'x')}), "--mood: ");
        VERIFY_REFUSED(note({"--observed", "Steps"}), "--observed: ");
        VERIFY_REFUSED(note({"--observed", "=4000"}), "--observed: ");
        const auto overall = [this](const QStringList& arguments) {
            return program_->run(QStringList{"log", "overall"} + arguments);
        };
        VERIFY_REFUSED(overall({}), "--change: ");
        VERIFY_REFUSED(overall({"--change", "0"}), "--change: ");
        VERIFY_REFUSED(overall({"--relief", "101"}), "--relief: ");
        VERIFY_REFUSED(program_->run({"log", "list", "--kind", "score"}), "--kind: ");
        VERIFY_USAGE(overall({"--rest", "3"}));
        QCOMPARE(entries(), QJsonArray());
    }

    /// A person can mend what a script wrote.
    void corrected_shown_and_deleted() {
        const QString first = pain({"--side", "left", "--rest", "3", "--moving", "6", "--medicine",
                                    "Gel", "--note", "Typo", "--at", "2026-03-12T10:15"})
                                  .id();
        const Ended corrected =
            program_->run({"log", "correct", first, "--rest", "4", "--note", "Mended"});
        VERIFY_DONE(corrected);
        QVERIFY(corrected.id() != first);
        QCOMPARE(entries().size(), 1);
        const QJsonObject now = nth(entries(), 0);
        QCOMPARE(now["id"], corrected.id());
        QCOMPARE(now["corrects"], first);
        QCOMPARE(now["text"], "Mended");
        QCOMPARE(now["scores"],
                 QJsonArray({QJsonObject({{"side", "left"}, {"rest", 4}, {"moving", 6}})}));
        QCOMPARE(now["took_medicine"], true);
        QCOMPARE(now["happened_at"], "2026-03-12T09:15:00Z");

        const QString last = program_
                                 ->run({"log", "correct", first, "--moving", "none", "--side",
                                        "left", "--no-medicine", "--at", "2026-03-12T11:00"})
                                 .id();
        const QJsonArray history =
            program_->run({"log", "show", first, "--format", "json"}).list("entries");
        QCOMPARE(history.size(), 3);
        QCOMPARE(nth(history, 0)["id"], first);
        QCOMPARE(nth(history, 0)["text"], "Typo");
        QCOMPARE(nth(history, 2)["id"], last);
        QCOMPARE(
            nth(history, 2)["scores"],
            QJsonArray({QJsonObject({{"side", "left"}, {"rest", 4}, {"moving", QJsonValue()}})}));
        QCOMPARE(nth(history, 2)["took_medicine"], false);
        QCOMPARE(nth(history, 2)["happened_at"], "2026-03-12T10:00:00Z");
        QCOMPARE(program_->run({"log", "show", last}).out.split('\n').size(), 4);

        VERIFY_REFUSED(program_->run({"log", "correct", last, "--rest", "11"}), "--rest: ");
        VERIFY_REFUSED(program_->run({"log", "correct", last, "--change", "2"}), "kept apart");
        VERIFY_USAGE(program_->run({"log", "correct", last}));
        VERIFY_DONE(program_->run({"log", "delete", first}));
        QCOMPARE(entries(), QJsonArray());
        VERIFY_REFUSED(program_->run({"log", "show", last}), "");
        VERIFY_REFUSED(program_->run({"log", "correct", last, "--rest", "1"}), "");
        VERIFY_REFUSED(program_->run({"log", "delete", "none"}), "");
        VERIFY_DONE(program_->run({"log", "delete", last})); // twice is fine
    }

    void none_takes_back_what_was_said() {
        const QString first = pain({"--rest", "3", "--medicine", "Gel", "--movement", "Stood up",
                                    "--note", "Typo", "--nap", "yes"})
                                  .id();
        const Ended corrected =
            program_->run({"log", "correct", first, "--medicine", "none", "--movement", "none",
                           "--note", "none", "--nap", "none"});
        VERIFY_DONE(corrected);
        const QJsonObject now = nth(entries(), 0);
        QVERIFY(now["took_medicine"].isNull() && now["nap"].isNull());
        QCOMPARE(now["medicines"], QJsonArray());
        QCOMPARE(now["movement"], "");
        QCOMPARE(now["text"], "");

        VERIFY_REFUSED(program_->run({"log", "correct", corrected.id(), "--medicine", "Gel",
                                      "--medicine", "none"}),
                       "--medicine: ");
        VERIFY_REFUSED(program_->run({"log", "correct", corrected.id(), "--rest", "none"}), "");
        VERIFY_DONE(pain({"--rest", "3", "--medicine", "none"}));
        QVERIFY(nth(entries(), 0)["took_medicine"].isNull());
    }

    void a_score_is_of_the_side_that_is_treated() {
        const auto side = [this] { return nth(entries(), 0)["scores"][0]["side"]; };
        VERIFY_DONE(pain({"--rest", "5"})); // without a procedure there are no sides
        QCOMPARE(side(), "whole");
        const QString unsided = nth(entries(), 0)["id"].toString();
        VERIFY_DONE(program_->run({"log", "correct", unsided, "--side", "left", "--rest", "4"}));
        QCOMPARE(side(), "left");
        QCOMPARE(nth(entries(), 0)["scores"].toArray().size(), 1);

        for (const char* treated : {"left", "right"}) {
            add_procedure("2026-12-03T09:30", QString("side=") + treated);
            VERIFY_DONE(pain({"--rest", "5"}));
            QCOMPARE(side(), treated);
        }
        VERIFY_DONE(pain({"--side", "left", "--rest", "5"}));
        QCOMPARE(side(), "left");
        VERIFY_REFUSED(pain({"--side", "whole", "--rest", "5"}), "--side: ");

        VERIFY_DONE(
            program_->run({"procedure", "add", "--guide", BEFOREHAND_TEST_DATA "/guides/tiny",
                           "--at", "2026-12-03T09:30", "--zone", "Europe/Berlin"}));
        VERIFY_DONE(pain({"--rest", "5"}));
        QCOMPARE(side(), "whole");
        VERIFY_DONE(pain({"--side", "whole", "--rest", "5"}));
    }

    void a_side_that_nobody_said_is_not_guessed() {
        for (const char* answer : {"side=both", "aim=treatment"}) {
            const QString procedure = add_procedure("2026-12-03T09:30", answer);
            VERIFY_REFUSED(pain({"--rest", "5"}), "--side: ");
            QCOMPARE(entries(), QJsonArray());
            const QString dry = pain({"--no-medicine"}).id();
            VERIFY_REFUSED(program_->run({"log", "correct", dry, "--rest", "5"}), "--side: ");
            VERIFY_DONE(program_->run({"log", "correct", dry, "--side", "right", "--rest", "5"}));
            QCOMPARE(nth(entries(), 0)["scores"][0]["side"], "right");
            VERIFY_DONE(program_->run({"log", "delete", dry}));
        }
    }

    void observations_are_changed_one_by_one() {
        const QString id =
            note({"--glucose", "6.1 mmol/L", "--mood", "Low", "--observed", "Steps=100"}).id();
        VERIFY_DONE(program_->run({"log", "correct", id, "--glucose", "7.2 mmol/L", "--mood",
                                   "none", "--observed", "Steps="}));
        const QJsonArray left = nth(entries(), 0)["observations"].toArray();
        QCOMPARE(left.size(), 1);
        QCOMPARE(nth(left, 0)["value"], "7.2");
        VERIFY_REFUSED(program_->run({"log", "correct", id, "--glucose", "none"}), "");
    }

    void the_list_can_be_narrowed() {
        VERIFY_DONE(note({"of none"}));
        const QString procedure = add_procedure();
        VERIFY_DONE(note({"of it"}));
        VERIFY_DONE(pain({"--rest", "1"}));
        const auto listed = [this](const QStringList& narrowed) {
            return program_->run(QStringList{"log", "list", "--format", "json"} + narrowed)
                .list("entries")
                .size();
        };
        QCOMPARE(listed({}), 3);
        QCOMPARE(listed({"--kind", "pain"}), 1);
        QCOMPARE(listed({"--kind", "note"}), 2);
        QCOMPARE(listed({"--procedure", procedure}), 2);
        QCOMPARE(listed({"--procedure", ""}), 1);
        QCOMPARE(nth(entries(), 0)["procedure"], procedure);
    }

    /// From an injection three hours ago: open, late and missed prompts, and one that is answered.
    void prompts_are_listed_and_answered() {
        const QString injected = QDateTime::currentDateTimeUtc()
                                     .addSecs(-(3 * 60 + 5) * 60)
                                     .toTimeZone(QTimeZone("Europe/Berlin"))
                                     .toString("yyyy-MM-ddTHH:mm");
        add_procedure(injected);
        VERIFY_DONE(program_->run({"procedure", "injected", "--at", injected}));
        const auto prompt = [this](const QString& key, const QString& occurrence) {
            for (const QJsonValue& each :
                 program_->run({"diary", "--format", "json"}).list("prompts")) {
                if (each["key"] == key && each["occurrence"] == occurrence) {
                    return each.toObject();
                }
            }
            return QJsonObject();
        };
        const QJsonObject before = prompt("hourly", "h+3");
        QCOMPARE(before["state"], "open");
        QCOMPARE(before["asks"], "pain");
        QVERIFY(before["entry"].isNull() && !before["title"].toString().isEmpty());
        for (const char* time : {"due", "opens", "closes", "late_until"}) {
            QVERIFY(QDateTime::fromString(before[time].toString(), Qt::ISODate).isValid());
        }
        QCOMPARE(prompt("first-hour", "min+15")["state"], "missed");
        QCOMPARE(prompt("overall", "wk+2")["state"], "upcoming");

        const QString now = pain({"--side", "left", "--rest", "2"}).id();
        QCOMPARE(prompt("hourly", "h+3")["state"], "answered");
        QCOMPARE(prompt("hourly", "h+3")["entry"], now);
        const Ended then = pain({"--rest", "5", "--prompt", "first-hour/min+15"});
        VERIFY_DONE(then);
        QCOMPARE(prompt("first-hour", "min+15")["entry"], then.id());
        for (const QJsonValue& entry : entries()) {
            QCOMPARE(entry["mark"], entry["id"] == now ? "live" : "memory");
            QCOMPARE(entry["prompt"]["key"], entry["id"] == now ? "hourly" : "first-hour");
        }
        VERIFY_REFUSED(pain({"--rest", "5", "--prompt", "first-hour/min+15"}), "--prompt: ");
        VERIFY_REFUSED(pain({"--rest", "5", "--prompt", "hourly/h+8"}), "--prompt: ");

        const QByteArray text = program_->run({"diary"}).out;
        QVERIFY(text.contains("hourly/h+3  answered  "));
        QVERIFY(text.contains("first-hour/min+30  missed  "));
        const auto complete = QJsonDocument::fromJson(
            program_->run({"diary", "--format", "json"}).out)["completeness"];
        QCOMPARE(complete["pain"]["answered"], 2);
        QCOMPARE(complete["pain"]["live"], 1);
        QCOMPARE(complete["pain"]["memory"], 1);
        QCOMPARE(complete["overall"]["prompts"], 0);
    }

    void a_diary_needs_a_procedure() {
        VERIFY_REFUSED(program_->run({"diary"}), "no procedure");
        VERIFY_REFUSED(program_->run({"diary", "--format", "xml"}), "--format");
        VERIFY_USAGE(program_->run({"diary", "more"}));
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
