// SPDX-License-Identifier: Apache-2.0
// Reminders worked out a second time, from core/reminders/planned.h and core/guides/FORMAT.md, as
// plainly as can be and slowly. BEFOREHAND_PROPERTY_CASES tries more of them.
#include "core/reminders/planned.h"
#include "tests/core/plan/properties.h"

#include <memory>
#include <set>

using namespace beforehand;
using namespace beforehand::testing;
using namespace std::chrono_literals;

namespace {

/// A random case with reminders: leads and repeats of the guide, a diary, choices and rules.
class Reminded {
  public:
    explicit Reminded(std::uint64_t seed)
        : given(Generator(seed).make())
        , random_(seed * 2 + 1) {
        for (Step& step : given.guide.steps) {
            step.reminders = leads(30);
            if (!step.reminders.empty() && chance(50)) {
                step.remind_again = {15min * between(1, 40), between(1, 5)};
            }
        }
        make_diary();
        for (const Step& step : given.guide.steps) {
            choose({Subject::Kind::step, step.key, {}}, step.occurrences, step.reminders);
        }
        for (const Step& step : given.procedure.layer.own) {
            choose({Subject::Kind::step, step.key, {}}, step.occurrences, {});
        }
        for (const Prompt& prompt : given.guide.diary->prompts) {
            choose({Subject::Kind::prompt, prompt.key, {}}, prompt.occurrences, prompt.reminders);
        }
        for (std::size_t i = choices.size(); i > 1; --i) {
            std::swap(choices[i - 1],
                      choices[static_cast<std::size_t>(below(static_cast<int>(i)))]);
        }
        make_rules();
        prompts = plan_prompts(*given.guide.diary, anchors_of(given.procedure));
        make_entries();
        prompt_rows = beforehand::prompt_rows(prompts, entries, given.now);
        seen = std::make_unique<Seen>(given);
    }

    ReminderSource source() const {
        return {seen->plan, seen->rows, prompt_rows, choices, given.procedure.dated_at};
    }

    Case given;
    std::vector<ReminderChoice> choices;
    ReminderRules rules;
    std::string here; ///< the name of the rules' zone
    std::vector<LogEntry> entries;
    std::vector<PlannedPrompt> prompts;
    std::vector<PromptRow> prompt_rows;
    std::unique_ptr<Seen> seen;

  private:
    int below(int count) { return static_cast<int>(random_() % static_cast<unsigned>(count)); }
    int between(int low, int high) { return low + below(high - low + 1); }
    bool chance(int percent) { return below(100) < percent; }

    Offset lead() {
        return chance(40)   ? Offset{CalendarOffset{date::days{below(6)}, {}}}
               : chance(20) ? Offset{ElapsedOffset{24h * below(3)}}
                            : Offset{ElapsedOffset{15min * below(60)}};
    }
    /// No two alike, as in the reader.
    std::vector<Offset> leads(int none) {
        std::vector<Offset> made;
        for (int i = chance(none) ? 0 : between(1, 4); i > 0; --i) {
            const Offset one = lead();
            if (std::ranges::find(made, one) == made.end()) {
                made.push_back(one);
            }
        }
        return made;
    }

    void make_diary() {
        DiarySchedule& diary = given.guide.diary.emplace();
        for (int i = below(4); i > 0; --i) {
            Prompt& prompt = diary.prompts.emplace_back();
            prompt.key = "prompt-" + std::to_string(i);
            const Anchor anchor = chance(30) ? Anchor::appointment : Anchor::injection;
            for (int number = between(1, 4); number > 0; --number) {
                const Offset offset =
                    chance(50)
                        ? Offset{ElapsedOffset{15min * between(-400, 400)}}
                        : Offset{CalendarOffset{date::days{between(-5, 20)}, 15min * below(96)}};
                prompt.occurrences.push_back(
                    {"at-" + std::to_string(number), {anchor, offset, {}}});
            }
            prompt.window = {ElapsedOffset{15min * below(20)}, ElapsedOffset{15min * below(20)},
                             ElapsedOffset{15min * between(20, 90)}};
            prompt.reminders = leads(20);
        }
    }

    /// As the store keeps them: one of a subject and lead.
    void choose(Subject about, const std::vector<Occurrence>& occurrences,
                const std::vector<Offset>& usual) {
        for (const Occurrence& occurrence : occurrences) {
            about.occurrence = occurrence.name;
            std::vector<Offset> used;
            const auto add = [&](const Offset& lead, ReminderChoice::Kind kind) {
                if (std::ranges::find(used, lead) == used.end()) {
                    used.push_back(lead);
                    choices.push_back({"id", "procedure", about, lead, kind,
                                       given.now - std::chrono::minutes{between(0, 60'000)}});
                }
            };
            for (const Offset& lead : usual) {
                if (chance(25)) {
                    add(lead, chance(70) ? ReminderChoice::Kind::off : ReminderChoice::Kind::own);
                }
            }
            for (int i = chance(30) ? between(1, 3) : 0; i > 0; --i) {
                add(lead(), chance(85) ? ReminderChoice::Kind::own : ReminderChoice::Kind::off);
            }
        }
    }

    void make_rules() {
        rules.steps = chance(85);
        rules.prompts = chance(85);
        if (chance(75)) {
            const int from = 15 * below(96);
            rules.quiet = {std::chrono::minutes{from},
                           std::chrono::minutes{(from + 15 * between(1, 50)) % (24 * 60)}};
        }
        here = chance(60) ? given.procedure.zone : chance(50) ? "Europe/Berlin" : "Pacific/Apia";
        rules.here = zone_of(here);
        if (chance(30)) {
            rules.since = given.now - std::chrono::minutes{between(0, 40'000)};
        }
    }

    void make_entries() {
        for (const PlannedPrompt& planned : prompts) {
            if (planned.due && chance(30)) {
                LogEntry& entry = entries.emplace_back();
                entry.id = std::to_string(entries.size());
                entry.kind = LogEntry::Kind::pain;
                entry.prompt = planned.id;
                entry.happened_at = *planned.due;
            }
        }
    }

    std::mt19937_64 random_;
};

/// What a reminder is, in words that can be compared.
std::string words(const Subject& about, const Offset& lead, int again, Instant at, Instant show,
                  Instant until, bool own) {
    return format_instant(at) + ' ' + (about.kind == Subject::Kind::step ? "step " : "prompt ") +
           about.key + ' ' + about.occurrence + ' ' + format_duration(lead) + ' ' +
           std::to_string(again) + " shows " + format_instant(show) + " until " +
           format_instant(until) + (own ? " own" : "");
}

/// Every reminder by itself, asking for all that it hangs on each time anew.
class NaiveReminders {
  public:
    explicit NaiveReminders(const Reminded& made)
        : made_(made)
        , clock_(naive_clock_of(made.given.procedure.zone))
        , here_(naive_clock_of(made.here)) {}

    std::set<std::string> all() {
        const Case& given = made_.given;
        const Anchors anchors = anchors_of(given.procedure);
        const NaivePlan plan{clock_, given.guide, anchors, given.procedure.answers,
                             given.procedure.layer};
        const NaiveStates states(plan, given.events);
        for (const NaiveStates::Entry& entry : states.entries()) {
            const StepState state = states.state(entry, given.now);
            const bool asks = state == StepState::open || state == StepState::late ||
                              state == StepState::missed ||
                              (state == StepState::upcoming && !waits(states, entry));
            if (entry.times && asks) {
                const Times times{entry.times->due, entry.times->closes, entry.times->late_until,
                                  since(entry.step->applies), entry.step->locked};
                of({Subject::Kind::step, entry.id.key, entry.id.occurrence}, times,
                   made_.rules.steps ? entry.step->reminders : std::vector<Offset>(),
                   entry.step->remind_again);
            }
        }
        for (const PromptRow& row : made_.prompt_rows) {
            const PlannedPrompt& planned = *row.planned;
            if (planned.due && !answered(planned)) {
                const Times times{*planned.due, *planned.closes, *planned.late_until,
                                  given.procedure.dated_at, false};
                of({Subject::Kind::prompt, planned.id.key, planned.id.occurrence}, times,
                   made_.rules.prompts ? planned.prompt->reminders : std::vector<Offset>(), {});
            }
        }
        return std::move(found_);
    }

  private:
    struct Times {
        Instant due, closes, late_until, since;
        bool safety;
    };

    bool answered(const PlannedPrompt& planned) const {
        return std::ranges::any_of(made_.entries, [&](const LogEntry& entry) {
            return entry.prompt == planned.id && entry.happened_at >= *planned.opens &&
                   entry.happened_at < *planned.late_until;
        });
    }

    /// Whether one that comes before it is still to be done.
    bool waits(const NaiveStates& states, const NaiveStates::Entry& entry) const {
        for (const std::string& key : entry.step->after) {
            for (const NaiveStates::Entry& other : states.entries()) {
                const bool holds =
                    !entry.step->locked || other.step->locked || other.step->is_injection;
                const StepState state = states.state(other, made_.given.now);
                const bool settled = state == StepState::done || state == StepState::skipped ||
                                     state == StepState::missed ||
                                     state == StepState::not_applicable;
                if (other.step->key == key && holds && !settled) {
                    return true;
                }
            }
        }
        return false;
    }

    Instant since(const Condition& condition) const {
        Instant latest = made_.given.procedure.dated_at;
        for (const auto& [question, at] : made_.given.procedure.answered_at) {
            if (names(condition, question)) {
                latest = std::max(latest, at);
            }
        }
        return latest;
    }
    static bool names(const Condition& condition, const std::string& question) {
        return condition.question == question ||
               std::ranges::any_of(condition.parts,
                                   [&](const Condition& part) { return names(part, question); });
    }

    Instant before(Instant due, const Offset& lead) const {
        if (const auto* elapsed = std::get_if<ElapsedOffset>(&lead)) {
            return due - elapsed->length;
        }
        const date::days days = std::get<CalendarOffset>(lead).days;
        return days.count() == 0 ? due : clock_.instant_of(clock_.wall(due) - days);
    }

    const ReminderChoice* chosen(const Subject& about, const Offset& lead) const {
        for (const ReminderChoice& choice : made_.choices) {
            if (choice.about == about && choice.lead == lead) {
                return &choice;
            }
        }
        return nullptr;
    }

    /// The moment from which the clock shows this or more.
    Instant reached(WallTime wall) const {
        const Instant at = here_.instant_of(wall);
        for (const OffsetChange& change : here_.changes()) {
            if (change.at <= at && here_.wall(change.at - 1s) < wall &&
                here_.wall(change.at) > wall) {
                return change.at;
            }
        }
        return at;
    }

    /// The end of the quiet hours that hold the moment, or their beginning.
    std::optional<std::pair<Instant, Instant>> quiet(Instant at) const {
        const auto& hours = made_.rules.quiet;
        for (int days = -2; hours && days <= 2; ++days) {
            const WallDate day = here_.day(at) + date::days{days};
            const date::days over{hours->from < hours->to ? 0 : 1};
            const Instant from = reached(day + hours->from);
            const Instant to = reached(day + over + hours->to);
            if (from <= at && at < to) {
                return std::pair{from, to};
            }
        }
        return {};
    }

    std::optional<Instant> shown(Instant at, const Times& times, bool first_of_step) const {
        const auto night = quiet(at);
        if (!night || times.safety) {
            return at;
        }
        const Instant end = first_of_step ? times.closes : times.late_until;
        if (night->second < end) {
            return night->second;
        }
        return first_of_step ? std::optional(night->first) : std::nullopt;
    }

    void of(const Subject& about, const Times& times, const std::vector<Offset>& usual,
            const std::optional<RemindAgain>& again) {
        std::set<Instant> taken;
        const Instant start = std::max(times.since, made_.rules.since);
        const auto add = [&](const Offset& lead, int number, Instant at, bool own) {
            if (at > start && at < times.late_until) {
                auto show = shown(at, times, about.kind == Subject::Kind::step && number == 0);
                show = show ? std::optional(std::max(*show, start)) : show;
                if (show && (number == 0 || !taken.contains(*show))) {
                    taken.insert(*show);
                    found_.insert(words(about, lead, number, at, *show, times.late_until, own));
                }
            }
        };
        std::vector<Offset> leads = usual;
        for (const ReminderChoice& choice : made_.choices) {
            const bool more = std::ranges::find(usual, choice.lead) == usual.end();
            if (choice.about == about && choice.kind == ReminderChoice::Kind::own && more &&
                before(times.due, choice.lead) > choice.created_at) {
                leads.push_back(choice.lead);
            }
        }
        const Offset* nearest = nullptr;
        for (const Offset& lead : usual) {
            if (!nearest || before(times.due, lead) > before(times.due, *nearest)) {
                nearest = &lead;
            }
        }
        const auto off = [&](const Offset& lead) {
            const ReminderChoice* choice = chosen(about, lead);
            return choice && choice->kind == ReminderChoice::Kind::off;
        };
        for (const Offset& lead : leads) {
            if (!off(lead)) {
                add(lead, 0, before(times.due, lead), chosen(about, lead) != nullptr);
            }
        }
        for (int i = 1; again && nearest && !off(*nearest) && i <= again->times; ++i) {
            add(*nearest, i, before(times.due, *nearest) + i * again->every, false);
        }
    }

    const Reminded& made_;
    const NaiveClock& clock_;
    const NaiveClock& here_;
    std::set<std::string> found_;
};

std::string words(const Reminded& made) {
    std::string text = words(made.given);
    for (const Step& step : made.given.guide.steps) {
        for (const Offset& lead : step.reminders) {
            text += "reminder of " + step.key + ' ' + format_duration(lead) + '\n';
        }
        if (step.remind_again) {
            text += "again " + step.key + ' ' + format_elapsed_duration(step.remind_again->every) +
                    " times " + std::to_string(step.remind_again->times) + '\n';
        }
    }
    for (const ReminderChoice& choice : made.choices) {
        text += (choice.kind == ReminderChoice::Kind::own ? "own " : "off ") + choice.about.key +
                ' ' + choice.about.occurrence + ' ' + format_duration(choice.lead) + " made up " +
                format_instant(choice.created_at) + '\n';
    }
    return text + "quiet " + (made.rules.quiet ? format_quiet_hours(*made.rules.quiet) : "never") +
           " in " + made.here + ", since " + format_instant(made.rules.since) + '\n';
}

} // namespace

class RemindersPlannedPropertyTest : public QObject {
    Q_OBJECT

    static void holds_for_each(const auto& property) {
        for (int i = 0; i < property_cases(); ++i) {
            const std::uint64_t seed = first_seed() + static_cast<std::uint64_t>(i);
            const Reminded made(seed);
            if (const std::string wrong = property(made); !wrong.empty()) {
                const std::string text = wrong + "\n\n" + words(made) +
                                         "\nBEFOREHAND_PROPERTY_CASES=1 BEFOREHAND_PROPERTY_SEED=" +
                                         std::to_string(seed) + " finds it again.";
                QFAIL(text.c_str());
            }
        }
    }

  private slots:
    void areWhatThePlainWayFinds() {
        std::size_t count = 0;
        holds_for_each([&count](const Reminded& made) -> std::string {
            std::set<std::string> expected = NaiveReminders(made).all();
            count += expected.size();
            for (const PlannedReminder& one : plan_reminders(made.source(), made.rules)) {
                const std::string found = words(one.id.about, one.id.lead, one.id.again, one.at,
                                                one.show, one.until, one.own);
                if (expected.erase(found) == 0) {
                    return "not expected, or there twice: " + found;
                }
            }
            return expected.empty() ? std::string() : "missing: " + *expected.begin();
        });
        QVERIFY(count > static_cast<std::size_t>(property_cases()) * 3);
    }

    void noTwoAreAlikeAndEachHasItsRow() {
        holds_for_each([](const Reminded& made) -> std::string {
            const auto reminders = plan_reminders(made.source(), made.rules);
            for (std::size_t i = 0; i < reminders.size(); ++i) {
                const PlannedReminder& one = reminders[i];
                const Subject row = one.row      ? subject_of(one.row->planned->id)
                                    : one.prompt ? subject_of(one.prompt->planned->id)
                                                 : Subject{};
                if (row != one.id.about || (one.row && one.prompt)) {
                    return "the wrong row: " + one.id.about.key;
                }
                for (std::size_t j = 0; j < i; ++j) {
                    if (reminders[j].id == one.id) {
                        return "twice: " + one.id.about.key + ' ' + format_duration(one.id.lead);
                    }
                }
                if (i > 0 && reminders[i - 1].show > one.show) {
                    return "after one that comes later: " + one.id.about.key;
                }
                if (one.id.again == 0 &&
                    reminder_instant(made.source(), one.id.about, one.id.lead) != one.at) {
                    return "not when the plan says: " + one.id.about.key;
                }
                const bool safe = one.row && one.row->planned->step->locked;
                const bool first = one.row && one.id.again == 0;
                if (one.show >= one.until || (safe && one.show != one.at) ||
                    (!first && one.show < one.at)) {
                    return "at the wrong time: " + one.id.about.key;
                }
            }
            return {};
        });
    }

    void theOrderOfTheChoicesDecidesNothing() {
        holds_for_each([](const Reminded& made) -> std::string {
            std::vector<ReminderChoice> turned = made.choices;
            std::ranges::reverse(turned);
            ReminderSource source = made.source();
            const auto set_of = [&made](const ReminderSource& from) {
                std::set<std::string> all;
                for (const PlannedReminder& one : plan_reminders(from, made.rules)) {
                    all.insert(words(one.id.about, one.id.lead, one.id.again, one.at, one.show,
                                     one.until, one.own));
                }
                return all;
            };
            const auto before = set_of(source);
            source.choices = turned;
            return before == set_of(source) ? "" : "another set";
        });
    }
};

QTEST_APPLESS_MAIN(RemindersPlannedPropertyTest)
#include "planned_property_test.moc"
