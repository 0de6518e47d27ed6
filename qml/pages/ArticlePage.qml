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

    readonly property GuideView guide: page.session.guide
    property string sought: "" // a heading to bring to the top as soon as it is laid out

    function read() {
        page.guide.open(page.key);
        page.toTop();
        page.sought = page.heading;
        later.restart();
    }
    function seek() {
        if (page.sought.length === 0)
            return;
        const block = blocks.itemAt(page.guide.article.rowOf(page.sought)) as Item;
        if (!block)
            return;
        const at = page.scroller.contentItem.mapFromItem(block, 0, 0).y;
        page.scroller.contentY = Math.max(0, Math.min(at, page.scroller.contentHeight - page.scroller.height));
    }
    function follow(target: string) {
        const at = target.indexOf(":");
        const parts = target.slice(at + 1).split("#");
        if (target.startsWith("step:"))
            page.nav.openStep(parts[0], "");
        else
            page.nav.openArticle(parts[0], parts[1] ?? "");
    }

    backText: page.nav.backText
    ground: page.pane ? Theme.surface : Theme.ground
    title: page.guide.articleTitle
    titleRole: page.pane ? "display" : "heading"
    subtitle: page.guide.articleDetail
    spacing: Theme.sm
    onBack: page.nav.back()
    onHelp: page.nav.open("help")
    // Another article may have been read on top of this one.
    onVisibleChanged: if (page.visible && page.guide.articleKey !== page.key)
        page.read()
    Component.onCompleted: page.read()

    Timer {
        id: later // once the blocks are laid out

        interval: 0
        onTriggered: page.seek()
    }
    TextLines {
        id: sources

        model: page.guide.articleSources
    }
    Connections {
        target: page.scroller

        function onContentHeightChanged() {
            later.restart();
        }
        function onMovementStarted() {
            page.sought = "";
        }
    }

    Column {
        id: body

        Layout.fillWidth: true
        spacing: Theme.sm

        Repeater {
            id: blocks

            model: page.guide.article

            ArticleBlock {
                width: body.width
                stepsShown: page.session.hasProcedure
                onFollowed: target => page.follow(target)
            }
        }
    }

    Rectangle {
        Layout.fillWidth: true
        Layout.topMargin: Theme.lg
        Layout.bottomMargin: Theme.xs
        implicitHeight: Theme.hairline
        color: Theme.line
    }
    SourcesBlock {
        sources: sources.texts
        review: page.guide.reviewText
    }
}
