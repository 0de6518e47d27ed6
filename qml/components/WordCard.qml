// SPDX-License-Identifier: Apache-2.0
// What a word means, below the text that it stands in. WordCard { word: { word, means }; closed() }
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Beforehand.Theme

Rectangle {
    id: card

    required property var word

    signal closed

    implicitHeight: row.implicitHeight + Theme.md
    radius: Theme.radius
    color: Theme.accentTint
    border.width: Theme.highContrast ? Theme.hairline : 0
    border.color: Theme.line
    Accessible.role: Accessible.AlertMessage // spoken as soon as it is there
    Accessible.name: (card.word.word ?? "") + ": " + (card.word.means ?? "")

    RowLayout {
        id: row

        anchors.left: parent.left
        anchors.right: parent.right
        anchors.verticalCenter: parent.verticalCenter
        anchors.leftMargin: 14
        anchors.rightMargin: Theme.xs
        spacing: Theme.md

        Icon {
            Layout.alignment: Qt.AlignTop
            Layout.topMargin: Theme.md
            name: "book"
            size: 20 * Theme.iconScale
            color: Theme.accent
        }
        ColumnLayout {
            Layout.fillWidth: true
            Layout.topMargin: Theme.sm
            Layout.bottomMargin: Theme.sm
            spacing: 2

            Txt {
                role: "label"
                strong: true
                text: card.word.word ?? ""
            }
            Txt {
                role: "label"
                text: card.word.means ?? ""
            }
        }
        IconButton {
            objectName: "closeWord"
            Layout.alignment: Qt.AlignTop
            iconName: "close"
            text: qsTr("Close the explanation")
            onClicked: card.closed()
        }
    }
}
