// SPDX-License-Identifier: Apache-2.0
// What holds for every command: where the data lies, help, usage; and `beforehand guide`.
#include "tests/app/cli/program.h"

#include <QDir>
#include <QFile>

namespace {

/// A copy of a guide's folder that a test may spoil.
void copy_folder(const QString& from, const QString& to) {
    QDir().mkpath(to);
    for (const QFileInfo& entry : QDir(from).entryInfoList(QDir::Files)) {
        QFile::copy(entry.filePath(), to + '/' + entry.fileName());
    }
    for (const QString& folder : QDir(from).entryList(QDir::Dirs | QDir::NoDotAndDotDot)) {
        copy_folder(from + '/' + folder, to + '/' + folder);
    }
}

void change(const QString& path, const QByteArray& before, const QByteArray& after) {
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadWrite));
    QByteArray text = file.readAll();
    QVERIFY(text.contains(before));
    text.replace(before, after);
    file.resize(0);
    file.seek(0);
    file.write(text);
}

const QString tiny = QStringLiteral(BEFOREHAND_TEST_DATA "/guides/tiny");

} // namespace

class ProgramTest : public QObject {
    Q_OBJECT

    std::unique_ptr<Program> program_;

    int notes_in(const QStringList& where) const {
        const Ended ended = program_->run(QStringList{"log", "list", "--format", "json"} + where);
        return ended.exit == 0 ? static_cast<int>(ended.list("entries").size()) : -1;
    }

  private slots:
    void init() { program_ = std::make_unique<Program>(); }

    void the_folder_may_stand_anywhere() {
        const QString folder = program_->home() + "/mine";
        VERIFY_DONE(program_->run({"--data-dir", folder, "log", "note", "1"}));
        VERIFY_DONE(program_->run({"log", "--data-dir", folder, "note", "2"}));
        VERIFY_DONE(program_->run({"log", "note", "--data-dir", folder, "3"}));
        VERIFY_DONE(program_->run({"log", "note", "4", "--data-dir=" + folder}));
        QCOMPARE(notes_in({"--data-dir", folder}), 4);
        QVERIFY(!QDir(program_->home() + "/share").exists());
        QCOMPARE(notes_in({}), 0);
    }

    void without_it_the_data_lies_in_the_home() {
        VERIFY_DONE(program_->run({"log", "note", "1"}));
        QCOMPARE(notes_in({"--data-dir", program_->home() + "/share/beforehand"}), 1);
        program_->environment().remove("XDG_DATA_HOME");
        QCOMPARE(notes_in({}), 0);
        VERIFY_DONE(program_->run({"log", "note", "1"}));
        QCOMPARE(notes_in({"--data-dir", program_->home() + "/.local/share/beforehand"}), 1);
    }

    void a_folder_is_needed() {
        VERIFY_USAGE(program_->run({"log", "list", "--data-dir"}));
        VERIFY_USAGE(program_->run({"--data-dir=", "log", "list"}));
        VERIFY_REFUSED(program_->run({"log", "list", "--data-dir", "/dev/null/x"}), "");
    }

    void help() {
        for (const char* word : {"--help", "-h", "help"}) {
            const Ended ended = program_->run({word});
            VERIFY_DONE(ended);
            for (const char* command :
                 {"plan",          "procedure add", "procedure move",  "procedure list",
                  "step done",     "step skip",     "step reopen",     "reminder set",
                  "reminder list", "log note",      "log list",        "search",
                  "question add",  "question list", "question answer", "question remove",
                  "calendar",      "guide list",    "guide check",     "--data-dir",
                  "--demo",        "--self-test"}) {
                QVERIFY2(ended.out.contains(command), command);
            }
        }
        const Ended one = program_->run({"plan", "--help"});
        VERIFY_DONE(one);
        QVERIFY(one.out.startsWith("usage: beforehand plan [options]\n"));
        for (const char* option :
             {"--guide", "--at", "--zone", "--answer", "--injected", "--now", "--format"}) {
            QVERIFY2(one.out.contains(option), option);
        }
    }

    void the_commands_of_an_area() {
        const Ended asked = program_->run({"guide", "--help"});
        VERIFY_DONE(asked);
        QVERIFY(asked.out.contains("guide check DIR") && !asked.out.contains("log list"));
        for (const QStringList& words : {QStringList{"guide"}, QStringList{"guide", "chek", "x"}}) {
            const Ended ended = program_->run(words);
            VERIFY_USAGE(ended);
            QVERIFY(ended.err.contains("guide check DIR") && !ended.err.contains("log list"));
        }
        QVERIFY(program_->run({"guide", "chek", "x"}).err.contains("no command \"guide chek\""));
        QVERIFY(!program_->run({"fly", "--help"}).err.contains("guide check DIR"));
    }

    void a_zone_is_a_region_and_a_city() {
        VERIFY_REFUSED(program_->run({"plan", "--guide", "si-joint-injection", "--zone", "London"}),
                       "such as Europe/London");
    }

    void version() {
        const Ended ended = program_->run({"--version"});
        VERIFY_DONE(ended);
        QCOMPARE(ended.out, QByteArray("beforehand " BEFOREHAND_VERSION "\n"));
    }

    void wrong_use() {
        VERIFY_USAGE(program_->run({"fly"}));
        VERIFY_USAGE(program_->run({"log"}));
        VERIFY_USAGE(program_->run({"log", "fly"}));
        VERIFY_USAGE(program_->run({"log", "list", "--fly"}));
        VERIFY_USAGE(program_->run({"guide", "list", "word"}));
        VERIFY_USAGE(program_->run({"guide", "check"}));
        VERIFY_USAGE(program_->run({"--fly"}));
        VERIFY_USAGE(program_->run({"--fly", "log", "list"}));
    }

    void guides_in_the_program() {
        const Ended ended = program_->run({"guide", "list"});
        VERIFY_DONE(ended);
        const QList<QByteArray> lines = ended.out.trimmed().split('\n');
        QCOMPARE(lines.size(), 2);
        QVERIFY(lines[0].startsWith("lumbar-medial-branch-block  "));
        QVERIFY(lines[1].startsWith("si-joint-injection  "));
        for (const QByteArray& line : lines) {
            QVERIFY(line.endsWith("(not yet reviewed by a clinician)"));
        }
    }

    void a_good_guide() {
        const Ended ended = program_->run({"guide", "check", tiny});
        QCOMPARE(ended.exit, 0);
        QCOMPARE(ended.out, (tiny + ": no faults found, 4 to look at\n").toUtf8());
        QCOMPARE(ended.err.count("warning: "), 4);
        QCOMPARE(program_->run({"guide", "check", tiny, "--strict"}).exit, 1);
    }

    void an_id_is_no_folder() {
        VERIFY_REFUSED(program_->run({"guide", "check", "si-joint-injection"}),
                       "is the id of a guide");
    }

    void every_fault_with_its_place() {
        const QString folder = program_->home() + "/guide";
        copy_folder(tiny, folder);
        change(folder + "/guide.json", R"("elapsed": "-PT6H")", R"("elapsed": "six hours")");
        const Ended ended = program_->run({"guide", "check", "./guide"});
        VERIFY_REFUSED(ended, "guide.json#/steps/1/when");
        VERIFY_REFUSED(program_->run({"plan", "--guide", "./guide"}), "guide.json#/steps/1/when");
        VERIFY_REFUSED(program_->run({"guide", "check", "./nowhere"}), "nowhere");

        copy_folder(tiny, program_->home() + "/two");
        change(program_->home() + "/two/guide.json", R"("facts": ["P1", "P2"])",
               R"("facts": ["P1", 2])");
        change(program_->home() + "/two/guide.json", R"("closes": "PT12H")",
               R"("closed": "PT12H")");
        const Ended two = program_->run({"guide", "check", "two"});
        VERIFY_REFUSED(two, "guide.json#/steps/0/facts/1");
        QVERIFY2(two.err.contains("guide.json#/steps/0/closed"), two.err.constData());
    }
};

QTEST_GUILESS_MAIN(ProgramTest)
#include "program_test.moc"
