// SPDX-License-Identifier: Apache-2.0
#include "tests/layers/plain_code.h"

#include <QRegularExpression>

namespace beforehand::layers {
namespace {

void blank(QString& where, qsizetype from, qsizetype to) {
    for (qsizetype i = from; i < to && i < where.size(); ++i)
        if (where[i] != u'\n')
            where[i] = u' ';
}

qsizetype end_or(qsizetype found, qsizetype length, qsizetype size) {
    return found < 0 ? size : found + length;
}

/// Where the quoted text that starts at `at` ends: behind the closing quote or at the line's end.
qsizetype end_of_quoted(const QString& raw, qsizetype at) {
    const QChar quote = raw[at];
    for (qsizetype i = at + 1; i < raw.size(); ++i) {
        if (raw[i] == u'\\')
            ++i;
        else if (raw[i] == quote || (raw[i] == u'\n' && quote != u'`'))
            return i + 1;
    }
    return raw.size();
}

/// The ' in 1'000 separates digits and opens nothing.
bool separates_digits(const QString& raw, qsizetype at) {
    return raw[at] == u'\'' && at > 0 && raw[at - 1].isDigit();
}

bool names_a_file(const QString& raw, qsizetype at) {
    static const QRegularExpression start(QStringLiteral(R"(^\s*(#\s*include|import)\s*$)"));
    const qsizetype line = raw.lastIndexOf(u'\n', at) + 1;
    return start.match(raw.mid(line, at - line)).hasMatch();
}

} // namespace

PlainCode plain_code(const QString& raw) {
    static const QRegularExpression raw_string(QStringLiteral(R"re(R"([^()\\\s]*)\()re"));
    PlainCode plain{raw, raw, raw};
    for (qsizetype i = 0; i < raw.size();) {
        const auto rest = QStringView(raw).sliced(i);
        qsizetype end = i + 1;
        if (rest.startsWith(u"//") || rest.startsWith(u"/*")) {
            end = rest.startsWith(u"//") ? end_or(raw.indexOf(u'\n', i), 0, raw.size())
                                         : end_or(raw.indexOf(u"*/", i + 2), 2, raw.size());
            blank(plain.text, i, end);
            blank(plain.code, i, end);
        } else if (rest.startsWith(u"R\"")) {
            const auto open = raw_string.match(raw, i, QRegularExpression::NormalMatch,
                                               QRegularExpression::AnchorAtOffsetMatchOption);
            if (open.hasMatch()) {
                const QString close = u')' + open.captured(1) + u'"';
                end = end_or(raw.indexOf(close, open.capturedEnd()), close.size(), raw.size());
                blank(plain.code, open.capturedEnd(), end - close.size());
            }
        } else if ((raw[i] == u'"' || raw[i] == u'\'' || raw[i] == u'`') &&
                   !separates_digits(raw, i)) {
            end = end_of_quoted(raw, i);
            if (!names_a_file(raw, i))
                blank(plain.code, i + 1, end - 1);
        }
        i = end;
    }
    return plain;
}

} // namespace beforehand::layers
