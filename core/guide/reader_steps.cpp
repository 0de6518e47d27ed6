// SPDX-License-Identifier: Apache-2.0
#include "core/guide/reader_parts.h"

#include "core/guide/words.h"

#include <algorithm>

namespace beforehand {

namespace {

constexpr std::size_t most_facts = 20;
constexpr std::size_t most_links = 20;

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

Call read_call(const JsonValue& value) {
    const std::string text = value.text(longest_title);
    if (text == "out_of_hours") {
        return Call::out_of_hours;
    }
    if (!text.empty() && text != "clinic") {
        value.fault("\"calls\" is \"clinic\" or \"out_of_hours\".");
    }
    return Call::clinic;
}

bool find_flag(JsonObject& object, std::string_view key, bool otherwise) {
    const auto value = object.find(key);
    return value ? value->boolean() : otherwise;
}

/// Keys of other steps. Whether they are there is asked when all are read (check_step_links).
std::vector<std::string> find_step_keys(JsonObject& object, std::string_view key) {
    std::vector<std::string> keys;
    const auto value = object.find(key);
    if (!value) {
        return keys;
    }
    for (const JsonValue& item : value->items(most_links)) {
        std::string step = item.step_key();
        if (std::ranges::find(keys, step) != keys.end()) {
            item.fault("The step " + in_quotes(step) + " is given twice.");
        } else if (!step.empty()) {
            keys.push_back(std::move(step));
        }
    }
    return keys;
}

} // namespace

Step read_step(const JsonValue& item, const Guide& guide, int format, Origin origin) {
    JsonObject object(item);
    Step step;
    step.key = object.key("key");
    step.origin = origin;
    step.phase = read_phase(object);
    if (const auto when = object.require("when")) {
        step.occurrences = read_when(*when);
    }
    if (const auto clamp = object.find("clamp")) {
        step.clamp = read_clamp(*clamp);
    }
    step.window = read_window(object, format);
    step.deadline = find_flag(object, "deadline", format == 1);
    check_deadline(step, object);
    if (const auto applies = object.find("applies")) {
        step.applies = read_condition(*applies, guide.questions);
    }
    if (const auto is = object.find("is_injection")) {
        step.is_injection = is->boolean();
        if (step.is_injection && step.occurrences.size() > 1) {
            is->fault("The injection happens once: this step cannot be a series.");
        }
    }
    step.holds_answer = find_flag(object, "holds_answer", false);
    step.asked_again = find_flag(object, "asked_again", step.holds_answer);
    step.locked = find_flag(object, "locked", false);
    if (const auto calls = object.find("calls")) {
        step.calls = read_call(*calls);
    }
    step.after = find_step_keys(object, "after");
    step.unless_done = find_step_keys(object, "unless_done");
    step.conflicts = find_step_keys(object, "conflicts");
    const auto reminders = object.find("reminders");
    if (reminders) {
        step.reminders = read_reminders(*reminders);
    }
    if (format > 1) {
        if (const auto again = object.find("remind_again")) {
            step.remind_again = read_remind_again(*again, reminders.has_value());
        }
    }
    if (const auto facts = object.find("facts")) {
        step.facts = read_facts(*facts);
    }
    if (origin == Origin::guide || object.find("sources")) { // a clinic may speak for itself
        step.sources = read_source_ids(object, guide.sources);
    }
    if (const auto article = object.find("article")) {
        step.article = read_article_link(*article, guide);
    }
    if (origin == Origin::guide && format > 1) { // whether it is there: check_prompt_links()
        if (const auto prompt = object.find("prompt")) {
            step.prompt = prompt->key();
        }
    }
    return step;
}

std::vector<Step> read_steps(JsonObject& root, const Guide& guide, int format) {
    std::vector<Step> steps;
    std::size_t occurrences = 0;
    for (const JsonValue& item : root.items("steps", most_steps)) {
        Step step = read_step(item, guide, format, Origin::guide);
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
