// SPDX-License-Identifier: Apache-2.0
// A sheet over the page: at the foot under 600 px, else in the middle. Escape closes it.
// Its children stand in a scrolling column. Sheet { title; Txt { ... }; open(); close() }
// qmllint disable deferred-property-id
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import Beforehand.Theme

T.Dialog {
    id: sheet

    default property alias content: column.data

    readonly property real roomWidth: T.Overlay.overlay?.width ?? 390
    readonly property real roomHeight: T.Overlay.overlay?.height ?? 844
    readonly property bool compact: Theme.shape(sheet.roomWidth) === "compact"
    readonly property real margin: sheet.compact ? Theme.phoneMargin : Theme.xl

    function toTop() {
        scroll.contentY = 0;
    }

    parent: T.Overlay.overlay
    modal: true
    focus: true
    closePolicy: T.Popup.CloseOnEscape | T.Popup.CloseOnPressOutside
    width: sheet.compact ? sheet.roomWidth : Math.min(520 * Theme.iconScale, sheet.roomWidth - 2 * Theme.xxl)
    height: Math.min(implicitHeight, sheet.roomHeight - Theme.xxl)
    implicitHeight: column.implicitHeight + topPadding + bottomPadding
    x: (sheet.roomWidth - width) / 2
    y: sheet.compact ? sheet.roomHeight - height : (sheet.roomHeight - height) / 2
    padding: 0 // the margin is the column's, so that the scroll bar stands beside it
    topPadding: Theme.xl
    bottomPadding: Theme.lg

    enter: Transition {
        NumberAnimation {
            property: "opacity"
            from: 0
            to: 1
            duration: Theme.page
            easing.type: Easing.InOutCubic
        }
    }
    exit: Transition {
        NumberAnimation {
            property: "opacity"
            to: 0
            duration: Theme.quick
        }
    }

    T.Overlay.modal: Rectangle {
        color: Theme.scrim
    }

    background: Rectangle {
        radius: Theme.radiusCard
        color: Theme.surface
        border.width: Theme.highContrast ? Theme.edge : 0
        border.color: Theme.line

        // On a phone the sheet grows out of the bottom edge.
        Rectangle {
            visible: sheet.compact
            anchors.left: parent.left
            anchors.right: parent.right
            anchors.bottom: parent.bottom
            height: Theme.radiusCard
            color: Theme.surface
        }
    }

    contentItem: ScrollPage {
        id: scroll

        contentHeight: column.implicitHeight
        clip: contentHeight > height
        Accessible.role: Accessible.Pane

        ColumnLayout {
            id: column

            x: sheet.margin
            width: parent.width - 2 * sheet.margin
            spacing: Theme.md

            Txt {
                visible: sheet.title.length > 0
                role: "heading"
                text: sheet.title
            }
        }
    }
}
