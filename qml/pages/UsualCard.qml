// SPDX-License-Identifier: Apache-2.0
// What is usual on this day of recovery, from the guide, and the way to the safety card. The same
// words for everyone. UsualCard { session; helpWanted() }
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Beforehand.Theme
import Beforehand.Components
import Beforehand.View

Card {
    id: card

    required property Session session

    signal helpWanted

    bottomPadding: Theme.xs
    fill: Theme.recTint
    raised: false

    TextLines {
        id: sources

        model: card.session.diary.usualSources
    }

    Txt {
        role: "title"
        heading: true
        text: card.session.diary.usualTitle
        color: Theme.rec
    }
    Txt {
        objectName: "usual"
        text: card.session.diary.usualText
    }
    Btn {
        objectName: "usualHelp"
        kind: "quiet"
        size: "small"
        alignLeft: true
        iconName: "phone"
        text: qsTr("When to get help")
        onClicked: card.helpWanted()
    }
    SourcesBlock {
        visible: sources.texts.length > 0
        Layout.bottomMargin: Theme.md
        sources: sources.texts
        review: card.session.guide.reviewText
        lacks: card.session.guide.reviewLacks
    }
}
