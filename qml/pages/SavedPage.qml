// SPDX-License-Identifier: Apache-2.0
// Saves a page as PDF and says how it went, below its button: the reader stays where they are. On
// Ctrl+P, from wherever they read, the notice above the page says it instead.
// SavedPage { session; nav; scroller: the page's; page: "article:KEY", "faq", "words", "help",
//   "step:KEY#OCCURRENCE"; save(); forget() }
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Beforehand.Components
import Beforehand.View

ColumnLayout {
    id: saved

    required property Session session
    required property Nav nav
    required property ScrollPage scroller
    required property string page
    property string fault: ""
    property string news: ""
    property string address: "" // of what was saved

    readonly property string openText: qsTr("Open it to print")

    function write() {
        const fault = saved.session.savePage(saved.page);
        saved.fault = fault.length > 0 ? qsTr("Not saved. %1").arg(fault) : "";
        saved.address = fault.length > 0 ? "" : saved.session.savedTo;
        saved.news = fault.length > 0 ? "" : Words.saved(saved.address);
    }
    function save() {
        saved.write();
        saved.scroller.revealGrowing(saved);
    }
    function saveFromAfar() {
        if (saved.nav.top?.page === "help") { // no notice stands above the safety card
            saved.save();
            return;
        }
        saved.write();
        const address = saved.address;
        if (saved.fault.length > 0)
            saved.nav.sayFault(saved.fault);
        else
            saved.nav.sayWith(saved.news, saved.openText, () => {
                Qt.openUrlExternally(address);
                return "";
            });
        saved.forget();
    }
    function forget() {
        saved.fault = "";
        saved.news = "";
    }

    Layout.fillWidth: true
    visible: saved.fault.length > 0 || saved.news.length > 0
    onPageChanged: saved.forget()

    // On the page, not here: this is hidden until something was saved.
    Shortcut {
        sequences: ["Ctrl+P"]
        enabled: saved.parent?.visible ?? false
        onActivated: saved.saveFromAfar()
    }
    Banner {
        objectName: "pageFault"
        visible: saved.fault.length > 0
        kind: "error"
        text: saved.fault
    }
    Banner {
        objectName: "pageSaved"
        visible: saved.news.length > 0
        text: saved.news
        actionText: saved.openText
        onActed: Qt.openUrlExternally(saved.address)
    }
}
