// SPDX-License-Identifier: Apache-2.0
// The first page, while there is no procedure: what this does, what it does not do, where the
// data is. WelcomePage { session; nav; lookAround(): wants to see it with a sample }
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

    signal lookAround

    readonly property bool begun: page.session.setup.hasDraft

    context: Theme.textScale > 1.5 ? "" : qsTr("Beforehand") // beside the pill it would break
    title: qsTr("Before, during and after your injection")
    subtitle: qsTr("One step at a time.")
    onHelp: page.nav.open("help")

    foot: ActionBar {
        margin: page.margin
        flat: true
        lined: !page.scroller.atYEnd
        text: page.begun ? qsTr("Carry on with set-up") : qsTr("Set up my procedure")
        others: {
            const look = { "key": "look", "text": qsTr("Look around") };
            const again = { "key": "again", "text": qsTr("Start again") };
            return page.begun ? [again, look] : [look];
        }
        onClicked: page.nav.open("setup")
        onActed: key => key === "look" ? page.lookAround() : sure.open()
    }

    ColumnLayout {
        Layout.topMargin: Theme.sm
        spacing: Theme.lg

        Repeater {
            model: [
                {
                    "phase": "preparation",
                    "title": qsTr("Before"),
                    "text": qsTr("What to do, by when, and why. What to ask your clinic.")
                },
                {
                    "phase": "procedure_day",
                    "title": qsTr("On the day"),
                    "text": qsTr("What happens, in order.")
                },
                {
                    "phase": "recovery",
                    "title": qsTr("After"),
                    "text": qsTr("What is usual, whom to call, and a diary of how you are.")
                }
            ]

            PhasePoint {
                required property var modelData

                phase: modelData.phase
                title: modelData.title
                text: modelData.text
            }
        }
    }

    Card {
        Layout.topMargin: Theme.sm
        spacing: Theme.sm

        Txt {
            role: "title"
            heading: true
            text: qsTr("What it does not do")
        }
        Repeater {
            model: [
                qsTr("It does not diagnose you, watch over you or choose a treatment."),
                qsTr("It never tells you to stop or change a medicine. Ask the people who prescribe it."),
                qsTr("It does not replace your clinic's instructions. Theirs come first.")
            ]

            ListLine {
                required property string modelData

                text: modelData
            }
        }
    }

    Callout {
        tinted: true
        iconName: "lock"
        title: qsTr("Your data stays on this device")
        text: qsTr("No account, and nothing is sent anywhere.")
    }

    ConfirmSheet {
        id: sure

        title: qsTr("Start again?")
        message: qsTr("What you typed during set-up is removed from this device.")
        confirmText: qsTr("Remove it")
        cancelText: qsTr("Keep it")
        onConfirmed: {
            page.session.setup.discardDraft();
            sure.close();
        }
    }
}
