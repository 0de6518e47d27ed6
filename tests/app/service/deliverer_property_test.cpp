// SPDX-License-Identifier: Apache-2.0
// After any change what is on the screen and what is ahead are what the plan derives: no orphan,
// none twice, none forgotten. A model keeps by itself what became of each reminder, and asks the
// plan what there is. BEFOREHAND_PROPERTY_CASES tries more lives.
#include "tests/app/service/delivering.h"

#include <QTest>

#include <algorithm>
#include <random>
#include <set>

using namespace beforehand;
using namespace beforehand::app;
using namespace beforehand::testing;

namespace {

/// What the plan gives, without a ledger.
struct Planned {
    std::string procedure;
    ReminderId id;
    Instant at, show, until;
};

std::string tag_of(const Planned& one) {
    return one.procedure + (one.id.about.kind == Subject::Kind::step ? "/step/" : "/prompt/") +
           one.id.about.key + '/' + one.id.about.occurrence;
}
std::string key_of(const Planned& one) {
    return tag_of(one) + ' ' + format_duration(one.id.lead) + ' ' + std::to_string(one.id.again) +
           ' ' + format_instant(one.at);
}

/// What became of a reminder.
struct Fate {
    enum class Kind { shown, decided, snoozed, late } kind;
    Instant until{}; ///< snoozed
};

class Model {
  public:
    /// What a look at this moment does, where the service answers at once.
    void look(const std::vector<Planned>& planned, bool on, Instant now) {
        planned_ = planned;
        if (!on) {
            screen.clear();
            return;
        }
        for (const Planned& one : planned_) {
            const auto since = due_since(one, now);
            if (since && (now >= one.until || *since + 10min < now)) {
                fates[key_of(one)] = {Fate::Kind::late};
                ++told_late[key_of(one)];
            }
        }
        std::map<std::string, std::vector<Planned>> due;
        for (const Planned& one : planned_) {
            if (due_since(one, now)) {
                due[tag_of(one)].push_back(one);
            }
        }
        for (const auto& [tag, reminders] : due) {
            for (const Planned& one : reminders) {
                fates[key_of(one)] = {Fate::Kind::shown};
            }
            screen[tag] = reminders.back();
        }
        std::erase_if(screen, [&](const auto& shown) {
            return std::ranges::none_of(planned_, [&](const Planned& one) {
                return tag_of(one) == shown.first && is(one, Fate::Kind::shown) &&
                       now < one.until && !overtaken(one, now);
            });
        });
    }

    /// Of what is ahead, the first; or when something on the screen is over.
    std::optional<Instant> next(Instant now) const {
        std::optional<Instant> first;
        for (const Planned& one : planned_) {
            const auto fate = fates.find(key_of(one));
            std::optional<Instant> at;
            if (overtaken(one, now) || now >= one.until) {
                continue;
            }
            if (fate == fates.end()) {
                at = one.show;
            } else if (fate->second.kind == Fate::Kind::shown) {
                at = one.until;
            } else if (fate->second.kind == Fate::Kind::snoozed && fate->second.until < one.until) {
                at = fate->second.until;
            }
            first = at && (!first || *at < *first) ? at : first;
        }
        return first;
    }

    /// Whether it is in the plan as it is now.
    static const Planned* find(const std::vector<Planned>& planned, const Planned& wanted) {
        const auto found = std::ranges::find(planned, key_of(wanted), key_of);
        return found == planned.end() ? nullptr : &*found;
    }

    std::map<std::string, Fate> fates;
    std::map<std::string, int> told_late;
    std::map<std::string, Planned> screen; ///< by tag: the reminder that a press is about

  private:
    bool is(const Planned& one, Fate::Kind kind) const {
        const auto fate = fates.find(key_of(one));
        return fate != fates.end() && fate->second.kind == kind;
    }
    /// Of the reminders of a subject that have come, the last stands for all.
    bool overtaken(const Planned& one, Instant now) const {
        const auto place = [this](const Planned& which) { return &which - planned_.data(); };
        return std::ranges::any_of(planned_, [&](const Planned& other) {
            return other.id.about == one.id.about && other.procedure == one.procedure &&
                   (fates.contains(key_of(other)) || other.show <= now) &&
                   (other.at > one.at || (other.at == one.at && place(other) < place(one)));
        });
    }
    std::optional<Instant> due_since(const Planned& one, Instant now) const {
        const auto fate = fates.find(key_of(one));
        if (overtaken(one, now)) {
            return {};
        }
        if (fate == fates.end()) {
            return one.show <= now ? std::optional(one.show) : std::nullopt;
        }
        const bool back = fate->second.kind == Fate::Kind::snoozed && fate->second.until <= now &&
                          fate->second.until < one.until && now < one.until;
        return back ? std::optional(fate->second.until) : std::nullopt;
    }

    std::vector<Planned> planned_;
};

/// One random life of the plans on a device.
class Life {
  public:
    explicit Life(std::uint64_t seed)
        : random_(seed) {
        all_.settings([this](ReminderSettings& wanted) { change(wanted, 30); });
        all_.clock.set("2026-11-20T11:00:00Z");
    }

    /// What is wrong; empty if nothing.
    std::string live(int days) {
        ids_ = {all_.id};
        look();
        for (int i = 0; i < days && wrong_.empty(); ++i) {
            const int what = below(100);
            if (what < 45) {
                pass(std::chrono::minutes{below(3) == 0 ? below(60) : below(60 * 30)});
            } else if (what < 75) {
                edit();
                if (below(4) != 0) {
                    look();
                }
            } else if (what < 92) {
                press();
            } else if (what < 95) {
                be_off(std::chrono::minutes{below(60 * 60)});
            } else if (what < 98) {
                lose_answers();
            } else {
                be_refused();
            }
        }
        return wrong_.empty()
                   ? std::string()
                   : wrong_ + "\n" +
                         QStringList(done_.mid(done_.size() - 25)).join('\n').toStdString();
    }
    std::size_t told() const { return model_.fates.size(); }

  private:
    int below(int count) { return static_cast<int>(random_() % static_cast<unsigned>(count)); }
    template <class Range>
    const auto& any(const Range& range) {
        return *std::next(range.begin(), below(static_cast<int>(range.size())));
    }
    void say(const std::string& what) {
        done_ << QString::fromStdString(format_instant(all_.clock.now()) + ' ' + what);
    }
    void fail_with(const std::string& what) {
        if (wrong_.empty()) {
            wrong_ = format_instant(all_.clock.now()) + ' ' + what;
        }
    }
    bool on() const { return all_.data->reminders().settings()->on; }

    std::vector<Planned> planned() const {
        std::vector<Planned> found;
        for (const std::string& id : ids_) {
            const auto snapshot = all_.data->procedures().snapshot(id).value();
            const auto book = all_.data->reminders().book(*snapshot).value();
            for (const PlannedReminder& one : book->planned) {
                found.push_back({id, one.id, one.at, one.show, one.until});
            }
        }
        return found;
    }
    std::optional<Instant> next_release() const {
        std::optional<Instant> first;
        for (const std::string& id : ids_) {
            const auto snapshot = all_.data->procedures().snapshot(id).value();
            const auto at = all_.data->reminders().book(*snapshot).value()->next_release;
            first = at && (!first || *at < *first) ? at : first;
        }
        return first;
    }

    void answer_all() {
        for (int i = 0; !all_.notifier.asked.empty(); ++i) {
            if (i > 200) {
                return fail_with("it never ends");
            }
            all_.notifier.answer();
        }
    }
    void look() {
        all_.deliverer->look();
        answer_all();
        compare();
    }
    void compare() {
        const Instant now = all_.clock.now();
        model_.look(planned(), on(), now);
        std::set<std::string> expected;
        for (const auto& [tag, reminder] : model_.screen) {
            expected.insert(tag);
        }
        for (const auto& [name, notification] : all_.notifier.screen) {
            const std::string& tag = notification.tag;
            if (tag != "late" && tag != "refused" && expected.erase(tag) == 0) {
                fail_with("on the screen, but should not be, or twice: " + tag);
            }
        }
        if (!expected.empty()) {
            fail_with("not on the screen: " + *expected.begin());
        }
        std::optional<Instant> next = on() ? model_.next(now) : std::nullopt;
        if (const auto release = on() ? next_release() : std::nullopt) {
            next = next ? std::min(*next, *release) : release;
        }
        if (all_.wake != next) {
            fail_with("next is " + (all_.wake ? format_instant(*all_.wake) : "never") + ", not " +
                      (next ? format_instant(*next) : "never"));
        }
        std::map<std::string, int> late;
        for (const std::string& id : ids_) {
            const auto ledger = all_.data->reminders().store().deliveries(id).value();
            for (const Delivery& row : ledger) {
                if (row.state == Delivery::State::late) {
                    ++late[key_of({id, row.reminder, row.claimed_for, {}, {}})];
                }
            }
        }
        for (const auto& [key, times] : late) {
            if (times != 1 || !model_.told_late.contains(key)) {
                fail_with("told as late, and should not be, or twice: " + key);
            }
        }
        for (const auto& [key, times] : model_.told_late) {
            if (!late.contains(key) && std::ranges::any_of(ids_, [&](const std::string& id) {
                    return key.starts_with(id);
                })) {
                fail_with("not told as late: " + key);
            }
        }
    }

    /// The agent sleeps until it wanted to be woken.
    void pass(std::chrono::minutes time) {
        const Instant end = all_.clock.now() + time;
        say("pass " + std::to_string(time.count()) + " minutes");
        for (int i = 0; all_.wake && *all_.wake <= end && wrong_.empty(); ++i) {
            if (i > 2'000) {
                return fail_with("it wakes again and again");
            }
            all_.clock.set(format_instant(std::max(*all_.wake, all_.clock.now())));
            look();
        }
        all_.clock.set(format_instant(end));
        if (!told_all_) { // an edit that nobody told of
            told_all_ = true;
            return look();
        }
        all_.deliverer->look();
        if (!all_.notifier.asked.empty()) {
            fail_with("it should have been awake for " +
                      all_.notifier.asked.front().notification.tag);
        }
        compare();
    }
    void be_off(std::chrono::minutes time) {
        say("off for " + std::to_string(time.count()) + " minutes");
        all_.clock.pass(time);
        if (below(2) == 0) {
            all_.open();
        }
        all_.restart();
        look();
    }
    void lose_answers() {
        std::optional<Instant> next = all_.wake;
        if (!next || *next > all_.clock.now() + 48h || !on()) {
            return;
        }
        say("lose answers");
        all_.clock.set(format_instant(std::max(*next, all_.clock.now())));
        all_.deliverer->look();
        while (!all_.notifier.asked.empty()) {
            if (below(2) == 0) {
                all_.notifier.lose_answer();
            } else {
                all_.notifier.asked.pop_front();
            }
        }
        all_.clock.pass(std::chrono::minutes{below(9)});
        all_.restart();
        look();
    }
    void be_refused() {
        std::optional<Instant> next = all_.wake;
        if (!next || *next > all_.clock.now() + 48h || !on()) {
            return;
        }
        say("refused");
        all_.clock.set(format_instant(std::max(*next, all_.clock.now())));
        all_.deliverer->look();
        const bool asked = !all_.notifier.asked.empty();
        while (!all_.notifier.asked.empty()) {
            all_.notifier.refuse();
        }
        if (asked && (!all_.wake || *all_.wake > all_.clock.now() + 15min)) {
            fail_with("it does not try again");
        }
        if (asked) {
            all_.clock.set(format_instant(*all_.wake));
        }
        look();
    }

    void press() {
        if (model_.screen.empty()) {
            return;
        }
        const auto [tag, pressed] = any(model_.screen);
        const std::string name = all_.notifier.name_of(QString::fromStdString(tag));
        const Instant now = all_.clock.now();
        const auto plan = planned();
        const Planned* there = Model::find(plan, pressed);
        Fate& fate = model_.fates[key_of(pressed)];
        const int what = below(6);
        if (what == 0) {
            say("close " + tag);
            all_.deliverer->closed(name);
            all_.notifier.screen.erase(name);
            fate = {Fate::Kind::decided};
        } else if (what == 1) {
            say("done " + tag);
            const auto ticked = [&] {
                const Subject& about = pressed.id.about;
                const auto snapshot = all_.data->procedures().snapshot(pressed.procedure).value();
                const TimelineRow* row = snapshot->find({about.key, about.occurrence});
                return about.kind == Subject::Kind::step && row && is_ticked(row->state);
            };
            const bool before = ticked();
            all_.deliverer->act(name, NoticeAction::done);
            if (!before && ticked()) {
                fate = {Fate::Kind::decided};
            }
        } else if (what == 2) {
            say("dismiss in the window " + tag);
            all_.data->reminders().dismiss(pressed.procedure, pressed.id, pressed.at).value();
            fate = {Fate::Kind::decided};
        } else {
            const Zone& here = *all_.data->reminders().here();
            const auto until = what == 3   ? std::optional(now + 10min)
                               : what == 4 ? std::optional(now + 1h)
                                           : this_evening(now, here);
            say("snooze " + tag);
            all_.deliverer->act(name, what == 3   ? NoticeAction::snooze_10_minutes
                                      : what == 4 ? NoticeAction::snooze_1_hour
                                                  : NoticeAction::snooze_evening);
            if (there && until && *until < there->until) {
                fate = {Fate::Kind::snoozed, *until};
            }
            if (below(2) == 0) {
                all_.deliverer->closed(name); // as some services say of what was pressed
            }
        }
        if (what != 2) {
            model_.screen.erase(tag);
        }
        look();
    }

    void change(ReminderSettings& wanted, int off) {
        wanted.on = true;
        wanted.steps = below(100) >= off;
        wanted.prompts = below(100) >= off;
        wanted.quiet =
            below(3) == 0 ? std::nullopt : std::optional(QuietHours{below(24) * 60min, 7h + 30min});
    }
    Offset lead() {
        return below(2) == 0 ? Offset{CalendarOffset{date::days{below(4)}, {}}}
                             : Offset{ElapsedOffset{15min * below(40)}};
    }
    Change booking() {
        Change::Booking wanted{{}, berlin};
        if (below(6) != 0) {
            const WallTime today =
                date::floor<date::days>(all_.data->reminders().here()->to_wall(all_.clock.now()));
            wanted.appointment = today + date::days{below(20)} + 7h + 15min * below(40);
            wanted.standing = below(8) == 0 ? Standing::to_rebook : Standing::going_ahead;
        }
        return {.booking = wanted};
    }

    void edit() {
        told_all_ = false;
        const std::string id = any(ids_);
        Procedures& procedures = all_.data->procedures();
        const auto snapshot = procedures.snapshot(id).value();
        const StepId step = any(snapshot->rows).planned->id;
        const Instant now = all_.clock.now();
        // Whether it is refused does not matter: what is kept counts.
        switch (below(12)) {
        case 0:
            say("move");
            std::ignore = procedures.change(id, booking(), berlin);
            break;
        case 1: {
            const Question& question = any(snapshot->guide->questions);
            const std::string answer =
                question.choices.empty() ? any(std::vector<std::string>{"yes", "no", "unsure", ""})
                                         : any(question.choices);
            say("answer " + question.key + ' ' + answer);
            std::ignore = procedures.change(id, {.answers = {{question.key, answer}}}, berlin);
            break;
        }
        case 2: {
            const When when{
                Anchor::appointment, CalendarOffset{date::days{-below(8)}, 30min * below(48)}, {}};
            const Step own = own_step({}, Phase::preparation, "Buy ice", "", when);
            say("own step");
            if (procedures.change(id, {.own = {{own.key, own}}}, berlin)) {
                const auto with_it = procedures.snapshot(id).value();
                std::ignore = all_.data->reminders().set(*with_it, step_subject(own.key), lead());
            }
            break;
        }
        case 3: {
            say("own time " + step.key);
            const When when{
                Anchor::appointment, CalendarOffset{date::days{-below(8)}, 30min * below(48)}, {}};
            const auto wanted = below(3) == 0 ? std::nullopt : std::optional(when);
            std::ignore = procedures.change(id, {.times = {{step, wanted}}}, berlin);
            break;
        }
        case 4:
        case 5:
            say("remind of " + step.key);
            std::ignore = all_.data->reminders().set(*snapshot, subject_of(step), lead());
            break;
        case 6: {
            const auto plan = planned();
            if (!plan.empty()) {
                const Planned& one = any(plan);
                const auto its = procedures.snapshot(one.procedure).value();
                say("no reminder " + key_of(one));
                std::ignore = all_.data->reminders().remove(*its, one.id.about, one.id.lead);
            }
            break;
        }
        case 7:
            say("settings");
            all_.settings([this](ReminderSettings& wanted) {
                change(wanted, 20);
                wanted.on = below(5) != 0;
            });
            break;
        case 8: {
            const Change::Injection injection{
                below(4) == 0 ? std::nullopt : std::optional(now - 1min * below(60 * 12))};
            say("injection");
            std::ignore = procedures.change(id, {.injection = injection}, berlin);
            break;
        }
        case 9: {
            const auto plan = planned();
            const StepId ticked =
                plan.empty() || below(3) == 0
                    ? step
                    : StepId{plan.front().id.about.key, plan.front().id.about.occurrence};
            say("mark " + ticked.key + ' ' + ticked.occurrence);
            std::ignore =
                procedures.mark(id, ticked,
                                any(std::vector{StepEvent::Kind::done, StepEvent::Kind::skipped,
                                                StepEvent::Kind::reopened}),
                                "Yes, said Dr Lee", berlin);
            break;
        }
        case 10: {
            NewEntry entry;
            entry.said.kind = LogEntry::Kind::pain;
            entry.said.scores = {{Side::whole, 3, 5}};
            say("entry");
            std::ignore = all_.data->diary().write(entry, snapshot.get(), berlin);
            break;
        }
        case 11:
            if (ids_.size() == 1) {
                say("another procedure");
                ids_.push_back(all_.add("2026-12-03T09:30"));
            } else if (below(3) == 0) {
                say("delete " + ids_.front());
                all_.data->data().remove(ids_.front()).value();
                ids_.erase(ids_.begin());
            }
            break;
        }
    }

    std::mt19937_64 random_;
    Delivering all_;
    Model model_;
    std::vector<std::string> ids_;
    bool told_all_ = true;
    std::string wrong_;
    QStringList done_;
};

int environment(const char* name, int usual) {
    bool given = false;
    const int value = qEnvironmentVariableIntValue(name, &given);
    return given ? value : usual;
}

} // namespace

class DelivererPropertyTest : public QObject {
    Q_OBJECT

  private slots:
    static void initMain() { qputenv("TZ", berlin); }

    void what_is_shown_and_ahead_is_what_the_plan_derives() {
        const int cases = environment("BEFOREHAND_PROPERTY_CASES", 12);
        const int first = environment("BEFOREHAND_PROPERTY_SEED", 1);
        std::size_t told = 0;
        for (int seed = first; seed < first + cases; ++seed) {
            Life life(static_cast<std::uint64_t>(seed));
            if (const std::string wrong = life.live(60); !wrong.empty()) {
                const std::string text = wrong +
                                         "\nBEFOREHAND_PROPERTY_CASES=1 BEFOREHAND_PROPERTY_SEED=" +
                                         std::to_string(seed) + " finds it again.";
                QFAIL(text.c_str());
            }
            told += life.told();
        }
        QVERIFY(told > static_cast<std::size_t>(cases) * 5);
    }
};

QTEST_GUILESS_MAIN(DelivererPropertyTest)
#include "deliverer_property_test.moc"
