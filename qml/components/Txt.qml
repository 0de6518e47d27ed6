// SPDX-License-Identifier: Apache-2.0
// The only text element of the pages: always plain text, wraps, scales with the person's size.
// Txt { role: "caption|label|body|title|heading|display"; text; strong: bold;
//       decorative: true when a parent already speaks it; heading: announced as a heading;
//       fits: before a long word in large letters is cut in two, it gets smaller }
// In a layout it fills the width.
import QtQuick
import QtQuick.Layouts
import Beforehand.Theme

Text {
    id: txt

    property string role: "body"
    property bool strong: false
    property bool decorative: false
    property bool heading: Theme.isSerif(txt.role)
    property bool fits: Theme.isSerif(txt.role) || txt.role === "title"

    // Nested layouts of Qt 6.4 give up after two passes and keep the height of a narrower
    // text. Telling them the height once more, when they are at rest, puts that right.
    property real settled: -1

    function settle() {
        txt.settled = txt.implicitHeight;
    }

    onImplicitHeightChanged: {
        const later = Qt.callLater; // by name, which qmllint takes
        later(txt.settle);
    }
    Layout.preferredHeight: txt.settled
    Layout.fillWidth: true
    textFormat: Text.PlainText
    wrapMode: Text.Wrap
    horizontalAlignment: Text.AlignLeft // explicit, so that layouts mirror it
    color: Theme.ink
    font.family: Theme.isSerif(txt.role) ? Theme.serif : Theme.sans
    font.pixelSize: txt.fits && Theme.textScale > 1 && txt.width > 0 ? Theme.fittingPx(txt.role, txt.text, txt.width) : Theme.px(txt.role)
    font.letterSpacing: Theme.tracking(txt.role)
    font.bold: txt.strong || txt.role === "title"
    lineHeight: Theme.lineFactor(txt.role)

    Accessible.role: txt.heading ? Accessible.Heading : Accessible.StaticText
    Accessible.name: txt.text
    Accessible.ignored: txt.decorative || txt.text.length === 0
}
