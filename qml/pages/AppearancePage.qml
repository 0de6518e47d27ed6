// SPDX-License-Identifier: Apache-2.0
// How the app looks and speaks on this device. Each change shows at once.
// AppearancePage { session; nav }
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

    readonly property Preferences preferences: page.session.preferences

    function percent(scale: real): string {
        return qsTr("%1 %", "text size").arg(Math.round(scale * 100).toLocaleString(Qt.locale(), "f", 0));
    }
    function resize(by: real) {
        page.preferences.textScale = Math.max(1, Math.min(2, Math.round((page.preferences.textScale + by) * 100) / 100));
    }

    backText: page.nav.backText
    title: qsTr("Appearance")
    titleRole: "heading"
    spacing: Theme.xl
    onBack: page.nav.back()
    onHelp: page.nav.open("help")

    Banner {
        visible: page.preferences.problem.length > 0
        kind: "error"
        text: qsTr("Not saved. %1 The change lasts until you close the window.").arg(page.preferences.problem)
    }

    SegmentedChoice {
        objectName: "theme"
        name: qsTr("Colours")
        labelled: true
        options: [
            { "value": "system", "text": qsTr("Automatic") },
            { "value": "light", "text": qsTr("Light") },
            { "value": "dark", "text": qsTr("Dark") },
            { "value": "contrast", "text": qsTr("High contrast") }
        ]
        value: page.preferences.theme
        onPicked: value => page.preferences.theme = value
    }

    ColumnLayout {
        spacing: Theme.sm

        Txt {
            role: "label"
            strong: true
            text: qsTr("Text size")
            color: Theme.inkMuted
        }
        RowLayout {
            spacing: Theme.md

            Btn {
                objectName: "smallerText"
                Layout.fillWidth: false
                kind: "secondary"
                iconName: "minus"
                text: ""
                enabled: page.preferences.textScale > 1
                opacity: enabled ? 1 : 0.4
                Accessible.name: qsTr("Smaller text")
                onClicked: page.resize(-0.25)
            }
            Txt {
                objectName: "textSize"
                Layout.fillWidth: false
                Layout.minimumWidth: implicitWidth
                strong: true
                text: page.percent(page.preferences.textScale)
                horizontalAlignment: Text.AlignHCenter
            }
            Btn {
                objectName: "largerText"
                Layout.fillWidth: false
                kind: "secondary"
                iconName: "plus"
                text: ""
                enabled: page.preferences.textScale < 2
                opacity: enabled ? 1 : 0.4
                Accessible.name: qsTr("Larger text")
                onClicked: page.resize(0.25)
            }
        }
        Card {
            Layout.topMargin: Theme.xs
            spacing: Theme.xs

            Txt {
                role: "heading"
                heading: false
                text: qsTr("12 days to go")
            }
            Txt {
                text: qsTr("This is how your plan reads.")
            }
            Txt {
                role: "label"
                text: qsTr("By 18:00, in 5 days")
                color: Theme.inkMuted
            }
        }
    }

    SegmentedChoice {
        objectName: "hourClock"
        name: qsTr("Clock")
        labelled: true
        options: [
            { "value": "system", "text": qsTr("Automatic") },
            { "value": "24", "text": qsTr("24 hours") },
            { "value": "12", "text": qsTr("12 hours") }
        ]
        value: page.preferences.hourClock
        onPicked: value => page.preferences.hourClock = value
    }
    SegmentedChoice {
        objectName: "temperature"
        name: qsTr("Temperature")
        labelled: true
        options: [
            { "value": "C", "text": qsTr("Celsius, °C") },
            { "value": "F", "text": qsTr("Fahrenheit, °F") }
        ]
        value: page.preferences.temperature
        onPicked: value => page.preferences.temperature = value
    }
    SegmentedChoice {
        objectName: "motion"
        name: qsTr("Movement on the screen")
        labelled: true
        options: [
            { "value": "usual", "text": qsTr("A little") },
            { "value": "reduced", "text": qsTr("None") }
        ]
        value: page.preferences.reducedMotion ? "reduced" : "usual"
        onPicked: value => page.preferences.reducedMotion = value === "reduced"
    }
}
