// SPDX-License-Identifier: Apache-2.0
#include "app/service/cli/command.h"
#include "core/share/search_document.h"

namespace beforehand::app {

namespace {

constexpr std::size_t most_hits = 10;
constexpr int most_words = 1000; ///< on the command line; of them the first few are looked at

/// What is searched.
struct Reading {
    std::unique_ptr<Composition> composition;
    std::shared_ptr<const Guide> guide;
    std::vector<Step> own;
};

/// The guide or the procedure that is named; otherwise the newest procedure, or the usual guide
/// where there is none. No data folder is made for that.
std::optional<Reading> open_reading(const Arguments& arguments, Console& console) {
    const auto named = arguments.value("guide");
    const auto procedure = arguments.value("procedure");
    const std::string guide = named.value_or(GuideLibrary::usual);
    const bool of_procedure = !named && (procedure || Composition::has_data(console.data_folder));
    auto composition = of_procedure ? console.open() : console.open_to_find(guide);
    if (!composition) {
        return {};
    }
    if (of_procedure) {
        const auto id = procedure ? *procedure : composition->procedures().current();
        if (!id) {
            console.fail(id.error());
            return {};
        }
        if (!id->empty()) {
            const auto snapshot = composition->procedures().snapshot(*id);
            if (!snapshot) {
                console.fail(snapshot.error());
                return {};
            }
            return Reading{std::move(composition), (*snapshot)->guide,
                           (*snapshot)->procedure.layer.own};
        }
    }
    const auto loaded = composition->guides().find(guide);
    if (!loaded) {
        console.fail(loaded.error());
        return {};
    }
    return Reading{std::move(composition), loaded->guide, {}};
}

Exit search(const Arguments& arguments, Console& console) {
    const auto json = wants_json(arguments);
    if (!json) {
        return console.fail(json.error());
    }
    if (arguments.has("guide") && arguments.has("procedure")) {
        console.err << "Give either --guide ID|DIR, or --procedure ID for one that is set up.\n";
        return Exit::usage;
    }
    const auto reading = open_reading(arguments, console);
    if (!reading) {
        return Exit::bad_input;
    }
    std::string typed;
    for (const std::string& word : arguments.words()) {
        typed += (typed.empty() ? "" : " ") + word;
    }
    const auto found =
        reading->composition->search().find(reading->guide, reading->own, typed, most_hits);
    if (!found) {
        return console.fail(found.error());
    }
    console.out << (*json ? search_json(*found) : search_text(found->hits));
    console.err << (found->hits.empty() ? "Nothing was found.\n" : replaced_text(found->replaced));
    return Exit::ok;
}

} // namespace

std::vector<Command> search_commands() {
    return {{"search",
             "WORDS",
             "Find the pages of a guide that say something of these words, the best first.",
             {{"guide", "ID|DIR", "a guide of the app, an installed one, or a folder with one"},
              {"procedure", "ID", "the guide and own steps of one; left out: the newest one's"},
              {"format", "text|json", "text if left out"}},
             1,
             most_words,
             search}};
}

} // namespace beforehand::app
