// SPDX-License-Identifier: Apache-2.0
// The questions that people ask, in the guide's groups. QuestionsPage { session; nav }
pragma ComponentBehavior: Bound

import QtQuick
import Beforehand.Theme
import Beforehand.Components
import Beforehand.View

PageFrame {
    id: page

    required property Session session
    required property Nav nav

    function toGroup(head: string) {
        const row = list.rowOf(head);
        row?.land();
        page.scroller.seek(() => row);
    }

    objectName: "questionsPage"
    backText: page.nav.backText
    title: qsTr("Questions people ask")
    titleRole: page.nav.paned ? "display" : "heading"
    ground: page.nav.paned ? Theme.surface : Theme.ground
    onBack: page.nav.back()
    onHelp: page.nav.open("help")

    Contents {
        readonly property var heads: page.session.reading.questions.heads

        visible: heads.length > 1
        texts: Array.from(heads, head => ({ "id": head, "text": head }))
        onWanted: head => page.toGroup(head)
    }
    ReadingList {
        id: list

        texts: page.session.reading.questions
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
    TextLines {
        id: sources

        model: page.session.reading.questionSources
    }
    SourcesBlock {
        sources: sources.texts
        review: page.session.guide.reviewText
        lacks: page.session.guide.reviewLacks
        purposeShown: true
    }
}
