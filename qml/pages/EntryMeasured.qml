// SPDX-License-Identifier: Apache-2.0
// What was seen or measured, with its unit as it is read. EntryMeasured { entry }
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Beforehand.Theme
import Beforehand.Components
import Beforehand.View

ColumnLayout {
    id: measured

    required property EntryView entry

    Layout.fillWidth: true
    spacing: Theme.md

    TextBox {
        objectName: "entrySleep"
        label: qsTr("Sleep last night, in hours")
        inputMethodHints: Qt.ImhFormattedNumbersOnly
        maximumLength: 12
        text: measured.entry.sleep
        onEdited: text => measured.entry.sleep = text
    }
    TextBox {
        objectName: "entryMood"
        label: qsTr("Mood, in your words")
        maximumLength: 100
        text: measured.entry.mood
        onEdited: text => measured.entry.mood = text
    }
    TextBox {
        objectName: "entryGlucose"
        label: qsTr("Blood sugar")
        inputMethodHints: Qt.ImhFormattedNumbersOnly
        maximumLength: 12
        text: measured.entry.glucose
        onEdited: text => measured.entry.glucose = text
    }
    SegmentedChoice {
        objectName: "entryGlucoseUnit"
        Layout.topMargin: -Theme.xs
        name: qsTr("Unit of the blood sugar")
        options: [{ "value": "mmol/L", "text": "mmol/L" }, { "value": "mg/dL", "text": "mg/dL" }]
        value: measured.entry.glucoseUnit
        onPicked: value => measured.entry.glucoseUnit = value
    }
    TextBox {
        objectName: "entryTemperature"
        label: qsTr("Temperature")
        inputMethodHints: Qt.ImhFormattedNumbersOnly
        maximumLength: 12
        text: measured.entry.temperature
        onEdited: text => measured.entry.temperature = text
    }
    SegmentedChoice {
        objectName: "entryTemperatureUnit"
        Layout.topMargin: -Theme.xs
        name: qsTr("Unit of the temperature")
        options: [{ "value": "Cel", "text": "°C" }, { "value": "[degF]", "text": "°F" }]
        value: measured.entry.temperatureUnit
        onPicked: value => measured.entry.temperatureUnit = value
    }
    TextBox {
        objectName: "entryOwnName"
        label: qsTr("Something else")
        placeholder: qsTr("What it is")
        maximumLength: 60
        text: measured.entry.ownName
        onEdited: text => measured.entry.ownName = text
    }
    TextBox {
        objectName: "entryOwn"
        visible: measured.entry.ownName.length > 0 || measured.entry.own.length > 0
        label: measured.entry.ownName.length > 0 ? measured.entry.ownName : qsTr("Its value")
        placeholder: qsTr("Its value, with the unit")
        maximumLength: 100
        text: measured.entry.own
        onEdited: text => measured.entry.own = text
    }
}
