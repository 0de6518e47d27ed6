// SPDX-License-Identifier: Apache-2.0
// A time of day: hour and minute, stepped with a thumb, the arrow keys, or typed.
// It never changes `value` by itself.
// TimeField { value: "09:30" or ""; hour24; minuteStep: 5; picked(value: "HH:mm") }
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Beforehand.Theme

Item {
    id: time

    required property string value
    property bool hour24: true
    property int minuteStep: 5
    property int startHour: 9 // where stepping begins when there is no time yet

    signal picked(string value)

    readonly property bool filled: /^\d\d:\d\d$/.test(time.value)
    readonly property int hour: time.filled ? Number(time.value.slice(0, 2)) : time.startHour
    readonly property int minute: time.filled ? Number(time.value.slice(3)) : 0
    readonly property real halvesWidth: 150 * Theme.iconScale
    readonly property bool afternoon: time.hour >= 12

    function pick(hour: int, minute: int) {
        time.picked(String(hour).padStart(2, "0") + ":" + String(minute).padStart(2, "0"));
    }

    Layout.fillWidth: true
    implicitHeight: grid.implicitHeight
    Accessible.role: Accessible.Grouping
    Accessible.name: qsTr("Time")

    GridLayout {
        id: grid

        anchors.left: parent.left
        anchors.right: parent.right
        columns: time.hour24 || parts.implicitWidth + time.halvesWidth + Theme.lg <= time.width ? 2 : 1
        columnSpacing: Theme.lg
        rowSpacing: Theme.md

        RowLayout {
            id: parts

            // A time reads hour first in every language.
            LayoutMirroring.enabled: false
            LayoutMirroring.childrenInherit: true
            Layout.fillWidth: true
            Layout.maximumWidth: 260 * Theme.iconScale
            Layout.alignment: Qt.AlignHCenter
            spacing: Theme.sm

            TimeStepper {
                Layout.fillWidth: true
                name: qsTr("Hour")
                filled: time.filled
                least: time.hour24 ? 0 : 1
                most: time.hour24 ? 23 : 12
                value: time.hour24 ? time.hour : (time.hour + 11) % 12 + 1
                onPicked: value => time.pick(time.hour24 ? value : value % 12 + (time.afternoon ? 12 : 0), time.minute)
            }
            Txt {
                Layout.fillWidth: false
                role: "heading"
                heading: false
                decorative: true
                font.family: Theme.sans
                text: ":"
            }
            TimeStepper {
                Layout.fillWidth: true
                name: qsTr("Minute")
                filled: time.filled
                least: 0
                most: 59
                jump: time.minuteStep
                value: time.minute
                onPicked: value => time.pick(time.hour, value)
            }
        }
        SegmentedChoice {
            id: halves

            visible: !time.hour24
            Layout.preferredWidth: time.halvesWidth
            Layout.maximumWidth: 260 * Theme.iconScale
            Layout.alignment: Qt.AlignCenter
            name: qsTr("Before or after noon")
            options: [
                { "value": "am", "text": Qt.locale().amText || "AM" },
                { "value": "pm", "text": Qt.locale().pmText || "PM" }
            ]
            value: !time.filled ? "" : time.afternoon ? "pm" : "am"
            onPicked: value => time.pick(time.hour % 12 + (value === "pm" ? 12 : 0), time.minute)
        }
    }
}
