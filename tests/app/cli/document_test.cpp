// SPDX-License-Identifier: Apache-2.0
// `beforehand checklist` and `card`: what is printed and carried to the clinic.
#include "tests/app/cli/program.h"

#include <QDir>
#include <QFile>

class DocumentTest : public QObject {
    Q_OBJECT

    std::unique_ptr<Program> program_;

    Ended run(const QStringList& words) const { return program_->run(words); }
    QString path(const char* name) const { return program_->home() + '/' + name; }

    /// The text of a PDF as its reader finds it, or how many pages it has.
    static QByteArray pdf(const char* tool, const QStringList& words) {
        QProcess process;
        process.start(tool, words);
        return process.waitForFinished() && process.exitCode() == 0
                   ? process.readAllStandardOutput()
                   : QByteArray();
    }
    static int pages(const QString& file) {
        for (const QByteArray& line : pdf("pdfinfo", {file}).split('\n')) {
            if (line.startsWith("Pages:")) {
                return line.mid(6).trimmed().toInt();
            }
        }
        return 0;
    }

  private slots:
    void init() {
        program_ = std::make_unique<Program>();
        program_->environment().insert("XDG_RUNTIME_DIR", program_->home()); // as in any session
        VERIFY_DONE(run({"procedure", "add", "--guide", "si-joint-injection", "--at",
                         "2150-12-03T09:30", "--zone", "Europe/Berlin", "--answer", "side=left",
                         "--answer", "blood-thinner=yes", "--answer", "diabetes=no"}));
        VERIFY_DONE(
            run({"step", "done", "ask-blood-thinner", "--answer", "Keep taking it, says Dr Lee"}));
        VERIFY_DONE(run({"card", "write", "who", "Maria Grün"}));
    }

    void the_whole_plan_with_boxes() {
        const Ended printed = run({"checklist"});
        VERIFY_DONE(printed);
        QVERIFY(printed.out.contains("[x] "));
        QVERIFY(printed.out.contains("Keep taking it, says Dr Lee"));
        const Ended plan = run(
            {"plan", "--format", "json", "--procedure", run({"procedure", "list"}).out.left(36)});
        QVERIFY(plan.list("steps").size() > 30);
        for (const QJsonValue& step : plan.list("steps")) {
            if (step["state"] == "not_applicable") {
                continue;
            }
            const QByteArray title = step["title"].toString().toUtf8();
            QVERIFY2(printed.out.contains(title), title.constData());
        }
        VERIFY_DONE(run({"checklist", "--out", path("plan.txt")}));
        QFile file(path("plan.txt"));
        QVERIFY(file.open(QIODevice::ReadOnly));
        QCOMPARE(file.readAll(), printed.out);
    }

    void the_card_is_one_page_with_every_answer_and_gap() {
        const Ended card = run({"checklist", "--kind", "card"});
        VERIFY_DONE(card);
        for (const char* line :
             {"Name: Maria Grün\n", "Side: Left\n", "Thursday 3 December 2150, 09:30",
              "Keep taking it, says Dr Lee", "Diabetes: No\n",
              "Allergies and reactions: not answered\n", "Driver: not answered\n"}) {
            QVERIFY2(card.out.contains(line), (line + ("\n" + card.out)).constData());
        }
        VERIFY_DONE(run({"checklist", "--kind", "card", "--out", path("card.pdf")}));
        QCOMPARE(pages(path("card.pdf")), 1);
        const QByteArray text = pdf("pdftotext", {"-layout", path("card.pdf"), "-"});
        for (const char* words : {"Maria Grün", "Keep taking it, says Dr Lee", "not answered"}) {
            QVERIFY2(text.contains(words), text.constData());
        }
        VERIFY_DONE(run({"card", "write", "who", ""}));
        QVERIFY(run({"checklist", "--kind", "card"}).out.contains("Name: not answered\n"));
    }

    void a_long_plan_prints_on_pages_that_lose_nothing() {
        VERIFY_DONE(run({"checklist", "--out", path("plan.pdf")}));
        QVERIFY(pages(path("plan.pdf")) > 1);
        const QByteArray text = pdf("pdftotext", {path("plan.pdf"), "-"}).simplified();
        for (const QByteArray& line : run({"checklist"}).out.split('\n')) {
            const qsizetype title = line.indexOf("] ");
            if (title > 0) {
                const QByteArray words = line.mid(title + 2).trimmed().split(' ').last();
                QVERIFY2(text.contains(words), line.constData());
            }
        }
    }

    void the_helpers_sheet_tells_nothing_of_health() {
        const Ended sheet = run({"checklist", "--kind", "helper"});
        VERIFY_DONE(sheet);
        QVERIFY(sheet.out.contains("3 December 2150"));
        for (const char* word : {"injection", "sacroiliac", "left", "thinner", "diabetes", "pain",
                                 "medicine", "Dr Lee", "Maria", "sedation"}) {
            QVERIFY2(!sheet.out.contains(word), word);
        }
    }

    void what_cannot_be_made_is_said() {
        VERIFY_REFUSED(run({"checklist", "--kind", "poster"}), "helper");
        VERIFY_REFUSED(run({"checklist", "--out", path("none/plan.txt")}), "plan.txt");
        VERIFY_REFUSED(run({"checklist", "--out", path("none/plan.pdf")}), "plan.pdf");
        VERIFY_REFUSED(run({"card", "write", "shoe-size", "38"}), "shoe-size");
        VERIFY_USAGE(run({"card", "write", "who"}));
        const Program fresh;
        VERIFY_REFUSED(fresh.run({"checklist"}), "no procedure yet");
    }
};

QTEST_GUILESS_MAIN(DocumentTest)
#include "document_test.moc"
