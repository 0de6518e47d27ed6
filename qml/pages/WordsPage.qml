// SPDX-License-Identifier: Apache-2.0
// The glossary. WordsPage { session; nav; word: the key to begin at, or "" }
pragma ComponentBehavior: Bound

import QtQuick
import Beforehand.Theme
import Beforehand.Components
import Beforehand.View

PageFrame {
    id: page

    required property Session session
    required property Nav nav
    property string word: ""

    function seek() {
        for (let row = 0; row < rows.count && page.word.length > 0; ++row) {
            const item = rows.itemAt(row) as Item;
            if (item && item.objectName === "word:" + page.word)
                page.scroller.contentY = Math.max(0, Math.min(page.scroller.contentItem.mapFromItem(item, 0, 0).y - Theme.lg,
                                                              page.scroller.contentHeight - page.scroller.height));
        }
    }

    objectName: "wordsPage"
    backText: page.nav.backText || page.nav.placeName()
    title: qsTr("Words explained")
    titleRole: "heading"
    onBack: page.nav.back()
    onHelp: page.nav.open("help")

    Timer {
        interval: 0
        running: true
        onTriggered: page.seek()
    }
    ListCard {
        id: body

        padding: Theme.cardPadding
        spacing: Theme.lg

        Repeater {
            id: rows

            model: page.session.reading.words

            Column {
                id: row

                required property string itemId
                required property string text
                required property string detail

                objectName: "word:" + row.itemId
                width: body.rowWidth
                spacing: 2

                Txt {
                    width: row.width
                    strong: true
                    heading: true
                    text: row.text
                    color: row.itemId === page.word ? Theme.accent : Theme.ink
                }
                Txt {
                    width: row.width
                    text: row.detail
                }
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
