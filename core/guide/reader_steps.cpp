// SPDX-License-Identifier: Apache-2.0
#include "core/guide/reader_parts.h"

#include "core/guide/words.h"

#include <algorithm>

namespace beforehand {

namespace {

constexpr std::size_t most_facts = 20;

Phase read_phase(JsonObject& object) {
    const auto value = object.require("phase");
    if (value) {
        const std::string text = value->text(longest_title);
        for (const Phase phase : {Phase::preparation, Phase::procedure_day, Phase::recovery}) {
            if (text == to_string(phase)) {
                return phase;
            }
        }
        if (!text.empty()) {
            value->fault("The phase is \"preparation\", \"procedure_day\" or \"recovery\".");
        }
    }
    return Phase::preparation;
}

std::vector<std::string> read_facts(const JsonValue& value) {
    std::vector<std::string> facts;
    for (const JsonValue& item : value.items(most_facts)) {
        std::string fact = item.text(longest_title);
        if (fact.empty()) {
            continue;
        }
        if (!is_source_id(fact)) {
            item.fault(in_quotes(fact) + " is not the name of a fact: a capital and a number, such "
                                         "as P2.");
        } else if (std::ranges::find(facts, fact) != facts.end()) {
            item.fault("The fact " + in_quotes(fact) + " is given twice.");
        } else {
            facts.push_back(std::move(fact));
        }
    }
    return facts;
}

/// Whether the heading is there is asked when the article has been read (check_links).
std::string read_article_link(const JsonValue& value, const Guide& guide) {
    const std::string link = value.text(longest_name);
    const auto hash = link.find('#');
    const auto key = link.substr(0, hash);
    if (link.empty()) {
        return {};
    }
    if (!guide.find_article(key) || (hash != link.npos && hash + 1 == link.size())) {
        value.fault("The link to " + in_quotes(link) +
                    " leads nowhere: write the key of an article, or KEY#heading.");
        return {};
    }
    return link;
}

Step read_step(const JsonValue& item, const Guide& guide) {
    JsonObject object(item);
    Step step;
    step.key = object.key("key");
    step.phase = read_phase(object);
    if (const auto when = object.require("when")) {
        step.occurrences = read_when(*when);
    }
    step.window = read_window(object);
    if (const auto applies = object.find("applies")) {
        step.applies = read_condition(*applies, guide.questions);
    }
    if (const auto is = object.find("is_injection")) {
        step.is_injection = is->boolean();
        if (step.is_injection && step.occurrences.size() > 1) {
            is->fault("The injection happens once: this step cannot be a series.");
        }
    }
    if (const auto holds = object.find("holds_answer")) {
        step.holds_answer = holds->boolean();
    }
    if (const auto facts = object.find("facts")) {
        step.facts = read_facts(*facts);
    }
    step.sources = read_source_ids(object, guide.sources);
    if (const auto article = object.find("article")) {
        step.article = read_article_link(*article, guide);
    }
    return step;
}

} // namespace

std::vector<Step> read_steps(JsonObject& root, const Guide& guide) {
    std::vector<Step> steps;
    std::size_t occurrences = 0;
    for (const JsonValue& item : root.items("steps", most_steps)) {
        Step step = read_step(item, guide);
        occurrences += step.occurrences.size();
        if (occurrences > most_occurrences) {
            item.faults().add(item.where(),
                              "With this step the guide has more than " +
                                  std::to_string(most_occurrences) + " planned times.",
                              ErrorKind::too_large);
            return steps;
        }
        if (step.is_injection && std::ranges::any_of(steps, &Step::is_injection)) {
            item.fault("Another step is the injection already.");
        }
        if (std::ranges::find(steps, step.key, &Step::key) != steps.end()) {
            item.fault("There are two steps " + in_quotes(step.key) + ".");
        } else if (!step.key.empty()) {
            steps.push_back(std::move(step));
        }
    }
    return steps;
}

} // namespace beforehand
