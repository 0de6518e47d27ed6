<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>CardPage</name>
    <message numerus="yes">
        <source>%n line(s) not answered. Tap one to fill it in.</source>
        <translation>
            <numerusform>%n line is not answered. Tap it to fill it in.</numerusform>
            <numerusform>%n lines are not answered. Tap one to fill it in.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ChangePage</name>
    <message numerus="yes">
        <source>%n other step(s) stay as they are.</source>
        <translation>
            <numerusform>%n other step stays as it is.</numerusform>
            <numerusform>%n other steps stay as they are.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Contents</name>
    <message numerus="yes">
        <source>%n part(s)</source>
        <translation>
            <numerusform>%n part</numerusform>
            <numerusform>%n parts</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DiaryWords</name>
    <message numerus="yes">
        <source>written %n minute(s) later</source>
        <translation>
            <numerusform>written %n minute later</numerusform>
            <numerusform>written %n minutes later</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>written %n hour(s) later</source>
        <translation>
            <numerusform>written %n hour later</numerusform>
            <numerusform>written %n hours later</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>written %n day(s) later</source>
        <translation>
            <numerusform>written %n day later</numerusform>
            <numerusform>written %n days later</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DueBanner</name>
    <message numerus="yes">
        <source>%1 · %n more</source>
        <translation>
            <numerusform>%1 · %n more</numerusform>
            <numerusform>%1 · %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LearnPage</name>
    <message numerus="yes">
        <source>%n answer(s)</source>
        <translation>
            <numerusform>%n answer</numerusform>
            <numerusform>%n answers</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n word(s)</source>
        <translation>
            <numerusform>%n word</numerusform>
            <numerusform>%n words</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n open</source>
        <translation>
            <numerusform>%n open</numerusform>
            <numerusform>%n open</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MorePage</name>
    <message numerus="yes">
        <source>%n line(s) not answered</source>
        <translation>
            <numerusform>%n line not answered</numerusform>
            <numerusform>%n lines not answered</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n question(s) to ask</source>
        <translation>
            <numerusform>%n question to ask</numerusform>
            <numerusform>%n questions to ask</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>OwnStepPage</name>
    <message numerus="yes">
        <source>%n letter(s) left</source>
        <translation>
            <numerusform>%n letter left</numerusform>
            <numerusform>%n letters left</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RemindersAhead</name>
    <message numerus="yes">
        <source>Show all %n</source>
        <comment>reminders</comment>
        <translation>
            <numerusform>Show all %n</numerusform>
            <numerusform>Show all %n</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SearchResults</name>
    <message numerus="yes">
        <source>%n page(s), the best first</source>
        <translation>
            <numerusform>%n page</numerusform>
            <numerusform>%n pages, the best first</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TodayPage</name>
    <message numerus="yes">
        <source>%n line(s) to fill in</source>
        <translation>
            <numerusform>%n line to fill in</numerusform>
            <numerusform>%n lines to fill in</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n question(s) for your clinic</source>
        <translation>
            <numerusform>%n question for your clinic</numerusform>
            <numerusform>%n questions for your clinic</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Wording</name>
    <message numerus="yes">
        <source>%n day(s) to go</source>
        <translation>
            <numerusform>%n day to go</numerusform>
            <numerusform>%n days to go</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n step(s) are late. You can still do them.</source>
        <translation>
            <numerusform>%n step is late. You can still do it.</numerusform>
            <numerusform>%n steps are late. You can still do them.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>in %n day(s)</source>
        <translation>
            <numerusform>in %n day</numerusform>
            <numerusform>in %n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) ago</source>
        <translation>
            <numerusform>%n day ago</numerusform>
            <numerusform>%n days ago</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hour(s)</source>
        <translation>
            <numerusform>%n hour</numerusform>
            <numerusform>%n hours</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s)</source>
        <translation>
            <numerusform>%n minute</numerusform>
            <numerusform>%n minutes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n week(s)</source>
        <translation>
            <numerusform>%n week</numerusform>
            <numerusform>%n weeks</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n day</numerusform>
            <numerusform>%n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) late. You can still do it.</source>
        <translation>
            <numerusform>%n day late. You can still do it.</numerusform>
            <numerusform>%n days late. You can still do it.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>beforehand::view::ArticleView</name>
    <message numerus="yes">
        <source>%n minute(s)</source>
        <translation>
            <numerusform>%n minute</numerusform>
            <numerusform>%n minutes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>beforehand::view::ChangeModel</name>
    <message numerus="yes">
        <source>and %n more time(s)</source>
        <translation>
            <numerusform>and %n more time</numerusform>
            <numerusform>and %n more times</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>beforehand::view::ChangeView</name>
    <message numerus="yes">
        <source>%n step(s) to do again</source>
        <translation>
            <numerusform>%n step to do again</numerusform>
            <numerusform>%n steps to do again</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n step(s) already past</source>
        <translation>
            <numerusform>%n step already past</numerusform>
            <numerusform>%n steps already past</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n new step(s)</source>
        <translation>
            <numerusform>%n new step</numerusform>
            <numerusform>%n new steps</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n step(s) get a new time</source>
        <translation>
            <numerusform>%n step gets a new time</numerusform>
            <numerusform>%n steps get a new time</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n step(s) leave</source>
        <translation>
            <numerusform>%n step leaves</numerusform>
            <numerusform>%n steps leave</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Show the %n step(s) that wait</source>
        <translation>
            <numerusform>Show the %n step that waits</numerusform>
            <numerusform>Show the %n steps that wait</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Show the %n step(s) that move</source>
        <translation>
            <numerusform>Show the %n step that moves</numerusform>
            <numerusform>Show the %n steps that move</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n step(s) depend on an answer</source>
        <translation>
            <numerusform>%n step depends on an answer</numerusform>
            <numerusform>%n steps depend on an answer</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n step(s) get other limits</source>
        <translation>
            <numerusform>%n step gets other limits</numerusform>
            <numerusform>%n steps get other limits</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n step(s) wait without a date</source>
        <translation>
            <numerusform>%n step waits without a date</numerusform>
            <numerusform>%n steps wait without a date</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Show the %n step(s) that get a day</source>
        <translation>
            <numerusform>Show the %n step that gets a day</numerusform>
            <numerusform>Show the %n steps that get a day</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n step(s) get a day</source>
        <translation>
            <numerusform>%n step gets a day</numerusform>
            <numerusform>%n steps get a day</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>beforehand::view::ChartView</name>
    <message numerus="yes">
        <source>%n score(s)</source>
        <translation>
            <numerusform>%n score</numerusform>
            <numerusform>%n scores</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n time(s) without an entry</source>
        <translation>
            <numerusform>%n time without an entry</numerusform>
            <numerusform>%n times without an entry</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n scores, %1 on average, from %2 to %3</source>
        <translation>
            <numerusform>%n score, %1 on average, from %2 to %3</numerusform>
            <numerusform>%n scores, %1 on average, from %2 to %3</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>beforehand::view::DataView</name>
    <message numerus="yes">
        <source>%n procedure(s)</source>
        <translation>
            <numerusform>%n procedure</numerusform>
            <numerusform>%n procedures</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n entry(s) in the diary</source>
        <translation>
            <numerusform>%n entry in the diary</numerusform>
            <numerusform>%n entries in the diary</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n question(s) for the clinic</source>
        <translation>
            <numerusform>%n question for the clinic</numerusform>
            <numerusform>%n questions for the clinic</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>beforehand::view::DiaryView</name>
    <message numerus="yes">
        <source>%n entry(s) are damaged and cannot be shown.</source>
        <translation>
            <numerusform>%n entry is damaged and cannot be shown.</numerusform>
            <numerusform>%n entries are damaged and cannot be shown.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>beforehand::view::LogModel</name>
    <message numerus="yes">
        <source>%n note(s) are damaged and cannot be shown.</source>
        <translation>
            <numerusform>%n note is damaged and cannot be shown.</numerusform>
            <numerusform>%n notes are damaged and cannot be shown.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>beforehand::view::NumbersView</name>
    <message numerus="yes">
        <source>%1 of %n prompt(s)</source>
        <translation>
            <numerusform>%1 of %n prompt</numerusform>
            <numerusform>%1 of %n prompts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>from %n score(s)</source>
        <translation>
            <numerusform>from %n score</numerusform>
            <numerusform>from %n scores</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>beforehand::view::ReadingView</name>
    <message numerus="yes">
        <source>%n minute(s)</source>
        <translation>
            <numerusform>%n minute</numerusform>
            <numerusform>%n minutes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>beforehand::view::ReportView</name>
    <message numerus="yes">
        <source>%n entry(s) are damaged and are left out.</source>
        <translation>
            <numerusform>%n entry is damaged and is left out.</numerusform>
            <numerusform>%n entries are damaged and are left out.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>beforehand::view::StepView</name>
    <message numerus="yes">
        <source>%n hour(s) before</source>
        <translation>
            <numerusform>%n hour before</numerusform>
            <numerusform>%n hours before</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s) before</source>
        <translation>
            <numerusform>%n minute before</numerusform>
            <numerusform>%n minutes before</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) before</source>
        <translation>
            <numerusform>%n day before</numerusform>
            <numerusform>%n days before</numerusform>
        </translation>
    </message>
</context>
</TS>
