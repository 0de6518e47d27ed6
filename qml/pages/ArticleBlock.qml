// SPDX-License-Identifier: Apache-2.0
// One block of an article. Its links stand below it as buttons, big enough for a thumb, and where a
// section ends, the steps of the plan that it is about.
// ArticleBlock { the roles of BlockModel; article; planned: whether there is a plan to lead to;
//   asks: the list for the clinic; place: this page, as that list names it; followed(target);
//   stepWanted(key, occurrence); askWanted(text, place); revealed(item) }
pragma ComponentBehavior: Bound

import QtQuick
import Beforehand.Theme
import Beforehand.Components
import Beforehand.View

Column {
    id: block

    required property string kind
    required property int level
    required property int number
    required property string anchor
    required property string section
    required property string text
    required property string markup
    required property var words
    required property string figure
    required property var heads
    required property var cells
    required property string widest
    required property var linkTexts
    required property var linkTargets
    required property var steps
    required property ArticleView article
    property bool planned: true
    required property ClinicQuestionsView asks
    required property string place

    signal followed(string target)
    signal stepWanted(string key, string occurrence)
    signal askWanted(string text, string place)
    signal revealed(Item item)

    readonly property bool listed: block.kind === "bullet" || block.kind === "numbered"
    readonly property var prose: ({ "plain": block.text, "markup": block.markup, "words": block.words })
    readonly property var links: Array.from(block.linkTargets, (target, at) => ({ "target": target, "text": block.linkTexts[at] ?? "" }))
        .filter(link => block.planned || !link.target.startsWith("step:"))

    property Item headingItem: null

    // Gives it the keyboard: a heading says its name then.
    function land() {
        (block.headingItem ?? block).forceActiveFocus(Qt.OtherFocusReason);
    }

    spacing: block.links.some(link => link.target === "help") ? Theme.sm : 0 // its button has an edge
    topPadding: block.kind === "heading" ? (block.level > 2 ? Theme.md : Theme.lg)
        : block.listed || block.kind === "table_row" ? 0 : Theme.xs

    // Repeaters of one: a Loader of Qt 6.4 cannot make bound components.
    Repeater {
        // A paragraph of links alone has no words.
        model: block.kind === "paragraph" && block.text.length === 0 ? 0 : 1
        delegate: block.kind === "heading" ? heading : block.listed ? listLine
            : block.kind === "callout" ? callout : block.kind === "figure" ? drawing
            : block.kind === "table_head" ? tableHead : block.kind === "table_row" ? tableRow : paragraph
    }
    Repeater {
        model: block.links

        Btn {
            id: link

            required property var modelData
            readonly property bool help: link.modelData.target === "help"

            objectName: "link:" + link.modelData.target
            anchors.left: parent?.left
            anchors.leftMargin: block.listed ? Theme.px("body") + Theme.sm : 0
            width: Math.min(implicitWidth, block.width - link.anchors.leftMargin)
            alignLeft: !link.help
            kind: link.help ? "secondary" : "quiet"
            size: "small"
            iconName: link.help ? "phone" : ""
            text: link.help ? qsTr("Open Get help") : link.modelData.text.charAt(0).toLocaleUpperCase() + link.modelData.text.slice(1)
            trailingIcon: link.help ? "" : "fwd"
            onClicked: block.followed(link.modelData.target)
        }
    }
    Repeater {
        model: block.planned && block.steps.length > 0 ? 1 : 0

        PlannedSteps {
            width: block.width
            steps: block.steps
            onStepWanted: (key, occurrence) => block.stepWanted(key, occurrence)
        }
    }

    Component {
        id: heading

        Txt {
            id: headingText

            width: block.width
            role: block.level > 2 ? "body" : "title"
            strong: true
            heading: true
            text: block.text
            Accessible.focusable: true
            Component.onCompleted: block.headingItem = headingText
        }
    }
    Component {
        id: paragraph

        Prose {
            width: block.width
            text: block.prose
            onRevealed: item => block.revealed(item)
        }
    }
    Component {
        id: listLine

        Item {
            width: block.width
            height: words.height

            Txt {
                id: mark

                anchors.left: parent.left // which mirrors
                anchors.leftMargin: block.level * Theme.xl
                width: Math.max(implicitWidth, Theme.px("body"))
                decorative: true
                text: block.kind === "numbered" ? qsTr("%1.", "number in a list").arg(block.number.toLocaleString(Qt.locale(), "f", 0)) : "•"
                color: Theme.inkMuted
            }
            Prose {
                id: words

                anchors.left: mark.right
                anchors.leftMargin: Theme.sm
                anchors.right: parent.right
                lead: block.kind === "numbered" ? mark.text : ""
                text: block.prose
                onRevealed: item => block.revealed(item)
            }
        }
    }
    Component {
        id: callout

        AskCallout {
            width: block.width
            words: block.text
            askable: block.planned
            asks: block.asks
            place: block.section.length > 0 ? block.place + "#" + block.section : block.place
            onAskWanted: (question, place) => block.askWanted(question, place)
        }
    }
    Component {
        id: drawing

        Drawing {
            width: block.width
            text: block.text
            address: block.article.figure(block.figure, Theme.figureColors)
        }
    }
    Component {
        id: tableHead

        TableRow {
            width: block.width
            heads: block.heads
            widest: block.widest
            head: true
        }
    }
    Component {
        id: tableRow

        TableRow {
            width: block.width
            heads: block.heads
            widest: block.widest
            cells: block.cells
            text: block.text
        }
    }
}
