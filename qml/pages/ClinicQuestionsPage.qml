// SPDX-License-Identifier: Apache-2.0
// What the person wants to ask the clinic, and what was said: the open ones, then the answered.
// ClinicQuestionsPage { session; nav }
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Beforehand.Theme
import Beforehand.Components
import Beforehand.View

PageFrame {
    id: page

    required property Session session
    required property Nav nav

    readonly property ClinicQuestionsView questions: page.session.clinicQuestions

    objectName: "clinicQuestionsPage"
    titleRole: "heading"
    title: qsTr("Questions for my clinic")
    subtitle: page.questions.count > 0 ? qsTr("Printed on your checklist too, with room for what is said.") : ""
    backText: page.nav.backText
    onBack: page.nav.back()
    onHelp: page.nav.open("help")

    Banner {
        visible: page.questions.problem.length > 0
        kind: "error"
        text: page.questions.problem
    }
    EmptyState {
        visible: page.questions.count === 0 && page.questions.problem.length === 0
        iconName: "talk"
        title: qsTr("No questions yet")
        text: qsTr("Write down what you want to ask, so that you have it at hand there. What they say can stand beside it.")
        actionText: qsTr("Write a question")
        actionIcon: "pencil"
        onActed: sheet.ask()
    }
    Rows {
        id: rows

        visible: page.questions.count > 0
        spacing: Theme.md
        Accessible.role: Accessible.List
        Accessible.name: page.title

        Repeater {
            model: page.questions.list

            ClinicQuestionCard {
                id: card

                required property int index

                width: rows.width
                heading: card.index === (card.answered ? page.questions.open : 0)
                onPageWanted: card.opens === "step" ? page.nav.openStep(card.key, card.detail)
                    : page.nav.openArticle(card.key, card.detail)
                onAnswerWanted: sheet.answer(card.questionId, card.text, card.answer)
                onChangeWanted: sheet.change(card.questionId, card.text)
                onRemoveWanted: page.remove(card.questionId)
            }
        }
    }

    ClinicQuestionSheet {
        id: sheet

        questions: page.questions
    }

    foot: ActionBar {
        visible: page.questions.count > 0
        margin: page.margin
        text: qsTr("Write a question")
        iconName: "pencil"
        onClicked: sheet.ask()
    }

    function remove(id: string) {
        const questions = page.questions; // of the procedure that is shown now
        const fault = questions.remove(id);
        if (fault.length > 0)
            page.nav.sayFault(qsTr("Not removed. %1").arg(fault));
        else
            page.nav.say(qsTr("The question is off your list."), () => questions.undoRemove());
    }
}
