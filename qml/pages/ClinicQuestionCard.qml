// SPDX-License-Identifier: Apache-2.0
// A question for the clinic, and what was said; the first of its kind says which kind.
// ClinicQuestionCard { the roles of ClinicQuestionModel; heading: it is the first; pageWanted();
//   answerWanted(); changeWanted(); removeWanted() }
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Beforehand.Theme
import Beforehand.Components

ColumnLayout {
    id: question

    required property string questionId
    required property string text
    required property string pageTitle
    required property string opens
    required property string key
    required property string detail
    required property string answer
    required property string when
    required property bool answered
    property bool heading: false

    signal pageWanted
    signal answerWanted
    signal changeWanted
    signal removeWanted

    objectName: "question:" + question.questionId
    spacing: Theme.sm
    Accessible.role: Accessible.ListItem
    Accessible.name: question.answered ? qsTr("%1 Answer: %2").arg(question.text).arg(question.answer) : question.text

    SectionLabel {
        visible: question.heading
        text: question.answered ? qsTr("Answered") : qsTr("To ask")
    }
    Card {
        padding: Theme.lg
        bottomPadding: Theme.sm
        spacing: Theme.xs

        GridLayout {
            Layout.topMargin: -Theme.md
            Layout.rightMargin: -Theme.md
            columns: Theme.textScale > 1.4 ? 1 : 2 // beside large letters nothing has room
            columnSpacing: 0
            rowSpacing: 0

            Txt {
                Layout.alignment: Qt.AlignTop
                Layout.topMargin: Theme.md
                decorative: true
                strong: true
                text: question.text
            }
            RowLayout {
                Layout.alignment: Qt.AlignTop | Qt.AlignRight
                spacing: 0

                IconButton {
                    visible: !question.answered
                    objectName: "change:" + question.questionId
                    iconName: "pencil"
                    text: qsTr("Change: %1").arg(question.text)
                    onClicked: question.changeWanted()
                }
                IconButton {
                    objectName: "remove:" + question.questionId
                    iconName: "trash"
                    color: Theme.inkMuted
                    text: qsTr("Remove: %1").arg(question.text)
                    onClicked: question.removeWanted()
                }
            }
        }
        Txt {
            visible: question.answered
            decorative: true
            text: question.answer
        }
        Txt {
            visible: question.answered
            role: "caption"
            text: question.when
            color: Theme.inkMuted
        }
        Btn {
            visible: question.pageTitle.length > 0
            objectName: "from:" + question.questionId
            kind: "quiet"
            size: "small"
            alignLeft: true
            trailingIcon: "fwd"
            text: qsTr("From: %1").arg(question.pageTitle)
            onClicked: question.pageWanted()
        }
        Btn {
            objectName: "answer:" + question.questionId
            Layout.topMargin: question.answered ? 0 : Theme.sm
            Layout.bottomMargin: Theme.sm
            kind: question.answered ? "quiet" : "secondary"
            size: "small"
            alignLeft: question.answered
            text: question.answered ? qsTr("Change the answer") : qsTr("Write down the answer")
            onClicked: question.answerWanted()
        }
    }
}
