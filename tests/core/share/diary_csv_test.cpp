// SPDX-License-Identifier: Apache-2.0
#include "core/share/diary_csv.h"
#include "tests/core/share/golden.h"
#include "tests/core/share/random_diaries.h"

#include <QTest>

using namespace beforehand;
using namespace beforehand::testing;

namespace {

/// A strict reader of RFC 4180; throws where the text is none.
std::vector<std::vector<std::string>> read_csv(std::string_view text) {
    std::vector<std::vector<std::string>> rows;
    while (!text.empty()) {
        std::vector<std::string> row;
        for (bool more = true; more;) {
            std::string cell;
            if (text.starts_with('"')) {
                text.remove_prefix(1);
                for (; !text.starts_with('"') || text.starts_with("\"\""); text.remove_prefix(1)) {
                    if (text.empty()) {
                        throw std::runtime_error("a quote is not closed");
                    }
                    cell += text.front();
                    text.remove_prefix(text.front() == '"');
                }
                text.remove_prefix(1);
            } else {
                const std::size_t end = text.find_first_of(",\r\n\"");
                cell = text.substr(0, end);
                text.remove_prefix(std::min(end, text.size()));
            }
            row.push_back(cell);
            more = text.starts_with(',');
            if (!more && !text.starts_with("\r\n")) {
                throw std::runtime_error("a cell or row does not end");
            }
            text.remove_prefix(more ? 1 : 2);
        }
        rows.push_back(std::move(row));
    }
    return rows;
}

/// The cell of the first entry.
std::string cell(Diary& diary, std::string_view column) {
    const auto rows = read_csv(diary_csv(diary.source()));
    const auto found = std::ranges::find(rows[0], column);
    return rows.at(1).at(static_cast<std::size_t>(found - rows[0].begin()));
}

Diary scored(std::vector<PainScore> scores) {
    Diary diary;
    diary.answer("first-hour", "min+15", std::move(scores));
    return diary;
}

} // namespace

class ShareDiaryCsvTest : public QObject {
    Q_OBJECT

  private slots:
    void itIsAsItWas() {
        Diary full = full_diary();
        compare_golden("diary-full.csv", diary_csv(full.source()));
    }

    void ofNothingIsTheHeaderAlone() {
        Diary empty;
        const auto rows = read_csv(diary_csv(empty.source()));
        QCOMPARE(rows.size(), 1u);
        QCOMPARE(rows[0].size(), 25u);
    }

    void cellsAreQuotedAndHarmless_data() {
        QTest::addColumn<QByteArray>("text"); // QString would lose the byte order mark
        QTest::addColumn<QByteArray>("cell");
        const auto row = [](const char* name, const char* text, const char* cell) {
            QTest::newRow(name) << QByteArray(text) << QByteArray(cell);
        };
        row("nothing", "", "");
        row("words", "sore", "sore");
        row("comma", "a,b", "\"a,b\"");
        row("quote", "a\"b", "\"a\"\"b\"");
        row("line break", "a\nb", "\"a\nb\"");
        row("blank end", "a ", "\"a \"");
        row("equals", "=1+1", "'=1+1");
        row("plus", "+1", "'+1");
        row("minus", "-1", "'-1");
        row("at", "@SUM(1)", "'@SUM(1)");
        row("tab", "\tsore", "'\tsore");
        row("carriage return", "\rsore", "\"'\rsore\"");
        row("line feed", "\nsore", "\"'\nsore\"");
        row("behind blanks", "  =1", "'  =1");
        row("behind a no-break space", "\u00a0=1", "'\u00a0=1");
        row("behind a byte order mark", "\ufeff=1", "'\ufeff=1");
        row("behind a quote", "\"=1", "\"'\"\"=1\"");
        row("behind an apostrophe", "'=1", "''=1");
        row("full width", "＝1", "'＝1");
        row("an apostrophe alone", "'tis", "'tis");
        row("inside", "1=1", "1=1");
    }
    void cellsAreQuotedAndHarmless() {
        QFETCH(QByteArray, text);
        QFETCH(QByteArray, cell);
        QCOMPARE(QByteArray::fromStdString(csv_cell(text.toStdString())), cell);
    }

    void zeroIsANumberAndNoAnswerIsNone() {
        Diary diary = scored({{Side::left, 0, {}}});
        QCOMPARE(cell(diary, "left_rest"), std::string("0"));
        QCOMPARE(cell(diary, "left_moving"), std::string());
        QCOMPARE(cell(diary, "right_rest"), std::string());
        QCOMPARE(cell(diary, "whole_rest"), std::string());
        QCOMPARE(cell(diary, "took_medicine"), std::string());
        diary.entries[0].took_medicine = false;
        QCOMPARE(cell(diary, "took_medicine"), std::string("no"));
    }

    void eachSideAndDoingHasItsColumn() {
        Diary diary = scored({{Side::right, 3, 4}, {Side::left, 1, 2}});
        std::string seen;
        for (const char* column : {"left_rest", "left_moving", "right_rest", "right_moving"}) {
            seen += cell(diary, column);
        }
        QCOMPARE(seen, std::string("1234"));
    }

    void timesAreOnTheClockOfTheirPlaceAndInUtc() {
        Diary diary = scored({{Side::left, 1, 1}});
        diary.entries[0].happened_at = instant("2026-10-25T01:30:00Z");
        diary.entries[0].recorded_at = instant("2026-10-25T01:31:00Z");
        QCOMPARE(cell(diary, "happened_at"), std::string("2026-10-25T02:30:00+01:00"));
        QCOMPARE(cell(diary, "happened_at_utc"), std::string("2026-10-25T01:30:00Z"));
        QCOMPARE(cell(diary, "recorded_at_utc"), std::string("2026-10-25T01:31:00Z"));
        diary.entries[0].zone = "America/Chicago";
        diary.zones = {place("America/Chicago")};
        QCOMPARE(cell(diary, "happened_at"), std::string("2026-10-24T20:30:00-05:00"));
    }

    void marksAndPromptsAreNamed() {
        Diary diary = scored({{Side::left, 1, 1}});
        QCOMPARE(cell(diary, "mark"), std::string("live"));
        QCOMPARE(cell(diary, "prompt"), std::string("first-hour/min+15"));
    }

    void whatIsRememberedIsANumberEvenBelowZero() {
        Diary diary;
        diary.overall("wk+2", -20, {});
        QCOMPARE(cell(diary, "remembered_relief"), std::string("-20"));
        QCOMPARE(cell(diary, "change"), std::string());
    }

    void wordsComeBackAsTheyWere() {
        for (std::uint64_t seed = 1; seed <= 300; ++seed) {
            Diary diary = DiaryGenerator(seed).make();
            const auto rows = read_csv(diary_csv(diary.source()));
            QCOMPARE(rows.size(), diary.entries.size() + 1);
            for (std::size_t i = 0; i < diary.entries.size(); ++i) {
                QCOMPARE(rows[i + 1].size(), rows[0].size());
                const std::string& written = rows[i + 1].back();
                const std::string& text = diary.entries[i].text;
                QVERIFY(written == text || written == "'" + text);
                QVERIFY(text.empty() || !std::string_view("=+-@\t\r\n").contains(written.front()));
            }
        }
    }
};

QTEST_APPLESS_MAIN(ShareDiaryCsvTest)
#include "diary_csv_test.moc"
