// SPDX-License-Identifier: Apache-2.0
// One page: loaded by the name of its file once it is wanted, and kept until its slot goes.
// PageSlot { session; nav; name: "TodayPage"; args: { key: ... }; wanted; current }
pragma ComponentBehavior: Bound

import QtQuick
import Beforehand.View
import Beforehand.Pages

Loader {
    id: slot

    required property Session session
    required property Nav nav
    property string name: ""
    property var args: ({})
    property bool wanted: false
    property bool current: false

    property bool whole: false // its properties are all set

    function load() {
        if (slot.whole && slot.wanted && slot.status === Loader.Null)
            slot.setSource(Qt.resolvedUrl("Pages/" + slot.name + ".qml"),
                           Object.assign({ "session": slot.session, "nav": slot.nav }, slot.args));
    }

    asynchronous: false
    visible: slot.current
    focus: slot.current
    onWantedChanged: slot.load()
    // The page, not its slot, gets the keyboard: Tab then goes on within the page.
    onLoaded: (slot.item as Item).focus = true
    Component.onCompleted: {
        slot.whole = true;
        slot.load();
    }

    // The session can be another one later: the sample, and back.
    Binding {
        target: slot.item
        property: "session"
        value: slot.session
        when: slot.item !== null
        restoreMode: Binding.RestoreNone
    }
}
