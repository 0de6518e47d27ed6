// SPDX-License-Identifier: Apache-2.0
// Saves a page of the reading as PDF, on Ctrl+P too, and says how it went.
// SavedPage { session; page: "article:KEY", "faq", "words", "help"; save(); done() }
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Beforehand.Components
import Beforehand.View

ColumnLayout {
    id: saved

    required property Session session
    required property string page
    property string fault: ""
    property string address: "" // of what was saved

    signal done

    function save() {
        const fault = saved.session.savePage(saved.page);
        saved.fault = fault.length > 0 ? qsTr("Not saved. %1").arg(fault) : "";
        saved.address = fault.length > 0 ? "" : saved.session.savedTo;
        saved.done();
    }
    function forget() {
        saved.fault = "";
        saved.address = "";
    }

    Layout.fillWidth: true
    visible: saved.fault.length > 0 || saved.address.length > 0

    // On the page, not here: this is hidden until something was saved.
    Shortcut {
        sequences: ["Ctrl+P"]
        enabled: saved.parent?.visible ?? false
        onActivated: saved.save()
    }
    Banner {
        objectName: "pageFault"
        visible: saved.fault.length > 0
        kind: "error"
        text: saved.fault
    }
    Banner {
        objectName: "pageSaved"
        visible: saved.address.length > 0
        text: qsTr("Saved as %1").arg(decodeURIComponent(saved.address.split("/").pop()))
        actionText: qsTr("Open it to print")
        onActed: Qt.openUrlExternally(saved.address)
    }
}
