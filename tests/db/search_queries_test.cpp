// SPDX-License-Identifier: Apache-2.0
#include "core/guide/reader.h"
#include "db/search_index.h"
#include "tests/db/support.h"

#include <QFile>
#include <QTest>

#include <algorithm>

using namespace beforehand;

namespace {

constexpr std::size_t looked_at = 3;
constexpr int fewest_queries = 60;

QString shown(const std::string& text) {
    return QString::fromStdString(text);
}

/// Whether a hit is the page that is wanted; one without a heading accepts any of its sections.
bool is_page(const QString& hit, const QString& wanted) {
    return hit == wanted || (!wanted.contains(u'#') && hit.section(u'#', 0, 0) == wanted);
}

} // namespace

/// What people type to find what they need, by guide: tests/data/search/GUIDE.tsv.
class SearchQueriesTest : public QObject {
    Q_OBJECT

    std::unique_ptr<SearchIndex> index_ = db::make_search_index();
    std::vector<SearchEntry> entries_;

    /// What is wrong with the hits of a line; empty if nothing.
    QString fault_of(const QString& line) const {
        const QString query = line.section(u'\t', 0, 0);
        QStringList wanted = line.section(u'\t', 1).split(u' ', Qt::SkipEmptyParts);
        const bool none = wanted.removeAll(QStringLiteral("-")) > 0;
        for (const QString& page : wanted) {
            const bool there = std::ranges::any_of(entries_, [&page](const SearchEntry& entry) {
                return is_page(shown(entry.page), page);
            });
            if (!there) {
                return query + ": there is no page " + page;
            }
        }
        const auto hits = index_->find(query.toStdString(), looked_at);
        if (wanted.isEmpty() != none || !hits) {
            return query + ": no page is named, or search failed";
        }
        QStringList found;
        for (const SearchHit& hit : hits->hits) {
            found << shown(hit.page);
        }
        const bool right =
            none ? found.isEmpty() : std::ranges::any_of(found, [&wanted](const QString& hit) {
                return std::ranges::any_of(
                    wanted, [&hit](const QString& page) { return is_page(hit, page); });
            });
        return right ? QString() : query + ": found " + found.join(u' ');
    }

  private slots:
    void eachFindsItsPageAmongTheFirstThree_data() {
        QTest::addColumn<QString>("id");
        for (const char* id : {"si-joint-injection", "lumbar-medial-branch-block"}) {
            QTest::newRow(id) << id;
        }
    }
    void eachFindsItsPageAmongTheFirstThree() {
        QFETCH(QString, id);
        const auto files =
            load_guide_files((BEFOREHAND_SOURCE_DIR "/core/guides/" + id).toStdString());
        VERIFY_OK(files);
        const auto guide = read_guide(*files);
        VERIFY_OK(guide);
        entries_ = search_entries(*guide, false);
        VERIFY_OK(index_->fill(entries_, guide->everyday_words));

        QFile file(BEFOREHAND_TEST_DATA "/search/" + id + ".tsv");
        QVERIFY(file.open(QIODevice::ReadOnly));
        QStringList faults;
        int queries = 0;
        for (const QString& line : QString::fromUtf8(file.readAll()).split(u'\n')) {
            if (line.trimmed().isEmpty() || line.startsWith(u'#')) {
                continue;
            }
            ++queries;
            if (const QString fault = fault_of(line); !fault.isEmpty()) {
                faults << fault;
            }
        }
        QVERIFY(queries >= fewest_queries);
        QVERIFY2(faults.isEmpty(), qPrintable(QString("%1 of %2 queries fail:\n%3")
                                                  .arg(faults.size())
                                                  .arg(queries)
                                                  .arg(faults.join(u'\n'))));
    }
};

QTEST_APPLESS_MAIN(SearchQueriesTest)
#include "search_queries_test.moc"
