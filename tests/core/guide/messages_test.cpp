// SPDX-License-Identifier: Apache-2.0
#include "core/guide/spelling.h"
#include "tests/core/guide/overlays.h"

using namespace beforehand;
using namespace beforehand::testing;

namespace {

QStringList all_of(const std::vector<Error>& errors) {
    QStringList all;
    for (const Error& error : errors) {
        all << shown(error);
    }
    return all;
}

} // namespace

/// What an author reads after one mistake: all of it, and nothing that only follows from it.
class MessagesTest : public QObject {
    Q_OBJECT

    const Guide guide_ = read(whole_files());

    static QStringList after(const char* path, std::string_view from, std::string_view to) {
        GuideFiles files = whole_files();
        change(files, path, from, to);
        return all_of(check_guide(files));
    }

    QStringList after_overlay(const QByteArray& json) const {
        return all_of(check_overlay(guide_, "clinic.json", view(json)));
    }

  private slots:
    void spelling() {
        const std::vector<std::string> known{"opens", "closes", "late_until", "is", "when"};
        QCOMPARE(shown(meant_by("close", known)), "closes");
        QCOMPARE(shown(meant_by("oepns", known)), "opens");
        QCOMPARE(shown(meant_by("late-until", known)), "late_until");
        QCOMPARE(shown(meant_by("then", known)), "when");
        for (const char* other : {"", "on", "reminders", "clothing", "lateuntilit"}) {
            QCOMPARE(shown(meant_by(other, known)), "");
        }
        QCOMPARE(shown(meant_by(std::string(100'000, 'a'), known)), "");
    }

    void aMisspeltKey() {
        QCOMPARE(after("guide.json", R"("closes": "P4D")", R"("close": "P4D")"),
                 QStringList("guide.json#/steps/0/close: Nothing is called \"close\" here. Did you "
                             "mean \"closes\"?"));
        QCOMPARE(after("en/texts.json", R"("go-by-bus": {"title")", R"("go-by-bsu": {"title")"),
                 QStringList({"en/texts.json#/steps: \"go-by-bus\" is missing.",
                              "en/texts.json#/steps/go-by-bsu: Nothing is called \"go-by-bsu\" "
                              "here. Did you mean \"go-by-bus\"?"}));
        // One that is there already was not meant.
        QCOMPARE(after("guide.json", R"("closes": "P4D")", R"("closes": "P4D", "close": "P4D")"),
                 QStringList("guide.json#/steps/0/close: Nothing is called \"close\" here."));
    }

    void whatCouldNotBeReadIsNotMissedElsewhere() {
        QCOMPARE(after("guide.json", R"("sources": ["C3"])", R"("sorces": ["C3"])"),
                 QStringList({"guide.json#/steps/2: \"sources\" is missing.",
                              "guide.json#/steps/2/sorces: Nothing is called \"sorces\" here. Did "
                              "you mean \"sources\"?"}));
        QCOMPARE(after("guide.json", R"("safety": {)", R"("safty": {)"),
                 QStringList({"guide.json: \"safety\" is missing.",
                              "guide.json#/safty: Nothing is called \"safty\" here. Did you mean "
                              "\"safety\"?"}));
    }

    void aSourceThatNothingNamesIsSaidOnce() {
        const char* w4b = R"({"id": "W4b")";
        const std::string w5 =
            R"({"id": "W5", "grade": "D", "name": "A", "url": "https://a.example"}, )";
        QCOMPARE(after("guide.json", w4b, w5 + w4b),
                 QStringList("guide.json#/sources/3: Nothing names the source \"W5\"."));
    }

    void aListThatNeedNotBeThere() {
        const std::string row = R"({"key": "smaller", "guide": "tiny"})";
        const std::string rows = "{\"key\": \"other-side\", \"guide\": \"whole\"},\n    " + row;
        QCOMPARE(
            after("guide.json", rows, "").front(),
            "guide.json#/follow_ups: The list is empty: leave it out, here and in texts.json.");
    }

    void aNumberInQuotes() {
        QCOMPARE(after("guide.json", R"("format": 2)", R"("format": "2")"),
                 QStringList("guide.json#/format: Write 2, without quotes."));
        QCOMPARE(after("guide.json", R"("valid_weeks": 12)", R"("valid_weeks": "12")"),
                 QStringList("guide.json#/safety/valid_weeks: Write 12, without quotes."));
        QCOMPARE(after("guide.json", R"("valid_weeks": 12)", R"("valid_weeks": "521")"),
                 QStringList("guide.json#/safety/valid_weeks: A whole number from 1 to 520 belongs "
                             "here."));
        QCOMPARE(after("guide.json", R"("format": 2)", R"("format": 3)"),
                 QStringList("guide.json#/format: A whole number from 1 to 2 belongs here."));
    }

    void whatIsNotJson() {
        const auto row = [](std::string_view from, std::string_view to) {
            const QStringList all = after("guide.json", from, to);
            return all.size() == 1 ? all.front() : all.join('\n');
        };
        const std::string_view format = "\"format\": 2,";
        QCOMPARE(row(format, "“format”: 2,"),
                 "guide.json line 2: This is a curly quote: write a straight one, \".");
        QCOMPARE(row(format, "\"format\": 2, \"a\": ’b’,"),
                 "guide.json line 2: This is a curly quote: write a straight one, \".");
        QCOMPARE(row(format, "'format': 2,"),
                 "guide.json line 2: This is a single quote: write a double one, \".");
        QCOMPARE(row(format, "// the format\n\"format\": 2,"),
                 "guide.json line 2: JSON has no comments: take out what starts with /.");
        const QString comma = "guide.json line %1: There is a comma too much before this bracket: "
                              "nothing follows it.";
        QCOMPARE(row(R"({"key": "diabetes"})", R"({"key": "diabetes",})"), comma.arg(15));
        QCOMPARE(row(R"(["en", "es"])", "[\"en\", \"es\",\n]"), comma.arg(11));
        QVERIFY(
            row(format, "\"format\" 2,").startsWith("guide.json line 2: This is not JSON: look"));
        QVERIFY(
            row(format, "\"format\": 2").startsWith("guide.json line 3: This is not JSON: look"));
    }

    void otherEncodings() {
        GuideFiles files = whole_files();
        files["en/faq.md"] = std::string("\xff\xfe#\0 \0Q\0\n\0\n\0", 12);
        QCOMPARE(all_of(check_guide(files)),
                 QStringList("en/faq.md: The file is UTF-16. Save it as UTF-8."));
    }

    void aTranslatedHeadingWithoutItsAnchor() {
        const QStringList all = after("es/articles/preparing.md",
                                      "## Anticoagulantes {#blood-thinners}", "## Anticoagulantes");
        const QString hint =
            " In es/articles/preparing.md write the anchor behind the heading that "
            "is meant: ## … {#blood-thinners}.";
        QVERIFY(!all.isEmpty());
        for (const QString& each : all) {
            QVERIFY2(each.endsWith(hint), qPrintable(each));
        }
    }

    void aClinicsStepThatCannotBeRead() {
        QCOMPARE(after_overlay(overlay("", "", form(R"("locked": 1,)"), form_texts)),
                 QStringList("clinic.json#/add/0/locked: true or false belongs here, without "
                             "quotes."));
        QCOMPARE(after_overlay(overlay("", "", form(R"("opens": "soon",)"), form_texts)).size(), 1);
        QCOMPARE(after_overlay(overlay("", "", "7", form_texts)).filter("texts"), QStringList());
        QCOMPARE(after_overlay(overlay("", "", "", form_texts)), // there are none
                 QStringList("clinic.json#/texts/en/add: Nothing is called \"add\" here."));
    }

    void aClinicsStepWithoutItsPrefix() {
        const QByteArray next = R"(, {"key": "next", "phase": "preparation", "after": ["form"],
            "when": {"anchor": "appointment", "calendar": "-P1D"}})";
        const QByteArray texts =
            R"(, "add": {"form": {"title": "T", "what": "W"}, "next": {"title": "T", "what": "W"}})";
        QCOMPARE(after_overlay(overlay("", "", form("") + next, texts)),
                 QStringList("clinic.json#/add/1/after: No step is called \"form\". Write "
                             "\"clinic/form\"."));
    }
};

QTEST_APPLESS_MAIN(MessagesTest)
#include "messages_test.moc"
