// SPDX-License-Identifier: Apache-2.0
#include "db/search_index.h"

#include "core/guide/search_query.h"
#include "core/guide/search_sentence.h"
#include "core/guide/search_vocabulary.h"
#include "db/connection.h"
#include "db/search_match.h"

#include <algorithm>
#include <set>
#include <tuple>

namespace beforehand::db {

namespace {

constexpr std::size_t most_words_instead = 5;
constexpr std::size_t help_among_first = 3;

/// What an entry has of a query.
struct Rank {
    std::int64_t row = 0;
    std::size_t words = 0; ///< of those typed, that it has in some form
    std::size_t whole = 0; ///< that it has as they were typed or are meant, not only begun
    std::size_t title = 0; ///< that its title has
    double bm25 = 0;       ///< less is better
};

bool is_better(const Rank& one, const Rank& other) {
    return std::tuple(other.words, other.whole, other.title, one.bm25, one.row) <
           std::tuple(one.words, one.whole, one.title, other.bm25, other.row);
}

/// The page without its heading: an article is found once.
std::string_view without_heading(std::string_view page) {
    return page.substr(0, page.find('#'));
}

/// Nothing that a mark in the text could be taken for, and no NUL, at which SQLite would stop.
std::string without_controls(std::string text) {
    std::ranges::replace_if(text, [](char c) { return c >= '\0' && c < ' ' && c != '\n'; }, ' ');
    return text;
}

class SqliteSearchIndex final : public SearchIndex {
  public:
    Result<void> fill(const std::vector<SearchEntry>& entries,
                      const std::vector<EverydayWords>& everyday) override;
    Result<std::vector<SearchHit>> find(std::string_view typed, std::size_t most) const override;

  private:
    void insert(const std::vector<SearchEntry>& entries);
    void read_vocabulary();
    bool matches(const std::string& match) const;
    std::vector<TypedWord> corrected(std::string_view typed) const;
    std::vector<Rank> ranked(const std::vector<Match>& matches, const std::vector<QueryPart>& parts,
                             std::size_t most) const;
    std::vector<Rank> one_a_page(const std::vector<Rank>& ranks, std::size_t most) const;
    SearchHit hit(std::int64_t row, const std::string& match) const;

    std::unique_ptr<Connection> connection_; ///< none until it is filled
    std::vector<std::string> pages_;         ///< of row 1 and on
    std::vector<EverydayPhrase> everyday_;
    SearchVocabulary vocabulary_;
};

Result<void> SqliteSearchIndex::fill(const std::vector<SearchEntry>& entries,
                                     const std::vector<EverydayWords>& everyday) {
    connection_.reset();
    pages_.clear();
    everyday_ = everyday_phrases(everyday);
    try {
        connection_ = std::make_unique<Connection>(
            ":memory:", SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE | SQLite::OPEN_NOMUTEX);
        connection_->database().exec("PRAGMA temp_store=MEMORY");
        insert(entries);
        read_vocabulary();
    } catch (const SQLite::Exception& exception) {
        connection_.reset();
        return std::unexpected(error_of(exception));
    }
    for (const SearchEntry& entry : entries) {
        pages_.push_back(entry.page);
    }
    return {};
}

/// `entry` is what is searched, by stems; `plain` has the words themselves, for the vocabulary.
void SqliteSearchIndex::insert(const std::vector<SearchEntry>& entries) {
    SQLite::Database& database = connection_->database();
    database.exec("CREATE VIRTUAL TABLE entry USING fts5(title, also, body, prefix = '1 2', "
                  "tokenize = 'porter unicode61 remove_diacritics 2');"
                  "CREATE VIRTUAL TABLE plain USING fts5(words, content = '', detail = none, "
                  "tokenize = 'unicode61 remove_diacritics 2');"
                  "CREATE VIRTUAL TABLE vocabulary USING fts5vocab(plain, row)");
    SQLite::Transaction transaction(database, SQLite::TransactionBehavior::IMMEDIATE);
    std::int64_t row = 0;
    for (const SearchEntry& entry : entries) {
        const std::string title = without_controls(entry.title);
        const std::string also = without_controls(entry.also);
        const std::string text = without_controls(entry.text);
        connection_
            ->query("INSERT INTO entry (rowid, title, also, body) VALUES (?, ?, ?, ?)", ++row,
                    std::string_view(title), std::string_view(also), std::string_view(text))
            .run();
        const std::string all = title + '\n' + also + '\n' + text;
        connection_
            ->query("INSERT INTO plain (rowid, words) VALUES (?, ?)", row, std::string_view(all))
            .run();
    }
    transaction.commit();
}

void SqliteSearchIndex::read_vocabulary() {
    std::vector<SearchVocabulary::Word> words;
    {
        Query query = connection_->query("SELECT term, doc FROM vocabulary");
        while (query.next()) {
            words.push_back({query.text(0), query.integer(1)});
        }
    }
    for (const EverydayPhrase& phrase : everyday_) { // so that a slip in these is mended, too
        for (const std::string& word : phrase.say) {
            words.push_back({word, 0});
        }
    }
    vocabulary_ = SearchVocabulary(std::move(words));
}

/// What was typed, word for word, with what stands in for the words that nothing matches.
std::vector<TypedWord> SqliteSearchIndex::corrected(std::string_view typed) const {
    std::vector<TypedWord> words;
    for (std::string& word : search_words(typed)) {
        words.push_back({std::move(word), {}});
    }
    for (TypedWord& each : words) {
        const bool begins = vocabulary_.has_beginning(each.word);
        const bool last = &each == &words.back();
        if (is_stop_word(each.word) || (last && begins) || matches(quoted_words(each.word)) ||
            (last && matches(quoted_words(each.word) + '*'))) {
            continue;
        }
        each.instead = begins ? vocabulary_.longer(each.word, most_words_instead)
                              : vocabulary_.nearest(each.word, most_words_instead);
    }
    return words;
}

bool SqliteSearchIndex::matches(const std::string& match) const {
    return connection_
        ->query("SELECT 1 FROM entry WHERE entry MATCH ? LIMIT 1", std::string_view(match))
        .next();
}

std::vector<Rank> SqliteSearchIndex::ranked(const std::vector<Match>& matches,
                                            const std::vector<QueryPart>& parts,
                                            std::size_t most) const {
    std::vector<Rank> rows(pages_.size());
    const auto count = [&](const std::string& match, std::size_t Rank::* what, std::size_t words) {
        Query query = connection_->query("SELECT rowid FROM entry WHERE entry MATCH ?",
                                         std::string_view(match));
        while (query.next()) {
            rows.at(static_cast<std::size_t>(query.integer(0) - 1)).*what += words;
        }
    };
    std::size_t all_words = 0;
    std::vector<std::string> any;
    for (std::size_t i = 0; i < parts.size(); ++i) {
        const std::size_t words = parts[i].words.size();
        all_words += words;
        any.push_back(matches[i].any);
        count(matches[i].any, &Rank::words, words);
        count(matches[i].whole, &Rank::whole, words);
        count("{title also} : " + matches[i].any, &Rank::title, words);
    }
    std::set<std::string_view> full; // pages that have all words: are they enough?
    for (std::size_t i = 0; i < rows.size() && full.size() < most; ++i) {
        if (rows[i].words == all_words) {
            full.insert(without_heading(pages_[i]));
        }
    }
    std::vector<Rank> ranks;
    const std::string match = full.size() < most ? any_of(any) : all_of(any);
    Query query = connection_->query("SELECT rowid, bm25(entry, 10.0, 8.0, 1.0) FROM entry "
                                     "WHERE entry MATCH ?",
                                     std::string_view(match));
    while (query.next()) {
        Rank& rank = ranks.emplace_back(rows.at(static_cast<std::size_t>(query.integer(0) - 1)));
        rank.row = query.integer(0);
        rank.bm25 = query.real(1);
    }
    std::ranges::sort(ranks, is_better);
    return ranks;
}

/// The best entry of each page. The safety card is among the first three if no other page has more
/// of the words: a danger sign must not stand below the fold.
std::vector<Rank> SqliteSearchIndex::one_a_page(const std::vector<Rank>& ranks,
                                                std::size_t most) const {
    std::vector<Rank> first;
    std::set<std::string_view> seen;
    for (const Rank& rank : ranks) {
        const std::string_view page =
            without_heading(pages_[static_cast<std::size_t>(rank.row - 1)]);
        if (!seen.insert(page).second) {
            continue;
        }
        if (page == help_page && rank.words == ranks.front().words) {
            const auto place = std::min(first.size(), help_among_first - 1);
            first.insert(first.begin() + static_cast<std::ptrdiff_t>(place), rank);
        } else {
            first.push_back(rank);
        }
    }
    first.resize(std::min(first.size(), most));
    return first;
}

SearchHit SqliteSearchIndex::hit(std::int64_t row, const std::string& match) const {
    Query query = connection_->query("SELECT title, highlight(entry, 2, char(1), char(2)) "
                                     "FROM entry WHERE entry MATCH ? AND rowid = ?",
                                     std::string_view(match), row);
    query.next();
    MarkedText sentence = best_sentence(read_marks(query.text(1)));
    return {pages_[static_cast<std::size_t>(row - 1)], query.text(0), std::move(sentence.text),
            std::move(sentence.marks)};
}

Result<std::vector<SearchHit>> SqliteSearchIndex::find(std::string_view typed,
                                                       std::size_t most) const {
    using Hits = std::vector<SearchHit>;
    if (!connection_ || most == 0) {
        return Hits{};
    }
    return connection_->guard([&]() -> Result<Hits> {
        const std::vector<QueryPart> parts = search_query(corrected(typed), everyday_);
        if (parts.empty()) {
            return Hits{};
        }
        std::vector<Match> matches;
        std::vector<std::string> any;
        for (const QueryPart& part : parts) {
            any.push_back(matches.emplace_back(match_of(part, vocabulary_)).any);
        }
        Hits hits;
        for (const Rank& rank : one_a_page(ranked(matches, parts, most), most)) {
            hits.push_back(hit(rank.row, any_of(any)));
        }
        return hits;
    });
}

} // namespace

std::unique_ptr<SearchIndex> make_search_index() {
    return std::make_unique<SqliteSearchIndex>();
}

} // namespace beforehand::db
