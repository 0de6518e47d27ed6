// SPDX-License-Identifier: Apache-2.0
// bench_search: microseconds that a keystroke of search takes, and to look through the same texts
// for the same words from the first to the last. Over the texts of both guides, and over a hundred
// times as many, in which most words are other ones.
#include "core/guide/reader.h"
#include "core/guide/search_query.h"
#include "db/search_index.h"
#include "tests/bench/search_corpus.h"
#include "tests/bench/stopwatch.h"

#include <iostream>

using namespace beforehand;

namespace {

constexpr std::size_t most_hits = 10;
constexpr int times_as_many = 100;

volatile std::size_t keep = 0; // so that nothing is optimised away

/// What a person types to find something, letter by letter.
std::vector<std::string> keystrokes() {
    std::vector<std::string> typed;
    for (const std::string query :
         {"blood thinner", "can I drive home", "numb leg after", "ibuporfen", "swimming"}) {
        for (std::size_t letters = 1; letters <= query.size(); ++letters) {
            typed.push_back(query.substr(0, letters));
        }
    }
    return typed;
}

void say(const std::string& name, double value) {
    std::cout << name << ' ' << value << '\n';
}

/// Both over the same texts, keystroke by keystroke in turn.
bool measure(const std::string& name, const std::vector<SearchEntry>& entries,
             const std::vector<EverydayWords>& everyday, int rounds) {
    const auto index = db::make_search_index();
    bool worked = true;
    say(name + "_entries", static_cast<double>(entries.size()));
    say(name + "_fill", microseconds([&] { worked = index->fill(entries, everyday).has_value(); }));
    const plain::Texts texts(entries);
    std::vector<double> ours, theirs, slowest;
    for (int round = 0; round < rounds + 1; ++round) {
        std::vector<double> found, scanned;
        for (const std::string& typed : keystrokes()) {
            found.push_back(microseconds([&] {
                const auto hits = index->find(typed, most_hits);
                worked = worked && hits;
            }));
            scanned.push_back(microseconds([&] { keep = texts.count(search_words(typed)); }));
        }
        if (round > 0) { // the first fills the caches
            ours.insert(ours.end(), found.begin(), found.end());
            theirs.insert(theirs.end(), scanned.begin(), scanned.end());
            slowest.push_back(*std::ranges::max_element(found));
        }
    }
    say(name + "_find", median(ours));
    say(name + "_scan", median(theirs));
    say(name + "_slowest", median(slowest));
    return worked;
}

} // namespace

int main() {
    std::vector<SearchEntry> entries;
    std::vector<EverydayWords> everyday;
    for (const char* id : {"si-joint-injection", "lumbar-medial-branch-block"}) {
        const auto files = load_guide_files(std::string(BENCH_GUIDES "/") + id);
        const auto guide = files ? read_guide(*files) : std::unexpected(files.error());
        if (!guide) {
            std::cerr << guide.error().message << '\n';
            return 1;
        }
        std::ranges::copy(search_entries(*guide, false), std::back_inserter(entries));
        std::ranges::copy(guide->everyday_words, std::back_inserter(everyday));
    }
    const bool worked = measure("guides", entries, everyday, 30) &&
                        measure("many", many_times(entries, times_as_many), everyday, 3);
    return worked ? 0 : 1;
}
