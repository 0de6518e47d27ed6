// SPDX-License-Identifier: Apache-2.0
// Which article it is, without a row to draw. ArticleHandle { key }
import QtQml

QtObject {
    required property string key
}
