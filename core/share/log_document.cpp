// SPDX-License-Identifier: Apache-2.0
#include "core/share/log_document.h"

#include "core/diary/relief.h"
#include "core/time/iso8601.h"

#include <nlohmann/json.hpp>

namespace beforehand {

namespace {

using Json = nlohmann::ordered_json;

template <class T>
Json or_null(const std::optional<T>& value) {
    return value ? Json(*value) : Json(nullptr);
}

Json or_null(const std::optional<Instant>& instant) {
    return instant ? Json(format_instant(*instant)) : Json(nullptr);
}

Json or_null(const std::string& text) {
    return text.empty() ? Json(nullptr) : Json(text);
}

Json entry_json(const LogEntry& entry) {
    Json scores = Json::array();
    for (const PainScore& score : entry.scores) {
        scores.push_back({{"side", to_string(score.side)},
                          {"rest", or_null(score.rest)},
                          {"moving", or_null(score.moving)}});
    }
    Json medicines = Json::array();
    for (const MedicineTaken& medicine : entry.medicines) {
        medicines.push_back({{"name", medicine.name}, {"at", or_null(medicine.at)}});
    }
    Json observations = Json::array();
    for (const Observation& observation : entry.observations) {
        observations.push_back({{"kind", to_string(observation.kind)},
                                {"name", observation.name},
                                {"value", observation.value},
                                {"unit", observation.unit}});
    }
    Json prompt = nullptr;
    if (entry.prompt) {
        prompt = {{"key", entry.prompt->key}, {"occurrence", entry.prompt->occurrence}};
    }
    return {{"id", entry.id},
            {"kind", to_string(entry.kind)},
            {"text", entry.text},
            {"severity", or_null(entry.severity)},
            {"happened_at", format_instant(entry.happened_at)},
            {"recorded_at", format_instant(entry.recorded_at)},
            {"zone", entry.zone},
            {"procedure", or_null(entry.procedure)},
            {"corrects", or_null(entry.corrects)},
            {"mark", to_string(entry.mark)},
            {"prompt", std::move(prompt)},
            {"scores", std::move(scores)},
            {"movement", entry.movement},
            {"took_medicine", or_null(entry.took_medicine)},
            {"medicines", std::move(medicines)},
            {"numb_leg", or_null(entry.numb_leg)},
            {"nap", or_null(entry.nap)},
            {"observations", std::move(observations)},
            {"remembered_relief", or_null(entry.remembered_relief)},
            {"change", or_null(entry.change)}};
}

/// Joins what there is.
class Line {
  public:
    explicit Line(std::string_view between)
        : between_(between) {}

    void add(std::string_view part) {
        if (!part.empty()) {
            text_ += text_.empty() ? "" : between_;
            text_ += part;
        }
    }
    std::string text() const { return text_; }

  private:
    std::string between_;
    std::string text_;
};

std::string number(const std::optional<int>& value) {
    return value ? std::to_string(*value) : "-"; // not answered
}

std::string numbers_of(const LogEntry& entry) {
    Line line(", ");
    for (const PainScore& score : entry.scores) {
        const std::string side =
            score.side == Side::whole ? "" : std::string(to_string(score.side)) + ' ';
        line.add(side + number(score.rest) + '/' + number(score.moving));
    }
    if (entry.remembered_relief) {
        line.add("relief " + std::to_string(*entry.remembered_relief) + '%');
    }
    if (entry.change) {
        line.add("change " + std::to_string(*entry.change) + " (" +
                 std::string(change_words(*entry.change)) + ')');
    }
    if (entry.severity || line.text().empty()) {
        line.add(number(entry.severity));
    }
    return line.text();
}

std::string medicine_of(const LogEntry& entry, const Zone* zone) {
    if (!entry.took_medicine) {
        return {};
    }
    if (!*entry.took_medicine) {
        return "no pain medicine";
    }
    Line names(", ");
    for (const MedicineTaken& medicine : entry.medicines) {
        const std::string at = !medicine.at ? ""
                               : zone       ? " at " + format_wall_time(zone->to_wall(*medicine.at))
                                            : " at " + format_instant(*medicine.at);
        names.add(medicine.name + at);
    }
    return names.text().empty() ? "pain medicine" : "pain medicine: " + names.text();
}

std::string yes_or_no(const char* what, const std::optional<bool>& answer) {
    return answer ? std::string(what) + (*answer ? ": yes" : ": no") : std::string();
}

std::string in_words(const Observation& observation) {
    const std::string_view name = observation.kind == Observation::Kind::own
                                      ? std::string_view(observation.name)
                                      : to_string(observation.kind);
    return std::string(name) + ": " + observation.value +
           (observation.unit.empty() ? "" : ' ' + observation.unit);
}

} // namespace

std::string log_json(const std::vector<LogEntry>& entries) {
    Json list = Json::array();
    for (const LogEntry& entry : entries) {
        list.push_back(entry_json(entry));
    }
    return Json{{"entries", std::move(list)}}.dump(2) + '\n';
}

std::string log_line(const LogEntry& entry, const Zone* zone) {
    Line words("; ");
    words.add(entry.text);
    words.add(entry.movement.empty() ? "" : "moving: " + entry.movement);
    words.add(medicine_of(entry, zone));
    words.add(yes_or_no("numb or weak leg", entry.numb_leg));
    words.add(yes_or_no("nap", entry.nap));
    for (const Observation& observation : entry.observations) {
        words.add(in_words(observation));
    }
    Line line("  ");
    line.add(entry.id);
    line.add(zone ? format_wall_time(zone->to_wall(entry.happened_at))
                  : format_instant(entry.happened_at));
    line.add(to_string(entry.mark));
    line.add(numbers_of(entry));
    line.add(words.text());
    return line.text() + '\n';
}

} // namespace beforehand
