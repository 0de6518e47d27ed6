// SPDX-License-Identifier: Apache-2.0
// The colours that figures have in the theme, as words. ThemeColors { wanted: "dark"; colors }
import QtQml
import Beforehand.Theme
QtObject {
    property string wanted: "light"
    onWantedChanged: Theme.mode = wanted
    readonly property var colors: {
        const words = {};
        for (const word in Theme.figureColors)
            words[word] = String(Theme.figureColors[word]);
        return words;
    }
}
