// SPDX-License-Identifier: Apache-2.0
// The page for the clinic: which of one's own words go on it, and every page as it goes out.
// ReportPage { session; nav }
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
    property string fault: ""
    property string saved: ""
    property bool asText: false

    readonly property ReportView report: page.session.diary.report

    function save(format: string) {
        const fault = page.report.save(format);
        page.fault = fault.length > 0 ? qsTr("Not saved. %1").arg(fault) : "";
        page.saved = fault.length > 0 ? "" : page.report.savedTo;
        page.toTop();
    }

    objectName: "reportPage"
    titleRole: "heading"
    title: qsTr("For your clinic")
    subtitle: qsTr("What you see below is what goes out. Nothing is sent anywhere: you save it, and give it to whom you like.")
    backText: page.nav.backText
    onBack: page.nav.back()
    onHelp: page.nav.open("help")
    Component.onCompleted: page.report.begin()

    Shortcut {
        sequences: ["Ctrl+P"]
        enabled: page.visible
        onActivated: page.save("pdf")
    }
    Banner {
        objectName: "reportFault"
        visible: page.fault.length > 0
        kind: "error"
        text: page.fault
    }
    Banner {
        visible: page.report.problem.length > 0
        kind: "error"
        text: page.report.problem
    }
    Banner {
        objectName: "reportSaved"
        visible: page.saved.length > 0
        text: Words.saved(page.saved)
        actionText: qsTr("Open it")
        onActed: Qt.openUrlExternally(page.saved)
    }
    TextBox {
        objectName: "reportName"
        label: qsTr("Your name on it, if you want")
        maximumLength: 100
        text: page.report.name
        onEdited: text => page.report.name = text
    }
    SectionLabel {
        visible: page.report.notes.count > 0
        text: qsTr("Your own words: choose what goes on it")
    }
    ListCard {
        id: notes

        visible: page.report.notes.count > 0
        Layout.topMargin: -Theme.sm

        Repeater {
            model: page.report.notes

            ReportNoteRow {
                width: notes.rowWidth
                onPickWanted: picked => page.report.pick(noteId, picked)
            }
        }
    }
    SegmentedChoice {
        objectName: "reportShown"
        visible: page.report.pages > 0
        name: qsTr("How to look at it")
        options: [{ "value": "pages", "text": qsTr("As pages") }, { "value": "text", "text": qsTr("As text") }]
        value: page.asText ? "text" : "pages"
        onPicked: value => page.asText = value === "text"
    }
    Repeater {
        model: page.report.pages

        ColumnLayout {
            id: sheet

            required property int index

            Layout.fillWidth: true
            spacing: Theme.xs

            Txt {
                visible: page.report.pages > 1
                role: "caption"
                text: qsTr("Page %1 of %2").arg(sheet.index + 1).arg(page.report.pages)
                color: Theme.inkMuted
            }
            Rectangle {
                visible: !page.asText
                Layout.fillWidth: true
                implicitHeight: paper.implicitHeight + 2 * Theme.hairline
                color: "white"
                border.width: Theme.hairline
                border.color: Theme.line

                PageItem {
                    id: paper

                    objectName: "reportSheet:" + sheet.index
                    x: Theme.hairline
                    y: Theme.hairline
                    width: parent.width - 2 * Theme.hairline
                    height: implicitHeight
                    report: page.report
                    number: sheet.index
                    ratio: Screen.devicePixelRatio
                    Accessible.role: Accessible.StaticText
                    Accessible.name: words.text
                }
            }
            Txt {
                id: words

                visible: page.asText
                role: "label"
                text: page.report.pages > 0 ? page.report.pageText(sheet.index) : ""
            }
        }
    }

    SectionLabel {
        text: qsTr("For other programs")
    }
    ListCard {
        id: programs

        Layout.topMargin: -Theme.sm

        FieldRow {
            objectName: "reportCsv"
            width: programs.rowWidth
            iconName: "list"
            label: qsTr("Save as a table (CSV)")
            hint: qsTr("Every entry with all its words, picked or not. For a spreadsheet.")
            divider: true
            onClicked: page.save("csv")
        }
        FieldRow {
            objectName: "reportFhir"
            width: programs.rowWidth
            iconName: "doc"
            label: qsTr("Save for health records (FHIR)")
            hint: qsTr("Your plan, scores, medicines and measured values, for a clinic's own program.")
            onClicked: page.save("fhir")
        }
    }

    foot: ActionBar {
        objectName: "reportActions"
        margin: page.margin
        text: qsTr("Save as PDF")
        iconName: "save"
        others: [{ "key": "txt", "text": qsTr("Save as plain text"), "icon": "text" }]
        onClicked: page.save("pdf")
        onActed: key => page.save(key)
    }
}
