// SPDX-License-Identifier: Apache-2.0
// Set-up, page 1: which procedure, which side, what it is for.
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

            Pressable {
                id: guide

                required property string itemId
                required property string detail
                required text
                readonly property bool chosen: guide.itemId === part.setup.guideId

                objectName: "guide:" + guide.itemId
                width: choices.width
                radius: Theme.radiusCard
                padding: Theme.lg
                fill: Theme.surface
                edgeWidth: guide.chosen ? Theme.edge : Theme.hairline
                edgeColor: guide.chosen ? Theme.accent : Theme.control
                description: guide.detail
                Accessible.role: Accessible.RadioButton
                Accessible.checkable: true
                Accessible.checked: guide.chosen
                onClicked: part.setup.guideId = guide.itemId

                contentItem: RowLayout {
                    spacing: Theme.md

                    ColumnLayout {
                        Layout.fillWidth: true
                        spacing: Theme.xs

                        Txt {
                            strong: true
                            decorative: true
                            text: guide.text
                            color: guide.chosen ? Theme.accent : Theme.ink
                        }
                        Txt {
                            visible: guide.detail.length > 0
                            role: "label"
                            decorative: true
                            text: guide.detail
                            color: Theme.inkMuted
                        }
                    }
                    Icon {
                        Layout.alignment: Qt.AlignTop
                        opacity: guide.chosen ? 1 : 0
                        name: "check"
                        strong: true
                        color: Theme.accent
                    }
                }
            }
        }
    }

    QuestionList {
        questions: part.setup.questions
        first: true
    }
}
