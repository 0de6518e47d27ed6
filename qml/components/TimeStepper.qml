// SPDX-License-Identifier: Apache-2.0
// One number of a TimeField: up, the number itself (typed as well), down.
// TimeStepper { name; value; least; most; jump; filled; picked(value) }
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import Beforehand.Theme

ColumnLayout {
    id: stepper

    required property string name
    required property int value
    required property int least
    required property int most
    property int jump: 1
    property bool filled: true

    signal picked(int value)

    readonly property string shown: stepper.filled ? String(stepper.value).padStart(2, "0") : ""

    // Steps to the next multiple of `jump` and runs round at the ends.
    function turn(by: int) {
        const span = stepper.most - stepper.least + 1;
        const from = stepper.value - stepper.least;
        const next = by > 0 ? Math.floor(from / stepper.jump + 1) * stepper.jump
            : Math.ceil(from / stepper.jump - 1) * stepper.jump;
        stepper.picked(stepper.least + (next + span) % span);
    }

    function commit() {
        const typed = Number.parseInt(field.text, 10);
        if (!Number.isNaN(typed) && typed >= stepper.least && typed <= stepper.most)
            stepper.picked(typed);
        field.text = Qt.binding(() => stepper.shown);
    }

    spacing: Theme.xs

    IconButton {
        Layout.fillWidth: true
        iconName: "up"
        text: qsTr("%1 later").arg(stepper.name)
        focusPolicy: Qt.NoFocus // the keyboard uses the arrows in the number
        autoRepeat: true
        onClicked: stepper.turn(1)
    }
    T.TextField {
        id: field

        Layout.fillWidth: true
        implicitWidth: Math.max(72, metrics.width + 2 * Theme.xl)
        implicitHeight: Math.max(Theme.bigHeight, contentHeight + 2 * Theme.sm)
        horizontalAlignment: TextInput.AlignHCenter
        verticalAlignment: TextInput.AlignVCenter
        text: stepper.shown
        maximumLength: 2
        inputMethodHints: Qt.ImhDigitsOnly
        color: Theme.ink
        selectionColor: Theme.accent
        selectedTextColor: Theme.accentInk
        font.family: Theme.sans
        font.pixelSize: Theme.px("heading")
        selectByMouse: true
        Accessible.role: Accessible.SpinBox
        Accessible.name: stepper.name
        Accessible.onIncreaseAction: stepper.turn(1)
        Accessible.onDecreaseAction: stepper.turn(-1)
        onActiveFocusChanged: if (field.activeFocus)
            field.selectAll()
        onTextEdited: if (field.text.length === 2) {
            stepper.commit();
            field.selectAll();
        }
        onEditingFinished: stepper.commit()
        Keys.onUpPressed: stepper.turn(1)
        Keys.onDownPressed: stepper.turn(-1)

        TextMetrics {
            id: metrics

            font: field.font
            text: "00"
        }

        background: Rectangle {
            radius: Theme.radius
            color: Theme.surface
            border.width: field.activeFocus ? Theme.edge : Theme.hairline
            border.color: field.activeFocus ? Theme.focus : Theme.control

            Txt {
                anchors.centerIn: parent
                visible: field.text.length === 0
                role: "heading"
                heading: false
                decorative: true
                font.family: Theme.sans
                text: "--"
                color: Theme.inkMuted
            }
        }
    }
    IconButton {
        Layout.fillWidth: true
        iconName: "down"
        text: qsTr("%1 earlier").arg(stepper.name)
        focusPolicy: Qt.NoFocus
        autoRepeat: true
        onClicked: stepper.turn(-1)
    }
}
