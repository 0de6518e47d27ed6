// SPDX-License-Identifier: Apache-2.0
// A line icon on a 24 grid. Icon { name: "clock"; size: 24; color: Theme.ink; strong: false }
// Those with a direction (back, fwd, skip, undo, send) mirror right to left by themselves.
// Never says anything alone: it is ignored by screen readers.
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Shapes
import Beforehand.Theme

Item {
    id: icon

    required property string name
    property color color: Theme.ink
    property real size: 24 * Theme.iconScale
    property real stroke: icon.strong ? 2.1 : Theme.stroke // in units of the 24 grid
    property bool strong: false
    property Item drawn: null

    // Drawn anew whenever it is shown, or looks otherwise. Qt 6.4's shapes do not outlive being
    // hidden: they keep the colours of then, and one that comes back with a closed popup may end the
    // app. One that changes while it is shown now and then stays as it was.
    function draw() {
        if (icon.drawn) {
            icon.drawn.parent = null;
            icon.drawn.destroy();
            icon.drawn = null;
        }
        if (icon.visible)
            icon.drawn = shape.createObject(icon) as Item;
    }
    function redraw() {
        if (icon.drawn)
            icon.draw();
    }

    implicitWidth: icon.size
    implicitHeight: icon.size
    Accessible.ignored: true
    Component.onCompleted: icon.draw()
    onVisibleChanged: icon.draw()
    onNameChanged: icon.redraw()
    onColorChanged: icon.redraw()

    Component {
        id: shape

        Shape {
            width: icon.size
            height: icon.size
            anchors.centerIn: parent
            antialiasing: true
            // Samples smooth it on a GPU; the software renderer clips shapes only in a layer.
            layer.enabled: true
            layer.samples: 4
            transform: Scale {
                origin.x: icon.size / 2
                xScale: IconPaths.directed(icon.name) && icon.LayoutMirroring.enabled ? -1 : 1
            }

            ShapePath {
                strokeColor: icon.color
                strokeWidth: icon.stroke * icon.size / 24
                fillColor: "transparent"
                capStyle: ShapePath.RoundCap
                joinStyle: ShapePath.RoundJoin
                scale: Qt.size(icon.size / 24, icon.size / 24)

                PathSvg {
                    path: IconPaths.of(icon.name)
                }
            }
        }
    }
}
