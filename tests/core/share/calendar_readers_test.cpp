// SPDX-License-Identifier: Apache-2.0
#include "core/reminders/planned.h"
#include "core/share/ical_text.h"
#include "tests/core/plan/properties.h"
#include "tests/core/share/calendars.h"
#include "tests/core/share/ical_object.h"

#include <QDir>
#include <QFile>
#include <QTest>

#include <libical/ical.h>
#include <memory>
#include <nlohmann/json.hpp>
#include <random>
#include <set>

using namespace beforehand;
using namespace beforehand::testing;

namespace {

/// An event as a reader has it.
struct ReadEvent {
    std::string uid, start, end, summary, description, place, status;
    int sequence = 0;
    std::vector<std::string> alarms;

    std::string words() const {
        std::string text = uid + '|' + start + '|' + end + '|' + summary + '|' + description + '|' +
                           place + '|' + status + '|' + std::to_string(sequence);
        for (const std::string& alarm : alarms) {
            text += '|' + alarm;
        }
        return text;
    }
};

/// What is left of words in a calendar: the parts that no TEXT holds are gone.
std::string left_of(const std::string& words) {
    return unescaped(ical::text(words));
}

/// What we mean a reader to have.
std::vector<ReadEvent> meant(const CalendarSource& source, const CalendarFile& file) {
    std::vector<ReadEvent> events;
    for (const CalendarEvent& event : calendar_events(source)) {
        ReadEvent made{event.uid,
                       format_instant(event.start),
                       format_instant(event.end),
                       left_of(event.summary),
                       left_of(event.description),
                       left_of(event.place),
                       event.cancelled ? "CANCELLED" : "CONFIRMED",
                       file.entries[events.size()].sequence,
                       {}};
        for (const CalendarAlarm& alarm : event.alarms) {
            made.alarms.push_back(format_instant(alarm.at));
        }
        events.push_back(std::move(made));
    }
    return events;
}

// ---- libical
// -------------------------------------------------------------------------------------

using Component = std::unique_ptr<icalcomponent, decltype(&icalcomponent_free)>;

std::string shown(icaltimetype time) {
    return icaltime_is_utc(time) && icaltime_is_valid_time(time)
               ? format_instant(Instant{std::chrono::seconds{icaltime_as_timet(time)}})
               : "no moment in UTC";
}

std::string shown(const char* words) {
    return words ? words : "";
}

ReadEvent read_event(icalcomponent* event) {
    const icalproperty* status = icalcomponent_get_first_property(event, ICAL_STATUS_PROPERTY);
    ReadEvent read{shown(icalcomponent_get_uid(event)),
                   shown(icalcomponent_get_dtstart(event)),
                   shown(icalcomponent_get_dtend(event)),
                   shown(icalcomponent_get_summary(event)),
                   shown(icalcomponent_get_description(event)),
                   shown(icalcomponent_get_location(event)),
                   status && icalproperty_get_status(status) == ICAL_STATUS_CANCELLED ? "CANCELLED"
                   : status && icalproperty_get_status(status) == ICAL_STATUS_CONFIRMED
                       ? "CONFIRMED"
                       : "no status",
                   icalcomponent_get_sequence(event),
                   {}};
    for (icalcomponent* alarm = icalcomponent_get_first_component(event, ICAL_VALARM_COMPONENT);
         alarm; alarm = icalcomponent_get_next_component(event, ICAL_VALARM_COMPONENT)) {
        const icalproperty* trigger =
            icalcomponent_get_first_property(alarm, ICAL_TRIGGER_PROPERTY);
        read.alarms.push_back(trigger ? shown(icalproperty_get_trigger(trigger).time) : "none");
    }
    return read;
}

/// What libical has of a file; one event that says so where it finds an error.
std::vector<ReadEvent> read_by_libical(const std::string& text) {
    const Component calendar(icalparser_parse_string(text.c_str()), icalcomponent_free);
    if (!calendar || icalcomponent_isa(calendar.get()) != ICAL_VCALENDAR_COMPONENT ||
        icalcomponent_count_errors(calendar.get()) > 0) {
        ReadEvent error;
        error.uid = "an error";
        return {error};
    }
    std::vector<ReadEvent> events;
    for (icalcomponent* event =
             icalcomponent_get_first_component(calendar.get(), ICAL_VEVENT_COMPONENT);
         event; event = icalcomponent_get_next_component(calendar.get(), ICAL_VEVENT_COMPONENT)) {
        events.push_back(read_event(event));
    }
    return events;
}

/// What differs, in words; empty: nothing.
std::string difference(const std::vector<ReadEvent>& meant, const std::vector<ReadEvent>& read) {
    for (std::size_t i = 0; i < std::min(meant.size(), read.size()); ++i) {
        if (meant[i].words() != read[i].words()) {
            return "meant " + meant[i].words() + "\nread  " + read[i].words();
        }
    }
    return meant.size() == read.size() ? ""
                                       : "meant " + std::to_string(meant.size()) +
                                             " events, read " + std::to_string(read.size());
}

// ---- random plans
// --------------------------------------------------------------------------------

/// A random plan with a diary, and words that are hard to write out.
class Random {
  public:
    explicit Random(std::uint64_t seed)
        : case_(Generator(seed).make())
        , random_(seed) {
        case_.guide.title = words();
        case_.guide.diary = schedule(3, below(4) == 0);
        for (Prompt& prompt : case_.guide.diary->prompts) {
            prompt.reminders = {ElapsedOffset{}};
        }
        for (auto* steps : {&case_.guide.steps, &case_.procedure.layer.own}) {
            for (Step& step : *steps) {
                step.title = words();
                step.what = below(2) ? words() + words() : "";
                step.calls = static_cast<Call>(below(4));
                step.prompt = below(4) ? "" : "before";
                step.reminders = {ElapsedOffset{}, ElapsedOffset{std::chrono::hours{below(30)}}};
            }
        }
        case_.procedure.id = "procedure-" + std::to_string(seed);
        case_.procedure.contacts = {words(), words(), below(2) ? words() : ""};
    }

    const Case& given() const { return case_; }
    int below(int count) { return static_cast<int>(random_() % static_cast<unsigned>(count)); }

  private:
    std::string words() {
        static const char* parts[]{"x",         ",",      ";",          "\\", "\\n", "\n",
                                   "\r\n",      "\r",     " ",          "ñ",  "疼",  "🦴",
                                   "\u2028",    "\u0301", "END:VEVENT", "\"", ":",   "\x01",
                                   "\xff",      "ab\t",   "a word ",    "=",  "<b>", "\u202e",
                                   "TZID=Here", "'",      "\u00a0"};
        std::string made = "w"; // not only what goes
        for (int i = below(40); i > 0; --i) {
            made += parts[below(static_cast<int>(std::size(parts)))];
        }
        return made + "w"; // libical and others trim blanks at the end
    }

    Case case_;
    std::mt19937_64 random_;
};

} // namespace

/// Calendars of random plans as they change: our rules, libical, and what holds from one file to
/// the next. BEFOREHAND_CALENDAR_FOLDER keeps them with what is meant, for other readers.
class ShareCalendarReadersTest : public QObject {
    Q_OBJECT

    static void put(const QString& name, const std::string& bytes) {
        QFile file(QDir(qEnvironmentVariable("BEFOREHAND_CALENDAR_FOLDER")).filePath(name));
        QVERIFY2(file.open(QIODevice::WriteOnly) && file.write(QByteArray::fromStdString(bytes)) ==
                                                        static_cast<qint64>(bytes.size()),
                 qPrintable(file.fileName()));
    }

    /// Everything that reads a file has what is meant by it.
    static void check(const QString& name, const CalendarSource& source, const CalendarFile& file) {
        const auto events = meant(source, file);
        QVERIFY2(file.text.empty() == events.empty(), qPrintable(name));
        if (events.empty()) {
            return;
        }
        const IcalRules rules(file.text);
        QVERIFY2(rules.broken().empty(),
                 rules.broken().empty() ? "" : (name.toStdString() + rules.broken()[0]).c_str());
        const std::string differs = difference(events, read_by_libical(file.text));
        QVERIFY2(differs.empty(), qPrintable(name + '\n' + QString::fromStdString(differs)));
        if (qEnvironmentVariableIsSet("BEFOREHAND_CALENDAR_FOLDER")) {
            auto list = nlohmann::json::array();
            for (const ReadEvent& event : events) {
                list.push_back({{"uid", event.uid},
                                {"start", event.start},
                                {"end", event.end},
                                {"summary", event.summary},
                                {"description", event.description},
                                {"place", event.place},
                                {"status", event.status},
                                {"sequence", event.sequence},
                                {"alarms", event.alarms}});
            }
            put(name + ".ics", file.text);
            put(name + ".json", list.dump());
        }
    }

    /// From one file to the next nothing is lost, and a sequence rises exactly with a change.
    static void compare(const std::vector<CalendarEntry>& before, const CalendarFile& after,
                        Instant now) {
        for (const CalendarEntry& old : before) {
            const auto entry = std::ranges::find(after.entries, old.uid, &CalendarEntry::uid);
            QVERIFY(entry != after.entries.end());
            if (entry->content == old.content) {
                QVERIFY(*entry == old);
            } else {
                QCOMPARE(entry->sequence, old.sequence + 1);
                QVERIFY(entry->written_at == now);
            }
        }
    }

    /// In the plainest way: what must stand in the calendar of a person, as moments.
    static std::multiset<Instant> open_moments(const Moment& moment) {
        std::multiset<Instant> moments;
        if (moment.plan.appointment && !moment.plan.injection) {
            moments.insert(*moment.plan.appointment);
        }
        for (const TimelineRow& row : moment.rows) {
            const bool asks = row.state == StepState::upcoming || row.state == StepState::open ||
                              row.state == StepState::late || row.state == StepState::missed;
            if (asks && row.planned->due && !row.planned->step->is_injection) {
                moments.insert(*row.planned->due);
            }
        }
        return moments;
    }

  private slots:
    void goldensAreRead() {
        each_golden([](const char* name, const Patient& patient) {
            const auto moment = patient.moment();
            const CalendarSource source = patient.source(*moment);
            check(QString(name).chopped(4), source, calendar_file(source));
        });
    }

    void anyPlanIsRead() {
        int cancelled = 0, kept = 0;
        for (int i = 0; i < property_cases(); ++i) {
            const std::uint64_t seed = first_seed() + static_cast<std::uint64_t>(i);
            Random random(seed);
            const Case& given = random.given();
            Changed state{given.procedure, given.events, {}, {}};
            std::vector<CalendarEntry> written;
            for (int round = 0; round < 4; ++round) {
                const Instant now = given.now + round * 7h;
                Moment moment(given.guide, state.procedure, anchors_of(state.procedure),
                              state.events, {}, now, {});
                moment.reminders =
                    plan_reminders({moment.plan, moment.rows, moment.prompt_rows, {}},
                                   {.quiet = usual_quiet_hours});
                const CalendarSource source{state.procedure.id,
                                            given.guide.title,
                                            moment.plan,
                                            moment.rows,
                                            moment.prompt_rows,
                                            moment.reminders,
                                            state.procedure.contacts,
                                            written,
                                            random.below(3) > 0,
                                            now};
                const CalendarFile file = calendar_file(source);
                const QString name = QString("random-%1-%2").arg(seed).arg(round);
                check(name, source, file);
                compare(written, file, now);
                std::multiset<Instant> confirmed;
                for (const CalendarEvent& event : calendar_events(source)) {
                    cancelled += event.cancelled;
                    kept += !event.cancelled && event.alarms.empty();
                    if (!event.cancelled) {
                        confirmed.insert(event.start);
                    }
                }
                const auto open = open_moments(moment);
                QVERIFY2(std::ranges::includes(confirmed, open), qPrintable(name));
                if (QTest::currentTestFailed()) {
                    return;
                }
                keep(written, file);
                if (round < 2) {
                    state = make(given, state, change_of(given, static_cast<std::size_t>(round)));
                }
            }
        }
        if (property_cases() >= 100) { // the plans are such that something was tried
            QVERIFY(cancelled > 100 && kept > 100);
        }
    }
};

QTEST_APPLESS_MAIN(ShareCalendarReadersTest)
#include "calendar_readers_test.moc"
