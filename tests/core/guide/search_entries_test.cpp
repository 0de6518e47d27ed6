// SPDX-License-Identifier: Apache-2.0
#include "core/guide/search.h"
#include "tests/core/guide/whole.h"

#include <algorithm>

using namespace beforehand;
using namespace beforehand::testing;

namespace {

Block heading(std::string anchor, std::string text) {
    return {Block::Kind::heading, 2, 0, std::move(anchor), {{Span::Kind::text, std::move(text)}}};
}
Block words(std::string text) {
    return {Block::Kind::paragraph, 0, 0, {}, {{Span::Kind::text, std::move(text)}}};
}

Article article(std::string key, std::string title, std::vector<Block> blocks) {
    return {.key = std::move(key), .title = std::move(title), .blocks = std::move(blocks)};
}

QString line(const SearchEntry& entry) {
    return shown(entry.page + " | " + entry.title + " | " + entry.text + " | " + entry.also);
}
QStringList lines(const std::vector<SearchEntry>& entries) {
    QStringList lines;
    for (const SearchEntry& entry : entries) {
        lines << line(entry);
    }
    return lines;
}

} // namespace

/// What of a guide search looks at, and how it names the pages.
class SearchEntriesTest : public QObject {
    Q_OBJECT

    static QStringList of(const Guide& guide) { return lines(search_entries(guide, false)); }

  private slots:
    void anArticleIsItsSections() {
        Guide guide;
        guide.articles = {
            article("after", "Afterwards",
                    {words("First words."), heading("at-home", "At home"), words("Rest."),
                     words("Then walk."), heading("empty", "Empty")})};
        QCOMPARE(of(guide),
                 QStringList({"article:after | Afterwards | First words. | ",
                              "article:after#at-home | Afterwards – At home | Rest.\nThen walk. | ",
                              "article:after#empty | Afterwards – Empty |  | "}));
    }

    void anArticleWithoutHeadingsIsOne() {
        Guide guide;
        guide.articles = {article("short", "In short", {words("One."), words("Two.")}),
                          article("none", "Nothing yet", {})};
        QCOMPARE(of(guide), QStringList({"article:short | In short | One.\nTwo. | ",
                                         "article:none | Nothing yet |  | "}));
    }

    void nothingStandsBeforeTheFirstHeading() {
        Guide guide;
        guide.articles = {
            article("after", "Afterwards", {heading("rest", "Rest"), words("Rest.")})};
        QCOMPARE(of(guide), QStringList("article:after#rest | Afterwards – Rest | Rest. | "));
    }

    void questionsAndWords() {
        Guide guide;
        guide.faq = {{"can-i-eat", "Can I eat?", {words("Ask."), words("Ask again.")}}};
        guide.glossary = {{"sacrum", {}, "Sacrum", {"tail bone", "sacral"}, "A bone."}};
        QCOMPARE(of(guide), QStringList({"faq:can-i-eat | Can I eat? | Ask.\nAsk again. | ",
                                         "word:sacrum | Sacrum | A bone. | tail bone\nsacral"}));
    }

    void aStepIsAllThatItSays() {
        Step step;
        step.key = "ask";
        step.title = "Ask";
        step.what = "What.";
        step.why = "Why.";
        step.usual = "Usual.";
        step.differs = "Differs.";
        step.late = "Late.";
        step.rule = "Rule.";
        Guide guide;
        guide.steps = {step};
        QCOMPARE(of(guide), QStringList("step:ask | Ask | Rule.\nWhat.\nWhy.\nUsual.\nDiffers.\n"
                                        "Late. | "));
        step.key = "own/1";
        step.what = step.why = step.usual = step.differs = step.late = step.rule = "";
        QCOMPARE(lines(search_entries(std::vector{step})), QStringList("step:own/1 | Ask |  | "));
    }

    void theSafetyCardIsOnePageInThePersonsUnit() {
        Guide guide;
        guide.safety.title = "Get help";
        guide.safety.intro = "Call.";
        guide.safety.tiers = {{"now", Call::emergency, {{"a", {}, "A fever of {38 C}"}}, "Now"}};
        QCOMPARE(of(guide), QStringList({"help | Get help | Call. | ",
                                         "help#now | Now | A fever of 38 °C | "}));
        QCOMPARE(line(search_entries(guide, true).back()),
                 "help#now | Now | A fever of 100.4 °F | ");
    }

    void aWholeGuideIsThereToRead() {
        const Guide guide = read(whole_files());
        const std::vector<SearchEntry> entries = search_entries(guide, false);
        const auto count = [&entries](std::string_view kind) {
            return std::ranges::count_if(
                entries, [kind](const SearchEntry& entry) { return entry.page.starts_with(kind); });
        };
        QCOMPARE(count("step:"), std::ssize(guide.steps));
        QCOMPARE(count("faq:"), std::ssize(guide.faq));
        QVERIFY(count("article:") >= std::ssize(guide.articles));
        QVERIFY(count("help") > std::ssize(guide.safety.tiers));
        QVERIFY(search_entries(Guide(), false).empty());
    }
};

QTEST_APPLESS_MAIN(SearchEntriesTest)
#include "search_entries_test.moc"
