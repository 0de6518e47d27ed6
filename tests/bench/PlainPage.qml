// SPDX-License-Identifier: Apache-2.0
// A page as one would write it without a design: titles, rows to tick, a field, buttons, places.
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls.Basic
import QtQuick.Layouts

ApplicationWindow {
    width: 420
    height: 860
    visible: true
    header: ToolBar {
        Label {
            anchors.centerIn: parent
            text: "Today"
            textFormat: Text.PlainText
        }
    }
    footer: TabBar {
        Repeater {
            model: ["Today", "Plan", "Diary", "Learn", "More"]
            TabButton {
                required property string modelData
                text: modelData
            }
        }
    }

    ScrollView {
        anchors.fill: parent
        ColumnLayout {
            Repeater {
                model: 10
                CheckBox {
                    required property int index
                    text: "Step " + (index + 1)
                }
            }
            TextField {
                placeholderText: "Note"
            }
            Slider {}
            Switch {
                text: "Remind me"
            }
            Button {
                text: "Save"
            }
        }
    }
}
