// SPDX-License-Identifier: Apache-2.0
// The questions that people ask. QuestionsPage { session; nav }
pragma ComponentBehavior: Bound

import QtQuick
import Beforehand.Components
import Beforehand.View

PageFrame {
    id: page

    required property Session session
    required property Nav nav

    objectName: "questionsPage"
    backText: page.nav.backText || page.nav.placeName()
    title: qsTr("Questions people ask")
    titleRole: "heading"
    onBack: page.nav.back()
    onHelp: page.nav.open("help")

    ReadingList {
        texts: page.session.reading.questions
        iconName: "ask"
        onWanted: key => page.nav.openArticle(key, "")
    }
    SaveButton {
        saved: saved
    }
    SavedPage {
        id: saved

        session: page.session
        nav: page.nav
        scroller: page.scroller
        page: "faq"
    }
}
