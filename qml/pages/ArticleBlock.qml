// SPDX-License-Identifier: Apache-2.0
// One block of an article. Its links stand below it as buttons, big enough for a thumb, and where a
// section ends, the steps of the plan that it is about.
// ArticleBlock { the roles of BlockModel; article; planned: whether there is a plan to lead to;
//   asked(text): whether a question is on the list; followed(target); stepWanted(key, occurrence);
//   askWanted(text) }
// Not bound: a Loader of Qt 6.4 makes a context of its own, in which bound components are refused.

import QtQuick
import QtQuick.Layouts
import Beforehand.Theme
import Beforehand.Components
import Beforehand.View

ColumnLayout {
    id: block

    required property string kind
    required property int level
    required property int number
    required property string anchor
    required property string text
    required property string markup
    required property var words
    required property string figure
    required property var heads
    required property var cells
    required property var linkTexts
    required property var linkTargets
    required property var steps
    required property ArticleView article
    property bool planned: true
    property var asked: text => false

    signal followed(string target)
    signal stepWanted(string key, string occurrence)
    signal askWanted(string text)
    signal revealed(Item item)

    readonly property bool listed: block.kind === "bullet" || block.kind === "numbered"
    readonly property var prose: ({ "plain": block.text, "markup": block.markup, "words": block.words })
    readonly property var links: Array.from(block.linkTargets, (target, at) => ({ "target": target, "text": block.linkTexts[at] ?? "" }))
        .filter(link => block.planned || !link.target.startsWith("step:"))

    spacing: 0

    Item {
        Layout.preferredHeight: block.kind === "heading" ? (block.level > 2 ? Theme.md : Theme.lg)
            : block.listed || block.kind === "table_row" ? 0 : Theme.xs
    }
    Loader {
        Layout.fillWidth: true
        sourceComponent: block.kind === "heading" ? heading : block.listed ? listLine
            : block.kind === "callout" ? callout : block.kind === "figure" ? drawing
            : block.kind === "table_head" ? tableHead : block.kind === "table_row" ? tableRow : paragraph
    }
    Loader {
        active: block.links.length > 0
        visible: active
        Layout.fillWidth: true
        Layout.leftMargin: block.listed ? Theme.px("body") + Theme.sm : 0
        sourceComponent: linkList
    }
    Loader {
        active: block.planned && block.steps.length > 0
        visible: active
        Layout.fillWidth: true
        Layout.topMargin: Theme.md
        sourceComponent: stepList
    }

    Component {
        id: heading

        Txt {
            role: block.level > 2 ? "body" : "title"
            strong: true
            heading: true
            text: block.text
        }
    }
    Component {
        id: paragraph

        Prose {
            text: block.prose
            explain: key => block.article.explain(key)
            onRevealed: item => block.revealed(item)
        }
    }
    Component {
        id: listLine

        RowLayout {
            spacing: Theme.sm

            Txt {
                id: mark

                Layout.fillWidth: false
                Layout.leftMargin: block.level * Theme.xl
                Layout.minimumWidth: Theme.px("body")
                Layout.alignment: Qt.AlignTop
                decorative: true
                text: block.kind === "numbered" ? qsTr("%1.", "number in a list").arg(block.number.toLocaleString(Qt.locale(), "f", 0)) : "•"
                color: Theme.inkMuted
            }
            Prose {
                lead: block.kind === "numbered" ? mark.text : ""
                text: block.prose
                explain: key => block.article.explain(key)
                onRevealed: item => block.revealed(item)
            }
        }
    }
    Component {
        id: callout

        AskCallout {
            words: block.text
            askable: block.planned
            asked: block.asked(block.text)
            onAskWanted: question => block.askWanted(question)
        }
    }
    Component {
        id: drawing

        Drawing {
            text: block.text
            address: colors => block.article.figure(block.figure, colors)
        }
    }
    Component {
        id: tableHead

        TableRow {
            heads: block.heads
            head: true
        }
    }
    Component {
        id: tableRow

        TableRow {
            heads: block.heads
            cells: block.cells
            text: block.text
        }
    }
    Component {
        id: linkList

        Column {
            id: followable

            Repeater {
                model: block.links

                Btn {
                    id: link

                    required property var modelData

                    objectName: "link:" + link.modelData.target
                    anchors.left: parent?.left
                    width: Math.min(implicitWidth, followable.width)
                    alignLeft: true
                    kind: "quiet"
                    size: "small"
                    text: link.modelData.text.charAt(0).toLocaleUpperCase() + link.modelData.text.slice(1)
                    trailingIcon: "fwd"
                    onClicked: block.followed(link.modelData.target)
                }
            }
        }
    }
    Component {
        id: stepList

        ListCard {
            id: plan

            fill: Theme.sunken
            raised: false

            Txt {
                width: plan.rowWidth
                leftPadding: Theme.lg
                rightPadding: Theme.lg
                topPadding: Theme.md
                role: "label"
                strong: true
                text: qsTr("In your plan")
                color: Theme.inkMuted
            }
            Repeater {
                model: block.steps

                FieldRow {
                    id: row

                    required property var modelData
                    required property int index

                    objectName: "planned:" + row.modelData.key
                    width: plan.rowWidth
                    iconName: "plan"
                    label: row.modelData.title
                    hint: row.modelData.when
                    divider: row.index < block.steps.length - 1
                    onClicked: block.stepWanted(row.modelData.key, row.modelData.occurrence)
                }
            }
        }
    }
}
