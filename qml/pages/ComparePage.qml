// SPDX-License-Identifier: Apache-2.0
// Two injections of the same person, aligned at the injection: a chart each, and the same moments
// beside each other. ComparePage { session; nav }
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

    readonly property CompareView compare: page.session.diary.compare
    readonly property bool chosen: page.compare.secondTitle.length > 0

    objectName: "comparePage"
    titleRole: "heading"
    title: qsTr("Two injections")
    subtitle: qsTr("Each beside the score from before it. Nothing is reckoned across the two.")
    backText: page.nav.backText
    onBack: page.nav.back()
    onHelp: page.nav.open("help")
    Component.onCompleted: page.compare.begin()

    Banner {
        visible: page.compare.problem.length > 0
        kind: "error"
        text: page.compare.problem
    }
    Txt {
        visible: !page.compare.possible
        text: qsTr("There is no other procedure with a recorded injection.")
    }
    SectionLabel {
        visible: others.count > 1
        text: qsTr("Compare with")
    }
    Rows {
        visible: others.count > 1
        spacing: Theme.sm

        Repeater {
            id: others

            model: page.compare.others

            Choice {
                required property string itemId
                required property string detail
                required property var model

                width: parent?.width ?? 0
                objectName: "other:" + itemId
                text: qsTr("%1 · %2", "a procedure and its date").arg(model.text).arg(detail)
                chosen: page.compare.other === itemId
                onClicked: page.compare.choose(itemId)
            }
        }
    }
    SegmentedChoice {
        objectName: "compareRange"
        visible: page.chosen
        checked: false
        name: qsTr("How long a time the charts show")
        options: [
            { "value": "hour", "text": qsTr("1 h", "length of time") },
            { "value": "hours", "text": qsTr("8 h", "length of time") },
            { "value": "weeks", "text": qsTr("2 weeks", "length of time") },
            { "value": "months", "text": qsTr("3 months", "length of time") }
        ]
        value: page.compare.range
        onPicked: value => page.compare.range = value
    }
    SegmentedChoice {
        objectName: "compareDoing"
        visible: page.chosen
        name: qsTr("Which score")
        options: [{ "value": "moving", "text": qsTr("Moving") }, { "value": "rest", "text": qsTr("At rest") }]
        value: page.compare.doing
        onPicked: value => page.compare.doing = value
    }
    ComparedInjection {
        visible: page.chosen
        session: page.session
        label: qsTr("First")
        title: page.compare.firstTitle
        sides: page.compare.firstSides
        side: page.compare.firstSide
        chart: page.compare.firstChart
        onPicked: side => page.compare.setFirstSide(side)
    }
    ComparedInjection {
        visible: page.chosen
        session: page.session
        label: qsTr("Second")
        title: page.compare.secondTitle
        sides: page.compare.secondSides
        side: page.compare.secondSide
        chart: page.compare.secondChart
        onPicked: side => page.compare.setSecondSide(side)
    }
    ComparedRows {
        objectName: "comparedSummaries"
        visible: page.chosen && page.compare.summaries.count > 0
        title: qsTr("Put together")
        model: page.compare.summaries
    }
    ComparedRows {
        objectName: "comparedRows"
        visible: page.chosen
        title: qsTr("Moment by moment")
        model: page.compare.rows
    }
}
