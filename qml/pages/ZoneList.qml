// SPDX-License-Identifier: Apache-2.0
// The time zones, narrowed down by what is typed: what ZonePicker shows.
// ZoneList { zones: the model; value; begin(): takes the keyboard; picked(zone); closed() }
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Beforehand.Theme
import Beforehand.Components
import Beforehand.View

ColumnLayout {
    id: zoneList

    required property ZoneModel zones
    required property string value

    signal picked(string zone)
    signal closed

    function begin() {
        search.text = "";
        search.input.forceActiveFocus(Qt.PopupFocusReason);
        list.currentIndex = zoneList.zones.rowOf(zoneList.value);
        list.positionViewAtIndex(Math.max(0, list.currentIndex), ListView.Center);
    }

    spacing: Theme.sm
    Accessible.role: Accessible.Dialog
    Accessible.name: qsTr("Time zone of the clinic")

    RowLayout {
        spacing: Theme.sm

        Txt {
            role: "heading"
            text: qsTr("Time zone of the clinic")
            fontSizeMode: Text.Fit
            minimumPixelSize: Theme.px("body")
            maximumLineCount: 2
            elide: Text.ElideRight
        }
        IconButton {
            Layout.rightMargin: -Theme.md
            iconName: "close"
            text: qsTr("Close the list of time zones")
            onClicked: zoneList.closed()
        }
    }
    TextBox {
        id: search

        objectName: "zoneFilter"
        label: qsTr("City or country")
        placeholder: qsTr("A large city near the clinic")
        iconName: "search"
        onEdited: text => zoneList.zones.filter = text
        onAccepted: if (list.count > 0)
            list.forceActiveFocus(Qt.TabFocusReason)
    }
    ListView {
        id: list

        Layout.fillWidth: true
        Layout.fillHeight: true
        Layout.leftMargin: -Theme.sm
        Layout.rightMargin: -Theme.sm
        clip: true
        boundsBehavior: Flickable.StopAtBounds
        model: zoneList.zones
        activeFocusOnTab: true
        keyNavigationEnabled: true
        highlightMoveDuration: 0
        Accessible.role: Accessible.List
        Accessible.name: qsTr("Time zones")

        delegate: Pressable {
            id: row

            required property string zone
            required property string city
            required property string region
            readonly property bool chosen: row.zone === zoneList.value

            objectName: "zone:" + row.zone
            width: ListView.view.width
            implicitHeight: Math.max(Theme.stickyHeight, implicitContentHeight + topPadding + bottomPadding)
            horizontalPadding: Theme.sm
            verticalPadding: Theme.sm
            ringInside: true
            focus: true
            focusPolicy: Qt.ClickFocus
            text: row.region.length > 0 ? qsTr("%1, %2", "city, region").arg(row.city).arg(row.region) : row.city
            Accessible.role: Accessible.RadioButton
            Accessible.checkable: true
            Accessible.checked: row.chosen
            onClicked: zoneList.picked(row.zone)

            contentItem: RowLayout {
                spacing: Theme.md

                ColumnLayout {
                    Layout.fillWidth: true
                    spacing: 0

                    Txt {
                        decorative: true
                        strong: row.chosen
                        text: row.city
                        color: row.chosen ? Theme.accent : Theme.ink
                    }
                    Txt {
                        visible: row.region.length > 0
                        role: "label"
                        decorative: true
                        text: row.region
                        color: Theme.inkMuted
                    }
                }
                Icon {
                    visible: row.chosen
                    name: "check"
                    strong: true
                    color: Theme.accent
                }
            }

            Rectangle {
                anchors.left: parent.left
                anchors.right: parent.right
                anchors.bottom: parent.bottom
                anchors.leftMargin: Theme.sm
                anchors.rightMargin: Theme.sm
                height: Theme.hairline
                color: Theme.line
            }
            FocusRing {
                shown: row.activeFocus && !row.visualFocus
                gap: -Theme.ring
            }
        }

        Txt {
            visible: list.count === 0
            width: parent.width
            topPadding: Theme.xl
            horizontalAlignment: Text.AlignHCenter
            text: qsTr("No place of that name here. Try a large city with the same time.")
            color: Theme.inkMuted
        }
    }
}
