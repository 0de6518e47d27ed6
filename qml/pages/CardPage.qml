// SPDX-License-Identifier: Apache-2.0
// The arrive-ready card: what the front desk asks, to show or to print. A line leads to where its
// words come from. CardPage { session; nav }
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

    readonly property ArrivalModel lines: page.session.arrival

    function change(line: string, label: string, hint: string, own: string, opens: string, writes: bool) {
        if (writes)
            sheet.ask(line, label, hint, own);
        else if (opens === "answers")
            page.nav.open("answers");
        else if (opens.length > 0)
            page.nav.openStep(opens, "once");
        else if (line === "when")
            page.nav.open("move");
    }

    objectName: "cardPage"
    titleRole: "heading"
    title: qsTr("Arrive-ready card")
    subtitle: page.lines.open > 0 ? qsTr("%n line(s) not answered. Tap one to fill it in.", "", page.lines.open)
        : qsTr("Show it at the desk.")
    backText: page.nav.backText
    onBack: page.nav.back()
    onHelp: page.nav.open("help")

    Card {
        padding: 0
        spacing: 0

        Rows {
            id: rows

            Repeater {
                model: page.lines

                CardLine {
                    required property int index
                    required property string line
                    required property string hint
                    required property string own
                    required property string opens
                    required property bool writes

                    required label
                    required value
                    required answered

                    objectName: "line:" + line
                    width: rows.width
                    divider: index < page.lines.count - 1
                    active: writes || opens.length > 0 || line === "when"
                    onClicked: page.change(line, label, hint, own, opens, writes)
                }
            }
        }
    }
    Txt {
        role: "label"
        color: Theme.inkMuted
        text: qsTr("You wrote this down. It is not a medical record.")
    }

    LineSheet {
        id: sheet

        lines: page.lines
    }

    foot: ActionBar {
        objectName: "cardActions"
        margin: page.margin
        text: qsTr("Print or save")
        iconName: "save"
        onClicked: page.nav.open("documents")
    }
}
