// SPDX-License-Identifier: Apache-2.0
// An entry whose words can go on the page for the clinic. ReportNoteRow { the roles of
// ReportNoteModel; pickWanted(picked) }
// qmllint disable deferred-property-id
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Beforehand.Theme
import Beforehand.Components

Pressable {
    id: row

    required property string noteId
    required property string when
    required property string words
    required property bool picked

    signal pickWanted(bool picked)

    objectName: "reportNote:" + row.noteId
    implicitHeight: Math.max(Theme.stickyHeight, implicitContentHeight + topPadding + bottomPadding)
    leftPadding: Theme.lg
    rightPadding: Theme.lg
    topPadding: Theme.sm
    bottomPadding: Theme.sm
    ringInside: true
    text: row.words
    description: row.when
    Accessible.role: Accessible.CheckBox
    Accessible.checkable: true
    Accessible.checked: row.picked
    onClicked: row.pickWanted(!row.picked)

    contentItem: RowLayout {
        spacing: Theme.md

        Rectangle {
            Layout.alignment: Qt.AlignTop
            implicitWidth: 24 * Theme.iconScale
            implicitHeight: implicitWidth
            radius: 6
            color: row.picked ? Theme.accent : "transparent"
            border.width: Theme.edge
            border.color: row.picked ? Theme.accent : Theme.control

            Icon {
                anchors.centerIn: parent
                visible: row.picked
                name: "check"
                size: 18 * Theme.iconScale
                stroke: 2.6
                color: Theme.accentInk
            }
        }
        ColumnLayout {
            Layout.fillWidth: true
            spacing: 0

            Txt {
                Layout.fillWidth: true
                role: "label"
                decorative: true
                text: row.when
                color: Theme.inkMuted
            }
            Txt {
                Layout.fillWidth: true
                decorative: true
                text: row.words
                maximumLineCount: 4
                elide: Text.ElideRight
            }
        }
    }
}
