// SPDX-License-Identifier: Apache-2.0
// `beforehand plan`: the document that other programs read.
#include "tests/app/cli/program.h"

namespace {

const QString tiny = QStringLiteral(BEFOREHAND_TEST_DATA "/guides/tiny");

QJsonObject step(const QJsonArray& steps, const QString& key,
                 const QString& occurrence = QStringLiteral("once")) {
    for (const QJsonValue& value : steps) {
        const QJsonObject object = value.toObject();
        if (object["key"] == key && object["occurrence"] == occurrence) {
            return object;
        }
    }
    return {};
}

QJsonObject json(const char* text) {
    return QJsonDocument::fromJson(text).object();
}

} // namespace

class PlanTest : public QObject {
    Q_OBJECT

    Program program_;

    Ended plan(const QStringList& more) const {
        return program_.run(QStringList{"plan", "--format", "json"} + more);
    }
    Ended dated(const QStringList& more = {}) const {
        return plan(QStringList{"--guide", "si-joint-injection", "--at", "2026-12-03T09:30",
                                "--zone", "America/Chicago", "--now", "2026-11-20T10:00"} +
                    more);
    }

  private slots:
    void a_calendar_rule() {
        const Ended ended = dated();
        VERIFY_DONE(ended);
        QJsonObject found = step(ended.list("steps"), "send-medicine-list");
        QVERIFY(!found.take("title").toString().isEmpty());
        QVERIFY(!found.take("sources").toArray().isEmpty());
        QVERIFY(!found.take("facts").toArray().isEmpty());
        QCOMPARE(found, json(R"({"key": "send-medicine-list", "occurrence": "once",
            "phase": "preparation", "local": "2026-11-19T18:00:00", "zone": "America/Chicago",
            "utc": "2026-11-20T00:00:00Z", "state": "open",
            "when": {"anchor": "appointment", "kind": "calendar", "offset": "-P14D",
                     "at": "18:00"},
            "origin": "guide", "deadline": false, "opens": "2026-11-05T06:00:00Z",
            "closes": "2026-11-27T06:00:00Z", "late_until": "2026-12-03T15:30:00Z",
            "moved_from": null, "waits_for": []})"));
    }

    void an_elapsed_rule() {
        const Ended ended = dated();
        VERIFY_DONE(ended);
        const QJsonObject found = step(ended.list("steps"), "check-in");
        QCOMPARE(found["when"].toObject(),
                 json(R"({"anchor": "appointment", "kind": "elapsed", "offset": "-PT30M",
                          "at": null})"));
        QCOMPARE(found["local"], "2026-12-03T09:00:00");
        QCOMPARE(found["utc"], "2026-12-03T15:00:00Z");
        QCOMPARE(found["phase"], "procedure_day");
        QCOMPARE(found["state"], "upcoming");
    }

    void without_a_date() {
        const Ended ended = plan({"--guide", "si-joint-injection", "--zone", "America/Chicago"});
        VERIFY_DONE(ended);
        const QJsonArray steps = ended.list("steps");
        QVERIFY(steps.size() > 60);
        for (const QJsonValue& value : steps) {
            QVERIFY(value["local"].isNull() && value.toObject().contains("local"));
            QVERIFY(value["utc"].isNull() && value.toObject().contains("utc"));
        }
        QCOMPARE(step(steps, "send-medicine-list")["state"], "upcoming");
        QCOMPARE(steps.size(), dated().list("steps").size());
    }

    void answers_switch_steps_and_hide_none() {
        const QString key = "ask-blood-thinner";
        const auto state = [&](const QStringList& answers) {
            const QJsonArray steps = dated(answers).list("steps");
            return QPair(step(steps, key)["state"].toString(), steps.size());
        };
        const auto [unanswered, count] = state({});
        QCOMPARE(unanswered, "depends");
        QCOMPARE(state({"--answer", "blood-thinner=unsure"}), QPair(QString("depends"), count));
        QCOMPARE(state({"--answer", "blood-thinner=no"}), QPair(QString("not_applicable"), count));
        QCOMPARE(state({"--answer", "blood-thinner=yes"}), QPair(QString("open"), count));
        QCOMPARE(state({"--answer", "side=left", "--answer", "blood-thinner=yes"}),
                 QPair(QString("open"), count));
    }

    void the_real_injection_moves_recovery() {
        const Ended ended = dated({"--injected", "2026-12-04T11:00"});
        VERIFY_DONE(ended);
        const QJsonArray steps = ended.list("steps");
        QCOMPARE(step(steps, "rest-after")["utc"], "2026-12-04T17:15:00Z");
        QCOMPARE(step(steps, "diary-daily", "d+1")["local"], "2026-12-05T20:00:00");
        QCOMPARE(step(steps, "check-in")["utc"], "2026-12-03T15:00:00Z");
        QVERIFY(ended.out != dated().out);
    }

    void a_folder_is_a_guide() {
        const Ended ended = plan({"--guide", tiny, "--at", "2026-03-29T09:30", "--zone",
                                  "Europe/Berlin", "--now", "2026-03-01T09:00"});
        VERIFY_DONE(ended);
        const QJsonArray steps = ended.list("steps");
        QCOMPARE(steps.size(), 10);
        QCOMPARE(step(steps, "eat-breakfast")["local"], "2026-03-29T03:30:00");
        QCOMPARE(step(steps, "ask-insulin")["facts"].toArray(), QJsonArray({"P1", "P2"}));
        QCOMPARE(step(steps, "ask-insulin")["sources"].toArray(), QJsonArray({"H1", "R3"}));
        QCOMPARE(step(steps, "walk", "wk+6")["when"].toObject()["offset"], "P42D");
    }

    void a_folder_needs_no_slash() {
        QVERIFY(QFile::link(tiny, program_.home() + "/mine"));
        VERIFY_DONE(plan({"--guide", "mine"}));
        QCOMPARE(plan({"--guide", "mine"}).out, plan({"--guide", tiny}).out);
        QCOMPARE(plan({"--guide", "yours"}).exit, 1);
    }

    void as_text() {
        const Ended ended = program_.run({"plan", "--guide", tiny});
        VERIFY_DONE(ended);
        QVERIFY(ended.out.contains("Preparation\n  2 weeks before the appointment, at 18:00\n"));
        QVERIFY(ended.out.contains("\nRecovery\n"));
        QCOMPARE(program_.run({"plan", "--guide", tiny, "--format", "text"}).out, ended.out);
    }

    void the_limits_of_the_calendar() {
        for (const char* at : {"1970-01-01T00:00", "2199-12-31T23:59"}) {
            VERIFY_DONE(plan({"--guide", tiny, "--at", at, "--zone", "Etc/UTC"}));
        }
    }

    void wrong_input_is_refused_data() {
        QTest::addColumn<QStringList>("options");
        QTest::addColumn<QByteArray>("words");
        const auto with = [](const char* at, const char* zone) {
            return QStringList{"--guide", "si-joint-injection", "--at", at, "--zone", zone};
        };
        const char* good = "2026-12-03T09:30";
        QTest::newRow("unknown zone") << with(good, "Europe/Atlantis") << QByteArray("zone");
        QTest::newRow("path as zone") << with(good, "../../etc/passwd") << QByteArray("zone");
        QTest::newRow("absolute path") << with(good, "/etc/passwd") << QByteArray("zone");
        QTest::newRow("a gap") << with("2026-03-08T02:30", "America/Chicago")
                               << QByteArray("clock");
        QTest::newRow("1969") << with("1969-12-31T23:59", "Etc/UTC") << QByteArray("1970");
        QTest::newRow("2200") << with("2200-01-01T00:00", "Etc/UTC") << QByteArray("2199");
        QTest::newRow("no such day") << with("2026-02-30T09:30", "Etc/UTC") << QByteArray("--at");
        QTest::newRow("an offset") << with("2026-12-03T09:30Z", "Etc/UTC") << QByteArray("--at");
        QTest::newRow("unknown guide") << QStringList{"--guide", "knee"} << QByteArray("knee");
        QTest::newRow("no guide there")
            << QStringList{"--guide", "./nowhere"} << QByteArray("nowhere");
        const auto answer = [](const char* given) {
            return QStringList{"--guide", "si-joint-injection", "--answer", given};
        };
        QTest::newRow("unknown question") << answer("shoe-size=yes") << QByteArray("shoe-size");
        QTest::newRow("unknown choice") << answer("side=upper") << QByteArray("side");
        QTest::newRow("no answer in it") << answer("side") << QByteArray("--answer");
        QTest::newRow("injected alone")
            << QStringList{"--guide", "si-joint-injection", "--injected", good}
            << QByteArray("--injected");
        QTest::newRow("bad now") << QStringList{"--guide", "si-joint-injection", "--now", "today"}
                                 << QByteArray("--now");
        QTest::newRow("unknown format")
            << QStringList{"--guide", "si-joint-injection", "--format", "xml"}
            << QByteArray("--format");
    }
    void wrong_input_is_refused() {
        QFETCH(QStringList, options);
        QFETCH(QByteArray, words);
        VERIFY_REFUSED(program_.run(QStringList{"plan"} + options), words);
    }

    void wrong_use() {
        VERIFY_USAGE(program_.run({"plan"}));
        VERIFY_USAGE(dated({"--colour", "blue"}));
        VERIFY_USAGE(dated({"--answer"}));
        VERIFY_USAGE(dated({"word"}));
        VERIFY_USAGE(dated({"--procedure", "x"}));
    }
};

QTEST_GUILESS_MAIN(PlanTest)
#include "plan_test.moc"
