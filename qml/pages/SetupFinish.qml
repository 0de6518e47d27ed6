// SPDX-License-Identifier: Apache-2.0
// Set-up, page 6: what was said, each a way back to its page. SetupFinish { session }
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Beforehand.Theme
import Beforehand.Components
import Beforehand.View

ColumnLayout {
    id: part

    required property Session session

    readonly property SetupView setup: part.session.setup

    spacing: Theme.lg

    Card {
        padding: 0
        spacing: 0

        FieldRow {
            iconName: "procedure_day"
            label: qsTr("Procedure")
            hint: part.setup.guideTitle
            divider: true
            onClicked: part.setup.page = 0
        }
        FieldRow {
            iconName: "cal"
            label: qsTr("Appointment")
            hint: part.setup.noDate ? qsTr("No date yet") : part.setup.appointmentText
            divider: true
            onClicked: part.setup.page = 1
        }
        FieldRow {
            iconName: "phone"
            label: part.setup.clinic.length > 0 ? part.setup.clinic : qsTr("Clinic")
            hint: part.setup.clinicPhone.length > 0 ? part.setup.clinicPhone : qsTr("No number yet")
            divider: true
            onClicked: part.setup.page = 2
        }
        FieldRow {
            iconName: "list"
            label: qsTr("Your answers")
            onClicked: part.setup.page = 3
        }
    }
    Callout {
        tinted: true
        iconName: "lock"
        title: qsTr("Saved on this device")
        text: qsTr("Nothing is sent anywhere.")
    }
}
