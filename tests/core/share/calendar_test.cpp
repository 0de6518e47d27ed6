// SPDX-License-Identifier: Apache-2.0
#include "tests/core/share/calendars.h"
#include "tests/core/share/golden.h"
#include "tests/core/share/ical_object.h"

#include <QRegularExpression>
#include <QTest>

using namespace beforehand;
using namespace beforehand::testing;

namespace {

/// Each event of a file in one line, "SUMMARY START STATUS SEQUENCE", with its alarms behind it:
/// "!" before those that are acknowledged. The file must keep our rules.
QStringList events_of(const CalendarFile& file) {
    const IcalRules rules(file.text);
    QStringList lines;
    for (const std::string& wrong : rules.broken()) {
        lines << QString::fromStdString(wrong);
    }
    for (const IcalObject& event : rules.calendar().parts) {
        std::string line = unescaped(event.value("SUMMARY")) + ' ' + event.value("DTSTART") + ' ' +
                           event.value("STATUS") + ' ' + event.value("SEQUENCE");
        for (const IcalObject& alarm : event.parts) {
            line += alarm.value("ACKNOWLEDGED").empty() ? " " : " !";
            line += alarm.value("TRIGGER;VALUE=DATE-TIME");
        }
        lines << QString::fromStdString(line);
    }
    return lines;
}

QString event_of(const CalendarFile& file, const QString& summary) {
    const QStringList found = events_of(file).filter(QRegularExpression('^' + summary + " 2"));
    return found.size() == 1 ? found[0].mid(summary.size() + 1) : found.join('\n');
}

std::vector<std::string> uids_of(const CalendarFile& file) {
    std::vector<std::string> uids;
    for (const CalendarEntry& entry : file.entries) {
        uids.push_back(entry.uid);
    }
    std::ranges::sort(uids);
    return uids;
}

/// Real titles, no diary: fewer events to look at.
Patient patient() {
    Patient made;
    made.detail = true;
    made.leads = {0s};
    made.guide.diary.reset();
    return made;
}

} // namespace

/// The file as it stands in tests/data/documents, and what becomes of it as things change.
/// BEFOREHAND_UPDATE_GOLDEN=1 writes what it is now.
class ShareCalendarTest : public QObject {
    Q_OBJECT

  private slots:
    void itIsAsItWas() {
        each_golden([](const char* name, const Patient& patient) {
            const auto moment = patient.moment();
            compare_golden(name, calendar_file(patient.source(*moment)).text);
        });
    }

    void itHasTheAppointmentAndWhatIsToDo() {
        Patient patient = ::patient();
        QCOMPARE(events_of(patient.write()),
                 QStringList({"SI joint injection 20261024T080000Z CONFIRMED 0 20261024T080000Z",
                              "Ask about your blood thinner 20261017T070000Z CONFIRMED 0 "
                              "20261017T070000Z",
                              "Pack 20261023T160000Z CONFIRMED 0 20261023T160000Z",
                              "Walk a little 20261027T080000Z CONFIRMED 0 20261027T080000Z"}));
    }

    // The clocks go back on 25 October: 9:00 is another moment in UTC from then on.
    void clockChangesAreInTheMoments() {
        Patient patient = ::patient();
        patient.book("2026-10-25T02:30"); // comes twice: the first
        QCOMPARE(event_of(patient.write(), "SI joint injection"),
                 QString("20261025T003000Z CONFIRMED 0 20261025T003000Z"));
        QCOMPARE(event_of(patient.write(), "Walk a little"),
                 QString("20261028T080000Z CONFIRMED 0 20261028T080000Z"));
        QCOMPARE(event_of(patient.write(), "Pack"),
                 QString("20261024T160000Z CONFIRMED 0 20261024T160000Z"));
    }

    void theSameAgainIsTheSame() {
        Patient patient;
        const CalendarFile first = patient.write();
        QCOMPARE(patient.write().text, first.text);
        patient.now += 1h;
        const CalendarFile later = patient.write();
        QVERIFY(later.entries == first.entries);
        QVERIFY(later.text.contains("DTSTAMP:20261010T090000Z"));
        QVERIFY(later.text.contains("LAST-MODIFIED:20261010T080000Z"));
        QVERIFY(!later.text.contains("LAST-MODIFIED:20261010T090000Z"));
    }

    void aMoveUpdatesAndDoesNotDouble() {
        Patient patient = ::patient();
        const CalendarFile before = patient.write();
        for (int moves = 1; moves <= 3; ++moves) {
            patient.now += 1h;
            patient.book(moves % 2 ? "2026-10-31T10:00" : "2026-10-24T10:00");
            const CalendarFile after = patient.write();
            QCOMPARE(uids_of(after), uids_of(before));
            QCOMPARE(event_of(after, "SI joint injection"),
                     QString(moves % 2 ? "20261031T090000Z CONFIRMED %1 20261031T090000Z"
                                       : "20261024T080000Z CONFIRMED %1 20261024T080000Z")
                         .arg(moves));
            for (const CalendarEntry& entry : after.entries) {
                QCOMPARE(entry.sequence, moves);
                QVERIFY(entry.written_at == patient.now);
            }
        }
    }

    void onlyWhatChangedRises() {
        Patient patient = ::patient();
        patient.write();
        patient.procedure.layer.times[{"bag", "once"}] = calendar(-1, 20h);
        const CalendarFile file = patient.write();
        QCOMPARE(event_of(file, "Pack"), QString("20261023T180000Z CONFIRMED 1 20261023T180000Z"));
        QCOMPARE(event_of(file, "Walk a little"),
                 QString("20261027T080000Z CONFIRMED 0 20261027T080000Z"));
        patient.guide.steps[1].title = "Pack a bag";
        QCOMPARE(event_of(patient.write(), "Pack a bag"),
                 QString("20261023T180000Z CONFIRMED 2 20261023T180000Z"));
        patient.leads = {0s, 2h};
        QCOMPARE(event_of(patient.write(), "Pack a bag"),
                 QString("20261023T180000Z CONFIRMED 3 20261023T160000Z 20261023T180000Z"));
    }

    void whatFellAwayIsCancelledAndComesBack() {
        Patient patient = ::patient();
        const CalendarFile first = patient.write();
        patient.procedure.standing = Standing::to_rebook;
        const QStringList gone{"No longer in your plan 20261024T080000Z CANCELLED 1",
                               "No longer in your plan 20261017T070000Z CANCELLED 1",
                               "No longer in your plan 20261023T160000Z CANCELLED 1",
                               "No longer in your plan 20261027T080000Z CANCELLED 1"};
        QCOMPARE(events_of(patient.write()), gone);
        patient.now += 24h;
        const CalendarFile again = patient.write(); // and stays in every file
        QCOMPARE(events_of(again), gone);
        QCOMPARE(uids_of(again), uids_of(first));
        patient.procedure.standing = Standing::going_ahead;
        QCOMPARE(event_of(patient.write(), "Pack"),
                 QString("20261023T160000Z CONFIRMED 2 20261023T160000Z"));
    }

    void whatIsDoneStaysWhereItWas() {
        Patient patient = ::patient();
        patient.mark("walk", StepEvent::Kind::done); // never written
        patient.write();
        patient.mark("bag", StepEvent::Kind::done);
        patient.mark("ask", StepEvent::Kind::skipped);
        CalendarFile file = patient.write();
        QCOMPARE(event_of(file, "Pack"), QString("20261023T160000Z CONFIRMED 1"));
        QCOMPARE(event_of(file, "No longer in your plan"), QString("20261017T070000Z CANCELLED 1"));
        QCOMPARE(event_of(file, "Walk a little"), QString());
        patient.book("2026-10-31T10:00");
        QCOMPARE(event_of(patient.write(), "Pack"), QString("20261023T160000Z CONFIRMED 1"));
        patient.mark("bag", StepEvent::Kind::reopened);
        QCOMPARE(event_of(patient.write(), "Pack"),
                 QString("20261030T170000Z CONFIRMED 2 20261030T170000Z"));
    }

    void theInjectionLeavesTheAppointmentWhereItWas() {
        Patient patient = ::patient();
        patient.write();
        patient.now = instant("2026-10-24T09:00:00Z");
        patient.injected("2026-10-24T10:20");
        const CalendarFile file = patient.write();
        QCOMPARE(event_of(file, "SI joint injection"), QString("20261024T080000Z CONFIRMED 1"));
        QVERIFY(file.text.contains("TRANSP:OPAQUE"));
        QVERIFY(!file.text.contains("CANCELLED"));
    }

    // Importing rings for nothing that the app has told.
    void alarmsOfThePastAreAcknowledged() {
        Patient patient = ::patient();
        patient.leads = {0s, 1h};
        const CalendarFile first = patient.write();
        patient.now = instant("2026-10-23T15:00:00Z");
        const CalendarFile file = patient.write();
        QCOMPARE(event_of(file, "Pack"),
                 QString("20261023T160000Z CONFIRMED 0 !20261023T150000Z 20261023T160000Z"));
        QVERIFY(file.text.contains("ACKNOWLEDGED:20261023T150000Z\r\n"));
        QVERIFY(file.entries == first.entries);
    }

    void alarmsRingWhenTheRemindersShow() {
        Patient patient = ::patient();
        const auto moment = patient.moment();
        for (PlannedReminder& reminder : moment->reminders) {
            reminder.show += 30min; // quiet hours
        }
        std::vector<PlannedReminder>& reminders = moment->reminders;
        reminders.push_back(reminders[0]); // another that comes at the same moment
        reminders.back().id.again = 1;
        reminders.push_back(reminders[0]); // and one that comes too late
        reminders.back().show += 10h;
        reminders.back().until = reminders.back().show;
        QCOMPARE(event_of(calendar_file(patient.source(*moment)), "Ask about your blood thinner"),
                 QString("20261017T070000Z CONFIRMED 0 20261017T073000Z"));
    }

    void promptsAreThereOnceTheInjectionIs() {
        Patient patient;
        patient.detail = true;
        patient.leads = {0s};
        QCOMPARE(events_of(patient.write()).filter("Diary: "),
                 QStringList("Diary: Just before 20261024T070000Z CONFIRMED 0 20261024T070000Z"));
        patient.now = at(patient.there, "2026-10-24T10:45");
        patient.injected("2026-10-24T10:20");
        CalendarFile file = patient.write();
        // That of 10:35 is past. The baseline stays, with its alarm behind it.
        QCOMPARE(events_of(file).filter("Diary: "),
                 QStringList({"Diary: Just before 20261024T070000Z CONFIRMED 0 !20261024T070000Z",
                              "Diary: The first hour 20261024T085000Z CONFIRMED 0 20261024T085000Z",
                              "Diary: The first hour 20261024T090500Z CONFIRMED 0 20261024T090500Z",
                              "Diary: The first hour 20261024T092000Z CONFIRMED 0 20261024T092000Z",
                              "Diary: Hourly 20261024T102000Z CONFIRMED 0 20261024T102000Z"}));
        LogEntry& entry = patient.entries.emplace_back();
        entry.id = "entry";
        entry.kind = LogEntry::Kind::pain;
        entry.happened_at = entry.recorded_at = at(patient.there, "2026-10-24T10:50");
        entry.prompt = PromptId{"first-hour", "min+30"};
        patient.now += 2h;
        file = patient.write();
        QCOMPARE(events_of(file).filter("T085000Z"),
                 QStringList("Diary: The first hour 20261024T085000Z CONFIRMED 1"));
        QCOMPARE(events_of(file).filter("T083500Z").size(), 0);
    }

    void aPromptThatAStepIsAboutHasNoEventOfItsOwn() {
        Patient patient;
        patient.detail = true;
        Step baseline = step("baseline", Phase::preparation, elapsed(-1h));
        baseline.title = "Score your pain";
        baseline.prompt = "before";
        patient.guide.steps.push_back(baseline);
        const CalendarFile file = patient.write();
        QCOMPARE(events_of(file).filter("Diary: "), QStringList());
        QCOMPARE(event_of(file, "Score your pain"),
                 QString("20261024T070000Z CONFIRMED 0 20261024T060000Z 20261024T070000Z"));
    }

    void whatHangsOnAnAnswerIsNotSaidAsIfItWereSo() {
        Patient patient = ::patient();
        Question thinner;
        thinner.key = "blood-thinner";
        patient.guide.questions = {thinner};
        Condition& applies = patient.guide.steps[0].applies;
        applies.kind = Condition::Kind::is;
        applies.question = "blood-thinner";
        applies.values = {answer_yes};
        QCOMPARE(event_of(patient.write(), "Ask about your blood thinner"), QString());
        patient.procedure.answers = {{"blood-thinner", answer_yes}};
        QVERIFY(!event_of(patient.write(), "Ask about your blood thinner").isEmpty());
        patient.procedure.answers = {{"blood-thinner", answer_no}};
        QCOMPARE(event_of(patient.write(), "No longer in your plan"),
                 QString("20261017T070000Z CANCELLED 1"));
    }

    // No word of what it is about, neither in words nor in ids, also not of earlier files.
    void itIsNeutralUnlessAsked() {
        Patient patient;
        const QString neutral = QString::fromStdString(patient.write().text);
        for (const char* word : {"injection", "joint", "blood", "thinner", "ask", "bag", "pack",
                                 "walk", "Riverside", "+34", "Madrid", "hour", "5e3ad5a2"}) {
            QVERIFY2(!neutral.contains(QLatin1String(word), Qt::CaseInsensitive), word);
        }
        for (const IcalObject& event : IcalRules(neutral.toStdString()).calendar().parts) {
            QVERIFY(event.value("DESCRIPTION").empty() && event.value("LOCATION").empty());
        }
        Patient detailed;
        detailed.detail = true;
        const CalendarFile told = detailed.write();
        QVERIFY(told.text.contains("LOCATION:Riverside\\, 2nd floor"));
        QVERIFY(told.text.contains("Clinic: +34 600 000 001\\nOut of hours: +34 600"));
        QCOMPARE(uids_of(told), uids_of(patient.write()));
        detailed.detail = false;
        detailed.mark("ask", StepEvent::Kind::done);
        detailed.mark("bag", StepEvent::Kind::skipped);
        const CalendarFile later = detailed.write();
        for (const char* word : {"SI joint", "blood", "Pack", "Walk", "Riverside", "+34"}) {
            QVERIFY2(!later.text.contains(word), word);
        }
        for (const CalendarEntry& entry : later.entries) {
            QCOMPARE(entry.sequence, 1);
        }
    }

    // What is kept of a file is small, and no second place where health is written down.
    void whatIsKeptHasNoWords() {
        Patient patient;
        patient.detail = true;
        patient.guide.steps[0].what = std::string(20'000, 'x');
        for (const CalendarEntry& entry : patient.write().entries) {
            QVERIFY(entry.content.size() < 200 && !entry.content.contains("x"));
            QVERIFY(!entry.content.contains("SUMMARY") && !entry.content.contains("Pack"));
        }
    }

    void idsAreOfTheProcedure() {
        Patient patient, other;
        other.procedure.id = "8c1c2a52-4a0f-4b63-93b5-2f2d1b0a9e77";
        std::vector<std::string> uids = uids_of(patient.write()), others = uids_of(other.write());
        std::vector<std::string> both;
        std::ranges::set_intersection(uids, others, std::back_inserter(both));
        QCOMPARE(uids.size(), others.size());
        QVERIFY(both.empty());
    }

    void hostileTitlesStayInTheirLine() {
        Patient patient = ::patient();
        const std::string hostile = "x\r\nEND:VEVENT\r\nBEGIN:VALARM\nTRIGGER:-P1D;,\\n\x01\u2028 "
                                    "疼痛疼痛疼痛疼痛疼痛疼痛疼痛疼痛疼痛疼痛疼痛疼痛疼痛疼痛疼痛";
        patient.guide.steps[1].title = hostile;
        patient.guide.steps[1].what = hostile;
        patient.guide.title = hostile;
        patient.procedure.contacts.clinic = hostile;
        const CalendarFile file = patient.write();
        const IcalRules rules(file.text);
        QVERIFY2(rules.broken().empty(), rules.broken().empty() ? "" : rules.broken()[0].c_str());
        QCOMPARE(rules.calendar().parts.size(), 4u);
        for (const int i : {0, 2}) {
            QCOMPARE(unescaped(rules.calendar().parts[i].value("SUMMARY")),
                     std::string("x\nEND:VEVENT\nBEGIN:VALARM\nTRIGGER:-P1D;,\\n\n "
                                 "疼痛疼痛疼痛疼痛疼痛疼痛疼痛疼痛疼痛疼痛疼痛疼痛疼痛疼痛疼痛"));
        }
    }

    void withoutDatesThereIsNothing() {
        Patient patient;
        patient.procedure.appointment.reset();
        const CalendarFile file = patient.write();
        QVERIFY(file.text.empty() && file.entries.empty());
    }

    void whatCannotBeReadIsCancelledAllTheSame() {
        Patient patient = ::patient();
        patient.procedure.appointment.reset();
        patient.written = {{"3f1d0a52-0a1b-8c2d-9e3f-001122334455", patient.procedure.id, 7,
                            "damaged", false, instant("2026-10-01T08:00:00Z")}};
        QCOMPARE(events_of(patient.write()),
                 QStringList("No longer in your plan 20261001T080000Z CANCELLED 8"));
        QCOMPARE(events_of(patient.write()),
                 QStringList("No longer in your plan 20261001T080000Z CANCELLED 8"));
    }

    // What is wrong with a file is seen: each of these spoils a good one.
    void rulesSeeWhatIsWrong_data() {
        QTest::addColumn<QByteArray>("good");
        QTest::addColumn<QByteArray>("bad");
        const auto row = [](const char* name, QByteArray good, QByteArray bad) {
            QTest::newRow(name) << std::move(good) << std::move(bad);
        };
        row("bare line feed", "METHOD:PUBLISH\r\n", "METHOD:PUBLISH\n");
        row("too long", "SUMMARY:Pack", "SUMMARY:Pack" + QByteArray(64, 'x'));
        row("no UID", "BEGIN:VEVENT\r\nUID:", "BEGIN:VEVENT\r\nX-UID:");
        row("no DTSTAMP", "DTSTAMP:20261010T080000Z\r\n", "");
        row("no start", "DTSTART:20261024T080000Z\r\n", "");
        row("floating", "DTSTART:20261024T080000Z", "DTSTART:20261024T080000");
        row("zone", "DTSTART:20261024T080000Z", "DTSTART;TZID=Europe/Madrid:20261024T080000");
        row("day that is none", "DTSTART:20261024T080000Z", "DTSTART:20261032T080000Z");
        row("ends at once", "DTEND:20261024T090000Z", "DTEND:20261024T080000Z");
        row("no sequence", "SEQUENCE:0", "SEQUENCE:");
        row("odd sequence", "SEQUENCE:0", "SEQUENCE:-1");
        row("twice", "CLASS:PRIVATE\r\n", "CLASS:PRIVATE\r\nCLASS:PRIVATE\r\n");
        row("public", "CLASS:PRIVATE", "CLASS:PUBLIC");
        row("comma", "SUMMARY:Pack", "SUMMARY:Pack, walk");
        row("stray backslash", "SUMMARY:Pack", "SUMMARY:Pa\\ck");
        row("control", "SUMMARY:Pack", "SUMMARY:Pa\x01");
        row("fold in a letter", "SUMMARY:Pack", "SUMMARY:Pack\xc3\r\n \xb1");
        row("not closed", "END:VALARM\r\n", "");
        row("unknown", "TRANSP:", "X-TRANSP:");
        row("relative alarm", "TRIGGER;VALUE=DATE-TIME:20261024T080000Z", "TRIGGER:-PT1H");
        row("cancelled that rings", "STATUS:CONFIRMED", "STATUS:CANCELLED");
        row("tail", "END:VCALENDAR\r\n", "END:VCALENDAR\r\nX:1\r\n");
    }
    void rulesSeeWhatIsWrong() {
        QFETCH(QByteArray, good);
        QFETCH(QByteArray, bad);
        Patient patient = ::patient();
        QByteArray text = QByteArray::fromStdString(patient.write().text);
        QVERIFY(IcalRules(text.toStdString()).broken().empty());
        const qsizetype at = text.indexOf(good);
        QVERIFY(at >= 0);
        text.replace(at, good.size(), bad);
        QVERIFY(!IcalRules(text.toStdString()).broken().empty());
        text.replace(at, bad.size(), good);
        const qsizetype uid = text.indexOf("UID:"), next = text.indexOf("UID:", uid + 1);
        QVERIFY(!IcalRules(text.replace(next, 40, text.mid(uid, 40)).toStdString())
                     .broken()
                     .empty()); // the same twice
    }
};

QTEST_APPLESS_MAIN(ShareCalendarTest)
#include "calendar_test.moc"
