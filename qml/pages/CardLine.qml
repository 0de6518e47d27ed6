// SPDX-License-Identifier: Apache-2.0
// A line of the arrive-ready card: what is asked, small, and what is known, large.
// CardLine { label; value; answered; divider; active: it can be changed; clicked() }
// qmllint disable deferred-property-id
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Beforehand.Theme
import Beforehand.Components

Pressable {
    id: root

    property string label: ""
    property string value: ""
    property bool answered: true
    property bool divider: false
    property bool active: true

    implicitHeight: Math.max(Theme.stickyHeight, implicitContentHeight + topPadding + bottomPadding)
    leftPadding: Theme.lg
    rightPadding: Theme.lg
    topPadding: 10
    bottomPadding: 10
    ringInside: true
    enabled: root.active
    text: root.label
    description: root.value

    contentItem: RowLayout {
        spacing: Theme.md

        ColumnLayout {
            Layout.fillWidth: true
            spacing: 1

            Txt {
                role: "label"
                decorative: true
                text: root.label
                color: Theme.inkMuted
            }
            RowLayout {
                spacing: 6

                Icon {
                    visible: !root.answered
                    name: "ask"
                    size: 18 * Theme.iconScale
                    color: Theme.day
                }
                Txt {
                    decorative: true
                    strong: root.answered
                    text: root.value
                    color: root.answered ? Theme.ink : Theme.day
                }
            }
        }
        Icon {
            visible: root.active
            name: "fwd"
            size: 20 * Theme.iconScale
            color: Theme.inkMuted
        }
    }

    Rectangle {
        visible: root.divider
        anchors.left: parent.left
        anchors.leftMargin: Theme.lg
        anchors.right: parent.right
        anchors.bottom: parent.bottom
        height: Theme.hairline
        color: Theme.line
    }
}
