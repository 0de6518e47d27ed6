// SPDX-License-Identifier: Apache-2.0
// Setting up a procedure, page by page. Everything typed is kept as a draft at once, so Back and
// leaving half-way lose nothing. SetupPage { session; nav }
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

    readonly property SetupView setup: page.session.setup
    readonly property int at: Math.max(0, Math.min(5, page.setup.page))
    property string fault: "" // why the last press did not work

    readonly property var titles: [
        qsTr("What are you having?"),
        qsTr("When is your appointment?"),
        qsTr("Who is your clinic?"),
        qsTr("A few questions"),
        qsTr("Your plan so far"),
        qsTr("Ready to make your plan")
    ]
    readonly property var subtitles: [
        qsTr("Your plan follows the procedure and its side."),
        qsTr("It is on your letter. You can change it later."),
        qsTr("So that you can call from any page. All of it can wait."),
        qsTr("They decide which steps your plan has. Leave out what you like."),
        page.setup.noDate ? qsTr("Without a date, steps are counted from the day.") : page.setup.appointmentText,
        qsTr("Look it over. You can change all of it later.")
    ]

    function show(at: int) {
        page.fault = at === 4 ? page.setup.makePreview() : "";
        page.setup.page = at;
        page.toTop();
        page.scroller.forceActiveFocus(Qt.OtherFocusReason);
    }
    function goBack() {
        if (page.at > 0)
            page.show(page.at - 1);
        else
            page.nav.back();
    }
    function goOn() {
        if (page.at === 5) {
            page.fault = page.setup.finish();
            if (page.fault.length === 0)
                page.nav.go("today");
            else
                page.toTop();
        } else if (page.at === 1 && page.setup.problem.length > 0) {
            page.fault = page.setup.problem;
            page.toTop();
        } else if (page.at === 1 && !page.setup.noDate && page.setup.date.length === 0) {
            page.fault = qsTr("Choose the day, or say that you have no date yet.");
            page.toTop();
        } else {
            page.show(page.at + 1);
        }
    }

    backText: qsTr("Set-up · %1 of %2").arg(page.at + 1).arg(6)
    backName: page.at === 0 ? qsTr("Leave set-up. What you typed is kept.") : qsTr("Back to the page before")
    title: page.titles[page.at]
    titleRole: "heading"
    subtitle: page.subtitles[page.at]
    step: page.at + 1
    steps: 6
    Component.onCompleted: {
        page.setup.begin();
        if (page.at === 4)
            page.fault = page.setup.makePreview();
    }
    onBack: page.goBack()
    onHelp: page.nav.open("help")
    Keys.onShortcutOverride: event => event.accepted = event.key === Qt.Key_Escape
    Keys.onEscapePressed: page.goBack()

    foot: ActionBar {
        objectName: "setupFoot"
        margin: page.margin
        flat: true
        lined: !page.scroller.atYEnd
        text: page.at === 5 ? qsTr("Make my plan") : qsTr("Continue")
        others: page.at === 1 && !page.setup.noDate
            ? [{ "key": "undated", "text": qsTr("I have no date yet") }] : []
        onClicked: page.goOn()
        onActed: {
            page.setup.noDate = true;
            page.show(2);
        }
    }

    Banner {
        objectName: "setupFault"
        visible: page.fault.length > 0
        kind: "error"
        text: page.at === 5 ? qsTr("Not saved. %1 What you typed is still here.").arg(page.fault) : page.fault
    }

    Loader {
        Layout.fillWidth: true
        sourceComponent: [procedurePart, datePart, clinicPart, questionsPart, previewPart, finishPart][page.at]
    }

    Component {
        id: procedurePart

        SetupProcedure {
            setup: page.setup
        }
    }
    Component {
        id: datePart

        SetupDate {
            session: page.session
            onTouched: page.fault = ""
        }
    }
    Component {
        id: clinicPart

        ContactFields {
            clinic: page.setup.clinic
            clinicPhone: page.setup.clinicPhone
            outOfHoursPhone: page.setup.outOfHoursPhone
            onClinicEdited: text => page.setup.clinic = text
            onClinicPhoneEdited: text => page.setup.clinicPhone = text
            onOutOfHoursPhoneEdited: text => page.setup.outOfHoursPhone = text
        }
    }
    Component {
        id: questionsPart

        QuestionList {
            questions: page.setup.questions
        }
    }
    Component {
        id: previewPart

        SetupPreview {
            steps: page.setup.preview
        }
    }
    Component {
        id: finishPart

        SetupFinish {
            setup: page.setup
            onWanted: at => page.show(at)
        }
    }
}
