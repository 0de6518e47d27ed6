// SPDX-License-Identifier: Apache-2.0
// What can be printed or saved, and what each of them says about the person.
// DocumentsPage { session; nav }
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
    property string kind: "plan"
    property string fault: ""
    property string saved: ""

    readonly property var kinds: [
        { "kind": "plan", "icon": "list", "name": qsTr("The checklist"),
          "what": qsTr("The whole plan, with boxes to tick. It holds your answers and notes.") },
        { "kind": "card", "icon": "card", "name": qsTr("The arrive-ready card"),
          "what": qsTr("One page for the front desk. It holds your answers.") },
        { "kind": "helper", "icon": "car", "name": qsTr("For the person who helps"),
          "what": qsTr("When and where, and what helps. Nothing about your health.") }
    ]

    function save(format: string) {
        const fault = page.session.saveDocument(page.kind, format);
        page.fault = fault.length > 0 ? qsTr("Not saved. %1").arg(fault) : "";
        page.saved = fault.length > 0 ? "" : page.session.savedTo;
        page.toTop();
    }

    objectName: "documentsPage"
    titleRole: "heading"
    title: qsTr("Print or save")
    subtitle: qsTr("Files go to your documents. Nothing is sent anywhere.")
    backText: page.nav.backText
    onBack: page.nav.back()
    onHelp: page.nav.open("help")

    Banner {
        objectName: "documentFault"
        visible: page.fault.length > 0
        kind: "error"
        text: page.fault
    }
    Banner {
        objectName: "documentSaved"
        visible: page.saved.length > 0
        text: Words.saved(page.saved)
        actionText: qsTr("Open it to print")
        onActed: Qt.openUrlExternally(page.saved)
    }
    ColumnLayout {
        Layout.fillWidth: true
        spacing: Theme.md
        Accessible.role: Accessible.Grouping
        Accessible.name: qsTr("What to print or save")

        Repeater {
            model: page.kinds

            KindCard {
                required property var modelData

                objectName: "kind:" + modelData.kind
                iconName: modelData.icon
                text: modelData.name
                what: modelData.what
                chosen: page.kind === modelData.kind
                onClicked: {
                    page.kind = modelData.kind;
                    page.saved = "";
                }
            }
        }
    }

    foot: ActionBar {
        objectName: "documentActions"
        margin: page.margin
        text: qsTr("Save as PDF")
        iconName: "save"
        others: [{ "key": "txt", "text": qsTr("Save as plain text"), "icon": "text" }]
        onClicked: page.save("pdf")
        onActed: page.save("txt")
    }
}
