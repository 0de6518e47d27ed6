<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
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
    <name>beforehand::view::GuideView</name>
    <message numerus="yes">
        <source>%n minute(s)</source>
        <translation>
            <numerusform>%n minute</numerusform>
            <numerusform>%n minutes</numerusform>
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
