// SPDX-License-Identifier: Apache-2.0
// `beforehand procedure update`: which guide and whose rules a plan has after it.
#include "tests/app/cli/program.h"

#include <QDir>
#include <QFile>

namespace {

const QString knee = BEFOREHAND_TEST_DATA "/guides/knee-injection";

/// A clinic's file: come so many minutes before, and a rule with the clinic's name in it.
QByteArray overlay(const QByteArray& clinic, const QByteArray& step = "arrive") {
    return R"({"format": 2, "overlay": "clinic", "guide": "knee-injection", "version": "1.0.0",
        "languages": ["en"], "texts": {"en": {"clinic": ")" +
           clinic + R"(",
        "steps": {")" +
           step + R"(": {"title": "Arrive at )" + clinic + R"("}}}}})";
}

} // namespace

class UpdateTest : public QObject {
    Q_OBJECT

    std::unique_ptr<Program> program_;
    QString id_;

    Ended run(const QString& words) const { return program_->run(words.split(' ')); }
    void write(const QString& name, const QByteArray& bytes) const {
        QFile file(program_->home() + '/' + name);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(bytes);
    }
    void edit(const QString& name, const QByteArray& before, const QByteArray& after) const {
        QFile file(program_->home() + '/' + name);
        QVERIFY(file.open(QIODevice::ReadOnly));
        QByteArray text = file.readAll();
        QCOMPARE(text.count(before), 1);
        write(name, text.replace(before, after));
    }
    /// The guide in a folder of that name, beside the data.
    void copy_knee(const QString& to) const {
        const QString folder = program_->home() + '/' + to;
        for (const char* file : {"guide.json", "en/texts.json", "en/faq.md"}) {
            QVERIFY(QDir().mkpath(QFileInfo(folder + '/' + file).path()));
            QVERIFY(QFile::copy(knee + '/' + file, folder + '/' + file));
        }
        for (const char* below : {"en/articles", "fixtures"}) {
            QVERIFY(QDir().mkpath(folder + '/' + below));
            for (const QFileInfo& entry : QDir(knee + '/' + below).entryInfoList(QDir::Files)) {
                QVERIFY(
                    QFile::copy(entry.filePath(), folder + '/' + below + '/' + entry.fileName()));
            }
        }
    }
    void make_next_version(const QString& of) const {
        edit(of + "/guide.json", "\"version\": \"1.0.0\",\n", "\"version\": \"1.1.0\",\n");
        edit(of + "/guide.json", R"("changelog": [)",
             R"("changelog": [{"version": "1.1.0", "on": "2026-11-26"},)");
        edit(of + "/en/texts.json", R"("changes": {)", R"("changes": {"1.1.0": "Come earlier.",)");
        edit(of + "/guide.json", R"("elapsed": "-PT15M")", R"("elapsed": "-PT25M")");
        QVERIFY(QDir(program_->home() + '/' + of + "/fixtures").removeRecursively());
    }
    /// "13:45 Arrive at Hill": when to arrive, and by whose rules.
    QString arrival() const {
        const Ended plan = run("plan --format json --procedure " + id_);
        for (const QJsonValue& step : plan.list("steps")) {
            if (step["key"] == "arrive") {
                return step["local"].toString().mid(11, 5) + ' ' + step["title"].toString();
            }
        }
        return {};
    }

  private slots:
    void init() {
        program_ = std::make_unique<Program>();
        copy_knee("knee");
        write("hill.json", overlay("Hill"));
        write("lake.json", overlay("Lake"));
        write("gone.json", overlay("Hill", "no-such-step"));
        const Ended added = run("procedure add --guide ./knee --overlay hill.json --at "
                                "2150-06-17T14:00");
        VERIFY_DONE(added);
        id_ = added.id();
        QCOMPARE(arrival(), "13:45 Arrive at Hill");
    }

    void a_new_guide_keeps_the_clinics_rules() {
        make_next_version("knee");
        VERIFY_DONE(run("procedure update --guide ./knee --preview"));
        QCOMPARE(arrival(), "13:45 Arrive at Hill");
        VERIFY_DONE(run("procedure update --guide ./knee"));
        QCOMPARE(arrival(), "13:35 Arrive at Hill");
        VERIFY_DONE(run("procedure update --overlay lake.json"));
        QCOMPARE(arrival(), "13:35 Arrive at Lake");
        VERIFY_DONE(run("procedure update --no-overlay"));
        QVERIFY(arrival().startsWith("13:35 Arrive") && !arrival().contains("Lake"));
        VERIFY_USAGE(run("procedure update --no-overlay --overlay hill.json"));
    }

    void rules_are_taken_away_with_a_new_guide_where_that_is_said() {
        make_next_version("knee");
        VERIFY_DONE(run("procedure update --guide ./knee --no-overlay"));
        QVERIFY(arrival().startsWith("13:35 Arrive") && !arrival().contains("Hill"));
    }

    void rules_that_no_longer_fit_change_nothing() {
        make_next_version("knee");
        for (const char* file : {"knee/guide.json", "knee/en/texts.json"}) {
            QFile opened(program_->home() + '/' + file);
            QVERIFY(opened.open(QIODevice::ReadOnly));
            write(file, opened.readAll().replace("\"arrive\"", "\"come\""));
        }
        const Ended refused = run("procedure update --guide ./knee");
        VERIFY_REFUSED(refused, "\"arrive\"");
        QVERIFY2(refused.err.contains("do not fit"), refused.err.constData());
        QCOMPARE(arrival(), "13:45 Arrive at Hill");
        VERIFY_REFUSED(run("procedure update --overlay gone.json"), "no-such-step");
        QCOMPARE(arrival(), "13:45 Arrive at Hill");
    }

    void another_guide_is_refused() {
        VERIFY_REFUSED(run("procedure update --guide si-joint-injection"), "another procedure");
        QCOMPARE(arrival(), "13:45 Arrive at Hill");
    }

    void the_fixtures_of_a_folder_are_run() {
        edit("knee/guide.json", R"("elapsed": "-PT15M")", R"("elapsed": "-PT25M")");
        VERIFY_REFUSED(run("procedure update --guide ./knee"), "fixtures/");
        VERIFY_REFUSED(run("procedure add --guide ./knee"), "fixtures/");
        QCOMPARE(arrival(), "13:45 Arrive at Hill");
    }

    // In a folder that happens to have one of the guide's name in it.
    void a_clinics_file_goes_over_the_guide_that_the_plan_has() {
        copy_knee("knee-injection");
        make_next_version("knee-injection");
        VERIFY_DONE(run("procedure update --overlay lake.json"));
        QCOMPARE(arrival(), "13:45 Arrive at Lake");
    }

    void a_plan_that_is_only_printed_has_the_installed_rules_too() {
        VERIFY_DONE(run("guide install ./knee --overlay hill.json"));
        const Ended plan = run("plan --guide knee-injection --at 2150-06-17T14:00");
        VERIFY_DONE(plan);
        QVERIFY2(plan.out.contains("Arrive at Hill"), plan.out.constData());
        const QString si = "plan --guide si-joint-injection --at 2150-06-17T14:00 --data-dir none";
        VERIFY_DONE(run(si));
        QVERIFY(!QFile::exists(program_->home() + "/none")); // nothing is made to look at it
    }
};

QTEST_GUILESS_MAIN(UpdateTest)
#include "update_test.moc"
