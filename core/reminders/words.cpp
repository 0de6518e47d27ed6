// SPDX-License-Identifier: Apache-2.0
#include "core/reminders/words.h"

#include "core/text/utf8.h"

#include <string_view>

namespace beforehand {

namespace {

constexpr std::size_t most_characters = 199;
constexpr std::size_t most_of_a_title = 80;
constexpr std::string_view ellipsis = "…"; // one character

std::string_view as_body(char32_t letter) {
    switch (letter) {
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
    std::string before_the_last; // what stays if the next letter is one too many
    while (!text.empty()) {
        std::string_view rest = text;
        const char32_t letter = take_code_point(rest);
        const std::string_view bytes = text.substr(0, text.size() - rest.size());
        text = rest;
        const bool shown = letter != malformed && !has_control_characters(bytes);
        const bool space = letter == U'\n' || letter == U'\r' || letter == U'\t';
        const std::string_view escape = markup ? as_body(letter) : std::string_view();
        const std::string_view piece = space ? " " : !escape.empty() ? escape : bytes;
        if (!shown && !space) {
            continue;
        }
        if (length + 1 <= most - 1) {
            before_the_last = result;
        }
        const std::size_t more = escape.empty() ? 1 : escape.size();
        if (length + more > most) {
            return before_the_last + std::string(ellipsis);
        }
        result += piece;
        length += more;
    }
    return result;
}

std::size_t letters(std::string_view text) {
    std::size_t count = 0;
    while (!text.empty()) {
        take_code_point(text);
        ++count;
    }
    return count;
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
        const std::string one = (i == 0 ? "" : ", ") +
                                (this_day == day ? style.clock.time(at) : moment(at, style)) +
                                (style.detail ? " " + title_of(*reminders[i]) : "");
        const std::string more = " and " + std::to_string(reminders.size() - i) + " more";
        if (letters(result) + letters(one) + letters(more) > room) {
            return result.empty() ? std::to_string(reminders.size()) + " reminders"
                                  : result + more;
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
        const std::string late = only.row ? " " + only.row->planned->step->late : std::string();
        // The guide's own words for what to do now, whole or not at all.
        const bool fits = late.size() > 1 && letters(was) + letters(late) < most_characters;
        return {title_of(only), was + (fits ? late : foot)};
    }
    const std::string title =
        reminders.size() == 1 ? "A reminder came while none could be shown"
                              : std::to_string(reminders.size()) +
                                    " reminders came while none could be shown";
    const std::string head = reminders.size() == 1 ? "It was for " : "They were for ";
    return {title,
            head + times(reminders, style, most_characters - head.size() - foot.size() - 1) + "." +
                foot};
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
    return {fit(made.title, most_of_a_title, false),
            fit(made.body, most_characters, style.markup)};
}

} // namespace beforehand
