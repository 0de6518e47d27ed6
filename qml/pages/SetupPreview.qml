// SPDX-License-Identifier: Apache-2.0
// Set-up, page 5: the plan as it would be. Nothing in it can be ticked yet.
// SetupPreview { session }
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Beforehand.Theme
import Beforehand.Components
import Beforehand.View

ListView {
    id: list

    required property Session session

    implicitHeight: contentHeight
    interactive: false
    model: list.session.setup.preview
    Accessible.role: Accessible.List
    Accessible.name: qsTr("The plan")

    delegate: ColumnLayout {
        id: row

        required property int index
        required property string kind
        required property string phase
        required property string title
        required property string detail

        width: ListView.view.width
        spacing: 0

        PhaseHead {
            visible: row.kind === "phase"
            Layout.topMargin: row.index > 0 ? Theme.lg : 0
            phase: row.phase
        }
        DayHead {
            visible: row.kind === "day"
            text: row.title
            detail: row.detail
            phase: row.phase
        }
        Item {
            visible: row.kind === "step"
            Layout.fillWidth: true
            implicitHeight: words.implicitHeight + 2 * Theme.sm
            Accessible.role: Accessible.ListItem
            Accessible.name: row.title
            Accessible.description: row.detail

            PhaseRail {
                anchors.top: parent.top
                anchors.bottom: parent.bottom
                phase: row.phase
                ahead: true
            }
            ColumnLayout {
                id: words

                anchors.left: parent.left
                anchors.leftMargin: Theme.railText
                anchors.right: parent.right
                anchors.verticalCenter: parent.verticalCenter
                spacing: 1

                Txt {
                    decorative: true
                    text: row.title
                }
                Txt {
                    visible: row.detail.length > 0
                    decorative: true
                    role: "label"
                    text: row.detail
                    color: Theme.inkMuted
                }
            }
        }
    }
}
