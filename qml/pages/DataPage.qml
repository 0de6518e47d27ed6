// SPDX-License-Identifier: Apache-2.0
// All of a person's data: take it along as one file, or delete it. DataPage { session; nav }
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

    readonly property DataView mine: page.session.data

    function save() {
        const fault = page.mine.exportAll();
        page.fault = fault.length > 0 ? qsTr("Not saved. %1").arg(fault) : "";
        page.saved = fault.length > 0 ? "" : page.mine.savedTo;
        page.toTop();
    }
    // The page may be gone when it is done.
    function gone(fault: string, sheet: ConfirmSheet, news: string) {
        const [nav, mine] = [page.nav, page.mine];
        page.fault = fault.length > 0 ? qsTr("Not deleted. %1").arg(fault) : "";
        if (fault.length > 0)
            return;
        sheet.close();
        nav.go("today");
        if (mine.leftText.length > 0)
            nav.sayFault(mine.leftText);
        else
            nav.say(news, null);
    }

    objectName: "dataPage"
    titleRole: "heading"
    title: qsTr("My data")
    subtitle: qsTr("It lies on this device, in one file, and nowhere else.")
    backText: page.nav.backText
    onBack: page.nav.back()
    onHelp: page.nav.open("help")
    Component.onCompleted: page.mine.look()

    Banner {
        objectName: "dataFault"
        visible: page.fault.length > 0
        kind: "error"
        text: page.fault
    }
    Banner {
        visible: page.mine.problem.length > 0
        kind: "error"
        text: page.mine.problem
    }
    Banner {
        objectName: "dataSaved"
        visible: page.saved.length > 0
        text: Words.saved(page.saved)
    }
    Card {
        Txt {
            role: "title"
            heading: true
            text: qsTr("Take all of it along")
        }
        Txt {
            text: qsTr("One file with everything that you wrote: %1. It is plain text (JSON), and not locked: keep it where only you can read it.").arg(page.mine.allText)
        }
        Btn {
            objectName: "exportAll"
            kind: "secondary"
            iconName: "save"
            text: qsTr("Save everything as a file")
            onClicked: page.save()
        }
    }
    Card {
        Txt {
            role: "title"
            heading: true
            text: qsTr("Delete")
        }
        Txt {
            text: qsTr("What is deleted cannot be brought back. Files that you saved elsewhere stay.")
        }
        Btn {
            objectName: "deleteProcedure"
            visible: page.session.hasProcedure
            kind: "secondary"
            iconName: "trash"
            text: qsTr("Delete this procedure")
            onClicked: one.open()
        }
        Btn {
            objectName: "deleteAll"
            kind: "secondary"
            iconName: "trash"
            text: qsTr("Delete everything")
            onClicked: all.open()
        }
    }

    ConfirmSheet {
        id: one

        objectName: "deleteProcedureSheet"
        title: qsTr("Delete this procedure?")
        message: qsTr("%1, with its plan, ticks, diary and questions: %2. Your other procedures stay.").arg(page.mine.procedureTitle).arg(page.mine.procedureText)
        confirmText: qsTr("Delete the procedure")
        cancelText: qsTr("Keep it")
        iconName: "trash"
        onConfirmed: page.gone(page.mine.removeProcedure(), one, qsTr("The procedure is deleted."))

        Banner {
            visible: page.fault.length > 0
            kind: "error"
            text: page.fault
        }
    }
    ConfirmSheet {
        id: all

        objectName: "deleteAllSheet"
        title: qsTr("Delete everything?")
        message: qsTr("All that you wrote, and how the app is set up: %1.").arg(page.mine.allText)
            + (page.mine.filesText.length > 0 ? " " + qsTr("Older copies go too: %1.").arg(page.mine.filesText) : "")
        confirmText: qsTr("Delete everything")
        cancelText: qsTr("Keep it")
        iconName: "trash"
        onConfirmed: page.gone(page.mine.removeAll(), all, qsTr("Everything is deleted."))

        Banner {
            visible: page.fault.length > 0
            kind: "error"
            text: page.fault
        }
    }
}
