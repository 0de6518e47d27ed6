// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <map>
#include <regex>
#include <set>
#include <string>
#include <string_view>
#include <vector>

/// A calendar file read back in the plainest way, and what must be true of every one that leaves
/// the app: readers let pass lines that are too long, bare line feeds, and events without a UID or
/// a DTSTAMP.
namespace beforehand::testing {

/// A component: its properties by name with their parameters, "TRIGGER;VALUE=DATE-TIME", each with
/// its value as it stands there.
struct IcalObject {
    std::string name;
    std::vector<std::pair<std::string, std::string>> properties;
    std::vector<IcalObject> parts;

    /// The only value of that name; empty if there is none, "TWICE" if there are several.
    std::string value(std::string_view of) const {
        std::string found;
        for (const auto& [key, value] : properties) {
            if (key == of) {
                found = found.empty() ? value : "TWICE";
            }
        }
        return found;
    }
};

class IcalRules {
  public:
    explicit IcalRules(const std::string& text) {
        std::vector<IcalObject> open{{}};
        for (const std::string& line : lines(text)) {
            const std::size_t colon = line.find(':');
            check(colon != std::string::npos && colon > 0, line, "is no content line");
            if (colon == std::string::npos) {
                continue;
            }
            const std::string key = line.substr(0, colon), value = line.substr(colon + 1);
            if (key == "BEGIN") {
                open.push_back({value, {}, {}});
            } else if (key == "END") {
                check(open.size() > 1 && open.back().name == value, line, "ends nothing");
                if (open.size() > 1) {
                    IcalObject done = std::move(open.back());
                    open.pop_back();
                    open.back().parts.push_back(std::move(done));
                }
            } else {
                check(open.size() > 1, line, "stands outside");
                open.back().properties.emplace_back(key, value);
            }
        }
        check(open.size() == 1, "", "does not end");
        check(open[0].parts.size() == 1, "", "is not one calendar");
        if (open[0].parts.size() == 1) {
            calendar_ = std::move(open[0].parts[0]);
            check_calendar();
        }
    }

    /// What is wrong, each with where it is; empty: nothing.
    const std::vector<std::string>& broken() const { return wrong_; }
    const IcalObject& calendar() const { return calendar_; }

  private:
    void check(bool holds, const std::string& where, const std::string& what) {
        if (!holds) {
            wrong_.push_back(where + ": " + what);
        }
    }

    /// Content lines, unfolded.
    std::vector<std::string> lines(const std::string& text) {
        std::vector<std::string> whole;
        std::size_t from = 0;
        while (from < text.size()) {
            const std::size_t end = text.find("\r\n", from);
            if (end == std::string::npos) {
                check(false, text.substr(from), "has no line break");
                break;
            }
            const std::string line = text.substr(from, end - from);
            from = end + 2;
            check(line.size() <= 75, line, "is longer than 75 octets");
            check(!line.empty(), "", "an empty line");
            for (const char letter : line) {
                const auto byte = static_cast<unsigned char>(letter);
                check(byte >= 0x20 && byte != 0x7f, line, "has a control character");
            }
            // A line that begins, or ends, inside a letter.
            const auto first = static_cast<unsigned char>(line.size() > 1 ? line[1] : 'x');
            check(line.empty() || line[0] != ' ' || (first & 0xc0) != 0x80, line,
                  "begins inside a letter");
            if (!line.empty() && line[0] == ' ' && !whole.empty()) {
                whole.back() += line.substr(1);
            } else {
                whole.push_back(line);
            }
        }
        return whole;
    }

    void check_calendar() {
        check(calendar_.name == "VCALENDAR", calendar_.name, "is no calendar");
        check(calendar_.value("VERSION") == "2.0", "VERSION", "is not 2.0");
        check(!calendar_.value("PRODID").empty(), "PRODID", "is missing");
        check(calendar_.value("METHOD") == "PUBLISH", "METHOD", "is not PUBLISH");
        check(!calendar_.parts.empty(), "VCALENDAR", "has no component");
        for (const IcalObject& event : calendar_.parts) {
            check_event(event);
        }
    }

    void check_event(const IcalObject& event) {
        const std::string uid = event.value("UID");
        static const std::set<std::string> known{
            "UID",     "DTSTAMP",     "LAST-MODIFIED", "SEQUENCE", "DTSTART", "DTEND",
            "SUMMARY", "DESCRIPTION", "LOCATION",      "CLASS",    "TRANSP",  "STATUS"};
        check(event.name == "VEVENT", uid, "is a " + event.name);
        check_uid(uid);
        for (const auto& [name, value] : event.properties) {
            check(known.contains(name), uid, "has " + name);
            check(event.value(name) != "TWICE", uid, "has two of " + name);
        }
        for (const char* moment : {"DTSTAMP", "LAST-MODIFIED", "DTSTART", "DTEND"}) {
            check_moment(uid, moment, event.value(moment));
        }
        check(event.value("DTSTART") < event.value("DTEND"), uid, "ends before it begins");
        static const std::regex number("0|[1-9][0-9]{0,8}");
        check(std::regex_match(event.value("SEQUENCE"), number), uid, "SEQUENCE is no number");
        check(event.value("CLASS") == "PRIVATE", uid, "is not private");
        const std::string status = event.value("STATUS");
        check(status == "CONFIRMED" || status == "CANCELLED", uid, "has another status");
        const std::string transparency = event.value("TRANSP");
        check(transparency == "OPAQUE" || transparency == "TRANSPARENT", uid, "TRANSP");
        check(!event.value("SUMMARY").empty(), uid, "has no words");
        for (const char* words : {"SUMMARY", "DESCRIPTION", "LOCATION"}) {
            check_text(uid, event.value(words));
        }
        check(status == "CONFIRMED" || event.parts.empty(), uid, "is cancelled and rings");
        std::set<std::string> triggers;
        for (const IcalObject& alarm : event.parts) {
            check_alarm(alarm, uid);
            check(triggers.insert(alarm.value("TRIGGER;VALUE=DATE-TIME")).second, uid,
                  "rings twice at once");
        }
    }

    void check_alarm(const IcalObject& alarm, const std::string& event) {
        static const std::set<std::string> known{"UID", "ACTION", "DESCRIPTION",
                                                 "TRIGGER;VALUE=DATE-TIME", "ACKNOWLEDGED"};
        check(alarm.name == "VALARM" && alarm.parts.empty(), event, "has a " + alarm.name);
        check_uid(alarm.value("UID"));
        check(alarm.value("ACTION") == "DISPLAY", event, "has another alarm");
        check(!alarm.value("DESCRIPTION").empty(), event, "has an alarm without words");
        check_text(event, alarm.value("DESCRIPTION"));
        for (const auto& [name, value] : alarm.properties) {
            check(known.contains(name), event, "has an alarm with " + name);
        }
        const std::string trigger = alarm.value("TRIGGER;VALUE=DATE-TIME");
        check_moment(event, "TRIGGER", trigger);
        const std::string acknowledged = alarm.value("ACKNOWLEDGED");
        if (!acknowledged.empty()) {
            check_moment(event, "ACKNOWLEDGED", acknowledged);
            check(trigger <= acknowledged, event, "was acknowledged before it rang");
        }
    }

    void check_uid(const std::string& uid) {
        static const std::regex uuid(
            "[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}");
        check(std::regex_match(uid, uuid), uid, "is no UUID");
        check(uids_.insert(uid).second, uid, "is there twice");
    }

    void check_moment(const std::string& where, const std::string& name, const std::string& value) {
        static const std::regex utc("(19|2[0-9])[0-9]{2}(0[1-9]|1[0-2])(0[1-9]|[12][0-9]|3[01])T"
                                    "([01][0-9]|2[0-3])[0-5][0-9][0-5][0-9]Z");
        check(std::regex_match(value, utc), where, name + " is no moment in UTC: " + value);
    }

    void check_text(const std::string& where, const std::string& value) {
        for (std::size_t i = 0; i < value.size(); ++i) {
            if (value[i] == '\\') {
                ++i;
                check(i < value.size() && std::string_view("\\;,n").contains(value[i]), where,
                      "has a stray backslash: " + value);
            } else {
                check(value[i] != ';' && value[i] != ',', where, "is not escaped: " + value);
            }
        }
    }

    IcalObject calendar_;
    std::set<std::string> uids_;
    std::vector<std::string> wrong_;
};

/// A TEXT value in plain words.
inline std::string unescaped(std::string_view value) {
    std::string text;
    for (std::size_t i = 0; i < value.size(); ++i) {
        const bool escape = value[i] == '\\' && i + 1 < value.size();
        text += !escape ? value[i] : value[i + 1] == 'n' ? '\n' : value[i + 1];
        i += escape;
    }
    return text;
}

} // namespace beforehand::testing
