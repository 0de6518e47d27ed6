// SPDX-License-Identifier: Apache-2.0
#include "core/share/ical_text.h"
#include "tests/core/time/zones.h"

#include <QTest>

using namespace beforehand;
using namespace beforehand::testing;

class ShareIcalTextTest : public QObject {
    Q_OBJECT

  private slots:
    void textIsEscaped_data() {
        QTest::addColumn<QByteArray>("words");
        QTest::addColumn<QByteArray>("expected");
        const auto row = [](const char* name, QByteArray words, QByteArray expected) {
            QTest::newRow(name) << std::move(words) << std::move(expected);
        };
        row("plain", "Pack: a \"bag\"", "Pack: a \"bag\"");
        row("separators", "one, two; three", "one\\, two\\; three");
        row("backslash", "a\\nb", "a\\\\nb");
        row("line breaks", "a\nb\r\nc\rd\r\r\n", "a\\nb\\nc\\nd\\n\\n");
        row("breaks that nobody types", "a\u0085b\u2028c\u2029d", "a\\nb\\nc\\nd");
        row("tab", "a\tb", "a b");
        row("controls", QByteArray("a\0b\x01\x1b\x7f", 6) + "\u0080c", "abc");
        row("turning", "a\u202eb\u2066c", "abc");
        row("no UTF-8", "a\xff\xc3(b\xed\xa0\x80", "a(b");
        row("injected", "x\r\nEND:VEVENT\r\nBEGIN:VEVENT", "x\\nEND:VEVENT\\nBEGIN:VEVENT");
        row("letters", "Núñez 疼痛 🦴", "Núñez 疼痛 🦴");
        row("nothing", "", "");
    }
    void textIsEscaped() {
        QFETCH(QByteArray, words);
        QFETCH(QByteArray, expected);
        QCOMPARE(QByteArray::fromStdString(ical::text(words.toStdString())), expected);
    }

    void instantsAreInUtc() {
        QCOMPARE(ical::instant(instant("2026-10-24T08:00:05Z")), std::string("20261024T080005Z"));
        QVERIFY(ical::parse_instant("20261024T080005Z") == instant("2026-10-24T08:00:05Z"));
        for (const char* other : {"", "20261024T080005", "20261024", "20261324T080005Z",
                                  "2026-10-24T08:00Z", "20261024T080005z", "20261024T0800050Z"}) {
            QVERIFY2(!ical::parse_instant(other), other);
        }
    }

    void shortLinesStayWhole() {
        const std::string line = "SUMMARY:" + std::string(67, 'x');
        QCOMPARE(ical::folded(line), line + "\r\n");
        QCOMPARE(ical::folded(line + "yz"), line + "\r\n yz\r\n");
    }

    // Wherever the fold falls, no letter of one to four bytes is taken apart, and no line could
    // have held one letter more.
    void noLetterIsTakenApart() {
        for (const std::string letter : {"x", "ñ", "疼", "🦴"}) {
            for (std::size_t ahead = 0; ahead < 80; ++ahead) {
                std::string line(ahead, '-');
                for (int i = 0; i < 100; ++i) {
                    line += letter;
                }
                std::string whole;
                const QByteArray made = QByteArray::fromStdString(ical::folded(line));
                QVERIFY(made.endsWith("\r\n"));
                const QList<QByteArray> lines = made.chopped(2).split('\n');
                for (qsizetype i = 0; i < lines.size(); ++i) {
                    const bool last = i + 1 == lines.size();
                    const QByteArray one = last ? lines[i] : lines[i].chopped(1);
                    QVERIFY(last || lines[i].endsWith('\r'));
                    QVERIFY(one.size() <= 75);
                    QVERIFY(last || one.size() + static_cast<qsizetype>(letter.size()) > 75);
                    QVERIFY(i == 0 || one.startsWith(' '));
                    whole += one.mid(i == 0 ? 0 : 1).toStdString();
                    QVERIFY(QString::fromUtf8(one).toUtf8() == one &&
                            !QString::fromUtf8(one).contains(QChar::ReplacementCharacter));
                }
                QCOMPARE(whole, line);
            }
        }
    }
};

QTEST_APPLESS_MAIN(ShareIcalTextTest)
#include "ical_text_test.moc"
