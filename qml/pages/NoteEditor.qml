// SPDX-License-Identifier: Apache-2.0
// An entry on a page of its own: a note, a correction, or what answers a prompt. What was typed stays
// until it is saved or thrown away.
// NoteEditor { session; nav; entryId: the entry to correct, or ""; kind: "pain", or "prompt" for the
//   one that was begun, or "" for a note }
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
    property string entryId: ""
    property string kind: ""

    readonly property EntryView entry: page.session.diary.editor
    property string fault: ""

    function save() {
        page.fault = page.entry.save();
        if (page.fault.length > 0) {
            page.toTop();
            return;
        }
        page.nav.back();
        page.nav.say(qsTr("Saved."), null);
    }
    function leave() {
        if (page.entry.touched)
            sure.open();
        else
            page.nav.back();
    }

    backText: page.nav.backText
    title: !page.entry.fresh ? qsTr("Correct the entry")
        : page.entry.kind === "overall" ? qsTr("How is it, all in all?")
        : page.entry.kind === "pain" ? qsTr("How was the pain?") : qsTr("How is it?")
    titleRole: "heading"
    subtitle: page.entry.promptText
    onBack: page.leave()
    onHelp: page.nav.open("help")
    Component.onCompleted: {
        if (page.entryId.length > 0)
            page.fault = page.entry.correct(page.entryId);
        else if (page.kind !== "prompt")
            page.entry.begin(page.kind || "note");
    }
    Component.onDestruction: page.entry.drop()

    Connections {
        target: page.nav
        enabled: page.visible

        function onLeaveWanted() {
            page.leave();
        }
    }

    foot: ActionBar {
        objectName: "noteFoot"
        margin: page.margin
        flat: true
        lined: !page.scroller.atYEnd
        text: qsTr("Save")
        onClicked: page.save()
    }

    Banner {
        objectName: "noteFault"
        visible: page.fault.length > 0
        kind: "error"
        text: qsTr("Not saved. %1 What you typed is still here.").arg(page.fault)
    }
    EntryForm {
        session: page.session
        entry: page.entry
    }

    LeaveSheet {
        id: sure

        onStayed: page.nav.stay()
        onLeft: page.nav.back()
    }
}
