// SPDX-License-Identifier: Apache-2.0
#include "core/reminders/words.h"

#include "core/text/utf8.h"

#include <algorithm>
#include <string_view>

namespace beforehand {

namespace {

constexpr std::size_t most_characters = 199;
constexpr std::size_t most_of_a_title = 80;
constexpr std::size_t most_of_a_title_in_a_list = 40;
constexpr std::string_view ellipsis = "…"; // one character

/// A letter as the body of a notification writes it; empty: as it is.
std::string_view escape(char32_t letter, bool markup) {
    switch (markup ? letter : U' ') {
    case U'&':
        return "&amp;";
    case U'<':
        return "&lt;";
    case U'>':
        return "&gt;";
    default:
        return {};
    }
}

/// The text on one line, escaped if it is markup, and cut between letters where it is too long. A
/// hostile title must neither reach the service as markup nor as bytes that end the connection.
std::string fit(std::string_view text, std::size_t most, bool markup) {
    std::string result;
    std::size_t length = 0;
    std::size_t uncut = 0; // how many bytes stay if the next letter is one too many
    while (!text.empty()) {
        std::string_view rest = text;
        const char32_t letter = take_code_point(rest);
        const std::string_view bytes = text.substr(0, text.size() - rest.size());
        text = rest;
        const bool space = letter == U'\n' || letter == U'\r' || letter == U'\t';
        if (!space && (letter == malformed || has_control_characters(bytes))) {
            continue;
        }
        const std::string_view escaped = escape(letter, markup);
        if (length < most) {
            uncut = result.size();
        }
        length += std::max(escaped.size(), std::size_t{1});
        if (length > most) {
            return result.substr(0, uncut).append(ellipsis);
        }
        result += space ? " " : escaped.empty() ? bytes : escaped;
    }
    return result;
}

/// How much room the text takes in a body, at most.
std::size_t length_of(std::string_view text, const NoticeStyle& style) {
    std::size_t length = 0;
    while (!text.empty()) {
        length += std::max(escape(take_code_point(text), style.markup).size(), std::size_t{1});
    }
    return length;
}

Instant due_of(const PlannedReminder& reminder) {
    return reminder.row ? *reminder.row->planned->due : *reminder.prompt->planned->due;
}

std::string title_of(const PlannedReminder& reminder) {
    return reminder.row ? reminder.row->planned->step->title
                        : "Diary: " + reminder.prompt->planned->prompt->title;
}

/// "20:00", with its day unless that is today.
std::string moment(Instant at, const NoticeStyle& style) {
    const bool today = style.clock.day(at) == style.clock.day(style.now);
    return today ? style.clock.time(at) : style.clock.short_moment(at);
}

NoticeWords words(const DueNotice& notice, const NoticeStyle& style) {
    const PlannedReminder& reminder = *notice.reminder;
    if (!style.detail) {
        return {reminder.row ? "Time for a step in your plan" : "Time to write in your diary",
                "Open Beforehand to see it."};
    }
    const Instant due = due_of(reminder);
    const std::string when = (due < style.now ? "Was due " : "Due ") + moment(due, style) + ".";
    return {title_of(reminder), reminder.row ? when : "How is it now? " + when};
}

/// The times as far as they fit, and how many more there are.
std::string times(const std::vector<const PlannedReminder*>& reminders, const NoticeStyle& style,
                  std::size_t room) {
    std::string result;
    std::string day;
    for (std::size_t i = 0; i < reminders.size(); ++i) {
        const Instant at = reminders[i]->show;
        const std::string this_day = style.clock.short_day(at);
        std::string one = i == 0            ? moment(at, style)
                          : this_day == day ? ", " + style.clock.time(at)
                                            : ", " + style.clock.short_moment(at);
        if (style.detail) {
            one += ' ' + fit(title_of(*reminders[i]), most_of_a_title_in_a_list, false);
        }
        const std::string more = " and " + std::to_string(reminders.size() - i) + " more";
        if (i > 0 && length_of(result + one + more, style) > room) {
            return result + more;
        }
        result += one;
        day = this_day;
    }
    return result;
}

NoticeWords words(const LateNotice& notice, const NoticeStyle& style) {
    const std::string foot = " Open Beforehand to see what still counts.";
    const auto& reminders = notice.reminders;
    if (reminders.size() == 1 && style.detail) {
        const PlannedReminder& only = *reminders.front();
        const std::string was = "Was due " + moment(due_of(only), style) + ".";
        // The guide's own words for what to do now, whole or not at all, while it can be done.
        const bool late = only.row && only.row->state == StepState::late;
        const std::string now = late ? ' ' + only.row->planned->step->late : std::string();
        const bool fits = now.size() > 1 && length_of(was + now, style) <= most_characters;
        return {title_of(only), was + (fits ? now : foot)};
    }
    const std::string title =
        reminders.size() == 1
            ? "A reminder came while none could be shown"
            : std::to_string(reminders.size()) + " reminders came while none could be shown";
    const std::string head = reminders.size() == 1 ? "It was for " : "They were for ";
    const std::size_t room = most_characters - head.size() - foot.size() - 1;
    return {title, head + times(reminders, style, room) + "." + foot};
}

NoticeWords words(const TestNotice&, const NoticeStyle&) {
    return {"This is a test", "Reminders from Beforehand look like this."};
}

NoticeWords words(const RefusedNotice& notice, const NoticeStyle&) {
    return {"Not saved", notice.why + " Open Beforehand to see the step."};
}

NoticeWords words(const MovedNotice&, const NoticeStyle&) {
    return {"Some of your times have moved",
            "The rules for the clock have changed. Open Beforehand to see your plan."};
}

} // namespace

NoticeWords notice_words(const Notice& notice, const NoticeStyle& style) {
    const NoticeWords made =
        std::visit([&style](const auto& one) { return words(one, style); }, notice);
    return {fit(made.title, most_of_a_title, false), fit(made.body, most_characters, style.markup)};
}

} // namespace beforehand
