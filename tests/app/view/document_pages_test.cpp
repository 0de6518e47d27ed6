// SPDX-License-Identifier: Apache-2.0
// Documents on pages: what the preview shows is what the PDF holds, and nothing is lost or torn.
#include "app/service/documents.h"
#include "app/view/document_pages.h"
#include "app/view/pdf.h"
#include "core/share/diary_report.h"
#include "tests/core/share/diaries.h"

#include <QProcess>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

using namespace beforehand;
using namespace beforehand::testing;
using beforehand::view::DocumentPages;

namespace {

using Kind = Document::Line::Kind;

const QPageSize a4(QPageSize::A4);
const QPageSize letter(QPageSize::Letter);

/// The words of a text in an order of their own; letters that are drawn as one ("fi") apart.
QStringList words_of(const QString& text) {
    static const QRegularExpression hours("(\\d) h\\b"); // so narrow that poppler sees one word
    QStringList words = text.normalized(QString::NormalizationForm_KC)
                            .simplified()
                            .replace(hours, "\\1h")
                            .split(u' ', Qt::SkipEmptyParts);
    words.sort();
    return words;
}

QByteArray run(const char* program, const QStringList& arguments) {
    QProcess process;
    process.start(program, arguments);
    return process.waitForFinished() && process.exitCode() == 0 ? process.readAllStandardOutput()
                                                                : QByteArray();
}

QString in_pdf(const QString& file, int page) {
    const QString number = QString::number(page + 1);
    return QString::fromUtf8(run("pdftotext", {"-f", number, "-l", number, file, "-"}));
}

int pages_in_pdf(const QString& file) {
    for (const QByteArray& line : run("pdfinfo", {file}).split('\n')) {
        if (line.startsWith("Pages:")) {
            return line.mid(6).trimmed().toInt();
        }
    }
    return 0;
}

/// A word of a PDF, in points from the upper left corner of its page.
struct Spot {
    QString word;
    double left, top, bottom;
};

std::vector<Spot> spots_in_pdf(const QString& file) {
    static const QRegularExpression form(
        "<word xMin=\"(.+)\" yMin=\"(.+)\" xMax=\".+\" yMax=\"(.+)\">(.+)</word>");
    std::vector<Spot> spots;
    for (const QByteArray& line : run("pdftotext", {"-bbox", file, "-"}).split('\n')) {
        if (const auto found = form.match(QString::fromUtf8(line)); found.hasMatch()) {
            spots.push_back({found.captured(4), found.captured(1).toDouble(),
                             found.captured(2).toDouble(), found.captured(3).toDouble()});
        }
    }
    return spots;
}

/// Where each line begins, of words that begin with `first`.
std::vector<double> line_begins(const std::vector<Spot>& spots, QChar first) {
    std::vector<double> begins;
    double last = -1;
    for (const Spot& spot : spots) {
        if (!spot.word.startsWith(first)) {
            continue;
        }
        if (std::abs(spot.bottom - last) > 2) {
            begins.push_back(spot.left);
        }
        last = spot.bottom;
    }
    return begins;
}

std::string many_words(char first, int count) {
    std::string text;
    for (int i = 0; i < count; ++i) {
        text += (i == 0 ? "" : " ") + std::string(1, first) + std::to_string(i);
    }
    return text;
}

Document::Line line_of(Kind kind, std::string text) {
    Document::Line line{kind};
    line.text = std::move(text);
    return line;
}

/// A figure that is one patch of the accent colour.
Document::Line figure_of(int width, int height, std::string text) {
    Document::Line line = line_of(Kind::figure, std::move(text));
    const std::string size = std::to_string(width) + ' ' + std::to_string(height);
    line.svg = "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 " + size +
               "\"><rect width=\"" + std::to_string(width) + "\" height=\"" +
               std::to_string(height) + "\" fill=\"accent\"/></svg>";
    return line;
}

/// The patch on a page, as parts of its width and height; empty if there is none.
QRectF patch_on(const DocumentPages& pages, int page) {
    const QImage image = pages.image(page, 420);
    QRect found;
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x) {
            const QColor color = image.pixelColor(x, y);
            if (color.blue() - color.red() > 60) {
                found |= QRect(x, y, 1, 1);
            }
        }
    }
    return {double(found.x()) / image.width(), double(found.y()) / image.height(),
            double(found.width()) / image.width(), double(found.height()) / image.height()};
}

Document::Line row_of(Kind kind, std::vector<std::string> cells) {
    Document::Line line{kind};
    line.cells = std::move(cells);
    return line;
}

/// So many lines, each with a word of its own.
Document document_of(int lines) {
    Document document;
    document.title = "Title";
    for (int i = 0; i < lines; ++i) {
        document.lines.push_back(line_of(Kind::words, "line" + std::to_string(i)));
    }
    return document;
}

void add_table(Document& document, int rows) {
    document.lines.push_back(row_of(Kind::columns, {"HEAD", "Number"}));
    for (int i = 0; i < rows; ++i) {
        document.lines.push_back(row_of(Kind::row, {"row" + std::to_string(i), "12"}));
    }
}

/// The page that has the word, or -1.
int page_with(const DocumentPages& pages, const QString& word) {
    for (int i = 0; i < pages.count(); ++i) {
        if (words_of(pages.text(i)).contains(word)) {
            return i;
        }
    }
    return -1;
}

QString all_text(const DocumentPages& pages) {
    QString text;
    for (int i = 0; i < pages.count(); ++i) {
        text += pages.text(i) + '\n';
    }
    return text;
}

/// What a diary looks like that is full, one that was begun late, and one in which nothing is yet.
std::vector<std::pair<const char*, Document>> reports() {
    Diary weeks = twelve_weeks();
    Diary full = full_diary();
    Diary late;
    late.now = at(late.there, "2026-10-24T19:00");
    late.answer("hourly", "h+3", {{Side::left, 3, 5}}, 40min);
    late.answer("hourly", "h+4", {{Side::left, 4, 5}});
    Diary empty(nullptr);
    return {{"weeks", diary_report(weeks.source())},
            {"full", diary_report(full.source())},
            {"late", diary_report(late.source())},
            {"empty", diary_report(empty.source())}};
}

} // namespace

class DocumentPagesTest : public QObject {
    Q_OBJECT

    QTemporaryDir folder_;

    QString written(const Document& document) {
        const QString file = folder_.filePath("document.pdf");
        return view::write_pdf(document, file.toStdString()) ? file : QString();
    }

  private slots:
    void each_page_has_the_words_of_the_pdf_and_no_others() {
        auto documents = reports();
        Document mixed = document_of(120);
        add_table(mixed, 90);
        documents.emplace_back("mixed", mixed);
        for (const auto& [name, document] : documents) {
            const QString file = written(document);
            const DocumentPages pages(document);
            QCOMPARE(pages.count(), pages_in_pdf(file));
            for (int i = 0; i < pages.count(); ++i) {
                QVERIFY2(words_of(pages.text(i)).size() > 20, name);
                QCOMPARE(words_of(pages.text(i)), words_of(in_pdf(file, i)));
            }
        }
    }

    // Seen from far enough that the edges of letters do not count.
    void each_image_looks_like_the_page_of_the_pdf() {
        constexpr int width = 840, seen = 42;
        for (const auto& [name, document] : reports()) {
            const QString file = written(document);
            const DocumentPages pages(document);
            for (int i = 0; i < pages.count(); ++i) {
                const QString number = QString::number(i + 1), image = folder_.filePath("page");
                run("pdftoppm", {"-f", number, "-l", number, "-singlefile", "-png", "-scale-to-x",
                                 QString::number(width), "-scale-to-y", "-1", file, image});
                const auto far = [](const QImage& sheet) {
                    return sheet.scaledToWidth(seen, Qt::SmoothTransformation)
                        .convertToFormat(QImage::Format_Grayscale8);
                };
                const QImage theirs = far(QImage(image + ".png"));
                const QImage ours = far(pages.image(i, width));
                QCOMPARE(ours.width(), seen);
                QVERIFY(std::abs(ours.height() - theirs.height()) <= 1);
                int most = 0, darkest = 255;
                for (int y = 0; y < std::min(ours.height(), theirs.height()); ++y) {
                    for (int x = 0; x < seen; ++x) {
                        const int grey = qGray(ours.pixel(x, y));
                        most = std::max(most, std::abs(grey - qGray(theirs.pixel(x, y))));
                        darkest = std::min(darkest, grey);
                    }
                }
                QVERIFY2(most < 40, qPrintable(QString("%1 %2: %3").arg(name).arg(i).arg(most)));
                QVERIFY2(darkest < 215, name); // something is on it
            }
        }
    }

    void a_full_diary_of_twelve_weeks_is_on_two_pages() {
        Diary diary = twelve_weeks();
        const Document report = diary_report(diary.source());
        for (const QPageSize& sheet : {a4, letter}) {
            const DocumentPages pages(report, sheet);
            QCOMPARE(pages.count(), 2);
            const QStringList words = words_of(all_text(pages));
            for (const char* word : {"Bedtime", "12", "Ibuprofen:", "Sore", "Patient-reported."}) {
                QVERIFY2(words.contains(word), word);
            }
        }
        QCOMPARE(pages_in_pdf(written(report)), 2);
    }

    void one_begun_late_and_an_empty_one_are_on_one_page() {
        for (const auto& [name, document] : reports()) {
            if (name == std::string_view("late") || name == std::string_view("empty")) {
                QCOMPARE(DocumentPages(document, a4).count(), 1);
                QCOMPARE(DocumentPages(document, letter).count(), 1);
            }
        }
    }

    void what_does_not_fit_gets_another_page_and_loses_nothing() {
        for (const bool one : {true, false}) {
            Document document = document_of(400);
            document.one_page = one;
            document.two_pages = !one;
            const DocumentPages pages(document, a4);
            QVERIFY(pages.count() > 2);
            const QStringList words = words_of(all_text(pages));
            for (int i = 0; i < 400; ++i) {
                QVERIFY(words.contains("line" + QString::number(i)));
            }
        }
    }

    void what_is_meant_for_few_pages_gets_smaller_letters_first() {
        Document document = document_of(36);
        QVERIFY(DocumentPages(document, a4).count() > 1);
        document.one_page = true;
        QCOMPARE(DocumentPages(document, a4).count(), 1);
        document = document_of(100);
        QVERIFY(DocumentPages(document, a4).count() > 2);
        document.two_pages = true;
        QCOMPARE(DocumentPages(document, a4).count(), 2);
    }

    void a_tables_head_is_said_again_on_the_next_page() {
        Document document = document_of(0);
        add_table(document, 120);
        const DocumentPages pages(document, a4);
        QVERIFY(pages.count() > 1);
        for (int i = 0; i < pages.count(); ++i) {
            QCOMPARE(words_of(pages.text(i)).count("HEAD"), 1);
        }
        for (int i = 0; i < 120; ++i) {
            QVERIFY(page_with(pages, "row" + QString::number(i)) >= 0);
        }
    }

    // Wherever on the page they come.
    void no_head_stands_apart_from_what_it_is_about() {
        Diary diary = full_diary();
        const auto source = diary_report(diary.source());
        const auto chart = std::ranges::find(source.lines, Kind::chart, &Document::Line::kind);
        for (int before = 20; before < 60; ++before) {
            Document document = document_of(before);
            document.lines.push_back(line_of(Kind::heading, "OVER-A-TABLE"));
            add_table(document, 30);
            document.lines.push_back(line_of(Kind::heading, "OVER-A-SHORT-ONE"));
            document.lines.push_back(row_of(Kind::columns, {"Short"}));
            document.lines.push_back(row_of(Kind::row, {"short1"}));
            document.lines.push_back(row_of(Kind::row, {"short2"}));
            document.lines.push_back(line_of(Kind::heading, "OVER-A-CHART"));
            document.lines.push_back(*chart);
            document.lines.back().text = "CHART";
            document.lines.back().ticks = {{chart->chart->frame.from, "TICK"}};
            const DocumentPages pages(document, a4);
            const auto together = [&](const char* one, const char* other) {
                return page_with(pages, one) >= 0 &&
                       page_with(pages, one) == page_with(pages, other);
            };
            QVERIFY2(together("OVER-A-TABLE", "row1"), qPrintable(QString::number(before)));
            QVERIFY2(together("OVER-A-SHORT-ONE", "short2"), qPrintable(QString::number(before)));
            QVERIFY2(together("OVER-A-CHART", "CHART"), qPrintable(QString::number(before)));
            QVERIFY2(together("CHART", "TICK"), qPrintable(QString::number(before)));
        }
    }

    void two_charts_stand_side_by_side_and_a_third_below() {
        Diary diary = full_diary();
        const auto source = diary_report(diary.source());
        const auto chart = std::ranges::find(source.lines, Kind::chart, &Document::Line::kind);
        Document document = document_of(1);
        for (const char* title : {"One", "Two", "Three"}) {
            document.lines.push_back(*chart);
            document.lines.back().text = title;
        }
        const QString file = written(document);
        const QByteArrayList lines = run("pdftotext", {"-layout", file, "-"}).split('\n');
        const auto is_line = [&](const char* words) {
            return std::ranges::any_of(
                lines, [&](const QByteArray& line) { return line.simplified() == words; });
        };
        QVERIFY(is_line("One Two"));
        QVERIFY(is_line("Three"));
    }

    void columns_stand_one_below_the_other() {
        Document document = document_of(0);
        document.lines = {row_of(Kind::columns, {"Prompt", "At rest", "When"}),
                          row_of(Kind::row, {"15 min", "2 (4, 67%)", "9:05"}),
                          row_of(Kind::row, {"Bedtime", "", "10:15"})};
        const QString file = written(document);
        const QByteArrayList lines = run("pdftotext", {"-layout", file, "-"}).split('\n');
        const auto begin = [&](const char* word) {
            for (const QByteArray& line : lines) {
                if (line.contains(word)) {
                    return line.indexOf(word);
                }
            }
            return qsizetype(-100);
        };
        const auto end = [&](const char* word) { return begin(word) + qsizetype(qstrlen(word)); };
        QVERIFY(begin("At rest") > begin("15 min") + 6);
        QVERIFY(std::abs(begin("At rest") - begin("2 (4, 67%)")) <= 1);
        QVERIFY(begin("10:15") > begin("2 (4, 67%)"));
        QVERIFY(std::abs(end("9:05") - end("10:15")) <= 1);
    }

    // Whatever its shape, and wherever on the page it comes.
    void a_figure_is_whole_within_the_margins_and_stays_with_its_words() {
        for (const auto& [width, height] : {std::pair(320, 320), {320, 120}, {120, 320}}) {
            for (int before = 0; before < 60; before += 3) {
                Document document = document_of(before);
                document.lines.push_back(line_of(Kind::heading, "HEADING"));
                document.lines.push_back(line_of(Kind::words, "LEAD"));
                document.lines.push_back(figure_of(width, height, "CAPTION"));
                const DocumentPages pages(document, a4);
                const int page = page_with(pages, "HEADING");
                QCOMPARE(page_with(pages, "LEAD"), page);
                QCOMPARE(page_with(pages, "CAPTION"), page);
                const QRectF patch = patch_on(pages, page);
                QVERIFY(!patch.isEmpty());
                QVERIFY(patch.left() > 0.07 && patch.right() < 0.93 && patch.bottom() < 0.93);
                QVERIFY2(patch.height() < 0.36, qPrintable(QString::number(patch.height())));
                const QSizeF sheet = pages.layout().fullRect(QPageLayout::Point).size();
                const double shape =
                    patch.width() * sheet.width() / patch.height() / sheet.height();
                QVERIFY2(std::abs(shape * height / width - 1) < 0.05,
                         qPrintable(QString("%1 %2 %3").arg(width).arg(before).arg(shape)));
            }
        }
    }

    // As lines, not as dots: sharp on any paper.
    void a_figure_is_drawn_in_the_pdf() {
        Document document = document_of(1);
        document.lines.push_back(figure_of(320, 200, "Caption"));
        const QByteArray images = run("pdfimages", {"-list", written(document)});
        QVERIFY(images.contains("page")); // the head of the list
        QVERIFY2(!images.contains(" image "), images);
    }

    void the_lines_of_an_item_begin_one_below_the_other() {
        for (const char* label : {"\u2022", "1.", "10.", "W4b"}) {
            Document document = document_of(0);
            const bool id = label == std::string_view("W4b");
            document.lines.push_back(line_of(id ? Kind::source : Kind::item, many_words('w', 60)));
            document.lines.back().label = label;
            const auto spots = spots_in_pdf(written(document));
            const auto begins = line_begins(spots, 'w');
            QVERIFY(begins.size() > 2);
            for (const double begin : begins) {
                QVERIFY2(std::abs(begin - begins.front()) < 1, label);
            }
            const auto mark = std::ranges::find(spots, QString::fromUtf8(label), &Spot::word);
            QVERIFY(mark != spots.end());
            QVERIFY(begins.front() - mark->left > 8 && begins.front() - mark->left < 40);
        }
    }

    // Nor is a line of a cell apart from the others.
    void no_row_of_a_table_is_on_two_pages() {
        for (int before = 20; before < 40; ++before) {
            Document document = document_of(before);
            document.lines.push_back(row_of(Kind::columns, {"When", "What"}));
            for (int i = 0; i < 30; ++i) {
                const std::string name = "r" + std::to_string(i);
                std::string what = name + "first";
                for (int word = 0; word < 40; ++word) {
                    what += " something";
                }
                document.lines.push_back(row_of(Kind::row, {name, what + ' ' + name + "last"}));
            }
            const DocumentPages pages(document, a4);
            for (int i = 0; i < 30; ++i) {
                const QString name = "r" + QString::number(i);
                QCOMPARE(page_with(pages, name + "last"), page_with(pages, name + "first"));
            }
        }
    }

    void a_callout_is_a_box_with_a_line_to_write_on() {
        Document document = document_of(1);
        document.lines.push_back(line_of(Kind::callout, "Ask your clinic: when?"));
        QVERIFY(!DocumentPages(document, a4).text(0).contains("___"));
        document.lines.back().open = true;
        QVERIFY(DocumentPages(document, a4).text(0).contains(QString(60, u'_')));
        for (int before = 20; before < 60; ++before) { // it stays whole, and with its heading
            Document more = document_of(before);
            more.lines.push_back(line_of(Kind::heading, "HEADING"));
            more.lines.push_back(line_of(Kind::callout, "QUESTION"));
            more.lines.back().open = true;
            const DocumentPages pages(more, a4);
            const int page = page_with(pages, "QUESTION");
            QCOMPARE(page_with(pages, "HEADING"), page);
            QVERIFY(pages.text(page).contains(QString(60, u'_')));
        }
    }

    // Room is left only where what comes next belongs together.
    void a_heading_goes_to_the_next_page_only_without_two_lines_of_its_words() {
        for (int before = 20; before < 60; ++before) {
            Document document = document_of(before);
            document.lines.push_back(line_of(Kind::heading, "HEADING"));
            document.lines.push_back(line_of(Kind::words, many_words('w', 400)));
            const DocumentPages pages(document, a4);
            QCOMPARE(page_with(pages, "w0"), page_with(pages, "HEADING"));
            QCOMPARE(page_with(pages, "w15"), page_with(pages, "HEADING"));
            if (before > 20 && before < 26) { // long as they are
                QCOMPARE(page_with(pages, "HEADING"), 0);
                QCOMPARE(page_with(pages, "w399"), 1);
            }
        }
    }

    void each_page_says_at_its_foot_whom_to_call() {
        Document document = document_of(3);
        document.call = "Get help: Emergency 112";
        QVERIFY(DocumentPages(document, a4).text(0).contains(document.call.c_str()));
        document = document_of(200);
        document.title = std::string(300, 'T'); // is cut where they would meet
        document.call = "Get help: Emergency 112 · Clinic 030 1";
        const DocumentPages pages(document, a4);
        for (int i = 0; i < pages.count(); ++i) {
            QVERIFY(pages.text(i).contains(QString::fromStdString(document.call)));
            QVERIFY(pages.text(i).contains(QString("%1 / %2").arg(i + 1).arg(pages.count())));
        }
        // Whatever stands beside the digits.
        document.call = "Get help: Clinic 030 1 " + std::string(300, 'w') + " last";
        const DocumentPages crowded(document, a4);
        QVERIFY(crowded.text(0).contains("last"));
        QVERIFY(crowded.text(0).contains(QString("1 / %1").arg(crowded.count())));
    }

    void a_word_stands_before_what_it_means() {
        Document document = document_of(0);
        document.lines.push_back(line_of(Kind::term, "meaning"));
        document.lines.back().label = "Word";
        document.lines.back().sources = {"H1", "R2"};
        QVERIFY(DocumentPages(document, a4).text(0).contains("Word: meaning"));
        QVERIFY(words_of(DocumentPages(document, a4).text(0)).contains("R2"));
    }

    void words_of_no_table_are_never_markup() {
        Document document = document_of(0);
        document.lines = {line_of(Kind::words, "<b>bold</b> &amp;"),
                          row_of(Kind::row, {"<img src=x>", "&lt;"})};
        QVERIFY(DocumentPages(document, a4).text(0).contains("<b>bold</b> &amp;"));
        QVERIFY(DocumentPages(document, a4).text(0).contains("<img src=x> &lt;"));
    }
};

QTEST_MAIN(DocumentPagesTest)
#include "document_pages_test.moc"
