// SPDX-License-Identifier: Apache-2.0
// Every component with sample words, a few sheets to look at.


import QtQuick
import QtQuick.Layouts
import Beforehand.Theme
import Beforehand.Components

Window {
    id: window

    required property string mode
    required property real textScale
    required property bool rtl
    required property string sheet

    visible: true
    color: Theme.ground
    title: "Gallery"
    LayoutMirroring.enabled: window.rtl
    LayoutMirroring.childrenInherit: true

    Binding {
        target: Theme
        property: "mode"
        value: window.mode
    }
    Binding {
        target: Theme
        property: "textScale"
        value: window.textScale
    }

    readonly property bool compact: Theme.shape(window.width) === "compact"

    Rail {
        id: rail

        visible: !window.compact
        anchors.left: parent.left
        anchors.top: parent.top
        anchors.bottom: parent.bottom
        current: window.sheet
    }
    BottomBar {
        id: bottom

        visible: window.compact
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.bottom: parent.bottom
        current: window.sheet
    }
    Loader {
        anchors.left: window.compact ? parent.left : rail.right
        anchors.right: parent.right
        anchors.top: parent.top
        anchors.bottom: window.compact ? bottom.top : parent.bottom
        sourceComponent: ({
                "today": today,
                "plan": plan,
                "step": step,
                "setup": setup,
                "diary": diary,
                "help": help,
                "forms": forms,
                "states": states,
                "confirm": confirm,
                "icons": icons
            })[window.sheet]
    }

    Component {
        id: today

        PageFrame {
            context: "Thursday 12 March"
            title: "12 days to go"
            subtitle: "Left sacroiliac joint injection\nTuesday 24 March, 09:30"

            Journey {
                segments: [
                    { "phase": "preparation", "detail": "5 of 14 done", "progress": 0.36, "current": true },
                    { "phase": "procedure_day", "detail": "24 March" },
                    { "phase": "recovery", "detail": "from 24 March" }
                ]
            }
            NextCard {
                Layout.topMargin: Theme.sm
                phase: "preparation"
                iconName: "clock"
                stateText: "Next · 2 days late, still fine to do"
                title: "Ask about your blood thinner"
                text: "Call the person who prescribes it. Do not stop, skip or restart it alone."
                actionText: "Write down their answer"
                linkText: "What to do, and why"
            }
            SectionLabel {
                text: "Coming up"
            }
            ColumnLayout {
                spacing: 0
                Layout.topMargin: -Theme.sm

                StepRow {
                    title: "Book someone to drive you"
                    detail: "By Tuesday 17 March · in 5 days"
                    divider: true
                }
                StepRow {
                    title: "3 questions for your clinic"
                    detail: "Ready to ask when you call"
                    tickShown: false
                    iconName: "talk"
                }
            }
        }
    }

    Component {
        id: plan

        PageFrame {
            context: "12 days to go"
            title: "Plan"
            measure: 416
            spacing: Theme.lg

            ColumnLayout {
                spacing: 0

                PhaseHead {
                    phase: "preparation"
                    detail: "5 of 14 done"
                }
                DayHead {
                    text: "Tuesday 10 March"
                    detail: "14 days before"
                    phase: "preparation"
                    past: true
                    Layout.topMargin: Theme.sm
                }
                Repeater {
                    model: [
                        ["Send your medicine list", "Done on Tuesday, 18:20", "done"],
                        ["Ask about your blood thinner", "2 days late. You can still do it.", "late"],
                        ["Tell them about allergies", "Skipped: already on file", "skipped"],
                        ["Ask for the leaflet", "Its time had passed when your plan was made or changed", "past"],
                        ["Score your pain before", "Missed. Nothing to do now.", "missed"]
                    ]
                    StepRow {
                        required property var modelData
                        title: modelData[0]
                        detail: modelData[1]
                        stepState: modelData[2]
                        rail: "behind"
                    }
                }
                NowMarker {
                    text: "Now · Thursday 12 March, 10:15"
                    phase: "preparation"
                }
                DayHead {
                    text: "Tuesday 17 March"
                    detail: "in 5 days"
                    phase: "preparation"
                }
                Repeater {
                    model: [
                        ["Book someone to drive you", "By 18:00 · 7 days before", "open"],
                        ["Ask: test, treatment or both?", "By 18:00 · 7 days before", "upcoming"],
                        ["Ask about staying overnight", "Depends on your sedation answer", "depends"]
                    ]
                    StepRow {
                        required property var modelData
                        required property int index
                        title: modelData[0]
                        detail: modelData[1]
                        stepState: modelData[2]
                        rail: "ahead"
                        selected: index === 0 && !window.compact
                    }
                }
            }
        }
    }

    Component {
        id: step

        PageFrame {
            backText: "Plan"

            PhaseChip {
                phase: "preparation"
            }
            ColumnLayout {
                spacing: Theme.xs
                Txt {
                    role: "heading"
                    text: "Book someone to drive you"
                }
                Txt {
                    role: "label"
                    text: "By Tuesday 17 March, 18:00 · in 5 days"
                    color: Theme.inkMuted
                }
            }
            ColumnLayout {
                spacing: Theme.xs
                SectionLabel {
                    text: "What to do"
                }
                Txt {
                    text: "Ask an adult to bring you and take you home. Write their name and number in your contacts."
                }
            }
            RuleBlock {
                clinicRule: "Bring a driver, even if you have no sedation."
                generalAdvice: "Some clinics rebook if nobody comes. Where rules differ, yours comes first."
            }
            RuleBlock {
                generalAdvice: "Some clinics rebook if nobody comes."
                askText: "Ask your clinic"
            }
            SourcesBlock {
                sources: [
                    { "id": "N1", "text": "WVU Medicine, patient instructions", "detail": "https://hospital.example/leaflet" },
                    { "id": "N2", "text": "Allina Health, United Pain Center", "detail": "" },
                    { "id": "G1", "text": "A third one", "detail": "" },
                    { "id": "R1", "text": "A fourth one", "detail": "" }
                ]
                review: "Not yet reviewed by a clinician"
            }
            foot: ActionBar {
                text: "Mark as done"
                iconName: "check"
                others: [
                    { "key": "time", "text": "Change time", "icon": "clock" },
                    { "key": "skip", "text": "Skip", "icon": "skip" }
                ]
            }
        }
    }

    Component {
        id: setup

        PageFrame {
            backText: "Set-up · 2 of 6"
            step: 2
            steps: 6
            title: "When is your appointment?"
            titleRole: "heading"
            subtitle: "It is on your letter. You can change it later."

            Card {
                padding: Theme.sm
                MonthGrid {
                    id: month
                    property string chosen: "2026-03-24"
                    value: chosen
                    today: "2026-03-12"
                    locale: Qt.locale("en_GB")
                    onPicked: iso => month.chosen = iso
                }
            }
            Card {
                padding: 0
                spacing: 0
                FieldRow {
                    iconName: "clock"
                    label: "Time"
                    value: "09:30"
                    divider: true
                }
                FieldRow {
                    iconName: "globe"
                    label: "Time zone"
                    hint: "Your phone says London"
                    value: "Berlin"
                }
            }
            Btn {
                text: "Continue"
            }
            Btn {
                kind: "quiet"
                text: "I have no date yet"
            }
        }
    }

    Component {
        id: diary

        PageFrame {
            id: diaryPage
            property int score: 3
            context: "Thursday 2 April · day 9"
            title: "How is the pain now?"
            titleRole: "heading"

            SegmentedChoice {
                id: side
                property string chosen: "left"
                name: "Side"
                options: [{ "value": "left", "text": "Left, treated" }, { "value": "right", "text": "Right" }]
                value: chosen
                onPicked: value => side.chosen = value
            }
            ScoreStrip {
                value: diaryPage.score
                onPicked: value => diaryPage.score = value
            }
            ScoreStrip {
                value: -1
            }
            Btn {
                text: "Save"
            }
            Btn {
                text: "Saving"
                busy: true
            }
        }
    }

    Component {
        id: help

        PageFrame {
            backText: "Today"
            helpShown: false
            title: "Get help"
            subtitle: "The same list for everyone. If unsure, call."

            SafetyTierCard {
                tier: 1
                title: "Call now for any of these"
                lines: ["Trouble breathing, or a swollen face or throat", "Chest pain, collapse or a fit", "New numbness between the legs"]
            }
            SafetyTierCard {
                tier: 2
                title: "Call your clinic today for"
                lines: ["A temperature of 38 °C or more", "Red, hot, swollen or weeping skin at the site"]
            }
            SafetyTierCard {
                tier: 3
                title: "Usual, no need to call"
                lines: ["Sore at the site for a day or two"]
            }
            foot: ActionBar {
                kind: "danger"
                halves: true
                text: "Call 112"
                iconName: "phone"
                others: [{ "key": "clinic", "text": "Call clinic", "icon": "clinic", "kind": "secondary" }]
            }
        }
    }

    Component {
        id: forms

        PageFrame {
            title: "Forms"

            TextBox {
                label: "Clinic's name"
                text: "Riverside Pain Clinic"
            }
            TextBox {
                label: "Phone"
                placeholder: "For example 0131 496 0000"
                hint: "On your letter"
            }
            TextBox {
                label: "Phone"
                text: "12"
                error: "This is too short for a phone number."
            }
            TextBox {
                label: "Search"
                iconName: "search"
                placeholder: "Search"
            }
            TextArea {
                label: "What happened"
                placeholder: "In your own words"
            }
            TimeField {
                value: "09:30"
            }
            TimeField {
                value: ""
                hour24: false
            }
            SegmentedChoice {
                labelled: true
                name: "Do you take a blood thinner?"
                options: [{ "value": "yes", "text": "Yes" }, { "value": "no", "text": "No" }, { "value": "unsure", "text": "Not sure yet" }]
                value: "unsure"
            }
            Card {
                padding: 0
                spacing: 0

                SwitchRow {
                    label: "Quiet hours"
                    hint: "Nothing rings from 22:00 to 07:00."
                    checked: true
                    divider: true
                }
                SwitchRow {
                    label: "Say what it is about"
                    checked: false
                }
            }
        }
    }

    Component {
        id: states

        PageFrame {
            title: "States"

            Banner {
                kind: "error"
                text: "Not saved. The disk is full."
                actionText: "Try again"
            }
            Banner {
                text: "Moved to 26 March."
                actionText: "Undo"
                dismissible: true
            }
            Callout {
                title: "Ask your clinic"
                text: "Is mine a test, a treatment, or both?"
                actionText: "Add to my questions"
            }
            Callout {
                tinted: true
                iconName: "book"
                text: "Local anaesthetic: medicine that blocks feeling in one area."
            }
            Btn {
                kind: "secondary"
                text: "Secondary"
                iconName: "pencil"
            }
            Flow {
                Layout.fillWidth: true
                spacing: Theme.sm
                PhaseChip {
                    phase: "procedure_day"
                }
                PhaseChip {
                    phase: "recovery"
                }
            }
            EmptyState {
                iconName: "diary"
                title: "Nothing here yet"
                text: "Write how it feels now, so that you can compare later."
                actionText: "Add an entry"
            }
        }
    }

    Component {
        id: confirm

        PageFrame {
            title: "Confirm"

            ConfirmSheet {
                id: ask
                title: "Delete this entry?"
                message: "Its words go for good. The time stays, so that the list stays true."
                confirmText: "Delete"
                iconName: "trash"
                Component.onCompleted: ask.open()
            }
        }
    }

    Component {
        id: icons

        PageFrame {
            title: "Icons"

            GridLayout {
                columns: window.width < 600 ? 4 : 8
                Repeater {
                    model: Object.keys(IconPaths.paths)
                    ColumnLayout {
                        id: cell
                        required property string modelData
                        Icon {
                            name: cell.modelData
                            size: 32
                            Layout.alignment: Qt.AlignHCenter
                        }
                        Txt {
                            role: "caption"
                            text: cell.modelData
                            horizontalAlignment: Text.AlignHCenter
                        }
                    }
                }
            }
        }
    }
}
