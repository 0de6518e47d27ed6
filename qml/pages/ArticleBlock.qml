// SPDX-License-Identifier: Apache-2.0
// One block of an article. Its links stand below it as buttons, big enough for a thumb.
// ArticleBlock { the roles of BlockModel; stepsShown: whether links to steps lead anywhere;
//   followed(target) }
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Beforehand.Theme
import Beforehand.Components

ColumnLayout {
    id: block

    required property string kind
    required property int level
    required property int number
    required property string text
    required property var linkTexts
    required property var linkTargets
    property bool stepsShown: true

    signal followed(string target)

    readonly property bool listed: block.kind === "bullet" || block.kind === "numbered"
    // "Ask your clinic: is mine a test?" has its first words bold.
    readonly property int colon: block.kind === "callout" ? block.text.indexOf(": ") : -1
    readonly property bool titled: block.colon > 0 && block.colon < 32
    readonly property var links: Array.from(block.linkTargets, (target, at) => ({ "target": target, "text": block.linkTexts[at] ?? "" }))
        .filter(link => block.stepsShown || !link.target.startsWith("step:"))

    spacing: 0

    Item {
        Layout.preferredHeight: block.kind === "heading" ? (block.level > 2 ? Theme.md : Theme.lg)
            : block.listed ? 0 : Theme.xs
    }
    Txt {
        visible: block.kind === "heading"
        role: block.level > 2 ? "body" : "title"
        strong: true
        heading: true
        text: block.text
    }
    Txt {
        visible: block.kind === "paragraph"
        text: block.text
    }
    ListLine {
        visible: block.listed
        text: block.text
        indent: block.level
        mark: block.kind === "numbered" ? qsTr("%1.", "number in a list").arg(block.number.toLocaleString(Qt.locale(), "f", 0)) : ""
    }
    Callout {
        visible: block.kind === "callout"
        title: block.titled ? block.text.slice(0, block.colon) : ""
        text: block.titled ? block.text.charAt(block.colon + 2).toLocaleUpperCase() + block.text.slice(block.colon + 3) : block.text
    }
    Column {
        id: followable

        visible: block.links.length > 0
        Layout.fillWidth: true
        Layout.leftMargin: block.listed ? Theme.px("body") + Theme.sm : 0

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
