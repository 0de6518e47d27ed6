// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "tests/core/guide/whole.h"

#include <algorithm>

/// Tables of small changes to a guide, and of how each is refused.
namespace beforehand::testing {

inline std::string_view view(const QByteArray& bytes) {
    return {bytes.constData(), static_cast<std::size_t>(bytes.size())};
}

inline void add_change_columns() {
    QTest::addColumn<QString>("path");
    QTest::addColumn<QByteArray>("from");
    QTest::addColumn<QByteArray>("to");
    QTest::addColumn<QString>("where");
    QTest::addColumn<QString>("phrase");
    QTest::addColumn<ErrorKind>("kind");
}

/// The one place of the file `path` where `from` stands is replaced; the guide is refused with
/// `where`, and words that hold `phrase`.
inline void add_change(const char* name, const char* path, QByteArray from, QByteArray to,
                       const char* where, const char* phrase, ErrorKind kind = ErrorKind::invalid) {
    QTest::addRow("%s", name) << QString(path) << from << to << QString(where) << QString(phrase)
                              << kind;
}

inline void verify_refusal(const Error& error, const QString& where, const QString& phrase,
                           ErrorKind kind = ErrorKind::invalid) {
    QCOMPARE(shown(error.where), where);
    QVERIFY2(shown(error.message).contains(phrase), error.message.c_str());
    QCOMPARE(error.kind, kind);
}

/// The guide is refused alike for its readers and for its authors.
inline void verify_refused(const GuideFiles& files, const QString& where, const QString& phrase,
                           ErrorKind kind = ErrorKind::invalid, std::string_view language = "en") {
    const auto guide = read_guide(files, language);
    QVERIFY2(!guide, "the guide is read");
    verify_refusal(guide.error(), where, phrase, kind);
    const auto all = check_guide(files);
    QVERIFY(std::ranges::find(all, guide.error()) != all.end());
}

/// The change of the table's row.
inline void verify_change(GuideFiles files, std::string_view language = "en") {
    QFETCH(QString, path);
    QFETCH(QByteArray, from);
    QFETCH(QByteArray, to);
    QFETCH(QString, where);
    QFETCH(QString, phrase);
    QFETCH(ErrorKind, kind);
    change(files, path.toStdString(), view(from), view(to));
    verify_refused(files, where, phrase, kind, language);
}

} // namespace beforehand::testing
