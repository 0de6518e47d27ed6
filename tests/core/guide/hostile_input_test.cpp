// SPDX-License-Identifier: Apache-2.0
#include "core/plan/plan.h"
#include "tests/core/guide/refusals.h"
#include "tests/core/time/zones.h"

#include <QElapsedTimer>

using namespace beforehand;
using namespace beforehand::testing;

namespace {

constexpr char json[] = "guide.json";
constexpr auto too_large = ErrorKind::too_large;

/// `text` so many times, with `between`.
std::string repeated(std::string_view text, int count, std::string_view between = "") {
    std::string all;
    for (int i = 0; i < count; ++i) {
        all += i == 0 ? "" : between;
        all += text;
    }
    return all;
}

} // namespace

/// Input that is made to be deep, long, slow or confusing.
class HostileInputTest : public QObject {
    Q_OBJECT

    const GuideFiles files_ = whole_files();

    /// The guide with another condition of "stop-eating".
    GuideFiles with_condition(const std::string& condition) const {
        GuideFiles files = files_;
        change(
            files, json,
            R"({"any": [{"answer": "sedation", "is": "yes"}, {"answer": "side", "is": ["right", "both"]}]})",
            condition);
        return files;
    }

  private slots:
    // The guide, its steps, the step and the first condition are four of the 32 levels.
    void conditionsAreReadAsDeepAsJsonIs() {
        const auto nested = [](int levels) {
            return repeated(R"({"not": )", levels) + R"({"answer": "sedation", "is": "yes"})" +
                   repeated("}", levels);
        };
        const Condition deep = step_of(read(with_condition(nested(28))), "stop-eating").applies;
        QCOMPARE(evaluate(deep, {{"sedation", "yes"}}), Truth::yes);
        QCOMPARE(evaluate(deep, {{"sedation", "no"}}), Truth::no);
        QCOMPARE(evaluate(deep, {}), Truth::unknown);
        for (const int levels : {29, 40, 10'000}) {
            verify_refused(with_condition(nested(levels)),
                           "guide.json#/steps/3/applies" + QString("/not").repeated(29), "too deep",
                           too_large);
        }
    }

    void listsOfConditionsCountTwice() {
        const auto nested = [](int levels) {
            return repeated(R"({"all": [)", levels) + R"({"answer": "sedation", "is": "yes"})" +
                   repeated("]}", levels);
        };
        QVERIFY(read_guide(with_condition(nested(14))));
        verify_refused(with_condition(nested(40)),
                       "guide.json#/steps/3/applies" + QString("/all/0").repeated(14) + "/all",
                       "too deep", too_large);
    }

    void wideConditionsAreRead() {
        const std::string part = R"({"answer": "sedation", "is": "yes"})";
        const std::string row = R"({"any": [)" + repeated(part, 50, ",") + "]}";
        const auto files = with_condition(R"({"all": [)" + repeated(row, 50, ",") + "]}");
        QCOMPARE(evaluate(step_of(read(files), "stop-eating").applies, {{"sedation", "yes"}}),
                 Truth::yes);
        verify_refused(with_condition(R"({"all": [)" + repeated(part, 51, ",") + "]}"),
                       "guide.json#/steps/3/applies/all", "50 are the most", too_large);
    }

    void longLists_data() {
        QTest::addColumn<QString>("from");
        QTest::addColumn<QString>("to"); // % is the list
        QTest::addColumn<QString>("where");
        const auto row = [](const char* where, const char* from, const char* to) {
            QTest::newRow(where) << from << to << where;
        };
        row("changelog", R"("changelog": [)", R"("changelog": %, "x": [)");
        row("languages", R"(["en", "es"])", "%");
        row("questions", R"("questions": [)", R"("questions": %, "x": [)");
        row("questions/0/choices", R"(["left", "right", "both"])", "%");
        row("steps", R"("steps": [)", R"("steps": %, "x": [)");
        row("steps/0/sources", R"(["H1", "R2"])", "%");
        row("steps/0/facts", R"(["P1", "P2"])", "%");
        row("steps/0/reminders", R"(["PT0M", "P1D"])", "%");
        row("steps/2/conflicts", R"(["book-lift"])", "%");
        row("steps/3/applies/any/1/is", R"(["right", "both"])", "%");
        row("steps/3/clamp/hours", R"(["07:00", "21:00"])", "%");
        row("steps/5/after", R"(["book-lift", "go-by-bus"])", "%");
        row("steps/8/unless_done", R"(["feel-leg"])", "%");
        row("steps/9/applies/all", R"("applies": {"all": [)", R"("applies": {"all": %, "x": [)");
        row("steps/9/when/series", R"("series": [)", R"("series": %, "x": [)");
        row("articles", R"("articles": [)", R"("articles": %, "x": [)");
        row("glossary", R"("glossary": [)", R"("glossary": %, "x": [)");
        row("glossary/1/sources", R"({"key": "sedation", "sources": ["H1", "R2"]})",
            R"({"key": "sedation", "sources": %})");
        row("figures", R"("figures": ["leg"])", R"("figures": %)");
        row("safety/tiers", R"("tiers": [)", R"("tiers": %, "x": [)");
        row("arrival", R"("arrival": [)", R"("arrival": %, "x": [)");
        row("arrival/2/steps", R"("prescriber", "steps": ["ask-thinner"])",
            R"("prescriber", "steps": %)");
        row("follow_ups", R"("follow_ups": [)", R"("follow_ups": %, "x": [)");
        row("diary/prompts", R"("prompts": [)", R"("prompts": %, "x": [)");
        row("diary/prompts/1/when/series",
            R"("series": [{"elapsed": "PT1H", "every": "PT1H", "count": 3}])", R"("series": %)");
        row("diary/phases", R"("phases": [)", R"("phases": %, "x": [)");
        row("diary/summaries", R"("summaries": [)", R"("summaries": %, "x": [)");
        row("diary/usual", R"("usual": [)", R"("usual": %, "x": [)");
        row("diary/usual/0/days", R"("days": [0, 0])", R"("days": %)");
        row("diary/cutoffs/sources", R"("cutoffs": {"sources": ["R2", "W4b"]})",
            R"("cutoffs": {"sources": %})");
        row("sources", R"("sources": [
    {)",
            R"("sources": %, "x": [
    {)");
    }

    void longLists() {
        QFETCH(QString, from);
        QFETCH(QString, to);
        QFETCH(QString, where);
        GuideFiles files = files_;
        const std::string list = '[' + repeated("0", 100'000, ",") + ']';
        change(files, json, from.toStdString(), to.replace("%", shown(list)).toStdString());
        const auto faults = check_guide(files);
        const auto found =
            std::ranges::find(faults, "guide.json#/" + where.toStdString(), &Error::where);
        QVERIFY(found != faults.end());
        QVERIFY(shown(found->message).contains("100000 entries"));
        QCOMPARE(found->kind, too_large);
    }

    // 400 entries of 400 repetitions each: a few kilobytes that could keep the app busy for
    // minutes.
    void aStepOfVeryManyTimesIsRefusedSoon() {
        QByteArray entries;
        for (int i = 0; i < 400; ++i) {
            entries += i == 0 ? "" : ",";
            entries += R"({"every": "PT1M", "count": 400, "elapsed": "PT%M"})";
            entries.replace("%", QByteArray::number(i * 400));
        }
        GuideFiles files = files_;
        change(files, json, R"({"elapsed": "PT2H", "every": "PT3H", "until": "PT9H"})",
               view(entries));
        QElapsedTimer timer;
        timer.start();
        verify_refused(files, "guide.json#/steps/9/when/series/5", "2000", too_large);
        QVERIFY2(timer.elapsed() < 20'000, qPrintable(QString::number(timer.elapsed())));
    }

    void charactersThatConfuse_data() {
        QTest::addColumn<QByteArray>("character");
        QTest::addColumn<bool>("in_json"); // else the parser stops at the line
        QTest::newRow("escaped NUL") << QByteArray("\\u0000") << true;
        QTest::newRow("escaped bell") << QByteArray("\\u0007") << true;
        QTest::newRow("escaped tab") << QByteArray("\\t") << true;
        QTest::newRow("escaped line feed") << QByteArray("\\n") << true;
        QTest::newRow("delete") << QByteArray("\x7f") << true;
        QTest::newRow("next line") << QByteArray("\u0085") << true;
        QTest::newRow("right to left override") << QByteArray("\u202e") << true;
        QTest::newRow("escaped override") << QByteArray("\\u202E") << true;
        QTest::newRow("isolate") << QByteArray("\u2066") << true;
        QTest::newRow("line separator") << QByteArray("\u2028") << true;
        QTest::newRow("escaped paragraph separator") << QByteArray("\\u2029") << true;
        QTest::newRow("raw bell") << QByteArray("\x07") << false;
        QTest::newRow("raw line feed") << QByteArray("\n") << false;
        QTest::newRow("lone surrogate") << QByteArray("\\uDC00") << false;
    }

    void charactersThatNobodySees() {
        for (const char* hidden :
             {"\u00ad", "\\u200b", "\u3164", "\\ufeff", "\ufffb", "\\ufffe", "\U000e0041"}) {
            GuideFiles files = files_;
            change(files, "en/texts.json", "Which side", view("Wh" + QByteArray(hidden) + "ich"));
            const auto guide = read_guide(files);
            QVERIFY2(!guide, hidden);
            QVERIFY2(shown(guide.error().where).startsWith("en/texts.json#/"),
                     qPrintable(shown(guide.error())));
            QVERIFY(shown(guide.error().message).contains("nobody sees"));
        }
    }

    // In keys, where a pointer could hide them, and in texts, which people see.
    void charactersThatConfuse() {
        QFETCH(QByteArray, character);
        QFETCH(bool, in_json);
        for (const char* word : {"unless_done", "call-numb", "PT8H", "book-lift", "which-side"}) {
            GuideFiles files = files_;
            const QByteArray twisted = QByteArray(word).insert(2, character);
            change(files, json, word, view(twisted));
            const auto guide = read_guide(files);
            QVERIFY2(!guide, word);
            QVERIFY2(
                shown(guide.error().where).startsWith(in_json ? "guide.json#/" : "guide.json line"),
                qPrintable(shown(guide.error())));
            QVERIFY(shown(guide.error().message).contains(in_json ? "control character" : " "));
        }
        GuideFiles files = files_;
        change(files, "es/texts.json", "Lado", view("La" + character + "do"));
        QVERIFY(!read_guide(files, "es"));
    }

    void absurdDatesAndLengths_data() {
        add_change_columns();
        const auto review = [](const char* day, const char* phrase) {
            add_change(day, json, "\"on\": \"2026-11-01\"", "\"on\": \"" + QByteArray(day) + "\"",
                       "guide.json#/review/on", phrase);
        };
        review("0000-00-00", "no such day");
        review("9999-12-31", "between 1900 and 2300");
        review("1899-12-31", "between 1900 and 2300");
        review("2026-13-01", "no such day");
        review("2100-02-29", "no such day");
        review("-026-11-01", "year-month-day");
        review("20261101", "year-month-day");
        review("2026-11-01Z", "year-month-day");
        review("٢٠٢٦-١١-٠١", "year-month-day");
        const auto when = [](const char* length, const char* phrase) {
            add_change(length, json, "\"-P14D\"", "\"" + QByteArray(length) + "\"",
                       "guide.json#/steps/0/when/calendar", phrase);
        };
        when("P3654D", "ten years");
        when("-P522W", "ten years");
        when("P9999999999D", "days or weeks");
        when("P1Y", "days or weeks");
        when("P1.5D", "days or weeks");
        when("--P1D", "days or weeks");
        when("P", "days or weeks");
        when("PD", "days or weeks");
        add_change("hours without end", json, "\"PT8H\"\n", "\"PT999999999H\"\n",
                   "guide.json#/steps/7/late_until", "ten years");
        add_change("minutes that overflow", json, "\"PT8H\"\n", "\"PT18446744073709551615M\"\n",
                   "guide.json#/steps/7/late_until", "hours");
    }
    void absurdDatesAndLengths() { verify_change(files_); }

    // The longest that may be written, all at once, on the last day that may be booked.
    void theFarthestPlanIsStillInOrder() {
        GuideFiles files = files_;
        change(files, json, "\"calendar\": \"-P14D\"", "\"calendar\": \"P3653D\"");
        change(files, json, "\"opens\": \"P14D\"", "\"opens\": \"P3653D\"");
        change(files, json, "\"closes\": \"P4D\"", "\"closes\": \"P3653D\"");
        change(files, json, "\"late_until\": \"P9D\"", "\"late_until\": \"PT87672H\"");
        change(files, json, R"("not_after": "-PT1H")", R"("not_after": "PT87672H")");
        change(files, json, R"("not_before": "-PT12H")", R"("not_before": "PT87672H")");
        const Guide guide = read(files);
        const ZonePtr chicago = zone("America/Chicago");
        for (const char* day : {"1970-01-01T00:00", "2199-12-31T23:59"}) {
            const Anchors anchors{chicago, chicago->to_instant(wall(day)).instant, {}};
            const Plan plan = build_plan(guide, anchors, {});
            for (const PlannedStep& planned : plan.steps) {
                QVERIFY(*planned.opens <= *planned.due && *planned.due <= *planned.closes &&
                        *planned.closes <= *planned.late_until);
            }
        }
    }

    void pathsThatLeadAway_data() {
        QTest::addColumn<QByteArray>("path");
        for (const char* path : {"../x",
                                 "../x.md",
                                 "/etc/passwd",
                                 "/guide.json",
                                 "fixtures/../../x.md",
                                 "en/../guide.json",
                                 "en/./faq.md",
                                 "./guide.json",
                                 "en//faq.md",
                                 "en/faq.md/",
                                 ".",
                                 "..",
                                 "en/.hidden.md",
                                 "en\\faq.md",
                                 "C:\\x.md",
                                 "C:x.md",
                                 "~/x.md",
                                 "en/f q.md",
                                 "en/ñ.md",
                                 "en/\u202efaq.md",
                                 "en/faq.md\n",
                                 "%2e%2e/x.md",
                                 "en/$HOME.md",
                                 "\"",
                                 ""}) {
            QTest::addRow("%s", path) << QByteArray(path);
        }
        QTest::newRow("NUL") << QByteArray("en/faq.md\0x", 11);
        QTest::newRow("long") << QByteArray(201, 'x');
    }

    void pathsThatLeadAway() {
        QFETCH(QByteArray, path);
        GuideFiles files = files_;
        files[std::string(view(path))] = "{}";
        verify_refused(files, "", "is not the path of a guide's file");
    }

    void filesThatNothingAsksForAreRefused() {
        for (const std::string path : {"fixtures/a.json", "fr/texts.json", "en/articles/faq.md",
                                       "EN/faq.md", "guide.json.md", "overlay.json"}) {
            GuideFiles files = files_;
            files[path] = "{}";
            verify_refused(files, shown(path), "asks for this file");
        }
    }

    void noPrefixAndNoChangedByteCrashes() {
        for (const std::string& path : {std::string(json), std::string("es/texts.json")}) {
            const std::string& whole = files_.at(path);
            const std::size_t end = whole.rfind('}');
            constexpr std::string_view bytes{"\0\"{]#0\xff-", 8};
            for (std::size_t i = 0; i <= end; i += 11) {
                GuideFiles files = files_;
                files[path].resize(i);
                QVERIFY(!read_guide(files, "es"));
                files[path] = whole;
                files[path][i] = bytes[i % bytes.size()];
                for (const Error& error : check_guide(files)) {
                    QVERIFY(!error.message.empty());
                }
            }
        }
    }
};

QTEST_APPLESS_MAIN(HostileInputTest)
#include "hostile_input_test.moc"
