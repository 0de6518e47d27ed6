// SPDX-License-Identifier: Apache-2.0
// One line to type, with its name above and a hint or what is wrong below.
// TextBox { label; text; hint; error; placeholder; inputMethodHints; maximumLength; behind: room at the field's end;
//   edited(text) while typing; accepted(); input: the field itself }
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import Beforehand.Theme

ColumnLayout {
    id: box

    required property string label
    property alias text: field.text
    property alias inputMethodHints: field.inputMethodHints
    property alias maximumLength: field.maximumLength
    property alias input: field
    property string hint: ""
    property string error: ""
    property string placeholder: ""
    property string iconName: ""
    property real behind: Theme.lg

    signal edited(string text)
    signal accepted

    Layout.fillWidth: true
    spacing: Theme.xs

    Txt {
        visible: box.label.length > 0 && box.iconName.length === 0
        role: "label"
        strong: true
        decorative: true
        text: box.label
    }

    T.TextField {
        id: field

        Layout.fillWidth: true
        implicitHeight: Math.max(Theme.primaryHeight, contentHeight + topPadding + bottomPadding)
        readonly property real before: box.iconName.length > 0 ? 44 * Theme.iconScale : Theme.lg

        leftPadding: field.LayoutMirroring.enabled ? box.behind : field.before
        rightPadding: field.LayoutMirroring.enabled ? field.before : box.behind
        topPadding: Theme.sm
        bottomPadding: Theme.sm
        horizontalAlignment: TextInput.AlignLeft // explicit, so that layouts mirror it
        verticalAlignment: TextInput.AlignVCenter
        color: Theme.ink
        selectionColor: Theme.accent
        selectedTextColor: Theme.accentInk
        font.family: Theme.sans
        font.pixelSize: Theme.px("body")
        selectByMouse: true
        maximumLength: 500
        Accessible.role: Accessible.EditableText
        Accessible.name: box.label
        // Qt 6.4 speaks a placeholder in place of any Accessible.description, and draws none in a template.
        placeholderText: box.error || box.hint
        onTextEdited: box.edited(field.text)
        onAccepted: box.accepted()
        // A long text is read from its start while nobody writes in it.
        onTextChanged: if (!field.activeFocus)
            field.cursorPosition = 0
        onActiveFocusChanged: if (!field.activeFocus)
            field.cursorPosition = 0

        background: Rectangle {
            radius: Theme.radius
            color: Theme.surface
            border.width: field.activeFocus || box.error.length > 0 ? Theme.edge : Theme.hairline
            border.color: field.activeFocus ? Theme.focus : box.error.length > 0 ? Theme.ink : Theme.control

            Icon {
                visible: box.iconName.length > 0
                anchors.left: parent.left
                anchors.leftMargin: Theme.md
                anchors.verticalCenter: parent.verticalCenter
                name: box.iconName
                color: Theme.inkMuted
            }
            Txt {
                anchors.left: parent.left
                anchors.right: parent.right
                anchors.leftMargin: field.before
                anchors.rightMargin: Theme.lg
                anchors.verticalCenter: parent.verticalCenter
                visible: field.text.length === 0 && field.preeditText.length === 0
                decorative: true
                text: box.placeholder
                color: Theme.inkMuted
                wrapMode: Text.NoWrap
                elide: Text.ElideRight
            }
        }
    }

    FieldNote {
        error: box.error
        hint: box.hint
    }
}
