// SPDX-License-Identifier: Apache-2.0
// Writes a question for the clinic, or what was said to it. What could not be saved stays in it.
// ClinicQuestionSheet { questions; ask(); change(id, text); answer(id, question, answer) }
pragma ComponentBehavior: Bound

import QtQuick
import Beforehand.Components
import Beforehand.View

WritingSheet {
    id: sheet

    required property ClinicQuestionsView questions
    property string does: "ask" // "change", "answer"
    property string questionId: ""
    property string saved: "" // as it is kept
    property string fault: ""

    function ask() {
        sheet.begin("ask", "", "", "");
    }
    function change(id: string, text: string) {
        sheet.begin("change", id, text, "");
    }
    function answer(id: string, question: string, answer: string) {
        sheet.begin("answer", id, answer, question);
    }
    function begin(does: string, id: string, saved: string, message: string) {
        sheet.does = does;
        sheet.questionId = id;
        sheet.saved = saved;
        sheet.message = message;
        sheet.fault = "";
        words.text = saved;
        words.input.cursorPosition = words.input.length; // to go on where it ends
        sheet.open();
    }

    objectName: "questionSheet"
    title: sheet.does === "answer" ? qsTr("What was said") : qsTr("Your question")
    starts: words.input
    unsaved: words.text.trim() !== sheet.saved.trim()
    onConfirmed: {
        const fault = sheet.does === "ask" ? sheet.questions.add(words.text, "")
            : sheet.does === "change" ? sheet.questions.change(sheet.questionId, words.text)
            : sheet.questions.answer(sheet.questionId, words.text);
        sheet.fault = fault.length > 0 ? qsTr("Not saved. %1").arg(fault) : "";
        if (fault.length === 0) {
            sheet.saved = words.text;
            sheet.close();
        }
    }

    TextArea {
        id: words

        input.objectName: "questionWords"
        label: sheet.does === "answer" ? qsTr("The answer, and who gave it") : qsTr("One question, in your own words")
    }
    Banner {
        objectName: "questionFault"
        visible: sheet.fault.length > 0
        kind: "error"
        text: sheet.fault
    }
}
