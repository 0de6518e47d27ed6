// SPDX-License-Identifier: Apache-2.0
#include "core/diary/log_entry.h"

#include "core/text/utf8.h"

#include <algorithm>

namespace beforehand {

namespace {

bool blank(std::string_view text) {
    return text.find_first_not_of(" \t\r\n") == std::string_view::npos;
}

Result<void> check_scale(const std::optional<int>& value, int least, int most, const char* where) {
    if (value && (*value < least || *value > most)) {
        return fail(ErrorKind::invalid,
                    "This must be a number from " + std::to_string(least) + " to " +
                        std::to_string(most) + ".",
                    where);
    }
    return {};
}

/// Text on one line, of a name, a value or a unit.
Result<void> check_line(const std::string& text, const char* where) {
    if (text.size() > max_line_bytes) {
        return fail(ErrorKind::too_large, "This line is too long. Put the rest in the note.",
                    where);
    }
    if (!is_clean_utf8(text) || text.find('\n') != std::string::npos) {
        return fail(ErrorKind::invalid, "This line holds characters that cannot be saved.", where);
    }
    return {};
}

Result<void> check_scores(const LogEntry& entry) {
    for (auto score = entry.scores.begin(); score != entry.scores.end(); ++score) {
        for (const auto& value : {score->rest, score->moving}) {
            if (const auto fits = check_scale(value, 0, 10, "scores"); !fits) {
                return fits;
            }
        }
        const bool again = std::any_of(entry.scores.begin(), score, [&](const PainScore& other) {
            return other.side == score->side;
        });
        const bool mixed = entry.scores.size() > 1 && score->side == Side::whole;
        if (again || mixed) {
            return fail(ErrorKind::invalid, "Each side has one score.", "scores");
        }
    }
    return {};
}

Result<void> check_medicines(const LogEntry& entry) {
    if (entry.medicines.size() > max_medicines) {
        return fail(ErrorKind::too_large, "These are too many medicines for one entry.",
                    "medicines");
    }
    if (!entry.medicines.empty() && entry.took_medicine != true) {
        return fail(ErrorKind::invalid, "A medicine is named, but none was taken.", "medicines");
    }
    for (const MedicineTaken& medicine : entry.medicines) {
        if (blank(medicine.name)) {
            return fail(ErrorKind::invalid, "Write the name of the medicine.", "medicines");
        }
        if (const auto fine = check_line(medicine.name, "medicines"); !fine) {
            return fine;
        }
        if (medicine.at && *medicine.at > entry.recorded_at) {
            return fail(ErrorKind::invalid, "The time of a medicine cannot lie ahead.",
                        "medicines");
        }
    }
    return {};
}

Result<void> check_observations(const LogEntry& entry) {
    if (entry.observations.size() > max_observations) {
        return fail(ErrorKind::too_large, "These are too many observations for one entry.",
                    "observations");
    }
    for (const Observation& observation : entry.observations) {
        if (blank(observation.value)) {
            return fail(ErrorKind::invalid, "An observation has no value.", "observations");
        }
        if (observation.kind == Observation::Kind::own && blank(observation.name)) {
            return fail(ErrorKind::invalid, "Write what was observed.", "observations");
        }
        for (const std::string* line : {&observation.name, &observation.value, &observation.unit}) {
            if (const auto fine = check_line(*line, "observations"); !fine) {
                return fine;
            }
        }
    }
    return {};
}

/// Whether anything is said, and nothing that belongs to another kind.
Result<void> check_kind(const LogEntry& entry) {
    const bool words = !blank(entry.text);
    const bool scored = std::ranges::any_of(
        entry.scores, [](const PainScore& score) { return score.rest || score.moving; });
    const bool overall = entry.remembered_relief || entry.change;
    switch (entry.kind) {
    case LogEntry::Kind::note:
        if (!words && !entry.severity && entry.observations.empty()) {
            return fail(ErrorKind::invalid, "Write a few words or choose a number first.", "text");
        }
        break;
    case LogEntry::Kind::pain:
        if (!words && !scored && !entry.severity && entry.medicines.empty() &&
            !entry.took_medicine && !entry.numb_leg && !entry.nap && entry.observations.empty()) {
            return fail(ErrorKind::invalid, "Choose a number first.", "scores");
        }
        break;
    case LogEntry::Kind::overall:
        if (!overall) {
            return fail(ErrorKind::invalid, "Answer one of the questions first.", "change");
        }
        break;
    }
    const bool diary = !entry.scores.empty() || !entry.movement.empty() || entry.took_medicine ||
                       entry.numb_leg || entry.nap;
    if ((diary && entry.kind != LogEntry::Kind::pain) ||
        (overall && entry.kind != LogEntry::Kind::overall)) {
        return fail(ErrorKind::invalid, "Scores, and how it is all in all, are kept apart.",
                    "kind");
    }
    return {};
}

} // namespace

Result<void> check(const LogEntry& entry) {
    for (const auto& part : {check_scale(entry.severity, 0, 10, "severity"),
                             check_scale(entry.remembered_relief, -100, 100, "remembered_relief"),
                             check_scale(entry.change, 1, 7, "change"), check_scores(entry),
                             check_kind(entry), check_line(entry.movement, "movement"),
                             check_medicines(entry), check_observations(entry)}) {
        if (!part) {
            return part;
        }
    }
    if (entry.text.size() > max_note_bytes) {
        return fail(ErrorKind::too_large, "This note is too long to save. Split it in two.",
                    "text");
    }
    if (!is_clean_utf8(entry.text)) {
        return fail(ErrorKind::invalid, "This note holds characters that cannot be saved.", "text");
    }
    if (entry.happened_at > entry.recorded_at) {
        return fail(ErrorKind::invalid, "The time of an entry cannot lie ahead.", "happened_at");
    }
    return {};
}

} // namespace beforehand
