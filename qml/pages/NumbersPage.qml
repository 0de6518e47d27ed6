// SPDX-License-Identifier: Apache-2.0
// The scores as a table: each beside the one from before, with how the difference is reckoned. What
// clinics use stands below it, the same for everyone. NumbersPage { session; nav }
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

    readonly property NumbersView numbers: page.session.diary.numbers

    objectName: "numbersPage"
    titleRole: "heading"
    title: qsTr("The numbers")
    subtitle: page.numbers.completenessText
    backText: page.nav.backText
    onBack: page.nav.back()
    onHelp: page.nav.open("help")
    Component.onCompleted: page.session.diary.read()

    TextLines {
        id: sources

        model: page.session.diary.cutoffsSources
    }

    SegmentedChoice {
        objectName: "numbersSide"
        visible: page.numbers.sides.length > 1
        name: qsTr("Side")
        options: Array.from(page.numbers.sides, side => ({ "value": side, "text": page.numbers.sideName(side) }))
        value: page.numbers.side
        onPicked: value => page.numbers.side = value
    }
    SegmentedChoice {
        objectName: "numbersDoing"
        name: qsTr("Which score")
        options: [{ "value": "moving", "text": qsTr("Moving") }, { "value": "rest", "text": qsTr("At rest") }]
        value: page.numbers.doing
        onPicked: value => page.numbers.doing = value
    }
    Txt {
        objectName: "baseline"
        strong: true
        text: page.numbers.baselineText
    }
    Txt {
        role: "label"
        text: qsTr("Percent: 100 × (before − score) ÷ before. Less pain is a plus, more pain a minus. With 0 before, there is no percent.")
        color: Theme.inkMuted
    }
    SectionLabel {
        visible: page.numbers.summaries.count > 0
        text: qsTr("Put together")
    }
    ListCard {
        id: summaries

        visible: page.numbers.summaries.count > 0
        Layout.topMargin: -Theme.sm

        Repeater {
            model: page.numbers.summaries

            NumberRow {
                width: summaries.rowWidth
            }
        }
    }
    SectionLabel {
        visible: page.numbers.rows.count > 0
        text: qsTr("One by one")
    }
    ListCard {
        id: rows

        visible: page.numbers.rows.count > 0
        Layout.topMargin: -Theme.sm

        Repeater {
            model: page.numbers.rows

            NumberRow {
                width: rows.rowWidth
            }
        }
    }
    Btn {
        objectName: "moreNumbers"
        visible: page.numbers.more
        kind: "secondary"
        text: qsTr("Show more")
        onClicked: page.numbers.showMore()
    }
    Txt {
        objectName: "reading"
        visible: page.session.diary.reading
        text: qsTr("Your entries are being read…")
    }
    // Folded, so that no cut-off stands beside somebody's own percent unasked.
    Card {
        visible: page.session.diary.cutoffsText.length > 0
        padding: 0
        spacing: 0

        UnfoldRow {
            objectName: "cutoffs"
            iconName: "info"
            label: qsTr("What clinics do with such numbers")

            Txt {
                text: page.session.diary.cutoffsText
            }
            SourcesBlock {
                Layout.topMargin: Theme.md
                sources: sources.texts
                review: page.session.guide.reviewText
                lacks: page.session.guide.reviewLacks
            }
        }
    }
}
