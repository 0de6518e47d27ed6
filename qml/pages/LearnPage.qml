// SPDX-License-Identifier: Apache-2.0
// What there is to read: articles, and questions with their answers.
// LearnPage { session; nav }
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
    // The key of the article that stands beside the list.
    readonly property string chosen: page.nav.paned && page.nav.top?.page === "article" ? page.nav.top.a : ""

    context: page.session.today.dateText
    topShown: !page.nav.paned
    title: qsTr("Learn")
    subtitle: page.session.guide.title
    onHelp: page.nav.open("help")

    ReadingList {
        name: qsTr("Articles")
        texts: page.session.guide.articles
        iconName: "learn"
        chosen: page.chosen
        onWanted: key => page.nav.openArticle(key, "")
    }
    ReadingList {
        name: qsTr("Questions people ask")
        texts: page.session.guide.faq
        iconName: "ask"
        chosen: page.chosen
        prefix: "faq:"
        onWanted: key => page.nav.openArticle(key, "")
    }
    Txt {
        visible: page.session.guide.reviewText.length > 0
        Layout.topMargin: Theme.sm
        role: "caption"
        strong: true
        text: page.session.guide.reviewText
        color: Theme.inkMuted
    }
}
