// SPDX-License-Identifier: Apache-2.0
// The questions that people ask. QuestionsPage { session; nav }
pragma ComponentBehavior: Bound

import QtQuick
import Beforehand.Theme
import Beforehand.Components
import Beforehand.View

PageFrame {
    id: page

    required property Session session
    required property Nav nav

    objectName: "questionsPage"
    backText: page.nav.backText
    title: qsTr("Questions people ask")
    titleRole: page.nav.paned ? "display" : "heading"
    ground: page.nav.paned ? Theme.surface : Theme.ground
    onBack: page.nav.back()
    onHelp: page.nav.open("help")

    SavedPage {
        id: saved

        session: page.session
        page: "faq"
        onDone: page.toTop()
    }
    ReadingList {
        texts: page.session.reading.questions
        iconName: "ask"
        onWanted: key => page.nav.openArticle(key, "")
    }
    SaveButton {
        saved: saved
    }
}
