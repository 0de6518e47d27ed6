// SPDX-License-Identifier: Apache-2.0
#include "core/text/utf8.h"

#include <QTest>

#include <string>

using namespace beforehand;

namespace {

/// One code point, written as its length has it whether or not that is allowed.
std::string encoded(char32_t code, int length) {
    static constexpr unsigned lead[] = {0, 0, 0xc0, 0xe0, 0xf0};
    if (length == 1) {
        return {static_cast<char>(code)};
    }
    std::string bytes(static_cast<std::size_t>(length), '\0');
    for (int i = length - 1; i > 0; --i) {
        bytes[static_cast<std::size_t>(i)] = static_cast<char>(0x80 | (code & 0x3f));
        code >>= 6;
    }
    bytes[0] = static_cast<char>(lead[length] | code);
    return bytes;
}

int shortest(char32_t code) {
    return code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
}

} // namespace

class TextUtf8Test : public QObject {
    Q_OBJECT

  private slots:
    void everyCodePointIsCleanButNulAndSurrogates() {
        for (char32_t code = 0; code <= 0x10ffff; ++code) {
            const bool clean = code != 0 && (code < 0xd800 || code > 0xdfff);
            if (is_clean_utf8(encoded(code, shortest(code))) != clean) {
                QFAIL(qPrintable(QString("U+%1").arg(static_cast<uint>(code), 0, 16)));
            }
        }
        QVERIFY(!is_clean_utf8(encoded(0x110000, 4)));
        QVERIFY(!is_clean_utf8(encoded(0x1fffff, 4)));
    }

    void longerFormsThanNeededAreRefused() {
        for (const char32_t code : {0x00u, 0x2fu, 0x7fu, 0x80u, 0x7ffu, 0x800u, 0xffffu}) {
            for (int length = shortest(code) + 1; length <= 4; ++length) {
                QVERIFY(!is_clean_utf8(encoded(code, length)));
            }
        }
    }

    void brokenBytesAreRefused() {
        QVERIFY(is_clean_utf8(""));
        QVERIFY(is_clean_utf8("Knöchel 日本 😀"));
        for (const char* bad : {"\x80", "\xbf", "\xc3", "\xc3(", "\xe2\x82", "\xe2(\xa1",
                                "\xf0\x9f\x98", "\xf0\x9f\x98(", "\xf8\x88\x80\x80\x80", "\xfe",
                                "\xff", "fine until \xe9", "\xc3\xa9\xa9"}) {
            QVERIFY2(!is_clean_utf8(bad), qPrintable(QByteArray(bad).toHex()));
        }
        QVERIFY(!is_clean_utf8(std::string("a\0b", 3)));
        QVERIFY(!is_clean_utf8(std::string(1, '\0')));
        // What is left out of the view does not count, and is not looked at.
        QVERIFY(!is_clean_utf8(std::string_view("\xc3\xa9", 1)));
    }

    void controlCharacters() {
        for (char32_t code = 1; code <= 0x10ffff; ++code) {
            if (code >= 0xd800 && code <= 0xdfff) {
                continue;
            }
            const bool blank = code == '\t' || code == '\n' || code == '\r';
            const bool control = (code < 0x20 && !blank) || (code >= 0x7f && code <= 0x9f);
            const bool turning = (code >= 0x202a && code <= 0x202e) || //
                                 (code >= 0x2066 && code <= 0x2069);
            const bool breaking = code == 0x2028 || code == 0x2029;
            if (has_control_characters(encoded(code, shortest(code))) !=
                (control || turning || breaking)) {
                QFAIL(qPrintable(QString("U+%1").arg(static_cast<uint>(code), 0, 16)));
            }
        }
    }

    void invisibleCharacters() {
        for (const char32_t code :
             {0xadu,   0x115fu,  0x1160u,  0x180eu,  0x200bu,  0x2060u,  0x2064u, 0x3164u,
              0xfdd0u, 0xfdefu,  0xfeffu,  0xffa0u,  0xfff9u,  0xfffau,  0xfffbu, 0xfffeu,
              0xffffu, 0x1fffeu, 0xe0000u, 0xe0041u, 0xe007fu, 0x10ffffu}) {
            QVERIFY2(has_invisible_characters("a" + encoded(code, shortest(code)) + "b"),
                     qPrintable(QString::number(static_cast<uint>(code), 16)));
        }
        // What is beside them, and what languages and pictures need.
        for (const char32_t code :
             {0x20u,   0xa0u,   0xacu,    0xaeu,    0x1161u,  0x200au,  0x200cu, 0x200du, 0x200eu,
              0x200fu, 0x205fu, 0x2065u,  0x3163u,  0xfdcfu,  0xfdf0u,  0xfe0fu, 0xff9fu, 0xfff8u,
              0xfffcu, 0xfffdu, 0x10000u, 0x1f600u, 0xdfffdu, 0xe0080u, 0xe0100u}) {
            QVERIFY2(!has_invisible_characters(encoded(code, shortest(code))),
                     qPrintable(QString::number(static_cast<uint>(code), 16)));
        }
        QVERIFY(!has_invisible_characters(""));
        QVERIFY(has_invisible_characters("broken \xc3"));
    }

    void aControlCharacterIsFoundAnywhere() {
        QVERIFY(!has_control_characters(""));
        QVERIFY(!has_control_characters("Two\r\nlines\tof Knöchel 😀"));
        QVERIFY(has_control_characters("\x1b[0m"));
        QVERIFY(has_control_characters("at the end\x07"));
        QVERIFY(has_control_characters("in \xe2\x80\xae the middle"));
        QVERIFY(has_control_characters("broken \xc3"));
    }
};

QTEST_APPLESS_MAIN(TextUtf8Test)
#include "utf8_test.moc"
