// SPDX-License-Identifier: Apache-2.0
import QtQuick

Window {
    width: 420
    height: 860
    visible: true
}
