// SPDX-License-Identifier: Apache-2.0
#include "core/share/calendar.h"

#include "core/id.h"
#include "core/share/ical_text.h"

#include <algorithm>

namespace beforehand {

namespace {

using Lines = std::vector<std::string>;

/// What an event is, whenever and however often it is written: its times first. What is empty has
/// no line.
Lines properties(const CalendarEvent& event) {
    Lines lines{"DTSTART:" + ical::instant(event.start), "DTEND:" + ical::instant(event.end),
                "SUMMARY:" + ical::text(event.summary)};
    if (!event.description.empty()) {
        lines.push_back("DESCRIPTION:" + ical::text(event.description));
    }
    if (!event.place.empty()) {
        lines.push_back("LOCATION:" + ical::text(event.place));
    }
    lines.push_back("CLASS:PRIVATE");
    lines.push_back(event.blocks ? "TRANSP:OPAQUE" : "TRANSP:TRANSPARENT");
    lines.push_back(event.cancelled ? "STATUS:CANCELLED" : "STATUS:CONFIRMED");
    return lines;
}

std::string trigger(const CalendarAlarm& alarm) {
    return "TRIGGER;VALUE=DATE-TIME:" + ical::instant(alarm.at);
}

/// By this it is seen whether the event changed: its times, which it keeps once it is done or has
/// fallen away, and a digest of all that it is. No word of it is kept a second time.
std::string content(const CalendarEvent& event) {
    const Lines lines = properties(event);
    std::string all;
    for (const std::string& line : lines) {
        all += line + '\n';
    }
    for (const CalendarAlarm& alarm : event.alarms) {
        all += trigger(alarm) + '\n';
    }
    return lines[0] + '\n' + lines[1] + '\n' + id_of(all);
}

/// The event's entry as it is to be kept: the one that was written, unless something changed.
CalendarEntry entry_of(const CalendarEvent& event, const CalendarSource& source) {
    CalendarEntry made{event.uid, std::string(source.procedure), 0, content(event), event.cancelled,
                       source.now};
    const auto before = std::ranges::find(source.written, event.uid, &CalendarEntry::uid);
    if (before == source.written.end()) {
        return made;
    }
    if (before->content == made.content && before->cancelled == made.cancelled) {
        return *before;
    }
    made.sequence = before->sequence + 1;
    return made;
}

void add(Lines& lines, const CalendarAlarm& alarm, const CalendarEvent& event, Instant now) {
    lines.insert(lines.end(), {"BEGIN:VALARM", "UID:" + alarm.uid, "ACTION:DISPLAY",
                               "DESCRIPTION:" + ical::text(event.summary), trigger(alarm)});
    if (alarm.at <= now) {
        lines.push_back("ACKNOWLEDGED:" + ical::instant(now));
    }
    lines.push_back("END:VALARM");
}

void add(Lines& lines, const CalendarEvent& event, const CalendarEntry& entry, Instant now) {
    lines.insert(lines.end(), {"BEGIN:VEVENT", "UID:" + event.uid, "DTSTAMP:" + ical::instant(now),
                               "LAST-MODIFIED:" + ical::instant(entry.written_at),
                               "SEQUENCE:" + std::to_string(entry.sequence)});
    std::ranges::move(properties(event), std::back_inserter(lines));
    for (const CalendarAlarm& alarm : event.alarms) {
        add(lines, alarm, event, now);
    }
    lines.push_back("END:VEVENT");
}

} // namespace

CalendarFile calendar_file(const CalendarSource& source) {
    CalendarFile file;
    Lines lines{"BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Beforehand//Beforehand//EN",
                "METHOD:PUBLISH"};
    for (const CalendarEvent& event : calendar_events(source)) {
        file.entries.push_back(entry_of(event, source));
        add(lines, event, file.entries.back(), source.now);
    }
    lines.push_back("END:VCALENDAR");
    if (file.entries.empty()) {
        return file;
    }
    for (const std::string& line : lines) {
        file.text += ical::folded(line);
    }
    return file;
}

} // namespace beforehand
