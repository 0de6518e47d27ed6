// SPDX-License-Identifier: Apache-2.0
// A figure of the guide in the theme's colours, with what it shows for those who cannot see it.
// Drawing { address: "image://figure/…"; text: what it shows }
import QtQuick
import QtQuick.Window
import Beforehand.Theme

Item {
    id: drawing

    required property string address
    required property string text

    readonly property real ratio: image.implicitWidth > 0 ? image.implicitHeight / image.implicitWidth : 0.75

    // Never so tall that a low window shows nothing else.
    readonly property real most: 0.6 * (drawing.Window.height || Infinity)

    implicitHeight: Math.round(Math.min(drawing.width * drawing.ratio, drawing.most))
    Accessible.role: Accessible.Graphic
    Accessible.name: drawing.text

    Image {
        id: image

        objectName: "figure"
        anchors.fill: parent
        source: drawing.address
        sourceSize.width: Math.ceil(Math.max(320, drawing.width) * Screen.devicePixelRatio)
        fillMode: Image.PreserveAspectFit
        mirror: false // digits and letters are part of it
    }
}
