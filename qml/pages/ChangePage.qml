// SPDX-License-Identifier: Apache-2.0
// What a change would do, before it is made: what to ask again first, then what is past, comes,
// moves and goes. It was prepared in session.change by the page that opened this one.
// ChangePage { session; nav; from: "stay" if that page is to stay once it is made }
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
    property string from: ""
    property string fault: ""
    property bool allShown: false // the many that only move

    readonly property bool folded: !page.allShown && page.change.moving > 8
    readonly property ChangeView change: page.session.change

    function apply() {
        const session = page.session;
        const nav = page.nav;
        const done = page.change.doneText;
        const fault = page.change.apply();
        page.fault = fault.length > 0 ? qsTr("Not saved. %1").arg(fault) : "";
        if (fault.length > 0) {
            page.toTop();
            return;
        }
        if (page.from === "stay")
            nav.back();
        else
            nav.backBeyond();
        nav.say(done, () => session.undo());
    }
    function giveUp() {
        page.change.drop();
        page.nav.back();
    }

    objectName: "changePage"
    titleRole: "heading"
    title: page.change.title
    subtitle: page.change.summary
    backText: page.nav.backText
    onBack: page.giveUp()
    onHelp: page.nav.open("help")

    Banner {
        objectName: "changeFault"
        visible: page.fault.length > 0
        kind: "error"
        text: page.fault
    }
    Rows {
        id: news

        visible: page.change.releases.count > 0
        spacing: Theme.sm

        Repeater {
            model: page.change.releases

            Callout {
                required property string detail
                required property var model

                width: news.width
                tinted: true
                iconName: "info"
                title: qsTr("New in version %1").arg(model.text)
                text: detail
            }
        }
    }
    EmptyState {
        visible: page.change.rows.count === 0
        iconName: "check"
        title: qsTr("No step changes")
        text: qsTr("Your plan stays as it is.")
    }
    Rows {
        id: rows

        visible: page.change.rows.count > 0

        Repeater {
            model: page.change.rows

            ChangeRow {
                required property int index

                required kind
                required group
                required starts
                required title
                required before
                required after

                visible: !(page.folded && kind === "moved")
                width: rows.width
                first: index === 0
            }
        }
    }
    Btn {
        objectName: "showMoving"
        visible: page.folded
        kind: "quiet"
        alignLeft: true
        size: "small"
        trailingIcon: "down"
        text: page.change.movingText
        onClicked: page.allShown = true
    }
    Txt {
        visible: page.change.kept > 0
        role: "label"
        color: Theme.inkMuted
        text: qsTr("%n other step(s) stay as they are.", "", page.change.kept)
    }

    foot: ActionBar {
        objectName: "changeActions"
        margin: page.margin
        text: page.change.confirmText
        iconName: "check"
        others: [{ "key": "keep", "text": qsTr("Leave it as it is"), "icon": "close" }]
        onClicked: page.apply()
        onActed: page.giveUp()
    }
}
