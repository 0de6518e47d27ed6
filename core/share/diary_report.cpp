// SPDX-License-Identifier: Apache-2.0
#include "core/share/diary_report.h"

#include "core/share/clock_words.h"
#include "core/share/diary_words.h"
#include "core/share/report_scores.h"
#include "core/share/review_words.h"

#include <algorithm>
#include <cstdlib>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace beforehand {

namespace {

using Line = Document::Line;
using Kind = Line::Kind;

constexpr std::size_t most_medicines = 10; ///< names that a page has room for
constexpr std::size_t most_movements = 5;
constexpr std::size_t most_times = 30; ///< of one of them

class Report {
  public:
    explicit Report(const DiarySource& source)
        : source_(source)
        , clock_(source.zone, source.hours24) {}

    Document make() && {
        document_.title = "Pain diary";
        document_.subtitle = "For the clinic, as the patient wrote it down.";
        document_.two_pages = true;
        add_frame();
        add_scores();
        add_since();
        add_overall();
        add_notes();
        document_.foot = "Patient-reported. Not a diagnosis. Made with Beforehand from the guide " +
                         source_.guide.id + ' ' + source_.guide.version + ". " +
                         review_words(source_.guide);
        return std::move(document_);
    }

  private:
    void fact(std::string label, std::string text, bool open = false) {
        document_.lines.push_back({Kind::fact, std::move(text), std::move(label), {}, {}, open});
    }
    void words(std::string text) { document_.lines.push_back({Kind::words, std::move(text)}); }
    void heading(std::string text) { document_.lines.push_back({Kind::heading, std::move(text)}); }

    const DiarySchedule* schedule() const {
        return source_.guide.diary ? &*source_.guide.diary : nullptr;
    }

    void add_frame() {
        const Procedure& procedure = source_.procedure;
        if (!source_.name.empty()) {
            fact("Patient", source_.name);
        }
        fact("Procedure", source_.guide.title);
        add_side_asked();
        if (procedure.follows) {
            fact("Follows an earlier one, as", follow_words(*procedure.follows));
        }
        fact("Appointment", appointment_words());
        fact("Done",
             procedure.injected ? clock_.moment(*procedure.injected) + " (" + clock_.zone() +
                                      "), as the patient recorded it"
                                : "not recorded yet",
             !procedure.injected);
        if (schedule()) {
            fact("Answered", completeness_words());
            add_movements();
        }
        if (source_.damaged > 0) {
            fact("Left out", std::to_string(source_.damaged) + (source_.damaged == 1
                                                                    ? " entry that is damaged"
                                                                    : " entries that are damaged"));
        }
    }

    /// Which movements were done for the scores, each once.
    void add_movements() {
        std::vector<std::string_view> done;
        std::string text;
        for (const LogEntry& entry : source_.entries) {
            if (!entry.movement.empty() && done.size() < most_movements &&
                std::ranges::find(done, entry.movement) == done.end()) {
                done.push_back(entry.movement);
                text += (text.empty() ? "" : "; ") + entry.movement;
            }
        }
        if (!text.empty()) {
            fact("Scored while moving", std::move(text));
        }
    }

    void add_side_asked() {
        const Question* question =
            schedule() ? source_.guide.find_question(schedule()->sides) : nullptr;
        if (!question) {
            return;
        }
        const auto said = source_.procedure.answers.find(question->key);
        if (said == source_.procedure.answers.end()) {
            fact("Side", "not answered", true);
            return;
        }
        const auto text = question->choice_texts.find(said->second);
        fact("Side", text == question->choice_texts.end() ? said->second : text->second);
    }

    std::string follow_words(const Link& link) const {
        const auto& all = source_.guide.follow_ups;
        const auto found = std::ranges::find(all, link.kind, &FollowUp::key);
        return found == all.end() ? link.kind : found->title;
    }

    std::string appointment_words() const {
        const Procedure& procedure = source_.procedure;
        const std::string at =
            procedure.appointment
                ? clock_.moment(source_.zone.to_instant(*procedure.appointment).instant) + " (" +
                      clock_.zone() + ')'
                : "no date";
        switch (procedure.standing) {
        case Standing::going_ahead:
            return at;
        case Standing::to_rebook:
            return "to be booked again; was " + at;
        case Standing::cancelled:
            break;
        }
        return "cancelled; was " + at;
    }

    /// "11 of 14 prompts, 9 live, 1 late, 1 from memory".
    std::string completeness_words() const {
        const Completeness all =
            completeness(source_.prompts, Prompt::Asks::pain, source_.procedure.created_at);
        return std::to_string(all.answered) + " of " + std::to_string(all.prompts) +
               (all.prompts == 1 ? " prompt, " : " prompts, ") + std::to_string(all.live) +
               " live, " + std::to_string(all.late) + " late, " + std::to_string(all.memory) +
               " from memory";
    }

    void add_scores() {
        const std::vector<Side> sides = scored_sides(source_.entries);
        if (sides.empty()) {
            words("No pain score has been written down yet.");
            return;
        }
        if (!schedule()) {
            words("This guide plans no diary. The scores are in the data file.");
            return;
        }
        if (!source_.procedure.injected) {
            words("The injection has not been recorded yet, so the scores cannot be compared.");
            return;
        }
        beforehand::add_scores(sides, source_, document_);
    }

    bool counts(const LogEntry& entry) const {
        return entry.kind == LogEntry::Kind::pain && source_.procedure.injected &&
               entry.happened_at >= *source_.procedure.injected;
    }

    /// "yes in 2 entries, no in 7, not answered in 2".
    std::string answers_words(std::optional<bool> LogEntry::* asked) const {
        int yes = 0, no = 0, open = 0;
        for (const LogEntry& entry : source_.entries) {
            if (counts(entry)) {
                ++(!(entry.*asked) ? open : *(entry.*asked) ? yes : no);
            }
        }
        return "yes in " + std::to_string(yes) +
               (yes == 1 ? " entry, no in " : " entries, no in ") + std::to_string(no) +
               ", not answered in " + std::to_string(open);
    }

    void add_since() {
        if (std::ranges::none_of(source_.entries,
                                 [this](const LogEntry& entry) { return counts(entry); })) {
            return;
        }
        heading("Since the injection");
        fact("Numb or weak leg", answers_words(&LogEntry::numb_leg));
        fact("Pain medicine since the entry before", answers_words(&LogEntry::took_medicine));
        std::vector<std::pair<std::string, std::vector<std::string>>> taken;
        for (const LogEntry& entry : source_.entries) {
            if (!counts(entry)) {
                continue;
            }
            for (const MedicineTaken& medicine : entry.medicines) {
                auto found =
                    std::ranges::find(taken, medicine.name, &decltype(taken)::value_type::first);
                if (found == taken.end()) {
                    found = taken.insert(taken.end(), {medicine.name, {}});
                }
                found->second.push_back(medicine.at
                                            ? clock_.short_moment(*medicine.at)
                                            : "before " + clock_.short_moment(entry.happened_at));
            }
        }
        for (std::size_t i = 0; i < std::min(taken.size(), most_medicines); ++i) {
            fact(taken[i].first, times_words(taken[i].second));
        }
        if (taken.size() > most_medicines) {
            words(std::to_string(taken.size() - most_medicines) +
                  " more medicines are in the data file.");
        }
    }

    static std::string times_words(const std::vector<std::string>& times) {
        std::string text;
        for (std::size_t i = 0; i < std::min(times.size(), most_times); ++i) {
            text += (i ? "; " : "") + times[i];
        }
        return times.size() > most_times
                   ? text + "; and " + std::to_string(times.size() - most_times) +
                         " times more, which are in the data file"
                   : text;
    }

    void add_overall() {
        bool first = true;
        for (const LogEntry& entry : source_.entries) {
            if (entry.kind != LogEntry::Kind::overall) {
                continue;
            }
            if (std::exchange(first, false)) {
                heading("All in all, from memory");
                words("These answers are the patient's memory of the whole time. They are no part "
                      "of the numbers above, and can differ from them. "
                      "Below 0 is worse.");
                document_.lines.push_back({Kind::columns});
                document_.lines.back().cells = {"When", "For", "How much it helped",
                                                "Change since before"};
            }
            document_.lines.push_back({Kind::row});
            document_.lines.back().cells = {
                clock_.short_moment(entry.happened_at) + corrected_behind(entry), prompt_of(entry),
                entry.remembered_relief ? signed_words(*entry.remembered_relief) + "%"
                                        : "not answered",
                entry.change ? std::to_string(*entry.change) +
                                   " of 7: " + std::string(change_words(*entry.change))
                             : "not answered"};
        }
    }

    static std::string signed_words(int number) {
        return (number < 0 ? "−" : "") + std::to_string(std::abs(number));
    }

    std::string prompt_of(const LogEntry& entry) const {
        const auto row = std::ranges::find(source_.prompts, &entry, &PromptRow::entry);
        return row == source_.prompts.end() ? std::string() : prompt_words(*row->planned);
    }

    void add_notes() {
        bool first = true;
        for (const LogEntry& entry : source_.entries) {
            if (!source_.picks(entry)) {
                continue;
            }
            std::string text = entry.text;
            if (entry.severity) {
                text += (text.empty() ? "" : "\n") + std::string("How strong: ") +
                        std::to_string(*entry.severity) + " of 10";
            }
            for (const Observation& observation : entry.observations) {
                text += (text.empty() ? "" : "\n") + observation_words(observation);
            }
            if (text.empty()) {
                continue;
            }
            if (std::exchange(first, false)) {
                heading("Notes that the patient chose");
            }
            fact(clock_.short_moment(entry.happened_at) + marks_behind(entry), std::move(text));
        }
    }

    const DiarySource& source_;
    ClockWords clock_;
    Document document_;
};

} // namespace

Document diary_report(const DiarySource& source) {
    return Report(source).make();
}

} // namespace beforehand
