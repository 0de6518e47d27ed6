// SPDX-License-Identifier: Apache-2.0
// Words to read, with their hard words explained where they stand: a tap on a marked word, or Enter
// on the text, opens what it means below. The only text that shows marks: ArticleView makes them,
// and whatever else a text holds is escaped there.
// Prose { text: { plain, markup, words: keys }; explain: key => ({ word, means }); role;
//   lead: spoken before it, such as "1." }
// Not bound: a Loader of Qt 6.4 makes a context of its own, in which bound components are refused.

import QtQuick
import QtQuick.Layouts
import Beforehand.Theme

ColumnLayout {
    id: prose

    required property var text
    property var explain: key => ({})
    property string role: "body"
    property string lead: ""
    property color color: Theme.ink

    signal revealed(Item item) // what was opened, for the page to bring into view

    property string open: "" // the word that is explained
    readonly property var words: Array.from(prose.text.words ?? [])

    function toggle(key: string) {
        prose.open = prose.open === key ? "" : key;
    }
    // Each press opens the next word, and the last one closes.
    function next() {
        prose.open = prose.words[prose.words.indexOf(prose.open) + 1] ?? "";
    }

    Layout.fillWidth: true
    spacing: Theme.sm

    Text {
        id: words

        // As in Txt: told once more when the layouts are at rest.
        property real settled: -1

        function settle() {
            words.settled = words.implicitHeight;
        }

        objectName: "prose"
        onImplicitHeightChanged: {
            const later = Qt.callLater; // by name, which qmllint takes
            later(words.settle);
        }
        Layout.preferredHeight: words.settled
        Layout.fillWidth: true
        activeFocusOnTab: prose.words.length > 0
        textFormat: Text.StyledText
        text: prose.text.markup
        wrapMode: Text.Wrap
        horizontalAlignment: Text.AlignLeft // explicit, so that layouts mirror it
        color: prose.color
        linkColor: Theme.accent
        font.family: Theme.sans
        font.pixelSize: Theme.px(prose.role)
        lineHeight: Theme.lineFactor(prose.role)
        onLinkActivated: link => prose.toggle(link.slice("word:".length))
        Keys.onReturnPressed: prose.next()
        Keys.onEnterPressed: prose.next()
        Keys.onSpacePressed: prose.next()

        Accessible.role: prose.words.length > 0 ? Accessible.Button : Accessible.StaticText
        Accessible.name: prose.lead.length > 0 ? prose.lead + " " + prose.text.plain : prose.text.plain
        Accessible.description: prose.words.length > 0 ? qsTr("Press to have words explained") : ""
        Accessible.onPressAction: prose.next()

        HoverHandler {
            enabled: words.hoveredLink.length > 0
            cursorShape: Qt.PointingHandCursor
        }
        FocusRing {
            shown: words.activeFocus
            around: Theme.radiusSmall
        }
    }
    Loader {
        active: prose.open.length > 0
        visible: active
        Layout.fillWidth: true

        sourceComponent: WordCard {
            objectName: "explained:" + prose.open
            word: prose.explain(prose.open)
            onHeightChanged: prose.revealed(this)
            onClosed: {
                prose.open = "";
                words.forceActiveFocus(Qt.OtherFocusReason);
            }
        }
    }
}
