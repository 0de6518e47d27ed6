// SPDX-License-Identifier: Apache-2.0
// The diary: when to make an entry, and how the scores are put together.
#include "core/guide/reader_lengths.h"
#include "core/guide/reader_parts.h"
#include "core/guide/reader_stretch.h"
#include "core/guide/words.h"

#include <algorithm>
#include <tuple>

namespace beforehand {

namespace {

constexpr std::size_t most_prompts = 40;
constexpr std::size_t most_prompt_times = 400; ///< of all prompts
constexpr std::size_t most_phases = 10;
constexpr std::size_t most_summaries = 20;
constexpr std::size_t most_usual = 60;

std::string read_sides(const JsonValue& value, const Guide& guide) {
    std::string key = value.key();
    const Question* question = guide.find_question(key);
    if (key.empty()) {
        return key;
    }
    if (!question) {
        value.fault("No question is called " + in_quotes(key) + ".");
    } else if (question->choices != std::vector<std::string>{"left", "right", "both"}) {
        value.fault("The question " + in_quotes(key) +
                    " does not ask for the side: its choices are left, right and both.");
    }
    return key;
}

date::days read_baseline(const JsonValue& value) {
    const auto length = read_calendar(value);
    if (length && length->count < 1) {
        value.fault("A baseline is scored before the injection: a day or more, such as P7D.");
    }
    return date::days{length ? static_cast<int>(length->count) : 0};
}

Prompt::Asks read_asks(JsonObject& object) {
    const auto value = object.require("asks");
    const std::string text = value ? value->text(longest_title) : std::string();
    if (text == "overall") {
        return Prompt::Asks::overall;
    }
    if (!text.empty() && text != "pain") {
        value->fault("\"asks\" is \"pain\" or \"overall\".");
    }
    return Prompt::Asks::pain;
}

/// "opens", "closes" and "late_until": nothing is usual for a prompt, so all three belong there.
Window read_prompt_window(JsonObject& object) {
    const std::size_t before = object.self().faults().count();
    const Window window{require_length(object, "opens"), require_length(object, "closes"),
                        require_length(object, "late_until")};
    if (object.self().faults().count() == before && object.self().is_object() &&
        is_surely_shorter(*window.late_until, *window.closes)) {
        object.fault("\"late_until\" is before \"closes\".");
    }
    return window;
}

Prompt read_prompt(const JsonValue& item) {
    JsonObject object(item);
    Prompt prompt;
    prompt.key = object.key("key");
    prompt.asks = read_asks(object);
    if (const auto when = object.require("when")) {
        prompt.occurrences = read_when(*when);
    }
    if (const auto clamp = object.find("clamp")) {
        prompt.clamp = read_clamp(*clamp);
    }
    prompt.window = read_prompt_window(object);
    if (const auto reminders = object.find("reminders")) {
        prompt.reminders = read_reminders(*reminders);
    }
    return prompt;
}

std::vector<Prompt> read_prompts(JsonObject& diary) {
    std::vector<Prompt> prompts;
    std::size_t times = 0;
    for (const JsonValue& item : diary.items("prompts", most_prompts)) {
        Prompt prompt = read_prompt(item);
        times += prompt.occurrences.size();
        if (times > most_prompt_times) {
            item.faults().add(item.where(),
                              "With this prompt the diary has more than " +
                                  std::to_string(most_prompt_times) + " planned times.",
                              ErrorKind::too_large);
            return prompts;
        }
        if (std::ranges::find(prompts, prompt.key, &Prompt::key) != prompts.end()) {
            item.fault("There are two prompts " + in_quotes(prompt.key) + ".");
        } else if (!prompt.key.empty()) {
            prompts.push_back(std::move(prompt));
        }
    }
    return prompts;
}

std::vector<DiaryPhase> read_phases(const JsonValue& value) {
    std::vector<DiaryPhase> phases;
    const std::size_t before = value.faults().count();
    for (const JsonValue& item : value.items(most_phases)) {
        JsonObject object(item);
        std::string key = object.key("key");
        const auto [from, to] = read_stretch(object);
        if (std::ranges::find(phases, key, &DiaryPhase::key) != phases.end()) {
            item.fault("There are two phases " + in_quotes(key) + ".");
        } else if (value.faults().count() == before && !phases.empty() &&
                   !is_over(phases.back().to, from)) {
            item.fault("The phase before it may not be over when this one begins.");
        }
        phases.push_back({std::move(key), from, to, {}});
    }
    return phases;
}

void read_at(const JsonValue& value, const std::vector<Prompt>& prompts, bool whole,
             Summary& summary) {
    JsonObject object(value);
    const auto prompt = object.require("prompt");
    const auto occurrence = object.require("occurrence");
    summary.prompt = prompt ? prompt->key() : std::string();
    summary.occurrence = occurrence ? occurrence->text(longest_title) : std::string();
    if (!whole || summary.prompt.empty()) {
        return; // a prompt that could not be read would be missed
    }
    const auto found = std::ranges::find(prompts, summary.prompt, &Prompt::key);
    if (found == prompts.end()) {
        prompt->fault("No prompt is called " + in_quotes(summary.prompt) + ".");
    } else if (found->asks != Prompt::Asks::pain) {
        prompt->fault("The prompt " + in_quotes(summary.prompt) + " asks for no score.");
    } else if (!summary.occurrence.empty() &&
               std::ranges::find(found->occurrences, summary.occurrence, &Occurrence::name) ==
                   found->occurrences.end()) {
        occurrence->fault("The prompt " + in_quotes(summary.prompt) + " does not come at " +
                          in_quotes(summary.occurrence) + ".");
    }
}

/// `whole`: all prompts could be read.
Summary read_summary(const JsonValue& item, const std::vector<Prompt>& prompts, bool whole) {
    JsonObject object(item);
    Summary summary;
    summary.key = object.key("key");
    const auto mean = object.find("mean");
    const auto best = object.find("best");
    const auto at = object.find("at");
    if (item.is_object() && mean.has_value() + best.has_value() + at.has_value() != 1) {
        object.fault("One of \"mean\", \"best\" and \"at\" belongs here.");
    }
    for (const auto& [value, kind] :
         {std::pair(mean, Summary::Kind::mean), std::pair(best, Summary::Kind::best)}) {
        if (value) {
            summary.kind = kind;
            JsonObject stretch(*value);
            std::tie(summary.from, summary.to) = read_stretch(stretch);
        }
    }
    if (at) {
        summary.kind = Summary::Kind::at;
        read_at(*at, prompts, whole, summary);
    }
    return summary;
}

std::vector<Summary> read_summaries(const JsonValue& value, const std::vector<Prompt>& prompts,
                                    bool whole) {
    std::vector<Summary> summaries;
    for (const JsonValue& item : value.items(most_summaries)) {
        Summary summary = read_summary(item, prompts, whole);
        if (std::ranges::find(summaries, summary.key, &Summary::key) != summaries.end()) {
            item.fault("There are two summaries " + in_quotes(summary.key) + ".");
        } else if (!summary.key.empty()) {
            summaries.push_back(std::move(summary));
        }
    }
    return summaries;
}

UsualNow read_usual(const JsonValue& item, const Guide& guide) {
    JsonObject object(item);
    UsualNow usual;
    usual.key = object.key("key");
    const auto days = object.require("days");
    const auto ends = days ? days->items(2) : std::vector<JsonValue>();
    if (ends.size() == 1) {
        days->fault("Two days belong here: the first and the last, such as [1, 3].");
    } else if (ends.size() == 2) {
        usual.from_day = ends[0].integer(0, longest_days);
        usual.to_day = ends[1].integer(0, longest_days);
        if (usual.from_day > usual.to_day) {
            days->fault("The first day comes before the last, or is the same.");
        }
    }
    usual.sources = read_source_ids(object, guide.sources);
    return usual;
}

std::vector<UsualNow> read_usual_list(const JsonValue& value, const Guide& guide) {
    std::vector<UsualNow> list;
    const std::size_t before = value.faults().count();
    for (const JsonValue& item : value.items(most_usual)) {
        UsualNow usual = read_usual(item, guide);
        if (std::ranges::find(list, usual.key, &UsualNow::key) != list.end()) {
            item.fault("There are two texts " + in_quotes(usual.key) + ".");
        } else if (value.faults().count() == before && !list.empty() &&
                   usual.from_day <= list.back().to_day) {
            item.fault("Its days come after those of the text before it.");
        }
        list.push_back(std::move(usual));
    }
    return list;
}

} // namespace

DiarySchedule read_diary(const JsonValue& value, const Guide& guide) {
    JsonObject object(value);
    DiarySchedule diary;
    if (const auto sides = object.find("sides")) {
        diary.sides = read_sides(*sides, guide);
    }
    if (const auto within = object.find("baseline_within")) {
        diary.baseline_within = read_baseline(*within);
    }
    const std::size_t before = value.faults().count();
    diary.prompts = read_prompts(object);
    const bool whole = value.faults().count() == before;
    if (const auto phases = object.find("phases")) {
        diary.phases = read_phases(*phases);
    }
    if (const auto summaries = object.find("summaries")) {
        diary.summaries = read_summaries(*summaries, diary.prompts, whole);
    }
    if (const auto usual = object.find("usual")) {
        diary.usual = read_usual_list(*usual, guide);
    }
    if (const auto cutoffs = object.find("cutoffs")) {
        JsonObject named(*cutoffs);
        diary.sources = read_source_ids(named, guide.sources);
    }
    return diary;
}

void check_prompt_links(const Guide& guide, Faults& faults) {
    for (std::size_t i = 0; i < guide.steps.size(); ++i) {
        const Step& step = guide.steps[i];
        const Prompt* prompt = guide.diary ? guide.diary->find(step.prompt) : nullptr;
        const std::string place = "guide.json#/steps/" + std::to_string(i) + "/prompt";
        if (step.prompt.empty()) {
            continue;
        }
        if (!prompt) {
            faults.add(place, "No prompt of the diary is called " + in_quotes(step.prompt) + ".");
            continue;
        }
        for (const Occurrence& occurrence : step.occurrences) {
            const bool there = std::ranges::find(prompt->occurrences, occurrence.name,
                                                 &Occurrence::name) != prompt->occurrences.end();
            if (!there && step.occurrences.size() > 1) { // one that comes once goes with all of it
                faults.add(place, "The prompt " + in_quotes(step.prompt) + " does not come at " +
                                      in_quotes(occurrence.name) + ", and this step does.");
                break;
            }
        }
    }
}

} // namespace beforehand
