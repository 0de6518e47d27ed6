// SPDX-License-Identifier: Apache-2.0
#include "core/share/reading_document.h"
#include "tests/core/guide/whole.h"
#include "tests/core/share/golden.h"

#include <algorithm>

using namespace beforehand;
using namespace beforehand::testing;
using Line = Document::Line;

/// What a person prints of the reading, as it stands in tests/data/documents.
/// BEFOREHAND_UPDATE_GOLDEN=1 writes what it is now.
class ReadingDocumentTest : public QObject {
    Q_OBJECT

    const Guide guide_ = read(whole_files());

    static void compare(const char* name, const Result<Document>& document) {
        QVERIFY2(document, name);
        compare_golden((std::string(name) + ".txt").c_str(), document_text(*document));
    }
    Document page(std::string_view page, bool fahrenheit = false) const {
        return reading_document(guide_, page, fahrenheit).value();
    }
    /// The ids of the list at the end.
    static QStringList listed(const Document& document) {
        const auto head = std::ranges::find(document.lines, std::string("Sources"), &Line::text);
        QStringList ids;
        for (auto line = head; line != document.lines.end(); ++line) {
            if (line != head) {
                ids << shown(line->label);
            }
        }
        return ids;
    }
    static std::string all_of(const Document& document) {
        std::string all;
        for (const Line& line : document.lines) {
            all += line.label + ' ' + line.text + sources_text(line) + '\n';
            for (const std::string& cell : line.cells) {
                all += cell + '\n';
            }
        }
        return all;
    }

  private slots:
    void theyAreAsTheyWere() {
        compare("reading-preparing", page("article:preparing"));
        compare("reading-table-and-figure", page("article:after"));
        compare("reading-answer", page("faq:does-it-hurt"));
        compare("reading-questions", page("faq"));
        compare("reading-words", page("words"));
        compare("reading-help-celsius", page("help"));
        compare("reading-help-fahrenheit", page("help", true));
    }

    void getHelpSaysWhomToCall() {
        const auto help =
            reading_document(guide_, "help", false, {{"Emergency", "112"}, {"Clinic", "030 1"}});
        const std::string text = document_text(help.value());
        const auto call = text.find("Emergency: 112\nClinic: 030 1\n");
        QVERIFY2(call != text.npos, text.c_str());
        QVERIFY(call < text.find("38 °C")); // before the signs
        QVERIFY(help->call.empty());        // said above
    }

    // On paper nobody can open the card: an article says at its foot whom to call, and no word of
    // it where no number is known.
    void everyOtherPageSaysAtItsFootWhomToCall() {
        for (const char* page : {"article:after", "faq:next", "faq", "words"}) {
            const auto made =
                reading_document(guide_, page, false, {{"Emergency", "112"}, {"Clinic", "030 1"}});
            QCOMPARE(made->call, guide_.safety.title + ": Emergency 112 · Clinic 030 1");
            const std::string text = document_text(*made);
            QVERIFY(text.find('\n' + made->call + '\n') != std::string::npos);
            QVERIFY(text.find(made->call) < text.find("From the guide"));
            QVERIFY(reading_document(guide_, page, false)->call.empty());
        }
    }

    // What is a link on the screen says on paper where it leads.
    void aLinkSaysWhereItLeads() {
        const auto lines = [](const std::string& markdown) {
            Guide guide = read(whole_files());
            guide.articles.push_back(
                read_article("some.md", "some", "# Some\n\n" + markdown).value());
            return reading_document(guide, "article:some", false)->lines;
        };
        const auto said = [&](const std::string& markdown) {
            return shown(lines(markdown).front().text);
        };
        const auto more = [&](const std::string& markdown) {
            return shown(lines(markdown).at(1).text);
        };
        const QString step = shown(guide_.find_step("feel-leg")->title);
        QCOMPARE(said("See [your leg](step:feel-leg)."),
                 "See your leg (“" + step + "” in your plan).");
        QCOMPARE(said("Read [after the day](article:after) first."), "Read “After the day” first.");
        QCOMPARE(said("Keep to [the rules](article:after#at-night)."),
                 "Keep to the rules (“At night” in “After the day”).");
        QCOMPARE(said("Do [feel it](step:feel-leg)."), "Do feel it (“" + step + "” in your plan).");
        // Below the words, where it stands alone.
        QCOMPARE(more("Rest. [Your leg](step:feel-leg)"), "More: “" + step + "” in your plan");
        QCOMPARE(said("See [what is gone](step:gone)."), "See what is gone.");
    }

    void aQuestionForTheClinicHasRoomForItsAnswer() {
        const auto made = [](const std::string& markdown) {
            Guide guide = read(whole_files());
            guide.articles.push_back(
                read_article("some.md", "some", "# Some\n\n" + markdown).value());
            return reading_document(guide, "article:some", false)->lines.front();
        };
        const Line asks = made("> Ask your clinic: whom do I call?");
        QVERIFY(asks.kind == Line::Kind::callout && asks.open);
        QCOMPARE(asks.stretches, (std::vector<Line::Stretch>{{0, 16}}));
        QVERIFY(!made("> Ask your clinic.").open);
        // What is bold in the guide stays so.
        QCOMPARE(made("Never **ever** *so*.").stretches,
                 (std::vector<Line::Stretch>{{6, 10}, {11, 13, false}}));
    }

    void aYearIsSaidOnce() {
        Guide guide = guide_;
        guide.sources.front().dated = "2018";
        guide.sources.front().name = "Some study, 2018";
        const std::string text =
            document_text(reading_document(guide, "article:preparing", false).value());
        QVERIFY2(text.find("Some study, 2018, grade") != std::string::npos, text.c_str());
        guide.sources.front().name = "Some study";
        QVERIFY(document_text(reading_document(guide, "article:preparing", false).value())
                    .find("Some study, 2018, grade") != std::string::npos);
    }

    void aTemperatureIsInThePersonsUnit() {
        QVERIFY(all_of(page("help")).find("38 °C") != std::string::npos);
        const std::string text = all_of(page("help", true));
        QVERIFY(text.find("100.4 °F") != std::string::npos);
        QVERIFY(text.find('{') == std::string::npos && text.find("°C") == std::string::npos);
    }

    // Beside the text their ids, and each once at the end, as they come up.
    void sourcesAreListedOnceAsTheyComeUp() {
        QCOMPARE(listed(page("article:preparing")), QStringList({"H1", "R2", "C3", "W4b"}));
        QCOMPARE(listed(page("article:after")), QStringList({"H1", "R2"}));
        QCOMPARE(listed(page("help")), QStringList({"H1", "R2", "C3"}));
        QCOMPARE(listed(page("faq:next")), QStringList()); // names none, so there is no list
        QVERIFY(all_of(page("faq:next")).find("Sources") == std::string::npos);
        const std::string text = all_of(page("article:preparing"));
        QVERIFY(text.find("with you on the day. [H1, R2]\n") != std::string::npos);
        QVERIFY(text.find("C3 Example clinic, grade C. http://clinic.example/\n") !=
                std::string::npos); // has no date
        QVERIFY(text.find("H1 Example Hospital, leaflet, 2024-05, grade B. "
                          "https://hospital.example/leaflet\n") != std::string::npos);
    }

    void aFigureIsDrawnAndTold() {
        const Document document = page("article:after");
        const auto figure = std::ranges::find(document.lines, Line::Kind::figure, &Line::kind);
        QVERIFY(figure != document.lines.end());
        QCOMPARE(figure->text, std::string("A leg that lies on a cushion"));
        QCOMPARE(figure->svg, guide_.find_figure("leg")->svg);
    }

    // A page of paper outlives the review that it tells of: it says from when until when.
    void whoReviewedItAndUntilWhen() {
        const auto foot = [](const Guide& guide) {
            return shown(reading_document(guide, "help", false).value().foot);
        };
        QVERIFY2(foot(guide_).contains(
                     "From the guide A whole guide, version 2.1.0. Reviewed by Dr B. Stone, "
                     "Example Clinic, on 2026-11-01. Next review due 2027-11-01. General"),
                 qPrintable(foot(guide_)));
        Guide unreviewed = guide_;
        unreviewed.review.reset();
        QVERIFY(foot(unreviewed).contains("version 2.1.0. Not yet reviewed by a clinician. Gen"));
        for (const char* name : {"article:after", "faq:next", "faq", "words"}) {
            QCOMPARE(shown(page(name).foot), foot(guide_));
        }
    }

    void linksAreNamedWhereTheyStandAlone() {
        Guide guide;
        guide.articles.push_back(read_article("a.md", "a",
                                              "# A\n\nRest. [More](article:b)\n\n"
                                              "- [First](article:c)\n\nDrink.\n")
                                     .value());
        guide.articles.push_back(read_article("b.md", "b", "# B\n\nMore.\n").value());
        guide.articles.push_back(read_article("c.md", "c", "# C\n\nFirst.\n").value());
        const Document document = reading_document(guide, "article:a", false).value();
        QStringList told;
        for (const Line& line : document.lines) {
            told << shown(line.text);
        }
        QCOMPARE(told, (QStringList{"Rest.", "More: “B”", "“C”", "Drink."}));
    }

    void aPageThatIsNotThereIsSaid_data() {
        QTest::addColumn<QString>("page");
        for (const char* page :
             {"", "article:", "article:gone", "article:after#first-day", "article",
              "faq:", "faq:gone", "word:sedation", "Help", "help:", "words ", "step:feel-leg"}) {
            QTest::newRow(page) << page;
        }
    }
    void aPageThatIsNotThereIsSaid() {
        QFETCH(QString, page);
        const auto made = reading_document(guide_, page.toStdString(), false);
        QVERIFY(!made);
        QVERIFY(made.error().kind == ErrorKind::not_found);
        QCOMPARE(shown(made.error().where), page);
        QVERIFY(!made.error().message.empty());
    }

    // All of what the shipped guides have can be printed, and nothing of it is lost.
    void everyPageOfTheShippedGuides_data() {
        QTest::addColumn<QString>("id");
        for (const char* id : {"si-joint-injection", "lumbar-medial-branch-block"}) {
            QTest::newRow(id) << id;
        }
    }
    void everyPageOfTheShippedGuides() {
        QFETCH(QString, id);
        const Guide guide = read(
            load_guide_files(BEFOREHAND_SOURCE_DIR "/core/guides/" + id.toStdString()).value());
        const auto holds = [&guide](const std::string& page, const std::vector<Block>& blocks) {
            const auto document = reading_document(guide, page, false);
            QVERIFY2(document, page.c_str());
            const std::string all = all_of(*document);
            for (const Block& block : blocks) {
                for (const Span& span : block.spans) { // a link may say where it leads instead
                    QVERIFY2(span.kind == Span::Kind::link || all.find(span.text) != all.npos,
                             (page + ": " + span.text).c_str());
                }
                for (const auto* cells : {&block.heads, &block.cells}) {
                    for (const std::string& cell : *cells) {
                        QVERIFY2(all.find(cell) != all.npos, (page + ": " + cell).c_str());
                    }
                }
                for (const std::string& source : block.sources) {
                    QVERIFY2(listed(*document).contains(shown(source)), source.c_str());
                }
            }
        };
        for (const Article& article : guide.articles) {
            holds("article:" + article.key, article.blocks);
        }
        for (const Faq& faq : guide.faq) {
            holds("faq:" + faq.key, faq.answer);
            holds("faq", faq.answer);
        }
    }
};

QTEST_APPLESS_MAIN(ReadingDocumentTest)
#include "reading_document_test.moc"
