// SPDX-License-Identifier: Apache-2.0
#include "app/view/entry_draft.h"

#include "core/time/iso8601.h"

#include <algorithm>
#include <set>

namespace beforehand::view {

namespace {

using Kind = Observation::Kind;

constexpr std::chrono::hours small_hours{6}; ///< until then
constexpr std::chrono::hours evening{18};    ///< from then on

std::optional<bool> yes_or_no(int value) {
    return value < 0 ? std::nullopt : std::optional(value == 1);
}

int shown(std::optional<bool> answer) {
    return answer ? *answer : -1;
}

/// Digits with a point in them, however the person writes both; nothing if it is no number.
std::string number(const QString& typed, const QLocale& locale) {
    std::string plain;
    for (const QChar letter : typed) {
        if (letter.isDigit()) {
            plain += static_cast<char>('0' + letter.digitValue());
        } else if (letter == u'.' || QString(letter) == locale.decimalPoint()) {
            plain += '.';
        } else {
            return {};
        }
    }
    const bool fine = !plain.empty() && plain.front() != '.' && plain.back() != '.' &&
                      std::ranges::count(plain, '.') <= 1;
    return fine ? plain : std::string();
}

/// What stands in the field for it.
QString shown(const Observation& observation) {
    const QString value = QString::fromStdString(observation.value);
    return observation.kind == Kind::own && !observation.unit.empty()
               ? value + QLatin1Char(' ') + QString::fromStdString(observation.unit)
               : value;
}

} // namespace

std::optional<int> answered(int value) {
    return value < 0 ? std::nullopt : std::optional(value);
}

QString typed_minute(Instant at, const Zone& zone) {
    return QString::fromStdString(format_wall_time(zone.to_wall(at))).left(16);
}

EntryDraft EntryDraft::of(const LogEntry& entry, const Zone& zone) {
    EntryDraft draft;
    draft.kind = entry.kind;
    draft.before = entry;
    draft.prompt = entry.prompt;
    for (const PainScore& scored : entry.scores) {
        draft.scores[scored.side] = {scored.rest.value_or(-1), scored.moving.value_or(-1)};
    }
    if (!entry.scores.empty()) {
        draft.side = entry.scores.front().side;
    }
    draft.movement = QString::fromStdString(entry.movement);
    draft.took_medicine = shown(entry.took_medicine);
    draft.medicines = entry.medicines;
    draft.numb_leg = shown(entry.numb_leg);
    draft.nap = shown(entry.nap);
    draft.text = QString::fromStdString(entry.text);
    draft.severity = entry.severity.value_or(-1);
    for (const Observation& observation : entry.observations) {
        const std::string name(to_string(observation.kind));
        const QString unit = QString::fromStdString(observation.unit);
        if (!draft.observed.try_emplace(name, shown(observation)).second) {
            continue; // there is a field for one of each: the reader keeps the others
        }
        if (observation.kind == Kind::own) {
            draft.observed["own-name"] = QString::fromStdString(observation.name);
        } else if (observation.kind == Kind::glucose) {
            draft.glucose_unit = unit;
        } else if (observation.kind == Kind::temperature) {
            draft.temperature_unit = unit;
        }
    }
    draft.relief = entry.remembered_relief;
    draft.change = entry.change.value_or(-1);
    draft.local = typed_minute(entry.happened_at, zone);
    return draft;
}

void EntryDraft::show_side(std::optional<Side> shown) {
    side = shown;
    const auto unsaid = scores.find(Side::whole);
    if (side && *side != Side::whole && unsaid != scores.end()) {
        scores[*side] = unsaid->second;
        scores.erase(unsaid);
        touched = true;
        fault.clear();
    }
}

const EntryDraft::Scores* EntryDraft::shown_scores() const {
    const auto found = side ? scores.find(*side) : scores.end();
    return found == scores.end() ? nullptr : &found->second;
}

bool EntryDraft::more() const {
    return !movement.isEmpty() || took_medicine >= 0 || !medicines.empty() || !medicine.isEmpty() ||
           numb_leg >= 0 || nap >= 0 || !text.isEmpty() ||
           std::ranges::any_of(observed, [](const auto& typed) { return !typed.second.isEmpty(); });
}

QString EntryDraft::typed(std::string_view observation) const {
    const auto found = observed.find(observation);
    return found == observed.end() ? QString() : found->second;
}

Result<std::vector<MedicineTaken>> DraftReader::medicines() const {
    std::vector<MedicineTaken> all = draft_.medicines;
    if (draft_.medicine.trimmed().isEmpty()) {
        return all;
    }
    MedicineTaken typed{draft_.medicine.trimmed().toStdString(), {}};
    if (!draft_.medicine_time.isEmpty()) {
        const auto at = parse_time_of_day(draft_.medicine_time.toStdString());
        if (!at) {
            return std::unexpected(at.error());
        }
        const auto about = moment();
        if (!about) {
            return std::unexpected(about.error());
        }
        // In the small hours a time of the evening is the evening before. Any other that lies after
        // the entry is a slip, and not for us to put on another day.
        const Zone& zone = around_.zone;
        const Instant latest = about->value_or(around_.now);
        WallDate day = date::floor<date::days>(zone.to_wall(latest));
        if (zone.to_instant(day + *at).instant > latest) {
            if (zone.to_wall(latest) - day >= small_hours || *at < evening) {
                return fail(
                    ErrorKind::invalid,
                    tr("The time of the medicine lies after the time of the entry.").toStdString(),
                    "medicines");
            }
            day -= date::days{1};
        }
        typed.at = zone.to_instant(day + *at).instant;
    }
    all.push_back(std::move(typed));
    return all;
}

Result<std::vector<Observation>> DraftReader::observations() const {
    std::vector<Observation> all;
    const QLocale& locale = around_.locale;
    const auto add_number = [&](const char* name, Kind kind, const QString& unit,
                                const char* words) -> Result<void> {
        const QString said = draft_.typed(name).trimmed();
        if (said.isEmpty()) {
            return {};
        }
        const std::string value = number(said, locale);
        if (value.empty()) {
            return fail(ErrorKind::invalid, tr(words).toStdString(), name);
        }
        all.push_back({kind, {}, value, unit.toStdString()});
        return {};
    };
    for (const auto& added : {add_number("sleep", Kind::sleep, QStringLiteral("h"),
                                         QT_TR_NOOP("Hours of sleep must be a number.")),
                              add_number("glucose", Kind::glucose, around_.glucose_unit,
                                         QT_TR_NOOP("Blood sugar must be a number.")),
                              add_number("temperature", Kind::temperature, around_.temperature_unit,
                                         QT_TR_NOOP("Temperature must be a number."))}) {
        if (!added) {
            return std::unexpected(added.error());
        }
    }
    if (const QString said = draft_.typed("mood").trimmed(); !said.isEmpty()) {
        all.push_back({Kind::mood, {}, said.toStdString(), {}});
    }
    const QString name = draft_.typed("own-name").trimmed();
    const QString value = draft_.typed("own").trimmed();
    // Of an entry that is corrected, what was not touched keeps its unit, and what has no field
    // stays.
    const std::vector<Observation> before =
        draft_.before ? draft_.before->observations : decltype(all)();
    if (!name.isEmpty() || !value.isEmpty()) {
        const Observation typed{Kind::own, name.toStdString(), value.toStdString(), {}};
        const auto was = std::ranges::find(before, Kind::own, &Observation::kind);
        const bool same = was != before.end() && was->name == typed.name && shown(*was) == value;
        all.push_back(same ? *was : typed);
    }
    std::set<Kind> seen;
    std::ranges::copy_if(before, std::back_inserter(all),
                         [&](const Observation& was) { return !seen.insert(was.kind).second; });
    return all;
}

Result<LogEntry> DraftReader::entry() const {
    LogEntry entry;
    entry.kind = draft_.kind;
    entry.text = draft_.text.trimmed().toStdString();
    entry.severity = answered(draft_.severity);
    if (draft_.kind == LogEntry::Kind::overall) {
        entry.remembered_relief = draft_.relief;
        entry.change = answered(draft_.change);
        return entry;
    }
    const auto observed = observations();
    if (!observed) {
        return std::unexpected(observed.error());
    }
    entry.observations = *observed;
    if (draft_.kind == LogEntry::Kind::note) {
        return entry;
    }
    for (const auto& [side, scores] : draft_.scores) {
        if (scores.rest >= 0 || scores.moving >= 0) {
            entry.scores.push_back({side, answered(scores.rest), answered(scores.moving)});
        }
    }
    entry.movement = draft_.movement.trimmed().toStdString();
    entry.took_medicine = yes_or_no(draft_.took_medicine);
    if (draft_.took_medicine == 1) {
        const auto taken = medicines();
        if (!taken) {
            return std::unexpected(taken.error());
        }
        entry.medicines = *taken;
    }
    entry.numb_leg = yes_or_no(draft_.numb_leg);
    entry.nap = yes_or_no(draft_.nap);
    return entry;
}

Result<std::optional<Instant>> DraftReader::moment() const {
    if (draft_.local.isEmpty()) {
        return std::nullopt;
    }
    const auto wall = parse_wall_time(draft_.local.toStdString());
    if (!wall) {
        return std::unexpected(wall.error());
    }
    const auto was = draft_.before ? std::optional(draft_.before->happened_at) : around_.due;
    return was && typed_minute(*was, around_.zone) == draft_.local
               ? was
               : around_.zone.to_instant(*wall).instant;
}

} // namespace beforehand::view
