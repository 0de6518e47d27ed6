// SPDX-License-Identifier: Apache-2.0
// Which step it is, without a row to draw. StepHandle { key; occurrence }
import QtQml

QtObject {
    required property string key
    required property string occurrence
}
