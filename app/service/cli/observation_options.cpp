// SPDX-License-Identifier: Apache-2.0
#include "app/service/cli/entry_options.h"

#include <algorithm>
#include <utility>

namespace beforehand::app {

namespace {

using Kind = Observation::Kind;

/// Puts it in the place of what was observed before, or takes that away if it has no value.
Result<void> put(LogEntry& entry, Observation observation, const std::string& option) {
    for (const std::string* line : {&observation.name, &observation.value}) {
        if (line->size() > max_line_bytes) {
            return fail(ErrorKind::too_large, "This line is too long. Put the rest in the note.",
                        option);
        }
    }
    auto& all = entry.observations;
    const auto same = std::ranges::find_if(all, [&](const Observation& each) {
        return each.kind == observation.kind && each.name == observation.name;
    });
    if (observation.value.empty()) {
        if (same == all.end()) {
            return fail(ErrorKind::invalid, "Say what it was.", option);
        }
        all.erase(same);
    } else if (same != all.end()) {
        *same = std::move(observation);
    } else {
        all.push_back(std::move(observation));
    }
    return {};
}

/// Names of a unit as people write it, in small letters, and as it is kept.
using Units = std::vector<std::pair<std::string_view, std::string_view>>;

/// A measured value with its unit: "6.1 mmol/L", "37.5C".
struct Measured {
    const char* option;
    Kind kind;
    Units units;
    const char* wanted; ///< for people
};

const std::vector<Measured>& all_measured() {
    static const std::vector<Measured> all{
        {"sleep", Kind::sleep, {{"h", "h"}, {"", "h"}}, "Give the hours as a number, such as 6.5."},
        {"glucose",
         Kind::glucose,
         {{"mg/dl", "mg/dL"}, {"mmol/l", "mmol/L"}},
         "Give a number and its unit, mg/dL or mmol/L, such as \"6.1 mmol/L\"."},
        {"temperature",
         Kind::temperature,
         {{"c", "Cel"},
          {"°c", "Cel"},
          {"cel", "Cel"},
          {"f", "[degF]"},
          {"°f", "[degF]"},
          {"[degf]", "[degF]"}},
         "Give a number and its unit, C or F, such as \"37.5 C\"."}};
    return all;
}

Result<Observation> measured(const Measured& what, const std::string& text) {
    const auto is_digit = [](char letter) { return letter >= '0' && letter <= '9'; };
    auto end = std::ranges::find_if_not(text, is_digit);
    bool number = end != text.begin();
    if (end != text.end() && *end == '.') {
        const auto after = std::find_if_not(end + 1, text.end(), is_digit);
        number = number && after != end + 1;
        end = after;
    }
    std::string unit(std::find_if_not(end, text.end(), [](char letter) { return letter == ' '; }),
                     text.end());
    std::ranges::transform(unit, unit.begin(), [](char letter) {
        return letter >= 'A' && letter <= 'Z' ? static_cast<char>(letter - 'A' + 'a') : letter;
    });
    const auto known = std::ranges::find(what.units, unit, &Units::value_type::first);
    if (!number || known == what.units.end()) {
        return fail(ErrorKind::invalid, what.wanted, "--" + std::string(what.option));
    }
    return Observation{what.kind, {}, std::string(text.begin(), end), std::string(known->second)};
}

} // namespace

Result<void> put_observations(const Arguments& arguments, LogEntry& entry) {
    for (const Measured& what : all_measured()) {
        const auto text = arguments.value(what.option);
        if (!text) {
            continue;
        }
        auto observation =
            *text == not_answered ? Observation{what.kind, {}, {}, {}} : measured(what, *text);
        if (!observation) {
            return std::unexpected(observation.error());
        }
        if (const auto done = put(entry, std::move(*observation), "--" + std::string(what.option));
            !done) {
            return done;
        }
    }
    if (const auto mood = arguments.value("mood")) {
        const Observation observation{
            Kind::mood, {}, *mood == not_answered ? std::string() : *mood, {}};
        if (const auto done = put(entry, observation, "--mood"); !done) {
            return done;
        }
    }
    for (const std::string& own : arguments.values("observed")) {
        const auto sign = own.find('=');
        if (sign == std::string::npos || sign == 0) {
            return fail(ErrorKind::invalid, "Give what it was and its value as NAME=VALUE.",
                        "--observed");
        }
        const Observation observation{Kind::own, own.substr(0, sign), own.substr(sign + 1), {}};
        if (const auto done = put(entry, observation, "--observed"); !done) {
            return done;
        }
    }
    return {};
}

} // namespace beforehand::app
