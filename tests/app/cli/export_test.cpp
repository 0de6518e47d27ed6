// SPDX-License-Identifier: Apache-2.0
// `beforehand export`: the diary as the clinic gets it, and nothing that the patient did not pick.
#include "tests/app/cli/program.h"

#include <QDateTime>
#include <QFile>
#include <QFileInfo>

class ExportTest : public QObject {
    Q_OBJECT

    std::unique_ptr<Program> program_;
    QString earlier_; ///< another procedure
    QString id_;      ///< the current one, injected five hours ago
    QString note_;
    QString bedtime_; ///< a pain entry with words of its own

    Ended run(const QStringList& words) const { return program_->run(words); }
    QString path(const char* name) const { return program_->home() + '/' + name; }

    /// So many minutes before now, on the device's clock, which is never put back or forward.
    static QString ago(int minutes) {
        return QDateTime::currentDateTimeUtc()
            .addSecs(-60 * minutes)
            .toString("yyyy-MM-dd'T'HH:mm");
    }
    QString written(const QStringList& words) const {
        const Ended ended = run(QStringList{"log"} + words);
        return ended.exit == 0 ? ended.id() : QString();
    }
    static QByteArray bytes(const QString& file) {
        QFile opened(file);
        return opened.open(QIODevice::ReadOnly) ? opened.readAll() : QByteArray();
    }
    static QByteArray tool(const char* name, const QStringList& words) {
        QProcess process;
        process.start(name, words);
        return process.waitForFinished() && process.exitCode() == 0
                   ? process.readAllStandardOutput()
                   : QByteArray();
    }
    /// What a format says, as it can be read: a PDF through its reader.
    QByteArray exported(const QString& format, const QStringList& more = {}) const {
        const QString file = path("out") + '.' + format;
        QFile::remove(file);
        const Ended ended = run(QStringList{"export", "--format", format, "--out", file} + more);
        if (ended.exit != 0 || !ended.out.isEmpty()) {
            return "refused: " + ended.err;
        }
        return format == "pdf" ? tool("pdftotext", {"-layout", file, "-"}).simplified()
                               : bytes(file);
    }
    static QJsonArray resources(const QByteArray& bundle, const char* type) {
        QJsonArray found;
        for (const QJsonValue& entry :
             QJsonDocument::fromJson(bundle).object().value("entry").toArray()) {
            if (entry["resource"]["resourceType"].toString() == QLatin1String(type)) {
                found.append(entry["resource"]);
            }
        }
        return found;
    }

  private slots:
    void init() {
        program_ = std::make_unique<Program>();
        program_->environment().insert("XDG_RUNTIME_DIR", program_->home());
        program_->environment().insert("TZ", "Etc/UTC");
        const auto add = [&](int minutes) {
            return run({"procedure", "add", "--guide", "si-joint-injection", "--at", ago(minutes),
                        "--zone", "Etc/UTC", "--answer", "side=left"})
                .id();
        };
        earlier_ = add(50 * 24 * 60);
        VERIFY_DONE(run({"procedure", "injected", "--at", ago(50 * 24 * 60)}));
        QVERIFY(!written({"pain", "--side", "left", "--rest", "9", "--movement", "Elsewhere",
                          "--note", "OTHERPAIN", "--at", ago(49 * 24 * 60)})
                     .isEmpty());
        QVERIFY(!written({"note", "OTHERNOTE", "--at", ago(49 * 24 * 60)}).isEmpty());

        id_ = add(320);
        VERIFY_DONE(run({"procedure", "choose", id_}));
        VERIFY_DONE(run({"procedure", "injected", "--at", ago(300)}));
        const auto pain = [&](int minutes, const char* rest, const QStringList& more = {}) {
            return written(
                QStringList{"pain", "--side", "left", "--rest", rest, "--at", ago(minutes)} + more);
        };
        QVERIFY(!pain(330, "6", {"--moving", "8"}).isEmpty());
        QVERIFY(!pain(285, "2", {"--moving", "4", "--numb-leg", "yes"}).isEmpty());
        QVERIFY(!pain(180, "0").isEmpty());
        bedtime_ = pain(60, "3", {"--medicine", "Ibuprofen", "--note", "=OWNWORDS"});
        note_ = written({"note", "PRIVATENOTE", "--severity", "4", "--at", ago(50)});
        QVERIFY(!bedtime_.isEmpty() && !note_.isEmpty());
    }

    void the_report_has_scores_and_their_arithmetic() {
        for (const char* format : {"text", "pdf"}) {
            const QByteArray report = exported(format).simplified();
            for (const char* words :
                 {"Pain diary", "Sacroiliac joint injection", "left side", "15 min", "2 (4, 67%)",
                  "4 (4, 50%)", "0 (6, 100%)", "numb leg", "missed", "Ibuprofen", "from memory",
                  "Summary", "Patient-reported. Not a diagnosis."}) {
                QVERIFY2(report.contains(words), (words + ("\n" + report)).constData());
            }
        }
        const QByteArray info = tool("pdfinfo", {path("out.pdf")});
        QVERIFY2(info.contains("Pages:           1\n"), info.constData());
    }

    void the_bundle_has_the_scores_as_numbers() {
        const QByteArray bundle = exported("fhir");
        int scores = 0;
        for (const QJsonValue& observation : resources(bundle, "Observation")) {
            if (observation["code"]["coding"][0]["code"].toString() == "72514-3" &&
                observation["valueQuantity"]["value"].isDouble()) {
                ++scores;
            }
        }
        QCOMPARE(scores, 6);
        QCOMPARE(resources(bundle, "Procedure").size(), 1);
        QVERIFY(!nth(resources(bundle, "Patient"), 0).contains("name"));
    }

    void the_table_has_every_entry_with_every_word() {
        const QByteArray csv = exported("csv");
        QCOMPARE(csv.count("\r\n"), 6); // the head, four scores, one note
        QVERIFY(csv.startsWith("id,corrects,kind,"));
        QVERIFY(csv.contains("PRIVATENOTE"));
        QVERIFY(csv.contains(",'=OWNWORDS")); // no formula
    }

    // Not the patient's own words, and not that there are any.
    void no_word_goes_out_that_was_not_picked() {
        for (const char* format : {"text", "pdf", "fhir"}) {
            const QByteArray none = exported(format);
            QVERIFY2(none.size() > 500, none.constData());
            for (const QByteArray& words :
                 {QByteArray("PRIVATENOTE"), QByteArray("OWNWORDS"), note_.toUtf8(),
                  QByteArray("Notes that the patient chose")}) {
                QVERIFY2(!none.contains(words), words.constData());
            }
            const QByteArray one = exported(format, {"--note", note_});
            QVERIFY2(one.contains("PRIVATENOTE"), one.constData());
            QVERIFY(!one.contains("OWNWORDS"));
            const QByteArray both = exported(format, {"--note", note_, "--note", bedtime_});
            QVERIFY(both.contains("PRIVATENOTE") && both.contains("OWNWORDS"));
        }
    }

    void nobody_is_named_who_does_not_want_it() {
        for (const char* format : {"text", "pdf", "fhir"}) {
            QVERIFY(!exported(format).contains("Grün"));
            QVERIFY(exported(format, {"--name", "Maria Grün"}).contains("Maria Grün"));
        }
    }

    void another_procedures_entries_never_go_out() {
        for (const char* format : {"text", "pdf", "fhir", "csv"}) {
            const QByteArray here = exported(format);
            QVERIFY(!here.contains("OTHER") && !here.contains("Elsewhere"));
            const QByteArray there = exported(format, {"--procedure", earlier_});
            // A movement is words of the patient's own: into the Bundle only what is picked.
            QCOMPARE(there.contains("Elsewhere"), QByteArray(format) != "fhir");
            QVERIFY(!there.contains("PRIVATENOTE") && !there.contains("Ibuprofen"));
        }
        VERIFY_REFUSED(run({"export", "--procedure", earlier_, "--note", note_}), "--note");
    }

    void without_a_file_it_is_printed() {
        for (const char* format : {"text", "fhir", "csv"}) {
            const Ended printed = run({"export", "--format", format});
            VERIFY_DONE(printed);
            QVERIFY(printed.out.size() > 500);
        }
        QCOMPARE(run({"export"}).out, run({"export", "--format", "text"}).out);
        QVERIFY(run({"export", "--12h"}).out.contains("m (Etc/UTC)"));
    }

    void the_files_name_says_pdf() {
        VERIFY_DONE(run({"export", "--out", path("diary.pdf")}));
        QVERIFY(bytes(path("diary.pdf")).startsWith("%PDF"));
        VERIFY_DONE(run({"export", "--format", "text", "--out", path("odd.pdf")}));
        QVERIFY(bytes(path("odd.pdf")).startsWith("Pain diary"));
    }

    // The patient's health is nobody else's to read, whoever could read the file before.
    void files_are_the_owners_alone_and_whole() {
        for (const char* format : {"text", "fhir", "csv", "pdf"}) {
            const QString file = path("diary.") + format;
            QFile before(file);
            QVERIFY(before.open(QIODevice::WriteOnly));
            before.write("before");
            before.close();
            QVERIFY(before.setPermissions(QFile::ReadOwner | QFile::WriteOwner | QFile::ReadOther));
            VERIFY_DONE(run({"export", "--format", format, "--out", file}));
            QCOMPARE(QFileInfo(file).permissions() & ~(QFile::ReadUser | QFile::WriteUser),
                     QFile::ReadOwner | QFile::WriteOwner);
            QVERIFY(!bytes(file).startsWith("before"));
            VERIFY_REFUSED(run({"export", "--format", format, "--out", path("none/diary")}),
                           "none/diary");
        }
        QVERIFY(!QFile::exists(path("none")));
    }

    void what_cannot_be_made_is_said() {
        VERIFY_REFUSED(run({"export", "--format", "xml"}), "--format");
        VERIFY_USAGE(run({"export", "--format", "pdf"}));
        VERIFY_DONE(run({"procedure", "list", "--data-dir", path("data")}));
        VERIFY_REFUSED(
            run({"export", "--data-dir", path("data"), "--out", path("data/beforehand.db")}),
            "--out");
        VERIFY_USAGE(run({"export", "everything"}));
        VERIFY_REFUSED(run({"export", "--note", "nothing"}), "--note nothing");
        VERIFY_REFUSED(run({"export", "--name", "Two\nlines"}), "--name");
        VERIFY_REFUSED(run({"export", "--name", QString(300, 'x')}), "--name");
        VERIFY_REFUSED(run({"export", "--format", "csv", "--note", note_}), "--note");
        VERIFY_REFUSED(run({"export", "--format", "csv", "--name", "Maria"}), "--name");
        VERIFY_REFUSED(run({"export", "--procedure", "nothing"}), "");
        const Program fresh;
        VERIFY_REFUSED(fresh.run({"export"}), "no procedure yet");
    }
};

QTEST_GUILESS_MAIN(ExportTest)
#include "export_test.moc"
