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
    property int soughtRow: -1 // a block that its reader went to
    property string part: "" // the anchor of the part that its reader is in
    property bool moved: false // its reader went somewhere on it
    property string fault: ""

    function read() {
        page.article.open(page.key);
        page.toTop();
        page.moved = page.heading.length > 0;
        page.fault = "";
        saved.forget();
        page.want(page.heading.length > 0 ? () => page.blockAt(page.article.blocks.rowOf(page.heading)) : null);
    }
    // Brings a block to the top, as soon as it is laid out.
    function want(find: var) {
        page.soughtRow = -1;
        page.scroller.seek(find);
    }
    function topOf(item: Item): real {
        return page.scroller.contentItem.mapFromItem(item, 0, 0).y;
    }
    function blockAt(row: int): ArticleBlock {
        if (row >= blocks.count)
            page.article.blocks.showAll();
        return blocks.itemAt(row) as ArticleBlock;
    }
    // And the keyboard goes on from there.
    function go(row: int) {
        page.moved = true;
        page.blockAt(row)?.land();
        page.want(() => page.blockAt(row));
        page.soughtRow = row;
    }
    // What is covered by the line with the part is not seen.
    function seenFrom(): real {
        return page.scroller.contentY + page.scroller.headroom + 1;
    }
    // The last part that begins at the top or above it.
    function findPart() {
        let part = "";
        for (const each of contents.texts) {
            const block = blocks.itemAt(page.article.blocks.rowOf(each.id)) as Item;
            if (!block || page.topOf(block) > page.seenFrom())
                break;
            part = each.id;
        }
        page.part = part;
    }
    // The first block that is not above the window's top.
    function rowAtTop(): int {
        for (let row = 0; row < blocks.count; ++row) {
            const block = blocks.itemAt(row) as Item;
            if (block && page.topOf(block) + block.height > page.seenFrom())
                return row;
        }
        return 0;
    }
    // The row that a reader is at: the one they went to, even if the page is still too short for it.
    function rowHere(): int {
        if (page.soughtRow >= 0 && page.scroller.soughtHere)
            return page.soughtRow;
        const first = blocks.itemAt(0) as Item;
        const above = first && page.seenFrom() < page.topOf(first);
        return above ? -1 : page.rowAtTop();
    }
    // The next heading below, or above.
    function jump(step: int) {
        const row = page.article.blocks.headingFrom(page.rowHere(), step);
        if (row >= 0) {
            page.go(row);
            return;
        }
        page.want(null);
        if (step < 0)
            page.toTop();
    }
    function remember() {
        const glance = page.article.place > 0 && !page.moved; // where it was left before still holds
        if (page.article.key === page.key && !page.article.isAnswer && page.key.length > 0 && !glance)
            page.article.remember(page.scroller.contentY > page.scroller.height / 2 ? page.rowAtTop() : 0);
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
            page.findPart();
        }
        function onContentYChanged() {
            if (page.scroller.contentY > 0)
                page.moved = true;
            page.findPart();
        }
    }
    Binding {
        target: page.scroller
        property: "headroom"
        value: line.count > 0 ? Theme.target : 0
    }
    Repeater {
        id: line

        model: contents.texts.length > 0 ? 1 : 0

        PartLine {
            parent: page.scroller
            width: page.scroller.width
            inset: (page.scroller.width - page.columnWidth) / 2
            fill: page.ground
            visible: page.scroller.contentY > parts.y + parts.height + parts.parent.y
            texts: contents.texts
            part: page.part
            onWanted: anchor => page.go(page.article.blocks.rowOf(anchor))
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
        visible: page.article.place > 0 && !page.article.read && page.scroller.contentY === 0
            && page.scroller.contentHeight > 1.5 * page.scroller.height
        alignLeft: true
        kind: "quiet"
        size: "small"
        iconName: "down"
        text: qsTr("Go on where you stopped")
        onClicked: page.go(page.article.place)
    }
    Contents {
        id: parts

        visible: contents.texts.length > 0
        texts: contents.texts
        onWanted: anchor => page.go(page.article.blocks.rowOf(anchor))
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
                onFollowed: target => page.nav.openPage(target)
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
