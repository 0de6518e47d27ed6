// SPDX-License-Identifier: Apache-2.0
#include "core/share/plan_document.h"

#include "core/time/iso8601.h"

#include <array>
#include <nlohmann/json.hpp>

namespace beforehand {

namespace {

using Json = nlohmann::ordered_json;

Json when_json(const When& when) {
    Json json{{"anchor", name_of(anchor_names, when.anchor)}};
    if (when.fixed) {
        return {{"anchor", nullptr},
                {"kind", "fixed"},
                {"offset", nullptr},
                {"at", format_wall_time(*when.fixed)}};
    }
    if (const auto* elapsed = std::get_if<ElapsedOffset>(&when.offset)) {
        json["kind"] = "elapsed";
        json["offset"] = format_elapsed_duration(elapsed->length);
        json["at"] = nullptr;
        return json;
    }
    const auto& calendar = std::get<CalendarOffset>(when.offset);
    json["kind"] = "calendar";
    json["offset"] = format_calendar_duration(calendar.days);
    json["at"] = calendar.at ? Json(format_time_of_day(*calendar.at)) : Json(nullptr);
    return json;
}

/// "14 days before the appointment, at 18:00", for a plan without a date.
std::string when_text(const When& when) {
    const std::string anchor =
        when.anchor == Anchor::injection ? "the injection" : "the appointment";
    const auto counted = [](long long count, const char* unit) {
        return std::to_string(count) + ' ' + unit + (count == 1 ? "" : "s");
    };
    if (when.fixed) {
        return format_date(date::floor<date::days>(*when.fixed));
    }
    const auto side = [&anchor](bool before) { return (before ? " before " : " after ") + anchor; };
    if (const auto* elapsed = std::get_if<ElapsedOffset>(&when.offset)) {
        const long long minutes = elapsed->length.count() / 60;
        if (minutes == 0) {
            return "at the time of " + anchor;
        }
        const long long length = std::abs(minutes);
        return (length % 60 ? counted(length, "minute") : counted(length / 60, "hour")) +
               side(minutes < 0);
    }
    const auto& calendar = std::get<CalendarOffset>(when.offset);
    const long long days = calendar.days.count();
    const long long length = std::abs(days);
    std::string text = "on the day of " + anchor;
    if (days != 0) {
        const bool weeks = length % 7 == 0;
        text = (weeks ? counted(length / 7, "week") : counted(length, "day")) + side(days < 0);
    }
    return calendar.at ? text + ", at " + format_time_of_day(*calendar.at) : text;
}

Json utc(const std::optional<Instant>& instant) {
    return instant ? Json(format_instant(*instant)) : Json(nullptr);
}

std::string_view origin_name(Origin origin) {
    switch (origin) {
    case Origin::guide:
        return "guide";
    case Origin::clinic:
        return "clinic";
    case Origin::own:
        break;
    }
    return "own";
}

std::string_view heading(Phase phase) {
    static constexpr std::array<std::string_view, 3> headings{"Preparation", "Procedure day",
                                                              "Recovery"};
    return headings.at(static_cast<std::size_t>(phase));
}

} // namespace

std::string plan_json(const Plan& plan, const std::vector<TimelineRow>& rows) {
    Json steps = Json::array();
    for (const TimelineRow& row : rows) {
        const PlannedStep& planned = *row.planned;
        Json step;
        step["key"] = planned.id.key;
        step["occurrence"] = planned.id.occurrence;
        step["phase"] = to_string(planned.phase);
        step["title"] = planned.step->title;
        step["local"] =
            planned.due ? Json(format_wall_time(plan.zone->to_wall(*planned.due))) : Json(nullptr);
        step["zone"] = plan.zone ? Json(plan.zone->name()) : Json(nullptr);
        step["utc"] = utc(planned.due);
        step["when"] = when_json(planned.when);
        step["state"] = to_string(row.state);
        step["facts"] = planned.step->facts;
        step["sources"] = planned.step->sources;
        step["origin"] = origin_name(planned.step->origin);
        step["deadline"] = planned.step->deadline;
        step["opens"] = utc(planned.opens);
        step["closes"] = utc(planned.closes);
        step["late_until"] = utc(planned.late_until);
        step["moved_from"] = utc(planned.moved_from);
        step["waits_for"] = Json::array();
        for (const Step* other : row.waits_for) {
            step["waits_for"].push_back(other->key);
        }
        steps.push_back(std::move(step));
    }
    return Json{{"steps", std::move(steps)}}.dump(2) + '\n';
}

std::string plan_text(const Plan& plan, const std::vector<TimelineRow>& rows) {
    std::string text;
    for (const Phase phase : {Phase::preparation, Phase::procedure_day, Phase::recovery}) {
        std::string day_shown;
        bool phase_shown = false;
        for (const TimelineRow& row : rows) {
            const PlannedStep& planned = *row.planned;
            if (planned.phase != phase || !in_plan(row.state)) {
                continue;
            }
            if (!phase_shown) {
                text += (text.empty() ? "" : "\n") + std::string(heading(phase)) + '\n';
                phase_shown = true;
            }
            std::string day = when_text(planned.when);
            std::string time;
            if (planned.due) {
                const WallTime wall = plan.zone->to_wall(*planned.due);
                const auto midnight = date::floor<date::days>(wall);
                day = date::format("%A ", midnight) + format_date(midnight);
                time =
                    format_time_of_day(date::floor<std::chrono::minutes>(wall - midnight)) + "  ";
            }
            if (day != day_shown) {
                text += "  " + day + '\n';
                day_shown = day;
            }
            text += "    " + time + planned.step->title + "  [" +
                    std::string(to_string(row.state)) + "]\n";
        }
    }
    return text;
}

} // namespace beforehand
