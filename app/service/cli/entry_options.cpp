// SPDX-License-Identifier: Apache-2.0
#include "app/service/cli/entry_options.h"

#include "core/time/iso8601.h"

#include <algorithm>
#include <charconv>
#include <iterator>
#include <utility>

namespace beforehand::app {

namespace {

std::string dashes(std::string_view option) {
    return "--" + std::string(option);
}

/// --OPTION N into `value`; left out: it stays.
Result<void> put_number(const Arguments& arguments, std::string_view option, int least, int most,
                        std::optional<int>& value) {
    const auto text = arguments.value(option);
    if (!text) {
        return {};
    }
    if (*text == not_answered) {
        value.reset();
        return {};
    }
    int number = 0;
    const auto [end, fault] = std::from_chars(text->data(), text->data() + text->size(), number);
    if (fault != std::errc() || end != text->data() + text->size() || number < least ||
        number > most) {
        return fail(ErrorKind::invalid,
                    "This must be a whole number from " + std::to_string(least) + " to " +
                        std::to_string(most) + ".",
                    dashes(option));
    }
    value = number;
    return {};
}

Result<void> put_yes_or_no(const Arguments& arguments, std::string_view option,
                           std::optional<bool>& value) {
    const auto text = arguments.value(option);
    if (!text) {
        return {};
    }
    if (*text != "yes" && *text != "no" && *text != not_answered) {
        return fail(ErrorKind::invalid, "This is yes or no.", dashes(option));
    }
    value = *text == not_answered ? std::nullopt : std::optional(*text == "yes");
    return {};
}

/// The side of a score where --side is left out: of an entry that has one, that one.
Result<Side> usual_side(const std::vector<PainScore>& scores, const Snapshot* snapshot) {
    if (scores.size() > 1) {
        return fail(ErrorKind::invalid, "This entry has two sides: say which.", "--side");
    }
    if (!scores.empty()) {
        return scores.front().side;
    }
    if (!snapshot || !has_sides(*snapshot)) {
        return Side::whole;
    }
    const auto side = only_side(*snapshot);
    return side ? Result<Side>(*side)
                : fail(ErrorKind::invalid, "Say which side it is: left or right.", "--side");
}

/// The side that --side names.
Result<Side> named_side(const std::string& name, const Snapshot* snapshot) {
    const bool apart = snapshot && has_sides(*snapshot);
    const auto side = parse_side(name);
    if (!side || (apart && *side == Side::whole)) {
        return fail(ErrorKind::invalid,
                    apart ? "The side is left or right." : "The side is left, right or whole.",
                    "--side");
    }
    return *side;
}

/// The score that --side, --rest and --moving are about.
Result<void> put_score(const Arguments& arguments, const Snapshot* snapshot,
                       std::vector<PainScore>& scores) {
    const auto sides = arguments.values("side");
    const bool scored = arguments.has("rest") || arguments.has("moving");
    if (!scored && sides.empty()) {
        return {};
    }
    if (sides.size() > 1) {
        return fail(ErrorKind::invalid, "One side at a time: make an entry for each.", "--side");
    }
    if (!scored) {
        return fail(ErrorKind::invalid, "Say how bad it is there, with --rest or --moving.",
                    "--side");
    }
    const auto side =
        sides.empty() ? usual_side(scores, snapshot) : named_side(sides.front(), snapshot);
    if (!side) {
        return std::unexpected(side.error());
    }
    if (scores.size() == 1 && scores.front().side == Side::whole) {
        scores.front().side = *side; // of an entry that did not say which
    }
    auto score = std::ranges::find(scores, *side, &PainScore::side);
    if (score == scores.end()) {
        score = scores.insert(score, {*side, {}, {}});
    }
    for (const auto& put : {put_number(arguments, "rest", 0, 10, score->rest),
                            put_number(arguments, "moving", 0, 10, score->moving)}) {
        if (!put) {
            return put;
        }
    }
    if (!score->rest && !score->moving) {
        scores.erase(score);
    }
    return {};
}

/// NAME or NAME@LOCAL.
Result<MedicineTaken> medicine(const std::string& text, Composition& composition) {
    const auto mark = text.rfind('@');
    const auto wall = mark == std::string::npos
                          ? std::nullopt
                          : std::optional(parse_wall_time(std::string_view(text).substr(mark + 1)));
    if (!wall || !*wall) {
        return MedicineTaken{text, {}};
    }
    const auto at = device_instant(**wall, composition);
    if (!at) {
        return std::unexpected(at.error());
    }
    return MedicineTaken{text.substr(0, mark), *at};
}

void put_words(const Arguments& arguments, std::string_view option, std::string& words) {
    if (const auto text = arguments.value(option)) {
        words = *text == not_answered ? std::string() : *text;
    }
}

Result<void> put_medicines(const Arguments& arguments, Composition& composition, LogEntry& entry) {
    const auto names = arguments.values("medicine");
    if (arguments.has("no-medicine")) {
        if (!names.empty()) {
            return fail(ErrorKind::invalid, "Give either this or --medicine.", "--no-medicine");
        }
        entry.took_medicine = false;
        entry.medicines.clear();
    }
    if (names.empty()) {
        return {};
    }
    entry.medicines.clear();
    if (std::ranges::find(names, not_answered) != names.end()) {
        if (names.size() > 1) {
            return fail(ErrorKind::invalid, "Give either \"none\" or what was taken.",
                        "--medicine");
        }
        entry.took_medicine.reset();
        return {};
    }
    entry.took_medicine = true;
    for (const std::string& name : names) {
        auto taken = medicine(name, composition);
        if (!taken) {
            return std::unexpected(taken.error());
        }
        entry.medicines.push_back(std::move(*taken));
    }
    return {};
}

} // namespace

std::vector<OptionSpec> note_options() {
    return {{"severity", "N", "how bad, 0 to 10; left out: not answered"},
            {"sleep", "HOURS", "how long you slept: 6.5"},
            {"mood", "TEXT", "in your own words"},
            {"glucose", "VALUE", "blood sugar with its unit: \"6.1 mmol/L\", \"110 mg/dL\""},
            {"temperature", "VALUE", "with its unit: \"37.5 C\", \"99.5 F\""},
            {"observed", "NAME=VALUE", "anything else; as often as needed"}};
}

std::vector<OptionSpec> pain_options() {
    return {{"side", "SIDE", "left, right or whole; left out: the one that is treated"},
            {"rest", "N", "pain at rest, 0 to 10; left out: not answered"},
            {"moving", "N", "pain doing the movement that hurts, 0 to 10"},
            {"movement", "TEXT", "which movement that was"},
            {"medicine", "NAME[@LOCAL]",
             "pain medicine since the last entry, and when; as often as needed"},
            {"no-medicine", "", "none was taken"},
            {"numb-leg", "yes|no", "whether the leg is numb or weak"},
            {"nap", "yes|no", "whether you slept since the last entry"}};
}

std::vector<OptionSpec> overall_options() {
    return {{"relief", "PERCENT", "how much it helped, all in all, from memory: -100 to 100"},
            {"change", "N", "since before: 1 (very much improved) to 7 (very much worse)"}};
}

std::vector<OptionSpec> all_entry_options() {
    std::vector<OptionSpec> all = note_options();
    std::ranges::copy(pain_options(), std::back_inserter(all));
    std::ranges::copy(overall_options(), std::back_inserter(all));
    return all;
}

Result<LogEntry> entry_with(LogEntry entry, const Arguments& arguments, Composition& composition,
                            const Snapshot* snapshot) {
    put_words(arguments, "note", entry.text);
    put_words(arguments, "movement", entry.movement);
    for (const auto& done :
         {put_number(arguments, "severity", 0, 10, entry.severity),
          put_number(arguments, "relief", -100, 100, entry.remembered_relief),
          put_number(arguments, "change", 1, 7, entry.change),
          put_score(arguments, snapshot, entry.scores),
          put_medicines(arguments, composition, entry),
          put_yes_or_no(arguments, "numb-leg", entry.numb_leg),
          put_yes_or_no(arguments, "nap", entry.nap), put_observations(arguments, entry)}) {
        if (!done) {
            return std::unexpected(done.error());
        }
    }
    return entry;
}

Error about_option(Error error) {
    static constexpr std::pair<std::string_view, std::string_view> options[]{
        {"scores", "--rest"},          {"medicines", "--medicine"}, {"movement", "--movement"},
        {"change", "--change"},        {"happened_at", "--at"},     {"prompt", "--prompt"},
        {"observations", "--observed"}};
    for (const auto& [part, option] : options) {
        if (error.where == part) {
            error.where = option;
        }
    }
    return error;
}

} // namespace beforehand::app
