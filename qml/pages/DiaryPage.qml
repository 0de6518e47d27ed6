// SPDX-License-Identifier: Apache-2.0
// The diary: how the pain is now, in three taps, and below it what there is so far.
// DiaryPage { session; nav }
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

    readonly property DiaryView diary: page.session.diary
    readonly property bool wide: page.width >= 900
    readonly property string hint: page.diary.nowText.length > 0 ? qsTr("Now: %1").arg(page.diary.nowText)
        : page.diary.nextText.length > 0 ? qsTr("Next: %1").arg(page.diary.nextText)
        : page.diary.planned && !page.diary.started ? qsTr("Scores from before let you compare later.") : ""

    function look() {
        page.diary.read();
        page.diary.entry.begin("pain");
        page.diary.compare.look();
    }
    function save() {
        if (page.diary.entry.save().length > 0)
            return;
        page.nav.say(qsTr("Saved."), null);
    }

    objectName: "diaryPage"
    context: page.session.today.dateText
    title: qsTr("How is the pain now?")
    titleRole: "heading"
    measure: page.wide ? 1000 : Theme.measure
    onHelp: page.nav.open("help")
    Component.onCompleted: page.look()
    onSessionChanged: page.look() // the sample's, and then the person's own
    onVisibleChanged: if (page.visible)
        page.diary.compare.look()

    Shortcut {
        sequences: ["Ctrl+Return", "Ctrl+S"]
        enabled: page.visible
        onActivated: page.save()
    }
    // Not a layout: one in another in a third goes round in circles when the columns become two.
    Grid {
        id: halves

        readonly property real half: page.wide ? (halves.width - Theme.xxl) / 2 : halves.width

        Layout.fillWidth: true
        columns: page.wide ? 2 : 1
        columnSpacing: Theme.xxl
        rowSpacing: Theme.lg

        ColumnLayout {
            width: halves.half
            spacing: Theme.lg

            RowLayout {
                visible: page.hint.length > 0
                Layout.topMargin: -Theme.sm
                spacing: Theme.sm

                Icon {
                    Layout.alignment: Qt.AlignTop
                    name: page.diary.nowText.length > 0 ? "clock" : "info"
                    size: 20 * Theme.iconScale
                    color: page.diary.nowText.length > 0 ? Theme.day : Theme.inkMuted
                }
                Txt {
                    objectName: "diaryHint"
                    Layout.fillWidth: true
                    role: "label"
                    strong: page.diary.nowText.length > 0
                    text: page.hint
                    color: page.diary.nowText.length > 0 ? Theme.day : Theme.inkMuted
                }
            }
            EntryForm {
                id: form

                session: page.session
                entry: page.diary.entry
                whenShown: !form.folded
            }
            Banner {
                objectName: "entryFault"
                visible: page.diary.entry.fault.length > 0
                kind: "error"
                text: qsTr("Not saved. %1 What you typed is still here.").arg(page.diary.entry.fault)
            }
            Btn {
                objectName: "entrySave"
                text: qsTr("Save")
                onClicked: page.save()
            }
            Card {
                visible: page.diary.overallText.length > 0
                bottomPadding: Theme.sm

                Txt {
                    role: "title"
                    text: qsTr("%1: how is it, all in all?").arg(page.diary.overallText)
                }
                Txt {
                    text: qsTr("Two questions about the whole time, from memory.")
                }
                Btn {
                    objectName: "overall"
                    kind: "secondary"
                    text: qsTr("Answer them")
                    onClicked: {
                        page.diary.editor.beginFor(page.diary.overallKey, page.diary.overallOccurrence, false);
                        page.nav.push("note", "", "prompt");
                    }
                }
            }
        }

        ColumnLayout {
            width: halves.half
            spacing: Theme.lg

            Banner {
                visible: page.diary.problem.length > 0
                kind: "error"
                text: page.diary.problem
            }
            PainChart {
                visible: !page.diary.chart.empty || page.diary.reading
                reading: page.diary.reading
                chart: page.diary.chart
                onTableWanted: page.nav.open("numbers")
            }
            UsualCard {
                visible: page.diary.usualText.length > 0
                session: page.session
                onHelpWanted: page.nav.open("help")
            }
            ListCard {
                id: ways

                Repeater {
                    model: Array.of(
                        { "page": "schedule", "icon": "cal", "shown": page.diary.planned,
                          "label": qsTr("When to score"),
                          "hint": page.diary.completenessText.length > 0 ? page.diary.completenessText : qsTr("Before, and after the injection") },
                        { "page": "entries", "icon": "list", "shown": true, "label": qsTr("All entries and notes"), "hint": "" },
                        { "page": "compare", "icon": "diary", "shown": page.diary.compare.possible, "label": qsTr("Compare with another injection"), "hint": "" },
                        { "page": "report", "icon": "send", "shown": page.diary.started, "label": qsTr("For your clinic"),
                          "hint": qsTr("One or two pages, as you choose") }
                    ).filter(row => row.shown)

                    FieldRow {
                        id: way

                        required property int index
                        required property var modelData

                        objectName: "diary:" + way.modelData.page
                        width: ways.rowWidth
                        iconName: way.modelData.icon
                        label: way.modelData.label
                        hint: way.modelData.hint
                        divider: true
                        onClicked: page.nav.open(way.modelData.page)
                    }
                }
                FieldRow {
                    objectName: "newNote"
                    width: ways.rowWidth
                    iconName: "pencil"
                    label: qsTr("Write a note")
                    hint: qsTr("Anything else, in your words")
                    onClicked: page.nav.push("note", "", "")
                }
            }
            ListCard {
                id: latest

                visible: page.diary.latest.count > 0

                SectionLabel {
                    leftPadding: Theme.lg
                    rightPadding: Theme.lg
                    topPadding: Theme.md
                    text: qsTr("Written last")
                }
                Repeater {
                    model: page.diary.latest

                    EntryRow {
                        width: latest.rowWidth
                        onCorrectWanted: id => page.nav.push("note", id, "")
                    }
                }
            }
        }
    }
}
