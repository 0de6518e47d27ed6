// SPDX-License-Identifier: Apache-2.0
// `beforehand search`: the pages of a guide, and of one's own steps, by words.
#include "tests/app/cli/program.h"

#include <QDir>

class SearchTest : public QObject {
    Q_OBJECT

    std::unique_ptr<Program> program_;

    Ended search(const QStringList& words) const {
        return program_->run(QStringList{"search"} + words);
    }
    QStringList pages(const QStringList& words) const {
        QStringList pages;
        for (const QJsonValue& hit : search(QStringList{"--format", "json"} + words).list("hits")) {
            pages << hit["page"].toString();
        }
        return pages;
    }
    /// Sets a procedure up, and gives its id.
    QString add(const QStringList& more = {}) const {
        return program_->run(QStringList{"procedure", "add", "--at", "2099-12-03T09:30"} + more)
            .id();
    }

  private slots:
    void init() { program_ = std::make_unique<Program>(); }

    void it_prints_page_title_and_sentence() {
        const Ended ended = search({"can", "I", "drive", "home"});
        VERIFY_DONE(ended);
        QVERIFY2(ended.out.startsWith("faq:can-i-drive-home  Can I drive home?\n    "), ended.out);
    }

    void json_says_what_was_marked() {
        const Ended ended = search({"drive home", "--format", "json"});
        VERIFY_DONE(ended);
        const QJsonArray hits = ended.list("hits");
        QVERIFY(hits.size() > 1 && hits.size() <= 10);
        QCOMPARE(nth(hits, 0).keys(), QStringList({"marks", "page", "sentence", "tier", "title"}));
        QVERIFY(nth(hits, 0)["tier"].isNull());
        QCOMPARE(nth(hits, 0)["page"], "faq:can-i-drive-home");
        // Whose title says it all: the first sentence of the answer stands there, unmarked.
        QCOMPARE(nth(hits, 0)["marks"].toArray(), QJsonArray());
        const QByteArray sentence = nth(hits, 1)["sentence"].toString().toUtf8();
        const QJsonArray mark = nth(hits, 1)["marks"].toArray().first().toArray();
        const int begin = mark.at(0).toInt();
        const QByteArray marked = sentence.mid(begin, mark.at(1).toInt() - begin);
        // A word of what was typed, in whatever form.
        QVERIFY2(marked.toLower().startsWith("driv") || marked.toLower() == "home", marked);
    }

    void help_has_its_tier() {
        const QJsonArray hits = search({"chest pain", "--format", "json"}).list("hits");
        QCOMPARE(nth(hits, 0)["page"], "help");
        QCOMPARE(nth(hits, 0)["tier"], "now");
        const Ended ended = search({"bleeding"});
        QVERIFY2(ended.out.startsWith("help#today  Call your clinic or out-of-hours line today\n"),
                 ended.out);
    }

    void what_was_looked_for_instead_is_said() {
        const Ended slip = search({"sedatoin"});
        QCOMPARE(slip.exit, 0);
        QCOMPARE(slip.err, "Nothing for “sedatoin”. Shown: sedation\n");
        QVERIFY(!slip.out.contains("Nothing"));
        const QJsonArray replaced = search({"sedatoin", "--format", "json"}).list("replaced");
        QCOMPARE(nth(replaced, 0)["word"], "sedatoin");
        QCOMPARE(nth(replaced, 0)["instead"].toArray(), QJsonArray({"sedation"}));
        QCOMPARE(search({"eliquis"}).err, ""); // a name of a medicine, and known
        QCOMPARE(search({"statins"}).err, "Nothing was found.\n");
    }

    void a_guide_can_be_named() {
        QVERIFY(!pages({"facet"}).join(u' ').contains("article:facet-joints"));
        QVERIFY(pages({"facet", "--guide", "lumbar-medial-branch-block"})
                    .join(u' ')
                    .contains("article:facet-joints"));
        const QString whole = QStringLiteral(BEFOREHAND_TEST_DATA "/guides/whole");
        QCOMPARE(pages({"bus", "--guide", whole}), QStringList("step:go-by-bus"));
        VERIFY_REFUSED(search({"bus", "--guide", "nothing-such"}), "");
        VERIFY_USAGE(search({"bus", "--guide", whole, "--procedure", "x"}));
    }

    void nothing_is_made_for_it() {
        VERIFY_DONE(search({"drive"}));
        QCOMPARE(QDir(program_->home()).entryList(QDir::AllEntries | QDir::NoDotAndDotDot),
                 QStringList());
    }

    void the_newest_procedure_is_searched_with_its_own_steps() {
        const QString first = add();
        const Ended step = program_->run(
            {"step", "add", "Borrow crutches", "--at", "2099-12-01T18:00", "--what", "Ask Mo."});
        VERIFY_DONE(step);
        QCOMPARE(pages({"crutch"}).value(0), "step:" + step.id());
        QCOMPARE(pages({"Mo"}).value(0), "step:" + step.id());
        add({"--guide", "lumbar-medial-branch-block"});
        QVERIFY(pages({"facet"}).join(u' ').contains("article:facet-joints"));
        QVERIFY(!pages({"crutch"}).contains("step:" + step.id()));
        QCOMPARE(pages({"crutch", "--procedure", first}).value(0), "step:" + step.id());
        VERIFY_REFUSED(search({"crutch", "--procedure", "none"}), "");
        // A guide that is named is searched alone.
        QVERIFY(!pages({"crutch", "--guide", "si-joint-injection"}).contains("step:" + step.id()));
    }

    void without_a_procedure_an_empty_data_folder_will_do() {
        VERIFY_DONE(program_->run({"log", "note", "x"}));
        QCOMPARE(pages({"can I drive home"}).value(0), "faq:can-i-drive-home");
    }

    void nothing_found_is_no_error() {
        const Ended ended = search({"🤕"});
        QCOMPARE(ended.exit, 0);
        QCOMPARE(ended.out, "");
        QCOMPARE(ended.err, "Nothing was found.\n");
        QCOMPARE(search({"--format", "json", "\"*(("}).out,
                 "{\n  \"hits\": [],\n  \"replaced\": []\n}\n");
        QCOMPARE(search({"--format", "json", ""}).exit, 0);
    }

    void the_call_can_be_wrong() {
        VERIFY_USAGE(search({}));
        VERIFY_USAGE(search({"x", "--page", "y"}));
        VERIFY_REFUSED(search({"x", "--format", "xml"}), "--format");
    }
};

QTEST_APPLESS_MAIN(SearchTest)
#include "search_test.moc"
