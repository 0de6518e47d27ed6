// SPDX-License-Identifier: Apache-2.0
// The reading on the screen: pages, the plan beside them, what was read, what is for these days.
#include "app/view/own_step_view.h"
#include "tests/app/view/scene.h"

#include <QProcess>
#include <QStandardPaths>
#include <QUrl>

using namespace beforehand;
using namespace beforehand::testing;
namespace fs = std::filesystem;
using view::ArticleListModel;
using view::BlockModel;
using view::HitModel;
using view::TextListModel;

namespace {

const char* const whole_guide = BEFOREHAND_TEST_DATA "/guides/whole";

/// People's documents are kept here while it lives.
class Home {
  public:
    Home()
        : before_(qgetenv("HOME")) {
        use(folder_.path());
    }
    ~Home() { qputenv("HOME", before_); }
    static void use(const QString& folder) { qputenv("HOME", folder.toUtf8()); }
    QString path(const QString& name) const { return folder_.filePath(name); }

  private:
    QTemporaryDir folder_;
    const QByteArray before_;
};

QString words_in_pdf(const QString& address) {
    QProcess program;
    program.start("pdftotext", {"-layout", QUrl(address).toLocalFile(), "-"});
    program.waitForFinished();
    return QString::fromUtf8(program.readAllStandardOutput())
        .normalized(QString::NormalizationForm_KC) // letters that are drawn as one: "fi"
        .simplified();
}

} // namespace

class ReadingTest : public QObject {
    Q_OBJECT

    std::unique_ptr<Scene> scene_;
    std::vector<std::unique_ptr<QAbstractItemModelTester>> testers_;

    view::Session& session() { return *scene_->session; }
    view::ArticleView& article() { return *session().article(); }
    view::ReadingView& reading() { return *session().reading(); }
    BlockModel& blocks() { return *article().blocks(); }

    void begin(const std::string& guide = "si-joint-injection",
               const std::optional<std::filesystem::path>& folder = {}, Answers answers = {}) {
        end();
        scene_ = std::make_unique<Scene>(folder, guide, std::move(answers));
        QAbstractItemModel* const models[] = {
            article().blocks(),    article().contents(),    article().sources(),
            reading().about(),     reading().preparation(), reading().procedureDay(),
            reading().recovery(),  reading().now(),         reading().hits(),
            reading().questions(), reading().words()};
        for (QAbstractItemModel* model : models) {
            testers_.push_back(std::make_unique<QAbstractItemModelTester>(
                model, QAbstractItemModelTester::FailureReportingMode::QtTest));
        }
    }
    void end() {
        testers_.clear();
        scene_.reset();
    }

    static QStringList all(const QAbstractItemModel& model, int role) {
        QStringList values;
        for (int row = 0; row < model.rowCount(); ++row) {
            values << model.data(model.index(row, 0), role).toString();
        }
        return values;
    }
    QVariant block(int row, BlockModel::Role role) {
        return blocks().data(blocks().index(row), role);
    }
    /// "KEY: WHEN" for each step beside a block.
    QStringList steps(int row) {
        QStringList list;
        for (const QVariant& each : block(row, BlockModel::StepsRole).toList()) {
            const QVariantMap step = each.toMap();
            list << step["key"].toString() + ' ' + step["occurrence"].toString() + ": " +
                        step["when"].toString();
        }
        return list;
    }
    /// "STATE PHASE" of the first step beside a block.
    QString step_state(int row) {
        const QVariantMap step = block(row, BlockModel::StepsRole).toList().value(0).toMap();
        return step["state"].toString() + ' ' + step["phase"].toString();
    }
    /// The row of the last block of a section.
    int end_of(const QString& anchor) {
        const int next = blocks().headingFrom(blocks().rowOf(anchor), 1);
        return (next < 0 ? blocks().rowCount() : next) - 1;
    }
    QStringList now() { return all(*reading().now(), ArticleListModel::KeyRole); }
    QStringList found() { return all(*reading().hits(), HitModel::AtRole); }
    std::vector<Reading> kept(const std::string& guide = "si-joint-injection") {
        return scene_->composition->reading().all(guide).value();
    }
    void at(std::string_view instant) {
        scene_->clock.set(instant);
        session().refresh();
    }

  private slots:
    static void initMain() { set_up_device(); }
    void initTestCase() { view::load_plurals(); }
    void init() { begin(); }
    void cleanup() { end(); }

    void an_article_is_its_blocks() {
        begin(whole_guide);
        const Heard heard(blocks());
        QSignalSpy changed(&article(), &view::ArticleView::changed);
        article().open("preparing");
        QCOMPARE(changed.size(), 1);
        QCOMPARE(heard.inserted.size(), 1);
        QVERIFY(heard.changed.empty() && heard.removed.empty());
        QCOMPARE(article().key(), "preparing");
        QCOMPARE(article().title(), "Preparing");
        QCOMPARE(article().detail(), "1 minute · not read yet");
        QVERIFY(!article().read() && !article().isAnswer() && !article().untranslated());
        QCOMPARE(article().place(), 0);
        QCOMPARE(all(blocks(), BlockModel::KindRole),
                 QStringList({"paragraph", "heading", "paragraph", "paragraph", "numbered",
                              "numbered", "callout", "heading", "paragraph"}));
        QCOMPARE(block(0, BlockModel::MarkupRole),
                 "Bring <b>all</b> of your <i>papers</i> with you on the day.");
        QCOMPARE(block(0, BlockModel::TextRole), "Bring all of your papers with you on the day.");
        QCOMPARE(block(1, BlockModel::AnchorRole), "blood-thinners");
        QCOMPARE(block(1, BlockModel::LevelRole), 2);
        QCOMPARE(block(5, BlockModel::NumberRole), 2);
        QCOMPARE(block(3, BlockModel::LinkTextsRole).toStringList(), QStringList("what to ask"));
        QCOMPARE(block(3, BlockModel::LinkTargetsRole).toStringList(),
                 QStringList("step:ask-thinner"));
        QCOMPARE(all(*article().sources(), TextListModel::IdRole),
                 QStringList({"R2", "H1", "C3", "W4b"}));                     // by grade
        QVERIFY(all(*article().contents(), TextListModel::IdRole).isEmpty()); // it is short
        session().refresh(); // a minute later nothing is other
        QVERIFY(heard.changed.empty() && heard.inserted.size() == 1);
    }

    void tables_and_figures() {
        begin(whole_guide);
        article().open("after");
        QCOMPARE(
            all(blocks(), BlockModel::KindRole),
            QStringList({"heading", "bullet", "bullet", "bullet", "heading", "paragraph", "heading",
                         "figure", "numbered", "table_head", "table_row", "table_row"}));
        QCOMPARE(block(2, BlockModel::LevelRole), 1); // below the one before
        QCOMPARE(block(7, BlockModel::FigureRole), "leg");
        QCOMPARE(block(7, BlockModel::TextRole), "A leg that lies on a cushion");
        const QStringList heads{"What", "How", "When"};
        QCOMPARE(block(9, BlockModel::HeadsRole).toStringList(), heads);
        QCOMPARE(block(11, BlockModel::HeadsRole).toStringList(), heads);
        QCOMPARE(block(11, BlockModel::CellsRole).toStringList(),
                 QStringList({"Bath", "as usual", "after 2 days or more"}));

        const QVariantMap colors{
            {"accent-tint", "#111111"}, {"line", "#222222"}, {"ink", "#333333"}};
        const QString address = article().figure("leg", colors);
        QVERIFY(address.startsWith("image://figure/"));
        const QByteArray svg =
            QByteArray::fromBase64(address.mid(15).toLatin1(), QByteArray::Base64UrlEncoding);
        for (const char* color : {"#111111", "#222222", "#333333"}) {
            QVERIFY2(svg.contains(color), svg.constData());
        }
        QVERIFY(!svg.contains("accent-tint"));
        QCOMPARE(article().figure("gone", colors), "");
    }

    void an_answer_is_a_page_that_nobody_ticks() {
        begin(whole_guide);
        article().open("faq:does-it-hurt");
        QVERIFY(article().isAnswer());
        QCOMPARE(article().title(), "Does it hurt?");
        QCOMPARE(article().detail(), "");
        QCOMPARE(all(blocks(), BlockModel::TextRole),
                 QStringList("It stings for a short time only."));
        QCOMPARE(all(*article().sources(), TextListModel::IdRole), QStringList("H1"));
        QCOMPARE(article().setRead(true), "");
        article().remember(4);
        QVERIFY(!article().read());
        QVERIFY(kept("whole").empty());
    }

    void what_is_not_there_is_an_empty_page() {
        for (const char* key : {"gone", "faq:gone", "", "faq:", "article:preparing"}) {
            article().open("preparing");
            QVERIFY(blocks().rowCount() > 0);
            article().open(key);
            QCOMPARE(article().title(), "");
            QCOMPARE(article().detail(), "");
            QCOMPARE(blocks().rowCount() + article().sources()->rowCount() +
                         article().contents()->rowCount(),
                     0);
            QCOMPARE(article().setRead(true), "");
            article().remember(3);
            QVERIFY2(kept().empty(), key);
        }
    }

    void a_page_that_is_not_translated_says_so() {
        // The guide with its languages changed over: complete in Spanish, and in English partial.
        const QTemporaryDir folder;
        const fs::path guide = folder.path().toStdString() + "/whole";
        fs::copy(whole_guide, guide, fs::copy_options::recursive);
        fs::remove_all(guide / "fixtures");
        fs::rename(guide / "en", guide / "x");
        fs::rename(guide / "es", guide / "en");
        fs::rename(guide / "x", guide / "es");
        db::testing::replace_in_file(guide / "guide.json", R"(["en", "es"])", R"(["es", "en"])");
        begin(guide.string());
        QCOMPARE(session().shown_guide()->language, std::string("en"));
        article().open("after");
        QVERIFY(article().untranslated());
        article().open("gone");
        QVERIFY(!article().untranslated());
        article().open("after");
        article().open("faq:gone");
        QVERIFY(!article().untranslated());
        article().open("preparing");
        QVERIFY(!article().untranslated());
    }

    void a_long_page_opens_with_its_first_screens() {
        article().open("pain-diary");
        const int first = blocks().rowCount();
        QVERIFY(first > 0 && first < 20);
        QVERIFY(blocks().more());
        const QString last = all(*article().contents(), TextListModel::IdRole).constLast();
        QVERIFY(blocks().rowOf(last) > first); // known, though not shown yet

        QSignalSpy more(&blocks(), &BlockModel::moreChanged);
        QSignalSpy reset(&blocks(), &QAbstractItemModel::modelReset);
        QSignalSpy removed(&blocks(), &QAbstractItemModel::rowsRemoved);
        blocks().showMore();
        const int second = blocks().rowCount();
        QVERIFY(second > first && blocks().more());
        article().update(); // the same page: what is shown stays
        QCOMPARE(blocks().rowCount(), second);
        blocks().showAll();
        QVERIFY(!blocks().more());
        QVERIFY(blocks().rowCount() > blocks().rowOf(last));
        const int whole = blocks().rowCount();
        blocks().showMore();
        QCOMPARE(blocks().rowCount(), whole);
        QCOMPARE(more.size(), 4);
        QVERIFY(reset.empty() && removed.empty());
        article().open("in-short");
        article().open("pain-diary");
        QCOMPARE(blocks().rowCount(), first);
    }

    void a_long_page_has_contents() {
        article().open("preparing");
        const QStringList anchors = all(*article().contents(), TextListModel::IdRole);
        QVERIFY(anchors.size() >= 4);
        blocks().showAll();
        int before = -1;
        for (int part = 0; part < anchors.size(); ++part) {
            const int row = blocks().rowOf(anchors[part]);
            QVERIFY(row > before || (row == 0 && part == 0));
            QCOMPARE(block(row, BlockModel::KindRole), "heading");
            QCOMPARE(block(row, BlockModel::LevelRole), 2);
            QCOMPARE(block(row, BlockModel::TextRole).toString(),
                     all(*article().contents(), TextListModel::TextRole)[part]);
            before = row;
        }
        QCOMPARE(blocks().rowOf("gone"), 0);
        const int second = blocks().rowOf(anchors[1]);
        QCOMPARE(blocks().headingFrom(second, -1), blocks().rowOf(anchors[0]));
        QCOMPARE(blocks().headingFrom(second - 1, 1), second);
        QCOMPARE(blocks().headingFrom(blocks().rowCount() - 1, 1), -1);
        QCOMPARE(blocks().headingFrom(0, -1), -1);
    }

    // Where a section ends, what the plan has of it, and how that stands.
    void the_steps_of_a_section_stand_at_its_end() {
        begin(whole_guide);
        article().open("preparing");
        for (int row = 0; row < blocks().rowCount(); ++row) {
            QCOMPARE(steps(row).size(), row == 0 || row == 6 ? 1 : 0);
        }
        QVERIFY2(steps(0)[0].startsWith("stop-eating once: "), qPrintable(steps(0)[0]));
        QCOMPARE(steps(6), QStringList("ask-thinner once: Depends on your answer: Blood thinner"));
        QCOMPARE(step_state(6), "depends preparation");
        session().questions()->setAnswer("blood-thinner", "yes");
        session().questions()->setAnswer("sedation", "no");
        session().questions()->setAnswer("side", "left");
        QCOMPARE(session().change()->answer(), "");
        QCOMPARE(session().change()->apply(), "");
        QCOMPARE(steps(0), QStringList()); // not for this person
        QCOMPARE(steps(6),
                 QStringList("ask-thinner once: Thursday 19 November, 10:00 · yesterday"));

        const Heard heard(blocks());
        session().step()->open("ask-thinner", "once");
        QCOMPARE(session().step()->markDone("Keep on, says Dr Lee"), "");
        QVERIFY2(heard.only_changed(1), "one tick, one row");
        QVERIFY2(steps(6)[0].startsWith("ask-thinner once: Done"), qPrintable(steps(6)[0]));
        QCOMPARE(step_state(6), "done preparation");
    }

    void a_question_without_a_short_name_is_not_named() {
        article().open("preparing");
        blocks().showAll();
        const QStringList allergies = steps(end_of("allergies"));
        QVERIFY(allergies.contains(
            "tell-allergies once: Depends on your answer: Allergies and reactions"));
        QVERIFY(allergies.contains("mention-shellfish once: Depends on your answer"));
    }

    void of_a_step_that_comes_again_it_is_the_next() {
        article().open("three-months");
        const int row = end_of("your-weekly-score");
        const auto next = [&] { return steps(row).filter("diary-weekly").value(0); };
        QCOMPARE(steps(row).filter("diary-weekly").size(), 1);
        QStringList seen;
        for (int week = 0; week < 10; ++week) {
            const QString occurrence = next().section(": ", 0, 0).section(' ', 1);
            QVERIFY2(!seen.contains(occurrence), qPrintable(occurrence));
            seen << occurrence;
            at(format_instant(parse_instant("2026-12-24T20:00:00Z").value() +
                              std::chrono::hours{24 * 7 * week}));
            QCOMPARE(session().markDone("diary-weekly", occurrence), "");
        }
        // All of it done: the last, and that it is.
        QVERIFY2(next().startsWith("diary-weekly " + seen.last() + ": Done"), qPrintable(next()));
    }

    void what_was_read_says_when() {
        article().open("benefits");
        const QString minutes = article().detail().section(" · ", 0, 0);
        QCOMPARE(article().detail(), minutes + " · not read yet");
        const Heard heard(*reading().about());
        const Heard other(*reading().preparation());
        const Heard blocks_heard(blocks());
        QSignalSpy changed(&article(), &view::ArticleView::changed);
        QSignalSpy reading_changed(&reading(), &view::ReadingView::changed);
        const auto is_read = [&] {
            ArticleListModel& list = *reading().about();
            const auto row = all(list, ArticleListModel::KeyRole).indexOf("benefits");
            return list.data(list.index(static_cast<int>(row)), ArticleListModel::ReadRole);
        };
        QCOMPARE(is_read(), false);
        QCOMPARE(article().setRead(true), "");
        QVERIFY(heard.only_changed(1));
        QVERIFY(other.only_changed(0) && blocks_heard.only_changed(0));
        QCOMPARE(changed.size(), 1);
        QCOMPARE(reading_changed.size(), 1);
        QVERIFY(article().read());
        QCOMPARE(article().detail(), minutes + " · read on Friday 20 November");
        QCOMPARE(is_read(), true);
        at("2027-01-05T11:00:00Z");
        QCOMPARE(article().detail(), minutes + " · read on Friday 20 November 2026");
        article().open("preparing");
        QVERIFY(!article().read());
        article().open("benefits");
        QVERIFY(article().read());
        QCOMPARE(article().setRead(false), "");
        QCOMPARE(article().detail(), minutes + " · not read yet");
        QCOMPARE(is_read(), false);
    }

    // By the device's clock: who travels reads on the day that it is there.
    void the_day_is_the_readers() {
        at("2026-11-20T23:30:00Z"); // half past midnight in Berlin
        article().open("what-it-is");
        QCOMPARE(article().setRead(true), "");
        QVERIFY2(article().detail().endsWith("read on Saturday 21 November"),
                 qPrintable(article().detail()));
    }

    void what_cannot_be_kept_is_said() {
        const QTemporaryDir folder;
        begin("si-joint-injection", folder.path().toStdString());
        db::testing::run_sql(folder.path().toStdString(), "DROP TABLE reading");
        article().open("what-it-is");
        const QString words = article().setRead(true);
        QVERIFY2(words.startsWith("Not saved. ") && words.size() > 15, qPrintable(words));
        QVERIFY(!article().read());
        article().remember(5); // nothing to trouble a reader with
        QCOMPARE(article().place(), 0);
    }

    void the_place_is_kept() {
        const QTemporaryDir folder;
        begin("si-joint-injection", folder.path().toStdString());
        article().open("preparing");
        const int row = blocks().headingFrom(0, 1) + 1;
        article().remember(row);
        QCOMPARE(article().place(), row);
        session().refresh();
        article().open("what-it-is");
        QCOMPARE(article().place(), 0);
        article().open("preparing");
        QCOMPARE(article().place(), row);

        scene_->session = std::make_unique<view::Session>(*scene_->composition, false);
        testers_.clear();
        article().open("preparing");
        QCOMPARE(article().place(), row);
        QVERIFY(!article().read()); // opened is not read
        QCOMPARE(article().setRead(true), "");
        QCOMPARE(article().place(), row);
    }

    // Left in the middle, gone back to the start, and left again: it begins at the start.
    void the_last_place_counts() {
        article().open("preparing");
        article().remember(7);
        article().remember(0);
        article().open("preparing");
        QCOMPARE(article().place(), 0);
        QCOMPARE(kept()[0].place->block, 0);
        article().remember(7);
        QCOMPARE(kept()[0].place->block, 7);
    }

    // Another version of the guide has other blocks: the heading is the place then.
    void in_another_version_it_is_the_heading() {
        article().open("preparing");
        const QString anchor = all(*article().contents(), TextListModel::IdRole)[2];
        const auto keep = [&](const std::string& below, int row) {
            VERIFY_OK(scene_->composition->reading().remember_place(
                "si-joint-injection", "preparing", {below, row}, scene_->clock.now()));
            session().refresh();
        };
        keep(anchor.toStdString(), 1);
        QCOMPARE(article().place(), blocks().rowOf(anchor));
        keep(anchor.toStdString(), 9'999);
        QCOMPARE(article().place(), blocks().rowOf(anchor));
        keep(anchor.toStdString(), blocks().rowOf(anchor) + 1);
        QCOMPARE(article().place(), blocks().rowOf(anchor) + 1);
        keep("gone", 3);
        QCOMPARE(article().place(), 0);
        keep("", 9'999);
        QCOMPARE(article().place(), 0);
    }

    // Its plan asks to call about both, two weeks before.
    void what_answers_ask_for_comes_first() {
        begin("si-joint-injection", {}, {{"blood-thinner", "yes"}, {"diabetes", "yes"}});
        QCOMPARE(now(), QStringList({"blood-thinners", "diabetes"}));
        article().open("blood-thinners");
        QCOMPARE(article().setRead(true), "");
        QCOMPARE(now(), QStringList({"diabetes", "preparing"}));
    }

    void once_injected_what_prepares_for_it_goes() {
        at("2026-12-03T10:00:00Z");
        QVERIFY(now().contains("how-it-works"));
        QCOMPARE(session().recordInjection("10:30"), "");
        for (const char* hour : {"2026-12-03T11:30:00Z", "2026-12-03T19:00:00Z"}) {
            at(hour);
            QCOMPARE(now(), QStringList("first-day"));
        }
    }

    void what_is_for_these_days() {
        QCOMPARE(now(), QStringList({"preparing", "what-it-is"}));
        article().open("preparing");
        const Heard heard(*reading().now());
        QSignalSpy count(reading().now(), &ArticleListModel::countChanged);
        QCOMPARE(article().setRead(true), "");
        QCOMPARE(now(), QStringList({"what-it-is", "benefits"})); // the next moves up
        QVERIFY(heard.reset.empty());
        QCOMPARE(heard.removed.size(), 1);
        QCOMPARE(heard.inserted.size(), 1);
        QCOMPARE(count.size(), 0);  // there are two as before
        at("2026-11-25T22:59:59Z"); // eight days before
        QCOMPARE(now(), QStringList({"what-it-is", "benefits"}));
        at("2026-11-25T23:00:00Z"); // midnight in Berlin
        QCOMPARE(now(), QStringList({"sedation-and-driving", "pain-diary"}));
        at("2026-12-03T05:00:00Z");
        QCOMPARE(now(), QStringList({"how-it-works", "pain-diary"}));
        at("2027-06-01T05:00:00Z");
        QCOMPARE(now(), QStringList());
    }

    void articles_stand_with_their_phase() {
        const Guide& guide = *session().shown_guide();
        const std::map<std::optional<Phase>, ArticleListModel*> lists{
            {std::nullopt, reading().about()},
            {Phase::preparation, reading().preparation()},
            {Phase::procedure_day, reading().procedureDay()},
            {Phase::recovery, reading().recovery()}};
        int all_of_them = 0;
        for (const auto& [phase, list] : lists) {
            QStringList expected;
            for (const Article& each : guide.articles) {
                const bool for_now = now().contains(QString::fromStdString(each.key));
                if (each.phase == phase && !for_now) { // once is enough
                    expected << QString::fromStdString(each.key);
                }
            }
            QCOMPARE(all(*list, ArticleListModel::KeyRole), expected);
            QVERIFY(all(*list, ArticleListModel::DetailRole)[0].contains("minute"));
            all_of_them += list->count();
        }
        QCOMPARE(all_of_them + now().size(), static_cast<int>(guide.articles.size()));
    }

    void questions_and_words() {
        const Guide& guide = *session().shown_guide();
        QCOMPARE(reading().questionCount(), static_cast<int>(guide.faq.size()));
        QCOMPARE(reading().questions()->count(), reading().questionCount());
        QCOMPARE(all(*reading().questions(), TextListModel::IdRole)[0],
                 "faq:" + QString::fromStdString(guide.faq[0].key));
        QCOMPARE(reading().wordCount(), static_cast<int>(guide.glossary.size()));
        const QStringList words = all(*reading().words(), TextListModel::TextRole);
        QCOMPARE(words.size(), reading().wordCount());
        QVERIFY(std::ranges::is_sorted(words, [](const QString& one, const QString& other) {
            return QString::localeAwareCompare(one, other) < 0;
        }));
        for (const GlossaryWord& word : guide.glossary) {
            const auto row = static_cast<int>(words.indexOf(QString::fromStdString(word.word)));
            QCOMPARE(
                reading().words()->data(reading().words()->index(row), TextListModel::DetailRole),
                QString::fromStdString(word.means));
        }
    }

    void questions_stand_below_their_groups() {
        QStringList groups;
        for (const Faq& faq : session().shown_guide()->faq) {
            const QString group = QString::fromStdString(faq.group);
            if (!group.isEmpty() && (groups.isEmpty() || groups.back() != group)) {
                groups << group;
            }
        }
        QCOMPARE(reading().questions()->heads(), groups);
    }

    void sources_stand_by_grade() {
        begin(whole_guide);
        article().open("preparing");
        auto& sources = *article().sources();
        QCOMPARE(all(sources, TextListModel::IdRole), QStringList({"R2", "H1", "C3", "W4b"}));
        QCOMPARE(all(sources, TextListModel::HeadRole).size(), 4);
        QCOMPARE(all(sources, TextListModel::HeadRole)[0], "Guidelines, regulators and research");
        for (const QString& dates : all(sources, TextListModel::DetailRole)) {
            QVERIFY2(dates.startsWith("From ") || dates.startsWith("No date given"),
                     qPrintable(dates));
        }
        for (const QString& address : all(sources, TextListModel::AddressRole)) {
            QVERIFY2(address.startsWith("http"), qPrintable(address));
        }
        QVERIFY(reading().questionSources()->count() > 0);
    }

    void it_finds_as_one_types() {
        QSignalSpy changed(&reading(), &view::ReadingView::changed);
        QSignalSpy count(reading().hits(), &HitModel::countChanged);
        const QString typed = "can I drive";
        for (qsizetype length = 1; length <= typed.size(); ++length) {
            reading().search(typed.left(length));
            QCOMPARE(reading().problem(), "");
        }
        QCOMPARE(changed.size(), typed.size()); // once for each letter
        QVERIFY(count.size() >= 1);
        QVERIFY(reading().hits()->count() > 3 && reading().hits()->count() <= 20);
        QVERIFY2(found().filter("driv").size() > 0, qPrintable(found().join(' ')));
        QVERIFY(all(*reading().hits(), HitModel::MarkedRole)
                    .filter(QRegularExpression("<b>[Dd]riv"))
                    .size() > 0);
        const QStringList before = found();
        changed.clear();
        session().refresh(); // a minute later it stands there still
        QCOMPARE(found(), before);
        QCOMPARE(changed.size(), 1);
        reading().search("   ");
        QCOMPARE(found(), QStringList());
        reading().search("qzxv");
        QCOMPARE(found(), QStringList());
        QCOMPARE(reading().problem(), "");
    }

    void hits_are_pages_that_open() {
        reading().search("blood thinner");
        QStringList kinds;
        for (const QString& page : found()) {
            const QString kind = page.section(':', 0, 0);
            kinds << kind;
            const QString key = page.section(':', 1).section('#', 0, 0);
            if (kind == "article" || kind == "faq") {
                article().open(kind == "faq" ? page : key);
                QVERIFY2(!article().title().isEmpty(), qPrintable(page));
            }
        }
        QVERIFY(kinds.contains("article") && kinds.contains("faq") && kinds.contains("step"));
    }

    void it_says_if_there_is_more_than_is_shown() {
        reading().search("injection");
        QCOMPARE(reading().hits()->count(), 12);
        QVERIFY(reading().moreHits());
        reading().search("glaucoma");
        QVERIFY(reading().hits()->count() > 0 && !reading().moreHits());
    }

    void it_says_what_was_looked_for_instead() {
        reading().search("sedatoin pacemakr");
        QCOMPARE(reading().replaced(), "Nothing for “sedatoin”. Shown: sedation\n"
                                       "Nothing for “pacemakr”. Shown: pacemaker");
        for (const char* typed : {"sedation", "sedat", "%1 sedation", "qzxv", ""}) {
            reading().search(typed);
            QCOMPARE(reading().replaced(), "");
        }
    }

    void help_is_found_by_its_tier() {
        reading().search("bleeding");
        const auto row = found().indexOf("help#today");
        QVERIFY2(row >= 0, qPrintable(found().join(' ')));
        QCOMPARE(all(*reading().hits(), HitModel::KindRole)[row], "help");
        QCOMPARE(all(*reading().hits(), HitModel::KindNameRole)[row], "Get help");
        const QString title = all(*reading().hits(), HitModel::TitleRole)[row];
        const auto* card = session().guide()->safety();
        QStringList tiers;
        for (int i = 0; i < card->rowCount(); ++i) {
            tiers << card->data(card->index(i), view::SafetyModel::KeyRole).toString();
        }
        QCOMPARE(tiers, QStringList({"now", "today", "mention"}));
        QCOMPARE(card->data(card->index(1), view::SafetyModel::TitleRole).toString(), title);
    }

    // What a person writes for themselves is found, and is words: never marks.
    void own_steps_are_found_as_words() {
        QCOMPARE(
            session().ownStep()->save("Ask <b>Tom</b> & \"Ana\"",
                                      "Bring <img src=\"x\"> for the zebra <a href=\"word:x\">",
                                      "2026-12-01", "18:00", false),
            "");
        reading().search("zebra");
        QCOMPARE(reading().hits()->count(), 1);
        QVERIFY2(found()[0].startsWith("step:own/"), qPrintable(found()[0]));
        QCOMPARE(all(*reading().hits(), HitModel::TitleRole)[0], "Ask <b>Tom</b> & \"Ana\"");
        const QString marked = all(*reading().hits(), HitModel::MarkedRole)[0];
        QCOMPARE(marked, "Bring &lt;img src=&quot;x&quot;&gt; for the <b>zebra</b> &lt;a "
                         "href=&quot;word:x&quot;&gt;");
        const QVariantMap shown = article().marked("<b>a</b> & <a href=\"word:x\">");
        QCOMPARE(shown["plain"], "<b>a</b> & <a href=\"word:x\">");
        QCOMPARE(shown["markup"], "&lt;b&gt;a&lt;/b&gt; &amp; &lt;a href=&quot;word:x&quot;&gt;");
        QVERIFY(shown["words"].toList().isEmpty());

        session().ownStep()->begin(found()[0].mid(5));
        QCOMPARE(session().ownStep()->remove(), "");
        QCOMPARE(reading().hits()->count(), 0); // without another letter typed
    }

    void a_page_is_saved_to_print() {
        begin(whole_guide);
        const Home home;
        QSignalSpy saved(&session(), &view::Session::saved);
        QCOMPARE(session().savePage("article:after"), "");
        QCOMPARE(saved.size(), 1);
        const QString first = session().savedTo();
        QVERIFY2(first.endsWith(".pdf") && first.contains("after-the-day"), qPrintable(first));
        const QString text = words_in_pdf(first);
        for (const char* words :
             {"After the day", "The first day", "Sleep.", "A leg that lies on a cushion",
              "Bath as usual after 2 days or more H1, R2", "Sources",
              "Example Journal, 2018, grade A. https://journal.example/2",
              "Reviewed by Dr B. Stone, Example Clinic, on 2026-11-01.", "it does not diagnose"}) {
            QVERIFY2(text.contains(words), qPrintable(words + ("\n" + text)));
        }
        QCOMPARE(session().savePage("article:after"), ""); // again, beside the first
        QVERIFY(session().savedTo() != first);
        for (const char* page : {"faq", "faq:next", "words", "help"}) {
            QCOMPARE(session().savePage(page), "");
            QVERIFY(words_in_pdf(session().savedTo()).size() > 100);
        }
        QVERIFY(words_in_pdf(session().savedTo()).contains("38 °C"));
        session().preferences()->setTemperature("F");
        QCOMPARE(session().savePage("help"), "");
        QVERIFY(words_in_pdf(session().savedTo()).contains("100.4 °F"));
    }

    void a_step_is_saved_to_print() {
        const Home home;
        const app::Snapshot& snapshot = *session().snapshot();
        const StepId step = snapshot.rows.front().planned->id;
        const QString place = QString::fromStdString("step:" + step.key + "#" + step.occurrence);
        QCOMPARE(session().savePage(place), "");
        const QString text = words_in_pdf(session().savedTo());
        QVERIFY2(text.contains("What to do") && text.contains("Why"), qPrintable(text));
        QVERIFY(text.contains(QString::fromStdString(snapshot.rows.front().planned->step->title)));
        QCOMPARE(session().savePage("step:gone#once"), "This step is no longer in your plan.");
    }

    void what_cannot_be_saved_is_said() {
        const Home home;
        QSignalSpy saved(&session(), &view::Session::saved);
        for (const char* page : {"article:gone", "faq:gone", "", "poster"}) {
            QCOMPARE(session().savePage(page), "There is no such page in this guide.");
        }
        QFile file(home.path("taken"));
        QVERIFY(file.open(QIODevice::WriteOnly));
        Home::use(home.path("taken")); // no folder can be made in a file
        const QString words = session().savePage("article:what-it-is");
        QVERIFY2(words.contains(' ') && words.endsWith('.'), qPrintable(words));
        QCOMPARE(session().savedTo(), "");
        QVERIFY(saved.empty());
    }

    void an_overdue_review_is_said() {
        QCOMPARE(session().guide()->reviewText(), "Not yet reviewed by a clinician");
        QVERIFY(session().guide()->reviewLacks());
        begin(whole_guide);
        at("2027-11-01T22:59:00Z"); // a minute to midnight in Berlin, on the day that it is due
        QCOMPARE(session().guide()->reviewText(),
                 "Reviewed by Dr B. Stone, Example Clinic, next review by 1 November 2027");
        QVERIFY(!session().guide()->reviewLacks());
        QSignalSpy changed(session().guide(), &view::GuideView::changed);
        at("2027-11-01T23:00:00Z");
        QCOMPARE(session().guide()->reviewText(), "Reviewed by Dr B. Stone, Example Clinic. Its "
                                                  "next review was due on 1 November 2027.");
        QVERIFY(session().guide()->reviewLacks());
        QCOMPARE(changed.size(), 1);
    }
};

QTEST_MAIN(ReadingTest)
#include "reading_test.moc"
