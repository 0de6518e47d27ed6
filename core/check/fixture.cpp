// SPDX-License-Identifier: Apache-2.0
#include "core/check/fixture.h"

#include "core/guide/json_reader.h"
#include "core/guide/reader_parts.h"
#include "core/guide/words.h"
#include "core/plan/checks.h"
#include "core/time/iso8601.h"

#include <algorithm>

namespace beforehand {

namespace {

std::optional<WallTime> read_wall(JsonObject& object, std::string_view key) {
    const auto value = object.find(key);
    const std::string text = value ? value->text(longest_title) : std::string();
    if (text.empty()) {
        return std::nullopt;
    }
    const auto wall = parse_wall_time(text);
    if (!wall) {
        value->fault(wall.error().message);
        return std::nullopt;
    }
    return *wall;
}

Answers read_answers(const JsonValue& value, const Guide& guide) {
    Answers answers;
    JsonObject object(value);
    for (const auto& [question, answer] : object.members()) {
        const std::string text = answer.key();
        if (text.empty()) {
            continue;
        }
        if (const auto fine = check_answers(guide, {{question, text}}); !fine) {
            answer.fault(fine.error().message);
        }
        answers[question] = text;
    }
    return answers;
}

Fixture read_fixture(const JsonValue& value, const Guide& guide) {
    Fixture fixture;
    JsonObject object(value);
    if (const auto about = object.find("about")) {
        fixture.about = about->text(longest_text);
    }
    fixture.zone = object.text("zone", longest_title);
    fixture.appointment = read_wall(object, "appointment");
    fixture.injected = read_wall(object, "injected");
    if (const auto answers = object.find("answers")) {
        fixture.answers = read_answers(*answers, guide);
    }
    const auto timeline = object.require("timeline");
    if (!timeline || (timeline->is_array() && timeline->json().empty())) {
        return fixture; // nothing applies to this person
    }
    for (const JsonValue& line : timeline->items(most_occurrences)) {
        fixture.timeline.push_back(line.text(longest_name));
    }
    return fixture;
}

std::optional<Anchors> anchors_of(const std::string& file, const Fixture& fixture,
                                  ZoneDatabase& zones, Faults& faults) {
    const auto zone = zones.find(fixture.zone);
    if (!zone) {
        faults.add(json_place(file, "zone"), zone.error().message);
        return std::nullopt;
    }
    Anchors anchors{*zone, {}, {}};
    if (fixture.appointment) {
        const auto instant = appointment_instant(*fixture.appointment, **zone);
        if (!instant) {
            faults.add(json_place(file, "appointment"), instant.error().message);
            return std::nullopt;
        }
        anchors.appointment = *instant;
    }
    if (fixture.injected) {
        anchors.injection = (*zone)->to_instant(*fixture.injected).instant;
    }
    return anchors;
}

void compare(const std::string& file, const std::vector<std::string>& expected,
             const std::vector<std::string>& given, Faults& faults) {
    const auto shown = [](const std::vector<std::string>& lines, std::size_t at) {
        return at < lines.size() ? '"' + lines[at] + '"' : "nothing more";
    };
    for (std::size_t i = 0; i < std::max(expected.size(), given.size()); ++i) {
        const std::string want = shown(expected, i);
        const std::string have = shown(given, i);
        if (want != have) {
            faults.add(json_place(json_place(file, "timeline"), std::to_string(i)),
                       "The fixture has " + want + " here, the guide gives " + have + ".");
            return; // what follows is most often shifted only
        }
    }
}

} // namespace

std::vector<std::string> fixture_timeline(const Plan& plan) {
    std::vector<std::string> lines;
    for (const PlannedStep& planned : plan.steps) {
        if (planned.applies == Truth::no) {
            continue;
        }
        std::string line;
        if (planned.applies == Truth::unknown) {
            line = "depends ";
        } else if (planned.due) {
            line = date::format(
                "%F %R ", date::floor<std::chrono::minutes>(plan.zone->to_wall(*planned.due)));
        }
        line += planned.id.key;
        lines.push_back(planned.id.occurrence == "once" ? line
                                                        : line + ' ' + planned.id.occurrence);
    }
    return lines;
}

std::string write_fixture(const Fixture& fixture) {
    using Ordered = nlohmann::ordered_json;
    Ordered json;
    if (!fixture.about.empty()) {
        json["about"] = fixture.about;
    }
    json["zone"] = fixture.zone;
    const auto put = [&json](const char* key, const std::optional<WallTime>& wall) {
        if (wall) {
            json[key] = format_wall_time(*wall).substr(0, 16);
        }
    };
    put("appointment", fixture.appointment);
    put("injected", fixture.injected);
    if (!fixture.answers.empty()) {
        json["answers"] = fixture.answers;
    }
    json["timeline"] = fixture.timeline;
    // Words from a command line need not be UTF-8.
    return json.dump(2, ' ', false, Ordered::error_handler_t::replace) + '\n';
}

void run_fixture(std::string_view file, std::string_view json, const Guide& guide,
                 ZoneDatabase& zones, Faults& faults) {
    const auto parsed = parse_strict_json(file, json, faults);
    if (!parsed) {
        return;
    }
    const std::size_t before = faults.count();
    const std::string name(file);
    const Fixture fixture = read_fixture(JsonValue(*parsed, name, faults), guide);
    if (faults.count() != before) {
        return;
    }
    if (const auto anchors = anchors_of(name, fixture, zones, faults)) {
        const Plan plan = build_plan(guide, *anchors, fixture.answers);
        compare(name, fixture.timeline, fixture_timeline(plan), faults);
    }
}

} // namespace beforehand
