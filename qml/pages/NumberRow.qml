// SPDX-License-Identifier: Apache-2.0
// A score with what it is compared with. NumberRow { the roles of NumberModel }
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Beforehand.Theme
import Beforehand.Components

Item {
    id: row

    required property int index
    required property string title
    required property string time
    required property string score
    required property string difference
    required property string percent
    required property string sum
    required property string mark

    readonly property string compared: Array.of(row.difference, row.percent).filter(part => part.length > 0).join(" · ")

    // The values keep their width; what they are about needs as much again.
    readonly property bool stacked: widest.implicitWidth > content.width * 0.55

    implicitHeight: Math.ceil(content.implicitHeight) + 2 * Theme.md
    Accessible.role: Accessible.ListItem
    Accessible.name: Array.of(row.title, row.time, row.score, row.compared, row.sum, row.mark).filter(part => part.length > 0).join(". ")

    Txt {
        id: widest

        visible: false
        role: "label"
        wrapMode: Text.NoWrap
        text: row.compared.length > row.sum.length ? row.compared : row.sum
    }
    GridLayout {
        id: content

        anchors.left: parent.left
        anchors.right: parent.right
        anchors.top: parent.top
        anchors.margins: Theme.md
        anchors.leftMargin: Theme.lg
        anchors.rightMargin: Theme.lg
        columns: row.stacked ? 1 : 2
        columnSpacing: Theme.md
        rowSpacing: 0

        ColumnLayout {
            Layout.fillWidth: true
            Layout.alignment: Qt.AlignTop
            spacing: 0

            Txt {
                Layout.fillWidth: true
                decorative: true
                text: row.title
            }
            Txt {
                Layout.fillWidth: true
                role: "caption"
                decorative: true
                text: Array.of(row.time, row.mark).filter(part => part.length > 0).join(" · ")
                color: Theme.inkMuted
            }
        }
        ColumnLayout {
            id: values

            Layout.alignment: Qt.AlignTop | (row.stacked ? Qt.AlignLeft : Qt.AlignRight)
            spacing: 0

            Txt {
                Layout.alignment: row.stacked ? Qt.AlignLeft : Qt.AlignRight
                Layout.fillWidth: row.stacked
                role: "title"
                decorative: true
                text: row.score
            }
            Txt {
                visible: row.compared.length > 0
                Layout.alignment: row.stacked ? Qt.AlignLeft : Qt.AlignRight
                Layout.fillWidth: row.stacked
                role: "label"
                decorative: true
                text: row.compared
            }
            Txt {
                visible: row.sum.length > 0
                Layout.alignment: row.stacked ? Qt.AlignLeft : Qt.AlignRight
                Layout.fillWidth: row.stacked
                role: "caption"
                decorative: true
                text: row.sum
                color: Theme.inkMuted
            }
        }
    }
    Rectangle {
        anchors.bottom: parent.bottom
        width: parent.width
        height: Theme.hairline
        color: Theme.line
    }
}
