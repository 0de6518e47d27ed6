// SPDX-License-Identifier: Apache-2.0
// The answers of the set-up, to change later: first chosen, then looked at, then saved.
// AnswersPage { session; nav }
pragma ComponentBehavior: Bound

import QtQuick
import Beforehand.Components
import Beforehand.View

PageFrame {
    id: page

    required property Session session
    required property Nav nav
    property string fault: ""

    function leave() {
        if (page.session.answersChanged)
            sure.open();
        else
            page.nav.back();
    }
    function look() {
        page.fault = page.session.change.answer();
        if (page.fault.length > 0)
            page.toTop();
        else
            page.nav.open("change");
    }

    objectName: "answersPage"
    backText: page.nav.backText
    title: qsTr("Your answers")
    titleRole: "heading"
    subtitle: qsTr("Change what you like, then see what it does to your plan. Your ticks stay.")
    onBack: page.leave()
    onHelp: page.nav.open("help")

    Connections {
        target: page.nav
        enabled: page.visible

        function onLeaveWanted() {
            page.leave();
        }
    }

    Banner {
        visible: page.fault.length > 0
        kind: "error"
        text: page.fault
    }
    QuestionList {
        questions: page.session.questions
        all: true
    }

    LeaveSheet {
        id: sure

        message: qsTr("The answers you changed here are not kept.")
        goOnText: qsTr("Go on answering")
        onStayed: page.nav.stay()
        onLeft: {
            page.session.resetAnswers();
            page.nav.back();
        }
    }

    foot: ActionBar {
        objectName: "answersActions"
        visible: page.session.answersChanged
        margin: page.margin
        text: qsTr("See what changes")
        iconName: "eye"
        onClicked: page.look()
    }
}
