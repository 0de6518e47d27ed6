// SPDX-License-Identifier: Apache-2.0
// What there is to read: search, questions and words, what belongs to these days, articles by phase.
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
    property string fault: ""
    readonly property ReadingView reading: page.session.reading
    readonly property bool searching: find.text.trim().length > 0
    readonly property var parts: [
        { "articles": page.reading.about, "name": qsTr("Understand it") },
        { "articles": page.reading.preparation, "name": qsTr("Before the day") },
        { "articles": page.reading.procedureDay, "name": qsTr("On the day") },
        { "articles": page.reading.recovery, "name": qsTr("Afterwards") }
    ]

    function ask(words: string) {
        if (page.session.clinicQuestions.has(words, ""))
            page.nav.open("questions");
        else
            page.fault = page.session.clinicQuestions.add(words, "");
    }
    function search() {
        page.toTop();
        find.input.forceActiveFocus(Qt.ShortcutFocusReason);
        find.input.selectAll();
    }

    objectName: "learnPage"
    context: page.session.today.dateText
    topShown: !page.nav.paned
    title: qsTr("Learn")
    subtitle: page.session.guide.title
    onHelp: page.nav.open("help")
    onSessionChanged: find.text = "" // of somebody else's reading

    Connections {
        target: page.nav

        function onSearched() {
            page.search();
        }
    }

    SearchBox {
        id: find

        input.objectName: "search"
        label: qsTr("Search")
        placeholder: qsTr("Search: can I drive, blood thinner …")
        maximumLength: 200
        inputMethodHints: Qt.ImhNoPredictiveText
        onEdited: text => {
            page.fault = "";
            page.reading.search(text);
        }
    }
    SearchResults {
        visible: page.searching
        hits: page.reading.hits
        more: page.reading.moreHits
        replaced: page.reading.replaced
        problem: page.fault || page.reading.problem
        askable: page.session.hasProcedure
        asked: page.session.clinicQuestions.revision >= 0 && page.session.clinicQuestions.has(find.text.trim(), "")
        onAskWanted: page.ask(find.text.trim())
        onWanted: at => page.nav.choosePage(at)
    }

    Card {
        visible: !page.searching
        padding: 0
        spacing: 0

        FieldRow {
            objectName: "allQuestions"
            visible: page.reading.questionCount > 0
            iconName: "ask"
            label: qsTr("Questions people ask")
            hint: qsTr("%n answer(s)", "", page.reading.questionCount)
            divider: true
            onClicked: page.nav.choose("faq", "", "")
        }
        FieldRow {
            objectName: "allWords"
            visible: page.reading.wordCount > 0
            iconName: "book"
            label: qsTr("Words explained")
            hint: qsTr("%n word(s)", "", page.reading.wordCount)
            divider: page.session.hasProcedure
            onClicked: page.nav.choose("words", "", "")
        }
        FieldRow {
            objectName: "myQuestions"
            visible: page.session.hasProcedure
            iconName: "talk"
            label: qsTr("Questions for my clinic")
            hint: page.session.clinicQuestions.open > 0 ? qsTr("%n open", "", page.session.clinicQuestions.open) : ""
            onClicked: page.nav.open("questions")
        }
    }
    ArticleList {
        visible: !page.searching && page.reading.now.count > 0
        name: qsTr("For these days")
        articles: page.reading.now
        chosen: page.chosen
        onWanted: key => page.nav.choose("article", key, "")
    }
    Repeater {
        model: page.searching ? [] : page.parts

        ArticleList {
            required property var modelData

            name: modelData.name
            articles: modelData.articles
            chosen: page.chosen
            onWanted: key => page.nav.choose("article", key, "")
        }
    }
    Txt {
        visible: !page.searching && page.session.guide.reviewText.length > 0
        Layout.topMargin: Theme.sm
        role: "caption"
        strong: true
        text: page.session.guide.reviewText
        color: Theme.inkMuted
    }
}
