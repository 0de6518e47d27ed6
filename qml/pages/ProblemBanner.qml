// SPDX-License-Identifier: Apache-2.0
// What is wrong with the data as a whole: it cannot be shown, has lost its dates, cannot be changed,
// or was mended when it was opened. ProblemBanner { session }
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Beforehand.Theme
import Beforehand.Components
import Beforehand.View

ColumnLayout {
    id: problems

    required property Session session
    property bool reportRead: false

    readonly property string report: problems.session.report
    onReportChanged: problems.reportRead = false

    readonly property bool reportShown: problems.report.length > 0 && !problems.reportRead
    readonly property string planProblem: problems.session.today.problem
    readonly property bool any: problems.session.problem.length > 0 || problems.planProblem.length > 0
        || problems.reportShown

    Layout.fillWidth: true
    visible: problems.any
    spacing: Theme.sm

    Banner {
        objectName: "problem"
        visible: problems.session.problem.length > 0
        kind: "error"
        text: problems.session.problem
        actionText: qsTr("Try again")
        onActed: problems.session.refresh()
    }
    Banner {
        objectName: "planProblem"
        visible: problems.planProblem.length > 0
        kind: "error"
        text: problems.planProblem
    }
    Banner {
        objectName: "report"
        visible: problems.reportShown
        kind: problems.session.readOnly ? "error" : "info"
        text: problems.report
        dismissible: !problems.session.readOnly
        onDismissed: problems.reportRead = true
    }
}
