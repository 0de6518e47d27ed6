// SPDX-License-Identifier: Apache-2.0
// Several lines to type; grows with the words. Tab leaves it.
// TextArea { label; text; hint; error; placeholder; edited(text); input }
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import Beforehand.Theme

ColumnLayout {
    id: box

    required property string label
    property alias text: field.text
    property alias input: field
    property string hint: ""
    property string error: ""
    property string placeholder: ""
    property int lines: 3

    signal edited(string text)

    Layout.fillWidth: true
    spacing: Theme.xs

    Txt {
        visible: box.label.length > 0
        role: "label"
        strong: true
        decorative: true
        text: box.label
    }

    T.TextArea {
        id: field

        Layout.fillWidth: true
        implicitHeight: Math.max(box.lines * 1.4 * Theme.px("body"), contentHeight) + topPadding + bottomPadding
        padding: Theme.md
        leftPadding: Theme.lg
        rightPadding: Theme.lg
        horizontalAlignment: TextEdit.AlignLeft // explicit, so that layouts mirror it
        wrapMode: TextEdit.Wrap
        textFormat: TextEdit.PlainText
        color: Theme.ink
        selectionColor: Theme.accent
        selectedTextColor: Theme.accentInk
        font.family: Theme.sans
        font.pixelSize: Theme.px("body")
        selectByMouse: true
        // Asked for at the press: what comes next may not have been there, or visible, before.
        Keys.priority: Keys.BeforeItem
        Keys.onTabPressed: field.nextItemInFocusChain(true).forceActiveFocus(Qt.TabFocusReason)
        Keys.onBacktabPressed: field.nextItemInFocusChain(false).forceActiveFocus(Qt.BacktabFocusReason)
        Accessible.role: Accessible.EditableText
        Accessible.multiLine: true
        Accessible.name: box.label
        // Qt 6.4 speaks a placeholder in place of any Accessible.description, and draws none in a template.
        placeholderText: box.error || box.hint
        onTextChanged: if (field.activeFocus)
            box.edited(field.text)

        background: Rectangle {
            radius: Theme.radius
            color: Theme.surface
            border.width: field.activeFocus || box.error.length > 0 ? Theme.edge : Theme.hairline
            border.color: field.activeFocus ? Theme.focus : box.error.length > 0 ? Theme.ink : Theme.control

            Txt {
                anchors.left: parent.left
                anchors.right: parent.right
                anchors.top: parent.top
                anchors.topMargin: field.topPadding
                anchors.leftMargin: Theme.lg
                anchors.rightMargin: Theme.lg
                visible: field.text.length === 0 && field.preeditText.length === 0
                decorative: true
                text: box.placeholder
                color: Theme.inkMuted
                maximumLineCount: box.lines
                elide: Text.ElideRight
            }
        }
    }

    FieldNote {
        error: box.error
        hint: box.hint
    }
}
