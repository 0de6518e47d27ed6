// SPDX-License-Identifier: Apache-2.0
#include "core/diary/log_entry.h"

#include <initializer_list>
#include <utility>

namespace beforehand {

namespace {

template <class T>
std::optional<T> parse(std::string_view name, std::initializer_list<T> all) {
    for (const T value : all) {
        if (to_string(value) == name) {
            return value;
        }
    }
    return std::nullopt;
}

} // namespace

std::string_view to_string(Side side) {
    switch (side) {
    case Side::whole:
        return "whole";
    case Side::left:
        return "left";
    case Side::right:
        return "right";
    }
    std::unreachable();
}

std::optional<Side> parse_side(std::string_view name) {
    return parse(name, {Side::whole, Side::left, Side::right});
}

std::string_view to_string(Observation::Kind kind) {
    switch (kind) {
    case Observation::Kind::sleep:
        return "sleep";
    case Observation::Kind::mood:
        return "mood";
    case Observation::Kind::glucose:
        return "glucose";
    case Observation::Kind::temperature:
        return "temperature";
    case Observation::Kind::own:
        return "own";
    }
    std::unreachable();
}

std::optional<Observation::Kind> parse_observation_kind(std::string_view name) {
    using enum Observation::Kind;
    return parse(name, {sleep, mood, glucose, temperature, own});
}

std::string_view to_string(LogEntry::Kind kind) {
    switch (kind) {
    case LogEntry::Kind::note:
        return "note";
    case LogEntry::Kind::pain:
        return "pain";
    case LogEntry::Kind::overall:
        return "overall";
    }
    std::unreachable();
}

std::string_view to_string(LogEntry::Mark mark) {
    switch (mark) {
    case LogEntry::Mark::live:
        return "live";
    case LogEntry::Mark::late:
        return "late";
    case LogEntry::Mark::memory:
        return "memory";
    }
    std::unreachable();
}

std::optional<LogEntry::Kind> parse_entry_kind(std::string_view name) {
    using enum LogEntry::Kind;
    return parse(name, {note, pain, overall});
}

std::optional<LogEntry::Mark> parse_mark(std::string_view name) {
    using enum LogEntry::Mark;
    return parse(name, {live, late, memory});
}

} // namespace beforehand
