// SPDX-License-Identifier: Apache-2.0
// A step of one's own: what, when, and whether it moves with the appointment.
// OwnStepPage { session; nav; key: of one that is there, or "" }
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Beforehand.Theme
import Beforehand.Components
import Beforehand.View

PageFrame {
    id: page

    required property Session session
    required property Nav nav
    required property string key

    property string date: ""
    property string time: ""
    property bool follows: true
    property string fault: ""

    readonly property OwnStepView own: page.session.ownStep
    readonly property string written: JSON.stringify([title.text, what.text, page.date, page.time, page.follows])
    readonly property bool touched: title.text !== page.own.title || what.text !== page.own.what
        || page.date !== page.own.date || page.time !== page.own.time || page.follows !== page.own.follows

    function fill() {
        page.own.begin(page.key);
        title.text = page.own.title;
        what.text = page.own.what;
        page.date = page.own.date;
        page.time = page.own.time;
        page.follows = page.own.follows;
    }
    function leave() {
        if (page.touched)
            sure.open();
        else
            page.nav.back();
    }
    function save() {
        const fault = page.own.save(title.text, what.text, page.date, page.time, page.follows);
        page.fault = fault.length > 0 ? qsTr("Not saved. %1 What you typed is still here.").arg(fault) : "";
        if (fault.length > 0) {
            page.toTop();
            return;
        }
        page.nav.back();
        page.nav.say(qsTr("Saved. It is in your plan."), null);
    }
    function remove() {
        const session = page.session;
        const fault = page.own.remove();
        page.fault = fault.length > 0 ? qsTr("Not saved. %1").arg(fault) : "";
        if (fault.length > 0)
            return;
        page.nav.backBeyond(); // the step's page too: it is gone
        page.nav.say(qsTr("Your step is taken away."), () => session.undo());
    }

    objectName: "ownStepPage"
    titleRole: "heading"
    title: page.own.isNew ? qsTr("A step of your own") : qsTr("Change your step")
    backText: page.nav.backText
    onBack: page.leave()
    onHelp: page.nav.open("help")
    onSessionChanged: page.fill()
    onWrittenChanged: page.fault = ""
    Component.onCompleted: page.fill()

    Connections {
        target: page.nav
        enabled: page.visible

        function onLeaveWanted() {
            page.leave();
        }
    }

    Banner {
        objectName: "ownFault"
        visible: page.fault.length > 0
        kind: "error"
        text: page.fault
    }
    TextBox {
        id: title

        input.objectName: "ownTitle"
        label: qsTr("What is it?")
        placeholder: qsTr("Call the bank about sick pay")
        maximumLength: 120
        hint: title.text.length < 100 ? "" : qsTr("%n letter(s) left", "", title.maximumLength - title.text.length)
    }
    TextArea {
        id: what

        input.objectName: "ownWhat"
        label: qsTr("More about it (you can leave this out)")
        lines: 2
    }
    Card {
        padding: 0
        spacing: 0

        DateRow {
            objectName: "ownDate"
            label: qsTr("Day")
            value: page.date
            today: page.session.todayDate
            divider: true
            onPicked: iso => page.date = iso
        }
        TimeRow {
            objectName: "ownTime"
            value: page.time
            hour24: page.session.preferences.hours24
            onPicked: value => page.time = value
        }
    }
    ColumnLayout {
        visible: page.own.canFollow
        Layout.fillWidth: true
        spacing: Theme.sm

        SectionLabel {
            Layout.topMargin: 0
            text: qsTr("If your appointment moves")
        }
        Choice {
            objectName: "ownFollows"
            text: qsTr("This step moves with it")
            chosen: page.follows
            onClicked: page.follows = true
        }
        Choice {
            objectName: "ownStays"
            text: qsTr("It stays on its day")
            chosen: !page.follows
            onClicked: page.follows = false
        }
    }

    LeaveSheet {
        id: sure

        onStayed: page.nav.stay()
        onLeft: page.nav.back()
    }

    foot: ActionBar {
        objectName: "ownActions"
        margin: page.margin
        text: qsTr("Save")
        iconName: "check"
        others: page.own.isNew ? [] : [{ "key": "remove", "text": qsTr("Take it away"), "icon": "trash" }]
        onClicked: page.save()
        onActed: page.remove()
    }
}
