// SPDX-License-Identifier: Apache-2.0
// On the day: what happens now, with its words explained, its score to write and where to read
// more, and what then. DayCard { session; writeWanted(); readWanted(at: "KEY#HEADING") }
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Beforehand.Theme
import Beforehand.Components
import Beforehand.View

Card {
    id: card

    required property Session session
    readonly property TodayView today: card.session.today

    signal writeWanted
    signal readWanted(string at)
    signal revealed(Item item)

    objectName: "dayCard"
    spacing: Theme.sm
    bottomPadding: Theme.sm

    Txt {
        role: "label"
        strong: true
        text: qsTr("What happens now")
        color: Theme.tone("procedure_day")
    }
    Txt {
        role: "heading"
        text: card.today.turnTitle
    }
    Prose {
        text: card.session.article.marked(card.today.turnWhat)
        onRevealed: item => card.revealed(item)
    }
    Txt {
        visible: card.today.thenTitle.length > 0
        role: "label"
        text: qsTr("Then: %1").arg(card.today.thenTitle)
        color: Theme.inkMuted
    }
    Btn {
        objectName: "dayWrite"
        visible: card.session.diary.stepAsks(card.today.turnKey)
        Layout.topMargin: Theme.xs
        iconName: "pencil"
        text: qsTr("Write my score")
        onClicked: card.writeWanted()
    }
    Btn {
        objectName: "dayRead"
        visible: card.today.turnArticle.length > 0
        alignLeft: true
        kind: "quiet"
        size: "small"
        iconName: "learn"
        text: qsTr("Read about it")
        onClicked: card.readWanted(card.today.turnArticle)
    }
}
