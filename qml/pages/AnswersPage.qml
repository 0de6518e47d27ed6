// SPDX-License-Identifier: Apache-2.0
// The answers of the set-up, to change later. AnswersPage { session; nav }
pragma ComponentBehavior: Bound

import QtQuick
import Beforehand.Components
import Beforehand.View

PageFrame {
    id: page

    required property Session session
    required property Nav nav

    backText: page.nav.backText || page.nav.placeName()
    title: qsTr("Your answers")
    titleRole: "heading"
    subtitle: qsTr("Change one, and your plan follows at once. Your ticks stay.")
    onBack: page.nav.back()
    onHelp: page.nav.open("help")

    QuestionList {
        questions: page.session.questions
        all: true
    }
}
