// SPDX-License-Identifier: Apache-2.0
// "Ask your clinic: is mine a test?" with its first words bold, a way to put it on the list, and what
// the clinic said to it.
// AskCallout { words; askable: whether there is a list; asks: the list; place: where it stands, as the
//   list names it; askWanted(question, place) }
import QtQuick
import Beforehand.Components
import Beforehand.View

Callout {
    id: callout

    required property string words
    required property bool askable
    required property ClinicQuestionsView asks
    required property string place

    signal askWanted(string question, string place)

    readonly property int colon: callout.words.indexOf(": ")
    readonly property bool asked: callout.asks.revision >= 0 && callout.asks.has(callout.question, callout.place)
    readonly property bool titled: callout.colon > 0 && callout.colon < 32
    readonly property string question: callout.titled ? callout.words.charAt(callout.colon + 2).toLocaleUpperCase() + callout.words.slice(callout.colon + 3) : callout.words
    readonly property var said: callout.asks.revision >= 0 ? callout.asks.said(callout.question, callout.place) : ({})

    title: callout.titled ? callout.words.slice(0, callout.colon) : ""
    text: callout.question
    actionText: !callout.askable || !callout.question.endsWith("?") ? "" : callout.asked ? qsTr("On your list for the clinic") : qsTr("Put it on my list for the clinic")
    actionIcon: callout.asked ? "check" : ""
    //: A button and the question that it is about, for a screen reader
    actionName: callout.actionText.length > 0 ? qsTr("%1: %2").arg(callout.actionText).arg(callout.question) : ""
    note: callout.said.answer ? qsTr("Your clinic said: %1").arg(callout.said.answer) : ""
    noteDetail: callout.said.when ?? ""
    onActed: callout.askWanted(callout.question, callout.place)
}
