// SPDX-License-Identifier: Apache-2.0
// What an entry asks, by its kind: scores a side, or how bad it is, or how it is all in all; the rest
// is folded. What is typed lives in `entry` until it is saved.
// EntryForm { session; entry; whenShown: also for an entry about now }
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Beforehand.Theme
import Beforehand.Components
import Beforehand.View

ColumnLayout {
    id: form

    required property Session session
    required property EntryView entry
    property bool whenShown: true
    property bool folded: !form.entry.more

    readonly property bool pain: form.entry.kind === "pain"
    readonly property bool overall: form.entry.kind === "overall"
    readonly property bool sided: form.entry.sides.length > 1

    Layout.fillWidth: true
    spacing: Theme.lg

    Connections {
        target: form.entry

        function onSaved() {
            form.folded = true;
        }
    }

    // Pain
    SegmentedChoice {
        objectName: "entrySide"
        visible: form.pain && form.sided
        name: qsTr("Side")
        options: Array.from(form.entry.sides, side => ({ "value": side, "text": form.entry.sideName(side) }))
        value: form.entry.side
        onPicked: value => form.entry.side = value
    }
    Txt {
        objectName: "sideWanted"
        visible: form.pain && form.entry.side.length === 0
        text: qsTr("Choose the side first.")
        color: Theme.inkMuted
    }
    ColumnLayout {
        visible: form.pain && form.entry.side.length > 0
        spacing: Theme.sm

        SectionLabel {
            Layout.topMargin: 0
            text: qsTr("At rest")
        }
        ScoreStrip {
            objectName: "entryRest"
            name: qsTr("Pain at rest")
            value: form.entry.rest
            lowText: ""
            highText: ""
            onPicked: value => form.entry.setRest(value)
        }
    }
    ColumnLayout {
        visible: form.pain && form.entry.side.length > 0
        spacing: Theme.sm

        SectionLabel {
            Layout.topMargin: 0
            text: qsTr("Doing the movement that hurts")
        }
        ScoreStrip {
            objectName: "entryMoving"
            name: qsTr("Pain while doing the movement that hurts")
            value: form.entry.moving
            onPicked: value => form.entry.setMoving(value)
        }
        Txt {
            objectName: "otherSide"
            visible: form.entry.otherSideText.length > 0
            role: "label"
            text: form.entry.otherSideText
            color: Theme.inkMuted
        }
    }

    // A note
    ColumnLayout {
        visible: form.entry.kind === "note"
        spacing: Theme.sm

        ScoreStrip {
            objectName: "noteSeverity"
            name: qsTr("How bad is it?")
            value: form.entry.severity
            onPicked: value => form.entry.severity = value
        }
    }

    // All in all
    ColumnLayout {
        visible: form.overall
        spacing: Theme.sm

        Txt {
            strong: true
            text: qsTr("Since before the injection, how is your pain?")
        }
        Repeater {
            model: form.overall ? 7 : 0

            Choice {
                id: change

                required property int index

                objectName: "change:" + (index + 1)
                text: form.entry.changeName(change.index + 1)
                chosen: form.entry.change === change.index + 1
                onClicked: form.entry.change = change.chosen ? -1 : change.index + 1
            }
        }
    }
    ColumnLayout {
        visible: form.overall
        spacing: Theme.sm

        Txt {
            Layout.topMargin: Theme.sm
            strong: true
            text: qsTr("How much did it help, all in all?")
        }
        ScoreStrip {
            objectName: "entryRelief"
            name: qsTr("How much it helped, in tenths")
            value: form.entry.relief < 0 ? -1 : form.entry.relief / 10
            unit: 10
            lowText: qsTr("0 %: not at all")
            highText: qsTr("100 %: all the pain gone")
            onPicked: value => form.entry.relief = value < 0 ? -1 : value * 10
        }
        Txt {
            role: "label"
            text: qsTr("This is what you remember. It is kept apart from your scores, and never reckoned with them.")
            color: Theme.inkMuted
        }
    }

    TextArea {
        visible: form.entry.kind === "note"
        objectName: "noteText"
        label: qsTr("In your words")
        placeholder: qsTr("What you feel, what you did, what you took")
        text: form.entry.text
        onEdited: text => form.entry.text = text
    }

    Btn {
        objectName: "entryMore"
        visible: !form.overall && form.folded
        kind: "quiet"
        size: "small"
        alignLeft: true
        iconName: "plus"
        text: form.pain ? qsTr("Add movement, medicine or a note") : qsTr("Add sleep, blood sugar or another value")
        onClicked: form.folded = false
    }
    EntryMore {
        visible: !form.overall && !form.folded
        session: form.session
        entry: form.entry
    }

    ColumnLayout {
        visible: form.whenShown || form.entry.local.length > 0
        spacing: Theme.sm

        SegmentedChoice {
            objectName: "noteWhen"
            visible: form.entry.fresh
            name: qsTr("When")
            labelled: true
            options: [{ "value": "now", "text": qsTr("Now") }, { "value": "then", "text": qsTr("At another time") }]
            value: form.entry.local.length === 0 ? "now" : "then"
            onPicked: value => form.entry.local = value === "now" ? "" : form.session.todayDate + "T" + form.session.nowTime
        }
        SectionLabel {
            visible: !form.entry.fresh
            text: qsTr("When")
        }
        Card {
            visible: form.entry.local.length > 0
            padding: 0
            spacing: 0

            DateRow {
                value: form.entry.local.slice(0, 10)
                today: form.session.todayDate
                divider: true
                onPicked: iso => form.entry.local = iso + form.entry.local.slice(10)
            }
            TimeRow {
                value: form.entry.local.slice(11)
                hour24: form.session.preferences.hours24
                onPicked: value => form.entry.local = form.entry.local.slice(0, 11) + value
            }
        }
    }
}
