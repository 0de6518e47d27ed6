// SPDX-License-Identifier: Apache-2.0
// A Flickable that scrolls with the keyboard, shows how far it is, and brings what gets the
// keyboard into view. ScrollPage { contentHeight: ...; one child column }
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Templates as T
import Beforehand.Theme

Flickable {
    id: page

    property real headroom: 0 // of a sticky head that covers the top

    readonly property Item focused: page.Window.activeFocusItem

    function reveal(item: Item) {
        const at = page.contentItem.mapFromItem(item, 0, 0);
        const margin = Theme.lg;
        const top = at.y - margin - page.headroom;
        const bottom = at.y + item.height + margin;
        if (top < page.contentY || item.height + 2 * margin > page.height)
            page.contentY = Math.max(0, Math.min(top, page.contentHeight - page.height));
        else if (bottom > page.contentY + page.height)
            page.contentY = Math.max(0, Math.min(bottom, page.contentHeight) - page.height);
    }

    // The same for what is still growing: again whenever the page gets another height, for a moment.
    property Item growing: null

    function revealGrowing(item: Item) {
        page.growing = item;
        page.reveal(item);
        grown.restart();
    }

    // What is to stand at the top, and does so again whenever the page gets another height, until its
    // reader goes elsewhere: a function that gives the item, once it is there.
    property var sought: null
    property real soughtAt: -1 // how far down that brought the page, so far
    readonly property bool soughtHere: page.sought !== null && Math.abs(page.contentY - page.soughtAt) <= 1

    function seek(find: var) {
        page.sought = find;
        page.soughtAt = -1;
        page.lead();
    }
    function lead() {
        if (page.soughtAt >= 0 && Math.abs(page.contentY - page.soughtAt) > 1)
            page.sought = null;
        const find = page.sought; // by name, which qmllint takes
        const item = find ? find() as Item : null;
        if (!item)
            return;
        const top = page.contentItem.mapFromItem(item, 0, 0).y - page.headroom;
        page.contentY = Math.max(0, Math.min(top, page.contentHeight - page.height));
        page.soughtAt = page.contentY;
    }

    // The end stays the end while the page still grows, for a moment.
    property bool toEnd: false

    function elsewhere() {
        page.growing = null;
        page.toEnd = false;
        page.sought = null;
    }

    onContentHeightChanged: {
        if (page.growing)
            page.reveal(page.growing);
        else if (page.toEnd)
            page.scrollBy(page.contentHeight);
        laidOut.restart();
    }
    onContentYChanged: {
        const shrunk = page.contentY >= page.contentHeight - page.height - 1;
        if (page.contentY < page.soughtAt && shrunk) // a shorter page took its end along
            page.soughtAt = page.contentY;
    }
    onMovementStarted: page.elsewhere()

    Timer {
        id: grown

        interval: 300
        onTriggered: page.growing = null
    }
    Timer {
        id: ended

        interval: 500
        onTriggered: page.toEnd = false
    }
    Timer {
        id: laidOut

        interval: 0
        onTriggered: page.lead()
    }

    function scrollBy(distance: real) {
        const most = Math.max(0, page.contentHeight - page.height);
        page.contentY = Math.max(0, Math.min(most, page.contentY + distance));
    }

    function holds(item: Item): bool {
        for (let up = item; up; up = up.parent)
            if (up === page.contentItem)
                return true;
        return false;
    }

    onFocusedChanged: if (page.focused && page.holds(page.focused)) {
        page.toEnd = false;
        page.reveal(page.focused);
    }
    TapHandler { // sees every press, and takes none from what is pressed
        acceptedButtons: Qt.AllButtons
        gesturePolicy: TapHandler.DragThreshold
        onPressedChanged: page.toEnd = false
    }

    contentWidth: width
    boundsBehavior: Flickable.StopAtBounds
    flickableDirection: Flickable.VerticalFlick
    pixelAligned: true
    // It is no stop of its own for Tab, and without one Qt would begin again at the window's start;
    // no more is a part of it that was given the keyboard.
    readonly property Item tabStart: page.focused && page.holds(page.focused) ? page.focused : page

    Keys.onTabPressed: page.tabStart.nextItemInFocusChain(true).forceActiveFocus(Qt.TabFocusReason)
    Keys.onBacktabPressed: page.tabStart.nextItemInFocusChain(false).forceActiveFocus(Qt.BacktabFocusReason)
    Keys.onPressed: event => {
        event.accepted = true;
        page.toEnd = event.key === Qt.Key_End;
        ended.restart();
        if (event.key === Qt.Key_PageDown)
            page.scrollBy(page.height * 0.85);
        else if (event.key === Qt.Key_PageUp)
            page.scrollBy(-page.height * 0.85);
        else if (event.key === Qt.Key_Down)
            page.scrollBy(Theme.target);
        else if (event.key === Qt.Key_Up)
            page.scrollBy(-Theme.target);
        else if (event.key === Qt.Key_Home)
            page.contentY = 0;
        else if (event.key === Qt.Key_End)
            page.scrollBy(page.contentHeight);
        else
            event.accepted = false;
    }

    T.ScrollBar.vertical: T.ScrollBar {
        id: bar

        implicitWidth: 8
        padding: 2
        visible: bar.size < 1
        Accessible.ignored: true

        contentItem: Rectangle {
            implicitWidth: 4
            radius: 2
            color: Theme.control
            opacity: bar.active ? 0.7 : 0.25
        }
    }
}
