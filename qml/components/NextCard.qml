// SPDX-License-Identifier: Apache-2.0
// The next thing to do, big. NextCard { phase; iconName; stateText; title; text; actionText;
//   busy; linkText; acted(); linked() }
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Beforehand.Theme

Card {
    id: card

    property string phase: "preparation"
    property string iconName: ""
    property string stateText: ""
    required property string title
    property string text: ""
    property string actionText: ""
    property string actionIcon: ""
    property bool busy: false
    property string linkText: ""

    signal acted
    signal linked

    spacing: Theme.sm
    bottomPadding: link.visible ? Theme.sm : card.padding

    RowLayout {
        visible: card.stateText.length > 0
        spacing: 6

        Icon {
            visible: card.iconName.length > 0
            Layout.alignment: Qt.AlignTop
            Layout.topMargin: 1
            name: card.iconName
            size: 18 * Theme.iconScale
            color: Theme.tone(card.phase)
        }
        Txt {
            role: "label"
            strong: true
            text: card.stateText
            color: Theme.tone(card.phase)
        }
    }
    Txt {
        role: "heading"
        text: card.title
    }
    Txt {
        visible: card.text.length > 0
        text: card.text
    }
    Btn {
        visible: card.actionText.length > 0
        Layout.topMargin: Theme.sm
        text: card.actionText
        iconName: card.actionIcon
        busy: card.busy
        onClicked: card.acted()
    }
    Btn {
        id: link

        visible: card.linkText.length > 0
        kind: "quiet"
        size: "small"
        text: card.linkText
        trailingIcon: "fwd"
        onClicked: card.linked()
    }
}
