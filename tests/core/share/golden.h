// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QFile>
#include <QTest>

#include <string>

namespace beforehand::testing {

/// Whether the text is what the file in tests/data/documents holds, byte by byte; the first line
/// that differs fails the test. BEFOREHAND_UPDATE_GOLDEN=1 writes it.
inline void compare_golden(const char* name, const std::string& made) {
    const QString path = QString(BEFOREHAND_TEST_DATA "/documents/") + name;
    const QByteArray text = QByteArray::fromStdString(made);
    QFile file(path);
    if (qEnvironmentVariableIsSet("BEFOREHAND_UPDATE_GOLDEN")) {
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write(text) == text.size());
        return;
    }
    QVERIFY2(file.open(QIODevice::ReadOnly), qPrintable(path));
    const QList<QByteArray> expected = file.readAll().split('\n');
    const QList<QByteArray> lines = text.split('\n');
    for (qsizetype i = 0; i < std::min(expected.size(), lines.size()); ++i) {
        QCOMPARE(lines[i], expected[i]);
    }
    QCOMPARE(lines.size(), expected.size());
}

} // namespace beforehand::testing
