// SPDX-License-Identifier: Apache-2.0
#include "core/reminders/words.h"
#include "core/text/utf8.h"
#include "tests/core/reminders/reminders.h"

#include <QTest>

using namespace beforehand;
using namespace beforehand::testing;

namespace {

std::string times(int count, std::string_view text) {
    std::string made;
    for (int i = 0; i < count; ++i) {
        made += text;
    }
    return made;
}

/// The letters of clean UTF-8; throws for any other.
qsizetype letters(const std::string& text) {
    if (!is_clean_utf8(text)) {
        throw std::runtime_error("malformed");
    }
    return QString::fromStdString(text).toUcs4().size();
}

/// Nothing but whole escapes begins with an ampersand, and nothing is a tag.
bool is_escaped(std::string_view body) {
    for (std::size_t at = 0; at < body.size(); ++at) {
        const auto rest = body.substr(at);
        const bool whole =
            rest.starts_with("&amp;") || rest.starts_with("&lt;") || rest.starts_with("&gt;");
        if (body[at] == '<' || body[at] == '>' || (body[at] == '&' && !whole)) {
            return false;
        }
    }
    return true;
}

/// Titles that somebody else thought of.
const std::vector<std::string>& hostile() {
    static const std::vector<std::string> titles{
        "",
        "&",
        "<b>Bold</b> & <a href=\"https://example.org\">a link</a> <img src=x>",
        "&amp; &lt;script&gt;",
        times(300, "&"),
        times(300, "<"),
        times(199, "a") + "&",
        times(78, "a") + "&&&",
        times(2500, "😀"),
        times(100, "日本語"),
        times(10'000, "x"),
        times(10'000, "\xff"),
        times(5'000, "\xe2\x80\xae"),                             // turns the reading direction
        "\xe2\x81\xa6reversed\xe2\x81\xa9",                       // U+2066, U+2069
        "one\xe2\x80\xa8line\xe2\x80\xa9",                        // U+2028, U+2029
        "bell\a, escape\x1b[31m, delete\x7f",                     //
        "next\xc2\x85line",                                       // U+0085
        std::string("zero\0byte", 9),                             //
        "cut short \xf0\x9f\x98",                                 //
        "\xf0\x9f\x98 cut short, then more",                      //
        "surrogate \xed\xa0\x80, overlong \xc0\xbc \xe0\x80\xbc", //
        "too much \xf4\x90\x80\x80 \xfe",                         //
        "tabs\tand\r\nlines\nof\n\n\nthem",                       //
        times(60, "e\xcc\x81\xcc\x81"),                           // accents upon accents
    };
    return titles;
}

} // namespace

class RemindersWordsTest : public QObject {
    Q_OBJECT

    const ZonePtr there_ = zone("America/Chicago");

    /// A step due on 26 November at ten and a prompt due on 3 December at eleven, with reminders
    /// an hour and ten minutes before.
    struct Told : Situation {
        std::vector<PlannedReminder> reminders;

        explicit Told(const std::string& title, const std::string& late = "", Instant when = {})
            : Situation({}) {
            Step asked =
                reminded(step("step", Phase::preparation, calendar(-7, 10h)), {really(1h)});
            asked.title = title;
            asked.late = late;
            guide.steps = {asked};
            guide.diary = diary_of_one_prompt();
            guide.diary->prompts[0].title = title;
            guide.diary->prompts[0].reminders = {really(10min)};
            anchors.injection = here("2026-12-03T10:00");
            now = when;
            reminders = Situation::reminders();
        }
        const PlannedReminder& of_step() const { return reminders.at(0); }
        const PlannedReminder& of_prompt() const { return reminders.at(1); }
    };

    Instant here(std::string_view local) const { return at(there_, local); }

    NoticeWords words(const Notice& notice, std::string_view now, bool detail, bool hours24 = true,
                      bool markup = true) const {
        const ClockWords clock(*there_, hours24);
        return notice_words(notice, {detail, markup, clock, here(now)});
    }
    static QString text(const NoticeWords& words) {
        return QString::fromStdString(words.title + " | " + words.body);
    }

    /// As many as there are times, all of the step.
    static LateNotice late(const Told& told, const std::vector<Instant>& times,
                           std::vector<PlannedReminder>& made) {
        made.assign(times.size(), told.of_step());
        LateNotice notice;
        for (std::size_t i = 0; i < times.size(); ++i) {
            made[i].show = times[i];
            notice.reminders.push_back(&made[i]);
        }
        return notice;
    }

    /// All that can be told of a guide with these words.
    static void each_notice(const Told& told, const std::string& title, const auto& look) {
        std::vector<PlannedReminder> made(50, told.of_prompt());
        LateNotice many{{&told.of_step()}};
        for (const PlannedReminder& one : made) {
            many.reminders.push_back(&one);
        }
        look(DueNotice{&told.of_step()});
        look(DueNotice{&told.of_prompt()});
        look(LateNotice{{&told.of_step()}});
        look(LateNotice{{&told.of_prompt()}});
        look(LateNotice{{&told.of_step(), &told.of_prompt()}});
        look(many);
        look(RefusedNotice{title});
    }

  private slots:
    void areNeutralUnlessDetailIsWanted_data() {
        QTest::addColumn<QString>("now");
        QTest::addColumn<QString>("neutral");
        QTest::addColumn<QString>("detail");
        QTest::addColumn<QString>("detail12");
        QTest::addColumn<bool>("step");
        const char* open = "Open Beforehand to see it.";
        const QString step = QString("Time for a step in your plan | ") + open;
        const QString diary = QString("Time to write in your diary | ") + open;
        QTest::newRow("a step today") << "2026-11-26T09:00" << step << "Pack a bag | Due 10:00."
                                      << "Pack a bag | Due 10:00 am." << true;
        QTest::newRow("at that moment") << "2026-11-26T10:00" << step << "Pack a bag | Due 10:00."
                                        << "Pack a bag | Due 10:00 am." << true;
        QTest::newRow("a moment later")
            << "2026-11-26T10:00:01" << step << "Pack a bag | Was due 10:00."
            << "Pack a bag | Was due 10:00 am." << true;
        QTest::newRow("a step tomorrow")
            << "2026-11-25T23:59" << step << "Pack a bag | Due Thu 26 Nov, 10:00."
            << "Pack a bag | Due Thu 26 Nov, 10:00 am." << true;
        QTest::newRow("a step yesterday")
            << "2026-11-27T00:00" << step << "Pack a bag | Was due Thu 26 Nov, 10:00."
            << "Pack a bag | Was due Thu 26 Nov, 10:00 am." << true;
        QTest::newRow("the diary")
            << "2026-12-03T10:50" << diary << "Diary: Pack a bag | How is it now? Due 11:00."
            << "Diary: Pack a bag | How is it now? Due 11:00 am." << false;
    }

    void areNeutralUnlessDetailIsWanted() {
        QFETCH(QString, now);
        QFETCH(bool, step);
        const Told told("Pack a bag");
        const DueNotice notice{step ? &told.of_step() : &told.of_prompt()};
        const std::string at = now.toStdString();
        QTEST(text(words(notice, at, false)), "neutral");
        QTEST(text(words(notice, at, true)), "detail");
        QTEST(text(words(notice, at, true, false)), "detail12");
    }

    void othersSayWhatTheyAre() {
        const char* now = "2026-11-26T09:00";
        for (const bool detail : {false, true}) {
            QCOMPARE(text(words(TestNotice{}, now, detail)),
                     "This is a test | Reminders from Beforehand look like this.");
            QCOMPARE(text(words(MovedNotice{}, now, detail)),
                     "Some of your times have moved | The rules for the clock have changed. Open "
                     "Beforehand to see your plan.");
        }
        for (const bool detail : {false, true}) { // why it was refused is always said
            QCOMPARE(text(words(RefusedNotice{"It needs an answer."}, now, detail)),
                     "Not saved | It needs an answer. Open Beforehand to see the step.");
        }
    }

    // ---- what came while nothing could be shown

    void oneThatCameIsToldWithItsTime() {
        const Told told("Pack a bag", "Pack it now.", here("2026-11-26T12:00"));
        const LateNotice notice{{&told.of_step()}};
        QCOMPARE(text(words(notice, "2026-11-26T12:00", false)),
                 "A reminder came while none could be shown | It was for 09:00. Open Beforehand to "
                 "see what still counts.");
        QCOMPARE(text(words(notice, "2026-11-27T12:00", false, false)),
                 "A reminder came while none could be shown | It was for Thu 26 Nov, 9:00 am. Open "
                 "Beforehand to see what still counts.");
        QCOMPARE(text(words(notice, "2026-11-26T12:00", true)),
                 "Pack a bag | Was due 10:00. Pack it now.");
        QCOMPARE(text(words(LateNotice{{&told.of_prompt()}}, "2026-12-03T12:00", true)),
                 "Diary: Pack a bag | Was due 11:00. Open Beforehand to see what still counts.");
    }

    void whatToDoNowIsToldWhileItIsRight() {
        const char* foot =
            "Pack a bag | Was due Thu 26 Nov, 10:00. Open Beforehand to see what still counts.";
        for (const auto& [now, late] : {std::pair{"2026-11-30T12:00", "Pack it now."},
                                        {"2026-12-03T09:30", "Pack it now."}, // missed
                                        {"2026-11-30T12:00", ""}}) {
            const Told told("Pack a bag", late, here(now));
            const bool right = told.of_step().row->state == StepState::late && *late;
            QCOMPARE(text(words(LateNotice{{&told.of_step()}}, now, true)),
                     right ? "Pack a bag | Was due Thu 26 Nov, 10:00. Pack it now." : foot);
        }
    }

    void whatToDoNowIsToldWholeOrNotAtAll() {
        const std::string was = "Was due 10:00. ";
        const char* now = "2026-11-26T12:00";
        const auto body = [&](const std::string& late, bool markup = true) {
            const Told told("Pack a bag", late, here(now));
            return words(LateNotice{{&told.of_step()}}, now, true, true, markup).body;
        };
        const std::string most = times(static_cast<int>(199 - was.size()), "é");
        const std::string instead = "Was due 10:00. Open Beforehand to see what still counts.";
        QCOMPARE(body(most), was + most);
        QCOMPARE(body(most + "é"), instead);
        QCOMPARE(body(times(40, "&")), instead); // as long as 200 once it is escaped
        QCOMPARE(body(times(40, "&"), false), was + times(40, "&"));
    }

    void severalAreToldWithTheirTimes_data() {
        QTest::addColumn<QStringList>("at");
        QTest::addColumn<QString>("times");
        QTest::addColumn<QString>("times12");
        QTest::newRow("today") << QStringList{"2026-11-26T09:00", "2026-11-26T11:30"}
                               << "09:00, 11:30" << "9:00 am, 11:30 am";
        QTest::newRow("yesterday")
            << QStringList{"2026-11-25T22:00", "2026-11-25T22:30"} << "Wed 25 Nov, 22:00, 22:30"
            << "Wed 25 Nov, 10:00 pm, 10:30 pm";
        QTest::newRow("over midnight")
            << QStringList{"2026-11-25T22:00", "2026-11-26T00:30", "2026-11-26T08:00"}
            << "Wed 25 Nov, 22:00, Thu 26 Nov, 00:30, 08:00"
            << "Wed 25 Nov, 10:00 pm, Thu 26 Nov, 12:30 am, 8:00 am";
    }

    void severalAreToldWithTheirTimes() {
        QFETCH(QStringList, at);
        const Told told("Pack a bag");
        std::vector<Instant> instants;
        for (const QString& one : at) {
            instants.push_back(here(one.toStdString()));
        }
        std::vector<PlannedReminder> made;
        const LateNotice notice = late(told, instants, made);
        const auto told_as = [&](bool hours24) {
            const NoticeWords found = words(notice, "2026-11-26T12:00", false, hours24);
            const QString body = QString::fromStdString(found.body);
            const QString head = "They were for ";
            const QString foot = ". Open Beforehand to see what still counts.";
            const QString title =
                QString("%1 reminders came while none could be shown").arg(at.size());
            const bool framed = QString::fromStdString(found.title) == title &&
                                body.startsWith(head) && body.endsWith(foot);
            return framed ? body.mid(head.size()).chopped(foot.size()) : body;
        };
        QTEST(told_as(true), "times");
        QTEST(told_as(false), "times12");
    }

    void severalAreNamedWithDetail() {
        const Told told("Pack a bag");
        const LateNotice notice{{&told.of_step(), &told.of_prompt()}};
        QCOMPARE(
            text(words(notice, "2026-12-03T12:00", true)),
            "2 reminders came while none could be shown | They were for Thu 26 Nov, 09:00 Pack "
            "a bag, Thu 3 Dec, 10:50 Diary: Pack a bag. Open Beforehand to see what still "
            "counts.");
    }

    void asManyAreToldAsThereIsRoomFor() {
        const Told told("Pack a bag");
        std::vector<PlannedReminder> made;
        const auto body = [&](int count, bool detail) {
            std::vector<Instant> instants;
            for (int i = 0; i < count; ++i) {
                instants.push_back(here("2026-11-26T09:00") + i * 1min);
            }
            return QString::fromStdString(
                words(late(told, instants, made), "2026-11-26T23:00", detail).body);
        };
        QCOMPARE(body(12, false),
                 "They were for 09:00, 09:01, 09:02, 09:03, 09:04, 09:05, 09:06, 09:07, 09:08, "
                 "09:09, 09:10, 09:11. Open Beforehand to see what still counts.");
        QCOMPARE(body(100'000, true),
                 "They were for 09:00 Pack a bag, 09:01 Pack a bag, 09:02 Pack a bag, 09:03 Pack a "
                 "bag, 09:04 Pack a bag, 09:05 Pack a bag, 09:06 Pack a bag and 99993 more. Open "
                 "Beforehand to see what still counts.");
        for (int count = 2; count < 60; ++count) {
            for (const bool detail : {false, true}) {
                const QString made_body = body(count, detail);
                QVERIFY(made_body.size() < 200);
                QVERIFY(made_body.endsWith(". Open Beforehand to see what still counts."));
                // Each is named or counted.
                const auto more = made_body.indexOf(" and ");
                const int counted = more < 0 ? 0 : made_body.mid(more + 5).split(' ')[0].toInt();
                QCOMPARE(made_body.count(", ") + 1 + counted, count);
            }
        }
    }

    void aLongTitleLeavesRoomForTheRest() {
        const Told told(times(60, "t"));
        std::vector<PlannedReminder> made;
        const auto notice = late(
            told, {here("2026-11-25T09:00"), here("2026-11-25T09:30"), here("2026-11-26T09:00")},
            made);
        QCOMPARE(words(notice, "2026-11-26T12:00", true).body,
                 "They were for Wed 25 Nov, 09:00 " + times(39, "t") + "…, 09:30 " +
                     times(39, "t") + "… and 1 more. Open Beforehand to see what still counts.");
    }

    // ---- texts that somebody else thought of

    void aNeutralOneHasNoWordOfTheGuide() {
        const char* now = "2026-11-26T12:00";
        const Told plain("Pack a bag", "Pack it now.", here(now));
        std::vector<NoticeWords> expected;
        const std::string why = "It needs an answer."; // names no step: its own rule
        each_notice(plain, why,
                    [&](const Notice& notice) { expected.push_back(words(notice, now, false)); });
        for (const std::string& title : hostile()) {
            std::size_t i = 0;
            each_notice(Told(title, title, here(now)), why, [&](const Notice& notice) {
                QCOMPARE(text(words(notice, now, false)), text(expected[i++]));
            });
            QCOMPARE(i, expected.size());
        }
    }

    void isShortCleanAndEscapedWhateverTheTitle() {
        const char* now = "2026-11-26T12:00";
        for (const std::string& title : hostile()) {
            for (const bool markup : {true, false}) {
                each_notice(Told(title, title, here(now)), title, [&](const Notice& notice) {
                    const NoticeWords found = words(notice, now, true, true, markup);
                    for (const std::string& one : {found.title, found.body}) {
                        QVERIFY(letters(one) < 200);
                        QVERIFY(!has_control_characters(one));
                        QVERIFY(one.find_first_of("\t\r\n") == std::string::npos);
                    }
                    QVERIFY(letters(found.title) <= 80);
                    QVERIFY2(!markup || is_escaped(found.body), found.body.c_str());
                });
            }
        }
    }

    void theBodyAloneIsMarkup() {
        const Told told("Milk & <b>honey</b>");
        std::vector<PlannedReminder> made;
        const char* now = "2026-11-26T12:00";
        const LateNotice notice =
            late(told, std::vector<Instant>(4, here("2026-11-26T09:00")), made);
        const std::string foot = ". Open Beforehand to see what still counts.";
        QCOMPARE(words(DueNotice{&told.of_step()}, now, true).title, "Milk & <b>honey</b>");
        const std::string escaped = "09:00 Milk &amp; &lt;b&gt;honey&lt;/b&gt;";
        const std::string plain = "09:00 Milk & <b>honey</b>";
        QCOMPARE(words(notice, now, true).body, "They were for " + escaped + ", " + escaped + ", " +
                                                    escaped + " and 1 more" + foot);
        QCOMPARE(words(notice, now, true, true, false).body,
                 "They were for " + plain + ", " + plain + ", " + plain + ", " + plain + foot);
    }

    void isCutBetweenLettersAndEscapes_data() {
        QTest::addColumn<QByteArray>("why"); // before " Open Beforehand to see the step."
        QTest::addColumn<QByteArray>("body");
        const QByteArray foot = " Open Beforehand to see the step.";
        const auto a = [](int count) { return QByteArray(count, 'a'); };
        const auto repeated = [](const char* text, int count) {
            return QByteArray(text).repeated(count);
        };
        const int room = 199 - static_cast<int>(foot.size());
        QTest::newRow("fits") << a(room) << a(room) + foot;
        QTest::newRow("one more") << a(room + 1) << a(room + 1) + foot.chopped(2) + "…";
        QTest::newRow("very many") << a(10'000) << a(198) + "…";
        QTest::newRow("letters of four bytes") << repeated("😀", 300) << repeated("😀", 198) + "…";
        QTest::newRow("escapes") << repeated("&", 300) << repeated("&amp;", 39) + "…";
        QTest::newRow("an escape that ends where it must") << a(193) + "&&" << a(193) + "&amp;…";
        QTest::newRow("one that would end later") << a(194) + "&&" << a(194) + "…";
        QTest::newRow("what is not shown takes no room")
            << repeated("\x01", 500) + a(room) << a(room) + foot;
    }

    void isCutBetweenLettersAndEscapes() {
        QFETCH(QByteArray, why);
        const RefusedNotice notice{why.toStdString()};
        QTEST(QByteArray::fromStdString(words(notice, "2026-11-26T12:00", true).body), "body");
    }

    void whatCannotBeShownIsLeftOut_data() {
        QTest::addColumn<QByteArray>("title");
        QTest::addColumn<QByteArray>("shown");
        QTest::newRow("lines") << QByteArray("a\tb\rc\nd") << QByteArray("a b c d");
        QTest::newRow("controls") << QByteArray("a\x01\x1b[31m\x7f\xc2\x85z")
                                  << QByteArray("a[31mz");
        QTest::newRow("zero") << QByteArray("a\0z", 3) << QByteArray("az");
        QTest::newRow("turned") << QByteArray("a\xe2\x80\xae\xe2\x81\xa9z") << QByteArray("az");
        QTest::newRow("breaks") << QByteArray("a\xe2\x80\xa8\xe2\x80\xa9z") << QByteArray("az");
        QTest::newRow("malformed") << QByteArray("a\xff\xf0\x9f\x98z\xc3") << QByteArray("az");
        QTest::newRow("other scripts")
            << QByteArray("שלום مرحبا é 日本 😀") << QByteArray("שלום مرحبا é 日本 😀");
    }

    void whatCannotBeShownIsLeftOut() {
        QFETCH(QByteArray, title);
        QFETCH(QByteArray, shown);
        const Told told(title.toStdString());
        QCOMPARE(QByteArray::fromStdString(
                     words(DueNotice{&told.of_step()}, "2026-11-26T09:00", true).title),
                 shown);
    }
};

QTEST_APPLESS_MAIN(RemindersWordsTest)
#include "words_test.moc"
