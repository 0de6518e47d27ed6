// SPDX-License-Identifier: Apache-2.0
// The glossary. WordsPage { session; nav; word: the key to begin at, or "" }
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
    property string word: ""

    function find(wanted: var): Item {
        for (let at = 0; at < rows.count; ++at)
            if (wanted(rows.itemAt(at)))
                return rows.itemAt(at);
        return null;
    }
    function toLetter(letter: string) {
        const row = page.find(row => row.head === letter) as WordRow;
        row?.land();
        page.scroller.seek(() => row);
    }

    objectName: "wordsPage"
    backText: page.nav.backText
    title: qsTr("Words explained")
    titleRole: page.nav.paned ? "display" : "heading"
    ground: page.nav.paned ? Theme.surface : Theme.ground
    onBack: page.nav.back()
    onHelp: page.nav.open("help")

    Component.onCompleted: if (page.word.length > 0)
        page.scroller.seek(() => page.find(row => row.sought))

    Flow {
        Layout.fillWidth: true
        Layout.leftMargin: -Theme.sm
        Layout.rightMargin: -Theme.sm

        Repeater {
            model: page.session.reading.words.heads

            Btn {
                id: letter

                required property string modelData

                objectName: "letter:" + letter.modelData
                width: Math.max(Theme.target, implicitWidth)
                kind: "quiet"
                size: "small"
                text: letter.modelData
                Accessible.name: qsTr("Words with %1").arg(letter.modelData)
                onClicked: page.toLetter(letter.modelData)
            }
        }
    }
    ListCard {
        id: body

        Repeater {
            id: rows

            model: page.session.reading.words

            WordRow {
                width: body.rowWidth
                sought: itemId === page.word
            }
        }
    }
    SaveButton {
        saved: saved
    }
    SavedPage {
        id: saved

        session: page.session
        nav: page.nav
        scroller: page.scroller
        page: "words"
    }
    TextLines {
        id: sources

        model: page.session.reading.wordSources
    }
    SourcesBlock {
        sources: sources.texts
        review: page.session.guide.reviewText
        lacks: page.session.guide.reviewLacks
        purposeShown: true
    }
}
