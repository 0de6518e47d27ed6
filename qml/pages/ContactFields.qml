// SPDX-License-Identifier: Apache-2.0
// The clinic's name and numbers, to type.
// ContactFields { clinic; clinicPhone; outOfHoursPhone; clinicEdited(text) and so on }
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Beforehand.Theme
import Beforehand.Components

ColumnLayout {
    id: fields

    required property string clinic
    required property string clinicPhone
    required property string outOfHoursPhone

    signal clinicEdited(string text)
    signal clinicPhoneEdited(string text)
    signal outOfHoursPhoneEdited(string text)

    Layout.fillWidth: true
    spacing: Theme.xl

    TextBox {
        objectName: "clinic"
        label: qsTr("Clinic or hospital")
        text: fields.clinic
        onEdited: text => fields.clinicEdited(text)
    }
    TextBox {
        objectName: "clinicPhone"
        label: qsTr("Phone number")
        hint: qsTr("The one on your letter.")
        inputMethodHints: Qt.ImhDialableCharactersOnly
        text: fields.clinicPhone
        onEdited: text => fields.clinicPhoneEdited(text)
    }
    TextBox {
        objectName: "outOfHoursPhone"
        label: qsTr("Number at night and at weekends")
        hint: qsTr("Ask for it if your letter has none.")
        inputMethodHints: Qt.ImhDialableCharactersOnly
        text: fields.outOfHoursPhone
        onEdited: text => fields.outOfHoursPhoneEdited(text)
    }
}
