// SPDX-License-Identifier: Apache-2.0
#include "core/text/units.h"

#include <QTest>

using namespace beforehand;

class TextUnitsTest : public QObject {
    Q_OBJECT

  private slots:
    void temperatures_data() {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("celsius");
        QTest::addColumn<QString>("fahrenheit");
        const auto row = [](const char* text, const char* celsius, const char* fahrenheit) {
            QTest::newRow(text) << text << celsius << fahrenheit;
        };
        row("{38 C}", "38 °C", "100.4 °F");
        row("{37.5 C}", "37.5 °C", "99.5 °F");
        row("{37.6 C}", "37.6 °C", "99.7 °F");  // 99.68
        row("{37.8 C}", "37.8 °C", "100 °F");   // 100.04
        row("{38.3 C}", "38.3 °C", "100.9 °F"); // 100.94
        row("{36.9 C}", "36.9 °C", "98.4 °F");  // 98.42
        row("{38.0 C}", "38 °C", "100.4 °F");
        row("{0 C}", "0 °C", "32 °F");
        row("{100 C}", "100 °C", "212 °F");
        row("A fever of {38 C} or more.", "A fever of 38 °C or more.",
            "A fever of 100.4 °F or more.");
        row("{38 C} to {39 C}", "38 °C to 39 °C", "100.4 °F to 102.2 °F");
        row("{38 C}{39 C}", "38 °C39 °C", "100.4 °F102.2 °F");
        row("{ {38 C}", "{ 38 °C", "{ 100.4 °F");
        row("{{38 C}}", "{38 °C}", "{100.4 °F}");
    }

    void temperatures() {
        QFETCH(QString, text);
        QTEST(QString::fromStdString(with_temperatures(text.toStdString(), false)), "celsius");
        QTEST(QString::fromStdString(with_temperatures(text.toStdString(), true)), "fahrenheit");
    }

    void anythingElseStays_data() {
        QTest::addColumn<QString>("text");
        for (const char* text : {"",
                                 "plain",
                                 "{",
                                 "}",
                                 "{}",
                                 "{ C}",
                                 "{38}",
                                 "{38C}",
                                 "{38 F}",
                                 "{38 c}",
                                 "{-1 C}",
                                 "{38. C}",
                                 "{.5 C}",
                                 "{. C}",
                                 "{38.55 C}",
                                 "{3.8.1 C}",
                                 "{warm C}",
                                 "{38  C}",
                                 "{99999 C}",
                                 "{38 C",
                                 "38 C}",
                                 "{Ü C}",
                                 "Ask {your clinic} at 38 °C"}) {
            QTest::newRow(text) << text;
        }
    }

    void anythingElseStays() {
        QFETCH(QString, text);
        QCOMPARE(QString::fromStdString(with_temperatures(text.toStdString(), false)), text);
        QCOMPARE(QString::fromStdString(with_temperatures(text.toStdString(), true)), text);
    }
};

QTEST_APPLESS_MAIN(TextUnitsTest)
#include "units_test.moc"
