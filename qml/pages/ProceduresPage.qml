// SPDX-License-Identifier: Apache-2.0
// A person's procedures over the years: which one the app is about, and what can come next.
// ProceduresPage { session; nav }
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

    function choose(id: string) {
        const fault = page.session.procedures.choose(id);
        page.fault = fault.length > 0 ? qsTr("Not saved. %1").arg(fault) : "";
    }
    function setUp(key: string) {
        if (key.length > 0)
            page.session.setup.beginFollowUp(key);
        else
            page.session.setup.begin();
        page.nav.open("setup");
    }

    objectName: "proceduresPage"
    titleRole: "heading"
    title: qsTr("Your procedures")
    subtitle: qsTr("Everything is kept. Choose the one you want to see.")
    backText: page.nav.backText
    onBack: page.nav.back()
    onHelp: page.nav.open("help")
    Component.onCompleted: page.fault = page.session.procedures.update()
    onSessionChanged: page.fault = page.session.procedures.update()

    Banner {
        visible: page.fault.length > 0
        kind: "error"
        text: page.fault
    }
    Rows {
        id: rows

        spacing: Theme.md
        Accessible.role: Accessible.List
        Accessible.name: page.title

        Repeater {
            model: page.session.procedures

            KindCard {
                required property string itemId
                required property string title
                required property string when
                required property string detail
                required property bool current

                objectName: "procedure:" + itemId
                width: rows.width
                text: title
                what: detail.length > 0 ? when + "\n" + detail : when
                chosen: current
                onClicked: page.choose(itemId)
            }
        }
    }

    SectionLabel {
        text: qsTr("What comes next?")
    }
    Card {
        Layout.topMargin: -Theme.sm
        padding: 0
        spacing: 0

        Rows {
            id: next

            visible: page.session.followUps.count > 0

            Repeater {
                model: page.session.followUps

                FieldRow {
                    required property string itemId
                    required property string detail
                    required property var model

                    objectName: "followUp:" + itemId
                    width: next.width
                    iconName: "plus"
                    label: model.text
                    hint: detail
                    divider: true
                    onClicked: page.setUp(itemId)
                }
            }
        }
        FieldRow {
            objectName: "anotherProcedure"
            iconName: "plus"
            label: qsTr("Set up another procedure")
            hint: qsTr("The ones above stay as they are")
            onClicked: page.setUp("")
        }
    }
}
