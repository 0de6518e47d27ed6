// SPDX-License-Identifier: Apache-2.0
// A note: when, how bad, and words. What was typed stays until it is saved or thrown away.
// NoteEditor { session; nav; entryId: the note to correct, or "" for a new one }
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import QtQml
import Beforehand.Theme
import Beforehand.Components
import Beforehand.View

PageFrame {
    id: page

    required property Session session
    required property Nav nav
    property string entryId: ""

    readonly property bool fresh: page.entryId.length === 0
    property string date: ""
    property string time: ""
    property bool now: true
    property int severity: -1
    property string fault: ""
    property bool touched: false

    // The note as it stands: read once, so that nothing changes under the person's hands.
    function fill(text: string, severity: int, local: string) {
        words.text = text;
        page.severity = severity;
        page.date = local.slice(0, 10);
        page.time = local.slice(11, 16);
        page.now = false;
    }
    function edited() {
        page.touched = true;
        page.fault = "";
    }
    function save() {
        const local = page.now ? "" : page.date + "T" + page.time;
        page.fault = page.fresh ? page.session.log.write(words.text, page.severity, local)
            : page.session.log.correct(page.entryId, words.text, page.severity, local);
        if (page.fault.length > 0) {
            page.toTop();
            return;
        }
        page.touched = false;
        page.nav.back();
        page.nav.say(qsTr("Saved."), null);
    }
    function leave() {
        if (page.touched)
            sure.open();
        else
            page.nav.back();
    }

    backText: page.nav.backText || page.nav.placeName()
    title: page.fresh ? qsTr("How is it?") : qsTr("Correct the note")
    titleRole: "heading"
    onBack: page.leave()
    onHelp: page.nav.open("help")
    Component.onCompleted: if (page.fresh) {
        page.date = page.session.todayDate;
        page.time = page.session.nowTime;
    }

    Instantiator {
        active: !page.fresh
        model: page.session.log

        delegate: QtObject {
            id: entry

            required property string entryId
            required property string text
            required property int severity
            required property string local

            Component.onCompleted: if (entry.entryId === page.entryId && !page.touched)
                page.fill(entry.text, entry.severity, entry.local)
        }
    }

    Connections {
        target: page.nav
        enabled: page.visible

        function onLeaveWanted() {
            page.leave();
        }
    }

    foot: ActionBar {
        objectName: "noteFoot"
        margin: page.margin
        flat: true
        lined: !page.scroller.atYEnd
        text: qsTr("Save")
        onClicked: page.save()
    }

    Banner {
        objectName: "noteFault"
        visible: page.fault.length > 0
        kind: "error"
        text: qsTr("Not saved. %1 What you typed is still here.").arg(page.fault)
    }

    ScoreStrip {
        objectName: "noteSeverity"
        name: qsTr("How bad is it?")
        value: page.severity
        onPicked: value => {
            page.severity = value;
            page.edited();
        }
    }

    TextArea {
        id: words

        objectName: "noteText"
        Layout.topMargin: Theme.sm
        label: qsTr("In your words")
        placeholder: qsTr("What you feel, what you did, what you took")
        onEdited: page.edited()
    }

    ColumnLayout {
        Layout.topMargin: Theme.sm
        spacing: Theme.sm

        SegmentedChoice {
            objectName: "noteWhen"
            visible: page.fresh
            name: qsTr("When")
            labelled: true
            options: [{ "value": "now", "text": qsTr("Now") }, { "value": "then", "text": qsTr("At another time") }]
            value: page.now ? "now" : "then"
            onPicked: value => {
                page.now = value === "now";
                page.edited();
            }
        }
        SectionLabel {
            visible: !page.fresh
            text: qsTr("When")
        }
        Card {
            visible: !page.now
            padding: 0
            spacing: 0

            DateRow {
                value: page.date
                today: page.session.todayDate
                divider: true
                onPicked: iso => {
                    page.date = iso;
                    page.edited();
                }
            }
            TimeRow {
                value: page.time
                hour24: page.session.preferences.hours24
                onPicked: value => {
                    page.time = value;
                    page.edited();
                }
            }
        }
    }

    LeaveSheet {
        id: sure

        onStayed: page.nav.stay()
        onLeft: page.nav.back()
    }
}
