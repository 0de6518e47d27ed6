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

Document::Line line_of(Kind kind, std::string text) {
    Document::Line line{kind};
    line.text = std::move(text);
    return line;
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
        Document document = document_of(29);
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
