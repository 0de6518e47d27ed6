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
    property string fault: ""

    function read() {
        page.article.open(page.key);
        page.toTop();
        page.fault = "";
        saved.forget();
        page.sought = page.heading;
        page.soughtRow = -1;
        later.restart();
    }
    function seek() {
        const row = page.sought.length > 0 ? page.article.blocks.rowOf(page.sought) : page.soughtRow;
        if (row >= 0)
            page.show(row);
    }
    function topOf(item: Item): real {
        return page.scroller.contentItem.mapFromItem(item, 0, 0).y;
    }
    function show(row: int) {
        const block = blocks.itemAt(row) as Item;
        if (block)
            page.scroller.contentY = Math.max(0, Math.min(page.topOf(block), page.scroller.contentHeight - page.scroller.height));
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
    // The next heading below, or above.
    function jump(step: int) {
        const row = page.article.blocks.headingFrom(page.rowAtTop(), step);
        page.sought = "";
        page.soughtRow = -1;
        if (row >= 0)
            page.show(row);
        else if (step < 0)
            page.toTop();
    }
    function remember() {
        if (page.article.key === page.key && !page.article.isAnswer && page.key.length > 0)
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
    function ask(question: string) {
        if (page.asks.has(question, page.place))
            page.nav.open("questions");
        else
            page.fault = page.asks.add(question, page.place);
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
        function onMovementStarted() {
            page.sought = "";
            page.soughtRow = -1;
        }
    }

    Banner {
        objectName: "articleFault"
        visible: page.fault.length > 0
        kind: "error"
        text: page.fault
    }
    SavedPage {
        id: saved

        session: page.session
        page: page.place
        onDone: page.toTop()
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
            page.soughtRow = page.article.place;
            page.seek();
        }
    }
    Contents {
        visible: contents.texts.length > 0
        texts: contents.texts
        onWanted: anchor => {
            page.sought = anchor;
            page.seek();
        }
    }
    Column {
        id: body

        Layout.fillWidth: true
        spacing: Theme.sm

        Repeater {
            id: blocks

            model: page.article.blocks

            ArticleBlock {
                width: body.width
                article: page.article
                planned: page.session.hasProcedure
                asks: page.asks
                place: page.place
                onFollowed: target => page.follow(target)
                onStepWanted: (key, occurrence) => page.nav.openStep(key, occurrence)
                onAskWanted: question => page.ask(question)
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
            onClicked: page.ask(page.article.title)
        }
        SaveButton {
            width: Math.min(implicitWidth, actions.width)
            saved: saved
        }
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
