// SPDX-License-Identifier: Apache-2.0
// An article, or the answer to a question ("faq:KEY"), block by block.
// ArticlePage { session; nav; key; heading: where to begin, or "" }
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
    property string key: ""
    property string heading: ""
    readonly property bool pane: page.nav.paned // beside the list

    readonly property string place: page.key.startsWith("faq:") ? page.key : "article:" + page.key // as search has it
    readonly property ArticleView article: page.session.article
    readonly property ClinicQuestionsView asks: page.session.clinicQuestions
    property string sought: "" // a heading to bring to the top as soon as it is laid out
    property int soughtRow: -1 // or a block
    property real soughtAt: -1 // how far down that brought the page, so far
    property bool moved: false // its reader went somewhere on it
    property string fault: ""

    function read() {
        page.article.open(page.key);
        page.toTop();
        page.moved = page.heading.length > 0;
        page.fault = "";
        saved.forget();
        page.want(page.heading, -1);
        later.restart();
    }
    function want(heading: string, row: int) {
        page.sought = heading;
        page.soughtRow = row;
        page.soughtAt = -1;
    }
    // Again whenever the page grows, until its reader goes elsewhere.
    function seek() {
        if (page.soughtAt >= 0 && Math.abs(page.scroller.contentY - page.soughtAt) > 1)
            page.want("", -1);
        const row = page.sought.length > 0 ? page.article.blocks.rowOf(page.sought) : page.soughtRow;
        if (row >= 0) {
            page.show(row);
            page.soughtAt = page.scroller.contentY;
        }
    }
    function atEnd(): bool {
        return page.scroller.contentY >= page.scroller.contentHeight - page.scroller.height - 1;
    }
    function topOf(item: Item): real {
        return page.scroller.contentItem.mapFromItem(item, 0, 0).y;
    }
    function show(row: int) {
        if (row >= blocks.count)
            page.article.blocks.showAll();
        const block = blocks.itemAt(row) as Item;
        if (block)
            page.scroller.contentY = Math.max(0, Math.min(page.topOf(block), page.scroller.contentHeight - page.scroller.height));
    }
    // And the keyboard goes on from there.
    function go(row: int) {
        page.moved = true;
        if (row >= blocks.count)
            page.article.blocks.showAll();
        blocks.itemAt(row)?.forceActiveFocus(Qt.OtherFocusReason);
        page.show(row);
    }
    // The first block that is not above the window's top.
    function rowAtTop(): int {
        for (let row = 0; row < blocks.count; ++row) {
            const block = blocks.itemAt(row) as Item;
            if (block && page.topOf(block) + block.height > page.scroller.contentY + 1)
                return row;
        }
        return 0;
    }
    // The row that a reader is at: the one they went to, even if the page is still too short for it.
    function rowHere(): int {
        if (page.soughtRow >= 0 && Math.abs(page.scroller.contentY - page.soughtAt) <= 1)
            return page.soughtRow;
        const first = blocks.itemAt(0) as Item;
        const above = first && page.scroller.contentY + 1 < page.topOf(first);
        return above ? -1 : page.rowAtTop();
    }
    // The next heading below, or above.
    function jump(step: int) {
        const row = page.article.blocks.headingFrom(page.rowHere(), step);
        page.want("", row);
        if (row >= 0) {
            page.go(row);
            page.seek();
        } else if (step < 0) {
            page.toTop();
        }
    }
    function remember() {
        const glance = page.article.place > 0 && !page.moved; // where it was left before still holds
        if (page.article.key === page.key && !page.article.isAnswer && page.key.length > 0 && !glance)
            page.article.remember(page.scroller.contentY > page.scroller.height / 2 ? page.rowAtTop() : 0);
    }
    function follow(target: string) {
        const at = target.indexOf(":");
        const parts = target.slice(at + 1).split("#");
        if (target.startsWith("step:"))
            page.nav.openStep(parts[0], "");
        else
            page.nav.openArticle(parts[0], parts[1] ?? "");
    }
    function ask(question: string, place: string) {
        if (page.asks.has(question, place)) {
            page.nav.open("questions");
            return;
        }
        const fault = page.asks.add(question, place);
        page.fault = fault.length > 0 ? qsTr("Not saved. %1").arg(fault) : "";
    }

    objectName: "articlePage"
    backText: page.nav.backText
    ground: page.pane ? Theme.surface : Theme.ground
    title: page.article.title
    titleRole: page.pane ? "display" : "heading"
    subtitle: page.article.detail
    spacing: Theme.sm
    onBack: page.nav.back()
    onHelp: page.nav.open("help")
    // Another article may have been read on top of this one.
    onVisibleChanged: {
        if (!page.visible)
            page.remember();
        else if (page.article.key !== page.key)
            page.read();
    }
    Component.onCompleted: page.read()
    Component.onDestruction: page.remember()

    Shortcut {
        sequences: ["Ctrl+Down"]
        enabled: page.visible
        onActivated: page.jump(1)
    }
    Shortcut {
        sequences: ["Ctrl+Up"]
        enabled: page.visible
        onActivated: page.jump(-1)
    }
    Timer { // the rest of a long page, while its beginning is read
        interval: 16
        repeat: true
        running: page.visible && page.article.key === page.key && page.article.blocks.more
        onTriggered: page.article.blocks.showMore()
    }
    Timer {
        id: later // once the blocks are laid out

        interval: 0
        onTriggered: page.seek()
    }
    TextLines {
        id: sources

        model: page.article.sources
    }
    TextLines {
        id: contents

        model: page.article.contents
    }
    Connections {
        target: page.scroller

        function onContentHeightChanged() {
            later.restart();
        }
        function onContentYChanged() {
            if (page.scroller.contentY > 0)
                page.moved = true;
            if (page.scroller.contentY < page.soughtAt && page.atEnd()) // a shorter page took its end along
                page.soughtAt = page.scroller.contentY;
        }
        function onMovementStarted() {
            page.want("", -1);
        }
    }

    Banner {
        objectName: "articleFault"
        visible: page.fault.length > 0
        kind: "error"
        text: page.fault
    }
    Callout {
        visible: page.article.untranslated
        iconName: "globe"
        text: qsTr("This page is not translated yet. It is shown in the guide's first language.")
    }
    Btn {
        objectName: "goOn"
        visible: page.article.place > 0 && page.scroller.contentY === 0
        alignLeft: true
        kind: "quiet"
        size: "small"
        iconName: "down"
        text: qsTr("Go on where you stopped")
        onClicked: {
            page.want("", page.article.place);
            page.go(page.article.place);
            page.seek();
        }
    }
    Contents {
        visible: contents.texts.length > 0
        texts: contents.texts
        onWanted: anchor => {
            page.want(anchor, -1);
            page.go(page.article.blocks.rowOf(anchor));
            page.seek();
        }
    }
    Column {
        id: body

        Layout.fillWidth: true
        spacing: Theme.sm

        Repeater {
            id: blocks

            // Not while it holds another page, which would be made first and then thrown away.
            model: page.article.key === page.key ? page.article.blocks : null

            ArticleBlock {
                width: body.width
                article: page.article
                planned: page.session.hasProcedure
                asks: page.asks
                place: page.place
                onFollowed: target => page.follow(target)
                onStepWanted: (key, occurrence) => page.nav.openStep(key, occurrence)
                onAskWanted: (question, place) => page.ask(question, place)
                onRevealed: item => page.scroller.revealGrowing(item)
            }
        }
    }
    Flow {
        id: actions

        Layout.fillWidth: true
        Layout.topMargin: Theme.lg
        Layout.leftMargin: -Theme.md
        spacing: Theme.xs

        Btn {
            objectName: "markRead"
            width: Math.min(implicitWidth, actions.width)
            visible: !page.article.isAnswer
            kind: "quiet"
            size: "small"
            iconName: page.article.read ? "undo" : "check"
            text: page.article.read ? qsTr("Mark as not read") : qsTr("Mark as read")
            onClicked: page.fault = page.article.setRead(!page.article.read)
        }
        Btn {
            readonly property bool listed: page.asks.revision >= 0 && page.asks.has(page.article.title, page.key)

            objectName: "askThis"
            width: Math.min(implicitWidth, actions.width)
            visible: page.article.isAnswer && page.session.hasProcedure
            kind: "quiet"
            size: "small"
            iconName: listed ? "check" : "talk"
            text: listed ? qsTr("On your list for the clinic") : qsTr("Ask my clinic this too")
            onClicked: page.ask(page.article.title, page.key)
        }
        SaveButton {
            width: Math.min(implicitWidth, actions.width)
            saved: saved
        }
    }
    SavedPage {
        id: saved

        session: page.session
        nav: page.nav
        scroller: page.scroller
        page: page.place
    }
    Rectangle {
        Layout.fillWidth: true
        Layout.topMargin: Theme.sm
        Layout.bottomMargin: Theme.xs
        implicitHeight: Theme.hairline
        color: Theme.line
    }
    SourcesBlock {
        sources: sources.texts
        review: page.session.guide.reviewText
        purposeShown: true
        lacks: page.session.guide.reviewLacks
    }
}
