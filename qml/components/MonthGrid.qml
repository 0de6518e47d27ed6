// SPDX-License-Identifier: Apache-2.0
// Pick a day of a month. It never changes `value` by itself; it turns its own pages.
// MonthGrid { value: "2026-03-24" or ""; today: "2026-03-12" (given by the page, which has the
//   clock); least: "" or the first day that may be picked; picked(iso) }
// Keys: arrows, Page Up and Down for months, Home and End for the ends of the month.
// The arithmetic here only lays out a calendar page; all of it is in UTC, free of any zone.
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Beforehand.Theme

ColumnLayout {
    id: grid

    required property string value
    property string today: ""
    property string least: ""
    property var locale: Qt.locale()

    signal picked(string iso)

    property int year: 2000
    property int month: 0 // 0 to 11
    property int cursor: 1 // the day that has the keyboard

    readonly property int length: new Date(Date.UTC(grid.year, grid.month + 1, 0)).getUTCDate()
    readonly property int offset: (new Date(Date.UTC(grid.year, grid.month, 1)).getUTCDay() - grid.locale.firstDayOfWeek + 7) % 7

    function iso(day: int): string {
        return String(grid.year).padStart(4, "0") + "-" + String(grid.month + 1).padStart(2, "0")
            + "-" + String(day).padStart(2, "0");
    }

    function show(iso: string) {
        const parts = iso.split("-").map(Number);
        if (parts.length !== 3)
            return;
        grid.year = parts[0];
        grid.month = parts[1] - 1;
        grid.cursor = parts[2];
    }

    // Moves the keyboard by days, turning the page when it leaves the month.
    function step(days: int) {
        const to = new Date(Date.UTC(grid.year, grid.month, grid.cursor + days));
        grid.goTo(to.getUTCFullYear(), to.getUTCMonth(), to.getUTCDate());
    }

    function turn(months: int) {
        const to = new Date(Date.UTC(grid.year, grid.month + months, 1));
        const most = new Date(Date.UTC(to.getUTCFullYear(), to.getUTCMonth() + 1, 0)).getUTCDate();
        const held = days.activeFocus;
        grid.goTo(to.getUTCFullYear(), to.getUTCMonth(), Math.min(grid.cursor, most), held);
    }

    function goTo(year: int, month: int, day: int, focus = true) {
        grid.year = year;
        grid.month = month;
        grid.cursor = day;
        if (focus)
            (cells.itemAt(day - 1) as Item)?.forceActiveFocus(Qt.TabFocusReason);
    }

    function fullName(day: int): string {
        return new Date(grid.year, grid.month, day, 12).toLocaleDateString(grid.locale, Locale.LongFormat);
    }

    Layout.fillWidth: true
    spacing: 0
    Accessible.role: Accessible.Grouping
    Accessible.name: qsTr("Calendar")
    Component.onCompleted: grid.show(grid.value || grid.today)
    onValueChanged: grid.show(grid.value)

    RowLayout {
        Layout.fillWidth: true
        Layout.leftMargin: Theme.md
        spacing: 0

        Txt {
            strong: true
            heading: true
            text: qsTr("%1 %2", "month, year").arg(grid.locale.standaloneMonthName(grid.month)).arg(grid.year)
            wrapMode: Text.NoWrap
            fontSizeMode: Text.HorizontalFit
            minimumPixelSize: 13
        }
        IconButton {
            iconName: "back"
            text: qsTr("Earlier month")
            onClicked: grid.turn(-1)
        }
        IconButton {
            iconName: "fwd"
            text: qsTr("Later month")
            onClicked: grid.turn(1)
        }
    }

    Row {
        Layout.fillWidth: true

        Repeater {
            model: 7

            Txt {
                required property int index
                readonly property int weekday: (index + grid.locale.firstDayOfWeek) % 7

                width: days.width / 7
                bottomPadding: Theme.xs
                role: "caption"
                text: grid.locale.standaloneDayName(weekday, Locale.ShortFormat).slice(0, 2)
                Accessible.name: grid.locale.standaloneDayName(weekday, Locale.LongFormat)
                color: Theme.inkMuted
                wrapMode: Text.NoWrap
                font.pixelSize: Math.min(Theme.px("caption"), 0.5 * width)
                horizontalAlignment: Text.AlignHCenter
            }
        }
    }

    FocusScope {
        id: days

        Layout.fillWidth: true
        implicitHeight: Math.ceil((grid.offset + grid.length) / 7) * days.rowHeight

        readonly property real rowHeight: Math.max(Theme.target, 36 * Theme.textScale)

        Repeater {
            id: cells

            model: grid.length

            Pressable {
                id: cell

                required property int index
                readonly property int day: cell.index + 1
                readonly property int place: grid.offset + cell.index
                readonly property string date: grid.iso(cell.day)
                readonly property bool chosen: cell.date === grid.value
                readonly property bool isToday: cell.date === grid.today
                readonly property bool past: grid.today.length > 0 && cell.date < grid.today
                readonly property int column: cell.place % 7

                x: (cell.mirrored ? 6 - cell.column : cell.column) * width
                y: Math.floor(cell.place / 7) * days.rowHeight
                width: days.width / 7
                height: days.rowHeight
                padding: 0
                enabled: grid.least.length === 0 || cell.date >= grid.least
                text: grid.fullName(cell.day)
                description: cell.isToday ? qsTr("Today") : ""
                focus: cell.day === grid.cursor
                focusPolicy: cell.activeFocus || cell.day === grid.cursor ? Qt.StrongFocus : Qt.ClickFocus
                Accessible.role: Accessible.RadioButton
                Accessible.checkable: true
                Accessible.checked: cell.chosen
                onClicked: {
                    grid.cursor = cell.day;
                    grid.picked(cell.date);
                }
                Keys.onLeftPressed: grid.step(cell.mirrored ? 1 : -1)
                Keys.onRightPressed: grid.step(cell.mirrored ? -1 : 1)
                Keys.onUpPressed: grid.step(-7)
                Keys.onDownPressed: grid.step(7)
                Keys.onPressed: event => {
                    event.accepted = true;
                    if (event.key === Qt.Key_PageUp)
                        grid.turn(-1);
                    else if (event.key === Qt.Key_PageDown)
                        grid.turn(1);
                    else if (event.key === Qt.Key_Home)
                        grid.goTo(grid.year, grid.month, 1);
                    else if (event.key === Qt.Key_End)
                        grid.goTo(grid.year, grid.month, grid.length);
                    else
                        event.accepted = false;
                }

                background: Item {
                    Rectangle {
                        anchors.centerIn: parent
                        width: Math.min(44 * Theme.iconScale, parent.width - 2, parent.height - 2)
                        height: width
                        radius: width / 2
                        color: cell.chosen ? Theme.accent : "transparent"
                        border.width: cell.isToday && !cell.chosen ? 1.5 : 0
                        border.color: Theme.control

                        Rectangle {
                            anchors.fill: parent
                            radius: width / 2
                            color: Theme.ink
                            opacity: Theme.pressedOpacity
                            visible: cell.down
                        }
                        FocusRing {
                            shown: cell.visualFocus
                            around: parent.radius
                            gap: cell.chosen ? 1 : -Theme.ring
                        }
                    }
                }

                contentItem: Txt {
                    strong: cell.chosen
                    decorative: true
                    horizontalAlignment: Text.AlignHCenter
                    verticalAlignment: Text.AlignVCenter
                    wrapMode: Text.NoWrap
                    font.pixelSize: Math.min(Theme.px("body"), 0.55 * cell.width) // two digits, apart
                    text: Number(cell.day).toLocaleString(grid.locale, "f", 0)
                    color: cell.chosen ? Theme.accentInk
                        : cell.past || !cell.enabled ? Theme.inkMuted : Theme.ink
                }
            }
        }
    }
}
