// SPDX-License-Identifier: Apache-2.0
// The part of an entry that is folded: movement, medicine, a numb leg, a nap, words, and what was
// measured. EntryMore { session; entry }
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Beforehand.Theme
import Beforehand.Components
import Beforehand.View

ColumnLayout {
    id: more

    required property Session session
    required property EntryView entry

    readonly property bool pain: more.entry.kind === "pain"
    property bool medicineTimed: false

    Layout.fillWidth: true
    spacing: Theme.lg

    TextBox {
        objectName: "entryMovement"
        visible: more.pain
        label: qsTr("Which movement was it?")
        hint: more.session.diary.movementText
        text: more.entry.movement
        onEdited: text => more.entry.movement = text
    }
    YesNo {
        objectName: "entryTook"
        visible: more.pain
        ask: qsTr("Pain medicine since the last entry?")
        answer: more.entry.tookMedicine
        onAnswered: answer => more.entry.tookMedicine = answer
    }
    ColumnLayout {
        visible: more.pain && more.entry.tookMedicine === 1
        spacing: Theme.sm

        Repeater {
            model: more.entry.medicines

            RowLayout {
                id: taken

                required property int index
                required property string text
                required property string detail

                spacing: Theme.sm

                Txt {
                    Layout.fillWidth: true
                    text: taken.detail.length > 0 ? qsTr("%1, %2", "a medicine and its time").arg(taken.text).arg(taken.detail) : taken.text
                }
                IconButton {
                    iconName: "trash"
                    text: qsTr("Take %1 off the list").arg(taken.text)
                    onClicked: more.entry.removeMedicine(taken.index)
                }
            }
        }
        TextBox {
            objectName: "entryMedicine"
            label: more.entry.medicines.count > 0 ? qsTr("Another medicine") : qsTr("Which one?")
            placeholder: qsTr("Name, and how many")
            text: more.entry.medicine
            onEdited: text => more.entry.medicine = text
        }
        Card {
            padding: 0
            spacing: 0

            TimeRow {
                objectName: "entryMedicineTime"
                label: qsTr("When you took it")
                value: more.entry.medicineTime
                hour24: more.session.preferences.hours24
                onPicked: value => more.entry.medicineTime = value
            }
        }
        Btn {
            objectName: "entryMedicineAdd"
            visible: more.entry.medicine.length > 0
            kind: "quiet"
            size: "small"
            alignLeft: true
            iconName: "plus"
            text: qsTr("Add another one")
            onClicked: more.entry.addMedicine()
        }
    }
    YesNo {
        objectName: "entryNumb"
        visible: more.pain
        ask: qsTr("Is a leg numb or weak?")
        answer: more.entry.numbLeg
        onAnswered: answer => more.entry.numbLeg = answer
    }
    YesNo {
        objectName: "entryNap"
        visible: more.pain
        ask: qsTr("Did you sleep since the last entry?")
        answer: more.entry.nap
        onAnswered: answer => more.entry.nap = answer
    }
    TextArea {
        objectName: "entryText"
        visible: more.pain
        label: qsTr("In your words")
        placeholder: qsTr("What you feel, what you did")
        text: more.entry.text
        onEdited: text => more.entry.text = text
    }
    UnfoldRow {
        objectName: "entryMeasured"
        visible: more.pain
        iconName: "list"
        label: qsTr("Sleep, mood, blood sugar, temperature")
        shown: ""
        margin: 0

        EntryMeasured {
            entry: more.entry
        }
    }
    EntryMeasured {
        visible: !more.pain
        entry: more.entry
    }
}
