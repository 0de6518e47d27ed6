// SPDX-License-Identifier: Apache-2.0
// `beforehand data`: all of it, or none of it.
#include "core/share/everything.h"
#include "tests/app/cli/program.h"

#include <QDir>

class DataTest : public QObject {
    Q_OBJECT

    std::unique_ptr<Program> program_;

    Ended data(const QStringList& arguments) const {
        return program_->run(QStringList{"data"} + arguments);
    }
    QString add_procedure() const {
        return program_
            ->run({"procedure", "add", "--at", "2026-12-03T09:30", "--zone", "Europe/Berlin",
                   "--clinic", "Unmistakable Clinic"})
            .id();
    }
    QJsonArray procedures() const {
        return program_->run({"procedure", "list", "--format", "json"}).list("procedures");
    }
    QString folder() const { return program_->home() + "/share/beforehand"; }
    QByteArray bytes() const {
        QByteArray all;
        for (const QString& name : QDir(folder()).entryList(QDir::Files | QDir::Hidden)) {
            QFile file(folder() + '/' + name);
            all += file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
        }
        return all;
    }

  private slots:
    void init() { program_ = std::make_unique<Program>(); }

    void everything_goes_into_one_file() {
        const QString id = add_procedure();
        const Ended ended = data({"export", "--out", "all.json"});
        VERIFY_DONE(ended);
        QVERIFY(ended.out.isEmpty());
        QFile file(program_->home() + "/all.json");
        QVERIFY(file.open(QIODevice::ReadOnly));
        QCOMPARE(file.permissions() & (QFile::ReadGroup | QFile::ReadOther), QFile::Permissions());
        const auto read = beforehand::read_everything_json(file.readAll().toStdString());
        QVERIFY2(read, read ? "" : read.error().where.c_str());
        QCOMPARE(read->app, std::string("beforehand " BEFOREHAND_VERSION));
        QCOMPARE(QString::fromStdString(read->everything.procedures.front().id), id);
        VERIFY_USAGE(data({"export"}));
        VERIFY_REFUSED(data({"export", "--out", "no/such/folder/all.json"}),
                       "could not be written");
        VERIFY_REFUSED(data({"export", "--out", folder() + "/beforehand.db"}), "another place");
    }

    void without_yes_it_only_says_what_would_go() {
        const QString id = add_procedure();
        program_->run({"question", "add", "Can I drive?"});
        for (const QStringList& which : {QStringList{"--all"}, QStringList{"--procedure", id}}) {
            const Ended ended = data(QStringList{"delete"} + which);
            QCOMPARE(ended.exit, 2);
            QVERIFY(ended.out.isEmpty());
            QVERIFY2(ended.err.contains("1 procedure, 0 entries, 1 question."), ended.err);
            QVERIFY2(ended.err.contains("--yes"), ended.err);
        }
        QCOMPARE(procedures().size(), 1);
    }

    void one_or_all_must_be_said() {
        const QString id = add_procedure();
        VERIFY_USAGE(data({"delete", "--yes"}));
        VERIFY_USAGE(data({"delete", "--all", "--procedure", id, "--yes"}));
        VERIFY_USAGE(data({"delete", "--procedure", "", "--yes"}));
        VERIFY_USAGE(data({"delete", "all", "--yes"}));
        VERIFY_REFUSED(data({"delete", "--procedure", "nobody", "--yes"}), "no such procedure");
        QCOMPARE(procedures().size(), 1);
    }

    void one_is_deleted_and_the_other_stays() {
        const QString one = add_procedure();
        const QString two = add_procedure();
        const Ended ended = data({"delete", "--procedure", one, "--yes"});
        VERIFY_DONE(ended);
        QCOMPARE(ended.out, QByteArray("Deleted: 1 procedure, 0 entries, 0 questions.\n"));
        QCOMPARE(procedures().size(), 1);
        QVERIFY(!bytes().contains(one.toUtf8()));
        QVERIFY(bytes().contains(two.toUtf8()));
    }

    void all_is_deleted_with_what_was_set_aside() {
        add_procedure();
        QFile aside(folder() + "/beforehand.db.damaged-1");
        QVERIFY(aside.open(QIODevice::WriteOnly));
        aside.write("Unmistakable");
        aside.close();
        QVERIFY2(data({"delete", "--all"}).err.contains("beforehand.db.damaged-1"), "");
        QVERIFY(bytes().contains("Unmistakable"));
        VERIFY_DONE(data({"delete", "--all", "--yes"}));
        QVERIFY(!bytes().contains("Unmistakable"));
        QCOMPARE(procedures().size(), 0);
        QVERIFY(!add_procedure().isEmpty());
    }

    /// What was not looked into is named, and scripts see that not all is done.
    void what_is_left_behind_is_named() {
        const QString id = add_procedure();
        QFile aside(folder() + "/beforehand.db.damaged-1");
        QVERIFY(aside.open(QIODevice::WriteOnly));
        aside.close();
        const Ended ended = data({"delete", "--procedure", id, "--yes"});
        QCOMPARE(ended.exit, 1);
        QVERIFY(ended.out.startsWith("Deleted: 1 procedure"));
        QVERIFY2(ended.err.contains("beforehand.db.damaged-1"), ended.err);
        QCOMPARE(procedures().size(), 0);
    }
};

QTEST_GUILESS_MAIN(DataTest)
#include "data_test.moc"
