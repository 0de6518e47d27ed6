// SPDX-License-Identifier: Apache-2.0
#include "db/search_index.h"

#include "core/guide/search_query.h"
#include "core/guide/search_sentence.h"
#include "core/guide/search_vocabulary.h"
#include "db/connection.h"
#include "db/search_match.h"
#include "db/search_rank.h"

#include <algorithm>
#include <iterator>
#include <set>

namespace beforehand::db {

namespace {

constexpr std::size_t most_words_instead = 5;

/// Nothing that a mark in the text could be taken for, and no NUL, at which SQLite would stop.
std::string without_controls(std::string text) {
    std::ranges::replace_if(text, [](char c) { return c >= '\0' && c < ' ' && c != '\n'; }, ' ');
    return text;
}

class SqliteSearchIndex final : public SearchIndex {
  public:
    Result<void> fill(const std::vector<SearchEntry>& entries,
                      const std::vector<EverydayWords>& everyday) override;
    Result<SearchFound> find(std::string_view typed, std::size_t most) const override;

  private:
    void insert(const std::vector<SearchEntry>& entries);
    void read_vocabulary();
    bool matches(const std::string& match) const;
    std::vector<TypedWord> corrected(std::string_view typed,
                                     std::vector<TypedWord>& replaced) const;
    std::vector<std::size_t> rows_of(const std::string& match) const;
    std::vector<Rank> scored(const std::vector<Match>& matches,
                             const std::vector<QueryPart>& parts) const;
    std::vector<Rank> sorted(const std::vector<Rank>& scored, const std::vector<std::string>& any,
                             std::size_t words, std::size_t most) const;
    SearchHit hit(std::size_t row, const std::string& match) const;

    std::unique_ptr<Connection> connection_; ///< none until it is filled
    std::vector<std::string> pages_;         ///< of each row
    std::vector<std::size_t> help_;          ///< rows of the safety card
    std::vector<EverydayPhrase> everyday_;
    SearchVocabulary vocabulary_;
};

Result<void> SqliteSearchIndex::fill(const std::vector<SearchEntry>& entries,
                                     const std::vector<EverydayWords>& everyday) {
    connection_.reset();
    pages_.clear();
    help_.clear();
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
        if (without_heading(entry.page) == help_page) {
            help_.push_back(pages_.size());
        }
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

/// What was typed, word for word, with what stands in for the words that nothing matches: longer
/// ones, or near ones, which are noted.
std::vector<TypedWord> SqliteSearchIndex::corrected(std::string_view typed,
                                                    std::vector<TypedWord>& replaced) const {
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
        if (!begins && !each.instead.empty()) {
            replaced.push_back(each);
        }
    }
    return words;
}

bool SqliteSearchIndex::matches(const std::string& match) const {
    return connection_
        ->query("SELECT 1 FROM entry WHERE entry MATCH ? LIMIT 1", std::string_view(match))
        .next();
}

std::vector<std::size_t> SqliteSearchIndex::rows_of(const std::string& match) const {
    std::vector<std::size_t> rows;
    Query query =
        connection_->query("SELECT rowid FROM entry WHERE entry MATCH ?", std::string_view(match));
    while (query.next()) {
        rows.push_back(static_cast<std::size_t>(query.integer(0) - 1));
    }
    return rows;
}

/// What each entry has of the query. What a word only begins weighs nothing where others have it
/// whole: "driven" is not meant by "drive".
std::vector<Rank> SqliteSearchIndex::scored(const std::vector<Match>& matches,
                                            const std::vector<QueryPart>& parts) const {
    std::vector<Rank> ranks(pages_.size());
    for (std::size_t row = 0; row < ranks.size(); ++row) {
        ranks[row].row = row;
        ranks[row].page = without_heading(pages_[row]);
    }
    const auto add = [&ranks](const std::vector<std::size_t>& rows, auto Rank::* what, auto more) {
        for (const std::size_t row : rows) {
            ranks.at(row).*what += more;
        }
    };
    for (std::size_t i = 0; i < parts.size(); ++i) {
        const std::size_t words = parts[i].words.size();
        const auto& [any, whole] = matches[i];
        const auto in_any = rows_of(any);
        const auto in_whole = any == whole ? in_any : rows_of(whole);
        const auto& meant = in_whole.empty() ? in_any : in_whole;
        add(meant, &Rank::weight,
            static_cast<double>(words) * weight_of(meant.size(), ranks.size()));
        add(in_any, &Rank::words, words);
        add(in_whole, &Rank::whole, words);
        add(rows_of("title : " + (in_whole.empty() ? any : whole)), &Rank::title, words);
    }
    return ranks;
}

/// The entries that were found, the best first: those with all words alone, if these are enough.
std::vector<Rank> SqliteSearchIndex::sorted(const std::vector<Rank>& scored,
                                            const std::vector<std::string>& any, std::size_t words,
                                            std::size_t most) const {
    std::set<std::string_view> full; // pages that have all words
    for (auto at = scored.begin(); at != scored.end() && full.size() < most; ++at) {
        if (at->words == words) {
            full.insert(at->page);
        }
    }
    const std::string match = full.size() < most ? any_of(any) : all_of(any);
    std::vector<Rank> ranks;
    Query query = connection_->query("SELECT rowid, bm25(entry, 10.0, 8.0, 1.0) FROM entry "
                                     "WHERE entry MATCH ?",
                                     std::string_view(match));
    while (query.next()) {
        Rank& rank = ranks.emplace_back(scored.at(static_cast<std::size_t>(query.integer(0) - 1)));
        rank.bm25 = query.real(1);
    }
    std::ranges::sort(ranks, is_better);
    return ranks;
}

SearchHit SqliteSearchIndex::hit(std::size_t row, const std::string& match) const {
    Query query = connection_->query("SELECT title, highlight(entry, 2, char(1), char(2)) "
                                     "FROM entry WHERE entry MATCH ? AND rowid = ?",
                                     std::string_view(match), static_cast<std::int64_t>(row + 1));
    query.next();
    MarkedText sentence = best_sentence(read_marks(query.text(1)));
    return {pages_[row], query.text(0), std::move(sentence.text), std::move(sentence.marks)};
}

Result<SearchFound> SqliteSearchIndex::find(std::string_view typed, std::size_t most) const {
    SearchFound found;
    if (!connection_ || most == 0) {
        return found;
    }
    return connection_->guard([&]() -> Result<SearchFound> {
        const std::vector<QueryPart> parts =
            search_query(corrected(typed, found.replaced), everyday_);
        if (parts.empty()) {
            return found;
        }
        std::vector<Match> matches;
        std::vector<std::string> any;
        std::size_t words = 0;
        for (const QueryPart& part : parts) {
            words += part.words.size();
            any.push_back(matches.emplace_back(match_of(part, vocabulary_)).any);
        }
        const std::vector<Rank> ranks = scored(matches, parts);
        std::vector<Rank> lines;
        for (const std::size_t row : help_) {
            lines.push_back(ranks[row]);
        }
        for (const Rank& rank :
             one_a_page(sorted(ranks, any, words, most), best_help(lines), most)) {
            found.hits.push_back(hit(rank.row, any_of(any)));
        }
        return found;
    });
}

} // namespace

std::unique_ptr<SearchIndex> make_search_index() {
    return std::make_unique<SqliteSearchIndex>();
}

} // namespace beforehand::db
