// SPDX-License-Identifier: Apache-2.0
// `beforehand guide`, and plans made with a guide and an overlay from a folder.
#include "tests/app/cli/program.h"

#include <QDir>
#include <QFile>

namespace {

const QString data = BEFOREHAND_TEST_DATA;
const QString knee = data + "/guides/knee-injection";
const QString riverside = data + "/overlays/riverside.json";

QByteArray bytes(const QString& path) {
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

void change(const QString& path, const QByteArray& before, const QByteArray& after) {
    const QByteArray text = bytes(path);
    QCOMPARE(text.count(before), 1);
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(QByteArray(text).replace(before, after));
}

void copy_folder(const QString& from, const QString& to) {
    QVERIFY(QDir().mkpath(to));
    for (const QFileInfo& entry :
         QDir(from).entryInfoList(QDir::AllEntries | QDir::NoDotAndDotDot)) {
        if (entry.isDir()) {
            copy_folder(entry.filePath(), to + '/' + entry.fileName());
        } else {
            QVERIFY(QFile::copy(entry.filePath(), to + '/' + entry.fileName()));
        }
    }
}

} // namespace

class GuideTest : public QObject {
    Q_OBJECT

    std::unique_ptr<Program> program_;

    Ended run(const QStringList& words) const { return program_->run(words); }
    QString path(const char* name) const { return program_->home() + '/' + name; }

  private slots:
    void init() { program_ = std::make_unique<Program>(); }

    void a_guide_is_installed_offered_and_removed() {
        VERIFY_REFUSED(run({"procedure", "add", "--guide", "knee-injection"}), "knee-injection");
        const Ended installed = run({"guide", "install", knee});
        VERIFY_DONE(installed);
        QVERIFY(installed.out.startsWith("knee-injection  "));
        QVERIFY(run({"guide", "list"}).out.contains(installed.out));
        const Ended added = run({"procedure", "add", "--guide", "knee-injection"});
        VERIFY_DONE(added);
        VERIFY_DONE(run({"guide", "remove", "knee-injection"}));
        QVERIFY(!run({"guide", "list"}).out.contains("knee-injection"));
        VERIFY_REFUSED(run({"procedure", "add", "--guide", "knee-injection"}), "knee-injection");
        const Ended plan = run({"plan", "--procedure", added.id()}); // it keeps its guide
        VERIFY_DONE(plan);
        QVERIFY2(plan.out.contains("Arrive"), plan.out.constData());
    }

    void only_what_was_installed_is_removed() {
        VERIFY_REFUSED(run({"guide", "remove", "nope"}),
                       "nope: No guide is installed under this id");
        VERIFY_REFUSED(run({"guide", "remove", "si-joint-injection"}), "comes with the app");
        VERIFY_DONE(run({"guide", "install", "si-joint-injection", "--overlay", riverside}));
        VERIFY_DONE(run({"guide", "remove", "si-joint-injection"}));
        copy_folder(knee, path("knee-injection")); // a folder of that name is another thing
        VERIFY_REFUSED(run({"guide", "remove", "knee-injection"}), "No guide is installed");
    }

    void what_is_installed_is_checked_first() {
        copy_folder(knee, path("knee"));
        change(path("knee/guide.json"), R"("elapsed": "-PT15M")", R"("elapsed": "-PT25M")");
        VERIFY_REFUSED(run({"guide", "install", path("knee")}), "fixtures/");
        VERIFY_REFUSED(run({"guide", "check", path("knee")}), "fixtures/");
        change(path("knee/guide.json"), R"("elapsed": "-PT25M")", R"("elapsed": "soon")");
        VERIFY_REFUSED(run({"guide", "install", path("knee")}), "guide.json#/steps/");
        VERIFY_REFUSED(run({"guide", "install", path("nowhere")}), "nowhere");
        VERIFY_USAGE(run({"guide", "install"}));
    }

    void what_is_wrong_is_named_by_its_key() {
        copy_folder(knee, path("knee"));
        change(path("knee/guide.json"), R"("elapsed": "-PT15M")", R"("elapsed": "soon")");
        VERIFY_REFUSED(run({"guide", "check", path("knee")}), "/when/elapsed (step \"arrive\"): ");
        QFile(riverside).copy(path("clinic.json"));
        change(path("clinic.json"), R"("phase": "preparation")", R"("phase": "before")");
        VERIFY_REFUSED(
            run({"guide", "check", BEFOREHAND_SOURCE_DIR "/core/guides/si-joint-injection",
                 "--overlay", path("clinic.json")}),
            "clinic.json#/add/0/phase (step \"fill-in-form\"): ");
    }

    void an_update_is_shown_before_it_is_taken() {
        copy_folder(knee, path("knee"));
        QVERIFY(QDir(path("knee/fixtures")).removeRecursively());
        VERIFY_DONE(run({"guide", "install", path("knee")}));
        const QString id =
            run({"procedure", "add", "--guide", "knee-injection", "--at", "2150-06-17T14:00"}).id();
        const auto arrive = [&] {
            const Ended plan = run({"plan", "--format", "json", "--procedure", id});
            for (const QJsonValue& step : plan.list("steps")) {
                if (step["key"] == "arrive") {
                    return step["local"].toString();
                }
            }
            return QString();
        };
        VERIFY_REFUSED(run({"procedure", "update"}), "no later version");
        change(path("knee/guide.json"), R"("elapsed": "-PT15M")", R"("elapsed": "-PT25M")");
        change(path("knee/guide.json"), "\"version\": \"1.0.0\",\n", "\"version\": \"1.1.0\",\n");
        change(path("knee/guide.json"), R"("changelog": [)",
               R"("changelog": [{"version": "1.1.0", "on": "2026-11-26"},)");
        change(path("knee/en/texts.json"), R"("changes": {)",
               R"("changes": {"1.1.0": "Come earlier.",)");
        VERIFY_DONE(run({"guide", "install", path("knee")}));
        QCOMPARE(arrive(), "2150-06-17T13:45:00"); // nothing happens by itself
        const Ended preview = run({"procedure", "update", "--preview"});
        VERIFY_DONE(preview);
        QVERIFY2(preview.out.contains("13:45") && preview.out.contains("13:35"),
                 preview.out.constData());
        QCOMPARE(arrive(), "2150-06-17T13:45:00");
        VERIFY_DONE(run({"procedure", "update"}));
        QCOMPARE(arrive(), "2150-06-17T13:35:00");
    }

    void an_overlay_is_checked_and_laid_over() {
        const QString si = BEFOREHAND_SOURCE_DIR "/core/guides/si-joint-injection";
        QCOMPARE(run({"guide", "check", si, "--overlay", riverside}).exit, 0);
        const QStringList plan{"plan",         "--guide",          "si-joint-injection",
                               "--at",         "2026-12-03T09:30", "--zone",
                               "Europe/London"};
        const Ended usual = run(plan);
        const Ended theirs = run(QStringList(plan) << "--overlay" << riverside);
        VERIFY_DONE(theirs);
        QVERIFY(usual.out.contains("09:00  Travel and check in"));
        QVERIFY(theirs.out.contains("08:45  Travel and check in"));
        QVERIFY(theirs.out.contains("Fill in the blue form"));

        QFile(riverside).copy(path("locked.json"));
        change(path("locked.json"), R"("mention-shellfish": )", R"("ask-blood-thinner": )");
        VERIFY_REFUSED(run({"guide", "check", si, "--overlay", path("locked.json")}),
                       "locked.json#/steps/ask-blood-thinner");
        VERIFY_REFUSED(
            run({"guide", "install", "si-joint-injection", "--overlay", path("locked.json")}),
            "locked.json#/steps/ask-blood-thinner");
        VERIFY_REFUSED(run(QStringList(plan) << "--overlay" << path("none.json")), "none.json");
    }

    void an_overlay_stays_with_the_plan() {
        VERIFY_DONE(run({"guide", "install", "si-joint-injection", "--overlay", riverside}));
        QVERIFY(run({"guide", "list"}).out.contains("(Riverside Pain Clinic)"));
        const QString id = run({"procedure", "add", "--at", "2150-06-17T14:00"}).id();
        VERIFY_DONE(run({"guide", "remove", "si-joint-injection"}));
        QVERIFY(!run({"guide", "list"}).out.contains("Riverside"));
        QVERIFY(run({"plan", "--procedure", id}).out.contains("Fill in the blue form"));
        QVERIFY(run({"checklist"}).out.simplified().contains("the blue door in Mill Lane"));
    }

    void a_fixture_is_written_for_what_a_guide_gives() {
        copy_folder(knee, path("knee"));
        QVERIFY(QDir(path("knee/fixtures")).removeRecursively());
        const QStringList in_june{"guide",        "fixture", path("knee"),       "--about",
                                  "In June",      "--at",    "2027-06-17T14:00", "--zone",
                                  "Europe/London"};
        const Ended fixture = run(in_june);
        VERIFY_DONE(fixture);
        const QString june = path("knee/fixtures/june.json");
        const QStringList kept = QStringList(in_june) << "--out" << june;
        VERIFY_REFUSED(run(kept), "Is its folder there?");
        QVERIFY(QDir().mkpath(path("knee/fixtures")));
        VERIFY_DONE(run(kept));
        QCOMPARE(bytes(june), fixture.out);
        VERIFY_REFUSED(run(QStringList(kept) << "--answer" << "sied=left"), "sied");
        QCOMPARE(bytes(june), fixture.out); // a slip takes nothing away
        QCOMPARE(run({"guide", "check", path("knee"), "--strict"}).exit, 0);
        change(path("knee/fixtures/june.json"), "2027-06-17T14:00", "2027-06-17T15:00");
        VERIFY_REFUSED(run({"guide", "check", path("knee")}), "fixtures/june.json#/timeline/");
    }
};

QTEST_GUILESS_MAIN(GuideTest)
#include "guide_test.moc"
