// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/guide/overlay.h"
#include "tests/core/guide/refusals.h"

/// Small overlays for the guide "whole", and tables of how they are refused.
namespace beforehand::testing {

inline QByteArray quoted(const QByteArray& text) {
    return '"' + text + '"';
}

/// A small overlay in which `head`, `steps`, `add` and `texts` stand for more of each.
inline QByteArray overlay(const QByteArray& head, const QByteArray& steps = "",
                          const QByteArray& add = "", const QByteArray& texts = "") {
    return R"({"format": 2, "overlay": "clinic", "guide": "whole", "version": "1", "languages": ["en"],)" +
           head + (steps.isEmpty() ? "" : R"("steps": {)" + steps + "},") +
           (add.isEmpty() ? "" : R"("add": [)" + add + "],") + R"("texts": {"en": {"clinic": "A")" +
           texts + "}}}";
}

/// An added step "form" with `members`.
inline QByteArray form(const QByteArray& members) {
    return R"({"key": "form", "phase": "preparation",)" + members +
           R"("when": {"anchor": "appointment", "calendar": "-P1D"}})";
}
inline const QByteArray form_texts = R"(, "add": {"form": {"title": "T", "what": "W"}})";

inline void add_overlay_columns() {
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<QString>("where");
    QTest::addColumn<QString>("phrase");
    QTest::addColumn<ErrorKind>("kind");
}

inline void add_row(const char* row, const QByteArray& json, const char* where, const char* phrase,
                    ErrorKind kind = ErrorKind::invalid) {
    QTest::addRow("%s", row) << json << QString(where) << QString(phrase) << kind;
}

/// The overlay is refused alike for its readers and for its authors.
inline void verify_overlay(const Guide& guide, std::string_view json, const QString& where,
                           const QString& phrase, ErrorKind kind = ErrorKind::invalid) {
    const auto laid = apply_overlay(guide, "clinic.json", json);
    QVERIFY2(!laid, "the overlay is laid");
    verify_refusal(laid.error(), where, phrase, kind);
    const auto all = check_overlay(guide, "clinic.json", json);
    QVERIFY(std::ranges::find(all, laid.error()) != all.end());
}

/// The one of the table's row.
inline void verify_overlay(const Guide& guide) {
    QFETCH(QByteArray, json);
    QFETCH(QString, where);
    QFETCH(QString, phrase);
    QFETCH(ErrorKind, kind);
    verify_overlay(guide, view(json), where, phrase, kind);
}

} // namespace beforehand::testing
