// SPDX-License-Identifier: Apache-2.0
// Words to read, with their hard words explained where they stand: a tap on a marked word, or Enter
// on the text, opens what it means below. The only text that shows marks: ArticleView makes them,
// and whatever else a text holds is escaped there.
// Prose { text: { plain, markup, words: [{ key, word, means }] }; role;
//   lead: spoken before it, such as "1."; revealed(item): what was opened, to bring into view }
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Beforehand.Theme

Column {
    id: prose

    required property var text
    property string role: "body"
    property string lead: ""
    property bool decorative: false // a parent speaks it already
    property color color: Theme.ink

    signal revealed(Item item)

    property string open: "" // the word that is explained
    property bool tapped: false // and not reached with the keyboard: no ring
    readonly property var words: Array.from(prose.text.words ?? [])

    function toggle(key: string) {
        prose.open = prose.open === key ? "" : key;
        prose.tapped = true;
        words.forceActiveFocus(Qt.MouseFocusReason); // Escape closes it then, and not the page
    }
    // A finger is wider than a line: the marked word under it, or up to 12 px above or below and 8 beside.
    function wordNear(x: real, y: real): string {
        for (const dy of [0, -6, 6, -12, 12])
            for (const dx of [0, -8, 8]) {
                const link = words.linkAt(x + dx, y + dy);
                if (link.length > 0)
                    return link.slice("word:".length);
            }
        return "";
    }
    // Each press opens the next word, and the last one closes.
    function next() {
        prose.open = prose.words[prose.words.findIndex(word => word.key === prose.open) + 1]?.key ?? "";
    }
    function close() {
        prose.open = "";
        words.forceActiveFocus(Qt.OtherFocusReason);
    }

    Layout.fillWidth: true
    Layout.minimumHeight: 1 // a layout passes over what has no size, and the words wait for a width
    spacing: Theme.sm
    // Before Escape leaves the page.
    Keys.onShortcutOverride: event => event.accepted = event.key === Qt.Key_Escape && prose.open.length > 0
    Keys.onEscapePressed: event => {
        event.accepted = prose.open.length > 0;
        if (event.accepted)
            prose.close();
    }

    Text {
        id: words

        objectName: "prose"
        width: prose.width
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
        onActiveFocusChanged: if (!words.activeFocus)
            prose.tapped = false
        Keys.onReturnPressed: prose.next()
        Keys.onEnterPressed: prose.next()
        Keys.onSpacePressed: prose.next()

        Accessible.role: prose.words.length > 0 ? Accessible.Button : Accessible.StaticText
        Accessible.ignored: prose.decorative
        Accessible.name: prose.lead.length > 0 ? prose.lead + " " + prose.text.plain : prose.text.plain
        Accessible.description: prose.words.length > 0 ? qsTr("Press to have words explained") : ""
        Accessible.onPressAction: prose.next()

        // Only where there is a word to explain: an article has many texts without any.
        Repeater {
            model: prose.words.length > 0 ? 1 : 0

            Item {
                anchors.fill: parent

                HoverHandler {
                    enabled: words.hoveredLink.length > 0
                    cursorShape: Qt.PointingHandCursor
                }
                TapHandler {
                    onTapped: point => {
                        const key = prose.wordNear(point.position.x, point.position.y);
                        if (key.length > 0)
                            prose.toggle(key);
                    }
                }
                FocusRing {
                    objectName: "proseRing"
                    shown: words.activeFocus && !prose.tapped
                    around: Theme.radiusSmall
                    gap: 3
                }
            }
        }
    }
    Repeater {
        model: prose.words.some(word => word.key === prose.open) ? 1 : 0 // the text may be another

        WordCard {
            id: card

            objectName: "explained:" + prose.open
            width: prose.width
            word: prose.words.find(word => word.key === prose.open) ?? ({})
            onHeightChanged: prose.revealed(card)
            onClosed: prose.close()
        }
    }
}
