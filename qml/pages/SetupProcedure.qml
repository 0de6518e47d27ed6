// SPDX-License-Identifier: Apache-2.0
// Set-up, page 1: which procedure, by whose rules, which side, what it is for.
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Beforehand.Theme
import Beforehand.Components
import Beforehand.View

ColumnLayout {
    id: part

    required property Session session

    readonly property SetupView setup: part.session.setup

    spacing: Theme.md

    Column {
        id: choices

        Layout.fillWidth: true
        spacing: part.spacing

        Repeater {
            model: part.setup.guides

            KindCard {
                required property string itemId
                required property string detail
                required property var model

                objectName: "guide:" + itemId
                width: choices.width
                text: model.text
                what: detail
                chosen: itemId === part.setup.guideId
                onClicked: part.setup.guideId = itemId
            }
        }
    }
    Txt {
        visible: part.setup.overlayClinic.length > 0
        role: "label"
        text: qsTr("With the rules of %1").arg(part.setup.overlayClinic)
        color: Theme.inkMuted
    }
    Btn {
        objectName: "addGuide"
        kind: "quiet"
        alignLeft: true
        size: "small"
        iconName: "plus"
        text: qsTr("My clinic gave me a file")
        onClicked: addSheet.open()
    }

    GuideSheet {
        id: addSheet

        setup: part.setup
    }

    QuestionList {
        questions: part.setup.questions
        first: true
    }
}
