// SPDX-License-Identifier: Apache-2.0
#include "app/service/reading_search.h"

#include <QTest>

using namespace beforehand;
using namespace beforehand::app;

namespace {

/// An index that only counts how often it is filled, and with what.
class CountingIndex final : public SearchIndex {
  public:
    int filled = 0;
    bool fails = false;
    std::vector<SearchEntry> entries;
    std::vector<EverydayWords> everyday;

    Result<void> fill(const std::vector<SearchEntry>& all,
                      const std::vector<EverydayWords>& words) override {
        ++filled;
        entries = all;
        everyday = words;
        return fails ? Result<void>(fail(ErrorKind::io, "No.")) : Result<void>();
    }
    Result<SearchFound> find(std::string_view typed, std::size_t most) const override {
        return SearchFound{std::vector<SearchHit>(most, {std::string(typed), "", "", {}}), {}};
    }
};

std::shared_ptr<const Guide> guide(const char* title) {
    Guide made;
    made.faq = {{"why", title, {}}};
    made.safety.tiers = {{"now", Call::none, {{"fever", {}, "{38 C}"}}, "Now"}};
    made.everyday_words = {{"bum", {"buttock"}}};
    return std::make_shared<const Guide>(std::move(made));
}

Step own(const char* title) {
    Step step;
    step.key = "own/1";
    step.title = title;
    return step;
}

} // namespace

/// When the index is filled, and with what.
class ReadingSearchTest : public QObject {
    Q_OBJECT

  private slots:
    void it_is_filled_once_and_when_it_is_needed() {
        CountingIndex index;
        ReadingSearch search(index);
        QCOMPARE(index.filled, 0);
        const auto one = guide("Why?");
        for (int i = 0; i < 3; ++i) {
            const auto found = search.find(one, {own("Mine")}, "x", 2);
            QVERIFY(found && found->hits.size() == 2 && found->hits.front().page == "x");
        }
        QCOMPARE(index.filled, 1);
        QCOMPARE(index.entries.size(), 3U);
        QCOMPARE(index.entries.back(), (SearchEntry{"step:own/1", "Mine"}));
        QCOMPARE(index.everyday.size(), 1U);
    }

    void it_is_filled_again_where_something_changed() {
        CountingIndex index;
        ReadingSearch search(index);
        const auto one = guide("Why?");
        const auto other = guide("Why?");
        QVERIFY(search.find(one, {}, "x", 1));
        QVERIFY(search.find(other, {}, "x", 1));
        QCOMPARE(index.filled, 2);
        QVERIFY(search.find(other, {own("Mine")}, "x", 1));
        QCOMPARE(index.filled, 3);
        QVERIFY(search.find(other, {own("Mine, too")}, "x", 1));
        QCOMPARE(index.filled, 4);
        QCOMPARE(index.entries.back().title, std::string("Mine, too"));
        QVERIFY(search.find(other, {}, "x", 1));
        QCOMPARE(index.filled, 5);
        QVERIFY(search.find(other, {}, "x", 1, true));
        QCOMPARE(index.filled, 6);
        QCOMPARE(index.entries.back().text, std::string("100.4 °F"));
    }

    void without_a_guide_there_is_nothing() {
        CountingIndex index;
        const auto found = ReadingSearch(index).find({}, {own("Mine")}, "x", 1);
        QVERIFY(found);
        QCOMPARE(*found, SearchFound());
        QCOMPARE(index.filled, 0);
    }

    void a_failure_is_said_and_it_is_tried_again() {
        CountingIndex index;
        ReadingSearch search(index);
        const auto one = guide("Why?");
        index.fails = true;
        QVERIFY(!search.find(one, {}, "x", 1));
        index.fails = false;
        QVERIFY(search.find(one, {}, "x", 1));
        QCOMPARE(index.filled, 2);
        index.fails = true; // what was in it is gone with that
        QVERIFY(!search.find(guide("Other?"), {}, "x", 1));
        index.fails = false;
        QVERIFY(search.find(one, {}, "x", 1));
        QCOMPARE(index.filled, 4);
    }
};

QTEST_APPLESS_MAIN(ReadingSearchTest)
#include "reading_search_test.moc"
