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
    property bool finishing: false
    property string fault: "" // why the last press did not work

    // A day and a time that cannot be together are said at once, what is not there yet only later.
    readonly property string clash: page.at === 1 && !page.setup.noDate && page.setup.date.length > 0
        && page.setup.time.length > 0 ? page.setup.problem : ""

    readonly property var titles: [
        qsTr("What are you having?"),
        qsTr("When is your appointment?"),
        qsTr("Who is your clinic?"),
        qsTr("A few questions"),
        qsTr("Your plan so far"),
        qsTr("Ready to make your plan")
    ]
    readonly property var subtitles: [
        qsTr("Your plan follows from this."),
        !page.setup.noDate && page.setup.appointmentText.length > 0 ? page.setup.appointmentText
            : page.setup.noDate ? qsTr("You can add it later, under More.") : qsTr("It is on your letter. You can change it later."),
        qsTr("So that you can call from any page. All of it can wait."),
        qsTr("They decide which steps your plan has. Leave out what you like."),
        page.setup.noDate ? qsTr("Without a date, steps are counted from the day.") : page.setup.appointmentText,
        qsTr("Look it over. You can change all of it later.")
    ]

    readonly property var parts: ["SetupProcedure", "SetupDate", "SetupClinic", "SetupQuestions", "SetupPreview",
        "SetupFinish"]

    function arrive() {
        page.fault = page.at === 4 ? page.setup.makePreview() : "";
        part.setSource(Qt.resolvedUrl(page.parts[page.at] + ".qml"), { "session": page.session });
        page.toTop();
        page.scroller.forceActiveFocus(Qt.OtherFocusReason);
    }
    function goBack() {
        if (page.at > 0)
            page.setup.page = page.at - 1;
        else
            page.nav.back();
    }
    function goOn() {
        if (page.at === 5) {
            page.finish();
            return;
        }
        page.fault = page.at === 0 && page.setup.guideId.length === 0 ? qsTr("Choose what you are having.")
            : page.at === 1 ? page.missing() : "";
        if (page.fault.length > 0)
            page.toTop();
        else
            page.setup.page = page.at + 1;
    }
    function finish() {
        const nav = page.nav;
        page.finishing = true; // the draft goes, and with it the page it was on
        page.fault = page.setup.finish();
        page.finishing = false;
        if (page.fault.length > 0) {
            page.toTop();
            return;
        }
        nav.go("today");
        nav.open("setupReminders");
    }
    // What keeps the date's page from going on. A date without its time would be no appointment.
    function missing(): string {
        return page.setup.noDate ? ""
            : page.setup.date.length === 0 ? qsTr("Choose the day, or say that you have no date yet.")
            : page.setup.time.length === 0 ? qsTr("Choose the time too. It is on your letter.") : page.setup.problem;
    }

    onAtChanged: if (!page.finishing)
        page.arrive()
    onSessionChanged: {
        page.setup.begin();
        page.arrive();
    }

    backText: (Theme.textScale > 1.4 ? qsTr("%1 of %2", "a page of the set-up") : qsTr("Set-up · %1 of %2")).arg(page.at + 1).arg(7)
    backName: page.at === 0 ? qsTr("Leave set-up. What you typed is kept.") : qsTr("Back to the page before")
    title: page.titles[page.at]
    titleRole: "heading"
    subtitle: page.subtitles[page.at]
    step: page.at + 1
    steps: 7 // the last one is SetupReminders, once there is something to remind of
    onBack: page.goBack()
    onHelp: page.nav.open("help")

    Connections {
        target: page.nav
        enabled: page.visible

        function onLeaveWanted() {
            page.goBack();
        }
    }

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
            page.setup.page = 2;
        }
    }

    // An edit on the date's page answers what was missing there.
    Connections {
        target: page.setup

        function onChanged() {
            if (page.at === 1)
                page.fault = "";
        }
    }

    Banner {
        objectName: "setupFault"
        visible: text.length > 0
        kind: "error"
        text: page.fault.length === 0 ? page.clash
            : page.at === 5 ? qsTr("Not saved. %1 What you typed is still here.").arg(page.fault) : page.fault
    }

    Loader {
        id: part

        Layout.fillWidth: true
    }
}
